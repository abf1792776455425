public import Documents

/// What a document tells together with others.
public struct DocumentLinks: Sendable, Hashable {
  /// A mention of an event and the event that it is of.
  public struct Event: Sendable, Hashable {
    /// Where the mention's word stands.
    public let range: TextRange
    /// The event's name: equal for mentions of one event.
    public let cluster: String
  }

  /// The document's own id.
  public let id: String
  /// The story's name: equal for documents about one occurrence.
  public let story: String
  /// The document whose text this one repeats; nil for a text of its own.
  public let nearCopyOf: String?
  /// The mentions of events, in text order.
  public let events: [Event]
}

/// Finds which documents tell one story and which mentions are of one event.
///
/// Names come from the contents of documents, and what belongs together depends on the set of
/// documents alone, not on their order.
public struct StoryLinker: Sendable {
  private let rules: StoryRules
  private let models: LinkModels
  private let senses: WordSenses

  /// Reads the shipped tables.
  ///
  /// - Throws: ``RecordError/damaged(path:what:)`` where one does not read.
  public init() throws(RecordError) {
    try self.init(models: .shipped())
  }

  init(models: LinkModels) throws(RecordError) {
    rules = try .shipped()
    self.models = models
    senses = try WordSenses(Resource.wordSensesTSV)
  }

  /// Links documents; one answer a document, in the order given.
  ///
  /// - Complexity: by the pairs of documents that share telling terms, and within a story by the
  ///   pairs of mentions.
  public func callAsFunction(_ digests: [StoryDigest]) -> [DocumentLinks] {
    let units = DocumentUnits(digests)
    let stories = StoryClustering(rules: rules, models: models).stories(of: units)
    var storyNames = [String](repeating: "", count: units.digests.count)
    var events = [[DocumentLinks.Event]](repeating: [], count: units.digests.count)
    let clustering = EventClustering(rules: rules, models: models, senses: senses)
    for story in stories {
      let name = "story-" + Self.hexadecimal(units.digests[story[0]].key)
      for unit in story { storyNames[unit] = name }
      let found = clustering.events(of: story.map { units.digests[$0] })
      for (unit, own) in zip(story, found) { events[unit] = own }
    }
    return zip(digests, units.unitOfDigest).enumerated().map { index, pair in
      DocumentLinks(
        id: pair.0.id, story: storyNames[pair.1], nearCopyOf: units.original(of: index),
        events: events[pair.1])
    }
  }

  /// Sixteen digits.
  static func hexadecimal(_ key: UInt64) -> String {
    let digits = String(key, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
