import Documents

extension JSON {
  /// A brief as one object.
  public init(_ brief: Brief) {
    self = [
      "version": 1, "coverage": JSON(coverage: brief.coverage),
      "sections": .array(brief.sections.map(JSON.init(section:))),
    ]
  }

  private init(coverage: Brief.Coverage) {
    self = [
      "documents": .integer(coverage.documents),
      "publishers": .array(coverage.publishers.map(JSON.string)),
      "unnamedPublishers": .integer(coverage.unnamedPublishers),
      "published": JSON(coverage.published),
      "sources": .array(
        coverage.sources.map { source in
          [
            "document": .string(source.document), "name": .string(source.name),
            "title": JSON(source.title), "published": JSON(source.published),
          ]
        }),
      "rejections": .array(
        coverage.rejections.map { rejected in
          [
            "path": .string(rejected.path), "code": .string(rejected.code),
            "message": .string(rejected.message),
          ]
        }),
    ]
  }

  private init(section: Brief.Section) {
    self = [
      "kind": .string(section.kind.rawValue), "heading": .string(section.heading),
      "entries": .array(section.entries.map(JSON.init(entry:))), "more": .integer(section.more),
      "command": .string(section.command),
    ]
  }

  private init(entry: Brief.Entry) {
    self = [
      "id": .string(entry.id), "when": .string(entry.when),
      "from": JSON(entry.from?.description), "to": JSON(entry.to?.description),
      "headline": .string(entry.headline), "words": JSON(entry.words),
      "verbatim": .bool(entry.isVerbatim), "details": .array(entry.details.map(JSON.string)),
      "standing": JSON(entry.standing), "attribution": JSON(entry.attribution),
      "sources": .integer(entry.sources), "pages": .integer(entry.pages),
      "evidence": .array(
        entry.quotes.map { quote in
          [
            "entry": .string(quote.entry), "document": .string(quote.document),
            "publisher": JSON(quote.publisher),
            "published": JSON(quote.published?.description), "start": .integer(quote.start),
            "end": .integer(quote.end), "text": .string(quote.text),
          ]
        }),
      "moreEvidence": .integer(entry.moreQuotes),
    ]
  }
}
