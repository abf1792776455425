import Actors
import Documents
import Language

/// By what name a meeting goes: of a series, its own, or by whose it is.
extension MeetingNounFinder {
  private var tokens: [Token] { grammar.tokens }
  private var parse: Parse { grammar.parse }
  private var syntax: Syntax { grammar.syntax }
  private var lexicon: MeetingLexicon { grammar.lexicon }

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
