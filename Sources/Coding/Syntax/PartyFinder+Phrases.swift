import Actors
import Language

/// Phrases that name their parties in a roundabout way: by an office, a count, a copula or a pronoun.
extension PartyFinder {
  /// `the prosecutor's office`: who does not name a state, but what they are.
  func office(of head: Int) -> [Party] {
    let people = syntax.parse.children(of: head, "poss").first {
      sector(at: $0)?.isPolitical == true
    }
    guard let people, let sector = sector(at: people) else { return [] }
    return [members(of: sector, head: people, owner: owners(of: people).first)]
  }

  /// A person of no known office with the sector that a title or an apposition gives.
  func titled(_ party: Party, at head: Int) -> Party {
    guard party.actor == nil, party.delegate == nil, party.sector == nil else { return party }
    let titles = syntax.parse.children(of: head, "compound", "appos", "nmod")
    guard let title = titles.first(where: { sector(at: $0)?.isPolitical == true }) else {
      return party
    }
    var party = party
    party.sector = sector(at: title)
    return party
  }

  /// `A said that it would …`: the subject of the verb that reports a pronoun's clause, where it agrees
  /// with it in number.
  func reporting(_ pronoun: Int) -> Int? {
    let tokens = syntax.tokens
    guard tokens[pronoun].dep == "nsubj" || tokens[pronoun].dep == "nsubjpass" else { return nil }
    let clause = tokens[pronoun].head
    let verb = tokens[clause].head
    guard verb != clause, tokens[clause].dep == "ccomp", syntax.isVerbal(verb),
      let subject = syntax.subjects(of: verb).first, subject < pronoun,
      [.noun, .properNoun].contains(tokens[subject].pos)
    else { return nil }
    let isPlural =
      ["NNS", "NNPS"].contains(tokens[subject].tag) || syntax.coordinates(of: subject).count > 1
    let isPerson = mentionOfHead[subject]?.kind == .person
    switch tokens[pronoun].text.lowercased() {
    case "they": return isPlural ? subject : nil
    case "it": return isPlural || isPerson ? nil : subject
    case "he", "she": return isPerson ? subject : nil
    default: return nil
    }
  }

  /// `thousands of students`, `a group of soldiers`: who is counted counts.
  func isQuantity(_ head: Int) -> Bool { nouns.isQuantity(syntax.tokens[head].lemma) }

  /// `A was the first state that recognised B`, `the country that invaded B was A`: whom a copula
  /// names, for a noun that a relative clause tells more of.
  func predicated(of head: Int) -> [Party]? {
    let copula = syntax.tokens[head].head
    guard copula != head, syntax.tokens[copula].lemma == "be",
      !syntax.parse.children(of: head, "relcl", "acl").isEmpty
    else { return nil }
    let other: [Int]
    switch syntax.tokens[head].dep {
    case "attr": other = syntax.parse.children(of: copula, "nsubj")
    case "nsubj": other = syntax.parse.children(of: copula, "attr")
    default: return nil
    }
    let named = other.filter { mentionOfHead[$0] != nil }.flatMap(partiesOfPhrase)
    return named.isEmpty ? nil : named
  }
}
