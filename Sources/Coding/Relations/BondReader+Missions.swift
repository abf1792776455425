import Actors
import Documents
import Language

/// What one has at another's or against another: embassies and missions, sanctions and duties.
extension BondReader {
  func directed(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    let carrier = carrier(of: noun)
    let targets: Set<String> = ["on", "against", "upon", "towards"]
    // `duties of 10 percent on B`: B may hang on the rate.
    var to = ([noun] + rates(noun)).flatMap { sides.companions(of: $0, targets, places: true) }
    if rule.kind == .tradeRestriction {
      to += syntax.objects(of: noun, prepositions: targets).flatMap {
        sides.companions(of: $0, ["from", "to", "of"])
      }
    }
    var from = sides.owners(of: noun) + sides.companions(of: noun, ["by", "from"])
    if let carrier {
      let verb = carrier.word
      if lexicon.phase(ofVerb: tokens[verb].lemma) != nil || carrier.role == "obj"
        || carrier.role == "under"
      {
        if carrier.role != "subj", from.isEmpty { from += sides.doers(of: verb) }
        if carrier.role == "obj", to.isEmpty {
          to += sides.companions(of: verb, targets, places: true)
        }
        if carrier.role == "under", to.isEmpty { to += sides.subjects(of: verb) }
        // `hit B with sanctions`
        if carrier.role == "with", to.isEmpty, !syntax.isPassive(verb) {
          to += syntax.objects(of: verb).flatMap { sides.parties(at: $0) }
        }
      }
    }
    guard let sender = distinct(from).first else { return [] }
    if distinct(to).isEmpty { to = onlyOther(noun, than: sender, carrier) }
    return distinct(to).filter { $0.actor != sender.actor }.prefix(4).map { target in
      relation(noun, rule, sender, target, carrier: carrier, issue: nil, areas: [])
    }
  }

  /// Of `B … . A closed its embassy`, `A lifted its sanctions` the one other state spoken of there, where
  /// a verb begins, holds or ends the relation and its own clause leaves open with whom.
  private func onlyOther(_ noun: Int, than owner: Party, _ carrier: Tie?) -> [Party] {
    guard let carrier = carrier ?? whole(of: noun).flatMap(carrier(of:)),
      carrier.role == "obj" || syntax.isPassive(carrier.word),
      lexicon.phase(ofVerb: tokens[carrier.word].lemma) != nil
    else { return [] }
    // `sanctions on 300 targets` says on whom, though it names none.
    let told = [noun, carrier.word].flatMap {
      syntax.objects(of: $0, prepositions: ["on", "against", "upon", "in", "at"])
    }
    guard told.allSatisfy({ index in layers.times.contains { $0.tokens.contains(index) } }) else {
      return []
    }
    let others = sides.statesNear(noun, besides: [owner])
    return others.count == 1 ? others : []
  }

  /// Of `the last of its sanctions` the last.
  private func whole(of noun: Int) -> Int? {
    let preposition = tokens[noun].head
    guard tokens[noun].dep == "pobj", tokens[preposition].text.lowercased() == "of" else {
      return nil
    }
    return tokens[preposition].head
  }

  func mission(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    let carrier = carrier(of: noun)
    let phase = carrier.flatMap { lexicon.phase(ofVerb: tokens[$0.word].lemma) }
    let isDiplomatic =
      ["embassy", "consulate", "legation"].contains(tokens[noun].lemma.lowercased())
      || has(noun, ["permanent", "diplomatic", "special"])
    guard isDiplomatic || phase != nil else { return [] }
    var owners = sides.owners(of: noun)
    let accredited =
      sides.companions(of: noun, ["to", "with"])
      + (carrier.map { sides.companions(of: $0.word, ["to"]) } ?? [])
    var hosts = accredited
    // `turned its office in C into an embassy`
    if let carrier, carrier.role == "into" {
      owners += sides.doers(of: carrier.word)
      hosts += syntax.objects(of: carrier.word).flatMap(places)
    }
    // `a permanent OSCE delegation` of a state is one at the OSCE.
    if let carrier, carrier.role == "obj" {
      let doers = sides.doers(of: carrier.word)
      if let doer = doers.first, !owners.contains(where: { $0.actor == doer.actor }) {
        hosts += owners.filter { sides.hasMembers($0) }
        owners = doers + owners.filter { !sides.hasMembers($0) }
      }
      hosts += hosts.isEmpty ? places(noun) + places(carrier.word) : []
    } else if hosts.isEmpty {
      hosts = places(noun)
    }
    // `A's envoy leads the new B mission`
    let leading = led(noun)
    if !leading.isEmpty, distinct(owners).allSatisfy({ sides.hasMembers($0) }), accredited.isEmpty {
      hosts = owners
      owners = leading
    }
    if let both = reciprocal(noun, owners, carrier) {
      return both.map {
        relation(noun, rule, $0.0, $0.1, carrier: carrier, issue: nil, areas: [])
      }
    }
    if distinct(hosts).isEmpty, let owner = distinct(owners).first {
      hosts = onlyOther(noun, than: owner, carrier)
    }
    guard let owner = distinct(owners).first,
      let host = distinct(hosts).first(where: { $0.actor != owner.actor })
    else { return [] }
    if !isDiplomatic, accredited.isEmpty, !sides.hasMembers(host), phase == .begin {
      // A mission may be one of inquiry or a force: only one that is opened or kept is diplomatic.
      guard
        ["open", "establish", "set", "maintain", "close", "shut"].contains(
          carrier.map { tokens[$0.word].lemma } ?? "")
      else { return [] }
    }
    // What merely happens at an embassy tells nothing new of it.
    guard phase != nil || tokens[noun].dep != "pobj" && tokens[noun].dep != "dobj" else {
      return []
    }
    return [relation(noun, rule, owner, host, carrier: carrier, issue: nil, areas: [])]
  }

  /// `A and B reopened embassies in each other's capitals`: each has one at the other.
  func reciprocal(
    _ noun: Int, _ owners: [Party], _ carrier: Tie?
  ) -> [(Party, Party)]? {
    let words = parse.subtree(of: noun).map { tokens[$0].text.lowercased() }
    let isMutual = zip(words, words.dropFirst()).contains {
      ($0 == "each" && $1 == "other") || ($0 == "one" && $1 == "another")
    }
    let doers = carrier.map { sides.doers(of: $0.word) } ?? []
    let both = distinct(owners + doers)
    guard isMutual, both.count == 2 else { return nil }
    return [(both[0], both[1]), (both[1], both[0])]
  }

  /// Whose envoy leads a mission: `as the leader of the mission`.
  func led(_ noun: Int) -> [Party] {
    let leaders = syntax.ties(of: noun).filter { tie in
      tie.role == "of" && ["leader", "head", "chief"].contains(tokens[tie.word].lemma)
    }
    return leaders.flatMap { layers.parties.parties(at: sides.bearers(of: $0.word)) }
  }

  func places(_ word: Int) -> [Party] {
    sides.companions(of: word, ["in", "at"], places: true).map { party in
      guard let id = party.actor else { return party }
      return Party(
        actor: id, name: layers.knowledge.actor(id)?.name ?? party.name, spans: party.spans)
    }
  }
}
