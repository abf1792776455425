public import Documents
import GRDB

/// Stores what people correct; answers show it from then on, and nothing that was read is lost.
public struct RecordEditor: Sendable {
  private let file: RecordFile
  private let anchoring: Anchoring

  /// Opens an existing record for correcting.
  ///
  /// - Throws: ``RecordError`` where there is none or it may not be written.
  public init(path: String) throws(RecordError) {
    // Opening for asking first: correcting makes no record.
    _ = try RecordFile(reading: path)
    anchoring = Anchoring(rules: try LinkingRules.shipped())
    file = try RecordFile(writing: path)
  }

  /// Gives a field of an entry another value.
  ///
  /// - Returns: the correction.
  /// - Throws: ``RecordError/noSuchEntry(path:id:)``, ``RecordError/cannotCorrect(entry:cause:)``.
  public func correct(
    _ entry: String, field: String, value: String, _ signed: Signature
  ) throws(RecordError) -> Correction {
    try store { db in
      let found = try Found(entry, file.path, db)
      try found.test(field, value)
      return Correction(
        .correct, entry: found.id, kind: found.kind, field: field, value: value, signed: signed,
        anchors: try anchoring.anchors(found.witnesses, kind: found.kind, part: 0, db))
    }
  }

  /// Makes several entries of one kind one; it keeps the id of the first.
  public func merge(_ entries: [String], _ signed: Signature) throws(RecordError) -> Correction {
    try store { db in
      let found = try entries.map { try Found($0, file.path, db) }
      guard let first = found.first, Set(found.map(\.id)).count > 1 else {
        throw RecordError.cannotCorrect(
          entry: entries.first ?? "", cause: "merging takes two entries that are not one already")
      }
      if let other = found.first(where: { $0.kind != first.kind }) {
        throw RecordError.cannotCorrect(
          entry: other.id, cause: "a \(other.kind) cannot be merged with a \(first.kind)")
      }
      let anchors = try found.enumerated().flatMap { part, found in
        try anchoring.anchors(found.witnesses, kind: found.kind, part: part, db)
      }
      return Correction(
        .merge, entry: first.id, kind: first.kind, value: found.map(\.id).joined(separator: " "),
        signed: signed, anchors: anchors)
    }
  }

  /// Makes the reports that some documents give an entry of their own.
  ///
  /// - Returns: the correction, whose ``Correction/madeEntry`` is the new entry's id.
  public func split(
    _ entry: String, documents: Set<DocumentID>, _ signed: Signature
  ) throws(RecordError) -> Correction {
    try store { db in
      let found = try Found(entry, file.path, db)
      let leaving = try found.witnesses.filter { witness in
        let document = try String.fetchOne(
          db,
          sql: """
            SELECT id FROM documents JOIN witnesses ON document = number WHERE witness = ?
            """, arguments: [witness])
        return document.map { documents.contains(DocumentID(rawValue: $0)) } ?? false
      }
      guard !leaving.isEmpty, leaving.count < found.witnesses.count else {
        throw RecordError.cannotCorrect(
          entry: found.id,
          cause: leaving.isEmpty
            ? "none of these documents tells it" : "no report of it would be left")
      }
      return Correction(
        .split, entry: found.id, kind: found.kind, signed: signed,
        anchors: try anchoring.anchors(leaving, kind: found.kind, part: 0, db))
    }
  }

  /// Leaves an entry out of answers, or lets it in again and confirms it.
  public func judge(
    _ entry: String, _ action: Correction.Action, _ signed: Signature
  ) throws(RecordError) -> Correction {
    try store { db in
      let found = try Found(entry, file.path, db)
      return Correction(
        action, entry: found.id, kind: found.kind, signed: signed,
        anchors: try anchoring.anchors(found.witnesses, kind: found.kind, part: 0, db))
    }
  }

  /// Takes a correction back, without an id the last one in force.
  public func undo(_ id: String?, _ signed: Signature) throws(RecordError) -> Correction {
    try store { db in
      let all = try CorrectionLog.corrections(db, by: nil, withAnchors: false)
      let last = CorrectionLog.inForce(all).last?.correction.id
      guard let id = id ?? last, all.contains(where: { $0.correction.id == id }) else {
        throw RecordError.noSuchCorrection(path: file.path, id: id ?? "")
      }
      return Correction(.undo, entry: id, kind: "correction", signed: signed)
    }
  }

  /// Stores corrections that were made in another record; those stored already are left.
  ///
  /// - Returns: how many were new.
  /// - Throws: ``RecordError/cannotCorrect(entry:cause:)`` where one's id is not that of its contents.
  public func take(_ corrections: [Correction]) throws(RecordError) -> Int {
    try file.write { db in
      var taken = 0
      for correction in corrections {
        guard correction.id == correction.identifier else {
          throw RecordError.cannotCorrect(
            entry: correction.entry, cause: "the contents of \(correction.id) were changed")
        }
        guard let number = try CorrectionLog.insert(correction, db) else { continue }
        try anchoring.place(correction, number: number, db)
        taken += 1
      }
      return taken
    }
  }

  private func store(_ make: (Database) throws -> Correction) throws(RecordError) -> Correction {
    try file.write { db in
      let correction = try make(db)
      if let number = try CorrectionLog.insert(correction, db) {
        try anchoring.place(correction, number: number, db)
      }
      return correction
    }
  }
}

extension Correction {
  /// The entry that a split made.
  public var madeEntry: String? { action == .split ? splitEntry : nil }
}

extension RecordReader {
  /// All corrections in the order of making, and whether each is in force.
  public func corrections() throws(RecordError) -> [(correction: Correction, isInForce: Bool)] {
    try file.read { db in
      let all = try CorrectionLog.corrections(db, by: nil, withAnchors: true)
      let inForce = Set(CorrectionLog.inForce(all).map(\.number))
      return all.map { ($0.correction, inForce.contains($0.number)) }
    }
  }
}
