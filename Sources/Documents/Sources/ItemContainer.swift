/// What holds several documents, and gives them one by one.
protocol ItemContainer: AnyObject {
  /// The next document's worth or why it is not read; nil after the last.
  func next() -> SourceItem?
}

/// Items that are there already.
final class ItemList: ItemContainer {
  private var items: ArraySlice<SourceItem>

  init(_ items: [SourceItem]) { self.items = items[...] }

  func next() -> SourceItem? { items.popFirst() }
}

/// The files of an archive.
final class ArchiveItems: ItemContainer {
  private let members: ArchiveMembers
  private let path: String
  private var isAtEnd = false
  private var refused = 0

  init(_ members: ArchiveMembers, path: String) {
    self.members = members
    self.path = path
  }

  func next() -> SourceItem? {
    while !isAtEnd {
      do throws(DocumentFault) {
        switch try members.next() {
        case .file(let name, _) where Self.isLeftAside(name): continue
        case .file(let name, let bytes):
          return SourceItem(location: "\(path)!/\(name)", content: .bytes(bytes, SourceFacts()))
        case .refused(let name, let fault): return SourceItem(fault, at: "\(path)!/\(name)")
        case nil: isAtEnd = true
        }
      } catch {
        isAtEnd = true
        return SourceItem(error, at: path)
      }
    }
    return nil
  }

  /// Hidden files, and what macOS adds to archives.
  private static func isLeftAside(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }
}
