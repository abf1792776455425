import Actors
import Documents
import Language

/// Codes events: a trigger by rule, its parties from the tree, its type from rule and classifier, its
/// status, date and place.
struct EventCoder: Sendable {
  /// What is decided of an act besides its parties.
  struct Coding: Sendable {
    var act: PloverType
    var mode: String?
    var contexts: [String]
    var reading: Reading
    var confidence: Double
    var why: String
    /// The user's own type, where a line of theirs decides.
    var own: OwnType?
  }

  let document: Document
  let syntax: Syntax
  let parties: PartyFinder
  let triggers: TriggerFinder
  let status: StatusReader
  let dating: Dating
  let attribution: AttributionFinder
  let judge: ActJudge
  var roles: RoleFinder { RoleFinder(syntax: syntax, parties: parties, triggers: triggers) }

  private var tokens: [Token] { syntax.tokens }
  private var places: PlaceFinder {
    PlaceFinder(text: document.text, syntax: syntax, parties: parties)
  }

  /// All events in text order of their triggers.
  func events() -> [CodedEvent] {
    var result: [CodedEvent] = []
    let known = codebookEvents()
    let spoken = SpokenActs(coder: self, events: known)
    for event in (known + guessedEvents() + spoken()).sorted(by: isBefore)
    where !result.contains(where: { repeats(event, $0) }) {
      result.append(event)
    }
    return CancellationReader(syntax: syntax, embedding: status.embedding).apply(
      to: ComplementReader(syntax: syntax).apply(to: result))
  }

  private func isBefore(_ one: CodedEvent, _ other: CodedEvent) -> Bool {
    one.trigger.lowerBound < other.trigger.lowerBound
  }

  /// The events whose triggers the codebook knows.
  private func codebookEvents() -> [CodedEvent] {
    let admission = EventAdmission(syntax: syntax, parties: parties)
    return triggers().compactMap { trigger, listed in
      let (actors, recipients) = roles.roles(of: trigger, by: listed)
      let rule = listed.done(by: actors, to: recipients)
      guard admission.admits(trigger, rule, actors, recipients) else { return nil }
      var coding = judge.coding(
        of: trigger, by: rule, actors: actors, recipients: recipients,
        reading: reading(of: trigger))
      // A user's line says itself what counts.
      guard rule.source.isOwn || admission.isPolitical(coding, by: rule, actors, recipients)
      else {
        return nil
      }
      // Where the classifier overrules the line, so is the line's mode.
      if coding.act != rule.act {
        coding.mode = triggers.mode(of: coding.act, toldBy: trigger.verb ?? trigger.token)
      }
      coding.mode = mode(of: coding, trigger, actors: actors, recipients: recipients)
      return event(trigger, coding, actors: actors, recipients: recipients)
    }
  }

  /// The events of verbs that the codebook does not know: those of which the classifier is sure.
  private func guessedEvents() -> [CodedEvent] {
    let admission = EventAdmission(syntax: syntax, parties: parties)
    return triggers.uncodedVerbs().compactMap { verb in
      let trigger = EventTrigger(token: verb, verb: verb)
      guard case let (actors, recipients) = roles.roles(ofUncoded: verb),
        admission.admitsGuess(actors, recipients),
        var coding = judge.guess(
          of: trigger, actors: actors, recipients: recipients, reading: reading(of: trigger))
      else { return nil }
      coding.mode = triggers.mode(of: coding.act, toldBy: verb)
      coding.mode = mode(of: coding, trigger, actors: actors, recipients: recipients)
      return event(trigger, coding, actors: actors, recipients: recipients)
    }
  }

  /// An event with all its parts.
  func event(
    _ trigger: EventTrigger, _ coding: Coding, actors: [Party], recipients: [Party]
  ) -> CodedEvent {
    let sentence = syntax.parse.sentenceOfToken[trigger.token]
    let date = date(of: trigger, coding.reading)
    return CodedEvent(
      act: coding.act,
      type: coding.own.map { $0.coded(with: coding.reading.status) }
        ?? coding.act.coded(with: coding.reading.status), mode: coding.mode,
      contexts: coding.contexts, actors: actors, recipients: recipients,
      trigger: tokens[trigger.token].range, clause: syntax.clause(ofSentence: sentence),
      date: date, place: places.place(of: trigger),
      status: coding.reading.status, factuality: coding.reading.factuality,
      attribution: attribution.chain(of: trigger.verb ?? trigger.token), sentence: sentence,
      confidence: coding.confidence, why: coding.why, own: coding.own,
      bounds: date == nil
        ? dating.bounds(
          of: trigger, coding.reading.status, published: document.metadata.published) : nil)
  }

  /// The act's date; what has happened has not happened after the day of publication, so a later
  /// date is not the act's.
  private func date(of trigger: EventTrigger, _ reading: Reading) -> EventDate? {
    guard let date = dating.date(of: trigger.token, carrier: trigger.carrier) else { return nil }
    guard reading.status == .happened, let published = document.metadata.published,
      let from = date.from, from > published
    else { return date }
    return nil
  }

  /// Where an act stands, by the verb that tells it.
  func reading(of trigger: EventTrigger) -> Reading {
    let reading = clauseReading(of: trigger)
    guard reading.status == .ongoing, let verb = trigger.verb, isHeadlinePresent(verb) else {
      return reading
    }
    return Reading(.happened)
  }

  /// The simple present of a headline tells what has just happened: `Ireland expels diplomat`.
  private func isHeadlinePresent(_ verb: Int) -> Bool {
    guard ["VBZ", "VBP"].contains(tokens[verb].tag),
      syntax.parse.children(of: verb, "aux").isEmpty
    else { return false }
    let sentence = syntax.parse.sentences[syntax.parse.sentenceOfToken[verb]]
    let last = sentence.last { tokens[$0].pos != .space }
    return last.map { ![".", "!", "?", "”", "\""].contains(tokens[$0].text) } ?? false
  }

  private func clauseReading(of trigger: EventTrigger) -> Reading {
    if let carrier = trigger.carrier {
      return status.reading(ofNoun: trigger.token, carriedBy: carrier)
    }
    if let verb = trigger.verb { return status.reading(ofVerb: verb) }
    let own = status.reading(ofNoun: trigger.token)
    // `will lead them on a visit to B`: the visit is as far ahead as what is done on it.
    guard own.isActual, let verb = triggers.occasioned(by: trigger.token) else { return own }
    let outer = status.reading(ofVerb: verb)
    return outer.isOpen ? outer : own
  }

  /// A meeting of three or more, or with an organisation, is multilateral; one that somebody else
  /// hosts is brokered.
  private func mode(
    of coding: Coding, _ trigger: EventTrigger, actors: [Party], recipients: [Party]
  ) -> String? {
    if coding.act == .consult, coding.mode == nil, trigger.carrierSubject == .hosts,
      let host = trigger.carrier.flatMap({
        parties.parties(at: syntax.agents(of: $0)).first?.actor
      }), !actors.contains(where: { $0.actor == host })
    {
      return "third-party"
    }
    guard coding.act == .consult, coding.mode == nil, actors.count + recipients.count >= 3 else {
      return coding.mode
    }
    return "multilateral"
  }

  /// One act told twice in a sentence is one event.
  private func repeats(_ event: CodedEvent, _ other: CodedEvent) -> Bool {
    event.sentence == other.sentence && event.actName == other.actName
      && event.status == other.status
      && (event.mode == nil || other.mode == nil || event.mode == other.mode)
      && event.actors.map(\.actor) == other.actors.map(\.actor)
      && event.recipients.map(\.actor) == other.recipients.map(\.actor)
  }
}
