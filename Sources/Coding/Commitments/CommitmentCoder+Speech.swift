import Actors
import Documents
import Language

/// `will` of an actor in its own statement, and what it says it may do.
extension CommitmentCoder {
  /// `Chile will open a consulate`, said by Chile; `Each Party shall notify`.
  func foretold(_ verb: Int) -> [Draft] {
    let governing = finiteHead(of: verb)
    guard let modal = modal(of: governing) else { return headline(verb) }
    let isFirm = modal == .will || modal == .would
    let isWeak = modal == .may || modal == .could
    guard isFirm || isWeak, !isForecast(governing), isFree(governing) else { return [] }
    // `I would vote against it`, `we may disagree`, in somebody's own words, only suppose.
    if modal == .would || isWeak, let statement = speakers.statement(of: verb),
      speakers.statements[statement].kind == .direct
    {
      return []
    }
    guard let by = selfBound(verb, isFirm: isFirm, modal: modal), !by.isEmpty else { return [] }
    return [
      Draft(
        action: verb, binder: verb, by: by, strength: isFirm ? .pledged : .suggested,
        why: "\(modal.rawValue)+\(tokens[verb].lemma)")
    ]
  }

  /// The verb whose modal a conjunct shares: `will open and close`.
  private func finiteHead(of verb: Int) -> Int {
    var node = verb
    for _ in 0..<4
    where tokens[node].dep == "conj" && modal(of: node) == nil && tokens[node].tag == "VB"
      && syntax.isVerbal(tokens[node].head)
      && parse.children(of: node, "nsubj", "nsubjpass").isEmpty
    {
      node = tokens[node].head
    }
    return node
  }

  /// Whether a clause is no condition, question or relative clause of something else.
  private func isFree(_ verb: Int) -> Bool {
    guard
      !parse.children(of: verb, "mark").contains(where: {
        ["if", "unless", "whether", "because", "since", "when", "until", "although", "how", "once"]
          .contains(tokens[$0].text.lowercased())
      })
    else { return false }
    if tokens[verb].dep == "relcl" { return false }
    let last = parse.sentences[layers.sentence(of: verb)].last
    return last.map { tokens[$0].text != "?" } ?? true
  }

  /// Whether a clause hangs under a word that only expects, fears, warns or asks.
  private func isForecast(_ verb: Int) -> Bool {
    let above = reporter(of: verb)
    guard let above else { return false }
    return lexicon.has(.forecast, tokens[above].lemma, .verb)
      && !lexicon.has(.cue, tokens[above].lemma, .verb)
  }

  /// The verb of saying above a clause, through clauses beside it.
  private func reporter(of verb: Int) -> Int? {
    var node = verb
    for _ in 0..<4 {
      let head = tokens[node].head
      guard head != node else { return interjected(node) }
      if tokens[node].dep == "ccomp", syntax.isVerbal(head) { return head }
      guard tokens[node].dep == "conj" || tokens[node].dep == "advcl", syntax.isVerbal(head) else {
        return nil
      }
      node = head
    }
    return nil
  }

  /// `…, its minister said.` hung below the clause.
  private func interjected(_ verb: Int) -> Int? {
    parse.children(of: verb, "parataxis", "ccomp").first {
      lexicon.has(.cue, tokens[$0].lemma, .verb)
    }
  }

  /// Who binds itself by a clause with a modal; nil where it is not said by who is to do it.
  private func selfBound(_ verb: Int, isFirm: Bool, modal: Modal) -> [Party]? {
    let isPassive = syntax.isPassive(verb)
    let heads = isPassive ? syntax.agents(of: verb) : syntax.subjects(of: verb)
    let statement = speakers.statement(of: verb)
    if heads.contains(where: speakers.isFirstPerson) {
      return isFirm || statement != nil || reporter(of: verb) != nil ? selves(heads) : nil
    }
    let signatories = selves(heads)
    if !signatories.isEmpty, isShall(verb) { return signatories }
    let parties = layers.parties.parties(at: heads).filter(isPolitical)
    let speaker = speaker(of: verb, statement: statement)
    guard let speaker else {
      return isAnnounced(verb) || modal == .will && isUnderAccord(verb) ? parties : nil
    }
    if isPassive, parties.isEmpty {
      // `The base will be closed by May`, says who can close it.
      return isFirm && speaker.actor != nil
        && due(of: verb, binder: verb, statement: statement) != nil
        ? [speaker] : nil
    }
    // `announced that the government would`: that of who announces.
    if parties.isEmpty, speaker.actor != nil, isFirm, heads.contains(where: isOwnState) {
      return [speaker]
    }
    var own = parties.filter { isSame($0, [speaker]) || isOwn(verb, heads) }
    // `the two countries said they would`: those who say it together bind themselves together.
    if let one = own.first,
      speaker.spans.contains(where: { said in
        one.spans.contains { $0.overlaps(said) }
      })
    {
      own += parties.filter { !own.contains($0) && $0.spans == one.spans }
    }
    return own.isEmpty ? nil : own.map { withDelegate($0, speaker) }
  }

  /// `Under the deal, A will …`: what an accord has its parties do.
  private func isUnderAccord(_ verb: Int) -> Bool {
    syntax.objects(of: verb, prepositions: ["under"]).contains { noun in
      lexicon.has(.accord, tokens[noun].lemma.lowercased(), .noun)
        || layers.parties.mention(at: noun)?.kind == .instrument
    }
  }

  /// `the government`, `his country`: without a name the speaker's own.
  private func isOwnState(_ head: Int) -> Bool {
    lexicon.has(.state, tokens[head].lemma, .noun) && layers.parties.owners(of: head).isEmpty
      && parse.children(of: head, "det", "poss").contains {
        ["the", "his", "her", "our", "their", "its"].contains(tokens[$0].text.lowercased())
      }
  }

  private func isShall(_ verb: Int) -> Bool {
    parse.children(of: verb, "aux").contains {
      tokens[$0].lemma == "shall" || tokens[$0].text.lowercased() == "will"
    }
  }

  /// The party that says a clause: of its statement, else of the verb of saying above it.
  private func speaker(of verb: Int, statement: Int?) -> Party? {
    if let statement, let party = speakers.speaker(of: statement) { return party }
    guard let above = reporter(of: verb),
      lexicon.has(.cue, tokens[above].lemma, .verb)
        || lexicon.has(.hint, tokens[above].lemma, .verb)
    else { return nil }
    let subjects = syntax.subjects(of: above)
    return layers.parties.parties(at: subjects).first
      ?? subjects.first.map {
        Party(actor: nil, name: tokens[$0].text, spans: [tokens[$0].range])
      }
  }

  /// `Latvia will lend, its finance minister promised`: said by the subject's own minister.
  private func isOwn(_ verb: Int, _ heads: [Int]) -> Bool {
    guard let above = reporter(of: verb) else { return false }
    return syntax.subjects(of: above).contains { speaker in
      parse.children(of: speaker, "poss").contains {
        ["its", "their", "his", "her"].contains(tokens[$0].text.lowercased())
      }
    }
  }

  private func withDelegate(_ party: Party, _ speaker: Party) -> Party {
    guard party.delegate == nil, speaker.actor == party.actor else { return party }
    var party = party
    party.delegate = speaker.delegate
    party.delegateName = speaker.delegateName
    return party
  }

  /// `the announcement that Chile will open a mission`.
  private func isAnnounced(_ verb: Int) -> Bool {
    ["acl", "ccomp", "relcl"].contains(tokens[verb].dep)
      && lexicon.has(.speech, tokens[tokens[verb].head].lemma, .noun)
  }

  /// `Canada to provide Ukraine with 800 drones by spring`: a headline's future.
  func headline(_ index: Int) -> [Draft] {
    let action: Int?
    let subjects: [Int]
    if syntax.isVerbal(index) {
      // `A to accept B, minister says`
      let isHead =
        tokens[index].head == index
        || tokens[index].dep == "ccomp"
          && lexicon.has(.cue, tokens[tokens[index].head].lemma, .verb)
          && parse.children(of: index, "mark").isEmpty
      action = isHead && isInfinitive(index) ? index : nil
      subjects = parse.children(of: index, "nsubj")
    } else {
      guard tokens[index].head == index, layers.parties.mention(at: index) != nil else { return [] }
      action = parse.children(of: index, "acl", "relcl", "xcomp").first(where: isInfinitive)
      subjects = [index]
    }
    guard let action, !subjects.isEmpty else { return [] }
    return conjuncts(action).map {
      Draft(
        action: $0, binder: $0,
        by: layers.parties.parties(at: subjects).filter { $0.actor != nil }, strength: .intends,
        why: "headline+\(tokens[$0].lemma)")
    }
  }
}
