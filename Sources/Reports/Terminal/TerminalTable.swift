/// Rows under headings, aligned; the last column takes what width is left.
public struct TerminalTable: Sendable {
  /// How the cells of a column stand.
  public enum Alignment: Sendable {
    case left, right
  }

  private let headings: [(name: String, alignment: Alignment)]
  private var rows: [[String]] = []

  /// A table with headings.
  public init(_ headings: [(name: String, alignment: Alignment)]) { self.headings = headings }

  /// Adds a row with one cell a heading.
  public mutating func append(_ cells: [String]) {
    rows.append(cells.map { TerminalStyle.withoutControls($0).replacing("\n", with: " ") })
  }

  /// The table as lines; on a terminal the last column is cut with `…` at the width.
  public func lines(_ style: TerminalStyle) -> [String] {
    let names = headings.map(\.name)
    let widths = headings.indices.map { column in
      ([names] + rows).map { $0[column].count }.max() ?? 0
    }
    let head = style(.heading, line(names, widths, room: nil))
    let room = style.isColoured ? style.width : nil
    return [head] + rows.map { line($0, widths, room: room) }
  }

  private func line(_ cells: [String], _ widths: [Int], room: Int?) -> String {
    var text = ""
    for (column, cell) in cells.enumerated() {
      let isLast = column == cells.count - 1
      let padding = String(repeating: " ", count: max(0, widths[column] - cell.count))
      switch headings[column].alignment {
      case .right: text += padding + cell
      case .left: text += isLast ? cell : cell + padding
      }
      if !isLast { text += "  " }
    }
    guard let room, text.count > room else { return text }
    return text.prefix(room - 1) + "…"
  }
}
