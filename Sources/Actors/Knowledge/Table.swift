import Documents

/// A compiled-in table: tab-separated lines, `#` before comments.
package struct Table {
  let name: String
  let columns: Int
  private let bytes: [UInt8]

  /// A table by its text; every line must have at least `columns` fields.
  package init(_ name: String, _ text: String, columns: Int) {
    self.name = name
    self.columns = columns
    bytes = Array(text.utf8)
  }

  /// One line, its fields made into strings only when asked for.
  package struct Row {
    let table: String
    let line: Int
    fileprivate let bytes: [UInt8]
    fileprivate let fields: [Range<Int>]

    /// The text of a field; empty beyond the last.
    subscript(column: Int) -> String {
      guard column < fields.count else { return "" }
      return String(decoding: bytes[fields[column]], as: UTF8.self)
    }

    /// The parts of a field that is a list separated by `;`.
    func list(_ column: Int) -> [String] {
      guard column < fields.count, !fields[column].isEmpty else { return [] }
      return bytes[fields[column]].split(separator: UInt8(ascii: ";"))
        .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The day in a field, nil where it is empty.
    func date(_ column: Int) throws(KnowledgeError) -> CalendarDate? {
      guard column < fields.count, !fields[column].isEmpty else { return nil }
      guard let day = CalendarDate(digits: bytes[fields[column]]) else {
        throw .malformedField(table: table, line: line, field: self[column])
      }
      return day
    }
  }

  /// Calls `body` with each line that is not a comment.
  ///
  /// - Complexity: O(*bytes*).
  package func forEach(_ body: (Row) throws(KnowledgeError) -> Void) throws(KnowledgeError) {
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      if end > start, bytes[start] != UInt8(ascii: "#") {
        var fields: [Range<Int>] = []
        fields.reserveCapacity(columns)
        var from = start
        for index in start..<end where bytes[index] == UInt8(ascii: "\t") {
          fields.append(from..<index)
          from = index + 1
        }
        fields.append(from..<end)
        guard fields.count >= columns else {
          throw .missingColumn(table: name, line: line, expected: columns, found: fields.count)
        }
        try body(Row(table: name, line: line, bytes: bytes, fields: fields))
      }
      start = end + 1
    }
  }
}

extension CalendarDate {
  /// A day written `2022-06-29` in ASCII.
  fileprivate init?(digits: ArraySlice<UInt8>) {
    let digits = Array(digits)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in digits[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
