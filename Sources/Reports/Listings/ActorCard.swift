public import Actors
public import Documents

/// What the tables know of one actor on a day, for a terminal and as JSON.
public struct ActorCard: Sendable {
  let actor: PoliticalActor
  let day: CalendarDate?
  let knowledge: ActorKnowledge

  /// The card of an actor; nil where the tables have no such id.
  ///
  /// - Parameters:
  ///   - id: the actor's id.
  ///   - day: offices and memberships are those of the day; without one all are shown.
  ///   - knowledge: the tables to ask.
  public init?(_ id: ActorID, on day: CalendarDate?, knowledge: ActorKnowledge) {
    guard let actor = knowledge.actor(id) else { return nil }
    self.actor = actor
    self.day = day
    self.knowledge = knowledge
  }

  /// Offices that the actor holds.
  var offices: [OfficeSpell] {
    knowledge.offices(of: actor.id).filter { spell in day.map(spell.covers) ?? true }
  }

  /// What the actor belongs to.
  var memberships: [Membership] {
    knowledge.memberships(of: actor.id).filter { spell in day.map(spell.covers) ?? true }
  }

  /// Who belongs to it, as member or in another standing.
  var members: [(member: ActorID, status: String)] { knowledge.members(of: actor.id, on: day) }

  /// Who holds its offices, by class; without a day, none.
  var holders: [OfficeSpell] {
    guard let day else { return [] }
    return OfficeClass.shown.flatMap { knowledge.holders(of: $0, at: actor.id, on: day) }
  }

  /// The card as lines of text.
  public func text(_ style: TerminalStyle) -> String {
    var lines = [style(.strong, "\(actor.name) (\(actor.id.rawValue))")]
    let codes = knowledge.codes(of: actor.id).map { "\($0.scheme) \($0.code)" }
    lines += style.wrap(([actor.kind.rawValue] + codes).joined(separator: ", "), indent: 2)
    lines += block("names", [knowledge.names(of: actor.id).joined(separator: "; ")], style)
    lines += block("offices", offices.map { "\(post($0)), \(days($0.from, $0.to))" }, style)
    lines += block(
      "held by",
      holders.map { "\($0.title): \(name($0.person)), \(days($0.from, $0.to))" }, style)
    lines += block(
      "belongs to",
      memberships.map { "\(name($0.organization)), \($0.status), \(days($0.from, $0.to))" }, style)
    let standings = Dictionary(grouping: members) { $0.status }
    lines += block(
      "members",
      standings.keys.sorted().map { status in
        let names = standings[status, default: []].map { name($0.member) }
        return "\(status) (\(names.count)): \(names.joined(separator: ", "))"
      }, style)
    return lines.joined(separator: "\n") + "\n"
  }

  private func block(_ heading: String, _ rows: [String], _ style: TerminalStyle) -> [String] {
    guard !rows.isEmpty else { return [] }
    return [style(.heading, heading)] + rows.flatMap { style.wrap($0, indent: 4, firstIndent: 2) }
  }

  private func post(_ spell: OfficeSpell) -> String {
    "\(spell.title) of \(name(spell.at)) [\(spell.source)]"
  }

  private func name(_ id: ActorID) -> String { knowledge.actor(id)?.name ?? id.rawValue }

  private func days(_ from: CalendarDate?, _ to: CalendarDate?) -> String {
    switch (from, to) {
    case (let from?, let to?): "\(from) to \(to)"
    case (let from?, nil): "since \(from)"
    case (nil, let to?): "until \(to)"
    case (nil, nil): "undated"
    }
  }
}
