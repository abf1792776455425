import Documents
import Language

/// Which instrument a text says to succeed another: `X replaces Y`, `Y was upgraded to X`.
struct SuccessionFinder: Sendable {
  let syntax: Syntax
  private var tokens: [Token] { syntax.tokens }

  private static let verbs: Set<String> = ["replace", "supersede", "succeed", "supplant"]
  private static let changes: Set<String> = [
    "replace", "upgrade", "transform", "convert", "turn", "supersede", "supplant",
  ]

  /// The draft that a draft succeeds.
  func predecessor(of draft: InstrumentDraft, in chains: InstrumentChains) -> Int? {
    for name in draft.names {
      for tie in syntax.ties(of: name.head) {
        if let older = predecessor(tie, in: chains) { return older }
      }
      // `X, the successor to Y`
      let nouns = syntax.parse.children(of: name.head, "appos") + attributes(of: name.head)
      for noun in nouns where isSuccessor(noun) {
        let objects = syntax.objects(of: noun, prepositions: ["to", "of", "for"])
        if let older = objects.lazy.compactMap({ chains.draft(ofHead: $0) }).first { return older }
      }
    }
    return nil
  }

  private func isSuccessor(_ noun: Int) -> Bool {
    ["successor", "replacement", "upgrade"].contains(tokens[noun].lemma)
  }

  private func attributes(of noun: Int) -> [Int] {
    guard tokens[noun].dep == "nsubj" else { return [] }
    return syntax.parse.children(of: tokens[noun].head, "attr")
  }

  private func predecessor(_ tie: Tie, in chains: InstrumentChains) -> Int? {
    let lemma = tokens[tie.word].lemma
    switch tie.role {
    // `Y gives way to X`
    case "to" where lemma == "give" && syntax.hasComplement(tie.word, "way"):
      return syntax.subjects(of: tie.word).lazy.compactMap { chains.draft(ofHead: $0) }.first
    case "subj" where Self.verbs.contains(lemma):
      return syntax.objects(of: tie.word).lazy.compactMap { chains.draft(ofHead: $0) }.first
    // `Y was replaced by X`, `replaced Y with X`, `upgraded Y to X`
    case "by", "with", "to", "into":
      guard Self.changes.contains(lemma) else { return nil }
      return syntax.patients(of: tie.word).lazy.compactMap { chains.draft(ofHead: $0) }.first
    default: return nil
    }
  }
}
