import Actors
import Documents
import Language

/// Memberships, alliances and exercises that a verb tells by itself.
extension MembershipReader {
  /// What a verb tells: `A joined B`, `A applied to join B`, `A was expelled from B`.
  func relations(ofVerb verb: Int) -> [Relation] {
    let rules = lexicon.verbs(tokens[verb].lemma)
    for rule in rules {
      let found = rule.kind == .application ? applied(verb) : told(verb, rule)
      if !found.isEmpty { return found }
    }
    return []
  }

  func told(_ verb: Int, _ rule: RelationLexicon.Verb) -> [Relation] {
    var a = place(rule.a, of: verb).filter { $0.actor != nil }
    var b = place(rule.b, of: verb)
    if rule.kind == .membership {
      b = b.filter(sides.hasMembers)
      if isToldByNoun(verb) { return [] }
      a = a.filter { !sides.hasMembers($0) && ($0.sector == nil || $0.sector == .government) }
      // `asked to join` is an application, as is `applied to join`.
      if let asked = asked(verb, b) { return asked }
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
    // Who trains or quarrels with several does so with each.
    let bodies = sides.unique(b.filter { $0.actor != nil }).prefix(rule.kind == .membership ? 1 : 4)
    return bodies.flatMap { body in
      sides.unique(a).filter { $0.actor != body.actor }.prefix(6).map {
        relation(
          rule.kind, $0, body, word: verb, carrier: nil, phase: rule.phase,
          why: tokens[verb].lemma)
      }
    }
  }

  /// Whether what is joined is only a part of the organisation: `joined B's cyber unit`.
  func isSector(_ verb: Int, _ rule: RelationLexicon.Verb) -> Bool {
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
  func isToldByNoun(_ verb: Int) -> Bool {
    syntax.objects(of: verb, prepositions: ["as"]).contains {
      lexicon.noun(tokens[$0])?.shape == .role
    }
  }

  /// `A asked to join B`: A applies.
  private func asked(_ verb: Int, _ bodies: [Party]) -> [Relation]? {
    let head = tokens[verb].head
    guard tokens[verb].dep == "xcomp", ["ask", "request", "seek"].contains(tokens[head].lemma),
      parse.children(of: head, "dobj").isEmpty, !syntax.isPassive(head), let body = bodies.first
    else { return nil }
    let applicants = sides.subjects(of: head).filter {
      $0.actor != nil && $0.actor != body.actor && !sides.hasMembers($0)
    }
    return sides.unique(applicants).prefix(6).map {
      relation(
        .application, $0, body, word: head, carrier: nil, phase: .seek, why: tokens[head].lemma)
    }
  }

  func appliedBy(_ verb: Int) -> [Relation]? {
    let head = tokens[verb].head
    guard head != verb,
      tokens[verb].dep == "xcomp" || tokens[verb].dep == "acl" || tokens[verb].dep == "advcl"
    else { return nil }
    if tokens[head].lemma == "apply" { return [] }
    return lexicon.noun(tokens[head])?.shape == .application ? [] : nil
  }

  func place(_ path: String, of verb: Int) -> [Party] {
    switch path {
    case "subj": sides.doers(of: verb)
    case "obj": layers.parties.parties(at: syntax.patients(of: verb))
    default:
      path == "out of"
        ? layers.parties.parties(at: outOf(verb)) : sides.companions(of: verb, [path])
    }
  }

  func outOf(_ verb: Int) -> [Int] { syntax.objects(of: verb, prepositions: ["of"]) }
}
