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
  private var syntax: Syntax { layers.syntax }
  private var tokens: [Token] { layers.tokens }
  private var parse: Parse { layers.parse }

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
  private func has(_ noun: Int, _ needs: Set<String>) -> Bool {
    if needs.isEmpty { return true }
    if (max(0, noun - 4)..<noun).contains(where: { needs.contains(tokens[$0].text.lowercased()) }) {
      return true
    }
    return syntax.objects(of: noun, prepositions: ["on", "of"]).contains {
      needs.contains(tokens[$0].lemma.lowercased())
    }
  }

  // MARK: Between two

  private func bond(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    // `the alliance` that stands for an organisation binds nobody.
    if layers.parties.mention(at: noun)?.actor != nil { return [] }
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
    let found = distinct(parties)
    let covered = rule.kind == .partnership ? coveredAreas(noun, carrier) : []
    if ["cooperation", "collaboration"].contains(tokens[noun].lemma), covered.isEmpty { return [] }
    guard found.count >= 2, found.count <= 5 else { return [] }
    return pairs(found, owners: distinct(owners), companions: distinct(companions)).map { a, b in
      relation(noun, rule, a, b, carrier: carrier, issue: issue(noun, rule), areas: covered)
    }
  }

  /// Each owner with each companion (`their partnerships with B`), else the first with the others.
  private func pairs(
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
  private func around(_ noun: Int, _ carrier: Tie, _ rule: RelationLexicon.Noun) -> [Party] {
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
  private func above(_ noun: Int) -> [Party] {
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

  // MARK: One against another

  private func directed(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    let carrier = carrier(of: noun)
    let targets: Set<String> = ["on", "against", "upon", "towards"]
    var to = sides.companions(of: noun, targets, places: true)
    if rule.kind == .tradeRestriction {
      to += syntax.objects(of: noun, prepositions: targets).flatMap {
        sides.companions(of: $0, ["from", "to", "of"])
      }
    }
    var from = sides.owners(of: noun) + sides.companions(of: noun, ["by", "from"])
    if let carrier {
      let verb = carrier.word
      if lexicon.phase(ofVerb: tokens[verb].lemma) != nil || carrier.role == "obj"
        || carrier.role == "under"
      {
        if carrier.role != "subj", from.isEmpty { from += sides.doers(of: verb) }
        if carrier.role == "obj", to.isEmpty {
          to += sides.companions(of: verb, targets, places: true)
        }
        if carrier.role == "under", to.isEmpty { to += sides.subjects(of: verb) }
      }
    }
    guard let sender = distinct(from).first else { return [] }
    return distinct(to).filter { $0.actor != sender.actor }.prefix(4).map { target in
      relation(noun, rule, sender, target, carrier: carrier, issue: nil, areas: [])
    }
  }

  // MARK: At another's

  private func mission(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    let carrier = carrier(of: noun)
    let phase = carrier.flatMap { lexicon.phase(ofVerb: tokens[$0.word].lemma) }
    let isDiplomatic =
      ["embassy", "consulate", "legation"].contains(tokens[noun].lemma.lowercased())
      || has(noun, ["permanent", "diplomatic", "special"])
    guard isDiplomatic || phase != nil else { return [] }
    var owners = sides.owners(of: noun)
    let accredited =
      sides.companions(of: noun, ["to", "with"])
      + (carrier.map { sides.companions(of: $0.word, ["to"]) } ?? [])
    var hosts = accredited
    // `a special NATO delegation` of a state is one at NATO.
    if let carrier, carrier.role == "obj" {
      let doers = sides.doers(of: carrier.word)
      if let doer = doers.first, !owners.contains(where: { $0.actor == doer.actor }) {
        hosts += owners.filter { sides.hasMembers($0) }
        owners = doers + owners.filter { !sides.hasMembers($0) }
      }
      hosts += hosts.isEmpty ? places(noun) + places(carrier.word) : []
    } else if hosts.isEmpty {
      hosts = places(noun)
    }
    // `A's envoy leads the new B mission`
    let leading = led(noun)
    if !leading.isEmpty, distinct(owners).allSatisfy({ sides.hasMembers($0) }), accredited.isEmpty {
      hosts = owners
      owners = leading
    }
    guard let owner = distinct(owners).first,
      let host = distinct(hosts).first(where: { $0.actor != owner.actor })
    else { return [] }
    if !isDiplomatic, accredited.isEmpty, !sides.hasMembers(host), phase == .begin {
      // A mission may be one of inquiry or a force: only one that is opened or kept is diplomatic.
      guard
        ["open", "establish", "set", "maintain", "close", "shut"].contains(
          carrier.map { tokens[$0.word].lemma } ?? "")
      else { return [] }
    }
    // What merely happens at an embassy tells nothing new of it.
    guard phase != nil || tokens[noun].dep != "pobj" && tokens[noun].dep != "dobj" else {
      return []
    }
    return [relation(noun, rule, owner, host, carrier: carrier, issue: nil, areas: [])]
  }

  /// Whose envoy leads a mission: `as the leader of the mission`.
  private func led(_ noun: Int) -> [Party] {
    let leaders = syntax.ties(of: noun).filter { tie in
      tie.role == "of" && ["leader", "head", "chief"].contains(tokens[tie.word].lemma)
    }
    return leaders.flatMap { layers.parties.parties(at: sides.bearers(of: $0.word)) }
  }

  private func places(_ word: Int) -> [Party] {
    sides.companions(of: word, ["in", "at"], places: true).map { party in
      guard let id = party.actor else { return party }
      return Party(
        actor: id, name: layers.knowledge.actor(id)?.name ?? party.name, spans: party.spans)
    }
  }

  // MARK: Parts

  /// The verb that says something of the relation itself, else nothing.
  private func carrier(of noun: Int) -> Tie? { sides.carrier(of: noun) }

  private func relation(
    _ noun: Int, _ rule: RelationLexicon.Noun, _ a: Party, _ b: Party, carrier: Tie?,
    issue: TextRange?, areas: [String]
  ) -> Relation {
    let phase = carrier.flatMap { lexicon.phase(ofVerb: tokens[$0.word].lemma) }
    let dates = dates.dates(of: noun, carrier: carrier?.word, phase: phase)
    var relation = Relation(
      a: a, kind: rule.kind, b: b, issue: issue, from: dates.from, to: dates.to,
      status: status(noun, rule.kind, carrier, phase), span: span(noun, carrier),
      sentence: layers.sentence(of: noun), confidence: phase == nil ? 0.7 : 0.8,
      why: "\(rule.kind.rawValue)/\(tokens[noun].lemma.lowercased())")
    relation.areas = areas
    return relation
  }

  /// What lasts stands as long as nothing says that it is planned, possible or denied.
  private func status(
    _ noun: Int, _ kind: Relation.Kind, _ carrier: Tie?, _ phase: RelationLexicon.Phase?
  ) -> EventStatus {
    let own = layers.status.reading(ofNoun: noun).status
    guard let carrier, phase != nil && phase != .change || isSteered(carrier) else {
      return [.happened, .ongoing, .cancelled].contains(own) ? .happened : own
    }
    let reading =
      carrier.role == "obj"
      ? layers.status.reading(ofNoun: noun, carriedBy: carrier.word)
      : layers.status.reading(ofVerb: carrier.word)
    // What is called off did not take place; what lasts had been there.
    if reading.status == .cancelled { return kind == .exercise ? .cancelled : .happened }
    return reading.status == .ongoing ? .happened : reading.status
  }

  /// `threatened sanctions`: the verb says where what it governs stands.
  private func isSteered(_ carrier: Tie) -> Bool {
    guard carrier.role == "obj",
      let effect = layers.status.embedding.effect(ofVerb: carrier.word, in: syntax)
    else { return false }
    return effect != .happened && effect != .ongoing
  }

  private func span(_ noun: Int, _ carrier: Tie?) -> TextRange {
    let phrase = parse.subtree(of: noun)
    let range = phrase.count <= 25 ? phrase : max(phrase.lowerBound, noun - 6)..<noun + 1
    guard let carrier, abs(carrier.word - noun) <= 8 else { return parse.textRange(range) }
    return parse.textRange(
      min(range.lowerBound, carrier.word)..<max(range.upperBound, carrier.word + 1))
  }

  /// What a dispute is over, which tier a partnership has.
  private func issue(_ noun: Int, _ rule: RelationLexicon.Noun) -> TextRange? {
    let about = parse.children(of: noun, "prep").first {
      ["over", "about", "on", "regarding", "concerning"].contains(tokens[$0].text.lowercased())
    }
    if let about, rule.kind == .dispute {
      let below = parse.subtree(of: about)
      if below.count > 1, below.count <= 20 {
        return parse.textRange(below.lowerBound + 1..<below.upperBound)
      }
    }
    let modifiers = parse.children(of: noun, "amod", "compound", "nmod").filter {
      $0 < noun && layers.parties.mention(at: $0)?.actor == nil
    }
    guard let first = modifiers.first else { return nil }
    return parse.textRange(min(first, parse.subtree(of: first).lowerBound)..<noun + 1)
  }

  /// The areas that a partnership's clause lists: `in areas such as X and Y`.
  private func coveredAreas(_ noun: Int, _ carrier: Tie?) -> [String] {
    let phrase = parse.subtree(of: noun)
    var found = areas.areas(in: noun..<max(noun, phrase.upperBound), of: tokens)
    guard let carrier, carrier.role == "obj" else { return found }
    for child in parse.children(of: carrier.word, "prep") where child > noun {
      guard ["in", "on", "including"].contains(tokens[child].text.lowercased()) else { continue }
      for area in areas.areas(in: parse.subtree(of: child), of: tokens) where !found.contains(area)
      {
        found.append(area)
      }
    }
    return found
  }

  /// Parties with an identity, each once; a person counts for the state served.
  private func distinct(_ parties: [Party]) -> [Party] {
    let sectors: Set<Sector> = [.government, .place, .military]
    return sides.unique(
      parties.filter { $0.actor != nil && ($0.sector.map(sectors.contains) ?? true) })
  }
}
