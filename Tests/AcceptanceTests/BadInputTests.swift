import Foundation
import Testing

/// Bad input is data: a coded rejection or error, and nothing else is lost (DESIGN, section 3).
@Suite struct BadInputTests {
  private static let good = "Oslo, 3 May 2023\n\nThe foreign minister of Norway met Italy's.\n"

  @Test(
    arguments: [
      ("empty.txt", Data(), "E-DOCUMENTS-1"),
      ("blank.txt", Data(" \n\t\n".utf8), "E-DOCUMENTS-2"),
      ("latin.txt", Data([0x63, 0x61, 0x66, 0xE9, 0x20, 0x61]), "E-DOCUMENTS-3"),
      ("program.bin", Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), "E-DOCUMENTS-4"),
    ])
  func `a file that is no document is rejected with its code and the next is read`(
    name: String, bytes: Data, code: String
  ) throws {
    try Program.inEmptyFolder { entente in
      entente.write(bytes, name)
      entente.write(Data(Self.good.utf8), "good.txt")
      let run = try entente("read", name, "good.txt")
      #expect(run.status == 1, "\(run.errors)")
      #expect((run.output + run.errors).contains(code))
      #expect((run.output + run.errors).contains(name))
      #expect(try entente("documents", "--json").objects().count == 1)
    }
  }

  @Test func `a missing path and a folder without documents are rejections`() throws {
    try Program.inEmptyFolder { entente in
      try FileManager.default.createDirectory(
        at: entente.file("void"), withIntermediateDirectories: true)
      entente.write(Data(Self.good.utf8), "good.txt")
      let run = try entente("read", "void", "nowhere.txt", "good.txt")
      #expect(run.status == 1)
      #expect((run.output + run.errors).contains("E-DOCUMENTS-7"))
      #expect((run.output + run.errors).contains("E-DOCUMENTS-8"))
      #expect(try entente("documents", "--json").objects().count == 1)
    }
  }

  @Test func `a malformed line is answered in its place and the others are coded`() throws {
    try Program.inEmptyFolder { entente in
      let lines = [
        #"{"id":"a","text":"Norway met Italy."}"#, #"{"id":"b","text":"#, "", "[1]",
        #"{"id":"c"}"#, #"{"id":"d","text":"x","published":"yesterday"}"#,
        #"{"id":"e","text":"Italy met Norway."}"#,
      ]
      let run = try entente("code", "--workers", "2", input: lines.joined(separator: "\n"))
      #expect(run.status == 1)
      let answers = try run.objects()
      #expect(answers.count == lines.count)
      let ids = answers.map { $0["id"] as? String }
      #expect(ids == ["a", "b", nil, nil, "c", "d", "e"])
      let codes = answers.map { ($0["error"] as? [String: Any])?["code"] as? String }
      #expect(codes[0] == nil && codes[6] == nil)
      #expect(codes[1...5].allSatisfy { $0?.hasPrefix("E-DOCUMENTS-") == true })
    }
  }

  @Test func `a line that is not UTF-8 is an error of that line alone`() throws {
    try Program.inEmptyFolder { entente in
      var input = Data(#"{"id":"a","text":""#.utf8)
      input += [0xFF, 0xFE]
      input += Data("\"}\n{\"id\":\"b\",\"text\":\"x\"}\n".utf8)
      let run = try entente.run(Program.binary, ["code"], input: input)
      #expect(run.status == 1)
      let answers = try run.objects()
      #expect(answers.count == 2)
      #expect(answers[0]["error"] != nil)
      #expect(answers[1]["error"] == nil)
    }
  }

  @Test(arguments: ["folder", "good.txt/record.sqlite", "notes.sqlite"])
  func `a record that cannot be written fails with its code and leaves everything as it was`(
    path: String
  ) throws {
    try Program.inEmptyFolder { entente in
      try FileManager.default.createDirectory(
        at: entente.file("folder"), withIntermediateDirectories: true)
      entente.write(Data(Self.good.utf8), "good.txt")
      let notes = Data("These are notes and no record of anything.\n".utf8)
      entente.write(notes, "notes.sqlite")
      let run = try entente("read", "good.txt", "--record", path)
      #expect(run.status == 2)
      #expect(run.errors.contains("entente: E-RECORD-"))
      #expect(run.errors.contains(path))
      #expect(try Data(contentsOf: entente.file("notes.sqlite")) == notes)
      #expect(try Data(contentsOf: entente.file("good.txt")) == Data(Self.good.utf8))
    }
  }

  @Test(arguments: [["code"], ["read", "good.txt"], ["model"]])
  func `a missing model is an error that says the command to run`(arguments: [String]) throws {
    try Program.inEmptyFolder { entente in
      entente.write(Data(Self.good.utf8), "good.txt")
      let run = try entente.run(
        Program.binary, arguments, input: Data("{\"id\":\"a\",\"text\":\"x\"}\n".utf8),
        environment: ["ENTENTE_MODEL": entente.file("nowhere").path])
      #expect(run.status == 2)
      #expect(run.errors.contains("entente: E-LANGUAGE-1"))
      #expect(run.errors.contains("entente model install"))
      #expect(!FileManager.default.fileExists(atPath: entente.file("entente.sqlite").path))
    }
  }

  @Test func `a damaged model is an error, not a crash`() throws {
    try Program.inEmptyFolder { entente in
      let folder = entente.file("model")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in ["meta.json", "config.cfg", "tokenizer"] {
        entente.write(Data("{".utf8), "model/" + name)
      }
      let run = try entente("code", input: "{}\n", environment: ["ENTENTE_MODEL": folder.path])
      #expect(run.status == 2)
      #expect(run.errors.contains("entente: E-LANGUAGE-"))
    }
  }

  @Test(arguments: ["events", "statements", "documents", "actors", "brief", "check"])
  func `asking a record that was never made says how to make one`(command: String) throws {
    try Program.inEmptyFolder { entente in
      let run = try entente(command)
      #expect(run.status == 2)
      #expect(run.errors.contains("entente: E-RECORD-1"))
      #expect(run.errors.contains("entente read"))
      let asJSON = try entente(command, "--json")
      #expect(asJSON.status == 2)
      let error = try JSONSerialization.jsonObject(with: Data(asJSON.errors.utf8))
      let shape = try #require((error as? [String: Any])?["error"] as? [String: Any])
      #expect(Set(shape.keys) == ["code", "message", "where"])
      #expect(!FileManager.default.fileExists(atPath: entente.file("entente.sqlite").path))
    }
  }

  @Test(
    arguments: [
      ["nonsense"], ["events", "--since", "soon"], ["events", "--limit", "0"], ["read"],
      ["events", "--status", "maybe"], ["code", "--include", "verbs"], ["explain"],
      ["events", "--since", "2022-02-30"], ["code", "--workers", "0"],
      ["events", "--since", "2023-01-02", "--until", "2023-01-01"],
      ["brief", "--format", "html", "--json"],
    ])
  func `wrong usage has status 64 and shows the right one`(arguments: [String]) throws {
    try Program.inEmptyFolder { entente in
      let run = try entente.run(Program.binary, arguments, input: Data())
      #expect(run.status == 64)
      #expect(run.errors.contains("Usage: entente"))
      #expect(run.output.isEmpty)
    }
  }
}
