import CMail

/// Reads messages: headers become metadata, the best part becomes the text.
struct MailReader: Sendable {
  private let plainText: PlainTextReader
  private let html: HTMLReader

  init(plainText: PlainTextReader, html: HTMLReader) {
    self.plainText = plainText
    self.html = html
  }

  /// A message with its headers and parts decoded.
  private struct Message {
    var metadata = Metadata()
    var plain: String?
    var html: String?
  }

  /// Reads a message; what the caller knows stands before what it states.
  ///
  /// - Throws: ``DocumentFault/messageWithoutText`` where no part is text.
  func callAsFunction(
    _ bytes: [UInt8], _ known: Metadata
  ) throws(DocumentFault) -> HTMLReader.Page {
    guard let message = Self.message(bytes) else { throw .messageWithoutText }
    let stated = message.metadata
    let metadata = Metadata(
      title: known.title ?? stated.title, publisher: known.publisher ?? stated.publisher,
      byline: known.byline ?? stated.byline, published: known.published ?? stated.published,
      url: known.url ?? stated.url, language: known.language)
    if let markup = message.html, Self.isPoor(message.plain, beside: markup) {
      return try html(markup, metadata)
    }
    let text = SourceText(message.plain ?? "")
    guard TextLines.trimmed(0..<text.count, in: text.scalars) != nil else {
      throw .messageWithoutText
    }
    let (blocks, found) = plainText(text, metadata)
    return HTMLReader.Page(text: text, blocks: blocks, metadata: found)
  }

  /// Whether the plain part says much less than the page beside it, as in `View this message in
  /// your browser`.
  private static func isPoor(_ plain: String?, beside markup: String) -> Bool {
    guard let plain else { return true }
    guard let tree = try? PageTree(markup: markup) else { return false }
    let words = PageBlocks.blocks(of: tree, PageTraitReader()(tree)).reduce(0) { $0 + $1.text.count }
    return plain.unicodeScalars.count { !$0.isSpace } * 2 < words
  }

  private static func message(_ bytes: [UInt8]) -> Message? {
    var read = mail_message()
    let isMessage = bytes.withUnsafeBufferPointer { buffer in
      mail_read(buffer.baseAddress, buffer.count, &read) != 0
    }
    guard isMessage else { return nil }
    defer { mail_free(&read) }
    func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
      pointer.map { String(cString: $0) }
    }
    func field(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
      text(pointer).map(PageMetadata.folded).flatMap { $0.isEmpty ? nil : $0 }
    }
    var message = Message()
    message.metadata = Metadata(
      title: field(read.subject), publisher: field(read.organization), byline: field(read.sender),
      published: field(read.date).flatMap { CalendarDate($0) },
      url: field(read.address).map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) })
    message.plain = text(read.plain).map { read.is_flowed != 0 ? unfolded($0) : $0 }
    message.html = text(read.html)
    return message
  }

  /// Joins lines that run on (RFC 3676, section 4.2).
  private static func unfolded(_ text: String) -> String {
    var joined = ""
    var runsOn = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if !joined.isEmpty, !runsOn { joined += "\n" }
      // `-- ` opens the signature and never runs on; a space before `From` or `>` was stuffed.
      let bare = line.hasPrefix(" ") ? line.dropFirst() : line
      runsOn = line.hasSuffix(" ") && line != "-- "
      joined += bare
    }
    return joined
  }
}
