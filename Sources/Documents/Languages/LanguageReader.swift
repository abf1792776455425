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
  private let words: [String: [Int]]
  private let scripts: [Script]

  /// Reads the tables.
  public init() {
    var languages: [(code: String, name: String)] = []
    var words: [String: [Int]] = [:]
    for row in Table.rows(Resource.languagesTSV, columns: 3) {
      for word in row[2].split(separator: " ") {
        words[String(word), default: []].append(languages.count)
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
  public func callAsFunction(_ document: Document) throws(Rejection) -> Document {
    var foreign: [String: Int] = [:]
    var english = 0
    var blocks: [Block] = []
    for block in document.blocks {
      guard block.isCoded, let found = language(of: document.text.scalars[block.range]),
        found.code != "en"
      else {
        if block.isCoded { english += block.range.count }
        blocks.append(block)
        continue
      }
      foreign[found.name, default: 0] += block.range.count
      blocks.append(Block(.furniture, block.range, rule: "in \(found.name)"))
    }
    let most = foreign.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let coded = document.blocks.filter(\.isCoded).flatMap {
      document.text.scalars[$0.range] + [" "]
    }
    // Short paragraphs, each too short to tell, may tell together.
    let whole = language(of: coded[...])
    if let most, english < foreign.values.reduce(0, +) / 2, whole?.code != "en" {
      throw rejection(most.key, document)
    }
    if let whole, whole.code != "en", english < coded.count / 2 || foreign.isEmpty {
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

  /// Fewer words tell no language.
  private static let fewestWords = 12
  /// Fewer letters of another script are names and quotations.
  private static let fewestLetters = 12
  /// The least part of a text's words that are its language's function words.
  ///
  /// English news has 35 to 45 %, lists of names and figures under 10 %.
  private static let leastShare = 0.15
  /// How many different function words of another language there must be.
  private static let fewestDistinct = 5
  /// How many times the function words of English another language must have.
  private static let lead = 2.0

  /// The language of a text; nil where it cannot be told.
  package func language(of text: ArraySlice<Unicode.Scalar>) -> Finding? {
    if let script = script(of: text) { return Finding(code: nil, name: script) }
    var scores = [Int](repeating: 0, count: languages.count)
    var seen = [Set<String>](repeating: [], count: languages.count)
    var (count, lowered) = (0, 0)
    for word in text.split(whereSeparator: { !$0.properties.isAlphabetic }) {
      count += 1
      if word.first?.properties.isLowercase == true { lowered += 1 }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      let lower = String(view).lowercased()
      guard word.count <= 12, let found = words[lower] else { continue }
      for index in found {
        scores[index] += 1
        if seen[index].count < Self.fewestDistinct { seen[index].insert(lower) }
      }
    }
    // Names bring particles along, such as `de la` and `von`.
    guard count >= Self.fewestWords, lowered * 2 > count,
      let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }),
      Double(scores[best]) >= Self.leastShare * Double(count)
    else { return nil }
    // The first row is English.
    // One word again and again may be a letter or a name.
    guard best == 0 || seen[best].count >= Self.fewestDistinct else { return nil }
    let isEnglish = best == 0 || Double(scores[best]) < Self.lead * Double(scores[0])
    let index = isEnglish ? 0 : best
    return Finding(code: languages[index].code, name: languages[index].name)
  }

  /// The language of the letters that most of a text is written in, where they are not Latin.
  private func script(of text: ArraySlice<Unicode.Scalar>) -> String? {
    var counts = [Int](repeating: 0, count: scripts.count)
    var letters = 0
    for scalar in text where scalar.properties.isAlphabetic {
      letters += 1
      guard scalar.value >= 0x370 else { continue }
      if let index = scripts.firstIndex(where: { $0.letters.contains(scalar.value) }) {
        counts[index] += 1
      }
    }
    let other = counts.reduce(0, +)
    guard other >= Self.fewestLetters, other * 2 > letters else { return nil }
    // A tenth of kana makes a text of Han characters Japanese.
    let kana = scripts.firstIndex { $0.language == "Japanese" }
    if let kana, counts[kana] * 10 > other { return scripts[kana].language }
    return counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }.map { scripts[$0].language }
  }
}
