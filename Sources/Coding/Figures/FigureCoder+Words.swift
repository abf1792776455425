import Documents
import Language

/// The words that say what a figure counts.
extension FigureCoder {
  /// A noun with its modifiers and what is coordinated with it, from a place on.
  func phrase(of noun: Int, after start: Int) -> Range<Int> {
    var first = noun
    for child in layers.parse.children(of: noun)
    where child < noun && tokens[child].lemma != "strong" && child >= start
      && ["amod", "compound", "nmod", "npadvmod"].contains(tokens[child].dep)
    {
      first = min(first, max(start, layers.parse.subtree(of: child).lowerBound))
    }
    while first < noun, tokens[first].pos == .punctuation || tokens[first].pos == .determiner {
      first += 1
    }
    var last = noun
    for conjunct in syntax.coordinates(of: noun).sorted()
    where conjunct > last && !hasNumber(conjunct) && tokens[conjunct].pos == .noun {
      let between = last + 1..<conjunct
      let isList = between.allSatisfy {
        [.coordinatingConjunction, .punctuation, .adjective, .noun].contains(tokens[$0].pos)
          && ![";", "–", "—", "-"].contains(tokens[$0].text)
      }
      guard isList else { break }
      last = conjunct
    }
    return first..<last + 1
  }

  func text(_ range: Range<Int>) -> String {
    layers.document.text[layers.parse.textRange(range)]
  }
}
