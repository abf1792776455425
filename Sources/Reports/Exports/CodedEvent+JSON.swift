import Coding
import Documents

extension JSON {
  /// An event with its ranges; `quad` and `goldstein` are those of `type`, `null` without one.
  init(event: CodedEvent) {
    self = [
      "act": .string(event.actName), "type": JSON(event.type?.rawValue),
      "mode": JSON(event.mode), "contexts": .array(event.contexts.map(JSON.string)),
      "actors": .array(event.actors.map(JSON.init(party:))),
      "recipients": .array(event.recipients.map(JSON.init(party:))),
      "trigger": JSON(span: event.trigger), "clause": JSON(span: event.clause),
      "date": event.date == nil ? JSON(bounds: event.bounds) : JSON(date: event.date),
      "place": JSON(place: event.place),
      "status": .string(event.status.rawValue), "factuality": .number(event.factuality),
      "attribution": .array(event.attribution.map(JSON.init(attribution:))),
      "quad": event.type.map { .integer($0.quad) } ?? .null,
      "goldstein": event.type.map { .number($0.score) } ?? .null,
      "sentence": .integer(event.sentence), "confidence": .number(event.confidence),
      "why": .string(event.why),
    ]
  }

  /// An actor in a role; the delegate only where the text names one.
  init(party: Party) {
    var members: [Member] = [
      Member("actor", JSON(actor: party.actor)), Member("name", .string(party.name)),
    ]
    if let name = party.delegateName {
      members.append(Member("delegate", JSON(actor: party.delegate)))
      members.append(Member("delegateName", .string(name)))
    }
    if let sector = party.sector { members.append(Member("sector", .string(sector.rawValue))) }
    members.append(Member("spans", JSON(spans: party.spans)))
    self = .object(members)
  }

  /// A TIMEX3 value with its calendar bounds, `null` where the text gives none.
  init(date: EventDate?) {
    guard let date else {
      self = nil
      return
    }
    self = [
      "value": .string(date.value), "from": JSON(date.from?.description),
      "to": JSON(date.to?.description),
    ]
  }

  /// The bounds of what has no date, without a value; `null` where neither side is known.
  init(bounds: DateBounds?) {
    guard let bounds else {
      self = nil
      return
    }
    self = [
      "value": nil, "from": JSON(bounds.from?.description), "to": JSON(bounds.to?.description),
    ]
  }

  /// A place with its state, `null` where the text gives none.
  init(place: EventPlace?) {
    guard let place else {
      self = nil
      return
    }
    self = [
      "name": .string(place.name), "country": JSON(actor: place.country),
      "span": JSON(span: place.span),
    ]
  }

  private init(attribution: Attribution) {
    self = [
      "actor": JSON(actor: attribution.actor), "name": .string(attribution.name),
      "statement": attribution.statement.map(JSON.integer) ?? .null,
    ]
  }
}
