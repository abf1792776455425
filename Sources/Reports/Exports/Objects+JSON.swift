import Actors
import Coding
public import Documents
public import Record

extension JSON {
  /// A line of `entente meetings` (DESIGN, section 4.3).
  public init(_ meeting: MeetingEntry) {
    self = Self.entry(
      meeting.basis,
      [
        Member("name", .string(meeting.name)),
        Member("names", .array(meeting.names.map(JSON.string))),
        Member("kind", .string(meeting.kind)), Member("series", JSON(meeting.series)),
        Member("parent", JSON(reference: meeting.parent)),
        Member("from", JSON(meeting.from?.description)),
        Member("to", JSON(meeting.to?.description)),
        Member(
          "place",
          meeting.place.map { ["name": .string($0.name), "country": JSON(actor: $0.country)] }
            ?? .null),
        Member("host", meeting.host.map(JSON.init(entryParty:)) ?? .null),
        Member("status", .string(meeting.status.rawValue)),
        Member("attendance", .array(meeting.attendance.map(JSON.init(attendance:)))),
        Member("topics", .array(meeting.topics.map(JSON.init(evidence:)))),
      ])
  }

  private init(attendance: MeetingEntry.Attendance) {
    self = [
      "actor": JSON(actor: attendance.party.actor), "name": .string(attendance.party.name),
      "delegate": JSON(actor: attendance.party.delegate),
      "delegateName": JSON(attendance.party.delegateName),
      "standing": JSON(attendance.standing?.rawValue),
      "status": .string(attendance.status.rawValue),
      "independentSources": .integer(attendance.evidence.independentSources),
      "first": .array(attendance.first.map(JSON.init(evidence:))),
      "evidence": .array(attendance.evidence.map(JSON.init(evidence:))),
    ]
  }

  /// A line of `entente instruments`.
  public init(_ instrument: InstrumentEntry) {
    self = Self.entry(
      instrument.basis,
      [
        Member("name", .string(instrument.name)),
        Member("names", .array(instrument.names.map(JSON.string))),
        Member("abbreviation", JSON(instrument.abbreviation)),
        Member("kind", .string(instrument.kind)),
        Member("parties", .array(instrument.parties.map(JSON.init(named:)))),
        Member(
          "stages",
          .array(
            instrument.stages.map { stage in
              [
                "stage": .string(stage.stage.rawValue), "status": .string(stage.status.rawValue),
                "date": JSON(stage.date?.value),
                "independentSources": .integer(stage.evidence.independentSources),
                "evidence": .array(stage.evidence.map(JSON.init(evidence:))),
              ]
            })),
        Member("areas", .array(instrument.areas.map(JSON.string))),
        Member("succeeds", JSON(reference: instrument.succeeds)),
      ])
  }

  /// A line of `entente commitments`; `overdue` is whether it is open past its deadline on a day.
  public init(_ commitment: CommitmentEntry, on day: CalendarDate) {
    self = Self.entry(
      commitment.basis,
      [
        Member("by", JSON(entryParty: commitment.by)),
        Member("to", commitment.to.map(JSON.init(entryParty:)) ?? .null),
        Member("action", .string(commitment.action.text)),
        Member("due", JSON(commitment.due.map { $0.to?.description ?? $0.value })),
        Member("amount", JSON(amount: commitment.amount)),
        Member("condition", JSON(commitment.condition?.text)),
        Member("strength", .string(commitment.strength.rawValue)),
        Member("status", .string(commitment.status.rawValue)),
        Member("overdue", .bool(commitment.isOverdue(on: day))),
        Member("date", JSON(date: commitment.date)),
        Member("statement", JSON(commitment.statement)),
        Member(
          "followups",
          .array(
            commitment.followups.map { followup in
              [
                "status": .string(followup.status.rawValue),
                "evidence": [JSON(evidence: followup.evidence)],
              ]
            })),
      ])
  }

  /// A line of `entente relations`.
  public init(_ relation: RelationEntry) {
    self = Self.entry(
      relation.basis,
      [
        Member("a", JSON(named: relation.a)),
        Member("kind", .string(relation.relation.rawValue)),
        Member("b", JSON(named: relation.b)), Member("issue", JSON(relation.issue?.text)),
        Member("from", JSON(relation.from?.value)), Member("to", JSON(relation.to?.value)),
        Member("status", .string(relation.status.rawValue)),
        Member("parties", [JSON(entryParty: relation.a), JSON(entryParty: relation.b)]),
      ])
  }

  /// A line of `entente stances`.
  public init(_ stance: StanceEntry) {
    self = Self.entry(
      stance.basis,
      [
        Member("holder", JSON(named: stance.holder)),
        Member("holderName", .string(stance.holder.delegateName ?? stance.holder.name)),
        Member("target", JSON(named: stance.target)),
        Member("targetName", .string(stance.target.name)),
        Member("issue", JSON(stance.issue?.text)),
        Member("stance", .string(stance.stance.rawValue)),
        Member("strength", .number(stance.strength)), Member("date", JSON(date: stance.date)),
        Member("status", .string(stance.status.rawValue)),
        Member("statement", JSON(stance.statement)),
      ])
  }

  /// A line of `entente measures`.
  public init(_ measure: MeasureEntry) {
    self = Self.entry(
      measure.basis,
      [
        Member("sender", JSON(named: measure.sender)),
        Member("target", measure.target.map(JSON.init(named:)) ?? .null),
        Member("kind", .string(measure.kind)), Member("object", JSON(measure.object?.text)),
        Member("count", JSON(amount: measure.count)),
        Member("date", JSON(measure.date?.value)),
        Member("status", .string(measure.status.rawValue)),
      ])
  }

  /// A line of `entente figures`.
  public init(_ figure: FigureEntry) {
    self = Self.entry(
      figure.basis,
      [
        Member("of", figure.of.map(JSON.init(named:)) ?? .null),
        Member("what", .string(figure.what)), Member("value", JSON(plain: figure.value)),
        Member("unit", JSON(figure.unit)), Member("approximate", .bool(figure.isApproximate)),
        Member("date", JSON(date: figure.date)),
      ])
  }
}

extension JSON {
  /// The members that every entry has around those of its kind.
  private static func entry(_ basis: EntryBasis, _ own: [Member]) -> JSON {
    .object(
      [Member("id", .string(basis.id))] + own + [
        Member(
          "history",
          .array(
            basis.history.map { step in
              [
                "status": .string(step.status),
                "evidence": .array(step.evidence.map(JSON.init(evidence:))),
              ]
            })),
        Member("conflicts", .array(basis.conflicts.map(JSON.init(difference:)))),
        Member(
          "differences",
          .array(
            basis.differences.filter { $0.reading != .conflict }.map(JSON.init(difference:)))),
        Member("confidence", .number(basis.confidence)), Member("why", .string(basis.why)),
        Member("independentSources", .integer(basis.independentSources)),
        Member("evidence", .array(basis.evidence.map(JSON.init(evidence:)))),
      ])
  }

  init(difference: FieldDifference) {
    self = [
      "field": .string(difference.field), "reading": .string(difference.reading.rawValue),
      "values": .array(
        difference.values.map { value in
          [
            "value": .string(value.value),
            "independentSources": .integer(value.evidence.independentSources),
            "evidence": .array(value.evidence.map(JSON.init(evidence:))),
          ]
        }),
    ]
  }

  private init(reference: EntryReference?) {
    self = reference.map { ["id": .string($0.id), "name": .string($0.name)] } ?? .null
  }

  private init(amount: CommitmentEntry.Amount?) {
    guard let amount else {
      self = nil
      return
    }
    self = [
      "value": JSON(plain: amount.value), "unit": JSON(amount.unit), "what": .string(amount.what),
      "approximate": .bool(amount.isApproximate), "figure": .string(amount.figure),
      "evidence": [JSON(evidence: amount.evidence)],
    ]
  }

  /// An actor by id, else by name.
  private init(named party: EntryParty) {
    self = .string(party.actor?.rawValue ?? party.name)
  }

  /// A whole number without a fraction.
  private init(plain number: Double) {
    self = Int(exactly: number).map(JSON.integer) ?? .number(number)
  }
}
