import Language

/// What the small words of a clause say: negation, conditions, questions, reports.
extension StatusReader {
  /// Whether a clause is negated: `not`, `never`, `no longer`, a negative subject or object.
  func isNegated(_ verb: Int) -> Bool {
    for child in parse.children(of: verb) {
      switch tokens[child].dep {
      case "neg": if !isExtending(child) { return true }
      case "advmod" where Self.negativeAdverbs.contains(tokens[child].lemma.lowercased()):
        return true
      case "preconj" where tokens[child].lemma == "neither": return true
      case "prep" where hasNegativeObject(child): return true
      case "nsubj", "nsubjpass", "dobj":
        if hasNegativeDeterminer(child)
          || ["nobody", "none", "nothing"].contains(tokens[child].text.lowercased())
        {
          return true
        }
      default: break
      }
    }
    let head = tokens[verb].head
    // `nor did it sign`
    if tokens[verb].dep == "conj", tokens[verb].tag != "VBG",
      parse.children(of: head).contains(where: {
        tokens[$0].lemma == "nor" && $0 < verb && verb - $0 <= 8
      })
    {
      return true
    }
    // `without consulting its allies`
    return tokens[verb].dep == "pcomp" && tokens[head].text.lowercased() == "without"
  }

  private static let negativeAdverbs: Set<String> = [
    "never", "neither", "nor", "hardly", "scarcely",
  ]

  /// `at no time`, `in no way`, `under no circumstances`, `by no means`.
  private func hasNegativeObject(_ preposition: Int) -> Bool {
    parse.children(of: preposition, "pobj").contains {
      ["time", "way", "circumstance", "account", "mean", "means", "point"].contains(
        tokens[$0].lemma)
        && hasNegativeDeterminer($0)
    }
  }

  /// `not only`, `not just`: what follows is so, and more.
  private func isExtending(_ negation: Int) -> Bool {
    guard negation + 1 < tokens.count else { return false }
    return ["only", "just", "merely", "simply"].contains(tokens[negation + 1].text.lowercased())
  }

  /// A clause under its own negation; what cannot be is denied, what may not be stays open.
  func negated(_ reading: Reading, verb: Int) -> Reading {
    guard reading.status == .possible else { return reading.negated }
    let isImpossible = parse.children(of: verb).contains {
      tokens[$0].tag == "MD" && [.can, .could].contains(Modal(tokens[$0].text))
    }
    return isImpossible ? Reading(.denied, -2) : reading.negated
  }

  /// `had planned`, `had been expected`.
  func isPastPerfect(_ verb: Int) -> Bool {
    parse.children(of: verb).contains {
      tokens[$0].dep == "aux" && tokens[$0].lemma == "have" && tokens[$0].tag == "VBD"
    }
  }

  /// `no talks`, `neither side`.
  func hasNegativeDeterminer(_ noun: Int) -> Bool {
    parse.children(of: noun).contains {
      ["det", "neg", "preconj"].contains(tokens[$0].dep)
        && ["no", "neither"].contains(tokens[$0].text.lowercased())
    }
  }

  /// Whether a verb is an infinitive with `to`.
  func isInfinitive(_ verb: Int) -> Bool {
    parse.children(of: verb).contains { tokens[$0].tag == "TO" && tokens[$0].dep == "aux" }
  }

  /// A verb in an `if` clause is a condition; one that an `if` clause hangs on depends on it.
  func underCondition(_ reading: Reading, verb: Int) -> Reading {
    switch conditionMark(verb) {
    case "whether": return Reading(.possible, 0)
    case "if" where tokens[verb].dep == "ccomp": return Reading(.possible, 0)
    case nil: if isInvertedCondition(verb) { return Reading(.conditional) }
    default: return Reading(.conditional)
    }
    guard reading.isOpen, reading.status != .possible else { return reading }
    let depends = parse.children(of: verb).contains(where: isCondition)
    return depends ? Reading(.conditional, reading.factuality) : reading
  }

  /// Whether what hangs on a verb is a condition: `if …`, `unless …`, `provided that …`, `should the
  /// roads be open`.
  private func isCondition(_ child: Int) -> Bool {
    if ["provided", "providing", "assuming"].contains(tokens[child].text.lowercased()) {
      return !parse.children(of: child, "ccomp").isEmpty
    }
    guard tokens[child].dep == "advcl" else { return false }
    return ["if", "unless"].contains(conditionMark(child) ?? "") || isInvertedCondition(child)
  }

  /// `should the roads be open`, `had they known`: the auxiliary before the subject conditions.
  private func isInvertedCondition(_ verb: Int) -> Bool {
    guard tokens[verb].dep == "advcl",
      let auxiliary = parse.children(of: verb, "aux").first,
      let subject = parse.children(of: verb, "nsubj", "nsubjpass", "expl").first
    else { return false }
    return auxiliary < subject && ["should", "had", "were"].contains(tokens[auxiliary].lemma)
      || auxiliary < subject
        && ["should", "had", "were"].contains(tokens[auxiliary].text.lowercased())
  }

  /// `if`, `unless`, `whether`, `lest`; `even if` conditions nothing.
  private func conditionMark(_ verb: Int) -> String? {
    for child in parse.children(of: verb) where tokens[child].dep == "mark" {
      let word = tokens[child].text.lowercased()
      guard ["if", "unless", "whether", "lest"].contains(word) else { continue }
      if child > 0, tokens[child - 1].text.lowercased() == "even" { continue }
      return word
    }
    return nil
  }

  /// Whether a clause asks if something is so; `why did they leave?` takes the leaving for granted.
  func isPolarQuestion(_ verb: Int) -> Bool {
    guard tokens[verb].dep == "ROOT" else { return false }
    var asks = false
    for child in parse.children(of: verb) {
      if tokens[child].text == "?" { asks = true }
      if child < verb, tokens[child].tag.hasPrefix("W") { return false }
    }
    return asks
  }

  /// Whether a bare verb commands: no subject, no auxiliary, the head of its sentence.
  func isImperative(_ verb: Int) -> Bool {
    guard tokens[verb].head == verb else { return false }
    return !parse.children(of: verb).contains {
      ["nsubj", "nsubjpass", "aux", "expl", "csubj"].contains(tokens[$0].dep)
        && tokens[$0].lemma != "do"
    }
  }

  /// Whether a clause is dated ahead of its speaker: `tomorrow`, `next week`, `in the coming days`.
  func isDatedAhead(_ verb: Int) -> Bool {
    parse.children(of: verb).contains { child in
      switch tokens[child].dep {
      case "advmod": embedding.isAhead(tokens[child].lemma)
      case "npadvmod": isAheadPhrase(child)
      case "prep": parse.children(of: child).contains(where: isAheadPhrase)
      default: false
      }
    }
  }

  private func isAheadPhrase(_ noun: Int) -> Bool {
    embedding.isAhead(tokens[noun].text.lowercased())
      || parse.children(of: noun).contains {
        tokens[$0].dep == "amod" && embedding.isAhead(tokens[$0].text.lowercased())
      }
  }

  /// Whether a clause tells a time or a limit: `when`, `once`, `until`, `before`, `after`.
  func hasTimeMark(_ verb: Int) -> Bool {
    parse.children(of: verb).contains {
      (tokens[$0].dep == "mark" || tokens[$0].dep == "advmod") && $0 < verb
        && ["when", "once", "until", "till", "before", "after", "as", "whenever"].contains(
          tokens[$0].lemma)
    }
  }

  /// Whether a clause is what somebody said.
  func isReported(_ verb: Int) -> Bool {
    var clause = verb
    while tokens[clause].dep == "conj" { clause = tokens[clause].head }
    return tokens[clause].dep == "ccomp" && syntax.isVerbal(tokens[clause].head)
  }

  /// What a reporting word adds: what is denied or doubted is so, what is said keeps its reading.
  ///
  /// `denied that it had attacked`, `rejected reports that it had attacked`.
  func underReport(_ reading: Reading, verb: Int, depth: Int) -> Reading {
    let head = tokens[verb].head
    guard head != verb else { return reading }
    switch tokens[verb].dep {
    // `it is possible that A will sign`
    case "ccomp" where tokens[head].lemma == "be":
      let effect = parse.children(of: head, "acomp").lazy
        .compactMap { embedding.effect(of: tokens[$0].lemma, .adjective) }.first
      return effect == .possible && reading.status == .scheduled
        ? Reading(.possible) : under(effect, reading, reporter: head)
    // `A left; B doubts it`: what stands before a semicolon is no part of what follows.
    case "ccomp" where verb < head && (verb..<head).contains { tokens[$0].text == ";" }:
      return reading
    case "ccomp" where syntax.isVerbal(head):
      return under(embedding.effect(ofVerb: head, in: syntax), reading, reporter: head)
    case "acl" where tokens[head].pos == .noun && !isInfinitive(verb) && hasThat(verb):
      let inner = under(
        embedding.effect(of: tokens[head].lemma, .noun), reading, reporter: head)
      guard let governor = syntax.governingVerb(of: head), tokens[head].dep == "dobj",
        embedding.effect(ofVerb: governor, in: syntax) == .denied
      else { return inner }
      return under(.denied, Reading(.happened), reporter: governor)
    default:
      return reading
    }
  }

  private func under(_ effect: EventStatus?, _ reading: Reading, reporter: Int) -> Reading {
    switch effect {
    case .denied: return isNegated(reporter) ? Reading(.possible, 1) : reading.negated
    // `does not believe that A signed` says that A did not (Horn 1978, on negative raising).
    case .possible
    where reading.isActual && isNegated(reporter)
      && Self.raisingNegation.contains(tokens[reporter].lemma):
      return Reading(.denied, -2)
    case .possible, .proposed, .calledFor, .conditional:
      return reading.isActual ? Reading(effect ?? .possible) : reading
    default: return reading
    }
  }

  private static let raisingNegation: Set<String> = [
    "believe", "think", "suppose", "expect", "imagine",
  ]

  private func hasThat(_ verb: Int) -> Bool {
    parse.children(of: verb).contains { tokens[$0].dep == "mark" && tokens[$0].lemma == "that" }
  }
}
