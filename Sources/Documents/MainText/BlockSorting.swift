/// The blocks of one text while their kinds are being found.
struct BlockSorting {
  let drafts: [Draft]
  let text: SourceText
  let finder: BlockFinder
  /// The kind of each draft; nil while it is open.
  var kinds: [Block.Kind?]
  /// Why each draft is furniture that is.
  var rules: [String?]
  var title: String?
  /// What header lines and datelines say.
  var claims = ClaimList()

  init(_ drafts: [Draft], in text: SourceText, title: String?, finder: BlockFinder) {
    self.drafts = drafts
    self.text = text
    self.title = title
    self.finder = finder
    rules = drafts.map(\.rule)
    kinds = drafts.map { draft in
      switch draft.hint {
      case .none: nil
      case .title: .title
      case .heading: .heading
      case .paragraph: .paragraph
      case .quotation: .quotation
      case .caption: .caption
      case .byline: .byline
      case .furniture: .furniture
      }
    }
  }

  /// The shortest author's paragraph that phrases around it are judged by, in words.
  static let solid = 12

  /// Whether a draft is surely a paragraph: not short, and ending like one.
  func isSolid(_ index: Int) -> Bool {
    drafts[index].words >= Self.solid && drafts[index].endsSentence
      && kinds[index] != .furniture
  }

  /// Takes a draft for furniture.
  mutating func remove(_ index: Int, _ rule: String) {
    kinds[index] = .furniture
    rules[index] = rules[index] ?? rule
  }

  /// Marks what the tables know, and the headlines under the heading of a link list.
  mutating func markFurniture() {
    var isInSection = false
    var list = ""
    var solid = 0
    for index in drafts.indices {
      if kinds[index] == .furniture { continue }
      let draft = drafts[index]
      if draft.hint != .title, let (extent, phrase) = finder.table.extent(of: draft) {
        remove(index, "phrase: \(phrase)")
        list = "in the list of: \(phrase)"
        // Before the text, a list's heading stands beside the title itself.
        isInSection = extent == .section && solid > 0
        if extent == .rest, isMostlyBefore(index) {
          for later in index..<drafts.count { remove(later, "after the phrase: \(phrase)") }
          return
        }
      } else if isInSection, draft.hint == .none, draft.isTitleLike(atMost: 25) {
        remove(index, list)
      } else {
        isInSection = false
        if isSolid(index) { solid += 1 }
      }
    }
  }

  /// Whether the larger part of the paragraphs stands before a draft, or three of them.
  private func isMostlyBefore(_ index: Int) -> Bool {
    let before = (0..<index).filter(isSolid)
    let after = (index..<drafts.count).filter(isSolid)
    let words = { (found: [Int]) in found.reduce(0) { $0 + drafts[$1].words } }
    return before.count >= 3 || words(before) > words(after)
  }

  /// Marks captions, credits, and the sentence before a credit that describes a picture.
  mutating func markCaptions() {
    for index in drafts.indices where kinds[index] == nil {
      guard let mark = finder.table.mark(of: drafts[index], among: [.caption, .credit]),
        mark == .caption || !drafts[index].endsWithStop
      else { continue }
      kinds[index] = .caption
      guard mark == .credit, index > 0, kinds[index - 1] == nil,
        finder.table.mark(of: drafts[index - 1], among: [.clue]) != nil
      else { continue }
      kinds[index - 1] = .caption
    }
  }

  /// Marks what a paragraph ending with a colon announces as somebody's words.
  mutating func markQuotations() {
    for index in drafts.indices where kinds[index] == nil {
      let draft = drafts[index]
      let first = text.scalars[draft.range.lowerBound]
      if first == ">" {
        kinds[index] = .quotation
        continue
      }
      let marks: Set<Unicode.Scalar> = ["\"", "“", "'", "‘", "«", "„", "-", "•", "*", "–", "—"]
      guard index > 0, kinds[index - 1] == nil, drafts[index - 1].endsWithColon,
        draft.endsSentence, draft.words >= Self.solid, !marks.contains(first),
        announcesWords(drafts[index - 1])
      else { continue }
      kinds[index] = .quotation
    }
  }

  /// Whether the last sentence of a paragraph speaks of saying or writing.
  private func announcesWords(_ draft: Draft) -> Bool {
    let scalars = text.scalars[draft.range]
    let tail = scalars.split(omittingEmptySubsequences: true) { [".", "?", "!", ";"].contains($0) }
    let words = tail.last?.split { !$0.properties.isAlphabetic } ?? []
    return words.contains { word in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      return finder.quotationCues.contains(String(view).lowercased())
    }
  }

  /// Marks headings, and the headlines that trail after the text.
  mutating func markHeadings() {
    let open = drafts.indices.filter { kinds[$0] == nil }
    let lastSolid = drafts.indices.last { isSolid($0) && kinds[$0] == nil } ?? -1
    let solid = open.count(where: isSolid)
    let trailing = open.filter { $0 > lastSolid }
    let isList = lastSolid >= 0 && drafts[lastSolid].endsWithColon
    let areHeadlines =
      trailing.count >= 2 && solid >= 3 && !isList
      && trailing.allSatisfy { drafts[$0].isTitleLike(atMost: 15) && !isBullet($0) }
    for index in open {
      let draft = drafts[index]
      if areHeadlines, index > lastSolid {
        remove(index, "headlines after the text")
      } else if text.scalars[draft.range.lowerBound] == "#" {
        kinds[index] = .heading
      } else if index < lastSolid, draft.isTitleLike(atMost: 15), !isBullet(index) {
        kinds[index] = .heading
      }
    }
  }

  private func isBullet(_ index: Int) -> Bool {
    let first = text.scalars[drafts[index].range.lowerBound]
    return ["-", "•", "*", "–", "·", "●", "▪"].contains(first)
  }

  /// The blocks, with what is still open as paragraphs.
  func findings() -> BlockFinder.Findings {
    var claims = claims
    var blocks: [Block] = []
    var paragraphs = 0
    for (index, draft) in drafts.enumerated() {
      var range = draft.range
      let kind = kinds[index] ?? .paragraph
      if kind == .paragraph {
        paragraphs += 1
        if paragraphs <= 2, let dateline = finder.datelines(range, in: text.scalars) {
          claims.add(dateline)
          blocks.append(Block(.byline, dateline.range))
          range = dateline.range.upperBound..<range.upperBound
        }
      }
      range = Self.withoutMarkup(range, kind, in: text.scalars)
      if let trimmed = TextLines.trimmed(range, in: text.scalars) {
        blocks.append(Block(kind, trimmed, rule: kind == .furniture ? rules[index] : nil))
      }
    }
    return BlockFinder.Findings(blocks: blocks, title: title, claims: claims)
  }

  /// A range without Markdown's marks for headings and quotations.
  private static func withoutMarkup(
    _ range: TextRange, _ kind: Block.Kind, in scalars: [Unicode.Scalar]
  ) -> TextRange {
    let mark: Unicode.Scalar
    switch kind {
    case .heading, .title: mark = "#"
    case .quotation: mark = ">"
    default: return range
    }
    return (range.first { scalars[$0] != mark } ?? range.upperBound)..<range.upperBound
  }
}
