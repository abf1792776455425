/// The messages of what archives, exports and formats other than text can have wrong.
extension DocumentFault {
  /// What is wrong with a source that holds documents, and what to do.
  var containerMessage: String {
    switch self {
    case .expandsTooMuch(let ratio):
      "it unpacks to more than \(ratio) times its size, or past the limit in all. If you trust it, "
        + "raise --max-ratio or --max-expanded."
    case .tooDeep(let limit):
      "more than \(limit) archives lie in each other. Unpack it, or raise --max-depth."
    case .tooManyDocuments(let limit):
      "it holds more than \(limit) documents. Split it, or raise --max-documents."
    case .damagedArchive(let reason):
      "the archive is damaged: \(reason). Fetch it again; what was readable has been read."
    case .nameLeadsOut:
      "the name leads out of its archive. Unpack the archive by hand if you trust it."
    case .link:
      "it is a link to somewhere else, which is not followed. Give the file itself."
    case .encrypted:
      "a password protects it. Unlock it and read the result."
    case .containerWithoutDocuments:
      "no document lies in it. Leave it out."
    case .missingColumn(let names):
      "no column is named like a text; there are: \(names). Name it as in --map text=COLUMN."
    default:
      ""
    }
  }

  /// What is wrong with a document of some format, and what to do.
  var formatMessage: String {
    switch self {
    case .unparsableXML(let reason):
      "its XML cannot be parsed: \(reason). Save or fetch it again."
    case .unparsablePDF(let reason):
      "the PDF file cannot be read: \(reason). Save or fetch it again."
    case .scannedPages:
      "its pages are pictures without text. Run text recognition (OCR) over it first."
    case .messageWithoutText:
      "no part of the message is text. Save its attachments and read those."
    case .damagedRecord(let reason):
      "the record of the crawl is damaged: \(reason). Fetch the file again."
    case .unansweredRequest(let status):
      "the server answered with status \(status) and no page. Nothing is to be done."
    case .otherMediaType(let name):
      "the server sent \(name), which is not read. Nothing is to be done."
    case .otherLanguage(let name):
      "the text is in \(name), and Entente reads English. Give a translation."
    default:
      ""
    }
  }
}
