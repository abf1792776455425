/// Where an event stands, as the text presents it (DESIGN, section 1).
public enum EventStatus: String, Sendable, Hashable, CaseIterable {
  case happened, ongoing, scheduled, proposed
  case calledFor = "called-for"
  case conditional, possible, denied, cancelled
}
