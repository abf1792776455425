public import Documents

/// Why a report cannot be made.
public enum ReportError: CodedError, Hashable {
  /// A table that was compiled in is not what its reader expects.
  case malformedTable(String, line: String)
  /// A template that was compiled in does not parse.
  case malformedTemplate(String, reason: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .malformedTable: "E-REPORTS-1"
    case .malformedTemplate: "E-REPORTS-2"
    }
  }

  /// What happened and what to do.
  public var message: String {
    switch self {
    case .malformedTable(_, let line):
      "a row is not as the table's heading says: \(line). Mend the table and build again."
    case .malformedTemplate(_, let reason):
      "\(reason). Mend the template and build again."
    }
  }

  /// The resource at fault.
  public var place: [(name: String, value: String)] {
    switch self {
    case .malformedTable(let name, _), .malformedTemplate(let name, _): [("path", name)]
    }
  }
}
