import Language
import Testing

@Suite struct LexiconTests {
  /// Identities as spaCy's string store gives them.
  @Test(
    arguments: [
      ("", 0), ("apple", 8_566_208_034_543_834_098), ("Apple", 6_418_411_030_699_964_375),
      ("the", 7_425_985_699_627_899_538), ("…", 12_034_422_695_025_479_550),
      ("naïve", 16_224_804_062_388_677_344), ("😀", 13_900_606_239_988_879_105),
      ("abcdefgh", 17_751_780_907_874_141_760), ("abcdefghi", 13_885_881_106_499_164_936),
      ("X", 101), ("_", 456), ("conj", 410), ("ORG", 383), ("POS", 74),
    ] as [(String, UInt64)])
  func `a string has spaCy's identity`(text: String, identity: UInt64) throws {
    #expect(try StringHash.spaCy()(text) == identity)
  }

  @Test(arguments: [
    ("Madrid", "Xxxxx"), ("2022", "dddd"), ("12345678", "dddd"), ("U.K.", "X.X."), ("n't", "x'x"),
    ("x²", "xd"), ("½", "½"), ("ǅ", "x"), ("東京", "xx"), ("e\u{301}", "x\u{301}"), ("", ""),
    ("--------", "----"), ("aaaaaB", "xxxxX"), ("ⓐⒶ", "ⓐⒶ"),
    (String(repeating: "a", count: 99), "xxxx"), (String(repeating: "a", count: 100), "LONG"),
  ])
  func `a word has its shape`(word: String, shape: String) {
    #expect(wordShape(word.scalarArray) == shape)
  }

  @Test(arguments: [
    ("ΟΔΟΣ", "οδος"), ("ΣΑΣ ΑΣ.", "σας ας."), ("Σ", "σ"), ("ΑΣ'Σ", "ασ'ς"), ("ΑΣΑ", "ασα"),
    ("İ", "i\u{307}"), ("\u{212A}", "k"), ("ẞ", "ß"), ("ÀÉ", "àé"), ("ǅ", "ǆ"),
  ])
  func `lower case is Python's`(text: String, lower: String) {
    #expect(pythonLowercased(text.scalarArray) == lower.scalarArray)
  }

  @Test func `text is cut at 29 scalars, one of them absorbed`() {
    var text: [Unicode.Scalar] = ["a"]
    for scalar in (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      text += [scalar, "a"]
    }
    var spaces: [Unicode.Scalar] = []
    var absorbed = 0
    Tokenizer.chunks(text[...]) { range, spaceAfter in
      if !text[range].contains("a") { spaces += text[range] }
      absorbed += spaceAfter ? 1 : 0
    }
    #expect(spaces.count == 28 && absorbed == 1)
    #expect(spaces.contains("\u{1C}") && !spaces.contains("\u{200B}"))
  }

  @Test func `scalars assigned after Unicode 14 are no letters`() {
    // U+31350 is an ideograph of Unicode 15, U+30000 one of Unicode 13.
    #expect(wordShape("\u{31350}".scalarArray) == "\u{31350}")
    #expect(wordShape("\u{30000}".scalarArray) == "x")
  }

  @Test func `strings that are only canonically equal are distinct`() {
    #expect("é" == "e\u{301}")
    #expect(ExactString("é") != ExactString("e\u{301}"))
    #expect(ExactString("\u{212A}") != ExactString("K"))
    #expect(ExactString("treaty") == ExactString("treaty"))
  }

  @Test func `an interner numbers sequences as they come`() {
    var interner = ScalarInterner()
    var numbers: [[Unicode.Scalar]: Int] = [:]
    for round in 0..<2 {
      for index in 0..<5000 {
        let key = "w\(index)\(index % 7 == 0 ? "\u{301}" : "")".scalarArray
        let number = interner.intern(key[...])
        if round == 0 { numbers[key] = number }
        #expect(numbers[key] == number && interner.find(key[...]) == number)
      }
    }
    #expect(interner.count == 5000)
    #expect(interner.find("w5000".scalarArray[...]) == nil)
    #expect(Array(interner[numbers["w12".scalarArray] ?? -1]) == "w12".scalarArray)
    #expect(interner.intern([]) == 5000 && interner.intern([]) == 5000)
  }
}
