import Coding
import Documents

extension CommitmentEntry: Correctable {
  static let correctable = ["by", "to", "due", "date", "strength", "status"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "by": return Self.swap(&by, try CorrectedField.party(value), CorrectedField.words)
    case "to":
      return Self.swap(&to, try CorrectedField.partyOrNone(value)) { $0.map(CorrectedField.words) }
    case "due": return Self.swap(&due, try CorrectedField.date(value)) { $0?.value }
    case "date": return Self.swap(&date, try CorrectedField.date(value)) { $0?.value }
    case "strength":
      return Self.swap(
        &strength, try CorrectedField.value(value, of: Commitment.Strength.self), \.rawValue)
    case "status":
      return Self.swap(
        &status, try CorrectedField.value(value, of: Commitment.Status.self), \.rawValue)
    default: throw Self.unknown(field)
    }
  }
}

extension RelationEntry: Correctable {
  static let correctable = ["a", "kind", "b", "from", "to", "status"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "a": return Self.swap(&a, try CorrectedField.party(value), CorrectedField.words)
    case "b": return Self.swap(&b, try CorrectedField.party(value), CorrectedField.words)
    case "kind":
      return Self.swap(
        &relation, try CorrectedField.value(value, of: Relation.Kind.self), \.rawValue)
    case "from": return Self.swap(&from, try CorrectedField.date(value)) { $0?.value }
    case "to": return Self.swap(&to, try CorrectedField.date(value)) { $0?.value }
    case "status":
      return Self.swap(
        &status, try CorrectedField.value(value, of: EventStatus.self), \.rawValue)
    default: throw Self.unknown(field)
    }
  }
}

extension StanceEntry: Correctable {
  static let correctable = ["holder", "target", "stance", "date", "status"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "holder": return Self.swap(&holder, try CorrectedField.party(value), CorrectedField.words)
    case "target": return Self.swap(&target, try CorrectedField.party(value), CorrectedField.words)
    case "stance":
      return Self.swap(
        &stance, try CorrectedField.value(value, of: Stance.Value.self), \.rawValue)
    case "date": return Self.swap(&date, try CorrectedField.date(value)) { $0?.value }
    case "status":
      return Self.swap(
        &status, try CorrectedField.value(value, of: EventStatus.self), \.rawValue)
    default: throw Self.unknown(field)
    }
  }
}

extension MeasureEntry: Correctable {
  static let correctable = ["sender", "target", "kind", "date", "status"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "sender": return Self.swap(&sender, try CorrectedField.party(value), CorrectedField.words)
    case "target":
      return Self.swap(&target, try CorrectedField.partyOrNone(value)) {
        $0.map(CorrectedField.words)
      }
    case "kind": return Self.swap(&kind, try CorrectedField.text(value)) { $0 }
    case "date": return Self.swap(&date, try CorrectedField.date(value)) { $0?.value }
    case "status":
      return Self.swap(
        &status, try CorrectedField.value(value, of: EventStatus.self), \.rawValue)
    default: throw Self.unknown(field)
    }
  }
}

extension FigureEntry: Correctable {
  static let correctable = ["of", "what", "value", "unit", "date"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "of":
      return Self.swap(&of, try CorrectedField.partyOrNone(value)) { $0.map(CorrectedField.words) }
    case "what": return Self.swap(&what, try CorrectedField.text(value)) { $0 }
    case "value": return Self.swap(&self.value, try CorrectedField.number(value), \.plain)
    case "unit":
      return Self.swap(
        &unit, CorrectedField.isNone(value) ? nil : try CorrectedField.text(value)
      ) { $0 }
    case "date": return Self.swap(&date, try CorrectedField.date(value)) { $0?.value }
    default: throw Self.unknown(field)
    }
  }
}

extension Correctable where Self: ObjectEntry {
  /// What people corrected in it.
  var corrections: [AppliedCorrection] {
    get { basis.corrections }
    set { basis.corrections = newValue }
  }
}
