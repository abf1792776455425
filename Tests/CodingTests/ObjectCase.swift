import Coding
import Documents

/// One passage of `Golden/*-cases.tsv` on the objects of diplomacy, and what it tells.
///
/// `Tests/Quality/objects.py` compares in the same way.
struct ObjectCase {
  /// An object as the files write it: its kind, and the fields that the passage decides.
  struct Expectation {
    let kind: String
    let fields: [(key: String, value: String)]

    init(_ cells: [Substring]) {
      kind = String(cells.first ?? "")
      fields = cells.dropFirst().compactMap { cell in
        cell.firstIndex(of: "=").map {
          (String(cell[..<$0]), String(cell[cell.index(after: $0)...]))
        }
      }
    }

    /// Whether an object has every field that is stated.
    func names(_ object: ObjectAnswer) -> Bool {
      fields.allSatisfy { object.agrees(on: $0.key, with: $0.value) }
    }
  }

  /// The cells of the passage's line: id, construction, day, kinds, mark, text.
  let cells: [String]
  var expected: [Expectation] = []

  var id: String { cells[0] }
  var kinds: [String] { cells[3].split(separator: ",").map(String.init) }
  var isMarked: Bool { cells[4] == "fails" }

  /// A passage of its line; nil for a comment and the line of an object.
  init?(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 6, !cells[0].isEmpty, !line.hasPrefix("#") else { return nil }
    self.cells = cells
  }

  /// The passage's line with the mark that a reading earns.
  func line(isRight: Bool) -> String {
    (cells[..<4] + [isRight ? "" : "fails", cells[5]]).joined(separator: "\t")
  }

  /// Whether a reading has just the expected objects of every checked kind.
  func isRight(_ coded: CodedDocument) -> Bool {
    kinds.allSatisfy { kind in
      Self.isWhole(
        expected.filter { $0.kind == kind }[...], ObjectAnswer.all(of: kind, in: coded))
    }
  }

  /// Whether the objects found are just those expected, in some order.
  private static func isWhole(
    _ expected: ArraySlice<Expectation>, _ found: [ObjectAnswer]
  ) -> Bool {
    guard let first = expected.first, expected.count == found.count else {
      return expected.isEmpty && found.isEmpty
    }
    return found.indices.contains { index in
      guard found[index].readings.contains(where: first.names) else { return false }
      var rest = found
      rest.remove(at: index)
      return isWhole(expected.dropFirst(), rest)
    }
  }
}
