import Documents
import Foundation
import Reports

/// What goes beside the answer: progress and errors.
enum StandardError {
  /// Writes text as it is; a closed standard error is nobody's loss.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Shows an error: `entente: E-…  …`, or one JSON object.
  static func report(_ error: any CodedError, asJSON: Bool) {
    let line =
      asJSON
      ? JSON.object([.init("error", JSON(error: error))]).line
      : "entente: " + TerminalStyle.withoutControls(error.description)
    write(line + "\n")
  }
}
