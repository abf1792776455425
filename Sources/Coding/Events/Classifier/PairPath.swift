import Documents
import Language

/// The way through the tree from one side of an act to the other.
struct PairPath: Sendable {
  /// One side: its words, and the word that heads them.
  struct Side: Sendable {
    let head: Int
    let tokens: Range<Int>
    let range: TextRange
  }

  let actor: Side?
  let recipient: Side?
  /// From the actor's head upwards, without `top`.
  let up: [Int]
  /// Where both ways meet; of one side alone its second ancestor at most.
  let top: Int
  /// From below `top` down to the recipient's head.
  let down: [Int]
  /// From above `top` to the nearest verb, where there is none on the way: both sides may be
  /// coordinated in one phrase (`Peru and Chile signed …`).
  let above: [Int]

  /// - Returns: nil where both ranges are empty of words.
  init?(_ syntax: Syntax, actor: TextRange?, recipient: TextRange?) {
    self.actor = actor.flatMap { Self.side(syntax, $0) }
    self.recipient = recipient.flatMap { Self.side(syntax, $0) }
    let rising = self.actor.map { [$0.head] + syntax.ancestors(of: $0.head) } ?? []
    let falling = self.recipient.map { [$0.head] + syntax.ancestors(of: $0.head) } ?? []
    let alone = rising.isEmpty ? falling : rising
    if !rising.isEmpty, !falling.isEmpty, let meeting = rising.first(where: falling.contains),
      let end = falling.firstIndex(of: meeting)
    {
      top = meeting
      up = Array(rising.prefix { $0 != meeting })
      down = falling[..<end].reversed()
    } else if let last = alone.prefix(3).last {
      top = last
      up = rising.isEmpty ? [] : Array(alone.prefix(3).dropLast())
      down = rising.isEmpty ? alone.prefix(3).dropLast().reversed() : []
    } else {
      return nil
    }
    let own = [self.actor?.tokens, self.recipient?.tokens].compactMap { $0 }
    let way = (up + [top] + down).filter { node in !own.contains { $0.contains(node) } }
    above = way.contains(where: syntax.isVerbal) ? [] : Self.climb(syntax, from: top, own)
    between = way + above
  }

  /// All nodes between the sides, the sides' own words left out, then those above.
  let between: [Int]

  /// How many arcs a climb to the verb above follows at most.
  private static let reach = 5

  private static func climb(_ syntax: Syntax, from top: Int, _ own: [Range<Int>]) -> [Int] {
    let way = syntax.ancestors(of: top).prefix(reach).filter { node in
      !own.contains { $0.contains(node) }
    }
    guard let verb = way.firstIndex(where: syntax.isVerbal) else { return [] }
    return Array(way[...verb])
  }

  /// Whether a token belongs to one of the sides.
  func isOwn(_ token: Int) -> Bool {
    actor?.tokens.contains(token) == true || recipient?.tokens.contains(token) == true
  }

  private static func side(_ syntax: Syntax, _ range: TextRange) -> Side? {
    let tokens = syntax.tokens
    let first = tokens.partition { $0.range.upperBound > range.lowerBound }
    let end = tokens.partition { $0.range.lowerBound >= range.upperBound }
    guard first < end else { return nil }
    let inside = first..<end
    let heads = inside.filter { !inside.contains(tokens[$0].head) || tokens[$0].head == $0 }
    let nominal = heads.first {
      [.noun, .properNoun, .pronoun, .numeral, .verb].contains(tokens[$0].pos)
    }
    return Side(head: nominal ?? heads.first ?? first, tokens: inside, range: range)
  }
}

extension Array where Element == Token {
  /// The index of the first token in text order that satisfies a condition which, once true, stays
  /// true; the count where none does.
  fileprivate func partition(_ condition: (Token) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
