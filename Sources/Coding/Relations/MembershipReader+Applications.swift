import Actors
import Documents
import Language

/// Applications by noun and by verb: `A's bid to join B`, `A applied to B`.
extension MembershipReader {
  func application(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
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

  /// Applications by verb: `applied to join B`, `applied for membership in B`, `applied to B`.
  func applied(_ verb: Int) -> [Relation] {
    var bodies = sides.companions(of: verb, ["to"])
    for clause in parse.children(of: verb, "xcomp", "advcl")
    where ["join", "enter", "accede", "become"].contains(tokens[clause].lemma) {
      bodies +=
        layers.parties.parties(at: syntax.objects(of: clause))
        + sides.companions(of: clause, ["to"])
      // `the NATO alliance`
      bodies += syntax.objects(of: clause)
        .filter { ["alliance", "bloc", "club", "union"].contains(tokens[$0].lemma) }
        .flatMap { sides.owners(of: $0) }
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
}
