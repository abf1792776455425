import Actors
import Coding
import Documents
import GRDB

/// Inserts the reports of one document as witnesses of entries of their own; linking follows.
struct EntryRows {
  let document: Int64
  let text: SourceText

  /// Inserts a report of an event.
  func insert(
    _ event: CodedEvent, _ place: CodedRows.Place, _ lemma: String, _ identity: EventIdentity,
    _ db: Database
  ) throws {
    let witness = try insert("event", key: identity.key, place, why: event.why, db)
    try db.cachedStatement(
      sql: """
        INSERT INTO events (witness, act, type, mode, contexts, dateValue, dateFrom, dateTo,
          placeName, placeCountry, placeStart, placeEnd, status, factuality, confidence,
          triggerStart, triggerEnd, lemma, block, scope, delegates, affair, ownType)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      witness, event.act.rawValue, event.type?.rawValue, event.mode,
      ListColumn.join(event.contexts), event.date?.value, event.date?.from?.description,
      event.date?.to?.description, event.place?.name, event.place?.country?.rawValue,
      event.place?.span.lowerBound, event.place?.span.upperBound, event.status.rawValue,
      event.factuality, event.confidence, event.trigger.lowerBound, event.trigger.upperBound,
      lemma, identity.block, identity.scope.rawValue,
      ListColumn.join(identity.delegates.sorted()), identity.affair, event.own?.name,
    ])
    try insert(event.actors, as: "actor", of: witness, db)
    try insert(event.recipients, as: "recipient", of: witness, db)
    let link = try db.cachedStatement(
      sql: "INSERT INTO attributions (witness, ordinal, actor, name) VALUES (?, ?, ?, ?)")
    for (ordinal, attribution) in event.attribution.enumerated() {
      try link.execute(arguments: [
        witness, ordinal, attribution.actor?.rawValue, attribution.name,
      ])
    }
  }

  /// Inserts parties of a report in one role.
  func insert(
    _ parties: [Party], as role: String, of witness: Int64, _ db: Database
  ) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO parties (witness, role, ordinal, actor, name, folded, delegate, delegateName,
          delegateFolded, spans)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, party) in parties.enumerated() {
      try insert.execute(arguments: [
        witness, role, ordinal, party.actor?.rawValue, party.name, Folding.name(party.name),
        party.delegate?.rawValue, party.delegateName, party.delegateName.map(Folding.name),
        Self.list(party.spans),
      ])
    }
  }

  /// Inserts a report of a statement, a family of its own for now.
  func insert(
    _ statement: Coding.Statement, _ place: CodedRows.Place, _ identity: StatementIdentity,
    _ db: Database
  ) throws -> Int64 {
    let witness = try insert("statement", key: identity.key, place, why: statement.why, db)
    let (speaker, audience) = (statement.speaker, statement.audience)
    try db.cachedStatement(
      sql: """
        INSERT INTO statements (witness, kind, text, content, cueStart, cueEnd, speakerActor,
          speakerName, speakerFolded, speakerRole, speakerAffiliation, speakerSpans, audienceActor,
          audienceName, audienceFolded, audienceDelegate, audienceDelegateName, via, dateValue,
          dateFrom, dateTo, words, wordsHash, firstShingle, family)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      witness, statement.kind.rawValue, statement.text, Self.list(statement.content),
      statement.cue?.lowerBound, statement.cue?.upperBound, speaker?.actor?.rawValue,
      speaker?.name, speaker.map { Folding.name($0.name) }, speaker?.role,
      speaker?.affiliation?.rawValue, speaker.map { Self.list($0.spans) },
      audience?.actor?.rawValue, audience?.name, audience.map { Folding.name($0.name) },
      audience?.delegate?.rawValue, audience?.delegateName,
      ListColumn.join(statement.via), statement.date?.value,
      statement.date?.from?.description, statement.date?.to?.description,
      identity.words.joined(separator: " "), Folding.hash(identity.words),
      identity.shingles.first, witness,
    ])
    try identity.insertShingles(of: witness, db)
    return witness
  }

  /// Inserts a claim that the tables contradict; the same claim in several documents is one entry.
  func insert(_ conflict: ReferenceConflict, _ place: CodedRows.Place, _ db: Database) throws {
    let key = Identifier.make(
      "cf-", [conflict.subject.rawValue, conflict.field, conflict.claimed, conflict.known])
    let witness = try insert(
      "conflict", key: key, place, why: "reference/\(conflict.field)", db)
    try db.cachedStatement(
      sql: """
        INSERT INTO conflicts (witness, subject, name, folded, field, claimed, reference, referenceFrom,
          referenceTo, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      witness, conflict.subject.rawValue, conflict.name, Folding.name(conflict.name),
      conflict.field, conflict.claimed, conflict.known, conflict.from.description,
      conflict.to?.description, conflict.source,
    ])
  }

  /// Inserts a witness that is an entry of its own for now.
  func insert(
    _ kind: String, key: String, _ place: CodedRows.Place, why: String, _ db: Database
  ) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO entries (id, kind) VALUES (?, ?)")
      .execute(arguments: [key, kind])
    try db.cachedStatement(
      sql: """
        INSERT INTO witnesses (kind, key, entry, document, citation, sentenceStart, sentenceEnd,
          why)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      kind, key, key, document, try citation(place.citation, db), place.sentence.lowerBound,
      place.sentence.upperBound, why,
    ])
    return db.lastInsertedRowID
  }

  /// The number of a citation, inserted where there is none of that range.
  func citation(_ range: TextRange, _ db: Database) throws -> Int64 {
    let (start, end) = (range.lowerBound, range.upperBound)
    let find = try db.cachedStatement(
      sql: "SELECT citation FROM citations WHERE document = ? AND start = ? AND \"end\" = ?")
    if let number = try Int64.fetchOne(find, arguments: [document, start, end]) { return number }
    try db.cachedStatement(
      sql: "INSERT INTO citations (document, start, \"end\", text) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [document, start, end, text[range]])
    return db.lastInsertedRowID
  }

  /// Ranges as `0-5 10-14`.
  private static func list(_ ranges: [TextRange]) -> String {
    ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
  }
}
