import CPDF

/// A PDF file by poppler: its pages' lines in reading order with the places where they stand.
///
/// Lengths are points (1/72 inch) from a page's upper left corner.
struct PDFFile {
  /// A line of a page.
  struct Line: Sendable, Hashable {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// The size of the font of most of its characters.
    var size: Double
    /// Whether most of its characters are bold.
    var isBold: Bool

    var height: Double { bottom - top }
  }

  struct Page: Sendable {
    let width: Double
    let height: Double
    let lines: [Line]
  }

  let title: String?
  let pages: [Page]

  /// More pages are a book; those after them are not read.
  private static let mostPages = 5000

  /// Reads all pages.
  ///
  /// - Throws: ``DocumentFault/encrypted`` and ``DocumentFault/unparsablePDF(reason:)``.
  init(_ bytes: [UInt8]) throws(DocumentFault) {
    var reason: UnsafeMutablePointer<CChar>?
    var isEncrypted: Int32 = 0
    let opened = bytes.withUnsafeBufferPointer { buffer in
      pdf_open(buffer.baseAddress, buffer.count, &reason, &isEncrypted)
    }
    defer { pdf_text_free(reason) }
    guard let document = opened else {
      if isEncrypted != 0 { throw .encrypted }
      let words =
        reason.map { PageMetadata.folded(String(cString: $0)) } ?? "poppler gives no reason"
      throw .unparsablePDF(reason: words)
    }
    defer { pdf_close(document) }
    let written = pdf_title(document)
    defer { pdf_text_free(written) }
    title = written.map { PageMetadata.folded(String(cString: $0)) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    let count = Int(pdf_page_count(document))
    guard count > 0 else { throw .unparsablePDF(reason: "it has no page") }
    guard count <= Self.mostPages else { throw .tooManyDocuments(limit: Self.mostPages) }
    var pages: [Page] = []
    for index in 0..<count {
      var page = pdf_page()
      // A page that cannot be read is empty; the others are read.
      if pdf_page_read(document, Int32(index), &page) != 0 { pages.append(Self.page(page)) }
      pdf_page_free(&page)
    }
    self.pages = pages
  }

  private static func page(_ page: pdf_page) -> Page {
    let scalars = Array((page.text.map { String(cString: $0) } ?? "").unicodeScalars)
    let boxes = UnsafeBufferPointer(start: page.boxes, count: Int(page.box_count))
    let runs = UnsafeBufferPointer(start: page.runs, count: Int(page.run_count))
    var lines: [Line] = []
    var start = 0
    var run = 0
    for end in 0...scalars.count where end == scalars.count || scalars[end] == "\n" {
      defer { start = end + 1 }
      while run < runs.count, Int(runs[run].last) < start { run += 1 }
      guard end > start, end <= boxes.count,
        let line = line(scalars[start..<end], boxes, runs[run...])
      else { continue }
      lines.append(line)
    }
    return Page(width: page.width, height: page.height, lines: lines)
  }

  private static func line(
    _ text: ArraySlice<Unicode.Scalar>, _ boxes: UnsafeBufferPointer<pdf_box>,
    _ runs: Slice<UnsafeBufferPointer<pdf_run>>
  ) -> Line? {
    guard let first = text.firstIndex(where: { !$0.isSpace }),
      let last = text.lastIndex(where: { !$0.isSpace })
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[first...last])
    var line = Line(
      text: String(view), left: boxes[first].left, right: boxes[first].right,
      top: boxes[first].top, bottom: boxes[first].bottom, size: 0, isBold: false)
    for index in first...last where !text[index].isSpace {
      line.left = min(line.left, boxes[index].left)
      line.right = max(line.right, boxes[index].right)
      line.top = min(line.top, boxes[index].top)
      line.bottom = max(line.bottom, boxes[index].bottom)
    }
    var widest = 0
    var bold = 0
    for run in runs {
      if Int(run.first) > last { break }
      let shared = min(last, Int(run.last)) - max(first, Int(run.first)) + 1
      if shared > widest { (widest, line.size) = (shared, run.size) }
      if run.is_bold != 0 { bold += shared }
    }
    line.isBold = bold * 2 > last - first
    return line
  }
}
