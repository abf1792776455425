/// Unicode properties as Python's `str` methods report them, which spaCy's features rest on.
///
/// Python 3.11 knows Unicode 14; scalars that were assigned later are unassigned here too, so that
/// the features do not change with the library that this program is built with.
extension Unicode.Scalar {
  /// `str.isspace`: the 29 scalars that the tokenizer splits at.
  var isWhitespace: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// `str.isalpha`: general category L*.
  var isLetter: Bool {
    if isASCII { return isASCIILetter }
    guard isKnown else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// Whether it is one of `A`–`Z` and `a`–`z`.
  var isASCIILetter: Bool { 0x61...0x7A ~= value | 0x20 }

  /// Whether it is one of `0`–`9`.
  var isASCIIDigit: Bool { 0x30...0x39 ~= value }

  /// `str.isdigit`: numeric type decimal or digit, so `²` but not `½`.
  var isDigit: Bool {
    if isASCII { return isASCIIDigit }
    guard isKnown else { return false }
    switch properties.numericType {
    case .decimal, .digit: return true
    default: return false
    }
  }

  /// `str.isupper` of one letter: the derived property Uppercase.
  var isUppercaseLetter: Bool {
    isASCII ? 0x41...0x5A ~= value : isKnown && properties.isUppercase
  }

  /// Whether Unicode 14 has it.
  private var isKnown: Bool {
    guard let age = properties.age else { return false }
    return age.major <= 14
  }

  /// `str.lower` of one scalar, without regard to its neighbours.
  fileprivate var lowercase: String {
    isKnown ? properties.lowercaseMapping : String(self)
  }
}

extension Sequence<Unicode.Scalar> {
  /// The scalars as a string, unchanged.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

/// `str.lower`: full case mapping with the one rule that depends on neighbours, the final sigma.
package func pythonLowercased(_ scalars: some Collection<Unicode.Scalar>) -> [Unicode.Scalar] {
  var lower: [Unicode.Scalar] = []
  lower.reserveCapacity(scalars.count)
  for index in scalars.indices {
    let scalar = scalars[index]
    if scalar.isASCII {
      let value = UInt8(truncatingIfNeeded: scalar.value)
      lower.append(0x41...0x5A ~= value ? Unicode.Scalar(value | 0x20) : scalar)
    } else if scalar == "Σ" {
      // Unicode 14, table 3-17: a cased letter before, none after, case-ignorable ones skipped.
      let before = scalars[..<index].reversed().first { !$0.properties.isCaseIgnorable }
      let after = scalars[index...].dropFirst().first { !$0.properties.isCaseIgnorable }
      let isFinal =
        (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
      lower.append(isFinal ? "ς" : "σ")
    } else {
      lower.append(contentsOf: scalar.lowercase.unicodeScalars)
    }
  }
  return lower
}
