import Documents
import Testing

@Suite struct BlockTests {
  @Test func `A title is followed by its byline and paragraphs`() {
    let found = blocks(
      of: "Ministers reopen embassies\n\nBy Our Geneva Staff\n\n\(Sample.paragraphs)")
    #expect(found.map(\.kind) == [.title, .byline, .paragraph, .paragraph, .paragraph])
    #expect(found.first?.text == "Ministers reopen embassies")
  }

  @Test func `A text that begins with a paragraph has no title`() {
    let document = reader.document(id: nil, text: Sample.paragraphs)
    #expect(document.metadata.title == nil)
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
  }

  @Test func `A second copy of the title is furniture`() {
    let found = kinds(of: "Ministers meet\n\nMinisters meet\n\n\(Sample.paragraphs)")
    #expect(found.prefix(3) == [.title, .furniture, .paragraph])
  }

  @Test func `A name after the title is the byline, words that the text uses are not`() {
    let name = reader.document(
      id: nil, text: "Ministers reopen embassies\n\nÅsa Ödegård-Lindqvist\n\n\(Sample.paragraphs)")
    #expect(name.metadata.byline == "Åsa Ödegård-Lindqvist")
    let heading = reader.document(
      id: nil, text: "Ministers reopen embassies\n\nModest Step\n\n\(Sample.paragraphs)")
    #expect(heading.metadata.byline == nil)
    #expect(heading.blocks[1].kind == .heading)
  }

  @Test func `Paragraphs separated by single line ends are blocks of their own`() {
    let text = [Sample.first, "A border without a treaty", Sample.second].joined(separator: "\n")
    #expect(kinds(of: text) == [.paragraph, .heading, .paragraph])
  }

  @Test func `Lines broken to a width are joined, other lines are not`() {
    let text = """
      The foreign ministers of the two countries met in Geneva on
      Tuesday and agreed to reopen their embassies.
      Agreed in Geneva
      They did not say when the ambassadors would return to their
      posts, although both sides spoke of weeks.
      """
    let found = blocks(of: text)
    #expect(found.map(\.kind) == [.paragraph, .heading, .paragraph])
    #expect(found.first?.text.hasSuffix("their embassies.") == true)
  }

  @Test(arguments: [
    "Related posts", "Related Articles", "You may also like", "Most read", "Recommended for you",
  ])
  func `The headlines of a link list are furniture with it`(heading: String) {
    let text = "\(Sample.paragraphs)\n\n\(heading)\n\nA minister resigns\n\nWhat embassies are for"
    #expect(kinds(of: text).suffix(3) == [.furniture, .furniture, .furniture])
  }

  @Test(arguments: [
    "Advertisement", "Continue reading: Why embassies close", "Back to top", "Back to top button",
    "Share this article", "Sign up for our newsletter.", "Read more: The border in maps",
    "Follow us on Twitter", "© 2023 The Harbour Dispatch. All rights reserved.", "Subscribe",
    "We use cookies to improve your experience.", "To Jordan Example at", "Listen to this story",
    "Must-read stories from the Dispatch", "Write to us at desk@dispatch.example.",
    "Print this page", "5 min read", "Skip to content", "Read More »",
  ])
  func `What the web adds between paragraphs is furniture`(line: String) {
    let found = kinds(of: "\(Sample.first)\n\n\(line)\n\n\(Sample.second)\n\n\(Sample.third)")
    #expect(found == [.paragraph, .furniture, .paragraph, .paragraph])
  }

  @Test(arguments: [
    "Share prices fell after the minister said that the border would stay closed until the autumn.",
    "Read more carefully, the treaty obliges only one of the two governments to withdraw its troops.",
    "Contact between the two armies was lost at dawn, and nobody in the capital knew what followed.",
    "To the ministers the embassy was a detail, and they left it to the officials at the very end.",
    "Related to this is the question of the border, which both governments leave to a commission.",
    "Follow us, the minister told her colleagues, and you will see the embassy open by the summer.",
  ])
  func `An author's sentence that begins like furniture stays a paragraph`(sentence: String) {
    let found = kinds(of: "\(Sample.first)\n\n\(sentence)\n\n\(Sample.second)")
    #expect(found == [.paragraph, .paragraph, .paragraph])
  }

  @Test func `A picture's caption goes with its credit, a paragraph before a credit does not`() {
    let caption = "Delegates arrive at the Palais des Nations in Geneva (March 3, 2021)."
    let credit = "STAFF/Meridian Wire via Getty Images"
    let text = [Sample.first, caption, credit, Sample.second].joined(separator: "\n\n")
    #expect(kinds(of: text) == [.paragraph, .caption, .caption, .paragraph])
    let bare = [Sample.first, credit, Sample.second].joined(separator: "\n\n")
    #expect(kinds(of: bare) == [.paragraph, .caption, .paragraph])
  }

  @Test(arguments: [
    "(Pictured: The two ministers, left and centre, shake hands in Geneva.)",
    "Photo: Meridian Wire", "Photograph by Meridian Wire", "File photo of the embassy.",
  ])
  func `Lines that name a picture are captions`(line: String) {
    let found = kinds(of: "\(Sample.first)\n\n\(line)\n\n\(Sample.second)")
    #expect(found == [.paragraph, .caption, .paragraph])
  }

  @Test func `Words announced by a colon are a quotation`() {
    let text = "\(Sample.first)\n\nThe communiqué stated:\n\n\(Sample.second)\n\n\(Sample.third)"
    #expect(kinds(of: text) == [.paragraph, .paragraph, .quotation, .paragraph])
  }

  @Test func `What follows a colon without a word of saying is a paragraph`() {
    let text = "\(Sample.first)\n\nThe agreement has three parts:\n\n\(Sample.second)"
    #expect(kinds(of: text) == [.paragraph, .paragraph, .paragraph])
  }

  @Test func `Markdown's marks tell headings and quotations and stay outside their ranges`() {
    let found = blocks(
      of: "# Embassies reopen\n\n\(Sample.first)\n\n## Later\n\n> \(Sample.second)")
    #expect(found.map(\.kind) == [.title, .paragraph, .heading, .quotation])
    #expect(found.map(\.text) == ["Embassies reopen", Sample.first, "Later", Sample.second])
  }

  @Test func `Headlines trailing after the last paragraph are furniture`() {
    let text = "\(Sample.paragraphs)\n\nA minister resigns\n\nFour capitals in a day"
    #expect(kinds(of: text).suffix(2) == [.furniture, .furniture])
  }

  @Test func `A list announced by the last sentence stays`() {
    let text =
      "\(Sample.paragraphs)\n\nThree governments took part in the talks and signed the paper that followed:"
      + "\n\nNorway\n\nSwitzerland\n\nAustria"
    #expect(!kinds(of: text).contains(.furniture))
  }

  @Test func `Blocks lie in order, apart, and without white space at their ends`() {
    var random = SeededGenerator(seed: 41)
    let parts = [
      Sample.first, Sample.second, "Related posts", "A heading", "By Our Staff", "\n", " ", "\r\n",
      "> quoted words", "# Mark", "(Pictured: nothing)", "18 May 2023", "said:", "…", "\u{FEFF}",
    ]
    for _ in 0..<300 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? "\n" : "\n\n")
      let document = reader.document(id: nil, text: text)
      var end = 0
      for block in document.blocks {
        #expect(block.range.lowerBound >= end && !block.range.isEmpty)
        end = block.range.upperBound
        let ends = [document.text.scalars[block.range.lowerBound], document.text.scalars[end - 1]]
        #expect(!ends.contains { $0.properties.isWhitespace }, "\(text.debugDescription)")
      }
      #expect(document.text.string == text)
    }
  }

  @Test func `Furniture and bylines are not coded`() {
    let coded = Block.Kind.allCases.filter { Block($0, 0..<1).isCoded }
    #expect(coded == [.title, .heading, .paragraph, .quotation, .caption])
  }
}
