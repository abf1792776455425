import Actors
import Documents
import Language

/// Finds meetings told by verbs: `A met B`, `A visited B`, `A spoke with B by phone`, `A received B`.
struct MeetingActFinder: Sendable {
  let grammar: MeetingGrammar
  /// The references by nouns, by token.
  let nouns: [Int: MeetingReference]

  var tokens: [Token] { grammar.tokens }
  var syntax: Syntax { grammar.syntax }

  /// All references by verbs, in text order.
  func references() -> [MeetingReference] {
    tokens.indices.compactMap { verb in
      guard tokens[verb].pos == .verb, grammar.lexicon.isListed(grammar.lemma(verb)) else {
        return nil
      }
      return reference(verb)
    }
  }

  private func reference(_ verb: Int) -> MeetingReference? {
    let roles = roles(of: verb)
    guard
      let role = roles.first(where: { $0 == .phone || $0 == .visit || $0 == .train })
        ?? roles.first(where: { $0 == .meet }) ?? roles.first(where: { $0 == .speak })
        ?? roles.first(where: { $0 == .receive || $0 == .confer || $0 == .arrive })
    else { return nil }
    let status = grammar.reading(ofVerb: verb)
    if grammar.isHabitual(verb) || status == .ongoing && grammar.isPlainPresent(verb) { return nil }
    switch role {
    case .meet: return meeting(verb, status)
    case .visit: return visit(verb, status)
    case .arrive: return arrival(verb, status)
    case .speak: return conversation(verb, status)
    case .phone: return joint(verb, status, kind: "call", use: .call, others: patients(verb))
    case .receive: return reception(verb, status)
    case .confer: return discussion(verb, status)
    case .train:
      return joint(
        verb, status, kind: "exercise", use: .exercise,
        others: syntax.objects(of: verb, prepositions: ["with"]))
    default: return nil
    }
  }

  /// The roles of a verb by its object and by every preposition below it, in a fixed order.
  private func roles(of verb: Int) -> [MeetingLexicon.Role] {
    var found = grammar.lexicon.roles(of: grammar.lemma(verb), with: "-")
    for preposition in grammar.parse.children(of: verb, "prep") {
      found.formUnion(
        grammar.lexicon.roles(of: grammar.lemma(verb), with: grammar.lower(preposition)))
    }
    return found.sorted { $0.rawValue < $1.rawValue }
  }

  private func patients(_ verb: Int) -> [Int] {
    syntax.isPassive(verb) ? [] : syntax.objects(of: verb)
  }

  /// A reference at a verb.
  func reference(
    _ verb: Int, _ status: EventStatus, kind: String, use: MeetingLexicon.Use, _ parties: [Party]
  ) -> MeetingReference {
    let clause = grammar.clause(of: verb)
    let first = FirstReader(grammar: grammar).claim(of: verb)
    var reference = MeetingReference(
      token: verb, range: tokens[verb].range, kind: kind, use: use, form: .act,
      sentence: grammar.layers.sentence(of: verb), why: "act/\(grammar.lemma(verb))")
    reference.attendees = parties.map {
      Attendee(
        party: $0, standing: nil, status: nil, first: first, clause: clause,
        why: "\(grammar.lemma(verb))")
    }
    reference.evidence = .init(status: status, isHard: true)
    reference.date = grammar.date(of: verb)
    // `met with his counterparts in A`: the place may hang on them.
    let companions = syntax.objects(of: verb, prepositions: ["with", "alongside"])
    reference.place =
      grammar.place(beside: grammar.nodes(around: verb) + patients(verb) + companions)
      ?? grammar.unknownPlace(beside: [verb])
    let topics = syntax.objects(of: verb, prepositions: ["on", "about", "over"])
    reference.topics = topics.filter { head in
      !["sideline", "margin", "phone", "telephone"].contains(grammar.lemma(head))
        && !grammar.timed.contains(head)
    }.map { grammar.parse.textRange(grammar.parse.subtree(of: $0)) }
    return reference
  }

  func joint(
    _ verb: Int, _ status: EventStatus, kind: String, use: MeetingLexicon.Use, others: [Int]
  ) -> MeetingReference? {
    let parties = grammar.layers.parties.unique(
      grammar.attendees(at: grammar.agents(of: verb)) + grammar.attendees(at: others))
    guard parties.count >= 2 else { return nil }
    return reference(verb, status, kind: kind, use: use, parties)
  }

  /// `A met B`, `the leaders of the G7 met in C`, `A and B gathered`.
  private func meeting(_ verb: Int, _ status: EventStatus) -> MeetingReference? {
    guard !syntax.isPassive(verb), !isAtOwnMeeting(verb), !isFirstTime(verb) else { return nil }
    let heads = grammar.agents(of: verb)
    let companions = syntax.objects(of: verb, prepositions: ["with", "alongside"])
      .filter { grammar.noun(at: $0) == nil }
    let isTransitive = ["meet"].contains(grammar.lemma(verb))
    let others = (isTransitive ? patients(verb) : []) + companions
    if !isTransitive, !patients(verb).isEmpty { return nil }
    // `met their targets`
    if !others.isEmpty, grammar.attendees(at: others).isEmpty { return nil }
    let hosts = grammar.attendees(at: heads)
    let parties = grammar.layers.parties.unique(hosts + grammar.attendees(at: others))
    var found = reference(verb, status, kind: "meeting", use: .encounter, parties)
    travel(verb, into: &found)
    found.isOther = grammar.parse.children(of: verb, "advmod").contains {
      grammar.lower($0) == "again"
    }
    if parties.count >= 2 { return found }
    // Those of one body meet among themselves.
    guard others.isEmpty, let body = parties.first, grammar.isBody(body.actor),
      let head = heads.first,
      tokens[head].tag == "NNS" || tokens[head].tag == "NNPS"
        || found.date != nil || found.place != nil
    else { return nil }
    found.attendees = []
    grammar.gather(body, head, into: &found)
    return found
  }

  /// `met at a summit in A`, `gathered for talks`: the noun tells the meeting.
  private func isAtOwnMeeting(_ verb: Int) -> Bool {
    syntax.objects(of: verb, prepositions: ["at", "for", "in"]).contains { head in
      guard let noun = nouns[head] else { return false }
      return noun.form == .indefinite && noun.organizer == nil && noun.properName == nil
        // `met in A for the XV summit of the body`: its own members do.
        || noun.use == .occasion && noun.organizer != nil && noun.evidence?.status != .cancelled
          && syntax.objects(of: verb, prepositions: ["for"]).contains(head)
    }
  }

  /// `the talks were the first time that A and B met`: they met there.
  private func isFirstTime(_ verb: Int) -> Bool {
    let time = tokens[verb].head
    return tokens[verb].dep == "relcl" && ["time", "occasion"].contains(grammar.lemma(time))
      && tokens[time].dep == "attr"
      && grammar.parse.children(of: tokens[time].head, "nsubj").contains { nouns[$0] != nil }
  }

  /// `A spoke with B by phone`: a call; without a wire, talks.
  private func conversation(_ verb: Int, _ status: EventStatus) -> MeetingReference? {
    let isWired =
      syntax.objects(of: verb, prepositions: ["by", "on", "over", "via", "through"])
      .contains { Self.wires.contains(grammar.lemma($0)) }
      || grammar.parse.children(of: verb, "npadvmod", "advmod").contains {
        Self.wires.contains(grammar.lemma($0))
      }
    let wires = syntax.objects(of: verb, prepositions: ["by", "on", "over", "via", "through"])
      .filter { Self.wires.contains(grammar.lemma($0)) }
    // `spoke by phone with B`: B may hang on the phone.
    let others = ([verb] + wires).flatMap {
      syntax.objects(of: $0, prepositions: isWired ? ["with", "to"] : ["with"])
    }
    guard isWired || grammar.lemma(verb) != "talk" else { return nil }
    return joint(
      verb, status, kind: isWired ? "call" : "talks", use: isWired ? .call : .encounter,
      others: others)
  }

  /// `A and B will discuss the border in C`: talks where they have a place or a day, not within
  /// another meeting.
  private func discussion(_ verb: Int, _ status: EventStatus) -> MeetingReference? {
    // `met to discuss the war`: the verb above tells the meeting.
    guard !syntax.isPassive(verb), !isPurposeOfMeeting(verb),
      !syntax.objects(of: verb, prepositions: ["in", "at", "during"]).contains(where: {
        grammar.noun(at: $0) != nil
      }), tokens[verb].dep != "relcl",
      var found = joint(
        verb, status, kind: "talks", use: .encounter,
        others: syntax.objects(of: verb, prepositions: ["with"]))
    else { return nil }
    if found.place == nil {
      let objects = patients(verb).flatMap { [$0] + syntax.objects(of: $0, prepositions: ["of"]) }
      found.place = grammar.place(beside: objects)
    }
    guard found.place != nil || found.date != nil else { return nil }
    found.topics += patients(verb).map { grammar.parse.textRange(grammar.parse.subtree(of: $0)) }
    return found
  }

  private func isPurposeOfMeeting(_ verb: Int) -> Bool {
    guard ["advcl", "xcomp"].contains(tokens[verb].dep) else { return false }
    let roles = grammar.lexicon.roles(of: grammar.lemma(tokens[verb].head), with: "-")
    return !roles.isDisjoint(with: [.meet, .hold])
  }

  private static let wires: Set<String> = [
    "phone", "telephone", "link", "videolink", "video", "line",
  ]

  private func isUnnamed(_ head: Int) -> Bool {
    grammar.parse.children(of: head, "det").contains { ["a", "an"].contains(grammar.lower($0)) }
  }

  /// `A received B in C`: A is the host.
  private func reception(_ verb: Int, _ status: EventStatus) -> MeetingReference? {
    let hosts = grammar.attendees(at: grammar.agents(of: verb))
    let guests = syntax.patients(of: verb).flatMap(syntax.coordinates).filter { head in
      let mention = grammar.layers.parties.mention(at: head)
      // Who receives an ambassador that nobody names lets one be sent.
      if ["ambassador", "consul"].contains(grammar.lemma(head)), isUnnamed(head) { return false }
      return mention?.kind == .person || mention?.kind == .office
        || grammar.lemma(verb) == "host" && mention?.kind == .state
        || ["delegation", "counterpart", "envoy", "minister"].contains(grammar.lemma(head))
    }
    let parties = grammar.layers.parties.unique(hosts + grammar.attendees(at: guests))
    let isOfficial = guests.contains {
      grammar.layers.parties.sector(at: $0) == .government && grammar.isDefinite($0)
    }
    guard let host = hosts.first, !guests.isEmpty,
      parties.count >= 2 || isOfficial && grammar.place(beside: [verb]) != nil
    else { return nil }
    var found = reference(verb, status, kind: "meeting", use: .encounter, parties)
    guard grammar.lemma(verb) == "receive" || found.place != nil || found.date != nil else {
      return nil
    }
    found.host = host
    found.attendees[0].standing = .host
    return found
  }
}
