import Documents
import Testing

@Suite struct HostilePageTests {
  @Test func `Ten thousand nested divisions are read`() throws {
    let markup =
      "<html><body>" + String(repeating: "<div>", count: 10_000) + "<p>\(Sample.first)</p>"
    #expect(try page(markup).text.string == Sample.first)
  }

  @Test func `Unclosed tags end where browsers end them`() throws {
    let document = try page("<p>First <b>bold <i>both<p>Second<div>Third<table><tr><td>Cell")
    #expect(document.text.string == "First bold both\n\nSecond\n\nThird\n\nCell")
  }

  @Test func `An attribute of a million scalars does no harm`() throws {
    let value = String(repeating: "related ", count: 125_000)
    let document = try page("<html><body><div class='\(value)'><p>\(Sample.first)</p></div>")
    #expect(document.text.string == Sample.first)
  }

  @Test func `NULs in markup are ignored`() throws {
    #expect(try page("<html><body><p>On\0e wo\0rd</p>").text.string == "One word")
  }

  @Test func `A page of mixed encodings shows what could not be read`() throws {
    var bytes = Array("<html><head><meta charset=utf-8></head><body><p>Café ".utf8)
    bytes += [0xE9, 0x20] + Array("end</p>".utf8)
    let document = try reader(bytes, location: "a.html")
    #expect(document.text.string == "Café \u{FFFD} end")
  }

  @Test func `A remark that never ends leaves no text`() {
    #expect(throws: Rejection(.noText, path: "page.html")) {
      try page("<html><body><!-- never closed <p>text</p>")
    }
  }

  @Test func `Cut and scrambled markup never crashes and gives valid blocks`() {
    let markup = Array(
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A &amp; B</title>
      <script type="application/ld+json">{"@type":"Article","headline":"A"}</script></head><body>
      <article class="story"><h1>A</h1><p>\(Sample.first)<br><br>tail</p><ul><li><a href=x>b</a></ul>
      <table><tr><td>\(Sample.second)</table><pre> x </pre></article></body></html>
      """.utf8)
    var random = SeededGenerator(seed: 99)
    for _ in 0..<300 {
      var bytes = markup
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      expectSound(bytes, name: "page.html")
    }
  }

  @Test func `Random bytes never crash`() {
    var random = SeededGenerator(seed: 5)
    let starts: [[UInt8]] = [
      [], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0, 0, 0xFE, 0xFF], Array("<html>".utf8),
      Array("<p>".utf8), Array("%PDF".utf8), Array("# ".utf8),
    ]
    for _ in 0..<600 {
      let count = Int.random(in: 0...200, using: &random)
      let isASCII = Bool.random(using: &random)
      let body = (0..<count).map { _ in
        UInt8.random(in: isASCII ? 9...126 : 0...255, using: &random)
      }
      expectSound((starts.randomElement(using: &random) ?? []) + body, name: "file")
    }
  }

  /// Either a rejection of this room, or a document whose blocks lie in order within its text.
  private func expectSound(_ bytes: [UInt8], name: String) {
    do throws(Rejection) {
      let document = try reader(bytes, location: name)
      var end = 0
      for block in document.blocks {
        #expect(block.range.lowerBound >= end && block.range.upperBound <= document.text.count)
        end = block.range.upperBound
      }
      let again = try reader(bytes, location: name)
      #expect(again == document)
    } catch {
      #expect(error.code.hasPrefix("E-DOCUMENTS-"))
    }
  }
}
