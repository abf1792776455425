public import Documents

/// Finds expressions of time and reads them as TIMEX3, with calendar bounds where they have them.
///
/// Rules are data (`time-rules.tsv` over the words of `time-words.tsv`); the longest match wins.
/// What is relative is read against the document's own day; where that is unknown, its value keeps
/// TIMEX3's placeholders and it has no bounds. A day without year takes the year nearest to the
/// document's day, or, in a text without date or about other years, the year that the text told of
/// last; ``TemporalExpression/basis`` says which.
///
/// Follows the TimeML annotation guidelines 1.2.1 (Saurí et al. 2006).
public struct TemporalTagger: Sendable {
  private let lexicon = TimeLexicon.standard
  private let matcher = TimeMatcher.standard

  /// A tagger with the rules of this room.
  public init() {}

  /// The expressions of a text in order, without overlap.
  ///
  /// - Parameters:
  ///   - parse: the analysis of the text.
  ///   - anchor: the day of the document, where it is known.
  /// - Returns: dates, times, durations and sets, each with its TIMEX3 value.
  /// - Complexity: O(*tokens*).
  public func callAsFunction(_ parse: Parse, anchor: CalendarDate?) -> [TemporalExpression] {
    let line = TimeLine(parse, lexicon: lexicon)
    let matches = matcher(line)
    let years = TimeYears(matches, anchor: anchor)
    var context = TimeContext(
      anchor: anchor, isNarrative: years.tellOfOtherTimes, year: years.first)
    var sentence: Int?
    var found: [TemporalExpression] = []
    for (index, match) in matches.enumerated() {
      guard let first = line.tokens[match.places.lowerBound],
        let last = line.tokens[match.places.upperBound - 1]
      else { continue }
      if parse.sentenceOfToken[first] != sentence { context.dayInSentence = nil }
      sentence = parse.sentenceOfToken[first]
      context.tense = TimeContext.tense(
        of: first, after: match.previous, in: parse, lexicon)
      var local = match
      local.borrowYear(from: matches.dropFirst(index + 1).first, in: line)
      guard let meaning = TimeReader(match: local, context: context).meaning() else { continue }
      context.note(meaning, of: local)
      let tokens = first..<last + 1
      found.append(
        TemporalExpression(
          range: parse.textRange(tokens), tokens: tokens, kind: meaning.kind, value: meaning.value,
          from: meaning.period?.from, to: meaning.period?.to, basis: meaning.basis))
    }
    return found
  }
}

extension TimeMatch {
  /// `between April and June 2014`: the year behind the second stands for the first too.
  mutating func borrowYear(from next: TimeMatch?, in line: TimeLine) {
    guard let next, values["year"] == nil, let year = next.values["year"],
      let month = (values["month"] ?? values["baremonth"]).flatMap({ Int($0) }),
      let nextMonth = next.values["month"].flatMap({ Int($0) }), month <= nextMonth,
      next.places.lowerBound - places.upperBound == 1,
      ["and", "to", "or", "until", "through", "-", "–"].contains(line.words[places.upperBound])
    else { return }
    values["year"] = year
  }
}

extension TimeContext {
  /// Remembers what an expression said, for those after it.
  mutating func note(_ meaning: TimeMeaning, of match: TimeMatch) {
    guard let period = meaning.period, meaning.kind == .date || meaning.kind == .time else {
      return
    }
    reference = period
    if period.unit == .day { dayInSentence = period.to }
    guard let stated = match.year, !match.isAside, match.hasMonth || isNarrative else { return }
    year = stated
  }
}

extension TemporalTagger {
  /// A rule's own example: what the table of rules says of itself.
  package struct Example: Sendable, CustomStringConvertible {
    /// Words apart by spaces, the expression in brackets.
    package let text: String
    /// Its value on 2022-06-15.
    package let value: String
    /// The text, for the reports of tests.
    package var description: String { text }
  }

  /// The examples of all rules, in the table's order.
  package static var examples: [Example] {
    TimeRule.standard.map { Example(text: $0.example, value: $0.exampleValue) }
  }
}
