public import Record

extension JSON {
  /// One line of `entente link`.
  public init(_ links: DocumentLinks) {
    var members = [Member("id", .string(links.id)), Member("story", .string(links.story))]
    if let original = links.nearCopyOf { members.append(Member("nearCopyOf", .string(original))) }
    let events = links.events.map { event in
      JSON.object([
        Member("start", .integer(event.range.lowerBound)),
        Member("end", .integer(event.range.upperBound)),
        Member("cluster", .string(event.cluster)),
      ])
    }
    members.append(Member("events", .array(events)))
    self = .object(members)
  }
}
