import Documents
import Language

/// One place of a text that names or describes an instrument.
struct InstrumentName: Sendable, Hashable {
  /// How it refers.
  enum Form: Sendable, Hashable {
    /// A proper name: `the Lisbon Treaty`.
    case proper
    /// A common noun with words of its own: `a trade agreement with A`.
    case described
    /// A definite noun alone: `the pact`.
    case anaphor
    /// A noun that is an instrument only where it is named elsewhere: `a new document`.
    case weak
  }

  let form: Form
  /// The token that heads it.
  let head: Int
  /// The tokens that name it.
  let tokens: Range<Int>
  /// The name as the text writes it.
  let name: String
  /// The words that identify it, folded.
  let words: [String]
  let noun: InstrumentLexicon.Noun
  /// The year by which editions are told apart, `2014`.
  let year: String?
  /// Whether it is a new one: `a new strategy`.
  let isNew: Bool
  /// Whether it is none in particular: `any deal`, `future agreements`.
  let isGeneric: Bool
  /// Whether it takes up what is known: `the`, `this`, `its`.
  let isDefinite: Bool
  /// The reference's entry, where it is a known one.
  let known: InstrumentLexicon.KnownName?
  /// The short form in brackets behind it.
  var abbreviation: String?

  /// Words in one spelling, so that `Programme` and `program` are one.
  static func fold(_ word: String) -> String {
    let word = word.lowercased()
    switch word {
    case "program", "programmes", "programs": return "programme"
    case "defense": return "defence"
    case "organization": return "organisation"
    case "communiqué": return "communique"
    case "nonproliferation": return "non-proliferation"
    default:
      return word.count > 5 && word.hasSuffix("s") && !word.hasSuffix("ss")
        ? String(word.dropLast()) : word
    }
  }

  /// A whole name in one spelling.
  static func key(of name: String) -> String {
    // Most that are asked for are one word.
    if name.utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "z") ~= $0 }) {
      let word = fold(name)
      return small.contains(word) ? "" : word
    }
    return name.split { $0 == " " || $0 == "-" || $0 == "–" }.map { fold(String($0)) }
      .filter { !small.contains($0) }.joined(separator: " ")
  }

  /// Words that identify nothing.
  private static let small = ["the", "of", "and", "for", "on", "&"]
}
