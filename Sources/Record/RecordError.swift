public import Documents

/// Why the record could not be opened, written or read.
public enum RecordError: CodedError, Hashable {
  /// The file does not exist.
  case missing(path: String)
  /// The file cannot be opened; the cause is the system's or SQLite's own words.
  case cannotOpen(path: String, cause: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// The file is something else than a record.
  case notARecord(path: String)
  /// A later Entente wrote the file.
  case newerSchema(path: String)
  /// An earlier Entente wrote the file and only writing may migrate it.
  case olderSchema(path: String)
  /// SQLite failed: a full disk, a damaged file, a lock that does not end.
  case storage(path: String, cause: String)
  /// A coding points outside its document's text.
  case outsideText(document: String, what: String, start: Int, end: Int)
  /// A text holds U+0000, which SQLite text cannot keep.
  case nulInText(document: String)
  /// A value that was stored cannot be read back.
  case damaged(path: String, what: String)
  /// A coding names a part that it does not have.
  case noSuchPart(document: String, what: String, index: Int)
  /// An id that no entry of the record has.
  case noSuchEntry(path: String, id: String)
  /// A correction that the entry does not take; the cause says why and what it would take.
  case cannotCorrect(entry: String, cause: String)
  /// An id that no correction of the record has; empty where there is none to undo.
  case noSuchCorrection(path: String, id: String)
  /// A record to be filled holds something already.
  case notEmpty(path: String)
  /// A line that is none of a dump of this schema.
  case notADump(path: String, line: Int, what: String)
  /// A file to be written is there already.
  case exists(path: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .missing: "E-RECORD-1"
    case .cannotOpen: "E-RECORD-2"
    case .readOnly: "E-RECORD-3"
    case .notARecord: "E-RECORD-4"
    case .newerSchema: "E-RECORD-5"
    case .olderSchema: "E-RECORD-6"
    case .storage: "E-RECORD-7"
    case .outsideText: "E-RECORD-8"
    case .nulInText: "E-RECORD-9"
    case .damaged: "E-RECORD-10"
    case .noSuchPart: "E-RECORD-11"
    case .noSuchEntry: "E-RECORD-12"
    case .cannotCorrect: "E-RECORD-13"
    case .noSuchCorrection: "E-RECORD-14"
    case .notEmpty: "E-RECORD-15"
    case .notADump: "E-RECORD-16"
    case .exists: "E-RECORD-17"
    }
  }

  /// What happened and what to do.
  public var message: String {
    switch self {
    case .missing:
      "there is no record here. Make one with `entente read PATH --record FILE`."
    case .cannotOpen(_, let cause):
      "the record cannot be opened (\(cause)). Check the path and its permissions."
    case .readOnly:
      "the record cannot be written; nothing in it was changed. Make the file and its folder "
        + "writable, or name another with --record."
    case .notARecord:
      "not a record of Entente; it was left as it is. Name another file with --record."
    case .newerSchema:
      "a later version of Entente wrote this record. Use that version, or read the documents "
        + "into a new file with --record."
    case .olderSchema:
      "an earlier version of Entente wrote this record. `entente read` with any document "
        + "brings it up to date."
    case .storage(_, let cause):
      "the record's storage failed (\(cause)). Whole documents written before are kept; free "
        + "space or release the lock, then read again."
    case .outsideText(_, let what, let start, let end):
      "the coder gave a \(what) at \(start)..<\(end), outside the text. Please report this "
        + "document."
    case .noSuchPart(_, let what, let index):
      "the coder gave \(what) number \(index), which there is not. Please report this document."
    case .noSuchEntry(_, let id):
      "no entry has the id \(id). Ids stand in the answers of entente events, statements and the "
        + "rest."
    case .cannotCorrect(_, let cause):
      "\(cause). Nothing was changed."
    case .noSuchCorrection(_, let id):
      (id.isEmpty ? "there is no correction to undo." : "no correction has the id \(id).")
        + " `entente corrections` lists them."
    case .notEmpty: "the record holds documents already. Name a new file with --record."
    case .notADump(_, let line, let what):
      "line \(line) of the dump: \(what) was expected or cannot be taken; nothing was loaded. Dump "
        + "with `entente export` of this version."
    case .exists: "the file is there already and was left as it is. Name a new one."
    case .nulInText:
      "the text holds the character U+0000, which the record cannot keep. Remove it."
    case .damaged(_, let what):
      "\(what) cannot be read back. Run `entente check`, then read the documents into a new file."
    }
  }

  /// The record's path or the document.
  public var place: [(name: String, value: String)] {
    switch self {
    case .missing(let path), .cannotOpen(let path, _), .readOnly(let path), .notARecord(let path),
      .newerSchema(let path), .olderSchema(let path), .storage(let path, _),
      .damaged(let path, _), .noSuchEntry(let path, _), .noSuchCorrection(let path, _),
      .notEmpty(let path), .notADump(let path, _, _), .exists(let path):
      [("path", path)]
    case .cannotCorrect(let entry, _): [("entry", entry)]
    case .outsideText(let document, _, _, _), .nulInText(let document),
      .noSuchPart(let document, _, _):
      [("document", document)]
    }
  }
}
