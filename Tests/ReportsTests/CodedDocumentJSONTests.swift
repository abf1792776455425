import Actors
import Coding
import Documents
import Foundation
import Language
import Reports
import Testing

@Suite struct CodedDocumentJSONTests {
  private static func token(_ range: TextRange, _ text: String, head: Int, first: Bool) -> Token {
    Token(
      range: range, text: text, lemma: text, tag: "NN", pos: .noun, morph: "Number=Sing",
      dep: first ? "ROOT" : "dep", head: head, spaceAfter: true, startsSentence: first)
  }

  private static func coded() -> CodedDocument {
    let text = SourceText("Oslo met Rome.")
    let document = Document(
      id: DocumentID(rawValue: "d1"), text: text, blocks: [Block(.paragraph, 0..<14)],
      metadata: Metadata(title: "T", published: CalendarDate("2024-02-29")), location: nil,
      contentHash: "")
    let parse = Parse(
      tokens: [
        token(0..<4, "Oslo", head: 0, first: true), token(5..<8, "met", head: 0, first: false),
      ], entities: [])
    let party = Party(actor: ActorID(rawValue: "NOR"), name: "Norway", spans: [0..<4])
    let event = CodedEvent(
      act: .consult, type: nil, mode: nil, contexts: ["diplomatic"], actors: [party],
      recipients: [], trigger: 5..<8, clause: 0..<13, date: nil, place: nil, status: .denied,
      factuality: -3, attribution: [Attribution(actor: nil, name: "a source", statement: 0)],
      sentence: 0, confidence: 0.5, why: "consult/meet")
    let statement = Statement(
      kind: .direct, content: [0..<4], text: "Oslo", cue: nil, speaker: nil, sentence: 0, why: "w")
    return CodedDocument(
      document: document, parse: parse,
      mentions: [
        Mention(
          range: 0..<4, tokens: 0..<1, head: 0, kind: .state, label: "GPE",
          actor: ActorID(rawValue: "NOR"), name: "Norway", why: "capital")
      ],
      times: [], predicates: [], statements: [statement], events: [event])
  }

  private func object(_ json: JSON) throws -> [String: Any] {
    let read = try JSONSerialization.jsonObject(with: Data(json.line.utf8))
    return try #require(read as? [String: Any])
  }

  @Test func `a line has the contract's fields and no layer that was not asked for`() throws {
    let line = try object(JSON(Self.coded()))
    #expect(
      Set(line.keys) == [
        "id", "version", "document", "sentences", "mentions", "times", "statements", "events",
        "meetings", "instruments", "commitments", "relations", "stances", "measures", "figures",
        "conflicts",
      ])
    let document = try #require(line["document"] as? [String: Any])
    #expect(Set(document.keys) == ["title", "publisher", "published", "language"])
    #expect(document["published"] as? String == "2024-02-29")
    #expect(document["publisher"] is NSNull)
    #expect(line["sentences"] as? [[Int]] == [[0, 8]])
  }

  @Test func `tokens and predicates come only when asked for`() throws {
    let coded = Self.coded()
    let line = try object(JSON(coded, wholeText: coded.parse, includingPredicates: true))
    let tokens = try #require(line["tokens"] as? [[String: Any]])
    #expect(tokens.count == 2)
    #expect(tokens[1]["head"] as? Int == 0)
    #expect((line["predicates"] as? [Any])?.isEmpty == true)
  }

  @Test func `an event that PLOVER does not code has no type, quad or score`() throws {
    let line = try object(JSON(Self.coded()))
    let event = try #require((line["events"] as? [[String: Any]])?.first)
    #expect(event["act"] as? String == "CONSULT")
    for name in ["type", "mode", "date", "place", "quad", "goldstein"] {
      #expect(event[name] is NSNull, "\(name)")
    }
    #expect(event["trigger"] as? [Int] == [5, 8])
    let actors = try #require(event["actors"] as? [[String: Any]])
    #expect(actors[0]["spans"] as? [[Int]] == [[0, 4]])
    #expect(actors[0]["delegate"] == nil)
    let attribution = try #require(event["attribution"] as? [[String: Any]])
    #expect(attribution[0]["statement"] as? Int == 0)
  }

  @Test func `a statement without cue or speaker says null`() throws {
    let line = try object(JSON(Self.coded()))
    let statement = try #require((line["statements"] as? [[String: Any]])?.first)
    #expect(statement["content"] as? [[Int]] == [[0, 4]])
    for name in ["cue", "speaker", "audience", "date"] { #expect(statement[name] is NSNull) }
  }
}
