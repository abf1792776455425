import Documents

/// The thresholds and word lists of `stories.tsv`.
struct StoryRules: Sendable {
  /// How many tokens from the beginning tell what a document is about.
  let leadTokens: Int
  /// How many of its heaviest terms a document is found by.
  let strongTerms: Int
  /// From which cosine of these on two documents are compared.
  let comparedFrom: Double
  /// How many days may lie between documents of a record that are compared.
  let comparedDays: Int
  /// From which mean chance on groups of documents are one story.
  let storyFrom: Double
  /// How many documents stories are gathered from at once.
  let familySize: Int
  /// By which exponent the odds grow at which longer chains are cut.
  let chainStep: Double
  /// How often that is tried.
  let chainLevels: Int
  /// From how many days between their days of publication on documents hardly tell one story.
  let apartDays: Int
  /// What that takes from the sum of the weights.
  let apartPenalty: Double
  /// From which mean chance on groups of mentions are one event.
  let eventFrom: Double
  /// Smaller chances count as none.
  let leastChance: Double
  /// The weight of an argument that is a resolved name.
  let nameWeight: Float
  /// Verbs that tell who says a thing.
  let sayingVerbs: Set<UInt64>
  /// Words that the predicates hold and that denote no event.
  let emptyPredicates: Set<UInt64>
  /// Articles and pronouns that point back.
  let definites: Set<UInt64>
  /// Endings by which words of one family differ, the longest first.
  let endings: [String]

  /// The rules that are compiled in.
  static func shipped() throws(RecordError) -> StoryRules { try StoryRules(Resource.storiesTSV) }

  /// Reads lines of name and value; every name must be there.
  init(_ text: String) throws(RecordError) {
    let name = "stories.tsv"
    let table = try LinkTable.read(name, text, columns: 2)
    var values: [String: String] = [:]
    for row in 0..<table.count { values[table.text(0, of: row)] = table.text(1, of: row) }
    let read = values
    func value(_ key: String) throws(RecordError) -> String {
      guard let value = read[key] else { throw .damaged(path: name, what: key) }
      return value
    }
    func number(_ key: String) throws(RecordError) -> Double {
      guard let number = Double(try value(key)) else { throw .damaged(path: name, what: key) }
      return number
    }
    func words(_ key: String) throws(RecordError) -> Set<UInt64> {
      Set(try value(key).split(separator: " ").map { TermKey.of($0) })
    }
    leadTokens = Int(try number("lead-tokens"))
    strongTerms = Int(try number("strong-terms"))
    comparedFrom = try number("compared-from")
    comparedDays = Int(try number("compared-days"))
    storyFrom = try number("story-from")
    familySize = Int(try number("family-size"))
    chainStep = try number("chain-step")
    chainLevels = Int(try number("chain-levels"))
    apartDays = Int(try number("apart-days"))
    apartPenalty = try number("apart-penalty")
    eventFrom = try number("event-from")
    leastChance = try number("least-chance")
    nameWeight = Float(try number("name-weight"))
    sayingVerbs = try words("saying-verbs")
    emptyPredicates = try words("empty-predicates")
    definites = try words("definites")
    endings = try value("endings").split(separator: " ").map(String.init)
  }

  /// A word without the ending of its family.
  func stem(_ lemma: String) -> UInt64 {
    let bytes = Array(lemma.utf8)
    for ending in endings {
      let tail = ending.utf8
      if bytes.count - tail.count >= 4, bytes.suffix(tail.count).elementsEqual(tail) {
        return TermKey.of(String(decoding: bytes.dropLast(tail.count), as: UTF8.self))
      }
    }
    return TermKey.of(lemma)
  }
}
