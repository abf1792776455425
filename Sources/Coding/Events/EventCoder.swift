import Actors
import Documents
import Language

/// Codes events: a trigger by rule, its parties from the tree, its status, date and place.
struct EventCoder: Sendable {
  let document: Document
  let syntax: Syntax
  let parties: PartyFinder
  let rules: EventRules
  let status: StatusReader
  let dating: Dating
  let attribution: AttributionFinder

  private var tokens: [Token] { syntax.tokens }
  private var places: PlaceFinder {
    PlaceFinder(text: document.text, syntax: syntax, parties: parties)
  }

  /// All events in text order of their triggers.
  func events() -> [CodedEvent] {
    let finder = TriggerFinder(
      syntax: syntax, parties: parties, rules: rules, embedding: status.embedding)
    let roles = RoleFinder(syntax: syntax, parties: parties)
    var result: [CodedEvent] = []
    for (trigger, rule) in finder() {
      let (actors, recipients) = roles.roles(of: trigger, by: rule)
      guard isEvent(trigger, rule, actors, recipients) else { continue }
      let event = code(trigger, rule, actors, recipients)
      if !result.contains(where: { repeats(event, $0) }) { result.append(event) }
    }
    return CancellationReader(syntax: syntax, embedding: status.embedding).apply(to: result)
  }

  /// Whether the text makes an event of a trigger: somebody known acts, and a noun on its own names
  /// both sides.
  private func isEvent(
    _ trigger: EventTrigger, _ rule: EventRules.Rule, _ actors: [Party], _ recipients: [Party]
  ) -> Bool {
    guard hasNeededParties(rule, actors, recipients) else { return false }
    let isActed = actors.contains { $0.actor != nil }
    guard trigger.verb == nil else {
      return isActed
        || actors.isEmpty && recipients.contains { $0.actor != nil }
          && trigger.verb.map(syntax.isPassive) == true
    }
    return rule.isJoint
      ? actors.count(where: { $0.actor != nil }) >= 2 : isActed && !recipients.isEmpty
  }

  /// PLOVER asks some types for a recipient, and of a mutual act for two sides.
  private func hasNeededParties(_ rule: EventRules.Rule, _ actors: [Party], _ recipients: [Party])
    -> Bool
  {
    switch rule.act {
    case .sanction, .aid: !recipients.isEmpty
    case .cooperate: actors.count + recipients.count >= 2
    case .support: !rule.isJoint || actors.count >= 2
    case .consult: !rule.isJoint || actors.count >= 2 || isGathering(actors)
    default: true
    }
  }

  /// An organisation or group holds a meeting of its own; one state alone meets nobody.
  private func isGathering(_ actors: [Party]) -> Bool {
    actors.contains { actor in
      let kind = actor.actor.flatMap { parties.knowledge.actor($0)?.kind }
      return kind == .organization || kind == .grouping
    }
  }

  private func code(
    _ trigger: EventTrigger, _ rule: EventRules.Rule, _ actors: [Party], _ recipients: [Party]
  ) -> CodedEvent {
    let reading = reading(of: trigger)
    let sentence = syntax.parse.sentenceOfToken[trigger.token]
    let type = rule.act.coded(with: reading.status)
    let mode = mode(of: rule, actors: actors, recipients: recipients)
    return CodedEvent(
      act: rule.act, type: type, mode: mode, contexts: rule.contexts, actors: actors,
      recipients: recipients, trigger: tokens[trigger.token].range,
      clause: sentenceRange(sentence),
      date: date(of: trigger, reading),
      place: places.place(of: trigger),
      status: reading.status, factuality: reading.factuality,
      attribution: attribution.chain(of: trigger.verb ?? trigger.token), sentence: sentence,
      confidence: confidence(trigger, rule, actors, recipients), why: why(trigger, rule))
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

  private func reading(of trigger: EventTrigger) -> Reading {
    if let carrier = trigger.carrier {
      return status.reading(ofNoun: trigger.token, carriedBy: carrier)
    }
    return trigger.verb.map { status.reading(ofVerb: $0) } ?? status.reading(ofNoun: trigger.token)
  }

  /// A meeting of three or more, or with an organisation, is multilateral.
  private func mode(of rule: EventRules.Rule, actors: [Party], recipients: [Party]) -> String? {
    guard rule.act == .consult, rule.mode == nil, actors.count + recipients.count >= 3 else {
      return rule.mode
    }
    return "multilateral"
  }

  /// The words of the sentence without white space around them.
  private func sentenceRange(_ sentence: Int) -> TextRange {
    var range = syntax.parse.sentences[sentence]
    while let last = range.last, tokens[last].pos == .space { range = range.dropLast() }
    while let first = range.first, tokens[first].pos == .space { range = range.dropFirst() }
    return syntax.parse.textRange(range)
  }

  /// One act told twice in a sentence is one event.
  private func repeats(_ event: CodedEvent, _ other: CodedEvent) -> Bool {
    event.sentence == other.sentence && event.act == other.act && event.status == other.status
      && event.actors.map(\.actor) == other.actors.map(\.actor)
      && event.recipients.map(\.actor) == other.recipients.map(\.actor)
  }

  /// How sure the coding is: verbs over nouns, resolved parties over unresolved ones.
  private func confidence(
    _ trigger: EventTrigger, _ rule: EventRules.Rule, _ actors: [Party], _ recipients: [Party]
  ) -> Double {
    var value =
      trigger.verb == nil ? 0.6 : rule.condition == nil && trigger.carrier == nil ? 0.75 : 0.85
    let all = actors + recipients
    if all.contains(where: { $0.actor == nil }) { value -= 0.1 }
    if actors.isEmpty { value -= 0.15 }
    return (value * 100).rounded() / 100
  }

  private func why(_ trigger: EventTrigger, _ rule: EventRules.Rule) -> String {
    var parts = [tokens[trigger.token].lemma.lowercased()]
    if let carrier = trigger.carrier { parts.insert(tokens[carrier].lemma.lowercased(), at: 0) }
    if let condition = rule.condition { parts.append("\(condition.path)=\(condition.nounClass)") }
    return "\(rule.act.rawValue.lowercased())/\(parts.joined(separator: "+"))"
  }
}
