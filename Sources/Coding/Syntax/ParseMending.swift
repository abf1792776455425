package import Language

/// Puts right what the parser regularly gets wrong in reporting, before anything is read from a tree.
///
/// A model of this size confuses a few constructions that carry who speaks and acts: a title with its
/// name, a speaker behind what he says, names in coordination with titled ones. Each is told by its
/// words' order and by the entities, which are found apart from the tree. Everything else stays as the
/// parser has it; the tokens that a user asks for are always the parser's own.
package struct ParseMending {
  private var tokens: [Token]
  private let parse: Parse
  private let cues: CueLexicon
  private var hasChanged = false

  /// Mends a parse.
  ///
  /// - Complexity: O(*tokens*).
  package static func mended(_ parse: Parse, cues: CueLexicon) -> Parse {
    var mending = ParseMending(parse, cues)
    for index in parse.tokens.indices {
      mending.mendVerb(at: index)
      mending.nameTitled(at: index)
      mending.freeName(at: index)
      mending.subordinateSpeaker(of: index)
      mending.raiseCue(at: index)
      mending.splitPerfect(at: index)
      mending.raiseClause(at: index)
      mending.objectOfControl(at: index)
      mending.lowerDenial(at: index)
    }
    guard mending.hasChanged, mending.isForest else { return parse }
    return Parse(tokens: mending.tokens, entities: parse.entities)
  }

  private init(_ parse: Parse, _ cues: CueLexicon) {
    self.parse = parse
    self.cues = cues
    tokens = parse.tokens
  }

  private mutating func attach(_ index: Int, to head: Int, as dep: String) {
    tokens[index].head = head
    tokens[index].dep = dep
    hasChanged = true
  }

  /// Puts one token where another stood in the tree.
  private mutating func take(_ index: Int, placeOf other: Int) {
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
    hasChanged = true
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

  /// `Talks are planned, an official said`, the speaker taken for an apposition to the last noun.
  private mutating func subordinateSpeaker(of verb: Int) {
    guard parse.tokens[verb].pos == .verb,
      !parse.children(of: verb).contains(where: {
        parse.tokens[$0].dep.hasPrefix("nsubj") || parse.tokens[$0].dep == "expl"
      }),
      let content = parse.children(of: verb).first(where: {
        parse.tokens[$0].dep == "ccomp" && $0 < verb
      }),
      parse.tokens[verb].tag == "VBD" || parse.tokens[verb].tag == "VBZ",
      let speaker = lastPhrase(before: verb, below: content)
    else { return }
    attach(speaker, to: verb, as: "nsubj")
  }

  /// The noun phrase after a comma that ends where a verb begins.
  private func lastPhrase(before verb: Int, below content: Int) -> Int? {
    var end = verb - 1
    if end > content, tokens[end].pos == .punctuation { end -= 1 }
    var node = end
    while node > content, parse.tokens[node].head != node {
      let range = parse.subtree(of: node)
      guard parse.isInSubtree(node, of: content), node != content else { return nil }
      if ["appos", "conj", "npadvmod", "dep"].contains(parse.tokens[node].dep),
        parse.tokens[node].pos == .noun || parse.tokens[node].pos == .properNoun,
        range.upperBound == end + 1 || range.upperBound == verb,
        range.lowerBound > 0, tokens[range.lowerBound - 1].text == ","
      {
        return node
      }
      node = parse.tokens[node].head
    }
    return nil
  }

  /// `“A agreed,” B told reporters`, where the cue is taken for a part of what is said: it heads it.
  private mutating func raiseCue(at verb: Int) {
    let head = parse.tokens[verb].head
    // Of `C said that …, B reported` the first cue stays the head.
    guard head < verb, cues.isCue(parse.tokens[verb]), parse.tokens[head].dep == "ROOT",
      !cues.isCue(parse.tokens[head]),
      ["ccomp", "conj", "advcl", "dep", "parataxis"].contains(parse.tokens[verb].dep),
      let subject = parse.children(of: verb, "nsubj").first, subject < verb,
      case let start = parse.subtree(of: verb).lowerBound, start > head + 1,
      start == parse.subtree(of: subject).lowerBound,
      tokens[start - 1].tag == "''" || tokens[start - 1].text == ",",
      ["''", ","].contains(tokens[start - 2].tag) || tokens[start - 1].text == ",",
      parse.children(of: verb, "ccomp", "xcomp", "mark").isEmpty
    else { return }
    take(verb, placeOf: head)
    attach(head, to: verb, as: "ccomp")
  }

  /// `have since offered help`, the participle taken for an adjective: the verb is `offered`.
  private mutating func splitPerfect(at participle: Int) {
    let token = parse.tokens[participle]
    let (object, have) = (token.head, parse.tokens[token.head].head)
    guard token.tag == "VBN", token.dep == "amod", participle < object,
      parse.tokens[object].dep == "dobj", parse.tokens[have].lemma == "have", have + 1 < participle,
      (have + 1..<participle).allSatisfy({
        parse.tokens[$0].tag == "RB" || parse.tokens[$0].tag == "IN"
      })
    else { return }
    take(participle, placeOf: have)
    for child in parse.children(of: have) where child != object {
      attach(child, to: participle, as: parse.tokens[child].dep)
    }
    attach(have, to: participle, as: "aux")
    attach(object, to: participle, as: "dobj")
    tokens[participle].pos = .verb
  }

  /// `A, B's former ally, called on C`, the clause taken for a participle: the verb heads the sentence.
  private mutating func raiseClause(at verb: Int) {
    let (token, name) = (parse.tokens[verb], parse.tokens[verb].head)
    guard token.dep == "acl", ["VBD", "VBZ"].contains(token.tag), name < verb,
      parse.tokens[name].dep == "ROOT", [.noun, .properNoun].contains(parse.tokens[name].pos),
      verb > name + 1, tokens[verb - 1].text == ",",
      parse.children(of: verb, "nsubj", "nsubjpass", "auxpass").isEmpty,
      !parse.children(of: verb, "dobj", "prep", "xcomp", "ccomp").isEmpty
    else { return }
    take(verb, placeOf: name)
    attach(name, to: verb, as: "nsubj")
  }

  /// `urged both to return`, where `both` is taken for a part of what is urged.
  private mutating func objectOfControl(at pronoun: Int) {
    guard parse.tokens[pronoun].dep == "preconj", pronoun > 0, pronoun + 1 < tokens.count,
      tokens[pronoun].text.lowercased() == "both", tokens[pronoun + 1].tag == "TO",
      parse.tokens[pronoun - 1].pos == .verb
    else { return }
    attach(pronoun, to: pronoun - 1, as: "dobj")
  }

  /// `A accused B, a charge B denied`, where what is denied is taken for an object before its verb: the
  /// first clause is told, the second describes the charge.
  private mutating func lowerDenial(at verb: Int) {
    guard let clause = parse.children(of: verb, "ccomp").first, clause < verb,
      let object = parse.children(of: verb, "dobj").first, clause < object,
      let subject = parse.children(of: verb, "nsubj").first, object < subject, subject < verb,
      case let start = parse.subtree(of: object).lowerBound, start > clause,
      tokens[start - 1].text == ","
    else { return }
    take(clause, placeOf: verb)
    attach(object, to: clause, as: "npadvmod")
    attach(verb, to: object, as: "relcl")
  }

  /// Whether every token still has a root above it: two mendings of one place may close a circle.
  private var isForest: Bool {
    var isRooted = [Bool](repeating: false, count: tokens.count)
    for index in tokens.indices {
      var path: [Int] = []
      var node = index
      while !isRooted[node] {
        path.append(node)
        if tokens[node].head == node { break }
        node = tokens[node].head
        if path.count > tokens.count { return false }
      }
      for step in path { isRooted[step] = true }
    }
    return true
  }

  private func entity(at index: Int) -> Entity? { Syntax(parse).entity(at: index) }
}
