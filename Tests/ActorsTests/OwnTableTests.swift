import Actors
import Documents
import Foundation
import Testing

@Suite("Users' own tables")
struct OwnTableTests {
  private func knowledge(_ lines: String...) throws(KnowledgeError) -> ActorKnowledge {
    try ActorKnowledge(adding: [
      ActorTable(name: "own.tsv", text: lines.joined(separator: "\n") + "\n")
    ])
  }

  private func id(_ text: String) -> ActorID { ActorID(rawValue: text) }

  @Test func `A person of a user's table is found by name in either order and holds the office`()
    throws
  {
    let tables = try knowledge(
      "# ours", "person\tolsen-mirka\tMirka Olsén\tOlsén\tNOR\tf",
      "office\tolsen-mirka\tfm\tForeign Minister\tNOR\t2031-02-03")
    #expect(tables.find("Olsen Mirka", on: date("2031-03-01")) == [id("olsen-mirka")])
    #expect(
      tables.holders(of: .foreignMinister, at: id("NOR"), on: date("2031-03-01")).map(\.person)
        == [id("olsen-mirka")])
    #expect(
      tables.roleTitle(of: id("olsen-mirka"), on: date("2031-03-01"))
        == "Foreign Minister of Norway")
    #expect(tables.actor(id("olsen-mirka"))?.country == id("NOR"))
    #expect(tables.actors.map(\.id).contains(id("olsen-mirka")))
  }

  @Test func `A user's holder of an office wins over the built-in one on the days it covers`()
    throws
  {
    let tables = try knowledge(
      "person\tolsen-mirka\tMirka Olsen\tOlsen\tGBR",
      "office\tolsen-mirka\thog\tprime minister\tGBR\t2010-06-01\t2010-06-30")
    func holders(_ day: String) -> [String] {
      tables.holders(of: .headOfGovernment, at: id("GBR"), on: date(day)).map(\.person.rawValue)
    }
    #expect(holders("2010-06-15") == ["olsen-mirka"])
    #expect(holders("2010-07-15") == ["cameron-david"])
    let replaced = try #require(tables.find("David Cameron", on: date("2010-06-15")).first)
    #expect(tables.roleTitle(of: replaced, on: date("2010-06-15")) == nil)
  }

  @Test func `A user's name wins over the built-in one of the same spelling`() throws {
    let tables = try knowledge(
      "entity\torganization\tLAKES\tLake Council\t1999-01-01", "name\tLAKES\tGeneva",
      "name\tLAKES\tcouncil\tnoun", "name\tkishida-fumio\tFumiozo Kishidov")
    #expect(tables.find("Geneva", on: nil) == [id("LAKES")])
    #expect(tables.find("LAKE Council", on: nil) == [id("LAKES")])
    #expect(tables.names(of: id("LAKES")) == ["Lake Council", "Geneva"])
    #expect(tables.find("Fumiozo Kishidov", on: nil) == [id("kishida-fumio")])
    #expect(tables.find("Kishida Fumio", on: nil) == [id("kishida-fumio")])
    #expect(tables.names(of: id("kishida-fumio")).contains("Fumiozo Kishidov"))
  }

  @Test func `A user's membership takes the place of the built-in ones of the same two`() throws {
    let tables = try knowledge(
      "entity\tgrouping\tLAKES\tLake Group",
      "membership\tLAKES\tFIN\tmember\t2001-05-01\t2005-05-01",
      "membership\tNATO\tFIN\tobserver\t2000-01-01")
    #expect(tables.members(of: id("LAKES"), on: date("2003-01-01")).map(\.member) == [id("FIN")])
    #expect(tables.members(of: id("LAKES"), on: date("2006-01-01")).isEmpty)
    let status = tables.members(of: id("NATO"), on: date("2024-05-01"))
      .filter { $0.member == id("FIN") }.map(\.status)
    #expect(status == ["observer"])
    #expect(tables.memberships(of: id("FIN")).map(\.organization).contains(id("EU")))
  }

  @Test func `A line with a known id gives the actor a new name and keeps the old ones`() throws {
    let tables = try knowledge("entity\tstate\tCZE\tCzech Lands")
    #expect(tables.actor(id("CZE"))?.name == "Czech Lands")
    #expect(tables.names(of: id("CZE")).prefix(2).contains("Czech Lands"))
    #expect(tables.country(ofPlace: "Prague") == id("CZE"))
    #expect(tables.actors.filter { $0.id == id("CZE") }.count == 1)
  }

  @Test func `Returns at line ends and a mark at the beginning do no harm`() throws {
    let tables = try knowledge("\u{FEFF}entity\tgrouping\tLAKES\tLake Group\r")
    #expect(tables.actor(id("LAKES"))?.name == "Lake Group")
  }

  @Test(arguments: [
    ("name\tNOONE\tSomebody", KnowledgeError.unknownActor(table: "own.tsv", line: 3, id: "NOONE")),
    ("person\tx-y\tY X", .missingColumn(table: "own.tsv", line: 3, expected: 4, found: 3)),
    ("person\tx-y\tY X\tZ", .malformedField(table: "own.tsv", line: 3, field: "Z")),
    ("actor\tX", .malformedField(table: "own.tsv", line: 3, field: "actor")),
    ("entity\tcity\tX\tX", .malformedField(table: "own.tsv", line: 3, field: "city")),
    ("name\tJPN\tX\tnickname", .malformedField(table: "own.tsv", line: 3, field: "nickname")),
    (
      "membership\tNATO\tJPN\tpartner\t2014-13-01",
      .malformedField(table: "own.tsv", line: 3, field: "2014-13-01")
    ),
    (
      "membership\tNATO\tJPN\tpartner\t2014-02-01\t2013-02-01",
      .malformedField(table: "own.tsv", line: 3, field: "2013-02-01")
    ),
    (
      "office\tJPN\thog\tprime minister\tJPN\t2014-02-01",
      .unknownActor(table: "own.tsv", line: 3, id: "JPN")
    ),
    (
      "office\tkishida-fumio\thog\tprime minister\tJPN\t",
      .malformedField(table: "own.tsv", line: 3, field: "")
    ),
  ])
  func `A line at fault is told by its number`(line: String, error: KnowledgeError) {
    #expect(throws: error) { try knowledge("# remark", "", line) }
    #expect(error.description.hasPrefix("\(error.code)  own.tsv, line 3: "))
  }

  @Test func `A file that is missing or no text has its own code`() throws {
    let folder = FileManager.default.temporaryDirectory
    let missing = #expect(throws: KnowledgeError.self) {
      try ActorTable(contentsOf: folder.appending(path: "no-such-table.tsv"))
    }
    #expect(missing?.code == "E-ACTORS-4")
    let file = folder.appending(path: "table-\(UUID().uuidString).tsv")
    try Data([0xFF, 0xFE, 0x00]).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(throws: KnowledgeError.notText(table: file.path)) { try ActorTable(contentsOf: file) }
  }
}
