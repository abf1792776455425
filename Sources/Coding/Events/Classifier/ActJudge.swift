import Actors
import Documents
import Language

/// Weighs a codebook's rule against the classifier: which act a trigger tells, and how surely.
///
/// The rule stands unless the classifier is sure of another act that the codebook allows the word and
/// finds the rule's unlikely.
struct ActJudge: Sendable {
  let features: PairFeatures
  let classifier: EventClassifier

  /// How sure the classifier must be to overrule a rule, and how unlikely the rule's act be.
  private static let overruling = (other: 0.7, own: 0.1)
  /// How sure the classifier must be of an act that no rule knows, and of the type that follows.
  private static let guessing = (act: 0.55, type: 0.4)
  /// The confidence of a rule that the classifier thinks wrong.
  ///
  /// Judgement, not measured: the two have unlike faults.
  private static let unopposed = 0.5
  /// The confidence of a rule where the classifier sees neither side.
  private static let unseen = 0.3

  /// The coding of a trigger between its parties.
  func coding(
    of trigger: EventTrigger, by rule: EventRules.Rule, actors: [Party], recipients: [Party],
    reading: Reading
  ) -> EventCoder.Coding {
    var coding = EventCoder.Coding(
      act: rule.act, mode: rule.mode, contexts: rule.contexts, reading: reading,
      confidence: Self.unseen, why: why(trigger, rule), own: rule.kind.own)
    if rule.act == .protest, !rule.source.isOwn, features.lemmas[trigger.token] == "protest",
      !actors.isEmpty,
      actors.allSatisfy(isGovernment)
    {
      // A state that protests demonstrates nowhere: it complains.
      coding.act = .accuse
      coding.mode = "disapprove"
      coding.contexts = ["diplomatic"]
    }
    guard let opinion = opinion(of: trigger, actors, recipients) else { return coding }
    var isOverruled = false
    if !rule.source.isOwn, let (act, chance) = opinion.likeliestAct, act != rule.act,
      chance >= Self.overruling.other,
      opinion.chance(ofAct: rule.act) <= Self.overruling.own, allows(act, trigger.token)
    {
      coding.act = act
      coding.mode = nil
      isOverruled = true
      coding.why = "\(act.rawValue.lowercased())/classifier over \(coding.why)"
    }
    let chance = opinion.confidence(in: coding.act, status: reading.status)
    coding.confidence =
      isOverruled ? chance : Self.unopposed + (1 - Self.unopposed) * chance
    return coding
  }

  /// Whether a party is a state or organisation, by name or by who acts for it, not its people.
  private func isGovernment(_ party: Party) -> Bool {
    guard party.actor != nil, party.sector == nil || party.sector == .government else {
      return false
    }
    let words = party.spans.last.map { features.syntax.parse.tokens(in: $0) } ?? 0..<0
    return party.delegate != nil
      || words.last.map { !["NNS", "NNPS"].contains(features.syntax.tokens[$0].tag) } ?? false
  }

  /// Whether some line of the codebook gives a word an act.
  private func allows(_ act: PloverType, _ token: Int) -> Bool {
    features.triggers.rules.types(
      of: features.lemmas[token], isVerb: features.syntax.isVerbal(token)
    ).contains(act.rawValue)
  }

  /// The coding of a verb that the codebook does not know; nil unless the classifier is sure.
  func guess(
    of trigger: EventTrigger, actors: [Party], recipients: [Party], reading: Reading
  ) -> EventCoder.Coding? {
    guard !features.onlyReports(trigger.token),
      let opinion = opinion(of: trigger, actors, recipients),
      let (act, chance) = opinion.likeliestAct, chance >= Self.guessing.act,
      opinion.confidence(in: act, status: reading.status) >= Self.guessing.type
    else { return nil }
    return EventCoder.Coding(
      act: act, mode: nil, contexts: [], reading: reading,
      confidence: opinion.confidence(in: act, status: reading.status),
      why: "\(act.rawValue.lowercased())/classifier+\(features.lemmas[trigger.token])")
  }

  private func opinion(
    of trigger: EventTrigger, _ actors: [Party], _ recipients: [Party]
  ) -> Opinion? {
    let other = recipients.first ?? (actors.count > 1 ? actors.last : nil)
    return PairPath(
      features.syntax, actor: actors.first?.spans.last, recipient: other?.spans.last
    ).map { path in
      classifier.opinion(features.features(of: path, main: trigger.verb ?? trigger.token))
    }
  }

  private func why(_ trigger: EventTrigger, _ rule: EventRules.Rule) -> String {
    var parts = [features.lemmas[trigger.token]]
    if let carrier = trigger.carrier { parts.insert(features.lemmas[carrier], at: 0) }
    if let condition = rule.condition {
      parts.append("\(condition.path)=\(condition.nounClasses.joined(separator: "|"))")
    }
    let name = rule.kind.own?.name ?? rule.act.rawValue
    return "\(name.lowercased())/\(parts.joined(separator: "+"))"
  }
}
