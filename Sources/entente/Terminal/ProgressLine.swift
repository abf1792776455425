import Foundation
import Pipeline
import Reports

/// One line of a terminal that tells how far a run is; nothing where standard error is no terminal.
struct ProgressLine {
  private let style: TerminalStyle? = isatty(STDERR_FILENO) == 1 ? .of(STDERR_FILENO) : nil
  private var shown = Date.distantPast

  /// Shows a point of the run, ten times a second at most.
  mutating func show(_ progress: ReadProgress) {
    guard let style, shown.timeIntervalSinceNow < -0.1 || progress.done == progress.total else {
      return
    }
    shown = Date()
    let text = TerminalStyle.withoutControls("\(progress.done)/\(progress.total)  \(progress.path)")
    StandardError.write("\r\u{1B}[K" + text.prefix(style.width - 1))
  }

  /// Leaves no trace of the line.
  mutating func clear() {
    if style != nil, shown != .distantPast { StandardError.write("\r\u{1B}[K") }
  }
}
