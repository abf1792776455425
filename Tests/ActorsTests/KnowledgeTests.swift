import Actors
import Documents
import Testing

let knowledge = Result { try ActorKnowledge() }

@Suite("Knowledge tables")
struct KnowledgeTests {
  let tables: ActorKnowledge

  init() throws { tables = try knowledge.get() }

  @Test func `Actor ids are unique and sorted`() {
    let ids = tables.actors.map(\.id)
    #expect(ids == Array(Set(ids)).sorted())
    #expect(ids.count > 4_500)
  }

  @Test func `Every office spell ends after it begins`() {
    #expect(tables.spells.allSatisfy { spell in spell.to.map { $0 >= spell.from } ?? true })
    let sources = ["hand", "factbook", "holders21", "unverified"]
    #expect(tables.spells.allSatisfy { sources.contains($0.source) })
  }

  @Test func `Every membership ends after it begins`() {
    #expect(
      tables.allMemberships.allSatisfy { spell in
        guard let from = spell.from, let to = spell.to else { return true }
        return from <= to
      })
  }

  @Test func `Every office and membership names known actors on days of the calendar`() throws {
    try tables.checkDays()
    for spell in tables.spells {
      #expect(tables.actor(spell.person)?.kind == .person, "\(spell.person)")
      #expect(tables.actor(spell.at) != nil, "\(spell.at)")
    }
    for spell in tables.allMemberships {
      #expect(tables.actor(spell.organization) != nil, "\(spell.organization)")
      #expect(tables.actor(spell.member) != nil, "\(spell.member)")
    }
  }

  @Test func `A name that two states bear is marked ambiguous`() {
    var bearers: [String: Set<ActorID>] = [:]
    var marked: Set<String> = []
    for (name, state, isAmbiguous) in tables.stateNames {
      bearers[name, default: []].insert(state)
      if isAmbiguous { marked.insert(name) }
    }
    let shared = bearers.filter { $0.value.count > 1 }.keys.sorted()
    #expect(shared.allSatisfy { marked.contains($0) })
    #expect(bearers["Japan"] == [ActorID(rawValue: "JPN")])
  }

  @Test func `Every ambiguity names a known actor or none`() {
    for readings in tables.ambiguousReadings.values {
      #expect(readings.filter(\.isDefault).count == 1)
      #expect(readings.allSatisfy { $0.actor == nil || $0.actor.flatMap(tables.actor) != nil })
    }
  }

  @Test(arguments: [
    ("JPN", "hog", "1995-03-01", "murayama-tomiichi"), ("JPN", "hog", "2008-01-15", "fukuda-yasuo"),
    ("GBR", "hog", "1990-06-01", "thatcher-margaret"), ("GBR", "hog", "2022-10-01", "truss-liz"),
    ("USA", "hos", "1992-05-05", "bush-george-h-w"), ("USA", "fm", "2003-02-05", "powell-colin"),
    ("DEU", "hog", "2010-01-01", "merkel-angela"),
    ("DEU", "fm", "1991-12-01", "genscher-hans-dietrich"),
    ("FRA", "hos", "2006-07-14", "chirac-jacques"), ("RUS", "fm", "2020-01-01", "lavrov-sergey"),
    ("AUT", "fm", "2015-05-05", "kurz-sebastian"), ("BLZ", "fm", "2012-05-05", "elrington-wilfred"),
    ("IND", "fm", "2010-05-05", "krishna-s-m"), ("LIE", "fm", "2012-05-05", "frick-aurelia"),
    ("SEN", "fm", "2005-05-05", "gadio-cheikh-tidiane"),
    ("THA", "fm", "2010-05-05", "piromya-kasit"),
    ("CHN", "hos", "2001-04-01", "jiang-zemin"),
    ("BRA", "hos", "2005-01-01", "lula-da-silva-luiz-inacio"),
    ("ZAF", "hos", "1996-01-01", "mandela-nelson"),
    ("UKR", "hos", "2023-01-01", "zelenskyy-volodymyr"),
    ("PRK", "hos", "2000-06-15", "kim-jong-il"),
    ("NATO", "sg", "2011-03-20", "rasmussen-anders-fogh"),
    ("UNO", "sg", "1994-04-01", "boutros-ghali-boutros"),
    ("IAEA", "dg", "2005-10-07", "elbaradei-mohamed"),
    ("KEN", "hos", "2015-01-01", "kenyatta-uhuru"), ("IND", "hog", "2010-01-01", "singh-manmohan"),
  ])
  func `One person holds an office on a day`(at: String, office: String, day: String, who: String) {
    let held = tables.holders(
      of: OfficeClass(rawValue: office), at: ActorID(rawValue: at), on: date(day))
    #expect(Set(held.map(\.person.rawValue)) == [who])
  }

  @Test(arguments: [
    ("YEM", "hos", "2021-09-01", "hadi-abdrabbuh-mansour"),
    ("YEM", "hos", "2023-09-01", "al-alimi-rashad"),
    ("LBY", "hos", "2018-09-01", "al-serraj-fayez"),
    ("LBY", "hog", "2018-09-01", "al-serraj-fayez"),
  ])
  func `Who acts for a holder or disputes the office yields to the holder`(
    at: String, office: String, day: String, who: String
  ) {
    let held = tables.holders(
      of: OfficeClass(rawValue: office), at: ActorID(rawValue: at), on: date(day))
    #expect(held.map(\.person.rawValue) == [who])
  }

  @Test func `A minister whose end is not known is not believed for ever`() {
    let andorra = ActorID(rawValue: "AND")
    #expect(tables.holders(of: .foreignMinister, at: andorra, on: date("2025-06-01")).count == 1)
    #expect(tables.holders(of: .foreignMinister, at: andorra, on: date("2027-06-01")).isEmpty)
  }

  @Test func `On a day of change only the new holder counts`() {
    let held = tables.holders(
      of: .headOfState, at: ActorID(rawValue: "USA"), on: date("2009-01-20"))
    #expect(held.map(\.person.rawValue) == ["obama-barack"])
  }

  @Test(arguments: [
    ("NATO", "1995-01-01", 16), ("NATO", "2000-01-01", 19), ("NATO", "2005-01-01", 26),
    ("NATO", "2023-05-01", 31), ("NATO", "2024-05-01", 32), ("EU", "1994-01-01", 12),
    ("EU", "2013-08-01", 28), ("EU", "2021-01-01", 27), ("G7", "2010-01-01", 7),
    ("BRICS", "2009-12-01", 4), ("BRICS", "2024-02-01", 9), ("ASEAN", "2000-01-01", 10),
    ("QUAD", "2022-01-01", 4), ("AP4", "2022-06-29", 4), ("GCC", "1999-01-01", 6),
  ])
  func `Members are those of the day`(organization: String, day: String, count: Int) {
    let members = tables.members(of: ActorID(rawValue: organization), on: date(day))
    #expect(members.filter { $0.status == "member" }.count == count)
  }

  @Test(arguments: [
    ("Kishida Fumio", "kishida-fumio"), ("Fumio Kishida", "kishida-fumio"),
    ("Yoon Suk Yeol", "yoon-suk-yeol"), ("Suk-yeol Yoon", "yoon-suk-yeol"),
    ("Erdoğan", "erdogan-recep-tayyip"), ("Côte d'Ivoire", "CIV"), ("Turkey", "TUR"),
    ("PRC", "CHN"), ("People’s Republic of China", "CHN"), ("Arab League", "LAS"),
  ])
  func `Names are found in either order and any spelling`(name: String, id: String) {
    #expect(tables.find(name, on: date("2022-07-01")).map(\.rawValue).first == id)
  }

  @Test(arguments: [
    ("Kyoto", "JPN"), ("Geneva", "CHE"), ("Tbilisi", "GEO"), ("Peru", "PER"), ("Lagos", "NGA"),
  ])
  func `A place lies in its state`(name: String, state: String) {
    #expect(tables.country(ofPlace: name)?.rawValue == state)
  }

  @Test func `The role is the one of the day`() {
    let merkel = ActorID(rawValue: "merkel-angela")
    #expect(tables.roleTitle(of: merkel, on: date("2015-01-01")) == "Chancellor of Germany")
    #expect(tables.roleTitle(of: merkel, on: date("2023-01-01")) == nil)
    #expect(tables.roleTitle(of: merkel, on: nil) == nil)
  }

  @Test func `A table may have more columns than are read`() throws {
    let table = try FactTable("t.tsv", "# a\n\na\tb\tmore\n\nc;d\t\n", columns: 2)
    #expect(table.count == 2)
    #expect(table.text(1, of: 0) == "b")
    #expect(table.fields(of: 0) == ["a", "b", "more"])
    #expect(table.list(0, of: 1) == ["c", "d"])
    #expect(table.isEmpty(1, of: 1))
    #expect(table.line(of: 1) == 5)
  }

  @Test func `Letters with marks are read as the plain ones`() {
    for name in ["Erdogan", "Erdoğan", "ERDOĞAN"] {
      #expect(tables.find(name, on: date("2022-07-01")).map(\.rawValue) == ["erdogan-recep-tayyip"])
    }
    #expect(tables.country(ofPlace: "Łódź")?.rawValue == "POL")
    #expect(tables.country(ofPlace: "Lodz")?.rawValue == "POL")
  }

  @Test func `A damaged line is told with table and line`() {
    let table = Table("t.tsv", "# head\na\tb\nc\n", columns: 2)
    let error = #expect(throws: KnowledgeError.self) { try table.forEach { _ in } }
    #expect(error == .missingColumn(table: "t.tsv", line: 3, expected: 2, found: 1))
    #expect(error?.description.hasPrefix("E-ACTORS-1  t.tsv, line 3: ") == true)
  }
}
