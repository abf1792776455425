/// Rows of a text resource: one a line, columns by tab, `#` for remarks.
enum Table {
  /// The rows of a resource.
  ///
  /// - Precondition: every row has the stated number of columns; resources are compiled in, so a
  ///   short row is a mistake of the programmer.
  static func rows(_ text: String, columns: Int) -> [[String]] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      precondition(cells.count == columns, "\(columns) columns expected: \(line)")
      return cells
    }
  }

  /// The lines of a resource of one column.
  static func words(_ text: String) -> Set<String> { Set(rows(text, columns: 1).map { $0[0] }) }
}
