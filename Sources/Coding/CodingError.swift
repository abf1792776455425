public import Documents

/// What is wrong with a codebook or rule table.
public enum CodingError: CodedError, Hashable {
  /// A line has another number of fields than the header.
  case missingColumn(table: String, line: Int, column: String)
  /// A line names a code that the codebook lacks.
  case unknownCode(table: String, line: Int, code: String)
  /// A line of a table of weights has too few fields or one that is no whole number.
  case unreadableWeights(table: String, line: Int)

  /// The stable code.
  public var code: String {
    switch self {
    case .missingColumn: "E-CODING-1"
    case .unknownCode: "E-CODING-2"
    case .unreadableWeights: "E-CODING-3"
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
    }
  }

  /// Table and line.
  public var place: [(name: String, value: String)] {
    switch self {
    case .missingColumn(let table, let line, _), .unknownCode(let table, let line, _),
      .unreadableWeights(let table, let line):
      [("path", table), ("line", String(line))]
    }
  }
}
