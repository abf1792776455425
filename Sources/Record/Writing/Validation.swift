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
    return ranges
  }
}
