/// The documents of a table: CSV (RFC 4180) or tab-separated, with named columns.
final class TableDocuments: ItemContainer {
  private let input: InputBuffer
  private let path: String
  private let options: ReadingOptions
  private let delimiter: UInt8
  private let decoder: @Sendable ([UInt8]) throws(DocumentFault) -> String
  private var columns: [FieldMap.Part: Int]?
  private var number = 0
  private var isAtEnd = false

  /// Begins to read a table; `decoder` turns a cell's bytes into text.
  init(
    _ input: InputBuffer, path: String, delimiter: UInt8, options: ReadingOptions,
    decoder: @escaping @Sendable ([UInt8]) throws(DocumentFault) -> String
  ) {
    self.input = input
    self.path = path
    self.delimiter = delimiter
    self.options = options
    self.decoder = decoder
  }

  func next() -> SourceItem? {
    while !isAtEnd {
      let place = "\(path)!/\(number)"
      do throws(DocumentFault) {
        guard let row = try row() else {
          isAtEnd = true
          return nil
        }
        guard let columns else {
          try begin(row)
          continue
        }
        number += 1
        if row.count == 1, row[0].isEmpty { continue }
        return try item(row, columns)
      } catch {
        if columns == nil { isAtEnd = true }
        switch error {
        case .unreadable, .expandsTooMuch, .damagedArchive: isAtEnd = true
        default: break
        }
        return SourceItem(error, at: columns == nil ? path : place)
      }
    }
    return nil
  }

  private func begin(_ header: [[UInt8]]) throws(DocumentFault) {
    var names: [String] = []
    for cell in header {
      let isMarked = names.isEmpty && cell.starts(with: [0xEF, 0xBB, 0xBF])
      names.append(try decoder(isMarked ? Array(cell[3...]) : cell))
    }
    let found = options.map.columns(names)
    guard found[.text] != nil || found[.html] != nil else {
      throw .missingColumn(names: names.prefix(20).joined(separator: ", "))
    }
    columns = found
  }

  private func item(
    _ row: [[UInt8]], _ columns: [FieldMap.Part: Int]
  ) throws(DocumentFault) -> SourceItem {
    var texts: [FieldMap.Part: String] = [:]
    for part in FieldMap.Part.allCases {
      guard let column = columns[part], column < row.count else { continue }
      texts[part] = try decoder(row[column])
    }
    let fields = try options.map.fields { texts[$0] }
    return SourceItem(location: "\(path)!/\(number)", content: .fields(fields))
  }

  /// The cells of the next row; nil at the end.
  ///
  /// Quotation marks protect line ends and delimiters, and stand doubled for themselves.
  private func row() throws(DocumentFault) -> [[UInt8]]? {
    let limit = options.limits.documentBytes
    let (quote, lineEnd) = (UInt8(ascii: "\""), UInt8(ascii: "\n"))
    var whole: [UInt8] = []
    var isInside = false
    while true {
      switch try input.line(limit: limit) {
      case .end:
        if whole.isEmpty { return nil }
        isInside = false
      case .tooLong: throw .tooLarge(limit: limit)
      case .text(let line):
        if isInside { whole.append(lineEnd) }
        whole.append(contentsOf: line)
        if line.count(where: { $0 == quote }) % 2 == 1 { isInside.toggle() }
        if whole.isEmpty, !isInside { return [[]] }
      }
      if whole.count > limit { throw .tooLarge(limit: limit) }
      if !isInside { return cells(of: whole) }
    }
  }

  private func cells(of row: [UInt8]) -> [[UInt8]] {
    let quote = UInt8(ascii: "\"")
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < row.count {
      let byte = row[index]
      index += 1
      if isQuoted, byte == quote {
        isQuoted = index < row.count && row[index] == quote
        if isQuoted {
          cell.append(quote)
          index += 1
        }
      } else if !isQuoted, byte == quote, cell.isEmpty {
        isQuoted = true
      } else if !isQuoted, byte == delimiter {
        cells.append(cell)
        cell = []
      } else {
        cell.append(byte)
      }
    }
    return cells + [cell]
  }
}
