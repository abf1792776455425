import Actors
import Documents

/// What words say of meetings: the tables of this folder.
package struct MeetingLexicon: Sendable {
  /// How a noun denotes meetings (`meeting-nouns.tsv`).
  enum Use: String, Sendable, Hashable {
    case occasion, encounter, visit, call, exercise, loose, named
  }

  /// A noun that denotes meetings.
  struct Noun: Sendable, Hashable {
    let kind: String
    let use: Use
    let isPluralOnly: Bool
  }

  /// What a modifier says (`meeting-modifiers.tsv`).
  enum Modifier: String, Sendable, Hashable {
    case not, two, three, four, remote, ministers, military, plain, another, each, diplomatic
  }

  /// What the subject of a verb does with a meeting (`meeting-verbs.tsv`).
  enum Role: String, Sendable, Hashable {
    case host, hold, attend, absent, invite, decline, steer, occur, begins, ends, runs
    case topic, outcome
    case meet, confer, visit, arrive, speak, phone, receive, train
  }

  /// A meeting that comes again under one name (`series.tsv`).
  struct Series: Sendable, Hashable {
    let name: String
    let organizer: ActorID?
    let country: ActorID?
    let kind: String
  }

  private let nouns: [String: Noun]
  private let modifiers: [String: Set<Modifier>]
  /// Roles by verb, then by the preposition that leads to the meeting; `-` for the object.
  private let verbs: [String: [String: Set<Role>]]
  private let standings: [String: Attendance.Standing]
  private let attendances: [String: Attendance.Status]
  private let seriesByName: [String: Series]
  /// The first words of series' names, punctuation left aside.
  private let seriesStarts: Set<String>
  /// The longest name of a series, in words.
  let longestSeries: Int
  private let seats: [ActorID: Set<String>]
  private let shortNames: [ActorID: String]

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError`` where a line names no known code.
  package init() throws(CodingError) {
    nouns = try Self.nouns()
    modifiers = try Self.modifiers()
    verbs = try Self.verbs()
    standings = try Self.codes(
      RuleTable(Resource.standingWordsTSV, name: "standing-words.tsv"), "word", "standing")
    attendances = try Self.codes(
      RuleTable(Resource.attendanceWordsTSV, name: "attendance-words.tsv"), "noun", "status")
    seriesByName = try Self.series()
    seriesStarts = Set(
      seriesByName.keys.compactMap { name in
        name.split { !$0.isLetter && $0 != "." }.first.map(String.init)
      })
    longestSeries = seriesByName.keys.map { $0.split(separator: " ").count }.max() ?? 0
    var seats: [ActorID: Set<String>] = [:]
    var shortNames: [ActorID: String] = [:]
    for row in try RuleTable(Resource.organizersTSV, name: "organizers.tsv").rows {
      let id = ActorID(rawValue: try row.value("organization"))
      seats[id] = Set(try row.list("towns"))
      let short = try row.value("short")
      if !short.isEmpty { shortNames[id] = short }
    }
    self.shortNames = shortNames
    self.seats = seats
  }

  /// The reading of a noun by its lower-case form.
  func noun(_ form: String) -> Noun? { nouns[form] }

  /// Whether a word before a meeting's noun says something of it.
  func says(_ word: String, _ modifier: Modifier) -> Bool {
    modifiers[word]?.contains(modifier) ?? false
  }

  /// The roles of a verb whose meeting stands under a preposition, or is its object (`-`).
  func roles(of verb: String, with preposition: String) -> Set<Role> {
    verbs[verb]?[preposition] ?? []
  }

  /// Whether a verb may have a role at all.
  func isListed(_ verb: String) -> Bool { verbs[verb] != nil }

  /// The standing that `as observers` gives.
  func standing(_ word: String) -> Attendance.Standing? { standings[word] }

  /// What a noun such as `participation` says of coming.
  func attendance(_ noun: String) -> Attendance.Status? { attendances[noun] }

  /// The series of a name in lower case.
  func series(_ name: String) -> Series? { seriesByName[name] }

  /// What an organisation is called in front of its meetings, where not by its name.
  func shortName(of organization: ActorID) -> String? { shortNames[organization] }

  /// Whether the name of a series begins with a word.
  func startsSeries(_ word: String) -> Bool { seriesStarts.contains(word) }

  /// Whether an organisation meets at home in a town.
  func isSeat(_ town: String, of organization: ActorID) -> Bool {
    seats[organization]?.contains(town) ?? false
  }
}

extension MeetingLexicon {
  private static func nouns() throws(CodingError) -> [String: Noun] {
    var nouns: [String: Noun] = [:]
    for row in try RuleTable(Resource.meetingNounsTSV, name: "meeting-nouns.tsv").rows {
      let code = try row.value("use")
      guard let use = Use(rawValue: code) else { throw row.unknown(code) }
      nouns[try row.value("noun")] = Noun(
        kind: try row.value("kind"), use: use, isPluralOnly: try row.value("number") == "plural")
    }
    return nouns
  }

  private static func modifiers() throws(CodingError) -> [String: Set<Modifier>] {
    var modifiers: [String: Set<Modifier>] = [:]
    for row in try RuleTable(Resource.meetingModifiersTSV, name: "meeting-modifiers.tsv").rows {
      let code = try row.value("effect")
      guard let effect = Modifier(rawValue: code) else { throw row.unknown(code) }
      modifiers[try row.value("word"), default: []].insert(effect)
    }
    return modifiers
  }

  private static func verbs() throws(CodingError) -> [String: [String: Set<Role>]] {
    var verbs: [String: [String: Set<Role>]] = [:]
    for row in try RuleTable(Resource.meetingVerbsTSV, name: "meeting-verbs.tsv").rows {
      let code = try row.value("role")
      guard let role = Role(rawValue: code) else { throw row.unknown(code) }
      let with = try row.value("with")
      verbs[try row.value("verb"), default: [:]][with.isEmpty ? "-" : with, default: []].insert(
        role)
    }
    return verbs
  }

  private static func series() throws(CodingError) -> [String: Series] {
    var series: [String: Series] = [:]
    for row in try RuleTable(Resource.seriesTSV, name: "series.tsv").rows {
      let organizer = try row.value("organizer")
      let country = try row.value("country")
      series[try row.value("name")] = Series(
        name: try row.value("series"),
        organizer: organizer.isEmpty ? nil : ActorID(rawValue: organizer),
        country: country.isEmpty ? nil : ActorID(rawValue: country), kind: try row.value("kind"))
    }
    return series
  }

  private static func codes<Code: RawRepresentable>(
    _ table: RuleTable, _ key: String, _ column: String
  ) throws(CodingError) -> [String: Code] where Code.RawValue == String {
    var codes: [String: Code] = [:]
    for row in table.rows {
      let text = try row.value(column)
      guard let code = Code(rawValue: text) else { throw row.unknown(text) }
      codes[try row.value(key)] = code
    }
    return codes
  }
}
