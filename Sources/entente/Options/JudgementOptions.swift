import ArgumentParser
import Record

/// What `entente accept` and `entente reject` take, and what they do with it.
struct JudgementOptions: ParsableArguments {
  @Argument(help: "The entries' ids.") var ids: [String]
  @OptionGroup var signed: SignatureOption
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  /// Judges each entry and prints the corrections.
  func judge(_ judgement: Correction.Action) throws {
    let editor = try RecordEditor(path: record.path)
    try CorrectionAnswer.write(
      ids.map { try editor.judge($0, judgement, signed.signature) }, json: json)
  }
}
