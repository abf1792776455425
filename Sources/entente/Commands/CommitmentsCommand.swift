import ArgumentParser
import Documents
import Record
import Reports

/// `entente commitments`.
struct CommitmentsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "commitments",
    abstract: "Lists what actors bound themselves to, by when, and what became of it.",
    discussion: """
      A commitment that is open past its deadline without word of what became of it is overdue, \
      its outcome unknown: on the day of --as-of, else today.

      EXAMPLE
        entente read Examples
        entente commitments --limit 5
        entente commitments --ics > deadlines.ics
      """)

  @Option(help: ArgumentHelp("Only due before this day.", valueName: "day"))
  var dueBefore: CalendarDate?
  @Flag(help: "Only those open past their deadline.") var overdue = false
  @Flag(help: "Print the deadlines as an iCalendar file.") var ics = false
  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    var filter = try filters.filter
    let day = filters.asOf ?? Composition.today
    filter.dueBefore = dueBefore
    filter.overdueOn = overdue ? day : nil
    let commitments = try reader.commitments(filter)
    guard !ics else {
      return try StandardOutput().write(DeadlineCalendar(commitments, on: day).text)
    }
    try Answer.write(
      commitments.map { .commitment($0) }, of: reader, asOf: day, json: json,
      orElse: "No commitments.")
  }

  func validate() throws {
    if json, ics { throw ValidationError("--json and --ics exclude each other.") }
  }
}
