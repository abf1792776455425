public import Documents

extension ActorKnowledge {
  /// Whom the name of a grouping stands for on a day, by id: its members, of a grouping that has
  /// none its partners; candidates, observers and the suspended are not meant.
  public func constituents(of grouping: ActorID, on day: CalendarDate?) -> [ActorID] {
    let all = members(of: grouping, on: day)
    let full = all.filter { ["member", "permanent", "elected"].contains($0.status) }
    return (full.isEmpty ? all.filter { $0.status == "partner" } : full).map(\.member)
  }
}
