import Coding

/// The thresholds and word lists of `linking.tsv`.
struct LinkingRules: Sendable {
  /// How dates tell objects of one kind apart, in days.
  struct Dates: Sendable, Hashable {
    /// The longest date that tells two apart.
    let precise: Int
    /// How many days may lie between two reports of one.
    let gap: Int
    /// How near reports without a date must be published; nil for what lasts.
    let undated: Int?
  }

  let statementWordsEqual: Int
  let statementWordsHeld: Int
  let statementHeldPercent: Int
  let eventDaysDated: Int
  let eventDaysPublished: Int
  let eventConflictDays: Int
  let eventConflictPublished: Int
  let jointActs: Set<PloverType>
  let dates: [ObjectKind: Dates]
  let commitmentWordsShared: Int
  let commitmentSharedPercent: Int
  let meetingPartiesMost: Int
  let figureTolerancePercent: Int
  let storyLedPercent: Int
  let storyLedFewest: Int
  let copyRunsShared: Int
  let copyCharactersPerRun: Int
  let copyCandidates: Int
  let correctionWordsPercent: Int
  let correctionPartiesPercent: Int
  let genericInstruments: Set<String>
  let spellings: [String: String]
  let lightWords: Set<String>

  /// The rules that are compiled in.
  static func shipped() throws(RecordError) -> LinkingRules { try compiled.get() }

  /// Read once: every question asks for them.
  private static let compiled = Result { () throws(RecordError) in
    try LinkingRules(Resource.linkingTSV)
  }

  /// Reads lines of name, value and meaning; every name must be there.
  init(_ table: String) throws(RecordError) {
    let table = try Table(table)
    statementWordsEqual = try table.number("statement-words-equal")
    statementWordsHeld = try table.number("statement-words-held")
    statementHeldPercent = try table.number("statement-held-percent")
    eventDaysDated = try table.number("event-days-dated")
    eventDaysPublished = try table.number("event-days-published")
    eventConflictDays = try table.number("event-conflict-days")
    eventConflictPublished = try table.number("event-conflict-published")
    commitmentWordsShared = try table.number("commitment-words-shared")
    commitmentSharedPercent = try table.number("commitment-shared-percent")
    meetingPartiesMost = try table.number("meeting-parties-most")
    figureTolerancePercent = try table.number("figure-tolerance-percent")
    storyLedPercent = try table.number("story-led-percent")
    storyLedFewest = try table.number("story-led-fewest")
    copyRunsShared = try table.number("copy-runs-shared")
    copyCharactersPerRun = max(1, try table.number("copy-characters-per-run"))
    copyCandidates = try table.number("copy-candidates")
    correctionWordsPercent = try table.number("correction-words-percent")
    correctionPartiesPercent = try table.number("correction-parties-percent")
    var joint: Set<PloverType> = []
    for value in table["joint-act"] {
      guard let act = PloverType(rawValue: value) else { throw Table.fault("joint-act") }
      joint.insert(act)
    }
    jointActs = joint
    var dates: [ObjectKind: Dates] = [:]
    for kind in ObjectKind.allCases {
      let undated = "\(kind.rawValue)-undated"
      dates[kind] = Dates(
        precise: try table.number("\(kind.rawValue)-precise"),
        gap: try table.number("\(kind.rawValue)-gap"),
        undated: table[undated] == ["always"] ? nil : try table.number(undated))
    }
    self.dates = dates
    genericInstruments = Set(table["generic-instrument"])
    var spellings: [String: String] = [:]
    for value in table["spelling"] {
      let parts = value.split(separator: "=").map(String.init)
      guard parts.count == 2 else { throw Table.fault("spelling '\(value)'") }
      spellings[parts[0]] = parts[1]
    }
    self.spellings = spellings
    lightWords = Set(table["light-word"].flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// The words of a text that tell what it is about, folded and in one spelling, sorted.
  func contentWords(_ text: String) -> [String] {
    Set(spelled(text).filter { !lightWords.contains($0) }).sorted { $0.precedes($1) }
  }

  /// The folded words of a text in one spelling.
  func spelled(_ text: String) -> [String] {
    Folding.words(text).map { word in
      if let spelling = spellings[word] { return spelling }
      guard word.hasSuffix("s"), let one = spellings[String(word.dropLast())] else { return word }
      return one + "s"
    }
  }

  /// The values of each name.
  private struct Table {
    private var values: [String: [String]] = [:]

    init(_ text: String) throws(RecordError) {
      for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 3 else { throw Self.fault("line '\(line)'") }
        values[String(fields[0]), default: []].append(String(fields[1]))
      }
    }

    subscript(name: String) -> [String] { values[name] ?? [] }

    func number(_ name: String) throws(RecordError) -> Int {
      guard let value = self[name].first, let number = Int(value), number >= 0 else {
        throw Self.fault(name)
      }
      return number
    }

    static func fault(_ what: String) -> RecordError { .damaged(path: "linking.tsv", what: what) }
  }
}
