import Inference
import Testing

@Suite struct ZipArchiveTests {
  static var sample: ZipWriter {
    var writer = ZipWriter()
    writer.add("folder/", [])
    writer.add("folder/stored.txt", Array("as it is".utf8))
    writer.add("folder/deflated.txt", [UInt8](repeating: 7, count: 70_000), method: .deflated)
    return writer
  }

  @Test(arguments: ["", "a comment behind the directory"])
  func `stored and deflated files come out as they went in`(comment: String) throws {
    let archive = try ZipArchive(Self.sample.archive(comment: comment))
    #expect(
      archive.entries.map(\.name) == ["folder/", "folder/stored.txt", "folder/deflated.txt"])
    #expect(try archive.contents(of: archive.entries[1]) == Array("as it is".utf8))
    #expect(try archive.contents(of: archive.entries[2]).allSatisfy { $0 == 7 })
    #expect(try archive.contents(of: archive.entries[2]).count == 70_000)
  }

  @Test func `a stream with a dictionary of codes is inflated`() throws {
    // What zlib makes of this text, without its own header and checksum.
    let packed: [UInt8] = [0x2B, 0x2E, 0xCD, 0xCD, 0xCD, 0x2C, 0x51, 0x28, 0x46, 0xA6, 0x00]
    let text = Array("summit summit summit".utf8)
    var writer = ZipWriter()
    writer.add("a", packed, claiming: text.count, checksum: ZipWriter.checksum(text))
    var bytes = writer.archive()
    // The method stands at byte 8 of the local header and byte 10 of the directory's.
    bytes[8] = 8
    bytes[30 + 1 + packed.count + 10] = 8
    let archive = try ZipArchive(bytes)
    #expect(try archive.contents(of: archive.entries[0]) == text)
  }

  @Test func `damage is an error`() throws {
    func open(_ change: (inout ZipWriter) -> Void) throws {
      var writer = ZipWriter()
      change(&writer)
      let archive = try ZipArchive(writer.archive())
      for entry in archive.entries { _ = try archive.contents(of: entry) }
    }
    #expect(throws: InferenceError.self) { try ZipArchive([]) }
    #expect(throws: InferenceError.self) { try ZipArchive([UInt8](repeating: 0x50, count: 9999)) }
    #expect(throws: InferenceError.self) { try open { $0.add("a", [1, 2], checksum: 1) } }
    #expect(throws: InferenceError.self) { try open { $0.add("a", [1, 2], claiming: 3) } }
    #expect(throws: InferenceError.self) {
      try open { $0.add("a", [1, 2], method: .deflated, claiming: 1) }
    }
    #expect(throws: InferenceError.self) { try open { $0.add("a", [1], method: .unknown) } }
    #expect(throws: InferenceError.self) { try open { $0.add("a", [1], flags: 1) } }
    #expect(throws: InferenceError.self) {
      try open { $0.add("bomb", [1], method: .deflated, claiming: 1 << 31) }
    }
  }

  @Test func `an archive cut or changed anywhere never crashes`() {
    var writer = ZipWriter()
    writer.add("one", Array("some bytes of a file".utf8), method: .deflated)
    writer.add("two", [1, 2, 3])
    let whole = writer.archive()
    func read(_ bytes: [UInt8]) throws {
      let archive = try ZipArchive(bytes)
      for entry in archive.entries { _ = try archive.contents(of: entry) }
    }
    for count in 0..<whole.count {
      #expect(throws: InferenceError.self) { try read(Array(whole.prefix(count))) }
    }
    var errors = 0
    for index in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[index] ^= 1 << bit
        do { try read(bytes) } catch { errors += 1 }
      }
    }
    #expect(errors > whole.count)
  }
}
