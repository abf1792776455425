import Documents

/// What the tokenizer leaves in one piece though it says several things: `August-24`, `mid-2007`,
/// `5:30PM`, `1939/40`.
enum TimePieces {
  /// The longest word that may be such a one: `September/October`-like pairs with digits.
  private static let longest = 24

  /// The parts of a word by their offsets in it; nil where it is one thing.
  ///
  /// - Complexity: O(*length of the word*).
  static func of(_ text: String, lexicon: TimeLexicon) -> [Range<Int>]? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= 3, scalars.count <= longest else { return nil }
    var cuts = [0]
    var hasDigit = false
    for (index, scalar) in scalars.enumerated() {
      let isDigit = ("0"..."9").contains(scalar)
      hasDigit = hasDigit || isDigit
      if ["-", "–", "/"].contains(scalar) {
        cuts += [index, index + 1]
      } else if index > 0, !isDigit, ("0"..."9").contains(scalars[index - 1]),
        scalar == "a" || scalar == "p" || scalar == "A" || scalar == "P"
      {
        cuts.append(index)
      }
    }
    guard hasDigit, cuts.count > 1 else { return nil }
    cuts.append(scalars.count)
    let pieces = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
    let isMeant = pieces.allSatisfy { piece in
      guard !piece.isEmpty else { return false }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[piece])
      return isTimely(String(view).lowercased(), lexicon)
    }
    return isMeant && pieces.count > 1 ? pieces : nil
  }

  private static func isTimely(_ piece: String, _ lexicon: TimeLexicon) -> Bool {
    if ["-", "–", "/"].contains(piece) { return true }
    if ["month", "ampm", "phase", "span"].contains(where: { lexicon.holds(piece, $0) }) {
      return true
    }
    let digits = piece.hasSuffix("s") ? piece.dropLast() : piece[...]
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ":") }
      && digits.utf8.count <= 5 && !digits.isEmpty
  }
}
