/// Names as sequences of words, each with a note, for the longest match over tokens; case counts.
struct NameList: Sendable {
  private var names: [String: [(words: [String], note: String)]] = [:]

  init(capacity: Int) { names.reserveCapacity(capacity) }

  /// Adds a name, split as the model's tokenizer splits text.
  mutating func add(_ name: String, note: String) {
    let words = NameIndex.split(name)
    guard let first = words.first else { return }
    names[first, default: []].append((words, note))
  }

  /// The longest name that starts at a word.
  ///
  /// - Complexity: O(*names that share the first word*).
  func longest(in words: [String], at start: Int) -> (count: Int, note: String)? {
    var best: (count: Int, note: String)?
    for name in names[words[start]] ?? [] where name.words.count > (best?.count ?? 0) {
      guard start + name.words.count <= words.count,
        name.words.indices.allSatisfy({ words[start + $0] == name.words[$0] })
      else { continue }
      best = (name.words.count, name.note)
    }
    return best
  }
}
