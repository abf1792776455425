import Actors
import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `A run that died while it wrote` {
  /// The rollback journal that SQLite leaves: all pages as they were before (SQLite file format,
  /// section 3).
  private func journal(of data: Data, pageSize: Int) -> Data {
    func big(_ value: Int) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    let (nonce, pages) = (7, data.count / pageSize)
    var journal = Data([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7])
    for value in [pages, nonce, pages, 512, pageSize] { journal += big(value) }
    journal += Data(count: 512 - journal.count)
    for page in 0..<pages {
      let bytes = data[page * pageSize..<(page + 1) * pageSize]
      let samples = stride(from: pageSize - 200, to: 0, by: -200).map { page * pageSize + $0 }
      journal += big(page + 1) + bytes + big(nonce + samples.reduce(0) { $0 + Int(data[$1]) })
    }
    return journal
  }

  @Test func `leaves the record as it was before that batch`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let draft = Draft("a", "Norway aided Finland.")
      .event("Norway aided Finland.", trigger: "aided", .aid, by: ["NOR"], to: ["FIN"])
    try write([draft], to: scratch)
    let before = try dump(RecordReader(path: scratch.path))
    let url = URL(filePath: scratch.path)
    let data = try Data(contentsOf: url)
    let pageSize = Int(data[16]) << 8 | Int(data[17])
    try journal(of: data, pageSize: pageSize)
      .write(to: URL(filePath: scratch.path + "-journal"))
    var half = data
    half.replaceSubrange(pageSize..., with: Data(repeating: 0xAA, count: data.count - pageSize))
    try half.write(to: url)

    let reader = try RecordReader(path: scratch.path)
    #expect(try dump(reader) == before)
    #expect(try reader.check() == [])
    #expect(try Data(contentsOf: url) == data)
  }
}
