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
      attribution: Self.attribution(of: event),
      sources: event.independentSources, pages: event.evidence.pages,
      quotes: event.evidence.prefix(quoteLimit).map { quote($0, of: event.id) },
      moreQuotes: max(0, event.evidence.count - quoteLimit))
  }

  /// A statement: who said it, to whom, and the words.
  func entry(_ statement: StatementEntry) -> Brief.Entry {
    var headline = statement.speaker.map(Self.title) ?? "An unnamed speaker"
    if let audience = statement.audience, !headline.contains(audience.name) {
      headline += ", to \(audience.name)"
    }
    let through = statement.reportedBy.flatMap { $0.dropFirst() }
    let quotes = quotes(of: statement)
    let shown = quotes.contains { Self.letters($0.text).contains(Self.letters(statement.text)) }
    return Brief.Entry(
      id: statement.id, when: Self.when(statement), from: statement.day, to: statement.date?.to,
      headline: headline, words: shown ? nil : Self.folded(statement.text),
      isVerbatim: statement.kind == .direct,
      standing: statement.kind == .indirect ? "in the reporter's words" : nil,
      isNegated: false,
      attribution: through.isEmpty
        ? nil : "as carried by " + EventWording.list(Self.distinct(through), orElse: ""),
      sources: quotes.contains { $0.note != nil } ? 1 : statement.independentSources,
      pages: quotes.contains { $0.note != nil } ? 1 : statement.evidence.pages,
      quotes: quotes,
      moreQuotes: max(0, statement.evidence.count - quoteLimit))
  }

  /// A conflict: what documents say, and what stands against it.
  func entry(_ conflict: ConflictEntry) -> Brief.Entry {
    let values = conflict.values.map { value in
      guard let reference = value.reference else { return "“\(value.value)” in the text" }
      let end = reference.to.map { " to \(DayText.day($0))" } ?? " on"
      return "\(value.value) from \(DayText.day(reference.from))\(end) by \(reference.source)"
    }
    return Brief.Entry(
      id: conflict.id, when: conflict.day.map { "reported " + DayText.day($0) } ?? "undated",
      from: conflict.day, to: nil,
      headline: "\(conflict.name), \(conflict.field): " + values.joined(separator: ", but "),
      words: nil, standing: nil, isNegated: false, attribution: nil,
      sources: conflict.evidence.independentSources, pages: conflict.evidence.pages,
      quotes: conflict.evidence.prefix(quoteLimit).map { quote($0, of: conflict.id) },
      moreQuotes: max(0, conflict.evidence.count - quoteLimit))
  }

  /// The sources of a statement; the words that they share are shown with the first of them.
  private func quotes(of statement: StatementEntry) -> [Brief.Quote] {
    let words = Self.letters(statement.text)
    var isShown = false
    return statement.evidence.prefix(quoteLimit).map { place in
      var quote = quote(place, of: statement.id)
      let holdsWords = Self.letters(place.text).contains(words)
      quote.repeatsWords = holdsWords && isShown
      if holdsWords, !isShown {
        quote.note = Brief.Entry.witnesses(
          sources: statement.independentSources, pages: statement.evidence.pages)
      }
      isShown = isShown || holdsWords
      return quote
    }
  }

  /// A citation as a reader meets it.
  func quote(_ place: Evidence, of entry: String) -> Brief.Quote {
    Brief.Quote(
      source: sources.name(of: place), publisher: place.publisher, published: place.published,
      document: place.document.rawValue, start: place.range.lowerBound,
      end: place.range.upperBound, text: place.text, entry: entry, note: nil, repeatsWords: false)
  }

  /// The day it was said; without one the day it was first reported, and that it is that.
  private static func when(_ statement: StatementEntry) -> String {
    if let said = DayText.of(statement.date) { return said }
    guard let reported = statement.day else { return "undated" }
    return "undated, reported " + DayText.day(reported)
  }

  /// `Fumio Kishida, Prime Minister of Japan`; of one named by his post the name alone.
  private static func title(_ speaker: StatementEntry.Speaker) -> String {
    let name = speaker.name.lowercased()
    guard let role = speaker.role, let post = role.lowercased().split(separator: " ").first,
      !name.contains(post)
    else { return speaker.name }
    return "\(speaker.name), \(role)"
  }

  private static func participant(_ party: EntryParty) -> EventWording.Participant {
    EventWording.Participant(
      name: party.name, delegate: party.delegateName, isResolved: party.actor != nil)
  }

  /// `according to the minister, citing the agency`; nil where the source vouches itself.
  private static func attribution(of event: EventEntry) -> String? {
    let chain = event.attribution
    guard let first = chain.first else { return nil }
    if chain.count == 1, event.actors.count == 1, let actor = event.actors.first,
      first == actor.name || first == actor.delegateName
    {
      return "by their own account"
    }
    return "according to " + chain.joined(separator: ", citing ")
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

  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func letters(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }
  }
}
