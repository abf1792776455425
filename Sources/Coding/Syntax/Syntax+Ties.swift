import Language

/// A word that a noun depends on or that describes it, and in which role the noun stands there.
struct Tie: Sendable, Hashable {
  /// The verb or noun.
  let word: Int
  /// `obj`, `subj`, `compound`, `poss` or the preposition in between, such as `from`, `out of`.
  let role: String
}

/// Nouns and what is said of them: the verbs that they are subject or object of, through passives,
/// raising, relative clauses and coordination.
extension Syntax {
  /// The words that say something of a noun, each once, nearest first.
  func ties(of noun: Int) -> [Tie] {
    var head = noun
    for _ in 0..<Self.reach {
      guard ["conj", "appos"].contains(tokens[head].dep), !isVerbal(tokens[head].head) else {
        break
      }
      head = tokens[head].head
    }
    var ties = upward(head)
    if head != noun, tokens[noun].dep == "appos" { ties += below(head) }
    for tie in below(noun) where !ties.contains(tie) { ties.append(tie) }
    return ties
  }

  private func upward(_ noun: Int) -> [Tie] {
    let head = tokens[noun].head
    guard head != noun else { return [] }
    switch tokens[noun].dep {
    case "dobj", "nsubjpass":
      return verbs(with: head, role: "obj", isObject: tokens[noun].dep == "dobj")
    case "nsubj":
      return verbs(with: head, role: isPassive(head) ? "obj" : "subj", isObject: false)
    case "attr" where !parse.children(of: head, "expl").isEmpty:
      return [Tie(word: head, role: "subj")]
    case "pobj": return throughPreposition(head)
    case "compound", "nmod": return [Tie(word: head, role: "compound")]
    case "poss": return [Tie(word: head, role: "poss")]
    default: return []
    }
  }

  private func throughPreposition(_ preposition: Int) -> [Tie] {
    let governor = tokens[preposition].head
    let word = tokens[preposition].text.lowercased()
    guard governor != preposition else { return [] }
    if tokens[governor].dep == "prep" || tokens[governor].dep == "prt" {
      let outer = tokens[governor].head
      return [Tie(word: outer, role: tokens[governor].text.lowercased() + " " + word)]
    }
    return [Tie(word: governor, role: word)]
  }

  /// A verb, those coordinated with it and those that it raises to: `is expected to be signed`.
  private func verbs(with verb: Int, role: String, isObject: Bool) -> [Tie] {
    var ties = [Tie(word: verb, role: role)]
    if isObject, tokens[verb].dep == "conj", isVerbal(tokens[verb].head),
      parse.children(of: tokens[verb].head, "dobj", "prep", "ccomp", "xcomp").isEmpty
    {
      // `negotiated and signed the treaty`
      ties.append(Tie(word: tokens[verb].head, role: role))
    }
    for next in parse.children(of: verb, "conj")
    where isVerbal(next) && parse.children(of: next, "nsubj", "nsubjpass").isEmpty {
      if isObject {
        if parse.children(of: next, "dobj").isEmpty, !isPassive(next) {
          ties.append(Tie(word: next, role: role))
        }
      } else {
        ties += verbs(with: next, role: isPassive(next) ? "obj" : "subj", isObject: false)
      }
    }
    return isObject ? ties : ties + raised(from: verb)
  }

  private func raised(from verb: Int) -> [Tie] {
    let links = [verb] + parse.children(of: verb, "acomp", "oprd")
    return links.flatMap { link in
      parse.children(of: link, "xcomp").filter { isVerbal($0) }.flatMap { inner in
        verbs(with: inner, role: isPassive(inner) ? "obj" : "subj", isObject: false)
      }
    }
  }

  /// Participles and relative clauses that describe a noun.
  private func below(_ noun: Int) -> [Tie] {
    parse.children(of: noun, "acl", "relcl").flatMap { clause -> [Tie] in
      guard isVerbal(clause) || tokens[clause].pos == .verb else { return [] }
      if tokens[clause].dep == "acl" {
        let role = tokens[clause].tag == "VBN" || isPassive(clause) ? "obj" : "subj"
        return verbs(with: clause, role: role, isObject: false)
      }
      return relative(clause)
    }
  }

  private func relative(_ verb: Int) -> [Tie] {
    for child in parse.children(of: verb) {
      let token = tokens[child]
      if token.dep == "prep",
        parse.children(of: child, "pobj").contains(where: { isRelative($0) })
      {
        return [Tie(word: verb, role: token.text.lowercased())]
      }
      guard isRelative(child) else { continue }
      switch token.dep {
      case "nsubj", "nsubjpass":
        return verbs(with: verb, role: isPassive(verb) ? "obj" : "subj", isObject: false)
      case "dobj": return [Tie(word: verb, role: "obj")]
      default: return []
      }
    }
    return parse.children(of: verb, "dobj").isEmpty ? [Tie(word: verb, role: "obj")] : []
  }

  private func isRelative(_ index: Int) -> Bool {
    ["WDT", "WP"].contains(tokens[index].tag) || isRelativeThat(index)
  }

  /// A verb's base form with its particle: `draw up`.
  func lemmaWithParticle(_ verb: Int) -> String? {
    for child in parse.children(of: verb, "prt", "advmod") where child > verb && child - verb <= 6 {
      let word = tokens[child].text.lowercased()
      if ["up", "out", "down", "off", "away", "over"].contains(word) {
        return tokens[verb].lemma + " " + word
      }
    }
    return nil
  }

  /// Whether a word has a complement such as `effect` (object) or `into force`.
  func hasComplement(_ word: Int, _ complement: String) -> Bool {
    let parts = complement.split(separator: " ")
    guard let noun = parts.last else { return true }
    if parts.count == 1 {
      return parse.children(of: word, "dobj").contains { tokens[$0].lemma == noun }
    }
    return parse.children(of: word, "prep").contains { preposition in
      tokens[preposition].text.lowercased() == parts[0]
        && parse.children(of: preposition, "pobj").contains { tokens[$0].lemma == noun }
    }
  }
}
