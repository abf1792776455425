import Foundation
import Testing

/// What the program says of itself.
@Suite struct HelpTests {
  @Test func `the version is one line`() throws {
    try Program.inEmptyFolder { entente in
      let run = try entente("--version")
      #expect(run.status == 0)
      #expect(run.lines.count == 1)
      #expect(run.output.hasPrefix("entente "))
    }
  }
}
