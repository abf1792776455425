import Documents

/// A table of this room: the shared reader with the room's errors and its days.
package struct Table {
  let name: String
  let columns: Int
  private let text: String

  /// A table by its text; every line must have at least `columns` fields.
  package init(_ name: String, _ text: String, columns: Int) {
    self.name = name
    self.columns = columns
    self.text = text
  }

  /// The lines with their fields found.
  ///
  /// - Throws: ``KnowledgeError/missingColumn(table:line:expected:found:)``.
  func facts() throws(KnowledgeError) -> FactTable {
    do throws(TableFault) {
      return try FactTable(name, text, columns: columns)
    } catch {
      throw .missingColumn(
        table: error.table, line: error.line, expected: error.expected, found: error.found)
    }
  }

  /// One line, its fields made into strings only when asked for.
  package struct Row {
    fileprivate let facts: FactTable
    fileprivate let index: Int

    /// The table's name.
    var table: String { facts.name }
    /// The line in the table, for messages.
    var line: Int { facts.line(of: index) }

    /// The text of a field.
    subscript(column: Int) -> String { facts.text(column, of: index) }

    /// The parts of a field that is a list separated by `;`.
    func list(_ column: Int) -> [String] { facts.list(column, of: index) }

    /// The day in a field, nil where it is empty.
    func date(_ column: Int) throws(KnowledgeError) -> CalendarDate? {
      try facts.date(column, of: index)
    }
  }

  /// The lines that are no remarks.
  func rows() throws(KnowledgeError) -> [Row] {
    let facts = try facts()
    return (0..<facts.count).map { Row(facts: facts, index: $0) }
  }

  /// Calls `body` with each line that is not a comment.
  ///
  /// - Complexity: O(*bytes*).
  package func forEach(_ body: (Row) throws(KnowledgeError) -> Void) throws(KnowledgeError) {
    for row in try rows() { try body(row) }
  }
}

extension FactTable {
  /// The day in a field, nil where it is empty.
  func date(_ column: Int, of row: Int) throws(KnowledgeError) -> CalendarDate? {
    try date(column, of: row, at: range(column, of: row))
  }

  /// The day in a field that stands at a range, nil where it is empty.
  func date(
    _ column: Int, of row: Int, at field: Range<Int>
  ) throws(KnowledgeError) -> CalendarDate? {
    guard !field.isEmpty else { return nil }
    guard let day = CalendarDate(digits: text.utf8.span.extracting(field)) else {
      throw malformed(column, of: row)
    }
    return day
  }

  /// The error of a field that cannot be read.
  func malformed(_ column: Int, of row: Int) -> KnowledgeError {
    .malformedField(table: name, line: line(of: row), field: text(column, of: row))
  }

  /// The error of a field that names no known actor.
  func unknown(_ column: Int, of row: Int) -> KnowledgeError {
    .unknownActor(table: name, line: line(of: row), id: text(column, of: row))
  }
}

extension CalendarDate {
  /// A day written `2022-06-29` in ASCII.
  fileprivate init?(digits bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    guard let year = Self.number(bytes.extracting(0..<4)),
      let month = Self.number(bytes.extracting(5..<7)),
      let day = Self.number(bytes.extracting(8..<10))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: Span<UInt8>) -> Int? {
    var value = 0
    for place in digits.indices {
      let byte = digits[place]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
