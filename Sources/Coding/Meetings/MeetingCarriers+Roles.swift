import Actors
import Documents
import Language

/// Who hosts, holds, attends, skips or plans a meeting, by the verb that carries it.
extension MeetingCarriers {
  /// Reads one verb.
  func read(_ carrier: Carrier, _ phrase: Int, into reference: inout MeetingReference) {
    let verb = carrier.verb
    let status =
      carrier.isObject
      ? grammar.reading(ofNoun: phrase, carriedBy: verb)
      : carrier.roles == [.steer]
        ? grammar.layers.status.reading(ofNoun: phrase).status : grammar.reading(ofVerb: verb)
    if grammar.isHabitual(verb), status == .ongoing { reference.isFounding = false }
    if carrier.roles.contains(.topic) { readTopics(verb, into: &reference) }
    if !carrier.roles.isDisjoint(with: [.host, .hold]), carrier.isObject {
      readHolders(carrier, status, into: &reference)
    } else if carrier.roles.contains(.attend) {
      readAttendance(verb, status, into: &reference)
    } else if carrier.roles.contains(.absent) {
      readAbsence(verb, status, into: &reference)
    } else if carrier.roles.contains(.invite) {
      readInvitation(verb, status, into: &reference)
    } else if carrier.roles.contains(.decline) {
      addAgents(of: verb, standing: nil, status: .declined, into: &reference)
    } else if carrier.roles.contains(.steer) {
      readSteering(verb, status, into: &reference)
    } else {
      readOccurrence(carrier, phrase, status, into: &reference)
    }
  }

  func readTopics(_ verb: Int, into reference: inout MeetingReference) {
    let heads =
      syntax.objects(of: verb) + syntax.objects(of: verb, prepositions: ["on", "with"])
    reference.topics += heads.filter { $0 > verb }
      .map { parse.textRange(parse.subtree(of: $0)) }
  }

  /// `A held talks with B`, `A will host the summit`.
  func readHolders(
    _ carrier: Carrier, _ status: EventStatus, into reference: inout MeetingReference
  ) {
    let verb = carrier.verb
    setEvidence(status, isHard: true, verb, into: &reference)
    takePlaceAndDate(verb, carrier.roles, into: &reference)
    let agents = grammar.parties(at: grammar.agents(of: verb))
    let companions = grammar.attendees(
      at: [verb, reference.token].flatMap {
        syntax.objects(of: $0, prepositions: $0 == verb ? ["with", "alongside"] : ["alongside"])
      })
    add(companions, "beside whom it is held", verb, into: &reference)
    readCompanions(of: verb, into: &reference)
    if reference.use == .visit, !syntax.isPassive(verb) {
      // `host a visit by C`: the parser may hang C on the verb.
      let visitors = parse.children(of: verb, "agent").flatMap(syntax.prepositionalObjects)
      add(grammar.parties(at: visitors), "by whom", verb, into: &reference)
    }
    if let town = grammar.agents(of: verb).lazy.compactMap({ grammar.town(at: $0) }).first {
      reference.place = reference.place ?? town
    }
    guard !agents.isEmpty else { return }
    if agents.count == 1, agents[0].actor != nil, agents[0].actor == reference.organizer { return }
    if isHosting(carrier, agents, reference, companions) {
      reference.host = agents[0]
      reference.attendees += agents.map {
        Attendee(
          party: $0, standing: .host, status: nil, first: nil, clause: grammar.clause(of: verb),
          why: "hosts (\(tokens[verb].lemma))")
      }
    } else if agents.count == 1, grammar.isBody(agents[0].actor), reference.organizer == nil,
      reference.attendees.isEmpty, reference.use == .occasion
    {
      reference.organizer = agents[0].actor
      reference.series = grammar.layers.knowledge.actor(agents[0].actor ?? ActorID(rawValue: ""))
        .map { "\($0.name) \(reference.kind)" }
    } else {
      add(agents, "holds it (\(tokens[verb].lemma))", verb, into: &reference)
    }
  }

  /// `with A among the guests`: A has that standing.
  func readCompanions(of verb: Int, into reference: inout MeetingReference) {
    for head in syntax.objects(of: verb, prepositions: ["with"]) {
      guard
        let standing = StandingReader(grammar: grammar).standing(among: head)
          ?? syntax.objects(of: verb, prepositions: ["among"]).lazy
          .compactMap({ grammar.lexicon.standing(grammar.lemma($0)) }).first
      else { continue }
      let actors = Set(grammar.attendees(at: [head]).map { $0.actor?.rawValue ?? $0.name })
      for index in reference.attendees.indices {
        let party = reference.attendees[index].party
        if actors.contains(party.actor?.rawValue ?? party.name) {
          reference.attendees[index].standing = standing
        }
      }
    }
  }

  /// Who holds the talks of two others, or an occasion of many, is their host.
  func isHosting(
    _ carrier: Carrier, _ agents: [Party], _ reference: MeetingReference, _ companions: [Party]
  ) -> Bool {
    if carrier.roles.contains(.host) {
      // `the two leaders hosted`: hosts of a meeting of their own; `host a visit by`: visited.
      return true
    }
    guard ["hold", "convene", "stage", "open"].contains(grammar.lemma(carrier.verb)) else {
      return false
    }
    let hasWith = !syntax.objects(of: reference.token, prepositions: ["with"]).isEmpty
    if hasWith || !companions.isEmpty { return false }
    let others = reference.attendees.filter { own in
      !agents.contains { $0.actor == own.party.actor }
    }
    return agents.count == 1
      && (reference.use == .occasion && !grammar.isBody(agents[0].actor) || others.count >= 2)
  }

  func readAttendance(
    _ verb: Int, _ status: EventStatus, into reference: inout MeetingReference
  ) {
    let coming = attendance(status)
    if status != .denied, status != .cancelled {
      setEvidence(status, isHard: status == .happened, verb, into: &reference)
    }
    let outer = syntax.governingVerb(of: verb)
    let above = ["advcl", "xcomp", "relcl", "acl"].contains(tokens[verb].dep) ? outer : nil
    if reference.date == nil,
      let date = grammar.date(of: verb)
        ?? (status == .happened ? above.flatMap { grammar.date(of: $0) } : nil)
    {
      reference.date = date
      reference.isDateWithin =
        !["visit", "call", "talks", "meeting"].contains(reference.kind)
        && !Self.gathering.contains(grammar.lemma(verb))
    }
    if Self.travelling.contains(grammar.lemma(verb)) || Self.gathering.contains(grammar.lemma(verb))
    {
      reference.place =
        reference.place
        ?? grammar.place(beside: [verb], prepositions: ["in", "at", "to"])
        ?? grammar.place(among: syntax.objects(of: verb))
    }
    guard let coming else { return }
    let sent = grammar.lemma(verb) == "send" ? syntax.objects(of: verb) : []
    let standing =
      StandingReader(grammar: grammar).standing(of: verb, below: reference.token)
      ?? sent.lazy.compactMap { head in
        grammar.lexicon.standing(grammar.lemma(head)).map { ($0, tokens[head].text) }
      }.first
    let absent = coming == .declined ? Attendance.Standing.absent : nil
    let heads = grammar.agents(of: verb) + (sent.isEmpty ? echoes(of: verb) : [])
    let parties = grammar.parties(
      at: heads + syntax.objects(of: verb, prepositions: ["alongside"]))
    for party in parties where party.actor == nil || party.actor != reference.organizer {
      reference.attendees.append(
        Attendee(
          party: party, standing: absent ?? standing?.standing, status: coming,
          first: FirstReader(grammar: grammar).claim(of: verb), clause: grammar.clause(of: verb),
          why: standing.map { "says \($0.words)" } ?? "\(tokens[verb].lemma) (\(status.rawValue))"))
    }
  }

  static let gathering: Set<String> = ["meet", "gather", "convene", "assemble"]
  static let travelling: Set<String> = [
    "travel", "fly", "go", "come", "arrive", "visit", "head", "journey", "land", "be",
  ]

  /// `A will attend, as B will do`: B attends too.
  func echoes(of verb: Int) -> [Int] {
    parse.children(of: verb, "advcl").filter {
      ["do", "will", "have", "be"].contains(grammar.lemma($0))
        && parse.children(of: $0, "mark", "advmod", "prep").contains {
          ["as", "like"].contains(grammar.lower($0))
        }
    }.flatMap { parse.children(of: $0, "nsubj") }
  }

  /// What the status of coming says of those who come; nil where it is neither planned nor done.
  func attendance(_ status: EventStatus) -> Attendance.Status? {
    switch status {
    case .happened, .ongoing: .attended
    case .scheduled: .willAttend
    case .denied, .cancelled: .declined
    case .proposed, .calledFor, .conditional, .possible: nil
    }
  }

  func readAbsence(
    _ verb: Int, _ status: EventStatus, into reference: inout MeetingReference
  ) {
    guard [.happened, .ongoing, .scheduled, .denied].contains(status) else { return }
    // The verb itself denies: `skip` is read as not coming.
    let reading = grammar.layers.status.ownReading(of: verb, depth: 0)?.status ?? .happened
    guard reading != .denied else { return }
    if status == .scheduled { setEvidence(.scheduled, isHard: false, verb, into: &reference) }
    let isDone = ["exclude", "bar"].contains(grammar.lemma(verb))
    let heads = isDone ? syntax.patients(of: verb) : grammar.agents(of: verb)
    for party in grammar.parties(at: heads) {
      reference.attendees.append(
        Attendee(
          party: party, standing: .absent, status: .declined, first: nil,
          clause: grammar.clause(of: verb), why: "stays away (\(tokens[verb].lemma))"))
    }
  }

  func readInvitation(
    _ verb: Int, _ status: EventStatus, into reference: inout MeetingReference
  ) {
    guard [.happened, .ongoing, .scheduled].contains(status) else { return }
    let standing = StandingReader(grammar: grammar).standing(of: verb, below: reference.token)
    for party in grammar.parties(at: syntax.patients(of: verb))
    where party.actor == nil || party.actor != reference.organizer {
      reference.attendees.append(
        Attendee(
          party: party, standing: standing?.standing, status: .invited, first: nil,
          clause: grammar.clause(of: verb), why: "is invited (\(tokens[verb].lemma))"))
    }
  }

  /// `A cancelled a visit to B`, `A proposed a summit with B`.
  func readSteering(
    _ verb: Int, _ status: EventStatus, into reference: inout MeetingReference
  ) {
    setEvidence(status, isHard: true, verb, into: &reference)
    let agents = grammar.parties(at: grammar.agents(of: verb))
    let hasWith = !syntax.objects(of: reference.token, prepositions: ["with"]).isEmpty
    let isOwn = reference.use == .visit || reference.use == .call || hasWith
    takeAimedDate(verb, into: &reference)
    // `A put off the visit of B's minister`: to A.
    if reference.use == .visit, reference.place == nil, agents.count == 1, let host = agents.first,
      !reference.attendees.isEmpty, !reference.actors.contains(host.actor ?? ActorID(rawValue: ""))
    {
      reference.host = reference.host ?? host
      return
    }
    guard isOwn || agents.count >= 2 || reference.use == .exercise,
      reference.attendees.count < 2
    else { return }
    add(agents, "its side of it (\(tokens[verb].lemma))", verb, into: &reference)
  }
}
