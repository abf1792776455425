package import Language

/// Puts right what the parser regularly gets wrong in reporting, before anything is read from a tree.
///
/// A model of this size confuses a few constructions that carry who speaks and acts: a title with its
/// name, a speaker behind what he says, names in coordination with titled ones. Each is told by its
/// words' order and by the entities, which are found apart from the tree. Everything else stays as the
/// parser has it; the tokens that a user asks for are always the parser's own.
package struct ParseMending {
  var tokens: [Token]
  let parse: Parse
  let cues: CueLexicon
  private var hasChanged = false
  /// Whether the sentence at hand has been changed.
  private var isTouched = false

  /// Mends a parse.
  ///
  /// - Complexity: O(*tokens*).
  package static func mended(_ parse: Parse, cues: CueLexicon) -> Parse {
    var mending = ParseMending(parse, cues)
    for sentence in parse.sentences { mending.mend(sentence) }
    return mending.hasChanged ? Parse(tokens: mending.tokens, entities: parse.entities) : parse
  }

  /// Mends a sentence, or leaves it where two mendings of one place would close a circle.
  private mutating func mend(_ sentence: Range<Int>) {
    isTouched = false
    for index in sentence {
      mendVerb(at: index)
      nameTitled(at: index)
      freeName(at: index)
      subordinateSpeaker(of: index)
      raiseCue(at: index)
      splitPerfect(at: index)
      raiseClause(at: index)
      objectOfControl(at: index)
      lowerDenial(at: index)
      complete(appealAt: index)
    }
    if isTouched, !isForest(sentence) { tokens[sentence] = parse.tokens[sentence] }
    hasChanged = hasChanged || isTouched
  }

  private init(_ parse: Parse, _ cues: CueLexicon) {
    self.parse = parse
    self.cues = cues
    tokens = parse.tokens
  }

  mutating func attach(_ index: Int, to head: Int, as dep: String) {
    tokens[index].head = head
    tokens[index].dep = dep
    isTouched = true
  }

  /// Puts one token where another stood in the tree.
  mutating func take(_ index: Int, placeOf other: Int) {
    let (head, dep) = (tokens[other].head, tokens[other].dep)
    attach(index, to: head == other ? index : head, as: dep)
  }

  /// `to authorise`: a verb in a spelling that the tagger does not know.
  private mutating func mendVerb(at index: Int) {
    guard index > 0, tokens[index - 1].tag == "TO", tokens[index].tag != "VB",
      tokens[index].text.hasSuffix("ise"), tokens[index].pos != .properNoun,
      tokens[index - 1].head == index
    else { return }
    tokens[index].tag = "VB"
    tokens[index].pos = .verb
    isTouched = true
  }

  /// `the group Hamas`, `A's president X`, the name taken for an apposition: the name heads them.
  private mutating func nameTitled(at name: Int) {
    let title = parse.tokens[name].head
    guard parse.tokens[name].dep == "appos", title < name, tokens[name].dep == "appos",
      parse.subtree(of: name).lowerBound == title + 1, tokens[title].pos == .noun || isTitle(title),
      let entity = entity(at: name), ["PERSON", "ORG"].contains(entity.label),
      !entity.tokens.contains(title), self.entity(at: title) == nil
    else { return }
    take(name, placeOf: title)
    attach(title, to: name, as: "compound")
    for child in parse.children(of: title) where child != name && child > name || isOwner(child) {
      attach(child, to: name, as: tokens[child].dep)
    }
  }

  private func isTitle(_ index: Int) -> Bool { tokens[index].tag == "NNP" }

  private func isOwner(_ index: Int) -> Bool {
    ["poss", "det"].contains(tokens[index].dep)
  }

  /// `with X and B's minister Y`, where X is taken for a part of the title: two persons.
  private mutating func freeName(at name: Int) {
    let token = parse.tokens[name]
    guard ["nmod", "compound", "amod"].contains(token.dep), token.head > name,
      let entity = entity(at: name), entity.label == "PERSON",
      entity.tokens.upperBound == name + 1,
      let and = parse.children(of: name).first(where: { parse.tokens[$0].dep == "cc" }),
      and > name, and < token.head
    else { return }
    let top = phraseHead(of: token.head)
    guard let other = self.entity(at: top), other.label == "PERSON", other != entity,
      parse.tokens[top].dep != "ROOT"
    else { return }
    take(name, placeOf: top)
    attach(top, to: name, as: "conj")
    for child in parse.children(of: name) where parse.tokens[child].dep == "conj" && child < top {
      attach(child, to: token.head, as: token.dep)
    }
  }

  /// The head of a noun phrase in which a token is a part of the name or title.
  private func phraseHead(of index: Int) -> Int {
    var node = index
    while ["nmod", "compound", "amod"].contains(parse.tokens[node].dep),
      parse.tokens[node].head > node
    {
      node = parse.tokens[node].head
    }
    return node
  }

  /// Whether every token of a sentence still has a root above it.
  private func isForest(_ sentence: Range<Int>) -> Bool {
    var rooted: Set<Int> = []
    for index in sentence {
      var path: [Int] = []
      var node = index
      while !rooted.contains(node) {
        path.append(node)
        if tokens[node].head == node { break }
        node = tokens[node].head
        if path.count > sentence.count { return false }
      }
      rooted.formUnion(path)
    }
    return true
  }

  private func entity(at index: Int) -> Entity? { Syntax(parse).entity(at: index) }
}
