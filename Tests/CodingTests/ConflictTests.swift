import Actors
import Coding
import Documents
import Testing

/// Posts that a text gives against what the tables know of the day.
@Suite struct ConflictTests {
  private func conflicts(_ text: String, _ day: String) throws -> [String] {
    let coded = try Reader.read(text, published: day)
    return coded.conflicts.map { conflict in
      "\(conflict.subject.rawValue): \(conflict.claimed) / \(conflict.known): "
        + coded.document.text[conflict.range]
    }
  }

  @Test func `a post that was another's is kept beside the one that the tables give`() throws {
    let found = try conflicts(
      "The minister thanked Emmanuel Macron, the prime minister of France, on Monday.",
      "2023-03-07")
    #expect(
      found == [
        "macron-emmanuel: Prime Minister of France / President of France: "
          + "Emmanuel Macron, the prime minister of France"
      ])
  }

  @Test func `the mention stays resolved by its name`() throws {
    let coded = try Reader.read(
      "Norway thanked Emmanuel Macron, the prime minister of France.", published: "2023-03-07")
    let mention = coded.mentions.first { $0.kind == .person }
    #expect(mention?.actor?.rawValue == "macron-emmanuel")
    #expect(mention?.role == "President of France")
  }

  @Test(arguments: [
    // The post of the day.
    ("Norway thanked Emmanuel Macron, the president of France.", "2023-03-07"),
    // A former post, and one that the person held at the time told.
    ("Norway thanked Vaclav Klaus, a former prime minister of the Czech Republic.", "2009-03-06"),
    (
      "In May 1995 Vaclav Klaus, the prime minister of the Czech Republic, went to Oslo.",
      "2009-03-06"
    ),
    // The day on which the office changes hands.
    ("Norway thanked Rishi Sunak, the prime minister of the United Kingdom.", "2022-10-20"),
    // Nothing is known of the day.
    ("Norway thanked Emmanuel Macron, a former banker.", "2023-03-07"),
  ])
  func `what may be right raises no conflict`(text: String, day: String) throws {
    #expect(try conflicts(text, day) == [])
  }
}
