import Actors
import Documents
import Language

/// Journeys as meetings: visits, arrivals, and meetings that somebody travelled to.
extension MeetingActFinder {
  /// `travelled to A to meet B`: they meet in A.
  func travel(_ verb: Int, into found: inout MeetingReference) {
    guard found.place == nil, let outer = grammar.syntax.governingVerb(of: verb),
      MeetingCarriers.travelling.contains(grammar.lemma(outer))
    else { return }
    found.place = grammar.place(beside: [outer], prepositions: ["to", "in", "at"])
    found.date = found.date ?? grammar.date(of: outer)
  }

  /// `A visited B`: who is visited is a place or state; a visit to a person is a meeting.
  func visit(_ verb: Int, _ status: EventStatus) -> MeetingReference? {
    let visitors = grammar.attendees(at: grammar.agents(of: verb))
    guard !visitors.isEmpty else { return nil }
    let heads = syntax.patients(of: verb).flatMap(syntax.coordinates)
    guard let place = grammar.place(among: heads) else {
      return audience(verb, status, visitors, heads)
    }
    var found = reference(verb, status, kind: "visit", use: .visit, visitors)
    found.place = place
    return found
  }

  /// `A visited B's prime minister`: they met.
  private func audience(
    _ verb: Int, _ status: EventStatus, _ visitors: [Party], _ heads: [Int]
  ) -> MeetingReference? {
    let visited = heads.filter { head in
      guard let mention = grammar.layers.parties.mention(at: head) else { return false }
      return mention.kind == .office
        || mention.kind == .person && (mention.actor != nil || mention.affiliation != nil)
    }
    guard !visited.isEmpty else { return nil }
    return joint(verb, status, kind: "meeting", use: .encounter, others: visited)
  }

  /// `A landed in B`, `A flew to B`: whoever serves another state visits it, unless a noun or verb
  /// beside the journey tells what it is for.
  func arrival(_ verb: Int, _ status: EventStatus) -> MeetingReference? {
    guard [.happened, .ongoing, .scheduled].contains(status), tokens[verb].dep != "relcl",
      let place = grammar.place(beside: [verb], prepositions: ["in", "at", "to"]),
      let country = place.country
    else { return nil }
    let below = grammar.parse.subtree(of: verb)
    let isForOther = below.contains { node in
      nouns[node] != nil
        || node != verb && tokens[node].pos == .verb
          && !grammar.lexicon.roles(of: grammar.lemma(node), with: "-")
            .isDisjoint(with: [.attend, .hold, .meet, .visit, .phone, .host])
    }
    let visitors = grammar.attendees(at: grammar.agents(of: verb)).filter {
      $0.actor != nil && ($0.delegate != nil || $0.sector == .government) && $0.actor != country
    }
    guard !isForOther, !visitors.isEmpty else { return nil }
    var found = reference(verb, status, kind: "visit", use: .visit, visitors)
    found.place = place
    return found
  }
}
