import Documents
import Language
import Testing

/// What stands around an expression decides what it means: tense, events, histories, windows.
@Suite struct TimeContextTests {
  private static let day = CalendarDate(year: 2019, month: 9, day: 18)
  /// 1 November 2016, from which a window opens.
  private static let first = CalendarDate(dayNumber: 17_106)

  /// Reads words that may carry tags: `talks_NNS`.
  private func times(
    _ text: String, on anchor: CalendarDate? = TimeContextTests.day, window: TimeWindow? = nil
  ) -> [TemporalExpression] {
    let (words, tags) = TimeSample.untagged(text.split(separator: " ").map(String.init))
    return TemporalTagger()(TimeSample.parse(words, tags: tags), anchor: anchor, window: window)
  }

  /// One clause: a subject, its verb with auxiliaries, and a time that hangs on the verb.
  private func clause(_ auxiliaries: [String], _ verb: String, _ tag: String, _ time: [String])
    -> Parse
  {
    let words = ["Envoys"] + auxiliaries + [verb] + time
    let root = auxiliaries.count + 1
    var tags: [Int: (tag: String, pos: PartOfSpeech)] = [root: (tag, .verb)]
    var heads: [Int: (head: Int, dep: String)] = [0: (root, "nsubj")]
    for (index, word) in auxiliaries.enumerated() {
      let isPast = ["had", "was", "were"].contains(word)
      let tag = isPast ? "VBD" : word == "are" ? "VBP" : "MD"
      tags[index + 1] = word == "to" ? ("TO", .particle) : (tag, .auxiliary)
      heads[index + 1] = (root, "aux")
    }
    for index in time.indices { heads[root + 1 + index] = (root, "npadvmod") }
    return TimeSample.parse(words, tags: tags, heads: heads)
  }

  @Test(arguments: [
    ([], "met", "VBD", "2019-09-13"), (["will"], "meet", "VB", "2019-09-20"),
    (["would"], "meet", "VB", "2019-09-20"), (["had"], "met", "VBN", "2019-09-13"),
    (["to"], "meet", "VB", "2019-09-20"), (["were"], "expected", "VBN", "2019-09-20"),
    ([], "plan", "VBP", "2019-09-20"),
  ]) func `a verb tells whether a weekday is over`(
    auxiliaries: [String], verb: String, tag: String, value: String
  ) {
    let parse = clause(auxiliaries, verb, tag, ["Friday"])
    #expect(TemporalTagger()(parse, anchor: Self.day).map(\.value) == [value])
  }

  @Test func `what was planned for yesterday was planned for yesterday`() {
    let parse = clause(["were"], "scheduled", "VBN", ["Tuesday"])
    #expect(TemporalTagger()(parse, anchor: Self.day).map(\.value) == ["2019-09-17"])
    let present = clause(["are"], "scheduled", "VBN", ["Tuesday"])
    #expect(TemporalTagger()(present, anchor: Self.day).map(\.value) == ["2019-09-24"])
  }

  @Test(arguments: [
    ("met", "VBD", "2018-11"), ("confer", "VB", "2019-11"),
  ]) func `a verb tells which November is meant`(verb: String, tag: String, value: String) {
    let parse = clause(tag == "VB" ? ["will"] : [], verb, tag, ["November"])
    var words = parse.tokens
    words[words.count - 1].pos = .properNoun
    let found = TemporalTagger()(Parse(tokens: words, entities: []), anchor: Self.day)
    #expect(found.map(\.value) == [value])
  }

  @Test(arguments: [
    ("two days after the Bergen_NNP summit_NN", "2019-05-11"),
    ("three weeks before the summit_NN in_IN Bergen_NNP", "2019-W16"),
    ("the day before the Bergen_NNP meeting_NN", "2019-05-08"),
    ("a month after the Bergen_NNP summit_NN", "2019-06"),
  ]) func `an event that the text has dated places what is counted from it`(
    phrase: String, value: String
  ) throws {
    let text = "The summit_NN in Bergen_NNP opened_VBD on 9 May 2019 . \(phrase) , ports closed"
    let time = try #require(times(text).last)
    #expect(time.value == value)
    #expect(time.kind == .date)
    #expect(time.basis == .narrative)
    #expect(time.tokens.count == phrase.split(separator: " ").count)
  }

  @Test(arguments: [
    "two days after the Lagos_NNP summit_NN", "two days after the Bergen_NNP earthquake_NN",
    "two days after resigning_VBG",
  ]) func `without the event's day it stays a length`(phrase: String) throws {
    let text = "The summit_NN in Bergen_NNP opened_VBD on 9 May 2019 . \(phrase) , ports closed"
    let time = try #require(times(text).last)
    #expect(time.value == "P2D")
    #expect(time.kind == .duration)
    #expect(time.tokens.count == 2)
  }

  @Test func `days are counted from a date that stands behind them`() {
    #expect(
      times("four days before the 3 May vote_NN").map(\.value) == ["2019-04-29", "2019-05-03"])
    #expect(times("two weeks after Christmas").first?.value == "2020-W02")
  }

  @Test func `a year is counted from a month or a year`() {
    #expect(times("a year after the truce of January 2012").first?.value == "2013")
    #expect(times("two decades after the 1990 accord_NN").first?.value == "2010")
    #expect(times("three days after the truce of 2012").first?.value == "P3D")
  }

  @Test func `what lies back from nothing told lies back from the document's day`() {
    #expect(times("a year earlier they had met").map(\.value) == ["2018"])
    #expect(times("a year later they had met").map(\.value) == ["XXXX"])
  }

  @Test func `what is due lies ahead`() {
    let words = ["The", "vote", ",", "due", "in", "February", ",", "was", "lost"]
    let parse = TimeSample.parse(
      words,
      tags: [
        3: ("JJ", .adjective), 4: ("IN", .adposition), 5: ("NNP", .properNoun),
        7: ("VBD", .auxiliary), 8: ("VBN", .verb),
      ],
      heads: [
        0: (1, "det"), 1: (8, "nsubjpass"), 2: (1, "punct"), 3: (1, "amod"), 4: (3, "prep"),
        5: (4, "pobj"), 6: (1, "punct"), 7: (8, "auxpass"),
      ])
    #expect(TemporalTagger()(parse, anchor: Self.day).map(\.value) == ["2020-02"])
  }

  @Test func `a month inside the event's name stays an expression of its own`() {
    let summit = "The June_NNP summit_NN opened_VBD on 28 June_NNP 2019 . "
    let text = summit + "Three weeks before the June_NNP summit_NN"
    #expect(times(text).map(\.value).suffix(2) == ["2019-W23", "2019-06"])
  }

  @Test func `a history without a word of its own day needs few years to be one`() {
    let found = times("In 1936 a coup failed . On 9 May 1937 it fell . On 20 July they met")
    #expect(found.map(\.value) == ["1936", "1937-05-09", "1937-07-20"])
  }

  @Test func `old years do not make news a history where it speaks of its own days`() {
    let text = """
      Founded in 1949 and enlarged in 1952 , in 1955 , in 1982 and in 1999 , the alliance met on \
      Tuesday and will meet today and tomorrow . It meets again on 3 December
      """
    #expect(times(text).last?.value == "2019-12-03")
    #expect(times(text).contains { $0.value == "2019-09-18" })
  }

  @Test func `a history goes into the next year with January`() {
    let text = "In 1941 war spread . In 1941 ships sank . On 7 December 1941 it came . On 2 January"
    #expect(times(text).last?.value == "1942-01-02")
  }

  @Test func `a year named in passing does not move a history`() {
    let text = """
      On 4 May 1920 they marched . On 8 June 1920 they stopped . On 2 August they fought the \
      largest battle since 1813 . On 6 September they withdrew
      """
    #expect(times(text).map(\.value).suffix(2) == ["1813", "1920-09-06"])
  }

  @Test func `a history's own last year is not the document's`() {
    let dates = String(repeating: "On 4 May 1920 they marched . ", count: 9)
    let text = dates + "They had met two years ago , and would meet next year"
    #expect(times(text).map(\.value).suffix(2) == ["1918", "1921"])
  }

  @Test func `a day of the month belongs to the month told of`() {
    #expect(times("on 3 July they met ; on the 5th , they left").map(\.value).last == "2019-07-05")
  }

  @Test func `the day before is seen from the day told of`() {
    #expect(times("on Tuesday it fell , and the day before .").map(\.value).last == "2019-09-16")
    #expect(times("it had fallen the day before .").map(\.value) == ["2019-09-17"])
  }

  @Test func `a window gives a year only where one fits`() {
    let window = TimeWindow(from: Self.first, to: CalendarDate("2017-10-01"))
    let found = times("on 3 May they met ; by 20 October they left", on: nil, window: window)
    #expect(found.map(\.value) == ["2017-05-03", "XXXX-10-20"])
    #expect(found.map(\.basis) == [.window, .unknown])
    #expect(window.year(month: 9, day: nil) == 2017)
    #expect(window.year(month: 11, day: 30) == 2016)
  }

  @Test func `an open window gives no year`() {
    let window = TimeWindow(from: Self.first, to: nil)
    #expect(times("on 3 May", on: nil, window: window).map(\.value) == ["XXXX-05-03"])
  }

  @Test func `a dated text asks no window`() {
    let window = TimeWindow(from: Self.first, to: CalendarDate("2017-10-01"))
    #expect(times("on 3 May", window: window).map(\.value) == ["2019-05-03"])
  }

  @Test(arguments: [
    ("over the past two months", "2019-07-18", "2019-09-18"),
    ("within five years", "2019-09-18", "2024-09-18"),
    ("for the next three weeks", "2019-09-18", "2019-10-09"),
  ]) func `a length that is tied to the document's day has bounds`(
    text: String, from: String, to: String
  ) throws {
    let time = try #require(times(text).first)
    #expect(time.kind == .duration)
    #expect(time.from?.description == from)
    #expect(time.to?.description == to)
    #expect(time.basis == .documentDate)
  }

  @Test func `a length that is tied to nothing has no bounds`() {
    #expect(times("for five years").allSatisfy { $0.from == nil && $0.to == nil })
    #expect(times("within five years", on: nil).allSatisfy { $0.from == nil })
  }

  @Test(arguments: [
    ("early June 2016", TemporalExpression.Modifier.start), ("mid-2016", .mid),
    ("the end of 2016", .end), ("about five years", .approximately),
    ("more than five years", .moreThan), ("less than a year", .lessThan),
    ("at least six weeks", .atLeast), ("up to six weeks", .atMost),
  ]) func `a word beside a time is its modifier`(
    text: String, modifier: TemporalExpression.Modifier
  ) {
    #expect(times(text).map(\.modifier) == [modifier])
  }

  @Test func `a set says how often and of what`() {
    #expect(times("twice a month").map(\.frequency) == ["2X"])
    #expect(times("four times a month").map(\.frequency) == ["4X"])
    #expect(times("every Tuesday").map(\.quantity) == ["EVERY"])
    #expect(times("on June 3 , 2016").map(\.frequency) == [nil])
  }

  @Test(arguments: [
    "the Long March began", "March on the capital began", "a 9/11 memorial", "the 2/3 majority",
    "an 81 - year - old envoy", "a shot at the title", "the secondhand shop", "unit 4 of 6",
  ]) func `no time is seen where another thing is meant`(text: String) {
    #expect(times(text).isEmpty)
  }

  @Test func `ranges count code points inside a token too`() throws {
    let time = try #require(times("“ Früh” on 3/August-24/August 1914").last)
    #expect(time.range.count > 0)
    let split = try #require(times("“ Früh ” , 5:45PM ,").first)
    #expect(split.range == 11..<17)
    #expect(split.tokens == 4..<5)
  }

  @Test func `a longer text takes longer in step with its length`() {
    let text = "On 9 May 2019 the summit_NN opened_VBD . Two days after the summit_NN they left . "
    func cost(_ copies: Int) -> Duration {
      let (words, tags) = TimeSample.untagged(
        String(repeating: text, count: copies).split(separator: " ").map(String.init))
      let parse = TimeSample.parse(words, tags: tags)
      let clock = ContinuousClock()
      return (0..<3).map { _ in clock.measure { _ = TemporalTagger()(parse, anchor: Self.day) } }
        .min() ?? .zero
    }
    let short = cost(50)
    #expect(cost(500) < short * 30)
  }
}
