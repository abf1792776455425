/// An event type of a user's own codebook.
public struct OwnType: Sendable, Hashable {
  /// Its name, such as `BORDER-CLOSURE`.
  public let name: String
  /// The PLOVER type whose grammar it shares: who acts, who is needed, how it is worded.
  public let like: PloverType
  /// Whether PLOVER codes it as that type; else it lies beyond PLOVER and has no type of its.
  public let isPlover: Bool

  /// A type with what it is like.
  public init(name: String, like: PloverType, isPlover: Bool) {
    self.name = name
    self.like = like
    self.isPlover = isPlover
  }

  /// What PLOVER codes for an act of this type with a status; nil for no event.
  func coded(with status: EventStatus) -> PloverType? {
    isPlover ? like.coded(with: status) : nil
  }
}
