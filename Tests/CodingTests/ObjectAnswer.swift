import Coding
import Documents
import Foundation

/// An object of diplomacy that was read, as plain words by key, to be held against a passage.
struct ObjectAnswer {
  /// One part of a list: of an attendance actor, standing, status and delegate; of a stage its name,
  /// status and date; of parties and areas the id.
  typealias Part = [String?]

  var fields: [String: String] = [:]
  var lists: [String: [Part]] = [:]
  /// Whether its two sides may change places.
  var isSymmetric = false

  /// Itself, and itself with its sides changed where they may.
  var readings: [ObjectAnswer] {
    guard isSymmetric else { return [self] }
    var swapped = self
    (swapped.fields["a"], swapped.fields["b"]) = (fields["b"], fields["a"])
    return [self, swapped]
  }

  /// Whether a field is what the file states: `a|b` either, `?` anything, `-` none.
  func agrees(on key: String, with wanted: String) -> Bool {
    if let parts = lists[key] { return Self.agrees(parts, on: key, with: wanted) }
    return wanted.split(separator: "|").contains { choice in
      guard choice != "?" else { return true }
      guard let found = fields[key] else { return choice == "-" }
      switch key {
      case "from", "to", "due",
        "date" where choice.first?.isNumber == true:
        return found.hasPrefix(choice)
      case "amount", "count", "value":
        return Self.number(found) == Self.number(String(choice))
      case "action", "condition", "object", "issue", "what", "unit", "parent", "succeeds":
        return Self.plain(found).contains(Self.plain(String(choice)))
      default:
        return Self.plain(found) == Self.plain(String(choice))
      }
    }
  }

  /// Whether each part is found once and nothing else is; a part after `~` counts neither way.
  private static func agrees(_ found: [Part], on key: String, with wanted: String) -> Bool {
    let parts = wanted.split(separator: ";").filter { $0 != "-" }
    var rest = found
    for part in parts where !part.hasPrefix("~") {
      guard let index = rest.firstIndex(where: { matches($0, part, on: key) }) else { return false }
      rest.remove(at: index)
    }
    let optional = parts.filter { $0.hasPrefix("~") }.map { $0.dropFirst() }
    return rest.allSatisfy { one in
      isOpen(one, on: key) || optional.contains { matches(one, $0, on: key) }
    }
  }

  /// What is not asked unless stated: a host, and a stage that has not come about.
  private static func isOpen(_ part: Part, on key: String) -> Bool {
    switch key {
    case "attendance": part[1] == "host" || part[4] == "host"
    case "stages": part[1] != "happened" && part[1] != "ongoing"
    case "topics": true
    default: false
    }
  }

  private static func matches(_ found: Part, _ wanted: Substring, on key: String) -> Bool {
    switch key {
    case "attendance":
      return zip(wanted.split(separator: ":"), found).allSatisfy { asked, value in
        asked.split(separator: "|").contains { $0 == "?" || $0 == value ?? "" }
      }
    case "stages":
      return wanted.split(separator: "|").contains { isStage(found, $0) }
    case "areas", "topics":
      return wanted.split(separator: "|").contains {
        plain(found[0] ?? "").contains(plain(String($0)))
      }
    default:
      return wanted.split(separator: "|").contains { $0 == found[0] ?? "" }
    }
  }

  /// Whether a stage is `stage`, `stage@date`, `stage/status` or `stage/status@date`.
  private static func isStage(_ found: Part, _ wanted: Substring) -> Bool {
    let dated = wanted.split(separator: "@", maxSplits: 1)
    let step = dated[0].split(separator: "/", maxSplits: 1)
    let isSaid =
      step.count == 2
      ? found[1] == String(step[1])
      : ["mooted", "negotiating"].contains(step[0]) || ["happened", "ongoing"].contains(found[1])
    return found[0] == String(step[0]) && isSaid
      && (dated.count == 1 || found[2]?.hasPrefix(dated[1]) == true)
  }

  /// Words without case, accents, apostrophes, hyphens and a leading article.
  static func plain(_ words: String) -> String {
    let folded = words.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    let kept = folded.filter { !"’'\"“”".contains($0) }.map { $0 == "-" ? " " : $0 }
    let bare = String(kept).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return bare.hasPrefix("the ") ? String(bare.dropFirst(4)) : bare
  }

  /// The number in words such as `$1.5 billion`, with its magnitude, to six places.
  static func number(_ words: String) -> String? {
    guard let match = words.firstMatch(of: /\d[\d,]*(\.\d+)?/),
      var value = Double(words[match.range].filter { $0 != "," })
    else { return nil }
    let magnitudes = [
      "thousand": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12,
    ]
    for word in words.lowercased().split(whereSeparator: { !$0.isLetter }) {
      value *= magnitudes[String(word)] ?? 1
    }
    return String(format: "%.6g", value)
  }
}
