import Actors
import Documents
import Language

/// Turns noun phrases into parties: the actors that they name, with the words that name them.
struct PartyFinder: Sendable {
  let syntax: Syntax
  let knowledge: ActorKnowledge
  /// Mentions by the token that heads them; the longest where several share it.
  private let mentionOfHead: [Int: Mention]

  init(syntax: Syntax, mentions: [Mention], knowledge: ActorKnowledge) {
    self.syntax = syntax
    self.knowledge = knowledge
    mentionOfHead = Dictionary(
      mentions.map { ($0.head, $0) },
      uniquingKeysWith: { $0.range.count >= $1.range.count ? $0 : $1 })
  }

  /// The mention that a token heads; of a name's last part (`III`, `Jr.`) the name's.
  func mention(at head: Int) -> Mention? {
    if let mention = mentionOfHead[head], mention.actor != nil || mention.kind == .person {
      return mention
    }
    guard syntax.tokens[head].pos == .properNoun else { return mentionOfHead[head] }
    let name = syntax.parse.children(of: head, "compound").last.flatMap { mentionOfHead[$0] }
    return name?.kind == .person ? name : mentionOfHead[head]
  }

  /// The parties of a noun phrase and of all coordinated with it, in text order, each actor once.
  func parties(at head: Int) -> [Party] {
    unique(syntax.coordinates(of: head).flatMap(partiesOfPhrase))
  }

  /// The parties of several noun phrases.
  func parties(at heads: [Int]) -> [Party] {
    unique(heads.flatMap { syntax.coordinates(of: $0).flatMap(partiesOfPhrase) })
  }

  /// Joins parties that are the same actor: their words are collected.
  func unique(_ parties: [Party]) -> [Party] {
    var result: [Party] = []
    for party in parties {
      let known = result.firstIndex {
        $0.actor == party.actor && (party.actor != nil || $0.name == party.name)
      }
      if let known {
        result[known].spans = Array(Set(result[known].spans + party.spans)).sorted {
          $0.lowerBound < $1.lowerBound
        }
        if result[known].delegate == nil, result[known].delegateName == nil {
          result[known].delegate = party.delegate
          result[known].delegateName = party.delegateName
        }
      } else {
        result.append(party)
      }
    }
    return result
  }

  /// A mention as a party: a person acts for the state or organisation served.
  func parties(of mention: Mention) -> [Party] {
    switch mention.kind {
    case .person, .office:
      guard let affiliation = mention.affiliation else {
        return [Party(actor: mention.actor, name: mention.name, spans: [mention.range])]
      }
      return [
        Party(
          actor: affiliation, name: knowledge.actor(affiliation)?.name ?? affiliation.rawValue,
          delegate: mention.actor, delegateName: mention.name, spans: [mention.range])
      ]
    case .state, .organization, .force:
      let actor = mention.actor ?? mention.affiliation
      return [Party(actor: actor, name: mention.name, spans: [mention.range])]
    case .grouping:
      guard mention.actor == nil, !mention.members.isEmpty, mention.members.count <= 8 else {
        return [Party(actor: mention.actor, name: mention.name, spans: [mention.range])]
      }
      return mention.members.map(memberParty(span: mention.range))
    case .place:
      guard let actor = mention.actor else { return [] }
      return [Party(actor: actor, name: mention.name, spans: [mention.range])]
    case .instrument, .meeting, .other:
      return []
    }
  }

  /// The members of a group that the text lists: `four partners – A, B, C and D`.
  private func enumeration(of head: Int) -> [Party]? {
    guard ["NNS", "NNPS"].contains(syntax.tokens[head].tag) else { return nil }
    for listed in syntax.parse.children(of: head, "appos") {
      let members = ([listed] + syntax.parse.children(of: listed, "conj")).flatMap {
        syntax.coordinates(of: $0)
      }
      let named = Array(Set(members)).sorted().compactMap { mentionOfHead[$0] }.flatMap(
        parties(of:))
      if named.count >= 2 { return unique(named) }
    }
    return nil
  }

  /// A member of a group mention: a person who is a member acts for the state served.
  private func memberParty(span: TextRange) -> (ActorID) -> Party {
    { id in
      let actor = knowledge.actor(id)
      if let actor, actor.kind == .person, let country = actor.country {
        return Party(
          actor: country, name: knowledge.actor(country)?.name ?? country.rawValue, delegate: id,
          delegateName: actor.name, spans: [span])
      }
      return Party(actor: id, name: actor?.name ?? id.rawValue, spans: [span])
    }
  }

  /// One phrase without its conjuncts: what its head names, else whose it is.
  private func partiesOfPhrase(_ head: Int) -> [Party] {
    if let named = enumeration(of: head) { return named }
    if let mention = mention(at: head) {
      let parties = parties(of: mention)
      if !parties.isEmpty { return parties }
    }
    let token = syntax.tokens[head]
    guard token.pos == .noun || token.pos == .properNoun || token.pos == .pronoun else { return [] }
    // `the Baltic states of A and B` are A and B.
    if ["country", "nation", "state", "government", "leader", "member"].contains(token.lemma) {
      let named = syntax.objects(of: head, prepositions: ["of"]).flatMap(syntax.coordinates)
        .compactMap { mentionOfHead[$0] }.flatMap(parties(of:))
      if !named.isEmpty { return named }
    }
    let modifiers = syntax.parse.children(of: head, "poss", "compound", "amod", "nmod", "appos")
    for modifier in modifiers {
      for index in syntax.coordinates(of: modifier) {
        if let mention = mentionOfHead[index], mention.kind != .place {
          let parties = parties(of: mention)
          if !parties.isEmpty { return parties }
        }
      }
    }
    let owners = syntax.objects(of: head, prepositions: ["of", "from", "in"])
    return owners.flatMap { syntax.coordinates(of: $0) }.compactMap { mentionOfHead[$0] }
      .flatMap(parties(of:))
  }
}
