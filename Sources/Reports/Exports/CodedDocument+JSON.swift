import Actors
public import Coding
import Documents
public import Language

/// Optional parts of a coded document's line.
public enum CodedLayer: String, Sendable, Hashable, CaseIterable {
  /// The language model's own analysis of the whole text.
  case tokens
  /// Every word that denotes an event.
  case predicates
}

extension JSON {
  /// The line of `entente code` for one document (DESIGN, section 4.1).
  ///
  /// - Parameters:
  ///   - coded: what was read in the document.
  ///   - wholeText: the model's analysis of the whole text, furniture included; nil leaves
  ///     `tokens` out.
  ///   - includingPredicates: whether `predicates` is written.
  /// - Complexity: O(*tokens + entries*).
  public init(_ coded: CodedDocument, wholeText: Parse? = nil, includingPredicates: Bool = false) {
    let metadata = coded.document.metadata
    var members: [Member] = [
      Member("id", .string(coded.document.id.rawValue)),
      Member("version", 1),
      Member(
        "document",
        [
          "title": JSON(metadata.title), "publisher": JSON(metadata.publisher),
          "published": JSON(metadata.published?.description),
          "language": JSON(metadata.language),
        ]),
      Member(
        "sentences", .array(coded.parse.sentences.map { JSON(span: coded.parse.textRange($0)) })),
    ]
    if let wholeText {
      members.append(Member("tokens", .array(wholeText.tokens.map(JSON.init(token:)))))
    }
    members.append(Member("mentions", .array(coded.mentions.map(JSON.init(mention:)))))
    members.append(Member("times", .array(coded.times.map(JSON.init(time:)))))
    if includingPredicates {
      members.append(Member("predicates", .array(coded.predicates.map(JSON.init(predicate:)))))
    }
    members.append(Member("statements", .array(coded.statements.map(JSON.init(statement:)))))
    members.append(Member("events", .array(coded.events.map(JSON.init(event:)))))
    members += Self.objects(of: coded)
    members.append(Member("conflicts", .array(coded.conflicts.map(JSON.init(conflict:)))))
    if let pair = coded.pair { members.append(Member("pair", JSON(pair: pair))) }
    self = .object(members)
  }

  /// The objects of diplomacy, one array a kind.
  private static func objects(of coded: CodedDocument) -> [Member] {
    [
      Member("meetings", .array(coded.meetings.map { JSON(meeting: $0, of: coded.meetings) })),
      Member(
        "instruments",
        .array(coded.instruments.map { JSON(instrument: $0, of: coded.instruments) })),
      Member(
        "commitments",
        .array(coded.commitments.map { JSON(commitment: $0, figures: coded.figures) })),
      Member("relations", .array(coded.relations.map(JSON.init(relation:)))),
      Member("stances", .array(coded.stances.map(JSON.init(stance:)))),
      Member(
        "measures", .array(coded.measures.map { JSON(measure: $0, figures: coded.figures) })),
      Member("figures", .array(coded.figures.map(JSON.init(figure:)))),
    ]
  }

  /// The act between two given ranges: an event, or its parties alone with `act` and `type` null.
  private init(pair: CodedPair) {
    if let event = pair.event {
      self = JSON(event: event)
      return
    }
    self = [
      "act": .null, "type": .null, "actors": .array(pair.actors.map(JSON.init(party:))),
      "recipients": .array(pair.recipients.map(JSON.init(party:))),
      "confidence": .number(pair.confidence),
    ]
  }

  /// A range as `[start, end]`.
  init(span: TextRange) { self = [.integer(span.lowerBound), .integer(span.upperBound)] }

  /// Ranges as `[[start, end], …]`.
  init(spans: [TextRange]) { self = .array(spans.map(JSON.init(span:))) }

  /// An actor's id, `null` where unresolved.
  init(actor: ActorID?) { self = JSON(actor?.rawValue) }

  private init(token: Token) {
    self = [
      "start": .integer(token.range.lowerBound), "end": .integer(token.range.upperBound),
      "lemma": .string(token.lemma), "tag": .string(token.tag), "pos": .string(token.pos.rawValue),
      "morph": .string(token.morph), "dep": .string(token.dep), "head": .integer(token.head),
    ]
  }

  init(mention: Mention) {
    var members: [Member] = [
      Member("start", .integer(mention.range.lowerBound)),
      Member("end", .integer(mention.range.upperBound)),
      Member("kind", .string(mention.kind.rawValue)), Member("label", JSON(mention.label)),
      Member("actor", JSON(actor: mention.actor)), Member("name", .string(mention.name)),
      Member("role", JSON(mention.role)),
    ]
    if let office = mention.office { members.append(Member("office", .string(office))) }
    if let state = mention.affiliation { members.append(Member("affiliation", JSON(actor: state))) }
    if !mention.members.isEmpty {
      members.append(Member("members", .array(mention.members.map(JSON.init(actor:)))))
    }
    members.append(Member("entity", .integer(mention.entity)))
    members.append(Member("why", .string(mention.why)))
    self = .object(members)
  }

  /// Both values; the one of the tables cites its source instead of a range.
  private init(conflict: ReferenceConflict) {
    self = [
      "entry": JSON(actor: conflict.subject), "field": .string(conflict.field),
      "values": [
        ["value": .string(conflict.claimed), "span": JSON(span: conflict.range)],
        [
          "value": .string(conflict.known), "from": .string(conflict.from.description),
          "to": JSON(conflict.to?.description), "source": .string(conflict.source),
        ],
      ],
      "against": "reference",
    ]
  }

  private init(time: TemporalExpression) {
    var members: [Member] = [
      Member("start", .integer(time.range.lowerBound)),
      Member("end", .integer(time.range.upperBound)),
      Member("type", .string(time.kind.rawValue)), Member("value", .string(time.value)),
      Member("from", JSON(time.from?.description)), Member("to", JSON(time.to?.description)),
      Member("basis", .string(time.basis.rawValue)),
    ]
    // TIMEX3's optional attributes stand only where the words give them.
    for (name, value) in [
      ("mod", time.modifier?.rawValue), ("quant", time.quantity), ("freq", time.frequency),
    ] {
      if let value { members.append(Member(name, .string(value))) }
    }
    self = .object(members)
  }

  private init(predicate: Predicate) {
    self = [
      "start": .integer(predicate.range.lowerBound), "end": .integer(predicate.range.upperBound),
      "lemma": .string(predicate.lemma), "factuality": .number(predicate.factuality),
      "status": .string(predicate.status.rawValue),
    ]
  }
}
