import Actors
import Coding
import Documents
import Language

/// A made-up world of happenings, told by documents with copies, other wordings and wrong days.
///
/// What happens depends on the seed alone, so that the truth of every report is known: `truth` of a
/// report is the number of the happening that it tells.
struct World {
  /// What a document tells, with the truth.
  struct Report {
    let kind: String
    let range: TextRange
    let truth: Int
  }

  /// A document with its coding and the truth of its reports.
  struct Told {
    let coded: CodedDocument
    let reports: [Report]
  }

  private struct Happening {
    let number: Int
    let day: Int
    let a: String
    let b: String
    let delegate: String
    let act: (type: PloverType, word: String, noun: String)
    let place: String
    let words: String
  }

  private static let acts: [(type: PloverType, word: String, noun: String)] = [
    (.aid, "sent", "medicine"), (.sanction, "fined", "shipyards"), (.accuse, "accused", "fraud"),
    (.support, "praised", "patience"), (.request, "asked", "answers"),
    (.reject, "refused", "terms"),
  ]
  private static let nouns = [
    "harbour", "border", "fishery", "railway", "grain", "pipeline", "glacier", "airspace", "cable",
    "reservoir", "museum", "satellite", "forest", "island", "canal", "archive", "vaccine", "steel",
    "lithium", "dialect",
  ]
  private static let verbs = [
    "reopen", "widen", "share", "inspect", "protect", "measure", "rebuild", "lease", "insure",
    "survey",
  ]
  private static let firstDay = 14_610

  private var generator: Generator
  private let documents: Int
  private let actors: [String]
  private var happenings: [Happening] = []
  private var count = 0
  private var last: Told?

  /// A world told by some documents.
  init(seed: UInt64, documents: Int) {
    generator = Generator(state: seed)
    self.documents = documents
    let letters = (0..<26).map { String(UnicodeScalar(UInt8(65 + $0))) }
    actors = (0..<180).map { letters[$0 % 26] + letters[$0 / 26 % 26] + letters[($0 * 7 + 3) % 26] }
  }

  /// The next document: a report of new or recent happenings, or a copy.
  mutating func next(_ number: Int) -> Told {
    let day = Self.firstDay + number * 3650 / max(documents, 3650)
    if let last, generator.next(100) < 12 { return copy(of: last, number: number, day: day) }
    let isNew = generator.next(100) < 55 || happenings.isEmpty
    if isNew { happen(on: day) }
    if happenings.count > 400 { happenings.removeFirst(100) }
    let recent = max(0, happenings.count - 40)
    let first = isNew ? happenings.count - 1 : recent + generator.next(happenings.count - recent)
    var told = [happenings[first]]
    let second = recent + generator.next(happenings.count - recent)
    if second != first { told.append(happenings[second]) }
    let report = tell(told, number: number, day: max(day, told.map(\.day).max() ?? day))
    last = report
    return report
  }

  /// The same text with another publisher, as agencies' reports are printed.
  private mutating func copy(of told: Told, number: Int, day: Int) -> Told {
    let before = told.coded
    let document = Document(
      id: DocumentID(rawValue: "doc-\(number)"), text: before.document.text,
      blocks: before.document.blocks,
      metadata: Metadata(
        title: "Report \(number)", publisher: "Paper \(generator.next(300))",
        published: CalendarDate(dayNumber: day), language: "en"),
      location: nil, contentHash: before.document.contentHash)
    var coded = CodedDocument(
      document: document, parse: before.parse, mentions: before.mentions, times: [],
      predicates: [], statements: before.statements, events: before.events)
    coded.meetings = before.meetings
    return Told(coded: coded, reports: told.reports)
  }

  /// Actors are as uneven as in the news: the first has most.
  private mutating func actor() -> String {
    let rank = Double(generator.next(1_000_000)) / 1_000_000
    return actors[min(actors.count - 1, Int(Double(actors.count) * rank * rank * rank))]
  }

  private mutating func happen(on day: Int) {
    let (a, other) = (actor(), actor())
    let b = a == other ? actors[((actors.firstIndex(of: a) ?? 0) + 1) % actors.count] : other
    let act = Self.acts[generator.next(Self.acts.count)]
    func word(_ list: [String]) -> String { list[generator.next(list.count)] }
    let words =
      "We will \(word(Self.verbs)) the \(word(Self.nouns)) near the \(word(Self.nouns)) before we "
      + "\(word(Self.verbs)) any \(word(Self.nouns)) again, number \(count)"
    happenings.append(
      Happening(
        number: count, day: day - generator.next(4), a: a, b: b,
        delegate: "person-\(a.lowercased())-\(day / 1500)", act: act,
        place: "Port " + word(Self.nouns).uppercased(), words: words))
    count += 1
  }

  private mutating func tell(_ told: [Happening], number: Int, day: Int) -> Told {
    var text = Text("Report \(number % 977) of \(CalendarDate(dayNumber: day)).")
    // A paper's own words, so that no two but copies repeat one another.
    for _ in 0..<8 { _ = text.add(remark()) }
    var events: [CodedEvent] = []
    var statements: [Coding.Statement] = []
    var meetings: [Meeting] = []
    var reports: [Report] = []
    for happening in told {
      let a = party(happening.a, happening.delegate, isNamed: generator.next(100) < 70)
      let b = party(happening.b, nil, isNamed: false)
      let date = EventDate(
        value: CalendarDate(dayNumber: happening.day).description,
        from: CalendarDate(dayNumber: happening.day), to: CalendarDate(dayNumber: happening.day))
      let clause = text.add(
        "\(happening.a) \(happening.act.word) \(happening.act.noun) to \(happening.b).")
      let trigger = clause.lowerBound + happening.a.count + 1
      events.append(
        CodedEvent(
          act: happening.act.type, type: happening.act.type, mode: nil, contexts: ["diplomatic"],
          actors: [a], recipients: [b],
          trigger: trigger..<trigger + happening.act.word.count, clause: clause, date: date,
          place: nil, status: .happened, factuality: 3, attribution: [], sentence: 0,
          confidence: 0.8, why: "benchmark"))
      reports.append(Report(kind: "event", range: clause, truth: happening.number))
      // Some papers cut the quotation.
      let words = generator.next(100) < 80 ? happening.words : cut(happening.words)
      let quoted = text.add("“\(words),”")
      statements.append(
        Coding.Statement(
          kind: .direct, content: [quoted], text: words + ",", cue: nil,
          speaker: Speaker(
            spans: [], actor: ActorID(rawValue: happening.delegate), name: happening.delegate),
          sentence: 0, why: "benchmark"))
      reports.append(Report(kind: "statement", range: quoted, truth: happening.number))
      // One paper in thirty has the wrong day of a meeting.
      let wrong = generator.next(30) == 0 ? 1 : 0
      let met = CalendarDate(dayNumber: happening.day + 40 + wrong)
      let sentence = text.add("\(happening.a) and \(happening.b) meet in \(happening.place).")
      let place = sentence.upperBound - 1 - happening.place.count
      meetings.append(
        Meeting(
          name: "talks", kind: "talks", series: nil, parent: nil, from: met, to: met,
          place: EventPlace(
            name: happening.place, country: nil, span: place..<sentence.upperBound - 1),
          host: nil, status: .scheduled, mentions: [sentence],
          attendance: [a, b].map {
            Attendance(party: $0, standing: nil, status: .willAttend, clause: sentence)
          }, sentence: 0, confidence: 0.9, why: "benchmark"))
      reports.append(Report(kind: "meeting", range: sentence, truth: happening.number))
    }
    let document = Document(
      id: DocumentID(rawValue: "doc-\(number)"), text: SourceText(text.string),
      blocks: [Block(.paragraph, 0..<text.count)],
      metadata: Metadata(
        title: "Report \(number)", publisher: "Paper \(generator.next(300))",
        published: CalendarDate(dayNumber: day), language: "en"),
      location: nil, contentHash: ContentHash.sha256(text.string))
    var coded = CodedDocument(
      document: document, parse: text.parse, mentions: mentions(told, text), times: [],
      predicates: [], statements: statements, events: events)
    coded.meetings = meetings
    return Told(coded: coded, reports: reports)
  }

  private mutating func remark() -> String {
    func word(_ list: [String]) -> String { list[generator.next(list.count)] }
    func name() -> String {
      (0..<3).map { _ in word(Self.nouns).prefix(2) }.joined()
    }
    return "Some \(word(Self.verbs)) a \(name()) of \(name()), others "
      + "\(word(Self.verbs)) the \(name()) with a \(name())."
  }

  private func party(_ id: String, _ delegate: String?, isNamed: Bool) -> Party {
    Party(
      actor: ActorID(rawValue: id), name: id,
      delegate: isNamed ? delegate.map { ActorID(rawValue: $0) } : nil,
      delegateName: isNamed ? delegate : nil, spans: [])
  }

  private func cut(_ words: String) -> String {
    words.split(separator: " ").dropLast(3).joined(separator: " ")
  }

  private func mentions(_ told: [Happening], _ text: Text) -> [Mention] {
    text.sentences.dropFirst(9).enumerated().compactMap { index, range in
      let happening = told[min(told.count - 1, index / 3)]
      guard index % 3 != 1 else { return nil }
      return Mention(
        range: range.lowerBound..<range.lowerBound + happening.a.count, tokens: 0..<0, head: 0,
        kind: .state, actor: ActorID(rawValue: happening.a), name: happening.a, why: "benchmark")
    }
  }
}

/// A text under way, with a sentence for each part.
struct Text {
  private(set) var string: String
  private(set) var count: Int
  private(set) var sentences: [TextRange]

  init(_ first: String) {
    string = first
    count = first.unicodeScalars.count
    sentences = [0..<count]
  }

  /// Appends a sentence.
  mutating func add(_ sentence: String) -> TextRange {
    string += " " + sentence
    let start = count + 1
    count = start + sentence.unicodeScalars.count
    sentences.append(start..<count)
    return start..<count
  }

  /// One token a sentence: what the record asks of a parse are the sentences.
  var parse: Parse {
    let text = SourceText(string)
    return Parse(
      tokens: sentences.enumerated().map { index, range in
        Token(
          range: range, text: text[range], lemma: text[range], tag: "NN", pos: .noun, morph: "",
          dep: "ROOT", head: index, spaceAfter: true, startsSentence: true)
      }, entities: [])
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Generator {
  var state: UInt64

  /// A number below a bound.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
  }
}
