import Inference

/// Finds base forms by suffix rules, a list of known forms and exceptions, each a part of speech.
struct Lemmatizer: Sendable {
  /// The tables of one part of speech.
  struct Tables: Sendable {
    /// Suffixes with what replaces them, in order.
    var rules: [(old: [Unicode.Scalar], new: [Unicode.Scalar])] = []
    /// Known base forms.
    var index: Set<ExactString> = []
    var exceptions: [ExactString: [String]] = [:]
  }

  private var tables: [PartOfSpeech: Tables] = [:]

  /// Reads `lemmatizer/lookups/lookups.bin`.
  ///
  /// - Throws: ``ModelError`` if a table is missing or malformed.
  init(_ file: MessagePack, _ hash: StringHash) throws(ModelError) {
    let path = "lemmatizer/lookups/lookups.bin"
    var pos: [UInt64: PartOfSpeech] = [:]
    for part in PartOfSpeech.allCases { pos[hash(part.rawValue.lowercased())] = part }
    func each(
      _ table: String, _ body: (PartOfSpeech, MessagePack) -> Bool
    ) throws(ModelError) {
      guard let pairs = file[table]?.map else {
        throw .damaged(path: path, reason: "the table \(table) is missing")
      }
      for pair in pairs {
        guard let key = pair.key.uint64, let part = pos[key], body(part, pair.value) else {
          throw .damaged(path: path, reason: "an entry of \(table) is malformed")
        }
      }
    }
    var tables: [PartOfSpeech: Tables] = [:]
    try each("lemma_rules") { part, value in
      for rule in value.array ?? [] {
        guard let pair = rule.array, pair.count == 2, let old = pair[0].string,
          let new = pair[1].string
        else { return false }
        tables[part, default: Tables()].rules
          .append((Array(old.unicodeScalars), Array(new.unicodeScalars)))
      }
      return true
    }
    try each("lemma_index") { part, value in
      guard let words = value.array else { return false }
      var index = Set<ExactString>(minimumCapacity: words.count)
      for word in words {
        guard let text = word.string else { return false }
        index.insert(ExactString(text))
      }
      tables[part, default: Tables()].index = index
      return true
    }
    try each("lemma_exc") { part, value in
      for pair in value.map ?? [] {
        guard let word = pair.key.string, let forms = pair.value.array else { return false }
        tables[part, default: Tables()].exceptions[ExactString(word)] = forms.compactMap(\.string)
      }
      return true
    }
    self.tables = tables
  }

  /// The lemma of a word whose lemma no rule of the attribute ruler has set.
  ///
  /// - Complexity: a look-up a suffix rule; memoise by word, part of speech and features.
  func callAsFunction(_ lexeme: Lexeme, _ pos: PartOfSpeech, _ morph: Morphology) -> String {
    let lower = lexeme.lower.string
    guard pos != .none, pos != .space, !morph.isBaseForm(pos) else { return lower }
    guard let tables = tables[pos] else { return pos == .properNoun ? lexeme.text : lower }
    let scalars = Array(lower.unicodeScalars)
    var forms: [ExactString] = []
    var unknown: [String] = []
    for (old, new) in tables.rules where scalars.suffix(old.count).elementsEqual(old) {
      let form = Array(scalars.dropLast(old.count)) + new
      guard !form.isEmpty else { continue }
      let text = ExactString(form.string)
      if tables.index.contains(text) {
        forms.insert(text, at: 0)
      } else if !form.allSatisfy(\.isLetter) {
        forms.append(text)
      } else {
        unknown.append(text.string)
      }
    }
    // Exceptions go before all rules' forms, the last one first.
    for exception in tables.exceptions[lexeme.lower] ?? [] {
      let text = ExactString(exception)
      if !forms.contains(text) { forms.insert(text, at: 0) }
    }
    return forms.first?.string ?? unknown.first ?? lexeme.text
  }
}
