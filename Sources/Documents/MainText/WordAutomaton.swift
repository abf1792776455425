/// Tells in one pass which words of a list stand anywhere in a text (Aho and Corasick, 1975).
///
/// Letters, digits, hyphens and low lines count; capitals count as small letters.
struct WordAutomaton<Marks: OptionSet & Sendable>: Sendable where Marks.RawValue == UInt8 {
  /// The state that follows each state and column.
  private var next: [UInt16]
  /// What the words say that end in each state.
  private var marks: [UInt8]

  /// One column a letter or digit, one each for `-` and `_`, the first for everything else.
  private static var columns: Int { 39 }

  private static func column(of byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 27
    case UInt8(ascii: "-"): 37
    case UInt8(ascii: "_"): 38
    default: 0
    }
  }

  /// An automaton of words with what each says.
  ///
  /// - Complexity: O(*letters of the words*).
  init(_ words: [(word: String, marks: Marks)]) {
    let none = UInt16.max
    var next = [UInt16](repeating: none, count: Self.columns)
    var marks: [UInt8] = [0]
    for (word, mark) in words {
      var state = 0
      for byte in word.utf8 {
        let edge = state * Self.columns + Self.column(of: byte)
        if next[edge] == none {
          next[edge] = UInt16(marks.count)
          marks.append(0)
          next.append(contentsOf: repeatElement(none, count: Self.columns))
        }
        state = Int(next[edge])
      }
      marks[state] |= mark.rawValue
    }
    var fallback = [Int](repeating: 0, count: marks.count)
    var open: [Int] = []
    for column in 0..<Self.columns {
      if next[column] == none { next[column] = 0 } else { open.append(Int(next[column])) }
    }
    var read = 0
    while read < open.count {
      let state = open[read]
      read += 1
      marks[state] |= marks[fallback[state]]
      for column in 0..<Self.columns {
        let edge = state * Self.columns + column
        let other = next[fallback[state] * Self.columns + column]
        if next[edge] == none {
          next[edge] = other
        } else {
          fallback[Int(next[edge])] = Int(other)
          open.append(Int(next[edge]))
        }
      }
    }
    self.next = next
    self.marks = marks
  }

  /// What the words say that stand in a text.
  ///
  /// - Complexity: O(*bytes of the text*).
  func marks(in text: String) -> Marks {
    var (state, found) = (0, UInt8(0))
    for byte in text.utf8 {
      state = Int(next[state * Self.columns + Self.column(of: byte)])
      found |= marks[state]
    }
    return Marks(rawValue: found)
  }
}
