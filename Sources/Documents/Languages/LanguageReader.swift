/// Tells documents that are not English, and the parts of documents that are not.
///
/// A text is told by its function words (`languages.tsv`) and its letters (`scripts.tsv`). In doubt
/// it is English: a list of names has no function words in any language.
public struct LanguageReader: Sendable {
  /// What a text is written in.
  package struct Finding: Sendable, Hashable {
    /// BCP 47 code; nil for a language that only its letters tell.
    package let code: String?
    /// The language's name in English.
    package let name: String
  }

  private struct Script: Sendable {
    let letters: ClosedRange<UInt32>
    let language: String
  }

  private let languages: [(code: String, name: String)]
  /// Which languages have a word, by index.
  private let words: [WordKey: [Int]]
  private let scripts: [Script]

  /// Reads the tables.
  public init() {
    var languages: [(code: String, name: String)] = []
    var words: [WordKey: [Int]] = [:]
    for row in Table.rows(Resource.languagesTSV, columns: 3) {
      for word in row[2].split(separator: " ") {
        var key = WordKey()
        for scalar in word.unicodeScalars { key.append(scalar) }
        words[key, default: []].append(languages.count)
      }
      languages.append((row[0], row[1]))
    }
    self.languages = languages
    self.words = words
    scripts = Table.rows(Resource.scriptsTSV, columns: 4).compactMap { row in
      guard let first = UInt32(row[0], radix: 16), let last = UInt32(row[1], radix: 16) else {
        return nil
      }
      return Script(letters: first...last, language: row[3])
    }
  }

  /// The document with what is not English marked as furniture, and its language stated.
  ///
  /// - Throws: a ``Rejection`` with ``DocumentFault/otherLanguage(name:)`` where most of what would
  ///   be coded is in another language.
  /// - Complexity: O(*coded text*), each scalar read once.
  public func callAsFunction(_ document: Document) throws(Rejection) -> Document {
    var foreign: [String: Int] = [:]
    var (english, coded) = (0, 0)
    var blocks: [Block] = []
    // Short paragraphs, each too short to tell, may tell together.
    var all = WordTally(languages: languages.count, scripts: scripts.count)
    for block in document.blocks {
      guard block.isCoded else {
        blocks.append(block)
        continue
      }
      let tally = tally(of: document.text.scalars[block.range])
      all.add(tally)
      coded += block.range.count
      guard let found = finding(tally), found.code != "en" else {
        english += block.range.count
        blocks.append(block)
        continue
      }
      foreign[found.name, default: 0] += block.range.count
      blocks.append(Block(.furniture, block.range, rule: "in \(found.name)"))
    }
    let most = foreign.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let whole = finding(all)
    if let most, english < foreign.values.reduce(0, +) / 2, whole?.code != "en" {
      throw rejection(most.key, document)
    }
    if let whole, whole.code != "en", english < coded / 2 || foreign.isEmpty {
      throw rejection(whole.name, document)
    }
    return Self.stating(whole?.code == "en" ? "en" : nil, document, blocks)
  }

  /// The document with other blocks, and with a language that its words tell.
  private static func stating(
    _ language: String?, _ document: Document, _ blocks: [Block]
  ) -> Document {
    var metadata = document.metadata
    var evidence = document.evidence
    if let language {
      let isFirst = metadata.language == nil
      evidence.append(
        MetadataClaim(
          field: .language, value: language, source: .text, place: "", range: nil,
          isChosen: isFirst))
      metadata.language = metadata.language ?? language
    }
    return Document(
      id: document.id, text: document.text, blocks: blocks, metadata: metadata,
      evidence: evidence, location: document.location, contentHash: document.contentHash)
  }

  private func rejection(_ language: String, _ document: Document) -> Rejection {
    Rejection(.otherLanguage(name: language), path: document.location ?? document.id.rawValue)
  }

  /// What a text's words and letters tell.
  private func tally(of text: ArraySlice<Unicode.Scalar>) -> WordTally {
    var tally = WordTally(languages: languages.count, scripts: scripts.count)
    var word = WordKey()
    for scalar in text {
      if WordKey.isLetter(scalar) {
        word.append(scalar)
        if scalar.value >= Self.firstOther,
          let index = scripts.firstIndex(where: { $0.letters.contains(scalar.value) })
        {
          tally.scripts[index] += 1
        }
      } else if word.count > 0 {
        tally.add(word, of: words[word])
        word = WordKey()
      }
    }
    if word.count > 0 { tally.add(word, of: words[word]) }
    return tally
  }

  /// The first letter that is not Latin: Greek begins.
  private static let firstOther: UInt32 = 0x370
  /// Fewer words tell no language.
  private static let fewestWords = 12
  /// Fewer letters of another script are names and quotations.
  private static let fewestLetters = 12
  /// The least part of a text's words that are its language's function words.
  ///
  /// English news has 35 to 45 %, lists of names and figures under 10 %.
  private static let leastShare = 0.15
  /// How many times the function words of English another language must have.
  private static let lead = 2.0

  /// The language that a tally tells; nil where it cannot be told.
  private func finding(_ tally: WordTally) -> Finding? {
    if let script = script(of: tally) { return Finding(code: nil, name: script) }
    let scores = tally.scores
    // Names bring particles along, such as `de la` and `von`.
    guard tally.words >= Self.fewestWords, tally.lowered * 2 > tally.words,
      let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }),
      Double(scores[best]) >= Self.leastShare * Double(tally.words)
    else { return nil }
    // The first row is English. One word again and again may be a letter or a name.
    guard best == 0 || tally.seen[best].count >= WordTally.enough else { return nil }
    let isEnglish = best == 0 || Double(scores[best]) < Self.lead * Double(scores[0])
    let index = isEnglish ? 0 : best
    return Finding(code: languages[index].code, name: languages[index].name)
  }

  /// The language of the letters that most of a text is written in, where they are not Latin.
  private func script(of tally: WordTally) -> String? {
    let counts = tally.scripts
    let other = counts.reduce(0, +)
    guard other >= Self.fewestLetters, other * 2 > tally.letters else { return nil }
    // A tenth of kana makes a text of Han characters Japanese.
    let kana = scripts.firstIndex { $0.language == "Japanese" }
    if let kana, counts[kana] * 10 > other { return scripts[kana].language }
    return counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }.map { scripts[$0].language }
  }
}
