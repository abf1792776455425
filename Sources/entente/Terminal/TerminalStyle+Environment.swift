import Foundation
import Reports

extension TerminalStyle {
  /// The style of a file descriptor: colour where a terminal stands behind it that has some.
  ///
  /// `NO_COLOR` (no-color.org) and `TERM=dumb` turn colour off.
  static func of(_ descriptor: Int32) -> TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    guard isatty(descriptor) == 1 else { return .plain }
    let wantsNone = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    var size = winsize()
    let known = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return TerminalStyle(
      isColoured: !wantsNone && environment["TERM"] != "dumb",
      width: min(known ? Int(size.ws_col) : 80, 120))
  }
}
