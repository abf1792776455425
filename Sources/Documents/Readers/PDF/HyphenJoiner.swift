/// Joins lines to text; a word that a line end divides becomes one again.
struct HyphenJoiner {
  /// Words in lower case as they stand within lines, with their hyphens.
  private var words: Set<Substring> = []

  /// - Parameter lines: the lines of the whole document, by which divided words are known.
  init(_ lines: some Sequence<String>) {
    // Most documents divide no word, and then none need be known.
    guard lines.contains(where: { ["-", "\u{2010}"].contains($0.unicodeScalars.last) }) else {
      return
    }
    for line in lines {
      for word in Self.words(in: line.lowercased()[...].dropLastWord) { words.insert(word) }
    }
  }

  private static func words(in text: Substring) -> [Substring] {
    text.split { !$0.isLetter && $0 != "-" }
  }

  /// The lines as one line of text.
  func text(of lines: [String]) -> String {
    var text = ""
    for line in lines {
      guard let last = text.unicodeScalars.last else {
        text = line
        continue
      }
      let next = line.unicodeScalars.first { _ in true }
      if last == "\u{AD}" {
        text.unicodeScalars.removeLast()
        text += line
      } else if ["-", "\u{2010}"].contains(last), next?.properties.isAlphabetic == true,
        text.unicodeScalars.dropLast().last?.properties.isAlphabetic == true
      {
        join(line, to: &text)
      } else {
        text += " " + line
      }
    }
    return text
  }

  /// Keeps the hyphen where the document writes the word with one, or where a name follows.
  private func join(_ line: String, to text: inout String) {
    let head = text.lowercased().dropLast().suffix(where: { $0.isLetter || $0 == "-" })
    let tail = line.lowercased().prefix { $0.isLetter }
    let begins = line.unicodeScalars.first?.properties.isLowercase == true
    let isCompound =
      words.contains("\(head)-\(tail)") && !words.contains("\(head)\(tail)")
      || head.contains("-")
    if begins, !isCompound { text.unicodeScalars.removeLast() }
    text += line
  }
}

extension Substring {
  /// Without the last word, which a line end may divide.
  fileprivate var dropLastWord: Substring {
    guard let space = lastIndex(of: " ") else { return self }
    return hasSuffix("-") || hasSuffix("\u{2010}") ? self[..<space] : self
  }
}

extension BidirectionalCollection {
  /// The longest end all of whose elements pass.
  fileprivate func suffix(where test: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, test(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
