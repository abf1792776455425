import Language

/// Where what is said begins and ends, where the tree knows better than the weights.
extension StatementCoder {
  /// `agreed on Monday not to use force`, `wrote on its site that …`: when and where it was said is no
  /// part of what was said.
  func withoutOccasion(_ attribution: Attributed) -> Attributed {
    var attribution = attribution
    let head = attribution.head
    guard let part = attribution.content.indices.first, head < attribution.content[part].lowerBound
    else { return attribution }
    let start = attribution.content[part].lowerBound
    let occasion = syntax.parse.children(of: head, "prep").first { preposition in
      let phrase = syntax.parse.subtree(of: preposition)
      return (phrase.lowerBound == start || phrase.lowerBound + 1 == start)
        && phrase.upperBound < attribution.content[part].upperBound
        && isOccasion(preposition) && beginsClause(phrase.upperBound, of: head)
    }
    guard let occasion else {
      // `announced last month that …`
      let day = attribution.content[part].prefix { timed.contains($0) }
      if day.upperBound < attribution.content[part].upperBound,
        beginsClause(day.upperBound, of: head)
      {
        attribution.content[part] = day.upperBound..<attribution.content[part].upperBound
      }
      return attribution
    }
    let phrase = syntax.parse.subtree(of: occasion)
    attribution.content[part] = phrase.upperBound..<attribution.content[part].upperBound
    if attribution.cue.contains(occasion), occasion > head {
      attribution.cue = attribution.cue.lowerBound..<occasion
    }
    return attribution
  }

  /// Whether a preposition tells the day or the place of saying so: `on Monday`, not `called on B`.
  private func isOccasion(_ preposition: Int) -> Bool {
    tokens[tokens[preposition].head].lemma != "call"
      && ["on", "in", "at", "during"].contains(tokens[preposition].text.lowercased())
      && !parties.parties(at: syntax.prepositionalObjects(preposition)).contains {
        $0.actor != nil
      }
  }

  /// Whether a word begins the clause that a cue governs.
  private func beginsClause(_ word: Int, of head: Int) -> Bool {
    syntax.parse.children(of: head, "ccomp", "xcomp").contains {
      syntax.parse.subtree(of: $0).lowerBound == word
    }
  }

  /// `denied that its president, B, had left`: where the weights stop before the verb of the clause that
  /// they began, the clause is said whole.
  func withWholeClause(_ attribution: Attributed) -> Attributed {
    if let whole = withWholeClauseBefore(attribution) { return whole }
    guard let part = attribution.content.indices.first,
      attribution.content.count == 1, attribution.head < attribution.content[part].lowerBound,
      let verb = syntax.parse.children(of: attribution.head, "ccomp").first,
      verb >= attribution.content[part].upperBound,
      case let clause = syntax.parse.subtree(of: verb),
      clause.lowerBound == attribution.content[part].lowerBound,
      attribution.source.map({ !$0.overlaps(clause) }) ?? true
    else { return attribution }
    var attribution = attribution
    attribution.content[part] = clause
    return attribution
  }

  /// `A, which fought no war, wants no bases, B said`: the same of a clause before its cue.
  private func withWholeClauseBefore(_ attribution: Attributed) -> Attributed? {
    guard let part = attribution.content.first, attribution.content.count == 1,
      part.upperBound <= attribution.head, !isQuoted(part),
      let verb = syntax.parse.children(of: attribution.head, "ccomp").first(where: {
        $0 < attribution.head
      }), !part.contains(verb),
      case let clause = syntax.parse.subtree(of: verb), clause.lowerBound == part.lowerBound,
      clause.upperBound <= attribution.head,
      attribution.source.map({ !$0.overlaps(clause) }) ?? true
    else { return nil }
    var attribution = attribution
    attribution.content = [clause]
    return attribution
  }

  /// `criticised the plan and urged B to …`, `pledged to send aid, and C has offered more`: what a second
  /// verb tells beside a cue is not said by the first.
  func withoutSiblings(_ attributions: [Attributed]) -> [Attributed] {
    let heads = Set(attributions.map(\.head))
    return attributions.map { withoutSiblings($0, besides: heads) }
  }

  private func withoutSiblings(_ attribution: Attributed, besides heads: Set<Int>) -> Attributed {
    let head = attribution.head
    guard tokens[head].pos == .verb,
      syntax.parse.children(of: head, "ccomp").allSatisfy({ $0 < head }),
      let first = attribution.content.first, head < first.lowerBound,
      !attribution.content.contains(where: isQuoted),
      let sibling = syntax.parse.children(of: head, "conj").first(where: {
        $0 > first.lowerBound && (heads.contains($0) || startsAnew($0))
      }),
      let and = syntax.parse.children(of: head, "cc").last(where: { $0 < sibling }),
      and > first.lowerBound
    else { return attribution }
    var end = and
    while end > first.lowerBound, tokens[end - 1].pos == .punctuation { end -= 1 }
    var attribution = attribution
    attribution.content = attribution.content.compactMap { part in
      part.lowerBound < end ? part.lowerBound..<min(part.upperBound, end) : nil
    }
    return attribution
  }

  /// Whether a verb beside a cue tells something of its own: it says something too, or it has a tense.
  private func startsAnew(_ verb: Int) -> Bool {
    cues.isCue(tokens[verb]) || ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag)
      || syntax.isVerbal(verb)
        && !syntax.parse.children(of: verb, "nsubj", "nsubjpass", "aux").isEmpty
  }

  /// `The talks failed, an officer, who declined to be named, said`: a clause before its speaker and cue
  /// is said, where the weights found no attribution.
  func withPlainSpeech(_ attributions: [Attributed]) -> [Attributed] {
    let heads = Set(attributions.map(\.head))
    let missed = tokens.indices.compactMap { cue -> Attributed? in
      guard !heads.contains(cue), cues.isCue(tokens[cue]),
        ["VBD", "VBZ"].contains(tokens[cue].tag),
        tokens[cue].dep == "ROOT", !finder.isQuoted[cue],
        let clause = syntax.parse.children(of: cue, "ccomp").first, clause < cue,
        let subject = syntax.parse.children(of: cue, "nsubj").last,
        case let source = syntax.parse.subtree(of: subject), source.lowerBound > clause,
        source.upperBound <= cue, tokens[subject].pos != .pronoun || tokens[subject].tag == "PRP"
      else { return nil }
      var end = source.lowerBound
      while end > 0, tokens[end - 1].pos == .punctuation { end -= 1 }
      let whole = syntax.parse.subtree(of: clause)
      let said = whole.lowerBound..<end
      // Quotations have rules of their own.
      guard said.count > 1, said.contains(clause), !isQuoted(said) else { return nil }
      // `It was, he said, a failure`: what is said goes on behind the cue.
      let rest = (cue + 1..<max(cue + 1, whole.upperBound)).drop {
        tokens[$0].pos == .punctuation
      }
      let parts = rest.isEmpty ? [said] : [said, rest.startIndex..<rest.endIndex]
      return Attributed(head: cue, cue: cue..<cue + 1, source: source, content: parts)
    }
    return missed.isEmpty ? attributions : (attributions + missed).sorted { $0.head < $1.head }
  }

  /// `C agreed on a plan, but D refused to sign, A said`: what is said within what another says ends where
  /// that ends, and nobody's words are the name of another speaker.
  func withinOthers(_ attributions: [Attributed]) -> [Attributed] {
    attributions.map { one in
      var inner = one
      let own = one.content.filter { part in
        !attributions.contains { $0.head != one.head && isOthers(part, of: $0, in: one) }
      }
      if !own.isEmpty { inner.content = own }
      let around = attributions.first { outer in
        outer.head != inner.head && outer.content.contains { $0.contains(inner.head) }
          && !inner.content.contains { $0.contains(outer.head) }
      }
      guard let around, !inner.content.contains(where: isQuoted) else { return inner }
      let kept = inner.content.compactMap { part -> Range<Int>? in
        let within = around.content.first { $0.overlaps(part) }
        return within.map { part.clamped(to: $0) }
      }
      if !kept.isEmpty { inner.content = kept }
      return inner
    }
  }

  /// `signed a declaration saying that …`: of two cues of which one is part of the other the smaller,
  /// where they introduce the same words.
  func withoutDoubles(_ attributions: [Attributed]) -> [Attributed] {
    attributions.filter { outer in
      !attributions.contains { inner in
        inner.cue != outer.cue && outer.cue.contains(inner.cue.lowerBound)
          && outer.cue.contains(inner.cue.upperBound - 1)
          && inner.content.contains { part in outer.content.contains { $0.overlaps(part) } }
      }
    }
  }

  /// Whether some words are what another says outside of what is said here, or no more than the other's
  /// name and cue.
  private func isOthers(_ part: Range<Int>, of other: Attributed, in one: Attributed) -> Bool {
    if part != one.content.first, !one.content.contains(where: { $0.contains(other.head) }),
      other.content.contains(part), !isQuoted(part)
    {
      return true
    }
    guard let source = other.source, source.overlaps(part) else { return false }
    return part.allSatisfy {
      source.contains($0) || other.cue.contains($0) || tokens[$0].pos == .punctuation
    }
  }

  func isQuoted(_ part: Range<Int>) -> Bool {
    quotations.contains { $0.range.overlaps(syntax.parse.textRange(part)) }
  }
}
