import Documents
import Testing

@Suite struct CrawlTests {
  private func record(
    _ number: Int, _ block: String, type: String = "response", length: Int? = nil
  ) -> [UInt8] {
    Array(
      ("WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://example.org/\(number)\r\n"
        + "Content-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n").utf8)
  }

  private func answer(_ body: String, status: Int = 200, headers: String = "") -> String {
    "HTTP/1.1 \(status) X\r\nContent-Type: text/html\r\n\(headers)\r\n\(body)"
  }

  private let page =
    "<html><body><article><p>\(Sample.first)</p><p>\(Sample.second)</p></article></body></html>"

  @Test func `Answers are documents, what is no page is a rejection with its reason`() throws {
    let crawl =
      record(1, answer(page)) + record(2, "GET / HTTP/1.1", type: "request")
      + record(3, answer("", status: 301))
      + record(4, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx")
      + record(5, answer(page))
    let found = try outcomes(of: crawl, named: "x.warc")
    #expect(found.map(\.code) == [nil, "E-DOCUMENTS-33", "E-DOCUMENTS-34", nil])
    #expect(found[0].location == "x.warc!/1/https://example.org/1")
    #expect(found[3].body == Sample.first + "\n\n" + Sample.second)
  }

  @Test func `Chunks are joined`() throws {
    let half = page.utf8.count / 2
    let (a, b) = (String(page.prefix(half)), String(page.dropFirst(half)))
    func hex(_ text: String) -> String { String(text.utf8.count, radix: 16) }
    let body = "\(hex(a))\r\n\(a)\r\n\(hex(b))\r\n\(b)\r\n0\r\n\r\n"
    let found = try outcomes(
      of: record(1, answer(body, headers: "Transfer-Encoding: chunked\r\n")), named: "x.warc")
    #expect(found.map(\.body) == [Sample.first + "\n\n" + Sample.second])
  }

  @Test(arguments: [-40, 30]) func `After a wrong length the next record is read`(
    difference: Int
  ) throws {
    let block = answer(page)
    let crawl =
      record(1, answer(page)) + record(2, block, length: block.utf8.count + difference)
      + record(3, answer(page))
    let found = try outcomes(of: crawl, named: "x.warc")
    #expect(found.map(\.code) == [nil, "E-DOCUMENTS-32", nil])
    #expect(found[2].location.hasSuffix("https://example.org/3"))
  }

  @Test func `After a damaged member the next one is read`() throws {
    var damaged = Archive.gzip(record(2, answer(page)))
    for index in 60..<90 { damaged[index] ^= 0x5A }
    let crawl =
      Archive.gzip(record(1, answer(page))) + damaged + Archive.gzip(record(3, answer(page)))
    let found = try outcomes(of: crawl, named: "x.warc.gz")
    #expect(found.map(\.code) == [nil, "E-DOCUMENTS-22", nil])
  }
}
