import Foundation

/// The model's regular expressions for what stands before, after and inside a word.
///
/// ICU compiles the patterns as they are and agreed with Python on every chunk tried; matching one
/// costs microseconds, so quick looks at the scalars rule most chunks out first. The looks hold for
/// the patterns of version 3.8.0, the only one that is loaded: no prefix begins with an ASCII
/// letter or digit but `US$`, `C$` and `A$`; a suffix that ends in an ASCII letter is `'s` or a unit
/// behind a digit, none ends in a digit; every infix holds some other scalar; an address has a `.`.
struct AffixPatterns: Sendable {
  private let prefix, suffix, infix, url: NSRegularExpression

  /// Compiles the patterns of a model's tokenizer.
  init(prefix: String, suffix: String, infix: String, url: String) throws(ModelError) {
    func compile(_ pattern: String, _ name: String) throws(ModelError) -> NSRegularExpression {
      // Python states with (?u) what ICU always does.
      let source = pattern.hasPrefix("(?u)") ? String(pattern.dropFirst(4)) : pattern
      do { return try NSRegularExpression(pattern: source) } catch {
        throw .damaged(path: "tokenizer", reason: "\(name) is not a regular expression")
      }
    }
    self.prefix = try compile(prefix, "prefix_search")
    self.suffix = try compile(suffix, "suffix_search")
    self.infix = try compile(infix, "infix_finditer")
    self.url = try compile(url, "url_match")
  }

  /// A chunk of text between white space, ready to be searched.
  struct Chunk {
    let scalars: ArraySlice<Unicode.Scalar>
    fileprivate let text: String
    /// UTF-16 offset of each scalar; empty where it equals the scalar's own.
    fileprivate let offsets: [Int]

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
      self.scalars = scalars
      text = scalars.string
      guard scalars.contains(where: { $0.value > 0xFFFF }) else {
        offsets = []
        return
      }
      var offsets = [0]
      for scalar in scalars {
        offsets.append((offsets.last ?? 0) + (scalar.value > 0xFFFF ? 2 : 1))
      }
      self.offsets = offsets
    }

    /// ICU's range for scalars `range`, counted from the chunk's start.
    fileprivate func units(_ range: Range<Int>) -> NSRange {
      let low = offsets.isEmpty ? range.lowerBound : offsets[range.lowerBound]
      let high = offsets.isEmpty ? range.upperBound : offsets[range.upperBound]
      return NSRange(location: low, length: high - low)
    }

    /// The scalar at a UTF-16 offset.
    fileprivate func index(_ unit: Int) -> Int {
      guard !offsets.isEmpty else { return unit }
      var low = 0
      var high = offsets.count - 1
      while low < high {
        let middle = (low + high) / 2
        if offsets[middle] < unit { low = middle + 1 } else { high = middle }
      }
      return low
    }

    subscript(index: Int) -> Unicode.Scalar { scalars[scalars.startIndex + index] }

    /// A stretch as a chunk of its own where the chunk is long: what is searched costs, not what
    /// stands around it.
    fileprivate func part(_ range: Range<Int>) -> (chunk: Chunk, range: Range<Int>) {
      guard scalars.count > 2 * AffixPatterns.reach else { return (self, range) }
      let start = scalars.startIndex
      return (Chunk(scalars[start + range.lowerBound..<start + range.upperBound]), 0..<range.count)
    }
  }

  /// More than any affix has scalars with those beside it that it depends on, but for a run of dots.
  private static let reach = 40

  /// The length of the prefix of a part of a chunk, 0 for none.
  func prefixLength(_ chunk: Chunk, _ range: Range<Int>) -> Int {
    guard let first = range.first.map({ chunk[$0] }) else { return 0 }
    if first.isASCIIDigit { return 0 }
    if first.isASCIILetter {
      guard first == "U" || first == "C" || first == "A",
        range.dropFirst().prefix(2).contains(where: { chunk[$0] == "$" })
      else { return 0 }
    }
    var end = min(range.upperBound, range.lowerBound + Self.reach)
    while end < range.upperBound, chunk[end - 1] == "." { end += 1 }
    let (part, stretch) = chunk.part(range.lowerBound..<end)
    // Every alternative is anchored; ICU would try them everywhere.
    return length(
      prefix.rangeOfFirstMatch(in: part.text, options: .anchored, range: part.units(stretch)), part)
  }

  /// The length of the suffix of a part of a chunk, 0 for none.
  func suffixLength(_ chunk: Chunk, _ range: Range<Int>) -> Int {
    guard let last = range.last.map({ chunk[$0] }) else { return 0 }
    if last.isASCIIDigit { return 0 }
    if last.isASCIILetter {
      let hasCause = range.contains { index in
        let scalar = chunk[index]
        return scalar.isASCIIDigit || scalar == "'" || scalar == "’"
      }
      guard hasCause else { return 0 }
    }
    var start = max(range.lowerBound, range.upperBound - Self.reach)
    while start > range.lowerBound, chunk[start] == "." { start -= 1 }
    start = max(range.lowerBound, start - Self.reach)
    let (part, stretch) = chunk.part(start..<range.upperBound)
    return length(suffix.rangeOfFirstMatch(in: part.text, range: part.units(stretch)), part)
  }

  /// Whether a part of a chunk is an address.
  func isAddress(_ chunk: Chunk, _ range: Range<Int>) -> Bool {
    guard range.contains(where: { chunk[$0] == "." }) else { return false }
    return url.rangeOfFirstMatch(
      in: chunk.text, options: .anchored, range: chunk.units(range)
    ).location != NSNotFound
  }

  /// The infixes of a part of a chunk, in order.
  func infixes(_ chunk: Chunk, _ range: Range<Int>) -> [Range<Int>] {
    let isPlain = range.allSatisfy { chunk[$0].isASCIILetter || chunk[$0].isASCIIDigit }
    guard !isPlain else { return [] }
    return infix.matches(in: chunk.text, range: chunk.units(range)).map {
      chunk.index($0.range.lowerBound)..<chunk.index($0.range.upperBound)
    }
  }

  private func length(_ match: NSRange, _ chunk: Chunk) -> Int {
    match.location == NSNotFound
      ? 0 : chunk.index(match.upperBound) - chunk.index(match.lowerBound)
  }
}
