/// Whether two name words are one in different spellings.
enum Spelling {
  /// Equal, an initial, a short form, or one letter apart in words of five letters and more.
  static func near(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let x = Array(a.utf8)
    let y = Array(b.utf8)
    guard let first = x.first, first == y.first else { return false }
    if x.count == 1 || y.count == 1 { return true }
    let short = min(x.count, y.count)
    if short >= 3, Array(x.prefix(short)) == Array(y.prefix(short)) { return true }
    return short >= 5 && distanceAtMostOne(x, y)
  }

  private static func distanceAtMostOne(_ x: [UInt8], _ y: [UInt8]) -> Bool {
    guard abs(x.count - y.count) <= 1 else { return false }
    var start = 0
    while start < min(x.count, y.count), x[start] == y[start] { start += 1 }
    var end = 0
    while end < min(x.count, y.count) - start,
      x[x.count - 1 - end] == y[y.count - 1 - end]
    { end += 1 }
    return max(x.count, y.count) - start - end <= 1
  }
}
