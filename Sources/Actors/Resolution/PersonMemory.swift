import Documents
import Language

/// A person met in the document: what later mentions by a part of the name resolve to.
struct PersonMemory {
  /// The words of an unknown person's name in lower case, each once and sorted.
  var words: [String]
  var actor: ActorID?
  var name: String
  var role: String?
  var officeClass: OfficeClass?
  var affiliation: ActorID?
  var gender: Gender?
  /// The token of the first mention.
  var first: Int
}

/// A title beside a name, and what it says.
struct TitleReading {
  var tokens: Range<Int>
  var title: OfficeTitle
  var affiliation: ActorID?
  /// The words of the state or organisation where it is none of the tables'.
  var body: String?
  var isFormer = false
}

extension DocumentReading {
  /// The title that ends right before a token, with the state or organisation before it.
  func title(before start: Int) -> TitleReading? {
    let low = Int(document.titles.before[start])
    guard low >= 0, let title = officeTitle(at: low) else { return nil }
    var reading = TitleReading(tokens: low..<start, title: title)
    complete(&reading)
    if reading.affiliation == nil, standsAlone(reading) { reading.affiliation = title.state }
    return reading
  }

  /// Whether nothing before a title tells whose it is; `Ohio Secretary of State` serves no nation.
  private func standsAlone(_ reading: TitleReading) -> Bool {
    let before = reading.tokens.lowerBound - 1
    guard reading.tokens.allSatisfy({ isCapitalized($0) || lower[$0] == "of" }) else {
      return false
    }
    return before < 0 || isListed(before, .present)
      || !facts[before].pos.isOne(of: [.properNoun, .noun]) && !isPossessive(before)
        && lower[before] != "of"
  }

  /// Finds the state or organisation of a title and whether it is a former one.
  func complete(_ reading: inout TitleReading) {
    var token = reading.tokens.lowerBound
    while token > 0 {
      if isListed(token - 1, .former) {
        reading.isFormer = true
      } else if !isListed(token - 1, .present), words[token - 1] != "-",
        lower[token - 1] != "deputy"
      {
        break
      }
      token -= 1
    }
    token = beforeService(token, &reading)
    if let index = namedAhead(of: token), let actor = actorBehind(index) {
      reading.affiliation = sender(of: reading, accreditedTo: actor, before: index) ?? actor
      let before = drafts[index].tokens.lowerBound - 1
      if before >= 0, isListed(before, .former) { reading.isFormer = true }
      if before >= 1, lower[before] == "-", isListed(before - 1, .former) {
        reading.isFormer = true
      }
    } else if let actor = complement(after: reading.tokens.upperBound) {
      reading.affiliation = actor
    } else if let index = namedAheadOfDescription(token) {
      reading.affiliation = actorBehind(index)
    }
  }

  /// The draft right before a title, or the one that holds its first word: `Sudanese army chief`.
  private func namedAhead(of token: Int) -> Int? {
    if let index = draftEnding(before: token) { return index }
    guard token < words.count, let index = claimed[token],
      drafts[index].tokens.lowerBound < token
    else { return nil }
    return index
  }

  /// The draft before the words that describe an office: `Iran's top nuclear negotiator`.
  private func namedAheadOfDescription(_ token: Int) -> Int? {
    var low = token
    while low > 0, token - low < 4, claimed[low - 1] == nil,
      facts[low - 1].tag.isOne(of: [.jj, .vbn]) || words[low - 1] == "-" || words[low] == "-"
        || isListed(low - 1, [.organ, .force, .government])
    { low -= 1 }
    return low < token ? draftEnding(before: low) : nil
  }

  /// The state that sends an envoy to an organisation: `Russia's deputy U.N. envoy`.
  private func sender(
    of reading: TitleReading, accreditedTo actor: ActorID, before index: Int
  ) -> ActorID? {
    guard ["ambassador", "envoy"].contains(reading.title.office.rawValue),
      knowledge.actor(actor)?.kind != .state
    else { return nil }
    var low = drafts[index].tokens.lowerBound
    while low > 0, lower[low - 1] == "deputy" || isListed(low - 1, [.former, .present]) { low -= 1 }
    guard let state = draftEnding(before: low).flatMap(actorBehind),
      knowledge.actor(state)?.kind == .state
    else { return nil }
    return state
  }

  /// The title of which a name is an apposition: `Iran's envoy, X`.
  func title(aheadOf head: Int) -> TitleReading? {
    let noun = parse.tokens[head].head
    guard facts[head].arc == .appos, noun < head, words[head - 1] != "of" else { return nil }
    return title(before: noun + 1)
  }

  /// Passes over the service between a state and a rank, as in `Italian Navy Rear Adm`.
  private func beforeService(_ token: Int, _ reading: inout TitleReading) -> Int {
    var low = token
    while low > 0, token - low < 4, claimed[low - 1] == nil,
      isListed(low - 1, [.force, .organ])
        || (low < token && isCapitalized(low - 1) && facts[low - 1].pos == .properNoun)
        || isPhraseListed(endingAt: low - 1, [.organ, .force])
    { low -= 1 }
    guard low < token, let index = draftEnding(before: low), actorBehind(index) != nil else {
      return token
    }
    reading.body = textOf(drafts[index].tokens.lowerBound..<token)
    return low
  }

  /// The actor that a name's draft stands for as the holder of an office.
  func actorBehind(_ index: Int) -> ActorID? {
    let draft = drafts[index]
    switch draft.form {
    case .name, .adjective, .metonym, .organization, .organ: return draft.actor
    case .capital: return draft.affiliation
    default: return nil
    }
  }

  /// The actor of `of the United Kingdom` after a title.
  func complement(after end: Int) -> ActorID? {
    guard end + 1 < words.count, lower[end] == "of" || lower[end] == "for" else { return nil }
    var token = end + 1
    if isListed(token, .article), lower[token] != "an" { token += 1 }
    guard token < words.count, let index = claimed[token],
      drafts[index].tokens.lowerBound <= token, drafts[index].form != .person
    else { return nil }
    return actorBehind(index)
  }

  /// The title in an apposition or bracket after a name: `X, the prime minister of Y`.
  func title(after end: Int, head: Int) -> (reading: TitleReading?, phrase: String?) {
    guard end + 1 < words.count, words[end] == "," || words[end] == "(" else { return (nil, nil) }
    let apposition = children(of: head, .appos).first { $0 > end }
    if words[end] == "(" {
      return (titleInside(end + 1..<min(words.count, end + 9), closing: ")"), nil)
    }
    guard let noun = apposition, isNominal(noun) else { return (nil, nil) }
    let range = phraseRange(of: noun, from: end + 1)
    let reading = titleInside(range, closing: nil)
    return (reading, phraseText(range))
  }

  private func isNominal(_ token: Int) -> Bool {
    facts[token].pos == .noun || isListed(token, [.titleStart, .titleEnd])
  }

  /// An apposition without its relative clauses.
  private func phraseRange(of noun: Int, from start: Int) -> Range<Int> {
    var high = noun + 1
    var open = [noun]
    while let token = open.popLast() {
      high = max(high, token + 1)
      for child in parse.children(of: token)
      where child > noun
        && !facts[child].arc.isOne(of: [.relcl, .appos, .punct, .acl, .advcl])
      {
        open.append(child)
      }
    }
    return start..<high
  }

  private func phraseText(_ range: Range<Int>) -> String? {
    let core = trimmed(range)
    guard !core.isEmpty, core.count <= 24,
      !facts[core.lowerBound].tag.isOne(of: [.wp, .wdt, .wps, .wrb])
    else { return nil }
    return textOf(core)
  }

  /// The first office phrase within a range.
  private func titleInside(_ range: Range<Int>, closing: String?) -> TitleReading? {
    for token in range {
      if let closing, words[token] == closing { return nil }
      guard let title = officeTitle(at: token),
        title.office.rawValue != "person", token + title.words.count <= words.count
      else { continue }
      var reading = TitleReading(tokens: token..<token + title.words.count, title: title)
      complete(&reading)
      if (range.lowerBound..<token).contains(where: { isListed($0, .former) }) {
        reading.isFormer = true
      }
      return reading
    }
    return nil
  }

  /// A title and its state or organisation in words.
  ///
  /// Offices that a state or organisation has one of read `Prime Minister of Japan`; what is no such
  /// office keeps the text's own words.
  func roleText(_ reading: TitleReading) -> String? {
    guard reading.title.office.rawValue != "person" else { return nil }
    let general = reading.title.holder == .none
    let words = general ? capitalizedPhrase(reading.tokens) : reading.title.shown
    let shown = (reading.isFormer ? "former " : "") + words
    if let body = reading.body { return "\(shown) of the \(body)" }
    if knowledge.rules.list(.composedClass, has: reading.title.office.rawValue) {
      return reading.affiliation.map { "\(shown) of \(knowledge.phrase(of: $0))" } ?? shown
    }
    guard let index = draftEnding(before: reading.tokens.lowerBound), reading.affiliation != nil
    else { return reading.title.office.rawValue == "leader" ? nil : shown }
    let low = drafts[index].tokens.lowerBound
    return (reading.isFormer ? "former " : "") + textOf(low..<reading.tokens.upperBound)
  }

  /// The words of a title with capitals: `deputy foreign minister` as `Deputy Foreign Minister`.
  private func capitalizedPhrase(_ tokens: Range<Int>) -> String {
    let text = textOf(tokens)
    return isCapitalized(tokens.lowerBound) ? text : knowledge.capitalized(text)
  }
}
