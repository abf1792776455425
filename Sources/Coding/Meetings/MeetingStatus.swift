import Documents

/// Decides where a meeting stands by all that a document says of it.
struct MeetingStatus: Sendable {
  let status: EventStatus
  let isPostponed: Bool
  /// Whether words of the meeting itself say so.
  let isHard: Bool
  let history: [Meeting.Stage]
  /// The sentence that says that it does not take place; nil where it does.
  let undoing: Int?

  init(draft: MeetingDraft, published: CalendarDate?) {
    let told = draft.references.filter { $0.evidence != nil }
    history = told.compactMap { reference in
      reference.evidence.map { Meeting.Stage(status: $0.status, span: reference.range) }
    }
    isPostponed = told.contains { $0.evidence?.isPostponed == true }
    let evidence = Self.standing(told.compactMap(\.evidence))
    let hard = evidence.filter(\.isHard).map(\.status)
    isHard = !hard.isEmpty
    var status = Self.strongest(hard)
    if status == nil {
      let soft = evidence.map(\.status)
      status = Self.byDate(draft, published) ?? Self.strongest(soft) ?? Self.byCalls(draft)
    }
    let found = status ?? .happened
    let isAhead = Self.isAhead(draft, published)
    self.status = [.happened, .ongoing].contains(found) && isAhead ? .scheduled : found
    undoing =
      [.cancelled, .denied].contains(found)
      ? told.last { $0.evidence?.status == found }?.sentence : nil
  }

  /// What had been called off before and was held after all is not called off.
  private static func standing(
    _ evidence: [MeetingReference.Evidence]
  ) -> [MeetingReference.Evidence] {
    let isHeld = evidence.contains { [.happened, .ongoing].contains($0.status) }
    return isHeld ? evidence.filter { !($0.isEarlier && $0.status == .cancelled) } : evidence
  }

  /// What is done outweighs what is undone, and that what was planned.
  private static func strongest(_ told: [EventStatus]) -> EventStatus? {
    let order: [EventStatus] = [
      .cancelled, .ongoing, .happened, .scheduled, .denied, .conditional, .calledFor, .proposed,
      .possible,
    ]
    if told.contains(.cancelled), told.last(where: { $0 != .scheduled }) == .happened {
      return .happened
    }
    return order.first { told.contains($0) }
  }

  private static func byDate(_ draft: MeetingDraft, _ published: CalendarDate?) -> EventStatus? {
    guard let published, let date = draft.date, !draft.isDateWithin else { return nil }
    if let to = date.to, to < published { return .happened }
    if let from = date.from, from > published { return .scheduled }
    return nil
  }

  /// What has been said to happen lies ahead by its date.
  private static func isAhead(_ draft: MeetingDraft, _ published: CalendarDate?) -> Bool {
    guard let published, let from = draft.date?.from else { return false }
    return from > published
  }

  /// Who came or will come tells whether it was held.
  private static func byCalls(_ draft: MeetingDraft) -> EventStatus? {
    let calls = draft.attendees.compactMap(\.status)
    if calls.contains(.attended) { return .happened }
    return calls.contains(.willAttend) || calls.contains(.invited) ? .scheduled : nil
  }
}
