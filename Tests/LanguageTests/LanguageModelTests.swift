import Documents
import Foundation
import Language
import Testing

@Suite struct LanguageModelTests {
  static func document(_ text: String, _ blocks: [Block]) -> Document {
    Document(
      id: DocumentID(rawValue: "d"), text: SourceText(text), blocks: blocks, metadata: Metadata(),
      location: nil, contentHash: "")
  }

  static let title = "Envoys meet in Oslo"
  static let body = "Norway's envoy met his Chilean colleague on Monday. They didn't sign anything."

  @Test func `a document of one block is that block's text, moved`() throws {
    let model = try TestModel.load()
    let text = "🇳🇴 \n" + Self.body
    let start = text.unicodeScalars.count - Self.body.unicodeScalars.count
    let alone = model.parse(SourceText(Self.body))
    let inside = model.parse(
      Self.document(text, [Block(.paragraph, start..<text.unicodeScalars.count)]))
    let moved = alone.tokens.map { token in
      var token = token
      token.range = token.range.lowerBound + start..<token.range.upperBound + start
      return token
    }
    #expect(inside.tokens == moved)
    #expect(inside.entities == alone.entities && !alone.entities.isEmpty)
    #expect(inside.sentences == alone.sentences && alone.sentences.count == 2)
  }

  @Test func `blocks are analysed each on its own and only where they are coded`() throws {
    let model = try TestModel.load()
    let text = Self.title + "\n\nShare this\n\n" + Self.body
    let count = text.unicodeScalars.count
    let titleEnd = Self.title.unicodeScalars.count
    let bodyStart = count - Self.body.unicodeScalars.count
    let parse = model.parse(
      Self.document(
        text,
        [
          Block(.title, 0..<titleEnd), Block(.furniture, titleEnd + 2..<bodyStart - 2),
          Block(.paragraph, bodyStart..<count),
        ]))
    let title = model.parse(SourceText(Self.title))
    let body = model.parse(SourceText(Self.body))
    #expect(parse.tokens.map(\.text) == (title.tokens + body.tokens).map(\.text))
    #expect(parse.tokens.map(\.dep) == (title.tokens + body.tokens).map(\.dep))
    #expect(
      parse.tokens.map(\.head)
        == title.tokens.map(\.head) + body.tokens.map { $0.head + title.tokens.count })
    #expect(parse.tokens[title.tokens.count].startsSentence)
    #expect(parse.entities.count == title.entities.count + body.entities.count)
    for token in parse.tokens {
      #expect(SourceText(text)[token.range] == token.text)
    }
    for (index, sentence) in parse.sentences.enumerated() {
      for token in sentence { #expect(sentence.contains(parse.tokens[token].head), "\(index)") }
    }
  }

  @Test func `many blocks side by side are what each is alone`() throws {
    let model = try TestModel.load()
    let sentences = [
      Self.title, Self.body, "No.", "Peru's minister will visit Ghana in May, officials said.",
      "He hasn't decided whether to go, but \"we expect him,\" she added.",
    ]
    var text = ""
    var blocks: [Block] = []
    for number in 0..<80 {
      let start = text.unicodeScalars.count
      text += sentences[number % sentences.count]
      blocks.append(Block(.paragraph, start..<text.unicodeScalars.count))
      text += "\n\n"
    }
    let parse = model.parse(Self.document(text, blocks))
    var (tokens, entities): ([Token], [Entity]) = ([], [])
    for (number, block) in blocks.enumerated() {
      let alone = model.parse(SourceText(sentences[number % sentences.count]))
      let first = tokens.count
      for var token in alone.tokens {
        token.head += first
        token.range =
          token.range.lowerBound + block.range.lowerBound..<token.range.upperBound
          + block.range.lowerBound
        tokens.append(token)
      }
      for entity in alone.entities {
        entities.append(
          Entity(
            tokens: entity.tokens.lowerBound + first..<entity.tokens.upperBound + first,
            label: entity.label))
      }
    }
    #expect(parse.tokens == tokens)
    #expect(parse.entities == entities && entities.count > 80)
  }

  @Test func `nothing comes of nothing`() throws {
    let model = try TestModel.load()
    #expect(model.parse(SourceText("")).tokens.isEmpty)
    #expect(model.parse(Self.document("", [])).tokens.isEmpty)
    #expect(model.parse(Self.document("a", [Block(.paragraph, 0..<0)])).tokens.isEmpty)
  }

  @Test func `threads at once and texts before change nothing`() async throws {
    let model = try TestModel.load()
    let texts = GoldenTests.texts.map { SourceText($0.text) }
    let first = texts.map(model.parse)
    let fresh = try LanguageModel(contentsOf: TestModel.folder())
    let again = await withTaskGroup(of: (Int, Parse).self) { group in
      for index in texts.indices.reversed() {
        group.addTask { (index, fresh.parse(texts[index])) }
      }
      return await group.reduce(into: [Int: Parse]()) { $0[$1.0] = $1.1 }
    }
    for index in texts.indices { #expect(again[index] == first[index]) }
  }

  @Test func `the model says what it is`() throws {
    let info = try TestModel.load().info
    #expect(info.name.hasPrefix("en_core_web_sm") && info.version == "3.8.0")
    #expect(info.license == "MIT" && info.author == "Explosion")
    #expect(info.isPublished && info.sha256 == ModelFolder.publishedSHA256)
    #expect(info.sources.map(\.name).contains("OntoNotes 5"))
    #expect(info.notices.contains("WordNet"))
    #expect((0.97..<0.98).contains(info.scores.tagAccuracy))
    #expect((0.89..<0.91).contains(info.scores.labelledAttachment))
    #expect((0.84..<0.85).contains(info.scores.entityF1))
  }
}
