import Documents
import Language

extension StatementCoder {
  /// Whether a quotation without a cue goes on with the speech of a statement: over paragraphs, after
  /// the cue that interrupts it, or in the sentence after.
  func continues(_ quotation: Quotation, _ draft: Draft) -> Bool {
    guard let previous = draft.quotation, !quotation.isBlock, !previous.isBlock else {
      return false
    }
    let quoted = syntax.parse.tokens(in: quotation.range)
    let starts =
      quotation.range.lowerBound == document.blocks[quotation.block].range.lowerBound
    if draft.statement.kind == .direct, previous.isOpen, quotation.block == previous.block + 1,
      starts
    {
      return true
    }
    if previous.block == quotation.block, interrupts(from: previous, to: quotation) { return true }
    if let head = draft.head, Self.asks(syntax.tokens[head]) { return false }
    // Paragraphs that are quotations without a cue are told by turns.
    if draft.head == nil, quotation.block != previous.block { return false }
    guard draft.statement.kind != .indirect, !isTitle(quoted), isDirect(quotation, quoted) else {
      return false
    }
    let beside = finder.cue(
      beside: quoted, endsWithComma: endsWithComma(quotation),
      within: syntax.parse.tokens(in: document.blocks[quotation.block].range))
    // A cue of its own is another statement's, unless it is this one's.
    if let beside, beside.token != draft.head { return false }
    return follows(quotation, previous)
  }

  /// Whether a quotation's sentence follows the last quotation's without one in between.
  func follows(_ quotation: Quotation, _ previous: Quotation) -> Bool {
    let parse = syntax.parse
    let before = parse.tokens(in: previous.range)
    let here = parse.tokens(in: quotation.range)
    guard !before.isEmpty, !here.isEmpty else { return false }
    let gap = parse.sentenceOfToken[here.lowerBound] - parse.sentenceOfToken[before.upperBound - 1]
    if previous.block == quotation.block {
      return gap <= 1 || quietGap(from: previous, to: quotation)
    }
    // A paragraph that is one quotation goes on from a paragraph that ends with its speaker's words.
    guard quotation.block == previous.block + 1,
      document.blocks[quotation.block].range.lowerBound == quotation.range.lowerBound
    else { return false }
    return gap <= 1
  }

  /// Whether quotations together are what somebody says, not words set in marks: they begin a sentence
  /// with a capital, or follow a comma or colon, and end with a sentence's mark or the cue's comma.
  func isUtterance(from first: Quotation, to last: Quotation) -> Bool {
    let start = syntax.parse.tokens(in: first.range).lowerBound
    guard let end = last.inner.last, start < syntax.tokens.count,
      !isTitle(syntax.parse.tokens(in: first.range))
    else { return false }
    let closing: Set<Unicode.Scalar> = [".", "!", "?", ",", "…"]
    guard document.text.scalars[first.inner.lowerBound].properties.isUppercase,
      closing.contains(document.text.scalars[end])
    else { return false }
    return syntax.tokens[start].startsSentence
      || [",", ":"].contains(syntax.tokens[start - 1].text)
  }

  /// Whether a quotation stands by itself as one or more sentences.
  private func isSentence(_ quotation: Quotation, _ quoted: Range<Int>) -> Bool {
    guard let last = quotation.inner.last, let first = quoted.first, quoted.count >= 3,
      [".", "!", "?"].contains(document.text.scalars[last]),
      document.text.scalars[quotation.inner.lowerBound].properties.isUppercase
    else { return false }
    let block = document.blocks[quotation.block].range
    let isFirst =
      quotation.range.lowerBound == block.lowerBound
      || first > 0 && syntax.tokens[first - 1].tag == "."
    let after = quoted.upperBound
    let isLast =
      quotation.range.upperBound == block.upperBound
      || after < syntax.tokens.count && syntax.tokens[after].startsSentence
        && !cues.isCue(syntax.tokens[after])
    return isFirst && isLast
  }

  /// Whether a quotation is a clause of its own: it begins like one and has a finite verb, or it stands
  /// by itself.
  func isDirect(_ quotation: Quotation, _ quoted: Range<Int>) -> Bool {
    let words = quoted.filter {
      syntax.tokens[$0].pos != .punctuation && syntax.tokens[$0].pos != .space
    }
    if isSentence(quotation, quoted) { return true }
    guard words.count >= 3, let first = words.first else { return false }
    let hasVerb = words.contains { ["VBZ", "VBP", "VBD", "MD"].contains(syntax.tokens[$0].tag) }
    let isImperative = syntax.tokens[first].tag == "VB"
    guard hasVerb || isImperative else { return false }
    let opening = document.text.scalars[quotation.inner.lowerBound]
    if opening.properties.isUppercase || !opening.properties.isAlphabetic && opening != "[" {
      return true
    }
    guard quoted.lowerBound > 0 else { return true }
    let before = syntax.tokens[quoted.lowerBound - 1]
    return [",", ":"].contains(before.text) || cues.isCue(before)
  }

  /// Whether a few quoted words are a name or title: all that can be are capitalised.
  func isTitle(_ quoted: Range<Int>) -> Bool {
    let words = quoted.map { syntax.tokens[$0] }.filter {
      $0.pos != .punctuation && $0.pos != .space
    }
    guard words.count > 1, words.count <= 8 else { return false }
    return words.allSatisfy { word in
      guard let first = word.text.unicodeScalars.first else { return true }
      return !first.properties.isLowercase
        || [.adposition, .determiner, .coordinatingConjunction].contains(word.pos)
    }
      && words.contains {
        $0.text.unicodeScalars.first?.properties.isUppercase == true && $0.pos != .pronoun
      }
  }

  /// Whether the last mark before the closing one is a comma.
  func endsWithComma(_ quotation: Quotation) -> Bool {
    guard let last = quotation.inner.last else { return false }
    let after = quotation.range.upperBound
    if document.text.scalars[last] == "," { return true }
    return after < document.text.count && document.text.scalars[after] == ","
  }

  /// Whether a quotation's last mark lets its cue follow: a comma, a question, a call.
  func awaitsCue(_ quotation: Quotation) -> Bool {
    guard let last = quotation.inner.last else { return false }
    return ["!", "?"].contains(document.text.scalars[last]) || endsWithComma(quotation)
  }

  /// Whether the text between two quotations interrupts a sentence: it ends with a comma, or the
  /// second goes on in lower case.
  private func interrupts(from previous: Quotation, to quotation: Quotation) -> Bool {
    let gap = previous.range.upperBound..<quotation.range.lowerBound
    guard !gap.isEmpty else { return false }
    let between = document.text[gap]
    let opening = document.text.scalars[quotation.inner.lowerBound]
    guard endsWithComma(previous), between.unicodeScalars.count < 160 else { return false }
    let trimmed = between.unicodeScalars.reversed().first { !$0.properties.isWhitespace }
    return trimmed == "," && opening.properties.isLowercase
  }

  /// Whether only a cue clause stands between two quotations of one paragraph.
  private func quietGap(from previous: Quotation, to quotation: Quotation) -> Bool {
    let gap = syntax.parse.tokens(in: previous.range.upperBound..<quotation.range.lowerBound)
    return gap.count { syntax.tokens[$0].startsSentence } <= 1
  }
}
