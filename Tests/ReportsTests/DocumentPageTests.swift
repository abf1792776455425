import Documents
import Record
import Reports
import Testing

@Suite struct DocumentPageTests {
  private func view() throws -> DocumentView {
    let entry = DocumentEntry(
      id: DocumentID(rawValue: "a1"), metadata: Metadata(title: "Ports reopen"),
      locations: ["a.html"], contentHash: "00", length: 50, codedShare: 0.6, mentions: 0, events: 0,
      statements: 0, known: try #require(CalendarDate("2030-01-01")), coder: "c")
    return DocumentView(
      entry: entry,
      text: SourceText("Ports reopen\n\nRead more: fares\n\nNorway met Sweden."),
      blocks: [
        Block(.title, 0..<12), Block(.furniture, 14..<30, rule: "phrase: read more*"),
        Block(.paragraph, 32..<50),
      ],
      evidence: [
        MetadataClaim(
          field: .published, value: "2024-02-01", source: .jsonLD, place: "datePublished",
          range: nil, isChosen: true),
        MetadataClaim(
          field: .published, value: "2024-02-02", source: .headerLine, place: "", range: 14..<30,
          isChosen: false),
      ])
  }

  @Test func `What is not read is marked with its rule where there is no colour`() throws {
    let lines = DocumentPage(try view()).text(.plain).split(separator: "\n").map(String.init)
    #expect(
      lines.suffix(3) == [
        "[not read: phrase: read more*]", "Read more: fares", "Norway met Sweden.",
      ])
    #expect(lines.contains("published (places differ)"))
    #expect(lines.contains("  2024-02-01 [json-ld datePublished]"))
    #expect(lines.contains("  2024-02-02 [header-line, 14 to 30]"))
  }

  @Test func `What is not read is dimmed where there is colour, and nothing else of the text`()
    throws
  {
    let text = DocumentPage(try view()).text(TerminalStyle(isColoured: true, width: 80))
    #expect(text.contains("\u{1B}[2mRead more: fares\u{1B}[0m"))
    #expect(text.contains("\nNorway met Sweden.\n"))
  }

  @Test func `The object names parts, places and conflicts`() throws {
    let line = JSON(try view()).line
    #expect(line.contains(#"{"kind":"furniture","span":[14,30],"rule":"phrase: read more*"}"#))
    #expect(line.contains(#""metadataConflicts":["published"]"#))
    #expect(line.contains(#""source":"json-ld","place":"datePublished","span":null,"chosen":true"#))
  }
}
