import Actors
import Documents
import Foundation
import Testing

/// The lines of a knowledge table as its file has them, cut at tabs.
private func lines(of table: String) throws -> [[String]] {
  let tables = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Actors/Knowledge/\(table)")
  return try String(contentsOf: tables, encoding: .utf8).split(separator: "\n")
    .filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

@Suite("Tables of office holders")
struct HolderTableTests {
  /// A line of office-holders.tsv.
  struct Spell {
    let person: String
    let office: String
    let title: String
    let at: String
    let from: String
    let to: String
    let asOf: String
    let source: String
    let mark: String

    init(_ fields: [String]) {
      (person, office, title, at) = (fields[0], fields[1], fields[2], fields[3])
      (from, to, asOf, source) = (fields[4], fields[5], fields[7], fields[8])
      mark = fields.count > 9 ? fields[9] : ""
    }

    /// The last day on which the tables believe it.
    var last: CalendarDate? {
      if let end = CalendarDate(to) { return end }
      let isFollowed = ["hos", "hog"].contains(office) || ["hand", "unverified"].contains(source)
      return isFollowed ? nil : CalendarDate(asOf)?.adding(days: 183)
    }
  }

  let persons: [[String]]
  let spells: [Spell]

  init() throws {
    persons = try lines(of: "persons.tsv")
    spells = try lines(of: "office-holders.tsv").map(Spell.init)
  }

  @Test func `Every term begins on a day and ends on a later one or the same`() {
    for spell in spells {
      let from = CalendarDate(spell.from)
      #expect(from != nil, "\(spell.person) \(spell.from)")
      #expect(spell.to.isEmpty || spell.to >= spell.from, "\(spell.person) \(spell.at)")
      #expect(["", "acting", "disputed", "shared"].contains(spell.mark))
    }
  }

  @Test func `Nobody holds an office of one holder beside another unless marked`() {
    let several: Set = ["vp", "dhog", "crown-prince"]
    var offices: [String: [Spell]] = [:]
    for spell in spells where spell.mark.isEmpty && !several.contains(spell.office) {
      let isSupreme = spell.title == "supreme leader"
      offices["\(spell.at) \(isSupreme ? "supreme leader" : spell.office)", default: []].append(
        spell)
    }
    for (office, terms) in offices.sorted(by: { $0.key < $1.key }) {
      let sorted = terms.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      for (index, spell) in sorted.enumerated() {
        for later in sorted[(index + 1)...] where later.person != spell.person {
          guard let begin = CalendarDate(later.from) else { continue }
          let isApart = spell.last.map { $0 <= begin } ?? false
          #expect(isApart, "\(office): \(spell.person) and \(later.person) on \(later.from)")
        }
      }
    }
  }

  @Test func `Persons have ids of their own and hold an office`() {
    let ids = persons.map { $0[0] }
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids) == Set(spells.map(\.person)))
  }

  @Test func `The family's part stands in the name`() {
    for row in persons {
      let words = Set(row[1].split(separator: " "))
      #expect(words.isSuperset(of: row[2].split(separator: " ")), "\(row[1]): \(row[2])")
    }
  }

  @Test func `No name has a digit, a title in front or a word that lost a letter`() {
    let linking = Set(
      """
      van von de da di del della das do dos du la le el al bin ben ibn ibni bint der den ter ten zu
      bou ould of the y e i ag wa arap ul van't á san af vel
      """.split(whereSeparator: \.isWhitespace).map(String.init))
    let regnal: Set = ["I", "V", "X", "Ó", "A", "O", "U"]
    let titles: Set = ["Archbishop", "Cardinal", "Sayyid", "Shaikh", "Tuanku", "Lieutenant", "Sir"]
    for name in persons.map({ $0[1] }) {
      let words = name.split(separator: " ").map(String.init)
      #expect(!name.contains(where: \.isNumber) && !titles.contains(words[0]), "\(name)")
      for word in words where !linking.contains(word) {
        let joined = word.contains { "-'’ʻ".contains($0) || $0.isUppercase }
        #expect(word.first?.isUppercase == true || joined, "\(name)")
        #expect(word.count > 1 || regnal.contains(word), "\(name)")
      }
    }
  }

  @Test func `Every office is one of a state or organisation of its time`() throws {
    // Republics that had offices of their own before they were states.
    let before: Set = ["SRB", "MNE", "KOS", "SSD"]
    var begins: [String: String] = [:]
    var ends: [String: String] = [:]
    for row in try lines(of: "states.tsv") { (begins[row[0]], ends[row[0]]) = (row[3], row[4]) }
    for row in try lines(of: "organizations.tsv") {
      (begins[row[0]], ends[row[0]]) = (row[5], row[6])
    }
    for spell in spells {
      let begin = try #require(begins[spell.at], "\(spell.at)")
      let end = try #require(ends[spell.at], "\(spell.at)")
      let isLater = spell.to.isEmpty || begin.isEmpty || spell.to >= begin
      #expect(isLater || before.contains(spell.at), "\(spell.person) \(spell.at)")
      #expect(end.isEmpty || spell.from <= end, "\(spell.person) \(spell.at)")
    }
  }

  @Test(arguments: [
    ("IND", "hog", "1990-12-01", "shekhar-chandra"),
    ("DZA", "hos", "1992-03-01", "boudiaf-mohamed"),
    ("NATO", "saceur", "1999-04-01", "clark-wesley"),
    ("UNGA", "president", "2018-11-01", "espinosa-maria-fernanda"),
    ("JPN", "chief-cabinet-secretary", "2015-03-01", "suga-yoshihide"),
    ("RUS", "cgs", "2022-03-01", "gerasimov-valery"), ("ISR", "dm", "2000-01-01", "barak-ehud"),
    ("ICC", "president", "2010-01-01", "song-sang-hyun"),
    ("KOR", "hog", "1999-01-01", "kim-jong-pil"),
    ("BLZ", "hog", "2022-09-25", "briceno-john"), ("GTM", "hos", "2024-09-25", "arevalo-bernardo"),
  ])
  func `Holders by hand are known on the day`(at: String, office: String, day: String, who: String)
    throws
  {
    let held = try knowledge.get().holders(
      of: OfficeClass(rawValue: office), at: ActorID(rawValue: at), on: date(day))
    #expect(held.map(\.person.rawValue) == [who])
  }
}
