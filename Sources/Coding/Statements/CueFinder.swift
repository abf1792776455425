import Documents
import Language

/// The word that introduces a quotation, with the noun phrases that say it.
struct CueMatch: Sendable {
  /// The cue's token: a verb, or `according`.
  var token: Int
  /// Heads of the phrases that name the speaker.
  var speakers: [Int]
  /// Lower is better: tokens between cue and quotation, with penalties.
  var cost: Int
  /// The rule, for `explain`.
  var why: String
}

/// Finds the cue of a quotation: beside it in its sentence, or above it in the tree.
struct CueFinder: Sendable {
  /// How many tokens may stand between a quotation and its cue.
  static let reach = 30

  let syntax: Syntax
  let cues: CueLexicon
  /// Whether a token stands inside a quotation.
  let isQuoted: [Bool]

  private var tokens: [Token] { syntax.tokens }

  /// The cue beside a quotation; of several the nearest.
  ///
  /// - Parameters:
  ///   - quoted: the quotation's tokens.
  ///   - endsWithComma: whether its last mark before the closing one is a comma, which promises
  ///     that the cue follows.
  ///   - bounds: the tokens of its block.
  /// - Returns: nil where no cue stands beside it.
  func cue(beside quoted: Range<Int>, endsWithComma: Bool, within bounds: Range<Int>) -> CueMatch? {
    var candidates: [CueMatch] = []
    for index in following(quoted, within: bounds) {
      guard let match = match(at: index, cost: index - quoted.upperBound, why: "cue after") else {
        continue
      }
      candidates.append(match)
    }
    for index in preceding(quoted, within: bounds) {
      let cost = quoted.lowerBound - 1 - index + (endsWithComma ? 12 : 0)
      guard let match = match(at: index, cost: cost, why: "cue before") else { continue }
      candidates.append(match)
    }
    return candidates.min { ($0.cost, $0.token) < ($1.cost, $1.token) }
  }

  /// A verb that the tables do not list, by its place: `“…!” the crowd roared`, `B shot back, “…”`; one
  /// may follow where the quotation is open, that is ends with a comma, a question or a call.
  func utterance(beside quoted: Range<Int>, isOpen: Bool, within bounds: Range<Int>) -> CueMatch? {
    if isOpen {
      let after = following(quoted, within: bounds).prefix(Self.nearby)
      if let verb = after.first(where: { isTold($0) }),
        case let speakers = self.speakers(of: verb), !speakers.isEmpty,
        speakers.allSatisfy(after.contains)
      {
        return CueMatch(
          token: verb, speakers: speakers, cost: verb - quoted.upperBound, why: "beside a quotation"
        )
      }
    }
    guard let before = preceding(quoted, within: bounds).first,
      [",", ":"].contains(tokens[before].text)
    else { return nil }
    let verb = preceding(quoted, within: bounds).prefix(Self.nearby).first { isTold($0) }
    guard let verb, case let speakers = self.speakers(of: verb), let first = speakers.first,
      first < verb, syntax.objects(of: verb).allSatisfy({ $0 > quoted.lowerBound })
    else { return nil }
    return CueMatch(
      token: verb, speakers: speakers, cost: quoted.lowerBound - verb, why: "before a quotation")
  }

  /// How near a verb stands that is a cue by its place alone.
  private static let nearby = 6

  private func isTold(_ index: Int) -> Bool {
    tokens[index].pos == .verb && ["VBD", "VBZ"].contains(tokens[index].tag)
  }

  /// The cue above a quoted fragment in the tree: `called the plan “unacceptable”`.
  func cue(above quoted: Range<Int>) -> CueMatch? {
    for index in quoted {
      let head = tokens[index].head
      guard !quoted.contains(head) else { continue }
      var below = index
      for ancestor in [head] + syntax.ancestors(of: head) {
        // What describes a noun of the clause is not what the clause's subject says.
        if tokens[below].dep == "relcl" || tokens[below].dep == "acl" { break }
        below = ancestor
        guard !isQuoted[ancestor], cues.takesFragment(tokens[ancestor]) else { continue }
        let speakers = self.speakers(of: ancestor)
        guard !speakers.isEmpty else { continue }
        return CueMatch(token: ancestor, speakers: speakers, cost: 0, why: "cue above")
      }
    }
    return nil
  }

  /// `according to X` in the quotation's sentence, which names a source beside the speaker.
  func accordingTo(in sentence: Range<Int>) -> CueMatch? {
    sentence.lazy.compactMap { self.accordingMatch(at: $0) }.first
  }

  /// The tokens after a quotation up to its sentence's end or the next quotation.
  private func following(_ quoted: Range<Int>, within bounds: Range<Int>) -> Range<Int> {
    var end = quoted.upperBound
    let limit = min(bounds.upperBound, end + Self.reach)
    while end < limit, !isQuoted[end] {
      // A closing mark may have split the sentence before its cue: `…?” he asked.`
      let startsNew = tokens[end].startsSentence && end > quoted.upperBound
      if startsNew || (end == quoted.upperBound && beginsNewSentence(end)) { break }
      end += 1
    }
    return quoted.upperBound..<end
  }

  /// Whether the token after a quotation begins a sentence of its own and not the quotation's cue.
  private func beginsNewSentence(_ index: Int) -> Bool {
    guard tokens[index].startsSentence else { return false }
    let ahead = index..<min(index + 4, tokens.count)
    return !ahead.contains {
      cues.isCue(tokens[$0]) && !tokens[$0].startsSentence || cues.isCue(tokens[index])
    }
  }

  /// The tokens before a quotation back to its sentence's start or the quotation before it.
  private func preceding(_ quoted: Range<Int>, within bounds: Range<Int>) -> [Int] {
    var result: [Int] = []
    var index = quoted.lowerBound
    let limit = max(bounds.lowerBound, index - Self.reach)
    // A full stop directly before the quotation closes what stands before it.
    if index > limit, tokens[index - 1].tag == "." { return [] }
    while index > limit, !isQuoted[index - 1] {
      let stopsHere =
        index < quoted.lowerBound && tokens[index].startsSentence
        && !isColon(before: index + 1, quoted)
      if stopsHere { break }
      index -= 1
      result.append(index)
    }
    return result
  }

  private func isColon(before index: Int, _ quoted: Range<Int>) -> Bool {
    index == quoted.lowerBound && tokens[index - 1].text == ":"
  }

  private func match(at index: Int, cost: Int, why: String) -> CueMatch? {
    if var match = accordingMatch(at: index) {
      match.cost += cost
      return match
    }
    guard cues.isCue(tokens[index]), !isQuoted[index] else { return nil }
    let speakers = self.speakers(of: index)
    guard !speakers.isEmpty else { return nil }
    return CueMatch(token: index, speakers: speakers, cost: cost, why: why)
  }

  private func accordingMatch(at index: Int) -> CueMatch? {
    guard tokens[index].text.lowercased() == "according", !isQuoted[index] else { return nil }
    let objects = syntax.parse.children(of: index, "prep").flatMap(syntax.prepositionalObjects)
    guard !objects.isEmpty else { return nil }
    // A verb of saying beside it names the speaker; this names the source.
    return CueMatch(token: index, speakers: objects, cost: 40, why: "according to")
  }

  /// Who says: the agents, or the object where the verb comes before its subject.
  func speakers(of cue: Int) -> [Int] {
    let agents = syntax.agents(of: cue).filter { !isQuoted[$0] && tokens[$0].dep != "expl" }
    if !agents.isEmpty { return agents }
    let inverted = syntax.parse.children(of: cue, "dobj", "attr", "npadvmod")
      .filter { $0 > cue && !isQuoted[$0] && tokens[$0].pos == .properNoun }
    return inverted
  }
}
