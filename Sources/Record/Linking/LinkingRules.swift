import Coding

/// The thresholds of `linking.tsv`.
struct LinkingRules: Sendable {
  let statementWordsEqual: Int
  let statementWordsHeld: Int
  let statementHeldPercent: Int
  let eventDaysDated: Int
  let eventDaysPublished: Int
  let jointActs: Set<PloverType>

  /// The rules that are compiled in.
  static func shipped() throws(RecordError) -> LinkingRules {
    try LinkingRules(Resource.linkingTSV)
  }

  /// Reads lines of name, value and meaning; every name must be there.
  init(_ table: String) throws(RecordError) {
    var values: [String: [Substring]] = [:]
    for line in table.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3 else { throw Self.fault("line '\(line)'") }
      values[String(fields[0]), default: []].append(fields[1])
    }
    func number(_ name: String) throws(RecordError) -> Int {
      guard let value = values[name]?.first, let number = Int(value), number > 0 else {
        throw Self.fault(name)
      }
      return number
    }
    statementWordsEqual = try number("statement-words-equal")
    statementWordsHeld = try number("statement-words-held")
    statementHeldPercent = try number("statement-held-percent")
    eventDaysDated = try number("event-days-dated")
    eventDaysPublished = try number("event-days-published")
    var joint: Set<PloverType> = []
    for value in values["joint-act"] ?? [] {
      guard let act = PloverType(rawValue: String(value)) else { throw Self.fault("joint-act") }
      joint.insert(act)
    }
    jointActs = joint
  }

  private static func fault(_ what: String) -> RecordError {
    .damaged(path: "linking.tsv", what: what)
  }
}
