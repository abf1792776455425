import Actors
import Documents
import Language

/// Constructions inside a noun phrase.
extension StanceFinder {
  /// Where a threat or challenge comes from by its own phrase: `the threat from B`, `posed by B`,
  /// `the B threat`, `B's threat`.
  func sources(of index: Int, isMet: Bool = false) -> [Party] {
    if isUttered(index) { return [] }
    var found = named(syntax.objects(of: index, prepositions: ["from", "by"]))
    found += bearers(of: index) + examples(of: index)
    // `B's threats` may be uttered; those that somebody counters are what B is.
    if found.isEmpty, isMet || !isPlural(index) || parse.children(of: index, "poss").isEmpty {
      found = modifiers(of: index)
      // `B's influence or threat`
      if found.isEmpty, tokens[index].dep == "conj" { found = modifiers(of: seat(of: index)) }
    }
    if found.isEmpty {
      let objects = syntax.objects(of: index, prepositions: ["of"])
      found = named(objects.filter { parties.namesParty($0) })
    }
    return parties.unique(found)
  }

  /// `the threat posed by B`, `the threat that B poses`.
  private func bearers(of index: Int) -> [Party] {
    let clauses = parse.children(of: index, "acl", "relcl").filter {
      lexicon.has(.bear, tokens[$0])
        && (tokens[$0].dep == "relcl" || tokens[$0].tag == "VBN") && tokens[$0].lemma != "be"
    }
    return named(clauses.flatMap(syntax.agents).filter { $0 != index })
  }

  /// `threats like A and B`, `its enemies, including A`, `threats in the form of A`.
  func examples(of index: Int) -> [Party] {
    let such = syntax.objects(of: index, prepositions: ["such"])
    let forms = syntax.objects(of: index, prepositions: ["in"]).filter {
      tokens[$0].lemma == "form"
    }
    let named = named(
      syntax.objects(of: index, prepositions: ["including", "like", "such"])
        + such.flatMap { syntax.objects(of: $0, prepositions: ["as"]) }
        + forms.flatMap { syntax.objects(of: $0, prepositions: ["of"]) })
    guard named.isEmpty else { return named }
    return self.named(
      parse.children(of: index, "prep").filter { tokens[$0].text.lowercased() == "as" }
        .filter { parse.children(of: $0).contains { tokens[$0].text.lowercased() == "such" } }
        .flatMap(syntax.prepositionalObjects))
  }

  /// `a threat to cut supplies`, `repeated its threat`: words, not what somebody is.
  private func isUttered(_ index: Int) -> Bool {
    if parse.children(of: index, "acl").contains(where: { tokens[$0].tag == "VB" }) { return true }
    guard let verb = syntax.governingVerb(of: index) else { return false }
    return lexicon.has(.announce, tokens[verb]) && tokens[index].dep == "dobj"
  }

  /// A threat that is named where the holder stands elsewhere: `the “threat” posed by B`.
  func sourced(_ index: Int, _ sense: StanceLexicon.Word) -> StanceDraft? {
    var draft = StanceDraft(word: index, sense: sense, why: "source")
    draft.targets = sense.kind == .source ? sources(of: index) : bearers(of: index)
    draft.clause = syntax.governingVerb(of: index)
    if let verb = draft.clause, tokens[index].dep == "dobj" || tokens[index].dep == "pobj" {
      draft.holders = named(syntax.agents(of: verb)).filter { holder in
        !draft.targets.contains { StanceCoder.isSame($0, holder) }
      }
    }
    draft.isAsserted = false
    return draft
  }

  /// `B, an ally of A`, `A's ally B`, `its allies, including B and C`, `the rivals A and B`.
  func related(_ index: Int, _ sense: StanceLexicon.Word) -> StanceDraft? {
    var draft = StanceDraft(word: index, sense: sense, why: "relate")
    draft.isAsserted = false
    let seat = seat(of: index)
    if tokens[seat].dep == "appos", tokens[seat].head != seat {
      draft.targets = named([tokens[seat].head])
    }
    if draft.targets.isEmpty {
      draft.targets = named(parse.children(of: index, "appos"))
      if draft.targets.isEmpty { draft.targets = examples(of: index) }
    }
    // `its ally B`: the name heads the phrase.
    let head = tokens[index].head
    if draft.targets.isEmpty, ["compound", "nmod", "amod"].contains(tokens[index].dep),
      head > index, let mention = parties.mention(at: head),
      mention.kind != .organization
        || mention.range.lowerBound > tokens[index].range.lowerBound
    {
      draft.targets = named([head])
      let before = modifiers(of: head).filter { party in
        !draft.targets.contains { $0.actor == party.actor }
      }
      draft.counterparts = before
      if before.isEmpty, isPlural(index), draft.targets.count == 2 { draft.isMutual = true }
    }
    if draft.targets.isEmpty, let mention = parties.mention(at: index), !mention.members.isEmpty {
      draft.targets = parties.parties(of: mention)
    }
    // `A and B work together as partners`
    if draft.targets.isEmpty, isPlural(index), tokens[seat].dep == "pobj",
      tokens[tokens[seat].head].text.lowercased() == "as", let verb = syntax.governingVerb(of: seat)
    {
      let both = named(syntax.agents(of: verb))
      if both.count == 2 {
        draft.targets = both
        draft.isMutual = true
      }
    }
    // `its B partner`: whose it is stands before what it is.
    let owners = parse.children(of: index, "poss")
    if draft.targets.isEmpty, !owners.isEmpty {
      let names = parse.children(of: index, "compound", "amod", "nmod").filter { child in
        guard child < index, let mention = parties.mention(at: child) else { return false }
        return mention.kind == .state && (child == 0 || tokens[child - 1].text != "-")
      }
      draft.targets = names.compactMap(parties.mention(at:)).flatMap(parties.parties(of:))
    }
    return draft.targets.isEmpty ? nil : draft
  }
}
