public import Documents

/// What is wrong with a codebook or rule table.
public enum CodingError: CodedError, Hashable {
  /// A line has another number of fields than the header.
  case missingColumn(table: String, line: Int, column: String)
  /// A line names a code that the codebook lacks.
  case unknownCode(table: String, line: Int, code: String)
  /// A line of a table of weights has too few fields or one that is no whole number.
  case unreadableWeights(table: String, line: Int)
  /// A user's codebook could not be read.
  case unreadableCodebook(path: String, reason: String)
  /// A user's codebook does not begin with the columns of a table.
  case unknownColumns(table: String, line: Int)
  /// A field holds what its column cannot mean.
  case malformedField(table: String, line: Int, column: String, reason: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .missingColumn: "E-CODING-1"
    case .unknownCode: "E-CODING-2"
    case .unreadableWeights: "E-CODING-3"
    case .unreadableCodebook: "E-CODING-4"
    case .unknownColumns: "E-CODING-5"
    case .malformedField: "E-CODING-6"
    }
  }

  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .missingColumn(_, _, let column):
      "the column \(column) is missing. Give every line the header's columns."
    case .unknownCode(_, _, let code):
      "the codebook has no \(code). Use one of its codes."
    case .unreadableWeights:
      "weights are whole numbers, one a class. Train them anew with make train-events."
    case .unreadableCodebook(_, let reason):
      "cannot be read: \(reason). Give a file of UTF-8 text that you may read."
    case .unknownColumns:
      "these are no columns of a table. Begin each table with a line that names its columns, such "
        + "as lemma, object, act, recipients for verbs."
    case .malformedField(_, _, let column, let reason):
      "the column \(column) cannot be read: \(reason). Mend the line."
    }
  }

  /// Table and line.
  public var place: [(name: String, value: String)] {
    switch self {
    case .missingColumn(let table, let line, _), .unknownCode(let table, let line, _),
      .unreadableWeights(let table, let line), .unknownColumns(let table, let line),
      .malformedField(let table, let line, _, _):
      [("path", table), ("line", String(line))]
    case .unreadableCodebook(let path, _):
      [("path", path)]
    }
  }
}
