import Actors
import Documents
import Language

/// Codes sanctions as measures: what is frozen, banned or barred, by whom and against whom.
struct MeasureCoder: Sendable {
  /// A measure before its parties are known.
  struct Draft {
    /// The verb that is or carries the measure; for a noun alone the noun.
    var anchor: Int
    /// The noun that is the measure, where one is.
    var noun: Int?
    var kind: String
    var object: Range<Int>?
    /// The words that the measure is told by, in which its target stands.
    var scope: [Int]
    var status: EventStatus
    var senders: [Party]
    var target: Party?
    var why: String
  }

  let layers: Layers
  let lexicon: MeasureLexicon
  let figures: [Figure]
  let speakers: SelfReference

  var tokens: [Token] { layers.tokens }
  var syntax: Syntax { layers.syntax }
  var parse: Parse { layers.parse }

  /// All measures in text order.
  ///
  /// - Complexity: O(*tokens* + *measures* · *words of their clauses*).
  func measures() -> [Measure] {
    var result: [Measure] = []
    var nouns = Set<Int>()
    for index in tokens.indices {
      let drafts: [Draft]
      if syntax.isVerbal(index) || isVerbInDisguise(index) {
        drafts = verbal(index)
      } else if tokens[index].pos == .noun || tokens[index].pos == .properNoun,
        let kind = lexicon.kind(ofNoun: lemma(index)), !nouns.contains(index)
      {
        drafts = nominal(index, kind: kind).map { [$0] } ?? []
      } else {
        continue
      }
      for draft in drafts {
        if let noun = draft.noun { nouns.insert(noun) }
        result += measures(of: draft, after: result)
      }
    }
    return result.sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
  }

  func lemma(_ index: Int) -> String { tokens[index].lemma.lowercased() }

  /// A verb that the model took for a noun, with a verb's object.
  private func isVerbInDisguise(_ index: Int) -> Bool {
    tokens[index].pos != .verb && [.noun, .properNoun].contains(tokens[index].pos)
      && !parse.children(of: index, "dobj").isEmpty
  }

  // MARK: Verbs

  /// The measures that a verb is: `froze the assets of`, `bans exports of`.
  private func verbal(_ verb: Int) -> [Draft] {
    let roles = lexicon.roles(ofVerb: verb, in: syntax)
    guard !roles.isEmpty else { return [] }
    if !roles.isDisjoint(with: [.list]), let draft = designation(verb) { return [draft] }
    let acts: Set<MeasureLexicon.Role> = [
      .prohibit, .cut, .freeze, .close, .deny, .unfreeze, .reopen,
    ]
    guard !roles.isDisjoint(with: acts) else { return [] }
    var drafts: [Draft] = []
    for (patient, matter) in matters(of: verb) where fits(matter.kind, roles) {
      let reading = layers.status.reading(ofVerb: verb)
      let isEnd = !roles.isDisjoint(with: [.unfreeze, .reopen])
      let scope = scope(of: verb)
      drafts.append(
        Draft(
          anchor: verb, noun: nil, kind: kind(matter, patient: patient, verb: verb),
          object: object(matter, at: patient), scope: scope,
          status: isEnd ? ended(reading) : reading.status, senders: senders(of: verb),
          target: nil, why: "\(lemma(verb))/\(lemma(patient))"))
    }
    return drafts
  }

  /// Which verbs can act on which matters: assets are frozen, airports closed, visas denied.
  private func fits(_ kind: String, _ roles: Set<MeasureLexicon.Role>) -> Bool {
    switch kind {
    case "asset-freeze": !roles.isDisjoint(with: [.freeze, .unfreeze])
    case "flight-ban", "shipping-ban":
      !roles.isDisjoint(with: [.close, .reopen, .prohibit, .deny])
    case "travel-ban": !roles.isDisjoint(with: [.prohibit, .deny])
    case "financial": !roles.isDisjoint(with: [.prohibit, .cut, .freeze])
    default: !roles.isDisjoint(with: [.prohibit, .cut])
    }
  }

  /// The words of a verb's objects that say what it is on, one a coordinated object.
  private func matters(of verb: Int) -> [(Int, MeasureLexicon.Matter)] {
    var heads = syntax.patients(of: verb).flatMap(syntax.coordinates)
    heads = heads.filter { tokens[$0].pos != .pronoun && lexicon.kind(ofNoun: lemma($0)) == nil }
    var found: [(Int, MeasureLexicon.Matter)] = []
    for head in heads {
      if let hit = matter(at: head), !found.contains(where: { $0.1.kind == hit.1.kind }) {
        found.append(hit)
      }
    }
    // `barred them from entry`, `forbade banks to buy bonds`, `banned them from travelling`
    var more = syntax.objects(of: verb, prepositions: ["from", "off", "to"])
    for preposition in parse.children(of: verb, "prep") where tokens[preposition].text == "from" {
      more += parse.children(of: preposition, "pcomp")
    }
    for clause in parse.children(of: verb, "xcomp", "ccomp") {
      more += [clause] + syntax.objects(of: clause)
    }
    let isExplicit = found.contains { $0.1.rank < 3 }
    if !isExplicit {
      let clauses = more.compactMap { matter(at: $0) }
      if let hit = clauses.first(where: { $0.1.rank < 3 }) ?? clauses.first { found = [hit] }
    }
    return found
  }

  /// The word in a noun phrase that says what a measure is on.
  func matter(at head: Int) -> (Int, MeasureLexicon.Matter)? {
    var candidates = [head] + parse.children(of: head, "compound", "amod", "nmod")
    let of = syntax.objects(of: head, prepositions: ["of"]).flatMap(syntax.coordinates)
    if !layers.parties.namesParty(head) || lexicon.matter(lemma(head)) != nil {
      candidates += of + of.flatMap { parse.children(of: $0, "compound") }
    }
    candidates += parse.children(of: head, "dobj")
    let hits = candidates.compactMap { index in
      lexicon.matter(lemma(index)).map { (index, $0) }
    }
    return hits.min { $0.1.rank < $1.1.rank }
  }

  /// `sanctioned 12 officials`: who is put on a list; `sanctioned` in its other sense has no party.
  private func designation(_ verb: Int) -> Draft? {
    let patients = syntax.patients(of: verb)
    guard !patients.isEmpty,
      !layers.parties.parties(at: patients).isEmpty,
      !patients.contains(where: { ["vote", "use", "act"].contains(lemma($0)) })
    else { return nil }
    if lemma(verb) == "designate" { return nil }
    return Draft(
      anchor: verb, noun: nil, kind: "designation", object: nil, scope: scope(of: verb),
      status: layers.status.reading(ofVerb: verb).status, senders: senders(of: verb), target: nil,
      why: "list/\(lemma(verb))")
  }

  /// Where a measure stands when the words of its end are read so: in force until they have been.
  func ended(_ reading: Reading) -> EventStatus {
    reading.isActual || reading.status == .cancelled ? .cancelled : .ongoing
  }
}
