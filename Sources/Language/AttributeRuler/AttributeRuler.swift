import Inference

/// Sets parts of speech, morphology and irregular lemmas from tags, arcs and words, by the model's
/// 179 rules.
///
/// Rules are found through the most telling condition on their first word: its text, its tag or its
/// arc. What rules match is decided on the words as the parser left them, before any rule is
/// applied.
struct AttributeRuler: Sendable {
  /// What the rules leave of a word.
  struct Annotation: Sendable {
    var tag: Int
    var dep: Int
    var pos = PartOfSpeech.none
    /// By number in ``morphs``.
    var morph = 0
    var lemma: String?
  }

  /// All morphologies that rules set; the first is the empty one.
  private(set) var morphs = [Morphology("")]
  /// Arc labels, with those that rules set.
  private(set) var deps: LabelTable
  private var patterns: [AttributePattern] = []
  private var byText: [ExactString: [Int32]] = [:]
  private var bySpace: [Int32] = []
  private var byTag: [[Int32]]
  private var byDep: [[Int32]] = []

  /// Reads the patterns of an `attribute_ruler` component.
  ///
  /// - Throws: ``ModelError`` if a rule is malformed or states what is not supported.
  init(_ file: MessagePack, tags: [String], deps: LabelTable) throws(ModelError) {
    let path = "attribute_ruler/patterns"
    guard let rules = file.array else { throw .damaged(path: path, reason: "no list of rules") }
    self.deps = deps
    byTag = tags.map { _ in [] }
    for (number, rule) in rules.enumerated() {
      guard let patterns = rule["patterns"]?.array, let index = rule["index"]?.int,
        let attributes = rule["attrs"]?.map
      else { throw .damaged(path: path, reason: "rule \(number) is malformed") }
      let change = try change(attributes, tags, rule: number)
      for pattern in patterns {
        var conditions: [TokenCondition] = []
        for token in pattern.array ?? [] {
          conditions.append(try TokenCondition(token, tags: tags, deps: self.deps))
        }
        let target = index < 0 ? conditions.count + index : index
        guard (1...2).contains(conditions.count), conditions.indices.contains(target) else {
          throw .damaged(path: path, reason: "rule \(number) has no word to change")
        }
        self.patterns.append(
          AttributePattern(rule: number, conditions: conditions, target: target, change: change))
      }
    }
    byDep = self.deps.names.map { _ in [] }
    for index in patterns.indices { try dispatch(index) }
  }

  private mutating func change(
    _ attributes: [MessagePack.Pair], _ tags: [String], rule: Int
  ) throws(ModelError) -> AttributeChange {
    var change = AttributeChange()
    for pair in attributes {
      let value = pair.value.string ?? ""
      switch pair.key.string {
      case "TAG":
        guard let tag = tags.firstIndex(of: value) else { throw unknown(value, rule) }
        change.tag = tag
      case "POS":
        guard let pos = PartOfSpeech(rawValue: value) else { throw unknown(value, rule) }
        change.pos = pos
      case "DEP": change.dep = deps.number(of: value)
      case "LEMMA": change.lemma = value
      case "MORPH":
        let text = value == "_" ? "" : value
        change.morph = morphs.firstIndex { $0.text == text } ?? morphs.count
        if change.morph == morphs.count { morphs.append(Morphology(text)) }
      default: throw unknown(pair.key.string ?? "no name", rule)
      }
    }
    return change
  }

  private func unknown(_ value: String, _ rule: Int) -> ModelError {
    .damaged(path: "attribute_ruler/patterns", reason: "rule \(rule) sets \(value)")
  }

  private mutating func dispatch(_ index: Int) throws(ModelError) {
    let first = patterns[index].conditions[0]
    let number = Int32(index)
    if let lowers = first.lowers {
      for lower in lowers { byText[lower, default: []].append(number) }
    } else if let tags = first.tags, tags.filter({ $0 }).count * 2 < tags.count {
      for (tag, may) in tags.enumerated() where may { byTag[tag].append(number) }
    } else if let deps = first.deps, deps.filter({ $0 }).count * 2 < deps.count {
      // The table may have grown since the condition was read; new labels come from rules only.
      for (dep, may) in deps.enumerated() where may { byDep[dep].append(number) }
    } else if first.isSpace == true {
      bySpace.append(number)
    } else {
      throw .damaged(
        path: "attribute_ruler/patterns",
        reason: "rule \(patterns[index].rule) has no telling condition")
    }
  }

  /// The patterns whose first word may be a word of this text.
  func patterns(for lower: ExactString, isSpace: Bool) -> [Int32] {
    (byText[lower] ?? []) + (isSpace ? bySpace : [])
  }

  /// Applies all rules to the words of texts.
  ///
  /// - Parameters:
  ///   - words: the words of all texts.
  ///   - texts: which of the words are each text's; no rule reaches from one into another.
  ///   - tags: for each word its tag's number.
  ///   - deps: for each word its arc label's number in ``deps``.
  /// - Returns: for each word what the rules leave of it.
  /// - Complexity: O(*words* × *rules sharing a condition*).
  func callAsFunction(
    _ words: [Lexeme], texts: [Range<Int>], tags: [Int], deps: [Int]
  ) -> [Annotation] {
    var annotations = zip(tags, deps).map { Annotation(tag: $0, dep: $1) }
    for text in texts {
      for match in matches(words, text, tags, deps) {
        annotations[match.target].apply(patterns[match.pattern].change)
      }
    }
    return annotations
  }

  private struct Match {
    let target, start, pattern: Int
  }

  /// All matches, by changed word, then in the order of application: rule, first word.
  private func matches(
    _ words: [Lexeme], _ text: Range<Int>, _ tags: [Int], _ deps: [Int]
  ) -> [Match] {
    var matches: [Match] = []
    for start in text {
      for list in [words[start].patterns, byTag[tags[start]], byDep[deps[start]]] {
        for number in list {
          let pattern = patterns[Int(number)]
          let fits = pattern.conditions.indices.allSatisfy { offset in
            let word = start + offset
            return word < text.upperBound
              && pattern.conditions[offset].allows(words[word], tag: tags[word], dep: deps[word])
          }
          if fits {
            matches.append(
              Match(target: start + pattern.target, start: start, pattern: Int(number)))
          }
        }
      }
    }
    // Patterns are numbered in the order of their rules.
    return matches.sorted { ($0.target, $0.pattern, $0.start) < ($1.target, $1.pattern, $1.start) }
  }
}

extension AttributeRuler.Annotation {
  fileprivate mutating func apply(_ change: AttributeChange) {
    tag = change.tag ?? tag
    dep = change.dep ?? dep
    pos = change.pos ?? pos
    morph = change.morph ?? morph
    lemma = change.lemma ?? lemma
  }
}
