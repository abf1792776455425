import Documents
import Language

/// `it` and `its`, where a state or organisation is meant.
extension DocumentReading {
  /// A state or organisation: of `it` the nearest subject before or, where it is an object itself,
  /// the one noun before that it can stand for; of `its` the subject of its own clause or the only
  /// one of the sentence.
  func neuter(_ token: Int) -> Draft? {
    if lower[token] != "it" { return possessor(token).map { copy($0, at: token) } }
    if facts[token].arc.isOne(of: [.dobj, .dative, .pobj]) {
      return object(token).map { copy($0, at: token) }
    }
    guard isSubject(token), isDoing(parse.tokens[token].head) else { return nil }
    let range = parse.sentences[parse.sentenceOfToken[token]]
    if let subject = (range.lowerBound..<token).last(where: { isSubject($0) && $0 != token }) {
      return actorDraft(at: subject).map { copy($0, at: token) }
    }
    guard range.lowerBound > 0 else { return nil }
    let before = parse.sentences[parse.sentenceOfToken[token] - 1]
    return before.first(where: { isSubject($0) }).flatMap { actorDraft(at: $0) }
      .map { copy($0, at: token) }
  }

  /// The antecedent of an object `it`: the nearest singular noun before it that is no part of its own
  /// clause's subject, if that is a state or organisation.
  ///
  /// `A condemned B and broke with it` is B, `A read the plan and rejected it` nobody. Of the sentence
  /// before the subject counts, if nothing else there can be meant.
  private func object(_ token: Int) -> Int? {
    let sentence = parse.sentenceOfToken[token]
    let range = parse.sentences[sentence]
    let own = clauseSubjects(of: token)
    let here = (range.lowerBound..<token).filter { canBeIt($0) && !own.contains($0) }
    if let nearest = here.last { return ownerDraft(at: nearest) }
    guard sentence > 0 else { return nil }
    let before = parse.sentences[sentence - 1].filter { canBeIt($0) }
    guard let first = before.first, isSubject(first), let index = ownerDraft(at: first),
      before.allSatisfy({ place in
        ownerDraft(at: place).map { drafts[$0].actor == drafts[index].actor } == true
      }),
      !own.contains(where: { ownerDraft(at: $0).map { drafts[$0].actor } == drafts[index].actor })
    else { return nil }
    return index
  }

  /// The subjects of the clause that a token stands in, those that its verb shares included.
  func clauseSubjects(of token: Int) -> Set<Int> {
    var found: Set<Int> = []
    var node = token
    for _ in 0..<Self.clauseReach {
      let head = parse.tokens[node].head
      if head == node { break }
      node = head
      guard facts[node].pos.isOne(of: [.verb, .auxiliary]) else { continue }
      let subjects = children(of: node, .subject)
      found.formUnion(subjects)
      found.formUnion(subjects.flatMap { children(of: $0, .conj) })
      if !subjects.isEmpty { break }
    }
    return found
  }

  /// How many arcs the way to a clause's subject follows at most.
  private static let clauseReach = 8

  /// Whether `it` can stand for a noun: one in the singular that a verb governs, itself or by a
  /// preposition, and no predicate, person or time.
  private func canBeIt(_ token: Int) -> Bool {
    guard facts[token].tag.isOne(of: [.nn, .nnp, .nnps]) else { return false }
    let isBelowVerb: Bool
    if facts[token].arc.isOne(of: [.nsubj, .nsubjpass, .dobj, .dative]) {
      isBelowVerb = true
    } else {
      let preposition = parse.tokens[token].head
      isBelowVerb =
        facts[token].arc.isOne(of: .pobj)
        && facts[parse.tokens[preposition].head].pos.isOne(of: [.verb, .auxiliary])
    }
    guard isBelowVerb else { return false }
    let label = entityIndex(token).map { parse.entities[$0].label }
    if let label, ["DATE", "TIME", "PERSON", "CARDINAL"].contains(label) { return false }
    return !draftsOfHead[token].contains {
      drafts[$0].kind == .person || drafts[$0].kind == .office
    }
  }

  /// The state or organisation that a noun names.
  private func ownerDraft(at token: Int) -> Int? {
    draftsOfHead[token].filter { isOwner($0) && drafts[$0].form != .adjective }.min()
  }

  /// `A called on B to end its support`: B, whose act it is to be.
  private func addressee(of token: Int) -> Int? {
    var node = token
    for _ in 0..<Self.clauseReach {
      let head = parse.tokens[node].head
      if head == node { return nil }
      node = head
      guard facts[node].pos.isOne(of: [.verb, .auxiliary]) else { continue }
      guard facts[node].arc == .xcomp, children(of: node, .subject).isEmpty,
        parse.children(of: node, "aux").contains(where: { lower[$0] == "to" })
      else { return nil }
      let governor = parse.tokens[node].head
      let addressed = children(of: governor, .prep).filter { ["on", "upon"].contains(lower[$0]) }
        .flatMap { children(of: $0, .pobj) }
      let objects = (children(of: governor, .dobj) + addressed).filter { $0 < node }
      return objects.compactMap(ownerDraft(at:)).first
    }
    return nil
  }

  private func possessor(_ token: Int) -> Int? {
    if let addressee = addressee(of: token) { return addressee }
    let range = parse.sentences[parse.sentenceOfToken[token]]
    if let subject = (range.lowerBound..<token).last(where: { isSubject($0) }) {
      if let index = actorDraft(at: subject) {
        return isRivalled(index, before: token) ? nil : index
      }
    }
    let named = draftsOfSentence[parse.sentenceOfToken[token]].filter { index in
      drafts[index].tokens.upperBound <= token && isOwner(index)
    }
    if let last = named.max(by: { drafts[$0].tokens.lowerBound < drafts[$1].tokens.lowerBound }) {
      return Set(named.map { drafts[$0].actor }).count == 1 ? last : nil
    }
    guard range.lowerBound > 0 else { return nil }
    let before = parse.sentences[parse.sentenceOfToken[token] - 1]
    return before.first(where: { isSubject($0) }).flatMap { actorDraft(at: $0) }
  }

  private func isOwner(_ index: Int) -> Bool {
    guard drafts[index].actor != nil else { return false }
    switch drafts[index].kind {
    case .state, .organization, .grouping: break
    default: return false
    }
    return drafts[index].form != .group && drafts[index].form != .demonym
  }

  /// The state or organisation that a subject is or belongs to.
  private func actorDraft(at subject: Int) -> Int? {
    ([subject] + children(of: subject, .poss)).flatMap { draftsOfHead[$0] }
      .filter { isOwner($0) && drafts[$0].form != .adjective }.min()
  }

  /// Whether another possessor stands between, as in `X denounced Y's plan for its …`.
  private func isRivalled(_ index: Int, before token: Int) -> Bool {
    let start = drafts[index].tokens.lowerBound
    return (parse.sentenceOfToken[start]...parse.sentenceOfToken[token]).contains { sentence in
      draftsOfSentence[sentence].contains { other in
        drafts[other].tokens.lowerBound > start && drafts[other].tokens.upperBound < token
          && facts[drafts[other].head].arc == .poss && drafts[other].actor != nil
          && drafts[other].actor != drafts[index].actor
      }
    }
  }

  /// Whether a verb takes an agent: not `be`, `seem` or the weather's.
  private func isDoing(_ verb: Int) -> Bool {
    facts[verb].pos == .verb && !facts[verb].shape.has(.possessive)
      && !knowledge.rules.list(.weakVerb, has: parse.tokens[verb].lemma)
      && !hasChild(verb, [.auxpass, .nsubjpass, .csubj, .expl])
      && !children(of: verb, .ccomp).contains { facts[$0].pos != .verb }
  }
}
