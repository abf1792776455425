import Documents
import Language
import Testing

@Suite struct TokenizerTests {
  /// Tokens as spaCy 3.8 splits these texts; a space that belongs to a token is `␠`.
  @Test(arguments: [
    ("a  b", ["a␠", " ", "b"]), (" a", [" ", "a"]), ("a ", ["a␠"]), ("a  ", ["a␠", " "]),
    ("a\n b", ["a", "\n ", "b"]), ("", []), (" ", [" "]), ("\r\n", ["\r\n"]),
    ("can't", ["ca", "n't"]), ("Let's go!", ["Let", "'s␠", "go", "!"]),
    ("(e.g., U.S.)", ["(", "e.g.", ",␠", "U.S.", ")"]), ("cannot", ["can", "not"]),
    ("US$5bn", ["US$", "5bn"]), ("12km", ["12", "km"]), ("10°C.", ["10", "°", "C", "."]),
    ("a--b", ["a", "--", "b"]), ("a/b=c", ["a", "/", "b", "=", "c"]), ("1-2", ["1", "-", "2"]),
    ("www.example.org/a?b", ["www.example.org/a?b"]), ("end.Next", ["end", ".", "Next"]),
    ("wait...", ["wait", "..."]), ("……", ["…", "…"]), (":)", [":)"]), ("(:)", ["(", ":)"]),
    ("x :'(", ["x␠", ":'("]), ("👍🏽ok", ["👍", "🏽ok"]), ("東京。", ["東京", "。"]),
  ])
  func `text is split as spaCy splits it`(text: String, tokens: [String]) throws {
    let found = try TestModel.load().parse(SourceText(text)).tokens
    #expect(found.map { $0.text + ($0.spaceAfter ? "␠" : "") } == tokens)
  }

  @Test func `the trie finds every sequence, of all lengths`() {
    var trie = SpecialCaseTrie()
    trie.add([":".scalarArray[...], ")".scalarArray[...]])
    trie.add([":".scalarArray[...], ")".scalarArray[...], ")".scalarArray[...]])
    let words = [":", ")", ")", "x", ":", ")"].map { trie.symbols.find($0.scalarArray[...]) }
    #expect(words[3] == nil)
    #expect(trie.matches(words) == [0..<2, 0..<3, 4..<6])
  }

  @Test(arguments: [
    ("^n'?t$", ["nt", "n't"]), ("^n[ou]thin'$", ["nothin'", "nuthin'"]), ("^y'?$", ["y", "y'"]),
    ("^a?b?$", ["", "a", "b", "ab"]),
  ])
  func `a finite pattern is its strings`(pattern: String, strings: [String]) {
    #expect(Set(FinitePattern(pattern)?.strings ?? []) == Set(strings))
  }

  @Test(arguments: [
    "a", "^a+$", "^a|b$", "^[a-z]$", "^[^a]$", "^(a)$", "^.$", "^\\d$", "^[a$", "^",
  ])
  func `an infinite or unknown pattern is none`(pattern: String) {
    #expect(FinitePattern(pattern) == nil)
  }
}
