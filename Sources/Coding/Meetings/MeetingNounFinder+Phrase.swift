import Actors
import Documents
import Language

/// Whose meeting it is and who meets.
extension MeetingNounFinder {
  private var tokens: [Token] { grammar.tokens }
  private var parse: Parse { grammar.parse }
  private var syntax: Syntax { grammar.syntax }
  private var lexicon: MeetingLexicon { grammar.lexicon }

  /// One who takes part by standing in the meeting's own phrase.
  func attendee(_ party: Party, at token: Int, why: String) -> Attendee {
    Attendee(
      party: party, standing: nil, status: nil, first: nil, clause: grammar.clause(of: token),
      why: why)
  }

  /// Reads the words before the noun: organisers, parties, ministers, a wire.
  func readModifiers(_ modifiers: [Int], into reference: inout MeetingReference) {
    if grammar.says(modifiers, .ministers) {
      reference.kind = "ministerial"
      if reference.use == .encounter { reference.use = .occasion }
    } else if modifiers.contains(where: { grammar.noun(at: $0)?.kind == "summit" }),
      reference.use == .encounter
    {
      reference.kind = "summit"
      reference.use = .occasion
    }
    if grammar.says(modifiers, .remote), ["talks", "meeting"].contains(reference.kind) {
      reference.kind = "call"
      reference.use = .call
    }
    var bodies: [Party] = []
    var others: [(party: Party, isOwner: Bool)] = []
    for modifier in modifiers {
      guard let mention = grammar.layers.parties.mention(at: modifier), mention.kind != .place
      else {
        continue
      }
      let isOwner = isOwner(modifier, of: reference.token)
      for party in grammar.layers.parties.parties(of: mention) where grammar.isNamed(party) {
        if grammar.isBody(party.actor) {
          bodies.append(party)
        } else {
          others.append((party, isOwner))
        }
      }
    }
    settle(bodies, others, in: &reference)
  }

  /// `NATO summit` is NATO's, `US-China talks` are between the two, `EU-China summit` is both.
  private func settle(
    _ bodies: [Party], _ others: [(party: Party, isOwner: Bool)],
    in reference: inout MeetingReference
  ) {
    reference.organizer = bodies.first?.actor
    let all = grammar.layers.parties.unique(bodies + others.map(\.party))
    let token = reference.token
    if all.count >= 2 {
      reference.attendees += all.map {
        attendee($0, at: token, why: "named before \(tokens[token].text)")
      }
    } else if let only = others.first, only.isOwner {
      reference.attendees.append(
        attendee(only.party, at: token, why: "whose \(tokens[token].text) it is"))
    }
  }

  private func isOwner(_ modifier: Int, of noun: Int) -> Bool {
    var node = modifier
    while node != noun, tokens[node].head != node {
      if tokens[node].dep == "poss" { return true }
      node = tokens[node].head
    }
    return false
  }

  /// Reads what follows the noun: `between A and B`, `with C`, `of NATO foreign ministers`, `to D`.
  func readComplements(of token: Int, into reference: inout MeetingReference) {
    let joint = syntax.objects(of: token, prepositions: ["between", "with", "among", "involving"])
    reference.attendees += grammar.attendees(at: joint).map {
      attendee($0, at: token, why: "between or with")
    }
    // `a visit to Japan by the envoy`
    let visitors = syntax.objects(of: token, prepositions: ["by"])
    reference.attendees += grammar.parties(at: visitors).map {
      attendee($0, at: token, why: "by whom")
    }
    for owner in syntax.objects(of: token, prepositions: ["of"]) {
      readMembers(owner, into: &reference)
    }
    if reference.use == .visit {
      reference.place = grammar.place(beside: [token], prepositions: ["to"])
    }
    let subjects = syntax.objects(of: token, prepositions: ["on", "about", "over", "regarding"])
    reference.topics = subjects.filter { !isSideline($0) && grammar.noun(at: $0) == nil }
      .filter { !grammar.timed.contains($0) }
      .map { parse.textRange(parse.subtree(of: $0)) }
    reference.attendees = merged(reference.attendees)
  }

  /// Whose summit it is when `of` says so: a body's, or that of those listed.
  private func readMembers(_ owner: Int, into reference: inout MeetingReference) {
    if grammar.noun(at: owner) != nil {
      readModifiers(grammar.modifiers(of: owner), into: &reference)
      return
    }
    let parties = grammar.parties(at: [owner])
    if grammar.lemma(owner) == "minister" || grammar.lemma(owner) == "secretary" {
      reference.kind = "ministerial"
      if reference.use == .encounter { reference.use = .occasion }
    } else if ["leader", "head"].contains(grammar.lemma(owner)), reference.kind == "meeting" {
      reference.kind = "summit"
      reference.use = .occasion
    }
    if parties.count == 1, reference.use == .visit {
      // `the visit of A's foreign minister`
      reference.attendees.append(
        attendee(parties[0], at: reference.token, why: "whose visit it is"))
      return
    }
    if parties.count == 1, grammar.isBody(parties[0].actor) {
      reference.organizer = reference.organizer ?? parties[0].actor
    } else if parties.count >= 2 {
      reference.attendees += parties.map {
        attendee($0, at: reference.token, why: "of whom it is")
      }
    }
  }

  func isSideline(_ token: Int) -> Bool {
    ["sideline", "margin", "fringe"].contains(grammar.lemma(token))
  }

  func merged(_ attendees: [Attendee]) -> [Attendee] {
    var result: [Attendee] = []
    for attendee in attendees {
      let known = result.firstIndex {
        $0.party.actor == attendee.party.actor
          && (attendee.party.actor != nil || $0.party.name == attendee.party.name)
      }
      guard let known else {
        result.append(attendee)
        continue
      }
      result[known].party = grammar.layers.parties.unique([result[known].party, attendee.party])[0]
    }
    return result
  }
}
