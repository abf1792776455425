import Documents

/// What holds of every input, however broken.
enum Checks {
  /// Limits that an input of a fuzzer can reach.
  static let options: ReadingOptions = {
    var options = ReadingOptions()
    options.limits.documentBytes = 1 << 20
    options.limits.documents = 1000
    return options
  }()

  private static let reader = DocumentReader(options)
  private static let languages = LanguageReader()

  /// Reads what a source of some name and bytes holds.
  static func items(
    _ bytes: [UInt8], named name: String, _ options: ReadingOptions = options,
    by reader: DocumentReader = reader
  ) {
    let items = SourceItems(bytes, named: name, options: options)
    var count = 0
    while let item = items.next() {
      count += 1
      do throws(Rejection) {
        let document = try reader(item)
        sound(document)
        sound(try languages(document))
      } catch {
        precondition(error.code.hasPrefix("E-DOCUMENTS-"), "a rejection has its code")
      }
    }
    precondition(count > 0, "a source gives at least one item")
    precondition(count <= options.limits.documents + 1, "the limit of documents holds")
  }

  /// Reads a caller's text.
  static func text(_ text: String) {
    let document = reader.document(id: "f", text: text)
    precondition(document.text.string.utf8.elementsEqual(text.utf8), "the text stays as it is")
    sound(document)
  }

  private static func sound(_ document: Document) {
    var end = 0
    for block in document.blocks {
      precondition(block.range.lowerBound >= end, "blocks stand in order")
      precondition(!block.range.isEmpty, "a block holds something")
      precondition(block.range.upperBound <= document.text.count, "a block lies in the text")
      end = block.range.upperBound
    }
    if let day = document.metadata.published {
      precondition(CalendarDate(day.description) == day, "a day is one of the calendar")
    }
  }
}
