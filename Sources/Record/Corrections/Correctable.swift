import Actors
import Coding
import Documents

/// An entry whose fields people may correct.
protocol Correctable {
  /// The fields that may be corrected.
  static var correctable: [String] { get }
  /// What people corrected in it.
  var corrections: [AppliedCorrection] { get set }
  /// Gives a field another value.
  ///
  /// - Returns: the value before, nil where there was none.
  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String?
}

extension Correctable {
  /// Replaces a field and tells what stood in it.
  static func swap<T>(_ field: inout T, _ value: T, _ words: (T) -> String?) -> String? {
    defer { field = value }
    return words(field)
  }

  static func unknown(_ field: String) -> CorrectedField.Fault {
    CorrectedField.Fault(
      what:
        "'\(field)' is no field to correct here; it may be \(correctable.joined(separator: ", "))")
  }
}

extension EventEntry: Correctable {
  static let correctable = ["act", "mode", "actors", "recipients", "date", "place", "status"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "act":
      let was = Self.swap(&act, try CorrectedField.value(value, of: PloverType.self), \.rawValue)
      type = act.coded(with: status)
      return was
    case "status":
      let was = Self.swap(
        &status, try CorrectedField.value(value, of: EventStatus.self), \.rawValue)
      type = act.coded(with: status)
      return was
    case "mode":
      return Self.swap(
        &mode, CorrectedField.isNone(value) ? nil : try CorrectedField.text(value)
      ) { $0 }
    case "actors":
      return Self.swap(&actors, try CorrectedField.parties(value), CorrectedField.words)
    case "recipients":
      let parties = CorrectedField.isNone(value) ? [] : try CorrectedField.parties(value)
      return Self.swap(&recipients, parties, CorrectedField.words)
    case "date": return Self.swap(&date, try CorrectedField.date(value)) { $0?.value }
    case "place": return Self.swap(&place, try CorrectedField.place(value), CorrectedField.words)
    default: throw Self.unknown(field)
    }
  }
}

extension StatementEntry: Correctable {
  static let correctable = ["speaker", "audience", "date"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "speaker":
      var given: Speaker?
      if !CorrectedField.isNone(value) {
        let party = try CorrectedField.party(value)
        given = Speaker(actor: party.actor, name: party.name, role: nil, affiliation: nil)
      }
      return Self.swap(&speaker, given) { $0.map { $0.actor?.rawValue ?? $0.name } }
    case "audience":
      let given = CorrectedField.isNone(value) ? nil : try CorrectedField.party(value)
      return Self.swap(&audience, given) { $0.map(CorrectedField.words) }
    case "date": return Self.swap(&date, try CorrectedField.date(value)) { $0?.value }
    default: throw Self.unknown(field)
    }
  }
}

extension MeetingEntry: Correctable {
  static let correctable = ["name", "kind", "series", "from", "to", "place", "host", "status"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "name": return Self.swap(&name, try CorrectedField.text(value)) { $0 }
    case "kind": return Self.swap(&kind, try CorrectedField.text(value)) { $0 }
    case "series":
      return Self.swap(
        &series, CorrectedField.isNone(value) ? nil : try CorrectedField.text(value)
      ) { $0 }
    case "from":
      return Self.swap(&from, try CorrectedField.day(value)) { $0?.description }
    case "to": return Self.swap(&to, try CorrectedField.day(value)) { $0?.description }
    case "place": return Self.swap(&place, try CorrectedField.place(value), CorrectedField.words)
    case "host":
      let given = CorrectedField.isNone(value) ? nil : try CorrectedField.party(value)
      return Self.swap(&host, given) { $0.map(CorrectedField.words) }
    case "status":
      return Self.swap(
        &status, try CorrectedField.value(value, of: EventStatus.self), \.rawValue)
    default: throw Self.unknown(field)
    }
  }
}

extension InstrumentEntry: Correctable {
  static let correctable = ["name", "abbreviation", "kind", "parties"]

  mutating func take(_ field: String, _ value: String) throws(CorrectedField.Fault) -> String? {
    switch field {
    case "name": return Self.swap(&name, try CorrectedField.text(value)) { $0 }
    case "kind": return Self.swap(&kind, try CorrectedField.text(value)) { $0 }
    case "abbreviation":
      return Self.swap(
        &abbreviation, CorrectedField.isNone(value) ? nil : try CorrectedField.text(value)
      ) { $0 }
    case "parties":
      let given = CorrectedField.isNone(value) ? [] : try CorrectedField.parties(value)
      return Self.swap(&parties, given, CorrectedField.words)
    default: throw Self.unknown(field)
    }
  }
}
