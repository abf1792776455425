import Actors
import Coding
import Documents
import Testing

@Suite("Figures")
struct FigureTests {
  private func figures(_ text: String) throws -> [Figure] {
    try Reader.read(text, published: "2024-03-05").figures
  }

  @Test("have value, unit and whose they are: a share of the gross domestic product")
  func share() throws {
    let figure = try #require(
      figures("Norway raised defence spending to 2.5 per cent of GDP.").first)
    #expect(figure.value == 2.5)
    #expect(figure.unit == "percent of GDP")
    #expect(figure.what == "defence spending")
    #expect(figure.of?.actor?.rawValue == "NOR")
    #expect(!figure.isApproximate)
  }

  @Test("read scales behind digits and signs of money before them")
  func money() throws {
    let found = try figures("Canada sent $3.5bn in aid and 40 million euros.")
    #expect(found.map(\.value) == [3_500_000_000, 40_000_000])
    #expect(found.map(\.unit) == ["USD", "EUR"])
    #expect(found.first?.what == "aid")
  }

  @Test("say in which way they are approximate")
  func bounds() throws {
    let found = try figures(
      "About 300 soldiers arrived. At least 12 were killed. Up to 20 trucks burned.")
    #expect(found.map(\.bound) == [.about, .least, .most])
    #expect(found.map(\.unit) == ["persons", "persons", "trucks"])
  }

  @Test("are none where one only singles out")
  func one() throws {
    #expect(
      try figures("One soldier spoke, and one diplomat of the two listened.").allSatisfy {
        $0.value == 2
      })
  }

  @Test("keep both ends of a range, the lower one as the value")
  func range() throws {
    let figure = try #require(figures("Norway promised 20-30 tanks.").first)
    #expect(figure.value == 20)
    #expect(figure.upper == 30)
  }

  @Test("written in words are read like digits")
  func words() throws {
    let figure = try #require(figures("The fleet counts twenty-five ships.").first)
    #expect(figure.value == 25)
    #expect(figure.what == "ships")
  }

  @Test("are not made of dates, names, ordinals and known groups")
  func none() throws {
    #expect(
      try figures(
        "On 4 May 2021 the two leaders discussed Article 5 at the third summit of the G7."
      ).isEmpty)
  }

  @Test("cite number, unit and what is counted")
  func span() throws {
    let text = "Chile expelled about 70 diplomats and spies in June."
    let figure = try #require(figures(text).first)
    let scalars = Array(text.unicodeScalars)[figure.span]
    #expect(String(String.UnicodeScalarView(scalars)) == "about 70 diplomats and spies")
  }

  @Test("are of no month, and no number of ways counts anything")
  func months() throws {
    let found = try figures(
      "Ghana will cut output by 9.7 million barrels per day in May. They spoke in a three-way call."
    )
    #expect(found.map(\.value) == [9_700_000])
    #expect(found.first?.what != "May")
  }
}
