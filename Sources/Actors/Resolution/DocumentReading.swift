import Documents
import Language

/// The state of resolving one document: what was found in its words so far.
struct DocumentReading {
  /// The document's words with what tables say of each; it does not change.
  let document: DocumentWords
  var drafts: [Draft] = []
  /// For each token the innermost draft of a name that holds it.
  var claimed: [Int?]
  /// For each sentence the drafts that begin in it, in the order in which they were found.
  private(set) var draftsOfSentence: [[Int]]
  /// For each token the drafts that it heads, in the order in which they were found.
  private(set) var draftsOfHead: [[Int]]
  /// Persons met in the document, in order of first mention.
  var memory: [PersonMemory] = []
  /// For each word by which a text may name a person alone those whom it may mean, in the order of
  /// the memory.
  var known: [String: [Int]] = [:]

  init(parse: Parse, text: SourceText, day: CalendarDate?, knowledge: ActorKnowledge) {
    document = knowledge.withWordBook { book in
      DocumentWords(parse: parse, text: text, day: day, knowledge: knowledge, book: &book)
    }
    claimed = [Int?](repeating: nil, count: parse.tokens.count)
    draftsOfSentence = [[Int]](repeating: [], count: parse.sentences.count)
    draftsOfHead = [[Int]](repeating: [], count: parse.tokens.count)
    drafts.reserveCapacity(parse.tokens.count / 4)
  }

  /// The words of a token range as the text has them.
  func textOf(_ tokens: Range<Int>) -> String {
    let range = parse.textRange(tokens)
    if tokens.count == 1, document.isOneWord(tokens.lowerBound) {
      return parse.tokens[tokens.lowerBound].text
    }
    let scalars = document.text.scalars
    var ascii: [UInt8] = []
    ascii.reserveCapacity(range.count)
    for place in range {
      let value = scalars[place].value
      let isSpace = value == 0x20 && ascii.last != 0x20
      guard isSpace || (0x21..<0x7F).contains(value) else { return spacedText(range) }
      ascii.append(UInt8(value))
    }
    guard ascii.first != 0x20, ascii.last != 0x20 else { return spacedText(range) }
    return String(decoding: ascii, as: UTF8.self)
  }

  /// The text of a range with single spaces between its words.
  private func spacedText(_ range: TextRange) -> String {
    document.text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
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

  /// The model's label where a range is one of its entities, article and possessive aside.
  func label(of tokens: Range<Int>) -> String? {
    guard let low = tokens.first, let index = entityIndex(low) ?? entityIndex(tokens.upperBound - 1)
    else { return nil }
    let entity = parse.entities[index]
    return trimmed(tokens) == core(of: entity) ? entity.label : nil
  }

  /// Whether a token begins with a capital letter.
  func isCapitalized(_ token: Int) -> Bool { facts[token].shape.has(.capital) }

  /// Whether a token is `'s` or a bare apostrophe of possession.
  func isPossessive(_ token: Int) -> Bool {
    facts[token].tag == .pos || facts[token].shape.has(.possessive)
  }

  /// Adds a draft and claims its tokens.
  @discardableResult
  mutating func add(_ draft: Draft, claiming: Bool = true) -> Int {
    if !draft.tokens.isEmpty {
      draftsOfSentence[parse.sentenceOfToken[draft.tokens.lowerBound]].append(drafts.count)
    }
    draftsOfHead[draft.head].append(drafts.count)
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
    var last = 0..<0
    var chains = Chains(self)
    let sorted = drafts.indices.filter { !drafts[$0].tokens.isEmpty }.sorted {
      let (a, b) = (drafts[$0].tokens, drafts[$1].tokens)
      return (a.lowerBound, -a.upperBound) < (b.lowerBound, -b.upperBound)
    }
    return sorted.compactMap { index in
      let draft = drafts[index]
      guard draft.tokens != last else { return nil }
      last = draft.tokens
      return Mention(
        range: parse.textRange(draft.tokens), tokens: draft.tokens, head: draft.head,
        kind: draft.kind, label: draft.label, actor: draft.actor, name: draft.name,
        role: draft.role, office: draft.office, affiliation: draft.affiliation,
        members: draft.members, entity: chains.entity(of: index),
        contradiction: contradiction(of: draft), why: draft.why)
    }
  }
}
