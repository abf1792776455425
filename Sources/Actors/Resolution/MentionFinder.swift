public import Documents
public import Language

/// Finds who and what a text speaks of and says which actor each mention means.
///
/// Steps in order: names of the tables, persons with their titles, offices without names, groups and
/// definite descriptions, pronouns, then all other names of the document. What the text does not
/// settle stays without an actor.
public struct MentionFinder: Sendable {
  private let knowledge: ActorKnowledge

  /// A finder over a knowledge.
  public init(knowledge: ActorKnowledge) { self.knowledge = knowledge }

  /// The mentions of a text, by start and then longest first.
  ///
  /// Mentions do not overlap but for nesting: in `the Japanese prime minister` the adjective is a
  /// mention of its own.
  ///
  /// - Parameters:
  ///   - parse: tokens whose ranges lie within `text`.
  ///   - text: the text that ranges point into.
  ///   - day: the day to resolve offices and memberships on, usually the day of publication.
  /// - Returns: mentions whose ranges lie within the text.
  /// - Complexity: about O(*tokens* × *names that share a first word*).
  public func callAsFunction(
    _ parse: Parse, text: SourceText, on day: CalendarDate?
  ) -> [Mention] {
    guard !parse.tokens.isEmpty else { return [] }
    var reading = DocumentReading(parse: parse, text: text, day: day, knowledge: knowledge)
    reading.findFullNames()
    reading.findActorNames()
    reading.findPersons()
    reading.findOffices()
    reading.findOrgans()
    reading.findCounterparts()
    reading.findDescriptions()
    reading.findPronouns()
    reading.findFirstPersons()
    reading.findOwnVoice()
    reading.keepNames()
    return reading.mentions()
  }
}
