import Actors
import Documents
import Language

/// Reads memberships, applications and what one is to another: member, partner, ally.
struct MembershipReader: Sendable {
  let layers: Layers
  let lexicon: RelationLexicon
  let sides: RelationSides
  let dates: RelationDates
  private var syntax: Syntax { layers.syntax }
  private var tokens: [Token] { layers.tokens }
  private var parse: Parse { layers.parse }

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

  private func role(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
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
    // `its Asia-Pacific partners`: the phrase itself names them.
    if let mention = layers.parties.mention(at: noun),
      mention.actor != nil || !mention.members.isEmpty,
      mention.kind != .person
    {
      bearers += layers.parties.parties(of: mention)
    }
    if bodies.isEmpty, !isMembership, isMutual(noun) { return mutual(noun, rule, bearers) }
    guard let body = bodies.first(where: { body in !bearers.contains { $0.actor == body.actor } })
    else { return [] }
    let carrier = carrier(of: noun)
    return bearers.filter { $0.actor != body.actor }.prefix(6).map {
      relation(rule.kind, $0, body, word: noun, carrier: carrier, why: tokens[noun].lemma)
    }
  }

  private func hasNeeded(_ noun: Int, _ rule: RelationLexicon.Noun) -> Bool {
    parse.children(of: noun).contains { rule.needs.contains(tokens[$0].text.lowercased()) }
  }

  /// `the only Asian country in B` is a member of it.
  private func isOnlyOne(_ noun: Int) -> Bool {
    parse.children(of: noun).contains {
      ["only", "first", "last", "newest", "founding"].contains(tokens[$0].text.lowercased())
    }
  }

  /// The organisation of `candidate for B membership`.
  private func candidateFor(_ noun: Int) -> [Party] {
    syntax.objects(of: noun, prepositions: ["for", "to"]).flatMap {
      sides.owners(of: $0) + sides.companions(of: $0, ["of", "in", "to"])
    }
  }

  /// `A and B are strategic partners`: each is the other's.
  private func isMutual(_ noun: Int) -> Bool {
    ["NNS", "NNPS"].contains(tokens[noun].tag)
  }

  private func mutual(
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

  private func carrier(of noun: Int) -> Int? {
    let head = tokens[noun].head
    switch tokens[noun].dep {
    case "attr", "oprd": return syntax.isVerbal(head) ? head : nil
    case "pobj" where tokens[head].text.lowercased() == "as":
      return syntax.isVerbal(tokens[head].head) ? tokens[head].head : nil
    default: return nil
    }
  }

  // MARK: Membership and application

  private func membership(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
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

  private func isSeeking(_ tie: Tie) -> Bool {
    let lemma = tokens[tie.word].lemma
    return lemma == "apply"
      || tie.role == "obj" && ["seek", "want", "pursue", "request", "covet"].contains(lemma)
      || tie.role == "for" && ["bid", "ask", "push", "lobby"].contains(lemma)
  }

  /// A membership spoken of without being told is only possible where the tables know of none.
  private func settled(_ relation: Relation) -> Relation {
    guard relation.status == .happened, relation.from == nil, let member = relation.a.actor,
      let body = relation.b.actor, let day = layers.document.metadata.published,
      !layers.knowledge.members(of: body, on: day).isEmpty,
      !layers.knowledge.memberships(of: member).contains(where: { $0.organization == body })
        || layers.knowledge.members(of: body, on: day).first(where: { $0.member == member })
          .map({ ["candidate", "applicant", "invitee"].contains($0.status) }) ?? false
    else { return relation }
    var relation = relation
    relation.status = .possible
    relation.why += ", no member by memberships.tsv"
    return relation
  }

  private func application(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    var bodies: [Party] = []
    for clause in parse.children(of: noun, "acl", "relcl")
    where ["join", "enter", "accede", "become"].contains(tokens[clause].lemma) {
      bodies +=
        layers.parties.parties(at: syntax.objects(of: clause))
        + sides.companions(of: clause, ["to"])
      bodies += parse.children(of: clause, "attr").flatMap {
        sides.companions(of: $0, ["of"]) + sides.owners(of: $0)
      }
    }
    for object in syntax.objects(of: noun, prepositions: ["for", "of"])
    where ["membership", "accession", "entry", "admission"].contains(tokens[object].lemma) {
      bodies += sides.companions(of: object, ["of", "in", "to", "into"]) + sides.owners(of: object)
    }
    let word = tokens[noun].lemma.lowercased()
    if word != "request", word != "bid" { bodies += sides.companions(of: noun, ["to"]) }
    let owned = sides.owners(of: noun)
    let isMembershipBid = parse.children(of: noun, "compound").contains {
      tokens[$0].lemma.lowercased() == "membership"
    }
    if isMembershipBid || word == "application" || word == "candidacy" { bodies += owned }
    let tie = sides.carrier(of: noun)
    if bodies.isEmpty, word == "application", let tie, tie.role == "obj" {
      bodies += sides.companions(of: tie.word, ["to"])
    }
    bodies = bodies.filter(sides.hasMembers)
    guard let body = bodies.first else { return [] }
    var applicants = owned.filter { !sides.hasMembers($0) && $0.actor != nil }
    if applicants.isEmpty, let tie, tie.role == "obj" { applicants = sides.doers(of: tie.word) }
    let phase = tie.flatMap { lexicon.phase(ofVerb: tokens[$0.word].lemma) }
    // The parser may hang the day of the application on what is applied for.
    let inner = parse.children(of: noun, "acl").lazy.compactMap {
      dates.dates(of: $0, carrier: nil, phase: .begin).from
    }.first
    return sides.unique(applicants).prefix(6).map {
      var relation = relation(
        .application, $0, body, word: noun, carrier: tie?.word, phase: phase, why: word)
      if phase == .begin { relation.from = relation.from ?? inner }
      return relation
    }
  }

  // MARK: Verbs

  /// What a verb tells: `A joined B`, `A applied to join B`, `A was expelled from B`.
  func relations(ofVerb verb: Int) -> [Relation] {
    let rules = lexicon.verbs(tokens[verb].lemma)
    for rule in rules {
      let found = rule.kind == .application ? applied(verb) : told(verb, rule)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func told(_ verb: Int, _ rule: RelationLexicon.Verb) -> [Relation] {
    var a = place(rule.a, of: verb).filter { $0.actor != nil }
    var b = place(rule.b, of: verb)
    if rule.kind == .membership {
      b = b.filter(sides.hasMembers)
      if isToldByNoun(verb) { return [] }
      a = a.filter { !sides.hasMembers($0) && ($0.sector == nil || $0.sector == .government) }
      // `asked to join` is the asking's business, `applied to join` an application.
      if let governor = appliedBy(verb) { return governor }
      guard !isSector(verb, rule) else { return [] }
    }
    if b.isEmpty, rule.b == "with", rule.a == "subj", sides.unique(a).count == 2,
      syntax.isVerbal(verb)
    {
      let both = sides.unique(a)
      a = [both[0]]
      b = [both[1]]
    }
    guard let body = b.first(where: { $0.actor != nil }) else { return [] }
    return sides.unique(a).filter { $0.actor != body.actor }.prefix(6).map {
      relation(
        rule.kind, $0, body, word: verb, carrier: nil, phase: rule.phase, why: tokens[verb].lemma)
    }
  }

  /// Whether what is joined is only a part of the organisation: `joined B's cyber unit`.
  private func isSector(_ verb: Int, _ rule: RelationLexicon.Verb) -> Bool {
    let heads =
      rule.b == "obj"
      ? syntax.patients(of: verb)
      : rule.b == "subj"
        ? syntax.agents(of: verb) : syntax.objects(of: verb, prepositions: [rule.b])
    return rule.b != "subj"
      && heads.contains {
        layers.parties.mention(at: $0)?.actor == nil
          && !["bloc", "alliance", "organization", "organisation", "union", "group", "club"]
            .contains(tokens[$0].lemma)
      }
  }

  /// `the Assembly admitted A as a member of B`: the member noun tells it.
  private func isToldByNoun(_ verb: Int) -> Bool {
    syntax.objects(of: verb, prepositions: ["as"]).contains {
      lexicon.noun(tokens[$0])?.shape == .role
    }
  }

  private func appliedBy(_ verb: Int) -> [Relation]? {
    let head = tokens[verb].head
    guard head != verb,
      tokens[verb].dep == "xcomp" || tokens[verb].dep == "acl" || tokens[verb].dep == "advcl"
    else { return nil }
    if tokens[head].lemma == "apply" { return [] }
    return lexicon.noun(tokens[head])?.shape == .application ? [] : nil
  }

  /// Applications by verb: `applied to join B`, `applied for membership in B`, `applied to B`.
  private func applied(_ verb: Int) -> [Relation] {
    var bodies = sides.companions(of: verb, ["to"])
    for clause in parse.children(of: verb, "xcomp", "advcl")
    where ["join", "enter", "accede", "become"].contains(tokens[clause].lemma) {
      bodies +=
        layers.parties.parties(at: syntax.objects(of: clause))
        + sides.companions(of: clause, ["to"])
      bodies += parse.children(of: clause, "attr").flatMap {
        sides.companions(of: $0, ["of", "in"]) + sides.owners(of: $0)
      }
    }
    for object in syntax.objects(of: verb, prepositions: ["for"]) {
      bodies += sides.companions(of: object, ["of", "in", "to", "into"]) + sides.owners(of: object)
    }
    guard let body = bodies.first(where: sides.hasMembers) else { return [] }
    let applicants = sides.subjects(of: verb).filter { $0.actor != nil && $0.actor != body.actor }
    // The parser may hang the day of the application on what is applied for.
    let inner = parse.children(of: verb, "xcomp", "advcl").lazy.compactMap {
      dates.dates(of: $0, carrier: nil, phase: .begin).from
    }.first
    return sides.unique(applicants).prefix(6).map {
      var relation = relation(
        .application, $0, body, word: verb, carrier: nil, phase: .seek, why: "apply")
      relation.from = relation.from ?? inner
      return relation
    }
  }

  private func place(_ path: String, of verb: Int) -> [Party] {
    switch path {
    case "subj": sides.doers(of: verb)
    case "obj": layers.parties.parties(at: syntax.patients(of: verb))
    default:
      path == "out of"
        ? layers.parties.parties(at: outOf(verb)) : sides.companions(of: verb, [path])
    }
  }

  private func outOf(_ verb: Int) -> [Int] { syntax.objects(of: verb, prepositions: ["of"]) }

  // MARK: Parts

  private func relation(
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

  private func isWanted(_ verb: Int) -> Bool {
    let head = tokens[verb].head
    return tokens[verb].dep == "xcomp"
      && ["want", "hope", "wish", "aspire", "seek", "aim"].contains(tokens[head].lemma)
  }

  private func span(_ word: Int, _ carrier: Int?) -> TextRange {
    let below = parse.subtree(of: word)
    let range =
      below.count <= 25 ? below : max(below.lowerBound, word - 6)..<min(below.upperBound, word + 8)
    guard let carrier, abs(carrier - word) <= 8 else { return parse.textRange(range) }
    return parse.textRange(min(range.lowerBound, carrier)..<max(range.upperBound, carrier + 1))
  }
}
