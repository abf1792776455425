import Actors
import Coding
import Documents

extension ObjectAnswer {
  /// The objects of one kind that were read; `office` is a relation's kind of its own.
  static func all(of kind: String, in coded: CodedDocument) -> [ObjectAnswer] {
    switch kind {
    case "meeting": coded.meetings.map { ObjectAnswer($0, in: coded) }
    case "instrument": coded.instruments.map { ObjectAnswer($0, in: coded) }
    case "commitment": coded.commitments.map { ObjectAnswer($0, in: coded) }
    case "relation":
      coded.relations.filter { $0.kind != .office }.map { ObjectAnswer($0, in: coded) }
    case "office": coded.relations.filter { $0.kind == .office }.map { ObjectAnswer($0, in: coded) }
    case "measure": coded.measures.map { ObjectAnswer($0, in: coded) }
    case "figure": coded.figures.map(ObjectAnswer.init)
    case "stance": coded.stances.filter { isHeld($0.status) }.map { ObjectAnswer($0, in: coded) }
    default: []
    }
  }

  /// Whether a stance is or was held.
  private static func isHeld(_ status: EventStatus) -> Bool {
    ![.denied, .possible, .conditional, .proposed, .calledFor].contains(status)
  }

  private init(_ meeting: Meeting, in coded: CodedDocument) {
    fields = [
      "name": meeting.name, "kind": meeting.kind, "status": meeting.status.rawValue,
    ]
    fields["series"] = meeting.series
    fields["parent"] = meeting.parent.map { coded.meetings[$0].name }
    fields["from"] = meeting.from?.description
    fields["to"] = meeting.to?.description
    fields["place"] = meeting.place?.name
    fields["country"] = meeting.place?.country?.rawValue
    fields["host"] = meeting.host?.label
    lists["first"] = meeting.attendance.filter { $0.first != nil }.map { [$0.party.label] }
    lists["topics"] = meeting.topics.map { [coded.words($0)] }
    lists["attendance"] = meeting.attendance.map { one in
      [
        one.party.label, one.standing?.rawValue, one.status.rawValue,
        one.party.delegate?.rawValue,
        one.party.actor != nil && one.party.actor == meeting.host?.actor ? "host" : nil,
      ]
    }
  }

  private init(_ instrument: Instrument, in coded: CodedDocument) {
    fields = ["name": instrument.name, "kind": instrument.kind]
    fields["abbreviation"] = instrument.abbreviation
    fields["succeeds"] = instrument.succeeds.map { coded.instruments[$0].name }
    lists["parties"] = instrument.parties.map { [$0.label] }
    lists["areas"] = instrument.areas.map { [$0] }
    lists["stages"] = instrument.stages.map {
      [$0.stage.rawValue, $0.status.rawValue, $0.date?.value]
    }
  }

  private init(_ commitment: Commitment, in coded: CodedDocument) {
    fields = [
      "by": commitment.by.label, "action": coded.words(commitment.action),
      "strength": commitment.strength.rawValue, "status": commitment.status.rawValue,
    ]
    fields["delegate"] = commitment.by.delegate?.rawValue
    fields["to"] = commitment.to?.label
    fields["due"] = commitment.due.map { $0.to?.description ?? $0.value }
    fields["condition"] = commitment.condition.map(coded.words)
    fields["amount"] = commitment.amount.map { coded.figures[$0].sum }
  }

  private init(_ relation: Relation, in coded: CodedDocument) {
    fields = [
      "a": relation.a.label, "b": relation.b.label, "kind": relation.kind.rawValue,
      "status": relation.status.rawValue,
    ]
    fields["issue"] = relation.issue.map(coded.words)
    fields["from"] = relation.from?.value
    fields["to"] = relation.to?.value
    isSymmetric = [.partnership, .alliance, .dispute, .exercise].contains(relation.kind)
  }

  private init(_ measure: Measure, in coded: CodedDocument) {
    fields = [
      "sender": measure.sender.label, "kind": measure.kind, "status": measure.status.rawValue,
    ]
    fields["target"] = measure.target?.label
    fields["object"] = measure.object.map(coded.words)
    fields["count"] = measure.count.map { coded.figures[$0].value.description }
    fields["approximate"] = measure.count.map { coded.figures[$0].isApproximate.description }
    fields["date"] = measure.date?.value
  }

  private init(_ figure: Figure) {
    fields = [
      "what": figure.what, "value": figure.sum, "approximate": figure.isApproximate.description,
    ]
    fields["of"] = figure.of?.label
    fields["unit"] = figure.unit
  }

  private init(_ stance: Stance, in coded: CodedDocument) {
    fields = [
      "holder": stance.holder.label, "target": stance.target.label,
      "stance": stance.value.rawValue, "status": stance.status.rawValue,
    ]
    fields["issue"] = stance.issue.map(coded.words)
    fields["date"] = stance.date?.value
  }
}

extension Party {
  /// The id, else the name.
  fileprivate var label: String { actor?.rawValue ?? name }
}

extension Figure {
  /// Value and unit.
  fileprivate var sum: String { "\(value.formattedPlain) \(unit ?? "")" }
}

extension Double {
  /// A whole number without fraction or exponent.
  fileprivate var formattedPlain: String { Int(exactly: self).map(String.init) ?? description }
}

extension CodedDocument {
  /// The text of a range.
  fileprivate func words(_ range: TextRange) -> String { document.text[range] }
}
