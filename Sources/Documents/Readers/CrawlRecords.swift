/// The pages of a crawl: the records of a WARC file (ISO 28500), packed or not.
///
/// Answers of servers (`response`), files (`resource`) and texts (`conversion`) are documents or
/// rejections; requests, notes and repetitions are neither. After damage, reading goes on with the
/// next record.
final class CrawlRecords: ItemContainer {
  private let input: InputBuffer
  private let path: String
  private let limits: SourceLimits
  private var number = 0
  private var isAtEnd = false

  init(_ input: InputBuffer, path: String, limits: SourceLimits) {
    self.input = input
    self.path = path
    self.limits = limits
  }

  func next() -> SourceItem? {
    while !isAtEnd {
      number += 1
      do throws(DocumentFault) {
        guard let headers = try headers() else {
          isAtEnd = true
          return nil
        }
        if let item = try record(headers) { return item }
      } catch {
        switch error {
        case .unreadable, .expandsTooMuch: isAtEnd = true
        case .damagedArchive: input.dropPending()
        default: break
        }
        return SourceItem(error, at: "\(path)!/\(number)")
      }
    }
    return nil
  }

  /// A header longer than this is none.
  private static let longestLine = 1 << 20

  /// The fields of the next record in lower case; nil at the end.
  private func headers() throws(DocumentFault) -> [String: String]? {
    var isFirst = true
    while true {
      guard let line = try line() else { return nil }
      if line.starts(with: "WARC/".utf8) { break }
      if line.contains(where: { $0 > 0x20 }), isFirst {
        isFirst = false
        // What stands between two records belongs to neither: the one before said a wrong length.
        try toNextRecord()
        throw .damagedRecord(reason: "it is longer or shorter than it says")
      }
    }
    var fields: [String: String] = [:]
    while let line = try line(), !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        try toNextRecord()
        throw .damagedRecord(reason: "a line of its header has no colon")
      }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields[name] = PageMetadata.folded(String(decoding: line[(colon + 1)...], as: UTF8.self))
    }
    return fields
  }

  private func line() throws(DocumentFault) -> [UInt8]? {
    switch try input.line(limit: Self.longestLine) {
    case .end: nil
    case .tooLong: []
    case .text(let line): line
    }
  }

  /// Skips to the next line that opens a record.
  private func toNextRecord() throws(DocumentFault) {
    while !input.peek(5).starts(with: "WARC/".utf8) {
      if case .end = try input.line(limit: Self.longestLine) { return }
    }
  }

  private static let documentTypes: Set = ["response", "resource", "conversion"]

  private func record(_ headers: [String: String]) throws(DocumentFault) -> SourceItem? {
    guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
      try toNextRecord()
      throw .damagedRecord(reason: "it does not say its length")
    }
    guard Self.documentTypes.contains(headers["warc-type"] ?? "") else {
      try input.skip(length)
      return nil
    }
    if length > limits.documentBytes {
      try input.skip(length)
      throw .tooLarge(limit: limits.documentBytes)
    }
    let block = try input.take(length)
    try checkEnd(of: block, length: length)
    let address = headers["warc-target-uri"].map { $0.trimmingAngles }
    let place = "\(path)!/\(number)" + (address.map { "/" + $0 } ?? "")
    do throws(DocumentFault) {
      let isAnswer = headers["warc-type"] == "response"
      let answer =
        isAnswer && address?.hasPrefix("http") != false
        ? try WebAnswer(block, limits: limits)
        : WebAnswer(file: block, type: isAnswer ? nil : headers["content-type"])
      try answer.check()
      return SourceItem(
        location: place,
        content: .bytes(
          answer.body, SourceFacts(address: address, encoding: answer.encoding)))
    } catch {
      return SourceItem(error, at: place)
    }
  }

  /// Two line ends stand behind a record; elsewise its length is wrong, and what it swallowed of
  /// the next record is given back.
  private func checkEnd(of block: [UInt8], length: Int) throws(DocumentFault) {
    let mark = Array("\r\n\r\nWARC/1.".utf8)
    if block.count < length {
      giveBack(block, from: mark)
      throw .damagedRecord(reason: "it breaks off")
    }
    let behind = input.peek(4)
    if behind.isEmpty || behind.starts(with: "\r\n".utf8) || behind.starts(with: "\n".utf8) {
      return
    }
    if giveBack(block, from: mark) == false { try toNextRecord() }
    throw .damagedRecord(reason: "it is longer or shorter than it says")
  }

  @discardableResult
  private func giveBack(_ block: [UInt8], from mark: [UInt8]) -> Bool {
    let last = block.count - mark.count
    guard last >= 0,
      let start = (0...last).first(where: {
        block[$0] == mark[0] && block[$0...].starts(with: mark)
      })
    else { return false }
    input.giveBack(block[(start + 4)...])
    return true
  }
}

extension String {
  /// WARC 1.0 put addresses into angle brackets.
  fileprivate var trimmingAngles: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}
