package import Actors
package import Documents
package import Language

/// What the readers of attributions see of a document: its trees with quotations, blocks and
/// mentions laid over the tokens.
package struct SpeechScene: Sendable {
  let syntax: Syntax
  /// The tokens, kept beside the tree: features ask for them a hundred times a token.
  let tokens: [Token]
  let quotations: [Quotation]
  /// Base forms in lower case; of proper names ``SpeechScene/name`` alone, so that no weight knows whom
  /// the texts of its training spoke of.
  let lemmas: [String]
  /// For each token the index of its quotation, -1 for none.
  let quotationOf: [Int]
  /// For each token the last quoted token before it and the first quoted one from it on, -1 for none.
  let quotedBefore, quotedFrom: [Int]
  /// For each token the index of its block.
  let blockOf: [Int]
  /// The smallest range of tokens that holds each token and all below it.
  let reaches: [Range<Int>]
  /// For each token the kind of the mention that covers it, empty for none.
  let mentionKinds: [String]

  /// Lays the layers of a document over its tokens.
  ///
  /// - Complexity: O(*tokens*).
  package init(document: Document, parse: Parse, mentions: [Mention]) {
    self.init(
      document: document, syntax: Syntax(parse), mentions: mentions,
      quotations: QuotationFinder()(document))
  }

  init(document: Document, syntax: Syntax, mentions: [Mention], quotations: [Quotation]) {
    self.syntax = syntax
    self.quotations = quotations
    let tokens = syntax.tokens
    self.tokens = tokens
    lemmas = tokens.map(Self.lemma)
    var quotationOf = [Int](repeating: -1, count: tokens.count)
    for (index, quotation) in quotations.enumerated() {
      for token in syntax.parse.tokens(in: quotation.range) { quotationOf[token] = index }
    }
    self.quotationOf = quotationOf
    (quotedBefore, quotedFrom) = Self.neighbours(quotationOf)
    var blockOf = [Int](repeating: -1, count: tokens.count)
    for (index, block) in document.blocks.enumerated() {
      for token in syntax.parse.tokens(in: block.range) { blockOf[token] = index }
    }
    self.blockOf = blockOf
    var kinds = [String](repeating: "", count: tokens.count)
    for mention in mentions {
      for token in mention.tokens where tokens.indices.contains(token) {
        kinds[token] = mention.kind.rawValue
      }
    }
    mentionKinds = kinds
    reaches = Self.reaches(of: syntax.parse)
  }

  /// What stands for every proper name.
  private static let name = "[name]"

  private static func lemma(of token: Token) -> String {
    switch token.pos {
    case .space: "_"
    case .properNoun: name
    default: token.lemma.lowercased()
    }
  }

  private static func neighbours(_ quotationOf: [Int]) -> (before: [Int], from: [Int]) {
    var before = [Int](repeating: -1, count: quotationOf.count)
    var from = before
    var last = -1
    for index in quotationOf.indices {
      before[index] = last
      if quotationOf[index] >= 0 { last = index }
    }
    var next = -1
    for index in quotationOf.indices.reversed() {
      if quotationOf[index] >= 0 { next = index }
      from[index] = next
    }
    return (before, from)
  }

  private static func reaches(of parse: Parse) -> [Range<Int>] {
    var low = Array(parse.tokens.indices)
    var high = low
    for token in parse.tokens.indices {
      var node = token
      var steps = 0
      while parse.tokens[node].head != node, steps < 60 {
        node = parse.tokens[node].head
        steps += 1
        if low[node] <= token, high[node] >= token { break }
        low[node] = min(low[node], token)
        high[node] = max(high[node], token)
      }
    }
    return zip(low, high).map { $0..<$1 + 1 }
  }

  package var parse: Parse { syntax.parse }

  func isQuoted(_ index: Int) -> Bool {
    quotationOf.indices.contains(index) && quotationOf[index] >= 0
  }

  /// The words that name who does what a verb says or whose a noun is.
  func owners(of index: Int) -> [Int] {
    if syntax.isVerbal(index) { return syntax.agents(of: index) }
    let token = tokens[index]
    if token.pos == .adjective {
      let head = token.head
      return head != index && syntax.isVerbal(head) ? syntax.agents(of: head) : []
    }
    let own =
      syntax.parse.children(of: index, "poss")
      + syntax.objects(of: index, prepositions: ["of", "by", "from", "to", "among"])
    if !own.isEmpty { return own }
    guard let verb = syntax.governingVerb(of: index) else { return [] }
    return syntax.agents(of: verb)
  }
}
