import Documents
import Testing

@Suite struct PageTests {
  private let article = """
    <p>\(Sample.first)</p><p>\(Sample.second)</p><p>\(Sample.third)</p>
    """

  @Test func `Paragraphs stand apart, inline elements and entities join their line`() throws {
    let document = try page(
      "<html><body><p>One <b>bold</b>&nbsp;word &amp; a <a href='x'>link</a>,\n   folded.</p><p>Two.</p>"
    )
    #expect(document.text.string == "One bold word & a link, folded.\n\nTwo.")
  }

  @Test func `Citations into a page point into its extracted text`() throws {
    let document = try page("<html><body><p>Caf\u{E9} &mdash; 🇯🇵</p></body></html>")
    #expect(document.text[0..<7] == "Café — ")
    #expect(document.blocks.map { document.text[$0.range] } == ["Café — 🇯🇵"])
  }

  @Test func `What is not shown is left out`() throws {
    let document = try page(
      """
      <html><head><style>p{}</style><title>T</title></head><body><script>var x = "no";</script>
      <noscript>no</noscript><template><p>no</p></template><p hidden>no</p>
      <div style="display: none">no</div><span aria-hidden="true">no</span>\(article)</body></html>
      """)
    #expect(document.text.string == Sample.paragraphs)
  }

  @Test func `Navigation, boxes, lists of links and footers are furniture`() throws {
    let document = try page(
      """
      <html><body><nav><a href="/">Home</a></nav><header class="site-header">Wire</header>
      <article>\(article)<div class="share-bar"><a href="#">Share</a></div>
      <aside>About us in short.</aside></article>
      <div class="related"><ul><li><a href="/1">Other news of the day</a></li></ul></div>
      <footer>Imprint</footer></body></html>
      """)
    #expect(texts(.paragraph, in: document) == [Sample.first, Sample.second, Sample.third])
    #expect(
      texts(.furniture, in: document) == [
        "Home", "Wire", "Share", "About us in short.", "Other news of the day", "Imprint",
      ])
  }

  @Test func `Elements tell headings, quotations, captions and items`() throws {
    let document = try page(
      """
      <html><body><article><h1>Ministers meet</h1>\(article)<h2>Later</h2>
      <blockquote><p>We shall meet again.</p></blockquote>
      <figure><img src="x"><figcaption>The palace.</figcaption></figure>
      <ul><li>An embassy</li></ul></article></body></html>
      """)
    #expect(texts(.title, in: document) == ["Ministers meet"])
    #expect(texts(.heading, in: document) == ["Later"])
    #expect(texts(.quotation, in: document) == ["We shall meet again."])
    #expect(texts(.caption, in: document) == ["The palace."])
    #expect(texts(.paragraph, in: document).last == "An embassy")
  }

  @Test func `Two line breaks part paragraphs`() throws {
    let document = try page("<html><body><div>One.<br><br>Two<br>lines.</div></body></html>")
    #expect(document.text.string == "One.\n\nTwo\nlines.")
  }

  @Test func `The text of a page without paragraphs is its text`() throws {
    let document = try page("<html><body>Three words only</body></html>")
    #expect(document.blocks.map(\.kind) == [.paragraph])
  }

  @Test func `A title that stands in the head and in the text is found in both`() throws {
    let document = try page(
      "<html><head><title>Ministers reopen their embassies | Meridian Wire</title></head><body>"
        + "<div class='header'><h1>Ministers reopen their embassies</h1></div>\(article)")
    #expect(document.metadata.title == "Ministers reopen their embassies")
    #expect(texts(.title, in: document) == ["Ministers reopen their embassies"])
  }
}

@Suite struct PageMetadataTests {
  private func metadata(head: String, body: String = "") throws -> Metadata {
    let markup =
      "<html lang='en-GB'><head>\(head)</head><body>\(body)<p>\(Sample.first)</p></body></html>"
    return try page(markup).metadata
  }

  @Test func `JSON-LD of an article is read`() throws {
    let found = try metadata(
      head: """
        <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "no"},
        {"@type": ["NewsArticle"], "headline": "Ministers meet", "datePublished": "2023-05-18T23:30:00-04:00",
        "author": [{"name": "Our Staff"}, {"name": "Geneva Desk"}], "publisher": {"name": "Meridian Wire"}}]}
        </script>
        """)
    #expect(found.title == "Ministers meet")
    #expect(found.byline == "Our Staff, Geneva Desk")
    #expect(found.publisher == "Meridian Wire")
    #expect(found.published?.description == "2023-05-18")
    #expect(found.language == "en-GB")
  }

  @Test func `Broken JSON-LD leaves the other metadata standing`() throws {
    let found = try metadata(
      head: """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
        <meta property="og:title" content="Ministers meet"><meta property="og:site_name" content="Wire">
        """)
    #expect(found.title == "Ministers meet")
    #expect(found.publisher == "Wire")
  }

  @Test(arguments: [
    #"<meta property="article:published_time" content="2023-05-18T10:00:00Z">"#,
    #"<meta name="DC.date.issued" content="2023-05-18">"#,
    #"<meta name="date" content="18 May 2023">"#,
    #"<meta itemprop="datePublished" content="2023-05-18">"#,
  ])
  func `Dates of the head are read`(element: String) throws {
    #expect(try metadata(head: element).published?.description == "2023-05-18")
  }

  @Test func `A time element dates the page, two unmarked ones do not`() throws {
    let time = "<time datetime='2023-05-18T10:00'>yesterday</time>"
    #expect(try metadata(head: "", body: time).published?.description == "2023-05-18")
    let other = "<time datetime='2021-01-01'>then</time>"
    #expect(try metadata(head: "", body: time + other).published == nil)
  }

  @Test func `Canonical address and author are read`() throws {
    let found = try metadata(
      head:
        "<link rel='canonical' href='https://wire.example/1'><meta name='author' content='Our Staff'>"
    )
    #expect(found.url == "https://wire.example/1")
    #expect(found.byline == "Our Staff")
  }

  @Test func `An author's element gives the name without By and date`() throws {
    let found = try metadata(head: "", body: "<div class='byline'>By Our Staff | 18 May 2023</div>")
    #expect(found.byline == "Our Staff")
  }

  @Test func `A page that states nothing has no metadata but its language`() throws {
    #expect(try metadata(head: "") == Metadata(language: "en-GB"))
  }
}
