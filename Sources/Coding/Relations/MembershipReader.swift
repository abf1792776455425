import Actors
import Documents
import Language

/// Reads memberships, applications and what one is to another: member, partner, ally.
struct MembershipReader: Sendable {
  let layers: Layers
  let lexicon: RelationLexicon
  let sides: RelationSides
  let dates: RelationDates
  var syntax: Syntax { layers.syntax }
  var tokens: [Token] { layers.tokens }
  var parse: Parse { layers.parse }

  /// What a noun tells: `a member of B`, `A's membership in B`, `A's bid to join B`.
  func relations(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    switch rule.shape {
    case .role: return role(noun, rule)
    case .membership: return membership(noun, rule)
    case .application: return application(noun, rule)
    default: return []
    }
  }

  // MARK: Roles

  func role(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    let isMembership = rule.kind == .membership || rule.kind == .application
    if parse.children(of: noun).contains(where: {
      rule.without.contains(tokens[$0].text.lowercased())
    }) {
      return []
    }
    var bodies = sides.owners(of: noun)
    bodies +=
      isMembership
      ? sides.organizations(of: noun, ["of", "in"])
      : sides.companions(of: noun, ["of", "to", "for", "with"])
    if tokens[noun].lemma == "part", tokens[noun].dep != "attr" { return [] }
    if rule.kind == .application { bodies += candidateFor(noun) }
    if isMembership { bodies = bodies.filter { sides.hasMembers($0) } }
    if isMembership, !rule.needs.isEmpty, bodies.isEmpty { return [] }
    if !rule.needs.isEmpty, !hasNeeded(noun, rule), !isOnlyOne(noun) { return [] }
    var bearers = layers.parties.parties(at: sides.bearers(of: noun)).filter { $0.actor != nil }
    // `their Baltic partners`: the phrase itself names them.
    if let mention = layers.parties.mention(at: noun),
      mention.actor != nil || !mention.members.isEmpty,
      mention.kind != .person
    {
      bearers += layers.parties.parties(of: mention)
    }
    if bodies.isEmpty, !isMembership, isMutual(noun) { return mutual(noun, rule, bearers) }
    // `between A and our ally B`
    if bodies.isEmpty, !isMembership, tokens[noun].dep == "conj",
      parse.children(of: noun, "poss").contains(where: { tokens[$0].pos == .pronoun })
    {
      bodies += layers.parties.mention(at: tokens[noun].head).map(layers.parties.parties(of:)) ?? []
    }
    if !isMembership { bodies = bodies.filter { $0.actor != nil } }
    guard let body = bodies.first(where: { body in !bearers.contains { $0.actor == body.actor } })
    else { return [] }
    let carrier = carrier(of: noun)
    return bearers.filter { $0.actor != body.actor }.prefix(6).map {
      relation(rule.kind, $0, body, word: noun, carrier: carrier, why: tokens[noun].lemma)
    }
  }

  func hasNeeded(_ noun: Int, _ rule: RelationLexicon.Noun) -> Bool {
    parse.children(of: noun).contains { rule.needs.contains(tokens[$0].text.lowercased()) }
  }

  /// `the only island state in B` is a member of it.
  func isOnlyOne(_ noun: Int) -> Bool {
    parse.children(of: noun).contains {
      ["only", "first", "last", "newest", "founding"].contains(tokens[$0].text.lowercased())
    }
  }

  /// The organisation of `candidate for B membership`.
  func candidateFor(_ noun: Int) -> [Party] {
    syntax.objects(of: noun, prepositions: ["for", "to"]).flatMap {
      sides.owners(of: $0) + sides.companions(of: $0, ["of", "in", "to"])
    }
  }

  /// `A and B are strategic partners`: each is the other's.
  func isMutual(_ noun: Int) -> Bool {
    ["NNS", "NNPS"].contains(tokens[noun].tag)
  }

  func mutual(
    _ noun: Int, _ rule: RelationLexicon.Noun, _ bearers: [Party]
  ) -> [Relation] {
    let bearers = sides.unique(bearers)
    guard let first = bearers.first, bearers.count == 2, tokens[noun].dep != "compound" else {
      return []
    }
    return [
      relation(
        rule.kind, first, bearers[1], word: noun, carrier: carrier(of: noun),
        why: tokens[noun].lemma)
    ]
  }

  func carrier(of noun: Int) -> Int? {
    let head = tokens[noun].head
    switch tokens[noun].dep {
    case "attr", "oprd": return syntax.isVerbal(head) ? head : nil
    case "pobj" where tokens[head].text.lowercased() == "as":
      return syntax.isVerbal(tokens[head].head) ? tokens[head].head : nil
    default: return nil
    }
  }

  // MARK: Membership

  func membership(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    let word = tokens[noun].lemma.lowercased()
    let tie = sides.carrier(of: noun)
    let isEnd = ["withdrawal", "departure", "exit"].contains(word)
    let prepositions: Set<String> = isEnd ? ["from"] : ["in", "of", "to", "into"]
    let owned = sides.owners(of: noun)
    var bodies = (owned + sides.companions(of: noun, prepositions)).filter(sides.hasMembers)
    var members = (owned + sides.companions(of: noun, ["of", "for", "by"]))
      .filter { !sides.hasMembers($0) && $0.actor != nil }
    if bodies.isEmpty, let tie, word == "membership" {
      bodies = sides.companions(of: tie.word, ["in", "to", "into"]).filter(sides.hasMembers)
    }
    guard word == "membership" || !bodies.isEmpty else { return [] }
    let seeks = tie.map { isSeeking($0) } ?? false
    let asked = syntax.ancestors(of: noun).prefix(3).first {
      lexicon.noun(tokens[$0])?.shape == .application
    }
    if asked != nil { return [] }
    if members.isEmpty, let tie {
      members = sides.subjects(of: tie.word).filter { $0.actor != nil }
    }
    guard let body = bodies.first else { return [] }
    return sides.unique(members).prefix(6).map { member in
      guard let tie else {
        return settled(
          relation(
            .membership, member, body, word: noun, carrier: nil, phase: isEnd ? .end : nil,
            why: word))
      }
      if seeks {
        var relation = relation(
          .application, member, body, word: noun, carrier: tie.word, phase: .begin,
          why: tokens[tie.word].lemma + "/" + word)
        if tokens[tie.word].lemma != "apply", relation.status == .happened {
          relation.status = .proposed
        }
        return relation
      }
      let phase = isEnd ? RelationLexicon.Phase.end : lexicon.phase(ofVerb: tokens[tie.word].lemma)
      return settled(
        relation(
          .membership, member, body, word: noun, carrier: tie.word, phase: phase, why: word))
    }
  }

  func isSeeking(_ tie: Tie) -> Bool {
    let lemma = tokens[tie.word].lemma
    return lemma == "apply"
      || tie.role == "obj"
        && ["seek", "want", "pursue", "request", "covet", "negotiate", "discuss"].contains(lemma)
      || tie.role == "for" && ["bid", "ask", "push", "lobby"].contains(lemma)
  }

  /// A membership spoken of without being told is only possible where the tables know of none.
  func settled(_ relation: Relation) -> Relation {
    guard relation.status == .happened, relation.from == nil, let member = relation.a.actor,
      let body = relation.b.actor, let day = layers.document.metadata.published,
      !layers.knowledge.members(of: body, on: day).isEmpty,
      !layers.knowledge.memberships(of: member).contains(where: {
        $0.organization == body && ["member", "permanent", "elected"].contains($0.status)
      })
        || layers.knowledge.members(of: body, on: day).first(where: { $0.member == member })
          .map({ ["candidate", "applicant", "invitee"].contains($0.status) }) ?? false
    else { return relation }
    var relation = relation
    relation.status = .possible
    relation.why += ", no member by memberships.tsv"
    return relation
  }

  // MARK: Parts

  func relation(
    _ kind: Relation.Kind, _ a: Party, _ b: Party, word: Int, carrier: Int?,
    phase: RelationLexicon.Phase? = nil, why: String
  ) -> Relation {
    let phase = phase ?? carrier.flatMap { lexicon.phase(ofVerb: tokens[$0].lemma) }
    let verb = carrier ?? (syntax.isVerbal(word) ? word : nil)
    var status =
      verb.map { layers.status.reading(ofVerb: $0).status }
      ?? layers.status.reading(ofNoun: word).status
    var told = phase
    // `ceased to be a member`
    if let verb, tokens[verb].dep == "xcomp",
      ["cease", "stop"].contains(tokens[tokens[verb].head].lemma)
    {
      status = layers.status.reading(ofVerb: tokens[verb].head).status
      told = .end
    }
    if status == .ongoing || status == .cancelled { status = .happened }
    // Who wants to join proposes himself, which is more than being able to.
    if kind == .membership, status == .possible, let verb, isWanted(verb) { status = .proposed }
    let dates = dates.dates(of: word, carrier: carrier, phase: told)
    return Relation(
      a: a, kind: kind, b: b, issue: nil, from: dates.from, to: dates.to, status: status,
      span: span(word, carrier), sentence: layers.sentence(of: word), confidence: 0.8,
      why: "\(kind.rawValue)/\(why.lowercased())")
  }

  func isWanted(_ verb: Int) -> Bool {
    let head = tokens[verb].head
    return tokens[verb].dep == "xcomp"
      && ["want", "hope", "wish", "aspire", "seek", "aim"].contains(tokens[head].lemma)
  }

  func span(_ word: Int, _ carrier: Int?) -> TextRange {
    let below = parse.subtree(of: word)
    let range =
      below.count <= 25 ? below : max(below.lowerBound, word - 6)..<min(below.upperBound, word + 8)
    guard let carrier, abs(carrier - word) <= 8 else { return parse.textRange(range) }
    return parse.textRange(min(range.lowerBound, carrier)..<max(range.upperBound, carrier + 1))
  }
}
