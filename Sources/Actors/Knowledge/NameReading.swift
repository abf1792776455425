import Documents

/// What a name says about its actor.
enum NameForm: UInt8, Sendable {
  case name, adjective, demonym, capital, metonym, organization, region, city
}

/// One reading of a name.
struct NameReading: Sendable {
  let form: NameForm
  let actor: ActorID?
  /// For a place the state that it lies in.
  let country: ActorID?
  let ambiguous: Bool
  let from: CalendarDate?
  let to: CalendarDate?
  /// Inhabitants of a city; the larger is meant.
  let weight: Int
  /// The name as the table writes it.
  let text: String
  /// What the table adds: for a seat what sits there, for a region that it is none.
  let note: String
  /// Whether it comes from a user's table and so wins over others of the same name.
  let isOwn: Bool

  init(
    _ form: NameForm, _ text: String, actor: ActorID? = nil, country: ActorID? = nil,
    ambiguous: Bool = false, from: CalendarDate? = nil, to: CalendarDate? = nil, weight: Int = 0,
    note: String = "", isOwn: Bool = false
  ) {
    self.form = form
    self.text = text
    self.actor = actor
    self.country = country
    self.ambiguous = ambiguous
    self.from = from
    self.to = to
    self.weight = weight
    self.note = note
    self.isOwn = isOwn
  }

  /// Whether it counts before another one: proper names before capitals before cities, larger
  /// cities before smaller ones.
  func precedes(_ other: NameReading) -> Bool {
    if form != other.form { return form.rawValue < other.form.rawValue }
    if weight != other.weight { return weight > other.weight }
    return (actor?.rawValue ?? "") < (other.actor?.rawValue ?? "")
  }

  /// Whether the name could be used so on a day.
  func holds(on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }
}
