import Language

extension Syntax {
  /// What a verb calls its object: of `called the visit a provocation` the last noun, of `called it
  /// illegal` the adjective.
  ///
  /// - Complexity: O(*children of the verb*).
  func namings(of verb: Int) -> [Int] {
    guard Self.namingVerbs.contains(tokens[verb].lemma) else { return [] }
    let complements = parse.children(of: verb, "oprd").filter { $0 > verb }
    if !complements.isEmpty { return complements }
    // `a move that A called a provocation`: the pronoun before the verb is what is called so.
    let objects = parse.children(of: verb, "dobj")
    guard objects.count > 1, let last = objects.last, last > verb else { return [] }
    return [last]
  }

  /// Verbs that take an object and what it is called.
  private static let namingVerbs: Set<String> = [
    "brand", "call", "declare", "dub", "label", "term",
  ]
}
