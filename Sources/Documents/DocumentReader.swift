/// Makes documents of bytes and of callers' own texts.
///
/// The kind is told by the content first and by the name second: plain text and Markdown, or
/// HTML. The same bytes give the same document.
public struct DocumentReader: Sendable {
  /// The most bytes that a document may have: 64 MB.
  public static let byteLimit = 64 << 20

  private let encoding: String?
  private let decoder: CharacterDecoder
  private let pageDecoder: PageDecoder
  private let sniffer = ContentSniffer()
  private let plainText: PlainTextReader
  private let html: HTMLReader

  /// A reader.
  ///
  /// - Parameter encoding: the encoding of all files without a byte order mark, by its IANA name;
  ///   nil for UTF-8, or for what a page declares.
  public init(encoding: String? = nil) {
    self.encoding = encoding
    decoder = CharacterDecoder()
    pageDecoder = PageDecoder(decoder: decoder)
    let finder = BlockFinder()
    plainText = PlainTextReader(finder: finder)
    html = HTMLReader(finder: finder)
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
    func reject(_ fault: DocumentFault, byte: Int? = nil) -> Rejection {
      Rejection(fault, path: location, byte: byte)
    }
    if bytes.isEmpty { throw reject(.empty) }
    if bytes.count > Self.byteLimit { throw reject(.tooLarge(limit: Self.byteLimit)) }
    let hash = ContentHash.sha256(bytes)
    let page: HTMLReader.Page
    switch sniffer.kind(of: bytes, named: location) {
    case .binary(let kind):
      throw reject(.binary(kind: kind), byte: bytes.firstIndex(of: 0))
    case .html:
      do throws(DocumentFault) {
        page = try html(try pageDecoder(bytes, declared: encoding), metadata)
      } catch {
        throw reject(error)
      }
    case .plainText:
      let text = try decode(bytes, reject)
      guard TextLines.trimmed(0..<text.count, in: text.scalars) != nil else {
        throw reject(.noText)
      }
      let (blocks, known) = plainText(text, metadata)
      page = HTMLReader.Page(text: text, blocks: blocks, metadata: known)
    }
    return Document(
      id: DocumentID(hash: hash), text: page.text, blocks: page.blocks, metadata: page.metadata,
      location: location, contentHash: hash)
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
    let (blocks, known) = plainText(source, metadata)
    return Document(
      id: id.map(DocumentID.init(rawValue:)) ?? DocumentID(hash: hash), text: source,
      blocks: blocks, metadata: known, location: nil, contentHash: hash)
  }

  private func decode(
    _ bytes: [UInt8], _ reject: (DocumentFault, Int?) -> Rejection
  ) throws(Rejection) -> SourceText {
    let mark = CharacterDecoder.byteOrderMark(of: bytes)
    let body = mark.map { Array(bytes[$0.length...]) } ?? bytes
    let name = mark?.encoding ?? encoding.map(decoder.encoding(labelled:)) ?? "UTF-8"
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
