import Actors
import Documents
import Language

/// Attributions whose parts the tree knows better than the weights.
extension StatementCoder {
  /// `according to B`: whatever the weights say, B is the source.
  func settled(_ attribution: Attributed) -> Attributed {
    guard isAccording(attribution.head) else { return attribution }
    var attribution = attribution
    let prepositions = syntax.parse.children(of: attribution.head, "prep").filter {
      $0 == attribution.head + 1
    }
    guard let named = prepositions.flatMap({ syntax.parse.children(of: $0, "pobj") }).first else {
      return attribution
    }
    attribution.cue = attribution.head..<attribution.head + 2
    if attribution.source.map({ !$0.contains(named) }) ?? true {
      attribution.source = syntax.parse.subtree(of: named)
    }
    let taken = syntax.parse.subtree(of: named)
    attribution.content.removeAll { $0.overlaps(taken) }
    return attribution
  }

  /// `called the plan “useless”`: what is called so belongs to what is said of it.
  func withObject(_ attribution: Attributed) -> Attributed {
    let tail = attribution.head + 1..<max(attribution.head + 1, attribution.cue.upperBound)
    guard cues.takesFragment(tokens[attribution.head]),
      tail.contains(where: { [.noun, .properNoun].contains(tokens[$0].pos) }),
      let first = attribution.content.firstIndex(where: { $0.lowerBound == tail.upperBound })
    else { return attribution }
    var attribution = attribution
    attribution.cue = attribution.cue.lowerBound..<tail.lowerBound
    attribution.content[first] = tail.lowerBound..<attribution.content[first].upperBound
    return attribution
  }

  /// Whether the content is not who does what a passive tells: `the plan was ignored by Peru`.
  func keepsRoles(_ attribution: Attributed) -> Bool {
    guard syntax.isPassive(attribution.head) else { return true }
    let agents = syntax.parse.children(of: attribution.head, "agent").map { child in
      syntax.parse.subtree(of: child)
    }
    return !attribution.content.contains { part in agents.contains { $0.overlaps(part) } }
  }

  /// The subject of a cue says it: where the weights took another word of the subject's phrase for the
  /// source and the subject itself for what is said, the whole phrase is the source.
  func withOwnSubject(_ attribution: Attributed) -> Attributed {
    let head = attribution.head
    if let mended = withSubjectForObject(attribution) { return mended }
    guard tokens[head].pos == .verb, !syntax.isPassive(head),
      let subject = syntax.parse.children(of: head, "nsubj").first, subject < head,
      attribution.content.contains(where: { $0.contains(subject) })
    else { return attribution }
    let phrase = syntax.parse.subtree(of: subject)
    let isPart = attribution.source.map { source in
      !source.contains(subject) && phrase.contains(source.lowerBound)
    }
    // Where they found no source at all, a subject beside other content is it.
    guard isPart ?? (attribution.content.count > 1 && !cues.raises(tokens[head])),
      !phrase.contains(head)
    else {
      return attribution
    }
    var attribution = attribution
    attribution.source = phrase
    attribution.content.removeAll { $0.overlaps(phrase) }
    return attribution
  }

  /// `it denied reports that …`, `met on Monday and urged B to …`: where the weights took the cue's
  /// object or a day for the source, its subject says it, and the object is part of what it says.
  private func withSubjectForObject(_ attribution: Attributed) -> Attributed? {
    let head = attribution.head
    guard let source = attribution.source, tokens[head].pos == .verb, !syntax.isPassive(head),
      let subject = syntax.subjects(of: head).first, !source.contains(subject)
    else { return nil }
    let object = syntax.parse.children(of: head, "dobj").first {
      source.contains($0) && $0 > head && cues.isClaim(tokens[$0])
    }
    // `handed him a note in which it protested`, `A wrote, and B called it a hope`: who is named outside
    // the clause of the cue says nothing in it.
    let isOutside =
      syntax.parse.children(of: head, "nsubj").contains(subject)
      && (tokens[head].dep == "relcl" || parties.mention(at: subject)?.kind == .person)
      && !syntax.parse.isInSubtree(source.upperBound - 1, of: head)
    let isDay = source.allSatisfy {
      timed.contains($0) || [.coordinatingConjunction, .numeral].contains(tokens[$0].pos)
    }
    guard object != nil || isDay || isOutside else { return nil }
    var attribution = attribution
    let phrase = syntax.parse.subtree(of: subject)
    attribution.source =
      phrase.contains(head) || phrase.overlaps(attribution.cue) ? subject..<subject + 1 : phrase
    if object != nil, let first = attribution.content.indices.first,
      attribution.content[first].lowerBound == source.upperBound
    {
      attribution.content[first] = source.lowerBound..<attribution.content[first].upperBound
    }
    return attribution
  }

  /// Whether somebody says it: no day of the calendar does, nobody says what `is planned` or `known as`
  /// something, and a deed such as signing says something only in a clause.
  func isSaid(_ attribution: Attributed) -> Bool {
    let cue = tokens[attribution.head]
    guard let source = attribution.source else {
      let isPlain = !attribution.content.contains(where: isQuoted)
      return
        !(isPlain && cue.tag == "VBN"
        && (cues.tellsPlan(cue) || cues.names(cue) || isDeed(attribution.head)))
    }
    if source.allSatisfy(timed.contains) || isAnonymity(attribution) || isRaised(attribution) {
      return false
    }
    return !isDeed(attribution.head) || attribution.content.contains(where: isQuoted)
      || attribution.content.joined().contains { token in
        ["ccomp", "xcomp"].contains(tokens[token].dep) && syntax.isVerbal(token)
      }
  }

  /// `B is due to travel`: what holds of somebody he has not said.
  private func isRaised(_ attribution: Attributed) -> Bool {
    if attribution.cue.contains(where: { $0 < attribution.head && cues.raises(tokens[$0]) }) {
      return true
    }
    let words = [attribution.head] + syntax.parse.children(of: attribution.head, "acomp", "oprd")
    return words.contains { word in
      cues.raises(tokens[word])
        && syntax.parse.children(of: word, "xcomp").contains { clause in
          attribution.content.contains { $0.contains(clause) }
        }
    } && !attribution.content.contains(where: isQuoted)
  }

  /// `an official, who asked not to be named, said`: what a speaker asks for himself.
  private func isAnonymity(_ attribution: Attributed) -> Bool {
    syntax.parse.children(of: attribution.head, "xcomp", "ccomp").contains {
      cues.tellsAnonymity(tokens[$0]) && syntax.isPassive($0)
    }
  }

  /// Whether a cue tells a deed, with its particle: `called off`.
  private func isDeed(_ cue: Int) -> Bool {
    let lemma = syntax.lemmaWithParticle(cue) ?? tokens[cue].lemma
    // `recalled its ambassador` recalls no words.
    return cues.isDeed(lemma)
      || syntax.objects(of: cue).contains { cues.isDeed(lemma + " " + tokens[$0].lemma) }
  }

  /// Whether the content has a word that means something.
  func saysSomething(_ attribution: Attributed) -> Bool {
    attribution.content.joined().contains { token in
      ![.punctuation, .space, .subordinatingConjunction, .particle].contains(tokens[token].pos)
        && !(tokens[token].text.lowercased() == "that" && tokens[token].dep == "mark")
        && tokens[token].tag != "WDT"
    }
  }

  /// `A, B and C said`: all of those coordinated are the source; `X's warning` is X's, and the cue has no
  /// possessive.
  func withWholeSource(_ attribution: Attributed) -> Attributed {
    var attribution = attribution
    if tokens[attribution.cue.lowerBound].tag == "POS", attribution.cue.count > 1 {
      attribution.cue = attribution.cue.lowerBound + 1..<attribution.cue.upperBound
    }
    guard let source = attribution.source else { return attribution }
    for subject in syntax.parse.children(of: attribution.head, "nsubj") {
      let phrase = syntax.parse.subtree(of: subject)
      guard phrase.overlaps(source), phrase.upperBound == source.upperBound,
        phrase.lowerBound < source.lowerBound,
        isList(subject) || isTitled(subject, phrase.lowerBound..<source.lowerBound),
        phrase.count <= Self.longestSource
      else { continue }
      attribution.source = phrase
      attribution.content.removeAll { $0.overlaps(phrase) }
    }
    return attribution
  }

  /// Whether some words before a name are no more than its title: `Chile's President`.
  private func isTitled(_ name: Int, _ words: Range<Int>) -> Bool {
    guard let last = words.last, tokens[last].head == name else { return false }
    return words.allSatisfy {
      ["det", "amod", "compound", "poss", "case", "nmod"].contains(tokens[$0].dep)
    }
  }

  /// How many words those who speak together have at most.
  private static let longestSource = 16

  /// Whether a noun heads a list of names and phrases without clauses: `A, B and C`.
  private func isList(_ head: Int) -> Bool {
    let phrase = syntax.parse.subtree(of: head)
    return !syntax.parse.children(of: head, "conj").isEmpty
      && !phrase.contains { ["relcl", "acl", "advcl", "ccomp"].contains(tokens[$0].dep) }
      && !quotations.contains { $0.range.overlaps(syntax.parse.textRange(phrase)) }
  }

  /// A quotation in another sentence than its cue is no more that cue's where another cue in its own
  /// sentence has it, or where the cue asked what it answers.
  func ofOwnSentences(_ attributions: [Attributed]) -> [Attributed] {
    let parse = syntax.parse
    return attributions.indices.compactMap { index in
      var attribution = attributions[index]
      let own = parse.sentenceOfToken[attribution.head]
      attribution.content.removeAll { part in
        guard parse.sentenceOfToken[part.lowerBound] > own, part.lowerBound > attribution.head,
          isQuoted(part)
        else { return false }
        if Self.asks(tokens[attribution.head]) { return true }
        return attributions.indices.contains { other in
          other != index && !finder.isQuoted[attributions[other].head]
            && attributions[other].content.contains { $0.overlaps(part) }
            && parse.sentenceOfToken[attributions[other].head]
              == parse.sentenceOfToken[part.upperBound - 1]
        }
      }
      return attribution.content.isEmpty ? nil : attribution
    }
  }

  /// Whether a cue asks: what follows in a sentence of its own answers it.
  static func asks(_ cue: Token) -> Bool { ["ask", "inquire", "enquire"].contains(cue.lemma) }
}
