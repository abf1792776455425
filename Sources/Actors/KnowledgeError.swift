public import Documents

/// A fault of the compiled-in knowledge tables.
public enum KnowledgeError: CodedError, Hashable {
  /// A line has fewer columns than its table needs.
  case missingColumn(table: String, line: Int, expected: Int, found: Int)
  /// A field holds what its column cannot mean.
  case malformedField(table: String, line: Int, field: String)
  /// A line names an actor that no table knows.
  case unknownActor(table: String, line: Int, id: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .missingColumn: "E-ACTORS-1"
    case .malformedField: "E-ACTORS-2"
    case .unknownActor: "E-ACTORS-3"
    }
  }

  /// What is wrong with the line and what to do.
  public var message: String {
    switch self {
    case .missingColumn(_, _, let expected, let found):
      "\(found) columns where \(expected) are needed. Restore the table and build again."
    case .malformedField(_, _, let field):
      "the field “\(field)” cannot be read. Restore the table and build again."
    case .unknownActor(_, _, let id):
      "no actor “\(id)” is known. Add it to its table or mend the line, and build again."
    }
  }

  /// Table and line.
  public var place: [(name: String, value: String)] {
    switch self {
    case .missingColumn(let table, let line, _, _), .malformedField(let table, let line, _),
      .unknownActor(let table, let line, _):
      [("path", table), ("line", String(line))]
    }
  }
}
