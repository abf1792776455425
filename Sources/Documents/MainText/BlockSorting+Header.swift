/// Title, byline and date lines.
extension BlockSorting {
  /// The longest title, in words and in scalars.
  private static let longestTitle = (words: 30, scalars: 220)
  /// How many lines that are neither title nor header line may stand before the text.
  private static let mostStandfirsts = 3

  /// Marks the title, its copies, and the lines of author, publisher and date around it.
  mutating func markHeader() {
    let folded = title.map { FoldedText.fold(Array($0.unicodeScalars)[...]) }
    let marked = drafts.firstIndex { $0.hint == .title }
    var titleIndex =
      marked
      ?? folded.flatMap { title in
        drafts.indices.first { kinds[$0] != .furniture && drafts[$0].folded == title }
      }
    let hadTitle = titleIndex != nil || title != nil
    var standfirsts = 0
    var lowered: Set<String>?
    for index in drafts.indices where index != titleIndex {
      let draft = drafts[index]
      let isPastTitle = titleIndex.map { index > $0 } ?? hadTitle
      if kinds[index] == .furniture {
        // Pages keep author and date in boxes of their own between title and article.
        if isPastTitle, draft.hint == .furniture { _ = markHeaderLine(index) }
        continue
      }
      if markHeaderLine(index) { continue }
      if titleIndex == nil, !hadTitle, isTitle(index) {
        titleIndex = index
        title = text[Self.titleRange(draft.range, in: text.scalars)]
      } else if isPastTitle, standfirsts == 0, kinds[index] == nil, isName(index, &lowered) {
        kinds[index] = .byline
        claims.add(.byline, text[draft.range], .headerLine, at: draft.range)
      } else if titleIndex.map({ drafts[$0].folded == draft.folded }) == true {
        remove(index, Self.titleAgain)
      } else if draft.isTitleLike(atMost: Self.longestTitle.words), titleIndex != nil {
        standfirsts += 1
        if standfirsts > Self.mostStandfirsts { break }
      } else if isPastTitle || !draft.isTitleLike(atMost: Self.longestTitle.words) {
        break
      }
    }
    markTitle(titleIndex)
    markFooter()
  }

  private static let titleAgain = "the title again"

  private mutating func markTitle(_ index: Int?) {
    guard let index else { return }
    kinds[index] = .title
    let folded = drafts[index].folded
    for other in drafts.indices where other != index && !folded.isEmpty {
      if drafts[other].folded == folded { remove(other, Self.titleAgain) }
    }
  }

  /// Marks a line that states author, publisher or date.
  private mutating func markHeaderLine(_ index: Int, isHead: Bool = true) -> Bool {
    let draft = drafts[index]
    guard kinds[index] == nil || kinds[index] == .byline || draft.hint == .furniture,
      draft.words <= HeaderLineReader.longest, !draft.endsWithStop,
      let found = finder.headerLines.facts(in: text.scalars[draft.range], isHead: isHead)
    else { return false }
    kinds[index] = .byline
    rules[index] = nil
    claims.add(found, at: draft.range)
    return true
  }

  /// Marks date lines among the last pieces, where agencies put them.
  private mutating func markFooter() {
    for index in drafts.indices.suffix(3) where kinds[index] == nil && index > 1 {
      _ = markHeaderLine(index, isHead: false)
    }
  }

  /// Whether a draft reads like the title of the paragraphs after it.
  private func isTitle(_ index: Int) -> Bool {
    let draft = drafts[index]
    let limit = Self.longestTitle
    return kinds[index] == nil || kinds[index] == .heading
      ? draft.isTitleLike(atMost: limit.words) && draft.range.count <= limit.scalars
        && finder.table.mark(of: draft, among: [.credit]) == nil
        && drafts.indices.contains { $0 > index && isSolid($0) }
      : false
  }

  private static func titleRange(_ range: TextRange, in scalars: [Unicode.Scalar]) -> TextRange {
    let start = range.first { !["#", " "].contains(scalars[$0]) } ?? range.lowerBound
    return start..<range.upperBound
  }

  private func isName(_ index: Int, _ lowered: inout Set<String>?) -> Bool {
    let draft = drafts[index]
    guard draft.words <= 5, !draft.endsWithStop, !draft.endsWithColon else { return false }
    let words = lowered ?? loweredWords()
    lowered = words
    return finder.headerLines.isPersonName(text[draft.range], lowered: words)
  }

  /// The words that the text writes in lower case.
  private func loweredWords() -> Set<String> {
    var words: Set<String> = []
    for word in text.scalars.split(whereSeparator: { !$0.properties.isAlphabetic }) {
      guard word.first?.properties.isLowercase == true else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      words.insert(String(view))
    }
    return words
  }
}
