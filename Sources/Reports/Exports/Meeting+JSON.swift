import Coding
import Documents

extension JSON {
  /// A meeting with its ranges; the parent by its name.
  init(meeting: Meeting, of meetings: [Meeting]) {
    self = [
      "name": .string(meeting.name), "kind": .string(meeting.kind),
      "series": JSON(meeting.series), "parent": JSON(meeting.parent.map { meetings[$0].name }),
      "organizer": JSON(actor: meeting.organizer),
      "date": JSON(date: meeting.date),
      "from": JSON(meeting.from?.description), "to": JSON(meeting.to?.description),
      "place": JSON(place: meeting.place),
      "host": meeting.host.map(JSON.init(party:)) ?? .null,
      "status": .string(meeting.status.rawValue), "postponed": .bool(meeting.isPostponed),
      "history": .array(meeting.history.map(JSON.init(stage:))),
      "mentions": JSON(spans: meeting.mentions),
      "attendance": .array(meeting.attendance.map(JSON.init(attendance:))),
      "topics": JSON(spans: meeting.topics), "sentence": .integer(meeting.sentence),
      "confidence": .number(meeting.confidence), "why": .string(meeting.why),
    ]
  }

  /// One actor at a meeting.
  private init(attendance: Attendance) {
    self = [
      "actor": JSON(actor: attendance.party.actor), "name": .string(attendance.party.name),
      "delegate": JSON(actor: attendance.party.delegate),
      "delegateName": JSON(attendance.party.delegateName),
      "standing": JSON(attendance.standing?.rawValue),
      "status": .string(attendance.status.rawValue),
      "first": attendance.first.map(JSON.init(span:)) ?? .null,
      "spans": JSON(spans: attendance.party.spans), "clause": JSON(span: attendance.clause),
      "why": .string(attendance.why),
    ]
  }

  /// What one place says of where a meeting stands.
  private init(stage: Meeting.Stage) {
    self = ["status": .string(stage.status.rawValue), "span": JSON(span: stage.span)]
  }
}
