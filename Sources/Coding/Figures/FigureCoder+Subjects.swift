import Actors
import Documents
import Language

/// What a number counts, and whose it is.
extension FigureCoder {
  /// What a figure is of.
  struct Subject {
    var what: String
    /// The noun that says so.
    var head: Int?
    /// Its words, where they stand beside the number.
    var range: Range<Int>?
    var unit: String?
    var owner: Party?
    var why: String
  }

  /// Whether a number only numbers or names what stands beside it.
  func isName(_ quantity: Quantity) -> Bool {
    let start = quantity.number.tokens.lowerBound
    let end = quantity.number.tokens.upperBound
    let before = start > 0 ? tokens[start - 1] : nil
    let after = end < tokens.count ? tokens[end] : nil
    if quantity.unit != nil { return false }
    if let before {
      if lexicon.has(.label, before.lemma.lowercased()), before.text != "no" { return true }
      if before.pos == .properNoun, tokens[start].head < start, tokens[start].dep != "conj" {
        return true
      }
      // `Su-35`, `2-1`, `#7`
      if ["-", "–", "#", "/", ":"].contains(before.text), !before.spaceAfter { return true }
    }
    if let after {
      if ["-", "–", "/", ":"].contains(after.text), end + 1 < tokens.count,
        tokens[end + 1].pos == .numeral
      {
        return true
      }
      // A number that opens a line and a point behind it number the line.
      if tokens[start].startsSentence, [".", ")"].contains(after.text) { return true }
    }
    return isYear(quantity)
  }

  /// `2030` with nothing that it could count right behind it.
  private func isYear(_ quantity: Quantity) -> Bool {
    guard quantity.number.tokens.count == 1, quantity.bound == nil else { return false }
    let token = tokens[quantity.number.tokens.lowerBound]
    guard token.text.utf8.count == 4, (1800...2100).contains(quantity.number.value),
      token.text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return !(token.dep == "nummod" && ["NNS", "NNPS"].contains(tokens[token.head].tag))
  }

  /// What a quantity is of; nil where it is none that the record keeps.
  func subject(of quantity: Quantity) -> Subject? {
    switch quantity.unit?.kind {
    case .currency, .percent: amount(quantity)
    case .measure: measure(quantity)
    case nil: count(quantity)
    }
  }

  // MARK: Counts

  private func count(_ quantity: Quantity) -> Subject? {
    let end = quantity.tokens.upperBound
    if end < tokens.count, tokens[end].text.lowercased() == "of" {
      return countOf(quantity, preposition: end)
    }
    // `a three-way call`
    if end + 1 < tokens.count, tokens[end].text == "-",
      lexicon.has(.form, tokens[end + 1].lemma.lowercased())
    {
      return nil
    }
    guard let noun = countedNoun(quantity) else { return casualties(quantity) }
    let token = tokens[noun]
    guard token.pos == .noun || token.pos == .properNoun else { return nil }
    let lemma = token.lemma.lowercased()
    guard !lexicon.has(.time, lemma), !lexicon.has(.abstract, lemma),
      !isKnownGroup(quantity, noun), !isPronominal(quantity, noun)
    else { return nil }
    let range = phrase(of: noun, after: quantity.tokens.upperBound)
    return Subject(
      what: text(range), head: noun, range: range,
      unit: isStrength(quantity) ? "members" : unit(ofCounted: noun), owner: owner(ofCounted: noun),
      why: "count/\(lemma)")
  }

  /// `70 of the 120 members`: the members are counted.
  private func countOf(_ quantity: Quantity, preposition: Int) -> Subject? {
    guard quantity.number.value > 1, !isPronominal(quantity, preposition),
      let noun = layers.parse.children(of: preposition, "pobj").first,
      tokens[noun].pos == .noun || tokens[noun].pos == .properNoun
    else { return nil }
    let lemma = tokens[noun].lemma.lowercased()
    guard !lexicon.has(.time, lemma), !lexicon.has(.abstract, lemma) else { return nil }
    let range = phrase(of: noun, after: preposition + 1)
    return Subject(
      what: text(range), head: noun, range: range, unit: unit(ofCounted: noun),
      owner: owner(ofCounted: noun), why: "count/of/\(lemma)")
  }

  /// The noun that a number stands before.
  func countedNoun(_ quantity: Quantity) -> Int? {
    let anchor = anchor(of: quantity.number.tokens)
    var head = tokens[anchor].head
    // `about 70`: below the words that bound it.
    for _ in 0..<3 where quantity.tokens.contains(head) || (quantity.start..<anchor).contains(head)
    {
      head = tokens[head].head
    }
    let modifies = ["nummod", "amod", "compound", "nmod", "quantmod", "det", "advmod"]
    if head >= quantity.tokens.upperBound, modifies.contains(tokens[anchor].dep) {
      // `30-strong alliance`
      if tokens[head].pos == .adjective, tokens[head].dep == "amod" { return tokens[head].head }
      return top(of: head)
    }
    // `20-30 tanks`: the parser hangs the first number elsewhere.
    var next = quantity.tokens.upperBound
    while next < tokens.count, next < quantity.tokens.upperBound + 3,
      tokens[next].pos == .adjective
    {
      next += 1
    }
    guard next < tokens.count, tokens[next].pos == .noun || next > quantity.tokens.upperBound,
      layers.sentence(of: next) == layers.sentence(of: anchor)
    else { return nil }
    let noun = top(of: next)
    return ["NNS", "NNPS"].contains(tokens[noun].tag) ? noun : nil
  }

  /// The noun that a modifier before it belongs to: of `air` in `air defence systems` `systems`.
  private func top(of index: Int) -> Int {
    var node = index
    for _ in 0..<4 {
      let head = tokens[node].head
      guard head > node, ["compound", "amod", "nmod"].contains(tokens[node].dep) else { break }
      node = head
    }
    return node
  }

  /// `the two leaders`: who is known is not counted.
  private func isKnownGroup(_ quantity: Quantity, _ noun: Int) -> Bool {
    guard quantity.bound == nil, quantity.number.value <= 12, quantity.start > 0 else {
      return false
    }
    let isWord = tokens[quantity.number.tokens.lowerBound].text.utf8.first.map {
      !(0x30...0x39).contains($0)
    }
    return isWord == true
      && lexicon.has(.negligible, tokens[quantity.start - 1].text.lowercased())
  }

  /// `one of`, `no one`, `one day`; `one` counts only persons and only with their noun.
  private func isPronominal(_ quantity: Quantity, _ noun: Int) -> Bool {
    guard quantity.number.value == 1, quantity.bound == nil else { return false }
    return tokens[noun].pos != .noun || !isPerson(noun) || tokens[noun].tag == "NNS"
  }

  private func isStrength(_ quantity: Quantity) -> Bool {
    let end = quantity.tokens.upperBound
    return end + 1 < tokens.count && tokens[end].text == "-" && tokens[end + 1].lemma == "strong"
  }

  /// `At least 12 were killed`, `killing 12`.
  private func casualties(_ quantity: Quantity) -> Subject? {
    let anchor = anchor(of: quantity.number.tokens)
    let verb = tokens[anchor].head
    guard ["nsubj", "nsubjpass", "dobj"].contains(tokens[anchor].dep), syntax.isVerbal(verb),
      lexicon.has(.casualty, tokens[verb].lemma),
      tokens[anchor].dep != "nsubj" || tokens[verb].lemma == "die"
    else { return nil }
    return Subject(
      what: tokens[verb].text.lowercased(), head: verb, range: nil, unit: "persons", owner: nil,
      why: "count/casualty")
  }

  /// `persons` where all that is counted together are, else the plural of the noun alone.
  private func unit(ofCounted noun: Int) -> String? {
    let nouns = syntax.coordinates(of: noun).filter { !hasNumber($0) || $0 == noun }
    if nouns.allSatisfy(isPerson) { return "persons" }
    return nouns.count == 1 ? tokens[noun].text.lowercased() : nil
  }

  private func isPerson(_ noun: Int) -> Bool {
    let lemma = tokens[noun].lemma.lowercased()
    if lexicon.has(.persons, lemma) { return true }
    guard !lexicon.has(.body, lemma) else { return false }
    return layers.parties.nouns.sector(of: lemma).map { $0 != .place } ?? false
  }

  func hasNumber(_ noun: Int) -> Bool {
    !layers.parse.children(of: noun, "nummod").isEmpty
  }

  private func owner(ofCounted noun: Int) -> Party? {
    // `A has 100,000 soldiers in B`: A's, where no word before them says whose they are.
    if !isOwned(noun), let verb = carrier(of: noun), lexicon.has(.holder, tokens[verb].lemma),
      let holder = layers.parties.parties(at: syntax.agents(of: verb)).first
    {
      return holder
    }
    if let owner = layers.parties.owners(of: noun).first { return owner }
    if let mention = layers.parties.mention(at: noun), mention.kind != .place {
      if let party = layers.parties.parties(of: mention).first, party.actor != nil { return party }
    }
    return nil
  }

  /// Whether a modifier before a noun names whose it is.
  private func isOwned(_ noun: Int) -> Bool {
    layers.parse.children(of: noun, "poss", "amod", "compound", "nmod").contains {
      layers.parties.mention(at: $0).map { $0.actor != nil && $0.kind != .place } ?? false
    }
  }

  private func carrier(of noun: Int) -> Int? {
    let isObject = ["dobj", "nsubjpass", "attr", "pobj"].contains(tokens[noun].dep)
    let head = tokens[noun].dep == "pobj" ? tokens[tokens[noun].head].head : tokens[noun].head
    return isObject && syntax.isVerbal(head) ? head : nil
  }
}
