/// Where an act stands and how certain the text makes it.
struct Reading: Sendable, Hashable {
  var status: EventStatus
  /// -3 (certainly not) to 3 (certainly so); the scale of FactBank and UDS-IH2.
  var factuality: Double

  init(_ status: EventStatus) {
    self.status = status
    factuality =
      switch status {
      case .happened, .ongoing: 3
      case .scheduled: 1.5
      case .proposed, .possible: 0.5
      case .calledFor, .conditional: 0
      case .denied: -3
      case .cancelled: -2.5
      }
  }

  init(_ status: EventStatus, _ factuality: Double) {
    self.status = status
    self.factuality = factuality
  }

  /// Whether the act is presented as having taken place or taking place.
  var isActual: Bool { status == .happened || status == .ongoing }

  /// Whether the act is presented as lying ahead or in the mind: no fact, no denial.
  var isOpen: Bool { !isActual && status != .denied && status != .cancelled }

  /// The reading under a negation: what was actual is denied, what was denied is actual.
  ///
  /// A plan or demand under negation is denied too: `will not attend`.
  var negated: Reading {
    switch status {
    case .denied: Reading(.happened, 2)
    case .cancelled: self
    case .possible: Reading(.possible, -1)
    default: Reading(.denied, factuality >= 3 ? -3 : -2)
    }
  }
}

extension Reading {
  /// What a modal verb says; `would` in reported speech is a past future.
  ///
  /// With `have` behind it, `would have signed` did not, and `may have signed` leaves it open.
  init(modal: Modal, isPerfect: Bool, isReported: Bool) {
    switch (modal, isPerfect) {
    case (.will, _): self.init(.scheduled)
    case (.would, true): self.init(.conditional, -2)
    case (.would, false): self.init(isReported ? .scheduled : .conditional)
    case (.should, true): self.init(.calledFor, -1.5)
    case (.should, false), (.must, false): self.init(.calledFor)
    case (.must, true): self.init(.possible, 1.5)
    case (.can, false): self.init(.possible, 1)
    case (.can, true), (.could, true): self.init(.possible, -1)
    case (.could, false), (.may, _): self.init(.possible)
    }
  }
}

/// The modal verbs by what they say, not by how they are written.
enum Modal: String, Sendable, Hashable {
  case will, would, should, must, can, could, may

  /// The modal that a word spells, short forms included.
  init(_ text: String) {
    switch text.lowercased() {
    case "will", "'ll", "’ll", "shall", "wo", "sha": self = .will
    case "would", "'d", "’d": self = .would
    case "should", "ought": self = .should
    case "must": self = .must
    case "can", "ca": self = .can
    case "could": self = .could
    default: self = .may
    }
  }
}

extension Reading {
  /// The reading with a judged factuality that does not speak against where it stands.
  ///
  /// The rules decide where an act stands and the judgement how sure it is; only an act that the
  /// judgement holds to be rather not so is no longer taken for one that took place.
  func judged(_ value: Double, isNoun: Bool) -> Reading {
    // The judgements are of verbs; of nouns the rules know better.
    if isNoun {
      switch status {
      case .happened, .ongoing: return Reading(status, max(value, 1))
      case .denied: return Reading(status, min(value, -1.5))
      default: break
      }
    }
    switch status {
    case .happened, .ongoing:
      return value < Self.doubt ? Reading(.possible, value) : Reading(status, max(value, 0))
    case .denied: return Reading(status, min(value, Self.denial))
    // Too rare among the judgements to be learnt from them.
    case .cancelled: return self
    default: return Reading(status, value)
    }
  }

  /// Below it what the rules take for an act that took place is only possible.
  private static let doubt = -0.5
  /// The least that a denial says.
  private static let denial = -0.5
}
