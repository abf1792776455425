import Actors
import Documents
import Language

/// Measures that a noun names: `imposed a travel ban on`, `lifted the embargo`, `its ban on exports`.
extension MeasureCoder {
  /// The measure that a noun is, where a verb carries it or its owner stands beside it.
  func nominal(_ noun: Int, kind: String) -> Draft? {
    guard tokens[noun].dep != "compound", isOnList(noun) else { return nil }
    var draft = Draft(
      anchor: noun, noun: noun, kind: kind, object: nil, scope: Array(parse.subtree(of: noun)),
      status: .ongoing, senders: [], target: nil, why: "")
    read(matterOf: noun, into: &draft)
    guard !draft.kind.isEmpty else { return nil }
    if let verb = carrier(of: noun), carry(&draft, by: verb) { return draft }
    return own(&draft) ? draft : nil
  }

  /// Whether a noun is a measure against somebody, not `export controls` in a list of subjects.
  private func isOnList(_ noun: Int) -> Bool {
    !["nation", "regime", "list", "policy", "law", "evasion", "expert"].contains(
      lemma(tokens[noun].head)) || tokens[noun].dep != "compound"
  }

  /// The kind and object of a noun's measure, from its modifiers and what it is on.
  private func read(matterOf noun: Int, into draft: inout Draft) {
    let modifiers = parse.children(of: noun, "compound", "amod", "nmod")
    let inner = modifiers.flatMap { parse.children(of: $0, "compound", "amod") }
    let on = syntax.objects(of: noun, prepositions: ["on", "of", "against", "for"]).flatMap(
      syntax.coordinates)
    var hits = (modifiers + inner).compactMap { index in
      lexicon.matter(lemma(index)).map { (index, $0) }
    }
    hits += on.compactMap { matter(at: $0) }
    for clause in parse.children(of: noun, "prep").flatMap({ parse.children(of: $0, "pcomp") }) {
      hits += syntax.objects(of: clause).compactMap { matter(at: $0) }
      if let hit = lexicon.matter(lemma(clause)) { hits.append((clause, hit)) }
    }
    guard let hit = hits.min(by: { $0.1.rank < $1.1.rank }) else { return }
    let isFixed = !draft.kind.isEmpty && draft.kind != "trade-embargo" && draft.kind != "sanctions"
    if !isFixed, draft.kind != "sanctions" || hit.1.rank < 3 && hit.1.kind != "financial" {
      draft.kind = draft.kind == "sanctions" ? draft.kind : kind(hit.1, patient: hit.0, verb: noun)
    }
    if draft.kind == "trade-embargo", lexicon.kind(ofNoun: lemma(noun))?.isEmpty == true {
      draft.kind = "trade-restriction"
    }
    draft.object = object(hit.1, at: hit.0)
    if let goods = hits.first(where: { $0.1.kind == "goods" }), draft.object == nil {
      draft.object = object(goods.1, at: goods.0)
    }
  }

  /// The verb that a measure's noun is object of, through `a series of sanctions`.
  private func carrier(of noun: Int) -> Int? {
    var node = noun
    for _ in 0..<4 {
      let head = tokens[node].head
      switch tokens[node].dep {
      case "conj": node = head
      case "dobj", "nsubjpass", "nsubj": return syntax.isVerbal(head) ? head : nil
      case "pobj":
        let above = tokens[head].head
        if syntax.isVerbal(above) {
          return ["for", "with", "on", "to"].contains(tokens[head].text.lowercased()) ? above : nil
        }
        guard tokens[head].text.lowercased() == "of" else { return nil }
        node = above
      default: return nil
      }
    }
    return nil
  }

  /// Takes status, sender and target from the verb that carries a noun; false for other verbs.
  private func carry(_ draft: inout Draft, by verb: Int) -> Bool {
    guard let noun = draft.noun else { return false }
    let roles = lexicon.roles(ofVerb: verb, in: syntax)
    let reading = layers.status.reading(ofVerb: verb)
    let carried = layers.status.reading(ofNoun: noun, carriedBy: verb)
    let owners = owners(of: noun)
    draft.anchor = verb
    draft.scope = scope(of: verb)
    draft.why = "\(lemma(verb))+\(lemma(noun))"
    draft.senders = senders(of: verb)
    let preposition = tokens[noun].dep == "pobj" ? tokens[tokens[noun].head].text : ""
    if tokens[noun].dep == "nsubj" { return false }
    if preposition == "with" {
      guard roles.contains(.hit) else { return false }
      draft.status = reading.status
      draft.target = target(of: syntax.patients(of: verb), besides: draft.senders)
      return true
    }
    if roles.contains(.lift) {
      draft.status = ended(reading)
      if reading.status == .denied { draft.status = .ongoing }
      if draft.senders.isEmpty { draft.senders = owners }
      return true
    }
    if roles.contains(.keep) {
      draft.status = .ongoing
      return true
    }
    if roles.contains(.face) {
      draft.target = layers.parties.parties(at: syntax.subjects(of: verb)).first
      draft.senders = owners.filter { $0.actor != draft.target?.actor }
      draft.status = reading.status
      return !draft.senders.isEmpty
    }
    if roles.contains(.call), preposition == "for" || preposition.isEmpty {
      draft.status = reading.status == .denied ? .denied : .calledFor
      let addressed = layers.parties.parties(
        at: syntax.objects(of: verb, prepositions: ["on", "upon"]))
      if !addressed.isEmpty { draft.senders = addressed }
      return true
    }
    guard roles.contains(.impose), preposition.isEmpty || preposition == "on" || preposition == "to"
    else { return false }
    draft.status = carried.status
    if draft.senders.isEmpty { draft.senders = owners }
    return true
  }

  /// A measure that only its owner tells of: `Japan's ban on imports from B`.
  private func own(_ draft: inout Draft) -> Bool {
    guard let noun = draft.noun, draft.kind != "sanctions",
      !parse.children(of: noun, "poss").isEmpty
    else { return false }
    let owners = layers.parties.parties(at: parse.children(of: noun, "poss"))
    guard !owners.isEmpty else { return false }
    draft.senders = owners
    draft.status =
      layers.status.reading(ofNoun: noun).status == .happened
      ? .ongoing
      : layers.status.reading(ofNoun: noun).status
    draft.why = "own/\(lemma(noun))"
    return target(in: draft.scope, besides: owners) != nil
      || tokens[noun].dep == "nsubj" && ["import-ban", "export-ban"].contains(draft.kind)
  }

  /// Whose measure a noun is by its modifiers: `American tariffs`, `its embargo`.
  private func owners(of noun: Int) -> [Party] {
    let modifiers = parse.children(of: noun, "poss", "amod", "compound", "nmod")
    let by = syntax.objects(of: noun, prepositions: ["by", "from"])
    return layers.parties.parties(
      at: modifiers.filter { layers.parties.mention(at: $0) != nil } + by)
  }
}
