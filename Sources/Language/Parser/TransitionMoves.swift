import Foundation
package import Inference

/// A move of a transition system: what it does and the label that it gives.
package struct Move: Sendable, Hashable {
  /// The number of the action in the model's file.
  package let action: Int
  /// Empty where the action gives none.
  package let label: String
}

extension [Move] {
  /// Reads the moves of a component in the order of the network's classes.
  ///
  /// The order is not stored but follows from training counts: by action, then by (count, label)
  /// downwards.
  ///
  /// - Parameters:
  ///   - file: the component's `moves` file, MessagePack that holds JSON.
  ///   - path: for errors.
  /// - Throws: ``ModelError/damaged(path:reason:)``.
  package init(reading file: MessagePack, path: String) throws(ModelError) {
    guard let json = file["moves"]?.string,
      let table = try? JSONDecoder().decode([String: [String: Int]].self, from: Data(json.utf8))
    else { throw .damaged(path: path, reason: "moves are missing or not JSON") }
    self = []
    var actions: [(number: Int, labels: [String: Int])] = []
    for (key, labels) in table {
      guard let number = Int(key) else { throw .damaged(path: path, reason: "action \(key)") }
      actions.append((number, labels))
    }
    for (number, labels) in actions.sorted(by: { $0.number < $1.number }) {
      let ordered = labels.sorted { a, b in
        a.value != b.value
          ? a.value > b.value
          : b.key.unicodeScalars.lexicographicallyPrecedes(a.key.unicodeScalars)
      }
      append(contentsOf: ordered.map { Move(action: number, label: $0.key) })
    }
  }

  /// The classes of an action, one run since moves are ordered by action.
  package func classes(of action: Int) -> Range<Int> {
    guard let first = firstIndex(where: { $0.action == action }),
      let last = lastIndex(where: { $0.action == action })
    else { return 0..<0 }
    return first..<last + 1
  }
}

/// Arc labels by number.
struct LabelTable: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a label; a new one is added.
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of a label, if it is there.
  func find(_ name: String) -> Int? { numbers[name] }
}
