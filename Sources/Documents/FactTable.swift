/// Tab-separated text that holds one fact a line; lines that begin with `#` are remarks.
///
/// Lines are found once; a field becomes a string only when it is asked for, so that a table of
/// thousands of lines is there in a millisecond. Columns beyond the stated ones are allowed and not
/// read: a table may grow at its right side.
package struct FactTable: Sendable {
  /// The name by which errors speak of the table.
  package let name: String
  /// The whole text; ranges of fields count its bytes as UTF-8.
  package let text: String
  /// How many columns every line has at least.
  package let columns: Int
  /// The starts of rows.
  private let starts: [UInt32]

  /// Finds the lines of a text.
  ///
  /// - Throws: ``TableFault`` for a line with fewer fields than `columns`.
  /// - Complexity: O(*bytes*).
  package init(_ name: String, _ text: String, columns: Int) throws(TableFault) {
    self.name = name
    self.text = text
    self.columns = columns
    let bytes = text.utf8.span
    var starts: [UInt32] = []
    starts.reserveCapacity(bytes.count / 32)
    var start = 0
    var line = 1
    var found = 1
    for at in 0...bytes.count {
      let byte = at < bytes.count ? bytes[at] : UInt8(ascii: "\n")
      if byte > UInt8(ascii: "\n") { continue }
      if byte == UInt8(ascii: "\t") {
        found += 1
      } else if byte == UInt8(ascii: "\n") {
        if at > start, bytes[start] != UInt8(ascii: "#") {
          guard found >= columns else {
            throw TableFault(table: name, line: line, expected: columns, found: found)
          }
          starts.append(UInt32(start))
        }
        start = at + 1
        line += 1
        found = 1
      }
    }
    self.starts = starts
  }

  /// How many rows there are.
  package var count: Int { starts.count }

  /// Where a row begins.
  package func start(of row: Int) -> Int { Int(starts[row]) }

  /// Where a field stands in the text's bytes.
  ///
  /// - Complexity: O(*bytes of the row*).
  package func range(_ column: Int, of row: Int) -> Range<Int> {
    let bytes = text.utf8.span
    var start = Int(starts[row])
    var missing = column
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\t") {
        if missing == 0 { break }
        missing -= 1
        start = end + 1
      }
      end += 1
    }
    return start..<end
  }

  /// Where the first `columns` fields of a row stand, in one pass; what `fields` held is gone.
  package func ranges(of row: Int, into fields: inout [Range<Int>]) {
    fields.removeAll(keepingCapacity: true)
    let bytes = text.utf8.span
    var start = Int(starts[row])
    var end = start
    while fields.count < columns {
      let byte = end < bytes.count ? bytes[end] : UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        fields.append(start..<end)
        start = end + 1
        if byte == UInt8(ascii: "\n") { break }
      }
      end += 1
    }
  }

  /// Whether a field is empty.
  package func isEmpty(_ column: Int, of row: Int) -> Bool { range(column, of: row).isEmpty }

  /// The text of a field.
  package func text(_ column: Int, of row: Int) -> String { string(at: range(column, of: row)) }

  /// The parts of a range that is a list.
  package func parts(
    of field: Range<Int>, separator: UInt8 = UInt8(ascii: ";")
  ) -> [Range<Int>] {
    guard !field.isEmpty else { return [] }
    let bytes = text.utf8.span
    var parts: [Range<Int>] = []
    var start = field.lowerBound
    for at in field.lowerBound...field.upperBound
    where at == field.upperBound || bytes[at] == separator {
      if at > start { parts.append(start..<at) }
      start = at + 1
    }
    return parts
  }

  /// The parts of a field that is a list.
  package func list(
    _ column: Int, of row: Int, separator: UInt8 = UInt8(ascii: ";")
  ) -> [String] {
    parts(of: range(column, of: row), separator: separator).map { string(at: $0) }
  }

  /// The text of a range of bytes.
  package func string(at range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    return String(text[start..<end])
  }

  /// All fields of a row, those beyond the stated columns too.
  package func fields(of row: Int) -> [String] {
    let bytes = text.utf8.span
    let start = Int(starts[row])
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    var fields: [String] = []
    var from = start
    for at in start...end where at == end || bytes[at] == UInt8(ascii: "\t") {
      fields.append(string(at: from..<at))
      from = at + 1
    }
    return fields
  }

  /// The line on which a row stands, counted from 1.
  ///
  /// - Complexity: O(*bytes before it*); for messages.
  package func line(of row: Int) -> Int {
    text.utf8.prefix(Int(starts[row])).count { $0 == UInt8(ascii: "\n") } + 1
  }
}

/// A line that has too few fields.
package struct TableFault: Error, Hashable {
  /// The table's name.
  package let table: String
  /// The line, counted from 1.
  package let line: Int
  /// How many fields it needs.
  package let expected: Int
  /// How many it has.
  package let found: Int
}
