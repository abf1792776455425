import Documents
import Language

/// Says of coded events which line and which features decided.
struct EventExplainer: Sendable {
  let features: PairFeatures
  let classifier: EventClassifier
  let codebooks: [OwnCodebook]

  /// How many acts and features an explanation names at most.
  private static let shown = (acts: 3, features: 10)

  /// Explains each event, in order.
  ///
  /// - Complexity: O(*tokens + events · features · acts*).
  func explain(_ events: [CodedEvent]) -> [EventExplanation] {
    let found = Dictionary(
      features.triggers().map { (features.tokens[$0.trigger.token].range.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    return events.map { event in
      let known = found[event.trigger.lowerBound]
      return explanation(
        of: event, line: known.flatMap { self.line(of: $0.rule.source) },
        verb: known?.trigger.verb)
    }
  }

  private func explanation(
    of event: CodedEvent, line: EventExplanation.Line?, verb: Int?
  ) -> EventExplanation {
    var explanation = EventExplanation(
      trigger: event.trigger, clause: event.clause, why: event.why, line: line, chances: [],
      features: [])
    let other = event.recipients.first ?? (event.actors.count > 1 ? event.actors.last : nil)
    let path = PairPath(
      features.syntax, actor: event.actors.first?.spans.last, recipient: other?.spans.last)
    let word = features.syntax.parse.tokens(in: event.trigger).first
    guard let path, let main = verb ?? word else { return explanation }
    let bag = features.features(of: path, main: main, keepsNames: true)
    explanation.chances = zip(classifier.acts.classes, classifier.acts.probabilities(bag))
      .sorted { $0.1 > $1.1 }.prefix(Self.shown.acts)
      .map { EventExplanation.Share(name: $0.0, value: Self.rounded($0.1)) }
    explanation.features = classifier.acts.contributions(bag, to: event.act.rawValue)
      .prefix(Self.shown.features)
      .map { EventExplanation.Share(name: $0.name, value: Self.rounded($0.value)) }
    return explanation
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// The line of a table as it stands in its file.
  private func line(of source: EventRules.Source) -> EventExplanation.Line? {
    let text: String? =
      switch source.table {
      case "event-verbs.tsv": Resource.eventVerbsTSV
      case "event-nouns.tsv": Resource.eventNounsTSV
      default: codebooks.first { $0.name == source.table }?.text
      }
    guard let text else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(source.line - 1) else { return nil }
    return EventExplanation.Line(
      table: source.table, number: source.line, text: String(lines[source.line - 1]))
  }
}
