/// An array of Float with a shape, row-major, as numpy writes it into MessagePack.
public struct Tensor: Sendable, Hashable {
  /// Extent of each dimension.
  public let shape: [Int]
  /// All values; the last dimension varies fastest.
  public let values: [Float]

  /// Puts values into a shape.
  ///
  /// - Throws: ``InferenceError`` if the extents' product is not the number of values.
  public init(shape: [Int], values: [Float]) throws(InferenceError) {
    guard let count = Self.count(of: shape), count == values.count else {
      throw InferenceError("\(values.count) values do not fill the shape \(shape)")
    }
    self.shape = shape
    self.values = values
  }

  /// Decodes a numpy array: a map with `nd`, `type`, `shape` and `data`, little-endian Float.
  ///
  /// - Throws: ``InferenceError`` if a field is missing, of another type or does not fit.
  public init(_ value: MessagePack) throws(InferenceError) {
    guard value["nd"]?.bool == true, let dimensions = value["shape"]?.array,
      let data = value["data"]?.bytes
    else { throw InferenceError("an array lacks nd, shape or data") }
    guard let type = value["type"]?.string, type == "<f4" else {
      throw InferenceError("an array holds \(value["type"]?.string ?? "no type"), not <f4")
    }
    let shape = dimensions.compactMap(\.int)
    guard shape.count == dimensions.count, let count = Self.count(of: shape),
      data.count.isMultiple(of: 4), data.count / 4 == count
    else { throw InferenceError("\(data.count) bytes do not fill the shape \(shape)") }
    self.shape = shape
    self.values = Self.floats(data)
  }

  private static func count(of shape: [Int]) -> Int? {
    var count = 1
    for extent in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      guard extent >= 0, !overflow else { return nil }
      count = product
    }
    return count
  }

  private static func floats(_ data: ArraySlice<UInt8>) -> [Float] {
    unsafe data.withUnsafeBytes { bytes in
      unsafe [Float](unsafeUninitializedCapacity: bytes.count / 4) { buffer, count in
        for index in 0..<bytes.count / 4 {
          let bits = unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
          unsafe buffer.initializeElement(
            at: index, to: Float(bitPattern: UInt32(littleEndian: bits)))
        }
        count = bytes.count / 4
      }
    }
  }
}
