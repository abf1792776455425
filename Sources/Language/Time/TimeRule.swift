/// One row of `time-rules.tsv`: how an expression is put together and what it means.
struct TimeRule: Sendable {
  /// A word or class, with the name under which the reading finds it.
  enum Item: Sendable, Hashable {
    case word(String)
    case atom(name: String, key: String)
  }

  /// One place of a pattern.
  struct Element: Sendable {
    var items: [Item]
    var isOptional: Bool
  }

  /// A place before or after the expression.
  struct Context: Sendable {
    var items: [Item]
    var isForbidden: Bool
  }

  let before: [Context]
  let elements: [Element]
  let after: [Context]
  let reading: TimeReading
  let argument: String
  /// Tokens apart by spaces, the expression in brackets.
  let example: String
  /// The example's value on 2022-06-15.
  let exampleValue: String

  /// The rules of the room, in order.
  static let standard = TimeTable.rows(of: Resource.timeRulesTSV, columns: 4).map(TimeRule.init)

  private init(row: [String]) {
    var before: [Context] = []
    var elements: [Element] = []
    var after: [Context] = []
    for part in row[0].split(separator: " ") {
      if part.hasPrefix("("), part.hasSuffix(")") {
        let inner = part.dropFirst().dropLast()
        let isForbidden = inner.hasPrefix("!")
        let items = Self.items(isForbidden ? inner.dropFirst() : inner)
        let context = Context(items: items, isForbidden: isForbidden)
        if elements.isEmpty { before.append(context) } else { after.append(context) }
      } else {
        let isOptional = part.hasSuffix("?")
        let items = Self.items(isOptional ? part.dropLast() : part)
        elements.append(Element(items: items, isOptional: isOptional))
      }
    }
    self.before = before
    self.elements = elements
    self.after = after
    let words = row[1].split(separator: " ", maxSplits: 1).map(String.init)
    guard let reading = TimeReading(rawValue: words[0]) else {
      preconditionFailure("time-rules.tsv names an unknown reading: \(row[1])")
    }
    self.reading = reading
    argument = words.count > 1 ? words[1] : ""
    example = row[2]
    exampleValue = row[3]
  }

  /// `first:day|dayth`: either class under the name `first`.
  private static func items(_ text: Substring) -> [Item] {
    let parts = text.split(separator: ":", maxSplits: 1)
    let key = parts.count > 1 ? String(parts[0]) : nil
    return (parts.last ?? text).split(separator: "|").map { item in
      item.hasPrefix("=")
        ? .word(String(item.dropFirst())) : .atom(name: String(item), key: key ?? String(item))
    }
  }

  /// What an expression may begin with.
  var firstItems: [Item] {
    var items: [Item] = []
    for element in elements {
      items += element.items
      if !element.isOptional { break }
    }
    return items
  }
}
