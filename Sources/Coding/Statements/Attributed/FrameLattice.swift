/// The sequences of labels that an attribution allows: one unbroken cue that holds its core, at most
/// one unbroken source, contents anywhere else.
///
/// A linear chain whose states are the labels, each but the source twice: before and after it.
package struct FrameLattice: Sendable {
  /// The label of each state.
  package static let labels: [AttributionLabel] = [
    .none, .cue, .content, .source, .none, .cue, .content,
  ]
  package static let count = labels.count

  /// The position of the cue's core in the window.
  let core: Int

  package init(core: Int) { self.core = core }

  package func allows(_ state: Int, at position: Int) -> Bool {
    position != core || Self.labels[state] == .cue
  }

  /// Whether a state may follow another, `position` being the second's.
  package func allows(from first: Int, to second: Int, at position: Int) -> Bool {
    guard first <= 2 ? second <= 3 : first == 3 ? second >= 3 : second >= 4 else { return false }
    let wasCue = Self.labels[first] == .cue
    let isCue = Self.labels[second] == .cue
    if wasCue, !isCue { return position > core }
    if !wasCue, isCue { return position <= core }
    return true
  }

  /// The likeliest labels.
  ///
  /// - Parameters:
  ///   - nodes: scores of the labels at each position.
  ///   - borders: scores of pairs of labels between a position and the one before it; ignored at 0.
  /// - Returns: a label for each position.
  /// - Complexity: O(*positions* · 49).
  package func best(nodes: [[Float]], borders: [[Float]]) -> [AttributionLabel] {
    best(
      nodes: nodes.map { SIMD4($0[0], $0[1], $0[2], $0[3]) },
      borders: borders.map { scores in
        var row = SIMD16<Float>()
        for place in scores.indices { row[place] = scores[place] }
        return row
      })
  }

  /// States that may come before each state, a bit each; where the cue stands is asked besides.
  private static let earlier = SIMD8<UInt8>(
    labels.indices.map { second in
      labels.indices.filter { first in
        first <= 2 ? second <= 3 : first == 3 ? second >= 3 : second >= 4
      }.reduce(0) { $0 | 1 << UInt8($1) }
    } + [0])
  /// The number of each state's label.
  private static let columns = SIMD8<UInt8>(labels.map { UInt8($0.rawValue) } + [0])

  /// The likeliest labels, from scores in registers.
  func best(nodes: [SIMD4<Float>], borders: [SIMD16<Float>]) -> [AttributionLabel] {
    let columns = Self.columns
    let earlier = Self.earlier
    var scores = SIMD8<Float>(repeating: -.infinity)
    for state in 0...3 where allows(state, at: 0) { scores[state] = nodes[0][Int(columns[state])] }
    var back = [SIMD8<UInt8>](repeating: SIMD8(), count: nodes.count)
    for position in nodes.indices.dropFirst() {
      var next = SIMD8<Float>(repeating: -.infinity)
      for state in 0..<Self.count where allows(state, at: position) {
        let column = Int(columns[state])
        for before in 0..<Self.count
        where earlier[state] & 1 << UInt8(before) != 0 && scores[before] > -.infinity
          && allows(from: before, to: state, at: position)
        {
          let value =
            scores[before] + nodes[position][column]
            + borders[position][Int(columns[before]) * 4 + column]
          if value > next[state] {
            next[state] = value
            back[position][state] = UInt8(before)
          }
        }
      }
      scores = next
    }
    var state = (0..<Self.count).max { scores[$0] < scores[$1] } ?? 0
    var result = [Self.labels[state]]
    for origin in back.dropFirst().reversed() {
      state = Int(origin[state])
      result.append(Self.labels[state])
    }
    return result.reversed()
  }
}
