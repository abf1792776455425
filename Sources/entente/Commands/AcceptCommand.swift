import ArgumentParser
import Record

/// `entente accept`.
struct AcceptCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Confirms entries: their reports stay together, and a rejection is lifted.",
    discussion: """
      What is read later may join an accepted entry, but never part it.

      EXAMPLE
        entente read Examples
        entente events --limit 1 --json | cut -d '"' -f 4 > id
        entente accept $(cat id) --because "held against the sources"
      """)

  @OptionGroup var judged: JudgementOptions
  var json: Bool { judged.json }

  func run() throws { try judged.judge(.accept) }
}
