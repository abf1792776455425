import Documents
import GRDB

/// The stored list of corrections.
enum CorrectionLog {
  /// The corrections made by a day, nil for all, in the order of making.
  static func corrections(
    _ db: Database, by day: CalendarDate?, withAnchors: Bool
  ) throws -> [(number: Int64, correction: Correction)] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM corrections WHERE time < ? ORDER BY time, id",
      // Every time of a day stands before the day with a letter after `T`.
      arguments: [(day?.description ?? "9999-12-31") + "U"])
    return try rows.map { row in
      let number: Int64 = row["correction"]
      var correction = Correction(
        try row.decoded("action"), entry: row["entry"], kind: row["kind"], field: row["field"],
        value: row["value"],
        signed: Signature(because: row["because"], author: row["author"], time: row["time"]),
        anchors: withAnchors ? try anchors(of: number, db) : [])
      correction.id = row["id"]
      return (number, correction)
    }
  }

  private static func anchors(of number: Int64, _ db: Database) throws -> [Correction.Anchor] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT * FROM anchors WHERE correction = ? ORDER BY part, ordinal"),
      arguments: [number]
    ).map { row in
      Correction.Anchor(
        part: row["part"], document: row["document"], key: row["key"], facet: row["facet"],
        words: row["words"], parties: row["parties"])
    }
  }

  /// Those that no later one takes back, without the undoing itself.
  static func inForce(
    _ corrections: [(number: Int64, correction: Correction)]
  ) -> [(number: Int64, correction: Correction)] {
    var undone: Set<String> = []
    // From the last: an undo that was itself taken back takes nothing back.
    for (_, correction) in corrections.reversed()
    where correction.action == .undo && !undone.contains(correction.id) {
      undone.insert(correction.entry)
    }
    return corrections.filter {
      $0.correction.action != .undo && !undone.contains($0.correction.id)
    }
  }

  /// The order of making.
  static func precedes(_ a: Correction, _ b: Correction) -> Bool {
    a.time == b.time ? a.id.precedes(b.id) : a.time.precedes(b.time)
  }

  /// Stores a correction with its anchors; nothing where it is stored already.
  ///
  /// - Returns: its number, nil where it was stored already.
  static func insert(_ correction: Correction, _ db: Database) throws -> Int64? {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO corrections (id, action, entry, kind, field, value, because, author,
          time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        correction.id, correction.action.rawValue, correction.entry, correction.kind,
        correction.field, correction.value, correction.because, correction.author, correction.time,
      ])
    guard db.changesCount > 0 else { return nil }
    let number = db.lastInsertedRowID
    for (ordinal, anchor) in correction.anchors.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO anchors (correction, part, ordinal, document, key, facet, words, parties)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          number, anchor.part, ordinal, anchor.document, anchor.key, anchor.facet, anchor.words,
          anchor.parties,
        ])
    }
    return number
  }
}
