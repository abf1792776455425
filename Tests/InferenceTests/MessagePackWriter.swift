/// Writes the few MessagePack formats that tests build models with.
enum Packed {
  static func map(_ pairs: [(String, [UInt8])]) -> [UInt8] {
    [0xDF] + length(pairs.count) + pairs.flatMap { string($0.0) + $0.1 }
  }

  static func array(_ elements: [[UInt8]]) -> [UInt8] {
    [0xDD] + length(elements.count) + elements.flatMap { $0 }
  }

  static func string(_ text: String) -> [UInt8] { [0xDB] + length(text.utf8.count) + text.utf8 }

  static func bytes(_ bytes: [UInt8]) -> [UInt8] { [0xC6] + length(bytes.count) + bytes }

  static func int(_ value: Int) -> [UInt8] { [0xCE] + length(value) }

  /// An array as numpy writes it, with raw keys.
  static func tensor(_ shape: [Int], _ values: [Float], type: String = "<f4") -> [UInt8] {
    let data = values.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> ($0 * 8)) }
    }
    func key(_ name: String) -> [UInt8] { bytes(Array(name.utf8)) }
    return [0x84] + key("nd") + [0xC3] + key("type") + string(type) + key("shape")
      + array(shape.map(int)) + key("data") + bytes(data)
  }

  private static func length(_ count: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }
}

/// A layer of a hand-built model.
struct Layer {
  var name: String
  var references: [(String, Int)] = []
  var settings: [(String, [UInt8])] = []
  var parameters: [(String, [UInt8])] = []

  static func model(_ layers: [Layer]) -> [UInt8] {
    Packed.map([
      (
        "nodes",
        Packed.array(
          layers.map {
            Packed.map([
              ("name", Packed.string($0.name)),
              ("refs", Packed.map($0.references.map { ($0.0, Packed.int($0.1)) })),
            ])
          })
      ),
      // thinc packs each setting as a document of its own.
      (
        "attrs",
        Packed.array(layers.map { Packed.map($0.settings.map { ($0.0, Packed.bytes($0.1)) }) })
      ),
      ("params", Packed.array(layers.map { Packed.map($0.parameters) })),
      ("shims", Packed.array(layers.map { _ in Packed.array([]) })),
    ])
  }
}
