import Actors
import Documents
import Language

/// Finds the treaties, programmes and declarations of a document and what became of them.
///
/// Names and descriptions are found by their nouns (`instrument-nouns.tsv`) and joined; verbs and
/// nouns around them tell stages and parties (`instrument-stages.tsv`), what they are about tells
/// areas (`instrument-areas.tsv`). A description counts only where parties and a stage are told.
struct InstrumentCoder: Sendable {
  let layers: Layers
  let lexicon: InstrumentLexicon
  var syntax: Syntax { layers.syntax }
  var tokens: [Token] { layers.tokens }

  init(layers: Layers, lexicon: InstrumentLexicon) {
    self.layers = layers
    self.lexicon = lexicon
  }

  /// The instruments in order of first mention.
  ///
  /// - Complexity: linear in the text's length times the number of instruments.
  func instruments() -> [Instrument] {
    let names = InstrumentNameFinder(layers: layers, lexicon: lexicon).names()
    guard !names.isEmpty else { return [] }
    let chains = InstrumentChains(names, syntax: syntax, lexicon: lexicon)
    let stages = StageFinder(layers: layers, lexicon: lexicon)
    let succession = SuccessionFinder(syntax: syntax)
    var kept: [Int: Int] = [:]
    var result: [Instrument] = []
    for (index, draft) in chains.drafts.enumerated() {
      guard let instrument = instrument(draft, stages: stages) else { continue }
      kept[index] = result.count
      result.append(instrument)
    }
    for (index, draft) in chains.drafts.enumerated() {
      guard let place = kept[index] else { continue }
      let older = draft.succeeds ?? succession.predecessor(of: draft, in: chains)
      if let older, older != index, let target = kept[older] { result[place].succeeds = target }
      linkToReference(draft, at: place, in: &result)
    }
    return result
  }

  /// The reference's predecessor, where the text tells none.
  func linkToReference(
    _ draft: InstrumentDraft, at place: Int, in instruments: inout [Instrument]
  ) {
    guard instruments[place].succeeds == nil, let known = draft.best.known, !known.succeeds.isEmpty
    else { return }
    let key = InstrumentName.key(of: known.succeeds)
    instruments[place].succeeds = instruments.indices.first {
      $0 != place && InstrumentName.key(of: instruments[$0].name) == key
    }
    instruments[place].predecessor = known.succeeds
    instruments[place].why += ", succeeds: instrument-names.tsv"
  }

  func instrument(_ draft: InstrumentDraft, stages finder: StageFinder) -> Instrument? {
    let findings = draft.names.map { finder.findings(at: $0) }
    var parties: [Party] = []
    for (name, found) in zip(draft.names, findings) {
      parties += self.parties(of: name) + found.flatMap(\.parties)
    }
    parties = layers.parties.unique(parties)
    let known = draft.best.known
    for id in known?.parties ?? [] where !parties.contains(where: { $0.actor?.rawValue == id }) {
      let actor = ActorID(rawValue: id)
      parties.append(
        Party(
          actor: actor, name: layers.knowledge.actor(actor)?.name ?? id,
          spans: [layers.parse.textRange(draft.best.tokens)]))
    }
    let stages = unique(findings.flatMap { $0.map(\.stage) })
    guard stands(draft, parties: parties, stages: stages) else { return nil }
    var areas: [String] = []
    for name in draft.names {
      for area in self.areas(at: name) where !areas.contains(area) { areas.append(area) }
    }
    for area in known?.areas ?? [] where !areas.contains(area) { areas.append(area) }
    return Instrument(
      name: draft.best.name, abbreviation: draft.abbreviation, kind: kind(draft),
      parties: parties.filter { isNamed($0) && !isItself($0, draft) },
      stages: stages, areas: areas,
      mentions: draft.names.map { layers.parse.textRange($0.tokens) },
      sentence: layers.sentence(of: draft.names[0].head),
      confidence: draft.best.form == .proper ? 0.9 : 0.6,
      why: why(draft))
  }

  /// Parties with an identity, or named at least: no `leaders`.
  func isNamed(_ party: Party) -> Bool {
    guard party.sector != .place else { return false }
    // A person who serves nobody that day is no party.
    if party.actor == nil,
      layers.mentions.contains(where: { mention in
        mention.kind == .person && party.spans.contains(mention.range)
      })
    {
      return false
    }
    return party.actor != nil
      || party.sector == nil && party.name.unicodeScalars.first?.properties.isUppercase == true
  }

  /// Some pacts are organisations in the tables; none is its own party.
  func isItself(_ party: Party, _ draft: InstrumentDraft) -> Bool {
    party.actor?.rawValue == draft.abbreviation
      || InstrumentName.key(of: party.name) == InstrumentName.key(of: draft.best.name)
  }

  func why(_ draft: InstrumentDraft) -> String {
    let noun = tokens[draft.best.head].lemma.lowercased()
    switch draft.best.form {
    case .proper: return draft.best.known == nil ? "name/\(noun)" : "instrument-names.tsv"
    default: return "description/\(noun)"
    }
  }

  /// Joint statements of a summit and communiqués are what their noun says; a named document is
  /// what its name says.
  func kind(_ draft: InstrumentDraft) -> String { draft.best.noun.kind }

  /// A name stands by itself; a description needs parties and a stage that is not denied.
  func stands(
    _ draft: InstrumentDraft, parties: [Party], stages: [InstrumentStage]
  ) -> Bool {
    switch draft.best.form {
    case .proper: return true
    case .described, .weak, .anaphor:
      // `violates international laws`
      if draft.best.noun.kind == "law", tokens[draft.best.head].tag == "NNS" { return false }
      let resolved = parties.filter { $0.actor != nil && $0.sector != .place }
      guard !draft.best.isGeneric, stages.contains(where: { isTold($0, resolved.count) }) else {
        return false
      }
      if draft.best.form == .weak { return resolved.count >= 2 }
      return !resolved.isEmpty || draft.year != nil && draft.best.isDefinite
        || draft.best.tokens.upperBound > draft.best.head + 1
    }
  }

  /// Whether a stage tells of one instrument, not of such instruments at large: what only may be or
  /// should be needs two parties.
  func isTold(_ stage: InstrumentStage, _ parties: Int) -> Bool {
    switch stage.status {
    case .denied: false
    case .happened, .ongoing, .scheduled, .cancelled: true
    default: parties >= 2 || [.mooted, .negotiating].contains(stage.stage)
    }
  }

  func unique(_ stages: [InstrumentStage]) -> [InstrumentStage] {
    var result: [InstrumentStage] = []
    for stage in stages.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      let known = result.firstIndex {
        $0.stage == stage.stage && $0.status == stage.status
          && ($0.date == stage.date || $0.date == nil || stage.date == nil)
      }
      if let known {
        if result[known].date == nil, stage.date != nil { result[known] = stage }
      } else {
        result.append(stage)
      }
    }
    return result
  }

}
