import Actors
import Documents
import Language

/// Lets documents speak for those whose they are: what `the Lisbon Summit Declaration` states, the
/// organisation whose summit it was states.
struct DocumentVoices: Sendable {
  let layers: Layers
  let lexicon: InstrumentLexicon
  let instruments: [Instrument]
  let meetings: [Meeting]

  /// The statements, those of documents with the actor whose document it is; its name stays.
  ///
  /// - Complexity: O(*statements* · *instruments and meetings*).
  func read(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      guard var speaker = statement.speaker, speaker.actor == nil, speaker.role == nil,
        let span = speaker.spans.first, let head = head(of: span),
        lexicon.noun(layers.tokens[head]) != nil
      else { return statement }
      let owner = owner(of: head, in: span)
      speaker.actor = owner
      speaker.affiliation = owner
      var result = statement
      result.speaker = speaker
      return result
    }
  }

  /// The word of a span that heads it.
  private func head(of span: TextRange) -> Int? {
    let tokens = layers.parse.tokens(in: span)
    return tokens.first { !tokens.contains(layers.tokens[$0].head) || layers.tokens[$0].head == $0 }
  }

  /// Whose a document is: named before it, the one party of the instrument, else whose summit it
  /// came from.
  private func owner(of head: Int, in span: TextRange) -> ActorID? {
    let possessors = layers.parse.children(of: head, "poss")
    if let named = layers.parties.parties(at: possessors).first?.actor { return named }
    let instrument = instruments.first { $0.mentions.contains { $0.overlaps(span) } }
    let parties = (instrument?.parties ?? []).compactMap(\.actor)
    if parties.count == 1 { return parties[0] }
    if let body = parties.first(where: isBody) { return body }
    if let named = modifier(of: head) { return named }
    let names = [layers.document.text[span], instrument?.name ?? ""]
    return meetings.lazy.filter { meeting in
      guard let place = meeting.place else { return false }
      return names.contains { Self.words($0).contains(place.name.lowercased()) }
    }.compactMap(\.organizer).first
  }

  /// Who stands before a document as part of its name, as in `a White House statement`.
  ///
  /// A town there tells where it was made, not whose it is.
  private func modifier(of head: Int) -> ActorID? {
    layers.parse.children(of: head, "compound", "amod", "nmod").lazy
      .compactMap(layers.parties.mention(at:))
      .filter { mention in
        let name = layers.document.text[mention.range]
        let capitals = mention.actor.map { layers.knowledge.capitals(of: $0) } ?? []
        return mention.kind != .place && !capitals.contains(name)
      }
      .compactMap { layers.parties.parties(of: $0).first?.actor }.first
  }

  /// Whether an actor is an organisation or grouping, which has documents of its own.
  private func isBody(_ actor: ActorID) -> Bool {
    let kind = layers.knowledge.actor(actor)?.kind
    return kind == .organization || kind == .grouping
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split(separator: " ").map(String.init)
  }
}
