/// The tables of a user's codebook, told apart by the columns that their first lines name.
struct CodebookTables: Sendable {
  /// What a table holds.
  enum Kind: CaseIterable {
    case types, modes, classes, carriers, parties, nouns, verbs

    /// The columns that it must have.
    fileprivate var columns: Set<String> {
      switch self {
      case .types: ["type", "like", "plover"]
      case .modes: ["type", "mode", "score"]
      case .classes: ["class", "lemma"]
      case .carriers: ["lemma", "subject"]
      case .parties: ["lemma", "sector"]
      case .nouns: ["lemma", "act", "actors", "recipients"]
      case .verbs: ["lemma", "object", "act", "recipients"]
      }
    }

    /// The columns that it may leave out.
    fileprivate var others: Set<String> {
      switch self {
      case .nouns: ["mode", "contexts", "joint", "alone", "civil"]
      case .verbs: ["mode", "contexts", "joint"]
      case .types, .modes, .classes, .carriers, .parties: []
      }
    }

    fileprivate init?(header: [String]) {
      let named = Set(header)
      let kind = Self.allCases.first {
        $0.columns.isSubset(of: named) && named.isSubset(of: $0.columns.union($0.others))
      }
      guard let kind, named.count == header.count else { return nil }
      self = kind
    }
  }

  private var rowsOfKind: [Kind: [RuleTable.Row]] = [:]

  /// Splits a codebook into the lines of its tables.
  ///
  /// - Throws: ``CodingError/unknownColumns(table:line:)`` where the first line names no table's
  ///   columns, ``CodingError/missingColumn(table:line:column:)``.
  init(_ codebook: OwnCodebook) throws(CodingError) {
    var header: [String] = []
    var kind: Kind?
    var number = 0
    for line in codebook.text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if let next = Kind(header: fields) {
        (kind, header) = (next, fields)
        continue
      }
      guard let kind else { throw .unknownColumns(table: codebook.name, line: number) }
      guard fields.count == header.count else {
        throw .missingColumn(
          table: codebook.name, line: number, column: header[min(fields.count, header.count - 1)])
      }
      var values = Dictionary(uniqueKeysWithValues: kind.others.map { ($0, "-") })
      for (column, field) in zip(header, fields) { values[column] = field }
      let row = RuleTable.Row(table: codebook.name, line: number, fields: values)
      rowsOfKind[kind, default: []].append(row)
    }
  }

  /// The lines of all tables of one kind, in their order.
  func rows(_ kind: Kind) -> [RuleTable.Row] { rowsOfKind[kind] ?? [] }
}
