package import Coding

/// Words an event for a reader: who, did what, with or to whom.
///
/// Phrases stand in `act-phrases.tsv`, the forms of a status in `statuses.tsv`.
package struct EventWording: Sendable {
  /// An actor as the reader meets it.
  package struct Participant: Sendable, Hashable {
    /// The state, organisation or person.
    package var name: String
    /// The person who acts for it.
    package var delegate: String?
    /// Whether it is an actor of the tables; else it may be a thing, such as a meeting by its name.
    package var isResolved: Bool

    /// A participant by name.
    package init(name: String, delegate: String?, isResolved: Bool = true) {
      self.name = name
      self.delegate = delegate
      self.isResolved = isResolved
    }

    /// `Japan (Fumio Kishida)`.
    var text: String {
      guard let delegate, delegate != name else { return name }
      return "\(name) (\(delegate))"
    }
  }

  private struct Phrase: Sendable {
    var mode: String
    var word: String
    var did: Substring
    var doing: Substring
    var base: Substring
    var link: String
    /// Whether it is whole without a recipient.
    var needsNoObject: Bool { word.contains("~") }
  }

  /// The forms of one status.
  struct Standing: Sendable {
    /// The heading under which it stands.
    var section: Brief.Section.Kind
    /// What is shown beside the line; nil for what simply happened.
    var label: String?
    fileprivate var one: String
    fileprivate var many: String
  }

  private let phrases: [PloverType: [Phrase]]
  private let standings: [EventStatus: Standing]

  /// Reads the tables.
  ///
  /// - Throws: ``ReportError/malformedTable(_:line:)``.
  package init() throws(ReportError) {
    var phrases: [PloverType: [Phrase]] = [:]
    for row in try PhraseTable("act-phrases.tsv", Resource.actPhrasesTSV, columns: 7).rows {
      guard let act = PloverType(rawValue: row[0]) else {
        throw .malformedTable("act-phrases.tsv", line: row.joined(separator: "\t"))
      }
      phrases[act, default: []].append(
        Phrase(
          mode: row[1], word: row[2], did: row[3][...], doing: row[5][...], base: row[4][...],
          link: row[6] == "-" ? "" : row[6] + " "))
    }
    var standings: [EventStatus: Standing] = [:]
    for row in try PhraseTable("statuses.tsv", Resource.statusesTSV, columns: 5).rows {
      guard let status = EventStatus(rawValue: row[0]),
        let section = Brief.Section.Kind(rawValue: row[1])
      else { throw .malformedTable("statuses.tsv", line: row.joined(separator: "\t")) }
      standings[status] = Standing(
        section: section, label: row[2] == "-" ? nil : row[2], one: row[3], many: row[4])
    }
    for status in EventStatus.allCases where standings[status] == nil {
      throw .malformedTable("statuses.tsv", line: "no row for \(status.rawValue)")
    }
    self.phrases = phrases
    self.standings = standings
  }

  /// How an act of a status is told and where; a status without a row would be told as no fact.
  func standing(of status: EventStatus) -> Standing {
    standings[status]
      ?? Standing(section: .planned, label: status.rawValue, one: "would DO", many: "would DO")
  }

  /// The line of an event, without date and place: `Japan imposed sanctions on Russia`.
  package func sentence(
    act: PloverType, mode: String?, words: [String], status: EventStatus,
    actors: [Participant], recipients: [Participant]
  ) -> String {
    let standing = standing(of: status)
    let form = actors.count == 1 ? standing.one : standing.many
    var keys = words
    if recipients.isEmpty {
      if actors.count < 2 { keys += words.map { $0 + "~1" } }
      keys += words.map { $0 + "~" }
    } else if !recipients.contains(where: \.isResolved) {
      keys += words.map { $0 + "!" }
    }
    let phrase = phrase(act: act, mode: mode, words: keys)
    var text = Self.list(actors.map(\.text), orElse: "An unnamed actor") + " "
    text += form.split(separator: " ").map { word in
      switch word {
      case "DID": phrase.did
      case "DO": phrase.base
      case "DOING": phrase.doing
      default: word
      }
    }.joined(separator: " ")
    if recipients.isEmpty {
      // A verb that wants an object gets none that the entry does not have.
      if phrase.link.isEmpty, !phrase.needsNoObject { text += " …" }
    } else {
      text += " " + phrase.link + Self.list(recipients.map(\.text), orElse: "")
    }
    return text
  }

  /// The most specific phrase: a mode that agrees counts two, a word one.
  private func phrase(act: PloverType, mode: String?, words: [String]) -> Phrase {
    var best: (phrase: Phrase, score: Int)?
    for phrase in phrases[act] ?? [] {
      guard phrase.mode == "*" || phrase.mode == mode,
        phrase.word == "*" || words.contains(phrase.word)
      else { continue }
      let score = (phrase.mode == "*" ? 0 : 2) + (phrase.word == "*" ? 0 : 3)
      if score > best?.score ?? -1 { best = (phrase, score) }
    }
    let name = act.rawValue.lowercased()[...]
    return best?.phrase
      ?? Phrase(mode: "*", word: "*", did: name, doing: name, base: name, link: "")
  }

  /// `A`, `A and B`, `A, B and C`.
  static func list(_ items: [String], orElse nothing: String) -> String {
    guard let last = items.last else { return nothing }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
