import Actors
import Documents
import Language

/// Quotations that no attribution holds.
extension StatementCoder {
  func addQuotations(to drafts: inout [Draft]) {
    var previous: Int?
    for quotation in quotations {
      if quotation.isBlock {
        previous = addBlock(quotation, after: previous, to: &drafts)
        continue
      }
      if let held = drafts.firstIndex(where: { holds($0.statement, quotation) }) {
        previous = held
        // An agency's quotation of somebody who is named beside it is that one's.
        if let head = drafts[held].head, isAccording(head), let own = draft(of: quotation),
          let cue = own.head, !isAccording(cue), !drafts.contains(where: { $0.head == cue })
        {
          drafts.append(own)
          previous = drafts.count - 1
          continue
        }
        drafts[held].quotation = quotation
        takeOpening(before: quotation, to: held, from: &drafts)
        previous = drafts.firstIndex { holds($0.statement, quotation) }
        continue
      }
      if let last = previous, continues(quotation, drafts[last]) {
        append(quotation, to: &drafts[last])
        continue
      }
      guard let found = draft(of: quotation) else { continue }
      // The cue may have been found with other content only.
      if let known = drafts.firstIndex(where: { $0.head != nil && $0.head == found.head }) {
        if found.statement.kind == .direct {
          append(quotation, to: &drafts[known])
          previous = known
        }
        continue
      }
      drafts.append(found)
      previous = drafts.count - 1
    }
  }

  /// A paragraph's quotation that was left open belongs to the cue of the paragraph after it.
  private func takeOpening(before quotation: Quotation, to held: Int, from drafts: inout [Draft]) {
    guard
      let open = drafts.indices.first(where: { index in
        guard index != held, drafts[index].head == nil, let last = drafts[index].quotation else {
          return false
        }
        return last.isOpen && last.block == quotation.block - 1
      }), drafts[held].statement.kind == .direct,
      quotation.range.lowerBound == document.blocks[quotation.block].range.lowerBound
    else { return }
    for part in quotations where holds(drafts[open].statement, part) {
      append(part, to: &drafts[held])
    }
    drafts[held].quotation = quotation
    drafts.remove(at: open)
  }

  /// Gives a block quotation to whom the paragraph before it announces, or to the block before it.
  func addBlock(
    _ quotation: Quotation, after previous: Int?, to drafts: inout [Draft]
  ) -> Int? {
    let quoted = syntax.parse.tokens(in: quotation.range)
    if let previous, let last = drafts[previous].quotation, last.isBlock,
      last.block == quotation.block - 1
    {
      append(quotation, to: &drafts[previous])
      return previous
    }
    guard !quoted.isEmpty, let found = blockDraft(quotation, quoted) else { return previous }
    guard let known = drafts.firstIndex(where: { $0.head != nil && $0.head == found.head }) else {
      drafts.append(found)
      return drafts.count - 1
    }
    let speaker = drafts[known].statement.speaker ?? found.statement.speaker
    drafts[known] = found
    drafts[known].statement.speaker = speaker
    return known
  }

  func draft(of quotation: Quotation) -> Draft? {
    let quoted = syntax.parse.tokens(in: quotation.range)
    guard !quoted.isEmpty else { return nil }
    if quotation.isBlock { return blockDraft(quotation, quoted) }
    let isTitle = isTitle(quoted)
    let isDirect = !isTitle && isDirect(quotation, quoted)
    if isDirect || isUtterance(from: quotation, to: quotation) {
      let bounds = syntax.parse.tokens(in: document.blocks[quotation.block].range)
      let beside =
        finder.cue(beside: quoted, endsWithComma: endsWithComma(quotation), within: bounds)
        ?? finder.utterance(beside: quoted, isOpen: awaitsCue(quotation), within: bounds)
      if let beside { return make(.direct, quotation, quoted, cue: beside) }
    }
    guard !isTitle, let above = finder.cue(above: quoted) else {
      guard isDirect else { return nil }
      var found = make(.direct, quotation, quoted, cue: nil)
      found.statement.speaker = speaker(before: quoted)
      return found
    }
    return make(isDirect ? .direct : .mixed, quotation, quoted, cue: above)
  }

  /// Of words without a cue the person whom the sentence before them is about.
  private func speaker(before quoted: Range<Int>) -> Speaker? {
    let parse = syntax.parse
    let sentence = parse.sentenceOfToken[quoted.lowerBound] - 1
    guard sentence >= 0, let start = parse.sentences[sentence].first,
      !parse.sentences[sentence].contains(where: { finder.isQuoted[$0] }),
      let root = parse.sentences[sentence].first(where: { tokens[$0].head == $0 }),
      syntax.isVerbal(root),
      document.blocks.contains(where: { block in
        block.range.contains(tokens[start].range.lowerBound)
          && block.range.contains(tokens[quoted.lowerBound].range.lowerBound)
      }), let subject = parse.children(of: root, "nsubj").first,
      let mention = parties.mention(at: subject), mention.kind == .person || mention.kind == .office
    else { return nil }
    return speaker(at: subject)
  }

  /// A block quotation belongs to whoever the paragraph before it announces.
  func blockDraft(_ quotation: Quotation, _ quoted: Range<Int>) -> Draft? {
    guard quotation.block > 0 else { return nil }
    let introduction = syntax.parse.tokens(in: document.blocks[quotation.block - 1].range)
    guard let last = introduction.last, tokens[last].text == ":" else { return nil }
    let sentence = syntax.parse.sentences[syntax.parse.sentenceOfToken[last]]
    let cue = finder.cue(
      beside: last + 1..<last + 1, endsWithComma: false, within: sentence.clamped(to: introduction))
    return make(.direct, quotation, quoted, cue: cue)
  }

  func make(
    _ kind: Statement.Kind, _ quotation: Quotation, _ quoted: Range<Int>, cue: CueMatch?
  ) -> Draft {
    let statement = Statement(
      kind: kind, content: [quotation.range], text: words(of: [quotation]),
      cue: cue.map { syntax.parse.textRange(group(of: $0.token)) },
      speaker: cue?.speakers.first.flatMap(speaker(at:)),
      audience: cue.flatMap { audience(of: $0.token) }, via: [],
      date: cue.flatMap { dating.date(of: $0.token) },
      sentence: syntax.parse.sentenceOfToken[quoted.lowerBound], why: cue?.why ?? "no cue")
    return Draft(statement: statement, head: cue?.token, quotation: quotation)
  }

  /// A cue with its auxiliaries, negation and particle, and the colon or `to` that ends it.
  func group(of cue: Int) -> Range<Int> {
    var low = cue
    var high = cue + 1
    for child in syntax.parse.children(of: cue).reversed() where child == low - 1 {
      guard ["aux", "auxpass", "neg", "advmod"].contains(tokens[child].dep) else { break }
      low = child
    }
    for child in syntax.parse.children(of: cue) where child == high {
      guard tokens[child].dep == "prt" || tokens[cue].text.lowercased() == "according" else {
        break
      }
      high = child + 1
    }
    if high < tokens.count, tokens[high].text == ":" { high += 1 }
    return low..<high
  }

  /// Whether a statement's content has most of a quotation.
  func holds(_ statement: Statement, _ quotation: Quotation) -> Bool {
    let held = statement.content.reduce(0) { $0 + $1.clamped(to: quotation.range).count }
    return held * 2 > quotation.range.count
  }

  func append(_ quotation: Quotation, to draft: inout Draft) {
    draft.statement.content = (draft.statement.content + [quotation.range]).sorted {
      $0.lowerBound < $1.lowerBound
    }
    draft.quotation = quotation
    if draft.statement.kind == .direct {
      draft.statement.text = words(
        of: quotations.filter { holds(draft.statement, $0) })
    } else {
      draft.statement.kind = .mixed
      draft.statement.text = draft.statement.content.map { document.text[$0] }.joined(
        separator: " ")
    }
  }
}
