import Actors
import Documents
import Language

/// Codes counts, shares, rates and sums: a number, its unit, what it counts and whose it is.
///
/// Dates, times, ages, ordinals, numbers in names and scores are no figures.
struct FigureCoder: Sendable {
  /// A number with its unit and the words that bound it.
  struct Quantity: Sendable {
    var number: NumberExpression
    /// The tokens of number, signs and unit.
    var tokens: Range<Int>
    var unit: FigureLexicon.Unit?
    /// The unit's name: `percent of GDP`.
    var unitName: String?
    var bound: Figure.Bound?
    /// The first of the words that bound it.
    var start: Int
  }

  let layers: Layers
  let lexicon: FigureLexicon

  var tokens: [Token] { layers.tokens }
  var syntax: Syntax { layers.syntax }
  private var reader: NumberReader { NumberReader(tokens: layers.tokens, lexicon: lexicon) }

  /// All figures in text order.
  ///
  /// - Complexity: O(*tokens*).
  func figures() -> [Figure] {
    let closed = closedTokens()
    let reader = reader
    var result: [Figure] = []
    var index = 0
    while index < tokens.count {
      guard !closed[index], let number = reader.number(at: index) else {
        index += 1
        continue
      }
      guard !number.tokens.contains(where: { closed[$0] }) else {
        index += 1
        continue
      }
      var quantity = quantity(number)
      index = quantity.tokens.upperBound
      if let second = secondBound(of: quantity, reader) {
        quantity.number.upper = second.number.value
        quantity.tokens = quantity.tokens.lowerBound..<second.tokens.upperBound
        quantity.unit = second.unit
        quantity.unitName = second.unitName
        index = quantity.tokens.upperBound
      }
      if let figure = elliptic(quantity, after: result.last) ?? figure(quantity) {
        result.append(figure)
      }
    }
    return result
  }

  /// Tokens whose numbers are no figures: in times and in names.
  private func closedTokens() -> [Bool] {
    var closed = [Bool](repeating: false, count: tokens.count)
    for time in layers.times { for token in time.tokens { closed[token] = true } }
    for entity in layers.parse.entities
    where !["CARDINAL", "MONEY", "PERCENT", "QUANTITY", "NORP"].contains(entity.label) {
      // `45-year-old`, `the G7`: what the model takes for a date or a name.
      let isTime = ["DATE", "TIME", "ORDINAL"].contains(entity.label)
      for token in entity.tokens where isTime || tokens[token].pos == .properNoun || isInName(token)
      {
        closed[token] = true
      }
    }
    return closed
  }

  /// A number behind a proper noun that it belongs to: `Boeing 737`.
  private func isInName(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].pos == .properNoun && tokens[index].head <= index
  }

  /// `10 percent to 15 percent`, `$3 billion to $4 billion`.
  private func secondBound(of quantity: Quantity, _ reader: NumberReader) -> Quantity? {
    let joint = quantity.tokens.upperBound
    guard quantity.unit != nil, quantity.number.upper == nil, joint + 1 < tokens.count,
      ["to", "-", "–"].contains(tokens[joint].text),
      quantity.start == 0 || tokens[quantity.start - 1].lemma != "from"
    else { return nil }
    let next = tokens[joint + 1].tag == "$" ? joint + 2 : joint + 1
    guard next < tokens.count, let number = reader.number(at: next) else { return nil }
    let second = self.quantity(number)
    guard second.unit == quantity.unit, number.value > quantity.number.value else { return nil }
    return second
  }

  /// `A spent 62 billion dollars and B 20 billion`: a number right behind a name goes on with the
  /// figure before it.
  private func elliptic(_ quantity: Quantity, after previous: Figure?) -> Figure? {
    let start = quantity.start
    guard let previous, start > 0, layers.sentence(of: start) == previous.sentence,
      let mention = layers.parties.mention(at: start - 1), mention.kind != .place,
      let owner = layers.parties.parties(of: mention).first, owner.actor != nil,
      quantity.unit?.kind != .percent || previous.unit?.hasPrefix("percent") == true,
      quantity.unit != nil || countedNoun(quantity) == nil
    else { return nil }
    return Figure(
      of: owner, what: previous.what, value: quantity.number.value, upper: quantity.number.upper,
      unit: quantity.unit == nil ? previous.unit : quantity.unitName,
      isApproximate: quantity.bound != nil, bound: quantity.bound, date: previous.date,
      span: layers.parse.textRange(start..<quantity.tokens.upperBound), sentence: previous.sentence,
      why: previous.why)
  }

  private func figure(_ quantity: Quantity) -> Figure? {
    guard !isName(quantity) else { return nil }
    // `one user` singles out, it counts nothing.
    if quantity.number.value == 1, quantity.unit == nil, quantity.tokens.count == 1,
      tokens[quantity.tokens.lowerBound].text.lowercased() == "one"
    {
      return nil
    }
    guard let subject = subject(of: quantity) else { return nil }
    let start = min(quantity.start, subject.range?.lowerBound ?? quantity.start)
    var end = quantity.tokens.upperBound
    if let range = subject.range, range.lowerBound >= quantity.tokens.lowerBound,
      range.lowerBound <= end + 3
    {
      end = max(end, range.upperBound)
    }
    let first = quantity.start == start ? start : quantity.start
    let anchor = anchor(of: quantity.tokens)
    return Figure(
      of: subject.owner, what: subject.what, value: quantity.number.value,
      upper: quantity.number.upper, unit: subject.unit, isApproximate: quantity.bound != nil,
      bound: quantity.bound, date: layers.dating.date(of: subject.head ?? anchor),
      span: layers.parse.textRange(first..<end), sentence: layers.sentence(of: anchor),
      why: subject.why)
  }

  // MARK: Units and bounds

  private func quantity(_ number: NumberExpression) -> Quantity {
    var quantity = Quantity(
      number: number, tokens: number.tokens, unit: nil, unitName: nil, bound: nil,
      start: number.tokens.lowerBound)
    readUnit(of: &quantity)
    if number.isShare, quantity.unit == nil {
      quantity.unit = FigureLexicon.Unit(kind: .percent, name: "percent")
      quantity.unitName = "percent"
    }
    if quantity.unit?.kind == .percent { readProduct(of: &quantity) }
    readBounds(of: &quantity)
    return quantity
  }

  private func readUnit(of quantity: inout Quantity) {
    let start = quantity.tokens.lowerBound
    if start > 0, let unit = lexicon.unit(before: tokens[start - 1].text.lowercased()) {
      quantity.unit = unit
      quantity.unitName = unit.name
      quantity.tokens = start - 1..<quantity.tokens.upperBound
      quantity.start = start - 1
      return
    }
    var first = quantity.tokens.upperBound
    if first + 1 < tokens.count, tokens[first].text == "-" { first += 1 }
    for length in stride(from: min(3, tokens.count - first), to: 0, by: -1) {
      guard let unit = unit(first..<first + length) else { continue }
      quantity.unit = unit
      quantity.unitName = unit.name
      quantity.tokens = quantity.tokens.lowerBound..<first + length
      return
    }
  }

  private func unit(_ range: Range<Int>) -> FigureLexicon.Unit? {
    guard let last = range.last else { return nil }
    let before = range.dropLast().map { tokens[$0].text.lowercased() + " " }.joined()
    return lexicon.unit(after: before + tokens[last].text.lowercased())
      ?? lexicon.unit(after: before + tokens[last].lemma.lowercased())
  }

  /// `2 percent of GDP`, `of its gross domestic product`.
  private func readProduct(of quantity: inout Quantity) {
    let of = quantity.tokens.upperBound
    guard of + 1 < tokens.count, tokens[of].text == "of" else { return }
    var first = of + 1
    while first < tokens.count - 1,
      ["det", "poss", "case"].contains(tokens[first].dep)
        || ["its", "their", "our", "the", "national"].contains(tokens[first].text.lowercased())
          && lexicon.product("national income") != nil && !isProduct(at: first)
    {
      first += 1
    }
    for length in stride(from: min(3, tokens.count - first), to: 0, by: -1) {
      let phrase = (first..<first + length).map { tokens[$0].text.lowercased() }
        .joined(separator: " ")
      guard let product = lexicon.product(phrase) else { continue }
      quantity.unitName = "\(quantity.unitName ?? "percent") of \(product)"
      quantity.tokens = quantity.tokens.lowerBound..<first + length
      return
    }
  }

  private func isProduct(at first: Int) -> Bool {
    first + 1 < tokens.count
      && lexicon.product("\(tokens[first].text) \(tokens[first + 1].text)".lowercased()) != nil
  }

  private func readBounds(of quantity: inout Quantity) {
    var end = quantity.tokens.lowerBound
    // `about a dozen`, `between 10 and 15`
    if end > 0, ["a", "an", "between"].contains(tokens[end - 1].text.lowercased()) { end -= 1 }
    if end > 0, tokens[end].text.lowercased() == "a", tokens[end - 1].text.lowercased() == "half" {
      end -= 1
    }
    quantity.start = end
    for length in stride(from: min(4, end), to: 0, by: -1) {
      let phrase = (end - length..<end).map { tokens[$0].text.lowercased() }
        .joined(separator: " ")
      if let bound = lexicon.bound(before: phrase) {
        quantity.bound = bound
        quantity.start = end - length
        // `up to about 70`: what stands first tells.
        break
      }
    }
    let after = quantity.tokens.upperBound
    for length in stride(from: min(2, tokens.count - after), to: 0, by: -1) {
      let phrase = (after..<after + length).map { tokens[$0].text.lowercased() }
        .joined(separator: " ")
      guard let bound = lexicon.bound(after: phrase) else { continue }
      quantity.bound = quantity.bound ?? bound
      quantity.tokens = quantity.tokens.lowerBound..<after + length
      return
    }
  }

  /// The token of a run that hangs on a word outside it.
  func anchor(of range: Range<Int>) -> Int {
    range.first { !range.contains(tokens[$0].head) || tokens[$0].head == $0 } ?? range.lowerBound
  }
}
