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

  /// Whether a noun stands with the article alone: `the junta`.
  func isDefinite(_ head: Int) -> Bool {
    let before = syntax.parse.children(of: head).filter { $0 < head }
    let after = syntax.parse.children(of: head, "prep", "relcl", "acl", "appos")
    // `the leaders, who met in B,`: a clause behind a comma does not tell which leaders.
    return before.count == 1 && syntax.tokens[before[0]].text.lowercased() == "the"
      && after.allSatisfy {
        syntax.tokens[$0].dep == "relcl" && head + 1 < syntax.tokens.count
          && syntax.tokens[head + 1].text == ","
      }
  }

  /// `In Chad, talks between the government and the rebels`: the government of the state in which the
  /// sentence, or the one shortly before, sets its scene.
  func government(spokenOfAt head: Int) -> [Party] {
    guard ["government", "army", "military", "authority"].contains(syntax.tokens[head].lemma) else {
      return []
    }
    let last = syntax.parse.sentenceOfToken[head]
    for sentence in (max(0, last - 2)...last).reversed() {
      let words = syntax.parse.sentences[sentence]
      guard let first = words.first(where: { syntax.tokens[$0].pos != .space }) else { continue }
      guard syntax.tokens[first].text == "In",
        let scene = syntax.parse.children(of: first, "pobj").first
      else { continue }
      let named = mentionOfHead[scene].map(parties(of:)) ?? []
      return named.filter { $0.actor.flatMap { knowledge.actor($0)?.kind } == .state }
    }
    return []
  }

  /// The last noun that names the same people with their state, for one with an article alone: of
  /// `Chad's junta … the junta` the first.
  func sameBefore(_ head: Int) -> Int? {
    let token = syntax.tokens[head]
    guard sector(at: head)?.isPolitical == true else { return nil }
    return syntax.tokens.indices[..<head].last {
      syntax.tokens[$0].lemma == token.lemma && syntax.tokens[$0].tag == token.tag
        && sector(at: $0) != nil && isOwned($0) && !owners(of: $0).isEmpty
    }
  }

  /// Whether a noun has whose it is before it: `Chad's army`, not `the mission in Chad`.
  private func isOwned(_ noun: Int) -> Bool {
    syntax.parse.children(of: noun, "poss", "compound", "amod", "nmod").contains {
      mentionOfHead[$0] != nil
    }
  }

  /// A noun with what stands before it in its phrase, without articles.
  func phrase(of head: Int) -> TextRange {
    let before = syntax.parse.children(of: head, "amod", "compound", "nmod", "nummod", "poss")
    // Not the `least` of `at least 12 people`.
    let first = before.filter { $0 < head }
      .flatMap { [$0] + syntax.parse.children(of: $0).filter { syntax.tokens[$0].dep != "advmod" } }
      .min()
    return syntax.tokens[min(first ?? head, head)].range
      .lowerBound..<syntax.tokens[head].range.upperBound
  }
}
