import Documents
import Language

/// Pronouns of the third person, where the text leaves little doubt.
extension DocumentReading {
  /// Resolves `he`, `she`, `it`, `they` and their forms; those in doubt get no mention.
  mutating func findPronouns() {
    for token in facts.indices
    where facts[token].tag.isOne(of: [.prp, .prps]) && claimed[token] == nil {
      if let found = pronoun(token) { add(found, claiming: false) }
    }
  }

  private mutating func pronoun(_ token: Int) -> Draft? {
    if isListed(token, .malePronoun) { return personal(token, .male) }
    if isListed(token, .femalePronoun) { return personal(token, .female) }
    if isListed(token, .neuterPronoun) { return neuter(token) }
    return isListed(token, .pluralPronoun) ? plural(token) : nil
  }

  /// A person named before, whose gender is not the other one.
  private mutating func personal(_ token: Int, _ gender: Gender) -> Draft? {
    let sentence = parse.sentenceOfToken[token]
    let candidates = (max(0, sentence - 2)...sentence).flatMap { draftsOfSentence[$0] }
      .filter { isPerson($0, gender) && drafts[$0].tokens.upperBound <= token }
    guard let best = best(candidates, for: token) else { return nil }
    var draft = copy(best, at: token)
    draft.gender = draft.gender ?? gender
    // With nobody else in reach the pronoun tells the person's gender for the rest of the text.
    if let person = draft.person, memory[person].gender == nil,
      Set(candidates.map { drafts[$0].person }).count == 1
    {
      memory[person].gender = gender
      for index in drafts.indices where drafts[index].person == person {
        drafts[index].gender = gender
      }
    }
    return draft
  }

  /// Whether a draft is of a person whose gender is not the other one.
  private func isPerson(_ index: Int, _ gender: Gender) -> Bool {
    switch drafts[index].form {
    case .person, .office: break
    case .pronoun where drafts[index].kind == .person: break
    default: return false
    }
    return drafts[index].gender == nil || drafts[index].gender == gender
  }

  /// Of candidates the subject of this sentence, then of the one before, then the last.
  ///
  /// A possessive may not take its own clause's object; a subject pronoun not a name that it governs.
  private func best(_ candidates: [Int], for token: Int) -> Int? {
    let sentence = parse.sentenceOfToken[token]
    for back in 0...2 {
      let inside = candidates.filter {
        parse.sentenceOfToken[drafts[$0].tokens.lowerBound] == sentence - back
      }.sorted { drafts[$0].tokens.lowerBound < drafts[$1].tokens.lowerBound }
      guard !inside.isEmpty else { continue }
      let subjects = inside.filter { isSubject(drafts[$0].head) }
      // In its own sentence the nearest subject; of earlier sentences the main one.
      if back == 0 { return subjects.last ?? inside.last }
      return subjects.first ?? inside.last
    }
    return nil
  }

  func copy(_ index: Int, at token: Int) -> Draft {
    let source = drafts[index]
    var draft = Draft(
      .pronoun, token..<token + 1, head: token,
      kind: source.kind == .office ? .person : source.kind, actor: source.actor, name: source.name,
      why: "pronoun")
    draft.role = source.role
    draft.officeClass = source.officeClass
    draft.affiliation = source.affiliation
    draft.members = source.members
    draft.gender = source.gender
    draft.person = source.person
    draft.antecedent = index
    return draft
  }

  /// A state or organisation: of `it` the nearest subject before, of `its` the subject of its own
  /// clause or the only one of the sentence.
  private func neuter(_ token: Int) -> Draft? {
    if lower[token] != "it" { return possessor(token).map { copy($0, at: token) } }
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

  private func possessor(_ token: Int) -> Int? {
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

  /// The group or the coordination that is the last subject.
  private func plural(_ token: Int) -> Draft? {
    let sentence = parse.sentenceOfToken[token]
    for back in 0...1 {
      guard sentence >= back else { break }
      let inside = draftsOfSentence[sentence - back].filter { index in
        drafts[index].tokens.upperBound <= token && drafts[index].form != .pronoun
      }.sorted { drafts[$0].tokens.lowerBound < drafts[$1].tokens.lowerBound }
      for index in inside.reversed() where isSubject(drafts[index].head) {
        if drafts[index].form == .group { return copy(index, at: token) }
        let members = coordination(from: index, among: inside)
        guard members.count > 1 else { continue }
        var draft = Draft(
          .pronoun, token..<token + 1, head: token, kind: .grouping,
          name: members.map { knowledge.actor($0)?.name ?? $0.rawValue }.joined(separator: ", "),
          why: "pronoun")
        draft.members = members
        return draft
      }
    }
    return nil
  }

  private func coordination(from index: Int, among inside: [Int]) -> [ActorID] {
    var members: [ActorID] = []
    var heads = [drafts[index].head]
    while let head = heads.popLast() {
      if let found = inside.first(where: { drafts[$0].head == head }),
        let actor = drafts[found].actor, !members.contains(actor)
      {
        members.append(actor)
      }
      heads += children(of: head, .conj).reversed()
    }
    return members
  }
}
