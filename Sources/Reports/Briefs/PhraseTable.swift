/// Rows of a tab-separated text resource; lines that begin with `#` are provenance.
struct PhraseTable: Sendable {
  /// The fields of each row, in the table's order.
  let rows: [[String]]

  /// Reads a table with a fixed number of columns.
  init(_ name: String, _ text: String, columns: Int) throws(ReportError) {
    var rows: [[String]] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == columns else { throw .malformedTable(name, line: String(line)) }
      rows.append(fields)
    }
    self.rows = rows
  }
}
