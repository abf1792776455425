import Documents
import Testing

@Suite struct OfficeTests {
  private func word(_ body: String, title: String = "") -> [UInt8] {
    let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    return Archive.zip([
      Archive.Member("[Content_Types].xml", "<Types/>"),
      Archive.Member("word/document.xml", "<w:document \(w)><w:body>\(body)</w:body></w:document>"),
      Archive.Member(
        "word/styles.xml",
        "<w:styles \(w)><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
          + "<w:style w:styleId=\"Mine\"><w:basedOn w:val=\"H\"/><w:name w:val=\"My own\"/></w:style>"
          + "<w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"),
    ])
  }

  private func paragraph(_ text: String, style: String? = nil) -> String {
    let style = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(style)<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test func `Word's styles say what a paragraph is, whatever they are called`() throws {
    let read = try document(
      in: word(
        paragraph("Two neighbours reopen embassies", style: "Titel")
          + paragraph("Geneva, 14 March 2023") + paragraph(Sample.first)
          + paragraph("What comes next", style: "Mine") + paragraph(Sample.second)
          + paragraph(Sample.third)), named: "x.docx")
    #expect(read.metadata.title == "Two neighbours reopen embassies")
    #expect(read.metadata.published == CalendarDate("2023-03-14"))
    #expect(texts(.heading, in: read) == ["What comes next"])
    #expect(texts(.paragraph, in: read) == [Sample.first, Sample.second, Sample.third])
  }

  @Test func `What change tracking struck out is not read, runs are joined`() throws {
    let read = try document(
      in: word(
        "<w:p><w:r><w:t xml:space=\"preserve\">The minis</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
          + "<w:ins><w:r><w:t>ters met</w:t><w:br/><w:t>in Oslo.</w:t></w:r></w:ins></w:p>"),
      named: "x.docx")
    #expect(read.text.string == "The ministers met\nin Oslo.")
  }

  @Test func `OpenDocument text is read without its notes`() throws {
    let o = "urn:oasis:names:tc:opendocument:xmlns"
    let content = """
      <office:document-content xmlns:office="\(o):office:1.0" xmlns:text="\(o):text:1.0" xmlns:style="\(o):style:1.0">
      <office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>
      <office:body><office:text><text:p text:style-name="P1">Two neighbours reopen embassies</text:p>
      <text:h text:outline-level="1">What comes next</text:h>
      <text:p>The  foreign<text:s/>ministers<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>
        met in Geneva on Tuesday and spoke of the border for most of the day.</text:p>
      <text:p>\(Sample.second)</text:p></office:text></office:body></office:document-content>
      """
    let read = try document(
      in: Archive.zip([
        Archive.Member("mimetype", "application/vnd.oasis.opendocument.text"),
        Archive.Member("content.xml", content), Archive.Member("META-INF/manifest.xml", "<m/>"),
      ]), named: "x.odt")
    #expect(read.metadata.title == "Two neighbours reopen embassies")
    #expect(
      read.body
        == "What comes next\n\nThe foreign ministers met in Geneva on Tuesday and spoke of the border "
        + "for most of the day.\n\n" + Sample.second)
  }

  @Test func `Citations point into the text that is shown`() throws {
    let read = try document(
      in: word(paragraph("Zoë 🌍 spoke.") + paragraph(Sample.first)), named: "x.docx")
    for block in read.blocks { #expect(Citation(read, block.range).text == read.text[block.range]) }
    #expect(read.text.string == "Zoë 🌍 spoke.\n\n" + Sample.first)
  }
}
