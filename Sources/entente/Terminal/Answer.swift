import Documents
import Foundation
import Record
import Reports

/// Prints entries as a listing or as JSON Lines.
enum Answer {
  /// Writes entries; deadlines are held against the day asked as of, else today.
  static func write(
    _ entries: [Explanation.Entry], of reader: RecordReader, asOf day: CalendarDate?, json: Bool,
    orElse nothing: String
  ) throws {
    let output = StandardOutput()
    let day = day ?? Composition.today
    guard !json else { return try output.writeLines(entries.map { JSON($0, on: day) }) }
    let listing = try EntryListing(documents: reader.documents(cited: entries))
    try output.write(listing(entries, on: day, .of(STDOUT_FILENO), orElse: nothing))
  }
}
