import Documents
import Language

/// When relations begin and end: `since 2005`, `from May to June`, the date of the act that opens or
/// closes them.
struct RelationDates: Sendable {
  private let dating: Dating
  private let syntax: Syntax
  private let since: [Int: EventDate]
  private let until: [Int: EventDate]

  init(layers: Layers) {
    dating = layers.dating
    syntax = layers.syntax
    var since: [Int: EventDate] = [:]
    var until: [Int: EventDate] = [:]
    for time in layers.times where time.from != nil {
      guard let first = time.tokens.first, first > 0 else { continue }
      var before = first - 1
      // `since the early 1990s`
      if before > 0,
        ["the", "early", "late", "around", "about"].contains(layers.tokens[before].text)
      {
        before -= 1
      }
      let date = EventDate(value: time.value, from: time.from, to: time.to)
      for word in layers.syntax.ancestors(of: first).prefix(6) {
        switch layers.tokens[before].text.lowercased() {
        case "since", "from": since[word] = since[word] ?? date
        case "until", "till", "to": until[word] = until[word] ?? date
        default: break
        }
        if layers.syntax.isVerbal(word) { break }
      }
    }
    self.since = since
    self.until = until
  }

  /// Beginning and end of what a word tells in a phase.
  func dates(of word: Int, carrier: Int?, phase: RelationLexicon.Phase?) -> (
    from: EventDate?, to: EventDate?
  ) {
    let nodes = [word] + (carrier.map { [$0] } ?? [])
    let from = nodes.lazy.compactMap { since[$0] }.first
    let to = nodes.lazy.compactMap { until[$0] }.first
    switch phase {
    case .begin, .seek: return (from ?? date(word, carrier), to)
    case .end: return (nil, to ?? date(word, carrier))
    case .hold, .change, nil: return (from, to)
    }
  }

  private func date(_ word: Int, _ carrier: Int?) -> EventDate? {
    if let carrier, let date = dating.date(of: carrier) { return date }
    return dating.date(of: word, carrier: carrier)
  }
}
