public import Documents

/// The identity of a political actor.
///
/// States by ISO 3166-1 alpha-3 (Kosovo `KOS`), organisations and groupings by a short upper-case
/// code, persons by `family-given` in lower case.
public struct ActorID: RawRepresentable, Sendable, Hashable, Comparable {
  /// The identifier as shown.
  public let rawValue: String

  /// Wraps an identifier.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by the identifier's text.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What a political actor is.
public enum ActorKind: String, Sendable, Hashable, CaseIterable {
  case state, organization, grouping, person, office, force, place
}

/// A state, organisation, grouping, person or place of the knowledge tables.
public struct PoliticalActor: Sendable, Hashable {
  /// Identity.
  public let id: ActorID
  /// What it is.
  public let kind: ActorKind
  /// The name to show.
  public let name: String
  /// The Wikidata item, where the source gives one.
  public let wikidata: String?
  /// The state it belongs to: of a person the one served, of a place the one it lies in.
  public let country: ActorID?
  /// First and last day of its existence, where known.
  public let from: CalendarDate?
  /// Last day of its existence, where it has ended.
  public let to: CalendarDate?

  /// An actor of the tables.
  public init(
    id: ActorID, kind: ActorKind, name: String, wikidata: String? = nil, country: ActorID? = nil,
    from: CalendarDate? = nil, to: CalendarDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.wikidata = wikidata
    self.country = country
    self.from = from
    self.to = to
  }
}
