import Foundation
import Testing

/// The main job on the shipped sample.
@Suite struct ExamplesTests {
  private func read(_ entente: Program, workers: Int = 2) throws -> Program.Run {
    try entente(
      "read", Program.examples.path, "--workers", String(workers))
  }

  @Test func `the sample is read without rejections and gives a brief with citations`() throws {
    try Program.inEmptyFolder { entente in
      let run = try read(entente)
      #expect(run.status == 0, "\(run.errors)")
      let brief = try entente("brief")
      #expect(brief.status == 0)
      for heading in ["What happened", "Planned", "Denied or cancelled", "Said"] {
        #expect(brief.output.contains(heading), "\(heading)")
      }
      #expect(!brief.output.contains("\u{1B}"))
      #expect(try entente("brief", "--format", "html").output.contains("</html>"))
      #expect(try entente("brief", "--format", "md").output.hasPrefix("# Brief of 8 documents"))
      #expect(try entente("check").status == 0)
    }
  }

  @Test func `every citation of the record, sliced from its document, equals its text`() throws {
    try Program.withSample { entente in
      var texts: [String: [Unicode.Scalar]] = [:]
      for document in try entente("documents", "--json").objects() {
        let id = try #require(document["id"] as? String)
        let whole = try #require((document["evidence"] as? [[String: Any]])?.first)
        texts[id] = Array(try #require(whole["text"] as? String).unicodeScalars)
      }
      var cited = 0
      let kinds = [
        "events", "statements", "actors", "meetings", "instruments", "commitments", "relations",
        "stances", "measures", "figures",
      ]
      for command in kinds {
        for entry in try entente(command, "--json").objects() {
          let evidence = try #require(entry["evidence"] as? [[String: Any]])
          #expect(!evidence.isEmpty, "\(entry["id"] ?? "")")
          for place in evidence {
            let document = try #require(place["document"] as? String)
            let start = try #require(place["start"] as? Int)
            let end = try #require(place["end"] as? Int)
            let text = try #require(texts[document])[start..<end]
            #expect(try #require(place["text"] as? String).unicodeScalars.elementsEqual(text))
            cited += 1
          }
        }
      }
      #expect(cited > 50)
    }
  }

  @Test func `reading twice changes nothing`() throws {
    try Program.withSample { entente in
      let kinds = ["events", "statements", "documents", "actors"]
      let first = try kinds.map { try entente($0, "--json").output }
      let again = try read(entente)
      #expect(again.status == 0)
      #expect((again.output + again.errors).contains("8 unchanged"))
      #expect(try kinds.map { try entente($0, "--json").output } == first)
    }
  }

  @Test func `the number of workers and the order of paths do not change a byte`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Program.examples.path)
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()
      .map { Program.examples.appending(path: $0).path }
    try #require(files.count == 8)
    let runs = try [(1, files), (2, files), (2, files.reversed())].map { workers, paths in
      try Program.inEmptyFolder { entente in
        let run = try entente.run(
          Program.binary, ["read", "--workers", String(workers)] + paths, input: Data())
        #expect(run.status == 0, "\(run.errors)")
        return try ["events", "statements", "documents", "actors", "brief", "timeline"].map {
          try entente($0, "--json").output
        }
      }
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
    #expect(runs[0].allSatisfy { !$0.isEmpty })
  }

  @Test func `a name or alias finds the same entries as the actor's id`() throws {
    try Program.withSample { entente in
      let answers = try ["JPN", "jpn", "Japan", "Nippon"].map {
        try entente("events", "--actor", $0, "--json").output
      }
      #expect(!answers[0].isEmpty)
      #expect(answers.dropFirst().allSatisfy { $0 == answers[0] })
    }
  }

  @Test func `code gives the same bytes at any number of workers, in the order of its lines`()
    throws
  {
    try Program.inEmptyFolder { entente in
      let lines = try (0..<40).map { index in
        let text = "Norway met Italy in Oslo on \(index % 28 + 1) May 2023. “Good,” Norway said."
        let line = try JSONSerialization.data(
          withJSONObject: [
            "id": "n\(index)", "text": String(repeating: text + " ", count: index % 7),
          ])
        return String(decoding: line, as: UTF8.self)
      }
      let input = lines.joined(separator: "\n") + "\n"
      let include = ["--include", "tokens,predicates"]
      let runs = try ["1", "2", "5"].map { workers in
        try entente.run(
          Program.binary, ["code", "--workers", workers] + include, input: Data(input.utf8))
      }
      #expect(runs.allSatisfy { $0.status == 0 })
      #expect(runs[0].output == runs[1].output)
      #expect(runs[0].output == runs[2].output)
      #expect(try runs[0].objects().map { $0["id"] as? String } == (0..<40).map { "n\($0)" })
    }
  }

  @Test func `an answer comes before the next line is given`() throws {
    try Program.inEmptyFolder { entente in
      let line = #"{"id":"%s","text":"Norway met Italy."}\n"#
      let run = try entente.shell(
        """
        mkfifo in; entente code < in > out & exec 3> in; printf '\(line)' a >&3
        n=0; while [ ! -s out ] && [ $n -lt 300 ]; do sleep 0.1; n=$((n + 1)); done
        wc -l < out; printf '\(line)' b >&3; exec 3>&-; wait $!; wc -l < out
        """)
      #expect(run.output.split(separator: "\n").map { $0.trimmingPrefix(" ") } == ["1", "2"])
    }
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    try Program.withSample { entente in
      let run = try entente.shell(
        "{ entente documents --json; echo status $? >&2; } | true")
      #expect(run.errors == "status 0\n")
    }
  }
}
