import Actors
import Coding
import Documents
import Foundation
import Language
import Record
import Testing

/// Builds a coded document by hand: ranges are found by the words that they cover.
struct Draft {
  var coded: CodedDocument

  init(
    _ id: String, _ text: String, publisher: String? = nil, published: String? = nil,
    location: String? = nil, contentHash: String? = nil
  ) {
    let source = SourceText(text)
    let document = Document(
      id: DocumentID(rawValue: id), text: source,
      blocks: source.count == 0 ? [] : [Block(.paragraph, 0..<source.count)],
      metadata: Metadata(
        title: "Report \(id)", publisher: publisher,
        published: published.flatMap { CalendarDate($0) }),
      location: location, contentHash: contentHash ?? ContentHash.sha256(text))
    coded = CodedDocument(
      document: document, parse: Self.parse(source), mentions: [], times: [], predicates: [],
      statements: [], events: [])
  }

  /// Words parted by white space, each its own root; a full stop ends a sentence.
  private static func parse(_ text: SourceText) -> Parse {
    var tokens: [Token] = []
    var start: Int?
    var startsSentence = true
    func close(at end: Int) {
      guard let first = start else { return }
      let word = text[first..<end]
      tokens.append(
        Token(
          range: first..<end, text: word, lemma: word.lowercased(), tag: "NN", pos: .noun,
          morph: "", dep: "ROOT", head: tokens.count, spaceAfter: true,
          startsSentence: startsSentence))
      startsSentence = word.hasSuffix(".")
      start = nil
    }
    for (index, scalar) in text.scalars.enumerated() {
      if scalar.properties.isWhitespace { close(at: index) } else if start == nil { start = index }
    }
    close(at: text.count)
    return Parse(tokens: tokens, entities: [])
  }

  /// The range of some words, at their first occurrence.
  func range(_ words: String) -> TextRange {
    let (all, part) = (coded.document.text.scalars, Array(words.unicodeScalars))
    let start = all.indices.first { all[$0...].starts(with: part) } ?? all.count
    return start..<min(all.count, start + part.count)
  }

  /// Adds an event; actors are written `JPN` or `JPN:kishida-fumio`, unresolved ones `?name`.
  func event(
    _ clause: String, trigger: String, _ act: PloverType = .consult, by actors: [String],
    to recipients: [String] = [], on day: String? = nil, until: String? = nil,
    at place: String? = nil,
    status: EventStatus = .happened, mode: String? = nil, attribution: [String] = [],
    factuality: Double = 3
  ) -> Draft {
    var draft = self
    let from = day.flatMap { CalendarDate($0) }
    let event = CodedEvent(
      act: act, type: act.coded(with: status), mode: mode, contexts: ["diplomatic"],
      actors: actors.map(party), recipients: recipients.map(party), trigger: range(trigger),
      clause: range(clause),
      date: day.map {
        EventDate(value: $0, from: from, to: until.flatMap { CalendarDate($0) } ?? from)
      },
      place: place.map { EventPlace(name: $0, country: nil, span: range($0)) }, status: status,
      factuality: factuality,
      attribution: attribution.map { Attribution(actor: nil, name: $0, statement: nil) },
      sentence: 0, confidence: 0.8, why: "test/\(trigger)")
    draft.coded.events.append(event)
    return draft
  }

  /// Adds a statement; the speaker is written `kishida-fumio=Fumio Kishida` or by name alone.
  func statement(
    _ words: String, by speaker: String?, cue: String? = nil, affiliation: String? = nil,
    via: [String] = [], kind: Coding.Statement.Kind = .direct
  ) -> Draft {
    var draft = self
    let parts = speaker?.split(separator: "=").map(String.init) ?? []
    let name = parts.last ?? ""
    draft.coded.statements.append(
      Coding.Statement(
        kind: kind, content: [range(words)],
        text: words.filter { !"“”\"".contains($0) }, cue: cue.map(range),
        speaker: speaker.map { _ in
          Speaker(
            spans: [range(name)],
            actor: parts.count == 2 ? ActorID(rawValue: parts[0]) : nil, name: name,
            affiliation: affiliation.map { ActorID(rawValue: $0) })
        }, via: via, sentence: 0, why: "test/quote"))
    return draft
  }

  /// Adds a mention of an actor, or of an unresolved one where `actor` is nil.
  func mention(_ words: String, _ kind: MentionKind, actor: String?, name: String? = nil) -> Draft {
    var draft = self
    draft.coded.mentions.append(
      Mention(
        range: range(words), tokens: 0..<0, head: 0, kind: kind,
        actor: actor.map { ActorID(rawValue: $0) }, name: name ?? words, why: "test"))
    return draft
  }

  func party(_ text: String) -> Party {
    if text.hasPrefix("?") { return Party(actor: nil, name: String(text.dropFirst()), spans: []) }
    let parts = text.split(separator: ":").map(String.init)
    return Party(
      actor: ActorID(rawValue: parts[0]), name: parts[0],
      delegate: parts.count == 2 ? ActorID(rawValue: parts[1]) : nil,
      delegateName: parts.count == 2 ? parts[1] : nil, spans: [])
  }
}

/// A record in a folder of its own, which the test leaves to the system's temporary folder.
struct Scratch {
  let folder: URL
  var path: String { folder.appending(path: "test.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// Writes drafts into a new record and hands a reader of it to a test.
func withRecord<T>(
  _ drafts: [Draft], known: String = "2024-01-01", _ body: (RecordReader, Scratch) throws -> T
) throws -> T {
  let scratch = try Scratch()
  defer { scratch.remove() }
  try write(drafts, to: scratch, known: known)
  return try body(try RecordReader(path: scratch.path), scratch)
}

@discardableResult
func write(
  _ drafts: [Draft], to scratch: Scratch, known: String = "2024-01-01", coder: String = "test 1",
  batch: Int = 3
) throws -> [WriteOutcome] {
  let day = try #require(CalendarDate(known))
  let writer = try RecordWriter(path: scratch.path, coder: coder, known: day)
  var outcomes: [WriteOutcome] = []
  for start in stride(from: 0, to: drafts.count, by: batch) {
    let part = drafts[start..<min(drafts.count, start + batch)]
    outcomes += try writer.write(part.map { .coded($0.coded) })
  }
  return outcomes
}

/// All that a record answers, as text.
func dump(_ reader: RecordReader, _ filter: Filter = Filter()) throws -> String {
  let events = try reader.events(filter).map { String(describing: $0) }
  let statements = try reader.statements(filter).map { String(describing: $0) }
  let documents = try reader.documents(filter).map { String(describing: $0) }
  let actors = try reader.actors(filter).map { String(describing: $0) }
  let rejections = try reader.rejections().map { String(describing: $0) }
  let objects = try reader.everything(filter).map { String(describing: $0) }
  let conflicts = try reader.conflicts(filter).map { String(describing: $0) }
  return (events + statements + documents + actors + rejections + objects + conflicts)
    .joined(separator: "\n")
}
