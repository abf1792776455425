import Language

/// What tells whether a word is the core of a cue: the word, what hangs below it, what it hangs on,
/// who does it and which quotations stand beside it.
struct CueFeatures: Sendable {
  let scene: SpeechScene
  let cues: CueLexicon

  private let tokens: [Token]
  private var parse: Parse { scene.parse }

  init(scene: SpeechScene, cues: CueLexicon) {
    self.scene = scene
    self.cues = cues
    tokens = scene.tokens
  }

  /// Whether a word can be a cue at all.
  static func isCandidate(_ token: Token) -> Bool {
    switch token.pos {
    case .verb, .noun, .adjective: true
    case .auxiliary: token.dep != "aux" && token.dep != "auxpass"
    case .adverb: token.text.hasSuffix("ly")
    case .adposition: Self.prepositions.contains(token.text.lowercased())
    case .punctuation: token.text == ":"
    default: false
    }
  }

  private static let prepositions: Set<String> = ["in", "for", "of", "to", "about", "on", "per"]

  /// Gives a word's features to a sink.
  ///
  /// - Complexity: O(*children*).
  func collect<Sink: FeatureSink>(of index: Int, into sink: inout Sink) {
    addWord(index, into: &sink)
    addBelow(index, into: &sink)
    addAbove(index, into: &sink)
    addOwner(index, into: &sink)
    addNeighbours(index, into: &sink)
    addQuotations(index, into: &sink)
  }

  private func addWord<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let token = tokens[index]
    let lemma = scene.lemmas[index]
    sink.add("b", token.pos.rawValue)
    sink.add("l", lemma, token.pos.rawValue)
    sink.add("lt", lemma, token.tag)
    sink.add("ld", lemma, token.dep)
    sink.add("td", token.tag, token.dep)
    let act = cues.speechAct(of: token) ?? "-"
    sink.add("sa", act, token.dep)
    sink.add("sf", String(lemma.unicodeScalars.suffix(4)), token.pos.rawValue)
  }

  private static let core: Set<String> = [
    "nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "acomp", "attr", "agent", "prt", "oprd",
    "dative", "csubj", "expl", "poss", "acl", "pcomp",
  ]

  /// The labels of what a word governs, in text order, each once.
  func signature(of index: Int) -> String {
    var result = ""
    for child in parse.children(of: index) {
      let dep = tokens[child].dep
      guard Self.core.contains(dep), !result.contains(dep) else { continue }
      result += (result.isEmpty ? "" : "+") + dep
    }
    return result
  }

  private func addBelow<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let lemma = scene.lemmas[index]
    let pos = tokens[index].pos.rawValue
    let signature = signature(of: index)
    sink.add("g", signature, pos)
    sink.add("gl", signature, lemma)
    sink.add("ga", signature, cues.speechAct(of: tokens[index]) ?? "-")
    for child in parse.children(of: index) {
      let token = tokens[child]
      let side = child < index ? "<" : ">"
      sink.add("c", token.dep, side, pos)
      sink.add("cl", token.dep, lemma)
      switch token.dep {
      case "prep", "prt", "advmod", "mark", "aux", "neg", "agent", "det":
        sink.add("cw", token.dep, scene.lemmas[child], pos)
        sink.add("cv", scene.lemmas[child], lemma)
      case "dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "pobj", "nsubj", "acl":
        sink.add("cw", token.dep, scene.lemmas[child], pos)
        sink.add("ct", token.dep, token.tag, lemma)
        let first = parse.subtree(of: child).lowerBound
        sink.add("cx", token.dep, scene.lemmas[first], pos)
      default: break
      }
    }
  }

  private func addAbove<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let token = tokens[index]
    let lemma = scene.lemmas[index]
    let head = token.head
    sink.add("h", token.dep, scene.lemmas[head])
    sink.add("ht", token.dep, tokens[head].tag, token.tag)
    sink.add("hl", lemma, scene.lemmas[head])
    sink.add("hh", token.dep, tokens[head].dep)
    // Whether it stands in what another word says.
    var node = index
    var steps = 0
    while tokens[node].head != node, steps < 12 {
      let above = tokens[node].head
      if ["ccomp", "xcomp", "pcomp", "acl", "relcl", "advcl"].contains(tokens[node].dep) {
        let act = cues.speechAct(of: tokens[above]) ?? "-"
        sink.add("u", tokens[node].dep, act, steps == 0 ? "0" : "1")
        sink.add("uw", tokens[node].dep, scene.lemmas[above])
        if steps == 0 { sink.add("ul", lemma, tokens[node].dep, act) }
      }
      node = above
      steps += 1
    }
    sink.add("dp", String(min(steps, 6)), token.pos.rawValue)
  }

  private func addOwner<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let lemma = scene.lemmas[index]
    let act = cues.speechAct(of: tokens[index]) ?? "-"
    guard let owner = scene.owners(of: index).first else {
      sink.add("o", "none", lemma)
      sink.add("oa", "none", act)
      return
    }
    let kind = scene.mentionKinds[owner]
    let what = kind.isEmpty ? tokens[owner].tag : kind
    sink.add("o", what, lemma)
    sink.add("oa", what, act)
    sink.add("op", what, tokens[index].pos.rawValue, tokens[index].dep)
    sink.add("ow", scene.lemmas[owner], tokens[index].pos.rawValue)
    sink.add("od", tokens[owner].dep, tokens[owner].head == index ? "own" : "far", act)
    sink.add("oo", owner < index ? "<" : ">", scene.isQuoted(owner) ? "q" : "-", act)
  }

  private func addNeighbours<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let lemma = scene.lemmas[index]
    for offset in [-2, -1, 1, 2] {
      let place = ["-2", "-1", "", "+1", "+2"][offset + 2]
      sink.add("n", place, scene.lemma(index + offset), tokens[index].pos.rawValue)
      sink.add("nt", place, scene.tag(index + offset), tokens[index].tag)
      if abs(offset) == 1 {
        sink.add("nl", place, scene.lemma(index + offset), lemma)
        sink.add("na", place, scene.tag(index + offset), lemma)
      }
    }
    sink.add("n2", scene.lemma(index + 1), scene.lemma(index + 2), tokens[index].pos.rawValue)
    sink.add("n3", scene.lemma(index - 1), lemma, scene.lemma(index + 1))
    let sentence = parse.sentences[parse.sentenceOfToken[index]]
    let left = index - sentence.lowerBound
    let right = sentence.upperBound - 1 - index
    sink.add("sp", left < 3 ? String(left) : "n", right < 3 ? String(right) : "n")
  }

  private func addQuotations<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let act = cues.speechAct(of: tokens[index]) ?? "-"
    let state = quotationState(of: index)
    sink.add("q", state, tokens[index].pos.rawValue)
    sink.add("qa", state, act)
    sink.add("ql", state, scene.lemmas[index])
    sink.add("qg", state, signature(of: index))
  }

  /// Whether it is quoted itself, and where its sentence has quotations beside it.
  func quotationState(of index: Int) -> String {
    if scene.isQuoted(index) { return "in" }
    let sentence = parse.sentences[parse.sentenceOfToken[index]]
    var state = ""
    if scene.isQuoted(sentence.lowerBound) { state += "s" }
    if let last = (sentence.lowerBound..<index).last(where: scene.isQuoted) {
      state += index - last <= 2 ? "B" : index - last <= 8 ? "b" : "."
    }
    if let next = (index..<sentence.upperBound).first(where: scene.isQuoted) {
      state += next - index <= 2 ? "A" : next - index <= 8 ? "a" : ","
    }
    if state.isEmpty, sentence.lowerBound > 0, scene.isQuoted(sentence.lowerBound - 1),
      scene.blockOf[sentence.lowerBound - 1] == scene.blockOf[index]
    {
      state = "p"
    }
    return state.isEmpty ? "-" : state
  }
}
