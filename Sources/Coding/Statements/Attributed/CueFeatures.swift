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
    sink.add(words.names.b, pos)
    sink.add(words.names.l, lemma, pos)
    sink.add(words.names.lt, lemma, tag)
    sink.add(words.names.ld, lemma, dep)
    sink.add(words.names.td, tag, dep)
    sink.add(words.names.sa, words.acts[index], dep)
    sink.add(words.names.sf, Text(String(scene.lemmas[index].unicodeScalars.suffix(4))), pos)
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
    sink.add(words.names.g, signature, pos)
    sink.add(words.names.gl, signature, lemma)
    sink.add(words.names.ga, signature, words.acts[index])
    for child in parse.children(of: index) {
      let dep = words.deps[child]
      sink.add(words.names.c, dep, child < index ? words.names.before : words.names.after, pos)
      sink.add(words.names.cl, dep, lemma)
      switch tokens[child].dep {
      case "prep", "prt", "advmod", "mark", "aux", "neg", "agent", "det":
        sink.add(words.names.cw, dep, words.lemmas[child], pos)
        sink.add(words.names.cv, words.lemmas[child], lemma)
      case "dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "pobj", "nsubj", "acl":
        sink.add(words.names.cw, dep, words.lemmas[child], pos)
        sink.add(words.names.ct, dep, words.tags[child], lemma)
        sink.add(words.names.cx, dep, words.lemmas[scene.reaches[child].lowerBound], pos)
      default: break
      }
    }
  }

  private func addAbove<Sink: FeatureCollector>(_ index: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let (lemma, dep) = (words.lemmas[index], words.deps[index])
    let head = tokens[index].head
    sink.add(words.names.h, dep, words.lemmas[head])
    sink.add(words.names.ht, dep, words.tags[head], words.tags[index])
    sink.add(words.names.hl, lemma, words.lemmas[head])
    sink.add(words.names.hh, dep, words.deps[head])
    // Whether it stands in what another word says.
    var node = index
    var steps = 0
    while tokens[node].head != node, steps < 12 {
      let above = tokens[node].head
      if words.isClausal[node] {
        let act = words.acts[above]
        sink.add(
          words.names.u, words.deps[node], act, steps == 0 ? words.digits[0] : words.digits[1])
        sink.add(words.names.uw, words.deps[node], words.lemmas[above])
        if steps == 0 { sink.add(words.names.ul, lemma, words.deps[node], act) }
      }
      node = above
      steps += 1
    }
    sink.add(words.names.dp, words.digits[min(steps, 6)], words.poses[index])
  }

  private func addOwner<Sink: FeatureCollector>(_ index: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let (lemma, pos, act) = (words.lemmas[index], words.poses[index], words.acts[index])
    guard let owner = scene.owners(of: index).first else {
      sink.add(words.names.o, "none", lemma)
      sink.add(words.names.oa, "none", act)
      return
    }
    let what = scene.mentionKinds[owner].isEmpty ? words.tags[owner] : words.kinds[owner]
    sink.add(words.names.o, what, lemma)
    sink.add(words.names.oa, what, act)
    sink.add(words.names.op, what, pos, words.deps[index])
    sink.add(words.names.ow, words.lemmas[owner], pos)
    sink.add(
      words.names.od, words.deps[owner],
      tokens[owner].head == index ? words.names.own : words.names.far, act)
    sink.add(
      words.names.oo, owner < index ? words.names.before : words.names.after,
      scene.isQuoted(owner) ? words.names.quoted : words.names.none, act)
  }

  private func addNeighbours<Sink: FeatureCollector>(_ index: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let (lemma, pos, tag) = (words.lemmas[index], words.poses[index], words.tags[index])
    addNeighbour(index - 2, words.names.minusTwo, pos, tag, into: &sink)
    addNeighbour(index - 1, words.names.minusOne, pos, tag, into: &sink)
    sink.add(words.names.nl, words.names.minusOne, words.lemma(index - 1), lemma)
    sink.add(words.names.na, words.names.minusOne, words.tag(index - 1), lemma)
    addNeighbour(index + 1, words.names.plusOne, pos, tag, into: &sink)
    sink.add(words.names.nl, words.names.plusOne, words.lemma(index + 1), lemma)
    sink.add(words.names.na, words.names.plusOne, words.tag(index + 1), lemma)
    addNeighbour(index + 2, words.names.plusTwo, pos, tag, into: &sink)
    sink.add(words.names.n2, words.lemma(index + 1), words.lemma(index + 2), pos)
    sink.add(words.names.n3, words.lemma(index - 1), lemma, words.lemma(index + 1))
    let sentence = parse.sentences[parse.sentenceOfToken[index]]
    let left = index - sentence.lowerBound
    let right = sentence.upperBound - 1 - index
    sink.add(
      words.names.sp, left < 3 ? words.digits[left] : words.names.many,
      right < 3 ? words.digits[right] : words.names.many)
  }

  private func addNeighbour<Sink: FeatureCollector>(
    _ index: Int, _ place: Text, _ pos: Text, _ tag: Text, into sink: inout Sink
  ) where Sink.Text == Text {
    sink.add(words.names.n, place, words.lemma(index), pos)
    sink.add(words.names.nt, place, words.tag(index), tag)
  }

  private func addQuotations<Sink: FeatureCollector>(
    _ index: Int, _ signature: Text, into sink: inout Sink
  ) where Sink.Text == Text {
    let state = quotationState(of: index)
    sink.add(words.names.q, state, words.poses[index])
    sink.add(words.names.qa, state, words.acts[index])
    sink.add(words.names.ql, state, words.lemmas[index])
    sink.add(words.names.qg, state, signature)
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
    return followsQuotation ? "p" : words.names.none
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
