import Documents

/// A run of text in quotation marks, or a block quotation without them.
struct Quotation: Sendable, Hashable {
  /// The run with its marks.
  var range: TextRange
  /// The run without its marks.
  var inner: TextRange
  /// The index of its block.
  var block: Int
  /// Whether the closing mark is missing: the quotation may go on in the next paragraph.
  var isOpen: Bool
  /// Whether it is a block quotation without marks.
  var isBlock: Bool
}

/// Finds quotations by their marks: curly, straight, single and angle; outermost only.
struct QuotationFinder: Sendable {
  /// Whether a scalar may open a quotation.
  private static func mayOpen(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "“", "„", "«", "‘", "\"", "'": true
    default: false
    }
  }

  /// Whether a scalar closes what another opened.
  private static func closes(_ opened: Unicode.Scalar, with mark: Unicode.Scalar) -> Bool {
    switch opened {
    case "“": mark == "”"
    case "„": mark == "“" || mark == "”"
    case "«": mark == "»"
    case "‘": mark == "’"
    default: mark == opened
    }
  }

  /// All quotations of a document's coded paragraphs, in text order.
  ///
  /// - Complexity: O(*text*).
  func callAsFunction(_ document: Document) -> [Quotation] {
    document.blocks.indices.flatMap { index -> [Quotation] in
      let block = document.blocks[index]
      switch block.kind {
      case .paragraph: return quotations(in: block.range, of: document.text, block: index)
      case .quotation:
        let marked = quotations(in: block.range, of: document.text, block: index)
        if let first = marked.first, first.range.lowerBound == block.range.lowerBound {
          return marked
        }
        // Markdown and e-mail mark quoted lines with `>`.
        let inner = block.range.drop {
          document.text.scalars[$0] == ">" || isSpace(document.text.scalars[$0])
        }
        return [
          Quotation(range: block.range, inner: inner, block: index, isOpen: false, isBlock: true)
        ]
      default: return []
      }
    }
  }

  private func quotations(in range: TextRange, of text: SourceText, block: Int) -> [Quotation] {
    var result: [Quotation] = []
    var open: (mark: Unicode.Scalar, width: Int, at: Int)?
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text.scalars[index]
      let width = markWidth(at: index, in: range, of: text)
      if let current = open {
        if width == current.width, Self.closes(current.mark, with: scalar),
          closes(index..<index + width, in: range, of: text, mark: current.mark)
        {
          result.append(
            Quotation(
              range: current.at..<index + width, inner: current.at + current.width..<index,
              block: block, isOpen: false, isBlock: false))
          open = nil
        }
      } else if Self.mayOpen(scalar), opens(index..<index + width, in: range, of: text) {
        open = (scalar, width, index)
      }
      index += width
    }
    // A double mark left open goes on to the paragraph's end; a single one was an apostrophe.
    if let open, open.width == 2 || open.mark != "‘" && open.mark != "'" {
      result.append(
        Quotation(
          range: open.at..<range.upperBound, inner: open.at + open.width..<range.upperBound,
          block: block, isOpen: true, isBlock: false))
    }
    return result
  }

  /// Two for a double mark typed as two single ones: `''so''`.
  private func markWidth(at index: Int, in range: TextRange, of text: SourceText) -> Int {
    let scalar = text.scalars[index]
    let isDoubled = scalar == "'" || scalar == "‘" || scalar == "’"
    return isDoubled && index + 1 < range.upperBound && text.scalars[index + 1] == scalar ? 2 : 1
  }

  /// A mark opens where a word may begin after it and none ends before it.
  private func opens(_ mark: TextRange, in range: TextRange, of text: SourceText) -> Bool {
    let index = mark.lowerBound
    guard mark.upperBound < range.upperBound, !isSpace(text.scalars[mark.upperBound]) else {
      return false
    }
    guard index > range.lowerBound else { return true }
    let before = text.scalars[index - 1]
    if ["“", "„", "«"].contains(text.scalars[index]) { return true }
    return isSpace(before) || "([{—–-/:“‘\"".unicodeScalars.contains(before)
  }

  /// A mark closes after a word or its punctuation; a single one inside a word is an apostrophe.
  private func closes(
    _ closing: TextRange, in range: TextRange, of text: SourceText, mark: Unicode.Scalar
  ) -> Bool {
    let before = closing.lowerBound - 1
    guard before >= range.lowerBound, !isSpace(text.scalars[before]) || mark == "“" else {
      return false
    }
    guard closing.upperBound < range.upperBound, closing.count == 1 else { return true }
    let after = text.scalars[closing.upperBound]
    switch mark {
    case "‘", "'": return !after.properties.isAlphabetic
    case "\"":
      return !after.properties.isAlphabetic || !text.scalars[before].properties.isAlphabetic
    default: return true
    }
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
