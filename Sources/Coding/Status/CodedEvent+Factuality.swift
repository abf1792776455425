extension CodedEvent {
  /// The event with the factuality of the predicate that names it, held by the event's own status.
  func judged(by predicates: [Predicate]) -> CodedEvent {
    guard let index = predicates.firstIndex(startingAt: trigger.lowerBound) else { return self }
    var event = self
    event.factuality = Reading(status, factuality).judged(predicates[index].factuality).factuality
    return event
  }
}

extension [Predicate] {
  /// The predicate that begins at an offset; predicates stand in text order.
  fileprivate func firstIndex(startingAt offset: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.lowerBound == offset ? low : nil
  }
}
