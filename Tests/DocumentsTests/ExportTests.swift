import Documents
import Testing

@Suite struct ExportTests {
  private func all(
    _ text: String, _ name: String, map: String? = nil
  ) throws -> [(location: String, result: Result<Document, Rejection>)] {
    var options = ReadingOptions()
    if let map { options.map = try #require(FieldMap(map)) }
    return try documents(in: Array(text.utf8), named: name, options: options)
  }

  @Test func `Every line of JSON Lines is a document with its metadata`() throws {
    let line =
      #"{"headline":"One","body":"\#(Sample.first)","date":"2023-03-14T08:00:00Z","source":{"name":"Harbour Dispatch"},"authors":["Ann Lee","Bo Ek"]}"#
    let found = try all(line + "\n\n{\"title\":\"none\"}\n{broken\n" + line, "x.jsonl")
    #expect(found.map(\.location) == ["x.jsonl!/1", "x.jsonl!/3", "x.jsonl!/4", "x.jsonl!/5"])
    let first = try found[0].result.get()
    #expect(first.body == Sample.first)
    #expect(
      first.metadata
        == Metadata(
          title: "One", publisher: "Harbour Dispatch", byline: "Ann Lee, Bo Ek",
          published: CalendarDate("2023-03-14")))
    #expect(throws: Rejection.self) { try found[1].result.get() }
    #expect(try found[3].result.get().id == first.id)
  }

  @Test func `An array of objects over many lines is read object by object`() throws {
    let found = try all(
      "[\n  {\n \"text\": \"\(Sample.first)\"\n },\n  {\"text\": \"a } in a \\\"string\\\" {\"}\n]",
      "x.json")
    #expect(
      try found.map { try $0.result.get().text.string } == [Sample.first, "a } in a \"string\" {"])
  }

  @Test func `Text that begins with a bracket stays text`() throws {
    let text = "[Photo: the harbour]\n\n" + Sample.paragraphs
    #expect(try document(in: Array(text.utf8), named: "x.txt").text.string == text)
  }

  @Test func `A time in seconds is a date`() throws {
    let found = try all(#"{"text":"\#(Sample.first)","published":1678752000}"#, "x.json")
    #expect(try found[0].result.get().metadata.published == CalendarDate("2023-03-14"))
  }

  @Test func `Rows of CSV are documents, with line ends and quotation marks in cells`() throws {
    let found = try all(
      "Headline,Text,Date\r\nOne,\"\(Sample.first)\n\nHe said \"\"yes\"\", twice.\",14 March 2023\r\nTwo,\"\(Sample.second)\",\r\n",
      "x.csv")
    let documents = try found.map { try $0.result.get() }
    #expect(documents.map(\.metadata.title) == ["One", "Two"])
    #expect(documents[0].text.string == Sample.first + "\n\nHe said \"yes\", twice.")
    #expect(documents[0].metadata.published == CalendarDate("2023-03-14"))
    #expect(found.map(\.location) == ["x.csv!/1", "x.csv!/2"])
  }

  @Test func `Semicolons and tabs part columns where the header has them`() throws {
    #expect(
      try all("title;text\nOne;\(Sample.first)", "x.csv").map { try $0.result.get().body } == [
        Sample.first
      ])
    #expect(
      try all("title\ttext\nOne\t\(Sample.first)", "x.tsv").map { try $0.result.get().body } == [
        Sample.first
      ])
  }

  @Test func `The user names the fields`() throws {
    let found = try all("a,b\nOne,\(Sample.first)", "x.csv", map: "text=B,title=a")
    #expect(try found[0].result.get().metadata.title == "One")
    #expect(FieldMap("text") == nil)
    #expect(FieldMap("colour=red") == nil)
  }

  @Test func `A table without a column of text is one rejection`() throws {
    let found = try outcomes(of: Array("a,b\n1,2\n3,4".utf8), named: "x.csv")
    #expect(found == [Outcome(location: "x.csv", code: "E-DOCUMENTS-27")])
  }

  @Test func `A line beyond the limit is dropped and the next is read`() throws {
    var options = ReadingOptions()
    options.limits.documentBytes = 1 << 12
    let long = "{\"text\":\"" + String(repeating: "x", count: 1 << 18) + "\"}"
    let found = try outcomes(
      of: Array((long + "\n{\"text\":\"\(Sample.first)\"}").utf8), named: "x.jsonl",
      options: options)
    #expect(found.map(\.code) == ["E-DOCUMENTS-6", nil])
    let last = try outcomes(of: Array(long.utf8), named: "x.jsonl", options: options)
    #expect(last.map(\.code) == ["E-DOCUMENTS-6"])
  }

  @Test func `Text with paragraphs of HTML is read as HTML`() throws {
    let found = try all(#"{"text":"<p>\#(Sample.first)</p><p>\#(Sample.second)</p>"}"#, "x.jsonl")
    #expect(try found[0].result.get().body == Sample.first + "\n\n" + Sample.second)
  }
}
