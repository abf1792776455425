/// A table of rules: tab-separated text with a header line, `#` for comments.
package struct RuleTable: Sendable {
  /// One line of a table.
  package struct Row: Sendable {
    let table: String
    let line: Int
    let fields: [String: String]

    /// The value of a column; an empty field or `-` gives the empty string.
    func value(_ column: String) throws(CodingError) -> String {
      guard let value = fields[column] else {
        throw .missingColumn(table: table, line: line, column: column)
      }
      return value == "-" ? "" : value
    }

    /// The values of a column that lists several, separated by commas.
    func list(_ column: String) throws(CodingError) -> [String] {
      try value(column).split(separator: ",").map(String.init)
    }

    /// The error of a value that the codebook lacks.
    func unknown(_ code: String) -> CodingError {
      .unknownCode(table: table, line: line, code: code)
    }
  }

  package let rows: [Row]

  /// Splits a table into rows.
  ///
  /// - Throws: ``CodingError/missingColumn(table:line:column:)`` for a line with other columns than
  ///   the header's.
  package init(_ text: String, name: String) throws(CodingError) {
    var header: [String] = []
    var rows: [Row] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if header.isEmpty {
        header = fields
        continue
      }
      guard fields.count == header.count else {
        throw .missingColumn(
          table: name, line: number, column: header[min(fields.count, header.count - 1)])
      }
      rows.append(
        Row(
          table: name, line: number, fields: Dictionary(uniqueKeysWithValues: zip(header, fields))))
    }
    self.rows = rows
  }
}
