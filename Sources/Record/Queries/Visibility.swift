import Documents
import GRDB

/// Which revisions of documents a question sees.
struct Visibility: Sendable {
  /// The condition on `documents` as `d`.
  let condition: String
  let arguments: [String]

  /// The current revisions, or those that were current on a day.
  init(knownBy: CalendarDate?) {
    if let day = knownBy?.description {
      condition = "(d.known <= ? AND (d.until IS NULL OR d.until > ?))"
      arguments = [day, day]
    } else {
      condition = "d.until IS NULL"
      arguments = []
    }
  }

  /// All revisions, superseded ones too.
  static let everything = Visibility()

  private init() {
    condition = "1"
    arguments = []
  }
}
