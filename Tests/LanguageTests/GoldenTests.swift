import Documents
import Foundation
import Language
import Testing

/// What spaCy 3.8 says of a text; `Scripts/parity --record` writes these files.
struct GoldenParse: Decodable, Sendable, CustomTestStringConvertible {
  struct Word: Decodable, Sendable, Hashable {
    let range: Range<Int>
    let text, tag, pos, morph, dep, lemma: String
    let head: Int
    let space, sent: Bool

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      let start = try row.decode(Int.self)
      range = start..<(try row.decode(Int.self))
      text = try row.decode(String.self)
      space = try row.decode(Bool.self)
      tag = try row.decode(String.self)
      pos = try row.decode(String.self)
      morph = try row.decode(String.self)
      dep = try row.decode(String.self)
      head = try row.decode(Int.self)
      sent = try row.decode(Bool.self)
      lemma = try row.decode(String.self)
    }

    init(_ token: Token) {
      range = token.range
      (text, tag, pos) = (token.text, token.tag, token.pos.rawValue)
      (morph, dep, lemma, head) = (token.morph, token.dep, token.lemma, token.head)
      (space, sent) = (token.spaceAfter, token.startsSentence)
    }
  }

  struct Span: Decodable, Sendable {
    let tokens: Range<Int>
    let label: String

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      let start = try row.decode(Int.self)
      tokens = start..<(try row.decode(Int.self))
      label = try row.decode(String.self)
    }
  }

  let text: String
  let tokens: [Word]
  let entities: [Span]
  var testDescription: String { String(text.prefix(60)) }

  static func all(_ name: String) -> [GoldenParse] {
    guard
      let url = Bundle.module.url(
        forResource: "\(name).parses", withExtension: "json", subdirectory: "Golden"),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return (try? JSONDecoder().decode([GoldenParse].self, from: data)) ?? []
  }
}

@Suite struct GoldenTests {
  static let texts = GoldenParse.all("diplomacy") + GoldenParse.all("hostile")

  @Test func `the golden files are there`() {
    #expect(GoldenParse.all("diplomacy").count >= 60)
    #expect(GoldenParse.all("hostile").count >= 25)
  }

  @Test(arguments: texts)
  func `an analysis equals spaCy's in every field`(golden: GoldenParse) throws {
    let parse = try TestModel.load().parse(SourceText(golden.text))
    #expect(parse.tokens.count == golden.tokens.count)
    for (token, expected) in zip(parse.tokens, golden.tokens) {
      #expect(GoldenParse.Word(token) == expected)
      #expect(token.text.unicodeScalars.elementsEqual(expected.text.unicodeScalars))
    }
    #expect(parse.entities.map(\.tokens) == golden.entities.map(\.tokens))
    #expect(parse.entities.map(\.label) == golden.entities.map(\.label))
  }

  @Test(arguments: texts)
  func `every token is its slice of the text and none overlap`(golden: GoldenParse) throws {
    let text = SourceText(golden.text)
    let tokens = try TestModel.load().parse(text).tokens
    var end = 0
    for token in tokens {
      #expect(text[token.range].unicodeScalars.elementsEqual(token.text.unicodeScalars))
      #expect(token.range.lowerBound == end)
      end = token.range.upperBound + (token.spaceAfter ? 1 : 0)
      if token.spaceAfter { #expect(text.scalars[token.range.upperBound] == " ") }
    }
    #expect(end == text.count)
  }
}
