import Actors
import Coding
import Documents
public import Record

/// Events as a table of RFC 4180, one a line, for R, Stata and spreadsheets.
public enum EventTable {
  private static let columns = [
    "id", "act", "type", "mode", "contexts", "actors", "actorNames", "recipients",
    "recipientNames", "date", "from", "to", "place", "country", "status", "factuality", "quad",
    "goldstein", "confidence", "independentSources", "documents", "text",
  ]

  /// The head and a line for each event; several values of a field are parted by `;`.
  public static func text(_ events: [EventEntry]) -> String {
    csv([columns] + events.map(row))
  }

  /// Rows of fields as RFC 4180 writes them.
  static func csv(_ rows: [[String]]) -> String {
    rows.map { fields in fields.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func row(_ event: EventEntry) -> [String] {
    func ids(_ parties: [EntryParty]) -> String {
      parties.map { $0.actor?.rawValue ?? "" }.joined(separator: ";")
    }
    func names(_ parties: [EntryParty]) -> String {
      parties.map(\.name).joined(separator: ";")
    }
    var documents: [String] = []
    for evidence in event.evidence where documents.last != evidence.document.rawValue {
      documents.append(evidence.document.rawValue)
    }
    return [
      event.id, event.act.rawValue, event.type?.rawValue ?? "", event.mode ?? "",
      event.contexts.joined(separator: ";"), ids(event.actors), names(event.actors),
      ids(event.recipients), names(event.recipients), event.date?.value ?? "",
      event.date?.from?.description ?? "", event.date?.to?.description ?? "",
      event.place?.name ?? "", event.place?.country?.rawValue ?? "", event.status.rawValue,
      String(event.factuality), event.type.map { String($0.quad) } ?? "",
      event.type.map { String($0.score) } ?? "", String(event.confidence),
      String(event.independentSources), documents.joined(separator: ";"),
      event.evidence.first?.text ?? "",
    ]
  }

  private static func quoted(_ field: String) -> String {
    let isPlain = field.unicodeScalars.allSatisfy { !",\"\r\n".unicodeScalars.contains($0) }
    return isPlain ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
