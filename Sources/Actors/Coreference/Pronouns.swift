import Documents
import Language

/// Pronouns of the third person, where the text leaves little doubt.
extension DocumentReading {
  /// Resolves `he`, `she`, `it`, `they` and their forms; those in doubt get no mention.
  mutating func findPronouns() {
    for token in words.indices where claimed[token] == nil && isPronoun(token) {
      let found: Draft? =
        switch lower[token] {
        case "he", "him", "his", "himself": personal(token, .male)
        case "she", "her", "hers", "herself": personal(token, .female)
        case "it", "its": neuter(token)
        case "they", "them", "their": plural(token)
        default: nil
        }
      if let found { add(found, claiming: false) }
    }
  }

  private func isPronoun(_ token: Int) -> Bool {
    ["PRP", "PRP$"].contains(parse.tokens[token].tag)
  }

  /// A person named before, whose gender is not the other one.
  private func personal(_ token: Int, _ gender: Gender) -> Draft? {
    let candidates = drafts.indices.filter { index in
      let draft = drafts[index]
      let person = draft.form == .person || draft.form == .office || isResolvedPronoun(draft)
      return person && draft.tokens.upperBound <= token && near(draft, token)
        && (draft.gender == nil || draft.gender == gender)
    }
    guard let best = best(candidates, for: token) else { return nil }
    var draft = copy(best, at: token)
    draft.gender = draft.gender ?? gender
    return draft
  }

  private func isResolvedPronoun(_ draft: Draft) -> Bool {
    draft.form == .pronoun && draft.kind == .person
  }

  private func near(_ draft: Draft, _ token: Int) -> Bool {
    parse.sentenceOfToken[draft.tokens.lowerBound] >= parse.sentenceOfToken[token] - 2
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

  private func copy(_ index: Int, at token: Int) -> Draft {
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
    return draft
  }

  /// A state or organisation that is the subject before: of this sentence for `its`, of this or the
  /// last one for `it` with a verb of doing.
  private func neuter(_ token: Int) -> Draft? {
    let candidates = drafts.indices.filter { index in
      let draft = drafts[index]
      return [.state, .organization, .grouping].contains(draft.kind)
        && ![.group, .adjective, .demonym].contains(draft.form) && draft.tokens.upperBound <= token
        && draft.actor != nil
    }
    let sentence = parse.sentenceOfToken[token]
    func inside(_ back: Int) -> [Int] {
      candidates.filter {
        parse.sentenceOfToken[drafts[$0].tokens.lowerBound] == sentence - back
      }.sorted { drafts[$0].tokens.lowerBound < drafts[$1].tokens.lowerBound }
    }
    if lower[token] == "its" {
      let here = inside(0)
      let subject = here.last { isSubject(drafts[$0].head) }
      return (subject ?? (here.count == 1 ? here[0] : nil)).map { copy($0, at: token) }
    }
    guard isSubject(token), isDoing(parse.tokens[token].head) else { return nil }
    let subject =
      inside(0).last { isSubject(drafts[$0].head) }
      ?? inside(1).first { isSubject(drafts[$0].head) }
    return subject.map { copy($0, at: token) }
  }

  /// Whether a verb takes an agent: not `be`, `seem` or the weather's.
  private func isDoing(_ verb: Int) -> Bool {
    parse.tokens[verb].pos == .verb && !rules.list("weak-verb", has: parse.tokens[verb].lemma)
      && parse.children(of: verb, "auxpass", "nsubjpass", "csubj", "expl").isEmpty
      && !parse.children(of: verb, "ccomp").contains { parse.tokens[$0].pos != .verb }
  }

  /// The group or the coordination that is the last subject.
  private func plural(_ token: Int) -> Draft? {
    let sentence = parse.sentenceOfToken[token]
    for back in 0...1 {
      let inside = drafts.indices.filter { index in
        drafts[index].tokens.upperBound <= token && drafts[index].form != .pronoun
          && parse.sentenceOfToken[drafts[index].tokens.lowerBound] == sentence - back
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
      heads += parse.children(of: head, "conj").reversed()
    }
    return members
  }
}
