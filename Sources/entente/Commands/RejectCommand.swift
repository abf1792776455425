import ArgumentParser
import Record

/// `entente reject`.
struct RejectCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Leaves entries out of answers that are wrong.",
    discussion: """
      They are still explained, and entente accept or entente undo lets them in again.

      EXAMPLE
        entente read Examples
        entente events --limit 1 --json | cut -d '"' -f 4 > id
        entente reject $(cat id) --because "no event at all"
      """)

  @OptionGroup var judged: JudgementOptions
  var json: Bool { judged.json }

  func run() throws { try judged.judge(.reject) }
}
