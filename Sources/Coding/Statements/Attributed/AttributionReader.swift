import Documents
import Language

/// An attribution as it stands in the text: who says what by which words, in tokens.
struct Attributed: Sendable, Hashable {
  /// The core of the cue.
  var head: Int
  /// The cue.
  var cue: Range<Int>
  /// Who says it; nil where the text does not tell.
  var source: Range<Int>?
  /// What is said, in text order, each part in one block.
  var content: [Range<Int>]
}

/// The weights by which attributions are read: of cues, of their parts and of the borders between.
package struct AttributionModel: Sendable {
  let cues: WeightRows<SIMD2<Float>>
  let labels: WeightRows<SIMD4<Float>>
  let borders: WeightRows<SIMD16<Float>>

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError/unreadableWeights(table:line:)`` where a weight is no whole number.
  package init() throws(CodingError) {
    cues = try WeightRows(Resource.cueWeightsTSV, name: "cue-weights.tsv")
    labels = try WeightRows(Resource.attributionWeightsTSV, name: "attribution-weights.tsv")
    borders = try WeightRows(Resource.borderWeightsTSV, name: "border-weights.tsv")
  }
}

/// Finds attributions by learned weights: first the cues, then around each cue its source and content.
///
/// A linear chain over the cue's surroundings whose sequences ``FrameLattice`` limits.
struct AttributionReader: Sendable {
  let scene: SpeechScene
  private let features: CueFeatures<FeatureWord>
  let model: AttributionModel

  init(scene: SpeechScene, cues: CueLexicon, model: AttributionModel) {
    self.scene = scene
    features = CueFeatures(scene: scene, cues: cues)
    self.model = model
  }

  /// All attributions with content, in the order of their cues.
  ///
  /// - Complexity: O(*tokens*) and O(*cues* · *tokens of their sentences*).
  func attributions() -> [Attributed] {
    var sum = WeightSum(model: model.cues)
    return scene.tokens.indices.compactMap { token in
      guard scene.isCandidate(token) else { return nil }
      features.collect(of: token, into: &sum)
      return sum.take()[0] > 0 ? attribution(at: token) : nil
    }
  }

  private func attribution(at head: Int) -> Attributed? {
    let frame = AttributionFrame(head: head, scene: scene)
    let view = FrameView(frame, features: features)
    var labelSum = WeightSum(model: model.labels)
    var borderSum = WeightSum(model: model.borders)
    var nodes: [SIMD4<Float>] = []
    var borders: [SIMD16<Float>] = []
    nodes.reserveCapacity(frame.window.count)
    borders.reserveCapacity(frame.window.count)
    for token in frame.window {
      view.collect(of: token, into: &labelSum)
      nodes.append(labelSum.take())
      if token > frame.window.lowerBound { view.collectBorder(before: token, into: &borderSum) }
      borders.append(borderSum.take())
    }
    let labels = frame.whole(
      FrameLattice(core: head - frame.window.lowerBound).best(nodes: nodes, borders: borders))
    return frame.attribution(labels)
  }
}

extension AttributionFrame {
  /// The runs of tokens that labels give, none over the border of a block.
  package func parts(_ labels: [AttributionLabel]) -> [(
    label: AttributionLabel, tokens: Range<Int>
  )] {
    var result: [(label: AttributionLabel, tokens: Range<Int>)] = []
    var start = 0
    while start < labels.count {
      var end = start + 1
      while end < labels.count, labels[end] == labels[start],
        scene.blockOf[window.lowerBound + end - 1] == scene.blockOf[window.lowerBound + end]
      {
        end += 1
      }
      let tokens = trimmed(window.lowerBound + start..<window.lowerBound + end)
      if labels[start] != .none, !tokens.isEmpty { result.append((labels[start], tokens)) }
      start = end
    }
    return result
  }

  /// The attribution that labels give; nil where nothing is said.
  func attribution(_ labels: [AttributionLabel]) -> Attributed? {
    let parts = parts(labels)
    let content = parts.filter { $0.label == .content }.map(\.tokens)
    guard !content.isEmpty, let cue = parts.first(where: { $0.label == .cue })?.tokens else {
      return nil
    }
    return Attributed(
      head: head, cue: cue, source: parts.first { $0.label == .source }?.tokens, content: content)
  }

  /// Tokens without white space at their ends.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var low = tokens.lowerBound
    var high = tokens.upperBound
    while low < high, scene.tokens[low].pos == .space { low += 1 }
    while high > low, scene.tokens[high - 1].pos == .space { high -= 1 }
    return low..<high
  }
}
