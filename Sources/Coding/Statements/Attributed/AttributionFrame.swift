import Language

/// What a token is in an attribution.
package enum AttributionLabel: Int, Sendable, CaseIterable {
  case none, source, cue, content

  /// The column of a table of weights.
  package var name: String {
    switch self {
    case .none: "-"
    case .source: "source"
    case .cue: "cue"
    case .content: "content"
    }
  }
}

/// The surroundings of one cue: the tokens that may belong to its attribution.
package struct AttributionFrame: Sendable {
  /// The core of the cue.
  package let head: Int
  /// The tokens that may belong to the attribution.
  package let window: Range<Int>
  let scene: SpeechScene

  init(head: Int, scene: SpeechScene) {
    self.head = head
    self.scene = scene
    window = Self.window(of: head, in: scene)
  }

  /// How many sentences beside the cue's own a quotation may reach at most.
  private static let reach = 8

  /// The cue's sentence with the quotations that reach out of it or go on beside it.
  private static func window(of head: Int, in scene: SpeechScene) -> Range<Int> {
    let parse = scene.parse
    let home = parse.sentenceOfToken[head]
    var low = parse.sentences[home].lowerBound
    var high = parse.sentences[home].upperBound
    var sentence = home + 1
    while sentence < parse.sentences.count, sentence <= home + reach {
      let range = parse.sentences[sentence]
      let quoted = range.prefix { scene.isQuoted($0) || scene.tokens[$0].pos == .space }
      guard !quoted.isEmpty, goesOn(from: high - 1, to: range.lowerBound, scene) else { break }
      // A sentence that names its own speaker is not this one's.
      if quoted.count < range.count,
        scene.quotationOf[range.lowerBound] != scene.quotationOf[high - 1]
      {
        break
      }
      high = range.lowerBound + quoted.count
      if quoted.count < range.count { break }
      sentence += 1
    }
    sentence = home - 1
    while sentence >= 0, sentence >= home - reach {
      let range = parse.sentences[sentence]
      let quoted = range.reversed().prefix { scene.isQuoted($0) || scene.tokens[$0].pos == .space }
      guard !quoted.isEmpty, goesOn(from: range.upperBound - 1, to: low, scene) else { break }
      low = range.upperBound - quoted.count
      if quoted.count < range.count { break }
      sentence -= 1
    }
    return low..<high
  }

  /// Whether a quoted token of the next sentence can belong to the same speech.
  private static func goesOn(from last: Int, to next: Int, _ scene: SpeechScene) -> Bool {
    guard scene.tokens.indices.contains(last), scene.tokens.indices.contains(next) else {
      return false
    }
    if scene.quotationOf[last] >= 0, scene.quotationOf[last] == scene.quotationOf[next] {
      return true
    }
    let gap = scene.blockOf[next] - scene.blockOf[last]
    return gap == 0 || gap == 1
  }
}

extension AttributionFrame {
  /// The labels with each quotation beside the cue's own taken as a whole: content where most of it is.
  package func whole(_ labels: [AttributionLabel]) -> [AttributionLabel] {
    var labels = labels
    var start = window.lowerBound
    while start < window.upperBound {
      let quotation = scene.quotationOf[start]
      var end = start + 1
      while end < window.upperBound, scene.quotationOf[end] == quotation { end += 1 }
      let places = start - window.lowerBound..<end - window.lowerBound
      let held = labels[places].count { $0 == .content }
      let isSpeech = labels[places].allSatisfy { $0 == .content || $0 == .none }
      if quotation >= 0, quotation != scene.quotationOf[head], isSpeech, held > 0 {
        let label = held * 2 >= places.count ? AttributionLabel.content : .none
        for place in places { labels[place] = label }
      }
      start = end
    }
    return labels
  }
}
