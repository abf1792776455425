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

/// The surroundings of one cue: the tokens that may belong to its attribution, each with its place
/// as seen from the cue.
package struct AttributionFrame: Sendable {
  /// The core of the cue.
  package let head: Int
  /// The tokens that may belong to the attribution.
  package let window: Range<Int>
  let scene: SpeechScene
  /// Paths from the cue to each token: `ccomp^` upwards, then the branch's label.
  let places: [String]
  /// Places with the rest of the way down.
  let ways: [String]
  /// The branch of each token: the child of the common ancestor that holds it; -1 outside the tree.
  let branches: [Int]
  /// How each token stands to quotations, seen from the cue.
  let quotes: [String]
  /// How each token stands to who says it.
  let owned: [String]
  /// Commas between cue and token, at most three.
  let commas: [Int]
  /// The labels that the cue governs.
  let signature: String
  /// The cue's quotation state.
  let state: String

  init(head: Int, scene: SpeechScene, features: CueFeatures) {
    self.head = head
    self.scene = scene
    window = Self.window(of: head, in: scene)
    signature = features.signature(of: head)
    state = features.quotationState(of: head)
    let paths = Self.paths(from: head, over: window, in: scene)
    places = paths.map(\.place)
    ways = paths.map(\.way)
    branches = paths.map(\.branch)
    quotes = Self.quotes(from: head, over: window, in: scene)
    owned = Self.owned(from: head, over: window, in: scene)
    commas = Self.commas(from: head, over: window, in: scene)
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

  private struct Path {
    var place = "far"
    var way = "far"
    var branch = -1
    var up = 0
    var depth = 0
  }

  private static func paths(
    from head: Int, over window: Range<Int>, in scene: SpeechScene
  ) -> [Path] {
    let tokens = scene.tokens
    let spine = [head] + scene.syntax.ancestors(of: head)
    var upward: [String] = [""]
    for index in spine.dropLast() {
      upward.append(upward.count > 3 ? "^^^" : (upward.last ?? "") + tokens[index].dep + "^")
    }
    var paths = [Path](repeating: Path(), count: window.count)
    for token in window {
      var chain: [Int] = []
      var node = token
      var top: Int?
      while chain.count < 40 {
        if let found = spine.firstIndex(of: node) {
          top = found
          break
        }
        chain.append(node)
        if tokens[node].head == node { break }
        node = tokens[node].head
      }
      guard let top else { continue }
      var path = Path()
      path.up = top
      path.depth = chain.count
      let side = token < head ? "<" : ">"
      guard let branch = chain.last else {
        path.place = upward[top] + "@"
        path.way = path.place
        path.branch = token
        paths[token - window.lowerBound] = path
        continue
      }
      path.branch = branch
      path.place = upward[top] + tokens[branch].dep + side
      path.way = path.place
      if chain.count > 1 { path.way += "/" + tokens[chain[chain.count - 2]].dep }
      if chain.count > 2 {
        path.way += (chain.count > 3 ? "//" : "/") + tokens[token].dep
      }
      paths[token - window.lowerBound] = path
    }
    return paths
  }

  private static func quotes(
    from head: Int, over window: Range<Int>, in scene: SpeechScene
  ) -> [String] {
    let own = scene.quotationOf[head]
    let home = scene.parse.sentenceOfToken[head]
    var before: [Int] = []
    var after: [Int] = []
    for token in window {
      let quotation = scene.quotationOf[token]
      guard quotation >= 0, quotation != own else { continue }
      if token < head, before.last != quotation { before.append(quotation) }
      if token > head, after.last != quotation { after.append(quotation) }
    }
    return window.map { token in
      let quotation = scene.quotationOf[token]
      guard quotation >= 0 else { return "-" }
      if quotation == own { return "own" }
      var state =
        token < head
        ? "b\(min(2, before.reversed().firstIndex(of: quotation) ?? 2))"
        : "a\(min(2, after.firstIndex(of: quotation) ?? 2))"
      let range = scene.quotations[quotation].range
      let text = scene.tokens[token].range
      if text.lowerBound == range.lowerBound { state += "[" }
      if text.upperBound == range.upperBound { state += "]" }
      if scene.parse.sentenceOfToken[token] != home { state += "x" }
      return state
    }
  }

  private static func owned(
    from head: Int, over window: Range<Int>, in scene: SpeechScene
  ) -> [String] {
    var result = [String](repeating: "-", count: window.count)
    for (rank, owner) in scene.owners(of: head).enumerated().prefix(2) {
      for token in scene.parse.subtree(of: owner) where window.contains(token) {
        var chain: [String] = []
        var node = token
        while node != owner, scene.tokens[node].head != node, chain.count < 6 {
          chain.append(scene.tokens[node].dep)
          node = scene.tokens[node].head
        }
        guard node == owner else { continue }
        let side = token < owner ? "<" : ">"
        let name = rank == 0 ? "o" : "O"
        result[token - window.lowerBound] =
          switch chain.count {
          case 0: name + "@"
          case 1: name + side + chain[0]
          default: name + side + (chain.last ?? "") + (chain.count > 2 ? "//" : "/") + chain[0]
          }
      }
    }
    return result
  }

  private static func commas(
    from head: Int, over window: Range<Int>, in scene: SpeechScene
  ) -> [Int] {
    var result = [Int](repeating: 0, count: window.count)
    var count = 0
    for token in (head..<window.upperBound).dropFirst() {
      result[token - window.lowerBound] = count
      if scene.tokens[token].text == "," { count = min(3, count + 1) }
    }
    count = 0
    for token in (window.lowerBound..<head).reversed() {
      result[token - window.lowerBound] = count
      if scene.tokens[token].text == "," { count = min(3, count + 1) }
    }
    return result
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
