import Actors
import Documents
import Language

/// Where meetings are held.
extension MeetingGrammar {
  /// The first place that stands beside some words; a town before a state.
  func place(beside nodes: [Int], prepositions: Set<String> = ["in", "at"]) -> EventPlace? {
    let heads = nodes.flatMap { syntax.objects(of: $0, prepositions: prepositions) }
      .flatMap { head in
        // `in the city of A`
        [head] + parse.children(of: head, "appos")
          + (["city", "town", "village", "port", "resort"].contains(lemma(head))
            ? syntax.objects(of: head, prepositions: ["of"]) : [])
      }
    guard var place = place(among: heads) else { return nil }
    if place.country == nil {
      // `met in A in B`: the state may hang on the verb.
      place.country =
        heads.lazy.compactMap { layers.parties.mention(at: $0) }
        .first { $0.kind == .state }?.actor
    }
    return place
  }

  /// The town that a word names; no state.
  func town(at head: Int) -> EventPlace? { place(at: head, isState: false) }

  /// The first town among phrases, else the first state.
  func place(among heads: [Int]) -> EventPlace? {
    heads.lazy.compactMap { place(at: $0, isState: false) }.first
      ?? heads.lazy.compactMap { place(at: $0, isState: true) }.first
  }

  private func place(at head: Int, isState: Bool) -> EventPlace? {
    if !isState, let capital = describedCapital(head) { return capital }
    guard let mention = layers.parties.mention(at: head) else { return nil }
    // A town that the model took for something else is known to the tables.
    if !isState, mention.actor == nil, mention.kind == .organization || mention.kind == .person,
      mention.tokens.count <= 2, tokens[head].dep == "pobj" || tokens[head].dep == "compound",
      let country = layers.knowledge.country(ofPlace: layers.document.text[mention.range])
    {
      return EventPlace(
        name: layers.document.text[mention.range], country: country, span: mention.range)
    }
    guard mention.kind == (isState ? .state : .place), mention.label != "NORP",
      mention.label != "LOC" || mention.affiliation != nil
    else { return nil }
    let name = layers.document.text[mention.range]
    return EventPlace(
      name: name,
      country: statedState(of: head) ?? mention.affiliation ?? mention.actor
        ?? enclosingState(of: head)
        ?? layers.knowledge.country(ofPlace: name), span: mention.range)
  }

  /// `in the Estonian capital`, `in the capital of Chad`: the first of the state's capitals.
  private func describedCapital(_ head: Int) -> EventPlace? {
    guard lemma(head) == "capital", tokens[head].pos == .noun,
      parse.children(of: head, "appos").isEmpty
    else { return nil }
    let owners =
      parse.children(of: head, "amod", "compound", "nmod", "poss")
      + syntax.objects(of: head, prepositions: ["of"])
    let state = owners.lazy.compactMap { layers.parties.mention(at: $0) }
      .first { $0.kind == .state }?.actor
    guard let state, let name = layers.knowledge.capitals(of: state).first else { return nil }
    let words = parse.children(of: head, "amod", "compound", "nmod", "poss").min() ?? head
    return EventPlace(
      name: name, country: state, span: parse.textRange(min(words, head)..<head + 1))
  }

  /// `in Victoria, Canada`: the state that a town's own phrase names, whatever the tables know of others
  /// of that name.
  private func statedState(of head: Int) -> ActorID? {
    let below = parse.children(of: head, "appos") + syntax.objects(of: head, prepositions: ["in"])
    return below.lazy.compactMap { layers.parties.mention(at: $0) }.first { $0.kind == .state }?
      .actor
  }

  /// `in A in B`, `in A, B`: the state named beside a town.
  private func enclosingState(of head: Int) -> ActorID? {
    let near =
      syntax.objects(of: head, prepositions: ["in"]) + parse.children(of: head, "appos")
      + parse.children(of: tokens[head].head, "appos", "pobj")
    return near.lazy.compactMap { layers.parties.mention(at: $0) }.first { $0.kind == .state }?
      .actor
  }

  /// A name after `in` or `at` that the tables do not know, beside words that tell a meeting's place.
  func unknownPlace(beside nodes: [Int]) -> EventPlace? {
    for head in nodes.flatMap({ syntax.objects(of: $0, prepositions: ["in", "at"]) })
    where tokens[head].text.first?.isUppercase == true && noun(at: head) == nil {
      let mention = layers.parties.mention(at: head)
      if timed.contains(head) || mention.map({ $0.kind != .place }) == true { continue }
      let first = parse.children(of: head, "compound").min() ?? head
      let span = mention?.range ?? parse.textRange(min(first, head)..<head + 1)
      let name = layers.document.text[span]
      return EventPlace(
        name: name, country: enclosingState(of: head) ?? layers.knowledge.country(ofPlace: name),
        span: span)
    }
    return nil
  }
}
