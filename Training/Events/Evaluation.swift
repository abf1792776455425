import Coding
import Foundation

/// Scores predicted types against gold roots, as the field reports them.
struct Evaluation {
  private var pairs: [(gold: String, predicted: String)] = []

  /// Roots with CONCEDE and RETREAT merged.
  static func root(_ type: String) -> String {
    type == "CONCEDE" || type == "RETREAT" ? "YIELD" : type
  }

  static func quad(_ root: String) -> String {
    if root == "YIELD" { return "2" }
    return PloverType(rawValue: root).map { String($0.quad) } ?? "-"
  }

  static func binary(_ root: String) -> String {
    switch quad(root) {
    case "1", "2": "cooperation"
    case "-": "-"
    default: "conflict"
    }
  }

  mutating func add(gold: String, predicted: String) {
    pairs.append((Self.root(gold), Self.root(predicted)))
  }

  /// The mean F1 over the classes of the gold, in per cent.
  func macroF1(_ view: (String) -> String) -> Double {
    let gold = pairs.map { view($0.gold) }
    let predicted = pairs.map { view($0.predicted) }
    let scores = Set(gold).sorted().map { label -> Double in
      let right = zip(gold, predicted).count { $0 == label && $1 == label }
      let all = gold.count { $0 == label } + predicted.count { $0 == label }
      return all == 0 ? 0 : 200 * Double(right) / Double(all)
    }
    return scores.reduce(0, +) / Double(max(1, scores.count))
  }

  var accuracy: Double {
    100 * Double(pairs.count { $0.gold == $0.predicted }) / Double(max(1, pairs.count))
  }

  var line: String {
    String(
      format: "root %.1f  accuracy %.1f  quad %.1f  binary %.1f  (%d)", macroF1 { $0 }, accuracy,
      macroF1(Self.quad), macroF1(Self.binary), pairs.count)
  }
}

/// How often predictions of each confidence are right.
struct Reliability {
  private var bins = [(count: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)

  mutating func add(confidence: Double, isRight: Bool) {
    let bin = min(9, Int(confidence * 10))
    bins[bin].count += 1
    bins[bin].right += isRight ? 1 : 0
    bins[bin].sum += confidence
  }

  /// The mean distance between confidence and the share that is right (expected calibration error).
  var error: Double {
    let all = bins.reduce(0) { $0 + $1.count }
    return bins.reduce(0) { $0 + abs(Double($1.right) - $1.sum) } / Double(max(1, all))
  }

  var table: String {
    bins.enumerated().filter { $0.element.count > 0 }.map { index, bin in
      String(
        format: "  %.1f–%.1f  %5d  said %.2f  right %.2f", Double(index) / 10,
        Double(index + 1) / 10, bin.count, bin.sum / Double(bin.count),
        Double(bin.right) / Double(bin.count))
    }.joined(separator: "\n")
  }
}
