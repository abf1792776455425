/// A class of words or numbers that rules of time are made of, with what it stands for.
struct TimeAtom: Sendable, Hashable {
  /// The class as rules name it, such as `month`.
  var name: String
  /// What it stands for, such as `6`.
  var value: String
  /// How many tokens it takes.
  var length: Int
}

/// The words of time by their lower-case forms, from `time-words.tsv`.
struct TimeLexicon: Sendable {
  /// Classes whose words mean time only where the text capitalises them: `may`, `march`, `sun`.
  private static let capitalized: Set = ["month", "weekday", "weekdays", "holiday", "movable"]

  private let atoms: [String: [TimeAtom]]

  static let standard = TimeLexicon(table: Resource.timeWordsTSV)

  init(table: String) {
    var atoms: [String: [TimeAtom]] = [:]
    for row in TimeTable.rows(of: table, columns: 3) {
      atoms[row[1], default: []].append(TimeAtom(name: row[0], value: row[2], length: 1))
    }
    self.atoms = atoms
  }

  /// Whether a lower-case word is of a class.
  func holds(_ word: String, _ name: String) -> Bool {
    atoms[word]?.contains { $0.name == name } ?? false
  }

  /// What a lower-case word stands for in a class.
  func value(of word: String, as name: String) -> String? {
    atoms[word]?.first { $0.name == name }?.value
  }

  /// The classes of one word.
  func atoms(of text: String, lowercased: String) -> [TimeAtom] {
    guard let found = atoms[lowercased] else { return [] }
    let first = text.unicodeScalars.first
    let isCapitalized = first.map { $0.properties.isUppercase } ?? false
    return isCapitalized ? found : found.filter { !Self.capitalized.contains($0.name) }
  }
}

/// The tables of this room: tab-separated, `#` lines are comments, the first row names the columns.
enum TimeTable {
  static func rows(of table: String, columns: Int) -> [[String]] {
    let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    return lines.map { line in
      let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      precondition(row.count == columns, "a table of time needs \(columns) columns: \(line)")
      return row
    }
  }
}
