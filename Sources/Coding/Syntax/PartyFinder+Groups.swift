import Actors
import Documents
import Language

/// Groups and unnamed people as parties: their members, or what they are and whom they serve.
extension PartyFinder {
  /// The members of a group that the text lists: `four partners – A, B, C and D`.
  func enumeration(of head: Int) -> [Party]? {
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
  func memberParty(span: TextRange) -> (ActorID) -> Party {
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

  /// `Kenyan police`, `masked gunmen`: people known by what they are, of a state where the text says
  /// so; the phrase is what names them.
  func members(of sector: Sector, head: Int, owner: Party?) -> Party {
    let span = phrase(of: head)
    guard var party = owner else {
      return Party(actor: nil, name: text[span], sector: sector, spans: [span])
    }
    // `their ministers` are not the leaders spoken of before.
    party.delegate = nil
    party.delegateName = nil
    party.sector = sector
    party.spans = [span]
    return party
  }

  /// A noun with what stands before it in its phrase, without articles.
  func phrase(of head: Int) -> TextRange {
    let before = syntax.parse.children(of: head, "amod", "compound", "nmod", "nummod", "poss")
    let first = before.filter { $0 < head }.flatMap { [$0] + syntax.parse.children(of: $0) }.min()
    return syntax.tokens[min(first ?? head, head)].range
      .lowerBound..<syntax.tokens[head].range.upperBound
  }
}
