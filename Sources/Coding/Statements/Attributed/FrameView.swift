import Language

/// The tokens around a cue, each with its place as seen from the cue, as pieces of features' names.
struct FrameView<Text: FeatureText>: Sendable {
  let frame: AttributionFrame
  let words: SceneWords<Text>
  /// Paths from the cue to each token: `ccomp^` upwards, then the branch's label.
  let places: [Text]
  /// Places with the rest of the way down.
  let ways: [Text]
  /// The branch of each token: the child of the common ancestor that holds it; -1 outside the tree.
  let branches: [Int]
  /// How each token stands to quotations, seen from the cue.
  let quotes: [Text]
  /// How each token stands to who says it.
  let owned: [Text]
  /// Commas between cue and token, at most three.
  let commas: [Int]
  /// The labels that the cue governs.
  let signature: Text
  /// The cue's quotation state.
  let state: Text

  var head: Int { frame.head }
  var window: Range<Int> { frame.window }
  var scene: SpeechScene { frame.scene }

  init(_ frame: AttributionFrame, features: CueFeatures<Text>) {
    self.frame = frame
    words = features.words
    signature = features.signature(of: frame.head)
    state = features.quotationState(of: frame.head)
    let paths = frame.paths(words)
    places = paths.map(\.place)
    ways = paths.map(\.way)
    branches = paths.map(\.branch)
    quotes = frame.quotes()
    owned = frame.owned(words)
    commas = frame.commas()
  }
}

/// The way from a cue to a token.
private struct TreePath<Text: FeatureText> {
  var place: Text = "far"
  var way: Text = "far"
  var branch = -1
}

extension AttributionFrame {
  /// How many arcs a token may hang below the cue's ancestors.
  private static let deepest = 40

  fileprivate func paths<Text>(_ words: SceneWords<Text>) -> [TreePath<Text>] {
    let spine = [head] + scene.syntax.ancestors(of: head)
    var upward = [words.empty]
    for index in spine.dropLast() {
      let above = upward[upward.count - 1] + words.deps[index] + "^"
      upward.append(upward.count > 3 ? "^^^" : above)
    }
    // The rank of each token of the window among the ancestors, which all stand in its own sentence.
    var ranks = [Int](repeating: -1, count: window.count)
    for (rank, node) in spine.enumerated().reversed() where window.contains(node) {
      ranks[node - window.lowerBound] = rank
    }
    return window.map { path(to: $0, ranks, upward, words) }
  }

  private func path<Text>(
    to token: Int, _ ranks: [Int], _ upward: [Text], _ words: SceneWords<Text>
  ) -> TreePath<Text> {
    var path = TreePath<Text>()
    var node = token
    var (branch, second, depth) = (token, token, 0)
    while depth < Self.deepest {
      if window.contains(node), ranks[node - window.lowerBound] >= 0 { break }
      (second, branch) = (branch, node)
      depth += 1
      let head = scene.tokens[node].head
      if head == node { return path }
      node = head
    }
    guard depth < Self.deepest else { return path }
    let top = upward[ranks[node - window.lowerBound]]
    path.branch = branch
    guard depth > 0 else {
      path.place = top + "@"
      path.way = path.place
      return path
    }
    path.place = top + words.deps[branch] + (token < self.head ? "<" : ">")
    path.way = path.place
    if depth > 1 { path.way = path.way + "/" + words.deps[second] }
    if depth > 2 { path.way = path.way + (depth > 3 ? "//" : "/") + words.deps[token] }
    return path
  }

  fileprivate func quotes<Text: FeatureText>() -> [Text] {
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
    let earlier: [Text] = ["b0", "b1", "b2"]
    let later: [Text] = ["a0", "a1", "a2"]
    return window.map { token -> Text in
      let quotation = scene.quotationOf[token]
      guard quotation >= 0 else { return "-" }
      if quotation == own { return "own" }
      var state =
        token < head
        ? earlier[min(2, before.reversed().firstIndex(of: quotation) ?? 2)]
        : later[min(2, after.firstIndex(of: quotation) ?? 2)]
      let range = scene.quotations[quotation].range
      let text = scene.tokens[token].range
      if text.lowerBound == range.lowerBound { state = state + "[" }
      if text.upperBound == range.upperBound { state = state + "]" }
      if scene.parse.sentenceOfToken[token] != home { state = state + "x" }
      return state
    }
  }

  fileprivate func owned<Text>(_ words: SceneWords<Text>) -> [Text] {
    var result = [Text](repeating: "-", count: window.count)
    for (rank, owner) in scene.owners(of: head).enumerated().prefix(2) {
      for token in scene.parse.subtree(of: owner) where window.contains(token) {
        var chain: [Int] = []
        var node = token
        while node != owner, scene.tokens[node].head != node, chain.count < 6 {
          chain.append(node)
          node = scene.tokens[node].head
        }
        guard node == owner else { continue }
        var name: Text = rank == 0 ? "o" : "O"
        if let first = chain.first, let last = chain.last {
          name = name + (token < owner ? "<" : ">") + words.deps[last]
          if chain.count > 1 { name = name + (chain.count > 2 ? "//" : "/") + words.deps[first] }
        } else {
          name = name + "@"
        }
        result[token - window.lowerBound] = name
      }
    }
    return result
  }

  fileprivate func commas() -> [Int] {
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
