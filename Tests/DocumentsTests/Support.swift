import Documents

/// One reader for all tests; it reads its tables when it is made.
let reader = DocumentReader()

/// The blocks of a plain text as pairs of kind and text.
func blocks(of text: String, title: String? = nil) -> [(kind: Block.Kind, text: String)] {
  let document = reader.document(id: nil, text: text, metadata: Metadata(title: title))
  return document.blocks.map { ($0.kind, document.text[$0.range]) }
}

/// The kinds of a text's blocks, in order.
func kinds(of text: String) -> [Block.Kind] { blocks(of: text).map(\.kind) }

/// A page read from its markup.
func page(_ markup: String, location: String = "page.html") throws -> Document {
  try reader(Array(markup.utf8), location: location)
}

/// The texts of a document's blocks of one kind.
func texts(_ kind: Block.Kind, in document: Document) -> [String] {
  document.blocks.filter { $0.kind == kind }.map { document.text[$0.range] }
}

/// Paragraphs of the tests' own, long enough to be taken for an author's.
enum Sample {
  static let first =
    "The foreign ministers of the two countries met in Geneva on Tuesday and agreed to reopen their embassies."
  static let second =
    "They did not say when the ambassadors would return, although both sides spoke of weeks and not of months."
  static let third =
    "Observers called the agreement a modest step, since the dispute about the border remains where it was."
  static let paragraphs = [first, second, third].joined(separator: "\n\n")
}
