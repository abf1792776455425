import Actors
import Coding
import Documents
import Testing

/// Posts and affiliations that a text gives beside names, over the model's own parse.
@Suite struct PostTests {
  private func person(_ family: String, in text: String, _ day: String) throws -> Mention? {
    let coded = try Reader.read(text, published: day)
    return coded.mentions.first {
      $0.kind == .person && coded.document.text[$0.range].contains(family)
    }
  }

  @Test func `an officer keeps the post of the text and serves its state`() throws {
    let mention = try person(
      "Virtanen",
      in: "Gen. Pekka Virtanen, chief of the Finnish Air Force's staff, went to Oslo.",
      "2019-05-01")
    #expect(mention?.actor == nil)
    #expect(mention?.role == "chief of the Finnish Air Force's staff")
    #expect(mention?.affiliation?.rawValue == "FIN")
  }

  @Test func `a post that ends in a department does not begin the name`() throws {
    let coded = try Reader.read(
      "U.S. Secretary of Defense William S. Cohen went to Tallinn.", published: "1998-07-16")
    let names = coded.mentions.filter { $0.kind == .person }
      .map { coded.document.text[$0.range] }
    #expect(names == ["William S. Cohen"])
  }

  @Test func `a scholar keeps the phrase that says who she is`() throws {
    let mention = try person(
      "Lindqvist",
      in: "Maja Lindqvist, a professor at Uppsala University and a former diplomat, disagreed.",
      "2023-02-16")
    #expect(mention?.role?.hasPrefix("professor at Uppsala University") == true)
  }
}
