extension Unicode.Scalar {
  /// Whether it is white space by the Unicode property, asked quickly where it is ASCII.
  var isSpace: Bool {
    value < 0x80
      ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
