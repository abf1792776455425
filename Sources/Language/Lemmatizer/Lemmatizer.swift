import Inference

/// Finds base forms by suffix rules, a list of known forms and exceptions, each a part of speech.
struct Lemmatizer: Sendable {
  /// The tables of one part of speech.
  struct Tables: Sendable {
    /// Suffixes with what replaces them, in order.
    var rules: [(old: [Unicode.Scalar], new: [Unicode.Scalar])] = []
    /// Known base forms.
    var index = HashSet(capacity: 0)
    var exceptions: [ExactString: [String]] = [:]
  }

  private var tables: [PartOfSpeech: Tables] = [:]

  /// Reads `lemmatizer/lookups/lookups.bin`.
  ///
  /// - Throws: ``ModelError`` if a table is missing or malformed.
  init(_ file: MessagePack, _ hash: StringHash) throws(ModelError) {
    for (pos, value) in try Self.entries(of: "lemma_rules", file, hash) {
      for rule in value.array ?? [] {
        guard let pair = rule.array, pair.count == 2, let old = pair[0].string,
          let new = pair[1].string
        else { throw Self.damaged("a rule") }
        tables[pos, default: Tables()].rules
          .append((Array(old.unicodeScalars), Array(new.unicodeScalars)))
      }
    }
    for (pos, value) in try Self.entries(of: "lemma_index", file, hash) {
      guard let words = value.array else { throw Self.damaged("an index") }
      var index = HashSet(capacity: words.count)
      for word in words {
        guard let text = word.string else { throw Self.damaged("a word") }
        index.insert(ExactString(text).hash)
      }
      tables[pos, default: Tables()].index = index
    }
    for (pos, value) in try Self.entries(of: "lemma_exc", file, hash) {
      for pair in value.map ?? [] {
        guard let word = pair.key.string, let forms = pair.value.array else {
          throw Self.damaged("an exception")
        }
        tables[pos, default: Tables()].exceptions[ExactString(word)] = forms.compactMap(\.string)
      }
    }
  }

  /// The entries of a table, which is keyed by the identities of parts of speech in lower case.
  private static func entries(
    of table: String, _ file: MessagePack, _ hash: StringHash
  ) throws(ModelError) -> [(PartOfSpeech, MessagePack)] {
    guard let pairs = file[table]?.map else { throw damaged("the table \(table)") }
    var entries: [(PartOfSpeech, MessagePack)] = []
    for pair in pairs {
      let pos = PartOfSpeech.allCases.first { hash($0.rawValue.lowercased()) == pair.key.uint64 }
      guard let pos else { throw damaged("a key of \(table)") }
      entries.append((pos, pair.value))
    }
    return entries
  }

  private static func damaged(_ what: String) -> ModelError {
    .damaged(path: "lemmatizer/lookups/lookups.bin", reason: "\(what) is missing or malformed")
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
      if tables.index.contains(text.hash) {
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
