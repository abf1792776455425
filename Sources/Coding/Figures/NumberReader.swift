import Language

/// A number as the text writes it.
struct NumberExpression: Sendable, Hashable {
  /// Its tokens, signs of money and words of bounds left out.
  var tokens: Range<Int>
  /// Its value; the lower end of a range.
  var value: Double
  /// The upper end of a range.
  var upper: Double?
  /// Whether it is a part of one: `two-thirds`, `one in five`.
  var isShare = false
}

/// Reads numbers: digits, number words, scales, ranges and fractions.
struct NumberReader: Sendable {
  let tokens: [Token]
  let lexicon: FigureLexicon

  /// A cardinal with the place behind it, and by what scale its last word multiplies.
  private struct Cardinal {
    var value: Double
    var end: Int
    var scale: Double = 1
  }

  /// The number that begins at a token; nil where none does.
  ///
  /// - Complexity: O(*length of the number*).
  func number(at start: Int) -> NumberExpression? {
    guard mayBegin(start) else { return nil }
    if let share = share(at: start) { return share }
    guard let first = cardinal(at: start) else { return nil }
    return range(first, from: start)
      ?? NumberExpression(tokens: start..<first.end, value: first.value)
  }

  /// Whether a token can begin a number, by its shape.
  private func mayBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.pos == .numeral || token.tag == "CD" { return true }
    if let first = token.text.utf8.first, (0x30...0x39).contains(first) { return true }
    return token.pos != .properNoun && lexicon.numeral(token.lemma) != nil
  }

  private func word(_ index: Int) -> String {
    index < tokens.count ? tokens[index].text.lowercased() : ""
  }

  // MARK: Cardinals

  private func cardinal(at start: Int) -> Cardinal? {
    if let (value, scale) = digits(tokens[start].text) {
      return scaled(Cardinal(value: value * scale, end: start + 1, scale: scale))
    }
    return written(at: start)
  }

  /// `3.5` and `billion`, `40` and `thousand`.
  private func scaled(_ cardinal: Cardinal) -> Cardinal {
    var cardinal = cardinal
    // `300-million`: the hyphen binds.
    let next = word(cardinal.end) == "-" ? cardinal.end + 1 : cardinal.end
    switch lexicon.numeral(word(next)) {
    case .scale(let scale):
      cardinal.value *= scale
      cardinal.scale = scale
      cardinal.end = next + 1
      return scaled(cardinal)
    case .suffix(let scale)
    where next == cardinal.end
      && (!tokens[next - 1].spaceAfter || word(next).utf8.count > 1):
      cardinal.value *= scale
      cardinal.scale = scale
      cardinal.end = next + 1
    case .hundred where next == cardinal.end:
      cardinal.value *= 100
      cardinal.end = next + 1
      return scaled(cardinal)
    case .dozen(let value) where next == cardinal.end:
      cardinal.value *= value
      cardinal.end = next + 1
    default: break
    }
    return cardinal
  }

  /// A number in words: `one hundred and twenty-five thousand`.
  private func written(at start: Int) -> Cardinal? {
    var total = 0.0
    var current: Double?
    var scale = 1.0
    var end = start
    var at = start
    loop: while at < tokens.count {
      switch lexicon.numeral(word(at)) {
      case .unit(let value):
        guard current.map({ Int($0) % 10 == 0 && Int($0) % 100 != 10 }) ?? true else { break loop }
        current = (current ?? 0) + value
      case .ten(let value):
        guard current.map({ Int($0) % 100 == 0 }) ?? true else { break loop }
        current = (current ?? 0) + value
      case .hundred:
        guard let multiple = current ?? counted(before: start, at) else { return nil }
        current = multiple * 100
      case .scale(let value):
        guard let multiple = current ?? counted(before: start, at) else { return nil }
        total += multiple * value
        scale = value
        current = nil
      case .dozen(let value):
        guard let multiple = current ?? counted(before: start, at) else { return nil }
        return Cardinal(value: multiple * value, end: at + 1)
      default:
        guard at > start, ["-", "and"].contains(word(at)), joins(at, current ?? total) else {
          break loop
        }
        at += 1
        continue
      }
      at += 1
      end = at
    }
    guard end > start else { return nil }
    return Cardinal(value: total + (current ?? 0), end: end, scale: scale)
  }

  /// `a hundred`, `half a million`: the article or fraction counts the scale.
  private func counted(before start: Int, _ at: Int) -> Double? {
    guard at == start, start > 0, ["a", "an"].contains(word(start - 1)) else { return nil }
    return start > 1 && word(start - 2) == "half" ? 0.5 : 1
  }

  /// Whether a hyphen or `and` joins two parts of one number: `twenty-five`, `hundred and two`.
  private func joins(_ at: Int, _ before: Double) -> Bool {
    switch lexicon.numeral(word(at + 1)) {
    case .unit(let value):
      return word(at) == "-"
        ? value > 0 && value < 10 && Int(before) % 10 == 0 : Int(before) % 100 == 0 && before >= 100
    case .ten: return word(at) == "and" && Int(before) % 100 == 0 && before >= 100
    case .hundred, .scale: return word(at) == "-"
    default: return false
    }
  }

  /// The value of digits and the scale written behind them: `1,200`, `3.5bn`.
  private func digits(_ text: String) -> (Double, Double)? {
    var number = ""
    var suffix = ""
    var hasComma = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9" where suffix.isEmpty, ".":
        number.unicodeScalars.append(scalar)
      case "," where suffix.isEmpty: hasComma = true
      default: suffix.unicodeScalars.append(scalar)
      }
    }
    guard !number.isEmpty, number.utf8.first != UInt8(ascii: "."), let value = Double(number),
      !hasComma || Self.isGrouped(text)
    else { return nil }
    if suffix.isEmpty { return (value, 1) }
    guard case .suffix(let scale) = lexicon.numeral(suffix.lowercased()) else { return nil }
    return (value, scale)
  }

  /// Whether commas stand as newspapers set them, before every three digits.
  private static func isGrouped(_ text: String) -> Bool {
    let whole = text.split(separator: ".", maxSplits: 1).first ?? ""
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    return groups.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.utf8.count >= 2 }
  }

  // MARK: Ranges and shares

  /// `20-30`, `three to four billion`, `between 10 and 15`: the first takes the scale of the second.
  private func range(_ first: Cardinal, from start: Int) -> NumberExpression? {
    let joint = word(first.end)
    let before = start > 0 ? word(start - 1) : ""
    let isRange =
      ["-", "–", "—"].contains(joint) || joint == "to" && before != "from"
      || joint == "and" && before == "between"
    guard isRange, first.end + 1 < tokens.count else { return nil }
    var next = first.end + 1
    if tokens[next].tag == "$" { next += 1 }
    guard next < tokens.count, mayBegin(next), let second = cardinal(at: next) else { return nil }
    let scale = first.scale == 1 && second.scale > 1 && first.value < 1000 ? second.scale : 1
    guard first.value * scale < second.value else { return nil }
    return NumberExpression(
      tokens: start..<second.end, value: first.value * scale, upper: second.value)
  }

  /// `two-thirds`, `a quarter`, `half`; `one in five`, `nine out of ten`.
  private func share(at start: Int) -> NumberExpression? {
    if case .fraction(let value) = lexicon.numeral(word(start)) {
      // `half a million`, `the second half`: no share; `half of`, `a third of` are.
      guard word(start + 1) == "of" || ["half"].contains(word(start)) && isBareNoun(start + 1)
      else { return nil }
      let count = start > 0 && word(start - 1) == "-" ? 0 : value
      return count > 0
        ? NumberExpression(tokens: start..<start + 1, value: value * 100, isShare: true) : nil
    }
    guard let first = cardinal(at: start), first.value >= 1, first.value <= 100 else { return nil }
    let joint = word(first.end)
    let next = first.end + 1
    if joint == "-" || lexicon.numeral(joint) != nil,
      case .fraction(let value) = lexicon.numeral(word(joint == "-" ? next : first.end))
    {
      let end = joint == "-" ? next + 1 : next
      guard first.value * value < 1 else { return nil }
      return NumberExpression(
        tokens: start..<end, value: (first.value * value * 1000).rounded() / 10, isShare: true)
    }
    return ratio(first, start)
  }

  private func isBareNoun(_ index: Int) -> Bool {
    index < tokens.count && ["its", "their", "the", "all", "our"].contains(word(index))
  }

  private func ratio(_ first: Cardinal, _ start: Int) -> NumberExpression? {
    var next = first.end
    if word(next) == "out", word(next + 1) == "of" {
      next += 2
    } else if word(next) == "in", first.value <= 10 {
      next += 1
    } else {
      return nil
    }
    guard next < tokens.count, mayBegin(next), let second = cardinal(at: next),
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 50, 100].contains(second.value),
      first.value < second.value
    else { return nil }
    return NumberExpression(
      tokens: start..<second.end, value: (first.value / second.value * 1000).rounded() / 10,
      isShare: true)
  }
}
