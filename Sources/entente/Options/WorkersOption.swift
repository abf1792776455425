import ArgumentParser
import Foundation

/// How many documents are read at the same time; the output does not depend on it.
struct WorkersOption: ParsableArguments {
  @Option(
    name: .customLong("workers"),
    help: ArgumentHelp("Documents at the same time (default: the cores).", valueName: "number"))
  var given: Int?

  mutating func validate() throws {
    if let given, given < 1 { throw ValidationError("--workers must be 1 or more.") }
  }

  /// The number given, else that of the cores.
  var count: Int { given ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
