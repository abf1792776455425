import Actors
import Coding
import Documents
import GRDB

/// What tells whether two reports are of one statement: its words and who says it.
struct StatementIdentity: Sendable, Hashable {
  /// The folded words.
  let words: [String]
  /// Who says it, as far as this report tells: nothing, `id:…` or `name:…`.
  let speaker: Set<String>
  /// The id that the entry has where this report stands alone.
  let key: String
  /// Hashes of each run of as many words as a held statement must have, without repetition.
  let shingles: [Int64]
  /// Whether the words are too few to be known again elsewhere.
  let isOwn: Bool

  /// Reads what identifies a statement of a document.
  init(_ statement: Coding.Statement, textHash: String, rules: LinkingRules) {
    let words = Folding.words(statement.text)
    let speaker = Self.speaker(
      actor: statement.speaker?.actor?.rawValue, name: statement.speaker?.name)
    var parts = [words.joined(separator: " ")] + speaker.sorted()
    if words.count < rules.statementWordsEqual {
      parts += [textHash] + statement.content.map { "\($0.lowerBound)-\($0.upperBound)" }
    }
    self.init(words: words, speaker: speaker, key: Identifier.make("st-", parts), rules: rules)
  }

  /// What identifies a report that is stored already.
  init(words: [String], speaker: Set<String>, key: String, rules: LinkingRules) {
    self.words = words
    self.speaker = speaker
    self.key = key
    isOwn = words.count < rules.statementWordsEqual
    let length = rules.statementWordsHeld
    guard words.count >= length else {
      shingles = []
      return
    }
    var seen: Set<Int64> = []
    shingles = (0...words.count - length)
      .map { Folding.hash(words[$0..<$0 + length]) }
      .filter { seen.insert($0).inserted }
  }

  /// Stores the shingles by which longer statements that hold this one find it.
  func insertShingles(of witness: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO shingles (hash, witness) VALUES (?, ?)")
    for hash in shingles { try insert.execute(arguments: [hash, witness]) }
  }

  /// What is known of a speaker; an id tells more than a name, so a name alone is not held to be
  /// another person than an id.
  static func speaker(actor: String?, name: String?) -> Set<String> {
    if let actor { return ["id:" + actor] }
    let folded = name.map(Folding.name) ?? ""
    return folded.isEmpty ? [] : ["name:" + folded]
  }

  /// Whether two runs of words are those of one statement: equal, or one holding most of itself
  /// in the other.
  static func agree(_ a: [String], _ b: [String], rules: LinkingRules) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    if short.count == long.count { return short.count >= rules.statementWordsEqual && a == b }
    guard short.count >= rules.statementWordsHeld,
      short.count * 100 >= long.count * rules.statementHeldPercent
    else { return false }
    return (0...long.count - short.count).contains { start in
      long[start..<start + short.count].elementsEqual(short)
    }
  }
}

/// One report of a statement as linking sees it.
struct StatementReport: Sendable, Hashable {
  let witness: Int64
  let key: String
  let speaker: Set<String>
}

/// Finds which reports of the same words are of one statement.
enum StatementLinker {
  /// Groups reports whose words agree by speaker; each group is an entry.
  ///
  /// A report that does not resolve its speaker joins the others where they know one speaker only.
  static func groups(_ reports: [StatementReport]) -> [[StatementReport]] {
    let resolved = Set(reports.lazy.filter(\.isResolved).map(\.speaker))
    let known = reports.map { report -> Set<String> in
      if !report.isResolved, resolved.count == 1, let only = resolved.first { return only }
      return report.speaker
    }
    return PartialKnowledge.groups(known).map { group in group.map { reports[$0] } }
  }
}

extension StatementReport {
  var isResolved: Bool { speaker.contains { $0.hasPrefix("id:") } }
}
