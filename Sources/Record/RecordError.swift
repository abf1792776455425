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
      .damaged(let path, _):
      [("path", path)]
    case .outsideText(let document, _, _, _), .nulInText(let document),
      .noSuchPart(let document, _, _):
      [("document", document)]
    }
  }
}
