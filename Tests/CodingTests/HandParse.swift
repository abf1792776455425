import Documents
import Language

/// A parse written by hand: `word/lemma/TAG/POS/dep/head` for each token, heads counted from 0.
func handParse(_ notation: String) -> Parse {
  var tokens: [Token] = []
  var offset = 0
  for item in notation.split(separator: " ") {
    let fields = item.split(separator: "/").map(String.init)
    let length = fields[0].unicodeScalars.count
    tokens.append(
      Token(
        range: offset..<offset + length, text: fields[0], lemma: fields[1], tag: fields[2],
        pos: PartOfSpeech(rawValue: fields[3]) ?? .other, morph: "", dep: fields[4],
        head: Int(fields[5]) ?? 0, spaceAfter: true, startsSentence: tokens.isEmpty))
    offset += length + 1
  }
  return Parse(tokens: tokens, entities: [])
}
