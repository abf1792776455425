import Actors
import Coding
import Documents

/// Checks a coding against its text before anything of it is stored.
enum Validation {
  /// The first fault that would make a citation untrue; nil where there is none.
  static func fault(of coded: CodedDocument) -> RecordError? {
    let document = coded.document
    let id = document.id.rawValue
    if document.text.scalars.contains("\0") { return .nulInText(document: id) }
    for (what, range) in ranges(of: coded)
    where range.lowerBound < 0 || range.upperBound > document.text.count {
      return .outsideText(
        document: id, what: what, start: range.lowerBound, end: range.upperBound)
    }
    for (what, index, count) in indices(of: coded) where !(0..<count).contains(index) {
      return .noSuchPart(document: id, what: what, index: index)
    }
    return nil
  }

  private static func ranges(of coded: CodedDocument) -> [(String, TextRange)] {
    var ranges = coded.document.blocks.map { ("block", $0.range) }
    ranges += coded.mentions.map { ("mention", $0.range) }
    for event in coded.events {
      ranges += [("clause", event.clause), ("trigger", event.trigger)]
      ranges += event.place.map { [("place", $0.span)] } ?? []
      ranges += (event.actors + event.recipients).flatMap(\.spans).map { ("party", $0) }
    }
    for statement in coded.statements {
      ranges += statement.content.map { ("statement", $0) }
      ranges += statement.cue.map { [("cue", $0)] } ?? []
      ranges += statement.speaker?.spans.map { ("speaker", $0) } ?? []
    }
    ranges += coded.conflicts.map { ("conflict", $0.range) }
    return ranges + meetings(coded) + objects(coded)
  }

  private static func meetings(_ coded: CodedDocument) -> [(String, TextRange)] {
    var ranges: [(String, TextRange)] = []
    for meeting in coded.meetings {
      ranges += (meeting.mentions + meeting.topics).map { ("meeting", $0) }
      ranges += meeting.place.map { [("place", $0.span)] } ?? []
      ranges += spans([meeting.host])
      for attendance in meeting.attendance {
        ranges += spans([attendance.party]) + [("attendance", attendance.clause)]
        ranges += attendance.first.map { [("attendance", $0)] } ?? []
      }
    }
    for instrument in coded.instruments {
      ranges += instrument.mentions.map { ("instrument", $0) }
      ranges += instrument.stages.map { ("stage", $0.span) } + spans(instrument.parties)
    }
    return ranges
  }

  private static func objects(_ coded: CodedDocument) -> [(String, TextRange)] {
    var ranges: [(String, TextRange)] = []
    for commitment in coded.commitments {
      ranges += [commitment.clause, commitment.action, commitment.condition].compactMap(\.self)
        .map { ("commitment", $0) }
      ranges += spans([commitment.by, commitment.to])
    }
    for relation in coded.relations {
      ranges += [relation.span, relation.issue].compactMap(\.self).map { ("relation", $0) }
      ranges += spans([relation.a, relation.b])
    }
    for stance in coded.stances {
      ranges += [stance.span, stance.issue].compactMap(\.self).map { ("stance", $0) }
      ranges += spans([stance.holder, stance.target])
    }
    for measure in coded.measures {
      ranges += [measure.span, measure.object].compactMap(\.self).map { ("measure", $0) }
      ranges += spans([measure.sender, measure.target])
    }
    for figure in coded.figures { ranges += [("figure", figure.span)] + spans([figure.of]) }
    return ranges
  }

  private static func spans(_ parties: [Party?]) -> [(String, TextRange)] {
    parties.flatMap { $0?.spans ?? [] }.map { ("party", $0) }
  }

  /// Indices that one part of a coding has of another.
  private static func indices(
    of coded: CodedDocument
  ) -> [(what: String, index: Int, count: Int)] {
    let (figures, statements) = (coded.figures.count, coded.statements.count)
    return coded.meetings.compactMap(\.parent).map { ("parent", $0, coded.meetings.count) }
      + coded.instruments.compactMap(\.succeeds).map { ("succeeds", $0, coded.instruments.count) }
      + coded.commitments.compactMap(\.amount).map { ("amount", $0, figures) }
      + coded.measures.compactMap(\.count).map { ("count", $0, figures) }
      + coded.commitments.compactMap(\.statement).map { ("statement", $0, statements) }
      + coded.stances.compactMap(\.statement).map { ("statement", $0, statements) }
  }
}
