import Actors
import Documents
import Language

/// Reads disputes that no noun names: claims, and acts of one that draw another's protest.
struct DisputeReader: Sendable {
  let layers: Layers
  let sides: RelationSides
  let dates: RelationDates
  private var syntax: Syntax { layers.syntax }
  private var tokens: [Token] { layers.tokens }

  private static let provoking: Set<String> = [
    "spark", "draw", "provoke", "trigger", "prompt", "cause", "arouse", "elicit",
  ]
  private static let protest: Set<String> = [
    "outcry", "protest", "anger", "outrage", "backlash", "condemnation", "fury", "objection",
    "criticism", "opposition",
  ]

  /// The disputes that a verb tells.
  func relations(ofVerb verb: Int) -> [Relation] {
    switch tokens[verb].lemma {
    case "claim": claims(verb)
    case "explain", "justify", "defend": explained(verb)
    case let lemma where Self.provoking.contains(lemma): provoked(verb)
    default: []
    }
  }

  /// Claims: `A claims the territory of B`.
  private func claims(_ verb: Int) -> [Relation] {
    let claimants = sides.doers(of: verb).filter { $0.actor != nil && $0.sector == nil }
    guard let claimant = claimants.first else { return [] }
    for object in syntax.patients(of: verb) {
      let mention = layers.parties.mention(at: object)
      var targets =
        sides.parties(at: object, places: true) + (mention == nil ? sides.owners(of: object) : [])
      targets.removeAll { $0.actor == claimant.actor }
      if targets.allSatisfy({ $0.actor == nil }), let mention {
        targets += rivals(over: mention, claimant)
      }
      guard let target = targets.first(where: { $0.actor != nil && $0.actor != claimant.actor }),
        mention?.kind == .place || mention?.kind == .state || isTerritory(object)
      else { continue }
      return [relation(verb, claimant, target, issue: layers.parse.textRange(object..<object + 1))]
    }
    return []
  }

  /// Who else claims or holds a disputed place by the tables.
  private func rivals(over place: Mention, _ claimant: Party) -> [Party] {
    guard let id = place.actor else { return [] }
    return layers.knowledge.relations(of: id, on: layers.document.metadata.published)
      .filter { [.claims, .administers].contains($0.kind) && $0.object == id }
      .map(\.subject).filter { $0 != claimant.actor }.prefix(1)
      .map {
        Party(
          actor: $0, name: layers.knowledge.actor($0)?.name ?? $0.rawValue, spans: [place.range])
      }
  }

  private func isTerritory(_ noun: Int) -> Bool {
    ["territory", "region", "island", "isle", "province", "land", "waters", "area", "strip", "sea"]
      .contains(tokens[noun].lemma.lowercased())
  }

  /// Acts that draw protest: `the decision of A on C sparked outcry from B`.
  private func provoked(_ verb: Int) -> [Relation] {
    for object in syntax.objects(of: verb) where Self.protest.contains(tokens[object].lemma) {
      let critics = sides.companions(of: object, ["from", "in", "by"]) + sides.owners(of: object)
      guard let critic = critics.first(where: { $0.actor != nil }) else { continue }
      for subject in causes(of: verb) {
        let doers = sides.owners(of: subject) + sides.companions(of: subject, ["by", "of"])
        guard let doer = doers.first(where: { $0.actor != nil && $0.actor != critic.actor }) else {
          continue
        }
        return [relation(verb, doer, critic, issue: issue(of: subject, before: verb))]
      }
    }
    return []
  }

  /// `In talks with B, A will explain its plan to do C`: that it has to be explained to B makes a
  /// dispute possible, no more.
  private func explained(_ verb: Int) -> [Relation] {
    for object in syntax.objects(of: verb)
    where ["plan", "decision", "policy", "move", "stance"].contains(tokens[object].lemma) {
      guard
        let doer = (sides.owners(of: object) + sides.subjects(of: verb))
          .first(where: { $0.actor != nil }),
        let other = counterpart(of: verb).first(where: { $0.actor != nil && $0.actor != doer.actor }
        )
      else { continue }
      var relation = relation(
        verb, doer, other, issue: layers.parse.textRange(layers.parse.subtree(of: object)))
      relation.status = .possible
      relation.confidence = 0.4
      return [relation]
    }
    return []
  }

  /// To whom one speaks: `to B`, `in a conversation with B`, here or in the clause above.
  private func counterpart(of verb: Int) -> [Party] {
    let verbs = [verb] + syntax.ancestors(of: verb).prefix(2).filter(syntax.isVerbal)
    return verbs.flatMap { word in
      sides.companions(of: word, ["to"])
        + syntax.objects(of: word, prepositions: ["during", "in", "at"]).flatMap {
          sides.companions(of: $0, ["with"])
        }
    }
  }

  /// The subjects of a verb; of a conjunct that the parser hung on an adjective those of its clause.
  private func causes(of verb: Int) -> [Int] {
    let own = syntax.subjects(of: verb)
    guard own.isEmpty, tokens[verb].dep == "conj" else { return own }
    return layers.parse.children(of: tokens[verb].head, "nsubj", "nsubjpass").isEmpty
      ? [tokens[verb].head].filter { tokens[$0].pos == .noun }
      : layers.parse.children(of: tokens[verb].head, "nsubj", "nsubjpass")
  }

  /// What an act is about: the object of `for`, `over` or `on` inside its phrase.
  private func issue(of subject: Int, before verb: Int) -> TextRange? {
    let phrase = layers.parse.subtree(of: subject)
    for index in phrase.lowerBound..<max(phrase.lowerBound, verb)
    where tokens[index].dep == "prep" {
      guard ["for", "over", "on", "about"].contains(tokens[index].text.lowercased()) else {
        continue
      }
      let below = layers.parse.subtree(of: index)
      guard below.count > 1 else { continue }
      return layers.parse.textRange(below.lowerBound + 1..<below.upperBound)
    }
    return layers.parse.textRange(phrase.clamped(to: phrase.lowerBound..<verb))
  }

  private func relation(_ verb: Int, _ a: Party, _ b: Party, issue: TextRange?) -> Relation {
    let status = layers.status.reading(ofVerb: verb).status
    let dates = dates.dates(of: verb, carrier: nil, phase: .hold)
    return Relation(
      a: a, kind: .dispute, b: b, issue: issue, from: dates.from, to: dates.to,
      status: status == .ongoing ? .happened : status,
      span: layers.syntax.clause(ofSentence: layers.sentence(of: verb)),
      sentence: layers.sentence(of: verb), confidence: 0.6, why: "dispute/\(tokens[verb].lemma)")
  }
}
