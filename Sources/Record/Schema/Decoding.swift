import Actors
import Documents
import GRDB

/// Something stored that cannot be read back; it leaves the room as ``RecordError/damaged``.
struct Damage: Error {
  let what: String
}

extension Row {
  /// A column whose text must name a case.
  func decoded<T: RawRepresentable<String>>(_ column: String) throws -> T {
    let text: String = self[column]
    guard let value = T(rawValue: text) else { throw Damage(what: "\(column) '\(text)'") }
    return value
  }

  /// A column whose text, where there is one, must name a case.
  func decodedIfPresent<T: RawRepresentable<String>>(_ column: String) throws -> T? {
    guard let text: String = self[column] else { return nil }
    guard let value = T(rawValue: text) else { throw Damage(what: "\(column) '\(text)'") }
    return value
  }

  /// A column whose text, where there is one, must be a day.
  func day(_ column: String) throws -> CalendarDate? {
    guard let text: String = self[column] else { return nil }
    guard let day = CalendarDate(text) else { throw Damage(what: "\(column) '\(text)'") }
    return day
  }

  /// A column with an actor's id, where there is one.
  func actor(_ column: String) -> ActorID? {
    let text: String? = self[column]
    return text.map { ActorID(rawValue: $0) }
  }

  /// Two columns that bound a range.
  func range(_ start: String, _ end: String) throws -> TextRange {
    let (low, high): (Int, Int) = (self[start], self[end])
    guard 0 <= low, low <= high else { throw Damage(what: "range \(low)..<\(high)") }
    return low..<high
  }
}

/// Short lists within one column, parted by U+001F, which no text of a list holds.
enum ListColumn {
  private static let separator: Character = "\u{1F}"

  static func join(_ parts: some Sequence<String>) -> String {
    parts.map { $0.filter { $0 != separator } }.joined(separator: String(separator))
  }

  static func split(_ text: String) -> [String] {
    text.split(separator: separator).map(String.init)
  }
}
