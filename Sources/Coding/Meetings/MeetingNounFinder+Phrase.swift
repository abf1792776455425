import Actors
import Documents
import Language

/// Whose meeting it is, who meets, how many, and by what name.
extension MeetingNounFinder {
  private var tokens: [Token] { grammar.tokens }
  private var parse: Parse { grammar.parse }
  private var syntax: Syntax { grammar.syntax }
  private var lexicon: MeetingLexicon { grammar.lexicon }

  /// One who takes part by standing in the meeting's own phrase.
  func attendee(_ party: Party, at token: Int, why: String) -> Attendee {
    Attendee(
      party: party, standing: nil, status: nil, first: nil, clause: grammar.clause(of: token),
      why: why)
  }

  /// Reads the words before the noun: organisers, parties, ministers, a wire.
  func readModifiers(_ modifiers: [Int], into reference: inout MeetingReference) {
    if grammar.says(modifiers, .ministers) {
      reference.kind = "ministerial"
      if reference.use == .encounter { reference.use = .occasion }
    } else if modifiers.contains(where: { grammar.noun(at: $0)?.kind == "summit" }),
      reference.use == .encounter
    {
      reference.kind = "summit"
      reference.use = .occasion
    }
    if grammar.says(modifiers, .remote), ["talks", "meeting"].contains(reference.kind) {
      reference.kind = "call"
      reference.use = .call
    }
    var bodies: [Party] = []
    var others: [(party: Party, isOwner: Bool)] = []
    for modifier in modifiers {
      guard let mention = grammar.layers.parties.mention(at: modifier), mention.kind != .place
      else {
        continue
      }
      let isOwner = isOwner(modifier, of: reference.token)
      for party in grammar.layers.parties.parties(of: mention) where grammar.isNamed(party) {
        if grammar.isBody(party.actor) {
          bodies.append(party)
        } else {
          others.append((party, isOwner))
        }
      }
    }
    settle(bodies, others, in: &reference)
  }

  /// `NATO summit` is NATO's, `US-China talks` are between the two, `EU-China summit` is both.
  private func settle(
    _ bodies: [Party], _ others: [(party: Party, isOwner: Bool)],
    in reference: inout MeetingReference
  ) {
    reference.organizer = bodies.first?.actor
    let all = grammar.layers.parties.unique(bodies + others.map(\.party))
    let token = reference.token
    if all.count >= 2 {
      reference.attendees += all.map {
        attendee($0, at: token, why: "named before \(tokens[token].text)")
      }
    } else if let only = others.first, only.isOwner {
      reference.attendees.append(
        attendee(only.party, at: token, why: "whose \(tokens[token].text) it is"))
    }
  }

  private func isOwner(_ modifier: Int, of noun: Int) -> Bool {
    var node = modifier
    while node != noun, tokens[node].head != node {
      if tokens[node].dep == "poss" { return true }
      node = tokens[node].head
    }
    return false
  }

  /// Reads what follows the noun: `between A and B`, `with C`, `of NATO foreign ministers`, `to D`.
  func readComplements(of token: Int, into reference: inout MeetingReference) {
    let joint = syntax.objects(of: token, prepositions: ["between", "with", "among", "involving"])
    reference.attendees += grammar.attendees(at: joint).map {
      attendee($0, at: token, why: "between or with")
    }
    // `a visit to Japan by the envoy`
    let visitors = syntax.objects(of: token, prepositions: ["by"])
    reference.attendees += grammar.parties(at: visitors).map {
      attendee($0, at: token, why: "by whom")
    }
    for owner in syntax.objects(of: token, prepositions: ["of"]) {
      readMembers(owner, into: &reference)
    }
    if reference.use == .visit {
      reference.place = grammar.place(beside: [token], prepositions: ["to"])
    }
    let subjects = syntax.objects(of: token, prepositions: ["on", "about", "over", "regarding"])
    reference.topics = subjects.filter { !isSideline($0) && grammar.noun(at: $0) == nil }
      .filter { !grammar.timed.contains($0) }
      .map { parse.textRange(parse.subtree(of: $0)) }
    reference.attendees = merged(reference.attendees)
  }

  /// Whose summit it is when `of` says so: a body's, or that of those listed.
  private func readMembers(_ owner: Int, into reference: inout MeetingReference) {
    if grammar.noun(at: owner) != nil {
      readModifiers(grammar.modifiers(of: owner), into: &reference)
      return
    }
    let parties = grammar.parties(at: [owner])
    if grammar.lemma(owner) == "minister" || grammar.lemma(owner) == "secretary" {
      reference.kind = "ministerial"
      if reference.use == .encounter { reference.use = .occasion }
    } else if ["leader", "head"].contains(grammar.lemma(owner)), reference.kind == "meeting" {
      reference.kind = "summit"
      reference.use = .occasion
    }
    if parties.count == 1, reference.use == .visit {
      // `the visit of A's foreign minister`
      reference.attendees.append(
        attendee(parties[0], at: reference.token, why: "whose visit it is"))
      return
    }
    if parties.count == 1, grammar.isBody(parties[0].actor) {
      reference.organizer = reference.organizer ?? parties[0].actor
    } else if parties.count >= 2 {
      reference.attendees += parties.map {
        attendee($0, at: reference.token, why: "of whom it is")
      }
    }
  }

  func isSideline(_ token: Int) -> Bool {
    ["sideline", "margin", "fringe"].contains(grammar.lemma(token))
  }

  func merged(_ attendees: [Attendee]) -> [Attendee] {
    var result: [Attendee] = []
    for attendee in attendees {
      let known = result.firstIndex {
        $0.party.actor == attendee.party.actor
          && (attendee.party.actor != nil || $0.party.name == attendee.party.name)
      }
      guard let known else {
        result.append(attendee)
        continue
      }
      result[known].party = grammar.layers.parties.unique([result[known].party, attendee.party])[0]
    }
    return result
  }

  /// Takes over what the table knows of a series.
  func apply(_ series: MeetingLexicon.Series, to reference: inout MeetingReference) {
    reference.series = series.name
    reference.properName = series.name
    reference.organizer = series.organizer ?? reference.organizer
    reference.kind = series.kind
    if reference.use != .exercise { reference.use = .occasion }
    reference.form = .named
  }

  /// The meeting's own name: one of `series.tsv`, capitalised words before the noun, or whose it is.
  func readName(_ modifiers: [Int], into reference: inout MeetingReference) {
    let token = reference.token
    let below = modifiers.lazy.compactMap { series[$0] }.first
    if let name = series[token] ?? below {
      apply(name.series, to: &reference)
      let last = max(token + 1, name.tokens.upperBound)
      let start = parse.tokens(in: reference.range).lowerBound
      reference.range = parse.textRange(min(start, name.tokens.lowerBound)..<last)
      return
    }
    if let name = properName(token, modifiers) {
      reference.properName = name
      reference.form = .named
      if reference.use == .named || reference.use == .encounter { reference.use = .occasion }
    }
    guard let organizer = reference.organizer else {
      reference.series = reference.series ?? regionName(reference, modifiers)
      return
    }
    let owner =
      lexicon.shortName(of: organizer) ?? grammar.layers.knowledge.actor(organizer)?.name
      ?? organizer.rawValue
    reference.series = seriesName(owner, token, modifiers, reference)
    if reference.series != nil, reference.form == .definite { reference.form = .named }
  }

  /// `Asia-Europe summit`, `Arctic conference`: the region that a summit's phrase names.
  private func regionName(_ reference: MeetingReference, _ modifiers: [Int]) -> String? {
    let token = reference.token
    guard ["summit", "conference", "dialogue"].contains(reference.kind),
      reference.properName == nil, reference.attendees.isEmpty, tokens[token].pos == .noun,
      !grammar.isHeadline(token)
    else { return nil }
    let names = modifiers.filter { modifier in
      guard tokens[modifier].pos == .properNoun || tokens[modifier].text.first?.isUppercase == true,
        tokens[modifier].dep != "poss", !grammar.timed.contains(modifier),
        grammar.town(at: modifier) == nil
      else { return false }
      return grammar.layers.parties.mention(at: modifier).map { $0.kind == .place } ?? true
    }
    guard let first = names.first, let last = names.last, names.count <= 4 else { return nil }
    let name = grammar.layers.document.text[parse.textRange(first..<last + 1)]
    guard name.unicodeScalars.count > 2 else { return nil }
    return "\(name) \(grammar.lemma(token))"
  }

  /// `NATO summit`, `EU-China summit`, `NATO foreign ministers' meeting`, `UN climate conference`.
  private func seriesName(
    _ owner: String, _ token: Int, _ modifiers: [Int], _ reference: MeetingReference
  ) -> String? {
    let partners = reference.attendees.filter {
      $0.why.hasPrefix("named before") && $0.party.actor != reference.organizer
    }
    let whose = ([owner] + partners.map(\.party.name)).joined(separator: "-")
    switch reference.kind {
    case "summit": return "\(whose) summit"
    case "ministerial":
      let post = ministers(of: token, modifiers)
      return post.map { "\(whose) \($0) ministers' meeting" } ?? "\(whose) ministerial"
    case "conference", "dialogue":
      let topics = modifiers.filter {
        tokens[$0].dep == "compound" && tokens[$0].pos == .noun
          && !lexicon.says(grammar.lower($0), .plain)
      }
      let noun = grammar.lemma(token)
      guard noun != "session" else { return nil }
      return ([whose] + topics.map { tokens[$0].text.lowercased() } + [noun]).joined(separator: " ")
    default: return nil
    }
  }

  /// `foreign`, `defence`, `finance` before `ministers`.
  private func ministers(of token: Int, _ modifiers: [Int]) -> String? {
    let of = syntax.objects(of: token, prepositions: ["of"])
    let heads = modifiers.filter { grammar.lemma($0).hasPrefix("minister") } + of
    return heads.lazy.flatMap { parse.children(of: $0, "amod", "compound") }
      .map(grammar.lower).first {
        [
          "foreign", "defence", "defense", "finance", "trade", "interior", "energy", "health",
          "justice", "agriculture", "environment", "economy",
        ].contains($0)
      }
  }

  /// Capitalised words before a capitalised noun that name neither its owner nor its place.
  private func properName(_ token: Int, _ modifiers: [Int]) -> String? {
    guard tokens[token].pos == .properNoun || tokens[token].text.first?.isUppercase == true else {
      return nil
    }
    let own = modifiers.filter { modifier in
      guard tokens[modifier].text.first?.isUppercase == true, tokens[modifier].dep != "poss",
        !lexicon.says(grammar.lower(modifier), .plain)
      else { return false }
      let mention = grammar.layers.parties.mention(at: modifier)
      return mention == nil || mention?.kind == .meeting
    }
    let isTitle = grammar.isHeadline(token)
    guard let first = own.first, !isTitle, token - first <= 8 else { return nil }
    var last = token
    if last + 2 < tokens.count, ["of", "for", "on"].contains(grammar.lower(last + 1)) {
      var end = last + 2
      if grammar.lower(end) == "the", end + 1 < tokens.count { end += 1 }
      while end < tokens.count, tokens[end].pos == .properNoun, tokens[end - 1].head != end - 2 {
        last = end
        end += 1
      }
    }
    return grammar.layers.document.text[parse.textRange(first..<last + 1)]
  }
}
