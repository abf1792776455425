public import Documents

/// Finds expressions of time and reads them as TIMEX3, with calendar bounds where they have them.
///
/// Rules are data (`time-rules.tsv` over the words of `time-words.tsv`); the longest match wins.
/// What is relative is read against the document's own day; where that is unknown, its value keeps
/// TIMEX3's placeholders and it has no bounds. A day without year takes the year nearest to the
/// document's day, or, in a text without date or about other years, the year that the text told of
/// last, or else the only one that a given window allows; ``TemporalExpression/basis`` says which.
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
  ///   - window: days within which a document without a date is known to tell, as by the offices
  ///     that it names; not asked where there is an `anchor`.
  /// - Returns: dates, times, durations and sets, each with its TIMEX3 value.
  /// - Complexity: O(*tokens*).
  public func callAsFunction(
    _ parse: Parse, anchor: CalendarDate?, window: TimeWindow? = nil
  ) -> [TemporalExpression] {
    let line = TimeLine(parse, lexicon: lexicon)
    let matches = matcher(line)
    let years = TimeYears(matches, anchor: anchor, window: anchor == nil ? window : nil)
    var pass = TimePass(
      parse: parse, line: line, lexicon: lexicon,
      context: TimeContext(years: years, anchor: anchor, window: anchor == nil ? window : nil))
    for index in matches.indices {
      pass.read(
        matches[index], previous: index > 0 ? matches[index - 1] : nil,
        next: index + 1 < matches.count ? matches[index + 1] : nil)
    }
    return pass.found
  }
}

/// One way through a text, from its first expression to its last.
struct TimePass {
  let parse: Parse
  let line: TimeLine
  let lexicon: TimeLexicon
  var context: TimeContext
  var events = TimeEvents()
  var sentence: Int?
  var found: [TemporalExpression] = []

  /// Reads one match in the light of those before it.
  mutating func read(_ match: TimeMatch, previous: TimeMatch?, next: TimeMatch?) {
    guard let first = line.tokens[match.places.lowerBound] else { return }
    if parse.sentenceOfToken[first] != sentence { context.dayInSentence = nil }
    sentence = parse.sentenceOfToken[first]
    // `four days before the 3 May vote`: that `before` counts days and says nothing of tense.
    let isCounted = previous?.places.upperBound == match.places.lowerBound
    context.tense = TimeTense(
      of: head(of: match), after: isCounted ? "" : match.previous, in: parse, lexicon)
    var local = match
    local.borrow(from: next, in: line)
    local.borrowMonth(of: previous, in: line)
    let reader = TimeReader(match: local, context: context)
    let (reading, places) = place(reader, next: next)
    guard let meaning = reading, let end = line.tokens[places.upperBound - 1] else { return }
    context.note(meaning, of: local, isFrame: isFrame(match, first))
    if let period = meaning.period, period.unit == .day, meaning.kind == .date {
      events.note(period.from, at: first, in: parse)
    }
    let range =
      line.ranges[places.lowerBound]
      .lowerBound..<line.ranges[places.upperBound - 1]
      .upperBound
    found.append(
      TemporalExpression(
        range: range, tokens: first..<end + 1, kind: meaning.kind, value: meaning.value,
        from: meaning.period?.from, to: meaning.period?.to, basis: meaning.basis,
        modifier: local.modifier,
        quantity: meaning.kind == .set ? local.values["every"] : nil,
        frequency: meaning.kind == .set ? local.frequency : nil))
  }

  /// What a match means and the places that it takes: `two days after the summit` all of them where
  /// the summit's day is known, else `two days` alone, which is a length.
  private func place(_ reader: TimeReader, next: TimeMatch?) -> (TimeMeaning?, Range<Int>) {
    let places = reader.match.places
    guard reader.match.rule.reading == .offset else { return (reader.meaning(), places) }
    guard let event = day(ofEventAfter: reader.match, next: next),
      let placed = reader.offset(from: event.day)
    else { return (reader.meaning(), places.lowerBound..<places.upperBound - 1) }
    var end = places.upperBound
    while end < line.tokens.count, line.tokens[end] ?? .max < event.end { end += 1 }
    return (placed, places.lowerBound..<end)
  }

  /// The day of what stands after `two days after`: an expression of its own, or an event whose day
  /// the text has told; with the end of the phrase that the expression takes in.
  private func day(ofEventAfter match: TimeMatch, next: TimeMatch?) -> (
    day: CalendarDate, end: Int
  )? {
    guard let start = line.tokens[match.places.upperBound - 1], start + 1 < parse.tokens.count
    else { return nil }
    if let next, next.places.lowerBound - match.places.upperBound <= 4,
      !line.words[match.places.upperBound..<next.places.lowerBound].contains(where: {
        [",", ".", ";", ":", "and", "in", "on", ""].contains($0)
      }),
      let base = TimeReader(match: next, context: context).meaning()?.period,
      base.unit.isWithin(match.unit)
    {
      return (base.from, start + 1)
    }
    guard let event = events.day(ofPhraseAt: start + 1, in: parse) else { return nil }
    // `two weeks after the March vote`: `March` stays an expression of its own.
    let limit = next.flatMap { line.tokens[$0.places.lowerBound] } ?? parse.tokens.count
    return (event.day, limit < event.end ? start + 1 : event.end)
  }

  /// The token of a match that hangs on one outside of it.
  private func head(of match: TimeMatch) -> Int {
    let tokens = match.places.compactMap { line.tokens[$0] }
    guard let first = tokens.first, let last = tokens.last else { return 0 }
    return tokens.first { !(first...last).contains(parse.tokens[$0].head) } ?? first
  }

  /// Whether a year sets the time for what follows: in a heading or at the head of its sentence, or
  /// as the time of what is told, not far from where a history has come to.
  private func isFrame(_ match: TimeMatch, _ first: Int) -> Bool {
    let sentence = parse.sentences[parse.sentenceOfToken[first]]
    if first == sentence.lowerBound { return true }
    let isNear = match.year.map { abs($0 - (context.year ?? $0)) <= Self.nearYears } ?? false
    if first - sentence.lowerBound <= Self.headTokens { return match.saysWhen || isNear }
    return match.previous == "in" && isNear
  }

  /// Tokens of a sentence before which a time is its frame.
  private static let headTokens = 4
  /// Years that a history goes on without a new start.
  private static let nearYears = 3
}

extension TimeMatch {
  /// The unit that is counted in it.
  fileprivate var unit: TimeUnit? {
    (values["unit"] ?? values["units"]).flatMap(TimeUnit.init)
  }

  private static let joins: Set = ["and", "to", "or", "until", "through", "-", "–", "/", ","]

  /// `between April and June 2014`, `28 and 29 August`: what stands behind the second holds for the
  /// first too.
  mutating func borrow(from next: TimeMatch?, in line: TimeLine) {
    guard let next, next.places.lowerBound - places.upperBound == 1,
      Self.joins.contains(line.words[places.upperBound])
    else { return }
    if values["month"] == nil, values["baremonth"] == nil, values["year"] == nil,
      values["day"] ?? values["dayth"] != nil, let month = next.values["month"]
    {
      values["month"] = month
      values["year"] = next.values["year"]
      return
    }
    guard values["year"] == nil, let year = next.values["year"],
      let month = (values["month"] ?? values["baremonth"]).flatMap({ Int($0) }),
      let nextMonth = next.values["month"].flatMap({ Int($0) }), month <= nextMonth
    else { return }
    values["year"] = year
  }

  /// `March 5 and 7`: the month of the first holds for the second too.
  mutating func borrowMonth(of previous: TimeMatch?, in line: TimeLine) {
    guard let previous, places.lowerBound - previous.places.upperBound == 1,
      rule.argument == "sameMonth", let month = previous.values["month"]
    else { return }
    values["month"] = month
    if values["year"] == nil { values["year"] = previous.values["year"] }
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
