import Documents
import Testing

@Suite struct SourceTextTests {
  @Test func `Offsets count code points, not letters or bytes`() {
    let text = SourceText("e\u{301} 🇯🇵 ok")
    #expect(text.count == 8)
    #expect(text[0..<2] == "e\u{301}")
    #expect(text[6..<8] == "ok")
  }

  @Test func `Texts that only look alike differ`() {
    #expect(SourceText("\u{E9}") != SourceText("e\u{301}"))
    #expect(Set([SourceText("\u{E9}"), SourceText("e\u{301}")]).count == 2)
  }

  @Test func `A citation carries the words of its range`() {
    let document = reader.document(id: "d", text: "Oslo hosts the talks.")
    let citation = Citation(document, 0..<4)
    #expect(citation.text == "Oslo")
    #expect(citation.document.rawValue == "d")
  }

  @Test func `Every slice of random text equals its scalars`() {
    var random = SeededGenerator(seed: 7)
    let alphabet: [Unicode.Scalar] = ["a", "\u{301}", "é", "日", "🇯", "🇵", "\n", "\u{200D}", "👩"]
    for _ in 0..<200 {
      var view = String.UnicodeScalarView()
      for _ in 0..<40 { view.append(alphabet.randomElement(using: &random) ?? "a") }
      let text = SourceText(String(view))
      let start = Int.random(in: 0..<40, using: &random)
      let end = Int.random(in: start...40, using: &random)
      #expect(Array(text[start..<end].unicodeScalars) == Array(text.scalars[start..<end]))
    }
  }
}
