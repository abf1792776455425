import Actors
import Documents
import Language

/// Words for what one feels about another, and verbs that carry both sides themselves.
extension StanceFinder {
  /// `A's concern about B`, `A is wary of B`, `A voiced concern over B`, `A looks at B with suspicion`.
  func feeling(_ index: Int, _ sense: StanceLexicon.Word) -> StanceDraft? {
    var draft = StanceDraft(word: index, sense: sense, why: "feel")
    let seat = seat(of: index)
    let head = tokens[seat].head
    draft.clause = syntax.isVerbal(index) ? index : syntax.governingVerb(of: seat)
    if tokens[seat].dep == "pobj", tokens[head].text.lowercased() == "with",
      lexicon.has(.characterise, tokens[tokens[head].head])
    {
      let verb = tokens[head].head
      draft.targets = named(syntax.patients(of: verb))
      draft.holders = named(syntax.agents(of: verb))
      draft.clause = verb
      return draft
    }
    // A verb that the model took for a noun: `its missiles concern us`.
    let (subjects, objects) = (
      parse.children(of: index, "nsubj"), parse.children(of: index, "dobj")
    )
    if tokens[index].pos == .noun, !subjects.isEmpty, !objects.isEmpty {
      draft.targets = named(subjects)
      draft.holders = named(objects)
      draft.clause = nil
      return draft
    }
    if tokens[index].pos != .noun { return disposed(draft, seat: seat) }
    if let bearer = predicated(index, sense), !bearer.targets.isEmpty { return bearer }
    aim(
      &draft, [index],
      ["about", "over", "at", "regarding", "of", "with", "on", "toward", "towards"])
    draft.holders = modifiers(of: index)
    if draft.holders.isEmpty {
      let places = syntax.objects(of: index, prepositions: ["in", "among", "within"])
      draft.holders = seats(places)
    }
    if let verb = draft.clause, draft.holders.isEmpty, tokens[seat].dep == "dobj",
      lexicon.has(.voice, tokens[verb])
    {
      draft.holders = named(syntax.agents(of: verb))
      if draft.targets.isEmpty { aim(&draft, [verb], ["about", "over", "at", "regarding"]) }
    }
    if draft.targets.isEmpty { draft.targets = origins(of: index, seat: seat) }
    draft.isAsserted = false
    return draft
  }

  /// `A's concerns stem from B`, `reasons for worry, among them B's drills`.
  private func origins(of index: Int, seat: Int) -> [Party] {
    let head = tokens[seat].head
    if tokens[seat].dep == "nsubj", lexicon.has(.come, tokens[head]) {
      return named(syntax.objects(of: head, prepositions: ["from"]))
    }
    let found = examples(of: index)
    if !found.isEmpty || tokens[seat].dep != "pobj" { return found }
    return examples(of: tokens[head].head)
  }

  /// Adjectives: `A is hostile to B`, `friendly relations with B`, `A's attitude to B is hostile`.
  private func disposed(_ given: StanceDraft, seat: Int) -> StanceDraft? {
    var draft = given
    let index = given.word
    let prepositions: Set<String> = [
      "about", "over", "at", "by", "with", "of", "to", "towards", "toward", "on", "between",
    ]
    let head = tokens[seat].head
    if tokens[seat].dep == "amod", lexicon.has(.bond, tokens[head]) {
      let towards: Set<String> = ["with", "to", "towards"]
      draft.targets = named(syntax.objects(of: head, prepositions: towards))
      draft.holders = modifiers(of: head)
      if draft.targets.isEmpty, tokens[head].dep == "dobj" {
        draft.targets = named(syntax.objects(of: tokens[head].head, prepositions: towards))
      }
      if draft.holders.isEmpty, let verb = syntax.governingVerb(of: head) {
        draft.holders = named(syntax.agents(of: verb))
      }
      draft.isAsserted = false
      return draft
    }
    aim(&draft, [index], prepositions)
    for clause in parse.children(of: index, "ccomp") where draft.targets.isEmpty {
      draft.targets = named(syntax.subjects(of: clause))
    }
    switch tokens[seat].dep {
    case "acomp", "oprd", "attr", "advcl", "ROOT", "ccomp", "conj", "relcl", "acl":
      let subject = syntax.subjects(of: syntax.isVerbal(index) ? index : seat)
      if let view = subject.first, let sides = viewSides(view) {
        draft.holders = sides.holders
        draft.targets = sides.targets
      } else if reflexiveSubject(subject), let verb = syntax.governingVerb(of: seat) {
        draft.holders = named(syntax.agents(of: verb))
      } else {
        draft.holders = named(subject.isEmpty ? parse.children(of: seat, "nsubj") : subject)
      }
    default: return nil
    }
    return draft.holders.isEmpty ? nil : draft
  }

  private func reflexiveSubject(_ subjects: [Int]) -> Bool {
    subjects.contains { tokens[$0].text.lowercased().hasSuffix("self") }
  }

  /// Sets the target of a feeling, and what of the target it is about.
  private func aim(_ draft: inout StanceDraft, _ nodes: [Int], _ prepositions: Set<String>) {
    let objects = nodes.flatMap { syntax.objects(of: $0, prepositions: prepositions) }
    draft.targets = named(objects)
    guard let object = objects.first, !draft.targets.isEmpty, !parties.namesParty(object) else {
      return
    }
    // Of `B's missiles in the south` the missiles in the south are the issue.
    let modifiers = parse.children(of: object, "poss", "amod", "compound", "nmod").filter { child in
      child < object && parties.mention(at: child) != nil
    }
    let first =
      modifiers.last.map { parse.subtree(of: $0).upperBound } ?? phrase(of: object).lowerBound
    let places = parse.children(of: object, "prep").filter {
      ["of", "in", "on"].contains(tokens[$0].text.lowercased())
    }
    let end = places.map { parse.subtree(of: $0).upperBound }.max() ?? object + 1
    draft.issue = parse.textRange(min(first, object)..<end)
  }

  /// Seats of governments that the resolver took for places: `concerns in Canberra`.
  private func seats(_ heads: [Int]) -> [Party] {
    let found = named(heads)
    if !found.isEmpty { return found }
    return heads.compactMap(parties.mention(at:)).compactMap { mention in
      guard mention.kind == .place, let state = mention.affiliation else { return nil }
      return Party(
        actor: state, name: parties.knowledge.actor(state)?.name ?? state.rawValue,
        spans: [mention.range])
    }
  }

  /// Whether a participle tells a feeling: `feels threatened`.
  private func feels(_ participle: Int) -> Bool {
    let auxiliary = parse.children(of: participle, "auxpass").first
    return (auxiliary ?? tokens[participle].head) != participle
      && tokens[auxiliary ?? tokens[participle].head].lemma == "feel"
  }

  /// `A fears B`, `B worries A`, `B challenges A's interests`.
  func verbal(_ index: Int, _ sense: StanceLexicon.Word) -> StanceDraft? {
    guard syntax.isVerbal(index) else { return nil }
    var draft = StanceDraft(word: index, sense: sense, why: "verb")
    draft.clause = index
    let patients = syntax.patients(of: index)
    let agents = syntax.agents(of: index)
    switch sense.kind {
    case .holds:
      draft.holders = named(agents)
      draft.targets = named(patients)
      if draft.targets.isEmpty {
        draft.targets = parse.children(of: index, "ccomp").flatMap {
          named(syntax.subjects(of: $0))
        }
      }
    // `A worries about B`, `A worries that B may act`
    case .affects where patients.isEmpty:
      draft.holders = named(agents)
      aim(&draft, [index], ["about", "over", "at"])
      if draft.targets.isEmpty {
        draft.targets = parse.children(of: index, "ccomp").flatMap {
          named(syntax.subjects(of: $0))
        }
      }
    case .affects:
      draft.targets = named(agents)
      draft.holders = named(patients)
      draft.counterparts = draft.holders
    // `A feels threatened by B`
    case .contests where feels(index):
      draft.targets = named(agents)
      draft.holders = named(patients)
    default:
      let guarded = patients.flatMap(syntax.coordinates).filter { lexicon.has(.guards, tokens[$0]) }
      guard !guarded.isEmpty else { return nil }
      draft.targets = named(agents)
      draft.counterparts = named(guarded)
    }
    return draft
  }
}
