import Documents
public import Record

extension JSON {
  /// A line of `entente stories`.
  public init(_ story: StoryEntry) {
    self = [
      "id": .string(story.id), "name": .string(story.name),
      "documents": .array(
        story.pages.map { page in
          [
            "document": .string(page.document.rawValue), "title": JSON(page.title),
            "nearCopyOf": JSON(page.nearCopyOf?.rawValue),
          ]
        }),
      "from": JSON(story.from?.description), "to": JSON(story.to?.description),
      "place": story.place.map { ["name": .string($0.name), "country": JSON(actor: $0.country)] }
        ?? .null,
      "meeting": story.meeting.map { ["id": .string($0.id), "name": .string($0.name)] } ?? .null,
      "series": JSON(story.series), "previous": JSON(edition: story.previous),
      "next": JSON(edition: story.next),
      "actors": .array(
        story.actors.map { lead in
          [
            "actor": JSON(actor: lead.party.actor), "name": .string(lead.party.name),
            "documents": .integer(lead.documents),
          ]
        }),
      "headlines": .array(
        story.headlines.map { headline in
          [
            "id": .string(headline.id), "kind": .string(headline.kind),
            "words": .string(headline.words), "documents": .integer(headline.documents),
          ]
        }),
      "independentSources": .integer(story.evidence.independentSources),
      "evidence": .array(story.evidence.map(JSON.init(evidence:))),
    ]
  }

  private init(edition: StoryEntry.Edition?) {
    self =
      edition.map { edition in
        [
          "id": .string(edition.id), "meeting": .string(edition.meeting.id),
          "name": .string(edition.meeting.name), "from": JSON(edition.from?.description),
        ]
      } ?? .null
  }
}
