import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `Witnesses by origin` {
  /// Sixty words of an invented report; each number gives a text of its own.
  private static func body(_ number: Int) -> String {
    let things = ["ferry", "bridge", "orchard", "tunnel", "lighthouse", "market", "reservoir"]
    let doings = ["repaired", "painted", "measured", "auctioned", "flooded", "surveyed"]
    return (0..<12).map { line in
      let (a, b) = (things[(line + number) % 7], things[(line * 3 + number * 2) % 7])
      let doing = doings[(line * 5 + number) % 6]
      return "In year \(number * 40 + line) the \(a) beside the \(b) of ward \(line * number) "
        + "was \(doing)."
    }.joined(separator: " ")
  }

  private static func draft(
    _ id: String, body: String, publisher: String?, published: String = "2024-03-02",
    credit: String? = nil
  ) -> Draft {
    let head = credit.map { "SANTIAGO (\($0)) – " } ?? ""
    return Draft(
      id, head + "Chile fined Peru. " + body, publisher: publisher, published: published
    ).event(
      "Chile fined Peru.", trigger: "fined", .sanction, by: ["CHL"], to: ["PER"],
      on: "2024-03-01")
  }

  private static func sources(_ drafts: [Draft]) throws -> Int {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(drafts, to: scratch, known: "2030-01-01")
    let reader = try RecordReader(path: scratch.path)
    #expect(try reader.check() == [])
    let event = try #require(try reader.events().first)
    #expect(event.evidence.count == drafts.count)
    return event.independentSources
  }

  @Test func `a text that another paper prints, trimmed and edited, is one source`() throws {
    let whole = Self.body(1)
    let trimmed = String(whole.dropLast(whole.count / 3))
      .replacingOccurrences(of: "In year 43 the", with: "By then a")
    #expect(
      try Self.sources([
        Self.draft("a", body: whole, publisher: "The Quay Post"),
        Self.draft("b", body: trimmed, publisher: "Inland Gazette"),
        Self.draft("c", body: Self.body(3), publisher: "Valley Times"),
      ]) == 2)
  }

  @Test func `a round-up of several reports makes them no copies of one another`() throws {
    let bodies = (1...6).map { Self.body($0) }
    let single = bodies.indices.map {
      Self.draft("\($0)", body: bodies[$0], publisher: "Paper \($0)")
    }
    let roundUp = Self.draft(
      "round-up", body: bodies.joined(separator: " "), publisher: "Valley Times")
    #expect(try Self.sources(single) == 6)
    #expect(try Self.sources(single + [roundUp]) == 7)
  }

  @Test func `reports that credit one agency are one source, with the agency's own`() throws {
    #expect(
      try Self.sources([
        Self.draft("a", body: Self.body(1), publisher: "The Quay Post", credit: "AP"),
        Self.draft("b", body: Self.body(2), publisher: "Inland Gazette", credit: "AP"),
        Self.draft("c", body: Self.body(3), publisher: "The Associated Press"),
        Self.draft("d", body: Self.body(4), publisher: "Valley Times"),
      ]) == 2)
  }

  @Test func `a paper with two agencies' reports joins neither to the other`() throws {
    #expect(
      try Self.sources([
        Self.draft("a", body: Self.body(1), publisher: "The Quay Post", credit: "AP"),
        Self.draft("b", body: Self.body(2), publisher: "The Quay Post", credit: "Reuters"),
        Self.draft("c", body: Self.body(3), publisher: "Inland Gazette", credit: "AP"),
        Self.draft("d", body: Self.body(4), publisher: "Valley Times", credit: "Reuters"),
      ]) == 2)
  }

  @Test func `what a paper tells on another's authority counts for that one`() throws {
    let quoting = Draft(
      "b", "Chile fined Peru, the Quay Post reported.", publisher: "Inland Gazette",
      published: "2024-03-03"
    ).event(
      "Chile fined Peru", trigger: "fined", .sanction, by: ["CHL"], to: ["PER"],
      on: "2024-03-01", attribution: ["the Quay Post"])
    #expect(
      try Self.sources([
        Self.draft("a", body: Self.body(1), publisher: "The Quay Post"), quoting,
      ]) == 1)
  }

  @Test func `a document tells what it repeats, in any order of reading`() throws {
    let drafts = [
      Self.draft("late", body: Self.body(1), publisher: "Inland Gazette", published: "2024-03-05"),
      Self.draft("early", body: Self.body(1), publisher: "The Quay Post", published: "2024-03-02"),
      Self.draft("own", body: Self.body(2), publisher: "Valley Times", published: "2024-03-01"),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let scratch = try Scratch()
      defer { scratch.remove() }
      for index in order { try write([drafts[index]], to: scratch, known: "2030-01-01") }
      let documents = try RecordReader(path: scratch.path).documents()
      #expect(documents.map(\.id.rawValue) == ["own", "early", "late"])
      #expect(documents.map(\.nearCopyOf?.rawValue) == [nil, nil, "early"])
      #expect(documents.map(\.origin) == ["Valley Times", "The Quay Post", "The Quay Post"])
    }
  }

  @Test func `a corrected document that is no copy any more counts for itself`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let first = Self.draft("a", body: Self.body(1), publisher: "The Quay Post")
    let copy = Self.draft(
      "b", body: Self.body(1), publisher: "Inland Gazette", published: "2024-03-04")
    let mended = Self.draft(
      "b", body: Self.body(5), publisher: "Inland Gazette", published: "2024-03-04")
    try write([first, copy], to: scratch, known: "2030-01-01")
    #expect(try RecordReader(path: scratch.path).events().map(\.independentSources) == [1])
    try write([mended], to: scratch, known: "2030-01-02")
    #expect(try RecordReader(path: scratch.path).events().map(\.independentSources) == [2])
  }

  @Test func `origins survive a dump and a load`() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    defer {
      scratch.remove()
      other.remove()
    }
    try write(
      [
        Self.draft("a", body: Self.body(1), publisher: "The Quay Post", credit: "AFP"),
        Self.draft("b", body: Self.body(1), publisher: "Inland Gazette"),
      ], to: scratch, known: "2030-01-01")
    var lines: [DumpValue] = []
    try RecordReader(path: scratch.path).dump { lines.append($0) }
    var next = lines.makeIterator()
    _ = try RecordLoader(path: other.path).load { next.next() }
    let (before, after) = (
      try RecordReader(path: scratch.path).documents(),
      try RecordReader(path: other.path).documents()
    )
    #expect(after == before)
    #expect(after.map(\.origin) == ["Agence France-Presse", "Agence France-Presse"])
  }
}
