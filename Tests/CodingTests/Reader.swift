import Actors
import Coding
import Documents
import Foundation
import Language

/// Reads own sentences with the shipped model and tables, loaded once for all tests.
enum Reader {
  private static let coder: Result<DocumentCoder, any Error> = Result {
    let folder = try ModelStore.locate(environment: ProcessInfo.processInfo.environment)
    return try DocumentCoder(
      model: LanguageModel(contentsOf: folder), knowledge: ActorKnowledge())
  }

  static func read(
    _ text: String, published: String? = nil, pair: PairRanges? = nil
  ) throws -> CodedDocument {
    let metadata = Metadata(published: published.flatMap { CalendarDate($0) })
    let document = DocumentReader().document(id: "own", text: text, metadata: metadata)
    return try coder.get()(document, pair: pair)
  }
}

extension CodedEvent {
  /// Actor ids of the actors, for comparison.
  var actorIDs: [String] { actors.map { $0.actor?.rawValue ?? "?" } }
  /// Actor ids of the recipients, for comparison.
  var recipientIDs: [String] { recipients.map { $0.actor?.rawValue ?? "?" } }
}
