public import Documents
import Language

/// Two given ranges of a text between which an act is asked for.
public struct PairRanges: Sendable, Hashable {
  /// Who acts.
  public var actor: TextRange?
  /// On whom.
  public var recipient: TextRange?

  /// Either may be missing, not both.
  public init(actor: TextRange?, recipient: TextRange?) {
    self.actor = actor
    self.recipient = recipient
  }
}

/// The act between two given ranges; what the text does not state is nil.
public struct CodedPair: Sendable, Hashable {
  /// The act as an event between the two; nil where the text states none.
  public var event: CodedEvent?
  /// Who was given as acting.
  public var actors: [Party]
  /// Who was given as acted on.
  public var recipients: [Party]
  /// How sure it is that there is none, where there is none.
  public var confidence: Double
}

/// Codes the act between two given ranges.
struct PairCoder: Sendable {
  let coder: EventCoder
  let features: PairFeatures
  let classifier: EventClassifier

  /// The one event of the pair.
  func code(_ ranges: PairRanges) -> CodedPair {
    let actors = ranges.actor.map(parties) ?? []
    let recipients = ranges.recipient.map(parties) ?? []
    guard
      let path = PairPath(coder.syntax, actor: ranges.actor, recipient: ranges.recipient)
    else {
      return CodedPair(event: nil, actors: actors, recipients: recipients, confidence: 0)
    }
    let main = features.main(of: path)
    let trigger = EventTrigger(token: main, verb: coder.syntax.isVerbal(main) ? main : nil)
    let reading = coder.reading(of: trigger)
    let decision = classifier.opinion(features.features(of: path, main: main))
      .decision(status: reading.status)
    guard let act = decision.act else {
      return CodedPair(
        event: nil, actors: actors, recipients: recipients,
        confidence: Self.rounded(decision.confidence))
    }
    let rule = features.triggers.rule(of: main).flatMap { $0.act == act ? $0 : nil }
    let coding = EventCoder.Coding(
      act: act, mode: rule?.mode, contexts: rule?.contexts ?? [],
      reading: decision.status == reading.status ? reading : Reading(decision.status),
      confidence: Self.rounded(decision.confidence), why: "pair/\(features.lemmas[main])")
    return CodedPair(
      event: coder.event(trigger, coding, actors: actors, recipients: recipients), actors: actors,
      recipients: recipients, confidence: Self.rounded(decision.confidence))
  }

  private static func rounded(_ chance: Double) -> Double { (chance * 100).rounded() / 100 }

  /// The party that a given range names: the mention in it nearest its head, else its own words.
  private func parties(in range: TextRange) -> [Party] {
    guard let side = PairPath(coder.syntax, actor: range, recipient: nil)?.actor else { return [] }
    let found = coder.parties.parties(at: side.head)
    guard found.isEmpty else {
      return found.map { party in
        var party = party
        party.spans = [range]
        return party
      }
    }
    return [Party(actor: nil, name: coder.document.text[range], spans: [range])]
  }
}
