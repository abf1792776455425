import Documents

/// A brief as the templates see it: one flat name a field, so that no lookup falls through to an
/// outer section by accident, and text escaped by the caller's rule.
struct BriefView {
  /// How text is made safe for the template's format.
  let escape: (String) -> String

  /// All fields of a brief.
  func callAsFunction(_ brief: Brief) -> [String: Any] {
    [
      "readCount": escape(brief.coverage.countText), "readLine": escape(brief.coverage.line),
      "sections": brief.sections.map(section),
      "sources": brief.coverage.sources.map(source),
      "hasRejections": !brief.coverage.rejections.isEmpty,
      "rejections": brief.coverage.rejections.map { rejected in
        [
          "rejectedPath": escape(rejected.path), "rejectedCode": escape(rejected.code),
          "rejectedMessage": escape(rejected.message),
        ]
      },
    ]
  }

  private func section(_ section: Brief.Section) -> [String: Any] {
    var view: [String: Any] = [
      "kind": section.kind.rawValue, "heading": escape(section.heading),
      "entries": section.entries.map(entry),
    ]
    view["more"] = section.moreText.map(escape)
    return view
  }

  private func entry(_ entry: Brief.Entry) -> [String: Any] {
    var view: [String: Any] = [
      "anchor": Self.anchor(entry.id), "when": escape(entry.when),
      "headline": escape(entry.headline), "quotes": entry.quotes.map(quote),
    ]
    // Words that are not the speaker's own never stand in quotation marks.
    view[entry.isVerbatim ? "words" : "paraphrase"] = entry.words.map(escape)
    view["hasDetails"] = !entry.details.isEmpty
    view["details"] = entry.details.map { ["detail": escape($0)] }
    view["standing"] = entry.standing.map(escape)
    view["attribution"] = entry.attribution.map(escape)
    view["witnesses"] = entry.witnessText.map(escape)
    view["moreQuotes"] = entry.moreQuotesText.map(escape)
    return view
  }

  private func quote(_ quote: Brief.Quote) -> [String: Any] {
    var view: [String: Any] = [
      "quoteSource": escape(quote.source), "document": escape(quote.document),
      "documentAnchor": Self.anchor(quote.document), "start": quote.start, "end": quote.end,
    ]
    view["quoteText"] = quote.repeatsWords ? nil : escape(quote.shownText)
    view["quoteNote"] = quote.note.map(escape)
    view["quoteDate"] = quote.dated.map(escape)
    return view
  }

  private func source(_ source: Brief.Source) -> [String: Any] {
    var view: [String: Any] = [
      "sourceName": escape(source.name), "sourceDocument": escape(source.document),
      "sourceAnchor": Self.anchor(source.document),
    ]
    view["sourceTitle"] = source.title.map(escape)
    view["sourceDate"] = source.published.map(escape)
    return view
  }

  /// An id as a fragment of an address: other characters than letters, digits, `-`, `_` and `.` by
  /// their number.
  static func anchor(_ id: String) -> String {
    id.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": String(scalar)
      default: "_\(scalar.value)_"
      }
    }.joined()
  }
}
