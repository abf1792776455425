import Documents
import Record

/// How a brief names the documents of a record.
struct SourceNames: Sendable {
  private let entries: [DocumentEntry]
  private let names: [DocumentID: String]

  /// Names documents by publisher, else title, else file name, else id.
  init(_ documents: [DocumentEntry]) {
    entries = documents.sorted { a, b in
      let (dayA, dayB) = (a.metadata.published, b.metadata.published)
      if dayA != dayB {
        guard let dayA else { return false }
        guard let dayB else { return true }
        return dayA < dayB
      }
      let (nameA, nameB) = (Self.name(of: a), Self.name(of: b))
      return nameA == nameB ? a.id < b.id : nameA < nameB
    }
    names = Dictionary(
      documents.map { ($0.id, Self.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of the document that gives some evidence.
  func name(of evidence: Evidence) -> String {
    evidence.publisher ?? names[evidence.document] ?? evidence.title
      ?? evidence.document.rawValue
  }

  /// What was read.
  func coverage(rejections: [Rejection]) -> Brief.Coverage {
    let days = entries.compactMap(\.metadata.published)
    let publishers = Set(entries.compactMap(\.metadata.publisher)).sorted()
    return Brief.Coverage(
      documents: entries.count, publishers: publishers,
      unnamedPublishers: entries.count { $0.metadata.publisher == nil },
      published: days.min().flatMap { first in days.max().map { DayText.span(first, $0) } },
      rejections: rejections.map {
        Brief.Rejected(path: $0.path, code: $0.code, message: $0.message)
      },
      sources: entries.map { entry in
        Brief.Source(
          document: entry.id.rawValue, name: Self.name(of: entry),
          title: entry.metadata.title.flatMap { $0 == Self.name(of: entry) ? nil : $0 },
          published: entry.metadata.published.map(DayText.day))
      })
  }

  private static func name(of entry: DocumentEntry) -> String {
    if let publisher = entry.metadata.publisher { return publisher }
    if let title = entry.metadata.title { return shortened(title) }
    guard let file = entry.location?.split(separator: "/").last else { return entry.id.rawValue }
    return String(file)
  }

  /// The first words of a title, as many as fit in 48 characters.
  private static func shortened(_ title: String) -> String {
    var text = ""
    for word in title.split(whereSeparator: \.isWhitespace) {
      if text.count + word.count > 48 { return text + "…" }
      text += text.isEmpty ? String(word) : " " + word
    }
    return text
  }
}
