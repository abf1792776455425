import Language

/// The features of a document's possible cues and of given attributions; for training.
package struct AttributionExamples: Sendable {
  let scene: SpeechScene
  let features: CueFeatures

  package init(scene: SpeechScene, cues: CueLexicon) {
    self.scene = scene
    features = CueFeatures(scene: scene, cues: cues)
  }

  /// The words that may be the core of a cue.
  package var candidates: [Int] {
    scene.tokens.indices.filter { CueFeatures.isCandidate(scene.tokens[$0]) }
  }

  /// The features of a possible cue.
  package func cue(at index: Int, into interner: inout FeatureInterner) -> [UInt32] {
    features.collect(of: index, into: &interner)
    return interner.take()
  }

  /// The surroundings of a cue.
  package func frame(of head: Int) -> AttributionFrame {
    AttributionFrame(head: head, scene: scene, features: features)
  }
}

extension AttributionFrame {
  /// The features of the window's tokens.
  package func nodes(into interner: inout FeatureInterner) -> [[UInt32]] {
    window.map { token in
      collect(of: token, into: &interner)
      return interner.take()
    }
  }

  /// The features of the window's borders, none before its first token.
  package func borders(into interner: inout FeatureInterner) -> [[UInt32]] {
    window.map { token in
      if token > window.lowerBound { collectBorder(before: token, into: &interner) }
      return interner.take()
    }
  }
}

extension AttributionExamples {
  /// Whether two tokens stand in one block.
  package func isSameBlock(_ first: Int, _ second: Int) -> Bool {
    scene.blockOf[first] == scene.blockOf[second]
  }
}
