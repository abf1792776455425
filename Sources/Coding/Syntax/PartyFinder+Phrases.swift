import Actors
import Documents
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

  /// One of no known affiliation with the sector that a title, an apposition or its own last word
  /// gives: `the Supreme Court`, `a public prosecutor`.
  func titled(_ party: Party, at head: Int) -> Party {
    guard party.actor == nil, party.delegate == nil, party.sector == nil else { return party }
    let titles = syntax.parse.children(of: head, "compound", "appos", "nmod")
    let title = titles.compactMap { sector(at: $0) }.first { $0.isPolitical }
    guard let sector = title ?? ownSector(of: head) else { return party }
    var party = party
    party.sector = sector
    return party
  }

  /// What the last word of an organisation's or office's name says that it is.
  private func ownSector(of head: Int) -> Sector? {
    guard let kind = mentionOfHead[head]?.kind, kind == .organization || kind == .office else {
      return nil
    }
    return nouns.sector(of: syntax.tokens[head].lemma).flatMap { $0.isPolitical ? $0 : nil }
  }

  /// A name that nothing knows, of somebody who does or undergoes an act; nil where the model takes it
  /// for a day, a sum or any other thing.
  func unknownName(at head: Int) -> Party? {
    guard syntax.tokens[head].pos == .properNoun, mentionOfHead[head] == nil,
      sector(at: head) == nil, !syntax.parse.entities.contains(where: { $0.tokens.contains(head) })
    else { return nil }
    let span = phrase(of: head)
    return titled(Party(actor: nil, name: text[span], spans: [span]), at: head)
  }

  /// A place that acts is who governs it: `Wellington`, `Texas`.
  func governing(at head: Int) -> Party? {
    guard let mention = mentionOfHead[head], mention.kind == .place, mention.actor == nil,
      let state = mention.affiliation
    else { return nil }
    return Party(actor: state, name: mention.name, sector: .government, spans: [mention.range])
  }

  /// `A said that it would …`: the subject of the verb that reports a pronoun's clause, where it agrees
  /// with it in number.
  func reporting(_ pronoun: Int) -> Int? {
    let tokens = syntax.tokens
    guard tokens[pronoun].dep == "nsubj" || tokens[pronoun].dep == "nsubjpass" else { return nil }
    let clause = tokens[pronoun].head
    let verb = tokens[clause].head
    // `The leaders will discuss it when they meet`
    guard verb != clause, ["ccomp", "advcl"].contains(tokens[clause].dep), syntax.isVerbal(verb),
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
