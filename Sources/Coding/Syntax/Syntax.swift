import Documents
package import Language

/// The tree of a parse read in the terms of grammar: who the subject of a verb is, what it governs.
///
/// All answers are token indices. Searches are bounded by ``Syntax/reach`` steps, so a malformed
/// tree costs constant time.
package struct Syntax: Sendable {
  /// How many arcs a search for a subject follows at most.
  static let reach = 8

  let parse: Parse
  var tokens: [Token] { parse.tokens }

  package init(_ parse: Parse) { self.parse = parse }

  /// The words of a sentence without white space around them: what an entry cites.
  func clause(ofSentence sentence: Int) -> TextRange {
    var range = parse.sentences[sentence]
    while let last = range.last, tokens[last].pos == .space { range = range.dropLast() }
    while let first = range.first, tokens[first].pos == .space { range = range.dropFirst() }
    return parse.textRange(range)
  }

  /// Whether a token heads a clause: a verb, or an auxiliary that is no other verb's.
  func isVerbal(_ index: Int) -> Bool {
    let pos = tokens[index].pos
    return pos == .verb
      || pos == .auxiliary && tokens[index].dep != "aux" && tokens[index].dep != "auxpass"
  }

  /// Whether a verb stands in the passive.
  package func isPassive(_ verb: Int) -> Bool {
    if parse.children(of: verb).contains(where: {
      tokens[$0].dep == "auxpass" || tokens[$0].dep == "nsubjpass"
    }) {
      return true
    }
    // `sanctions imposed by B`, `Expelled by B, the envoys left`
    guard tokens[verb].tag == "VBN" else { return false }
    if !parse.children(of: verb, "agent").isEmpty { return true }
    // `Council has denied B entry`, taken for a noun and its participle, keeps its auxiliary.
    if tokens[verb].dep == "acl" { return parse.children(of: verb, "aux").isEmpty }
    // `Accused of bad faith by B, A kept silent`: a participle before its clause, without auxiliary.
    return tokens[verb].dep == "advcl" && verb < tokens[verb].head
      && parse.children(of: verb, "aux", "nsubj", "mark").isEmpty
  }

  /// The noun phrases coordinated with one, itself first: `A, B and C`.
  ///
  /// A conjunct that the parser hung below an apposition belongs to the phrase too.
  package func coordinates(of head: Int) -> [Int] {
    var result = [head]
    var open = parse.children(of: head, "conj", "appos").map { ($0, tokens[$0].dep == "conj") }
    while let (node, isConjunct) = open.first {
      open.removeFirst()
      if isConjunct || isListed(node) { result.append(node) }
      open += parse.children(of: node, "conj", "appos").map { ($0, tokens[$0].dep == "conj") }
    }
    return (result + namesBefore(head) + headlineNames(before: head)).sorted()
  }

  /// The entity that a token is part of.
  ///
  /// - Complexity: O(log *entities*).
  func entity(at index: Int) -> Entity? {
    var (low, high) = (0, parse.entities.count)
    while low < high {
      let middle = (low + high) / 2
      if parse.entities[middle].tokens.upperBound <= index {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < parse.entities.count, parse.entities[low].tokens.contains(index) else { return nil }
    return parse.entities[low]
  }

  /// Objects of a preposition below a token: `on`, `against`; chains such as `outside of` included.
  func objects(of index: Int, prepositions: [String]) -> [Int] {
    objects(of: index) { prepositions.contains($0) }
  }

  /// Objects of a preposition below a token, from a longer list.
  func objects(of index: Int, prepositions: Set<String>) -> [Int] {
    objects(of: index) { prepositions.contains($0) }
  }

  private func objects(of index: Int, below isSought: (String) -> Bool) -> [Int] {
    var objects: [Int] = []
    for node in parse.children(of: index) {
      let dep = tokens[node].dep
      guard dep == "prep" || dep == "advmod" || dep == "dative" || dep == "agent" else { continue }
      let word = tokens[node].text.lowercased()
      if dep != "advmod", isSought(word) {
        // `to B and to C`
        objects += prepositionalObjects(node)
        for other in parse.children(of: node, "conj") { objects += prepositionalObjects(other) }
      } else if word == "out" || word == "back" || word == "off" || word == "away" {
        // `out of B`, `back to B`: below a particle that the parser took for another word.
        for preposition in parse.children(of: node, "prep")
        where isSought(tokens[preposition].text.lowercased()) {
          objects += prepositionalObjects(preposition)
        }
      }
    }
    return objects
  }

  /// What a preposition governs: its object, or the noun of a participle, `with A settling it`.
  func prepositionalObjects(_ preposition: Int) -> [Int] {
    let direct = parse.children(of: preposition, "pobj")
    // `B, to which A sent aid`
    if let pronoun = direct.first, ["WDT", "WP"].contains(tokens[pronoun].tag),
      let verb = governingVerb(of: preposition), tokens[verb].dep == "relcl"
    {
      return [tokens[verb].head]
    }
    if !direct.isEmpty { return direct }
    let nested = parse.children(of: preposition, "prep").flatMap { parse.children(of: $0, "pobj") }
    if !nested.isEmpty { return nested }
    return parse.children(of: preposition, "pcomp").flatMap { parse.children(of: $0, "nsubj") }
  }

  /// The chain of heads above a token, nearest first.
  func ancestors(of index: Int) -> [Int] {
    var result: [Int] = []
    var node = index
    while tokens[node].head != node, result.count < 40 {
      node = tokens[node].head
      result.append(node)
    }
    return result
  }

  /// The nearest verb above a token.
  func governingVerb(of index: Int) -> Int? {
    ancestors(of: index).first(where: isVerbal)
  }
}
