import Actors
import Documents
import Language

/// Turns noun phrases into parties: the actors that they name, with the words that name them.
struct PartyFinder: Sendable {
  let syntax: Syntax
  let knowledge: ActorKnowledge
  let nouns: PartyNouns
  let text: SourceText
  /// Mentions by the token that heads them; the longest where several share it.
  let mentionOfHead: [Int: Mention]

  init(
    text: SourceText, syntax: Syntax, mentions: [Mention], knowledge: ActorKnowledge,
    nouns: PartyNouns
  ) {
    self.text = text
    self.syntax = syntax
    self.knowledge = knowledge
    self.nouns = nouns
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
    if mentionOfHead[head] == nil, let named = personApposed(to: head) { return named }
    let name = syntax.parse.children(of: head, "compound").last.flatMap { mentionOfHead[$0] }
    return name?.kind == .person ? name : mentionOfHead[head]
  }

  /// `The Finnish Prime Minister, X`: whom a title written as a name names behind a comma.
  private func personApposed(to title: Int) -> Mention? {
    let named = syntax.parse.children(of: title, "appos").compactMap { mentionOfHead[$0] }
    return named.count == 1 && named[0].kind == .person && named[0].role != nil ? named[0] : nil
  }

  /// The parties of a noun phrase and of all coordinated with it, in text order, each actor once.
  func parties(at head: Int) -> [Party] { parties(at: [head]) }

  /// The parties of several noun phrases.
  ///
  /// - Parameters:
  ///   - heads: the words that head the phrases.
  ///   - places: whether a place that is nobody's government counts, for what is done to it.
  /// - Returns: the parties in text order, each actor once.
  func parties(at heads: [Int], places: Bool = false) -> [Party] {
    unique(
      heads.flatMap { head in
        syntax.coordinates(of: head).flatMap { phrase -> [Party] in
          let parties = partiesOfPhrase(phrase)
          return parties.isEmpty && places ? place(at: phrase) : parties
        }
      })
  }

  /// A named place as the recipient of an act: of the state in which it lies, where that is known.
  private func place(at head: Int) -> [Party] {
    guard let mention = mentionOfHead[head], mention.kind == .place else { return [] }
    return [
      Party(
        actor: mention.affiliation, name: mention.name, sector: .place, spans: [mention.range])
    ]
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
          ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
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
      guard let affiliation = mention.affiliation ?? served(by: mention) else {
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

  /// A pronoun's party with the words before it that name the same in its sentence.
  private func named(_ party: Party, by mention: Mention) -> Party {
    guard syntax.tokens[mention.head].pos == .pronoun else { return party }
    let sentence = syntax.parse.sentenceOfToken[mention.head]
    let antecedent = syntax.parse.sentences[sentence].prefix { $0 < mention.head }.last {
      mentionOfHead[$0]?.entity == mention.entity && syntax.tokens[$0].pos != .pronoun
    }
    guard let antecedent, let name = mentionOfHead[antecedent] else { return party }
    var party = party
    party.spans.insert(name.range, at: 0)
    return party
  }

  /// One phrase without its conjuncts: what its head names, else whose it is.
  func partiesOfPhrase(_ head: Int) -> [Party] {
    if let named = enumeration(of: head) { return named }
    if let mention = mention(at: head) {
      let parties = parties(of: mention).map { titled($0, at: head) }
      if !parties.isEmpty { return parties.map { named($0, by: mention) } }
    }
    let token = syntax.tokens[head]
    guard token.pos == .noun || token.pos == .properNoun || token.pos == .pronoun else { return [] }
    if token.pos == .pronoun, let speaker = reporting(head) { return partiesOfPhrase(speaker) }
    if let named = predicated(of: head) { return named }
    // `the Baltic states of A and B` are A and B.
    if ["country", "nation", "state", "government", "leader", "member"].contains(token.lemma) {
      let named = syntax.objects(of: head, prepositions: ["of"]).flatMap(syntax.coordinates)
        .compactMap { mentionOfHead[$0] }.flatMap(parties(of:))
      if !named.isEmpty { return named }
    }
    if isQuantity(head) {
      let counted = syntax.objects(of: head, prepositions: ["of"]).flatMap(syntax.coordinates)
        .flatMap(partiesOfPhrase)
      if !counted.isEmpty { return counted }
    }
    var owners = owners(of: head)
    if owners.isEmpty, isDefinite(head) {
      owners = sameBefore(head).map { self.owners(of: $0) } ?? government(spokenOfAt: head)
    }
    if let sector = sector(at: head) {
      // `Kenyan and Ugandan officials` act for both.
      let isPlural = ["NNS", "NNPS"].contains(token.tag)
      let served = isPlural && owners.count > 1 ? owners.map(Optional.some) : [owners.first]
      return served.map { members(of: sector, head: head, owner: $0) }
    }
    return owners.isEmpty ? office(of: head) : owners
  }

  /// Whether a word names a party itself, not only somebody's thing: `Kenya`, not `Kenya's plan`.
  func namesParty(_ head: Int) -> Bool {
    sector(at: head) != nil || mention(at: head).map { !parties(of: $0).isEmpty } == true
  }

  /// `use force`, `by force`: a means, nobody.
  private func isMeans(_ head: Int) -> Bool {
    syntax.tokens[head].text.lowercased() == "force"
      && syntax.parse.children(of: head, "det", "poss", "compound", "amod", "nummod").isEmpty
  }

  /// The sector of those whom a noun names; nil for a name and for other nouns.
  func sector(at head: Int) -> Sector? {
    let token = syntax.tokens[head]
    // A faith or people that is no state's names those who belong to it.
    let isOpen = mentionOfHead[head].map { $0.kind == .other && $0.actor == nil } ?? true
    guard token.pos == .noun || token.pos == .properNoun && isOpen, !isMeans(head) else {
      return nil
    }
    let sector = nouns.sector(of: token.lemma)
    guard sector == nil, token.tag == "NNPS" else { return sector }
    // The lemmatizer leaves names in the plural.
    return token.text.hasSuffix("s") ? nouns.sector(of: String(token.text.dropLast())) : nil
  }
}
