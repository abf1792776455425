import Documents
import Foundation
import Testing

@Suite struct RejectionTests {
  private func rejection(
    of bytes: [UInt8], name: String = "feed.txt", encoding: String? = nil
  ) -> Rejection? {
    do {
      _ = try DocumentReader(encoding: encoding)(bytes, location: name)
      return nil
    } catch {
      return error
    }
  }

  @Test func `An empty file is rejected`() {
    #expect(rejection(of: []) == Rejection(.empty, path: "feed.txt"))
  }

  @Test(arguments: [" \n\t\r\n", "\u{FEFF}", "\u{A0}\u{3000}"])
  func `White space is no text`(text: String) {
    #expect(rejection(of: Array(text.utf8))?.code == "E-DOCUMENTS-2")
  }

  @Test func `Invalid UTF-8 is rejected at its first byte`() {
    let found = rejection(of: Array("Oslo ".utf8) + [0xC3, 0x28])
    #expect(found == Rejection(.invalidUTF8, path: "feed.txt", byte: 5))
    #expect(
      found?.description
        == "E-DOCUMENTS-3  feed.txt, byte 5: not valid UTF-8. Declare the encoding with --encoding."
    )
  }

  @Test func `A binary file is rejected by its first bytes or its NULs`() {
    #expect(
      rejection(of: Array("7z\u{BC}".unicodeScalars.map { UInt8($0.value) }) + [0xAF, 0x27, 0x1C])?
        .message
        == "it is a 7z archive, not text. Save it as plain text or HTML.")
    #expect(
      rejection(of: Array("ab".utf8) + [0, 1, 2])
        == Rejection(.binary(kind: nil), path: "feed.txt", byte: 2))
  }

  @Test func `A file over the limit is rejected`() {
    let bytes = [UInt8](repeating: 0x20, count: DocumentReader.byteLimit + 1)
    #expect(rejection(of: bytes)?.code == "E-DOCUMENTS-6")
  }

  @Test func `An unknown encoding is rejected with its name`() {
    let found = rejection(of: [0x41], encoding: "klingon-8")
    #expect(found == Rejection(.unknownEncoding(name: "klingon-8"), path: "feed.txt"))
  }

  @Test func `Bytes that the declared encoding does not allow are rejected`() {
    let found = rejection(of: [0x41, 0x81], encoding: "shift_jis")
    #expect(found == Rejection(.undecodable(encoding: "CP932"), path: "feed.txt", byte: 1))
  }

  @Test func `A missing path and an unreadable one are told apart`() throws {
    #expect(throws: Rejection(.missing, path: "/nowhere/at/all.txt")) {
      try SourceFile(path: "/nowhere/at/all.txt").bytes()
    }
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: Rejection.self) { try SourceFile(path: folder).bytes() }
    do {
      _ = try SourceFile(path: folder).bytes()
    } catch {
      #expect(error.code == "E-DOCUMENTS-5")
    }
  }

  /// Every code once, with the whole of what a user reads.
  @Test(arguments: [
    (
      DocumentFault.empty, "E-DOCUMENTS-1",
      "the file is empty. Save the document again or leave it out."
    ),
    (
      .noText, "E-DOCUMENTS-2",
      "there is no text in it, only white space or markup. Save the page with its text."
    ),
    (
      .invalidUTF8, "E-DOCUMENTS-3",
      "not valid UTF-8. Declare the encoding with --encoding."
    ),
    (
      .binary(kind: nil), "E-DOCUMENTS-4",
      "it is a binary file, not text. Save it as plain text or HTML."
    ),
    (
      .unreadable(reason: "Permission denied"), "E-DOCUMENTS-5",
      "it cannot be read: Permission denied. Check the path and its permissions."
    ),
    (
      .tooLarge(limit: 64 << 20), "E-DOCUMENTS-6",
      "it is larger than 64 MB. Split it into documents."
    ),
    (
      .missing, "E-DOCUMENTS-7",
      "there is no such file or folder. Check the path."
    ),
    (
      .folderWithoutDocuments, "E-DOCUMENTS-8",
      "no document lies in this folder. Give a folder with text or HTML files."
    ),
    (
      .unknownEncoding(name: "x-y"), "E-DOCUMENTS-9",
      "the encoding “x-y” is not known. Name it as IANA does, such as windows-1252."
    ),
    (
      .undecodable(encoding: "CP932"), "E-DOCUMENTS-10",
      "not valid CP932. Declare another encoding with --encoding."
    ),
    (
      .malformedJSON(byte: 4, expected: "a colon"), "E-DOCUMENTS-11",
      "not JSON: a colon expected at byte 4. Write one JSON object a line."
    ),
    (
      .wrongType(field: "title", expected: "a string"), "E-DOCUMENTS-12",
      "“title” must be a string. Correct the line."
    ),
    (
      .missingText, "E-DOCUMENTS-13",
      "the field “text” is missing. Give the document's text as a string."
    ),
    (
      .loneSurrogate(byte: 9), "E-DOCUMENTS-14",
      "half of a surrogate pair at byte 9 is no character. Write both halves or neither."
    ),
    (
      .lineInvalidUTF8(byte: 3), "E-DOCUMENTS-15",
      "not valid UTF-8 at byte 3. Write JSON Lines in UTF-8."
    ),
    (
      .unreadableDate(field: "published", value: "soon"), "E-DOCUMENTS-16",
      "“published” is no date: “soon”. Write it as 2022-06-29."
    ),
    (
      .rangeOutsideText(start: 2, end: 9, count: 4), "E-DOCUMENTS-17",
      "the range 2–9 does not lie in a text of 4 code points. "
        + "Count Unicode code points, the end excluded."
    ),
    (
      .unparsableMarkup, "E-DOCUMENTS-18",
      "the HTML parser cannot make a page of it. Save the page again or as plain text."
    ),
    (
      .expandsTooMuch(ratio: 200), "E-DOCUMENTS-19",
      "it unpacks to more than 200 times its size, or past the limit in all. If you trust it, raise --max-ratio or --max-expanded."
    ),
    (
      .tooDeep(limit: 3), "E-DOCUMENTS-20",
      "more than 3 archives lie in each other. Unpack it, or raise --max-depth."
    ),
    (
      .tooManyDocuments(limit: 9), "E-DOCUMENTS-21",
      "it holds more than 9 documents. Split it, or raise --max-documents."
    ),
    (
      .damagedArchive(reason: "it breaks off"), "E-DOCUMENTS-22",
      "the archive is damaged: it breaks off. Fetch it again; what was readable has been read."
    ),
    (
      .nameLeadsOut, "E-DOCUMENTS-23",
      "the name leads out of its archive. Unpack the archive by hand if you trust it."
    ),
    (
      .link, "E-DOCUMENTS-24",
      "it is a link to somewhere else, which is not followed. Give the file itself."
    ),
    (
      .encrypted, "E-DOCUMENTS-25",
      "a password protects it. Unlock it and read the result."
    ),
    (
      .containerWithoutDocuments, "E-DOCUMENTS-26",
      "no document lies in it. Leave it out."
    ),
    (
      .missingColumn(names: "a, b"), "E-DOCUMENTS-27",
      "no column is named like a text; there are: a, b. Name it as in --map text=COLUMN."
    ),
    (
      .unparsableXML(reason: "line 3"), "E-DOCUMENTS-28",
      "its XML cannot be parsed: line 3. Save or fetch it again."
    ),
    (
      .unparsablePDF(reason: "x"), "E-DOCUMENTS-29",
      "the PDF file cannot be read: x. Save or fetch it again."
    ),
    (
      .scannedPages, "E-DOCUMENTS-30",
      "its pages are pictures without text. Run text recognition (OCR) over it first."
    ),
    (
      .messageWithoutText, "E-DOCUMENTS-31",
      "no part of the message is text. Save its attachments and read those."
    ),
    (
      .damagedRecord(reason: "x"), "E-DOCUMENTS-32",
      "the record of the crawl is damaged: x. Fetch the file again."
    ),
    (
      .unansweredRequest(status: 404), "E-DOCUMENTS-33",
      "the server answered with status 404 and no page. Nothing is to be done."
    ),
    (
      .otherMediaType(name: "image/png"), "E-DOCUMENTS-34",
      "the server sent image/png, which is not read. Nothing is to be done."
    ),
    (
      .otherLanguage(name: "French"), "E-DOCUMENTS-35",
      "the text is in French, and Entente reads English. Give a translation."
    ),
  ])
  func `Every code has its message`(fault: DocumentFault, code: String, message: String) {
    #expect(fault.code == code)
    #expect(fault.message == message)
  }
}
