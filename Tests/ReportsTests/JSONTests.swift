import Foundation
import Reports
import Testing

@Suite struct JSONTests {
  @Test func `objects keep the order in which they are written`() {
    let value: JSON = ["z": 1, "a": [true, nil, "x"], "m": ["k": .number(2.5)]]
    #expect(value.line == #"{"z":1,"a":[true,null,"x"],"m":{"k":2.5}}"#)
  }

  @Test func `text beyond ASCII stays as it is and what JSON forbids is escaped`() {
    let value = JSON.string("Türkiye “日本” 😀 \"\\\n\t\u{1}\u{2028}")
    #expect(value.line == #""Türkiye “日本” 😀 \"\\\n\t\u0001\u2028""#)
  }

  @Test(arguments: ["", "e\u{301}", "\u{0}\u{7F}", "a\r\nb", "🇯🇵", "\u{2029}", "\\u0041"])
  func `a string read back by another parser has the same scalars`(text: String) throws {
    let data = Data(JSON.array([.string(text)]).line.utf8)
    let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
    #expect(Array(read[0].unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    (0.0, "0.0"), (-3.0, "-3.0"), (0.1, "0.1"), (.nan, "null"), (.infinity, "null"),
  ])
  func `numbers are written with the fewest digits and never as what JSON lacks`(
    number: Double, line: String
  ) {
    #expect(JSON.number(number).line == line)
  }
}
