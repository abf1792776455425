import Language

/// Names of a list where the parser took some of them for something else.
extension Syntax {
  /// `A, B sign pact`: a headline leaves `and` out, and the parser takes A for a modifier of the verb.
  func headlineNames(before head: Int) -> [Int] {
    let start = parse.children(of: head, "compound").min() ?? head
    guard tokens[head].dep == "nsubj", tokens[head].pos == .properNoun, start > 1,
      tokens[start - 1].text == ",", tokens[start - 2].pos == .properNoun,
      case let first = start - 2, ["npadvmod", "nmod", "dep", "intj"].contains(tokens[first].dep),
      case let verb = tokens[head].head, tokens[first].head == verb, verb > head,
      case let sentence = parse.sentences[parse.sentenceOfToken[head]],
      parse.subtree(of: first).lowerBound == sentence.lowerBound,
      isHeadline(sentence),
      let entity = entity(at: first), ["GPE", "ORG", "NORP", "PERSON"].contains(entity.label)
    else { return [] }
    return [first]
  }

  /// Whether what the parser took for an apposition is one of a list of states or bodies: B of `A, B, C
  /// and D`, and of the headline `A, B sign pact`.
  func isListed(_ node: Int) -> Bool {
    let head = tokens[node].head
    guard tokens[node].dep == "appos", tokens[node].pos == .properNoun,
      tokens[head].pos == .properNoun, let one = entity(at: head), let other = entity(at: node),
      one != other, one.label == other.label, ["GPE", "ORG"].contains(one.label)
    else { return false }
    return !parse.children(of: node, "conj").isEmpty || isBeforeVerb(node, ofHeadlineWith: head)
  }

  /// Whether a name stands right before the verb of a headline whose subject is the name before it.
  private func isBeforeVerb(_ node: Int, ofHeadlineWith subject: Int) -> Bool {
    let sentence = parse.sentences[parse.sentenceOfToken[node]]
    return tokens[subject].dep == "nsubj" && tokens[subject].head == node + 1
      && parse.subtree(of: subject).lowerBound == sentence.lowerBound
      && isHeadline(sentence)
  }

  /// Whether a sentence ends without a full stop.
  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    sentence.last { tokens[$0].pos != .space }.map { tokens[$0].pos != .punctuation } ?? false
  }

  /// The first names of a list that the parser hung on its last one: of `President A, B and King C` it
  /// makes A a modifier of C, and takes B or C's title for A's conjunct.
  func namesBefore(_ head: Int) -> [Int] {
    guard tokens[head].pos == .properNoun else { return [] }
    let first = parse.children(of: head, "nmod").first { index in
      index < head && tokens[index].pos == .properNoun
        && parse.children(of: index, "cc").contains { index < $0 && $0 < head }
    }
    guard let first, let last = entity(at: head), last.label == "PERSON" else { return [] }
    let names = [first] + parse.children(of: first, "conj")
    return names.filter { index in
      guard index < head, let entity = entity(at: index) else { return false }
      return ["PERSON", "ORG"].contains(entity.label) && entity != last
    }
  }
}
