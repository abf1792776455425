import Language

extension StatusReader {
  /// Whether a clause is negated: `not`, `never`, `no longer`, a negative subject or object.
  func isNegated(_ verb: Int) -> Bool {
    let parse = syntax.parse
    let tokens = syntax.tokens
    for child in parse.children(of: verb) {
      let token = tokens[child]
      switch token.dep {
      case "neg": return true
      case "advmod" where ["never", "neither", "nor", "hardly"].contains(token.lemma.lowercased()):
        return true
      case "nsubj", "nsubjpass", "dobj":
        if hasNegativeDeterminer(child)
          || ["nobody", "none", "nothing"].contains(token.text.lowercased())
        {
          return true
        }
      default: break
      }
    }
    let head = tokens[verb].head
    // `without consulting its allies`
    return tokens[verb].dep == "pcomp" && tokens[head].text.lowercased() == "without"
  }

  /// `had planned`, `had been expected`.
  func isPastPerfect(_ verb: Int) -> Bool {
    syntax.parse.children(of: verb, "aux").contains {
      syntax.tokens[$0].lemma == "have" && syntax.tokens[$0].tag == "VBD"
    }
  }

  /// `no talks`, `neither side`.
  func hasNegativeDeterminer(_ noun: Int) -> Bool {
    syntax.parse.children(of: noun, "det", "neg").contains {
      ["no", "neither"].contains(syntax.tokens[$0].text.lowercased())
    }
  }

  /// Whether a verb stands in an `if` clause or in what follows from one.
  func isConditionalClause(_ verb: Int) -> Bool {
    syntax.parse.children(of: verb, "mark").contains {
      ["if", "unless", "whether", "lest"].contains(syntax.tokens[$0].text.lowercased())
    }
  }

  /// Whether a clause asks.
  func isQuestion(_ verb: Int) -> Bool {
    guard syntax.tokens[verb].dep == "ROOT" else { return false }
    return syntax.parse.children(of: verb, "punct").contains { syntax.tokens[$0].text == "?" }
  }

  /// Whether a clause is what somebody said.
  func isReported(_ verb: Int) -> Bool {
    var clause = verb
    while syntax.tokens[clause].dep == "conj" { clause = syntax.tokens[clause].head }
    return syntax.tokens[clause].dep == "ccomp" && syntax.isVerbal(syntax.tokens[clause].head)
  }

  /// What a reporting verb adds: what is denied or doubted is so, what is said keeps its reading.
  func underReport(_ reading: Reading, verb: Int, depth: Int) -> Reading {
    let head = syntax.tokens[verb].head
    guard syntax.tokens[verb].dep == "ccomp", head != verb, syntax.isVerbal(head) else {
      return reading
    }
    guard let effect = embedding.effect(of: syntax.tokens[head].lemma, .verb) else {
      return reading
    }
    switch effect {
    case .denied: return reading.negated
    case .possible, .proposed, .calledFor, .conditional:
      return reading.isActual ? Reading(effect) : reading
    default: return reading
    }
  }
}
