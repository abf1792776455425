import Documents
import Testing

@Suite struct NearCopyTests {
  private func id(_ name: String) -> DocumentID { DocumentID(rawValue: name) }

  private func text(_ seed: Int, words: Int = 200) -> [String] {
    var value = UInt64(seed)
    return (0..<words).map { _ in
      value = value &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "w\(value >> 33 % 3000)"
    }
  }

  private func pairs(_ texts: [(String, [String])]) -> [[String]] {
    var copies = NearCopies()
    for (name, words) in texts { copies.add(id(name), text: words.joined(separator: " ")) }
    return copies.pairs().map { [$0.a.rawValue, $0.b.rawValue] }
  }

  @Test func `Edited, trimmed and extended copies are found, other texts are not`() {
    let original = text(1)
    let edited = original.enumerated().map { $0 % 10 == 3 ? "other" : $1 }
    let found = pairs([
      ("a", original), ("b", edited), ("c", Array(original.prefix(90))),
      ("d", text(2) + original), ("e", text(3)),
    ])
    #expect(
      found == [["a", "b"], ["a", "c"], ["a", "d"], ["b", "c"], ["b", "d"], ["c", "d"]])
  }

  @Test func `The order of the texts makes no difference`() {
    let all = [("a", text(1)), ("b", text(1)), ("c", text(4)), ("d", text(4))]
    #expect(pairs(all) == pairs(all.reversed()))
    #expect(pairs(all) == [["a", "b"], ["c", "d"]])
  }

  @Test func `Case, marks and white space make no difference`() {
    var copies = NearCopies()
    copies.add(id("a"), text: Sample.paragraphs)
    copies.add(
      id("b"), text: Sample.paragraphs.uppercased().split(separator: " ").joined(separator: " — "))
    #expect(copies.pairs().map(\.share) == [1])
  }

  @Test func `A text that hundreds copied is one group`() {
    var copies = NearCopies()
    for number in 0..<300 {
      copies.add(id("n\(1000 + number)"), text: text(1).joined(separator: " "))
    }
    copies.add(id("other"), text: text(2).joined(separator: " "))
    #expect(copies.groups().map(\.count) == [300])
  }

  @Test func `Short texts are no copies of each other`() {
    #expect(pairs([("a", text(1, words: 8)), ("b", text(1, words: 8))]).isEmpty)
  }

  @Test func `Documents are compared by what their authors wrote`() throws {
    var copies = NearCopies()
    copies.add(
      try page("<article><h1>One</h1><p>\(Sample.first)</p><p>\(Sample.second)</p></article>"))
    copies.add(
      try page(
        "<nav><a href=x>Home</a></nav><article><p>\(Sample.first)</p><p>\(Sample.second)</p></article>"
      ))
    #expect(copies.groups().count == 1)
  }

  @Test(arguments: [
    ("GENEVA (Reuters) – \(Sample.first)", "Reuters", Origin.Kind.wire),
    (
      "\(Sample.first)\n\nThis article was originally published in the Harbour Dispatch.",
      "Harbour Dispatch", .republished
    ),
    (
      "\(Sample.first)\n\nFirst published by Institute of Straits. Used by permission.",
      "Institute of Straits", .republished
    ),
  ])
  func `A document says where its text comes from`(text: String, name: String, kind: Origin.Kind)
    throws
  {
    let document = reader.document(id: "a", text: text)
    let origin = try #require(OriginReader()(document))
    #expect(origin.name == name)
    #expect(origin.kind == kind)
  }

  @Test(arguments: [
    "The talks were first published by no one in particular, he said, and (Reuters) reporters asked why.",
    Sample.paragraphs,
  ])
  func `Other sentences say nothing of an origin`(text: String) {
    #expect(OriginReader()(reader.document(id: "a", text: text)) == nil)
  }
}
