/// PLOVER's contexts with the words that tell them, from `plover-contexts.tsv`.
struct ContextLexicon: Sendable {
  /// A context that a word tells.
  struct Hint: Sendable {
    let context: String
    /// Whether the word tells it alone.
    let isSure: Bool
  }

  /// The most words of one line.
  static let longest = 3

  /// All contexts in the table's order.
  let names: [String]
  private let hints: [String: [Hint]]
  /// The first words of lines of several.
  private let openings: Set<String>

  /// Reads the shipped table.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a line is neither sure nor not.
  init() throws(CodingError) {
    var names: [String] = []
    var hints: [String: [Hint]] = [:]
    var openings: Set<String> = []
    for row in try Self.rows() {
      let (context, lemma) = (try row.value("context"), try row.value("lemma"))
      if names.last != context { names.append(context) }
      let sure = try row.value("sure")
      guard ["yes", "no"].contains(sure) else { throw row.unknown(sure) }
      hints[lemma, default: []].append(Hint(context: context, isSure: sure == "yes"))
      if let blank = lemma.firstIndex(of: " ") { openings.insert(String(lemma[..<blank])) }
    }
    self.names = names
    self.hints = hints
    self.openings = openings
  }

  /// The contexts' names alone.
  static func names() throws(CodingError) -> Set<String> {
    var names: Set<String> = []
    for row in try rows() { names.insert(try row.value("context")) }
    return names
  }

  private static func rows() throws(CodingError) -> [RuleTable.Row] {
    try RuleTable(Resource.ploverContextsTSV, name: "plover-contexts.tsv").rows
  }

  /// What a word or words with blanks tell.
  func hints(of words: String) -> [Hint] { hints[words] ?? [] }

  /// Whether some line of several words begins with a word.
  func opens(_ word: String) -> Bool { openings.contains(word) }
}
