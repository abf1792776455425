/// An event type of PLOVER 2.0 (draft, 2021), with its quad category and base score.
///
/// © 2021 Open Event Data Alliance, CC BY-SA 4.0. SANCTION is material conflict as in its own
/// section of the manual; ACCUSE scores −3, the erratum of its printed 3.
public enum PloverType: String, Sendable, Hashable, CaseIterable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"

  /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
  public var quad: Int {
    switch self {
    case .agree, .consult, .support, .concede: 1
    case .cooperate, .aid, .retreat: 2
    case .request, .accuse, .reject, .threaten: 3
    case .protest, .sanction, .mobilize, .coerce, .assault: 4
    }
  }

  /// The type's score, −10 to 10.
  public var score: Double {
    switch self {
    case .agree, .consult: 2.5
    case .support: 5
    case .concede: 4.5
    case .cooperate: 9.5
    case .aid: 10
    case .retreat: 6.5
    case .request: 0
    case .accuse: -3
    case .reject: -2
    case .threaten: -3.5
    case .protest: -5
    case .sanction: -6
    case .mobilize: -5.5
    case .coerce: -7
    case .assault: -9
    }
  }

  /// What PLOVER codes for an act of this type with a status; nil for no event.
  ///
  /// The table of DESIGN's companion, from the manual's rules on future and cancelled acts.
  public func coded(with status: EventStatus) -> PloverType? {
    switch status {
    case .happened, .ongoing: return self
    case .calledFor: return .request
    case .denied, .possible: return nil
    case .cancelled: return quad <= 2 ? .reject : .concede
    case .scheduled, .proposed, .conditional:
      switch self {
      case .consult, .support, .cooperate, .aid: return .agree
      case .retreat: return .concede
      case .sanction, .mobilize, .coerce, .assault: return .threaten
      default: return self
      }
    }
  }
}
