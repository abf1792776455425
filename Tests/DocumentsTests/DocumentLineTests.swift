import Documents
import Testing

@Suite struct DocumentLineTests {
  private func line(_ text: String, number: Int = 1) throws(LineRejection) -> DocumentLine {
    try DocumentLine(Array(text.utf8), number: number)
  }

  private func rejection(_ bytes: [UInt8], number: Int = 1) -> LineRejection? {
    do {
      _ = try DocumentLine(bytes, number: number)
      return nil
    } catch {
      return error
    }
  }

  @Test func `All fields are read`() throws {
    let found = try line(
      #"""
      {"id":"a1","text":"Oslo and Bern agree.","title":"T","published":"2023-05-18T10:00:00Z",
      "publisher":"Wire","url":"https://wire.example","author":"Our Staff","more":[1,{"x":null}],
      "actors":[{"role":"actor","start":0,"end":4},{"role":"recipient","start":9,"end":13}]}
      """#)
    #expect(found.id == "a1")
    #expect(found.text == "Oslo and Bern agree.")
    #expect(
      found.metadata
        == Metadata(
          title: "T", publisher: "Wire", byline: "Our Staff",
          published: CalendarDate(year: 2023, month: 5, day: 18), url: "https://wire.example"))
    #expect(found.actors.map(\.range) == [0..<4, 9..<13])
    #expect(found.actors.map(\.role) == [.actor, .recipient])
  }

  @Test func `Fields may be null or absent, text may be empty`() throws {
    let found = try line(#"{"text":"","title":null,"actors":null}"#)
    #expect(found.id == nil && found.text.isEmpty && found.metadata == Metadata())
  }

  @Test func `Escapes give their characters`() throws {
    #expect(
      try line(#"{"text":"\u00e9\ud83c\uddef\"\\\/\b\f\n\r\t"}"#).text
        == "é\u{1F1EF}\"\\/\u{8}\u{C}\n\r\t")
  }

  @Test func `A byte order mark before the first line is allowed`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(#"{"text":"a"}"#.utf8)
    #expect(try DocumentLine(bytes, number: 1).text == "a")
    #expect(rejection(bytes, number: 2)?.code == "E-DOCUMENTS-11")
  }

  @Test(arguments: [
    ("", 0), ("{", 1), (#"{"text":"a"} x"#, 13), (#"{"text":"a",}"#, 12), (#"{"text" "a"}"#, 8),
    (#"{"text":"a"#, 10), ("{\"text\":\"a\u{1}\"}", 10), (#"{"text":tru}"#, 8),
    (#"{"text":"\x"}"#, 10), (#"{"text":"\u12g4"}"#, 11), (#"{"n":01,"text":"a"}"#, 6),
    (#"[{"n":-}]"#, 7), (String(repeating: "[", count: 100_000), 64),
  ])
  func `Malformed JSON is rejected at its byte`(text: String, byte: Int) {
    guard case .malformedJSON(let found, _)? = rejection(Array(text.utf8))?.fault else {
      Issue.record("not rejected as malformed: \(text.prefix(40))")
      return
    }
    #expect(found == byte)
  }

  @Test func `A line that breaks off is named by its id`() {
    let found = rejection(Array(#"{"id":"a7","text":"half"#.utf8), number: 3)
    #expect(found?.id == "a7")
    #expect(found?.line == 3)
    #expect(found?.description.hasPrefix("E-DOCUMENTS-11  line 3, id a7: not JSON:") == true)
  }

  @Test func `Invalid UTF-8 is rejected at its byte and named by its id`() {
    let found = rejection(Array(#"{"id":"a7","text":""#.utf8) + [0xFF] + Array("\"}".utf8))
    #expect(found?.fault == .lineInvalidUTF8(byte: 19))
    #expect(found?.id == "a7")
  }

  @Test(arguments: [#"\ud800"#, #"\udc00"#, #"\ud83c x"#, #"\ud83c\u0041"#])
  func `Half of a surrogate pair is rejected`(escape: String) {
    let found = rejection(Array("{\"id\":\"s\",\"text\":\"\(escape)\"}".utf8))
    #expect(found?.fault == .loneSurrogate(byte: 18))
    #expect(found?.id == "s")
  }

  @Test(arguments: [
    ("[]", DocumentFault.wrongType(field: "line", expected: "a JSON object")),
    (#"{"text":3}"#, .wrongType(field: "text", expected: "a string")),
    (#"{"text":"a","id":3}"#, .wrongType(field: "id", expected: "a string")),
    (#"{"text":"a","actors":{}}"#, .wrongType(field: "actors", expected: "an array")),
    (
      #"{"text":"a","actors":[{"role":"x","start":0,"end":1}]}"#,
      .wrongType(field: "actors.role", expected: "“actor” or “recipient”")
    ),
    (
      #"{"text":"a","actors":[{"role":"actor","start":0.5,"end":1}]}"#,
      .wrongType(field: "actors.start", expected: "a whole number")
    ),
    (
      #"{"text":"a","actors":[{"role":"actor","start":0,"end":2}]}"#,
      .rangeOutsideText(start: 0, end: 2, count: 1)
    ),
    (
      #"{"text":"a","actors":[{"role":"actor","start":1,"end":1}]}"#,
      .rangeOutsideText(start: 1, end: 1, count: 1)
    ),
    (#"{"id":"a"}"#, .missingText), (#"{"text":null}"#, .missingText),
    (#"{"text":"a","published":"soon"}"#, .unreadableDate(field: "published", value: "soon")),
  ])
  func `Wrong fields are rejected`(text: String, fault: DocumentFault) {
    #expect(rejection(Array(text.utf8))?.fault == fault)
  }

  @Test func `Random changes to a line never crash`() {
    let bytes = Array(
      #"{"id":"é","text":"a\u00e9","actors":[{"role":"actor","start":0,"end":1}],"n":-1.5e3}"#.utf8)
    var random = SeededGenerator(seed: 3)
    var rejected = 0
    for _ in 0..<2_000 {
      var changed = bytes
      for _ in 0..<3 {
        changed[Int.random(in: 0..<changed.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      if let found = rejection(changed) {
        rejected += 1
        #expect(found.code.hasPrefix("E-DOCUMENTS-"))
      }
    }
    #expect(rejected > 1_000)
  }
}
