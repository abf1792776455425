import Coding
import Documents

/// Lines in the form of `entente code`, as far as a scorer of types reads them.
enum PredictionLine {
  static func pair(_ number: Int, _ coded: CodedDocument) -> String {
    let type = coded.pair?.event?.type.map { "\"\($0.rawValue)\"" } ?? "null"
    return #"{"id":"row-\#(number)#pair","events":[],"pair":{"type":\#(type)}}"#
  }

  static func open(_ number: Int, _ coded: CodedDocument) -> String {
    let events = coded.events.map { event in
      let type = event.type.map { "\"\($0.rawValue)\"" } ?? "null"
      return #"{"type":\#(type),"actors":\#(parties(event.actors)),"#
        + #""recipients":\#(parties(event.recipients))}"#
    }
    return #"{"id":"row-\#(number)#open","events":[\#(events.joined(separator: ","))]}"#
  }

  private static func parties(_ parties: [Party]) -> String {
    let written = parties.map { party in
      let spans = party.spans.map { "[\($0.lowerBound),\($0.upperBound)]" }
      return #"{"spans":[\#(spans.joined(separator: ","))]}"#
    }
    return "[\(written.joined(separator: ","))]"
  }
}
