import Coding
import Documents
import Foundation
import Record
import Reports
import Testing

@Suite struct BriefTests {
  private func brief(
    events: [EventEntry] = [], statements: [StatementEntry] = [], rejections: [Rejection] = []
  ) throws -> Brief {
    try BriefBuilder()(
      documents: [
        Sample.document("d2", publisher: "The Ferry Gazette", published: "2023-05-09"),
        Sample.document("d1", publisher: "The Harbour Post", published: "2023-05-03"),
      ], events: events, statements: statements, rejections: rejections)
  }

  @Test func `what happened, what is planned and what is denied stand apart`() throws {
    let brief = try brief(events: [
      Sample.event("ev-1", status: .scheduled, date: Sample.day("2023-06-01")),
      Sample.event("ev-2", .sanction, status: .denied, why: "sanction/impose+sanction"),
      Sample.event("ev-3", date: Sample.day("2023-05-02")),
    ])
    #expect(brief.sections.map(\.kind) == [.held, .planned, .negated])
    #expect(brief.sections[0].entries[0].headline == "Norway and Italy met")
    #expect(brief.sections[0].entries[0].standing == nil)
    #expect(brief.sections[1].entries[0].headline == "Norway and Italy are to meet")
    #expect(brief.sections[1].entries[0].standing == "scheduled")
    #expect(brief.sections[2].entries[0].headline == "Norway and Italy did not impose sanctions")
  }

  @Test func `an event without a date is undated, whenever it was published`() throws {
    let brief = try brief(events: [
      Sample.event("ev-1"), Sample.event("ev-2", .aid, date: Sample.day("2023-05-30")),
    ])
    #expect(brief.sections[0].entries.map(\.when) == ["30 May 2023", "undated"])
    #expect(brief.sections[0].entries[1].from == nil)
  }

  @Test func `every line carries a citation with publisher, day, document, range and words`() throws
  {
    let brief = try brief(events: [Sample.event("ev-1")])
    let quote = try #require(brief.sections[0].entries[0].quotes.first)
    #expect(quote.sourceLine == "The Harbour Post, 3 May 2023 · d1 0–9")
    for text in [brief.terminal(.plain), try brief.markdown(), try brief.html()] {
      #expect(text.contains("They met."))
      #expect(text.contains("The Harbour Post, 3 May 2023"))
      #expect(text.contains("0–9"))
    }
  }

  @Test func `entries that read the same become one line with the sentences of all`() throws {
    let brief = try brief(events: [
      Sample.event("ev-1"),
      Sample.event("ev-2", evidence: [Sample.evidence("d2", 4..<9, "Again")]),
    ])
    #expect(brief.sections[0].entries.count == 1)
    #expect(brief.sections[0].entries[0].quotes.map(\.document) == ["d1", "d2"])
  }

  @Test func `the brief does not depend on the order of the entries`() throws {
    let events = (0..<40).map { index in
      Sample.event(
        "ev-\(index)", index.isMultiple(of: 3) ? .aid : .consult,
        date: index.isMultiple(of: 4) ? nil : Sample.day("2023-05-\(10 + index % 9)"),
        sources: index % 5)
    }
    #expect(try brief(events: events) == brief(events: events.reversed()))
  }

  @Test func `a long section is cut and says how much is left out and where it stands`() throws {
    let events = (0..<60).map {
      Sample.event("ev-\($0)", actors: [Sample.party(nil, "Port \($0)")])
    }
    let section = try #require(brief(events: events).sections.first)
    #expect(section.entries.count + section.more == 60)
    #expect(section.more > 0)
    #expect(try brief(events: events).markdown().contains("more: entente events"))
  }

  @Test func `a claim of somebody else is marked as his`() throws {
    let brief = try brief(events: [Sample.event("ev-1", attribution: ["a harbour official"])])
    #expect(brief.sections[0].entries[0].attribution == "according to a harbour official")
    #expect(brief.terminal(.plain).contains("according to a harbour official"))
  }

  @Test func `a statement shows its words once and its witnesses by name`() throws {
    let brief = try brief(statements: [
      Sample.statement(
        "st-1", "The port stays open.",
        evidence: [
          Sample.evidence("d1", 0..<22, "“The port stays open.”"),
          Sample.evidence(
            "d2", 5..<27, "“The port stays open.”", publisher: "The Ferry Gazette",
            published: "2023-05-09"),
        ])
    ])
    let entry = try #require(brief.sections.first?.entries.first)
    #expect(entry.when == "undated, reported 3 May 2023")
    let text = brief.terminal(TerminalStyle(isColoured: false, width: 200))
    #expect(text.components(separatedBy: "The port stays open.").count == 2)
    #expect(text.contains("The Ferry Gazette, 9 May 2023 · d2 5–27"))
    #expect(text.contains("(2 sources)"))
  }

  @Test func `what one speaker said stands together and keeps the ids of its statements`() throws {
    let brief = try brief(statements: [
      Sample.statement("st-1", "One.", evidence: [Sample.evidence("d1", 0..<6, "“One.”")]),
      Sample.statement("st-2", "Two.", evidence: [Sample.evidence("d1", 9..<15, "“Two.”")]),
    ])
    let entries = try #require(brief.sections.first?.entries)
    #expect(entries.count == 1)
    #expect(entries[0].quotes.map(\.entry) == ["st-1", "st-2"])
    #expect(entries[0].quotes.map(\.text) == ["“One.”", "“Two.”"])
  }

  @Test func `markup in a document's words stays words`() throws {
    let words = "<script>x</script> *[a](b)*"
    let brief = try brief(events: [
      Sample.event(
        "ev-1", evidence: [Sample.evidence("d1", 0..<27, words, publisher: "A & B <i>")])
    ])
    let html = try brief.html()
    #expect(!html.contains("<script>"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(html.contains("A &amp; B &lt;i&gt;"))
    #expect(try brief.markdown().contains(#"\<script\>x\</script\> \*\[a\](b)\*"#))
  }

  @Test func `control characters of a document do not reach the terminal`() throws {
    let brief = try brief(events: [
      Sample.event("ev-1", evidence: [Sample.evidence("d1", 0..<9, "red \u{1B}[31m\u{7}alert")])
    ])
    for style in [TerminalStyle.plain, TerminalStyle(isColoured: true, width: 100)] {
      let text = brief.terminal(style)
      #expect(!text.contains("\u{1B}[31m\u{7}"))
      #expect(!text.contains("\u{7}"))
    }
    #expect(!brief.terminal(.plain).contains("\u{1B}"))
    #expect(brief.terminal(TerminalStyle(isColoured: true, width: 100)).contains("\u{1B}["))
  }

  @Test func `rejected documents are counted and listed with their codes`() throws {
    let brief = try brief(rejections: [
      Rejection(code: "E-DOCUMENTS-1", message: "the file is empty.", path: "in/void.txt")
    ])
    for text in [brief.terminal(.plain), try brief.markdown(), try brief.html()] {
      #expect(text.contains("1 rejected"))
      #expect(text.contains("in/void.txt"))
      #expect(text.contains("E-DOCUMENTS-1"))
    }
  }

  @Test func `the JSON of a brief parses and carries evidence in the record's shape`() throws {
    let line = JSON(try brief(events: [Sample.event("ev-1")])).line
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let sections = try #require(read?["sections"] as? [[String: Any]])
    let entries = try #require(sections[0]["entries"] as? [[String: Any]])
    let evidence = try #require((entries[0]["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["document"] as? String == "d1")
    #expect(evidence["published"] as? String == "2023-05-03")
    #expect(evidence["text"] as? String == "They met.")
  }
}
