/// Reads the shipped tables and the user's, and checks every code against those before it.
struct CodebookReader: Sendable {
  private(set) var verbs: [String: [EventRules.Rule]] = [:]
  private(set) var nouns: [String: EventRules.Rule] = [:]
  private(set) var carriers: [String: EventRules.CarrierSubject] = [:]
  private(set) var classes: [String: Set<String>] = [:]
  /// All modes as `TYPE mode`.
  private(set) var modes: Set<String> = []
  private(set) var modeScores: [String: Double] = [:]
  private var types: [String: OwnType] = [:]
  private let contexts: Set<String>

  /// Reads the shipped tables.
  init() throws(CodingError) {
    contexts = try ContextLexicon.names()
    try read(classes: RuleTable(Resource.nounClassesTSV, name: "noun-classes.tsv").rows)
    try read(modes: RuleTable(Resource.ploverModesTSV, name: "plover-modes.tsv").rows)
    try read(carriers: RuleTable(Resource.carrierVerbsTSV, name: "carrier-verbs.tsv").rows)
    for row in try RuleTable(Resource.eventVerbsTSV, name: "event-verbs.tsv").rows {
      let rule = try rule(row, isNoun: false, isOwn: false)
      verbs[rule.lemma, default: []].append(rule)
    }
    for row in try RuleTable(Resource.eventNounsTSV, name: "event-nouns.tsv").rows {
      let rule = try rule(row, isNoun: true, isOwn: false)
      nouns[rule.lemma] = rule
    }
  }

  /// Adds the users' codebooks: their lines stand before the shipped ones of the same word.
  mutating func add(_ codebooks: [OwnCodebook]) throws(CodingError) {
    var own: [String: [EventRules.Rule]] = [:]
    for codebook in codebooks {
      let tables = try CodebookTables(codebook)
      for row in tables.rows(.types) { try read(type: row) }
      try read(modes: tables.rows(.modes))
      try read(classes: tables.rows(.classes))
      try read(carriers: tables.rows(.carriers))
      for row in tables.rows(.nouns) {
        let rule = try rule(row, isNoun: true, isOwn: true)
        nouns[rule.lemma] = rule
      }
      for row in tables.rows(.verbs) {
        let rule = try rule(row, isNoun: false, isOwn: true)
        own[rule.lemma, default: []].append(rule)
      }
    }
    for (lemma, rules) in own { verbs[lemma] = rules + (verbs[lemma] ?? []) }
  }

  // MARK: Lists

  private mutating func read(type row: RuleTable.Row) throws(CodingError) {
    let name = try row.needed("type")
    guard PloverType(rawValue: name) == nil, types[name] == nil else {
      throw row.malformed("type", "a type of this name is there already")
    }
    let code = try row.value("like")
    guard let like = PloverType(rawValue: code) else { throw row.unknown(code) }
    types[name] = OwnType(
      name: name, like: like, isPlover: try row.choice("plover", ["yes", "no"]) == "yes")
  }

  private mutating func read(modes rows: [RuleTable.Row]) throws(CodingError) {
    for row in rows {
      let type = try row.needed("type")
      guard PloverType(rawValue: type) != nil || types[type] != nil else { throw row.unknown(type) }
      let key = "\(type) \(try row.needed("mode"))"
      modes.insert(key)
      let score = try row.value("score")
      guard score.isEmpty || Double(score) != nil else {
        throw row.malformed("score", "it is no number")
      }
      modeScores[key] = Double(score)
    }
  }

  private mutating func read(classes rows: [RuleTable.Row]) throws(CodingError) {
    for row in rows {
      classes[try row.needed("class"), default: []].insert(try row.needed("lemma"))
    }
  }

  private mutating func read(carriers rows: [RuleTable.Row]) throws(CodingError) {
    for row in rows {
      let name = try row.value("subject")
      guard let subject = EventRules.CarrierSubject(rawValue: name) else { throw row.unknown(name) }
      carriers[try row.needed("lemma")] = subject
    }
  }

  // MARK: Rules

  private func rule(
    _ row: RuleTable.Row, isNoun: Bool, isOwn: Bool
  ) throws(CodingError) -> EventRules.Rule {
    let told = try kind(row, type: row.needed("act"), mode: row.value("mode"))
    let contexts = try row.list("contexts")
    for context in contexts where !self.contexts.contains(context) { throw row.unknown(context) }
    let joint = try row.choice("joint", isNoun ? ["yes", "no", ""] : ["yes", "no", "host", ""])
    return EventRules.Rule(
      lemma: try row.needed("lemma"), condition: isNoun ? nil : try condition(row), kind: told,
      contexts: contexts, actorPaths: isNoun ? try row.list("actors") : [],
      recipientPaths: try row.list("recipients"), isJoint: joint == "yes",
      isHosting: joint == "host", alone: isNoun ? try kind(row, "alone") : nil,
      civil: isNoun ? try kind(row, "civil") : nil,
      source: EventRules.Source(table: row.table, line: row.line, isOwn: isOwn))
  }

  /// What a verb must govern, as PATH=CLASS; nil where it may govern anything.
  private func condition(_ row: RuleTable.Row) throws(CodingError) -> EventRules.Condition? {
    let text = try row.value("object")
    if text.isEmpty { return nil }
    let parts = text.parts(separatedBy: UInt8(ascii: "="))
    guard parts.count == 2, text.utf8.count == parts[0].utf8.count + parts[1].utf8.count + 1 else {
      throw row.malformed("object", "write PATH=CLASS, such as obj=any, or - for anything")
    }
    let nounClasses = parts[1].parts(separatedBy: UInt8(ascii: "|"))
    for nounClass in nounClasses
    where !EventRules.builtIn.contains(nounClass) && classes[nounClass] == nil {
      throw row.unknown(nounClass)
    }
    return EventRules.Condition(path: parts[0], nounClasses: nounClasses)
  }

  /// The act in a column of event-nouns.tsv that may be empty.
  private func kind(_ row: RuleTable.Row, _ column: String) throws(CodingError) -> EventRules.Kind?
  {
    let parts = try row.value(column).parts(separatedBy: UInt8(ascii: " "))
    guard let type = parts.first else { return nil }
    return try kind(row, type: type, mode: parts.dropFirst().joined(separator: " "))
  }

  private func kind(
    _ row: RuleTable.Row, type: String, mode: String
  ) throws(CodingError) -> EventRules.Kind {
    let own = types[type]
    guard let act = own?.like ?? PloverType(rawValue: type) else { throw row.unknown(type) }
    // An own type has its own modes and those of the type that it is like.
    let known = mode.isEmpty || modes.contains("\(type) \(mode)")
    guard known || own != nil && modes.contains("\(act.rawValue) \(mode)") else {
      throw row.unknown("\(type) \(mode)")
    }
    return EventRules.Kind(act: act, mode: mode.isEmpty ? nil : mode, own: own)
  }
}

extension RuleTable.Row {
  /// The value of a column that may not be empty.
  fileprivate func needed(_ column: String) throws(CodingError) -> String {
    let value = try value(column)
    guard !value.isEmpty else { throw malformed(column, "it may not be empty") }
    return value
  }

  /// The value of a column that allows few.
  fileprivate func choice(_ column: String, _ values: [String]) throws(CodingError) -> String {
    let value = try value(column)
    guard values.contains(value) else {
      let allowed = values.filter { !$0.isEmpty }.joined(separator: ", ")
      throw malformed(column, "it is one of \(allowed)")
    }
    return value
  }

  /// The error of a field that cannot be read.
  fileprivate func malformed(_ column: String, _ reason: String) -> CodingError {
    .malformedField(table: table, line: line, column: column, reason: reason)
  }
}
