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
    /// What its headers say, with their names.
    var metadata: [(field: MetadataClaim.Field, value: String?, header: String)] = []
    var plain: String?
    var html: String?
  }

  /// Reads a message, beside what is known of it already.
  ///
  /// - Throws: ``DocumentFault/messageWithoutText`` where no part is text.
  func callAsFunction(
    _ bytes: [UInt8], _ known: ClaimList
  ) throws(DocumentFault) -> ReadText {
    guard let message = Self.message(bytes) else { throw .messageWithoutText }
    var claims = known
    message.metadata.forEach { field, value, header in
      claims.add(field, value, .message, header)
    }
    if let markup = message.html, Self.isPoor(message.plain, beside: markup) {
      return try html(markup, claims)
    }
    let text = SourceText(message.plain ?? "")
    guard TextLines.trimmed(0..<text.count, in: text.scalars) != nil else {
      throw .messageWithoutText
    }
    return plainText(text, claims)
  }

  /// Whether the plain part says much less than the page beside it, as in `View this message in
  /// your browser`.
  private static func isPoor(_ plain: String?, beside markup: String) -> Bool {
    guard let plain else { return true }
    guard let tree = try? PageTree(markup: markup) else { return false }
    let words = PageBlocks.blocks(of: tree, PageTraitReader()(tree)).reduce(0) {
      $0 + $1.text.count
    }
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
    let address = field(read.address).map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
    let day = field(read.date).flatMap { CalendarDate($0) }
    message.metadata = [
      (.title, field(read.subject), "Subject"),
      (.publisher, field(read.organization), "Organization"),
      (.byline, field(read.sender), "From"), (.published, day?.description, "Date"),
      (.url, address, "address"),
    ]
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
