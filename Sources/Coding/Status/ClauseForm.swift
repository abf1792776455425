import Language

/// Tense, aspect, modality and negation of a word with its auxiliaries, under one short name.
struct ClauseForm: Sendable, Hashable {
  /// `pres`, `past`, `perf`, `will`, `to` …; for words without a verb's form the part of speech.
  let base: String
  let isNegated: Bool

  init(of index: Int, status: StatusReader) {
    let tokens = status.tokens
    var modal: Modal?
    var isInfinitive = false
    var isPerfect = false
    var finite = ""
    for child in status.parse.children(of: index)
    where tokens[child].dep == "aux" || tokens[child].dep == "auxpass" {
      switch tokens[child].tag {
      case "MD": modal = Modal(tokens[child].text)
      case "TO": isInfinitive = true
      case "VBD", "VBZ", "VBP": if finite.isEmpty { finite = tokens[child].tag }
      default: break
      }
      if tokens[child].lemma == "have" { isPerfect = true }
    }
    isNegated = status.isNegated(index)
    if let modal {
      base = isPerfect ? "modal.perf" : modal.rawValue
    } else if isInfinitive {
      base = isPerfect ? "to.perf" : "to"
    } else {
      base = Self.tense(finite.isEmpty ? tokens[index].tag : finite, isPerfect, tokens[index].pos)
    }
  }

  private static func tense(_ tag: String, _ isPerfect: Bool, _ pos: PartOfSpeech) -> String {
    switch tag {
    case "VBD": isPerfect ? "past.perf" : "past"
    case "VBZ", "VBP": isPerfect ? "perf" : "pres"
    default: pos == .verb || pos == .auxiliary ? tag : pos.rawValue
    }
  }

  var isModal: Bool { base == "modal.perf" || Modal(rawValue: base) != nil }
}
