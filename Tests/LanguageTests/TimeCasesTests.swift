import Documents
import Language
import Testing

/// Short cases of our own: what each construction reads as, with the day that it was written on.
@Suite struct TimeCasesTests {
  /// Words apart by spaces, the expression in brackets; its value.
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let value: String
    var day = "2019-09-18"
    var description: String { "\(text) on \(day)" }
  }

  private func expect(_ one: Case) {
    let (tagged, range) = TimeSample.unbracketed(one.text.split(separator: " ").map(String.init))
    let (words, tags) = TimeSample.untagged(tagged)
    let all = TemporalTagger()(TimeSample.parse(words, tags: tags), anchor: CalendarDate(one.day))
    let asked = all.first { $0.tokens == range }
    #expect(asked?.value == one.value, "\(one): \(all.map { ($0.tokens, $0.value) })")
  }

  @Test(arguments: [
    Case(text: "the fleet left on [ 3 March 1988 ]", value: "1988-03-03"),
    Case(text: "the fleet left on [ 7/24/1991 ]", value: "1991-07-24"),
    Case(text: "the fleet left on [ 24/7/1991 ]", value: "1991-07-24"),
    Case(text: "the fleet left on [ 24.07.1991 ]", value: "1991-07-24"),
    Case(text: "the fleet left on [ 4/7/1991 ]", value: "1991-XX-XX"),
    Case(text: "signed on [ 2004-11-30 ]", value: "2004-11-30"),
    Case(text: "ports stay shut until [ the 9th of October ]", value: "2019-10-09"),
    Case(text: "elections in [ the week of October 7 ]", value: "2019-W41"),
    Case(text: "graduates of the class of [ '83 ] met", value: "1983"),
    Case(text: "a member since [ AD 988 ]", value: "0988"),
    Case(text: "colonies of [ the 7th century BC ]", value: "BC06"),
    Case(text: "traders of [ the late 17th century ]", value: "16"),
  ]) func `a place that says itself where it is`(one: Case) { expect(one) }

  @Test(arguments: [
    Case(text: "envoys confer [ 11-13 October ]", value: "2019-10-11/2019-10-13"),
    Case(text: "drills from [ 28 September - 2 October ]", value: "2019-09-28/2019-10-02"),
    Case(text: "drills on [ August 30-September 4 ]", value: "2019-08-30/2019-09-04"),
    Case(text: "the talks of [ 1987–89 ]", value: "1987/1989"),
    Case(text: "the blockade of [ 1939/40 ]", value: "1939/1940"),
    Case(text: "sessions in [ May - July 2016 ]", value: "2016-05/2016-07"),
    Case(text: "on [ 4 ] and 6 October they met", value: "2019-10-04"),
    Case(text: "on October 4 and [ 6 ] they met", value: "2019-10-06"),
  ]) func `a range`(one: Case) { expect(one) }

  @Test(arguments: [
    Case(text: "queues on [ Thanksgiving ] ,", value: "2019-11-28"),
    Case(text: "queues on [ last Thanksgiving ] ,", value: "2018-11-22"),
    Case(text: "a truce at [ Easter 1998 ]", value: "1998-04-12"),
    Case(text: "signed on [ Good Friday ] ,", value: "2019-04-19"),
    Case(text: "polls open on [ Election Day ]", value: "2020-11-03", day: "2020-09-18"),
    Case(text: "troops home by [ New Year 's Eve ]", value: "2019-12-31"),
    Case(text: "the parade on [ Bastille Day ]", value: "2019-07-14"),
    Case(text: "since [ Labor Day ] ,", value: "2019-09-02"),
  ]) func `a day with a name`(one: Case) { expect(one) }

  @Test(arguments: [
    Case(text: "growth in [ the first half of 2017 ]", value: "2017-H1"),
    Case(text: "growth in [ the latter half of 2017 ]", value: "2017-H2"),
    Case(text: "growth in [ the second quarter of this year ]", value: "2019-Q2"),
    Case(text: "growth in [ the third quarter of last year ]", value: "2018-Q3"),
    Case(text: "growth in [ the fourth quarter ] .", value: "2018-Q4"),
    Case(text: "[ second - quarter ] profits", value: "2019-Q2"),
    Case(text: "spending in [ fiscal year 2021 ]", value: "2021"),
    Case(text: "over [ the summer ] ,", value: "2019-SU"),
    Case(text: "the ceasefire of [ last winter ]", value: "2018-WI"),
    Case(text: "in [ mid-2018 ] they fell out", value: "2018"),
    Case(text: "in [ the mid-1990s ] they fell out", value: "199"),
    Case(text: "in [ the mid - to - late 1980s ]", value: "198"),
  ])
  func `a part of the calendar`(one: Case) { expect(one) }

  @Test(arguments: [
    Case(text: "the border reopened [ two weeks ago ]", value: "2019-W36"),
    Case(text: "the border reopened [ a decade ago ]", value: "2009"),
    Case(text: "the border reopened [ more than twenty years ago ]", value: "1999"),
    Case(text: "the border reopens [ three days from now ]", value: "2019-09-21"),
    Case(text: "[ earlier today ] they spoke", value: "2019-09-18"),
    Case(text: "[ overnight ] , shells fell", value: "2019-09-18TNI"),
    Case(text: "[ late Tuesday night ]", value: "2019-09-17TNI"),
    Case(text: "over [ the weekend ] ,", value: "2019-W37-WE", day: "2019-09-16"),
    Case(text: "[ later in the month ]", value: "2019-09"),
    Case(text: "[ early last month ]", value: "2019-08"),
    Case(text: "since [ last Jan. 20 ]", value: "2019-01-20"),
    Case(text: "in [ early February this year ]", value: "2019-02"),
    Case(text: "by [ the end of next month ]", value: "2019-10"),
    Case(text: "by [ the end of the decade ] ,", value: "201"),
  ]) func `a place seen from the document's day`(one: Case) { expect(one) }

  @Test(arguments: [
    Case(text: "talks begin at [ 8:30 p.m. ]", value: "2019-09-18T20:30"),
    Case(text: "talks begin at [ 5:45PM ]", value: "2019-09-18T17:45"),
    Case(text: "talks begin at [ 0630 GMT ]", value: "2019-09-18T06:30Z"),
    Case(text: "talks begin at [ 10 o'clock ]", value: "2019-09-18T10:00"),
    Case(text: "shells fell at [ 3 in the morning ]", value: "2019-09-18T03:00"),
    Case(text: "shells fell at [ 6 a.m. on 12 September ]", value: "2019-09-12T06:00"),
    Case(text: "shells fell on [ the night of September 12 ]", value: "2019-09-12TNI"),
    Case(text: "in [ the early morning hours of 12 September ]", value: "2019-09-12TMO"),
    Case(text: "they marched at [ dawn ] .", value: "2019-09-18TMO"),
  ]) func `a time of the day`(one: Case) { expect(one) }

  @Test(arguments: [
    Case(text: "a [ decades - long ] embargo", value: "PXY"),
    Case(text: "a [ weeklong ] visit", value: "P1W"),
    Case(text: "the [ 12 - year - old ] embargo", value: "P12Y"),
    Case(text: "for [ a year and a half ] .", value: "P18M"),
    Case(text: "for [ half a century ] .", value: "P50Y"),
    Case(text: "for [ two and a half years ] .", value: "P30M"),
    Case(text: "for [ 3.5 years ] .", value: "P3.5Y"),
    Case(text: "for [ less than a month ] .", value: "P1M"),
    Case(text: "for [ two dozen years ] .", value: "P24Y"),
    Case(text: "for [ many , many years ] .", value: "PXY"),
    Case(text: "in [ the four months ] since", value: "P4M"),
    Case(text: "during [ the weeks ] before the poll", value: "PXW"),
  ])
  func `a length`(one: Case) { expect(one) }

  @Test(arguments: [
    Case(text: "they confer [ every Tuesday ]", value: "XXXX-WXX-2"),
    Case(text: "they confer [ every June ]", value: "XXXX-06"),
    Case(text: "they confer [ every other year ]", value: "P2Y"),
    Case(text: "they confer [ twice a year ]", value: "P1Y"),
    Case(text: "they confer [ four times a month ]", value: "P1M"),
    Case(text: "they confer [ every summer ]", value: "XXXX-SU"),
    Case(text: "aid of two billion [ a year ] .", value: "P1Y"),
    Case(text: "ten ships [ per day ]", value: "P1D"),
  ]) func `what returns`(one: Case) { expect(one) }

  @Test(arguments: [
    Case(text: "[ a long time ago ]", value: "PAST_REF"),
    Case(text: "[ centuries ago ]", value: "PAST_REF"),
    Case(text: "[ some time ago ]", value: "PAST_REF"),
    Case(text: "in [ the years to come ]", value: "FUTURE_REF"),
    Case(text: "in [ the coming months ]", value: "FUTURE_REF"),
    Case(text: "in [ the distant future ]", value: "FUTURE_REF"),
    Case(text: "the [ current ] impasse", value: "PRESENT_REF"),
    Case(text: "any [ future ] accord", value: "FUTURE_REF"),
    Case(text: "for [ the time being ] .", value: "PRESENT_REF"),
    Case(text: "at [ that time ] .", value: "PAST_REF"),
    Case(text: "[ these days ]", value: "PRESENT_REF"),
  ]) func `what has no place`(one: Case) { expect(one) }
}
