import Actors
import Documents

/// A meeting while its references are gathered.
struct MeetingDraft: Sendable {
  var references: [MeetingReference]

  init(_ reference: MeetingReference) { references = [reference] }

  private var told: [MeetingReference] { references }

  /// The kind that says most: `summit` says more than `meeting`.
  var kind: String {
    let kinds = told.filter(\.isMention).map(\.kind).filter { !$0.isEmpty }
    return kinds.first { !["meeting", "talks"].contains($0) } ?? kinds.first { $0 != "meeting" }
      ?? kinds.first ?? "meeting"
  }
  var use: MeetingLexicon.Use {
    told.map(\.use).first { $0 != .loose && $0 != .named } ?? .occasion
  }
  var organizer: ActorID? { told.lazy.compactMap(\.organizer).first }
  var series: String? { told.lazy.compactMap(\.series).first }
  var properName: String? { told.lazy.compactMap(\.properName).first }
  /// The place told first.
  var place: EventPlace? { told.lazy.compactMap(\.place).first }
  /// All places told.
  var places: [EventPlace] { told.compactMap(\.place) }
  var host: Party? { told.lazy.compactMap(\.host).first }
  var parent: MeetingReference.Parent? { told.lazy.compactMap(\.parent).first }
  var edition: String? { told.lazy.compactMap(\.edition).first }

  /// The narrowest date of the meeting itself, else a day on which somebody was there.
  var date: EventDate? {
    let own = told.filter { !$0.isDateWithin }.compactMap(\.date)
    return own.min { width($0) < width($1) } ?? told.lazy.compactMap(\.date).first
  }
  var isDateWithin: Bool { !told.contains { $0.date != nil && !$0.isDateWithin } }

  var attendees: [Attendee] { told.flatMap(\.attendees) }
  var actors: Set<ActorID> { Set(told.flatMap { $0.actors }) }
  /// Whether a word of its own says that it was or is held.
  var isHeld: Bool {
    told.contains {
      $0.evidence.map { $0.isHard && [.happened, .ongoing].contains($0.status) } ?? false
    }
  }
  /// Whether a word of its own puts it ahead or in the mind.
  var isPlanned: Bool {
    told.contains {
      $0.evidence.map {
        $0.isHard && ![.happened, .ongoing, .denied, .cancelled].contains($0.status)
      } ?? false
    }
  }
  /// Where it is spoken of last.
  var last: Int { told.last?.token ?? 0 }

  private func width(_ date: EventDate) -> Int {
    guard let from = date.from, let to = date.to else { return 20 }
    return to.dayNumber - from.dayNumber
  }
}
