/// Makes documents of bytes and of callers' own texts.
///
/// The kind is told by the content first and by the name second: plain text and Markdown, HTML,
/// PDF, DOCX, ODT, or a message. The same bytes give the same document.
public struct DocumentReader: Sendable {
  /// The most bytes that a document may have: 64 MB.
  public static let byteLimit = 64 << 20

  private let options: ReadingOptions
  private let decoder: CharacterDecoder
  private let pageDecoder: PageDecoder
  private let sniffer = ContentSniffer()
  private let finder: BlockFinder
  private let plainText: PlainTextReader
  private let html: HTMLReader
  private let mail: MailReader

  /// A reader.
  ///
  /// - Parameter options: the encoding of all files without a byte order mark, and how much of a
  ///   document is read.
  public init(_ options: ReadingOptions = ReadingOptions()) {
    self.options = options
    decoder = CharacterDecoder()
    pageDecoder = PageDecoder(decoder: decoder)
    finder = BlockFinder()
    plainText = PlainTextReader(finder: finder)
    html = HTMLReader(finder: finder)
    mail = MailReader(plainText: plainText, html: html)
  }

  /// A reader.
  ///
  /// - Parameter encoding: the encoding of all files without a byte order mark, by its IANA name;
  ///   nil for UTF-8, or for what a page declares.
  public init(encoding: String?) { self.init(ReadingOptions(encoding: encoding)) }

  /// Reads what a source holds.
  ///
  /// - Throws: a ``Rejection`` where it is no document.
  public func callAsFunction(_ item: SourceItem) throws(Rejection) -> Document {
    switch item.content {
    case .rejected(let rejection): throw rejection
    case .bytes(let bytes, let facts):
      var claims = ClaimList()
      claims.add(.url, facts.address, .crawl)
      return try document(
        bytes, location: item.location, claims, encoding: facts.encoding)
    case .message(let bytes):
      do throws(DocumentFault) {
        return document(
          try mail(bytes, ClaimList()), hash: ContentHash.sha256(bytes), location: item.location)
      } catch {
        throw Rejection(error, path: item.location)
      }
    case .fields(let fields):
      do throws(DocumentFault) {
        return document(try read(fields), hash: fields.hash, location: item.location)
      } catch {
        throw Rejection(error, path: item.location)
      }
    }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - location: its path or address, or `-`.
  ///   - metadata: what the caller knows; it stands before what the file states.
  /// - Returns: the document, its blocks and metadata found.
  /// - Throws: a ``Rejection`` where the bytes are no document.
  public func callAsFunction(
    _ bytes: [UInt8], location: String, metadata: Metadata = Metadata()
  ) throws(Rejection) -> Document {
    try document(
      bytes, location: location, ClaimList(metadata, by: .caller), encoding: nil)
  }

  private func document(
    _ bytes: [UInt8], location: String, _ claims: ClaimList, encoding: String?
  ) throws(Rejection) -> Document {
    func reject(_ fault: DocumentFault, byte: Int? = nil) -> Rejection {
      Rejection(fault, path: location, byte: byte)
    }
    if bytes.isEmpty { throw reject(.empty) }
    let limit = options.limits.documentBytes
    if bytes.count > limit { throw reject(.tooLarge(limit: limit)) }
    let found: ReadText
    switch sniffer.kind(of: bytes, named: location) {
    case .binary(let kind):
      throw reject(.binary(kind: kind), byte: bytes.firstIndex(of: 0))
    case .plainText:
      let text = try decode(bytes, declared: encoding, reject)
      guard TextLines.trimmed(0..<text.count, in: text.scalars) != nil else {
        throw reject(.noText)
      }
      found = plainText(text, claims)
    case let kind:
      do throws(DocumentFault) {
        found = try read(bytes, kind, claims, encoding: encoding)
      } catch {
        throw reject(error)
      }
    }
    return document(found, hash: ContentHash.sha256(bytes), location: location)
  }

  private func read(
    _ bytes: [UInt8], _ kind: ContentKind, _ claims: ClaimList, encoding: String?
  ) throws(DocumentFault) -> ReadText {
    switch kind {
    case .pdf: return try PDFReader.page(bytes, finder, claims)
    case .message: return try mail(bytes, claims)
    case .office:
      let package = try OfficePackage(bytes, limits: options.limits)
      let (text, title) =
        try package.kind == .word ? WordReader.read(package) : OpenDocumentReader.read(package)
      return try text.laidOut(finder, claims, fallbackTitle: title)
    case .html, .plainText, .binary:
      return try html(
        try pageDecoder(bytes, declared: options.encoding ?? encoding), claims)
    }
  }

  private func read(_ fields: SourceFields) throws(DocumentFault) -> ReadText {
    let claims = ClaimList(fields.metadata, by: fields.source)
    if fields.isMarkup {
      return try html("<html><body><article>\(fields.text)</article></body></html>", claims)
    }
    let text = SourceText(fields.text)
    guard TextLines.trimmed(0..<text.count, in: text.scalars) != nil else { throw .noText }
    return plainText(text, claims)
  }

  private func document(_ found: ReadText, hash: String, location: String) -> Document {
    Document(
      id: DocumentID(hash: hash), text: found.text, blocks: found.blocks,
      metadata: found.claims.metadata, evidence: found.claims.evidence, location: location,
      contentHash: hash)
  }

  /// Makes a document of a caller's own text, used as it is.
  ///
  /// - Parameters:
  ///   - id: the caller's identifier; nil takes the hash of the text.
  ///   - text: what citations point into; it may be empty.
  ///   - metadata: what the caller knows; it stands before what the text states.
  /// - Returns: the document, its blocks and metadata found.
  public func document(id: String?, text: String, metadata: Metadata = Metadata()) -> Document {
    let hash = ContentHash.sha256(text)
    let source = SourceText(text)
    let found = plainText(source, ClaimList(metadata, by: .caller))
    return Document(
      id: id.map(DocumentID.init(rawValue:)) ?? DocumentID(hash: hash), text: source,
      blocks: found.blocks, metadata: found.claims.metadata, evidence: found.claims.evidence,
      location: nil, contentHash: hash)
  }

  private func decode(
    _ bytes: [UInt8], declared: String?, _ reject: (DocumentFault, Int?) -> Rejection
  ) throws(Rejection) -> SourceText {
    let mark = CharacterDecoder.byteOrderMark(of: bytes)
    let body = mark.map { Array(bytes[$0.length...]) } ?? bytes
    let name =
      mark?.encoding ?? (options.encoding ?? declared).map(decoder.encoding(labelled:)) ?? "UTF-8"
    do throws(CharacterDecoder.Failure) {
      return SourceText(try decoder.text(body, in: name, repairing: false))
    } catch {
      switch error {
      case .unknown: throw reject(.unknownEncoding(name: name), nil)
      case .undecodable(let byte):
        let isUTF8 = name == "UTF-8"
        throw reject(
          isUTF8 ? .invalidUTF8 : .undecodable(encoding: name), byte + (mark?.length ?? 0))
      }
    }
  }
}

extension DocumentID {
  /// Names a document by the first 16 digits of its hash, so that equal bytes are one document.
  init(hash: String) { self.init(rawValue: String(hash.prefix(16))) }
}
