/// Rules as the matcher reads them: words and classes are numbers, so that it compares no strings.
enum TimePatterns {
  /// Numbers of words and classes.
  struct Symbols: Sendable {
    private(set) var words: [String: Int] = [:]
    private(set) var classes: [String: Int] = [:]

    var count: Int { words.count + classes.count }

    mutating func word(_ word: String) -> Int {
      if let known = words[word] { return known }
      defer { words[word] = count }
      return count
    }

    mutating func className(_ name: String) -> Int {
      if let known = classes[name] { return known }
      defer { classes[name] = count }
      return count
    }
  }

  /// A word or class.
  struct Item: Sendable {
    var symbol: Int
    /// The class of the tagger's tag that it asks for instead.
    var tag: String?
    var key: String

    init(_ item: TimeRule.Item, _ symbols: inout Symbols) {
      switch item {
      case .word(let word): (symbol, tag, key) = (symbols.word(word), nil, "")
      case .atom(let name, let key):
        let isTag = TimeLine.tagClasses.contains(name)
        symbol = isTag ? -1 : symbols.className(name)
        tag = isTag ? name : nil
        self.key = isTag ? "" : key
      }
    }
  }

  /// One place of a pattern, or of what must or must not stand beside it.
  struct Element: Sendable {
    var items: [Item]
    var isOptional = false
    var isForbidden = false
  }

  /// One rule.
  struct Pattern: Sendable {
    var before: [Element]
    var elements: [Element]
    var after: [Element]

    init(_ rule: TimeRule, _ symbols: inout Symbols) {
      before = rule.before.map { context in
        let items = context.items.map { Item($0, &symbols) }
        return Element(items: items, isForbidden: context.isForbidden)
      }
      elements = rule.elements.map { element in
        let items = element.items.map { Item($0, &symbols) }
        return Element(items: items, isOptional: element.isOptional)
      }
      after = rule.after.map { context in
        let items = context.items.map { Item($0, &symbols) }
        return Element(items: items, isForbidden: context.isForbidden)
      }
    }
  }
}
