import Documents
import Foundation
import Testing

/// Sources that are made to break a reader: each ends in bounded time with a rejection or a document.
@Suite struct HostileSourceTests {
  /// A file of two gigabytes without a line end, of which the disk holds only the beginning.
  private func codes(ofEndless head: String, named name: String, then tail: String = "") throws
    -> [String?]
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(head.utf8).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 2 << 30)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(tail.utf8))
    try handle.close()
    let items = SourceItems([SourceFile(path: file.path)])
    var codes: [String?] = []
    while let item = items.next() {
      do throws(Rejection) {
        _ = try reader(item)
        codes.append(nil)
      } catch {
        codes.append(error.code)
      }
    }
    return codes
  }

  @Test func `Two gigabytes of one line are refused as a text`() throws {
    #expect(try codes(ofEndless: "Oslo ", named: "x.txt") == ["E-DOCUMENTS-6"])
  }

  @Test func `Two gigabytes of one line are dropped from JSON Lines, and the next line is read`()
    throws
  {
    let found = try codes(
      ofEndless: "{\"text\": \"Oslo\"}\n{\"text\": \"", named: "x.jsonl",
      then: "\n{\"text\": \"Bergen\"}\n")
    #expect(found == [nil, "E-DOCUMENTS-6", nil])
  }

  @Test func `Two gigabytes of one cell end a table with a rejection`() throws {
    let found = try codes(ofEndless: "text,title\nOslo,a\n\"Bergen", named: "x.csv")
    #expect(found == [nil, "E-DOCUMENTS-6"])
  }

  @Test func `Entities that double and double again stay names`() throws {
    var declarations = "<!ENTITY a0 \"oslo \">"
    for level in 1...30 {
      declarations += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">"
    }
    let feed =
      "<?xml version=\"1.0\"?><!DOCTYPE rss [\(declarations)]><rss><channel><item><title>&a30;</title>"
      + "<description>\(Sample.first)</description></item></channel></rss>"
    let found = try outcomes(of: Array(feed.utf8), named: "x.xml")
    #expect(found.count == 1)
    #expect(found.first?.body == Sample.first || found.first?.code != nil)
  }

  @Test func `An entity of a page that names a file is not put in`() throws {
    let markup =
      "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
      + "<html><body><p>\(Sample.first) &secret;</p></body></html>"
    let host = try String(contentsOfFile: "/etc/hostname", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let body = try page(markup, location: "x.xhtml").text.string
    #expect(body.contains(Sample.first))
    #expect(host.isEmpty || !body.contains(host))
  }

  @Test func `XML and JSON that nest ten thousand deep are refused`() throws {
    let deep = 10_000
    let feed =
      "<rss><channel><item>" + String(repeating: "<a>", count: deep)
      + String(repeating: "</a>", count: deep) + "</item></channel></rss>"
    #expect(try outcomes(of: Array(feed.utf8), named: "x.xml").first?.code != nil)
    let line =
      "{\"text\": \"Bergen.\"}\n{\"text\": " + String(repeating: "[", count: deep)
      + "\n{\"text\": \"Oslo is calm.\"}\n"
    let found = try outcomes(of: Array(line.utf8), named: "x.jsonl")
    #expect(found.map { $0.code == nil } == [true, false, true])
  }

  @Test func `Parts of a message that nest a thousand deep end`() throws {
    var body = "Content-Type: text/plain\n\n\(Sample.first)\n"
    for level in 0..<1000 {
      body =
        "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n\(body)\n--b\(level)--\n"
    }
    let message = "From: a@b.example\nMIME-Version: 1.0\n" + body
    #expect(try outcomes(of: Array(message.utf8), named: "x.eml").count == 1)
  }

  @Test func `A quotation mark that never closes ends a table`() throws {
    let table = "text,title\n\"Oslo,a\n" + String(repeating: "Bergen,b\n", count: 10_000)
    #expect(try outcomes(of: Array(table.utf8), named: "x.csv").count == 1)
  }
}
