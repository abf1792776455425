import Foundation

/// Turns the paths of a command line into the files to read.
public struct SourceWalker: Sendable {
  /// What paths lead to.
  public struct Listing: Sendable, Hashable {
    /// Files to read, each once, in the order of their paths' bytes.
    public let files: [SourceFile]
    /// Paths that lead nowhere, in the order given.
    public let rejections: [Rejection]
  }

  /// A walker; it holds nothing.
  public init() {}

  /// The files at some paths.
  ///
  /// A folder stands for the files below it at any depth, without hidden ones and without
  /// records (`*.sqlite`); a link out of it is a rejection. `-` stands for standard input. A missing path and a folder without
  /// documents are rejections, so that the other paths are still read.
  public func callAsFunction(_ paths: [String]) -> Listing {
    var files: Set<SourceFile> = []
    var rejections: [Rejection] = []
    for path in paths {
      var isFolder: ObjCBool = false
      if path == "-" {
        files.insert(SourceFile(path: path))
      } else if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        rejections.append(Rejection(.missing, path: path))
      } else if isFolder.boolValue {
        walk(path, into: &files, &rejections)
      } else {
        files.insert(SourceFile(path: path))
      }
    }
    let ordered = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Listing(files: ordered, rejections: rejections)
  }

  private func walk(
    _ root: String, into files: inout Set<SourceFile>, _ rejections: inout [Rejection]
  ) {
    var found = false
    var folders = [root]
    while let folder = folders.popLast() {
      do {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        for name in names.sorted() where !Self.isLeftAside(name) {
          let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
          let kind = try FileManager.default.attributesOfItem(atPath: path)[.type]
          switch kind as? FileAttributeType {
          // A link to a folder may lead back to where it stands; only real folders are entered.
          case .typeDirectory?: folders.append(path)
          case .typeSymbolicLink? where Self.isFolder(path): continue
          case .typeSymbolicLink? where !Self.isInside(path, root):
            rejections.append(Rejection(.link, path: path))
            found = true
          case .typeRegular?, .typeSymbolicLink?:
            files.insert(SourceFile(path: path))
            found = true
          default: continue
          }
        }
      } catch {
        rejections.append(
          Rejection(.unreadable(reason: SourceFile.reason(error)), path: folder))
        found = found || folder == root
      }
    }
    if !found { rejections.append(Rejection(.folderWithoutDocuments, path: root)) }
  }

  /// Whether a link leads to something below a folder, or to nothing.
  private static func isInside(_ link: String, _ root: String) -> Bool {
    let target = URL(filePath: link).resolvingSymlinksInPath().pathComponents
    return target.starts(with: URL(filePath: root).resolvingSymlinksInPath().pathComponents)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Hidden files, and records with the files that SQLite keeps beside them.
  private static func isLeftAside(_ name: String) -> Bool {
    name.hasPrefix(".")
      || [".sqlite", ".sqlite-wal", ".sqlite-shm", ".sqlite-journal"].contains {
        name.hasSuffix($0)
      }
  }
}
