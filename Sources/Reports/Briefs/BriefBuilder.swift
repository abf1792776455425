import Coding
public import Documents
public import Record

/// Builds the brief of a record's entries.
///
/// Every line of it stands on the citations of its entry; nothing is said that the entry does not
/// hold, and nothing of the publication's date is given to an event.
public struct BriefBuilder: Sendable {
  private let wording: EventWording
  private let ranking: BriefRanking

  /// Reads the tables of words and weights.
  ///
  /// - Throws: ``ReportError`` where a table that was compiled in is malformed.
  public init() throws(ReportError) {
    wording = try EventWording()
    ranking = try BriefRanking()
  }

  /// Lays out what a record holds.
  ///
  /// - Parameters:
  ///   - documents: what was read.
  ///   - events: in any order.
  ///   - statements: in any order.
  ///   - meetings: in any order.
  ///   - instruments: in any order; those of which no step is told are left out.
  ///   - commitments: in any order.
  ///   - rejections: what could not be read.
  ///   - day: the day on which deadlines are asked about; nil leaves open whether they have passed.
  /// - Returns: the brief, the same for entries in any order.
  /// - Complexity: O(*n* log *n*) in the number of entries.
  public func callAsFunction(
    documents: [DocumentEntry], events: [EventEntry], statements: [StatementEntry],
    meetings: [MeetingEntry] = [], instruments: [InstrumentEntry] = [],
    commitments: [CommitmentEntry] = [],
    rejections: [Rejection], on day: CalendarDate? = nil
  ) -> Brief {
    let sources = SourceNames(documents)
    let entries = BriefEntries(wording: wording, sources: sources, quoteLimit: ranking.quoteLimit)
    let sections = Brief.Section.Kind.allCases.compactMap { kind -> Brief.Section? in
      let limit = ranking.limit(of: kind)
      let ranked =
        switch kind {
        case .said: Self.ranked(statements.map { (entries.entry($0), ranking($0)) })
        case .meetings: Self.ranked(meetings.map { (entries.entry($0), ranking($0)) })
        case .instruments:
          Self.ranked(
            instruments.filter { !$0.stages.isEmpty }.map { (entries.entry($0), ranking($0)) })
        case .commitments:
          Self.ranked(
            Self.joint(commitments).map { (entries.entry($0, on: day), ranking($0[0])) })
        case .held, .planned, .negated:
          Self.ranked(
            Self.folded(
              events.filter { wording.standing(of: $0.status).section == kind }
                .map { (entries.entry($0), ranking($0)) }))
        }
      let shown = Self.folded(Array(ranked.prefix(limit))).map(\.entry)
      guard !shown.isEmpty else { return nil }
      return Brief.Section(
        kind: kind, heading: Self.heading(of: kind), entries: shown.sorted(by: Self.precedes),
        more: max(0, ranked.count - limit), command: Self.command(of: kind))
    }
    return Brief(
      coverage: sources.coverage(rejections: rejections), sections: sections)
  }

  private static func ranked(
    _ entries: [(entry: Brief.Entry, rank: Double)]
  ) -> [(entry: Brief.Entry, rank: Double)] {
    entries.sorted { a, b in
      a.rank == b.rank ? precedes(a.entry, b.entry) : a.rank > b.rank
    }
  }

  /// One line for entries that would read the same: their sentences together.
  ///
  /// So what one speaker said, undated, stands together too.
  private static func folded(
    _ entries: [(entry: Brief.Entry, rank: Double)]
  ) -> [(entry: Brief.Entry, rank: Double)] {
    var places: [[String?]: Int] = [:]
    var folded: [(entry: Brief.Entry, rank: Double)] = []
    for item in entries.sorted(by: { precedes($0.entry, $1.entry) }) {
      let entry = item.entry
      let key =
        [entry.when, entry.headline, entry.words, entry.standing, entry.attribution]
        + entry.details
      if let place = places[key] {
        let known = Set(folded[place].entry.quotes.map { [$0.document, $0.text] })
        folded[place].entry.quotes += entry.quotes.filter {
          $0.repeatsWords || !known.contains([$0.document, $0.text])
        }
        folded[place].entry.moreQuotes += entry.moreQuotes
        folded[place].entry.sources = max(folded[place].entry.sources, entry.sources)
        folded[place].entry.pages = max(folded[place].entry.pages, entry.pages)
        folded[place].rank = max(folded[place].rank, item.rank)
      } else {
        places[key] = folded.count
        folded.append(item)
      }
    }
    return folded
  }

  /// By day, undated last; then by the place that tells it first, then by id.
  private static func precedes(_ a: Brief.Entry, _ b: Brief.Entry) -> Bool {
    let (dayA, dayB) = (a.from ?? a.to, b.from ?? b.to)
    if dayA != dayB {
      guard let dayA else { return false }
      guard let dayB else { return true }
      return dayA < dayB
    }
    let (quoteA, quoteB) = (a.quotes.first, b.quotes.first)
    if quoteA?.document != quoteB?.document {
      return quoteA?.document ?? "" < quoteB?.document ?? ""
    }
    if quoteA?.start != quoteB?.start { return quoteA?.start ?? 0 < quoteB?.start ?? 0 }
    return a.id < b.id
  }

  /// Commitments of several to one thing in one sentence, together.
  private static func joint(_ commitments: [CommitmentEntry]) -> [[CommitmentEntry]] {
    let groups = Dictionary(grouping: commitments) { (one: CommitmentEntry) -> [String] in
      [
        one.action.document.rawValue, one.action.range.description, one.strength.rawValue,
        one.status.rawValue, one.basis.evidence.count.description,
      ]
    }
    return groups.values.map { group in
      group.sorted { ($0.by.name, $0.basis.id) < ($1.by.name, $1.basis.id) }
    }
  }

  private static func heading(of kind: Brief.Section.Kind) -> String {
    switch kind {
    case .meetings: "Meetings"
    case .instruments: "Treaties, declarations and programmes"
    case .commitments: "Commitments"
    case .held: "What happened"
    case .planned: "Planned, proposed or possible"
    case .negated: "Denied or cancelled"
    case .said: "Said"
    }
  }

  private static func command(of kind: Brief.Section.Kind) -> String {
    switch kind {
    case .said: "entente statements"
    case .meetings: "entente meetings"
    case .instruments: "entente instruments"
    case .commitments: "entente commitments"
    case .held, .planned, .negated: "entente events"
    }
  }
}
