import Foundation
import Testing

/// `entente link` on lines of its own.
@Suite struct LinkTests {
  private static let lines = [
    #"{"id":"a","text":"Torben Vig, the mayor of Ebeltoft, opened the Ebeltoft harbour bridge on Monday. Vig praised the builders of the bridge."}"#,
    #"{"id":"b","text":"The new harbour bridge in Ebeltoft was opened by mayor Torben Vig on Monday. The opening drew crowds to the bridge."}"#,
    #"{"id":"c","text":"Striking miners in Oruro blocked a railway. Union leader Inés Copa demanded talks about the mine."}"#,
    #"{"id":"d","text":""}"#,
  ]

  private func run(
    _ lines: [String], workers: Int = 2
  ) throws -> (status: Int32, answers: [String: [String: Any]], order: [String]) {
    try Program.inEmptyFolder { entente in
      let result = try entente.run(
        Program.binary, ["link", "--workers", "\(workers)"],
        input: Data((lines.joined(separator: "\n") + "\n").utf8))
      var answers: [String: [String: Any]] = [:]
      var order: [String] = []
      for line in result.lines {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let id = value?["id"] as? String ?? "?"
        answers[id] = value
        order.append(id)
      }
      return (result.status, answers, order)
    }
  }

  private func text(_ answers: [String: [String: Any]]) throws -> Data {
    try JSONSerialization.data(withJSONObject: answers, options: .sortedKeys)
  }

  @Test func `two reports of one opening are one story and one event`() throws {
    let (status, answers, order) = try run(Self.lines)
    #expect(status == 0)
    #expect(order == ["a", "b", "c", "d"])
    let stories = order.map { answers[$0]?["story"] as? String }
    #expect(stories[0] == stories[1])
    #expect(Set(stories).count == 3)
    func clusters(_ id: String) -> Set<String> {
      let events = answers[id]?["events"] as? [[String: Any]] ?? []
      return Set(events.compactMap { $0["cluster"] as? String })
    }
    #expect(!clusters("a").isDisjoint(with: clusters("b")))
    #expect(clusters("a").isDisjoint(with: clusters("c")))
    #expect(clusters("d").isEmpty)
  }

  @Test func `neither workers nor the order of lines change an answer`() throws {
    let (_, one, _) = try run(Self.lines, workers: 1)
    let (_, other, order) = try run(Self.lines.reversed(), workers: 2)
    #expect(order == ["d", "c", "b", "a"])
    #expect(try text(one) == text(other))
  }

  @Test func `a bad line is answered with an error in its place`() throws {
    let (status, answers, order) = try run([Self.lines[0], #"{"id":"x"}"#, Self.lines[2]])
    #expect(status == 1)
    #expect(order == ["a", "x", "c"])
    #expect(answers["x"]?["error"] != nil)
  }
}
