/// What the words in an element's classes and ids say about its purpose (`page-classes.tsv`).
struct PageClasses: Sendable {
  /// What a word says.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// Hardly part of the article.
    static let unlikely = Marks(rawValue: 1)
    /// May be the article all the same.
    static let likely = Marks(rawValue: 2)
    static let positive = Marks(rawValue: 4)
    static let negative = Marks(rawValue: 8)
    /// Holds the author's name.
    static let byline = Marks(rawValue: 16)
    /// A share bar.
    static let share = Marks(rawValue: 32)

    fileprivate static let names: [String: Marks] = [
      "unlikely": .unlikely, "likely": .likely, "positive": .positive, "negative": .negative,
      "byline": .byline, "share": .share,
    ]
  }

  private let words: WordAutomaton<Marks>

  init() {
    words = WordAutomaton(
      Table.rows(Resource.pageClassesTSV, columns: 2).compactMap { row in
        Marks.names[row[1]].map { (row[0], $0) }
      })
  }

  /// What the words of a class or id say.
  func marks(in label: String) -> Marks { words.marks(in: label) }
}
