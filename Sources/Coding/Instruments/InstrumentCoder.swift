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
  private var syntax: Syntax { layers.syntax }
  private var tokens: [Token] { layers.tokens }

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
  private func linkToReference(
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

  private func instrument(_ draft: InstrumentDraft, stages finder: StageFinder) -> Instrument? {
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
  private func isNamed(_ party: Party) -> Bool {
    guard party.sector != .place else { return false }
    return party.actor != nil
      || party.sector == nil && party.name.unicodeScalars.first?.properties.isUppercase == true
  }

  /// Some pacts are organisations in the tables; none is its own party.
  private func isItself(_ party: Party, _ draft: InstrumentDraft) -> Bool {
    party.actor?.rawValue == draft.abbreviation
      || InstrumentName.key(of: party.name) == InstrumentName.key(of: draft.best.name)
  }

  private func why(_ draft: InstrumentDraft) -> String {
    let noun = tokens[draft.best.head].lemma.lowercased()
    switch draft.best.form {
    case .proper: return draft.best.known == nil ? "name/\(noun)" : "instrument-names.tsv"
    default: return "description/\(noun)"
    }
  }

  /// Joint statements of a summit and communiqués are what their noun says; a named document is
  /// what its name says.
  private func kind(_ draft: InstrumentDraft) -> String { draft.best.noun.kind }

  /// A name stands by itself; a description needs parties and a stage that is not denied.
  private func stands(
    _ draft: InstrumentDraft, parties: [Party], stages: [InstrumentStage]
  ) -> Bool {
    switch draft.best.form {
    case .proper: return true
    case .described, .weak, .anaphor:
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
  private func isTold(_ stage: InstrumentStage, _ parties: Int) -> Bool {
    switch stage.status {
    case .denied: false
    case .happened, .ongoing, .scheduled, .cancelled: true
    default: parties >= 2 || [.mooted, .negotiating].contains(stage.stage)
    }
  }

  private func unique(_ stages: [InstrumentStage]) -> [InstrumentStage] {
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

  // MARK: Parties

  /// Whose an instrument is by its own phrase: `A's strategy`, `the A-B pact`, `between A and B`.
  private func parties(of name: InstrumentName) -> [Party] {
    let children = layers.parse.children(of: name.head)
    let owners = children.filter { tokens[$0].dep == "poss" }
    let named = InstrumentCoder.before(name, in: layers.parse).flatMap { index -> [Party] in
      guard let mention = layers.parties.mention(at: index), isParty(mention),
        !isPlaceOfName(mention, name), !mention.tokens.contains(name.head),
        name.known == nil || !name.tokens.contains(index)
      else { return [] }
      return layers.parties.parties(of: mention)
    }
    let companions = syntax.objects(
      of: name.head, prepositions: ["between", "with", "among", "by"])
    let inside = name.tokens.filter { $0 != name.head }.flatMap {
      syntax.objects(of: $0, prepositions: ["between", "among", "with"])
    }
    let doers = layers.parties.parties(at: owners) + layers.parties.parties(at: companions + inside)
    // `Under the pact A and B will cooperate`
    let under = syntax.ties(of: name.head).filter { $0.role == "under" && syntax.isVerbal($0.word) }
      .flatMap { layers.parties.parties(at: syntax.agents(of: $0.word)) }
    return layers.parties.unique(named + doers + predicated(name) + under)
  }

  /// The tokens of a name's phrase up to its noun, those of the parties before the name too.
  private static func before(_ name: InstrumentName, in parse: Parse) -> Range<Int> {
    let sentence = parse.sentences[parse.sentenceOfToken[name.head]].lowerBound
    var start = name.tokens.lowerBound
    while start > sentence, name.tokens.lowerBound - start < 9 {
      let token = parse.tokens[start - 1]
      guard
        [.properNoun, .numeral].contains(token.pos) || ["-", "–", "/"].contains(token.text)
          || token.pos == .adjective
      else { break }
      start -= 1
    }
    return start..<name.tokens.upperBound
  }

  /// Capitals in a name are towns; an adjective of a people or a state's name is a party.
  private func isParty(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .state: !mention.why.contains("capital")
    case .organization, .grouping: mention.actor != nil
    default: false
    }
  }

  /// One state in a name of capitals is where it was made: `the Samoa Agreement`.
  private func isPlaceOfName(_ mention: Mention, _ name: InstrumentName) -> Bool {
    guard name.form == .proper, name.tokens.contains(mention.head), mention.kind == .state,
      !mention.why.contains("adjective"), tokens[name.head].pos == .properNoun
    else { return false }
    return name.tokens.filter { index in
      layers.parties.mention(at: index).map { $0.kind != .place && $0.actor != nil } ?? false
    }.count < 2
  }

  /// `A has a treaty with B`: who has it is a party.
  private func predicated(_ name: InstrumentName) -> [Party] {
    guard tokens[name.head].dep == "dobj", tokens[tokens[name.head].head].lemma == "have" else {
      return []
    }
    return layers.parties.parties(at: syntax.subjects(of: tokens[name.head].head))
  }

  // MARK: Areas

  /// What an instrument covers: words of its own phrase, of what it is for and of the clause whose
  /// subject it is.
  private func areas(at name: InstrumentName) -> [String] {
    var ranges = [name.tokens]
    let phrase = layers.parse.subtree(of: name.head)
    if phrase.count <= 60 { ranges.append(max(phrase.lowerBound, name.head)..<phrase.upperBound) }
    for tie in syntax.ties(of: name.head) where syntax.isVerbal(tie.word) {
      ranges += purposes(of: tie)
    }
    var areas: [String] = []
    for range in ranges {
      for area in lexicon.areas(in: range, of: tokens) where !areas.contains(area) {
        areas.append(area)
      }
    }
    return areas
  }

  private func purposes(of tie: Tie) -> [Range<Int>] {
    let children = layers.parse.children(of: tie.word)
    if tie.role == "subj", Self.covering.contains(tokens[tie.word].lemma) {
      return children.filter { ["dobj", "prep", "xcomp", "ccomp"].contains(tokens[$0].dep) }
        .map { layers.parse.subtree(of: $0) }
    }
    guard tie.role == "obj" || tie.role == "under" else { return [] }
    return children.filter { child in
      ["advcl", "xcomp"].contains(tokens[child].dep) && tokens[child].tag == "VB"
        || tokens[child].dep == "prep"
          && ["on", "covering", "in", "for"].contains(tokens[child].text.lowercased())
    }.map { layers.parse.subtree(of: $0) }
  }

  /// Verbs by which a text tells what an instrument is about.
  private static let covering: Set<String> = [
    "cover", "address", "include", "focus", "deal", "govern", "regulate", "concern", "provide",
    "aim", "seek", "list", "identify", "strengthen", "deepen", "enhance", "promote", "boost",
    "limit", "ban", "prohibit", "cap", "allow", "commit", "call", "touch", "extend",
  ]
}
