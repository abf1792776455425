import Language

/// What tells which part of an attribution a token is, and where one part ends and another begins.
extension FrameView {
  /// Gives the features of a token to a sink.
  func collect<Sink: FeatureCollector>(of token: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let at = token - window.lowerBound
    addPlace(token, at, into: &sink)
    addWords(token, at, into: &sink)
    addQuotes(token, at, into: &sink)
    addOwned(token, at, into: &sink)
  }

  private func at(_ at: Int, _ list: [Text]) -> Text {
    list.indices.contains(at) ? list[at] : words.empty
  }

  private func addPlace<Sink: FeatureCollector>(_ token: Int, _ at: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let cue = words.lemmas[head]
    let place = places[at]
    sink.add("b", words.poses[head])
    sink.add("p", place)
    sink.add("w", ways[at])
    sink.add("wl", ways[at], cue)
    sink.add("pl", place, cue)
    sink.add("pt", place, words.tags[head])
    sink.add("pg", place, signature)
    sink.add("ps", place, state)
    sink.add("pT", place, words.tag(token))
    sink.add("pL", place, words.lemmas[token])
    sink.add("pD", place, words.deps[token])
    sink.add("pp", self.at(at - 1, places), place)
    sink.add("pn", place, self.at(at + 1, places))
    sink.add("pc", place, words.digits[commas[at]], signature)
    sink.add("cl", token < head ? "<" : ">", cue, signature)
  }

  private func addWords<Sink: FeatureCollector>(_ token: Int, _ at: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let lemma = words.lemmas[token]
    let tag = words.tag(token)
    let gap = abs(token - head)
    let side: Text = token < head ? "<" : ">"
    let distance = distance(gap)
    sink.add("l", lemma)
    sink.add("t", tag, side)
    sink.add("x", side, distance)
    sink.add("xt", side, distance, tag)
    sink.add("xp", side, distance, places[at])
    if gap <= 4 {
      sink.add("xl", side, distance, lemma)
      sink.begin("xc", side)
      sink.part(distance)
      sink.part(lemma)
      sink.part(words.lemmas[head])
      sink.end()
    }
    sink.add("l-", words.lemma(token - 1), places[at])
    sink.add("l+", words.lemma(token + 1), places[at])
    sink.add("ll", words.lemma(token - 1), lemma, side)
    sink.add("lr", lemma, words.lemma(token + 1), side)
    sink.add("tt", words.tag(token - 1), tag, words.tag(token + 1))
    sink.add("c", words.digits[commas[at]], side, state)
  }

  private func addQuotes<Sink: FeatureCollector>(_ token: Int, _ at: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let quote = quotes[at]
    sink.add("q", quote)
    sink.add("qp", quote, places[at])
    sink.add("qs", quote, state)
    sink.add("qg", quote, state, signature)
    sink.add("ql", quote, words.lemmas[head])
    sink.add("q-", self.at(at - 1, quotes), quote)
    sink.add("q+", quote, self.at(at + 1, quotes))
  }

  private func addOwned<Sink: FeatureCollector>(_ token: Int, _ at: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let owned = owned[at]
    sink.add("o", owned)
    sink.add("op", owned, places[at])
    sink.add("ot", owned, words.tag(token))
    sink.add("oc", owned, words.tags[head], signature)
    sink.add("o-", self.at(at - 1, self.owned), owned)
    sink.add("o+", owned, self.at(at + 1, self.owned))
    sink.add("ol", owned, words.lemmas[token])
    sink.add("om", owned, words.kinds[token], token < head ? "<" : ">")
  }

  /// Gives the features of the border between a token and the one before it to a sink.
  func collectBorder<Sink: FeatureCollector>(before token: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let at = token - window.lowerBound
    let branch: Text = branches[at] == branches[at - 1] ? "=" : "|"
    let (left, right) = (kind(token - 1), kind(token))
    sink.add("E", branch)
    sink.add("Ek", left, right)
    sink.add("Eb", branch, left, right)
    sink.add("Ep", branch, places[at])
    sink.add("Eq", branch, quotes[at - 1], quotes[at])
    sink.add("Eo", owned[at - 1], owned[at])
    sink.add("Et", branch, words.tag(token - 1), words.tag(token))
    sink.add("El", branch, words.lemmas[token])
    let opened = opened(at: token)
    let closed = closed(before: token)
    let above = scene.tokens[opened].head
    let stem = window.contains(above) ? places[above - window.lowerBound] : "out" as Text
    let side: Text = above < token ? "<" : ">"
    sink.add("Er", words.deps[opened], side, left)
    sink.add("Es", words.deps[opened], side, stem)
    sink.add("Eh", words.deps[opened], words.tag(above), words.tag(opened))
    sink.add("Ew", words.deps[opened], words.lemmas[token], stem)
    sink.add("Ec", words.deps[closed], words.deps[opened], left)
    let ended = places[closed - window.lowerBound]
    sink.add("Ee", words.deps[closed], ended, right)
    sink.add("Ed", words.digits[min(3, depth(of: opened))], words.deps[opened], left)
  }

  /// The highest word below which a token is the first.
  private func opened(at token: Int) -> Int {
    var node = token
    while true {
      let above = scene.tokens[node].head
      guard above != node, scene.reaches[above].lowerBound == token else { return node }
      node = above
    }
  }

  /// The highest word of the window below which the token before is the last.
  private func closed(before token: Int) -> Int {
    var node = token - 1
    while true {
      let above = scene.tokens[node].head
      guard above != node, window.contains(above), scene.reaches[above].upperBound == token else {
        return node
      }
      node = above
    }
  }

  /// How many arcs lead from a word up to the cue's spine.
  private func depth(of token: Int) -> Int {
    var node = token
    var steps = 0
    while node != head, scene.tokens[node].head != node, steps < 8 {
      if window.contains(node), branches[node - window.lowerBound] == node { return steps }
      node = scene.tokens[node].head
      steps += 1
    }
    return steps
  }

  private func kind(_ token: Int) -> Text {
    guard scene.tokens[token].pos == .punctuation else {
      return scene.tokens[token].pos == .space ? "_" : "w"
    }
    return Text(scene.tokens[token].text)
  }

  /// How far a token stands from the cue, in ever wider steps.
  private func distance(_ gap: Int) -> Text {
    switch gap {
    case ...5: words.digits[gap]
    case 6: words.digits[5]
    case ...9: words.digits[8]
    case ..<20: "10"
    default: "20"
    }
  }
}
