import Actors
import Documents
import Language

/// Finds words that bear on a meeting without naming it: `Chad's participation in the summit`, `it was
/// called off`.
struct AttendanceNounFinder: Sendable {
  let grammar: MeetingGrammar

  private var tokens: [Token] { grammar.tokens }
  private var syntax: Syntax { grammar.syntax }

  /// What attendance nouns say of the meetings whose tokens they govern.
  func attendees() -> [(meeting: Int, attendees: [Attendee])] {
    tokens.indices.compactMap { token in
      guard let status = grammar.lexicon.attendance(grammar.lemma(token)),
        let meeting = objects(of: token).first(where: { grammar.noun(at: $0) != nil })
      else { return nil }
      let found = attendees(token, status)
      return found.isEmpty ? nil : (meeting, found)
    }
  }

  /// References without a noun of their own: attendance at a place or at the meeting spoken of, and
  /// pronouns that are cancelled.
  func references() -> [MeetingReference] {
    tokens.indices.compactMap { token in
      if let status = grammar.lexicon.attendance(grammar.lemma(token)) {
        return bareAttendance(token, status)
      }
      return undoing(token) ?? bareVerb(token)
    }
  }

  /// `B declined to attend`, `C will stay away`, `D refused it`, `E sent its envoy`: of the meeting
  /// spoken of last.
  private func bareVerb(_ verb: Int) -> MeetingReference? {
    guard tokens[verb].pos == .verb else { return nil }
    let objects = syntax.objects(of: verb)
    let isAlone = objects.isEmpty && grammar.parse.children(of: verb, "prep", "xcomp").isEmpty
    let status = grammar.reading(ofVerb: verb)
    var found: (status: Attendance.Status, standing: Attendance.Standing?)?
    switch grammar.lemma(verb) {
    case "attend", "participate":
      guard isAlone else { return nil }
      found = coming(status)
    case "take":
      guard
        grammar.parse.children(of: verb, "dobj").contains(where: { grammar.lower($0) == "part" }),
        grammar.parse.children(of: verb, "prep").isEmpty
      else { return nil }
      found = coming(status)
    case "stay"
    where grammar.parse.children(of: verb, "advmod", "prt").contains {
      grammar.lower($0) == "away"
    }:
      guard grammar.parse.children(of: verb, "prep").isEmpty, status != .denied else { return nil }
      found = (.declined, .absent)
    case "refuse", "decline", "reject":
      guard objects.contains(where: { ["it", "this", "that"].contains(grammar.lower($0)) }) else {
        return nil
      }
      found = (.declined, nil)
    case "send":
      guard objects.contains(where: { Self.envoys.contains(grammar.lemma($0)) }),
        ([verb] + objects).allSatisfy({
          grammar.parse.children(of: $0, "prep", "dative").isEmpty
        })
      else { return nil }
      // `is sending`: it is to come.
      let isAhead = status == .ongoing && tokens[verb].tag == "VBG"
      found = MeetingCarriers(grammar: grammar).attendance(isAhead ? .scheduled : status)
        .map { ($0, nil) }
    default: return nil
    }
    guard let found else { return nil }
    let parties = grammar.parties(at: grammar.agents(of: verb))
    guard !parties.isEmpty else { return nil }
    var reference = pseudo(verb, why: "attendance/\(grammar.lemma(verb))")
    reference.attendees = parties.map {
      Attendee(
        party: $0, standing: found.standing, status: found.status, first: nil,
        clause: grammar.clause(of: verb), why: grammar.lemma(verb))
    }
    return reference
  }

  /// What a verb of coming says by where it stands.
  private func coming(
    _ status: EventStatus
  ) -> (status: Attendance.Status, standing: Attendance.Standing?)? {
    MeetingCarriers(grammar: grammar).attendance(status).map {
      ($0, $0 == .declined ? .absent : nil)
    }
  }

  private static let envoys: Set<String> = [
    "ambassador", "envoy", "delegation", "representative", "minister", "official", "deputy",
  ]

  private func objects(of token: Int) -> [Int] {
    syntax.objects(of: token, prepositions: ["in", "at", "to", "from"])
  }

  /// `the presence of A in B`, `confirmed A's attendance`.
  private func bareAttendance(
    _ token: Int, _ status: Attendance.Status
  ) -> MeetingReference? {
    let objects = objects(of: token)
    if objects.contains(where: { grammar.noun(at: $0) != nil }) { return nil }
    let place = grammar.place(among: objects)
    if !objects.isEmpty, place == nil { return nil }
    let found = attendees(token, status)
    guard !found.isEmpty,
      ["attendance", "participation"].contains(grammar.lemma(token)) || place != nil
    else { return nil }
    var reference = pseudo(token, why: "attendance/\(grammar.lemma(token))")
    reference.place = place
    reference.attendees = found
    return reference
  }

  private func pseudo(_ token: Int, why: String) -> MeetingReference {
    var reference = MeetingReference(
      token: token, range: tokens[token].range, kind: "", use: .loose, form: .definite,
      sentence: grammar.layers.sentence(of: token), why: why)
    reference.isFounding = false
    reference.isMention = false
    return reference
  }

  private func attendees(_ token: Int, _ status: Attendance.Status) -> [Attendee] {
    let owners =
      grammar.parse.children(of: token, "poss", "nmod")
      + syntax.objects(of: token, prepositions: ["of", "by"])
    let verb = syntax.governingVerb(of: token)
    var status: Attendance.Status? = status
    var parties = grammar.parties(at: owners)
    if status == .invited, let verb, ["dobj", "nsubjpass"].contains(tokens[token].dep) {
      switch grammar.lemma(verb) {
      case "decline", "reject", "refuse", "spurn", "turn", "rebuff": status = .declined
      case "accept": status = .willAttend
      case "receive", "get", "welcome": break
      case "extend", "send", "issue":
        parties = grammar.parties(
          at: syntax.objects(of: verb, prepositions: ["to"])
            + grammar.parse.children(of: verb, "dative"))
      default: return []
      }
      if parties.isEmpty { parties = grammar.parties(at: grammar.agents(of: verb)) }
    } else if status == .attended {
      // It stands as the meeting stands.
      status = nil
    }
    let clause = grammar.clause(of: token)
    let standing = StandingReader(grammar: grammar).standing(of: token, below: token)
    return parties.map {
      Attendee(
        party: $0,
        standing: status == .declined && grammar.lemma(token) == "absence"
          ? .absent : standing?.standing,
        status: status, first: nil, clause: clause, why: grammar.lemma(token))
    }
  }

  /// `these were scrapped`, `it was put off`: of the meeting spoken of last.
  private func undoing(_ token: Int) -> MeetingReference? {
    guard tokens[token].pos == .verb,
      grammar.layers.status.embedding.effect(ofVerb: token, in: syntax) == .cancelled,
      syntax.patients(of: token).contains(where: {
        ["it", "they", "them", "these", "this", "those", "that", "which"].contains(
          grammar.lower($0))
      }), grammar.reading(ofVerb: token) == .happened
    else { return nil }
    var reference = pseudo(token, why: "undone/\(grammar.lemma(token))")
    reference.evidence = .init(
      status: .cancelled, isHard: true,
      isPostponed: MeetingCarriers.isPostponing(grammar.lemma(token)),
      isEarlier: grammar.isPluperfect(token))
    return reference
  }
}
