import Actors
import Coding
import Documents
import Foundation
import Language

/// A text read for training: its possible cues and its attributions with their features.
struct TrainingText {
  struct Cue {
    let token: Int
    let features: [UInt32]
    let isCue: Bool
  }

  struct Frame {
    let window: Range<Int>
    let core: Int
    let nodes: [[UInt32]]
    let borders: [[UInt32]]
    /// Nil where no attribution has this cue.
    let labels: [AttributionLabel]?

    /// The frame without features that do not count.
    func keeping(_ counts: (UInt32) -> Bool) -> Frame {
      Frame(
        window: window, core: core, nodes: nodes.map { $0.filter(counts) },
        borders: borders.map { $0.filter(counts) }, labels: labels)
    }
  }

  let gold: GoldText
  let document: Document
  let parse: Parse
  let examples: AttributionExamples
  private(set) var cues: [Cue] = []
  private(set) var frames: [Int: Frame] = [:]

  init(_ gold: GoldText, reader: TextReader) {
    self.gold = gold
    document = DocumentReader().document(
      id: gold.name, text: gold.text,
      metadata: Metadata(published: gold.published.flatMap { CalendarDate($0) }))
    parse = reader.model.parse(document)
    let mentions = reader.mentions(
      parse, text: document.text, on: document.metadata.published)
    examples = AttributionExamples(
      scene: SpeechScene(document: document, parse: parse, mentions: mentions), cues: reader.cues)
  }

  /// Reads the features, those of the attributions and of all other likely cues.
  mutating func read(_ cueNames: inout FeatureInterner, _ frameNames: inout FeatureInterner) {
    var heads: [Int: GoldAttribution] = [:]
    for attribution in gold.attributions {
      if let head = head(of: attribution.cue), heads[head] == nil { heads[head] = attribution }
    }
    for token in examples.candidates where !isDiscarded(token) {
      cues.append(
        Cue(
          token: token, features: examples.cue(at: token, into: &cueNames),
          isCue: heads[token] != nil))
    }
    for head in heads.keys.sorted() {
      frames[head] = frame(of: head, gold: heads[head], &frameNames)
    }
  }

  /// The surroundings of a cue with their features.
  func frame(of head: Int, gold: GoldAttribution?, _ names: inout FeatureInterner) -> Frame {
    let frame = examples.frame(of: head)
    let features = examples.features(of: frame, into: &names)
    return Frame(
      window: frame.window, core: head - frame.window.lowerBound,
      nodes: features.nodes, borders: features.borders,
      labels: gold.map { labels(of: $0, in: frame.window, core: head) })
  }

  /// The ranges that labels around a cue give.
  func attribution(_ labels: [AttributionLabel], at head: Int) -> GoldAttribution {
    let frame = examples.frame(of: head)
    var result = GoldAttribution()
    for part in frame.parts(frame.whole(labels)) {
      let range = parse.textRange(part.tokens)
      switch part.label {
      case .source: result.source.append(range)
      case .cue: result.cue.append(range)
      case .content: result.content.append(range)
      case .none: break
      }
    }
    return result
  }

  private func isDiscarded(_ token: Int) -> Bool {
    let place = parse.tokens[token].range.lowerBound
    return gold.discarded.contains { $0.contains(place) }
  }

  private func labels(
    of attribution: GoldAttribution, in window: Range<Int>, core: Int
  ) -> [AttributionLabel] {
    var labels = [AttributionLabel](repeating: .none, count: window.count)
    for (ranges, label) in [
      (attribution.content, AttributionLabel.content),
      (Array(attribution.source.prefix(1)), .source), (attribution.cue, .cue),
    ] {
      for range in ranges {
        for token in parse.tokens(in: range) where window.contains(token) {
          labels[token - window.lowerBound] = label
        }
      }
    }
    labels[core - window.lowerBound] = .cue
    return labels
  }

  /// The word of a cue on which its others hang.
  private func head(of cue: [Range<Int>]) -> Int? {
    let tokens = cue.flatMap { Array(parse.tokens(in: $0)) }
    let inside = Set(tokens)
    let roots = tokens.filter {
      !inside.contains(parse.tokens[$0].head) || parse.tokens[$0].head == $0
    }
    let words = roots.filter { parse.tokens[$0].pos != .punctuation }
    guard let root = (words.isEmpty ? roots : words).min(by: { depth($0) < depth($1) }) else {
      return nil
    }
    // `was willing`: the adjective is what says it.
    if parse.tokens[root].pos == .auxiliary,
      let complement = parse.children(of: root, "acomp", "attr").first(where: inside.contains)
    {
      return complement
    }
    return root
  }

  private func depth(_ token: Int) -> Int {
    var node = token
    var steps = 0
    while parse.tokens[node].head != node, steps < 60 {
      node = parse.tokens[node].head
      steps += 1
    }
    return steps
  }
}

/// What reads a text before its attributions are looked for.
struct TextReader: Sendable {
  let model: LanguageModel
  let mentions: MentionFinder
  let cues: CueLexicon

  init() throws {
    model = try LanguageModel(
      contentsOf: ModelStore.locate(environment: ProcessInfo.processInfo.environment))
    mentions = MentionFinder(knowledge: try ActorKnowledge())
    cues = try CueLexicon()
  }
}
