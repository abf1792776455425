/// A regular expression that matches finitely many strings, as those strings.
///
/// The attribute ruler holds three, such as `^n[ou]thin'$`; as sets they are looked up instead of
/// matched.
package struct FinitePattern {
  /// All strings that it matches.
  package let strings: [String]

  /// Expands a pattern of literal scalars, `?` and `[…]` between `^` and `$`; nil for any other.
  package init?(_ pattern: String) {
    var scalars = Array(pattern.unicodeScalars)
    guard scalars.count >= 2, scalars.removeFirst() == "^", scalars.removeLast() == "$" else {
      return nil
    }
    var strings: [[Unicode.Scalar]] = [[]]
    var index = 0
    while index < scalars.count {
      var choices: [Unicode.Scalar]
      switch scalars[index] {
      case "[":
        guard let close = scalars[index...].firstIndex(of: "]"), close > index + 1 else {
          return nil
        }
        choices = Array(scalars[index + 1..<close])
        guard !choices.contains(where: { "^-\\[".unicodeScalars.contains($0) }) else { return nil }
        index = close
      case let scalar where ".*+?(){}|\\^$]".unicodeScalars.contains(scalar): return nil
      case let scalar: choices = [scalar]
      }
      index += 1
      let longer = strings.flatMap { string in choices.map { string + [$0] } }
      if index < scalars.count, scalars[index] == "?" {
        strings += longer
        index += 1
      } else {
        strings = longer
      }
    }
    self.strings = strings.map { $0.string }
  }
}
