import Language

/// What tells whether a word is the core of a cue: the word, what hangs below it, what it hangs on,
/// who does it and which quotations stand beside it.
struct CueFeatures<Text: FeatureText>: Sendable {
  let scene: SpeechScene
  let words: SceneWords<Text>

  private let tokens: [Token]
  private var parse: Parse { scene.parse }

  init(scene: SpeechScene, cues: CueLexicon) {
    self.scene = scene
    words = SceneWords(scene, cues)
    tokens = scene.tokens
  }

  /// Gives a word's features to a sink.
  ///
  /// - Complexity: O(*children*).
  func collect<Sink: FeatureCollector>(of index: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let signature = signature(of: index)
    addWord(index, into: &sink)
    addBelow(index, signature, into: &sink)
    addAbove(index, into: &sink)
    addOwner(index, into: &sink)
    addNeighbours(index, into: &sink)
    addQuotations(index, signature, into: &sink)
  }

  private func addWord<Sink: FeatureCollector>(_ index: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let (lemma, pos) = (words.lemmas[index], words.poses[index])
    let (tag, dep) = (words.tags[index], words.deps[index])
    sink.add("b", pos)
    sink.add("l", lemma, pos)
    sink.add("lt", lemma, tag)
    sink.add("ld", lemma, dep)
    sink.add("td", tag, dep)
    sink.add("sa", words.acts[index], dep)
    sink.add("sf", Text(String(scene.lemmas[index].unicodeScalars.suffix(4))), pos)
  }

  /// The labels of what a word governs, in text order, each once.
  func signature(of index: Int) -> Text {
    var result = words.empty
    var seen: UInt32 = 0
    for child in parse.children(of: index) {
      let label = words.core[child]
      guard label >= 0, seen & 1 << UInt32(label) == 0 else { continue }
      result = seen == 0 ? words.deps[child] : result + "+" + words.deps[child]
      // A passive's subject counts for an active's.
      seen |= label == 0 ? 3 : 1 << UInt32(label)
    }
    return result
  }

  private func addBelow<Sink: FeatureCollector>(
    _ index: Int, _ signature: Text, into sink: inout Sink
  ) where Sink.Text == Text {
    let (lemma, pos) = (words.lemmas[index], words.poses[index])
    sink.add("g", signature, pos)
    sink.add("gl", signature, lemma)
    sink.add("ga", signature, words.acts[index])
    for child in parse.children(of: index) {
      let dep = words.deps[child]
      sink.add("c", dep, child < index ? "<" : ">", pos)
      sink.add("cl", dep, lemma)
      switch tokens[child].dep {
      case "prep", "prt", "advmod", "mark", "aux", "neg", "agent", "det":
        sink.add("cw", dep, words.lemmas[child], pos)
        sink.add("cv", words.lemmas[child], lemma)
      case "dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "pobj", "nsubj", "acl":
        sink.add("cw", dep, words.lemmas[child], pos)
        sink.add("ct", dep, words.tags[child], lemma)
        sink.add("cx", dep, words.lemmas[scene.reaches[child].lowerBound], pos)
      default: break
      }
    }
  }

  private func addAbove<Sink: FeatureCollector>(_ index: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let (lemma, dep) = (words.lemmas[index], words.deps[index])
    let head = tokens[index].head
    sink.add("h", dep, words.lemmas[head])
    sink.add("ht", dep, words.tags[head], words.tags[index])
    sink.add("hl", lemma, words.lemmas[head])
    sink.add("hh", dep, words.deps[head])
    // Whether it stands in what another word says.
    var node = index
    var steps = 0
    while tokens[node].head != node, steps < 12 {
      let above = tokens[node].head
      if words.isClausal[node] {
        let act = words.acts[above]
        sink.add("u", words.deps[node], act, steps == 0 ? "0" : "1")
        sink.add("uw", words.deps[node], words.lemmas[above])
        if steps == 0 { sink.add("ul", lemma, words.deps[node], act) }
      }
      node = above
      steps += 1
    }
    sink.add("dp", words.digits[min(steps, 6)], words.poses[index])
  }

  private func addOwner<Sink: FeatureCollector>(_ index: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let (lemma, pos, act) = (words.lemmas[index], words.poses[index], words.acts[index])
    guard let owner = scene.owners(of: index).first else {
      sink.add("o", "none", lemma)
      sink.add("oa", "none", act)
      return
    }
    let what = scene.mentionKinds[owner].isEmpty ? words.tags[owner] : words.kinds[owner]
    sink.add("o", what, lemma)
    sink.add("oa", what, act)
    sink.add("op", what, pos, words.deps[index])
    sink.add("ow", words.lemmas[owner], pos)
    sink.add("od", words.deps[owner], tokens[owner].head == index ? "own" : "far", act)
    sink.add("oo", owner < index ? "<" : ">", scene.isQuoted(owner) ? "q" : "-", act)
  }

  private func addNeighbours<Sink: FeatureCollector>(_ index: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let (lemma, pos, tag) = (words.lemmas[index], words.poses[index], words.tags[index])
    addNeighbour(index - 2, "-2", pos, tag, into: &sink)
    addNeighbour(index - 1, "-1", pos, tag, into: &sink)
    sink.add("nl", "-1", words.lemma(index - 1), lemma)
    sink.add("na", "-1", words.tag(index - 1), lemma)
    addNeighbour(index + 1, "+1", pos, tag, into: &sink)
    sink.add("nl", "+1", words.lemma(index + 1), lemma)
    sink.add("na", "+1", words.tag(index + 1), lemma)
    addNeighbour(index + 2, "+2", pos, tag, into: &sink)
    sink.add("n2", words.lemma(index + 1), words.lemma(index + 2), pos)
    sink.add("n3", words.lemma(index - 1), lemma, words.lemma(index + 1))
    let sentence = parse.sentences[parse.sentenceOfToken[index]]
    let left = index - sentence.lowerBound
    let right = sentence.upperBound - 1 - index
    sink.add("sp", left < 3 ? words.digits[left] : "n", right < 3 ? words.digits[right] : "n")
  }

  private func addNeighbour<Sink: FeatureCollector>(
    _ index: Int, _ place: Text, _ pos: Text, _ tag: Text, into sink: inout Sink
  ) where Sink.Text == Text {
    sink.add("n", place, words.lemma(index), pos)
    sink.add("nt", place, words.tag(index), tag)
  }

  private func addQuotations<Sink: FeatureCollector>(
    _ index: Int, _ signature: Text, into sink: inout Sink
  ) where Sink.Text == Text {
    let state = quotationState(of: index)
    sink.add("q", state, words.poses[index])
    sink.add("qa", state, words.acts[index])
    sink.add("ql", state, words.lemmas[index])
    sink.add("qg", state, signature)
  }

  /// Whether it is quoted itself, and where its sentence has quotations beside it.
  func quotationState(of index: Int) -> Text {
    if scene.isQuoted(index) { return "in" }
    let sentence = parse.sentences[parse.sentenceOfToken[index]]
    var state = words.empty
    var isPlain = true
    if scene.isQuoted(sentence.lowerBound) { (state, isPlain) = ("s", false) }
    let last = scene.quotedBefore[index]
    if last >= sentence.lowerBound {
      state = state + (index - last <= 2 ? "B" : index - last <= 8 ? "b" : ".")
      isPlain = false
    }
    let next = scene.quotedFrom[index]
    if next >= 0, next < sentence.upperBound {
      state = state + (next - index <= 2 ? "A" : next - index <= 8 ? "a" : ",")
      isPlain = false
    }
    guard isPlain else { return state }
    let before = sentence.lowerBound - 1
    let followsQuotation =
      before >= 0 && scene.isQuoted(before) && scene.blockOf[before] == scene.blockOf[index]
    return followsQuotation ? "p" : "-"
  }
}

extension SpeechScene {
  /// Whether a word can be a cue at all.
  func isCandidate(_ index: Int) -> Bool {
    switch tokens[index].pos {
    case .verb, .noun, .adjective: true
    case .auxiliary: tokens[index].dep != "aux" && tokens[index].dep != "auxpass"
    case .adverb: tokens[index].text.hasSuffix("ly")
    case .adposition: CueGrammar.prepositions.contains(tokens[index].text.lowercased())
    case .punctuation: tokens[index].text == ":"
    default: false
    }
  }
}
