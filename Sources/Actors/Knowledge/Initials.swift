/// The first letters of words, one bit for each letter of the alphabet.
struct Initials: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The initial of a word in lower case; every letter's bit where it is none of ASCII's.
  init(ofWord word: String) {
    guard let byte = word.utf8.first else {
      self = []
      return
    }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    rawValue = isLetter ? 1 << UInt32(byte - UInt8(ascii: "a")) : .max
  }

  /// The initials of the words of names; every letter's bit where a word begins with another sign.
  init(of names: Span<UInt8>) {
    var initials: UInt32 = 0
    var isOpen = true
    for place in names.indices {
      let byte = names[place]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","),
        UInt8(ascii: ";"):
        isOpen = true
      case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "`"): continue
      default:
        guard isOpen else { continue }
        isOpen = false
        let lower = byte | 0x20
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
        if !isLetter { initials = .max }
        if isLetter { initials |= 1 << UInt32(lower - UInt8(ascii: "a")) }
      }
    }
    rawValue = initials
  }
}
