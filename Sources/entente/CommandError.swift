import Documents

/// Errors of the command line itself.
enum CommandError: CodedError, Hashable {
  /// Something that no room foresaw.
  case unexpected(String)
  /// Standard output or a file does not take the answer.
  case unwritable(path: String, reason: String)
  /// Standard input or a file cannot be read.
  case unreadable(path: String, reason: String)
  /// A line of `entente code` that is no JSON object of the contract.
  case malformedLine(Int, reason: String)
  /// A line that is no correction.
  case malformedCorrection(Int, path: String)
  /// A record that was never made.
  case missingRecord(path: String)
  /// An id that no entry of the record has.
  case unknownEntry(String)
  /// An id that no table of actors has.
  case unknownActor(id: String)
  /// An id that no document of the record has.
  case unknownDocument(String)
  /// A record that does not hold what it should.
  case unsoundRecord(path: String, faults: Int)

  var code: String {
    switch self {
    case .unexpected: "E-ENTENTE-1"
    case .unwritable: "E-ENTENTE-2"
    case .unreadable: "E-ENTENTE-3"
    case .malformedLine: "E-ENTENTE-4"
    case .missingRecord: "E-ENTENTE-5"
    case .unknownEntry: "E-ENTENTE-6"
    case .unsoundRecord: "E-ENTENTE-7"
    case .unknownActor: "E-ENTENTE-8"
    case .malformedCorrection: "E-ENTENTE-9"
    case .unknownDocument: "E-ENTENTE-10"
    }
  }

  var message: String {
    switch self {
    case .unexpected(let what): "\(what). Please report this with the command that you gave."
    case .unwritable(_, let reason): "\(reason). Check the disk and who may write there."
    case .unreadable(_, let reason): "\(reason). Check the path and who may read it."
    case .malformedLine(_, let reason):
      "\(reason). Write one JSON object a line with at least \"id\" and \"text\"."
    case .malformedCorrection:
      "no correction. `entente corrections --json` writes such lines; nothing was taken in."
    case .missingRecord: "no record here yet. Make one with: entente read PATH"
    case .unknownEntry:
      "no entry has this id. Ids stand in the answers of entente events, statements and the rest."
    case .unknownActor:
      "no actor of the tables has this id. Look it up by name with: entente actors find TEXT"
    case .unknownDocument: "no document has this id. Ids stand in the answer of entente documents."
    case .unsoundRecord(_, let faults):
      "\(faults) \(faults == 1 ? "fault" : "faults") found. Read the documents into a new record."
    }
  }

  var place: [(name: String, value: String)] {
    switch self {
    case .unexpected: []
    case .unwritable(let path, _), .unreadable(let path, _), .missingRecord(let path),
      .unsoundRecord(let path, _):
      [("path", path)]
    case .malformedLine(let line, _): [("line", String(line))]
    case .malformedCorrection(let line, let path): [("path", path), ("line", String(line))]
    case .unknownEntry(let id), .unknownActor(let id), .unknownDocument(let id): [("id", id)]
    }
  }
}
