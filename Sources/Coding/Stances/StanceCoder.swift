import Actors
import Documents
import Language

/// Codes how actors present one another.
///
/// A word of the lexicon is read by its place in the tree (``StanceFinder``); who holds what it says is
/// told by the construction, else by the statement that it stands in, else by the other side of the
/// word. What nobody holds by the text is no stance.
struct StanceCoder: Sendable {
  let layers: Layers
  let statements: [Statement]
  let finder: StanceFinder
  let voices: StanceVoices
  let standing: StanceStanding

  init(layers: Layers, statements: [Statement], lexicon: StanceLexicon, cues: CueLexicon) {
    self.layers = layers
    self.statements = statements
    finder = StanceFinder(layers: layers, lexicon: lexicon)
    voices = StanceVoices(layers: layers, statements: statements, lexicon: lexicon, cues: cues)
    standing = StanceStanding(layers: layers, lexicon: lexicon)
  }

  /// All stances, in text order of the words that say so.
  ///
  /// - Complexity: linear in the text's length.
  func stances() -> [Stance] {
    var result: [Stance] = []
    for index in layers.tokens.indices {
      guard var draft = finder.draft(of: index) else { continue }
      complete(&draft, after: result)
      for stance in stances(of: draft) where !isKnown(stance, in: result) { result.append(stance) }
      if draft.why == "turn", draft.status == nil { result = given(up: draft, in: result) }
    }
    return result
  }

  /// Sides that stand in what was said just before: `has shifted to “challenge”`, `regards it as`.
  private func complete(_ draft: inout StanceDraft, after known: [Stance]) {
    let sentence = layers.sentence(of: draft.word)
    let last = known.last { $0.sentence == sentence }
    if draft.why == "turn", let last {
      // Who used to see it otherwise has turned, whatever the parser took for the subject.
      if draft.holders.isEmpty || last.status == .cancelled { draft.holders = [last.holder] }
      if draft.targets.isEmpty { draft.targets = [last.target] }
    }
    guard draft.isReferring else { return }
    let others = draft.targets.filter { target in
      !draft.holders.contains { Self.isSame($0, target) }
    }
    let isPlural = finder.refersToSeveral(draft)
    if !others.isEmpty, !isPlural || others.count > 1 { return }
    if let last, !draft.holders.contains(where: { Self.isSame($0, last.target) }) {
      draft.targets = [last.target]
    } else if finder.refersByNoun(draft), let state = stateBefore(draft) {
      draft.targets = [state]
    } else {
      draft.targets = isPlural ? [] : others
    }
  }

  /// The state last named before a word in its sentence or the one before, that is not the holder.
  private func stateBefore(_ draft: StanceDraft) -> Party? {
    let sentence = layers.sentence(of: draft.word)
    guard !draft.holders.isEmpty else { return nil }
    let candidate = layers.mentions.last { mention in
      guard mention.head < draft.word, mention.kind == .state, mention.actor != nil else {
        return false
      }
      return sentence - layers.sentence(of: mention.head) <= 1
        && !draft.holders.contains { $0.actor == mention.actor }
    }
    return candidate.flatMap { layers.parties.parties(of: $0).first }
  }

  /// Who turned to another view no longer holds the one before.
  private func given(up draft: StanceDraft, in known: [Stance]) -> [Stance] {
    let sentence = layers.sentence(of: draft.word)
    let range = layers.tokens[draft.word].range
    return known.map { stance in
      guard stance.sentence == sentence, stance.value != draft.sense.value,
        stance.span.upperBound <= range.lowerBound,
        draft.targets.contains(where: { Self.isSame($0, stance.target) })
      else { return stance }
      var stance = stance
      if stance.status == .happened || stance.status == .ongoing { stance.status = .cancelled }
      return stance
    }
  }

  /// The stances of a draft: one for each holder and target.
  private func stances(of draft: StanceDraft) -> [Stance] {
    let source = voices.source(of: draft.word)
    let reading = standing.reading(of: draft)
    var result: [Stance] = []
    func add(_ holder: Party, _ target: Party, _ status: EventStatus) {
      guard let sides = voices.sides(holder, target) else { return }
      result.append(
        Stance(
          holder: sides.holder, target: sides.target, issue: draft.issue, value: draft.sense.value,
          strength: strength(of: draft), date: date(of: draft, source?.statement), status: status,
          span: layers.syntax.clause(ofSentence: layers.sentence(of: draft.word)),
          statement: source?.statement, sentence: layers.sentence(of: draft.word),
          confidence: confidence(of: draft), why: "\(draft.why)/\(word(of: draft))"))
    }
    if draft.isMutual, draft.counterparts.isEmpty, draft.targets.count == 2 {
      add(draft.targets[0], draft.targets[1], reading)
      add(draft.targets[1], draft.targets[0], reading)
      return result
    }
    for target in draft.targets {
      for holder in holders(of: draft, source) { add(holder, target, reading) }
      let other: EventStatus = reading == .denied ? .ongoing : reading
      for holder in draft.compared { add(holder, target, other) }
    }
    return result
  }

  /// Who holds it: by the construction, the speaker, the other side; in this order.
  ///
  /// An ally is somebody's ally, whoever says so; a threat is one to whoever says so.
  private func holders(of draft: StanceDraft, _ source: StanceVoices.Source?) -> [Party] {
    if !draft.holders.isEmpty { return draft.holders.map(voices.own) }
    let others = draft.counterparts.filter { other in
      !draft.targets.contains { Self.isSame($0, other) }
    }
    if draft.sense.kind == .relation || draft.sense.kind == .affects || !draft.isAsserted,
      !others.isEmpty
    {
      return others
    }
    if let source { return [source.party] }
    return others
  }

  private func word(of draft: StanceDraft) -> String {
    layers.tokens[draft.word].lemma.lowercased()
  }

  /// The word's own strength, more with `serious` or `closest` before it.
  private func strength(of draft: StanceDraft) -> Double {
    let isRaised = layers.parse.children(of: draft.word, "amod", "advmod").contains { child in
      layers.tokens[child].tag == "JJS"
        || finder.lexicon.has(.raises, layers.tokens[child])
    }
    // In hundredths, so that sums do not show how they were made.
    return (min(1, draft.sense.strength + (isRaised ? 0.2 : 0)) * 100).rounded() / 100
  }

  private func date(of draft: StanceDraft, _ statement: Int?) -> EventDate? {
    if let clause = draft.clause, let date = layers.dating.date(of: clause) { return date }
    return statement.flatMap { statements[$0].date }
  }

  private func confidence(of draft: StanceDraft) -> Double {
    if !draft.holders.isEmpty { return draft.isAsserted ? 0.9 : 0.7 }
    return draft.isAsserted ? 0.75 : 0.6
  }

  /// Said twice in one sentence it is one stance.
  private func isKnown(_ stance: Stance, in known: [Stance]) -> Bool {
    known.contains {
      $0.sentence == stance.sentence && $0.value == stance.value && $0.status == stance.status
        && Self.isSame($0.holder, stance.holder) && Self.isSame($0.target, stance.target)
    }
  }

  static func isSame(_ one: Party, _ other: Party) -> Bool {
    one.actor == nil && other.actor == nil ? one.name == other.name : one.actor == other.actor
  }
}
