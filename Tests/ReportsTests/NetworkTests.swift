import Actors
import Coding
import Documents
import Record
import Reports
import Testing

@Suite struct `A network of actors` {
  private func event(
    _ act: PloverType, _ actors: [String], _ recipients: [String], sources: Int = 1,
    status: EventStatus = .happened
  ) -> EventEntry {
    func parties(_ names: [String]) -> [EntryParty] {
      names.map { name in
        EntryParty(
          actor: name.hasPrefix("?") ? nil : ActorID(rawValue: name), name: name)
      }
    }
    return EventEntry(
      id: "ev-1", act: act, type: act, mode: nil, contexts: [], actors: parties(actors),
      recipients: parties(recipients), date: nil, place: nil, status: status, factuality: 3,
      attribution: [], confidence: 1, why: "test", evidence: [], independentSources: sources)
  }

  @Test func `has directed edges of acts and one of each pair that acts together`() {
    let network = Network([
      event(.aid, ["NOR", "SWE"], ["FIN"], sources: 2), event(.aid, ["NOR"], ["FIN"]),
      event(.consult, ["SWE", "NOR", "FIN"], []),
    ])
    #expect(
      network.edges.map {
        "\($0.source) \($0.target) \($0.act) \($0.isJoint) \($0.events) \($0.sources)"
      }
        == [
          "FIN NOR CONSULT true 1 1", "FIN SWE CONSULT true 1 1", "NOR FIN AID false 2 3",
          "NOR SWE CONSULT true 1 1", "SWE FIN AID false 1 2",
        ])
    #expect(network.nodes.map { "\($0.id) \($0.events)" } == ["FIN 3", "NOR 3", "SWE 2"])
  }

  @Test func `is written with every name escaped`() {
    let network = Network([event(.aid, ["?A & \"B\", <C>"], ["FIN"])])
    #expect(network.csv.contains("\"?A & \"\"B\"\", <C>\"") || network.csv.contains("\"\"B\"\""))
    #expect(network.graphML.contains("A &amp; &quot;B&quot;, &lt;C&gt;"))
    #expect(network.json.line.contains(#"A & \"B\", <C>"#))
  }
}
