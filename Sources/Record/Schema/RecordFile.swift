import Foundation
import GRDB

/// The file of a record, opened and known to be one.
///
/// The rollback journal is used, not a write-ahead log, so that a record is one file that can be
/// copied and that opens where nothing may be written.
struct RecordFile: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// Opens an existing record for asking.
  init(reading path: String) throws(RecordError) {
    try Self.requireFile(path)
    guard try Self.isSQLite(path) else { throw .notARecord(path: path) }
    self.path = path
    do throws(RecordError) {
      queue = try Self.verified(path, readonly: true)
    } catch {
      // A run that died left its journal. Whoever may write rolls it back, then asks again.
      guard error == .readOnly(path: path), Self.isWritable(path) else { throw error }
      _ = try Self.verified(path, readonly: false)
      queue = try Self.verified(path, readonly: true)
    }
  }

  /// Opens a record for writing, made where it does not exist and brought up to date.
  init(writing path: String) throws(RecordError) {
    try Self.requireWritable(path)
    self.path = path
    let queue = try Self.connect(path, readonly: false)
    self.queue = queue
    try Self.translating(path) {
      try queue.read { db in
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard try tables == 0 || Self.isRecord(db) else { throw RecordError.notARecord(path: path) }
        if try RecordSchema.migrator.hasBeenSuperseded(db) {
          throw RecordError.newerSchema(path: path)
        }
      }
      try RecordSchema.migrator.migrate(queue)
    }
  }

  /// Asks within one snapshot.
  func read<T>(_ body: (Database) throws -> T) throws(RecordError) -> T {
    try Self.translating(path) { try queue.read(body) }
  }

  /// Writes within one transaction: all of it or nothing.
  func write<T>(_ body: (Database) throws -> T) throws(RecordError) -> T {
    try Self.translating(path) { try queue.write(body) }
  }

  /// Copies the record to a new file while others read and write it (SQLite's online backup).
  func backup(to copy: String) throws(RecordError) {
    if FileManager.default.fileExists(atPath: copy) { throw .exists(path: copy) }
    try Self.requireWritable(copy)
    try Self.translating(copy) { try queue.backup(to: DatabaseQueue(path: copy)) }
  }

  private static func connect(_ path: String, readonly: Bool) throws(RecordError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(10)
    // Pages in memory, in KiB: the indexes of a large record are read at random.
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -65536") }
    return try translating(path) { try DatabaseQueue(path: path, configuration: configuration) }
  }

  private static func isRecord(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA application_id") == RecordSchema.applicationID
  }

  private static func verified(_ path: String, readonly: Bool) throws(RecordError) -> DatabaseQueue
  {
    let queue = try connect(path, readonly: readonly)
    try translating(path) {
      try queue.read { db in
        guard try isRecord(db) else { throw RecordError.notARecord(path: path) }
        if try RecordSchema.migrator.hasBeenSuperseded(db) {
          throw RecordError.newerSchema(path: path)
        }
        guard try RecordSchema.migrator.hasCompletedMigrations(db) else {
          throw RecordError.olderSchema(path: path)
        }
      }
    }
    return queue
  }

  private static func requireFile(_ path: String) throws(RecordError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    if isFolder.boolValue { throw .cannotOpen(path: path, cause: "it is a folder") }
  }

  private static func requireWritable(_ path: String) throws(RecordError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw .cannotOpen(path: path, cause: "its folder does not exist") }
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      if !FileManager.default.isWritableFile(atPath: folder) { throw .readOnly(path: path) }
      return
    }
    if isFolder.boolValue { throw .cannotOpen(path: path, cause: "it is a folder") }
    if !isWritable(path) { throw .readOnly(path: path) }
    if try size(path) == 0 { return }
    guard try isSQLite(path) else { throw .notARecord(path: path) }
  }

  /// Whether a file begins as SQLite's do; SQLite itself takes some short files for empty ones.
  private static func isSQLite(_ path: String) throws(RecordError) -> Bool {
    let mark = Data("SQLite format 3\0".utf8)
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      return try handle.read(upToCount: mark.count) == mark
    } catch {
      throw .cannotOpen(path: path, cause: error.localizedDescription)
    }
  }

  private static func size(_ path: String) throws(RecordError) -> Int {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.size] as? NSNumber)?.intValue ?? 0
    } catch {
      throw .cannotOpen(path: path, cause: error.localizedDescription)
    }
  }

  /// Whether the file may be written; one that nobody may write is left alone by root as well.
  private static func isWritable(_ path: String) -> Bool {
    guard FileManager.default.isWritableFile(atPath: path),
      let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let mode = attributes[.posixPermissions] as? NSNumber
    else { return false }
    return mode.intValue & 0o222 != 0
  }

  /// Gives SQLite's errors the record's words.
  private static func translating<T>(
    _ path: String, _ body: () throws -> T
  ) throws(RecordError) -> T {
    do {
      return try body()
    } catch let error as RecordError {
      throw error
    } catch let damage as Damage {
      throw .damaged(path: path, what: damage.what)
    } catch let error as DatabaseError {
      let cause = error.message ?? error.resultCode.description
      switch error.resultCode {
      case .SQLITE_NOTADB: throw .notARecord(path: path)
      case .SQLITE_READONLY: throw .readOnly(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
        throw .cannotOpen(path: path, cause: cause)
      default: throw .storage(path: path, cause: cause)
      }
    } catch {
      throw .storage(path: path, cause: String(describing: error))
    }
  }
}
