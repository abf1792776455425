import Actors
import Language

/// Whether what a verb governs is of the classes that a line of the codebook asks for.
extension TriggerFinder {
  func holds(_ condition: EventRules.Condition, verb: Int) -> Bool {
    holds(condition, heads(at: condition.path, of: verb), verb: verb)
  }

  /// Whether a condition holds, given the words at its place.
  func holds(_ condition: EventRules.Condition, _ heads: [Int], verb: Int) -> Bool {
    // `ruled out joining`, `condemned the killing of`: a gerund is anything that is done.
    if condition.path == "obj", condition.nounClasses == ["any"],
      syntax.parse.children(of: verb, "xcomp").contains(where: {
        syntax.tokens[$0].tag == "VBG" && $0 > verb
      })
    {
      return true
    }
    return heads.contains { head in condition.nounClasses.contains { isNoun(head, in: $0) } }
  }

  /// The words that stand where a condition looks.
  func heads(at path: String, of verb: Int) -> [Int] {
    if path == EventRules.Condition.naming { return syntax.namings(of: verb) }
    // `was given tents`: a passive may keep an object beside its subject.
    var heads =
      path == "obj"
      ? syntax.patients(of: verb) + (syntax.isPassive(verb) ? syntax.objects(of: verb) : [])
      : syntax.objects(of: verb, prepositions: [path])
    // `described the attack as a crime`: the parser may hang `as` on the object.
    if path == "as" {
      heads += syntax.objects(of: verb).flatMap { syntax.objects(of: $0, prepositions: ["as"]) }
    }
    return heads.flatMap { syntax.coordinates(of: $0) }.flatMap { counted($0) }
  }

  /// A noun with those that it counts: of `dozens of troops` both.
  func counted(_ head: Int) -> [Int] {
    parties.isQuantity(head) ? [head] + syntax.objects(of: head, prepositions: ["of"]) : [head]
  }

  /// Whether a noun is of one of a condition's own classes: a thing, not just anybody.
  func isThing(_ index: Int, in condition: EventRules.Condition) -> Bool {
    condition.nounClasses.contains { nounClass in
      !["any", "actor", "person", "place", "organization"].contains(nounClass)
        && isNoun(index, in: nounClass)
    }
  }

  func isNoun(_ index: Int, in nounClass: String) -> Bool {
    let mention = parties.mention(at: index)
    switch nounClass {
    case "any": return tokens[index].pos != .adposition
    case "actor": return isActor(index, mention)
    case "person": return mention?.kind == .person || mention?.kind == .office || isPeople(index)
    case "place":
      // `withdrew from it` leaves no land.
      return tokens[index].pos != .pronoun
        && (mention?.kind == .place || mention?.kind == .state)
        || parties.sector(at: index) == .place
    case "organization": return mention?.kind == .organization || mention?.kind == .grouping
    default:
      let lemma = tokens[index].lemma.lowercased()
      if rules.isNoun(lemma, in: nounClass) { return true }
      // `relief goods` are aid, `riot police` police, a `medical team` aid workers; but a `missile
      // attack` is no missile: an act is what its own noun says.
      let isAct = rules.nouns[lemma] != nil
      return syntax.parse.children(of: index, "compound", "amod").contains { modifier in
        let word = tokens[modifier].lemma.lowercased()
        return rules.isNoun(isAct ? "\(word) \(lemma)" : word, in: nounClass)
      }
    }
  }

  /// Whether a noun names an actor or people who act for one: `Japanese officials`.
  private func isActor(_ index: Int, _ mention: Mention?) -> Bool {
    // What `them` stands for is too open to make an act political by itself.
    if ["they", "them"].contains(tokens[index].text.lowercased()) { return false }
    return switch mention?.kind {
    case .state, .organization, .grouping, .person, .office, .force: true
    case .place: mention?.actor != nil
    default: isPeople(index)
    }
  }

  /// Whether a noun names people by what they are; places are none.
  private func isPeople(_ index: Int) -> Bool {
    parties.sector(at: index).map { $0 != .place } ?? false
  }
}
