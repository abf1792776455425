public import Actors
public import Documents

/// When an event took or takes place.
public struct EventDate: Sendable, Hashable {
  /// The TIMEX3 value.
  public var value: String
  /// The first day it may be.
  public var from: CalendarDate?
  /// The last day it may be.
  public var to: CalendarDate?

  /// A date with its bounds.
  public init(value: String, from: CalendarDate?, to: CalendarDate?) {
    self.value = value
    self.from = from
    self.to = to
  }
}

/// Where an event took or takes place.
public struct EventPlace: Sendable, Hashable {
  /// The place's name.
  public var name: String
  /// The state it lies in, where known.
  public var country: ActorID?
  /// The words that name it.
  public var span: TextRange

  /// A place as the text names it.
  public init(name: String, country: ActorID?, span: TextRange) {
    self.name = name
    self.country = country
    self.span = span
  }
}
