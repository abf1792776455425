import Coding
import Documents
import Record

extension BriefEntries {
  /// A meeting: what, when and where, who came in what standing, and what sources say differently.
  func entry(_ meeting: MeetingEntry) -> Brief.Entry {
    var headline = meeting.name
    if let place = meeting.place, !headline.contains(place.name) { headline += " in " + place.name }
    if let parent = meeting.parent { headline += ", on the sidelines of \(parent.name)" }
    var details = meeting.host.map { ["hosted by \(Self.name($0))"] } ?? []
    details += Self.attendance(meeting.attendance)
    if !meeting.topics.isEmpty {
      details.append(
        "on " + meeting.topics.map { "“\(Self.folded($0.text))”" }.joined(separator: ", "))
    }
    return entry(
      meeting.basis, when: Self.days(meeting.from, meeting.to), headline: headline,
      from: meeting.from ?? meeting.to, to: meeting.to, standing: meeting.status.rawValue,
      details: details)
  }

  /// Who attends, a line for each standing and status.
  private static func attendance(_ attendance: [MeetingEntry.Attendance]) -> [String] {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for one in attendance {
      let standing = one.standing?.rawValue ?? "standing not told"
      let heading = "\(standing), \(one.status.rawValue)"
      if names[heading] == nil { order.append(heading) }
      let first = one.first.isEmpty ? "" : " (for the first time)"
      names[heading, default: []].append(name(one.party) + first)
    }
    return order.map { "\($0): " + (names[$0] ?? []).joined(separator: ", ") }
  }

  /// An instrument with its life, step by step.
  func entry(_ instrument: InstrumentEntry) -> Brief.Entry {
    var headline = instrument.name
    if let short = instrument.abbreviation { headline += " (\(short))" }
    headline += ", \(instrument.kind)"
    let parties = instrument.parties.map(Self.name)
    var details = parties.isEmpty ? [] : ["parties: " + parties.joined(separator: ", ")]
    details += instrument.stages.map { stage in
      let standing = stage.status == .happened ? "" : " [\(stage.status.rawValue)]"
      let words = stage.evidence.first.map { ": “\(Self.folded($0.text))”" } ?? ""
      return (DayText.of(stage.date) ?? "undated") + " · \(stage.stage.rawValue)\(standing)\(words)"
    }
    if let before = instrument.succeeds { details.append("succeeds \(before.name)") }
    if !instrument.areas.isEmpty {
      details.append("on " + instrument.areas.joined(separator: ", "))
    }
    return entry(
      instrument.basis, when: DayText.of(instrument.date), headline: headline,
      from: instrument.date?.from, to: instrument.date?.to,
      standing: instrument.standing?.rawValue ?? "no step taken", details: details)
  }

  /// A commitment with its deadline, or those of several to one thing in one sentence; on a day past it
  /// without word it is overdue, outcome unknown.
  func entry(_ joint: [CommitmentEntry], on day: CalendarDate?) -> Brief.Entry {
    let commitment = joint[0]
    var headline =
      EventWording.list(joint.map { Self.name($0.by) }, orElse: "")
      + " (\(commitment.strength.rawValue))"
    if let to = commitment.to { headline += ", to \(Self.name(to))" }
    let due = commitment.due
    var details: [String] = []
    if let last = due?.to ?? due?.from { details.append("due by \(DayText.day(last))") }
    if let amount = commitment.amount {
      details.append("amount: “\(Self.folded(amount.evidence.text))”")
    }
    if let condition = commitment.condition {
      details.append("condition: “\(Self.folded(condition.text))”")
    }
    details += commitment.followups.map {
      "\($0.status.rawValue) by \(sources.name(of: $0.evidence))"
    }
    let isOverdue = day.map { commitment.isOverdue(on: $0) } ?? false
    var line = entry(
      commitment.basis, when: DayText.of(commitment.date), headline: headline,
      from: commitment.date?.from, to: commitment.date?.to,
      standing: isOverdue ? "overdue, outcome unknown" : commitment.status.rawValue,
      details: details)
    line.words = Self.folded(commitment.action.text)
    line.isVerbatim = false
    line.isNegated = [.missed, .dropped].contains(commitment.status)
    return line
  }

  /// What lasts between two actors.
  func entry(_ relation: RelationEntry) -> Brief.Entry {
    var headline =
      "\(Self.name(relation.a)) · \(relation.relation.rawValue) · \(Self.name(relation.b))"
    if let issue = relation.issue { headline += ", “\(Self.folded(issue.text))”" }
    let days = [
      relation.from.flatMap(DayText.of).map { "since \($0)" },
      relation.to.flatMap(DayText.of).map { "until \($0)" },
    ].compactMap(\.self)
    return entry(
      relation.basis, when: days.isEmpty ? nil : days.joined(separator: ", "), headline: headline,
      from: relation.date?.from, to: relation.date?.to, standing: relation.status.rawValue)
  }

  /// How a holder presents a target.
  func entry(_ stance: StanceEntry) -> Brief.Entry {
    var headline =
      "\(Self.name(stance.holder)) on \(Self.name(stance.target)): \(stance.stance.rawValue)"
    if let issue = stance.issue { headline += ", “\(Self.folded(issue.text))”" }
    return entry(
      stance.basis, when: DayText.of(stance.date), headline: headline, from: stance.date?.from,
      to: stance.date?.to, standing: stance.status.rawValue)
  }

  /// A sanctions measure.
  func entry(_ measure: MeasureEntry) -> Brief.Entry {
    var headline = Self.name(measure.sender) + " · " + measure.kind
    if let target = measure.target { headline += " · against \(Self.name(target))" }
    if let object = measure.object { headline += ", “\(Self.folded(object.text))”" }
    let details = measure.count.map { ["count: “\(Self.folded($0.evidence.text))”"] } ?? []
    return entry(
      measure.basis, when: DayText.of(measure.date), headline: headline, from: measure.date?.from,
      to: measure.date?.to, standing: measure.status.rawValue, details: details)
  }

  /// A count, share or sum.
  func entry(_ figure: FigureEntry) -> Brief.Entry {
    let number = Int(exactly: figure.value).map { String($0) } ?? String(figure.value)
    let value =
      (figure.isApproximate ? "about " : "") + number
      + (figure.unit.map { " \($0)" } ?? "")
    let headline = (figure.of.map { Self.name($0) + ", " } ?? "") + "\(figure.what): \(value)"
    return entry(
      figure.basis, when: DayText.of(figure.date), headline: headline, from: figure.date?.from,
      to: figure.date?.to, standing: nil)
  }

  private func entry(
    _ basis: EntryBasis, when: String?, headline: String, from: CalendarDate?, to: CalendarDate?,
    standing: String?, details: [String] = []
  ) -> Brief.Entry {
    let negated: Set<String> = [EventStatus.denied.rawValue, EventStatus.cancelled.rawValue]
    return Brief.Entry(
      id: basis.id, when: when ?? "undated", from: from, to: to, headline: headline, words: nil,
      details: details + basis.conflicts.map(conflict), standing: standing,
      isNegated: standing.map(negated.contains) ?? false, attribution: nil,
      sources: basis.independentSources, pages: basis.evidence.pages,
      quotes: basis.evidence.prefix(quoteLimit).map { quote($0, of: basis.id) },
      moreQuotes: max(0, basis.evidence.count - quoteLimit))
  }

  /// `sources differ on date: 28 June (The Harbour Post) / 29 June (The Ferry Gazette)`.
  private func conflict(_ difference: FieldDifference) -> String {
    let values = difference.values.map { value in
      let names = value.evidence.map { sources.name(of: $0) }
      return "\(value.value) (\(names.joined(separator: ", ")))"
    }
    return "sources differ on \(difference.field): " + values.joined(separator: " / ")
  }

  private static func days(_ from: CalendarDate?, _ to: CalendarDate?) -> String? {
    guard let first = from ?? to, let last = to ?? from else { return nil }
    return DayText.span(first, last)
  }

  private static func name(_ party: EntryParty) -> String {
    guard let delegate = party.delegateName, delegate != party.name else { return party.name }
    return "\(party.name) (\(delegate))"
  }
}
