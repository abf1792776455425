import Actors
import Documents
import Language

/// What the finders of meetings ask of the tree: nouns, carriers, places, days, parties.
struct MeetingGrammar: Sendable {
  let layers: Layers
  let lexicon: MeetingLexicon
  /// Verbs with `every year` or the like beside them.
  private let habits: Set<Int>
  /// Words of temporal expressions.
  let timed: Set<Int>

  init(layers: Layers, lexicon: MeetingLexicon) {
    self.layers = layers
    self.lexicon = lexicon
    timed = Set(layers.times.lazy.flatMap(\.tokens))
    habits = Set(
      layers.times.filter { $0.kind == .set }.compactMap {
        layers.syntax.governingVerb(of: $0.tokens.lowerBound)
      })
  }

  var tokens: [Token] { layers.tokens }
  var syntax: Syntax { layers.syntax }
  var parse: Parse { layers.parse }

  func lower(_ token: Int) -> String { tokens[token].text.lowercased() }
  func lemma(_ token: Int) -> String { tokens[token].lemma.lowercased() }

  /// The reading of a token as a noun that denotes a meeting; nil for other words.
  func noun(at token: Int) -> MeetingLexicon.Noun? {
    let word = tokens[token]
    guard word.pos == .noun || word.pos == .properNoun else { return nil }
    let isPlural = word.tag == "NNS" || word.tag == "NNPS"
    var form = lemma(token)
    var noun = lexicon.noun(form)
    if noun == nil, isPlural || form.hasSuffix("s") {
      form = String(form.dropLast())
      noun = lexicon.noun(form)
    }
    guard let noun, !noun.isPluralOnly || isPlural || form != lemma(token) else { return nil }
    if noun.use == .named, word.pos != .properNoun { return nil }
    for modifier in parse.children(of: token, "compound", "amod") {
      if let whole = lexicon.noun("\(lower(modifier)) \(form)") { return whole }
    }
    return noun
  }

  /// Whether a noun stands for several: `meetings`, not `talks`.
  func isCountedPlural(_ token: Int, _ noun: MeetingLexicon.Noun) -> Bool {
    ["NNS", "NNPS"].contains(tokens[token].tag) && !noun.isPluralOnly && noun.use != .exercise
  }

  /// The words before a noun that belong to its phrase, those below them too, in text order.
  func modifiers(of noun: Int) -> [Int] {
    var found: [Int] = []
    var open = parse.children(of: noun, "compound", "amod", "nmod", "poss", "nummod", "advmod")
    while let next = open.popLast() {
      guard next < noun, found.count < 24 else { continue }
      found.append(next)
      open += parse.children(of: next, "compound", "amod", "nmod", "poss", "conj")
    }
    return found.sorted()
  }

  /// Whether a word before the noun has an effect of `meeting-modifiers.tsv`.
  func says(_ modifiers: [Int], _ effect: MeetingLexicon.Modifier) -> Bool {
    modifiers.contains { lexicon.says(lower($0), effect) || lexicon.says(lemma($0), effect) }
  }

  /// The parties that phrases name: known actors and named persons, no nameless crowds.
  func parties(at heads: [Int]) -> [Party] {
    let phrases = heads.flatMap { layers.parties.mention(at: $0) == nil ? expanded($0) : [$0] }
    return layers.parties.parties(at: phrases).filter(isNamed)
  }

  /// `the ministers of A, B and C` are those of each; other phrases are themselves.
  private func expanded(_ head: Int) -> [Int] {
    guard tokens[head].tag == "NNS" || tokens[head].tag == "NNPS" else { return [head] }
    let named = owners(of: head, depth: 0)
    return named.count >= 2 ? named : [head]
  }

  /// Whose ministers, heads or envoys they are: `the Heads of State and Government of A, B and C`.
  private func owners(of head: Int, depth: Int) -> [Int] {
    let heads = syntax.objects(of: head, prepositions: ["of", "from"]).flatMap(syntax.coordinates)
    return heads.flatMap { owner -> [Int] in
      if depth < 2, ["state", "government"].contains(lemma(owner)) {
        return owners(of: owner, depth: depth + 1)
      }
      return layers.parties.namesParty(owner) ? [owner] : []
    }
  }

  /// Who does what a verb says; of `A is the first leader to visit` A, of `forty leaders, including A
  /// and B, attended` also A and B.
  func agents(of verb: Int) -> [Int] {
    let agents = syntax.agents(of: verb)
    let named = agents.flatMap { syntax.objects(of: $0, prepositions: ["including"]) }
    return (agents + named).flatMap { agent -> [Int] in
      guard ["attr", "oprd"].contains(tokens[agent].dep) else { return [agent] }
      let subjects = syntax.subjects(of: tokens[agent].head)
      return subjects.isEmpty ? [agent] : subjects
    }
  }

  /// The parties that phrases themselves name, not whose thing they are: `Kenya`, `Kenya's envoys`,
  /// `his Kenyan counterpart`.
  func attendees(at heads: [Int]) -> [Party] {
    let phrases = heads.flatMap { syntax.coordinates(of: $0) + parse.children(of: $0, "appos") }
    let found = phrases.flatMap { head -> [Party] in
      if lemma(head) == "counterpart" || lemma(head) == "colleague" {
        return parse.children(of: head, "amod", "compound", "nmod").flatMap(syntax.coordinates)
          .compactMap { layers.parties.mention(at: $0) }.filter { $0.kind == .state }
          .flatMap(layers.parties.parties(of:))
      }
      if layers.parties.mention(at: head) == nil, case let members = expanded(head),
        members.count >= 2
      {
        return layers.parties.parties(at: members)
      }
      return layers.parties.namesParty(head) ? layers.parties.parties(at: [head]) : []
    }
    return layers.parties.unique(found.filter(isNamed))
  }

  /// Private people (`a Lebanese tourist`) take part in nobody's diplomacy.
  func isNamed(_ party: Party) -> Bool {
    if let sector = party.sector, !sector.isPolitical || sector == .journalists { return false }
    if party.actor != nil { return true }
    return party.sector == nil && party.name.first?.isUppercase == true
  }

  /// Whether an actor is one that calls meetings of its members.
  func isBody(_ actor: ActorID?) -> Bool {
    guard let actor, let kind = layers.knowledge.actor(actor)?.kind else { return false }
    return kind == .organization || kind == .grouping
  }

  /// The day or span that a word has beside it; `on 24 and 25 June` is one span.
  func date(beside nodes: [Int]) -> EventDate? {
    nodes.lazy.compactMap { layers.dating.span(beside: $0) }.first
  }

  /// The date of a verb's act, of several days in a row the span.
  func date(of verb: Int) -> EventDate? {
    layers.dating.span(beside: verb) ?? layers.dating.date(of: verb)
  }

  /// A verb with the temporal expressions below it, on which the parser may hang what follows them:
  /// `from 11 to 12 July 2023 in A`.
  func nodes(around verb: Int) -> [Int] {
    let objects = parse.children(of: verb, "prep", "npadvmod").flatMap { below -> [Int] in
      let direct = parse.children(of: below, "pobj")
      return [below] + direct
        + direct.flatMap { parse.children(of: $0, "prep") }
        .flatMap { parse.children(of: $0, "pobj") }
    }
    return [verb] + objects.filter { timed.contains($0) }
  }

  /// The words of a sentence.
  func clause(of token: Int) -> TextRange {
    syntax.clause(ofSentence: layers.sentence(of: token))
  }

  /// Whether a phrase picks somebody out: `the presidents`, not `presidents`.
  func isDefinite(_ head: Int) -> Bool {
    parse.children(of: head, "det", "poss").contains {
      tokens[$0].dep == "poss" || ["the", "these", "those", "both"].contains(lower($0))
    }
  }

  /// Whether the sentence is a headline: it ends without a mark.
  func isHeadline(_ token: Int) -> Bool {
    let sentence = parse.sentences[layers.sentence(of: token)]
    let last = sentence.last { tokens[$0].pos != .space }
    return last.map { ![".", "!", "?", "”", "\"", "’", "'", ")"].contains(tokens[$0].text) }
      ?? false
  }

  /// Where a verb's act stands; the simple present of a headline has just happened.
  func reading(ofVerb verb: Int) -> EventStatus {
    let reading = layers.status.reading(ofVerb: verb).status
    return reading == .ongoing && isPlainPresent(verb) && isHeadline(verb) ? .happened : reading
  }

  /// Where the act of a noun under its verb stands.
  func reading(ofNoun noun: Int, carriedBy verb: Int) -> EventStatus {
    let reading = layers.status.reading(ofNoun: noun, carriedBy: verb).status
    return reading == .ongoing && isPlainPresent(verb) && isHeadline(verb) ? .happened : reading
  }

  /// A simple present, which tells a habit unless something puts it ahead.
  func isPlainPresent(_ verb: Int) -> Bool {
    ["VBZ", "VBP"].contains(tokens[verb].tag) && parse.children(of: verb, "aux").isEmpty
      && !syntax.isPassive(verb)
  }

  /// `had met`, `had been put off`: told as having come before.
  func isPluperfect(_ verb: Int) -> Bool {
    parse.children(of: verb, "aux").contains { ["had", "'d", "’d"].contains(lower($0)) }
  }

  /// `often`, `every year`: the clause tells a habit, not one meeting.
  func isHabitual(_ verb: Int) -> Bool {
    if habits.contains(verb) { return true }
    return parse.children(of: verb, "advmod").contains {
      ["often", "usually", "regularly", "always", "frequently", "routinely", "rarely", "seldom"]
        .contains(lower($0))
    }
  }
}
