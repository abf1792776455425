import Documents
import Language
import Testing

/// What an expression means depends on the document's day and on what the text has said.
@Suite struct TemporalTaggerTests {
  private static let day = CalendarDate(year: 2022, month: 6, day: 15)

  private func times(
    _ text: String, on anchor: CalendarDate? = TemporalTaggerTests.day
  ) -> [TemporalExpression] { TemporalTagger()(TimeSample.parse(text), anchor: anchor) }

  private func values(_ text: String, on anchor: CalendarDate? = TemporalTaggerTests.day)
    -> [String]
  {
    times(text, on: anchor).map(\.value)
  }

  @Test func `a date has its day as both bounds`() throws {
    let time = try #require(times("They met on June 29 , 2022 in Oslo").first)
    #expect(time.from?.description == "2022-06-29")
    #expect(time.to == time.from)
    #expect(time.basis == .stated)
    #expect(time.range == 12..<26)
  }

  @Test func `a range of days has its ends as bounds`() throws {
    let time = try #require(times("open from 11th to 12th July 2019").first)
    #expect(time.from?.description == "2019-07-11")
    #expect(time.to?.description == "2019-07-12")
  }

  @Test func `the end of a year may be any day of it up to the last`() throws {
    let time = try #require(times("ready by the end of 2022").first)
    #expect(time.to?.description == "2022-12-31")
  }

  @Test(arguments: [
    ("2022-12-20", "talks on January 5", "2023-01-05"),
    ("2022-01-10", "talks on December 28", "2021-12-28"),
    ("2022-06-15", "talks on June 26", "2022-06-26"),
    ("2024-02-20", "talks on February 29", "2024-02-29"),
  ])
  func `a day without year lies nearest to the document`(day: String, text: String, value: String) {
    let found = times(text, on: CalendarDate(day))
    #expect(found.map(\.value) == [value])
    #expect(found.first?.basis == .documentDate)
  }

  @Test func `without a date nothing relative gets a place`() {
    let text = "On Wednesday , last month , yesterday , this week , three weeks ago , on June 26"
    let found = times(text, on: nil)
    #expect(
      found.map(\.value) == [
        "XXXX-WXX-3", "PAST_REF", "PAST_REF", "PRESENT_REF", "PAST_REF", "XXXX-06-26",
      ])
    #expect(found.allSatisfy { $0.from == nil && $0.to == nil && $0.basis == .unknown })
  }

  @Test func `an undated text dates its days by the year that it names`() {
    let found = times("On 4 March 2019 they met . On May 3 they signed .", on: nil)
    #expect(found.map(\.value) == ["2019-03-04", "2019-05-03"])
    #expect(found.map(\.basis) == [.stated, .narrative])
  }

  @Test func `a goal does not date an undated text`() {
    #expect(
      values("On May 3 they promised to halve it by 2040", on: nil) == ["XXXX-05-03", "2040"])
    #expect(values("On May 3 they met , as in 2016", on: nil) == ["2016-05-03", "2016"])
  }

  @Test func `a date in parentheses dates nothing but what it stands behind`() {
    let text = "Envoys march ( Oct. 14 , 2018 ) . On May 3 they met"
    #expect(values(text, on: nil) == ["2018-10-14", "XXXX-05-03"])
  }

  @Test func `a year that names a plan dates no day of an undated text`() {
    let text = "On 2 April 2022 they met to mend the 2014 accord . On May 3 they signed"
    let words = text.split(separator: " ").map(String.init)
    let accord = words.indices.filter { words[$0] == "2014" }
    let parse = TimeSample.parse(
      words, entities: accord.map { Entity(tokens: $0..<$0 + 1, label: "DATE") })
    #expect(
      TemporalTagger()(parse, anchor: nil).map(\.value) == ["2022-04-02", "2014", "2022-05-03"])
  }

  @Test func `a year behind the second month counts for the first`() {
    #expect(values("between April and June 2014") == ["2014-04", "2014-06"])
  }

  @Test func `a history goes on from the year that it told of`() {
    let text = """
      In 1914 war began . In 1915 it spread . In 1916 it stalled . In March 1917 a ruler fell . \
      In 1918 it ended . On November 11 guns fell silent . Two days later crowds met .
      """
    #expect(values(text).suffix(2) == ["1918-11-11", "1918-11-13"])
  }

  @Test(arguments: [("VBD", "met", "2022-06-10"), ("VB", "meet", "2022-06-17")])
  func `a weekday lies where its verb says`(tag: String, verb: String, value: String) {
    let words = tag == "VB" ? ["They", "will", verb, "Friday"] : ["They", "just", verb, "Friday"]
    let parse = TimeSample.parse(
      words, tags: [1: tag == "VB" ? ("MD", .auxiliary) : ("RB", .adverb), 2: (tag, .verb)],
      heads: [0: (2, "nsubj"), 1: (2, tag == "VB" ? "aux" : "advmod"), 3: (2, "npadvmod")])
    #expect(TemporalTagger()(parse, anchor: Self.day).map(\.value) == [value])
  }

  @Test(arguments: [
    "they may meet", "a march through the city", "an army of 2000 men", "the second round",
    "a five - year - old child", "the last day of talks", "resolution 1559 passed",
    "as soon as they can", "The ministers fall out",
  ])
  func `no time is seen where none is meant`(text: String) {
    let words = text.split(separator: " ").map(String.init)
    let tags: [Int: (tag: String, pos: PartOfSpeech)] =
      words.last == "men" ? [words.count - 1: ("NNS", .noun)] : [:]
    #expect(TemporalTagger()(TimeSample.parse(words, tags: tags), anchor: Self.day).isEmpty)
  }

  @Test func `a name that is also a month is no month`() {
    let parse = TimeSample.parse(
      ["April", "spoke"], tags: [0: ("NNP", .properNoun), 1: ("VBD", .verb)],
      heads: [0: (1, "nsubj")], entities: [Entity(tokens: 0..<1, label: "PERSON")])
    #expect(TemporalTagger()(parse, anchor: Self.day).isEmpty)
  }

  @Test(arguments: [
    ("2021-01-03", "2020-W53"), ("2019-12-30", "2020-W01"), ("2022-06-15", "2022-W24"),
  ])
  func `weeks are those of ISO 8601`(day: String, value: String) {
    #expect(values("this week", on: CalendarDate(day)) == [value])
  }

  @Test func `no day that the calendar lacks is read`() {
    #expect(values("on February 30 , 2022").allSatisfy { !$0.contains("30") })
  }

  @Test func `expressions come in order without overlap`() {
    let found = times("In early June 2022 , on Monday , for about five years , by the end of 2022")
    #expect(found.count == 4)
    #expect(
      zip(found, found.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound })
  }
}
