import Documents
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2022-06-29", 19_172, 3), ("1900-03-01", -25_508, 4), ("0001-01-01", -719_162, 1),
  ])
  func `Known days have their number and weekday`(day: String, number: Int, weekday: Int) {
    let date = CalendarDate(day)
    #expect(date?.dayNumber == number)
    #expect(date?.weekday == weekday)
    #expect(date?.description == day)
  }

  @Test func `Every random day comes back from its parts and from its text`() {
    var random = SeededGenerator(seed: 20_220_629)
    for _ in 0..<5_000 {
      let date = CalendarDate(dayNumber: Int.random(in: -700_000...2_900_000, using: &random))
      let (year, month, day) = date.components
      #expect(CalendarDate(year: year, month: month, day: day) == date)
      #expect(CalendarDate(date.description) == date)
      #expect(date.adding(days: 7).weekday == date.weekday)
    }
  }

  @Test(arguments: ["2023-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "23-04-01", "soon", ""])
  func `Days that no calendar has are not made`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `Adding months ends at the last day where the month is shorter`() {
    #expect(CalendarDate("2024-01-31")?.adding(months: 1).description == "2024-02-29")
    #expect(CalendarDate("2024-03-31")?.adding(months: -13).description == "2023-02-28")
  }
}
