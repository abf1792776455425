import Actors
import Documents
import Language

/// Finds claims that the tables contradict, in text order.
struct ConflictFinder {
  let parse: Parse
  let times: [TemporalExpression]
  let knowledge: ActorKnowledge

  /// The conflicts of mentions whose post is not the one that the tables give.
  ///
  /// A sentence that dates itself into the person's term of the office claimed tells of that time:
  /// `In 2011 Vice President X went to …`.
  func conflicts(_ mentions: [Mention]) -> [ReferenceConflict] {
    mentions.compactMap { mention in
      guard let subject = mention.actor, let found = mention.contradiction,
        !isOfThatTime(found, subject, sentence: parse.sentenceOfToken[mention.head])
      else { return nil }
      return ReferenceConflict(
        subject: subject, name: mention.name, field: "office", claimed: found.claimed,
        range: found.range, known: found.knownTitle, from: found.known.from, to: found.known.to,
        source: found.known.source, sentence: parse.sentenceOfToken[mention.head])
    }
  }

  private func isOfThatTime(
    _ found: OfficeContradiction, _ subject: ActorID, sentence: Int
  ) -> Bool {
    let terms = knowledge.offices(of: subject).filter {
      $0.office == found.office && $0.at == found.at
    }
    let range = parse.textRange(parse.sentences[sentence])
    return times.contains { time in
      guard range.contains(time.range.lowerBound), let from = time.from, let to = time.to else {
        return false
      }
      return terms.contains { $0.from <= to && from <= ($0.to ?? to) }
    }
  }
}
