import Documents
import Language

/// A parse written by hand: `word|tag|dep|head` for each token, a space between tokens.
///
/// A token that begins with `'s` or is a mark stands against the word before; sentences begin after
/// each full stop.
struct HandParse {
  let text: SourceText
  let parse: Parse

  init(_ tokens: String, entities: [(String, Range<Int>)] = []) {
    let fields = tokens.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
    var scalars = ""
    var made: [Token] = []
    for (index, field) in fields.enumerated() {
      let word = field[0]
      let attached =
        [".", ",", "'s", "-"].contains(word) || (index > 0 && fields[index - 1][0] == "-")
      if index > 0, !attached {
        scalars += " "
        made[index - 1].spaceAfter = true
      }
      let start = scalars.unicodeScalars.count
      scalars += word
      made.append(
        Token(
          range: start..<scalars.unicodeScalars.count, text: word,
          lemma: Self.lemma(word, field[1]),
          tag: field[1], pos: Self.pos(field[1]), morph: "", dep: field[2],
          head: Int(field[3]) ?? index, spaceAfter: false,
          startsSentence: index == 0 || fields[index - 1][0] == "."))
    }
    text = SourceText(scalars)
    parse = Parse(
      tokens: made, entities: entities.map { Entity(tokens: $0.1, label: $0.0) })
  }

  private static func lemma(_ word: String, _ tag: String) -> String {
    let irregular = ["flew": "fly", "met": "meet", "sent": "send", "said": "say"]
    if let known = irregular[word] { return known }
    return tag == "VBD" && word.hasSuffix("ed") ? String(word.dropLast(2)) : word
  }

  private static func pos(_ tag: String) -> PartOfSpeech {
    switch tag {
    case "NNP", "NNPS": .properNoun
    case "NN", "NNS": .noun
    case "JJ": .adjective
    case "VBD", "VBZ", "VB": .verb
    case "MD": .auxiliary
    case "DT": .determiner
    case "IN": .adposition
    case "CC": .coordinatingConjunction
    case "CD": .numeral
    case "PRP", "PRP$": .pronoun
    case "POS", "TO": .particle
    case ".", ",": .punctuation
    default: .other
    }
  }
}

func date(_ text: String) -> CalendarDate {
  CalendarDate(text) ?? CalendarDate(dayNumber: 0)
}
