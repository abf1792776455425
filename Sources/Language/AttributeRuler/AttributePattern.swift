import Inference

/// What the attribute ruler sets on a word; nil leaves it as it is.
struct AttributeChange: Sendable, Hashable {
  var tag: Int?
  var pos: PartOfSpeech?
  /// By number in the ruler's table.
  var morph: Int?
  var lemma: String?
  var dep: Int?
}

/// The conditions on one token of a pattern; nil means any.
struct TokenCondition: Sendable {
  /// For each tag whether it may be.
  var tags: [Bool]?
  /// For each arc label whether it may be.
  var deps: [Bool]?
  /// The lower-case texts that may be.
  var lowers: Set<ExactString>?
  var isSpace: Bool?

  /// Whether a word fulfils all of them.
  func allows(_ lexeme: Lexeme, tag: Int, dep: Int) -> Bool {
    (tags.map { $0[tag] } ?? true) && (deps.map { $0[dep] } ?? true)
      && (isSpace.map { $0 == lexeme.isSpace } ?? true)
      && (lowers.map { $0.contains(lexeme.lower) } ?? true)
  }

  /// Reads the conditions that one token of a rule's pattern states.
  ///
  /// - Throws: ``ModelError`` for an attribute or operator that no rule of 3.8.0 uses.
  init(_ file: MessagePack, tags: [String], deps: LabelTable) throws(ModelError) {
    for pair in file.map ?? [] {
      switch pair.key.string {
      case "TAG": self.tags = try Self.mask(pair.value, tags)
      case "DEP": self.deps = try Self.mask(pair.value, deps.names)
      case "LOWER": lowers = try Self.texts(pair.value)
      case "IS_SPACE": isSpace = pair.value.bool
      case let key: throw Self.unsupported(key ?? "a key that is no string")
      }
    }
  }

  private static func unsupported(_ what: String) -> ModelError {
    .damaged(path: "attribute_ruler/patterns", reason: "\(what) is not supported")
  }

  private static func mask(_ value: MessagePack, _ names: [String]) throws(ModelError) -> [Bool] {
    if let name = value.string { return names.map { $0 == name } }
    if let list = value["IN"]?.array?.compactMap(\.string) { return names.map(list.contains) }
    if let list = value["NOT_IN"]?.array?.compactMap(\.string) {
      return names.map { !list.contains($0) }
    }
    throw unsupported("a condition on TAG or DEP")
  }

  private static func texts(_ value: MessagePack) throws(ModelError) -> Set<ExactString> {
    if let text = value.string { return [ExactString(text)] }
    if let list = value["IN"]?.array?.compactMap(\.string) {
      return Set(list.map(ExactString.init))
    }
    if let pattern = value["REGEX"]?.string, let finite = FinitePattern(pattern) {
      return Set(finite.strings.map(ExactString.init))
    }
    throw unsupported("a condition on LOWER")
  }
}

/// One or two conditions on neighbouring words, and which of the words a match changes.
struct AttributePattern: Sendable {
  /// The rule's number; of all rules that match, later ones win.
  let rule: Int
  let conditions: [TokenCondition]
  /// The changed word, counted from the first.
  let target: Int
  let change: AttributeChange
}
