import Documents
import Testing

@Suite struct ReaderTests {
  @Test func `Equal bytes are the same document, wherever they lie`() throws {
    let bytes = Array(Sample.paragraphs.utf8)
    let (a, b) = (
      try reader(bytes, location: "a"), try reader(bytes, location: "b")
    )
    #expect(a.id == b.id)
    #expect(a.id.rawValue == String(ContentHash.sha256(bytes).prefix(16)))
    #expect(a.contentHash == ContentHash.sha256(bytes))
    #expect(b.location == "b")
  }

  @Test func `Plain text is kept as it is`() throws {
    let text = "  One.\r\n\r\n\tTwo.\u{A0}\n"
    let document = try reader(Array(text.utf8), location: "a.txt")
    #expect(document.text.string == text)
    #expect(document.blocks.map { document.text[$0.range] } == ["One.", "Two."])
  }

  @Test func `A caller's text has the caller's id or its own hash`() {
    #expect(reader.document(id: "x", text: "a").id.rawValue == "x")
    #expect(
      reader.document(id: nil, text: "abc").id.rawValue == "ba7816bf8f01cfea")
    #expect(reader.document(id: "x", text: "").blocks.isEmpty)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>a</p>", "x.txt"), ("  <HTML><body>a", "x"), ("<!-- r --><html>a", "x.txt"),
    ("<?xml version='1.0'?><html><p>a", "x"), ("a <b>bold</b> page", "x.html"),
  ])
  func `Pages are known by content, then by name`(text: String, name: String) throws {
    let document = try reader(Array(text.utf8), location: name)
    #expect(!document.text.string.contains("<"))
  }

  @Test(arguments: [("a < b and <b>", "x.txt"), ("<pre-war> lines", "x"), ("no tags", "x.html")])
  func `Text with an angle bracket is text`(text: String, name: String) throws {
    #expect(try reader(Array(text.utf8), location: name).text.string == text)
  }

  @Test func `The body leaves title, byline and furniture out`() {
    let text =
      "Ministers meet\n\nBy Our Staff\n\n\(Sample.first)\n\nAdvertisement\n\n\(Sample.second)"
    let document = reader.document(id: nil, text: text)
    #expect(document.body == Sample.first + "\n\n" + Sample.second)
  }
}
