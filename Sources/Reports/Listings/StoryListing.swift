import Documents
public import Record

extension Listings {
  /// A paragraph a story: what, when and where, its documents, its actors and what most of them tell.
  public static func stories(_ stories: [StoryEntry], _ style: TerminalStyle) -> String {
    guard !stories.isEmpty else { return "No stories.\n" }
    return stories.map { lines(of: $0, style).joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private static func lines(of story: StoryEntry, _ style: TerminalStyle) -> [String] {
    let when = story.from.map { DayText.span($0, story.to ?? $0) } ?? "undated"
    let place =
      story.place.map { place in
        story.name.contains(place.name) ? "" : ", " + place.name
      } ?? ""
    let witnesses =
      Brief.Entry.witnesses(
        sources: story.evidence.independentSources, pages: story.evidence.pages) ?? "1 source"
    var lines = style.wrap("\(when) · \(story.name)\(place) · \(witnesses)", indent: 2)
      .map { style(.strong, $0) }
    func add(_ name: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines += style.wrap("\(name): " + values.joined(separator: "; "), indent: 4, firstIndent: 2)
    }
    add(
      "documents",
      story.pages.map { page in
        let title = page.title.map { " “\($0)”" } ?? ""
        let copied = page.nearCopyOf.map { ", repeats \($0.rawValue)" } ?? ""
        return page.document.rawValue + title + copied
      })
    add(
      "actors",
      story.actors.map { "\($0.party.name) (\($0.documents))" })
    for headline in story.headlines {
      let words = headline.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      lines += style.wrap(
        "\(headline.id) \(headline.kind): \(words) (\(headline.documents))", indent: 4,
        firstIndent: 2)
    }
    for (name, edition) in [("edition before", story.previous), ("edition after", story.next)] {
      guard let edition else { continue }
      add(
        name,
        ["\(edition.meeting.name), \(edition.from.map(DayText.day) ?? "undated"), \(edition.id)"])
    }
    return lines + style.wrap(story.id, indent: 2).map { style(.faint, $0) }
  }
}
