import Actors
import Documents
import Testing

@Suite("Tables of who there is")
struct EntityTableTests {
  let tables: ActorKnowledge

  init() throws { tables = try knowledge.get() }

  private func members(_ organization: String, _ day: String, _ statuses: Set<String>) -> [String] {
    tables.members(of: ActorID(rawValue: organization), on: date(day))
      .filter { statuses.contains($0.status) }.map(\.member.rawValue)
  }

  @Test(arguments: [
    ("NATO", "2022-06-29", 30), ("NATO", "2023-07-11", 31), ("NATO", "2024-03-07", 32),
    ("EU", "1993-11-01", 12), ("EU", "1996-01-01", 15), ("EU", "2005-01-01", 25),
    ("EU", "2008-01-01", 27), ("EU", "2014-01-01", 28), ("EU", "2020-02-01", 27),
    ("G8", "2013-06-17", 8), ("G20", "2023-09-10", 21), ("ASEAN", "2025-10-26", 11),
    ("BRICS", "2025-02-01", 10), ("SCO", "2024-07-04", 10), ("AUKUS", "2021-09-15", 3),
    ("V4", "1993-01-01", 4), ("CSTO", "2023-01-01", 6), ("CSTO", "2024-06-01", 5),
    ("EUROZONE", "2024-01-01", 20), ("SCHENGEN", "2024-04-01", 29), ("OECD", "2022-01-01", 38),
    ("COE", "2022-03-16", 47), ("COE", "2022-03-17", 46), ("UNO", "2012-01-01", 193),
    ("IPEF", "2022-06-01", 14), ("CPTPP", "2025-01-01", 12), ("WEIMAR", "2022-02-08", 3),
    ("JEF", "2022-03-15", 10), ("PIF", "2015-01-01", 16),
  ])
  func `An organisation has its members of the day`(id: String, day: String, count: Int) {
    #expect(members(id, day, ["member"]).count == count)
  }

  @Test(arguments: 1990...2026)
  func `The Security Council has fifteen members in every year`(year: Int) {
    for day in ["\(year)-03-01", "\(year)-11-30"] {
      #expect(Set(members("UNSC", day, ["permanent", "elected"])).count == 15)
    }
  }

  @Test(arguments: 1990...2026)
  func `The Group of Seven is seven in every year`(year: Int) {
    #expect(members("G7", "\(year)-06-30", ["member"]).count == 7)
  }

  @Test func `A suspended member is none on these days`() {
    #expect(!members("LAS", "2015-01-01", ["member"]).contains("SYR"))
    #expect(members("LAS", "2015-01-01", ["suspended"]) == ["SYR"])
    #expect(members("LAS", "2023-05-07", ["member"]).contains("SYR"))
    #expect(members("COE", "2022-03-17", ["member"]).contains("RUS") == false)
  }

  @Test func `Candidates and partners stand beside members`() {
    #expect(members("EU", "2023-01-01", ["candidate"]).sorted().contains("UKR"))
    #expect(members("EU", "2022-06-22", ["candidate"]).contains("UKR") == false)
    #expect(members("NATO", "2023-01-01", ["invitee"]) == ["FIN", "SWE"])
    #expect(
      Set(["JPN", "KOR", "AUS", "NZL"]).isSubset(of: members("NATO", "2022-06-29", ["partner"])))
  }

  @Test func `Who belongs to an organisation existed by then`() {
    let wrong = tables.allMemberships.filter { spell in
      guard let born = tables.actor(spell.member)?.from, let joined = spell.from else {
        return tables.actor(spell.member) == nil
      }
      return joined < born
    }
    #expect(wrong.map { "\($0.organization.rawValue) \($0.member.rawValue)" } == [])
  }

  @Test func `Nobody is in one standing twice at once`() {
    let spells = Dictionary(grouping: tables.allMemberships) {
      "\($0.organization.rawValue) \($0.member.rawValue)"
    }
    let inside: Set = ["member", "suspended", "frozen", "permanent", "elected"]
    let twice = spells.filter { _, all in
      let held = all.filter { inside.contains($0.status) }
      return held.indices.contains { index in
        held[..<index].contains { other in
          let laterStart = [held[index].from, other.from].compactMap(\.self).max()
          let earlierEnd = [held[index].to, other.to].compactMap(\.self).min()
          guard let laterStart, let earlierEnd else { return true }
          return laterStart <= earlierEnd
        }
      }
    }
    #expect(twice.keys.sorted() == [])
  }

  @Test func `Every membership says how far it is checked`() {
    let sources: Set = ["hand+factbook", "hand+years", "hand+member", "unverified", "factbook"]
    #expect(tables.allMemberships.allSatisfy { sources.contains($0.source) })
    #expect(tables.allMemberships.filter { $0.source == "unverified" }.count < 900)
  }

  @Test func `Every state has its ISO codes`() {
    let bare = tables.actors.filter { $0.kind == .state }.filter { state in
      !tables.codes(of: state.id).contains { $0.scheme == "iso2" }
    }
    #expect(bare.map(\.id.rawValue) == [])
  }
}
