public import Documents
import Language

/// Between which days an act without a date of its own lies, where that is known at all.
public struct DateBounds: Sendable, Hashable {
  /// The first day that it may be.
  public var from: CalendarDate?
  /// The last day that it may be.
  public var to: CalendarDate?
}

extension Dating {
  /// The bounds of an undated act: what has happened lies no later than the document's day, what lies
  /// ahead no earlier, and no later than the day by which it is to be done.
  ///
  /// - Returns: nil where neither side is bounded.
  func bounds(of trigger: EventTrigger, _ status: EventStatus, published: CalendarDate?)
    -> DateBounds?
  {
    let bounds =
      switch status {
      case .happened: DateBounds(from: nil, to: published)
      case .scheduled, .proposed, .calledFor, .conditional:
        DateBounds(
          from: planned(above: trigger).map { min($0, published ?? $0) } ?? published,
          to: deadline(of: trigger.token) ?? trigger.carrier.flatMap(deadline))
      case .ongoing, .possible, .denied, .cancelled: DateBounds(from: nil, to: nil)
      }
    return bounds.from == nil && bounds.to == nil ? nil : bounds
  }

  /// `agreed in 2008 to settle it`: the day from which on it was to be done.
  private func planned(above trigger: EventTrigger) -> CalendarDate? {
    // The parser may take what is agreed for a purpose.
    guard let verb = trigger.verb, ["xcomp", "ccomp", "advcl"].contains(syntax.tokens[verb].dep),
      syntax.tokens[verb].dep != "advcl"
        || syntax.parse.children(of: verb, "aux").contains(where: { syntax.tokens[$0].tag == "TO" })
    else { return nil }
    return date(of: syntax.tokens[verb].head)?.from
  }
}
