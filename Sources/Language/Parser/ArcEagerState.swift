/// The state of the arc-eager transition system with sentence breaks, non-monotonic.
///
/// Nivre 2003, "An Efficient Algorithm for Projective Dependency Parsing"; Honnibal and Johnson
/// 2015, "An Improved Non-monotonic Transition System for Dependency Parsing", of which this is
/// spaCy's form.
package struct ArcEagerState {
  private let count: Int
  private var stack: [Int] = []
  /// Words that Reduce moved back to the front of the buffer, the foremost last.
  private var returned: [Int] = []
  private var next = 0
  /// The head of each word, -1 for none yet.
  package private(set) var heads: [Int]
  /// The class of the move that made each arc.
  package private(set) var labels: [Int]
  private var isUnshiftable: [Bool]
  private var startsSentence: [Bool]
  /// The child added last on either side, -1 for none.
  private var lastLeft, lastRight: [Int]
  /// For a right child the one added before it to the same head.
  private var previousRight: [Int]

  package init(count: Int) {
    self.count = count
    heads = [Int](repeating: -1, count: count)
    labels = [Int](repeating: -1, count: count)
    isUnshiftable = [Bool](repeating: false, count: count)
    startsSentence = [Bool](repeating: false, count: count)
    lastLeft = [Int](repeating: -1, count: count)
    lastRight = lastLeft
    previousRight = lastLeft
    if count > 0 { startsSentence[0] = true }
  }

  /// Whether no word is left.
  package var isFinal: Bool { stack.isEmpty && next == count && returned.isEmpty }

  private var bufferCount: Int { count - next + returned.count }

  private func buffer(_ index: Int) -> Int {
    if index < returned.count { return returned[returned.count - 1 - index] }
    let word = next + index - returned.count
    return word < count ? word : -1
  }

  private func stack(_ index: Int) -> Int {
    index < stack.count ? stack[stack.count - 1 - index] : -1
  }

  /// The words that the network looks at: B0 B1 S0 S1 S2 L(B0) L(S0) R(S0).
  package func features(into slots: inout [Int32]) {
    let (b0, s0) = (buffer(0), stack(0))
    slots[0] = Int32(b0)
    slots[1] = Int32(buffer(1))
    slots[2] = Int32(s0)
    slots[3] = Int32(stack(1))
    slots[4] = Int32(stack(2))
    slots[5] = Int32(b0 < 0 ? -1 : lastLeft[b0])
    slots[6] = Int32(s0 < 0 ? -1 : lastLeft[s0])
    slots[7] = Int32(s0 < 0 ? -1 : lastRight[s0])
  }

  /// Whether an action may be taken.
  package func allows(_ action: ArcEagerAction) -> Bool {
    let b0 = buffer(0)
    switch action {
    case .shift:
      return stack.isEmpty || (bufferCount >= 2 && !startsSentence[b0] && !isUnshiftable[b0])
    case .reduce: return !stack.isEmpty
    case .left, .right: return !stack.isEmpty && b0 >= 0 && !startsSentence[b0]
    case .break:
      let b1 = buffer(1)
      return bufferCount >= 2 && b1 == b0 + 1 && !startsSentence[b1]
    }
  }

  /// Takes an action.
  ///
  /// - Precondition: it is allowed.
  package mutating func take(_ action: ArcEagerAction, label: Int) {
    switch action {
    case .shift: push()
    case .reduce:
      let s0 = stack[stack.count - 1]
      stack.removeLast()
      if heads[s0] < 0, !stack.isEmpty {
        isUnshiftable[s0] = true
        returned.append(s0)
      }
    case .left:
      let (b0, s0) = (buffer(0), stack[stack.count - 1])
      // The old head's arc is always its latest on the right.
      if heads[s0] >= 0 { lastRight[heads[s0]] = previousRight[lastRight[heads[s0]]] }
      lastLeft[b0] = s0
      heads[s0] = b0
      labels[s0] = label
      isUnshiftable[b0] = false
      stack.removeLast()
    case .right:
      let (b0, s0) = (buffer(0), stack[stack.count - 1])
      previousRight[b0] = lastRight[s0]
      lastRight[s0] = b0
      heads[b0] = s0
      labels[b0] = label
      push()
    case .break: startsSentence[buffer(1)] = true
    }
  }

  private mutating func push() {
    if let word = returned.popLast() {
      stack.append(word)
    } else {
      stack.append(next)
      next += 1
    }
  }
}

/// What a parser move does, numbered as in the model's file.
package enum ArcEagerAction: Int, CaseIterable, Sendable {
  /// Moves the front of the buffer onto the stack.
  case shift
  /// Takes the top off the stack; without a head it goes back to the buffer.
  case reduce
  /// Makes the front of the buffer the head of the stack's top.
  case left
  /// Makes the stack's top the head of the front of the buffer.
  case right
  /// Lets a sentence begin behind the front of the buffer.
  case `break`
}
