import Documents
import Testing

@Suite("Reading pages side by side")
struct ConcurrentReadingTests {
  @Test("pages read on many threads at once are those read one after another")
  func concurrently() async throws {
    let reader = DocumentReader()
    let pages = (0..<64).map { number in
      Array(
        "<html><body><h1>Page \(number)</h1><p>The envoys met in hall \(number).</p></body></html>"
          .utf8)
    }
    let alone = try pages.map { try reader($0, location: "page.html").text.string }
    let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, page) in pages.enumerated() {
        group.addTask { (index, try reader(page, location: "page.html").text.string) }
      }
      var texts = [String](repeating: "", count: pages.count)
      for try await (index, text) in group { texts[index] = text }
      return texts
    }
    #expect(together == alone)
  }
}
