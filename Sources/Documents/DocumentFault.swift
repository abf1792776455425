/// Why input is not a document: every code of this room with its message.
///
/// A fault becomes a ``Rejection`` where it lies in a file and a ``LineRejection`` where it lies
/// in a line of JSON Lines. Numbers are never given out again.
public enum DocumentFault: Error, Sendable, Hashable {
  /// `E-DOCUMENTS-1`: no bytes at all.
  case empty
  /// `E-DOCUMENTS-2`: white space or markup without a word.
  case noText
  /// `E-DOCUMENTS-3`: bytes that UTF-8 does not allow.
  case invalidUTF8
  /// `E-DOCUMENTS-4`: a file that is not text; `kind` names its format where it is known.
  case binary(kind: String?)
  /// `E-DOCUMENTS-5`: the system refuses to read it.
  case unreadable(reason: String)
  /// `E-DOCUMENTS-6`: larger than a document may be.
  case tooLarge(limit: Int)
  /// `E-DOCUMENTS-7`: nothing stands at this path.
  case missing
  /// `E-DOCUMENTS-8`: a folder in which no document lies.
  case folderWithoutDocuments
  /// `E-DOCUMENTS-9`: an encoding that is not known by this name.
  case unknownEncoding(name: String)
  /// `E-DOCUMENTS-10`: bytes that the declared encoding does not allow.
  case undecodable(encoding: String)
  /// `E-DOCUMENTS-11`: a line that is not JSON; `byte` counts from 0 within the line.
  case malformedJSON(byte: Int, expected: String)
  /// `E-DOCUMENTS-12`: JSON whose field has another type than it must have.
  case wrongType(field: String, expected: String)
  /// `E-DOCUMENTS-13`: a line without the field `text`.
  case missingText
  /// `E-DOCUMENTS-14`: half of a surrogate pair, which is no character; `byte` as above.
  case loneSurrogate(byte: Int)
  /// `E-DOCUMENTS-15`: a line with bytes that UTF-8 does not allow; `byte` as above.
  case lineInvalidUTF8(byte: Int)
  /// `E-DOCUMENTS-16`: a date that no calendar has or that is written in an unknown way.
  case unreadableDate(field: String, value: String)
  /// `E-DOCUMENTS-17`: a range that does not lie in the text.
  case rangeOutsideText(start: Int, end: Int, count: Int)
  /// `E-DOCUMENTS-18`: markup that the HTML parser gives up on.
  case unparsableMarkup
  /// `E-DOCUMENTS-19`: packed data that unpack to more than the limits allow.
  case expandsTooMuch(ratio: Int)
  /// `E-DOCUMENTS-20`: more archives in each other than the limits allow.
  case tooDeep(limit: Int)
  /// `E-DOCUMENTS-21`: more documents in one source than the limits allow.
  case tooManyDocuments(limit: Int)
  /// `E-DOCUMENTS-22`: an archive or packed file that breaks off or is damaged.
  case damagedArchive(reason: String)
  /// `E-DOCUMENTS-23`: a member of an archive whose name leads out of it.
  case nameLeadsOut
  /// `E-DOCUMENTS-24`: a link, in an archive or out of the folder that is read.
  case link
  /// `E-DOCUMENTS-25`: a file that only a password opens.
  case encrypted
  /// `E-DOCUMENTS-26`: an archive, feed or table in which no document lies.
  case containerWithoutDocuments
  /// `E-DOCUMENTS-27`: a table without a column for the text.
  case missingColumn(names: String)
  /// `E-DOCUMENTS-28`: XML that cannot be parsed.
  case unparsableXML(reason: String)
  /// `E-DOCUMENTS-29`: a PDF file that cannot be parsed.
  case unparsablePDF(reason: String)
  /// `E-DOCUMENTS-30`: pages of pictures alone.
  case scannedPages
  /// `E-DOCUMENTS-31`: a message without a part that can be read.
  case messageWithoutText
  /// `E-DOCUMENTS-32`: a record of a crawl that is damaged.
  case damagedRecord(reason: String)
  /// `E-DOCUMENTS-33`: a crawl's answer that is no page, by its status.
  case unansweredRequest(status: Int)
  /// `E-DOCUMENTS-34`: a crawl's answer whose type is not text.
  case otherMediaType(name: String)
  /// `E-DOCUMENTS-35`: a text in another language than English.
  case otherLanguage(name: String)

  /// The stable code.
  public var code: String { "E-DOCUMENTS-\(number)" }

  private var number: Int {
    switch self {
    case .empty: 1
    case .noText: 2
    case .invalidUTF8: 3
    case .binary: 4
    case .unreadable: 5
    case .tooLarge: 6
    case .missing: 7
    case .folderWithoutDocuments: 8
    case .unknownEncoding: 9
    case .undecodable: 10
    case .malformedJSON: 11
    case .wrongType: 12
    case .missingText: 13
    case .loneSurrogate: 14
    case .lineInvalidUTF8: 15
    case .unreadableDate: 16
    case .rangeOutsideText: 17
    case .unparsableMarkup: 18
    case .expandsTooMuch: 19
    case .tooDeep: 20
    case .tooManyDocuments: 21
    case .damagedArchive: 22
    case .nameLeadsOut: 23
    case .link: 24
    case .encrypted: 25
    case .containerWithoutDocuments: 26
    case .missingColumn: 27
    case .unparsableXML: 28
    case .unparsablePDF: 29
    case .scannedPages: 30
    case .messageWithoutText: 31
    case .damagedRecord: 32
    case .unansweredRequest: 33
    case .otherMediaType: 34
    case .otherLanguage: 35
    }
  }

  /// What happened and what to do.
  public var message: String {
    switch self {
    case .empty:
      "the file is empty. Save the document again or leave it out."
    case .noText:
      "there is no text in it, only white space or markup. Save the page with its text."
    case .invalidUTF8:
      "not valid UTF-8. Declare the encoding with --encoding."
    case .binary(let kind?):
      "it is \(kind), not text. Save it as plain text or HTML."
    case .binary(nil):
      "it is a binary file, not text. Save it as plain text or HTML."
    case .unreadable(let reason):
      "it cannot be read: \(reason). Check the path and its permissions."
    case .tooLarge(let limit):
      "it is larger than \(limit >> 20) MB. Split it into documents."
    case .missing:
      "there is no such file or folder. Check the path."
    case .folderWithoutDocuments:
      "no document lies in this folder. Give a folder with text or HTML files."
    case .unknownEncoding(let name):
      "the encoding “\(name)” is not known. Name it as IANA does, such as windows-1252."
    case .undecodable(let encoding):
      "not valid \(encoding). Declare another encoding with --encoding."
    case .malformedJSON(let byte, let expected):
      "not JSON: \(expected) expected at byte \(byte). Write one JSON object a line."
    case .wrongType(let field, let expected):
      "“\(field)” must be \(expected). Correct the line."
    case .missingText:
      "the field “text” is missing. Give the document's text as a string."
    case .loneSurrogate(let byte):
      "half of a surrogate pair at byte \(byte) is no character. Write both halves or neither."
    case .lineInvalidUTF8(let byte):
      "not valid UTF-8 at byte \(byte). Write JSON Lines in UTF-8."
    case .unreadableDate(let field, let value):
      "“\(field)” is no date: “\(value)”. Write it as 2022-06-29."
    case .rangeOutsideText(let start, let end, let count):
      "the range \(start)–\(end) does not lie in a text of \(count) code points. "
        + "Count Unicode code points, the end excluded."
    case .unparsableMarkup:
      "the HTML parser cannot make a page of it. Save the page again or as plain text."
    case .expandsTooMuch, .tooDeep, .tooManyDocuments, .damagedArchive, .nameLeadsOut, .link,
      .encrypted, .containerWithoutDocuments, .missingColumn:
      containerMessage
    case .unparsableXML, .unparsablePDF, .scannedPages, .messageWithoutText, .damagedRecord,
      .unansweredRequest, .otherMediaType, .otherLanguage:
      formatMessage
    }
  }
}

extension Rejection {
  /// Rejects what lies at a path.
  public init(_ fault: DocumentFault, path: String, byte: Int? = nil) {
    self.init(code: fault.code, message: fault.message, path: path, byte: byte)
  }
}

/// A line of JSON Lines that is no document, with its reason: data, not a failure of the run.
public struct LineRejection: CodedError, Hashable {
  /// The reason.
  public let fault: DocumentFault
  /// The number of the line, from 1.
  public let line: Int
  /// The line's own id, where it could be read.
  public let id: String?

  /// States why a line is not coded.
  public init(_ fault: DocumentFault, line: Int, id: String?) {
    self.fault = fault
    self.line = line
    self.id = id
  }

  /// The stable code.
  public var code: String { fault.code }
  /// What happened and what to do.
  public var message: String { fault.message }
  /// Line and id.
  public var place: [(name: String, value: String)] {
    [("line", String(line))] + (id.map { [("id", $0)] } ?? [])
  }
}
