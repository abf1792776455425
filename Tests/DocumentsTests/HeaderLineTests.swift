import Documents
import Testing

@Suite struct HeaderLineTests {
  private func metadata(_ lines: String...) -> Metadata {
    let text = (["Ministers reopen embassies"] + lines + [Sample.paragraphs])
    return reader.document(id: nil, text: text.joined(separator: "\n\n")).metadata
  }

  @Test(arguments: [
    "Meridian Wire, 18 May 2023", "18 May 2023 | Meridian Wire", "Meridian Wire – May 18, 2023",
    "Meridian Wire • Thursday, 18 May 2023", "Meridian Wire, 2023-05-18",
  ])
  func `A line of publisher and date gives both`(line: String) {
    let found = metadata(line)
    #expect(found.publisher == "Meridian Wire")
    #expect(found.published?.description == "2023-05-18")
  }

  @Test func `A place and a date are no publisher`() {
    let found = metadata("New York, 18 May 2023")
    #expect(found.publisher == nil)
    #expect(found.published?.description == "2023-05-18")
  }

  @Test(arguments: [
    "Published: 18 May 2023", "Published on May 18th, 2023 at 10:32 GMT", "Posted 18.5.2023",
    "Date: Thu, 18 May 2023", "18/5/2023",
  ])
  func `A labelled date is the day of publication`(line: String) {
    #expect(metadata(line).published?.description == "2023-05-18")
  }

  @Test func `A date of change is not the day of publication`() {
    #expect(metadata("Updated 19 May 2023").published == nil)
    #expect(metadata("Published 18 May 2023 | Updated 19 May 2023").published?.day == 18)
  }

  @Test(arguments: ["3/4/2023", "May 2023", "Thursday", "31 April 2023"])
  func `A date that is not whole or could be two is not read`(line: String) {
    #expect(metadata("Published: \(line)").published == nil)
  }

  @Test(arguments: [
    ("By Our Geneva Staff", "Our Geneva Staff"),
    ("by our diplomatic staff", "our diplomatic staff"),
    ("Written by Our Geneva Staff | Meridian Wire | 18 May 2023", "Our Geneva Staff"),
  ])
  func `A line with By names the author`(line: String, author: String) {
    #expect(metadata(line).byline == author)
  }

  @Test func `An agency's dateline is kept apart from its sentence`() {
    let text =
      "Ministers reopen embassies\n\nGENEVA, May 18, 2023 (Meridian Wire) – \(Sample.first)"
    let document = reader.document(id: nil, text: text)
    #expect(texts(.byline, in: document) == ["GENEVA, May 18, 2023 (Meridian Wire) –"])
    #expect(texts(.paragraph, in: document) == [Sample.first])
    #expect(document.metadata.publisher == "Meridian Wire")
    #expect(document.metadata.published?.description == "2023-05-18")
  }

  @Test func `A dateline without a year gives no date`() {
    let text = "GENEVA, May 18 (Meridian Wire) - \(Sample.first)"
    #expect(reader.document(id: nil, text: text).metadata.published == nil)
  }

  @Test(arguments: [
    "Geneva – once a town of watchmakers – hosted the two ministers and their many advisers.",
    "On Monday, 4 March 2019 – Ash Monday there – the two ministers met with their many advisers.",
    "NATO – the alliance of thirty states at that time – had not been asked for its opinion.",
  ])
  func `A dash in a sentence makes no dateline`(sentence: String) {
    #expect(kinds(of: "\(sentence)\n\n\(Sample.first)").prefix(1) == [.paragraph])
  }

  @Test func `What the caller knows stands before what the text states`() {
    let known = Metadata(publisher: "Pacific Ledger", published: CalendarDate("2020-01-02"))
    let document = reader.document(
      id: nil, text: "Ministers meet\n\nMeridian Wire, 18 May 2023\n\n\(Sample.paragraphs)",
      metadata: known)
    #expect(document.metadata.publisher == "Pacific Ledger")
    #expect(document.metadata.published?.description == "2020-01-02")
  }
}
