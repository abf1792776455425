public import Record

extension JSON {
  /// A line of a dump.
  public init(_ value: DumpValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(Int(number))
    case .real(let number): self = .number(number)
    case .text(let text): self = .string(text)
    case .list(let values): self = .array(values.map { JSON($0) })
    case .row(let members): self = .object(members.map { Member($0.name, JSON($0.value)) })
    }
  }
}
