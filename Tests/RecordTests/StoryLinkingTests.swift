import Coding
import Documents
import Language
import Record
import Testing

@Suite struct StoryLinkingTests {
  private static let storm = """
    Heavy rain flooded Larvik harbour on Friday and the mayor Astrid Holm closed the ferry quay. \
    Ferry crews evacuated forty passengers from the flooded quay before midnight.
    """
  private static let stormAgain = """
    Larvik mayor Astrid Holm closed the ferry quay after heavy rain flooded the harbour. \
    Forty passengers were evacuated from the flooded ferry quay by crews.
    """
  private static let strike = """
    Dock workers at Porto Nova walked out over unpaid wages, union leader Rui Tavares announced. \
    Tavares demanded talks with the port authority about the wages of dock workers.
    """

  private func coded(_ id: String, _ text: String, predicates: [String] = []) -> CodedDocument {
    let draft = Draft(id, text)
    var coded = draft.coded
    coded.predicates = predicates.compactMap { word in
      let range = draft.range(word)
      guard let token = coded.parse.tokens.firstIndex(where: { $0.range.overlaps(range) }) else {
        return nil
      }
      return Predicate(
        range: coded.parse.tokens[token].range, token: token, lemma: word, factuality: 3,
        status: .happened)
    }
    .sorted { $0.token < $1.token }
    return coded
  }

  private func links(_ documents: [CodedDocument]) throws -> [DocumentLinks] {
    let digest = try DigestReader()
    return try StoryLinker()(documents.map { digest($0) })
  }

  @Test func `reports on one occurrence are one story and others another`() throws {
    let links = try links([
      coded("a", Self.storm), coded("b", Self.strike), coded("c", Self.stormAgain),
    ])
    #expect(links.map(\.id) == ["a", "b", "c"])
    #expect(links[0].story == links[2].story)
    #expect(links[0].story != links[1].story)
  }

  @Test func `the same act of the same mayor is one event in two reports`() throws {
    let links = try links([
      coded("a", Self.storm, predicates: ["closed", "evacuated"]),
      coded("c", Self.stormAgain, predicates: ["closed"]),
    ])
    #expect(links[0].events.count == 2)
    #expect(links[0].events[0].cluster == links[1].events[0].cluster)
    #expect(links[0].events[1].cluster != links[1].events[0].cluster)
  }

  @Test func `a repeated text is a near copy of the first by id`() throws {
    let links = try links([
      coded("z", Self.storm + " Photo agency."), coded("b", Self.storm), coded("c", Self.strike),
    ])
    #expect(links.map(\.nearCopyOf) == ["b", nil, nil])
    #expect(links[0].story == links[1].story)
  }

  @Test func `an id that comes twice is answered twice and copies no one`() throws {
    let links = try links([coded("a", Self.storm), coded("a", Self.storm)])
    #expect(links.count == 2)
    #expect(links[0] == links[1])
    #expect(links[0].nearCopyOf == nil)
  }

  @Test func `a document without words stands alone`() throws {
    let links = try links([coded("a", ""), coded("b", Self.storm), coded("c", "...")])
    #expect(Set(links.map(\.story)).count == 3)
    #expect(links[0].events.isEmpty)
  }

  @Test func `no document gives no link`() throws { #expect(try links([]).isEmpty) }

  @Test(arguments: UInt64(1)...20)
  func `the order of documents changes nothing`(seed: UInt64) throws {
    let texts = [Self.storm, Self.strike, Self.stormAgain, Self.storm + " More.", "", Self.strike]
    let documents = texts.enumerated().map { index, text in
      coded("d\(index)", text, predicates: ["closed", "evacuated", "flooded", "demanded"])
    }
    var generator = SeededGenerator(state: seed)
    let order = documents.indices.shuffled(using: &generator)
    let (plain, shuffled) = (try links(documents), try links(order.map { documents[$0] }))
    #expect(shuffled == order.map { plain[$0] })
  }
}

@Suite struct AverageLinkageTests {
  private func groups(_ count: Int, _ values: [(Int, Int, Double)]) -> [[Int]] {
    AverageLinkage(
      count: count,
      likenesses: values.map { AverageLinkage.Likeness(a: $0.0, b: $0.1, value: $0.2) },
      threshold: 0.5
    ).groups()
  }

  @Test func `a chain of likenesses is not one group`() {
    let chain = [(0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.9)]
    #expect(groups(4, chain) == [[0, 1], [2, 3]])
  }

  @Test func `groups that are alike on the average are joined`() {
    let all = [
      (0, 1, 0.9), (2, 3, 0.9), (0, 2, 0.8), (0, 3, 0.4), (1, 2, 0.4), (1, 3, 0.6),
    ]
    #expect(groups(5, all) == [[0, 1, 2, 3], [4]])
  }

  @Test func `of equal likenesses the lowest members are joined first`() {
    #expect(groups(3, [(1, 2, 0.8), (0, 1, 0.8)]) == [[0, 1], [2]])
  }
}
