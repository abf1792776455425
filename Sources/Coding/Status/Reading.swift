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
