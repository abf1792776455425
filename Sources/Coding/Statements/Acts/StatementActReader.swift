import Actors
import Documents
import Language

/// Tells what a statement does, to whom, and on what occasion.
///
/// The cue decides where it says more than that somebody speaks; else the content does: its mood, its
/// modals and what the speaker says of himself.
struct StatementActReader: Sendable {
  let layers: Layers
  let lexicon: StatementActLexicon

  private var tokens: [Token] { layers.tokens }
  private var parse: Parse { layers.parse }

  /// The statements with their acts.
  ///
  /// - Complexity: O(*tokens of all statements*).
  func read(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      var statement = statement
      let cue = cue(of: statement)
      let content = statement.content.flatMap { Array(parse.tokens(in: $0)) }
      statement.act = cue.flatMap(act(ofCue:)) ?? act(of: content, statement) ?? .asserts
      statement.about = about(statement, cue: cue, content: content)
      statement.occasion = cue.flatMap(occasion)
      return statement
    }
  }

  /// The verb that introduces a statement, else the first word of its cue.
  private func cue(of statement: Statement) -> Int? {
    guard let range = statement.cue else { return nil }
    let words = parse.tokens(in: range)
    return words.first { layers.syntax.isVerbal($0) } ?? words.first
  }

  // MARK: Acts

  /// What the cue says: `accused`, `called on`, `expressed support`.
  private func act(ofCue cue: Int) -> StatementAct? {
    let words = beside(cue)
    let pos: PartOfSpeech = layers.syntax.isVerbal(cue) ? .verb : tokens[cue].pos
    if let act = lexicon.act(tokens[cue].lemma, pos, beside: words) { return act }
    return parse.children(of: cue, "dobj").lazy.compactMap {
      lexicon.act(tokens[$0].lemma, .noun, beside: [])
    }.first
  }

  /// The small words that a verb governs: particles, prepositions, modals, `to` of an infinitive.
  private func beside(_ verb: Int) -> Set<String> {
    var words: Set<String> = []
    for child in parse.children(of: verb) {
      switch tokens[child].dep {
      case "prt", "prep", "aux": words.insert(tokens[child].text.lowercased())
      case "xcomp", "ccomp": if layers.status.isInfinitive(child) { words.insert("to") }
      default: break
      }
    }
    if words.contains("’ll") || words.contains("'ll") { words.insert("will") }
    return words
  }

  /// What the content does by itself; nil where it only says something.
  private func act(of content: [Int], _ statement: Statement) -> StatementAct? {
    if statement.text.hasSuffix("?") { return .asks }
    let inside = Set(content)
    let heads = content.filter { index in
      layers.syntax.isVerbal(index)
        && (tokens[index].head == index || !inside.contains(tokens[index].head)
          || tokens[index].dep == "ccomp" || tokens[index].dep == "conj")
    }
    return heads.lazy.compactMap(clauseAct).first
  }

  /// What a clause does: by a verb that the speaker says of himself, its modal, its predicate.
  private func clauseAct(_ verb: Int) -> StatementAct? {
    let subjects = layers.syntax.subjects(of: verb)
    let isOwn = subjects.contains { ["i", "we"].contains(tokens[$0].text.lowercased()) }
    let words = beside(verb)
    let isNegated = layers.status.isNegated(verb)
    let isAhead = words.contains("will")
    if isAhead, !isNegated, let act = lexicon.act(tokens[verb].lemma, .verb, beside: ["will"]),
      act == .threatens
    {
      return act
    }
    if isOwn {
      if !isNegated, !isAhead, let act = lexicon.act(tokens[verb].lemma, .verb, beside: words) {
        return act
      }
      if isAhead { return isNegated ? .denies : .promises }
      if isNegated, tokens[verb].lemma != "be",
        layers.status.ownReading(of: verb, depth: 0)?.status
          == .happened
      {
        return .denies
      }
    }
    let negations = parse.children(of: verb, "neg").map { tokens[$0].lemma.lowercased() }
    let refused = negations.lazy.compactMap { lexicon.act(tokens[verb].lemma, with: $0) }.first
    if let refused { return refused }
    if !isOwn, !isNegated, !subjects.isEmpty, !isAhead,
      let act = lexicon.act(tokens[verb].lemma, with: "they")
    {
      return act
    }
    let isAsked = ["should", "must", "ought"].contains(where: words.contains)
    if isAsked || tokens[verb].tag == "VB" && layers.status.isImperative(verb) { return .requests }
    return parse.children(of: verb, "acomp", "attr").lazy.compactMap {
      isNegated ? nil : lexicon.act(tokens[$0].lemma, .adjective, beside: [])
    }.first
  }

  // MARK: Parties and occasion

  /// Whom it is done to: whom the cue names, then whom the content names; never the speaker.
  private func about(_ statement: Statement, cue: Int?, content: [Int]) -> [Party] {
    var found: [Party] = []
    if let cue, statement.act != .asserts || statement.audience == nil {
      let objects = layers.syntax.objects(of: cue)
      let governed = layers.syntax.objects(
        of: cue, prepositions: ["on", "upon", "against", "at", "for"])
      let below = objects.flatMap {
        layers.syntax.objects(
          of: $0, prepositions: ["for", "of", "against", "to", "about", "over"])
      }
      found = layers.parties.parties(at: objects + governed + below)
    }
    let heads = content.filter { index in
      guard let mention = layers.parties.mention(at: index) else { return false }
      return mention.head == index && mention.kind != .place && tokens[index].pos != .pronoun
    }
    found += heads.compactMap(layers.parties.mention(at:)).flatMap(layers.parties.parties(of:))
    return layers.parties.unique(found).filter { !isSpeaker($0, statement.speaker) }
  }

  private func isSpeaker(_ party: Party, _ speaker: Speaker?) -> Bool {
    guard let speaker else { return false }
    if party.actor == nil { return party.name == speaker.name }
    return party.actor == speaker.actor
      || party.actor == speaker.affiliation && party.delegate == nil
        && speaker.actor == speaker.affiliation
      || party.delegate != nil && party.delegate == speaker.actor
  }

  /// `at a press conference`, `in a letter to A`, `told the forum`: the words that name it.
  private func occasion(of cue: Int) -> TextRange? {
    let placed = layers.syntax.objects(
      of: cue, prepositions: ["at", "in", "during", "to", "on", "before"])
    let told = parse.children(of: cue, "dobj")
    for head in placed + told {
      let isMeeting = layers.parties.mention(at: head)?.kind == .meeting
      guard isMeeting || lexicon.isOccasion(tokens[head]) else { continue }
      return parse.textRange(phrase(of: head))
    }
    return nil
  }

  /// A noun phrase up to the first clause that describes it.
  private func phrase(of head: Int) -> Range<Int> {
    var range = parse.subtree(of: head)
    for clause in parse.children(of: head, "relcl", "acl", "appos", "punct", "conj", "cc")
    where clause > head {
      range = range.lowerBound..<min(range.upperBound, parse.subtree(of: clause).lowerBound)
    }
    return range
  }
}
