import Documents

/// `two days after the summit`: a length until the event's day is known.
extension TimeReader {
  func offset() -> TimeMeaning? {
    guard let code = text("unit") ?? text("units") else { return nil }
    // `the day after` alone is no length.
    guard argument != "day" else { return nil }
    return TimeUnit.duration(text("number") ?? "1", of: code)
      .map { .unbound($0, kind: .duration) }
  }

  /// The place that lies as far from an event as the expression says.
  func offset(from event: CalendarDate) -> TimeMeaning? {
    guard let unit = (text("unit") ?? text("units")).flatMap(TimeUnit.init),
      let side = number("side") ?? Int(argument)
    else { return nil }
    let count = number("number") ?? 1
    guard count <= 5000 else { return nil }
    let day = unit.shift(event, by: side * count)
    let grain: TimeUnit = unit == .decade || unit == .century ? .year : unit
    return .date(TimePeriod(grain, holding: day), basis: .narrative)
  }
}

/// The days of events that the document has dated, by the words of their sentences.
struct TimeEvents: Sendable {
  private struct Dated {
    var token: Int
    var day: CalendarDate
  }

  private var daysOfSentence: [Int: [Dated]] = [:]
  /// For each word the dated sentences that hold it, with its place, in order.
  private var placesOfWord: [String: [(sentence: Int, token: Int)]] = [:]
  private let synonyms: [String: [String]]

  /// Sentences to go back through in search of an event.
  private static let reach = 12
  /// Sentences to go back for an event that has no name: `two days after the vote`.
  private static let reachWithoutName = 4
  /// Words of a phrase that names an event.
  private static let longest = 9

  init() { synonyms = Self.shippedSynonyms }

  private static let shippedSynonyms: [String: [String]] = {
    var groups: [String: [String]] = [:]
    for row in TimeTable.rows(of: Resource.timeEventsTSV, columns: 2) {
      groups[row[0], default: []].append(row[1])
    }
    var found: [String: [String]] = [:]
    for words in groups.sorted(by: { $0.key < $1.key }).map(\.value) {
      for word in words { found[word, default: []] += words.filter { $0 != word } }
    }
    return found
  }()

  /// Remembers a day and what its sentence speaks of.
  ///
  /// - Complexity: O(*length of the sentence*) once a sentence.
  mutating func note(_ day: CalendarDate, at token: Int, in parse: Parse) {
    let sentence = parse.sentenceOfToken[token]
    if daysOfSentence[sentence] == nil {
      for index in parse.sentences[sentence] where Self.isContent(parse.tokens[index]) {
        placesOfWord[Self.key(parse.tokens[index]), default: []].append((sentence, index))
      }
    }
    daysOfSentence[sentence, default: []].append(Dated(token: token, day: day))
  }

  /// The day of the event that a phrase names, where the text has told it.
  ///
  /// The event's noun, or a word for the same, and all names of the phrase must stand in the
  /// sentence of that day.
  func day(ofPhraseAt start: Int, in parse: Parse) -> (day: CalendarDate, end: Int)? {
    var names: [String] = []
    var noun: String?
    var index = start
    while index < parse.tokens.count, index < start + Self.longest {
      let token = parse.tokens[index]
      guard Self.isInside(token), parse.sentenceOfToken[index] == parse.sentenceOfToken[start]
      else { break }
      if token.pos == .properNoun { names.append(Self.key(token)) }
      if token.pos == .noun, noun == nil || parse.tokens[index - 1].pos != .adposition,
        !Self.isPastHead(index, since: start, in: parse)
      {
        noun = Self.key(token)
      }
      index += 1
    }
    guard let noun else { return nil }
    for head in [noun] + (synonyms[noun] ?? []) {
      for place in (placesOfWord[head] ?? []).suffix(Self.reach).reversed() {
        let distance = parse.sentenceOfToken[start] - place.sentence
        guard place.token < start, !names.isEmpty || distance <= Self.reachWithoutName,
          let days = daysOfSentence[place.sentence],
          let named = places(of: names, in: place.sentence)
        else { continue }
        let target = named.last ?? place.token
        let nearest = days.min { abs($0.token - target) < abs($1.token - target) }
        if let nearest, nearest.token < start { return (nearest.day, index) }
      }
    }
    return nil
  }

  /// Where all names stand in a sentence; nil where one is missing.
  private func places(of names: [String], in sentence: Int) -> [Int]? {
    var found: [Int] = []
    for name in names {
      let place = (placesOfWord[name] ?? []).suffix(Self.reach * 4)
        .last { $0.sentence == sentence }
      guard let place else { return nil }
      found.append(place.token)
    }
    return found
  }

  /// Whether the phrase's own noun has passed: `the fall of the city`.
  private static func isPastHead(_ index: Int, since start: Int, in parse: Parse) -> Bool {
    parse.tokens[start..<index].contains { $0.pos == .adposition }
  }

  private static func isInside(_ token: Token) -> Bool {
    guard ![",", ".", ";", ":"].contains(token.text) else { return false }
    return ![.verb, .auxiliary, .punctuation, .subordinatingConjunction, .pronoun, .space]
      .contains(token.pos)
  }

  private static func isContent(_ token: Token) -> Bool {
    token.pos == .noun || token.pos == .properNoun || token.pos == .verb
  }

  private static func key(_ token: Token) -> String { token.lemma.lowercased() }
}
