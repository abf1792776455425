import Documents
import Language

/// Short forms that a text gives to an instrument: `the X (ABC)`, later `the ABC`.
extension InstrumentNameFinder {
  /// `(ABC)` behind a name whose words begin with these letters.
  func abbreviation(after name: InstrumentName) -> String? {
    let open = name.tokens.upperBound
    guard name.form == .proper, open + 2 < tokens.count, tokens[open].text == "(" else {
      return nil
    }
    var probe = open + 1
    if ["the", "or"].contains(tokens[probe].text.lowercased()) { probe += 1 }
    let quotes: Set<String> = ["“", "\"", "‘", "'"]
    if quotes.contains(tokens[probe].text) { probe += 1 }
    let short = tokens[probe].text
    let letters = short.unicodeScalars.filter { $0.properties.isUppercase }
    guard letters.count >= 2, short.unicodeScalars.count <= 10,
      let first = letters.first, let initial = name.name.unicodeScalars.first,
      first == initial
        || name.words.contains(where: {
          $0.unicodeScalars.first?.properties.uppercaseMapping.unicodeScalars.first == first
        })
    else { return nil }
    return short
  }

  /// A short form that the text gave before.
  func shortForm(at index: Int, among given: [String: InstrumentLexicon.Noun]) -> InstrumentName? {
    guard let noun = given[tokens[index].text], index == 0 || tokens[index - 1].text != "(" else {
      return nil
    }
    return make(.proper, head: index, tokens: index..<index + 1, noun: noun)
  }
}
