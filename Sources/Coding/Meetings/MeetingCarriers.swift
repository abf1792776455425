import Actors
import Documents
import Language

/// Reads the verbs around a meeting's noun: who hosts, holds, attends, skips or plans it.
struct MeetingCarriers: Sendable {
  let grammar: MeetingGrammar

  var tokens: [Token] { grammar.tokens }
  var parse: Parse { grammar.parse }
  var syntax: Syntax { grammar.syntax }

  /// A verb with what its subject does with the meeting.
  struct Carrier: Sendable {
    var verb: Int
    var roles: Set<MeetingLexicon.Role>
    /// Whether the meeting is the verb's object or passive subject.
    var isObject: Bool
  }

  /// The reference with what its verbs say.
  func apply(to reference: MeetingReference) -> MeetingReference {
    var reference = reference
    let phrase = outermost(reference.token)
    for carrier in carriers(of: phrase) { read(carrier, phrase, into: &reference) }
    readJourney(phrase, into: &reference)
    readClause(phrase, into: &reference)
    return reference
  }

  /// `came to A, his second visit to B`: the journey's town and day are the visit's.
  func readJourney(_ phrase: Int, into reference: inout MeetingReference) {
    guard reference.use == .visit,
      ["appos", "npadvmod", "dobj", "attr"].contains(tokens[phrase].dep)
    else { return }
    let near = tokens[phrase].head
    guard let verb = syntax.isVerbal(near) ? near : syntax.governingVerb(of: phrase),
      Self.travelling.contains(grammar.lemma(verb)), grammar.lemma(verb) != "be"
    else { return }
    let town = syntax.objects(of: verb, prepositions: ["to", "in", "at"]).lazy
      .compactMap { grammar.town(at: $0) }.first
    reference.place = town ?? reference.place
    reference.date = reference.date ?? grammar.date(of: verb)
    let parties = grammar.attendees(at: grammar.agents(of: verb))
    if reference.attendees.isEmpty { add(parties, tokens[verb].lemma, verb, into: &reference) }
    setEvidence(grammar.reading(ofVerb: verb), isHard: true, verb, into: &reference)
  }

  /// `a second round of talks`: the verb governs the round.
  func outermost(_ noun: Int) -> Int {
    var phrase = noun
    for _ in 0..<4 {
      let head = tokens[phrase].head
      if tokens[phrase].dep == "conj", [.noun, .properNoun].contains(tokens[head].pos),
        grammar.noun(at: head) != nil || tokens[head].pos == .noun
      {
        phrase = head
      } else if tokens[phrase].dep == "pobj", grammar.lower(head) == "of",
        [
          "round", "series", "set", "session", "edition", "start", "opening", "hour", "day",
          "night",
          "week", "month", "year", "marathon",
        ].contains(grammar.lemma(tokens[head].head))
      {
        phrase = tokens[head].head
      } else {
        break
      }
    }
    return phrase
  }

  /// The verbs that carry a noun phrase, its relative clauses and participles included.
  func carriers(of phrase: Int) -> [Carrier] {
    var found: [Carrier] = []
    let head = tokens[phrase].head
    switch tokens[phrase].dep {
    case "dobj", "nsubjpass":
      if syntax.isVerbal(head) { add(head, "-", isObject: true, to: &found) }
    case "nsubj":
      // `began their Sea Shield drills`: the tagger takes the noun behind the name for a verb.
      if tokens[head].tag == "VBZ", head == phrase + 1, syntax.isVerbal(head),
        grammar.lexicon.noun(grammar.lemma(head))?.use == .exercise, tokens[head].dep == "ccomp"
      {
        add(tokens[head].head, "-", isObject: true, to: &found)
        break
      }
      if syntax.isVerbal(head) {
        found.append(Carrier(verb: head, roles: subjectRoles(head), isObject: false))
        // Headlines leave the auxiliary out: `Summit postponed`.
        let roles = grammar.lexicon.roles(of: grammar.lemma(head), with: "-")
        if roles.contains(.steer), ["VBN", "VBD"].contains(tokens[head].tag),
          syntax.objects(of: head).isEmpty
        {
          found.append(Carrier(verb: head, roles: [.steer], isObject: true))
        }
      }
    case "pobj": addGovernor(of: phrase, to: &found)
    case "attr":
      // `was the first meeting between`
      if syntax.isVerbal(head) { found.append(Carrier(verb: head, roles: [], isObject: false)) }
    default: break
    }
    let clauses = parse.children(of: phrase, "relcl", "acl") + clauses(behindPlaceOf: phrase)
    for clause in clauses where syntax.isVerbal(clause) {
      let isPassive = syntax.isPassive(clause) || tokens[clause].tag == "VBN"
      let isTaken =
        tokens[clause].head != phrase && !parse.children(of: clause, "dobj").isEmpty
      if isPassive || isTaken || syntax.objects(of: clause).contains(phrase) {
        add(clause, "-", isObject: true, to: &found)
      } else if syntax.subjects(of: clause).contains(phrase) {
        found.append(Carrier(verb: clause, roles: subjectRoles(clause), isObject: false))
      }
    }
    // `held a summit, chaired by A`: the participle may hang on the verb.
    for carrier in found where carrier.isObject {
      for clause in parse.children(of: carrier.verb, "advcl")
      where clause > phrase && tokens[clause].tag == "VBN"
        && !parse.children(of: clause, "agent").isEmpty
        && parse.children(of: clause, "nsubj", "nsubjpass", "mark", "aux").isEmpty
      {
        let roles = grammar.lexicon.roles(of: grammar.lemma(clause), with: "-")
        if roles.contains(.host) { add(clause, "-", isObject: true, to: &found) }
      }
    }
    // `held on Thursday, chaired by A`: the participle may hang on the day.
    for node in found.flatMap({ grammar.nodes(around: $0.verb) }) where grammar.timed.contains(node)
    {
      for clause in parse.children(of: node, "acl") where tokens[clause].tag == "VBN" {
        add(clause, "-", isObject: true, to: &found)
      }
    }
    return (found + found.flatMap { complements(of: $0) })
      .filter { !$0.roles.isEmpty || tokens[$0.verb].lemma == "be" }
  }

  /// `the summit in B, which A hosted`: the clause that the parser hangs on the place.
  private func clauses(behindPlaceOf phrase: Int) -> [Int] {
    let places = parse.children(of: phrase, "prep").filter {
      ["in", "at"].contains(grammar.lower($0))
    }
    .flatMap { parse.children(of: $0, "pobj") }
    return places.flatMap { parse.children(of: $0, "relcl") }.filter { clause in
      let roles = grammar.lexicon.roles(of: grammar.lemma(clause), with: "-")
      return !roles.isDisjoint(with: [.host, .hold, .attend, .absent])
        && parse.children(of: clause, "dobj", "nsubjpass").contains {
          grammar.lower($0) == "which"
        }
    }
  }

  /// `is to take place`, `was due to be held`: the infinitive tells of the meeting.
  func complements(of carrier: Carrier) -> [Carrier] {
    let links = parse.children(of: carrier.verb, "acomp", "oprd", "attr") + [carrier.verb]
    return links.flatMap { parse.children(of: $0, "xcomp") }.filter { syntax.isVerbal($0) }
      .compactMap { verb in
        if syntax.isPassive(verb) {
          var found: [Carrier] = []
          add(verb, "-", isObject: true, to: &found)
          return found.first
        }
        return Carrier(verb: verb, roles: subjectRoles(verb), isObject: false)
      }
  }

  func subjectRoles(_ verb: Int) -> Set<MeetingLexicon.Role> {
    let roles = grammar.lexicon.roles(of: grammar.lemma(verb), with: "-")
    let topic = Self.topicPrepositions.contains { preposition in
      grammar.lexicon.roles(of: grammar.lemma(verb), with: preposition).contains(.topic)
    }
    return roles.intersection([.occur, .begins, .ends, .runs, .topic]).union(topic ? [.topic] : [])
  }

  func add(_ verb: Int, _ with: String, isObject: Bool, to found: inout [Carrier]) {
    let roles = grammar.lexicon.roles(of: grammar.lemma(verb), with: with)
      .subtracting([
        .occur, .topic, .outcome, .meet, .visit, .arrive, .speak, .phone, .receive, .train,
      ])
    found.append(Carrier(verb: verb, roles: roles, isObject: isObject))
  }

  /// `participate in`, `take part in`, `pull out of`, `stay away from`, `arrive for`.
  func addGovernor(of phrase: Int, to found: inout [Carrier]) {
    let preposition = tokens[phrase].head
    var outer = tokens[preposition].head
    for _ in 0..<2 where !syntax.isVerbal(outer) {
      let isLink =
        tokens[outer].dep == "prep" || tokens[outer].dep == "advmod" || tokens[outer].dep == "prt"
        || ["part", "way", "invitation", "seat", "speech", "address", "statement"].contains(
          grammar.lemma(outer))
      guard isLink, tokens[outer].head != outer else { break }
      outer = tokens[outer].head
    }
    guard syntax.isVerbal(outer) else { return }
    add(outer, grammar.lower(preposition), isObject: false, to: &found)
  }

  static let topicPrepositions = ["on", "with"]
}
