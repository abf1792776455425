import Documents
import Testing

@Suite struct MailTests {
  private let headers = """
    From: "Press Office, Ministry" <press@example.org>
    Subject: =?utf-8?q?Embassies_reopen_=E2=80=93_a_first_step?=
    Date: Tue, 14 Mar 2023 23:30:00 +0200
    Message-ID: <1@example.org>
    MIME-Version: 1.0

    """

  @Test func `Headers become metadata and the text is decoded`() throws {
    let read = try document(
      in: Array(
        (headers
          + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
          + "The caf=E9 talks in Geneva went on for most of the day and ended late.\n\n\(Sample.second)\n")
          .utf8), named: "x.eml")
    #expect(read.metadata.title == "Embassies reopen – a first step")
    #expect(read.metadata.byline == "Press Office, Ministry")
    #expect(read.metadata.published == CalendarDate("2023-03-14"))
    #expect(read.body.hasPrefix("The café talks in Geneva"))
  }

  private func alternative(plain: String, html: String) -> [UInt8] {
    Array(
      (headers
        + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        + plain + "\n--b\nContent-Type: text/html\n\n" + html + "\n--b--\n").utf8)
  }

  @Test func `Of two parts the plain one is read, unless it says little`() throws {
    let html = "<html><body><p>\(Sample.first)</p><p>\(Sample.second)</p></body></html>"
    #expect(
      try document(in: alternative(plain: Sample.paragraphs, html: html), named: "x.eml")
        .body.hasPrefix(Sample.first))
    let poor = try document(
      in: alternative(plain: "View this message in your browser.", html: html), named: "x.eml")
    #expect(poor.body == Sample.first + "\n\n" + Sample.second)
  }

  @Test func `A mailbox gives each message and puts quoted separators back`() throws {
    let first = headers + "\n" + Sample.first + "\n\n>From Oslo nothing was heard that day.\n"
    let second = "From: ann@example.org\nSubject: Second\n\n" + Sample.second + "\n"
    let box =
      "From a@b Tue Mar 14 09:00:00 2023\n\(first)\nFrom c@d Wed Mar 15 09:00:00 2023\n\(second)"
    let found = try documents(in: Array(box.utf8), named: "x.mbox")
    #expect(found.map(\.location) == ["x.mbox!/1", "x.mbox!/2"])
    #expect(
      try found[0].result.get().body
        == Sample.first + "\n\nFrom Oslo nothing was heard that day.")
    #expect(try found[1].result.get().metadata.title == "Second")
  }

  @Test func `A message without text is a rejection`() throws {
    let bytes = Array((headers + "Content-Type: image/png\n\nxx\n").utf8)
    #expect(try outcomes(of: bytes, named: "x.eml").map(\.code) == ["E-DOCUMENTS-31"])
  }

  @Test func `Text that was copied out of a mail program stays text`() throws {
    let text = "From: Ann Lee\nTo: Bo Ek\nSubject: Talks\n\n" + Sample.paragraphs
    #expect(try document(in: Array(text.utf8), named: "x.txt").text.string == text)
  }

  @Test func `Flowed lines are joined`() throws {
    let read = try document(
      in: Array(
        (headers
          + "Content-Type: text/plain; format=flowed\n\nThe ministers met \nin Geneva. \n\nThey parted.\n")
          .utf8), named: "x.eml")
    #expect(read.text.string.hasPrefix("The ministers met in Geneva."))
  }
}
