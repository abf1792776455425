import Documents
import Foundation
import Language
import Testing

/// Text that no one wrote: as many tokens as it must give, in time that grows with its length.
@Suite struct HostileTextTests {
  static let length = 20_000

  @Test(
    arguments: [
      (String(repeating: "a", count: Self.length), 1),
      (String(repeating: " ", count: Self.length), 1),
      (String(repeating: "word ", count: Self.length / 5), Self.length / 5),
      (String(repeating: "x, ", count: Self.length / 3), Self.length / 3 * 2),
    ])
  func `is split as spaCy splits it`(text: String, tokens: Int) throws {
    let parse = try TestModel.load().parse(SourceText(text))
    #expect(parse.tokens.count == tokens)
    #expect(parse.tokens.last?.range.upperBound == text.unicodeScalars.count || text.hasSuffix(" "))
  }

  @Test(arguments: ["\u{0}", "😀", "(", "'", "1", "-", "a.", "http://a.b/", "\n", "e\u{301}"])
  func `is covered by its tokens in order, whatever repeats`(unit: String) throws {
    let text = SourceText(String(repeating: unit, count: Self.length / unit.unicodeScalars.count))
    let parse = try TestModel.load().parse(text)
    var end = 0
    for token in parse.tokens {
      #expect(token.range.lowerBound == end)
      end = token.range.upperBound
    }
    #expect(end == text.scalars.count)
  }

  @Test(arguments: ["a-", "x, ", "“a” ", "word ", "(a", "(", "’", "é)"])
  func `takes four times as long at four times the length, not sixteen`(unit: String) throws {
    let model = try TestModel.load()
    func time(_ count: Int) -> Double {
      let text = SourceText(String(repeating: unit, count: count))
      // This thread's own time, and the least of some runs: others use the machine too.
      return (0..<3).map { _ in
        let start = Self.threadSeconds
        #expect(!model.parse(text).tokens.isEmpty)
        return Self.threadSeconds - start
      }.min() ?? 0
    }
    _ = time(100)
    #expect(time(8_000) < time(2_000) * 10)
  }

  /// How long this thread has computed.
  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
