import Coding
import Documents
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

  /// Events, in the order given.
  public func callAsFunction(_ events: [EventEntry], _ style: TerminalStyle) -> String {
    Self.text(events.map { entries.entry($0) }, style, orElse: "No events.")
  }

  /// Statements, in the order given.
  public func callAsFunction(_ statements: [StatementEntry], _ style: TerminalStyle) -> String {
    Self.text(statements.map { entries.entry($0) }, style, orElse: "No statements.")
  }

  /// Conflicts, in the order given.
  public func callAsFunction(_ conflicts: [ConflictEntry], _ style: TerminalStyle) -> String {
    Self.text(conflicts.map { entries.entry($0) }, style, orElse: "No conflicts.")
  }

  /// Why an entry is in the record: the entry, then each witness with its sentence and rule.
  public func callAsFunction(_ explanation: Explanation, _ style: TerminalStyle) -> String {
    var entry: Brief.Entry
    let facts: String
    switch explanation.entry {
    case .event(let event):
      entry = entries.entry(event)
      facts =
        "act \(event.act.rawValue), type \(event.type?.rawValue ?? "none"), mode "
        + "\(event.mode ?? "none"), status \(event.status.rawValue), factuality "
        + "\(event.factuality), confidence \(event.confidence)"
    case .statement(let statement):
      entry = entries.entry(statement)
      facts = "kind \(statement.kind.rawValue)"
    case .conflict(let conflict):
      entry = entries.entry(conflict)
      facts = "field \(conflict.field), against \(conflict.against.rawValue)"
    }
    entry.quotes = []
    entry.moreQuotes = 0
    var lines = Brief.lines(of: entry, style, showingID: true)
    lines += style.wrap(facts, indent: 2).map { style(.faint, $0) }
    for witness in explanation.witnesses {
      let sentence = entries.quote(witness.sentence, of: entry.id)
      lines += ["", "  " + style(.actor, sentence.sourceLine)]
      lines += style.wrap(sentence.shownText, indent: 4).map { style(.quoted, $0) }
      if witness.evidence.range != witness.sentence.range {
        let cited = entries.quote(witness.evidence, of: entry.id)
        let text = "cites \(cited.start)–\(cited.end): \(cited.shownText)"
        lines += style.wrap(text, indent: 4).map { style(.faint, $0) }
      }
      let why = "rule: \(witness.why); read by \(witness.coder) on \(DayText.day(witness.known))"
      lines += style.wrap(why, indent: 4).map { style(.faint, $0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(
    _ entries: [Brief.Entry], _ style: TerminalStyle, orElse nothing: String
  ) -> String {
    guard !entries.isEmpty else { return nothing + "\n" }
    return entries.map { Brief.lines(of: $0, style, showingID: true).joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }
}
