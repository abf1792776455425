import Actors
import Documents
import Language

/// Finds the sides of the relation that a noun or verb tells.
struct RelationSides: Sendable {
  let layers: Layers
  let lexicon: RelationLexicon
  private var syntax: Syntax { layers.syntax }
  private var tokens: [Token] { layers.tokens }
  private var parse: Parse { layers.parse }

  /// The verb that carries a noun, with the noun's role there.
  ///
  /// One that begins or ends what the noun names comes before others: `the sanctions imposed by A
  /// remain`.
  func carrier(of noun: Int) -> Tie? {
    let ties = syntax.ties(of: noun).filter { syntax.isVerbal($0.word) }
    return ties.first { tie in
      let phase = lexicon.phase(ofVerb: tokens[tie.word].lemma)
      return phase == .begin || phase == .end
    } ?? ties.first
  }

  /// Whose a noun is by its own phrase: `A's`, `Japanese`, the first of `US-Japan`.
  func owners(of noun: Int) -> [Party] {
    let modifiers = parse.children(of: noun, "poss", "amod", "compound", "nmod")
    let nested = modifiers.flatMap { parse.children(of: $0, "compound", "nmod", "amod", "poss") }
    let heads = (modifiers + nested).sorted()
    return unique(
      heads.flatMap { head -> [Party] in
        if tokens[head].dep == "poss" { return parties(at: head) }
        return syntax.coordinates(of: head).flatMap { named($0) }
      })
  }

  /// The parties that mentions at exactly one token name; places name none.
  private func named(_ head: Int) -> [Party] {
    guard let mention = layers.parties.mention(at: head), mention.kind != .place else { return [] }
    return layers.parties.parties(of: mention)
  }

  /// The parties of a noun phrase with what is coordinated.
  func parties(at head: Int, places: Bool = false) -> [Party] {
    layers.parties.parties(at: [head], places: places)
  }

  /// The parties behind prepositions of a word.
  func companions(of word: Int, _ prepositions: Set<String>, places: Bool = false) -> [Party] {
    let objects = syntax.objects(of: word, prepositions: prepositions)
    return unique(
      layers.parties.parties(at: objects, places: places) + objects.flatMap(joint))
  }

  /// `Portuguese and Spanish forces` are those of both.
  private func joint(_ head: Int) -> [Party] {
    let peoples = parse.children(of: head, "amod", "nmod", "compound")
      .flatMap(syntax.coordinates)
      .compactMap { layers.parties.mention(at: $0) }.filter { $0.kind == .state }
    return peoples.count >= 2 && layers.parties.sector(at: head) != .civilians
      ? peoples.flatMap(layers.parties.parties(of:)) : []
  }

  /// Who does what a verb says; of `was ratified` who undergoes it is no doer.
  func doers(of verb: Int) -> [Party] {
    let agents = syntax.agents(of: verb)
    return unique(layers.parties.parties(at: agents) + agents.flatMap(joint))
  }

  /// The subjects of a verb in whatever voice: `A and B are locked in a dispute`.
  func subjects(of verb: Int) -> [Party] { layers.parties.parties(at: syntax.subjects(of: verb)) }

  /// The states that a sentence and the one before it name beside some others, each once.
  ///
  /// Whom a relation binds is often told a clause before: `Peru … . Chile closed its embassy.`
  func statesNear(_ word: Int, besides known: [Party] = []) -> [Party] {
    let sentence = layers.sentence(of: word)
    let start = parse.sentences[max(0, sentence - 1)].lowerBound
    let window = start..<parse.sentences[sentence].upperBound
    let states = layers.mentions.filter { $0.kind == .state && window.contains($0.head) }
    let others = Set(known.compactMap(\.actor))
    return unique(
      states.flatMap(layers.parties.parties(of:)).filter { party in
        party.actor.map { !others.contains($0) } ?? false
      })
  }

  /// Those who are what a role noun says: `A is a member`, `member A`, `A, a member`, `as a member`.
  func bearers(of noun: Int) -> [Int] {
    let head = tokens[noun].head
    var found: [Int] = []
    switch tokens[noun].dep {
    case "attr", "oprd":
      found = tokens[noun].dep == "oprd" ? syntax.patients(of: head) : syntax.subjects(of: head)
      if tokens[noun].dep == "oprd", found.isEmpty { found = syntax.subjects(of: head) }
    case "appos": found = [head]
    // A title belongs to the name right behind it, not to those coordinated with it.
    case "compound", "nmod", "amod":
      let isPlural = ["NNS", "NNPS"].contains(tokens[noun].tag)
      return isPlural ? syntax.coordinates(of: head) : [head]
    case "pobj" where tokens[head].text.lowercased() == "as": found = bearers(ofAs: head)
    case "pobj" where isPartOfThem(head):
      // `A is one of B's allies`, `A is among them`
      let one = tokens[head].head
      found = syntax.isVerbal(one) ? syntax.subjects(of: one) : bearers(of: one)
    case "conj" where head != noun: return bearers(of: head)
    default: break
    }
    found += parse.children(of: noun, "appos")
    return found.flatMap { syntax.coordinates(of: $0) }.filter { $0 != noun }
  }

  /// `one of`, `among`: those named are some of those that the noun means.
  private func isPartOfThem(_ preposition: Int) -> Bool {
    let above = tokens[preposition].head
    switch tokens[preposition].text.lowercased() {
    case "of":
      return ["one", "two", "three", "some", "first", "last"].contains(tokens[above].lemma)
        && ["attr", "appos"].contains(tokens[above].dep)
    case "among", "amongst": return tokens[above].lemma == "be"
    default: return false
    }
  }

  /// `joined as a member`, `admitted A as a member`, `As a member, A's …`.
  private func bearers(ofAs preposition: Int) -> [Int] {
    var verb = tokens[preposition].head
    // `took office as`
    if tokens[verb].dep == "dobj" { verb = tokens[verb].head }
    guard syntax.isVerbal(verb) else { return [] }
    let objects = syntax.objects(of: verb)
    if preposition > verb, objects.contains(where: { layers.parties.mention(at: $0) != nil }) {
      return objects
    }
    let subjects = syntax.subjects(of: verb)
    return subjects.flatMap { subject -> [Int] in
      let owners = parse.children(of: subject, "poss")
      return layers.parties.mention(at: subject) == nil && !owners.isEmpty ? owners : [subject]
    }
  }

  /// Parties without repetition, those without an identity last dropped.
  func unique(_ parties: [Party]) -> [Party] { layers.parties.unique(parties) }

  /// The organisations that prepositions of a word name themselves, not those that own something.
  func organizations(of word: Int, _ prepositions: Set<String>) -> [Party] {
    syntax.objects(of: word, prepositions: prepositions).flatMap { syntax.coordinates(of: $0) }
      .compactMap { layers.parties.mention(at: $0) }.flatMap(layers.parties.parties(of:))
      .filter(hasMembers)
  }

  /// Whether a party is an organisation or grouping that has members.
  func hasMembers(_ party: Party) -> Bool {
    guard let id = party.actor, party.sector == nil else { return false }
    let kind = layers.knowledge.actor(id)?.kind
    return kind == .organization || kind == .grouping
  }
}
