/// The parts of an office document, which is a ZIP archive of XML files.
struct OfficePackage: Sendable {
  /// Which program's format it is.
  enum Kind: Sendable, Hashable {
    /// DOCX (ECMA-376).
    case word
    /// ODT (OpenDocument 1.3).
    case openDocument

    /// By the names in an archive; nil where it is no office document that is read.
    init?(_ names: [String]) {
      let names = Set(names)
      if names.contains("[Content_Types].xml"), names.contains("word/document.xml") {
        self = .word
      } else if names.contains("mimetype"), names.contains("content.xml"),
        names.contains("META-INF/manifest.xml")
      {
        self = .openDocument
      } else {
        return nil
      }
    }

    /// The parts that are read.
    fileprivate var parts: Set<String> {
      switch self {
      case .word: ["word/document.xml", "word/styles.xml", "docProps/core.xml"]
      case .openDocument: ["content.xml", "styles.xml", "meta.xml", "mimetype"]
      }
    }
  }

  let kind: Kind
  private let parts: [String: [UInt8]]

  /// Unpacks the parts that are read.
  ///
  /// - Throws: ``DocumentFault/binary(kind:)`` for a ZIP archive that is no office document, and
  ///   what unpacking meets.
  init(_ bytes: [UInt8], limits: SourceLimits) throws(DocumentFault) {
    guard let kind = Kind(try ArchiveMembers(bytes, limits: limits).names()) else {
      throw .binary(kind: "a ZIP archive or an office document of another kind")
    }
    self.kind = kind
    let members = try ArchiveMembers(bytes, limits: limits)
    var parts: [String: [UInt8]] = [:]
    while let member = try members.next() {
      switch member {
      case .file(let name, let bytes) where kind.parts.contains(name): parts[name] = bytes
      case .refused(let name, let fault) where kind.parts.contains(name): throw fault
      default: continue
      }
    }
    self.parts = parts
  }

  /// A part as a tree; nil where there is none.
  func tree(_ name: String) throws(DocumentFault) -> PageTree? {
    guard let bytes = parts[name] else { return nil }
    return try PageTree(xml: bytes)
  }

  /// The text of a part.
  func text(_ name: String) -> String? { parts[name].map { String(decoding: $0, as: UTF8.self) } }
}
