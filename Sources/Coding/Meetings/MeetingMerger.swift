import Actors
import Documents

/// Decides which references of a document speak of one meeting.
///
/// Two never do where place, organiser, day or name contradict; they do where name, series or those
/// who meet agree, and a bare `the summit` speaks of the last one that fits.
struct MeetingMerger: Sendable {
  /// The words of places that are whole states.
  let states: Set<TextRange>

  /// How many meetings back a reference is compared with, so that the work grows with the text.
  private static let reach = 24

  /// The meetings in order of first mention, and the meeting of each token.
  func merge(_ references: [MeetingReference]) -> (drafts: [MeetingDraft], ofToken: [Int: Int]) {
    var drafts: [MeetingDraft] = []
    var ofToken: [Int: Int] = [:]
    for reference in references.sorted(by: { ($0.token, $0.why) < ($1.token, $1.why) }) {
      if let next = next(reference, after: drafts) {
        drafts.append(MeetingDraft(next))
        if ofToken[next.token] == nil { ofToken[next.token] = drafts.count - 1 }
      } else if !reference.isMention, let evidence = reference.evidence,
        evidence.status == .cancelled
      {
        if let undone = undone(by: reference, among: drafts) {
          drafts[undone].references.append(reference)
        }
      } else if let known = antecedent(of: reference, among: drafts) {
        drafts[known].references.append(reference)
        if ofToken[reference.token] == nil { ofToken[reference.token] = known }
      } else if reference.isFounding {
        drafts.append(MeetingDraft(reference))
        if ofToken[reference.token] == nil { ofToken[reference.token] = drafts.count - 1 }
      }
    }
    return (drafts, ofToken)
  }

  /// `The next meeting will be held in A`, `a further round is planned for May`: one more of those who met
  /// in the sentences just before.
  private func next(
    _ reference: MeetingReference, after drafts: [MeetingDraft]
  ) -> MeetingReference? {
    guard reference.isMention, reference.use == .encounter, reference.actors.count < 2,
      reference.edition == "next" || reference.isOther,
      reference.place != nil || reference.date != nil, let evidence = reference.evidence,
      [.scheduled, .proposed, .calledFor, .possible].contains(evidence.status),
      let last = drafts.suffix(Self.reach).last(where: { draft in
        draft.use == .encounter && draft.actors.count >= 2
          && draft.references.contains { $0.sentence >= reference.sentence - Self.nearby }
      })
    else { return nil }
    var next = reference
    let own = next.attendees
    let others = last.attendees.filter { met in
      !own.contains { $0.party.actor == met.party.actor }
    }
    var seen: Set<String> = []
    next.attendees += others.filter {
      seen.insert($0.party.actor?.rawValue ?? $0.party.name).inserted
    }
    .map { met in
      var met = met
      (met.standing, met.status, met.first, met.why) = (nil, nil, nil, "those who met before")
      return met
    }
    return next
  }

  /// How many sentences back those who meet again were told of.
  private static let nearby = 3

  /// Which meeting `it was called off` undoes: the last one planned in the sentences just before.
  private func undone(by reference: MeetingReference, among drafts: [MeetingDraft]) -> Int? {
    let near = drafts.indices.suffix(Self.reach).filter { index in
      !drafts[index].isHeld
        && drafts[index].references.contains {
          (reference.sentence - 1...reference.sentence).contains($0.sentence)
        }
    }
    return near.last { drafts[$0].isPlanned } ?? near.last
  }

  /// The meeting that a reference speaks of: the best that fits, of equals the one spoken of last.
  private func antecedent(of reference: MeetingReference, among drafts: [MeetingDraft]) -> Int? {
    var best: (index: Int, score: Int)?
    for index in drafts.indices.suffix(Self.reach) {
      guard let score = score(reference, drafts[index]) else { continue }
      if let known = best,
        (known.score, drafts[known.index].last) >= (score, drafts[index].last)
      {
        continue
      }
      best = (index, score)
    }
    return best?.index
  }

  /// How well a reference fits a meeting; nil where something contradicts or nothing binds them.
  private func score(_ reference: MeetingReference, _ draft: MeetingDraft) -> Int? {
    guard isKin(reference, draft), !contradicts(reference, draft) else { return nil }
    var score = 0
    if let name = reference.properName, name == draft.properName { score += 8 }
    if let series = reference.series, series == draft.series { score += 6 }
    if let organizer = reference.organizer, organizer == draft.organizer { score += 4 }
    if let place = reference.place, let known = draft.place, isSame(place, known) {
      let isOccasion = reference.use == .occasion || reference.use == .visit
      score += isOccasion || !reference.isMention || reference.form != .indefinite ? 4 : 1
    }
    let actors = reference.actors
    if actors.count >= 2, actors == draft.actors { score += reference.isOther ? 0 : 5 }
    if actors.count >= 2, actors.count < draft.actors.count, actors.isSubset(of: draft.actors),
      reference.form == .definite
    {
      score += 3
    }
    if isCounted(reference, draft) { score += 4 }
    if score >= 4 { return score }
    return isAnaphor(reference, draft) ? score + 1 : nil
  }

  /// `the four-way summit` of the four who met.
  private func isCounted(_ reference: MeetingReference, _ draft: MeetingDraft) -> Bool {
    reference.form == .definite && reference.size == draft.actors.count
  }

  /// `the summit`, `the talks`, `the gathering`, and a first bare mention that a name follows.
  private func isAnaphor(_ reference: MeetingReference, _ draft: MeetingDraft) -> Bool {
    let isBare =
      reference.properName == nil && reference.organizer == nil
      && (reference.place == nil || draft.place == nil)
    if reference.form == .definite, isBare {
      return reference.actors.isEmpty || draft.actors.isEmpty
        || !reference.actors.isDisjoint(with: draft.actors) || draft.use == .occasion
    }
    // `Leaders gathered for the summit. … The NATO summit in A`: a name follows.
    let isAnonymous =
      draft.properName == nil && draft.organizer == nil
      && draft.references.allSatisfy { $0.form == .definite }
    return isAnonymous && reference.form == .named && draft.use == reference.use
      && draft.kind == reference.kind
  }

  /// Whether the nouns can mean one thing: `the meeting` may be a summit, a visit no call.
  private func isKin(_ reference: MeetingReference, _ draft: MeetingDraft) -> Bool {
    if !reference.isMention {
      return reference.evidence != nil || draft.use == .occasion
    }
    let pair = (reference.use, draft.use)
    if reference.use == draft.use { return isSameKind(reference.kind, draft.kind) }
    switch pair {
    case (.loose, .occasion), (.occasion, .loose), (.named, .occasion), (.occasion, .named):
      return true
    case (.encounter, .occasion):
      // `the meeting` is the summit; `A met B` is it where they are the ones who meet there.
      return reference.form == .definite && reference.kind == "meeting"
        && reference.attendees.isEmpty
        || !reference.actors.isEmpty && reference.actors == draft.actors
        || reference.form == .act && draft.organizer == nil && reference.actors.count >= 2
          && reference.actors.isSubset(of: draft.actors)
    case (.occasion, .encounter):
      guard draft.organizer == nil, reference.organizer == nil, reference.kind == "summit" else {
        return false
      }
      if isCounted(reference, draft) { return true }
      if let place = reference.place, let known = draft.place, isSame(place, known) { return true }
      return !reference.actors.isEmpty && reference.actors == draft.actors
    case (.call, .encounter), (.encounter, .call):
      return reference.form == .definite && ["talks", "call"].contains(reference.kind)
        && (draft.kind == "call" || draft.kind == "talks")
    case (.loose, .encounter): return reference.form == .definite
    default: return false
    }
  }

  private func isSameKind(_ one: String, _ other: String) -> Bool {
    let loose: Set<String> = ["meeting", "talks", "dialogue"]
    if one == other || loose.contains(one) && loose.contains(other) { return true }
    let occasions: Set<String> = ["summit", "conference"]
    return occasions.contains(one) && occasions.contains(other)
      || one == "dialogue" && occasions.contains(other)
      || other == "dialogue" && occasions.contains(one)
  }

  private func contradicts(_ reference: MeetingReference, _ draft: MeetingDraft) -> Bool {
    let isNew = reference.form == .indefinite || reference.form == .act
    if reference.isOther, isNew { return true }
    // A plan told of anew is not the meeting that was held.
    if isNew, reference.organizer == nil, let evidence = reference.evidence,
      evidence.isHard, ![.happened, .ongoing].contains(evidence.status), draft.isHeld
    {
      return true
    }
    // `A met B in X; A, B, C and D hope to meet in X`: other parties, another meeting.
    if reference.form == .act, draft.use == .encounter, reference.actors.count >= 2,
      draft.actors.count >= 2, reference.actors != draft.actors
    {
      return true
    }
    if let place = reference.place, let known = draft.place, !isSame(place, known) { return true }
    if let one = reference.organizer, let other = draft.organizer, one != other { return true }
    if let one = reference.series, let other = draft.series, one != other { return true }
    if let one = reference.properName, let other = draft.properName, !isSameName(one, other) {
      return true
    }
    if let one = reference.edition, let other = draft.edition, one != other { return true }
    if let one = reference.date, let other = draft.date, areApart(one, other) { return true }
    if reference.form == .indefinite, reference.organizer == nil, reference.properName == nil,
      reference.place == nil, reference.actors.count < 2
    {
      return true
    }
    guard reference.use != .occasion || reference.organizer == nil,
      !reference.actors.isEmpty, !draft.actors.isEmpty,
      [.encounter, .call, .visit].contains(draft.use), reference.isMention
    else { return false }
    let (one, other) = (reference.actors, draft.actors)
    return !one.isSubset(of: other) && !other.isSubset(of: one)
  }

  private func isSameName(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.lowercased(), other.lowercased())
    return one == other || one.hasSuffix(other) || other.hasSuffix(one)
  }

  private func isSame(_ one: EventPlace, _ other: EventPlace) -> Bool {
    if one.name.lowercased() == other.name.lowercased() { return true }
    // `in Spain` and `in Madrid`
    guard let country = one.country, country == other.country else { return false }
    return states.contains(one.span) || states.contains(other.span)
  }

  /// Whether two dates have no day in common.
  private func areApart(_ one: EventDate, _ other: EventDate) -> Bool {
    if let end = one.to, let start = other.from, end < start { return true }
    if let end = other.to, let start = one.from, end < start { return true }
    return false
  }
}
