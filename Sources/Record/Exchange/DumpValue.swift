import GRDB

/// A value of a dump: what SQLite stores, and rows and lists of it.
public indirect enum DumpValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case list([DumpValue])
  /// Named values in order.
  case row([Member])

  /// A named value.
  public struct Member: Sendable, Hashable {
    /// The name, that of a column or of a table.
    public var name: String
    /// What stands under it.
    public var value: DumpValue

    /// Names a value.
    public init(_ name: String, _ value: DumpValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a name, nil where there is none.
  subscript(name: String) -> DumpValue? {
    guard case .row(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, nil of other values.
  var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The whole number, nil of other values.
  var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
  /// The members of a row, the values of a list; none of other values.
  var members: [Member] { if case .row(let members) = self { members } else { [] } }
  var values: [DumpValue] { if case .list(let values) = self { values } else { [] } }

  init(_ stored: DatabaseValue) {
    self =
      switch stored.storage {
      case .null, .blob: .null
      case .int64(let number): .integer(number)
      case .double(let number): .real(number)
      case .string(let text): .text(text)
      }
  }

  /// The value as a column takes it; rows and lists no column takes.
  var stored: DatabaseValue {
    switch self {
    case .null, .list, .row: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}

extension DumpValue: Decodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads a value of JSON; names come back in the order of their bytes.
  public init(from decoder: any Decoder) throws {
    if let rows = try? decoder.container(keyedBy: Name.self) {
      let names = rows.allKeys.sorted { $0.stringValue.precedes($1.stringValue) }
      self = .row(
        try names.map { Member($0.stringValue, try rows.decode(DumpValue.self, forKey: $0)) })
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var values: [DumpValue] = []
      while !list.isAtEnd { values.append(try list.decode(DumpValue.self)) }
      self = .list(values)
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let number = try? value.decode(Int64.self) {
      self = .integer(number)
    } else if let number = try? value.decode(Double.self) {
      self = .real(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }
}
