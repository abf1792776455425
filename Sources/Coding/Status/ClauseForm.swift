import Language

/// Tense, aspect, modality and negation of a word with its auxiliaries, under one short name.
struct ClauseForm: Sendable, Hashable {
  /// `pres`, `past`, `perf`, `will`, `to` …; for words without a verb's form the part of speech.
  let base: String
  let isNegated: Bool

  init(of index: Int, status: StatusReader) {
    let tokens = status.tokens
    let token = tokens[index]
    var modal: Modal?
    var isInfinitive = false
    var isPerfect = false
    var finite = ""
    for child in status.parse.children(of: index)
    where tokens[child].dep == "aux" || tokens[child].dep == "auxpass" {
      let auxiliary = tokens[child]
      if auxiliary.tag == "MD" { modal = Modal(auxiliary.text) }
      if auxiliary.tag == "TO" { isInfinitive = true }
      if auxiliary.lemma == "have" { isPerfect = true }
      if finite.isEmpty, ["VBD", "VBZ", "VBP"].contains(auxiliary.tag) { finite = auxiliary.tag }
    }
    isNegated = status.isNegated(index)
    if let modal {
      base = isPerfect ? "modal.perf" : modal.rawValue
    } else if isInfinitive {
      base = isPerfect ? "to.perf" : "to"
    } else {
      base = Self.tense(finite.isEmpty ? token.tag : finite, isPerfect, token)
    }
  }

  private static func tense(_ tag: String, _ isPerfect: Bool, _ token: Token) -> String {
    switch tag {
    case "VBD": isPerfect ? "past.perf" : "past"
    case "VBZ", "VBP": isPerfect ? "perf" : "pres"
    default: token.pos == .verb || token.pos == .auxiliary ? tag : token.pos.rawValue
    }
  }

  var isModal: Bool { base == "modal.perf" || Modal(rawValue: base) != nil }
}
