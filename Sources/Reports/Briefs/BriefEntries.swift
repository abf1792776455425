import Coding
import Documents
import Record

/// Turns entries of the record into lines of a brief.
struct BriefEntries {
  let wording: EventWording
  let sources: SourceNames
  let quoteLimit: Int

  /// An event: who did what to whom, where and when, and where it stands.
  func entry(_ event: EventEntry) -> Brief.Entry {
    var headline = wording.sentence(
      act: event.act, mode: event.mode, words: Self.words(of: event.why, act: event.act),
      status: event.status,
      actors: event.actors.map(Self.participant), recipients: event.recipients.map(Self.participant)
    )
    if let place = event.place { headline += " in " + place.name }
    return Brief.Entry(
      id: event.id, when: DayText.of(event.date) ?? "undated", from: event.date?.from,
      to: event.date?.to, headline: headline, words: nil,
      standing: wording.standing(of: event.status).label,
      isNegated: wording.standing(of: event.status).section == .negated,
      attribution: Self.attribution(event.attribution, lead: "according to"),
      sources: event.independentSources, quotes: quotes(event.evidence, words: nil),
      moreQuotes: max(0, event.evidence.count - quoteLimit))
  }

  /// A statement: who said it, to whom, and the words.
  func entry(_ statement: StatementEntry) -> Brief.Entry {
    var headline = statement.speaker.map(Self.title) ?? "An unnamed speaker"
    if let audience = statement.audience { headline += ", to \(audience.name)" }
    let through = statement.reportedBy.flatMap { $0.dropFirst() }
    return Brief.Entry(
      id: statement.id, when: Self.when(statement), from: statement.day, to: statement.date?.to,
      headline: headline, words: Self.folded(statement.text),
      standing: statement.kind == .indirect ? "in the reporter's words" : nil,
      isNegated: false,
      attribution: Self.attribution(Self.distinct(through), lead: "as carried by"),
      sources: statement.independentSources,
      quotes: quotes(statement.evidence, words: statement.text),
      moreQuotes: max(0, statement.evidence.count - quoteLimit))
  }

  private func quotes(_ evidence: [Evidence], words: String?) -> [Brief.Quote] {
    evidence.prefix(quoteLimit).map { quote($0, words: words) }
  }

  /// A citation as a reader meets it.
  func quote(_ place: Evidence, words: String? = nil) -> Brief.Quote {
    Brief.Quote(
      source: sources.name(of: place), publisher: place.publisher, published: place.published,
      document: place.document.rawValue, start: place.range.lowerBound,
      end: place.range.upperBound, text: place.text,
      repeatsWords: words.map { Self.letters($0) == Self.letters(place.text) } ?? false)
  }

  /// The day it was said; without one the day it was first reported, and that it is that.
  private static func when(_ statement: StatementEntry) -> String {
    if let said = DayText.of(statement.date) { return said }
    guard let reported = statement.day else { return "undated" }
    return "undated, reported " + DayText.day(reported)
  }

  /// `Fumio Kishida, Prime Minister of Japan`.
  private static func title(_ speaker: StatementEntry.Speaker) -> String {
    guard let role = speaker.role, role != speaker.name else { return speaker.name }
    return "\(speaker.name), \(role)"
  }

  private static func participant(_ party: EntryParty) -> EventWording.Participant {
    EventWording.Participant(name: party.name, delegate: party.delegateName)
  }

  /// `according to the minister, citing the agency`; nil where the source vouches itself.
  private static func attribution(_ chain: [String], lead: String) -> String? {
    chain.isEmpty ? nil : lead + " " + chain.joined(separator: ", citing ")
  }

  /// The words of a rule's name: `consult/attend+meeting` names an act and what was seen.
  ///
  /// The act itself says nothing more and is left aside once.
  private static func words(of rule: String, act: PloverType) -> [String] {
    var words = rule.prefix { $0 != "," }.split { !$0.isLetter && $0 != "-" }.map {
      $0.lowercased()
    }
    if let name = words.firstIndex(of: act.rawValue.lowercased()) { words.remove(at: name) }
    return words
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func letters(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }
  }
}
