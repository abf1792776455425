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
    var rows: [(line: Int, fields: [String])] = []
    let lines = codebook.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if let next = Kind(header: fields) {
        add(rows, header, kind, codebook.name)
        (kind, header, rows) = (next, fields, [])
        continue
      }
      guard kind != nil else { throw .unknownColumns(table: codebook.name, line: number) }
      guard fields.count == header.count else {
        throw .missingColumn(
          table: codebook.name, line: number, column: header[min(fields.count, header.count - 1)])
      }
      rows.append((number, fields))
    }
    add(rows, header, kind, codebook.name)
  }

  /// Adds the lines under one header; columns that it leaves out are empty.
  private mutating func add(
    _ rows: [(line: Int, fields: [String])], _ header: [String], _ kind: Kind?, _ name: String
  ) {
    guard let kind else { return }
    let missing = kind.others.subtracting(header).sorted()
    let table = RuleTable(
      name: name, header: header + missing,
      rows: rows.map { ($0.line, $0.fields + missing.map { _ in "-" }) })
    rowsOfKind[kind, default: []] += table.rows
  }

  /// The lines of all tables of one kind, in their order.
  func rows(_ kind: Kind) -> [RuleTable.Row] { rowsOfKind[kind] ?? [] }
}
