import Inference

/// Gives each word a Penn Treebank tag: the class with the greatest score.
struct Tagger: Sendable {
  private let layer: Affine
  /// Tags in the order of the classes.
  let tags: [String]

  /// Puts the output layer and the labels of a `tagger` component together.
  init(_ model: ThincModel, tags: [String], width: Int, on processor: Processor) throws(ModelError)
  {
    let path = "tagger/model"
    guard let node = model.named("softmax").first else {
      throw .damaged(path: path, reason: "the layer softmax is missing")
    }
    layer = try ModelError.damaged(path) { () throws(InferenceError) in
      try Affine(node, on: processor)
    }
    guard layer.outputs == tags.count, layer.inputs == width else {
      throw .damaged(
        path: path, reason: "\(layer.outputs) classes, but \(tags.count) labels in tagger/cfg")
    }
    self.tags = tags
  }

  /// The tag of each word, by number.
  ///
  /// - Parameter vectors: [words, width] Float.
  /// - Returns: for each word an index of ``tags``.
  func callAsFunction(_ vectors: Matrix) -> [Int] { layer.classes(vectors) }
}
