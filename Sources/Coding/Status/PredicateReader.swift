import Documents
import Language

/// Lists every word that denotes an event, with its reading.
///
/// Verbs that are no auxiliaries, nouns of the event tables and of `act-nouns.tsv`, participles, and
/// adjectives and nouns that a copula or a clause predicates.
struct PredicateReader: Sendable {
  let syntax: Syntax
  let status: StatusReader
  let rules: EventRules
  let lexicon: PredicateLexicon

  /// All predicates in text order.
  func predicates() -> [Predicate] {
    let readings = readings()
    let features = FactualityFeatures(status: status, standing: readings.map { $0?.status })
    return syntax.tokens.indices.compactMap { index -> Predicate? in
      guard let reading = readings[index] else { return nil }
      let token = syntax.tokens[index]
      let judged = reading.judged(
        lexicon.factuality.factuality(of: index, by: features), isNoun: token.pos == .noun)
      return Predicate(
        range: token.range, token: index, lemma: token.lemma, factuality: judged.factuality,
        status: judged.status)
    }
  }

  /// The reading by rule of each token that denotes an event.
  func readings() -> [Reading?] { syntax.tokens.indices.map { reading(of: $0) } }

  private func reading(of index: Int) -> Reading? {
    if syntax.isVerbal(index) { return status.reading(ofVerb: index) }
    // `got arrested`: the getting tells.
    let token = syntax.tokens[index]
    if token.dep == "auxpass", token.lemma == "get" || token.lemma == "become" {
      return status.reading(ofVerb: token.head)
    }
    if isUsedAsVerb(index) { return status.reading(ofVerb: index) }
    switch syntax.tokens[index].pos {
    case .adjective: return reading(ofAdjective: index)
    case .noun, .properNoun: return reading(ofNoun: index)
    default: return nil
    }
  }

  /// A word that the model took for a name or noun, with the dependents of a verb: `to Pledge`.
  private func isUsedAsVerb(_ index: Int) -> Bool {
    guard [.noun, .properNoun, .adjective].contains(syntax.tokens[index].pos) else { return false }
    return syntax.parse.children(of: index).contains {
      ["aux", "auxpass", "dobj"].contains(syntax.tokens[$0].dep)
    }
  }

  private func reading(ofAdjective index: Int) -> Reading? {
    let token = syntax.tokens[index]
    switch token.dep {
    case "acomp", "oprd", "attr": return syntax.isVerbal(token.head) ? copula(token.head) : nil
    case "conj" where syntax.tokens[token.head].pos == .adjective:
      return reading(ofAdjective: token.head)
    case "ROOT", "relcl", "ccomp", "advcl", "acl", "conj", "xcomp":
      return status.reading(ofVerb: index)
    case "amod":
      return token.lemma.hasSuffix("ing") || token.lemma.hasSuffix("ed")
        ? Reading(.happened, 2) : nil
    default: return nil
    }
  }

  private func reading(ofNoun index: Int) -> Reading? {
    let token = syntax.tokens[index]
    let head = token.head
    let isPredicate = ["attr", "relcl", "ccomp", "advcl", "acl"].contains(token.dep)
    guard
      token.pos == .noun && (rules.nouns[token.lemma] != nil || lexicon.isAct(token.lemma))
        || isPredicate && token.pos == .noun
    else { return nil }
    switch token.dep {
    case "dobj" where syntax.isVerbal(head), "nsubjpass" where syntax.isVerbal(head):
      return status.reading(ofNoun: index, carriedBy: head)
    case "attr" where syntax.isVerbal(head): return copula(head)
    case "relcl", "ccomp", "advcl", "acl": return status.reading(ofVerb: index)
    default: return status.reading(ofNoun: index)
    }
  }

  private func copula(_ verb: Int) -> Reading { status.reading(ofVerb: verb) }
}

/// What reading predicates needs besides the tree: which nouns denote acts, and the weights.
package struct PredicateLexicon: Sendable {
  let factuality: FactualityModel
  private let actNouns: Set<String>
  /// Nouns in `-ing` that denote no act, such as `building`.
  private let otherNouns: Set<String>

  /// Reads the shipped tables.
  package init() throws(CodingError) {
    factuality = try FactualityModel()
    var acts: Set<String> = []
    var others: Set<String> = []
    for row in try RuleTable(Resource.actNounsTSV, name: "act-nouns.tsv").rows {
      let lemma = try row.value("lemma")
      if try row.value("kind") == "other" { others.insert(lemma) } else { acts.insert(lemma) }
    }
    actNouns = acts
    otherNouns = others
  }

  /// Whether a noun denotes an act or event by its dominant sense, or is a verb's gerund.
  func isAct(_ lemma: String) -> Bool {
    actNouns.contains(lemma)
      || lemma.utf8.count >= 6 && lemma.hasSuffix("ing") && !otherNouns.contains(lemma)
  }
}
