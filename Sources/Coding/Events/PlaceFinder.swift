import Actors
import Documents
import Language

/// Finds where an act took or takes place.
struct PlaceFinder: Sendable {
  let text: SourceText
  let syntax: Syntax
  let parties: PartyFinder

  /// The place of an act: named by `in` or `at` beside it, in a meeting's own name, else that of the
  /// summit on whose sidelines it is held.
  func place(of trigger: EventTrigger) -> EventPlace? {
    let nodes = [trigger.token] + (trigger.carrier.map { [$0] } ?? [])
    return nodes.lazy.compactMap(place(beside:)).first ?? sidelinePlace(nodes)
  }

  /// The place that the words around one token name.
  private func place(beside token: Int) -> EventPlace? {
    let heads =
      syntax.objects(of: token, prepositions: ["in", "at"])
      + syntax.parse.children(of: token, "compound", "poss")
    for head in heads.flatMap(syntax.coordinates) {
      guard let mention = parties.mention(at: head),
        mention.kind == .place || mention.kind == .state && isLocative(head)
      else { continue }
      return EventPlace(
        name: text[mention.range], country: mention.affiliation ?? mention.actor,
        span: mention.range)
    }
    return nil
  }

  /// `on the sidelines of the summit`: where the document says that summit is.
  private func sidelinePlace(_ nodes: [Int]) -> EventPlace? {
    let tokens = syntax.tokens
    let sidelines = nodes.flatMap { syntax.objects(of: $0, prepositions: ["on"]) }
      .filter { ["sideline", "margin", "fringe"].contains(tokens[$0].lemma) }
    let parents =
      sidelines.flatMap { syntax.objects(of: $0, prepositions: ["of"]) }
      + sidelines.flatMap { syntax.parse.children(of: $0, "poss") }
    guard let parent = parents.first else { return nil }
    return tokens.indices.lazy.filter {
      tokens[$0].lemma.lowercased() == tokens[parent].lemma.lowercased()
    }
    .compactMap(place(beside:)).first
  }

  private func isLocative(_ head: Int) -> Bool {
    syntax.tokens[head].dep == "pobj"
      && ["in", "at"].contains(syntax.tokens[syntax.tokens[head].head].text.lowercased())
  }
}
