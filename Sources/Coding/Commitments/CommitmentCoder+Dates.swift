import Documents
import Language

/// Deadlines: the last day by which something promised is due.
extension CommitmentCoder {
  /// The deadline in the words of an act and of what binds to it; nil where they give none.
  func due(of action: Int, binder: Int, statement: Int?) -> EventDate? {
    let sentence = parse.sentences[layers.sentence(of: action)]
    let base = base(statement: statement, sentence: sentence)
    var best: (rank: Int, date: EventDate)?
    for time in layers.times where sentence.contains(time.tokens.lowerBound) {
      guard let rank = rank(of: time, action: action, binder: binder),
        let date = deadline(time, base: base)
      else { continue }
      if best.map({ rank < $0.rank }) ?? true {
        best = (rank, date)
      } else if let known = best, rank == known.rank, isListed(time),
        let last = date.to, let to = known.date.to, last > to
      {
        // `in May and June`: the last of them.
        best?.date = EventDate(value: date.value, from: known.date.from, to: last)
      }
    }
    return best?.date
  }

  /// Whether a time is another time's conjunct.
  private func isListed(_ time: TemporalExpression) -> Bool {
    guard let head = head(of: time), tokens[head].dep == "conj" else { return false }
    return layers.times.contains { $0.tokens.contains(tokens[head].head) }
  }

  /// How plainly a time is a deadline of an act, lower is plainer; nil where it is none.
  private func rank(of time: TemporalExpression, action: Int, binder: Int) -> Int? {
    guard let head = head(of: time) else { return nil }
    let word = preposition(before: time)
    guard !["since", "from", "for", "after", "starting", "of", "between"].contains(word) else {
      return nil
    }
    // `will not come before May`
    if word == "before", !parse.children(of: action, "neg").isEmpty { return nil }
    let governs = parse.isInSubtree(head, of: action)
    let isDeadline = ["by", "before", "until", "till", "within", "than"].contains(word)
    guard
      governs || binder != action && isOf(binder, head) && (isDeadline || head > action)
        || isDeadline && isLeading(head, action)
    else { return nil }
    // `in 2025`, `next year`: when it is to be done.
    if isDeadline { return 0 }
    guard !isInNoun(head, action) else { return nil }
    return time.kind == .duration && !["in", "over", "during"].contains(word) ? nil : 1
  }

  /// A time before the subject: `Within three years we will …`.
  private func isLeading(_ head: Int, _ action: Int) -> Bool {
    guard head < action, let verb = syntax.ancestors(of: head).first(where: syntax.isVerbal) else {
      return false
    }
    var node = action
    for _ in 0..<4 where node != verb && ["xcomp", "ccomp", "acl"].contains(tokens[node].dep) {
      node = tokens[node].head
    }
    return node == verb
  }

  /// Whether the nearest verb above a time is what binds, so that it may date the act.
  private func isOf(_ binder: Int, _ head: Int) -> Bool {
    syntax.ancestors(of: head).first { syntax.isVerbal($0) || $0 == binder } == binder
  }

  /// `the 2014 programme`: a time inside a name or noun dates that.
  private func isInNoun(_ head: Int, _ action: Int) -> Bool {
    if ["compound", "nummod", "amod", "nmod", "poss"].contains(tokens[head].dep) { return true }
    let verb = syntax.ancestors(of: head).first { syntax.isVerbal($0) || $0 == action }
    return verb != action
      && verb.map { tokens[$0].dep == "relcl" || tokens[$0].dep == "acl" } ?? false
  }

  private func head(of time: TemporalExpression) -> Int? {
    time.tokens.first { !time.tokens.contains(tokens[$0].head) } ?? time.tokens.first
  }

  private func preposition(before time: TemporalExpression) -> String {
    var index = time.tokens.lowerBound
    let own = tokens[index].text.lowercased()
    if ["within", "by", "before", "until", "over", "in", "for"].contains(own) { return own }
    while index > 0 {
      index -= 1
      let word = tokens[index].text.lowercased()
      if ["the", "a", "an", "about", "at", "latest", "end"].contains(word) { continue }
      return word
    }
    return ""
  }

  /// The last day that a deadline allows.
  private func deadline(_ time: TemporalExpression, base: CalendarDate?) -> EventDate? {
    guard time.kind != .set else { return nil }
    if time.kind == .duration || time.value.hasPrefix("P") && time.to == nil {
      guard let base, let day = base.adding(period: time.value) else { return nil }
      return EventDate(value: day.description, from: base, to: day)
    }
    guard var from = time.from, var to = time.to else { return nil }
    let width = to.dayNumber - from.dayNumber
    switch time.modifier {
    case .start?: to = from.adding(days: width / 4)
    case .mid?: to = from.adding(days: width / 2)
    default: break
    }
    if preposition(before: time) == "before" {
      to = from.adding(days: -1)
      from = min(from, to)
    }
    if let base, to < base { return nil }
    let isWhole = to == time.to
    return EventDate(value: isWhole ? time.value : to.description, from: from, to: to)
  }

  /// The day from which `within five years` counts: the statement's, the document's, else the latest
  /// day that the text has told of.
  private func base(statement: Int?, sentence: Range<Int>) -> CalendarDate? {
    if let statement, let day = speakers.statements[statement].date?.from { return day }
    if let published = layers.document.metadata.published { return published }
    return layers.times.last {
      $0.tokens.upperBound <= sentence.upperBound && $0.kind == .date && $0.from != nil
        && $0.from == $0.to
    }?.from
  }
}

extension CalendarDate {
  /// The day a TIMEX3 period later: `P5Y`, `P6M`, `P2W`, `P60D`; nil for other values.
  func adding(period: String) -> CalendarDate? {
    guard period.hasPrefix("P"), let unit = period.last,
      let count = Int(period.dropFirst().dropLast())
    else { return nil }
    switch unit {
    case "Y": return adding(months: 12 * count)
    case "M": return adding(months: count)
    case "W": return adding(days: 7 * count)
    case "D": return adding(days: count)
    default: return nil
    }
  }
}
