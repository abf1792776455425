import Actors
import Coding
import Documents
import Testing

@Suite("Measures")
struct MeasureTests {
  private func read(_ text: String) throws -> CodedDocument {
    try Reader.read(text, published: "2024-03-05")
  }

  @Test("coordinated under one subject are one each, with their counts")
  func coordinated() throws {
    let coded = try read(
      "Canada froze the assets of 33 Belarusian officials, banned imports of Belarusian potash "
        + "and barred 14 Belarusian judges from entry.")
    #expect(coded.measures.map(\.kind) == ["asset-freeze", "import-ban", "travel-ban"])
    #expect(coded.measures.allSatisfy { $0.sender.actor?.rawValue == "CAN" })
    #expect(coded.measures.allSatisfy { $0.target?.actor?.rawValue == "BLR" })
    #expect(coded.measures.map { $0.count.map { coded.figures[$0].value } } == [33, nil, 14])
  }

  @Test("named by a noun take sender and status from the verb that carries it")
  func nominal() throws {
    let measure = try #require(
      read("Norway will impose an arms embargo on Eritrea.").measures.first)
    #expect(measure.kind == "arms-embargo")
    #expect(measure.status == .scheduled)
    #expect(measure.target?.actor?.rawValue == "ERI")
  }

  @Test("that were lifted are cancelled, those that are to be lifted still stand")
  func lifted() throws {
    #expect(
      try read("Brazil lifted its import ban on goods from Peru.").measures.map(\.status)
        == [.cancelled])
    #expect(
      try read("Brazil plans to lift its import ban on goods from Peru.").measures.map(\.status)
        == [.ongoing])
  }

  @Test("that somebody calls for are called for")
  func calledFor() throws {
    let measures = try read("Poland called for an arms embargo against Belarus.").measures
    #expect(measures.map(\.status) == [.calledFor])
  }

  @Test("are not what a state forbids at home")
  func domestic() throws {
    #expect(try read("Jordan banned smoking in restaurants.").measures.isEmpty)
  }

  @Test("of several senders are one each")
  func senders() throws {
    let measures = try read("Chile and Peru banned imports of Bolivian beef.").measures
    #expect(measures.map { $0.sender.actor?.rawValue } == ["CHL", "PER"])
  }
}
