import Documents

extension Brief.Coverage {
  /// `8 documents`.
  var countText: String { Self.count(documents, "document") }

  /// What was read, in one sentence.
  var line: String {
    var parts = [countText]
    if !publishers.isEmpty {
      parts[0] += " from " + Self.count(publishers.count, "publisher")
    }
    if let published { parts.append("published " + published) }
    var text = parts.joined(separator: ", ")
    if unnamedPublishers > 0 {
      text += "; \(Self.count(unnamedPublishers, "document")) without a named publisher"
    }
    text += rejections.isEmpty ? "; none rejected" : "; \(rejections.count) rejected"
    if !publishers.isEmpty {
      text += ". Publishers: " + publishers.joined(separator: ", ")
    }
    return text + "."
  }

  /// `1 document`, `2 documents`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Brief.Section {
  /// `12 more: entente events --status happened`, nil where all are shown.
  var moreText: String? { more > 0 ? "\(more) more: \(command)" : nil }
}

extension Brief.Entry {
  /// `2 sources (3 pages)`, nil where one document tells it.
  var witnessText: String? { Self.witnesses(sources: sources, pages: pages) }

  /// How many tell it; pages are told where some of them copy others.
  static func witnesses(sources: Int, pages: Int) -> String? {
    guard max(sources, pages) > 1 else { return nil }
    let text = Brief.Coverage.count(sources, "source")
    return pages > sources ? "\(text) (\(pages) pages)" : text
  }

  /// `3 more sentences: entente explain …`, nil where all are shown.
  var moreQuotesText: String? {
    moreQuotes > 0
      ? "\(moreQuotes) more sentence\(moreQuotes == 1 ? "" : "s"): entente explain \(id)" : nil
  }
}

extension Brief.Quote {
  /// The day it was published, as a reader writes it.
  var dated: String? { published.map(DayText.day) }

  /// The words with white space folded, for a reader; the range stays that of the document.
  var foldedText: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words in quotation marks; words that bring double marks of their own get no more.
  var shownText: String {
    let folded = foldedText
    let marks: Set<Character> = ["“", "”", "\""]
    return folded.contains(where: marks.contains) ? folded : "“\(folded)”"
  }
}
