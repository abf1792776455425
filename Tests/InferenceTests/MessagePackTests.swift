import Inference
import Testing

@Suite struct MessagePackTests {
  /// A document with every supported format, by hand from the specification.
  static let everything: [UInt8] =
    [0xDE, 0x00, 0x04]  // map 16 of four pairs
    + [0xA3, 0x6E, 0x75, 0x6D]  // "num"
    + [0xDC, 0x00, 0x0F]  // array 16 of fifteen
    + [0x07, 0xFF, 0xCC, 0x80, 0xCD, 0x01, 0x00, 0xCE, 0x00, 0x01, 0x00, 0x00]
    + [0xCF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE]
    + [0xD0, 0x80, 0xD1, 0x80, 0x00, 0xD2, 0x80, 0x00, 0x00, 0x00]
    + [0xD3, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00]
    + [0xCA, 0x3F, 0xC0, 0x00, 0x00, 0xCB, 0xC0, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00]
    + [0xC0, 0xC2, 0xC3]
    + [0xC4, 0x01, 0x62]  // the bytes "b" as a key
    + [0x93, 0xC5, 0x00, 0x01, 0x01, 0xC6, 0x00, 0x00, 0x00, 0x00, 0xC4, 0x00]
    + [0x2A]  // 42 as a key
    + [0x93, 0xD9, 0x02, 0xC3, 0xA9, 0xDA, 0x00, 0x01, 0x78, 0xDB, 0x00, 0x00, 0x00, 0x00]
    + [0xCF, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00]  // 2⁶³ as a key
    + [0x82, 0xA0, 0xDD, 0x00, 0x00, 0x00, 0x00, 0xA1, 0x6D, 0xDF, 0x00, 0x00, 0x00, 0x00]

  @Test func `every format is read as the specification says`() throws {
    let value = try MessagePack(reading: Self.everything[...])
    #expect(
      value["num"]?.array == [
        .unsigned(7), .signed(-1), .unsigned(128), .unsigned(256), .unsigned(65536),
        .unsigned(.max - 1), .signed(-128), .signed(-32768), .signed(-2_147_483_648),
        .signed(.min), .float(1.5), .float(-2.5), .null, .bool(false), .bool(true),
      ])
    let numbers = try #require(value["num"]?.array)
    #expect(numbers[5].uint64 == UInt64.max - 1)
    #expect(numbers[5].int == nil)
    #expect(numbers[9] == .signed(.min))
    #expect(numbers[10...11] == [.float(1.5), .float(-2.5)])
    #expect(value["b"]?.array?.map { $0.bytes?.count } == [1, 0, 0])
    let pairs = try #require(value.map)
    #expect(pairs[2].key.int == 42)
    #expect(pairs[2].value.array?.map(\.string) == ["é", "x", ""])
    #expect(pairs[3].key.uint64 == 1 << 63)
    #expect(pairs[3].value[""]?.array?.isEmpty == true)
    #expect(pairs[3].value["m"]?.map?.isEmpty == true)
  }

  @Test func `a document cut anywhere is an error with its byte`() throws {
    for count in 0..<Self.everything.count {
      let error = #expect(throws: InferenceError.self, "\(count) bytes") {
        try MessagePack(reading: Self.everything[..<count])
      }
      #expect(error?.byte.map { $0 <= count } == true)
    }
  }

  @Test func `a flipped bit gives a value or an error`() {
    var errors = 0
    for index in Self.everything.indices {
      for bit in 0..<8 {
        var bytes = Self.everything
        bytes[index] ^= 1 << bit
        do { _ = try MessagePack(reading: bytes[...]) } catch { errors += 1 }
      }
    }
    #expect(errors > 100)
  }

  @Test(
    arguments: [
      ([0xC1], "not supported"), ([0xD4, 0x01, 0x00], "not supported"),
      ([0xA2, 0xC3, 0x28], "UTF-8"), ([0x01, 0x02], "after the end"),
      ([0xDD, 0xFF, 0xFF, 0xFF, 0xFF], "elements"), ([0xC6, 0xFF, 0xFF, 0xFF, 0xFF], "bytes"),
      ([UInt8](repeating: 0x91, count: 100) + [0x01], "nested"),
    ] as [([UInt8], String)])
  func `a hostile document says what is wrong`(bytes: [UInt8], reason: String) {
    let error = #expect(throws: InferenceError.self) { try MessagePack(reading: bytes[...]) }
    #expect(error?.description.contains(reason) == true)
  }
}
