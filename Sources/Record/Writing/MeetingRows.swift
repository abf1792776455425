import Actors
import Coding
import Documents
import GRDB

extension ObjectRows {
  /// Inserts meetings, then which of them is on the sidelines of which.
  func insertMeetings(_ relinking: inout Relinking, _ db: Database) throws {
    var witnesses: [Int64] = []
    for meeting in coded.meetings {
      let place = rows.places.ofSentence(meeting.mentions, in: meeting.sentence)
      let identity = rows.identities.of(meeting, at: meeting.mentions.first ?? place.citation)
      let witness = try witness(identity, place, why: meeting.why, &relinking, db)
      try put(
        "meetings",
        [
          ("witness", witness), ("name", meeting.name), ("kind", meeting.kind),
          ("series", meeting.series), ("dateFrom", meeting.from?.description),
          ("dateTo", meeting.to?.description), ("placeName", meeting.place?.name),
          ("placeCountry", meeting.place?.country?.rawValue),
          ("placeCitation", try cite(meeting.place?.span, db)),
          ("status", meeting.status.rawValue), ("confidence", meeting.confidence),
        ], db)
      try entries.insert([meeting.host].compactMap(\.self), as: "host", of: witness, db)
      try entries.insert(meeting.attendance.map(\.party), as: "attendee", of: witness, db)
      try insert(meeting.mentions, as: "mention", of: witness, db)
      try insert(meeting.topics, as: "topic", of: witness, db)
      for (ordinal, attendance) in meeting.attendance.enumerated() {
        try put(
          "attendances",
          [
            ("witness", witness), ("ordinal", ordinal),
            ("standing", attendance.standing?.rawValue), ("status", attendance.status.rawValue),
            ("citation", try cite(attendance.clause, db)),
            ("firstCitation", try cite(attendance.first, db)),
          ], db)
      }
      witnesses.append(witness)
    }
    for (meeting, witness) in zip(coded.meetings, witnesses) {
      guard let parent = meeting.parent else { continue }
      try db.execute(
        sql: "UPDATE meetings SET parent = ? WHERE witness = ?",
        arguments: [witnesses[parent], witness])
    }
  }
}
