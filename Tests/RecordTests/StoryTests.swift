import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `Stories of a record` {
  /// Two reports of a flood, the same day, and one of a strike at another year's edition.
  private static let drafts: [Draft] = [
    Draft(
      "flood",
      """
      Heavy rain flooded Larvik harbour on Friday and the mayor Astrid Holm closed the ferry quay. \
      Ferry crews evacuated forty passengers from the flooded quay before midnight. The Quay summit \
      moved indoors.
      """, publisher: "Quay Post", published: "2022-06-29"
    ).meeting("Quay summit", series: "Quay summit", from: "2022-06-29", attendance: ["NOR"]),
    Draft(
      "again",
      """
      Larvik mayor Astrid Holm closed the ferry quay after heavy rain flooded the harbour. \
      Forty passengers were evacuated from the flooded ferry quay by crews. The Quay summit went on.
      """, publisher: "Inland Gazette", published: "2022-06-30"
    ).meeting("Quay summit", series: "Quay summit", from: "2022-06-29", attendance: ["NOR"]),
    Draft(
      "strike",
      """
      Dock workers at Porto Nova walked out over unpaid wages, union leader Rui Tavares announced. \
      Tavares demanded talks about the wages of dock workers while the Quay summit opened.
      """, publisher: "Valley Times", published: "2023-07-11"
    ).meeting("Quay summit", series: "Quay summit", from: "2023-07-11", attendance: ["PRT"]),
  ]

  private static func lines(_ path: String) throws -> [String] {
    var lines: [String] = []
    try RecordReader(path: path).dump { lines.append(String(describing: $0)) }
    return lines
  }

  @Test func `hold the documents about one occurrence, with the editions around it`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(Self.drafts, to: scratch)
    let stories = try RecordReader(path: scratch.path).stories()
    #expect(stories.map { $0.pages.map(\.document.rawValue) } == [["flood", "again"], ["strike"]])
    #expect(stories.map(\.name) == ["Quay summit", "Quay summit"])
    #expect(stories.map(\.from?.description) == ["2022-06-29", "2023-07-11"])
    #expect(stories[0].next?.id == stories[1].id)
    #expect(stories[0].previous == nil)
    #expect(stories[1].previous?.id == stories[0].id)
    #expect(stories[0].evidence.independentSources == 2)
    #expect(stories[0].headlines.first?.documents == 2)
    for story in stories { #expect(story.evidence.allSatisfy { !$0.text.isEmpty }) }
  }

  @Test func `are the same in any order of reading, and after a dump and a load`() throws {
    var dumps: Set<[String]> = []
    for (order, batch) in [([0, 1, 2], 3), ([2, 1, 0], 1), ([1, 2, 0], 2)] {
      let scratch = try Scratch()
      defer { scratch.remove() }
      try write(order.map { Self.drafts[$0] }, to: scratch, batch: batch)
      dumps.insert(try Self.lines(scratch.path))
      let copy = try Scratch()
      defer { copy.remove() }
      var values: [DumpValue] = []
      try RecordReader(path: scratch.path).dump { values.append($0) }
      var next = values.makeIterator()
      _ = try RecordLoader(path: copy.path).load { next.next() }
      dumps.insert(try Self.lines(copy.path))
      let (stories, loaded) = (
        try RecordReader(path: scratch.path).stories(), try RecordReader(path: copy.path).stories()
      )
      #expect(loaded == stories)
      #expect(stories.count == 2)
    }
    #expect(dumps.count == 1)
  }

  @Test func `let go of a document that was corrected into another`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(Self.drafts, to: scratch)
    let mended = Draft(
      "again", "Beekeepers of the upper valley sold honey at the autumn market near the chapel.",
      publisher: "Inland Gazette", published: "2022-06-30")
    try write([mended], to: scratch, known: "2024-02-01")
    let reader = try RecordReader(path: scratch.path)
    #expect(
      try reader.stories().map { $0.pages.map(\.document.rawValue) }
        == [["flood"], ["again"], ["strike"]])
    #expect(try reader.check() == [])
  }

  @Test func `are asked for by actor, day, document and number`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(Self.drafts, to: scratch)
    let reader = try RecordReader(path: scratch.path)
    func asked(_ filter: Filter) throws -> [[String]] {
      try reader.stories(filter).map { $0.pages.map(\.document.rawValue) }
    }
    #expect(try asked(Filter(since: CalendarDate("2023-01-01"))) == [["strike"]])
    #expect(try asked(Filter(until: CalendarDate("2022-06-29"))) == [["flood", "again"]])
    #expect(try asked(Filter(asOf: CalendarDate("2022-06-29"))) == [["flood"]])
    #expect(try asked(Filter(document: DocumentID(rawValue: "again"))) == [["flood", "again"]])
    #expect(try asked(Filter(limit: 1)) == [["flood", "again"]])
    #expect(try asked(Filter(knownBy: CalendarDate("2020-01-01"))) == [])
    #expect(try asked(Filter(actor: "PRT")) == [])
  }

  @Test func `published half a year apart are not compared`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    var later = Self.drafts[1]
    later = Draft(
      "again", later.coded.document.text.string, publisher: "Inland Gazette",
      published: "2023-06-30")
    try write([Self.drafts[0], later], to: scratch)
    #expect(try RecordReader(path: scratch.path).stories().count == 2)
  }
}
