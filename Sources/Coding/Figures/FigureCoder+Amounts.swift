import Actors
import Language

/// What sums, shares and measures are of: named beside them, else by the verb that they complement.
extension FigureCoder {
  /// A sum or share.
  func amount(_ quantity: Quantity) -> Subject? {
    let anchor = anchor(of: quantity.tokens)
    let unit = quantity.unitName
    guard let noun = named(beside: quantity) ?? complemented(by: anchor, depth: 0) else {
      let isMoney = quantity.unit?.kind == .currency
      return Subject(
        what: isMoney ? "money" : "", head: nil, range: nil, unit: unit,
        owner: holder(of: anchor), why: "amount/alone")
    }
    return subject(of: quantity, noun: noun, anchor: anchor)
  }

  private func subject(of quantity: Quantity, noun: Int, anchor: Int) -> Subject {
    let range = phrase(of: noun, after: layers.parse.subtree(of: noun).lowerBound)
    let isBeside = range.lowerBound >= quantity.tokens.upperBound
    var what = text(range)
    // `spend 2 percent on defence` is defence spending.
    if let verb = activity(of: anchor), tokens[noun].head != verb,
      let activity = lexicon.product(tokens[verb].lemma)
    {
      what += " \(activity)"
    }
    let owner = layers.parties.owners(of: noun).first ?? holder(of: anchor)
    return Subject(
      what: what, head: noun, range: isBeside ? range : nil, unit: quantity.unitName, owner: owner,
      why: "amount/\(tokens[noun].lemma.lowercased())")
  }

  /// `12 tonnes of grain`, `300 km of border`; a bare length is no figure of politics.
  func measure(_ quantity: Quantity) -> Subject? {
    let anchor = anchor(of: quantity.tokens)
    guard let noun = named(beside: quantity) ?? complemented(by: anchor, depth: 0) else {
      return nil
    }
    return subject(of: quantity, noun: noun, anchor: anchor)
  }

  /// `3 billion in aid`, `2 percent of voters`, `a 25 percent tariff`, `a deal worth 3 billion`.
  private func named(beside quantity: Quantity) -> Int? {
    var next = quantity.tokens.upperBound
    guard next < tokens.count else { return nil }
    if ["worth", "'s", "’s", "’"].contains(tokens[next].text.lowercased()), next + 2 < tokens.count
    {
      next += 1
      if tokens[next].text.lowercased() == "worth" { next += 1 }
    }
    let word = tokens[next].text.lowercased()
    let prepositions: Set<String> =
      quantity.unit?.kind == .percent ? ["of"] : ["of", "in"]
    if prepositions.contains(word),
      let noun = layers.parse.children(of: next, "pobj").first, isThing(noun)
    {
      return noun
    }
    let anchor = anchor(of: quantity.tokens)
    let head = tokens[anchor].head
    if head >= next, head < next + 5, isThing(head),
      ["nummod", "compound", "nmod", "amod", "quantmod", "npadvmod"].contains(tokens[anchor].dep)
    {
      return content(of: head)
    }
    return nil
  }

  /// Of `worth` or `increase` what it is of.
  private func content(of noun: Int) -> Int {
    let lemma = tokens[noun].lemma.lowercased()
    guard
      lexicon.has(.change, lemma) || lexicon.has(.container, lemma)
        || lexicon.has(.share, lemma)
    else { return noun }
    return syntax.objects(of: noun, prepositions: ["in", "of"]).first(where: isThing) ?? noun
  }

  private func isThing(_ noun: Int) -> Bool {
    let token = tokens[noun]
    guard token.pos == .noun || token.pos == .properNoun else { return false }
    let lemma = token.lemma.lowercased()
    return !lexicon.has(.time, lemma) && layers.parties.mention(at: noun)?.kind != .place
      && !isState(noun) && !layers.times.contains { $0.tokens.contains(noun) }
  }

  private func isState(_ noun: Int) -> Bool {
    layers.parties.mention(at: noun)?.kind == .state
  }

  /// What a word is said of by the word above it.
  private func complemented(by anchor: Int, depth: Int) -> Int? {
    guard depth < 3 else { return nil }
    let head = tokens[anchor].head
    switch tokens[anchor].dep {
    case "pobj":
      let above = tokens[head].head
      guard above != head else { return nil }
      if syntax.isVerbal(above) { return affected(by: above, besides: anchor) }
      if tokens[above].pos == .noun { return content(of: above) }
      return complemented(by: above, depth: depth + 1)
    case "dobj", "npadvmod", "attr", "acomp", "oprd", "advmod":
      if tokens[head].lemma == "worth" { return describedBy(head) }
      return syntax.isVerbal(head) ? affected(by: head, besides: anchor) : nil
    case "appos": return tokens[head].pos == .noun ? head : nil
    case "nsubj", "nsubjpass":
      return layers.parse.children(of: head, "attr").first(where: isThing)
    case "conj", "nummod", "quantmod", "prep":
      return complemented(by: head, depth: depth + 1)
    case "amod", "nmod", "acl": return isThing(head) ? head : nil
    default: return nil
    }
  }

  private func describedBy(_ worth: Int) -> Int? {
    let head = tokens[worth].head
    if syntax.isVerbal(head) { return syntax.subjects(of: head).first(where: isThing) }
    return isThing(head) ? head : nil
  }

  /// What a verb raises, cuts or spends: its object, what it is for, else its subject.
  private func affected(by verb: Int, besides anchor: Int) -> Int? {
    let subjects = syntax.subjects(of: verb)
    if lexicon.has(.level, tokens[verb].lemma) {
      return subjects.first(where: isThing).map(content)
    }
    if let object = syntax.objects(of: verb).first(where: { $0 != anchor && isThing($0) }) {
      return content(of: object)
    }
    let purposes = syntax.objects(of: verb, prepositions: ["on", "in", "for", "towards", "toward"])
    if let purpose = purposes.first(where: { $0 != anchor && isThing($0) }) {
      return purpose
    }
    let isObject = tokens[anchor].dep == "dobj"
    return isObject ? nil : subjects.first(where: isThing).map(content)
  }

  private func activity(of anchor: Int) -> Int? {
    guard let verb = syntax.governingVerb(of: anchor),
      lexicon.has(.activity, tokens[verb].lemma)
    else { return nil }
    return verb
  }

  /// The subject of the verb above: who pays, has or reaches it.
  private func holder(of anchor: Int) -> Party? {
    guard let verb = syntax.governingVerb(of: anchor) else { return nil }
    return layers.parties.parties(at: syntax.agents(of: verb)).first
  }
}
