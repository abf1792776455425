import CArchive

/// The members of a ZIP or TAR archive, packed or not, one after the other.
///
/// Nothing is ever written to a disk; names only name. Links, devices and names that lead out of
/// the archive are refused all the same: what has them is not what it seems.
final class ArchiveMembers {
  /// A member of an archive.
  enum Member {
    case file(name: String, bytes: [UInt8])
    case refused(name: String, DocumentFault)
  }

  private let archive: OpaquePointer
  private let limits: SourceLimits
  /// The archive's bytes, where it lies in memory; libarchive keeps their address.
  private var memory: UnsafeMutableRawBufferPointer?
  private var produced = 0
  /// What was produced and read when the member at hand began.
  private var begun = (produced: 0, packed: 0)
  private var isAtEnd = false

  /// An archive on a disk.
  init(path: String, limits: SourceLimits) throws(DocumentFault) {
    (archive, self.limits) = (try Self.handle(), limits)
    try begin(archive_read_open_filename(archive, path, 1 << 16))
  }

  /// An archive in memory.
  init(_ bytes: [UInt8], limits: SourceLimits) throws(DocumentFault) {
    (archive, self.limits) = (try Self.handle(), limits)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    memory.copyBytes(from: bytes)
    self.memory = memory
    try begin(archive_read_open_memory(archive, memory.baseAddress, memory.count))
  }

  deinit {
    archive_read_free(archive)
    memory?.deallocate()
  }

  private static func handle() throws(DocumentFault) -> OpaquePointer {
    guard let archive = archive_read_new() else {
      throw .damagedArchive(reason: "no memory to unpack it")
    }
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    return archive
  }

  private func begin(_ status: Int32) throws(DocumentFault) {
    guard status == ARCHIVE_OK else { throw damage() }
  }

  private func damage() -> DocumentFault {
    let words = archive_error_string(archive).map { String(cString: $0) }
    return .damagedArchive(reason: words ?? "its packed data are damaged")
  }

  /// The next member that is a file, or a refusal; nil after the last.
  ///
  /// - Throws: why nothing more can be read of the archive.
  func next() throws(DocumentFault) -> Member? {
    while !isAtEnd {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        isAtEnd = true
        if status == ARCHIVE_EOF { return nil }
        throw damage()
      }
      if let member = try member(entry) { return member }
    }
    return nil
  }

  /// The names of all members, without their bytes.
  func names() throws(DocumentFault) -> [String] {
    var names: [String] = []
    var entry: OpaquePointer?
    while names.count < Self.mostNames, archive_read_next_header(archive, &entry) == ARCHIVE_OK,
      let entry
    {
      names.append(Self.name(of: entry))
    }
    return names
  }

  /// An office document has some dozens.
  private static let mostNames = 10_000

  private static func name(of entry: OpaquePointer) -> String {
    if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
    return archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
  }

  private func member(_ entry: OpaquePointer) throws(DocumentFault) -> Member? {
    let name = Self.name(of: entry)
    let kind = UInt32(archive_entry_filetype(entry)) & UInt32(S_IFMT)
    if kind == UInt32(S_IFDIR) { return nil }
    if Self.leadsOut(name) { return .refused(name: name, .nameLeadsOut) }
    let isLink = kind == UInt32(S_IFLNK) || archive_entry_hardlink(entry) != nil
    if isLink { return .refused(name: name, .link) }
    guard kind == UInt32(S_IFREG) || kind == 0 else {
      return .refused(name: name, .damagedArchive(reason: "it is no file"))
    }
    if archive_entry_is_encrypted(entry) != 0 { return .refused(name: name, .encrypted) }
    do throws(DocumentFault) {
      return .file(name: name, bytes: try data())
    } catch {
      // A member of a ZIP archive is skipped without unpacking it, one of a TAR archive is not.
      let isZIP = archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP
      if case .expandsTooMuch = error, !isZIP || produced > limits.expandedBytes { isAtEnd = true }
      return .refused(name: name, error)
    }
  }

  private func data() throws(DocumentFault) -> [UInt8] {
    begun = (produced, Int(archive_filter_bytes(archive, -1)))
    var bytes: [UInt8] = []
    var failed = false
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { target, count in
        let got = archive_read_data(archive, target.baseAddress, target.count)
        failed = got < 0
        count = max(0, got)
      }
      if failed { throw damage() }
      if piece.isEmpty { return bytes }
      produced += piece.count
      let packed = Int(archive_filter_bytes(archive, -1))
      guard produced <= limits.expandedBytes,
        limits.allows(expanded: produced - begun.produced, packed: packed - begun.packed)
      else { throw .expandsTooMuch(ratio: limits.ratio) }
      if bytes.count + piece.count > limits.documentBytes {
        throw .tooLarge(limit: limits.documentBytes)
      }
      bytes.append(contentsOf: piece)
    }
  }

  /// Whether a name is absolute or climbs out of the folder that it is unpacked in.
  static func leadsOut(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    let isDrive =
      parts.first.map { $0.utf8.count == 2 && $0.utf8.last == UInt8(ascii: ":") } ?? false
    return parts.first?.isEmpty == true || isDrive || parts.contains("..")
  }
}
