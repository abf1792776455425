import Actors
import Documents
import Language

/// Codes the meetings of a document: summits, conferences, visits, calls, talks, exercises.
///
/// Nouns and verbs that speak of meetings become references with what stands around them; references
/// that fit become one meeting each.
///
/// - Complexity: linear in the text's length.
struct MeetingCoder: Sendable {
  let layers: Layers
  let lexicon: MeetingLexicon

  /// All meetings in order of first mention.
  func meetings() -> [Meeting] {
    let references = references()
    guard !references.isEmpty else { return [] }
    let states = Set(layers.mentions.lazy.filter { $0.kind == .state }.map(\.range))
    let merged = MeetingMerger(states: states).merge(references)
    let lineage = MeetingLineage(drafts: merged.drafts, ofToken: merged.ofToken)
    return MeetingBuilder(layers: layers, lexicon: lexicon, states: states).meetings(
      of: merged.drafts, parents: lineage.parents())
  }

  /// All references, those by nouns with their carriers.
  private func references() -> [MeetingReference] {
    let grammar = MeetingGrammar(layers: layers, lexicon: lexicon)
    let carriers = MeetingCarriers(grammar: grammar)
    let finder = MeetingNounFinder(grammar: grammar)
    let phrases = finder.references()
    var nouns = (phrases + finder.elliptical(after: phrases)).map(carriers.apply)
    let attendance = AttendanceNounFinder(grammar: grammar)
    for (token, attendees) in attendance.attendees() {
      for index in nouns.indices where nouns[index].token == token {
        nouns[index].attendees += attendees
      }
    }
    let found = nouns.map(founded)
    let byToken = Dictionary(found.map { ($0.token, $0) }, uniquingKeysWith: { one, _ in one })
    let acts = MeetingActFinder(grammar: grammar, nouns: byToken).references()
    return SidelineFinder(grammar: grammar).apply(
      to: found + acts.filter { !isAtHome($0) } + attendance.references())
  }

  /// What the carriers brought may make a meeting of a noun that alone would be none.
  private func founded(_ reference: MeetingReference) -> MeetingReference {
    var reference = reference
    if isAtHome(reference) || isBodyOnly(reference) {
      reference.isFounding = false
      return reference
    }
    guard !reference.isFounding,
      reference.evidence != nil || reference.attendees.contains(where: { $0.status != nil })
    else {
      // `the summit` of which nothing is said founds none.
      return reference
    }
    let isPlaced = reference.place != nil || reference.date != nil
    let isHard = reference.evidence?.isHard == true
    // `a meeting planned for May in A was cancelled`: that it was not held is told of some meeting.
    let isUndone = isHard && reference.evidence?.status == .cancelled
    switch reference.use {
    case .encounter, .call, .exercise:
      // `Talks opened in A on Friday`, `peace talks ended in A`: nobody need be named.
      let isRound =
        isHard && ["talks", "dialogue"].contains(reference.kind)
        && (reference.place != nil && (reference.date != nil || reference.isDiplomatic)
          || reference.form == .definite && reference.date != nil)
      reference.isFounding =
        reference.attendees.count >= 2
        || reference.use == .encounter && (reference.attendees.count == 1 && isPlaced || isRound)
        || reference.isDiplomatic && isHard && reference.attendees.count == 1
        || isUndone && reference.place != nil && reference.date != nil
    case .visit:
      reference.isFounding =
        !reference.attendees.isEmpty
        && (reference.place != nil || reference.host != nil || isUndone)
    case .occasion, .loose:
      // `said at a conference on Friday` founds none.
      let isTold =
        reference.form == .indefinite
        ? reference.place != nil || reference.date != nil && isHard : isPlaced
      reference.isFounding =
        isTold && reference.use == .occasion || reference.place != nil
        || reference.host != nil || reference.attendees.count >= 2
        || reference.form == .definite && reference.use == .occasion
    case .named: break
    }
    return reference
  }

  /// A congress or assembly of which nothing tells that it is held is a body, no meeting.
  private func isBodyOnly(_ reference: MeetingReference) -> Bool {
    guard reference.isNamedOnly else { return false }
    return reference.evidence?.isHard != true && reference.place == nil
  }

  /// Who travels in the state that it serves is on no visit.
  private func isAtHome(_ reference: MeetingReference) -> Bool {
    guard reference.use == .visit, let country = reference.place?.country else { return false }
    return !reference.attendees.isEmpty
      && reference.attendees.allSatisfy { $0.party.actor == country }
  }
}

/// Finds the parents of meetings on the sidelines of others.
struct MeetingLineage: Sendable {
  let drafts: [MeetingDraft]
  let ofToken: [Int: Int]

  /// The parent of each meeting; never itself, never in a circle.
  func parents() -> [Int?] {
    var parents = [Int?](repeating: nil, count: drafts.count)
    for index in drafts.indices {
      let parent =
        drafts[index].parent.flatMap { linked($0, of: index, parents) } ?? neighbour(of: index)
      guard let parent, !isAbove(index, parent, parents) else { continue }
      parents[index] = parent
    }
    return parents
  }

  private func linked(
    _ link: MeetingReference.Parent, of index: Int, _ parents: [Int?]
  ) -> Int? {
    let start = drafts[index].references.first?.token ?? 0
    switch link {
    case .token(let token): return ofToken[token].flatMap { $0 == index ? nil : $0 }
    case .latest:
      return drafts.indices.last {
        $0 != index && drafts[$0].use == .occasion
          && drafts[$0].references.contains { $0.token < start }
      }
    case .sibling:
      let sentence = drafts[index].references.first?.sentence ?? 0
      return drafts.indices.last { other in
        other < index && parents[other] != nil
          && !drafts[other].actors.isDisjoint(with: drafts[index].actors)
          && drafts[other].references.contains { (sentence - 3...sentence).contains($0.sentence) }
      }.flatMap { parents[$0] }
    }
  }

  /// `In A, where the summit ended, B met C`: an encounter at the very place is the summit's.
  private func neighbour(of index: Int) -> Int? {
    guard drafts[index].use == .encounter, let place = drafts[index].place else { return nil }
    return drafts.indices.first {
      $0 != index && drafts[$0].use == .occasion && drafts[$0].place?.span == place.span
    }
  }

  private func isAbove(_ index: Int, _ parent: Int, _ parents: [Int?]) -> Bool {
    var node: Int? = parent
    var steps = 0
    while let here = node, steps <= drafts.count {
      if here == index { return true }
      node = parents[here]
      steps += 1
    }
    return false
  }
}
