import Actors
import Coding
import Documents
import Foundation

/// One line of `Golden/event-cases.tsv`: a constructed text and the events that it tells.
struct EventCase {
  /// An event as the file writes it: `ACT status A=ID,ID R=ID [D=date] [M=mode] [S=source]`.
  struct Expectation {
    var act = ""
    var status = ""
    var fields: [String: String] = [:]

    init(_ text: Substring) {
      for (place, part) in text.split(separator: " ").enumerated() {
        if let sign = part.firstIndex(of: "="), place > 1 {
          fields[String(part[..<sign])] = String(part[part.index(after: sign)...])
        } else if place == 0 {
          act = String(part)
        } else {
          status = String(part)
        }
      }
    }

    /// Whether an event is the one that is expected, by act, status and parties.
    func names(_ event: CodedEvent) -> Bool {
      event.act.rawValue == act && event.status.rawValue == status
        && isSame(fields["A"], event.actors) && isSame(fields["R"], event.recipients)
    }

    /// Whether the fields that the file states besides are right.
    func isWhole(_ event: CodedEvent) -> Bool {
      if let mode = fields["M"], event.mode != mode { return false }
      if let source = fields["S"] {
        let link = event.attribution.last
        guard link?.actor?.rawValue == source || link?.name.lowercased() == source else {
          return false
        }
      }
      guard let date = fields["D"] else { return true }
      let bounds = date.components(separatedBy: "..")
      return bounds.count == 2
        ? event.date?.from?.description == bounds[0] && event.date?.to?.description == bounds[1]
        : event.date?.value == date
    }

    /// Whether parties have the ids of a list; `?` is an id that is not asked, `-` nobody.
    private func isSame(_ list: String?, _ parties: [Party]) -> Bool {
      let wanted = Set((list ?? "-").split(separator: ",").map(String.init))
      if wanted.contains("?") { return true }
      let named = parties.filter { $0.actor != nil || $0.sector != .place }
      let found = Set(named.map { $0.actor?.rawValue ?? "?" })
      return found == (wanted == ["-"] ? [] : wanted)
    }
  }

  let fields: [String]
  var id: String { fields[0] }
  var isMarked: Bool { fields[5] == "fails" }
  let expected: [Expectation]

  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 6 else { return nil }
    self.fields = fields
    expected =
      fields[4] == "none"
      ? [] : fields[4].split(separator: ";").map { Expectation($0) }
  }

  /// Whether a reading has the expected events and no others.
  func isRight(_ events: [CodedEvent]) -> Bool {
    var rest = events
    for expectation in expected {
      guard let index = rest.firstIndex(where: expectation.names),
        expectation.isWhole(rest[index])
      else { return false }
      rest.remove(at: index)
    }
    return rest.isEmpty
  }
}
