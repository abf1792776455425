import Documents
import Language
import Testing

/// Every row of the table of rules reads its own example as it says.
@Suite struct TimeRulesTests {
  static let day = CalendarDate(year: 2022, month: 6, day: 15)

  @Test(arguments: TemporalTagger.examples)
  func `a rule reads its example`(example: TemporalTagger.Example) {
    let words = example.text.split(separator: " ").map(String.init)
    let (tagged, range) = TimeSample.unbracketed(words)
    let (plain, tags) = TimeSample.untagged(tagged)
    let parse = TimeSample.parse(
      plain, tags: tags, entities: [Entity(tokens: range, label: "DATE")])
    let found = TemporalTagger()(parse, anchor: Self.day)
    let first = found.first { $0.tokens == range }
    #expect(
      first?.value == example.value, "\(example.text): \(found.map { ($0.tokens, $0.value) })")
  }

  @Test func `there are rules of every kind`() {
    let kinds = TemporalTagger.examples.compactMap { example in
      let (plain, range) = TimeSample.unbracketed(
        example.text.split(separator: " ").map(String.init))
      return TemporalTagger()(TimeSample.parse(plain), anchor: Self.day)
        .first { $0.tokens == range }?.kind
    }
    #expect(Set(kinds) == [.date, .time, .duration, .set])
  }
}

/// Parses put together by hand: words without tags, one sentence a line.
enum TimeSample {
  /// Tokens at the places that they have when joined by single spaces.
  static func parse(
    _ words: [String], tags: [Int: (tag: String, pos: PartOfSpeech)] = [:],
    heads: [Int: (head: Int, dep: String)] = [:], entities: [Entity] = []
  ) -> Parse {
    var start = 0
    var tokens: [Token] = []
    for (index, word) in words.enumerated() {
      let end = start + word.unicodeScalars.count
      let head = heads[index] ?? (index, "ROOT")
      tokens.append(
        Token(
          range: start..<end, text: word, lemma: word, tag: tags[index]?.tag ?? "",
          pos: tags[index]?.pos ?? .none, morph: "", dep: head.1, head: head.0, spaceAfter: true,
          startsSentence: index == 0 || words[index - 1] == "."))
      start = end + 1
    }
    return Parse(tokens: tokens, entities: entities)
  }

  static func parse(_ text: String) -> Parse { parse(text.split(separator: " ").map(String.init)) }

  /// The words without their tags, and the tags: `summit_NN`.
  static func untagged(_ words: [String]) -> ([String], [Int: (tag: String, pos: PartOfSpeech)]) {
    var tags: [Int: (tag: String, pos: PartOfSpeech)] = [:]
    var plain: [String] = []
    for (index, word) in words.enumerated() {
      let parts = word.split(separator: "_").map(String.init)
      plain.append(parts.first ?? word)
      guard parts.count == 2 else { continue }
      let pos: [String: PartOfSpeech] = [
        "NN": .noun, "NNS": .noun, "NNP": .properNoun, "JJ": .adjective, "VBD": .verb,
        "VB": .verb, "MD": .auxiliary, "IN": .adposition, "DT": .determiner,
      ]
      tags[index] = (parts[1], pos[parts[1]] ?? .none)
    }
    return (plain, tags)
  }

  /// The words without the brackets, and what stood inside them.
  static func unbracketed(_ words: [String]) -> (words: [String], range: Range<Int>) {
    let open = words.firstIndex(of: "[") ?? 0
    let close = words.firstIndex(of: "]") ?? open + 1
    return (words.filter { $0 != "[" && $0 != "]" }, open..<close - 1)
  }
}
