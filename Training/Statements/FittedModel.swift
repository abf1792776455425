import Coding
import Foundation

/// The fitted weights of cues and of attributions around them.
struct FittedModel {
  /// Chances from which a word is a cue: where F1 on an inner fold of the training part is highest.
  private static let threshold: Float = 0.42
  /// How many examples must have a feature for it to count.
  private static let least = (cues: 30, frames: 20)
  private static let rounds = (cues: 6, frames: 4)
  /// Weights below this size are left out.
  private static let smallest: Float = 0.1

  private var cues: AdaptiveGradient
  private var frames: FrameFitting
  private let features: (cues: Int, frames: Int)

  init(_ corpus: Corpus, training: [Int]) {
    features = (corpus.cueNames.names.count, corpus.frameNames.names.count)
    let texts = training.map { corpus.texts[$0] }
    cues = Self.cues(texts.flatMap(\.cues), features: features.cues)
    frames = Self.frames(
      texts.flatMap { text in text.frames.keys.sorted().compactMap { text.frames[$0] } },
      features: features.frames)
    cues.prune(Self.smallest)
    frames.prune(Self.smallest)
  }

  private static func counts(_ examples: some Sequence<[UInt32]>, features: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: features)
    for example in examples { for feature in example { counts[Int(feature)] += 1 } }
    return counts
  }

  private static func cues(_ cues: [TrainingText.Cue], features: Int) -> AdaptiveGradient {
    let counts = counts(cues.lazy.map(\.features), features: features)
    let examples = cues.map { cue in
      (features: cue.features.filter { counts[Int($0)] >= least.cues }, isCue: cue.isCue)
    }
    var fit = AdaptiveGradient(features: features, classes: 1)
    var order = Array(examples.indices)
    var shuffle = FixedShuffle()
    for _ in 0..<rounds.cues {
      order.shuffle(using: &shuffle)
      for index in order {
        let example = examples[index]
        var score: [Float] = [0]
        fit.add(example.features, to: &score)
        let chance = 1 / (1 + exp(-score[0]))
        fit.step(example.features, [chance - (example.isCue ? 1 : 0)])
      }
    }
    return fit
  }

  private static func frames(_ frames: [TrainingText.Frame], features: Int) -> FrameFitting {
    let counts = counts(frames.lazy.flatMap { $0.nodes + $0.borders }, features: features)
    let examples = frames.map { $0.keeping { counts[Int($0)] >= least.frames } }
    var fit = FrameFitting(features: features)
    var order = Array(examples.indices)
    var shuffle = FixedShuffle()
    for _ in 0..<rounds.frames {
      order.shuffle(using: &shuffle)
      for index in order { fit.learn(examples[index]) }
    }
    return fit
  }

  // MARK: Figures

  /// Exact F1 of source, cue and content on some texts.
  func figures(on texts: [Int], of corpus: inout Corpus, givenCues: Bool = false) -> String {
    var figures = [ExactFigures](repeating: ExactFigures(), count: 3)
    for index in texts {
      let text = corpus.texts[index]
      let heads = givenCues ? text.frames.keys.sorted() : text.cues.filter(isCue).map(\.token)
      let found = heads.map { head in
        let frame = corpus.frame(of: head, in: index).keeping { Int($0) < features.frames }
        return text.attribution(frames.best(frame), at: head)
      }.filter { !$0.content.isEmpty }
      let gold = text.gold.attributions
      figures[0].add(gold: gold.map(\.source), predicted: found.map(\.source))
      figures[1].add(gold: gold.map(\.cue), predicted: found.map(\.cue))
      figures[2].add(gold: gold.map(\.content), predicted: found.map(\.content))
    }
    return "source \(figures[0].line), cue \(figures[1].line), content \(figures[2].line)"
  }

  private func isCue(_ cue: TrainingText.Cue) -> Bool {
    var score: [Float] = [0]
    cues.add(cue.features, to: &score)
    return 1 / (1 + exp(-score[0])) >= Self.threshold
  }

  // MARK: Tables

  /// Writes the three tables; the decision on cues is at zero there.
  func write(to folder: URL, corpus: Corpus) throws {
    var shifted = cues
    let names = Array(corpus.cueNames.names.prefix(features.cues))
    shifted.shift(
      names.indices.filter { names[$0].hasPrefix("b=") },
      by: -log(Self.threshold / (1 - Self.threshold)))
    let labels = AttributionLabel.allCases.map(\.name)
    let pairs = labels.flatMap { first in labels.map { "\(first)>\($0)" } }
    let frameNames = Array(corpus.frameNames.names.prefix(features.frames))
    try write("cue", shifted, names, ["cue"], corpus, folder)
    try write("attribution", frames.nodes, frameNames, labels, corpus, folder)
    try write("border", frames.borders, frameNames, pairs, corpus, folder)
  }

  private func write(
    _ name: String, _ fit: AdaptiveGradient, _ names: [String], _ classes: [String],
    _ corpus: Corpus, _ folder: URL
  ) throws {
    var lines: [String] = []
    for (feature, name) in names.enumerated() {
      let weights = fit.weights(of: feature)
      guard weights.contains(where: { $0 != 0 }) else { continue }
      let fields = weights.map { $0 == 0 ? "" : String(Int(($0 * 100).rounded())) }
      lines.append(name + "\t" + fields.joined(separator: "\t"))
    }
    let table = """
      # Weights of the \(name) model of statements, in hundredths; a feature a line, a class a column.
      # Made by `make train-statements` from \(corpus.texts.count) texts of PolNeAR (Newell, Margolin and Ruths, 2018).
      # Names of features hold single words and labels, no sentences. See Training/Statements/README.md. Do not edit.
      feature\t\(classes.joined(separator: "\t"))
      \(lines.sorted().joined(separator: "\n"))

      """
    let url = folder.appending(path: "\(name)-weights.tsv")
    try table.write(to: url, atomically: true, encoding: .utf8)
    print("\(url.lastPathComponent): \(lines.count) features, \(table.utf8.count / 1024) kB")
  }
}
