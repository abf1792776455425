import Language

/// Clauses that the parser hangs under the wrong word: who speaks, what is told, what is called for.
extension ParseMending {
  /// `Talks are planned, an official said`, the speaker taken for an apposition to the last noun.
  mutating func subordinateSpeaker(of verb: Int) {
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
  mutating func raiseCue(at verb: Int) {
    let head = parse.tokens[verb].head
    // Of `C said that …, B reported` the first cue stays the head.
    guard head < verb, cues.isCue(parse.tokens[verb]), parse.tokens[head].dep == "ROOT",
      !cues.isCue(parse.tokens[head]),
      ["ccomp", "conj", "advcl", "dep", "parataxis"].contains(parse.tokens[verb].dep),
      let subject = parse.children(of: verb, "nsubj").first, subject < verb,
      case let start = parse.subtree(of: verb).lowerBound, start > head + 1,
      start == parse.subtree(of: subject).lowerBound,
      tokens[start - 1].text == ","
        || tokens[start - 1].tag == "''" && ["''", ","].contains(tokens[start - 2].tag),
      parse.children(of: verb, "ccomp", "xcomp", "mark").isEmpty
    else { return }
    take(verb, placeOf: head)
    attach(head, to: verb, as: "ccomp")
  }

  /// `have since offered help`, the participle taken for an adjective: the verb is `offered`.
  mutating func splitPerfect(at participle: Int) {
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
  mutating func raiseClause(at verb: Int) {
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
  mutating func objectOfControl(at pronoun: Int) {
    guard parse.tokens[pronoun].dep == "preconj", pronoun > 0, pronoun + 1 < tokens.count,
      tokens[pronoun].text.lowercased() == "both", tokens[pronoun + 1].tag == "TO",
      parse.tokens[pronoun - 1].pos == .verb
    else { return }
    attach(pronoun, to: pronoun - 1, as: "dobj")
  }

  /// `A accused B, a charge B denied`, where what is denied is taken for an object before its verb: the
  /// first clause is told, the second describes the charge.
  mutating func lowerDenial(at verb: Int) {
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

  /// `called on B to act`, where the act is taken for a purpose: it is what is called for.
  mutating func complete(appealAt verb: Int) {
    guard Syntax.appeals.contains(parse.tokens[verb].lemma),
      let preposition = parse.children(of: verb, "prep").first(where: {
        ["on", "upon", "to"].contains(tokens[$0].text.lowercased())
      }),
      let addressed = parse.children(of: preposition, "pobj").first
    else { return }
    for act in parse.children(of: verb, "advcl")
    where act > addressed && parse.children(of: act, "nsubj", "nsubjpass", "mark").isEmpty
      && parse.children(of: act, "aux").contains(where: { parse.tokens[$0].tag == "TO" })
    { attach(act, to: verb, as: "xcomp") }
  }
}
