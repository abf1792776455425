public import Documents

/// A fault of a knowledge table, compiled in or a user's own.
public enum KnowledgeError: CodedError, Hashable {
  /// A line has fewer columns than its table needs.
  case missingColumn(table: String, line: Int, expected: Int, found: Int)
  /// A field holds what its column cannot mean.
  case malformedField(table: String, line: Int, field: String)
  /// A line names an actor that no table knows.
  case unknownActor(table: String, line: Int, id: String)
  /// A user's table could not be read.
  case unreadable(table: String, reason: String)
  /// A user's table is no UTF-8.
  case notText(table: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .missingColumn: "E-ACTORS-1"
    case .malformedField: "E-ACTORS-2"
    case .unknownActor: "E-ACTORS-3"
    case .unreadable: "E-ACTORS-4"
    case .notText: "E-ACTORS-5"
    }
  }

  /// What is wrong with the line and what to do.
  public var message: String {
    switch self {
    case .missingColumn(_, _, let expected, let found):
      "\(found) columns where \(expected) are needed. Mend the line or restore the table."
    case .malformedField(_, _, let field):
      "the field “\(field)” cannot be read. Mend the line or restore the table."
    case .unknownActor(_, _, let id):
      "no actor “\(id)” is known. Add it to its table, above this line, or mend the line."
    case .unreadable(_, let reason):
      "cannot be read: \(reason). Check the path and the permissions."
    case .notText:
      "is not UTF-8 text. Save it as UTF-8."
    }
  }

  /// Table and line.
  public var place: [(name: String, value: String)] {
    switch self {
    case .missingColumn(let table, let line, _, _), .malformedField(let table, let line, _),
      .unknownActor(let table, let line, _):
      [("path", table), ("line", String(line))]
    case .unreadable(let table, _), .notText(let table):
      [("path", table)]
    }
  }
}
