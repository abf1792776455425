import Language

/// Places by what stands around their names: `northern Pakistan`, `Okinawa Prefecture`, `State of
/// Qatar`, `San Cristóbal de las Casas`.
extension NameFinder {
  /// A place with the direction before it, the word for what it is after it, and `State of` before.
  func grownPlace(_ span: NameSpan) -> NameSpan {
    guard span.label == .place, !span.tokens.isEmpty else { return span }
    var low = span.tokens.lowerBound
    var high = span.tokens.upperBound
    if low > 0, has(low - 1, .compass) {
      low -= 1
    } else if low > 0, has(low - 1, .partOfPlace), isCapital(low - 1) || lower[low - 1] == "central"
    {
      low -= 1
    }
    if low > 1, span.source == .state, lower[low - 1] == "of", isCapital(low - 2),
      has(low - 2, .stateForm)
    {
      low -= 2
    }
    if high < words.count, !parse.tokens[high].startsSentence, isPlaceWord(high) { high += 1 }
    var grown = span
    grown.tokens = low..<high
    return grown
  }

  /// Whether a word after a place's name belongs to it.
  private func isPlaceWord(_ token: Int) -> Bool {
    isCapital(token)
      ? has(token, .placeEnd) : ["strip", "peninsula", "canyon"].contains(lower[token])
  }

  /// Places that begin as places do: `San Juan Chamula`, `Puerto Rico`, `Mount Kenya`.
  func openedPlaces() -> [NameSpan] {
    var found: [NameSpan] = []
    var token = 0
    while token + 1 < facts.count {
      guard facts[token].kinds.has(.opener), isCapital(token), isProperName(token + 1),
        !has(token + 1, .organization)
      else {
        token += 1
        continue
      }
      let end = openedEnd(token)
      found.append(NameSpan(token..<end, .place, end - token < 4 ? 1.4 : 3, .opener))
      token = end
    }
    return found
  }

  private func openedEnd(_ start: Int) -> Int {
    var end = start + 2
    while end < words.count, ["de", "del", "la", "las", "los"].contains(words[end]) {
      var next = end
      while next < words.count, ["de", "del", "la", "las", "los"].contains(words[next]) {
        next += 1
      }
      guard isProperName(next) else { break }
      end = next + 1
    }
    if end == start + 2, isProperName(end), ["san", "santa", "santo"].contains(lower[start]),
      !has(end, [.organization, .event, .facility])
    {
      end += 1
    }
    return end
  }
}
