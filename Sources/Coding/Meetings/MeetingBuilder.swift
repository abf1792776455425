import Actors
import Documents
import Language

/// Turns what references say together into meetings.
struct MeetingBuilder: Sendable {
  let layers: Layers
  let lexicon: MeetingLexicon
  /// The words of places that are whole states.
  let states: Set<TextRange>

  /// The meetings of drafts, with the index of each one's parent.
  func meetings(of drafts: [MeetingDraft], parents: [Int?]) -> [Meeting] {
    var meetings = zip(drafts, parents).map { meeting($0, parent: $1) }
    for index in meetings.indices {
      // A meeting on the sidelines is where its summit is.
      if meetings[index].place == nil, let parent = parents[index] {
        meetings[index].place = meetings[parent].place
      }
    }
    for index in meetings.indices {
      meetings[index].name = name(of: meetings[index], drafts[index])
      // What is planned on its sidelines lies ahead with it.
      let children = meetings.indices.filter { parents[$0] == index }
      if meetings[index].history.isEmpty, meetings[index].attendance.isEmpty, !children.isEmpty,
        children.allSatisfy({ meetings[$0].status == .scheduled }), meetings[index].date == nil
      {
        meetings[index].status = .scheduled
      }
    }
    return meetings
  }

  private func meeting(_ draft: MeetingDraft, parent: Int?) -> Meeting {
    let standing = MeetingStatus(draft: draft, published: layers.document.metadata.published)
    let place = place(of: draft)
    let first = draft.references[0]
    var meeting = Meeting(
      name: "", kind: draft.kind, series: draft.series ?? first.properName.flatMap { _ in nil },
      parent: parent, from: draft.date?.from, to: draft.date?.to, place: place,
      host: host(of: draft, place), status: standing.status,
      mentions: draft.references.filter(\.isMention).map(\.range),
      topics: unique(draft.references.flatMap(\.topics)),
      // What undoes a meeting must be cited, not what planned it.
      sentence: standing.undoing ?? first.sentence,
      confidence: confidence(draft, place, standing),
      why: unique(draft.references.map(\.why)).joined(separator: ", "))
    meeting.organizer = draft.organizer
    meeting.date = draft.date
    meeting.isPostponed = standing.isPostponed
    meeting.history = standing.history
    meeting.attendance = AttendanceBuilder(
      layers: layers, draft: draft, meeting: meeting
    ).attendance()
    return meeting
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// A town before a state; of a town that the tables do not know the host's country.
  private func place(of draft: MeetingDraft) -> EventPlace? {
    let places = draft.places
    guard var place = places.first(where: { !states.contains($0.span) }) ?? places.first else {
      return nil
    }
    if place.country == nil {
      place.country =
        places.lazy.compactMap(\.country).first
        ?? draft.host?.actor.flatMap { id in
          layers.knowledge.actor(id)?.kind == .state ? id : nil
        }
    }
    return place
  }

  /// Who hosts: as the text says, else the state in which an occasion is held or that is visited.
  private func host(of draft: MeetingDraft, _ place: EventPlace?) -> Party? {
    if let host = draft.host { return host }
    guard let place, let country = place.country, let state = layers.knowledge.actor(country) else {
      return nil
    }
    switch draft.use {
    case .visit: break
    case .occasion:
      if let body = draft.organizer, lexicon.isSeat(place.name, of: body) { return nil }
    default: return nil
    }
    return Party(actor: country, name: state.name, spans: [place.span])
  }

  private func confidence(
    _ draft: MeetingDraft, _ place: EventPlace?, _ standing: MeetingStatus
  ) -> Double {
    var sum = 45
    if draft.properName != nil || draft.series != nil { sum += 15 }
    if place != nil { sum += 10 }
    if draft.date != nil { sum += 10 }
    if draft.actors.count >= 2 { sum += 10 }
    if standing.isHard { sum += 5 }
    return Double(min(sum, 95)) / 100
  }

  /// The meeting's own name, else kind and place, else kind and who meets.
  private func name(of meeting: Meeting, _ draft: MeetingDraft) -> String {
    let organizer = draft.organizer.map {
      "\(lexicon.shortName(of: $0) ?? layers.knowledge.actor($0)?.name ?? $0.rawValue) \(draft.kind)"
    }
    let title = draft.properName ?? draft.series ?? organizer
    if let title {
      guard let place = meeting.place, !title.contains(place.name) else { return title }
      return "\(title), \(place.name)"
    }
    let names = meeting.attendance.prefix(4).map(\.party.name)
    let who = names.isEmpty ? "" : names.joined(separator: "–")
    let kind = [who, meeting.kind].filter { !$0.isEmpty }.joined(separator: " ")
    let phrase = kind.prefix(1).uppercased() + kind.dropFirst()
    return meeting.place.map { "\(phrase), \($0.name)" } ?? phrase
  }
}
