/// The messages of a mailbox (RFC 4155), with `>From ` put back to what it was (mboxrd).
final class MailboxMessages: ItemContainer {
  private let input: InputBuffer
  private let path: String
  private let limit: Int
  private var number = 0
  private var isAtEnd = false
  private var hasSeparator = false

  init(_ input: InputBuffer, path: String, limits: SourceLimits) {
    self.input = input
    self.path = path
    limit = limits.documentBytes
  }

  func next() -> SourceItem? {
    guard !isAtEnd else { return nil }
    number += 1
    let place = "\(path)!/\(number)"
    do throws(DocumentFault) {
      guard let message = try message() else { return nil }
      return SourceItem(location: place, content: .message(message))
    } catch {
      if case .tooLarge = error {} else { isAtEnd = true }
      return SourceItem(error, at: place)
    }
  }

  /// The lines up to the next separator after a blank line.
  private func message() throws(DocumentFault) -> [UInt8]? {
    var bytes: [UInt8] = []
    var isAfterBlank = !hasSeparator
    var isTooLarge = false
    var hasLine = hasSeparator
    hasSeparator = false
    reading: while true {
      switch try input.line(limit: limit) {
      case .end:
        isAtEnd = true
        break reading
      case .tooLong: isTooLarge = true
      case .text(let line):
        if isAfterBlank, line.starts(with: "From ".utf8) {
          if hasLine {
            hasSeparator = true
            break reading
          }
          (hasLine, isAfterBlank) = (true, false)
          continue
        }
        isAfterBlank = line.isEmpty
        hasLine = true
        let isQuoted =
          line.first == UInt8(ascii: ">")
          && line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
        bytes.append(contentsOf: isQuoted ? line.dropFirst() : line[...])
        bytes.append(UInt8(ascii: "\n"))
        if bytes.count > limit {
          isTooLarge = true
          bytes.removeAll()
        }
      }
    }
    if isTooLarge { throw .tooLarge(limit: limit) }
    return hasLine ? bytes : nil
  }
}
