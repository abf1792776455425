/// The documents of files one by one: archives, mailboxes, feeds and exports are opened on the way,
/// in bounded memory.
///
/// One document's bytes and one piece of each source around it are held at a time.
public final class SourceItems {
  private let options: ReadingOptions
  private let decoder: CharacterDecoder
  private var files: ArraySlice<SourceFile>
  private var open: [Level] = []
  private var given = 0
  /// Bytes that were never a file.
  private var loose: SourceItem?

  private struct Level {
    let container: any ItemContainer
    let location: String
    /// How many archives stand around what it holds, itself included.
    let depth: Int
    var isEmpty = true
  }

  /// The documents of some files, in the order of the files and within them in their own order.
  public init(_ files: [SourceFile], options: ReadingOptions = ReadingOptions()) {
    self.files = files[...]
    self.options = options
    decoder = CharacterDecoder()
  }

  /// The documents of bytes in memory, of which the name tells what the bytes leave open.
  package init(_ bytes: [UInt8], named name: String, options: ReadingOptions = ReadingOptions()) {
    files = []
    self.options = options
    decoder = CharacterDecoder()
    loose = SourceItem(location: name, content: .bytes(bytes, SourceFacts()))
  }

  /// The next document's worth; nil after the last.
  ///
  /// Every file gives at least one.
  ///
  /// - Complexity: O(*bytes of the document*), and those of what is skipped before it.
  public func next() -> SourceItem? {
    while true {
      if let level = open.last {
        guard let item = level.container.next() else {
          open.removeLast()
          if level.isEmpty {
            return give(SourceItem(.containerWithoutDocuments, at: level.location))
          }
          continue
        }
        open[open.count - 1].isEmpty = false
        if given >= options.limits.documents {
          open.removeAll()
          return give(
            SourceItem(.tooManyDocuments(limit: options.limits.documents), at: level.location))
        }
        if let found = expand(item, depth: level.depth) { return give(found) }
      } else if let item = loose {
        loose = nil
        if let found = expand(item, depth: 0) { return give(found) }
      } else {
        guard let file = files.popFirst() else { return nil }
        given = 0
        if let item = begin(file) { return give(item) }
      }
    }
  }

  private func give(_ item: SourceItem) -> SourceItem {
    given += 1
    return item.further(given > 1)
  }

  /// Opens a file: its one document, or nil where it holds several.
  private func begin(_ file: SourceFile) -> SourceItem? {
    do throws(DocumentFault) {
      let input = InputBuffer(try FileInput(path: file.path))
      let name = file.path == "-" ? "" : file.path
      let head = input.peek(SourceKind.headLength)
      switch SourceKind(head, named: name) {
      case .tar where file.path != "-":
        return try push(
          ArchiveItems(
            try ArchiveMembers(path: file.path, limits: options.limits), path: file.path),
          at: file.path, depth: 1)
      case .zip where file.path != "-":
        let names = try ArchiveMembers(path: file.path, limits: options.limits).names()
        if OfficePackage.Kind(names) != nil { return try whole(input, file.path) }
        return try push(
          ArchiveItems(
            try ArchiveMembers(path: file.path, limits: options.limits), path: file.path),
          at: file.path, depth: 1)
      case .gzip where file.path != "-":
        let packed = InputBuffer(
          try GzipInput(try FileInput(path: file.path), limits: options.limits))
        if SourceKind(packed.peek(SourceKind.headLength), named: Self.unpacked(name)) == .tar {
          return try push(
            ArchiveItems(
              try ArchiveMembers(path: file.path, limits: options.limits), path: file.path),
            at: file.path, depth: 1)
        }
        return try stream(packed, file.path, named: Self.unpacked(name), depth: 1)
      default:
        return try stream(input, file.path, named: name, depth: 0)
      }
    } catch {
      return SourceItem(error, at: file.path)
    }
  }

  /// Reads an input as what it is: a container that is opened, or one document.
  private func stream(
    _ input: InputBuffer, _ location: String, named name: String, depth: Int
  ) throws(DocumentFault) -> SourceItem? {
    let container: any ItemContainer
    switch SourceKind(input.peek(SourceKind.headLength), named: name) {
    case .jsonLines:
      container = JSONDocuments(input, path: location, isByLine: true, options: options)
    case .json:
      container = JSONDocuments(input, path: location, isByLine: false, options: options)
    case .table(let delimiter):
      let (decoder, encoding) = (decoder, options.encoding)
      container = TableDocuments(
        input, path: location, delimiter: delimiter, options: options
      ) { (bytes: [UInt8]) throws(DocumentFault) in
        try decoder.strictText(bytes, declared: encoding)
      }
    case .crawl: container = CrawlRecords(input, path: location, limits: options.limits)
    case .mailbox: container = MailboxMessages(input, path: location, limits: options.limits)
    default:
      guard let item = try whole(input, location) else { return nil }
      return expand(item, depth: depth)
    }
    return try push(container, at: location, depth: depth + 1)
  }

  /// All of an input as one document.
  private func whole(_ input: InputBuffer, _ location: String) throws(DocumentFault) -> SourceItem?
  {
    let limit = options.limits.documentBytes
    let bytes = try input.rest(limit: limit)
    if bytes.count > limit { throw .tooLarge(limit: limit) }
    return SourceItem(location: location, content: .bytes(bytes, SourceFacts()))
  }

  /// Opens a container; what nests deeper than allowed is refused.
  private func push(
    _ container: any ItemContainer, at location: String, depth: Int
  ) throws(DocumentFault) -> SourceItem? {
    guard depth <= options.limits.depth else { throw .tooDeep(limit: options.limits.depth) }
    open.append(Level(container: container, location: location, depth: depth))
    return nil
  }

  /// The item itself, or nil where it holds documents of its own, which follow.
  private func expand(_ item: SourceItem, depth: Int) -> SourceItem? {
    guard case .bytes(let bytes, let known) = item.content else { return item }
    let place = item.location
    do throws(DocumentFault) {
      switch SourceKind(bytes.prefix(SourceKind.headLength), named: place) {
      case .zip:
        let names = try ArchiveMembers(bytes, limits: options.limits).names()
        if OfficePackage.Kind(names) != nil { return item }
        return try archive(bytes, place, depth)
      case .tar: return try archive(bytes, place, depth)
      case .gzip:
        let name = Self.unpacked(place)
        let packed = InputBuffer(try GzipInput(MemoryInput(bytes), limits: options.limits))
        if SourceKind(packed.peek(SourceKind.headLength), named: name) == .tar {
          return try archive(bytes, place, depth)
        }
        guard depth < options.limits.depth else { throw .tooDeep(limit: options.limits.depth) }
        return try stream(packed, place, named: name, depth: depth + 1)
      case .feed:
        let items = try FeedDocuments.items(bytes, path: place)
        return try push(ItemList(items), at: place, depth: depth + 1)
      case .jsonLines, .json, .table, .crawl, .mailbox:
        // What a crawl says of an answer holds for the page, not for what an export holds.
        guard known == SourceFacts() else { return item }
        return try stream(InputBuffer(MemoryInput(bytes)), place, named: place, depth: depth)
      case .document: return item
      }
    } catch {
      return SourceItem(error, at: place)
    }
  }

  private func archive(
    _ bytes: [UInt8], _ location: String, _ depth: Int
  ) throws(DocumentFault) -> SourceItem? {
    try push(
      ArchiveItems(try ArchiveMembers(bytes, limits: options.limits), path: location),
      at: location, depth: depth + 1)
  }

  /// A packed file's name without the ending that says so.
  private static func unpacked(_ name: String) -> String {
    for (packed, plain) in [(".gz", ""), (".tgz", ".tar")] where name.lowercased().hasSuffix(packed)
    {
      return name.dropLast(packed.utf8.count) + plain
    }
    return name
  }
}
