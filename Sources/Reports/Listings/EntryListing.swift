import Coding
public import Documents
public import Record

/// Lists entries for a terminal: the lines of a brief, each with its id.
public struct EntryListing: Sendable {
  private let entries: BriefEntries

  /// A listing that names documents as a brief does.
  ///
  /// - Throws: ``ReportError`` where a table that was compiled in is malformed.
  public init(documents: [DocumentEntry]) throws(ReportError) {
    entries = BriefEntries(
      wording: try EventWording(), sources: SourceNames(documents),
      quoteLimit: try BriefRanking().quoteLimit)
  }

  /// Entries of any kinds, in the order given; deadlines are held against a day.
  public func callAsFunction(
    _ listed: [Explanation.Entry], on day: CalendarDate, _ style: TerminalStyle,
    orElse nothing: String
  ) -> String {
    guard !listed.isEmpty else { return nothing + "\n" }
    return listed.map { entry in
      Brief.lines(of: line(entry, on: day), style, showingID: true).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// One entry as a line of a brief.
  func line(_ entry: Explanation.Entry, on day: CalendarDate) -> Brief.Entry {
    switch entry {
    case .event(let event): entries.entry(event)
    case .statement(let statement): entries.entry(statement)
    case .conflict(let conflict): entries.entry(conflict)
    case .meeting(let meeting): entries.entry(meeting)
    case .instrument(let instrument): entries.entry(instrument)
    case .commitment(let commitment): entries.entry([commitment], on: day)
    case .relation(let relation): entries.entry(relation)
    case .stance(let stance): entries.entry(stance)
    case .measure(let measure): entries.entry(measure)
    case .figure(let figure): entries.entry(figure)
    }
  }

  /// Why an entry is in the record: the entry, then each witness with its sentence and rule.
  public func callAsFunction(
    _ explanation: Explanation, on day: CalendarDate, _ style: TerminalStyle
  ) -> String {
    var entry = line(explanation.entry, on: day)
    entry.quotes = []
    entry.moreQuotes = 0
    var lines = Brief.lines(of: entry, style, showingID: true)
    lines += style.wrap(Self.facts(explanation.entry), indent: 2).map { style(.faint, $0) }
    for applied in explanation.entry.corrections {
      let was = applied.was.map { " (sources: \($0))" } ?? ""
      let text =
        "corrected: \(Listings.line(applied.correction))\(was); "
        + Listings.signature(applied.correction)
      lines += style.wrap(text, indent: 4, firstIndent: 2).map { style(.strong, $0) }
    }
    for witness in explanation.witnesses {
      let sentence = entries.quote(witness.sentence, of: entry.id)
      lines += ["", "  " + style(.actor, sentence.sourceLine)]
      lines += style.wrap(sentence.shownText, indent: 4).map { style(.quoted, $0) }
      if let source = Self.source(of: witness.evidence) {
        lines += style.wrap(source, indent: 4).map { style(.faint, $0) }
      }
      if witness.evidence.range != witness.sentence.range {
        let cited = entries.quote(witness.evidence, of: entry.id)
        let text = "cites \(cited.start)–\(cited.end): \(cited.shownText)"
        lines += style.wrap(text, indent: 4).map { style(.faint, $0) }
      }
      let why = "rule: \(witness.why); read by \(witness.coder) on \(DayText.day(witness.known))"
      lines += style.wrap(why, indent: 4).map { style(.faint, $0) }
      for fact in witness.decision.map(Self.facts) ?? [] {
        lines += style.wrap(fact, indent: 4).map { style(.faint, $0) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For whom a document counts that does not count for itself.
  private static func source(of place: Evidence) -> String? {
    if let original = place.nearCopyOf {
      let name = place.origin.map { ", and counts for \($0)" } ?? ""
      return "repeats the text of \(original.rawValue)\(name)"
    }
    guard let origin = place.origin, origin != place.publisher else { return nil }
    return "counts for \(origin), whom it credits"
  }

  /// What the line of an entry does not show.
  private static func facts(_ entry: Explanation.Entry) -> String {
    switch entry {
    case .event(let event):
      "act \(event.actName), type \(event.type?.rawValue ?? "none"), mode "
        + "\(event.mode ?? "none"), status \(event.status.rawValue), factuality "
        + "\(event.factuality), confidence \(event.confidence)"
    case .statement(let statement): "kind \(statement.kind.rawValue)"
    case .conflict(let conflict):
      "field \(conflict.field), against \(conflict.against.rawValue)"
    case .meeting(let meeting):
      "kind \(meeting.kind), series \(meeting.series ?? "none")" + facts(meeting.basis)
    case .instrument(let instrument): "kind \(instrument.kind)" + facts(instrument.basis)
    case .commitment(let commitment):
      "strength \(commitment.strength.rawValue)" + facts(commitment.basis)
    case .relation(let relation): "kind \(relation.relation.rawValue)" + facts(relation.basis)
    case .stance(let stance): "strength \(stance.strength)" + facts(stance.basis)
    case .measure(let measure): "kind \(measure.kind)" + facts(measure.basis)
    case .figure(let figure): "unit \(figure.unit ?? "none")" + facts(figure.basis)
    }
  }

  /// The codebook's line, the classifier's likeliest acts and the features that weighed most.
  private static func facts(_ decision: EventExplanation) -> [String] {
    func list(_ shares: [EventExplanation.Share]) -> String {
      shares.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    }
    return [
      decision.line.map { line in
        let fields = line.text.split(separator: "\t").joined(separator: " · ")
        return "pattern: \(line.table), line \(line.number): \(fields)"
      } ?? "pattern: none; the classifier decided",
      "classifier: \(list(decision.chances))", "features: \(list(decision.features))",
    ]
  }

  /// How its standing moved, and what sources give differently without contradiction, with why.
  private static func facts(_ basis: EntryBasis) -> String {
    var text = ", confidence \(basis.confidence)"
    if basis.history.count > 1 {
      text += "; history: " + basis.history.map(\.status).joined(separator: " → ")
    }
    for difference in basis.differences where difference.reading != .conflict {
      let values = difference.values.map(\.value).joined(separator: " / ")
      text += "; \(difference.field) \(values) is no conflict: \(difference.reading.rawValue)"
    }
    return text
  }
}
