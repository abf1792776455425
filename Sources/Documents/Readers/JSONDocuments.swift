/// The documents of JSON: an object a line, an array of objects, or objects one after the other.
final class JSONDocuments: ItemContainer {
  private let input: InputBuffer
  private let path: String
  private let options: ReadingOptions
  private let isByLine: Bool
  private var number = 0
  private var isAtEnd = false

  /// Begins to read; `isByLine` where every line is an object, so that a broken one ends with it.
  init(_ input: InputBuffer, path: String, isByLine: Bool, options: ReadingOptions) {
    self.input = input
    self.path = path
    self.isByLine = isByLine
    self.options = options
  }

  func next() -> SourceItem? {
    while !isAtEnd {
      number += 1
      let place = "\(path)!/\(number)"
      do throws(DocumentFault) {
        guard let bytes = try isByLine ? line() : value() else {
          isAtEnd = true
          return nil
        }
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        let fields = try fields(bytes)
        return SourceItem(location: place, content: .fields(fields))
      } catch {
        if !isByLine { isAtEnd = isAtEnd || Self.endsReading(error) }
        if case .unreadable = error { isAtEnd = true }
        if case .expandsTooMuch = error { isAtEnd = true }
        return SourceItem(error, at: place)
      }
    }
    return nil
  }

  /// Between values that are not lines there is no place to take up the thread again.
  private static func endsReading(_ fault: DocumentFault) -> Bool {
    switch fault {
    case .missingText, .unreadableDate, .wrongType, .loneSurrogate: false
    default: true
    }
  }

  private func line() throws(DocumentFault) -> [UInt8]? {
    switch try input.line(limit: options.limits.documentBytes) {
    case .end: nil
    case .tooLong: throw .tooLarge(limit: options.limits.documentBytes)
    case .text(let bytes): bytes
    }
  }

  /// The next object at any depth of white space, commas and brackets.
  private func value() throws(DocumentFault) -> [UInt8]? {
    while let byte = input.peek(1).first, byte != UInt8(ascii: "{") {
      let isBetween =
        byte <= 0x20 || [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]")].contains(byte)
      guard isBetween else { throw .malformedJSON(byte: input.taken, expected: "an object") }
      try input.skip(1)
    }
    var depth = 0
    var isInString = false
    var isEscaped = false
    var count = 0
    while true {
      let seen = input.peek(count + 1 << 16)
      let fresh = seen.dropFirst(count)
      if fresh.isEmpty {
        if count > 0 {
          throw .malformedJSON(byte: input.taken + count, expected: "a closing brace")
        }
        return nil
      }
      for byte in fresh {
        count += 1
        if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
        } else if byte == UInt8(ascii: "\"") {
          isInString = true
        } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          depth += 1
        } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          depth -= 1
          if depth == 0 { return try input.take(count) }
        }
      }
      if count > options.limits.documentBytes {
        throw .tooLarge(limit: options.limits.documentBytes)
      }
    }
  }

  private func fields(_ written: [UInt8]) throws(DocumentFault) -> SourceFields {
    let bytes = written.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(written[3...]) : written
    if let byte = CharacterDecoder.firstInvalidUTF8(in: bytes) {
      throw .lineInvalidUTF8(byte: byte)
    }
    var parser = JSONParser(bytes)
    guard case .object(let members) = try parser.parse() else {
      throw .wrongType(field: "line", expected: "a JSON object")
    }
    var values: [String: JSONValue] = [:]
    for member in members { values[member.name.lowercased()] = member.value }
    return try options.map.fields { part in
      options.map.names(of: part).lazy.compactMap { values[$0] }
        .compactMap { Self.text(of: $0, part) }.first
    }
  }

  /// A field's text: a string, a name within an object, several of them, or a time in seconds.
  private static func text(of value: JSONValue, _ part: FieldMap.Part) -> String? {
    switch value {
    case .string(let text): return text.isEmpty ? nil : text
    case .object: return value["name"].flatMap { text(of: $0, part) }
    case .array(let elements):
      let texts = elements.compactMap { text(of: $0, part) }
      let separator = part == .text || part == .html ? "\n\n" : ", "
      return texts.isEmpty ? nil : texts.joined(separator: separator)
    case .number(let number) where part == .published && number.magnitude < 1e14:
      // Seconds since 1970, or thousandths of them.
      let seconds = number.magnitude > 1e11 ? number / 1000 : number
      return CalendarDate(dayNumber: Int((seconds / 86_400).rounded(.down))).description
    default: return nil
    }
  }
}
