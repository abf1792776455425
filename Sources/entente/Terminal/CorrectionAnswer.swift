import Foundation
import Record
import Reports

/// Prints corrections that were just made.
enum CorrectionAnswer {
  /// Writes what was corrected, and how to take it back.
  static func write(_ corrections: [Correction], json: Bool) throws {
    let output = StandardOutput()
    if json {
      return try output.writeLines(corrections.map { JSON($0, isInForce: true) })
    }
    try output.write(
      Listings.corrections(corrections.map { ($0, true) }, .of(STDOUT_FILENO)))
  }
}
