/// Words without what publishers change when they copy: case, quotation marks, punctuation and
/// white space.
enum Folding {
  /// The words of a text in lower case; apostrophes vanish, other punctuation parts words.
  ///
  /// - Complexity: O(*length of the text*).
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
      {
        word.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      } else if !isApostrophe(scalar), !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// A name as it is compared: its folded words with one space between.
  static func name(_ text: String) -> String {
    // `the leaders` here are `leaders` there.
    let words = words(text)
    let article = words.count > 1 && ["the", "a", "an"].contains(words[0])
    return (article ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  /// U+0027, U+2018, U+2019 and U+02BC: `don't` is one word however it is set.
  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2018, 0x2019, 0x02BC: true
    default: false
    }
  }

  /// The FNV-1a hash of words (Fowler, Noll and Vo), with a separator after each.
  static func hash(_ words: some Sequence<String>) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}

extension String {
  /// Whether the text stands before another in the order of its UTF-8 bytes.
  ///
  /// `<` compares by canonical equivalence, under which different bytes may be equal; what is
  /// printed needs one order.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
