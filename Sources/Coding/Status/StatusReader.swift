import Language

/// Reads from the tree where an act stands: its own clause first, then each word that governs it.
struct StatusReader: Sendable {
  let syntax: Syntax
  let embedding: EmbeddingLexicon
  var tokens: [Token] { syntax.tokens }
  var parse: Parse { syntax.parse }

  init(syntax: Syntax, embedding: EmbeddingLexicon) {
    self.syntax = syntax
    self.embedding = embedding
  }

  /// The reading of a verb's act.
  func reading(ofVerb verb: Int, depth: Int = 0) -> Reading {
    var reading =
      ownReading(of: verb, depth: depth) ?? governedReading(of: verb, depth: depth)
    reading = underCondition(reading, verb: verb)
    if isNegated(verb) { reading = negated(reading, verb: verb) }
    if isPolarQuestion(verb), reading.isActual || reading.status == .scheduled {
      reading = Reading(.possible, 0)
    }
    if isHedged(verb), reading.isActual || reading.status == .scheduled {
      reading = Reading(.possible)
    }
    return underReport(reading, verb: verb, depth: depth)
  }

  /// `perhaps`, `maybe` before or beside the verb.
  private func isHedged(_ verb: Int) -> Bool {
    parse.children(of: verb, "advmod").contains {
      ["perhaps", "maybe", "possibly", "conceivably"].contains(tokens[$0].text.lowercased())
    }
  }

  /// The effect of a governor whose own reading is known.
  func apply(_ effect: EventStatus?, to governor: Reading) -> Reading {
    guard let effect else { return governor }
    switch effect {
    case .happened: return governor
    // `will continue to supply`: what is to continue goes on already.
    case .ongoing:
      if governor.isOpen { return Reading(.ongoing, 1.5) }
      return governor.isActual ? Reading(.ongoing) : governor
    case .denied:
      if governor.status == .denied { return Reading(.happened, 1.5) }
      // What is only planned, asked or feared to be prevented is not yet denied.
      return governor.isOpen ? Reading(.possible, -1) : Reading(.denied)
    case .cancelled: return governor.isActual ? Reading(.cancelled) : Reading(.possible)
    // `hopes to agree to join`: a plan within a hope is no more than hoped.
    case .scheduled where governor.isOpen: return governor
    default: return governor.status == .denied ? Reading(.denied, -1.5) : Reading(effect)
    }
  }

  /// What tense, aspect and modality of the clause itself say; nil for forms without tense.
  func ownReading(of verb: Int, depth: Int) -> Reading? {
    var isPast = false
    var isPresent = false
    var isPerfect = false
    var modal: Modal?
    for child in parse.children(of: verb)
    where tokens[child].dep == "aux" || tokens[child].dep == "auxpass" {
      let auxiliary = tokens[child]
      switch auxiliary.tag {
      case "MD": modal = modal ?? Modal(auxiliary.text)
      case "TO": return nil
      case "VBD": isPast = true
      case "VBZ", "VBP": isPresent = true
      default: break
      }
      if auxiliary.lemma == "have" { isPerfect = true }
    }
    if let modal {
      return Reading(modal: modal, isPerfect: isPerfect, isReported: isReported(verb))
    }
    // `said that A was massing troops`: on that day it was under way.
    if isPast, tokens[verb].tag == "VBG", isReported(verb) {
      return underGoing(Reading(.ongoing), verb: verb)
    }
    if isPast { return underGoing(Reading(.happened), verb: verb) }
    if isPresent {
      return isPerfect
        ? Reading(.happened) : underGoing(presentReading(of: verb, depth: depth), verb: verb)
    }
    switch tokens[verb].tag {
    case "VBD": return Reading(.happened)
    case "VBZ", "VBP": return presentReading(of: verb, depth: depth)
    case "VBN" where tokens[verb].dep == "acl": return Reading(.happened, 2.5)
    case "VBG" where tokens[verb].head == verb: return Reading(.ongoing, 2)
    case "VB" where isImperative(verb): return Reading(.calledFor)
    default: return nil
    }
  }

  /// A present tense tells what goes on, unless its time lies ahead: `meets tomorrow`, `once the
  /// deal enters into force, tariffs will fall`.
  private func presentReading(of verb: Int, depth: Int) -> Reading {
    if isDatedAhead(verb) { return Reading(.scheduled) }
    guard tokens[verb].dep == "advcl", depth < Syntax.reach, hasTimeMark(verb) else {
      return Reading(.ongoing)
    }
    let head = tokens[verb].head
    guard syntax.isVerbal(head) else { return Reading(.ongoing) }
    let outer = reading(ofVerb: head, depth: depth + 1)
    return outer.isOpen
      ? Reading(outer.status == .scheduled ? .scheduled : .conditional) : Reading(.ongoing)
  }

  /// `is going to sign`: the going itself only points ahead.
  private func underGoing(_ reading: Reading, verb: Int) -> Reading {
    guard tokens[verb].lemma == "go", tokens[verb].tag == "VBG",
      parse.children(of: verb).contains(where: { isInfinitive($0) && tokens[$0].dep == "xcomp" })
    else { return reading }
    return Reading(.scheduled)
  }
}
