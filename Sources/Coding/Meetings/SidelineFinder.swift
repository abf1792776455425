import Language

/// Finds the summit on whose sidelines a meeting takes place.
struct SidelineFinder: Sendable {
  let grammar: MeetingGrammar

  private var tokens: [Token] { grammar.tokens }
  private var syntax: Syntax { grammar.syntax }

  /// For every token that stands above `on the sidelines of` up to its verb: the parent.
  private func sidelines() -> [Int: MeetingReference.Parent] {
    var result: [Int: MeetingReference.Parent] = [:]
    for token in tokens.indices
    where ["sideline", "margin", "fringe"].contains(grammar.lemma(token)) {
      let owners =
        syntax.objects(of: token, prepositions: ["of", "at"])
        + grammar.parse.children(of: token, "poss")
      let meeting = owners.first { grammar.noun(at: $0) != nil }
      guard meeting != nil || owners.isEmpty else { continue }
      let parent = meeting.map(MeetingReference.Parent.token) ?? .latest
      for node in syntax.ancestors(of: token) {
        result[node] = parent
        if syntax.isVerbal(node) { break }
      }
    }
    return result
  }

  /// The references with the parents that their words name.
  func apply(to references: [MeetingReference]) -> [MeetingReference] {
    let sidelines = sidelines()
    let occasions = Set(
      references.filter { $0.use == .occasion || $0.use == .loose }.map(\.token))
    return references.map { reference in
      guard reference.isMention,
        ["encounter", "visit"].contains(reference.use.rawValue)
          || reference.form != .named
      else { return reference }
      var reference = reference
      let carrier = syntax.governingVerb(of: reference.token)
      let verb = reference.form == .act ? reference.token : carrier
      let nodes = [reference.token] + (verb.map(governors) ?? [])
      reference.parent = nodes.lazy.compactMap { sidelines[$0] }
        .first { $0 != .token(reference.token) }
      if reference.parent == nil, reference.use == .encounter || reference.form == .indefinite {
        reference.parent = beside(nodes, occasions, reference.token)
      }
      if reference.parent == nil, isAlso(reference, carrier) { reference.parent = .sibling }
      return reference
    }
  }

  /// A verb with those that govern it as an infinitive: `plans to hold`.
  private func governors(of verb: Int) -> [Int] {
    var result = [verb]
    while let last = result.last, ["xcomp", "acl", "pcomp"].contains(tokens[last].dep),
      let above = syntax.governingVerb(of: last), result.count < 4
    {
      result.append(above)
    }
    return result
  }

  /// `A met B at the summit`, `alongside the summit`, `outside of the summit`.
  private func beside(
    _ nodes: [Int], _ occasions: Set<Int>, _ own: Int
  ) -> MeetingReference.Parent? {
    for node in nodes {
      for preposition in grammar.parse.children(of: node, "prep") {
        guard
          ["at", "during", "alongside", "outside", "beside", "around"].contains(
            grammar.lower(preposition))
        else { continue }
        let objects = syntax.prepositionalObjects(preposition)
        if let parent = objects.first(where: { occasions.contains($0) && $0 != own }) {
          return .token(parent)
        }
        if let parent = objects.first(where: { grammar.noun(at: $0) != nil && $0 != own }) {
          return .token(parent)
        }
      }
    }
    return nil
  }

  /// `A also held a meeting with C`: where the meeting told before it was held.
  private func isAlso(_ reference: MeetingReference, _ carrier: Int?) -> Bool {
    guard reference.use == .encounter, reference.place == nil, reference.date == nil else {
      return false
    }
    let verb = reference.form == .act ? reference.token : carrier
    return verb.map { verb in
      grammar.parse.children(of: verb, "advmod").contains {
        ["also", "separately", "too"].contains(grammar.lower($0))
      }
    } ?? false
  }
}
