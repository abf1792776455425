/// The phrases by which the web's additions to an article are known.
struct FurnitureTable: Sendable {
  /// How far a phrase reaches.
  enum Extent: String, Sendable {
    case line, section, rest
  }

  /// What a phrase says of a picture.
  enum Mark: String, Sendable {
    case caption, credit, clue
  }

  private let phrases: [(pattern: PhrasePattern, extent: Extent, ofSentences: Bool)]
  private let marks: [(pattern: PhrasePattern, mark: Mark)]

  init() {
    phrases = Table.rows(Resource.furnitureTSV, columns: 5).compactMap { row in
      guard let words = Int(row[1]), let extent = Extent(rawValue: row[2]) else { return nil }
      return (PhrasePattern(row[0], words: words), extent, row[3] == "yes")
    }
    marks = Table.rows(Resource.captionsTSV, columns: 3).compactMap { row in
      guard let words = Int(row[1]), let mark = Mark(rawValue: row[2]) else { return nil }
      return (PhrasePattern(row[0], words: words), mark)
    }
  }

  /// How far the furniture reaches that a block begins, and the phrase; nil where it is none.
  func extent(of draft: Draft) -> (Extent, phrase: String)? {
    phrases.first { phrase in
      draft.words <= phrase.pattern.words && (phrase.ofSentences || !draft.endsWithStop)
        && phrase.pattern.matches(draft.folded)
    }.map { ($0.extent, $0.pattern.text) }
  }

  /// What a block says of a picture, of the marks asked for.
  func mark(of draft: Draft, among wanted: Set<Mark>) -> Mark? {
    marks.first { entry in
      wanted.contains(entry.mark) && draft.words <= entry.pattern.words
        && entry.pattern.matches(draft.folded)
    }?.mark
  }
}
