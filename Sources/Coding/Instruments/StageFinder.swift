import Documents
import Language

/// What a text says became of an instrument, and who is bound by it.
struct StageFinder: Sendable {
  let layers: Layers
  let lexicon: InstrumentLexicon
  private let statusOfToken: [Int: EventStatus]
  /// Deadlines (`by the end of 2025`) by the verb that they stand under.
  private let deadlines: [Int: TemporalExpression]
  private var syntax: Syntax { layers.syntax }
  private var tokens: [Token] { layers.tokens }

  /// A stage with whom it binds.
  struct Finding: Sendable {
    let stage: InstrumentStage
    let parties: [Party]
  }

  init(layers: Layers, lexicon: InstrumentLexicon) {
    self.layers = layers
    self.lexicon = lexicon
    statusOfToken = Dictionary(
      layers.predicates.map { ($0.token, $0.status) }, uniquingKeysWith: { first, _ in first })
    var deadlines: [Int: TemporalExpression] = [:]
    for time in layers.times where time.from != nil {
      guard let first = time.tokens.first, first > 0,
        layers.tokens[first - 1].text.lowercased() == "by",
        let verb = layers.syntax.governingVerb(of: first - 1)
      else { continue }
      deadlines[verb] = deadlines[verb] ?? time
    }
    self.deadlines = deadlines
  }

  /// The stages that one place of the text tells.
  func findings(at name: InstrumentName) -> [Finding] {
    // `haggle over the text of X` tells of X.
    let ties = syntax.ties(of: name.head).flatMap { tie in
      lexicon.isTransparent(tokens[tie.word], role: tie.role)
        ? syntax.ties(of: tie.word) : [tie]
    }
    return modifiers(name) + ties.flatMap { finding(tie: $0, of: name) }
  }

  private func finding(tie: Tie, of name: InstrumentName) -> [Finding] {
    if syntax.isVerbal(tie.word) || tokens[tie.word].pos == .verb {
      if let rule = lexicon.stage(ofVerb: tie.word, role: tie.role, in: syntax) {
        return [finding(verb: tie.word, rule, name)]
      }
      // `gave its consent to X`, `opened talks on X`
      for noun in layers.parse.children(of: tie.word, "dobj", "nsubjpass") where noun != name.head {
        if let rule = lexicon.stage(ofNoun: noun, role: tie.role, in: syntax) {
          return [finding(noun: noun, rule, name)]
        }
      }
      return []
    }
    guard [.noun, .properNoun].contains(tokens[tie.word].pos),
      let rule = lexicon.stage(ofNoun: tie.word, role: tie.role, in: syntax)
    else { return [] }
    return [finding(noun: tie.word, isConcluded(tie.word) ? agreed(rule) : rule, name)]
  }

  private func finding(
    verb: Int, _ rule: InstrumentLexicon.StageRule, _ name: InstrumentName
  ) -> Finding {
    let status = statusOfToken[verb] ?? layers.status.reading(ofVerb: verb).status
    var parties: [Party] = []
    if rule.bindsDoer {
      parties = layers.parties.parties(at: syntax.agents(of: verb))
      parties += layers.parties.parties(
        at: syntax.objects(of: verb, prepositions: ["with", "between", "among", "alongside"]))
    }
    return Finding(
      stage: InstrumentStage(
        stage: rule.stage, status: settled(status, rule.stage), date: date(verb, status, of: name),
        span: span(from: verb, to: name)), parties: parties)
  }

  /// `the conclusion of negotiations on X`, `concluded talks on X`: X is agreed.
  private func isConcluded(_ noun: Int) -> Bool {
    ["negotiation", "talk"].contains(tokens[noun].lemma)
      && syntax.ties(of: noun).contains {
        ["conclusion", "conclude", "complete", "completion", "finalise", "finalize"].contains(
          tokens[$0.word].lemma)
      }
  }

  private func agreed(_ rule: InstrumentLexicon.StageRule) -> InstrumentLexicon.StageRule {
    InstrumentLexicon.StageRule(
      role: rule.role, complement: rule.complement, stage: .agreed, bindsDoer: rule.bindsDoer)
  }

  private func finding(
    noun: Int, _ rule: InstrumentLexicon.StageRule, _ name: InstrumentName
  ) -> Finding {
    let carrier = ["dobj", "nsubjpass"].contains(tokens[noun].dep) ? tokens[noun].head : nil
    let reading =
      carrier.map { layers.status.reading(ofNoun: noun, carriedBy: $0) }
      ?? layers.status.reading(ofNoun: noun)
    var parties: [Party] = []
    if rule.bindsDoer {
      parties = layers.parties.parties(
        at: layers.parse.children(of: noun, "poss")
          + syntax.objects(of: noun, prepositions: ["by", "between", "with", "among"])
          + (carrier.map { syntax.agents(of: $0) } ?? []))
    }
    return Finding(
      stage: InstrumentStage(
        stage: rule.stage, status: settled(reading.status, rule.stage),
        date: layers.dating.date(of: noun, carrier: carrier), span: span(from: noun, to: name)),
      parties: parties)
  }

  /// A draft is a draft although nothing happens to it; what is negotiated at present goes on.
  private func settled(_ status: EventStatus, _ stage: InstrumentStage.Stage) -> EventStatus {
    status == .ongoing && [.signed, .ratified, .agreed, .superseded].contains(stage)
      ? .happened : status
  }

  private func date(
    _ verb: Int, _ status: EventStatus, of name: InstrumentName
  ) -> EventDate? {
    // The year of the instrument itself dates no later step.
    if let date = layers.dating.date(of: verb), date.value != name.year { return date }
    // What lies ahead is bounded by its deadline.
    guard status != .happened, let limit = deadlines[verb] else { return nil }
    return EventDate(value: limit.value, from: limit.from, to: limit.to)
  }

  /// `the draft treaty`, `the 2014 agreement`, `the agreement of 2015`.
  private func modifiers(_ name: InstrumentName) -> [Finding] {
    var found: [Finding] = []
    for child in layers.parse.children(of: name.head)
    where ["amod", "compound", "nmod"].contains(tokens[child].dep) {
      guard let stage = lexicon.stage(ofModifier: tokens[child]) else { continue }
      let status: EventStatus = stage == .negotiating || stage == .inForce ? .ongoing : .happened
      found.append(
        Finding(
          stage: InstrumentStage(
            stage: stage, status: status, date: nil, span: span(from: child, to: name)),
          parties: []))
    }
    if let year = name.year, let time = time(of: year, near: name) {
      let stage: InstrumentStage.Stage =
        ["pact", "declaration", "charter", "any", "resolution"].contains(name.noun.group)
        ? .agreed : .inForce
      found.append(
        Finding(
          stage: InstrumentStage(
            stage: stage, status: .happened,
            date: EventDate(value: year, from: time.from, to: time.to),
            span: span(from: time.tokens.lowerBound, to: name)), parties: []))
    }
    return found
  }

  private func time(of year: String, near name: InstrumentName) -> TemporalExpression? {
    let reach = name.tokens.lowerBound - 6..<name.tokens.upperBound + 3
    return layers.times.first { $0.value == year && reach.contains($0.tokens.lowerBound) }
  }

  private func span(from word: Int, to name: InstrumentName) -> TextRange {
    let low = min(word, name.tokens.lowerBound)
    let high = max(word + 1, name.tokens.upperBound)
    return layers.parse.textRange(low..<high)
  }
}
