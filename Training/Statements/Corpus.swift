import Coding

/// All texts with their features, and the names of these.
struct Corpus {
  private(set) var texts: [TrainingText]
  private(set) var cueNames = FeatureInterner()
  private(set) var frameNames = FeatureInterner()

  init(_ gold: [GoldText], reader: TextReader) {
    texts = gold.map { TrainingText($0, reader: reader) }
    for index in texts.indices { texts[index].read(&cueNames, &frameNames) }
  }

  /// The surroundings of a word that the weights take for a cue.
  mutating func frame(of head: Int, in text: Int) -> TrainingText.Frame {
    texts[text].frames[head] ?? texts[text].frame(of: head, gold: nil, &frameNames)
  }
}
