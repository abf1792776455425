import Language

/// The features of a document's possible cues and of given attributions; for training.
package struct AttributionExamples: Sendable {
  let scene: SpeechScene
  let features: CueFeatures<String>

  package init(scene: SpeechScene, cues: CueLexicon) {
    self.scene = scene
    features = CueFeatures(scene: scene, cues: cues)
  }

  /// The words that may be the core of a cue.
  package var candidates: [Int] {
    scene.tokens.indices.filter(scene.isCandidate)
  }

  /// The features of a possible cue.
  package func cue(at index: Int, into interner: inout FeatureInterner) -> [UInt32] {
    features.collect(of: index, into: &interner)
    return interner.take()
  }

  /// The surroundings of a cue.
  package func frame(of head: Int) -> AttributionFrame {
    AttributionFrame(head: head, scene: scene)
  }

  /// The features of a frame's tokens and of the borders between, none before its first token.
  package func features(
    of frame: AttributionFrame, into interner: inout FeatureInterner
  ) -> (nodes: [[UInt32]], borders: [[UInt32]]) {
    let view = FrameView(frame, features: features)
    let nodes = frame.window.map { token in
      view.collect(of: token, into: &interner)
      return interner.take()
    }
    let borders = frame.window.map { token in
      if token > frame.window.lowerBound { view.collectBorder(before: token, into: &interner) }
      return interner.take()
    }
    return (nodes, borders)
  }
}

extension AttributionExamples {
  /// Whether two tokens stand in one block.
  package func isSameBlock(_ first: Int, _ second: Int) -> Bool {
    scene.blockOf[first] == scene.blockOf[second]
  }
}
