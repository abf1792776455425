import ArgumentParser
import Documents
import Foundation
import Record

/// Who corrects and why; the time is that of the machine.
struct SignatureOption: ParsableArguments {
  @Option(help: ArgumentHelp("The reason, kept with the correction.", valueName: "text"))
  var because = ""

  @Option(
    help: ArgumentHelp(
      "Who corrects (default: ENTENTE_AUTHOR, else the login name).", valueName: "name"))
  var author: String?

  mutating func validate() throws {
    if because.allSatisfy(\.isWhitespace) {
      throw ValidationError("--because must give a reason, since others will read it.")
    }
  }

  /// The signature of a correction made now.
  var signature: Signature {
    let given = author ?? ProcessInfo.processInfo.environment["ENTENTE_AUTHOR"] ?? NSUserName()
    return Signature(
      because: because, author: given.isEmpty ? "unknown" : given, time: Self.time(Date()))
  }

  /// A moment in universal time, to the millisecond: `2024-05-01T09:30:00.000Z`.
  static func time(_ moment: Date) -> String {
    let milliseconds = Int((moment.timeIntervalSince1970 * 1000).rounded(.down))
    let (day, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: width - text.utf8.count) + text
    }
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return "\(CalendarDate(dayNumber: day))T\(clock.joined(separator: ":"))."
      + padded(rest % 1000, 3) + "Z"
  }
}
