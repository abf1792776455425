import Language

/// Joins a verb's act with the act of its complement: `agreed to meet`, `threatened to attack`,
/// `urged B to release the prisoners`.
///
/// What is only agreed is told by the inner act, which is scheduled; what is threatened is the threat
/// alone. The inner act gives the outer one's mode: a call for talks asks to meet.
struct ComplementReader: Sendable {
  let syntax: Syntax

  /// The events with complements joined.
  func apply(to events: [CodedEvent]) -> [CodedEvent] {
    var result = events
    var dropped: Set<Int> = []
    for outer in events.indices {
      guard let inner = complement(of: outer, in: events), !dropped.contains(inner) else {
        continue
      }
      if result[outer].mode == nil || Self.coarse.contains(result[outer].mode ?? "") {
        result[outer].mode =
          Self.mode(of: events[outer].act, about: events[inner]) ?? result[outer].mode
      }
      // Who is promised, asked or threatened something by an act is on whom that act is to be done.
      if result[outer].recipients.isEmpty, Self.addressed.contains(events[outer].act) {
        result[outer].recipients = others(in: events[inner], than: events[outer].actors)
      }
      if isThreat(events[outer], of: events[inner]) {
        result[outer].act = .threaten
        result[outer].type = events[outer].type.map { _ in .threaten }
        result[outer].mode = Self.mode(of: .threaten, about: events[inner])
        dropped.insert(inner)
        continue
      }
      switch events[outer].act {
      case .threaten: dropped.insert(inner)
      case .agree where events[inner].type == .agree: dropped.insert(outer)
      default: break
      }
    }
    return result.indices.filter { !dropped.contains($0) }.map { result[$0] }
  }

  /// `vowed to destroy B`: who promises harm threatens with it.
  private func isThreat(_ outer: CodedEvent, of inner: CodedEvent) -> Bool {
    outer.act == .agree && outer.own == nil && inner.act == .assault && !inner.recipients.isEmpty
      && Self.promises.contains(syntax.tokens[token(of: outer)].lemma)
  }

  /// Verbs by which somebody binds himself to others or against them.
  private static let promises: Set<String> = ["vow", "pledge", "promise", "swear"]

  /// Acts of words, whose content says whom they address.
  private static let addressed: Set<PloverType> = [.agree, .request, .reject, .threaten]

  /// Modes that a line of the codebook gives where it cannot know the complement.
  private static let coarse: Set<String> = ["change", "assist"]

  /// The event of the infinitive or object clause that an event's verb governs.
  private func complement(of outer: Int, in events: [CodedEvent]) -> Int? {
    let governor = token(of: events[outer])
    return events.indices.first { inner in
      guard inner != outer, events[inner].sentence == events[outer].sentence else { return false }
      let tokens = syntax.tokens
      var node = token(of: events[inner])
      // A carried noun stands below its carrier: `agreed to hold talks`.
      if !syntax.isVerbal(node), let verb = syntax.governingVerb(of: node) { node = verb }
      return node != governor && tokens[node].head == governor
        && ["xcomp", "ccomp", "advcl"].contains(tokens[node].dep)
        && syntax.parse.children(of: node, "aux", "mark").contains {
          tokens[$0].tag == "TO" || tokens[$0].lemma == "that"
        }
    }
  }

  /// The recipients of an act; of a joint one the parties that do not act outside it.
  private func others(in inner: CodedEvent, than actors: [Party]) -> [Party] {
    let parties = inner.recipients.isEmpty ? inner.actors : inner.recipients
    return parties.filter { party in
      !actors.contains { $0.spans == party.spans || $0.actor != nil && $0.actor == party.actor }
    }
  }

  private func token(of event: CodedEvent) -> Int {
    let tokens = syntax.tokens
    return syntax.parse.sentences[event.sentence].first {
      tokens[$0].range.lowerBound == event.trigger.lowerBound
    } ?? 0
  }

  /// PLOVER's mode of a demand, refusal or threat by what is demanded, refused or threatened.
  static func mode(of act: PloverType, about inner: CodedEvent) -> String? {
    switch (act, inner.act) {
    case (.request, .consult), (.reject, .consult): "meet"
    case (.request, .retreat), (.reject, .retreat), (.request, .concede), (.reject, .concede):
      "yield"
    case (.request, .aid), (.reject, .aid), (.request, .cooperate), (.reject, .cooperate): "assist"
    case (.threaten, .assault): "violence"
    case (.threaten, .sanction): inner.mode == "expel" ? "expel" : "relations"
    case (.threaten, .coerce):
      switch inner.mode {
      case "arrest": "arrest"
      case "seize": "territory"
      default: "restrict"
      }
    case (.threaten, .protest): "restrict"
    default: nil
    }
  }
}
