/// A table of rules: tab-separated text with a header line, `#` for comments.
///
/// Where fields begin and end is found in one pass; a field becomes a string only when a reader asks for
/// it, so that the codebooks are there in milliseconds.
package struct RuleTable: Sendable {
  /// One line of a table.
  package struct Row: Sendable {
    fileprivate let rules: RuleTable
    fileprivate let number: Int

    /// The table's name.
    var table: String { rules.name }
    /// The line, counted from 1.
    var line: Int { Int(rules.lines[number]) }

    /// The value of a column; an empty field or `-` gives the empty string.
    package func value(_ column: String) throws(CodingError) -> String {
      guard let place = rules.header.firstIndex(of: column) else {
        throw .missingColumn(table: table, line: line, column: column)
      }
      let value = rules.field(place, of: number)
      return value == "-" ? "" : value
    }

    /// The values of a column that lists several, separated by commas.
    package func list(_ column: String) throws(CodingError) -> [String] {
      let value = try value(column)
      return value.isEmpty ? [] : value.parts(separatedBy: UInt8(ascii: ","))
    }

    /// The error of a value that the codebook lacks.
    func unknown(_ code: String) -> CodingError {
      .unknownCode(table: table, line: line, code: code)
    }
  }

  private let name: String
  private let text: String
  private let header: [String]
  /// The line of each row, counted from 1.
  private let lines: [UInt32]
  /// The bytes at which the fields of each row begin, and one behind its last field's end: as many and
  /// one more than the header has.
  private let starts: [UInt32]

  /// All rows in the order of the table.
  package var rows: [Row] { lines.indices.map { Row(rules: self, number: $0) } }

  /// Finds the fields of a table.
  ///
  /// - Throws: ``CodingError/missingColumn(table:line:column:)`` for a line with other columns than
  ///   the header's.
  /// - Complexity: O(*bytes*).
  package init(_ text: String, name: String) throws(CodingError) {
    let bytes = text.utf8.span
    var header: [String] = []
    var lines: [UInt32] = []
    var starts: [UInt32] = []
    var fields: [UInt32] = []
    var line: UInt32 = 1
    var at = 0
    while at < bytes.count {
      fields.removeAll(keepingCapacity: true)
      fields.append(UInt32(at))
      let isRemark = bytes[at] == UInt8(ascii: "#")
      let first = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
        if bytes[at] == UInt8(ascii: "\t") { fields.append(UInt32(at + 1)) }
        at += 1
      }
      fields.append(UInt32(at + 1))
      if at > first, !isRemark {
        if header.isEmpty {
          header = zip(fields, fields.dropFirst()).map {
            Self.string(text, Int($0)..<Int($1) - 1)
          }
        } else {
          guard fields.count == header.count + 1 else {
            throw .missingColumn(
              table: name, line: Int(line),
              column: header[min(fields.count - 1, header.count - 1)])
          }
          lines.append(line)
          starts.append(contentsOf: fields)
        }
      }
      at += 1
      line += 1
    }
    self.name = name
    self.text = text
    self.header = header
    self.lines = lines
    self.starts = starts
  }

  /// A table of fields that were split elsewhere, each row with its line, counted from 1.
  init(name: String, header: [String], rows: [(line: Int, fields: [String])]) {
    var text = ""
    var starts: [UInt32] = []
    for row in rows {
      for field in row.fields {
        starts.append(UInt32(text.utf8.count))
        text += field + "\t"
      }
      starts.append(UInt32(text.utf8.count))
    }
    (self.name, self.text, self.header, self.starts) = (name, text, header, starts)
    lines = rows.map { UInt32($0.line) }
  }

  private func field(_ column: Int, of row: Int) -> String {
    let place = row * (header.count + 1) + column
    return Self.string(text, Int(starts[place])..<Int(starts[place + 1]) - 1)
  }

  private static func string(_ text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(decoding: utf8[start..<utf8.index(start, offsetBy: range.count)], as: UTF8.self)
  }
}

extension String {
  /// The parts between bytes of one value, empty ones left out; a good deal faster than splitting by
  /// characters, of which loading does thousands.
  ///
  /// - Complexity: O(*bytes*).
  func parts(separatedBy separator: UInt8) -> [String] {
    utf8.split(separator: separator).map { String(Substring($0)) }
  }
}
