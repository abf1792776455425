import Actors
import Testing

/// What a name may mean on a day, with the reason.
@Suite struct CandidateTests {
  @Test func `of a family name those in office on the day stand first and say why`() throws {
    let found = try knowledge.get().candidates(for: "Abe", on: date("2016-05-01"))
    let first = try #require(found.first { $0.form == "family name" })
    #expect(first.actor?.rawValue == "abe-shinzo")
    #expect(first.holds)
    #expect(first.reason.hasPrefix("Prime Minister of Japan"))
    let later = try knowledge.get().candidates(for: "Abe", on: date("2022-06-29"))
    #expect(later.filter { $0.actor?.rawValue == "abe-shinzo" }.allSatisfy { !$0.holds })
  }

  @Test func `a seat holds only between its days`() throws {
    func holds(_ day: String) throws -> Bool? {
      try knowledge.get().candidates(for: "Blue House", on: date(day))
        .first { $0.actor?.rawValue == "KOR" }?.holds
    }
    #expect(try holds("2021-03-01") == true)
    #expect(try holds("2023-03-01") == false)
  }

  @Test func `a capital is offered as government and as town`() throws {
    let found = try knowledge.get().candidates(for: "Oslo", on: nil)
    #expect(found.contains { $0.form == "capital" && $0.actor?.rawValue == "NOR" })
    #expect(found.contains { $0.form == "city" && $0.actor == nil })
  }

  @Test func `an unknown name has no candidates`() throws {
    #expect(try knowledge.get().candidates(for: "Qwertzuiop", on: nil).isEmpty)
  }
}
