import Documents
import Language

/// The state of resolving one document: its words in several spellings and what was found so far.
struct DocumentReading {
  let parse: Parse
  let text: SourceText
  let day: CalendarDate?
  let knowledge: ActorKnowledge
  /// Kept beside the knowledge: fetching them from there copies all their tables' references.
  let rules: ResolutionRules
  /// Token texts without diacritics.
  let words: [String]
  /// The same in lower case.
  let lower: [String]
  /// For person names: lower case without dots and apostrophes, empty for hyphens.
  let folded: [String]
  /// All words of the document, for the cues of ambiguous names.
  let vocabulary: [String: Int]
  /// For each token the entity that it stands in.
  let entityOf: [Int?]
  var drafts: [Draft] = []
  /// For each token the innermost draft of a name that holds it.
  var claimed: [Int?]
  /// Persons met in the document, in order of first mention.
  var memory: [PersonMemory] = []

  init(parse: Parse, text: SourceText, day: CalendarDate?, knowledge: ActorKnowledge) {
    self.parse = parse
    self.text = text
    self.day = day
    self.knowledge = knowledge
    rules = knowledge.rules
    words = parse.tokens.map { Folding.plain($0.text) }
    lower = words.map { $0.lowercased() }
    folded = words.map { Folding.word($0) }
    var vocabulary: [String: Int] = [:]
    for word in words { vocabulary[word, default: 0] += 1 }
    self.vocabulary = vocabulary
    var entityOf = [Int?](repeating: nil, count: parse.tokens.count)
    for (index, entity) in parse.entities.enumerated() {
      for token in entity.tokens where token < entityOf.count { entityOf[token] = index }
    }
    self.entityOf = entityOf
    claimed = [Int?](repeating: nil, count: parse.tokens.count)
  }

  /// The words of a token range as the text has them.
  func textOf(_ tokens: Range<Int>) -> String {
    text[parse.textRange(tokens)].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The token of a range whose head lies outside it.
  func head(of tokens: Range<Int>) -> Int {
    for token in tokens.reversed() {
      let head = parse.tokens[token].head
      if !tokens.contains(head) || head == token { return token }
    }
    return tokens.upperBound - 1
  }

  /// An entity without its article and possessive.
  func core(of entity: Entity) -> Range<Int> {
    trimmed(entity.tokens)
  }

  /// A range without article, possessive, quotation marks and punctuation at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    func isEdge(_ token: Int) -> Bool {
      let token = parse.tokens[token]
      return token.tag == "POS" || token.pos == .punctuation || token.pos == .space
        || ["'s", "’s", "’", "'"].contains(token.text)
    }
    while low < high, isEdge(low) || ["the", "a", "an"].contains(lower[low]) { low += 1 }
    while high > low, isEdge(high - 1) { high -= 1 }
    return low..<high
  }

  /// The model's label where a range is one of its entities, article and possessive aside.
  func label(of tokens: Range<Int>) -> String? {
    guard let low = tokens.first, let index = entityOf[low] ?? entityOf[tokens.upperBound - 1]
    else { return nil }
    let entity = parse.entities[index]
    return trimmed(tokens) == core(of: entity) ? entity.label : nil
  }

  /// Whether a token begins with a capital letter.
  func isCapitalized(_ token: Int) -> Bool {
    guard let first = words[token].unicodeScalars.first else { return false }
    if first.isASCII { return ("A"..."Z").contains(first) }
    return first.properties.isUppercase
  }

  /// Whether a token is `'s` or a bare apostrophe of possession.
  func isPossessive(_ token: Int) -> Bool {
    parse.tokens[token].tag == "POS" || lower[token] == "'s"
  }

  /// Adds a draft and claims its tokens.
  @discardableResult
  mutating func add(_ draft: Draft, claiming: Bool = true) -> Int {
    drafts.append(draft)
    if claiming {
      for token in draft.tokens { claimed[token] = drafts.count - 1 }
    }
    return drafts.count - 1
  }

  /// Whether no token of a range belongs to a name yet.
  func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { claimed[$0] == nil } }

  /// The draft of a name that ends right before a token, a possessive between them aside.
  func draftEnding(before token: Int) -> Int? {
    var last = token - 1
    if last >= 0, isPossessive(last) { last -= 1 }
    guard last >= 0, let index = claimed[last], drafts[index].tokens.upperBound == last + 1
    else { return nil }
    return index
  }

  /// The drafts as mentions, sorted, ranges unique.
  func mentions() -> [Mention] {
    var seen: Set<Range<Int>> = []
    var chains = Chains(self)
    let sorted = drafts.indices.filter { !drafts[$0].tokens.isEmpty }.sorted {
      let (a, b) = (drafts[$0].tokens, drafts[$1].tokens)
      return (a.lowerBound, -a.upperBound) < (b.lowerBound, -b.upperBound)
    }
    return sorted.compactMap { index in
      let draft = drafts[index]
      guard seen.insert(draft.tokens).inserted else { return nil }
      return Mention(
        range: parse.textRange(draft.tokens), tokens: draft.tokens, head: draft.head,
        kind: draft.kind, label: draft.label, actor: draft.actor, name: draft.name,
        role: draft.role, office: draft.office, affiliation: draft.affiliation,
        members: draft.members, entity: chains.entity(of: index),
        contradiction: contradiction(of: draft), why: draft.why)
    }
  }
}
