import Documents
import Foundation
import Testing

@Suite struct SourceWalkerTests {
  /// Makes a folder with files, calls with its path, and takes it away.
  private func withFolder(_ names: [String], _ body: (String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    for name in names {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("text".utf8).write(to: file)
    }
    try body(root.path)
  }

  @Test func `Folders are read at any depth, in order, without hidden files and records`() throws {
    let names = [
      "b.txt", "a/z.html", "a/.hidden", ".git/config", "entente.sqlite", "B.txt", "é.txt",
    ]
    try withFolder(names + ["entente.sqlite-wal"]) { root in
      let listing = SourceWalker()([root])
      #expect(
        listing.files.map(\.path)
          == ["B.txt", "a/z.html", "b.txt", "é.txt"].map { root + "/" + $0 })
      #expect(listing.rejections.isEmpty)
    }
  }

  @Test func `The order and repetition of paths make no difference`() throws {
    try withFolder(["a.txt", "b.txt"]) { root in
      let (a, b) = (root + "/a.txt", root + "/b.txt")
      #expect(SourceWalker()([b, a, b]) == SourceWalker()([a, b]))
      #expect(SourceWalker()([root]) == SourceWalker()([b, a]))
    }
  }

  @Test func `A missing path is a rejection and the others are read`() throws {
    try withFolder(["a.txt"]) { root in
      let listing = SourceWalker()([root + "/none.txt", root + "/a.txt"])
      #expect(listing.files.count == 1)
      #expect(listing.rejections == [Rejection(.missing, path: root + "/none.txt")])
    }
  }

  @Test func `A folder without documents is a rejection`() throws {
    try withFolder([".hidden", "entente.sqlite"]) { root in
      let listing = SourceWalker()([root])
      #expect(listing == SourceWalker()([root]))
      #expect(listing.rejections == [Rejection(.folderWithoutDocuments, path: root)])
    }
  }

  @Test func `A link back to its own folder ends`() throws {
    try withFolder(["a.txt"]) { root in
      try FileManager.default.createSymbolicLink(atPath: root + "/loop", withDestinationPath: root)
      #expect(SourceWalker()([root]).files.map(\.path) == [root + "/a.txt"])
    }
  }

  @Test func `A link out of its folder is not followed, one within it is`() throws {
    try withFolder(["in/a.txt", "out.txt"]) { root in
      let folder = root + "/in"
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/b.txt", withDestinationPath: folder + "/a.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/c.txt", withDestinationPath: root + "/out.txt")
      let listing = SourceWalker()([folder])
      #expect(listing.files.map(\.path) == [folder + "/a.txt", folder + "/b.txt"])
      #expect(listing.rejections == [Rejection(.link, path: folder + "/c.txt")])
    }
  }

  @Test func `A dash is standard input`() {
    #expect(SourceWalker()(["-"]).files == [SourceFile(path: "-")])
  }

  @Test func `Reading stops past the limit`() throws {
    try withFolder(["a.txt"]) { root in
      let file = SourceFile(path: root + "/a.txt")
      let bytes = try file.bytes()
      #expect(bytes == Array("text".utf8))
      #expect(throws: Rejection(.tooLarge(limit: 3), path: file.path)) { try file.bytes(limit: 3) }
    }
  }
}
