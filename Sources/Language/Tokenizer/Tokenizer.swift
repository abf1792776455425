/// Splits text into words as spaCy's English tokenizer does.
///
/// Text is cut at white space into chunks; from a chunk, prefixes and suffixes are stripped until
/// an exception or nothing strippable is left, which is then searched for infixes; last, exceptions
/// that this tore apart are put together again over the whole text.
package struct Tokenizer: Sendable {
  let exceptions: TokenizerExceptions
  private let affixes: AffixPatterns
  /// Exceptions that affix patterns tear apart.
  let specialCases: SpecialCaseTrie

  /// A part of a split chunk.
  enum Piece: Equatable {
    /// Scalars of the chunk, counted from its start.
    case text(Range<Int>)
    /// The parts of an exception, by its number.
    case exception(Int)
  }

  init(exceptions: TokenizerExceptions, affixes: AffixPatterns) {
    self.exceptions = exceptions
    self.affixes = affixes
    self.specialCases = Self.trie(exceptions, affixes)
  }

  /// Runs of text between white space, in order.
  ///
  /// One space after a run belongs to the run before it, `spaceAfter`; all other white space makes
  /// runs of its own.
  package static func chunks(
    _ text: ArraySlice<Unicode.Scalar>, _ body: (Range<Int>, _ spaceAfter: Bool) -> Void
  ) {
    guard let first = text.first, let last = text.last else { return }
    var start = text.startIndex
    var isSpace = first.isWhitespace
    for index in text.indices {
      let scalar = text[index]
      guard scalar.isWhitespace != isSpace else { continue }
      let takesSpace = scalar == " "
      if start < index { body(start..<index, takesSpace) }
      start = takesSpace ? index + 1 : index
      isSpace.toggle()
    }
    if start < text.endIndex { body(start..<text.endIndex, last == " " && !isSpace) }
  }

  /// The words of one chunk, in order.
  ///
  /// - Complexity: a regular expression match per affix; memoise by text.
  func split(_ chunk: ArraySlice<Unicode.Scalar>) -> [Piece] {
    if let exception = exceptions.find(chunk) { return [.exception(exception)] }
    return Self.split(chunk, affixes) { exceptions.find($0) }
  }

  private static func split(
    _ scalars: ArraySlice<Unicode.Scalar>, _ affixes: AffixPatterns,
    exception: (ArraySlice<Unicode.Scalar>) -> Int?
  ) -> [Piece] {
    // White space matches no pattern.
    guard let first = scalars.first, !first.isWhitespace else {
      return [.text(0..<scalars.count)]
    }
    let chunk = AffixPatterns.Chunk(scalars)
    func exceptionNumber(_ range: Range<Int>) -> Int? {
      let start = scalars.startIndex
      return exception(scalars[start + range.lowerBound..<start + range.upperBound])
    }
    let (prefixes, core, suffixes) = strip(chunk, affixes) { exceptionNumber($0) != nil }
    var pieces = prefixes.map(Piece.text)
    if let number = exceptionNumber(core) {
      pieces.append(.exception(number))
    } else if affixes.isAddress(chunk, core) {
      pieces.append(.text(core))
    } else {
      pieces.append(contentsOf: splitAtInfixes(core, affixes.infixes(chunk, core)))
    }
    return pieces + suffixes.reversed().map(Piece.text)
  }

  /// Takes prefixes and suffixes off a chunk until an exception or nothing strippable is left.
  private static func strip(
    _ chunk: AffixPatterns.Chunk, _ affixes: AffixPatterns, isException: (Range<Int>) -> Bool
  ) -> (prefixes: [Range<Int>], core: Range<Int>, suffixes: [Range<Int>]) {
    var core = 0..<chunk.scalars.count
    var prefixes: [Range<Int>] = []
    var suffixes: [Range<Int>] = []
    while !core.isEmpty, !isException(core) {
      let prefix = affixes.prefixLength(chunk, core)
      let inner = core.lowerBound + prefix..<core.upperBound
      // An exception behind the prefix keeps what would be its suffix.
      let hidesSuffix = prefix > 0 && !inner.isEmpty && isException(inner)
      let suffix = hidesSuffix ? 0 : affixes.suffixLength(chunk, inner)
      guard prefix + suffix > 0 else { break }
      let before = core.lowerBound..<core.upperBound - suffix
      // An exception before the suffix keeps what would be its prefix.
      let hidesPrefix = suffix > 0 && !before.isEmpty && isException(before)
      if prefix > 0, !hidesPrefix { prefixes.append(core.lowerBound..<inner.lowerBound) }
      if suffix > 0 { suffixes.append(before.upperBound..<core.upperBound) }
      core = (hidesPrefix ? core.lowerBound : inner.lowerBound)..<before.upperBound
    }
    return (prefixes, core, suffixes)
  }

  private static func splitAtInfixes(_ core: Range<Int>, _ infixes: [Range<Int>]) -> [Piece] {
    var pieces: [Piece] = []
    var start = core.lowerBound
    for infix in infixes where infix.lowerBound > core.lowerBound {
      if infix.lowerBound != start { pieces.append(.text(start..<infix.lowerBound)) }
      if !infix.isEmpty { pieces.append(.text(infix)) }
      start = infix.upperBound
    }
    if start < core.upperBound { pieces.append(.text(start..<core.upperBound)) }
    return pieces
  }

  private static func trie(
    _ exceptions: TokenizerExceptions, _ affixes: AffixPatterns
  ) -> SpecialCaseTrie {
    var trie = SpecialCaseTrie()
    for number in 0..<exceptions.count {
      let text = exceptions[number]
      let chunk = AffixPatterns.Chunk(text)
      let all = 0..<text.count
      guard
        text.contains(" ") || affixes.prefixLength(chunk, all) > 0
          || affixes.suffixLength(chunk, all) > 0 || !affixes.infixes(chunk, all).isEmpty
      else { continue }
      var tokens: [ArraySlice<Unicode.Scalar>] = []
      chunks(text) { range, _ in
        for case .text(let piece) in split(text[range], affixes, exception: { _ in nil }) {
          let start = range.lowerBound + piece.lowerBound
          tokens.append(text[start..<start + piece.count])
        }
      }
      trie.add(tokens)
    }
    return trie
  }
}
