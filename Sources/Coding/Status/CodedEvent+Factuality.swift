import Language

extension CodedEvent {
  /// The event with the factuality of the predicate that names it, held by the event's own status.
  func judged(by predicates: [Predicate], in parse: Parse) -> CodedEvent {
    guard let index = predicates.firstIndex(startingAt: trigger.lowerBound) else { return self }
    let predicate = predicates[index]
    var event = self
    // A pronoun may have cancelled the event since; its own status has the last word.
    let own = Reading(status, factuality)
    let judged =
      predicate.status == status
      ? Reading(status, predicate.factuality)
      : own.judged(predicate.factuality, isNoun: parse.tokens[predicate.token].pos == .noun)
    event.factuality = judged.factuality
    if judged.status != status {
      event.status = judged.status
      event.type = act.coded(with: judged.status)
    }
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
