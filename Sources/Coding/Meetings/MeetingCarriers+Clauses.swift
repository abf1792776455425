import Actors
import Documents
import Language

/// What the clauses around a meeting tell: when and where it takes place, who acts at it.
extension MeetingCarriers {
  /// `scheduled for Monday`, `postponed to June`: the day is the meeting's, not the planning's.
  func takeAimedDate(_ verb: Int, into reference: inout MeetingReference) {
    let isAimed = parse.children(of: verb, "prep").contains { preposition in
      ["for", "to"].contains(grammar.lower(preposition))
        && parse.children(of: preposition, "pobj").contains { grammar.timed.contains($0) }
    }
    if isAimed { reference.date = newDate(verb) ?? reference.date ?? grammar.date(of: verb) }
    let isPlanned = reference.evidence?.status != .cancelled
    reference.place =
      reference.place
      ?? (isAimed || isPlanned ? grammar.place(beside: grammar.nodes(around: verb)) : nil)
  }

  /// `put off from A to B`: B.
  private func newDate(_ verb: Int) -> EventDate? {
    let prepositions = parse.children(of: verb, "prep")
    guard prepositions.contains(where: { grammar.lower($0) == "from" }),
      let to = prepositions.first(where: { ["to", "until", "till"].contains(grammar.lower($0)) }),
      let object = parse.children(of: to, "pobj").first,
      let time = grammar.layers.times.first(where: { $0.tokens.contains(object) })
    else { return nil }
    return EventDate(value: time.value, from: time.from, to: time.to)
  }

  /// Those of whom the text says that they met there for the first time.
  func readFirstTime(_ verb: Int, into reference: inout MeetingReference) {
    for time in parse.children(of: verb, "attr")
    where ["time", "occasion"].contains(grammar.lemma(time)) {
      for clause in parse.children(of: time, "relcl") where syntax.isVerbal(clause) {
        let parties = grammar.attendees(at: syntax.subjects(of: clause))
        guard grammar.reading(ofVerb: clause) == .happened else { continue }
        add(parties, "\(tokens[clause].lemma) there", clause, into: &reference)
        setEvidence(.happened, isHard: true, clause, into: &reference)
      }
    }
  }

  /// The meeting is the subject: `took place in`, `opened on`, `will be held`.
  func readOccurrence(
    _ carrier: Carrier, _ phrase: Int, _ status: EventStatus,
    into reference: inout MeetingReference
  ) {
    let verb = carrier.verb
    let isTelling =
      carrier.roles.contains(.occur) || !carrier.roles.isDisjoint(with: [.begins, .ends])
    guard isTelling || grammar.lemma(verb) == "be" else { return }
    readFirstTime(verb, into: &reference)
    takePlaceAndDate(verb, carrier.roles, into: &reference)
    // A summit whose agenda is told in the present may lie ahead.
    if status == .ongoing, !carrier.roles.contains(.runs) { return }
    // What has begun may still go on; who says that it ended says so.
    if carrier.roles.contains(.begins), !carrier.roles.contains(.runs), status == .happened,
      reference.evidence != nil
    {
      return
    }
    setEvidence(status, isHard: isTelling, verb, into: &reference)
  }

  func addAgents(
    of verb: Int, standing: Attendance.Standing?, status: Attendance.Status,
    into reference: inout MeetingReference
  ) {
    for party in grammar.parties(at: grammar.agents(of: verb)) {
      reference.attendees.append(
        Attendee(
          party: party, standing: standing, status: status, first: nil,
          clause: grammar.clause(of: verb), why: "\(tokens[verb].lemma)"))
    }
  }

  func add(
    _ parties: [Party], _ why: String, _ verb: Int, into reference: inout MeetingReference
  ) {
    for party in parties {
      let known = reference.attendees.contains {
        $0.party.actor == party.actor && (party.actor != nil || $0.party.name == party.name)
      }
      if known { continue }
      reference.attendees.append(
        Attendee(
          party: party, standing: nil, status: nil,
          first: FirstReader(grammar: grammar).claim(of: verb),
          clause: grammar.clause(of: verb), why: why))
    }
  }

  /// The day and place beside the verb that tells of the meeting itself.
  func takePlaceAndDate(
    _ verb: Int, _ roles: Set<MeetingLexicon.Role>, into reference: inout MeetingReference
  ) {
    // `in A, where the summit ended`
    if tokens[verb].dep == "relcl",
      parse.children(of: verb, "advmod").contains(where: { grammar.lower($0) == "where" })
    {
      reference.place = reference.place ?? grammar.place(among: [tokens[verb].head])
    }
    reference.place =
      reference.place ?? grammar.place(beside: grammar.nodes(around: verb))
      ?? grammar.unknownPlace(beside: [reference.token] + grammar.nodes(around: verb))
    guard let date = reference.date ?? grammar.date(of: verb) else { return }
    reference.date = date
    let isSpan = date.from != date.to
    if roles.contains(.begins), !isSpan {
      reference.date = EventDate(value: date.value, from: date.from, to: nil)
    } else if roles.contains(.ends), !isSpan {
      reference.date = EventDate(value: date.value, from: nil, to: date.to)
    }
  }

  /// Keeps the stronger of two words on where the meeting stands.
  func setEvidence(
    _ status: EventStatus, isHard: Bool, _ verb: Int, into reference: inout MeetingReference
  ) {
    if let known = reference.evidence, known.isHard, !isHard || known.status == .cancelled {
      return
    }
    reference.evidence = .init(
      status: status, isHard: isHard,
      isPostponed: status == .cancelled && Self.isPostponing(grammar.lemma(verb)),
      isEarlier: status == .cancelled && grammar.isPluperfect(verb))
  }

  static func isPostponing(_ verb: String) -> Bool {
    ["postpone", "delay", "defer", "put", "push", "suspend", "reschedule", "move"].contains(verb)
  }

  /// Who acts `at the summit` was there; what is `after the summit` comes when it has been held.
  func readClause(_ phrase: Int, into reference: inout MeetingReference) {
    let preposition = tokens[phrase].head
    guard tokens[phrase].dep == "pobj", let verb = syntax.governingVerb(of: preposition) else {
      return
    }
    let word = grammar.lower(preposition)
    let above = tokens[preposition].head
    guard above == verb || tokens[above].dep == "dobj" && tokens[above].head == verb else { return }
    var status = grammar.reading(ofVerb: verb)
    // `agreed not to use force after a meeting`: whether it was held the agreeing tells.
    if ["after", "following"].contains(word), status != .happened,
      let finite = ([verb] + syntax.ancestors(of: verb)).first(where: {
        syntax.isVerbal($0) && ["VBD", "VBZ", "VBP"].contains(tokens[$0].tag)
      })
    {
      status = grammar.reading(ofVerb: finite)
    }
    switch word {
    case "at", "during", "throughout":
      readBody(verb, status, into: &reference)
      if reference.use == .call || reference.use == .encounter {
        readSpeakers(verb, status, into: &reference)
        return
      }
      guard reference.evidence == nil, status == .happened || status == .scheduled else { return }
      reference.evidence = .init(status: status, isHard: false)
      guard ["at", "during", "throughout"].contains(word), status == .happened,
        reference.use == .occasion || reference.use == .loose
      else { return }
      for party in grammar.parties(at: grammar.agents(of: verb))
      where party.actor == nil || party.actor != reference.organizer {
        reference.attendees.append(
          Attendee(
            party: party, standing: nil, status: .attended, first: nil,
            clause: grammar.clause(of: verb), why: "acts at it (\(tokens[verb].lemma))"))
      }
      if reference.date == nil, let date = grammar.date(of: verb) {
        reference.date = date
        reference.isDateWithin = true
      }
    case "in" where reference.use == .call || reference.use == .encounter:
      readSpeakers(verb, status, into: &reference)
    case "after", "following":
      if reference.evidence == nil, status == .happened {
        reference.evidence = .init(status: .happened, isHard: false)
      }
      readOutcome(verb, status, into: &reference)
    default: break
    }
  }

  /// `The ministers of the G20 failed to agree at a meeting`: it is the body's, and was held whatever came
  /// of it.
  private func readBody(
    _ verb: Int, _ status: EventStatus, into reference: inout MeetingReference
  ) {
    guard reference.organizer == nil, reference.properName == nil, reference.attendees.count < 2,
      [.encounter, .occasion, .loose].contains(reference.use), reference.form == .indefinite,
      let head = grammar.agents(of: verb).first,
      ["NNS", "NNPS"].contains(tokens[head].tag),
      case let parties = grammar.parties(at: [head]), parties.count == 1,
      let body = parties.first, grammar.isBody(body.actor)
    else { return }
    grammar.gather(body, head, into: &reference)
    let isPast = tokens[verb].tag == "VBD" || tokens[tokens[verb].head].tag == "VBD"
    if status == .happened || status == .denied && isPast {
      setEvidence(.happened, isHard: false, verb, into: &reference)
    } else if status == .scheduled {
      setEvidence(.scheduled, isHard: false, verb, into: &reference)
    }
    reference.date = reference.date ?? grammar.date(of: verb)
  }

  /// `A and B agreed on a truce after two days of talks in C`: those who agree are those who talked.
  private func readOutcome(
    _ verb: Int, _ status: EventStatus, into reference: inout MeetingReference
  ) {
    guard status == .happened, reference.form == .indefinite, reference.actors.isEmpty,
      [.encounter, .call, .occasion].contains(reference.use),
      grammar.lexicon.roles(of: grammar.lemma(verb), with: "-").contains(.outcome)
    else { return }
    let parties = grammar.attendees(at: grammar.agents(of: verb))
    guard parties.count >= 2 else { return }
    add(parties, "agrees after it (\(tokens[verb].lemma))", verb, into: &reference)
    reference.evidence = .init(status: .happened, isHard: true)
    guard reference.date == nil, let date = grammar.date(of: verb) else { return }
    reference.date = date
    reference.isDateWithin = true
  }

  /// `In a call on Friday A and B discussed`, `A told B during talks`: who speaks takes part.
  func readSpeakers(
    _ verb: Int, _ status: EventStatus, into reference: inout MeetingReference
  ) {
    guard [.happened, .ongoing, .scheduled].contains(status) else { return }
    var parties = grammar.attendees(at: grammar.agents(of: verb))
    if ["tell", "urge", "inform", "assure", "warn", "ask"].contains(grammar.lemma(verb)) {
      parties += grammar.attendees(at: syntax.objects(of: verb))
    }
    let others = reference.actors.subtracting(parties.compactMap(\.actor))
    guard parties.count >= 2 || !others.isEmpty, reference.attendees.count < 2 else { return }
    add(parties, "speaks in it (\(tokens[verb].lemma))", verb, into: &reference)
    setEvidence(status, isHard: false, verb, into: &reference)
    reference.place = reference.place ?? grammar.place(beside: grammar.nodes(around: verb))
    reference.date = reference.date ?? grammar.date(of: verb)
    reference.isFounding = reference.isFounding || reference.attendees.count >= 2
  }
}
