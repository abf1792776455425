import Coding
import Record

/// What comes first where a brief must leave out: more independent sources, then weight.
struct BriefRanking: Sendable {
  private let weights: [String: Double]

  /// Reads `ranking.tsv`.
  init() throws(ReportError) {
    var weights: [String: Double] = [:]
    for row in try PhraseTable("ranking.tsv", Resource.rankingTSV, columns: 2).rows {
      guard let weight = Double(row[1]) else {
        throw .malformedTable("ranking.tsv", line: row.joined(separator: "\t"))
      }
      weights[row[0]] = weight
    }
    self.weights = weights
  }

  /// How many entries a section shows.
  func limit(of section: Brief.Section.Kind) -> Int { Int(weight("limit-\(section.rawValue)")) }

  /// How many sentences an entry shows.
  var quoteLimit: Int { Int(weight("limit-quotes")) }

  /// The rank of an event; higher comes first.
  func callAsFunction(_ event: EventEntry) -> Double {
    let parties = event.actors + event.recipients
    var rank = weight("sources") * Double(event.independentSources)
    rank += event.date?.from == nil ? 0 : weight("dated")
    rank += event.place == nil ? 0 : weight("placed")
    rank += event.actors.contains { $0.actor != nil } ? weight("resolved") : 0
    rank += weight("delegates") * Double(parties.count { $0.delegate != nil })
    rank += event.recipients.isEmpty ? 0 : weight("recipients")
    rank += weight("confidence") * event.confidence
    return rank + weight("score") * abs(event.goldstein)
  }

  /// The rank of a statement; higher comes first.
  func callAsFunction(_ statement: StatementEntry) -> Double {
    var rank = weight("sources") * Double(statement.independentSources)
    rank += statement.date?.from == nil ? 0 : weight("dated")
    rank += statement.speaker?.actor == nil ? 0 : weight("resolved")
    rank += statement.kind == .indirect ? 0 : weight("verbatim")
    let words = statement.text.split(whereSeparator: \.isWhitespace).count
    return rank + weight("words") * Double(min(words, 40))
  }

  /// The rank of a meeting; higher comes first.
  func callAsFunction(_ meeting: MeetingEntry) -> Double {
    var rank = weight("sources") * Double(meeting.basis.independentSources)
    rank += meeting.from == nil ? 0 : weight("dated")
    rank += meeting.place == nil ? 0 : weight("placed")
    rank += meeting.series == nil ? 0 : weight("resolved")
    return rank + weight("confidence") * meeting.basis.confidence
      + weight("words") * Double(min(meeting.attendance.count, 40))
  }

  /// The rank of an instrument; higher comes first.
  func callAsFunction(_ instrument: InstrumentEntry) -> Double {
    var rank = weight("sources") * Double(instrument.basis.independentSources)
    rank += instrument.date?.from == nil ? 0 : weight("dated")
    rank += instrument.parties.contains { $0.actor != nil } ? weight("resolved") : 0
    return rank + weight("confidence") * instrument.basis.confidence
  }

  /// The rank of a commitment; higher comes first.
  func callAsFunction(_ commitment: CommitmentEntry) -> Double {
    var rank = weight("sources") * Double(commitment.basis.independentSources)
    rank += commitment.due == nil ? 0 : weight("dated")
    rank += commitment.by.actor == nil ? 0 : weight("resolved")
    rank += commitment.strength == .pledged ? weight("verbatim") : 0
    return rank + weight("confidence") * commitment.basis.confidence
  }

  private func weight(_ fact: String) -> Double { weights[fact] ?? 0 }
}
