/// Morphological features with those that the lemmatizer asks for.
package struct Morphology: Sendable, Hashable {
  /// All features in canonical order, such as `Number=Sing|Person=3`.
  package let text: String
  private let features: [String: String]

  /// Reads features as the attribute ruler writes them.
  package init(_ text: String) {
    self.text = text
    var features: [String: String] = [:]
    for feature in text.split(separator: "|") {
      let parts = feature.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { features[String(parts[0])] = String(parts[1]) }
    }
    self.features = features
  }

  /// Whether a word with these features is its own lemma.
  package func isBaseForm(_ pos: PartOfSpeech) -> Bool {
    let form = features["VerbForm"]
    if pos == .noun, features["Number"] == "Sing" { return true }
    if pos == .verb, form == "Fin", features["Tense"] == "Pres", features["Number"] == nil {
      return true
    }
    return form == "Inf" || form == "None" || features["Degree"] == "Pos"
  }
}
