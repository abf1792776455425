import Foundation
import Testing

/// The built program, run as a process of its own.
struct Program {
  /// What a run left.
  struct Run {
    var status: Int32
    var output: String
    var errors: String

    /// The output's lines, without the empty one after the last line end.
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The output's lines as JSON objects.
    func objects() throws -> [[String: Any]] {
      try lines.map { line in
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        return try #require(value as? [String: Any], "\(line)")
      }
    }
  }

  /// The folder that commands run in; its own for each test, so that tests may run side by side.
  let folder: URL

  /// The binary, beside the test bundle.
  static let binary: URL = {
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appending(path: "entente")
  }()

  /// The repository's folder.
  static let repository: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The shipped sample.
  static let examples: URL = repository.appending(path: "Examples")

  /// A record of the shipped sample, made once; loading the model is what costs.
  static let sample: Result<Data, any Error> = Result {
    try inEmptyFolder { entente in
      let run = try entente("read", examples.path)
      #expect(run.status == 0, "\(run.errors)")
      return try Data(contentsOf: entente.file("entente.sqlite"))
    }
  }

  /// Runs a body in a folder with a record of the shipped sample.
  static func withSample<Result>(_ body: (Program) throws -> Result) throws -> Result {
    try inEmptyFolder { entente in
      entente.write(try sample.get(), "entente.sqlite")
      return try body(entente)
    }
  }

  /// Runs a body in an empty folder that is gone afterwards.
  static func inEmptyFolder<Result>(_ body: (Program) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "entente-acceptance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(Program(folder: folder))
  }

  /// Runs the program with arguments.
  func callAsFunction(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try run(Self.binary, arguments, input: Data(input.utf8), environment: environment)
  }

  /// Runs a line of shell in which `entente` is the program.
  func shell(_ line: String) throws -> Run {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try run(
      URL(filePath: "/bin/sh"), ["-c", line], input: Data(),
      environment: ["PATH": Self.binary.deletingLastPathComponent().path + ":" + path])
  }

  /// Runs a process; its output goes through files, which hold any amount.
  func run(
    _ executable: URL, _ arguments: [String], input: Data, environment: [String: String] = [:]
  ) throws -> Run {
    let name = ".run-\(UUID().uuidString)"
    let (given, output, errors) = (
      write(input, name + "-in"), file(name + "-out"), file(name + "-err")
    )
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = try FileHandle(forReadingFrom: given)
    process.standardOutput = try FileHandle(forWritingTo: write(Data(), name + "-out"))
    process.standardError = try FileHandle(forWritingTo: write(Data(), name + "-err"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// A file of the folder.
  func file(_ name: String) -> URL { folder.appending(path: name) }

  /// Writes a file of the folder.
  @discardableResult func write(_ data: Data, _ name: String) -> URL {
    let url = file(name)
    let isWritten = FileManager.default.createFile(atPath: url.path, contents: data)
    #expect(isWritten, "\(url.path)")
    return url
  }
}
