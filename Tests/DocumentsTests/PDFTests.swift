import Documents
import Testing

@Suite struct PDFTests {
  /// Pages with a head and a number, a title on the first, and lines of text below each other.
  private func file(_ pages: [[String]]) -> [UInt8] {
    Archive.pdf(
      pages.enumerated().map { number, lines in
        let edges = [
          (x: 60, y: 810, size: 8, text: "Ministry of Ports and Roads"),
          (x: 290, y: 25, size: 8, text: "Page \(number + 1) of \(pages.count)"),
        ]
        let title =
          number == 0 ? [(x: 60, y: 760, size: 20, text: "Two neighbours reopen embassies")] : []
        return edges + title
          + lines.enumerated().map { (x: 60, y: 720 - 14 * $0, size: 11, text: $1) }
      })
  }

  private let pages = [
    [
      "The foreign ministers of the two countries met in Geneva on Tuesday and agreed to reopen",
      "their embassies. They did not say when the ambassadors would return, although both of the dele-",
      "gations spoke of weeks. A well-known envoy of the neighbours was to prepare the visit in the",
    ],
    [
      "spring, when the commission for the border meets in Oslo for the first time in several years.",
      "It ends there.", "",
      "Observers called the agreement a modest step, since the dispute remains.",
    ],
    ["The text of the agreement was not published, and neither side would say why it was kept."],
  ]

  @Test func `Lines become paragraphs across pages, heads and page numbers are marked`() throws {
    let read = try document(in: file(pages), named: "x.pdf")
    #expect(read.metadata.title == "Two neighbours reopen embassies")
    #expect(
      texts(.paragraph, in: read) == [
        "The foreign ministers of the two countries met in Geneva on Tuesday and agreed to reopen "
          + "their embassies. They did not say when the ambassadors would return, although both of the "
          + "delegations spoke of weeks. A well-known envoy of the neighbours was to prepare the visit "
          + "in the spring, when the commission for the border meets in Oslo for the first time in "
          + "several years. It ends there.",
        "Observers called the agreement a modest step, since the dispute remains.",
        "The text of the agreement was not published, and neither side would say why it was kept.",
      ])
    #expect(texts(.furniture, in: read).filter { $0 == "Ministry of Ports and Roads" }.count == 3)
    #expect(texts(.furniture, in: read).contains("Page 2 of 3"))
  }

  @Test func `Columns are read one after the other`() throws {
    let left = [
      "The left column tells of the talks", "in Geneva and of those who took",
      "part in them until the evening.",
    ]
    let right = [
      "The right column tells of the road", "to the border, which was closed",
      "for as long as anyone remembers.",
    ]
    let page =
      left.enumerated().map { (x: 60, y: 700 - 13 * $0, size: 11, text: $1) }
      + right.enumerated().map { (x: 330, y: 700 - 13 * $0, size: 11, text: $1) }
    let read = try document(in: Archive.pdf([page]), named: "x.pdf")
    #expect(
      texts(.paragraph, in: read)
        == [left.joined(separator: " "), right.joined(separator: " ")])
  }

  @Test func `Pages without text and files that are no PDF are rejections`() throws {
    #expect(try outcomes(of: Archive.pdf([[]]), named: "x.pdf").map(\.code) == ["E-DOCUMENTS-30"])
    #expect(
      try outcomes(of: Array("%PDF-1.7\nnothing".utf8), named: "x.pdf").map(\.code)
        == ["E-DOCUMENTS-29"])
  }

  @Test func `A tree of pages that leads back to itself ends`() throws {
    let file =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
      + "<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF"
    let found = try outcomes(of: Array(file.utf8), named: "x.pdf")
    #expect(found.count == 1)
    #expect(found[0].code != nil)
  }
}
