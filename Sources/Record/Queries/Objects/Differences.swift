import Coding
import Documents

/// One source's value of one field.
struct FieldReport: Sendable {
  /// The value in words.
  let value: String
  /// Where the source gives it.
  let evidence: Evidence
  /// The days that the value is, or for which it holds.
  var days: ClosedRange<Int>?
  /// Whether the source speaks of a plan, which may change.
  var isPlan = false
  /// Whether the source says `about`.
  var isApproximate = false
  /// The value as a number.
  var number: Double?
}

/// Reads what the sources of an entry give differently.
struct Differences {
  /// What was found, in the order of the fields asked about.
  private(set) var found: [FieldDifference] = []

  /// Compares the reports of a field, given in the order of evidence, pair by pair; a document is
  /// never held against itself.
  ///
  /// `judge` tells how two different values of two documents are to be read.
  mutating func add(
    _ field: String, _ reports: [FieldReport],
    judge: (FieldReport, FieldReport) -> FieldDifference.Reading
  ) {
    var readings: Set<FieldDifference.Reading> = []
    for (index, a) in reports.enumerated() {
      for b in reports[(index + 1)...]
      where a.value != b.value && a.evidence.document != b.evidence.document {
        readings.insert(judge(a, b))
      }
    }
    guard let worst = FieldDifference.Reading.allCases.first(where: readings.contains) else {
      return
    }
    var values: [ConflictEntry.Value] = []
    for report in reports {
      if let index = values.firstIndex(where: { $0.value == report.value }) {
        if !values[index].evidence.contains(report.evidence) {
          values[index].evidence.append(report.evidence)
        }
      } else {
        values.append(ConflictEntry.Value(value: report.value, evidence: [report.evidence]))
      }
    }
    found.append(FieldDifference(field: field, values: values, reading: worst))
  }

  /// Two days or spans of days: one may be vaguer, and plans change.
  static func days(_ a: FieldReport, _ b: FieldReport) -> FieldDifference.Reading {
    guard let first = a.days, let second = b.days else { return .compatible }
    if first.overlaps(second) { return .vaguer }
    if a.isPlan || b.isPlan, a.evidence.published != b.evidence.published { return .planChanged }
    return .conflict
  }

  /// Two numbers: one may be rounded, and numbers change with the days for which they hold.
  static func numbers(
    _ a: FieldReport, _ b: FieldReport, tolerancePercent: Int
  ) -> FieldDifference.Reading {
    if let first = a.days, let second = b.days, !first.overlaps(second) { return .worldChanged }
    guard let first = a.number, let second = b.number else { return .conflict }
    let apart = abs(first - second) * 100
    let isNear = apart <= Double(tolerancePercent) * max(abs(first), abs(second))
    return isNear && (a.isApproximate || b.isApproximate) ? .vaguer : .conflict
  }

  /// Two places: one whose name holds the other's may be its quarter; of places without a known
  /// state nothing can be said.
  static func places(_ a: EventEntry.Place, _ b: EventEntry.Place) -> FieldDifference.Reading {
    let (first, second) = (Folding.name(a.name), Folding.name(b.name))
    if " \(first) ".contains(" \(second) ") || " \(second) ".contains(" \(first) ") {
      return .vaguer
    }
    guard let country = a.country, country == b.country else {
      return a.country == nil || b.country == nil ? .compatible : .conflict
    }
    return .conflict
  }
}

extension EventStatus {
  /// Whether it speaks of what is not yet.
  var isPlan: Bool {
    switch self {
    case .scheduled, .proposed, .calledFor, .conditional, .possible: true
    case .happened, .ongoing, .denied, .cancelled: false
    }
  }

  /// How two standings of one thing are to be read: only what happened and what was called off or
  /// denied exclude each other; a plan moves on.
  func reading(beside other: EventStatus) -> FieldDifference.Reading {
    let held: Set<EventStatus> = [.happened, .ongoing]
    let off: Set<EventStatus> = [.denied, .cancelled]
    if held.contains(self) && off.contains(other) || off.contains(self) && held.contains(other) {
      return .conflict
    }
    return isPlan || other.isPlan ? .planChanged : .compatible
  }

  /// What is furthest from an idea, for the standing of an entry with several sources.
  private var progress: Int {
    switch self {
    case .happened: 6
    case .ongoing: 5
    case .cancelled: 4
    case .denied: 3
    case .scheduled: 2
    case .proposed, .calledFor: 1
    case .conditional, .possible: 0
    }
  }

  /// Where a thing stands by several reports in the order of publication: what happened stays so; of
  /// calls and plans the furthest, unless it was planned anew after it was called off.
  static func merged(_ reports: [(status: EventStatus, published: CalendarDate?)]) -> EventStatus? {
    guard let furthest = reports.map(\.status).max(by: { $0.progress < $1.progress }) else {
      return nil
    }
    guard furthest == .cancelled || furthest == .denied else { return furthest }
    let off = reports.last { $0.status == furthest }?.published
    let later = reports.last { report in
      guard report.status == .scheduled, let off, let day = report.published else { return false }
      return off < day
    }
    return later?.status ?? furthest
  }
}
