import Actors
import Coding
import Documents

/// Objects of diplomacy for drafts; actors are written as for events.
extension Draft {
  /// Adds a meeting; attendance is written `JPN:kishida-fumio=observer`.
  func meeting(
    _ name: String, kind: String = "summit", series: String? = nil, parent: Int? = nil,
    from: String? = nil, to: String? = nil, at place: String? = nil, country: String? = nil,
    host: String? = nil, status: EventStatus = .happened, attendance: [String] = []
  ) -> Draft {
    var draft = self
    draft.coded.meetings.append(
      Meeting(
        name: name, kind: kind, series: series, parent: parent,
        from: from.flatMap { CalendarDate($0) },
        to: (to ?? from).flatMap { CalendarDate($0) },
        place: place.map {
          EventPlace(name: $0, country: country.map { ActorID(rawValue: $0) }, span: range($0))
        },
        host: host.map(party), status: status, mentions: [range(name)],
        attendance: attendance.map { text in
          let parts = text.split(separator: "=").map(String.init)
          return Attendance(
            party: party(parts[0]),
            standing: parts.count > 1 ? Attendance.Standing(rawValue: parts[1]) : nil,
            status: status == .happened ? .attended : .willAttend, clause: range(name))
        }, sentence: 0, confidence: 0.9, why: "test/meeting"))
    return draft
  }

  /// Adds an instrument; stages are written `signed 2014-05-06`.
  func instrument(
    _ name: String, abbreviation: String? = nil, kind: String = "programme",
    parties: [String] = [], stages: [String] = [], succeeds: Int? = nil
  ) -> Draft {
    var draft = self
    draft.coded.instruments.append(
      Instrument(
        name: name, abbreviation: abbreviation, kind: kind, parties: parties.map(party),
        stages: stages.compactMap { text in
          let parts = text.split(separator: " ").map(String.init)
          return InstrumentStage.Stage(rawValue: parts[0]).map {
            InstrumentStage(
              stage: $0, status: .happened, date: parts.count > 1 ? day(parts[1]) : nil,
              span: range(name))
          }
        }, succeeds: succeeds, mentions: [range(name)], sentence: 0, confidence: 0.9,
        why: "test/instrument"))
    return draft
  }

  /// Adds a commitment.
  func commitment(
    _ action: String, by: String, due: String? = nil, amount: Int? = nil,
    status: Commitment.Status = .open
  ) -> Draft {
    var draft = self
    draft.coded.commitments.append(
      Commitment(
        by: party(by), action: range(action), due: due.map(day), amount: amount,
        strength: .pledged, status: status, clause: range(action), sentence: 0, confidence: 0.9,
        why: "test/commitment"))
    return draft
  }

  /// Adds a relation.
  func relation(
    _ a: String, _ kind: Relation.Kind, _ b: String, issue: String? = nil, saying words: String,
    status: EventStatus = .happened
  ) -> Draft {
    var draft = self
    draft.coded.relations.append(
      Relation(
        a: party(a), kind: kind, b: party(b), issue: issue.map(range), status: status,
        span: range(words), sentence: 0, confidence: 0.9, why: "test/relation"))
    return draft
  }

  /// Adds a stance.
  func stance(
    _ holder: String, on target: String, _ value: Stance.Value, on day: String? = nil,
    saying words: String
  ) -> Draft {
    var draft = self
    draft.coded.stances.append(
      Stance(
        holder: party(holder), target: party(target), value: value, strength: 1,
        date: day.map(self.day), status: .happened, span: range(words), sentence: 0,
        confidence: 0.9, why: "test/stance"))
    return draft
  }

  /// Adds a figure.
  func figure(
    of party: String?, _ what: String, _ value: Double, unit: String? = nil,
    isApproximate: Bool = false, on day: String? = nil, saying words: String
  ) -> Draft {
    var draft = self
    draft.coded.figures.append(
      Figure(
        of: party.map(self.party), what: what, value: value, unit: unit,
        isApproximate: isApproximate, date: day.map(self.day), span: range(words), sentence: 0,
        why: "test/figure"))
    return draft
  }

  /// Adds a measure whose count is a figure of the draft.
  func measure(
    _ kind: String, by sender: String, against target: String, count: Int? = nil,
    on day: String? = nil, saying words: String, status: EventStatus = .happened
  ) -> Draft {
    var draft = self
    draft.coded.measures.append(
      Measure(
        sender: party(sender), target: party(target), kind: kind, count: count,
        date: day.map(self.day), status: status, span: range(words), sentence: 0,
        confidence: 0.9, why: "test/measure"))
    return draft
  }

  private func day(_ text: String) -> EventDate {
    if let day = CalendarDate(text) { return EventDate(value: text, from: day, to: day) }
    let year = Int(text) ?? 0
    return EventDate(
      value: text, from: CalendarDate(year: year, month: 1, day: 1),
      to: CalendarDate(year: year, month: 12, day: 31))
  }
}
