import Actors
import Documents
import Language

/// Senders, targets, objects and counts of measures.
extension MeasureCoder {
  /// The measures of a draft, one a sender, with what the measures before it tell of them.
  func measures(of draft: Draft, after earlier: [Measure]) -> [Measure] {
    let sentence = layers.sentence(of: draft.anchor)
    let previous = earlier.last { $0.sentence == sentence }
    var senders = draft.senders
    var target = draft.target ?? target(in: draft.scope, besides: senders)
    if senders.isEmpty {
      // `It froze … . Assets of 20 officials were frozen too.`
      let last = previous ?? earlier.last { sentence - $0.sentence == 1 }
      if let last, isContinued(draft) { senders = [last.sender] }
    }
    guard !senders.isEmpty else { return [] }
    if target == nil { target = inherited(draft, senders, previous: previous) }
    guard isPlausible(draft, senders, target) else { return [] }
    let range =
      draft.scope.isEmpty
      ? draft.anchor..<draft.anchor + 1
      : (draft.scope.min() ?? draft.anchor)..<(draft.scope.max() ?? draft.anchor) + 1
    let count = count(in: draft) ?? (isPronominal(draft) ? previous?.count : nil)
    let pairs = targets(beside: target).flatMap { target in
      senders.filter { $0.actor == nil || $0.actor != target?.actor }.map { ($0, target) }
    }
    return pairs.map { sender, target in
      Measure(
        sender: sender, target: target, kind: draft.kind,
        object: draft.object.map { parse.textRange($0) }, count: count,
        date: layers.dating.date(of: draft.noun ?? draft.anchor, carrier: draft.anchor),
        status: draft.status, span: parse.textRange(range), sentence: sentence,
        confidence: target == nil ? Self.unsure : Self.sure, why: draft.why)
    }
  }

  /// A target with those coordinated with it: `imports from A, B and C`.
  private func targets(beside target: Party?) -> [Party?] {
    guard let target, target.actor != nil, target.delegate == nil,
      let mention = layers.mentions.first(where: { $0.range == target.spans.first }),
      mention.kind == .state || mention.kind == .organization
    else { return [target] }
    let others = syntax.coordinates(of: mention.head).filter { $0 != mention.head }
      .compactMap { layers.parties.mention(at: $0) }
      .filter { ($0.kind == .state || $0.kind == .organization) && $0.actor != nil }
      .flatMap(layers.parties.parties(of:))
    return layers.parties.unique([target] + others)
  }

  /// Set by hand: a measure without a target is less sure.
  private static let sure = 0.85
  private static let unsure = 0.6

  /// Whether a clause without a doer goes on with what its sentence or the one before told.
  private func isContinued(_ draft: Draft) -> Bool {
    syntax.isPassive(draft.anchor) || !parse.children(of: draft.anchor, "nsubj").isEmpty
  }

  /// What a state forbids at home is no sanction.
  private func isPlausible(_ draft: Draft, _ senders: [Party], _ target: Party?) -> Bool {
    if let target { return target.actor != nil || target.sector != nil || !target.name.isEmpty }
    return ["import-ban", "export-ban", "arms-embargo", "asset-freeze"].contains(draft.kind)
      && senders.contains { $0.actor != nil }
  }

  // MARK: Senders and targets

  /// Who does what a verb says; `we` is who speaks.
  func senders(of verb: Int) -> [Party] {
    let agents = syntax.agents(of: verb)
    let parties = layers.parties.parties(at: agents)
    if !parties.isEmpty { return parties }
    return agents.filter { speakers.isFirstPerson($0) }.compactMap {
      speakers.party(ofPronoun: $0)
    }
  }

  func target(of heads: [Int], besides senders: [Party]) -> Party? {
    layers.parties.parties(at: heads, places: true).first { party in
      !senders.contains { $0.actor == party.actor && party.actor != nil }
    }
  }

  /// The first in a measure's words whom it can be against: another than who takes it.
  func target(in scope: [Int], besides senders: [Party]) -> Party? {
    let known = Set(senders.compactMap(\.actor))
    for index in scope {
      guard let mention = layers.parties.mention(at: index),
        [.state, .organization, .person, .office, .force, .place, .grouping].contains(mention.kind)
      else { continue }
      for party in layers.parties.parties(of: mention) {
        guard let actor = party.actor, !known.contains(actor) else { continue }
        return party
      }
      if mention.kind == .place, let state = mention.affiliation, !known.contains(state) {
        return Party(
          actor: state, name: layers.knowledge.actor(state)?.name ?? mention.name,
          spans: [mention.range])
      }
    }
    return nil
  }

  /// Whom the sanctions of the clause above, or the measure before, are against.
  private func inherited(_ draft: Draft, _ senders: [Party], previous: Measure?) -> Party? {
    if let target = previous?.target,
      !senders.contains(where: { $0.actor == target.actor && target.actor != nil })
    {
      return target
    }
    let sentence = parse.sentences[layers.sentence(of: draft.anchor)]
    for index in sentence where index < draft.anchor && lexicon.kind(ofNoun: lemma(index)) != nil {
      let on = syntax.objects(of: index, prepositions: ["on", "against"])
      if let target = target(of: on, besides: senders) { return target }
    }
    let doers = Set(senders.compactMap(\.actor))
    guard isReferring(draft) else { return nil }
    return sentence.prefix { $0 < draft.anchor }.reversed().lazy
      .compactMap { layers.parties.mention(at: $0) }
      .flatMap { layers.parties.parties(of: $0) }
      .first { $0.actor.map { !doers.contains($0) } ?? false }
  }

  /// `such services`, `them`: what was named before.
  private func isReferring(_ draft: Draft) -> Bool {
    draft.scope.contains {
      ["such", "those", "these", "them"].contains(tokens[$0].text.lowercased())
    }
  }

  private func isPronominal(_ draft: Draft) -> Bool {
    syntax.patients(of: draft.anchor).contains {
      ["they", "them"].contains(tokens[$0].text.lowercased())
    }
  }

  // MARK: Words

  /// The words below a verb, without its subject, without verbs beside it and clauses of their own.
  func scope(of verb: Int) -> [Int] {
    var result = [verb]
    var open = Array(parse.children(of: verb).filter { isInScope($0, verb) })
    if syntax.isPassive(verb) { open += parse.children(of: verb, "nsubjpass") }
    if tokens[verb].dep == "acl" {
      open += parse.children(of: tokens[verb].head).filter { $0 < verb };
      result.append(tokens[verb].head)
    }
    while let node = open.popLast() {
      result.append(node)
      open += parse.children(of: node).filter {
        !(tokens[$0].dep == "relcl" && tokens[$0].pos == .verb) && tokens[$0].dep != "parataxis"
      }
    }
    return result.sorted()
  }

  private func isInScope(_ child: Int, _ verb: Int) -> Bool {
    let token = tokens[child]
    if [
      "nsubj", "nsubjpass", "agent", "punct", "cc", "advcl", "ccomp", "parataxis", "mark", "aux",
      "auxpass",
    ]
    .contains(token.dep) {
      return token.dep == "ccomp" && tokens[verb].lemma == "forbid"
    }
    if token.dep == "conj" { return false }
    // `including banning gold`: a measure of its own.
    if token.dep == "prep", token.lemma == "include" { return false }
    return true
  }

  /// The kind of a measure on a matter; goods that go to somebody are exports.
  func kind(_ matter: MeasureLexicon.Matter, patient: Int, verb: Int) -> String {
    guard matter.kind == "goods" else { return matter.kind }
    let places = [verb, patient, tokens[patient].head].flatMap {
      syntax.objects(of: $0, prepositions: ["to"])
    }
    return places.isEmpty ? "import-ban" : "export-ban"
  }

  /// The words of what is banned: goods of imports, the services; none for assets and travel.
  func object(_ matter: MeasureLexicon.Matter, at index: Int) -> Range<Int>? {
    switch matter.kind {
    case "import-ban", "export-ban":
      let goods = parse.children(of: index, "compound", "nmod").filter { !isNation($0) }
      if let first = goods.first, let last = goods.last { return first..<last + 1 }
      let of = syntax.objects(of: index, prepositions: ["of", "in"])
      return of.first.map(phrase)
    case "service-ban":
      let fields = syntax.objects(of: index, prepositions: ["in", "of"])
      if let field = fields.first { return phrase(of: field) }
      let verb = syntax.governingVerb(of: index)
      let areas = verb.map { syntax.objects(of: $0, prepositions: ["in"]) } ?? []
      return areas.first.map(phrase) ?? phrase(of: index)
    case "goods": return phrase(of: index)
    case "financial": return phrase(of: index)
    default: return nil
    }
  }

  private func isNation(_ index: Int) -> Bool { layers.parties.mention(at: index)?.actor != nil }

  /// A noun with its modifiers and conjuncts, without articles and names of nations.
  private func phrase(of noun: Int) -> Range<Int> {
    var first = noun
    for child in parse.children(of: noun, "compound", "amod", "nmod").reversed()
    where child < first && !isNation(child) {
      first = child
    }
    let last = syntax.coordinates(of: noun).filter { tokens[$0].pos != .verb }.max() ?? noun
    return first..<max(last, noun) + 1
  }

  /// The figure that counts whom or what a measure hits.
  private func count(in draft: Draft) -> Int? {
    guard let first = draft.scope.first, let last = draft.scope.last else { return nil }
    let range = parse.textRange(first..<last + 1)
    return figures.firstIndex { figure in
      range.contains(figure.span.lowerBound) && figure.why.hasPrefix("count")
        && draft.scope.contains { figure.span.contains(tokens[$0].range.lowerBound) }
    }
  }
}
