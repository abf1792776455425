import Actors
import Documents
import Language

/// Finds the nouns that speak of meetings and reads what stands in their phrases.
struct MeetingNounFinder: Sendable {
  let grammar: MeetingGrammar
  /// Names of `series.tsv` in the text, by each token that they cover.
  let series: [Int: (tokens: Range<Int>, series: MeetingLexicon.Series)]

  init(grammar: MeetingGrammar) {
    self.grammar = grammar
    series = SeriesNames(grammar: grammar).found()
  }

  private var tokens: [Token] { grammar.tokens }
  private var parse: Parse { grammar.parse }
  private var syntax: Syntax { grammar.syntax }
  private var lexicon: MeetingLexicon { grammar.lexicon }

  /// All references by nouns, in text order.
  func references() -> [MeetingReference] {
    tokens.indices.flatMap { token -> [MeetingReference] in
      if let noun = grammar.noun(at: token) { return references(at: token, noun) }
      guard let name = series[token], name.tokens.upperBound - 1 == token else { return [] }
      return [named(name)]
    }
  }

  /// A name such as `RIMPAC` that contains no noun of the tables.
  private func named(_ name: (tokens: Range<Int>, series: MeetingLexicon.Series))
    -> MeetingReference
  {
    let head = name.tokens.upperBound - 1
    var reference = MeetingReference(
      token: head, range: parse.textRange(name.tokens), kind: name.series.kind,
      use: name.series.kind == "exercise" ? .exercise : .occasion, form: .named,
      sentence: grammar.layers.sentence(of: head), why: "name/\(name.series.name)")
    apply(name.series, to: &reference)
    return reference
  }

  private func references(at token: Int, _ noun: MeetingLexicon.Noun) -> [MeetingReference] {
    let modifiers = grammar.modifiers(of: token)
    guard isMeeting(token, noun, modifiers) else { return [] }
    var reference = MeetingReference(
      token: token, range: range(of: token, modifiers), kind: noun.kind, use: noun.use,
      form: form(of: token, modifiers), sentence: grammar.layers.sentence(of: token),
      why: "noun/\(tokens[token].lemma.lowercased())")
    reference.isDiplomatic = grammar.says(modifiers, .diplomatic)
    reference.size = Self.sizes.first { grammar.says(modifiers, $0.word) }?.size
    readModifiers(modifiers, into: &reference)
    readComplements(of: token, into: &reference)
    readName(modifiers, into: &reference)
    reference.isNamedOnly = noun.use == .named && series[token] == nil
    if reference.use == .named, reference.properName == nil, reference.series == nil { return [] }
    // `a meeting between A and his counterpart B in C`: the place may hang on the last of those who meet.
    let owners = syntax.objects(of: token, prepositions: ["of", "with", "between"])
      .flatMap(syntax.coordinates).flatMap { [$0] + parse.children(of: $0, "appos") }
    reference.place =
      grammar.place(beside: [token]) ?? reference.place ?? grammar.place(beside: owners)
      ?? modifiers.lazy.compactMap { grammar.town(at: $0) }.first
    reference.date = grammar.date(beside: [token])
    if let effect = grammar.layers.status.modifierEffect(token) {
      reference.evidence = .init(status: effect, isHard: true)
    }
    let orders = modifiers + aroundRound(of: token)
    reference.edition = orders.lazy.compactMap { Self.editions[grammar.lower($0)] }.first
    if reference.edition == "last", reference.evidence == nil {
      reference.evidence = .init(status: .happened, isHard: true)
    }
    reference.isOther = grammar.says(orders, .another)
    if grammar.isCountedPlural(token, noun) { return split(reference, modifiers) }
    reference.isFounding = isFounding(reference)
    return [reference]
  }

  /// Whether a noun denotes a meeting here: no part of a longer name of one, no `press conference`.
  private func isMeeting(_ token: Int, _ noun: MeetingLexicon.Noun, _ modifiers: [Int]) -> Bool {
    let head = tokens[token].head
    if tokens[token].dep == "compound", grammar.noun(at: head) != nil { return false }
    // `the Conference Centre`: the name goes on.
    if tokens[token].dep == "compound", tokens[token].pos == .properNoun, series[token] == nil,
      tokens[head].pos == .properNoun, head > token
    {
      return false
    }
    // `the Congress of Builders`, `the Convention on Mines`: a body of people, an instrument.
    if noun.use == .named, series[token] == nil, isNameOfOther(token) { return false }
    // `a summit of the trade forum` is one meeting.
    if tokens[token].dep == "pobj", grammar.lower(head) == "of",
      let outer = grammar.noun(at: tokens[head].head), outer.use == .occasion
    {
      return false
    }
    // `the summit of a mountain`
    if noun.kind == "summit", tokens[token].pos == .noun,
      case let owners = syntax.objects(of: token, prepositions: ["of"]), !owners.isEmpty,
      series[token] == nil, grammar.parties(at: owners).isEmpty,
      !owners.contains(where: { grammar.noun(at: $0) != nil || grammar.lemma($0) == "leader" })
    {
      return false
    }
    // `engaged in dialogue and cooperation`: without an article it is no occasion.
    if noun.kind == "dialogue", tokens[token].tag == "NN", series[token] == nil,
      parse.children(of: token, "det", "poss").isEmpty
    {
      return false
    }
    let others = modifiers.filter {
      let word = grammar.lower($0)
      return lexicon.says(word, .not) && !lexicon.says(word, .military)
        && tokens[$0].text == word && parse.children(of: $0, "nummod").isEmpty
    }
    if !others.isEmpty { return false }
    if parse.children(of: token, "det", "predet").contains(where: {
      ["any", "every", "each", "all"].contains(grammar.lower($0))
    }) {
      return false
    }
    switch noun.use {
    case .call:
      return grammar.says(modifiers, .remote) || grammar.lexicon.noun(grammar.lower(token)) != noun
        || !syntax.objects(of: token, prepositions: ["with", "between"]).isEmpty
        || (tokens[token].dep == "pobj"
          && ["in", "during", "on"].contains(grammar.lower(head))
          && syntax.objects(of: token, prepositions: ["for", "to"]).isEmpty)
    case .exercise:
      return grammar.says(modifiers, .military) || series[token] != nil
        || ["drill", "wargame", "maneuver", "manoeuvre"].contains(grammar.lemma(token))
    default: return true
    }
  }

  /// Whether a congress, convention or assembly is a body that the tables know, one of people or an
  /// instrument on a matter.
  private func isNameOfOther(_ token: Int) -> Bool {
    if let mention = grammar.layers.parties.mention(at: token),
      mention.actor != nil || mention.kind == .instrument
    {
      return true
    }
    if !syntax.objects(of: token, prepositions: ["on", "against"]).isEmpty { return true }
    return syntax.objects(of: token, prepositions: ["of"]).contains {
      ["NNS", "NNPS"].contains(tokens[$0].tag)
    }
  }

  /// The words that tell one round from another: `a further round of talks`, `another meeting`.
  private func aroundRound(of noun: Int) -> [Int] {
    let preposition = tokens[noun].head
    let round = tokens[preposition].head
    let isRound =
      tokens[noun].dep == "pobj" && grammar.lower(preposition) == "of"
      && grammar.lemma(round) == "round"
    return parse.children(of: noun, "det")
      + (isRound ? grammar.modifiers(of: round) + parse.children(of: round, "det") : [])
  }

  /// How many meet where a modifier counts them.
  private static let sizes: [(word: MeetingLexicon.Modifier, size: Int)] = [
    (.two, 2), (.three, 3), (.four, 4),
  ]

  /// Words that keep one edition from another.
  private static let editions = [
    "last": "last", "previous": "last", "next": "next", "upcoming": "next", "forthcoming": "next",
    "coming": "next",
  ]

  /// `the last summit was held in A; the next will be held in B`: the next one of the same.
  func elliptical(after references: [MeetingReference]) -> [MeetingReference] {
    var result: [MeetingReference] = []
    var known = 0
    for token in tokens.indices where Self.editions[grammar.lower(token)] != nil {
      guard ["nsubj", "nsubjpass"].contains(tokens[token].dep), tokens[token].pos != .noun else {
        continue
      }
      while known < references.count, references[known].token < token { known += 1 }
      guard let last = references[..<known].last(where: { $0.use == .occasion }),
        grammar.layers.sentence(of: token) - last.sentence <= 1
      else { continue }
      var next = MeetingReference(
        token: token, range: tokens[token].range, kind: last.kind, use: last.use, form: .indefinite,
        sentence: grammar.layers.sentence(of: token), why: "noun/\(grammar.lower(token))")
      next.series = last.series
      next.organizer = last.organizer
      next.edition = Self.editions[grammar.lower(token)]
      next.isOther = true
      result.append(next)
    }
    return result
  }

  /// The words of the phrase from its first modifier to its head, without articles.
  private func range(of token: Int, _ modifiers: [Int]) -> TextRange {
    var first = token
    while first > 0 {
      let before = first - 1
      let isInside =
        modifiers.contains(before)
        || ["-", "–", "'s", "’s", "’", "'"].contains(tokens[before].text)
      guard isInside, grammar.layers.sentence(of: before) == grammar.layers.sentence(of: token)
      else { break }
      first = before
    }
    return parse.textRange(first..<token + 1)
  }

  private func form(of token: Int, _ modifiers: [Int]) -> MeetingReference.Form {
    let determiners = parse.children(of: token, "det", "poss")
    if determiners.contains(where: {
      ["a", "an", "another", "some", "no"].contains(grammar.lower($0))
    }) {
      return .indefinite
    }
    return determiners.isEmpty ? .indefinite : .definite
  }

  /// Whether a phrase may found a meeting: it says which one it is.
  private func isFounding(_ reference: MeetingReference) -> Bool {
    let dep = tokens[reference.token].dep
    let isPart =
      (dep == "compound" || dep == "nmod") && grammar.noun(at: reference.token) != nil
      && tokens[reference.token].head != reference.token
    if isPart { return reference.place != nil || reference.properName != nil }
    switch reference.use {
    case .occasion:
      return reference.organizer != nil || reference.place != nil
        || reference.properName != nil || reference.attendees.count >= 2
    case .loose: return reference.organizer != nil
    case .named: return true
    default: return reference.attendees.count >= 2 || reference.organizer != nil
    }
  }

  /// `separate meetings with A and B` are two; other plurals speak of no meeting in particular.
  private func split(_ reference: MeetingReference, _ modifiers: [Int]) -> [MeetingReference] {
    let guests = grammar.parties(
      at: syntax.objects(of: reference.token, prepositions: ["with"]))
    guard !guests.isEmpty, grammar.layers.syntax.governingVerb(of: reference.token) != nil else {
      return []
    }
    guard guests.count > 1, grammar.says(modifiers, .each) else {
      var one = reference
      one.isFounding = guests.count > 1
      return [one]
    }
    let own = reference.attendees.filter { attendee in
      !guests.contains { $0.actor == attendee.party.actor && $0.name == attendee.party.name }
    }
    return guests.map { guest in
      var each = reference
      each.attendees = own + reference.attendees.filter { $0.party == guest }
      each.isOther = false
      each.isFounding = true
      return each
    }
  }
}
