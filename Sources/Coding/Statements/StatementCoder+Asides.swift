import Documents
import Language

/// What is said beside a clause tells who says it: `reportedly`, `, as B said,`, `in the words of B`.
extension StatementCoder {
  /// The attributions, with those of asides; where the weights found the same cue, the aside's parts stand.
  func withAsides(_ attributions: [Attributed]) -> [Attributed] {
    let asides = tokens.indices.compactMap { token in
      hearsay(at: token) ?? parenthetical(at: token) ?? wording(at: token)
    }
    guard !asides.isEmpty else { return attributions }
    let heads = Set(asides.map(\.head))
    return (attributions.filter { !heads.contains($0.head) } + asides).sorted { $0.head < $1.head }
  }

  /// `The envoys reportedly met`: nobody is named who says so.
  private func hearsay(at adverb: Int) -> Attributed? {
    guard tokens[adverb].dep == "advmod", cues.isHearsay(tokens[adverb]) else { return nil }
    let verb = tokens[adverb].head
    guard verb != adverb, syntax.isVerbal(verb), !finder.isQuoted[adverb],
      syntax.parse.children(of: verb, "nsubj", "nsubjpass").contains(where: { $0 < verb }),
      !["relcl", "acl"].contains(tokens[verb].dep)
    else { return nil }
    let content = clause(of: verb, without: adverb..<adverb + 1)
    return content.isEmpty
      ? nil : Attributed(head: adverb, cue: adverb..<adverb + 1, source: nil, content: content)
  }

  /// `The summit was, as B said, overdue`.
  private func parenthetical(at cue: Int) -> Attributed? {
    guard cues.isCue(tokens[cue]) || tokens[cue].lemma == "put", tokens[cue].dep == "advcl",
      !finder.isQuoted[cue], let mark = syntax.parse.children(of: cue).first,
      tokens[mark].text.lowercased() == "as", mark > 0, tokens[mark - 1].text == ",",
      let subject = syntax.parse.children(of: cue, "nsubj").first,
      syntax.parse.children(of: cue, "ccomp", "xcomp").isEmpty
    else { return nil }
    let verb = tokens[cue].head
    let aside = syntax.parse.subtree(of: cue)
    guard syntax.isVerbal(verb), aside.upperBound < tokens.count,
      tokens[aside.upperBound].text == ","
    else { return nil }
    let content = clause(of: verb, without: aside)
    guard content.count == 2, content.allSatisfy(tellsSomething) else { return nil }
    let source = syntax.parse.subtree(of: subject)
    let isPut = tokens[cue].lemma == "put"
    return Attributed(
      head: cue, cue: isPut ? cue..<max(cue + 1, aside.upperBound) : cue..<cue + 1, source: source,
      content: content)
  }

  /// `in the view of the fishermen, …`, `was, in the words of B, …`.
  private func wording(at noun: Int) -> Attributed? {
    guard cues.isWording(tokens[noun]), tokens[noun].dep == "pobj", !finder.isQuoted[noun] else {
      return nil
    }
    let preposition = tokens[noun].head
    let verb = tokens[preposition].head
    guard tokens[preposition].text.lowercased() == "in", tokens[preposition].dep == "prep",
      syntax.isVerbal(verb),
      let of = syntax.parse.children(of: noun, "prep").first(where: { tokens[$0].text == "of" }),
      let named = syntax.parse.children(of: of, "pobj").first
    else { return nil }
    let aside = syntax.parse.subtree(of: preposition)
    let isSetOff =
      aside.upperBound < tokens.count && tokens[aside.upperBound].text == ","
      && (tokens[aside.lowerBound].startsSentence || tokens[aside.lowerBound - 1].text == ",")
    guard isSetOff else { return nil }
    let content = clause(of: verb, without: aside)
    return content.isEmpty
      ? nil
      : Attributed(
        head: noun, cue: preposition..<of + 1, source: syntax.parse.subtree(of: named),
        content: content)
  }

  /// The words of a clause around an aside, without those of another clause beside it and without the
  /// marks at their ends.
  private func clause(of verb: Int, without aside: Range<Int>) -> [Range<Int>] {
    let whole = syntax.parse.subtree(of: verb)
    var end = whole.upperBound
    for other in syntax.parse.children(of: verb, "conj")
    where other > aside.upperBound
      && !syntax.parse.children(of: other, "nsubj", "nsubjpass").isEmpty
    {
      end = min(end, syntax.parse.subtree(of: other).lowerBound)
    }
    for joint in syntax.parse.children(of: verb, "cc") where joint > aside.upperBound {
      if syntax.parse.children(of: verb, "conj").contains(where: { $0 > joint }),
        end != whole.upperBound
      {
        end = min(end, joint)
      }
    }
    // `after the envoys reportedly met`: what joins the clause to another is not said.
    let mark = syntax.parse.children(of: verb, "mark", "cc").first { $0 < aside.lowerBound }
    let start = max(whole.lowerBound, mark.map { $0 + 1 } ?? whole.lowerBound)
    let bounds = [(start, aside.lowerBound), (aside.upperBound, end)]
    return bounds.compactMap { low, high in low < high ? trimmed(low..<high) : nil }
  }

  /// Whether words name or tell something: more than `however` or `that`.
  private func tellsSomething(_ part: Range<Int>) -> Bool {
    part.contains { [.noun, .properNoun, .pronoun, .verb, .numeral].contains(tokens[$0].pos) }
  }

  private func trimmed(_ part: Range<Int>) -> Range<Int>? {
    let isMark = { (token: Int) in
      [.punctuation, .space].contains(self.tokens[token].pos)
        && !["“", "”", "\"", "‘", "’"].contains(self.tokens[token].text)
    }
    guard let first = part.first(where: { !isMark($0) }),
      let last = part.last(where: { !isMark($0) })
    else { return nil }
    return first..<last + 1
  }
}
