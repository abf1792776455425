/// The classifier's chances for one example; nil stands for no act.
package struct Opinion: Sendable {
  /// An act with where it stands and how sure its type is.
  struct Decision: Sendable, Hashable {
    /// Nil where the text states no act.
    var act: PloverType?
    var status: EventStatus
    /// The chance that the type, or that there is none, is right.
    var confidence: Double
  }

  let acts: [PloverType?: Double]
  let types: [PloverType?: Double]

  /// The likeliest act.
  var likeliestAct: (act: PloverType, chance: Double)? {
    PloverType.allCases.map { ($0, acts[$0, default: 0]) }.max { $0.1 < $1.1 }
  }

  /// The likeliest type, nothing stated left out.
  package var likeliestType: PloverType? {
    PloverType.allCases.max { types[$0, default: 0] < types[$1, default: 0] }
  }

  /// The chance of one act.
  func chance(ofAct act: PloverType) -> Double { acts[act, default: 0] }

  /// How sure the type is that an act has with a status.
  ///
  /// A status for which PLOVER codes no event has the act's own chance.
  func confidence(in act: PloverType, status: EventStatus) -> Double {
    let chance = act.coded(with: status).map { types[$0, default: 0] } ?? chance(ofAct: act)
    return (chance * 100).rounded() / 100
  }

  /// How sure the reading of a clause's status is; the rest is spread over the other statuses.
  private static let statusCertainty = 0.85
  /// How likely it must be that nothing is stated, to the model of types or to that of acts, before
  /// nothing is coded: who asks about two sides has reason to.
  private static let silence = (types: 0.6, acts: 0.85)

  /// The likeliest type, then the act and status that it follows from, as the second model and the
  /// clause's own status have it.
  func decision(status: EventStatus) -> Decision {
    let none = types[nil, default: 0]
    guard let type = likeliestType, none < Self.silence.types,
      acts[nil, default: 0] < Self.silence.acts
    else {
      return unreal(status: status, confidence: max(none, acts[nil, default: 0]))
    }
    var best = Decision(act: type, status: .happened, confidence: types[type, default: 0])
    var bestScore = -Double.infinity
    for act in PloverType.allCases {
      for candidate in EventStatus.allCases where act.coded(with: candidate) == type {
        let certainty =
          candidate == status
          ? Self.statusCertainty
          : (1 - Self.statusCertainty) / Double(EventStatus.allCases.count - 1)
        let score = chance(ofAct: act) * certainty
        if score > bestScore {
          bestScore = score
          best.act = act
          best.status = candidate
        }
      }
    }
    return best
  }

  /// No event for PLOVER: an act that is denied or only possible, or none at all.
  private func unreal(status: EventStatus, confidence: Double) -> Decision {
    guard status == .denied || status == .possible, let (act, chance) = likeliestAct,
      chance > acts[nil, default: 0]
    else { return Decision(act: nil, status: status, confidence: confidence) }
    return Decision(act: act, status: status, confidence: confidence)
  }
}
