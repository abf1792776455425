import Foundation

/// Exact matches of ranges, as the field counts them.
struct ExactFigures {
  private var right = 0
  private var predicted = 0
  private var gold = 0

  mutating func add(gold expected: [[Range<Int>]], predicted found: [[Range<Int>]]) {
    let expected = Set(expected.filter { !$0.isEmpty })
    let found = Set(found.filter { !$0.isEmpty })
    right += expected.intersection(found).count
    predicted += found.count
    gold += expected.count
  }

  var line: String {
    let precision = Double(right) / Double(max(1, predicted))
    let recall = Double(right) / Double(max(1, gold))
    let measure = 2 * precision * recall / max(1e-9, precision + recall)
    return String(
      format: "P %.1f R %.1f F1 %.1f", 100 * precision, 100 * recall, 100 * measure)
  }
}
