import Actors
import Documents
import Language

/// Codes commitments: who binds itself to what, by when, under what condition and how firmly.
///
/// Calls on others, proposals, threats, forecasts and hopes are none, and neither is the mere plan of a
/// meeting.
struct CommitmentCoder: Sendable {
  /// A commitment before its parts are read.
  struct Draft {
    /// The word that heads what is to be done.
    var action: Int
    /// The word that binds: the verb or noun of promising, else the action itself.
    var binder: Int
    var by: [Party]
    var strength: Commitment.Strength
    var status: Commitment.Status = .open
    var why: String
  }

  let layers: Layers
  let lexicon: CommitmentLexicon
  let predicates: PredicateLexicon
  let figures: [Figure]
  let speakers: SelfReference

  var tokens: [Token] { layers.tokens }
  var syntax: Syntax { layers.syntax }
  var parse: Parse { layers.parse }

  /// All commitments in text order.
  ///
  /// - Complexity: O(*tokens* + *commitments* · *words of their clauses*).
  func commitments() -> [Commitment] {
    var drafts: [Int: Draft] = [:]
    for index in tokens.indices {
      for draft in self.drafts(at: index) where !draft.by.isEmpty {
        // What binds most plainly tells: `promised that it would` over `would`.
        guard isAct(draft) else { continue }
        if let known = drafts[draft.action], known.binder != known.action { continue }
        drafts[draft.action] = draft
      }
    }
    return drafts.values.sorted { $0.action < $1.action }.flatMap(commitments)
  }

  private func drafts(at index: Int) -> [Draft] {
    let token = tokens[index]
    switch token.pos {
    case .verb, .auxiliary:
      guard syntax.isVerbal(index) else { return [] }
      return bound(by: index) + foretold(index)
    case .adjective: return bound(byAdjective: index)
    case .noun, .properNoun:
      // Headlines: the model takes `pledges` for a noun.
      if !parse.children(of: index, "dobj", "xcomp").isEmpty { return bound(by: index) }
      return bound(byNoun: index) + headline(index)
    default: return []
    }
  }

  // MARK: Verbs that bind

  private func strength(of index: Int, _ pos: PartOfSpeech) -> Commitment.Strength? {
    lexicon.strength(tokens[index].lemma.lowercased(), pos)
  }

  /// `promised to send`, `vowed that it would`, `is considering sending`, `pledged 3 billion`.
  private func bound(by verb: Int) -> [Draft] {
    guard let strength = strength(of: verb, .verb), isGiven(verb) else { return [] }
    let isWeighed = lexicon.has(.consider, tokens[verb].lemma, .verb)
    var by = binders(of: verb)
    // `the treaty commits A to destroying B`, `obliges A to destroy B`: A is bound.
    if lexicon.has(.oblige, tokens[verb].lemma, .verb), by.isEmpty || !syntax.isPassive(verb) {
      let bound = layers.parties.parties(at: syntax.objects(of: verb)).filter(isPolitical)
      by = by.isEmpty || tokens[verb].lemma != "commit" ? bound : by
    }
    guard !by.isEmpty else { return [] }
    let actions = isWeighed ? gerunds(of: verb) : complements(of: verb, by: by)
    // `completed the withdrawal that it had promised`: the verb above what was promised decides.
    let promised = tokens[verb].dep == "relcl" ? tokens[verb].head : nil
    let fate = promised.flatMap { carrier(of: $0) }.flatMap { self.fate(by: $0) }
    return actions.flatMap(conjuncts).map {
      Draft(
        action: $0, binder: verb, by: by, strength: strength,
        status: $0 == promised ? fate ?? .open : .open,
        why: "\(tokens[verb].lemma)+\(tokens[$0].lemma)")
    }
  }

  /// Whether the binding itself is told as done, under way or ahead, not asked, denied or supposed.
  func isGiven(_ verb: Int) -> Bool {
    switch layers.status.reading(ofVerb: verb).status {
    case .happened, .ongoing, .scheduled: true
    default: false
    }
  }

  /// What is promised: an infinitive, a clause with `will`, `to` with a gerund or act, a sum or thing.
  private func complements(of verb: Int, by: [Party]) -> [Int] {
    let infinitives = parse.children(of: verb, "xcomp", "advcl", "ccomp").filter(isInfinitive)
    if let infinitive = infinitives.first { return [infinitive] }
    let lemma = tokens[verb].lemma
    // `the vote means that it will`: what follows from something is nobody's word.
    if lemma != "mean", let clause = ownClause(of: verb, by: by) { return [clause] }
    guard lemma != "mean", lemma != "aim" || !syntax.isPassive(verb) else { return [] }
    for preposition in parse.children(of: verb, "prep", "dative")
    where tokens[preposition].text.lowercased() == "to" {
      if let gerund = parse.children(of: preposition, "pcomp").first { return [gerund] }
      if ["commit", "pledge", "agree"].contains(lemma), !syntax.isPassive(verb),
        let act = parse.children(of: preposition, "pobj").first, isActNoun(act)
      {
        return [act]
      }
    }
    if lemma == "offer" {
      return syntax.patients(of: verb).filter { [.numeral, .symbol].contains(tokens[$0].pos) }
    }
    guard ["promise", "pledge", "vow", "guarantee", "commit", "undertake"].contains(lemma) else {
      return []
    }
    let things = syntax.patients(of: verb).filter(isPromisedThing)
    // `promised his hosts three ships`: those to whom it is promised are nothing promised.
    let direct = things.filter { tokens[$0].dep != "dative" }
    return Array((direct.isEmpty ? things : direct).prefix(1))
  }

  /// The clause of a promise whose subject is who promises: `vowed that it would`.
  private func ownClause(of verb: Int, by: [Party]) -> Int? {
    parse.children(of: verb, "ccomp", "xcomp").first { clause in
      guard modal(of: clause) == .will || modal(of: clause) == .would else { return false }
      let subjects = syntax.subjects(of: clause)
      if subjects.contains(where: speakers.isFirstPerson) { return true }
      let parties = layers.parties.parties(at: subjects)
      if parties.isEmpty { return !subjects.isEmpty && syntax.isPassive(clause) }
      return parties.contains { isSame($0, by) }
    }
  }

  func isSame(_ party: Party, _ others: [Party]) -> Bool {
    others.contains {
      party.actor != nil && ($0.actor == party.actor || $0.delegate == party.actor)
        || party.delegate != nil && $0.delegate == party.delegate
        || party.actor == nil && $0.name == party.name
    }
  }

  private func gerunds(of verb: Int) -> [Int] {
    parse.children(of: verb, "xcomp", "ccomp", "pcomp", "dobj", "advcl").filter {
      tokens[$0].tag == "VBG" && $0 > verb
    }
  }

  private func isPromisedThing(_ noun: Int) -> Bool {
    guard [.noun, .properNoun, .numeral, .symbol].contains(tokens[noun].pos) else { return false }
    // Whom something is promised to is no thing.
    return layers.parties.mention(at: noun).map { layers.parties.parties(of: $0).isEmpty } ?? true
  }

  // MARK: Adjectives

  /// `is determined to`, `is ready to`, `are committed to doubling`.
  private func bound(byAdjective adjective: Int) -> [Draft] {
    guard let strength = strength(of: adjective, .adjective),
      ["acomp", "attr", "oprd", "conj"].contains(tokens[adjective].dep)
    else { return [] }
    let copula = tokens[adjective].head
    guard syntax.isVerbal(copula), isGiven(copula) else { return [] }
    let by = binders(of: copula)
    var actions = parse.children(of: adjective, "xcomp", "ccomp", "advcl").filter(isInfinitive)
    for preposition in parse.children(of: adjective, "prep")
    where tokens[preposition].text == "to" {
      actions += parse.children(of: preposition, "pcomp")
      actions += parse.children(of: preposition, "pobj").filter(isActNoun)
    }
    return actions.flatMap(conjuncts).map {
      Draft(
        action: $0, binder: adjective, by: by, strength: strength,
        why: "\(tokens[adjective].lemma)+\(tokens[$0].lemma)")
    }
  }

  // MARK: Shapes

  func isInfinitive(_ verb: Int) -> Bool {
    parse.children(of: verb, "aux").contains { tokens[$0].tag == "TO" }
  }

  func isActNoun(_ noun: Int) -> Bool {
    tokens[noun].pos == .noun && predicates.isAct(tokens[noun].lemma)
  }

  func modal(of verb: Int) -> Modal? {
    parse.children(of: verb, "aux").first { tokens[$0].tag == "MD" }.map {
      Modal(tokens[$0].text)
    }
  }

  /// Whether a conjunct stands under the first act's negation: `not to use or threaten force`.
  func sharesNegation(_ conjunct: Int, with act: Int) -> Bool {
    layers.status.isNegated(act)
      && parse.children(of: act, "cc").contains { $0 < conjunct && tokens[$0].lemma == "or" }
  }

  /// An act with those beside it that share its words of binding: `to open and to close`.
  func conjuncts(_ action: Int) -> [Int] {
    var result = [action]
    var open = [action]
    while let node = open.popLast(), result.count < 8 {
      for next in parse.children(of: node, "conj") where syntax.isVerbal(next) {
        let isFinite = ["VBD", "VBZ", "VBP"].contains(tokens[next].tag)
        // `not to use or threaten force`: what is negated with the first is no act of its own.
        guard !isFinite, !sharesNegation(next, with: node),
          parse.children(of: next, "nsubj", "nsubjpass").isEmpty,
          modal(of: next) == nil
        else { continue }
        result.append(next)
        open.append(next)
      }
    }
    return result.sorted()
  }
}
