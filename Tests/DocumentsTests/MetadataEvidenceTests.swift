import Documents
import Testing

/// A dateline and what it says.
struct FiledReport: Sendable {
  let line: String
  let place: String
  let day: String?
  let agency: String?
}

@Suite struct MetadataEvidenceTests {
  static let datelines = [
    FiledReport(
      line: "OSLO, June 29 (Norden Press) – ", place: "OSLO", day: "XXXX-06-29",
      agency: "Norden Press"),
    FiledReport(
      line: "GENEVA, Switzerland (NP) — ", place: "GENEVA, Switzerland", day: nil, agency: "NP"),
    FiledReport(line: "VIENNA, 3 Feb. 2021 -- ", place: "VIENNA", day: "2021-02-03", agency: nil),
    FiledReport(
      line: "San Salvador, 4 March 2019 — ", place: "San Salvador", day: "2019-03-04", agency: nil),
  ]

  private func read(head: String = "", body: String = "") throws -> Document {
    try page("<html><head>\(head)</head><body>\(body)<p>\(Sample.first)</p></body></html>")
  }

  private func claims(_ field: MetadataClaim.Field, in document: Document) -> [String] {
    document.evidence.filter { $0.field == field }.map { claim in
      let place = claim.place.isEmpty ? "" : " \(claim.place)"
      return "\(claim.isChosen ? "+" : "-") \(claim.value) \(claim.source.rawValue)\(place)"
    }
  }

  @Test func `Every place that dates a page is kept, the believed one first`() throws {
    let document = try read(
      head: """
        <meta name="DC.date.issued" content="2023-05-19">
        <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-05-18"}
        </script><meta property="article:published_time" content="2023-05-18T08:00:00Z">
        """, body: "<time class='entry-date' datetime='2023-05-20'>Saturday</time>")
    #expect(
      claims(.published, in: document) == [
        "+ 2023-05-18 json-ld datePublished", "- 2023-05-18 open-graph article:published_time",
        "- 2023-05-19 dublin-core dc:date:issued", "- 2023-05-20 time time",
      ])
    #expect(document.metadata.published?.description == "2023-05-18")
    #expect(document.evidence.conflictingFields == [.published])
  }

  @Test func `Places that say the same in other letters are no conflict`() throws {
    let document = try read(
      head: """
        <title>Ministers meet</title><meta property="og:title" content="Ministers Meet">
        <meta name="author" content="By Ann Doe">
        """, body: "<div class='byline'>Ann Doe</div>")
    #expect(document.evidence.conflictingFields.isEmpty)
    #expect(claims(.byline, in: document).count == 2)
  }

  @Test func `Days of change are kept apart from days of publication`() throws {
    let document = try read(
      head: """
        <script type="application/ld+json">{"@type": "Article", "datePublished": "2023-05-18",
        "dateModified": "2023-06-01", "articleSection": ["World", "Europe"]}</script>
        """)
    #expect(document.metadata.updated?.description == "2023-06-01")
    #expect(document.metadata.section == "World, Europe")
    #expect(document.evidence.conflictingFields.isEmpty)
  }

  @Test func `A lone time element of a change does not date the page`() throws {
    let time = "<time class='updated' datetime='2023-05-18'>then</time>"
    let document = try read(body: time)
    #expect(document.metadata.published == nil)
    #expect(document.metadata.updated?.description == "2023-05-18")
  }

  @Test func `Microdata of the article is read, that of other items is not`() throws {
    let document = try read(
      body: """
        <div itemscope itemtype="https://schema.org/Event"><b itemprop="datePublished" content="2001-05-01">Long ago</b>
        </div><div itemscope itemtype="https://schema.org/NewsArticle">
        <b itemprop="headline">Ministers meet</b>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">
        <b itemprop="name">Ann Doe</b>, <i itemprop="jobTitle">reporter</i></span>
        <meta itemprop="datePublished" content="2023-05-18"><b itemprop="articleSection">World</b>
        </div>
        """)
    #expect(claims(.byline, in: document).contains("- Ann Doe microdata author"))
    #expect(document.metadata.published?.description == "2023-05-18")
    #expect(claims(.published, in: document).allSatisfy { !$0.contains("2001") })
    #expect(document.metadata.section == "World")
    #expect(claims(.title, in: document).first == "+ Ministers meet microdata headline")
  }

  @Test func `Claims of the text's own lines point to them`() throws {
    let text = "Ministers meet\n\nBy Ann Doe | 18 May 2023 | Updated 19 May 2023\n\n\(Sample.first)"
    let document = reader.document(id: nil, text: text)
    let byline = try #require(document.evidence.first { $0.field == .byline })
    #expect(byline.source == .headerLine)
    let range = try #require(byline.range)
    #expect(document.text[range].hasPrefix("By Ann Doe"))
    #expect(claims(.title, in: document) == ["+ Ministers meet title-line"])
    #expect(claims(.updated, in: document) == ["+ 2023-05-19 header-line"])
  }

  @Test(arguments: datelines)
  func `A dateline tells place, day and agency`(dateline: FiledReport) {
    let document = reader.document(id: nil, text: dateline.line + Sample.first)
    func value(_ field: MetadataClaim.Field) -> String? {
      document.evidence.first { $0.field == field }?.value
    }
    #expect(value(.place) == dateline.place)
    #expect(value(.filed) == dateline.day)
    #expect(value(.agency) == dateline.agency)
    #expect(document.metadata.agency == dateline.agency)
    #expect((document.metadata.published != nil) == (dateline.day?.hasPrefix("2") == true))
  }

  @Test func `What the caller states is believed, and what the text states is kept`() throws {
    let document = reader.document(
      id: nil, text: "Ministers meet\n\n18 May 2023\n\n\(Sample.first)",
      metadata: Metadata(published: CalendarDate("2023-05-20")))
    #expect(
      claims(.published, in: document) == [
        "+ 2023-05-20 caller", "- 2023-05-18 header-line",
      ])
    #expect(document.evidence.conflictingFields == [.published])
  }

  @Test func `Rows, feeds and messages are named as what they are`() throws {
    let row = try document(
      in: Array("text,date\n\"\(Sample.first)\",2023-05-18\n".utf8), named: "x.csv")
    #expect(claims(.published, in: row) == ["+ 2023-05-18 row"])
    let message = try document(
      in: Array(
        "From: Ann <a@b.example>\nSubject: Talks\nMIME-Version: 1.0\n\n\(Sample.first)\n".utf8),
      named: "x.eml")
    #expect(claims(.title, in: message) == ["+ Talks message Subject"])
  }

  @Test func `A page's language and that of its words stand side by side`() throws {
    let markup = "<html lang='fr'><body><p>\(Sample.first)</p><p>\(Sample.second)</p></body></html>"
    let document = try LanguageReader()(page(markup))
    #expect(claims(.language, in: document) == ["+ fr markup html", "- en text"])
    #expect(document.evidence.conflictingFields == [.language])
  }
}

@Suite struct RemovalTests {
  private func rules(_ document: Document) -> [String: String] {
    Dictionary(
      document.blocks.filter { $0.kind == .furniture }.map {
        (document.text[$0.range], $0.rule ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `Each part that is left out says which rule left it out`() {
    let document = reader.document(
      id: nil,
      text: """
        Ministers meet

        Ministers meet

        \(Sample.first)

        Share this article

        \(Sample.second)

        \(Sample.third)

        Related articles

        Another headline of the day
        """)
    let found = rules(document)
    #expect(found["Ministers meet"] == "the title again")
    #expect(found["Share this article"]?.hasPrefix("phrase: share this") == true)
    #expect(found["Another headline of the day"]?.hasPrefix("in the list of: related") == true)
    #expect(document.blocks.allSatisfy { ($0.kind == .furniture) == ($0.rule != nil) })
  }

  @Test func `Of pages the nearest element that says so is named`() throws {
    let article = "<p>\(Sample.first)</p><p>\(Sample.second)</p><p>\(Sample.third)</p>"
    let document = try page(
      """
      <html><body><nav><a href="/">Home</a></nav><article>\(article)</article>
      <div class="related-links"><p>Other news of the day</p></div></body></html>
      """)
    #expect(
      rules(document) == [
        "Home": "in the element: nav", "Other news of the day": "in the class: related-links",
      ])
    #expect(document.text.string.contains("Other news of the day"))
  }

  @Test func `Parts in another language say in which`() throws {
    let french =
      "Les ministres des deux pays se sont rencontrés mardi à Genève et ont annoncé la réouverture de leurs ambassades dans les semaines qui viennent."
    let text = [Sample.first, french, Sample.second, Sample.third].joined(separator: "\n\n")
    let document = try LanguageReader()(reader.document(id: nil, text: text))
    #expect(rules(document) == [french: "in French"])
  }
}
