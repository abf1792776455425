import Actors
import Coding
import Documents
import Record
import Testing

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// Documents that share events and statements in every way that linking knows.
func randomDrafts(_ count: Int, _ generator: inout SeededGenerator) -> [Draft] {
  let words = "Both sides met, visited and spoke in Oslo or Bergen on a day that few recall."
  let speech = "the door stays open to all who wish to walk through it in good faith this year"
    .split(separator: " ").map(String.init)
  func pick<T>(_ choices: [T]) -> T {
    choices[Int(generator.next() % UInt64(choices.count))]
  }
  return (0..<count).map { number in
    let length = pick([4, 9, 11, speech.count])
    let start = pick([0, speech.count - length])
    let said = "“" + speech[start..<start + length].joined(separator: " ") + "”"
    let copy = pick([number, number, 0])
    var draft = Draft(
      "d\(number)", "\(copy) \(words) \(said) said Eva Lindqvist.",
      publisher: pick([nil, "Fjord Courier", "Harbour Post", "Delta Review"]),
      published: pick([nil, "2023-03-01", "2023-03-03", "2023-03-06", "2023-04-01"]),
      contentHash: "hash \(number)")
    for _ in 0..<4 {
      draft = draft.event(
        words, trigger: pick(["met", "visited", "spoke"]), pick([.consult, .aid]),
        by: pick([["NOR", "SWE"], ["SWE", "NOR"], ["NOR"], ["NOR", "?the envoy"], []]),
        to: pick([[], ["FIN"], ["FIN:marin-sanna"], ["FIN:niinisto-sauli"]]),
        on: pick([nil, "2023-03-01", "2023-03-02"]), at: pick([nil, "Oslo", "Bergen"]),
        status: pick([.happened, .scheduled]), attribution: pick([[], ["an aide"]]))
    }
    draft = draft.statement(
      said, by: pick([nil, "lindqvist-eva=Eva Lindqvist", "holm-nils=Nils Holm", "an aide"]),
      cue: "said")
    draft = objects(draft, words, pick: { pick($0) })
    return draft.mention("Oslo", .place, actor: nil).mention("Eva Lindqvist", .person, actor: nil)
      .mention("sides", .state, actor: pick(["NOR", "SWE"]))
  }
}

/// Adds objects that share series, names, days and words in every way that linking knows.
private func objects(
  _ draft: Draft, _ words: String, pick: ([String?]) -> String?
) -> Draft {
  let days: [String?] = [nil, "2023-03-01", "2023-03-03", "2023-03-20", "2024-03-01"]
  var draft = draft.meeting(
    "Both sides", series: pick(["Port summit", "Harbour dialogue", nil]), from: pick(days),
    at: pick([nil, "Oslo", "Bergen"]), host: pick([nil, "NOR", "SWE"]),
    status: pick(["a", "b", "c"]) == "a"
      ? .scheduled : pick(["a", "b"]) == "a" ? .cancelled : .happened,
    attendance: [pick(["FIN=observer", "FIN", "FIN:marin-sanna=partner"]), pick(["DNK=member"])]
      .compactMap(\.self))
  draft = draft.instrument(
    "a day", abbreviation: pick([nil, "NPA"]),
    parties: [pick(["NOR", "SWE"]), pick(["FIN", nil])].compactMap(\.self),
    stages: [pick(["signed 2014-05-06", "signed 2015", "mooted"]) ?? ""])
  draft = draft.figure(
    of: pick(["NOR", "SWE"]), "boats", Double(pick(["70", "71", "90"]) ?? "") ?? 0,
    isApproximate: pick(["a", "b"]) == "a", on: pick(days), saying: "day that few")
  draft = draft.measure(
    "asset-freeze", by: pick(["NOR", "?the envoy"]) ?? "", against: "FIN", count: 0,
    on: pick(days), saying: "few recall")
  draft = draft.commitment(
    pick(["met, visited and spoke in Oslo", "visited and spoke in Oslo or Bergen", "few recall"])
      ?? "", by: pick(["NOR", "SWE"]) ?? "", due: pick(["2023-12-31", "2023", nil]))
  draft = draft.relation(
    pick(["NOR", "SWE"]) ?? "", .dispute, pick(["SWE", "NOR"]) ?? "",
    issue: pick([nil, "Oslo or Bergen", "Oslo"]), saying: "few recall")
  return draft.stance(
    pick(["NOR", "SWE:kristersson-ulf", "SWE"]) ?? "", on: "FIN", .challenge, on: pick(days),
    saying: "few recall")
}

@Suite struct `The same record` {
  @Test(arguments: 1...8)
  func `comes of any order of documents in batches of any size`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let drafts = randomDrafts(14, &generator)
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(drafts, to: scratch, batch: 1)
    let first = try RecordReader(path: scratch.path)
    let expected = try dump(first)
    #expect(try first.check() == [])
    for batch in [2, 5, 14] {
      let other = try Scratch()
      defer { other.remove() }
      try write(drafts.shuffled(using: &generator), to: other, batch: batch)
      let reader = try RecordReader(path: other.path)
      #expect(try dump(reader) == expected, "seed \(seed), batch \(batch)")
      #expect(try reader.check() == [])
    }
  }

  @Test func `comes of reading twice`() throws {
    var generator = SeededGenerator(state: 99)
    let drafts = randomDrafts(10, &generator)
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(drafts, to: scratch)
    let before = try dump(RecordReader(path: scratch.path))
    let outcomes = try write(drafts, to: scratch, known: "2025-01-01")
    #expect(outcomes.allSatisfy { $0 == .unchanged })
    #expect(try dump(RecordReader(path: scratch.path)) == before)
  }

  @Test(arguments: 1...6)
  func `finds every id that it ever gave`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed &* 77)
    let scratch = try Scratch()
    defer { scratch.remove() }
    var given: Set<String> = []
    for draft in randomDrafts(12, &generator) {
      try write([draft], to: scratch)
      let reader = try RecordReader(path: scratch.path)
      given.formUnion(try reader.events().map(\.id))
      given.formUnion(try reader.statements().map(\.id))
      given.formUnion(try reader.meetings().map(\.id))
      given.formUnion(try reader.commitments().map(\.id))
      given.formUnion(try reader.figures().map(\.id))
    }
    let reader = try RecordReader(path: scratch.path)
    for id in given.sorted() {
      let explanation = try #require(try reader.explain(id), "seed \(seed), id \(id)")
      #expect(!explanation.witnesses.isEmpty)
    }
  }
}
