import Documents
import Testing

@Suite struct FeedTests {
  @Test func `Every item of RSS is a document, its whole text before its summary`() throws {
    let feed = """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Harbour Dispatch</title><item><title>Embassies &amp;amp; ports</title>
      <link>https://example.org/1</link><pubDate>Tue, 14 Mar 2023 09:00:00 GMT</pubDate>
      <dc:creator>Ann Lee</dc:creator><description>Short.</description>
      <c:encoded><![CDATA[<p>\(Sample.first)</p><p>\(Sample.second)</p>]]></c:encoded></item>
      <item><title>Second</title><description>\(Sample.third)</description></item>
      <item><title>Third</title></item></channel></rss>
      """
    let found = try documents(in: Array(feed.utf8), named: "x.xml")
    let first = try found[0].result.get()
    #expect(first.body == Sample.first + "\n\n" + Sample.second)
    #expect(
      first.metadata
        == Metadata(
          title: "Embassies & ports", publisher: "Harbour Dispatch", byline: "Ann Lee",
          published: CalendarDate("2023-03-14"), url: "https://example.org/1"))
    #expect(try found[1].result.get().text.string == Sample.third)
    #expect(found.map(\.location) == ["x.xml!/1", "x.xml!/2", "x.xml!/3"])
    #expect(throws: Rejection.self) { try found[2].result.get() }
  }

  @Test func `Atom gives XHTML, author, address and the day of publication`() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry>
      <title type="html">A &lt;b&gt;bold&lt;/b&gt; move</title><link rel="self" href="x"/>
      <link href="https://example.org/2"/><author><name>Bo Ek</name></author>
      <published>2023-03-14T09:00:00Z</published><updated>2024-01-01T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(Sample.first)</p>
      <p>\(Sample.second) Ports &amp; roads.</p></div></content></entry></feed>
      """
    let read = try document(in: Array(feed.utf8), named: "x.atom")
    #expect(read.body == Sample.first + "\n\n" + Sample.second + " Ports & roads.")
    #expect(
      read.metadata
        == Metadata(
          title: "A bold move", publisher: "Notes", byline: "Bo Ek",
          published: CalendarDate("2023-03-14"), url: "https://example.org/2"))
  }

  @Test func `Entities from outside are not fetched`() throws {
    let feed = """
      <!DOCTYPE rss [<!ENTITY own SYSTEM "file:///etc/hostname"><!ENTITY a "ha"><!ENTITY b "&a;&a;">]>
      <rss><channel><item><description>\(Sample.first) [&own;][&b;]</description></item></channel></rss>
      """
    #expect(
      try document(in: Array(feed.utf8), named: "x.rss").text.string == Sample.first + " [][]")
  }

  @Test func `Broken XML and a feed without items are rejections`() throws {
    #expect(
      try outcomes(of: Array("<rss><channel><item></rss>".utf8), named: "x.rss").map(\.code)
        == ["E-DOCUMENTS-28"])
    #expect(
      try outcomes(of: Array("<rss><channel></channel></rss>".utf8), named: "x.rss").map(\.code)
        == ["E-DOCUMENTS-26"])
  }
}
