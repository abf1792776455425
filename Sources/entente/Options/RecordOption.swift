import ArgumentParser
import Record

/// Which record a command asks.
struct RecordOption: ParsableArguments {
  @Option(name: .customLong("record"), help: "The record's file.")
  var path = "entente.sqlite"

  /// Opens the record for asking.
  func reader() throws(RecordError) -> RecordReader { try RecordReader(path: path) }
}
