import ArgumentParser
import Documents

/// How sources are read: encoding, fields, and how much of an archive is unpacked.
struct ReadingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of files that do not tell, by its IANA name (default: UTF-8).",
      valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      """
      Which fields of JSON, CSV and TSV hold text, html, title, published, publisher, byline, url \
      and language, as in text=body,published=date (default: the usual names).
      """, valueName: "part=field,…"),
    transform: { text in
      guard let map = FieldMap(text) else {
        throw ValidationError("“\(text)” is not of the form text=body,published=date.")
      }
      return map
    })
  var map: FieldMap?

  @Option(help: ArgumentHelp("The most megabytes of one document.", valueName: "MB"))
  var maxSize = SourceLimits().documentBytes >> 20
  @Option(help: ArgumentHelp("The most megabytes that one archive unpacks to.", valueName: "MB"))
  var maxExpanded = SourceLimits().expandedBytes >> 20
  @Option(
    help: ArgumentHelp("How many times its size an archive unpacks to at most.", valueName: "times")
  )
  var maxRatio = SourceLimits().ratio
  @Option(help: ArgumentHelp("How many archives lie in each other at most.", valueName: "number"))
  var maxDepth = SourceLimits().depth
  @Option(help: ArgumentHelp("The most documents of one file.", valueName: "number"))
  var maxDocuments = SourceLimits().documents

  mutating func validate() throws {
    let numbers = [maxSize, maxExpanded, maxRatio, maxDepth, maxDocuments]
    guard numbers.allSatisfy({ (1...1 << 40).contains($0) }) else {
      throw ValidationError("limits must be 1 or more.")
    }
  }

  /// What the room of documents takes.
  var options: ReadingOptions {
    var options = ReadingOptions(encoding: encoding)
    if let map { options.map = map }
    options.limits.documentBytes = maxSize << 20
    options.limits.expandedBytes = maxExpanded << 20
    options.limits.ratio = maxRatio
    options.limits.depth = maxDepth
    options.limits.documents = maxDocuments
    return options
  }
}
