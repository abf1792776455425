import Language

/// The words and labels of a document as pieces of features' names, made once for all cues.
struct SceneWords<Text: FeatureText>: Sendable {
  /// Base forms, tags, labels of arcs and parts of speech, by token.
  let lemmas, tags, deps, poses: [Text]
  /// The kind of the mention that covers each token, empty for none.
  let kinds: [Text]
  /// What each word does as a word of saying, `-` for nothing.
  let acts: [Text]
  /// Small numbers.
  let digits: [Text]
  /// The place of each token's arc among ``CueGrammar/core``, -1 for none.
  let core: [Int8]
  /// Whether each token's clause hangs on another word.
  let isClausal: [Bool]
  let empty = Text("")
  let names = FeatureTemplates<Text>()

  init(_ scene: SpeechScene, _ cues: CueLexicon) {
    lemmas = scene.lemmas.map { Text($0) }
    tags = scene.tokens.map { Text($0.tag) }
    deps = scene.tokens.map { Text($0.dep) }
    poses = scene.tokens.map { Text($0.pos.rawValue) }
    kinds = scene.mentionKinds.map { Text($0) }
    acts = scene.tokens.map { Text(cues.speechAct(of: $0) ?? "-") }
    digits = (0...8).map { Text(String($0)) }
    core = scene.tokens.map { Int8(CueGrammar.core.firstIndex(of: $0.dep) ?? -1) }
    isClausal = scene.tokens.map { CueGrammar.clausal.contains($0.dep) }
  }

  /// A token's base form; nothing where there is no token.
  func lemma(_ index: Int) -> Text { lemmas.indices.contains(index) ? lemmas[index] : empty }

  /// A token's tag; nothing where there is no token.
  func tag(_ index: Int) -> Text { tags.indices.contains(index) ? tags[index] : empty }
}

/// The labels of arcs by which cues are told.
enum CueGrammar {
  /// What a word of saying governs.
  ///
  /// The subject of a passive stands first, and hides another subject.
  static let core = [
    "nsubjpass", "nsubj", "ccomp", "xcomp", "dobj", "acomp", "attr", "agent", "prt", "oprd",
    "dative", "csubj", "expl", "poss", "acl", "pcomp",
  ]
  /// Clauses that another word governs.
  static let clausal: Set<String> = ["ccomp", "xcomp", "pcomp", "acl", "relcl", "advcl"]
  /// Prepositions that may be a cue's core.
  static let prepositions: Set<String> = ["in", "for", "of", "to", "about", "on", "per"]
}
