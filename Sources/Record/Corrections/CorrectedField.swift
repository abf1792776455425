import Actors
import Coding
import Documents

/// Reads the values that people give for fields.
///
/// Days are `2022-06-29`, `2022-06-29/2022-06-30`, `2022-06` or `2022`; a party is `JPN=Japan`, a
/// name alone where it is unresolved, several parted by `;`; a place is `Madrid, ESP`; `none`
/// empties a field that may be empty.
public enum CorrectedField {
  /// Why a value cannot be taken.
  struct Fault: Error, Hashable {
    let what: String
  }

  static func isNone(_ text: String) -> Bool { text == "none" }

  /// A date with its bounds.
  static func date(_ text: String) throws(Fault) -> EventDate? {
    if isNone(text) { return nil }
    let parts = text.split(separator: "/").map(String.init)
    if parts.count == 2, let from = CalendarDate(parts[0]), let to = CalendarDate(parts[1]),
      from <= to
    {
      return EventDate(value: text, from: from, to: to)
    }
    if text.utf8.count == 10, let day = CalendarDate(text) {
      return EventDate(value: text, from: day, to: day)
    }
    let numbers = text.split(separator: "-").map { Int($0) }
    if numbers.count == 1, let year = numbers[0], (1...9999).contains(year) {
      return EventDate(
        value: text, from: CalendarDate(year: year, month: 1, day: 1),
        to: CalendarDate(year: year, month: 12, day: 31))
    }
    if numbers.count == 2, let year = numbers[0], let month = numbers[1],
      let first = CalendarDate(year: year, month: month, day: 1),
      let next = month == 12
        ? CalendarDate(year: year + 1, month: 1, day: 1)
        : CalendarDate(year: year, month: month + 1, day: 1)
    {
      return EventDate(
        value: text, from: first, to: CalendarDate(dayNumber: next.dayNumber - 1))
    }
    throw Fault(what: "'\(text)' is no date such as 2022-06-29, 2022-06-29/2022-06-30 or 2022-06")
  }

  /// A day.
  static func day(_ text: String) throws(Fault) -> CalendarDate? {
    if isNone(text) { return nil }
    guard text.utf8.count == 10, let day = CalendarDate(text) else {
      throw Fault(what: "'\(text)' is no day such as 2022-06-29")
    }
    return day
  }

  /// A party by id and name.
  static func party(_ text: String) throws(Fault) -> EntryParty {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      return EntryParty(actor: ActorID(rawValue: parts[0]), name: parts[1])
    }
    guard let name = parts.first, !Folding.name(name).isEmpty else {
      throw Fault(what: "'\(text)' names no party")
    }
    return EntryParty(actor: nil, name: name)
  }

  /// A party that may be nobody.
  static func partyOrNone(_ text: String) throws(Fault) -> EntryParty? {
    isNone(text) ? nil : try party(text)
  }

  /// Several parties.
  static func parties(_ text: String) throws(Fault) -> [EntryParty] {
    var parties: [EntryParty] = []
    for part in text.split(separator: ";") {
      parties.append(try party(part.trimmed))
    }
    guard !parties.isEmpty else { throw Fault(what: "'\(text)' names no party") }
    return parties
  }

  /// A place with its state.
  static func place(_ text: String) throws(Fault) -> EventEntry.Place? {
    if isNone(text) { return nil }
    let parts = text.split(separator: ",").map(\.trimmed)
    guard let name = parts.first, !Folding.name(name).isEmpty, parts.count < 3 else {
      throw Fault(what: "'\(text)' is no place such as Madrid, ESP")
    }
    return EventEntry.Place(
      name: name, country: parts.count == 2 ? ActorID(rawValue: parts[1]) : nil)
  }

  /// A case by its name.
  static func value<T: RawRepresentable<String> & CaseIterable>(
    _ text: String, of type: T.Type
  ) throws(Fault) -> T {
    guard let value = T(rawValue: text) else {
      let names = T.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(what: "'\(text)' is none of \(names)")
    }
    return value
  }

  /// A text that is not empty.
  static func text(_ text: String) throws(Fault) -> String {
    guard !text.trimmed.isEmpty else { throw Fault(what: "the value is empty") }
    return text
  }

  /// A number.
  static func number(_ text: String) throws(Fault) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw Fault(what: "'\(text)' is no number")
    }
    return number
  }

  static func words(_ party: EntryParty) -> String { party.actor?.rawValue ?? party.name }

  static func words(_ parties: [EntryParty]) -> String {
    parties.map(words).joined(separator: "; ")
  }

  static func words(_ place: EventEntry.Place?) -> String? {
    place.map { [$0.name, $0.country?.rawValue].compactMap(\.self).joined(separator: ", ") }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var view = Substring(self).unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}
