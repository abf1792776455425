/// A row-major matrix of Float.
public struct Matrix: Sendable, Hashable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// `rows` × `columns` values.
  public package(set) var values: [Float]

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = [Float](repeating: 0, count: rows * columns)
  }

  /// A matrix of given values, row by row.
  init(rows: Int, columns: Int, values: [Float]) {
    precondition(values.count == rows * columns)
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The values of a row.
  public subscript(row: Int) -> ArraySlice<Float> {
    values[row * columns..<(row + 1) * columns]
  }
}

extension [Float] {
  /// The index of the greatest value in a range, the first of equals; nil in an empty range.
  ///
  /// - Complexity: O(*length of the range*).
  public func firstMaximum(in range: Range<Int>) -> Int? {
    guard var best = range.first else { return nil }
    for index in range where self[index] > self[best] { best = index }
    return best
  }
}
