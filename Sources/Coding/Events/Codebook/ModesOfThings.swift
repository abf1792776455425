/// What the codebook's verbs of one act mostly mean by the thing that they govern.
struct ModeOfThing: Sendable {
  let condition: EventRules.Condition
  let mode: String

  /// How many lines must have the same thing, and which share of them the same mode.
  private static let agreement = (lines: 3, share: 0.7)

  /// The modes on which the lines of each act agree, those of most lines first.
  static func all(in verbs: [String: [EventRules.Rule]]) -> [PloverType: [ModeOfThing]] {
    var counts: [PloverType: [String: [String?: Int]]] = [:]
    for rule in verbs.values.joined() where rule.kind.own == nil {
      guard let condition = rule.condition else { continue }
      for thing in condition.nounClasses where !EventRules.builtIn.contains(thing) {
        counts[rule.act, default: [:]]["\(condition.path)=\(thing)", default: [:]][
          rule.mode, default: 0] += 1
      }
    }
    return counts.mapValues { things in
      things.compactMap { name, modes -> (mode: ModeOfThing, lines: Int)? in
        let lines = modes.values.reduce(0, +)
        guard lines >= agreement.lines,
          let (mode, count) = modes.max(by: { ($0.value, $1.key ?? "") < ($1.value, $0.key ?? "") }
          ),
          let mode, Double(count) >= agreement.share * Double(lines)
        else { return nil }
        let parts = name.split(separator: "=").map(String.init)
        return (
          ModeOfThing(
            condition: EventRules.Condition(path: parts[0], nounClasses: [parts[1]]), mode: mode),
          lines
        )
      }
      .sorted {
        ($1.lines, $0.mode.condition.path, $0.mode.condition.nounClasses[0])
          < ($0.lines, $1.mode.condition.path, $1.mode.condition.nounClasses[0])
      }
      .map(\.mode)
    }
  }
}
