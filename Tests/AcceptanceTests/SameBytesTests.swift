import Foundation
import Testing

/// The same input gives the same bytes in every process and with any number of workers.
///
/// Sets and dictionaries are ordered anew in each process, so that one process cannot see an output
/// that depends on their order.
@Suite struct SameBytesTests {
  /// The constructed passages of all golden files, a line of input each.
  private static let passages = Result<Data, any Error> {
    let golden = Program.repository.appending(path: "Tests/CodingTests/Golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: golden.path).sorted()
    var lines: [String] = []
    for file in files where file.hasSuffix("-cases.tsv") {
      let text = try String(contentsOf: golden.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("\t") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard let passage = cells.dropFirst(3).max(by: { $0.count < $1.count }) else { continue }
        let object = ["id": "\(file)-\(lines.count)", "text": passage, "published": "2015-04-20"]
        let json = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
        lines.append(String(decoding: json, as: UTF8.self))
      }
    }
    return Data((lines.joined(separator: "\n") + "\n").utf8)
  }

  @Test func `coding constructed passages in three processes gives one output`() throws {
    try Program.inEmptyFolder { entente in
      let input = try Self.passages.get()
      let runs = try ["1", "2", "1"].map { workers in
        try entente.run(
          Program.binary, ["code", "--include", "predicates", "--workers", workers], input: input)
      }
      #expect(runs.allSatisfy { $0.status == 0 }, "\(runs[0].errors)")
      #expect(runs[0].lines.count > 1_500)
      #expect(runs[1].output == runs[0].output)
      #expect(runs[2].output == runs[0].output)
    }
  }
}
