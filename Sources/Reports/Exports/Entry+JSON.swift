import Coding
import Documents
public import Record

extension JSON {
  /// A line of `entente events` (DESIGN, section 4.3).
  public init(_ event: EventEntry) {
    self = [
      "id": .string(event.id), "act": .string(event.actName),
      "type": JSON(event.type?.rawValue), "mode": JSON(event.mode),
      "contexts": .array(event.contexts.map(JSON.string)),
      "actors": .array(event.actors.map(JSON.init(entryParty:))),
      "recipients": .array(event.recipients.map(JSON.init(entryParty:))),
      "date": JSON(date: event.date),
      "place": event.place.map { ["name": .string($0.name), "country": JSON(actor: $0.country)] }
        ?? .null,
      "status": .string(event.status.rawValue), "factuality": .number(event.factuality),
      "attribution": .array(event.attribution.map { ["name": .string($0)] }),
      "quad": event.type.map { .integer($0.quad) } ?? .null,
      "goldstein": event.type.map { .number($0.score) } ?? .null,
      "confidence": .number(event.confidence), "why": .string(event.why),
      "independentSources": .integer(event.independentSources),
      "conflicts": .array(
        event.differences.filter { $0.reading == .conflict }.map(JSON.init(difference:))),
      "evidence": .array(event.evidence.map(JSON.init(evidence:))),
    ]
  }

  /// A line of `entente statements` (DESIGN, section 4.3).
  public init(_ statement: StatementEntry) {
    self = [
      "id": .string(statement.id), "kind": .string(statement.kind.rawValue),
      "text": .string(statement.text),
      "speaker": statement.speaker.map(JSON.init(entrySpeaker:)) ?? .null,
      "audience": statement.audience.map(JSON.init(entryParty:)) ?? .null,
      "date": JSON(date: statement.date),
      "reportedBy": .array(statement.reportedBy.map { .array($0.map(JSON.string)) }),
      "why": .string(statement.why),
      "independentSources": .integer(statement.independentSources),
      "evidence": .array(statement.evidence.map(JSON.init(evidence:))),
    ]
  }

  /// A line of `entente documents`; its evidence is the whole text.
  public init(_ document: DocumentEntry, text: String) {
    let metadata = document.metadata
    let whole = Evidence(
      document: document.id, publisher: metadata.publisher, published: metadata.published,
      title: metadata.title, range: 0..<document.length, text: text)
    self = [
      "id": .string(document.id.rawValue), "title": JSON(metadata.title),
      "publisher": JSON(metadata.publisher), "author": JSON(metadata.byline),
      "published": JSON(metadata.published?.description), "url": JSON(metadata.url),
      "language": JSON(metadata.language), "section": JSON(metadata.section),
      "agency": JSON(metadata.agency), "origin": JSON(document.origin),
      "nearCopyOf": JSON(document.nearCopyOf?.rawValue),
      "updated": JSON(metadata.updated?.description),
      "locations": .array(document.locations.map(JSON.string)),
      "sha256": .string(document.contentHash), "length": .integer(document.length),
      "codedShare": .number(document.codedShare), "mentions": .integer(document.mentions),
      "events": .integer(document.events), "statements": .integer(document.statements),
      "known": .string(document.known.description), "coder": .string(document.coder),
      "evidence": [JSON(evidence: whole)],
    ]
  }

  /// A line of `entente conflicts` (DESIGN, section 4.3); a value of the tables names its source.
  public init(_ conflict: ConflictEntry) {
    self = [
      "id": .string(conflict.id), "entry": .string(conflict.entry),
      "name": .string(conflict.name), "field": .string(conflict.field),
      "values": .array(
        conflict.values.map { value in
          var members: [Member] = [
            Member("value", .string(value.value)),
            Member("independentSources", .integer(value.evidence.independentSources)),
            Member("evidence", .array(value.evidence.map(JSON.init(evidence:)))),
          ]
          if let reference = value.reference {
            members.append(
              Member(
                "reference",
                [
                  "source": .string(reference.source),
                  "from": .string(reference.from.description),
                  "to": JSON(reference.to?.description),
                ]))
          }
          return .object(members)
        }),
      "against": .string(conflict.against.rawValue),
      "evidence": .array(conflict.evidence.map(JSON.init(evidence:))),
    ]
  }

  /// A citation with its document's provenance.
  init(evidence: Evidence) {
    var members: [Member] = [
      Member("document", .string(evidence.document.rawValue)),
      Member("publisher", JSON(evidence.publisher)),
      Member("published", JSON(evidence.published?.description)),
      Member("start", .integer(evidence.range.lowerBound)),
      Member("end", .integer(evidence.range.upperBound)), Member("text", .string(evidence.text)),
    ]
    if !evidence.attribution.isEmpty {
      members.append(Member("attribution", .array(evidence.attribution.map(JSON.string))))
    }
    self = .object(members)
  }

  init(entryParty party: EntryParty) {
    var members: [Member] = [
      Member("actor", JSON(actor: party.actor)), Member("name", .string(party.name)),
    ]
    if let name = party.delegateName {
      members.append(Member("delegate", JSON(actor: party.delegate)))
      members.append(Member("delegateName", .string(name)))
    }
    self = .object(members)
  }

  private init(entrySpeaker speaker: StatementEntry.Speaker) {
    self = [
      "actor": JSON(actor: speaker.actor), "name": .string(speaker.name),
      "role": JSON(speaker.role), "affiliation": JSON(actor: speaker.affiliation),
    ]
  }
}
