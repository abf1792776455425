/// Splits text into words as spaCy's English tokenizer does.
///
/// Text is cut at white space into chunks; from a chunk, prefixes and suffixes are stripped until
/// an exception or nothing strippable is left, which is then searched for infixes; last, exceptions
/// that this tore apart are put together again over the whole text.
struct Tokenizer: Sendable {
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
  static func chunks(
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
    func slice(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
      scalars[scalars.startIndex + range.lowerBound..<scalars.startIndex + range.upperBound]
    }
    var core = 0..<scalars.count
    var prefixes: [Piece] = []
    var suffixes: [Piece] = []
    var lastCount = -1
    while !core.isEmpty, core.count != lastCount, exception(slice(core)) == nil {
      lastCount = core.count
      let prefix = affixes.prefixLength(chunk, core)
      let afterPrefix = core.lowerBound + prefix..<core.upperBound
      if prefix > 0, !afterPrefix.isEmpty, exception(slice(afterPrefix)) != nil {
        prefixes.append(.text(core.lowerBound..<afterPrefix.lowerBound))
        core = afterPrefix
        break
      }
      let suffix = affixes.suffixLength(chunk, afterPrefix)
      let beforeSuffix = core.lowerBound..<core.upperBound - suffix
      if suffix > 0, !beforeSuffix.isEmpty, exception(slice(beforeSuffix)) != nil {
        suffixes.append(.text(beforeSuffix.upperBound..<core.upperBound))
        core = beforeSuffix
        break
      }
      // The suffix is looked for behind the prefix, so both fit.
      if prefix > 0 {
        prefixes.append(.text(core.lowerBound..<afterPrefix.lowerBound))
        core = afterPrefix
      }
      if suffix > 0 {
        suffixes.append(.text(core.upperBound - suffix..<core.upperBound))
        core = core.lowerBound..<core.upperBound - suffix
      }
    }
    var pieces = prefixes
    if !core.isEmpty {
      if let number = exception(slice(core)) {
        pieces.append(.exception(number))
      } else if affixes.isAddress(chunk, core) {
        pieces.append(.text(core))
      } else {
        pieces.append(contentsOf: splitAtInfixes(core, affixes.infixes(chunk, core)))
      }
    }
    return pieces + suffixes.reversed()
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
