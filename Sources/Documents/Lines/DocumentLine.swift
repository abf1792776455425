/// One line of the JSON Lines that `entente code` and `entente link` read.
///
/// `{"id","text","title"?,"published"?,"publisher"?,"url"?,"author"?,"actors"?}`; further fields
/// are left aside.
public struct DocumentLine: Sendable, Hashable {
  /// What a given range does in the event that is asked for.
  public enum Role: String, Sendable, Hashable {
    /// Who acts.
    case actor
    /// Who is acted on.
    case recipient
  }

  /// A range that the caller names as party to an event.
  public struct Party: Sendable, Hashable {
    /// What it does.
    public let role: Role
    /// Where it stands in the text.
    public let range: TextRange
  }

  /// The caller's identifier.
  public let id: String?
  /// The document's text, used as it is.
  public let text: String
  /// Title, publisher, author, date and address as the caller states them.
  public let metadata: Metadata
  /// The parties between which an event is asked for; empty where nothing is asked.
  public let actors: [Party]

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - bytes: the line, with or without its line end.
  ///   - number: the line's number from 1, for the rejection.
  /// - Throws: a ``LineRejection`` that carries the line's id where it could be read.
  public init(_ bytes: [UInt8], number: Int) throws(LineRejection) {
    let body = number == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    if let byte = CharacterDecoder.firstInvalidUTF8(in: body) {
      let readable = Array(String(decoding: body, as: UTF8.self).utf8)
      throw LineRejection(
        .lineInvalidUTF8(byte: byte), line: number, id: Self.id(in: readable))
    }
    do throws(DocumentFault) {
      var parser = JSONParser(body)
      try self.init(try parser.parse())
    } catch {
      throw LineRejection(error, line: number, id: Self.id(in: body))
    }
  }

  /// The id of a line that may break off.
  private static func id(in bytes: [UInt8]) -> String? {
    var parser = JSONParser(bytes)
    // The fault is known already; what is wanted is what stands before it.
    _ = try? parser.parse()
    guard case .string(let id)? = JSONValue.object(parser.members)["id"] else { return nil }
    return id
  }

  private init(_ value: JSONValue) throws(DocumentFault) {
    guard case .object = value else {
      throw .wrongType(field: "line", expected: "a JSON object")
    }
    func string(_ field: String) throws(DocumentFault) -> String? {
      switch value[field] {
      case nil, .null?: return nil
      case .string(let text)?: return text
      default: throw .wrongType(field: field, expected: "a string")
      }
    }
    id = try string("id")
    guard let text = try string("text") else { throw .missingText }
    self.text = text
    var published: CalendarDate?
    if let written = try string("published") {
      published = CalendarDate(written) ?? DateScanner().onlyDate(in: written)
      if published == nil { throw .unreadableDate(field: "published", value: written) }
    }
    metadata = Metadata(
      title: try string("title"), publisher: try string("publisher"),
      byline: try string("author"), published: published, url: try string("url"))
    actors = try Self.parties(value["actors"], count: text.unicodeScalars.count)
  }

  private static func parties(
    _ value: JSONValue?, count: Int
  ) throws(DocumentFault) -> [Party] {
    var parties: [Party] = []
    guard let value, value != .null else { return [] }
    guard case .array(let elements) = value else {
      throw .wrongType(field: "actors", expected: "an array")
    }
    for element in elements {
      guard case .string(let name)? = element["role"], let role = Role(rawValue: name) else {
        throw .wrongType(field: "actors.role", expected: "“actor” or “recipient”")
      }
      let start = try offset(element["start"], "actors.start")
      let end = try offset(element["end"], "actors.end")
      guard 0 <= start, start < end, end <= count else {
        throw .rangeOutsideText(start: start, end: end, count: count)
      }
      parties.append(Party(role: role, range: start..<end))
    }
    return parties
  }

  private static func offset(
    _ value: JSONValue?, _ field: String
  ) throws(DocumentFault) -> Int {
    guard case .number(let number)? = value, let offset = Int(exactly: number) else {
      throw .wrongType(field: field, expected: "a whole number")
    }
    return offset
  }
}
