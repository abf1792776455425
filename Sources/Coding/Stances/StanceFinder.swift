import Actors
import Documents
import Language

/// Finds by grammar whom a stance word presents and who holds it.
///
/// Each construction is one method; the place of the word in the tree chooses it.
struct StanceFinder: Sendable {
  let syntax: Syntax
  let parties: PartyFinder
  let lexicon: StanceLexicon
  var tokens: [Token] { syntax.tokens }
  var parse: Parse { syntax.parse }

  init(layers: Layers, lexicon: StanceLexicon) {
    syntax = layers.syntax
    parties = layers.parties
    self.lexicon = lexicon
  }

  /// What a token says of whom; nil where it is no stance word or presents nobody.
  func draft(of index: Int) -> StanceDraft? {
    guard let sense = lexicon.word(tokens[index]), !isStandard(index) else { return nil }
    var draft: StanceDraft?
    switch sense.kind {
    case .holds, .affects, .contests: draft = verbal(index, sense)
    case .feeling, .aversion: draft = feeling(index, sense)
    case .source, .label, .relation:
      draft =
        predicated(index, sense)
        ?? (sense.kind == .relation ? related(index, sense) : sourced(index, sense))
    }
    if let neither = neutral(index, draft) { return neither.targets.isEmpty ? nil : neither }
    guard var found = draft,
      !found.targets.isEmpty || found.isReferring || found.why == "turn"
    else { return nil }
    found.issue = found.issue ?? issue(of: index)
    found.counterparts += counterparts(of: index, sense)
    if let holders = eyes(on: index, found.clause) { found.holders = holders }
    if isNegated(index) { found.status = .denied }
    return found
  }

  /// `neither friend nor enemy of B`: the subject takes no side; read once, at the first word.
  private func neutral(_ index: Int, _ draft: StanceDraft?) -> StanceDraft? {
    let seat = seat(of: index)
    guard parse.children(of: seat).contains(where: { tokens[$0].text.lowercased() == "neither" }),
      parse.children(of: seat, "conj").contains(where: { lexicon.word(tokens[$0]) != nil }),
      var found = draft, found.sense.kind == .relation, let clause = found.clause
    else { return nil }
    let others = [seat] + parse.children(of: seat, "conj")
    found.holders = found.targets
    found.targets =
      seat == index
      ? named(others.flatMap { syntax.objects(of: $0, prepositions: ["of", "to"]) }) : []
    found.sense = StanceLexicon.Word(value: .neutral, strength: 0.5, kind: .relation)
    found.clause = clause
    found.status = .ongoing
    return found
  }

  // MARK: Places

  /// The word whose place in the tree a word shares: `a friend and partner`, `one of its allies`.
  func seat(of index: Int) -> Int {
    var node = index
    for _ in 0..<Syntax.reach {
      let head = tokens[node].head
      let dep = tokens[node].dep
      if dep == "conj", !syntax.isVerbal(head), head != node {
        node = head
      } else if dep == "pobj", tokens[head].text.lowercased() == "of",
        lexicon.has(.count, tokens[tokens[head].head]) || tokens[tokens[head].head].tag == "CD"
      {
        node = tokens[head].head
      } else if ["nmod", "appos", "compound"].contains(dep), lexicon.has(.count, tokens[head]) {
        node = head
      } else {
        return node
      }
    }
    return node
  }

  /// `more opportunity than risk`: what the word is only measured against.
  private func isStandard(_ index: Int) -> Bool {
    if index > 0, tokens[index - 1].text.lowercased() == "than" { return true }
    var node = index
    if tokens[node].dep == "conj" { node = tokens[node].head }
    let head = tokens[node].head
    if tokens[node].dep == "pobj", ["than", "instead"].contains(tokens[head].text.lowercased()) {
      return true
    }
    return parse.children(of: node).contains {
      $0 < node && tokens[$0].text.lowercased() == "than"
    }
  }

  /// `not as a danger`, `no threat`, `neither a friend`.
  private func isNegated(_ index: Int) -> Bool {
    let seat = seat(of: index)
    var nodes = [index, seat]
    if tokens[seat].dep == "pobj" { nodes.append(tokens[seat].head) }
    return nodes.contains { node in
      parse.children(of: node).contains { child in
        let word = tokens[child].text.lowercased()
        guard child < index else { return false }
        if tokens[child].dep == "neg" || word == "not" {
          return !["only", "just", "merely"].contains(tokens[child + 1].text.lowercased())
        }
        return ["no", "neither", "nor"].contains(word)
      }
    }
  }

  /// Parties of tokens; a pronoun or name that stands for a person counts.
  func named(_ heads: [Int]) -> [Party] { parties.parties(at: heads) }

  /// The other side of a stance word: `an ally of A`, `a threat to A`, `A's ally`.
  private func counterparts(of index: Int, _ sense: StanceLexicon.Word) -> [Party] {
    let prepositions: Set<String> =
      sense.kind == .relation ? ["of", "to", "for"] : ["to", "for", "against"]
    var found = named(syntax.objects(of: index, prepositions: prepositions))
    if sense.kind == .relation { found += modifiers(of: index) }
    if sense.kind != .relation, found.isEmpty {
      found = regions(syntax.objects(of: index, prepositions: ["to", "for"]))
    }
    // `a threat to the security of A`: the parser may hang the phrase on the verb.
    if found.isEmpty, let verb = syntax.governingVerb(of: index), seat(of: index) != verb {
      found = named(syntax.objects(of: verb, prepositions: ["to", "for"]))
    }
    return parties.unique(found)
  }

  /// Parts of the world to which somebody is something: `a threat to the West`.
  private func regions(_ heads: [Int]) -> [Party] {
    heads.compactMap(parties.mention(at:)).filter { $0.kind == .place && $0.affiliation == nil }
      .map { Party(actor: nil, name: $0.name, spans: [$0.range]) }
  }

  /// Parties before a noun, without hyphened ones: `A's ally`, `the American ally`.
  ///
  /// Whose it is stands before what it is: of `A's B rivals` A alone.
  func modifiers(of index: Int) -> [Party] {
    let owners = named(parse.children(of: index, "poss"))
    if !owners.isEmpty { return owners }
    let before = parse.children(of: index, "compound", "amod", "nmod").filter { child in
      child < index && (child == 0 || tokens[child - 1].text != "-")
    }
    let heads = before.flatMap { [$0] + parse.children(of: $0, "conj") }
    return parties.unique(
      heads.compactMap(parties.mention(at:)).filter { $0.kind != .place || $0.actor != nil }
        .flatMap(parties.parties(of:)))
  }

  /// `in the eyes of A`, `in A's view`: who holds it.
  private func eyes(on index: Int, _ clause: Int?) -> [Party]? {
    let nodes = [index] + (clause.map { [$0] } ?? [])
    for node in nodes {
      for eye in syntax.objects(of: node, prepositions: ["in"])
      where lexicon.has(.eye, tokens[eye]) {
        let holders =
          named(syntax.objects(of: eye, prepositions: ["of"])) + modifiers(of: eye)
        if !holders.isEmpty { return holders }
      }
    }
    return nil
  }

  /// On what: `a competitor in technology`, `a partner on trade`.
  func issue(of index: Int) -> TextRange? {
    let objects = syntax.objects(
      of: index, prepositions: ["on", "in", "over", "regarding", "concerning"])
    let topic = objects.first { object in
      tokens[object].pos == .noun && !lexicon.has(.eye, tokens[object])
        && !(lexicon.word(tokens[object]) != nil)
        && !["year", "month", "week", "decade", "past", "future", "fact", "statement"].contains(
          tokens[object].lemma)
    }
    return topic.map { parse.textRange(phrase(of: $0)) }
  }

  /// Whether words only refer to somebody: `it`, `them`, `the country`, `its neighbour`.
  func refers(_ heads: [Int]) -> Bool {
    heads.contains { head in
      let word = tokens[head].lemma.lowercased()
      return tokens[head].tag == "PRP" && !tokens[head].text.lowercased().hasSuffix("self")
        || lexicon.has(.refer, tokens[head]) && word != "state"
          && !parse.children(of: head, "det", "poss").isEmpty
    }
  }

  /// A noun phrase without the clauses that describe it.
  func phrase(of head: Int) -> Range<Int> {
    var range = parse.subtree(of: head)
    for clause in parse.children(of: head, "relcl", "acl", "appos", "punct") where clause > head {
      range = range.lowerBound..<min(range.upperBound, parse.subtree(of: clause).lowerBound)
    }
    while let last = range.last, last > head, tokens[last].pos == .punctuation {
      range = range.dropLast()
    }
    return range
  }

  /// Whether the target of a verb of describing is a pronoun for several: `sees them as`.
  func refersToSeveral(_ draft: StanceDraft) -> Bool {
    guard let clause = draft.clause, syntax.isVerbal(clause) else { return false }
    return syntax.patients(of: clause).contains {
      ["they", "them"].contains(tokens[$0].text.lowercased())
    }
  }

  /// Whether it is a noun: `calls the country`, `sees its neighbour as`; `it` may be a thing.
  func refersByNoun(_ draft: StanceDraft) -> Bool {
    guard let clause = draft.clause, syntax.isVerbal(clause) else { return false }
    return syntax.patients(of: clause).contains { tokens[$0].pos == .noun }
      || parse.children(of: draft.word, "nsubj").contains { tokens[$0].pos == .noun }
  }

  func isPlural(_ index: Int) -> Bool { tokens[index].tag == "NNS" || tokens[index].tag == "NNPS" }
}
