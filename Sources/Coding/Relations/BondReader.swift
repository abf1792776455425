import Actors
import Documents
import Language

/// Reads relations that a noun tells between two sides: alliances, partnerships, disputes,
/// exercises, sanctions, missions.
struct BondReader: Sendable {
  let layers: Layers
  let lexicon: RelationLexicon
  let areas: InstrumentLexicon
  let sides: RelationSides
  let dates: RelationDates
  var syntax: Syntax { layers.syntax }
  var tokens: [Token] { layers.tokens }
  var parse: Parse { layers.parse }

  /// The relations that a noun tells.
  func relations(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    guard has(noun, rule.needs) else { return [] }
    switch rule.shape {
    case .bond: return bond(noun, rule)
    case .directed: return directed(noun, rule)
    case .mission: return mission(noun, rule)
    case .role, .membership, .application, .office: return []
    }
  }

  /// Whether one of the words that a noun needs stands before it, or behind its `on`.
  func has(_ noun: Int, _ needs: Set<String>) -> Bool {
    if needs.isEmpty { return true }
    if (max(0, noun - 4)..<noun).contains(where: { needs.contains(tokens[$0].text.lowercased()) }) {
      return true
    }
    if syntax.objects(of: noun, prepositions: ["on", "of", "over", "about"]).contains(where: {
      needs.contains(tokens[$0].lemma.lowercased())
    }) {
      return true
    }
    // `the row between A and B`, `duties of 10 percent`: what it is shows without such a word.
    let between = distinct(sides.companions(of: noun, ["between"]))
    return between.count == 2 && needs.contains("diplomatic")
      || !rates(noun).isEmpty && !needs.isDisjoint(with: ["import", "trade"])
  }

  /// The rates of a duty: of `duties of 10 percent` the percent.
  func rates(_ noun: Int) -> [Int] {
    syntax.objects(of: noun, prepositions: ["of"]).filter {
      ["percent", "%", "cent"].contains(tokens[$0].lemma)
    }
  }

  // MARK: Between two

  func bond(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    // `the alliance` that stands for an organisation binds nobody.
    if layers.parties.mention(at: noun)?.actor != nil { return [] }
    // `the NATO alliance` is what its name says.
    let names = parse.children(of: noun, "compound", "nmod").compactMap(layers.parties.mention)
    if rule.kind == .alliance,
      names.flatMap(layers.parties.parties).contains(where: sides.hasMembers)
    {
      return []
    }
    var carrier = carrier(of: noun)
    let owners = sides.owners(of: noun)
    let between = sides.companions(of: noun, ["between", "among"])
    let companions = between + sides.companions(of: noun, ["with", "by"])
    var parties = owners
    if distinct(owners + between).isEmpty || distinct(owners + companions).count < 2, let carrier {
      parties += around(noun, carrier, rule)
    }
    parties += companions
    if distinct(parties).count < 2, rule.kind == .dispute {
      parties += above(noun)
      // What is done about it elsewhere in the sentence leaves the dispute as it is.
      carrier = nil
    }
    // `A and B signed a treaty. It ends a dispute over C.`
    if distinct(parties).count < 2, rule.kind == .dispute, syntax.governingVerb(of: noun) != nil,
      case let near = sides.statesNear(noun), near.count == 2,
      distinct(parties).allSatisfy({ one in near.contains { $0.actor == one.actor } })
    {
      parties = near
    }
    let found = distinct(parties)
    let covered = rule.kind == .partnership ? coveredAreas(noun, carrier) : []
    if ["cooperation", "collaboration"].contains(tokens[noun].lemma), covered.isEmpty { return [] }
    guard found.count >= 2, found.count <= 5 else { return [] }
    return pairs(found, owners: distinct(owners), companions: distinct(companions)).map { a, b in
      relation(noun, rule, a, b, carrier: carrier, issue: issue(noun, rule), areas: covered)
    }
  }

  /// Each owner with each companion (`their partnerships with B`), else the first with the others.
  func pairs(
    _ all: [Party], owners: [Party], companions: [Party]
  ) -> [(Party, Party)] {
    let others = companions.filter { other in !owners.contains { $0.actor == other.actor } }
    if owners.count >= 2, !others.isEmpty {
      return owners.flatMap { owner in others.map { (owner, $0) } }
    }
    guard let first = all.first else { return [] }
    return all.dropFirst().map { (first, $0) }
  }

  /// Who stands around the verb that carries a noun: `A raised its ties with B to a partnership`.
  func around(_ noun: Int, _ carrier: Tie, _ rule: RelationLexicon.Noun) -> [Party] {
    let verb = carrier.word
    guard
      lexicon.phase(ofVerb: tokens[verb].lemma) != nil || carrier.role != "obj"
        || rule.kind == .dispute || rule.kind == .partnership
    else { return [] }
    guard carrier.role != "subj" else {
      return sides.companions(of: verb, ["between", "with"])
    }
    var parties =
      syntax.isPassive(verb) && carrier.role == "obj"
      ? sides.doers(of: verb) : sides.subjects(of: verb)
    parties += sides.companions(of: verb, ["with", "alongside"])
    for object in syntax.objects(of: verb) where object != noun {
      parties += sides.owners(of: object) + sides.companions(of: object, ["with", "between"])
    }
    return parties
  }

  /// Of a dispute named inside another phrase, those whom the phrases above it name.
  func above(_ noun: Int) -> [Party] {
    var parties: [Party] = []
    for word in syntax.ancestors(of: noun).prefix(6) {
      if syntax.isVerbal(word) {
        parties += sides.companions(of: word, ["with"])
      } else if [.noun, .properNoun].contains(tokens[word].pos) {
        parties += sides.owners(of: word) + sides.companions(of: word, ["with", "between"])
      }
      if distinct(parties).count >= 2 { break }
    }
    return parties
  }

  /// `A and B have engaged since 2005`, `agreed to work together on C`: a partnership where its
  /// beginning or its areas are told.
  func cooperation(ofVerb verb: Int) -> [Relation] {
    guard ["engage", "cooperate", "collaborate", "work"].contains(tokens[verb].lemma) else {
      return []
    }
    let parties = distinct(sides.doers(of: verb) + sides.companions(of: verb, ["with"]))
    guard let first = parties.first, parties.count == 2 else { return [] }
    let dates = dates.dates(of: verb, carrier: nil, phase: .hold)
    var covered: [String] = []
    for child in parse.children(of: verb, "prep", "advmod") where child > verb {
      guard
        ["in", "on", "together", "closely", "including"].contains(tokens[child].text.lowercased())
      else { continue }
      for area in areas.areas(in: parse.subtree(of: child), of: tokens)
      where !covered.contains(area) { covered.append(area) }
    }
    guard dates.from != nil || !covered.isEmpty else { return [] }
    let status = layers.status.reading(ofVerb: verb).status
    var relation = Relation(
      a: first, kind: .partnership, b: parties[1], from: dates.from, to: dates.to,
      status: status == .ongoing ? .happened : status,
      span: layers.syntax.clause(ofSentence: layers.sentence(of: verb)),
      sentence: layers.sentence(of: verb), confidence: 0.6,
      why: "partnership/\(tokens[verb].lemma)")
    relation.areas = covered
    return [relation]
  }
}
