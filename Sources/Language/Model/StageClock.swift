/// The stages of the language layer, in order.
package enum LanguageStage: Int, Sendable, CaseIterable {
  case tokenizer, vectors, parser, tagger, rules, entityVectors, entities, lemmatizer
}

/// Told when a stage of the analysis of a text has ended.
package protocol StageClock {
  mutating func ended(_ stage: LanguageStage)
}

/// Measures nothing.
struct NoClock: StageClock {
  @inline(__always)
  mutating func ended(_: LanguageStage) {}
}

/// How long each stage took, over all texts that it was given to.
package struct StageTimes: StageClock {
  /// By the number of the stage.
  package private(set) var durations = [Duration](
    repeating: .zero, count: LanguageStage.allCases.count)
  private var last = ContinuousClock.now

  package init() {}

  /// Begins a text: what passed since the last one counts for no stage.
  package mutating func begin() { last = .now }

  package mutating func ended(_ stage: LanguageStage) {
    let now = ContinuousClock.now
    durations[stage.rawValue] += now - last
    last = now
  }
}
