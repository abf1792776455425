/// A word at a place in a text.
struct Word: Sendable, Hashable {
  /// The number of its lexeme in the vocabulary.
  let lexeme: Int
  /// Its first scalar in the text.
  let start: Int
  /// Whether one space follows that belongs to it.
  var spaceAfter: Bool
}

/// The words and chunks that were met so far: results of pure functions, kept.
///
/// Each worker owns one; what it holds never changes an output.
struct Vocabulary: Sendable {
  /// Makes a lexeme of a text, with a norm of its own where an exception states one.
  typealias LexemeMaker =
    @Sendable (_ text: ArraySlice<Unicode.Scalar>, _ norm: String?) -> Lexeme

  private(set) var lexemes: [Lexeme] = []
  private let makeLexeme: LexemeMaker
  private var texts = ScalarInterner()
  private var lexemeOfText: [Int32] = []
  private var chunks = ScalarInterner()
  /// Where each chunk's words begin in `chunkLexemes`, and the end.
  private var chunkStarts = [0]
  private var chunkLexemes: [Int32] = []
  /// The lexemes of the parts of each exception that was met; nil for the others.
  private var exceptionLexemes: [[Int32]?]

  /// An empty vocabulary.
  init(_ exceptions: TokenizerExceptions, makeLexeme: @escaping LexemeMaker) {
    self.makeLexeme = makeLexeme
    exceptionLexemes = [[Int32]?](repeating: nil, count: exceptions.count)
  }

  /// The lexemes of an exception's parts.
  private mutating func lexemes(
    of exception: Int, among exceptions: TokenizerExceptions
  ) -> [Int32] {
    if let known = exceptionLexemes[exception] { return known }
    let numbers = exceptions.parts[exception].map { part in
      // The same text with another norm is another word to the network.
      part.norm.map { append(makeLexeme(part.text[...], $0)) } ?? number(of: part.text[...])
    }
    exceptionLexemes[exception] = numbers
    return numbers
  }

  /// The number of scalars that are kept.
  var length: Int { texts.length + chunks.length }

  /// The lexeme of a text.
  mutating func number(of text: ArraySlice<Unicode.Scalar>) -> Int32 {
    let key = texts.intern(text)
    if key == lexemeOfText.count { lexemeOfText.append(append(makeLexeme(text, nil))) }
    return lexemeOfText[key]
  }

  private mutating func append(_ lexeme: Lexeme) -> Int32 {
    lexemes.append(lexeme)
    return Int32(lexemes.count - 1)
  }

  /// Splits a text into words.
  ///
  /// - Complexity: O(*scalars*) and a split of each chunk not met before.
  mutating func words(
    of text: ArraySlice<Unicode.Scalar>, by tokenizer: Tokenizer
  ) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(text.count / 5 + 1)
    Tokenizer.chunks(text) { range, spaceAfter in
      appendWords(of: text[range], by: tokenizer, to: &words)
      words[words.count - 1].spaceAfter = spaceAfter
    }
    restoreSpecialCases(in: &words, text, tokenizer)
    return words
  }

  private mutating func appendWords(
    of chunk: ArraySlice<Unicode.Scalar>, by tokenizer: Tokenizer, to words: inout [Word]
  ) {
    let key = chunks.intern(chunk)
    if key == chunkStarts.count - 1 {
      for piece in tokenizer.split(chunk) {
        switch piece {
        case .exception(let number):
          chunkLexemes.append(contentsOf: lexemes(of: number, among: tokenizer.exceptions))
        case .text(let range):
          let start = chunk.startIndex + range.lowerBound
          chunkLexemes.append(number(of: chunk[start..<start + range.count]))
        }
      }
      chunkStarts.append(chunkLexemes.count)
    }
    var start = chunk.startIndex
    for lexeme in chunkLexemes[chunkStarts[key]..<chunkStarts[key + 1]] {
      words.append(Word(lexeme: Int(lexeme), start: start, spaceAfter: false))
      start += lexemes[Int(lexeme)].count
    }
  }

  /// Puts exceptions together again that affix patterns tore apart.
  private mutating func restoreSpecialCases(
    in words: inout [Word], _ text: ArraySlice<Unicode.Scalar>, _ tokenizer: Tokenizer
  ) {
    let symbols = words.map { lexemes[$0.lexeme].specialSymbol }
    var matches = tokenizer.specialCases.matches(symbols)
    guard !matches.isEmpty else { return }
    // Longest first, then leftmost.
    matches.sort { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
    var isSeen = [Bool](repeating: false, count: words.count)
    var kept: [Range<Int>] = []
    for match in matches {
      if !isSeen[match.lowerBound], !isSeen[match.upperBound - 1] { kept.append(match) }
      // A match that is dropped still hides its words from shorter ones, as in spaCy.
      for index in match { isSeen[index] = true }
    }
    for match in kept.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      let last = words[match.upperBound - 1]
      let start = words[match.lowerBound].start
      let span = text[start..<last.start + lexemes[last.lexeme].count]
      guard let exception = tokenizer.exceptions.find(span) else { continue }
      var replaced: [Word] = []
      var place = start
      for lexeme in lexemes(of: exception, among: tokenizer.exceptions) {
        replaced.append(Word(lexeme: Int(lexeme), start: place, spaceAfter: false))
        place += lexemes[Int(lexeme)].count
      }
      if !replaced.isEmpty { replaced[replaced.count - 1].spaceAfter = last.spaceAfter }
      words.replaceSubrange(match, with: replaced)
    }
  }
}
