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
    let persons = (max(0, sentence - 2)...sentence).flatMap { draftsOfSentence[$0] }
      .filter { isPerson($0, gender) && drafts[$0].tokens.upperBound <= token }
    let doers = Set(
      subjects(governing: token).flatMap { subject in
        persons.filter { nounBehind(drafts[$0].head) == subject }.map { drafts[$0].person }
      })
    let candidates = persons.filter { !doers.contains(drafts[$0].person) }
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

  /// The subjects of the verb whose object a pronoun is: it means somebody else.
  private func subjects(governing token: Int) -> [Int] {
    guard facts[token].arc.isOne(of: [.dobj, .dative, .pobj]) else { return [] }
    var verb = parse.tokens[token].head
    if facts[token].arc == .pobj { verb = parse.tokens[verb].head }
    while children(of: verb, [.nsubj, .nsubjpass]).isEmpty, facts[verb].arc == .xcomp {
      verb = parse.tokens[verb].head
    }
    return children(of: verb, [.nsubj, .nsubjpass])
  }

  /// The noun of which a name is an apposition, else the name's own head.
  private func nounBehind(_ head: Int) -> Int {
    facts[head].arc == .appos ? parse.tokens[head].head : head
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

  /// The group or the coordination that is the last subject; of `them` none that acts on it, and any
  /// group.
  private func plural(_ token: Int) -> Draft? {
    let sentence = parse.sentenceOfToken[token]
    let isObject = facts[token].arc.isOne(of: [.dobj, .dative, .pobj])
    let own = isObject ? clauseSubjects(of: token) : []
    for back in 0...1 {
      guard sentence >= back else { break }
      let inside = draftsOfSentence[sentence - back].filter { index in
        drafts[index].tokens.upperBound <= token && drafts[index].form != .pronoun
          && !own.contains(drafts[index].head)
      }.sorted { drafts[$0].tokens.lowerBound < drafts[$1].tokens.lowerBound }
      for index in inside.reversed()
      where isSubject(drafts[index].head) || isObject && drafts[index].form == .group {
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
