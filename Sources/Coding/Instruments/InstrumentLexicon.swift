import Documents
import Language

/// What the words of instruments say: their nouns, stages, areas and known names.
package struct InstrumentLexicon: Sendable {
  /// How far a noun speaks for itself, in order of strength.
  enum Form: String, Sendable {
    case name, mixed, common, weak
  }

  /// A noun that heads instruments.
  struct Noun: Sendable, Hashable {
    let kind: String
    /// Nouns of one group take each other up.
    let group: String
    let form: Form
    /// Words of which a common noun has one before it.
    let needs: Set<String>
    /// Words that no name with it has: `Democratic National Convention`.
    let without: Set<String>
  }

  /// What a word says of an instrument's stage.
  struct StageRule: Sendable, Hashable {
    let role: String
    let complement: String
    let stage: InstrumentStage.Stage
    let bindsDoer: Bool
  }

  /// An instrument that the reference knows.
  struct KnownName: Sendable, Hashable {
    let name: String
    let abbreviation: String
    let kind: String
    let parties: [String]
    let areas: [String]
    let succeeds: String
  }

  private let nouns: [String: Noun]
  private let verbStages: [String: [StageRule]]
  private let nounStages: [String: [StageRule]]
  private let modifierStages: [String: InstrumentStage.Stage]
  private let transparentNouns: Set<[String]>
  /// Areas by their first word; each the words in a row.
  private let areasByFirstWord: [String: [(words: [String], area: String)]]
  let known: [KnownName]
  private let knownByKey: [String: Int]
  /// The first words of known names, folded.
  private let knownBeginnings: Set<String>

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a line names no form or stage.
  package init() throws(CodingError) {
    nouns = try Self.nounTable()
    var verbs: [String: [StageRule]] = [:]
    var others: [String: [StageRule]] = [:]
    var modifiers: [String: InstrumentStage.Stage] = [:]
    var transparent: Set<[String]> = []
    for row in try RuleTable(Resource.instrumentStagesTSV, name: "instrument-stages.tsv").rows {
      let code = try row.value("stage")
      if try row.value("pos") == "T" {
        transparent.insert([try row.value("word"), try row.value("role")])
        continue
      }
      guard let stage = InstrumentStage.Stage(rawValue: code) else { throw row.unknown(code) }
      let word = try row.value("word")
      let rule = StageRule(
        role: try row.value("role"), complement: try row.value("with"), stage: stage,
        bindsDoer: try row.value("parties") == "yes")
      switch try row.value("pos") {
      case "V": verbs[word, default: []].append(rule)
      case "N": others[word, default: []].append(rule)
      case "A": modifiers[word] = stage
      case let other: throw row.unknown(other)
      }
    }
    verbStages = verbs
    nounStages = others
    modifierStages = modifiers
    transparentNouns = transparent
    areasByFirstWord = try Self.areaTable()
    known = try Self.knownTable()
    var keys: [String: Int] = [:]
    for (index, name) in known.enumerated() {
      keys[InstrumentName.key(of: name.name)] = index
      if !name.abbreviation.isEmpty { keys[name.abbreviation] = index }
    }
    knownByKey = keys
    knownBeginnings = Set(keys.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  private static func nounTable() throws(CodingError) -> [String: Noun] {
    var nouns: [String: Noun] = [:]
    for row in try RuleTable(Resource.instrumentNounsTSV, name: "instrument-nouns.tsv").rows {
      let code = try row.value("form")
      guard let form = Form(rawValue: code) else { throw row.unknown(code) }
      nouns[try row.value("noun")] = Noun(
        kind: try row.value("kind"), group: try row.value("group"), form: form,
        needs: Set(try row.list("needs")), without: Set(try row.list("without")))
    }
    return nouns
  }

  private static func areaTable() throws(CodingError) -> [String: [(words: [String], area: String)]]
  {
    var areas: [String: [(words: [String], area: String)]] = [:]
    for row in try RuleTable(Resource.instrumentAreasTSV, name: "instrument-areas.tsv").rows {
      let area = try row.value("area")
      for phrase in try row.value("words").split(separator: ";") {
        // The tokenizer parts words at hyphens.
        let words = phrase.replacing("-", with: " - ").split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        areas[first, default: []].append((words, area))
      }
    }
    return areas
  }

  private static func knownTable() throws(CodingError) -> [KnownName] {
    var known: [KnownName] = []
    for row in try RuleTable(Resource.instrumentNamesTSV, name: "instrument-names.tsv").rows {
      known.append(
        KnownName(
          name: try row.value("name"), abbreviation: try row.value("abbreviation"),
          kind: try row.value("kind"), parties: try row.list("parties"),
          areas: try row.list("areas"), succeeds: try row.value("succeeds")))
    }
    return known
  }

  /// What a noun heads; plurals by their base form.
  func noun(_ token: Token) -> Noun? {
    guard token.pos == .noun || token.pos == .properNoun || token.pos == .adjective else {
      return nil
    }
    if let noun = nouns[token.lemma] { return noun }
    let word = token.text.lowercased()
    if let noun = nouns[word] { return noun }
    return word.hasSuffix("s") ? nouns[String(word.dropLast())] : nil
  }

  /// What a verb, by itself or with its particle, says of an instrument that stands to it in a role.
  func stage(ofVerb verb: Int, role: String, in syntax: Syntax) -> StageRule? {
    let keys = [syntax.lemmaWithParticle(verb), syntax.tokens[verb].lemma].compactMap { $0 }
    for key in keys {
      let rules = verbStages[key]?.filter { $0.role == role } ?? []
      // A rule that asks for a complement says more.
      let fitting = rules.sorted { !$0.complement.isEmpty && $1.complement.isEmpty }.first {
        $0.complement.isEmpty || syntax.hasComplement(verb, $0.complement)
      }
      if let fitting { return fitting }
    }
    return nil
  }

  /// What a noun, such as `ratification`, says of an instrument that stands to it in a role.
  func stage(ofNoun noun: Int, role: String, in syntax: Syntax) -> StageRule? {
    nounStages[syntax.tokens[noun].lemma.lowercased()]?.first {
      $0.role == role
        && ($0.complement.isEmpty || syntax.hasComplement(noun, $0.complement))
    }
  }

  /// Whether what is said of a noun is said of the instrument behind its `of`: `the text of X`.
  func isTransparent(_ token: Token, role: String) -> Bool {
    transparentNouns.contains([token.lemma, role])
  }

  /// What a modifier, such as `draft`, says.
  func stage(ofModifier token: Token) -> InstrumentStage.Stage? {
    modifierStages[token.text.lowercased()]
  }

  /// Whether a word may begin a known name.
  func mayBeginKnown(_ word: String) -> Bool {
    knownBeginnings.contains(InstrumentName.key(of: word))
  }

  /// A known instrument by its full name's key or its short form.
  func known(_ key: String) -> KnownName? { knownByKey[key].map { known[$0] } }

  /// The areas that tokens name, in text order, each once; the longest words in a row count.
  func areas(in range: Range<Int>, of tokens: [Token]) -> [String] {
    var found: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let match = longestArea(at: index, in: range, of: tokens)
      if let match, !found.contains(match.area) { found.append(match.area) }
      index += match?.length ?? 1
    }
    return found
  }

  private func longestArea(
    at index: Int, in range: Range<Int>, of tokens: [Token]
  ) -> (area: String, length: Int)? {
    let lemma = tokens[index].lemma.lowercased()
    let text = tokens[index].text.lowercased()
    var entries = areasByFirstWord[lemma] ?? []
    if lemma != text { entries += areasByFirstWord[text] ?? [] }
    var best: (area: String, length: Int)?
    for entry in entries {
      guard
        let length = Self.length(of: entry.words, at: index, in: range, of: tokens),
        length > best?.length ?? 0
      else { continue }
      best = (entry.area, length)
    }
    return best
  }

  private static func length(
    of words: [String], at start: Int, in range: Range<Int>, of tokens: [Token]
  ) -> Int? {
    guard start + words.count <= range.upperBound else { return nil }
    for (offset, word) in words.enumerated() {
      let token = tokens[start + offset]
      guard token.lemma.lowercased() == word || token.text.lowercased() == word else { return nil }
    }
    return words.count
  }
}
