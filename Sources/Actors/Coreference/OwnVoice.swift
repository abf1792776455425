import Documents
import Language

/// The first person of a communiqué: those who issue it are `we` wherever nobody is quoted.
extension DocumentReading {
  /// Resolves `we` and its forms outside quotation marks in the text of states or a body that speak in
  /// their own name.
  ///
  /// - Complexity: O(*tokens* + *drafts*).
  mutating func findOwnVoice() {
    let plural = facts.indices.filter {
      isListed($0, .firstPersonPlural) && claimed[$0] == nil && draftsOfHead[$0].isEmpty
    }
    guard !plural.isEmpty, let issuer = issuer() else { return }
    let quoted = quotations()
    for token in plural where !quoted.contains(where: { $0.contains(token) }) {
      var draft = copy(issuer, at: token)
      draft.members = drafts[issuer].members
      add(draft, claiming: false)
    }
  }

  /// Who issues a text: the ministers or leaders with their states whom it calls `we` or whose declaration
  /// its heading says it is, else the one body in the title of a declaration.
  private func issuer() -> Int? {
    let opening = drafts.indices.filter {
      !drafts[$0].tokens.isEmpty
        && parse.sentenceOfToken[drafts[$0].tokens.lowerBound] < Self.openingSentences
    }
    let group = opening.first {
      drafts[$0].form == .group && isListed(drafts[$0].head, .groupPerson)
        && drafts[$0].members.count > 1
        && (isApposedToPlural(drafts[$0].head) || isDeclaration(sentenceOf: drafts[$0].head))
    }
    if let group { return group }
    let title = parse.sentences.first ?? 0..<0
    guard let first = title.first, isDeclaration(sentenceOf: first) else { return nil }
    let bodies = opening.filter { index in
      title.contains(drafts[index].head) && drafts[index].actor != nil
        && [.organization, .grouping].contains(drafts[index].kind)
    }
    return Set(bodies.map { drafts[$0].actor }).count == 1 ? bodies.first : nil
  }

  /// `We, the Leaders of A and B`; a headline that only names them issues nothing.
  private func isApposedToPlural(_ head: Int) -> Bool {
    facts[head].arc == .appos && isListed(parse.tokens[head].head, .firstPersonPlural)
  }

  /// Whether a token stands in the heading of a declaration: a line without a verb that names one.
  private func isDeclaration(sentenceOf token: Int) -> Bool {
    let sentence = parse.sentences[parse.sentenceOfToken[token]]
    return sentence.contains { Self.declarations.contains(lower[$0]) }
      && !sentence.contains { facts[$0].pos.isOne(of: [.verb, .auxiliary]) }
  }

  /// How many sentences tell who issues a text: a heading, a place with a day, the first of the text.
  private static let openingSentences = 4
  /// What a body issues in its own name.
  private static let declarations: Set<String> = [
    "communique", "communiqué", "conclusions", "declaration", "statement",
  ]
}
