import Coding
import Foundation

/// From examples to the classifier's tables of weights.
struct Fitting {
  var regression = LogisticRegression()
  /// What an own sentence counts beside a row of PLV.
  private static let ownWeight = 0.15
  /// What an own sentence without an act counts of that: PLV has none.
  private static let silentWeight = 0.3
  /// What stands before the copy of a feature that PLV's rows alone have; after the fit both weights
  /// are added, so that one linear model is left.
  private static let copy = "\u{1}"
  private static let classes = [EventClassifier.noAct] + PloverType.allCases.map(\.rawValue)

  /// The tables of both models.
  ///
  /// PLV names no acts, only types; its rows train the model of types alone.
  func tables(_ own: [Case], plover: [Case]) -> (acts: String, types: String) {
    let acts = own.compactMap { example in
      example.act.map { Example(bag: example.bag, labels: [$0]) }
    }
    let weight = plover.isEmpty ? 1 : Self.ownWeight
    let types =
      own.map { example in
        let isSilent = example.gold == EventClassifier.noAct && !plover.isEmpty
        return Example(
          bag: example.bag, labels: example.types,
          weight: isSilent ? weight * Self.silentWeight : weight)
      } + plover.map { Example(bag: $0.bag.doubled(prefix: Self.copy), labels: $0.types) }
    return (table(acts), table(types))
  }

  func classifier(_ own: [Case], plover: [Case]) throws -> EventClassifier {
    let tables = tables(own, plover: plover)
    return EventClassifier(
      acts: try LinearModel(tables.acts, name: "acts"),
      types: try LinearModel(tables.types, name: "types"))
  }

  /// The weights by feature, those of PLV's copies added to those of all.
  private func summed(_ fitted: LogisticRegression.Fitted) -> [String: [Double]] {
    var sums: [String: [Double]] = [:]
    for (row, feature) in fitted.features.enumerated() {
      let start = row * fitted.classes.count
      let weights = fitted.weights[start..<start + fitted.classes.count]
      let name = feature.hasPrefix(Self.copy) ? String(feature.dropFirst()) : feature
      if let known = sums[name] {
        sums[name] = zip(known, weights).map { $0 + $1 }
      } else {
        sums[name] = Array(weights)
      }
    }
    return sums
  }

  /// A table of hundredths, small ones left out, features of nothing but small ones with them.
  private func table(_ examples: [Example]) -> String {
    let fitted = regression(examples, classes: Self.classes)
    var lines = ["feature\t" + fitted.classes.joined(separator: "\t")]
    for (feature, weights) in summed(fitted).sorted(by: { $0.key < $1.key }) {
      guard weights.contains(where: { abs($0) >= regression.smallest }) else { continue }
      let fields = weights.map { weight in
        abs(weight) < regression.smallest ? "" : String(Int((weight * 100).rounded()))
      }
      lines.append(feature + "\t" + fields.joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
