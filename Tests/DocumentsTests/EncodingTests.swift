import Documents
import Testing

@Suite struct EncodingTests {
  private func text(_ bytes: [UInt8], name: String = "a.txt", encoding: String? = nil) throws
    -> String
  {
    try DocumentReader(encoding: encoding)(bytes, location: name).text.string
  }

  @Test func `A byte order mark is no part of the text`() throws {
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("Oslo".utf8)) == "Oslo")
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read by its byte order mark`(isLittle: Bool) throws {
    let units = Array("Café 🇯🇵".utf16).flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
    #expect(try text((isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + units) == "Café 🇯🇵")
  }

  @Test func `A declared encoding is used`() throws {
    #expect(try text([0x43, 0x61, 0x66, 0xE9], encoding: "iso-8859-1") == "Café")
    #expect(try text([0x93, 0xFA, 0x96, 0x7B], encoding: "Shift_JIS") == "日本")
  }

  @Test func `A page's own declaration is used`() throws {
    let head =
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"
    let bytes = Array(head.utf8) + Array("</head><body><p>".utf8) + [0xCC, 0xE8, 0xF0]
    #expect(try text(bytes, name: "a.html") == "Мир")
  }

  @Test func `A page in UTF-8 that declares something else is UTF-8`() throws {
    let markup = "<html><head><meta charset='gb2312'></head><body><p>北京</p></body></html>"
    #expect(try text(Array(markup.utf8), name: "a.html") == "北京")
  }

  @Test func `A page without a declaration is Western where it is not UTF-8`() throws {
    #expect(try text(Array("<html><body><p>Caf".utf8) + [0xE9, 0x97], name: "a.html") == "Café—")
  }

  @Test func `A long text in another encoding is converted whole`() throws {
    let bytes = [UInt8](repeating: 0xE9, count: 200_000)
    #expect(try text(bytes, encoding: "latin1") == String(repeating: "é", count: 200_000))
  }
}
