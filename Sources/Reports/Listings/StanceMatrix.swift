import Actors
import Coding
import Documents
public import Record

/// How each holder presents each target, by the latest stance of every pair.
public struct StanceMatrix: Sendable {
  /// A holder's view of a target.
  struct Cell: Sendable {
    let holder: String
    let target: String
    /// In the order of their days, the latest last.
    let stances: [StanceEntry]
  }

  let cells: [Cell]

  /// Gathers stances, given in the order of answers; what is denied or given up shows as such.
  public init(_ stances: [StanceEntry]) {
    var places: [[String]: Int] = [:]
    var cells: [(holder: String, target: String, stances: [StanceEntry])] = []
    for stance in stances {
      let holder = stance.holder.actor?.rawValue ?? stance.holder.name
      let target = stance.target.actor?.rawValue ?? stance.target.name
      if let place = places[[holder, target]] {
        cells[place].stances.append(stance)
      } else {
        places[[holder, target]] = cells.count
        cells.append((holder, target, [stance]))
      }
    }
    self.cells = cells.sorted { ($0.holder, $0.target) < ($1.holder, $1.target) }
      .map { Cell(holder: $0.holder, target: $0.target, stances: $0.stances) }
  }

  /// One row a holder and one column a target; a cell gives the latest stance and how many.
  public func text(_ style: TerminalStyle) -> String {
    guard !cells.isEmpty else { return "No stances.\n" }
    let targets = Set(cells.map(\.target)).sorted()
    var table = TerminalTable(
      [("holder", .left)] + targets.map { (name: $0, alignment: .left) })
    for holder in Set(cells.map(\.holder)).sorted() {
      table.append(
        [holder]
          + targets.map { target in
            guard let cell = cells.first(where: { $0.holder == holder && $0.target == target }),
              let last = cell.stances.last
            else { return "" }
            let count = cell.stances.count > 1 ? " (\(cell.stances.count))" : ""
            let standing = last.status == .happened ? "" : " [\(last.status.rawValue)]"
            return last.stance.rawValue + standing + count
          })
    }
    return table.lines(style).joined(separator: "\n") + "\n"
  }

  /// One object a cell, with the entries in the order of their days.
  public var json: [JSON] {
    cells.map { cell in
      [
        "holder": .string(cell.holder), "target": .string(cell.target),
        "stance": JSON(cell.stances.last?.stance.rawValue),
        "status": JSON(cell.stances.last?.status.rawValue),
        "stances": .array(cell.stances.map { JSON($0) }),
      ]
    }
  }
}
