import Language

/// What tells which part of an attribution a token is, and where one part ends and another begins.
extension AttributionFrame {
  /// Gives the features of a token to a sink.
  func collect<Sink: FeatureSink>(of token: Int, into sink: inout Sink) {
    let at = token - window.lowerBound
    addPlace(token, at, into: &sink)
    addWords(token, at, into: &sink)
    addQuotes(token, at, into: &sink)
    addOwned(token, at, into: &sink)
  }

  private func place(_ at: Int) -> String { places.indices.contains(at) ? places[at] : "" }
  private func owned(_ at: Int) -> String { owned.indices.contains(at) ? owned[at] : "" }
  private func quote(_ at: Int) -> String { quotes.indices.contains(at) ? quotes[at] : "" }

  private func addPlace<Sink: FeatureSink>(_ token: Int, _ at: Int, into sink: inout Sink) {
    let cue = scene.lemmas[head]
    let place = places[at]
    sink.add("b", scene.tokens[head].pos.rawValue)
    sink.add("p", place)
    sink.add("w", ways[at])
    sink.add("wl", ways[at], cue)
    sink.add("pl", place, cue)
    sink.add("pt", place, scene.tokens[head].tag)
    sink.add("pg", place, signature)
    sink.add("ps", place, state)
    sink.add("pT", place, scene.tag(token))
    sink.add("pL", place, scene.lemmas[token])
    sink.add("pD", place, scene.tokens[token].dep)
    sink.add("pp", self.place(at - 1), place)
    sink.add("pn", place, self.place(at + 1))
    sink.add("pc", place, String(commas[at]), signature)
    sink.add("cl", token < head ? "<" : ">", cue, signature)
  }

  private static let distances = ["0", "1", "2", "3", "4", "5", "5", "8", "8", "8"]

  private func addWords<Sink: FeatureSink>(_ token: Int, _ at: Int, into sink: inout Sink) {
    let lemma = scene.lemmas[token]
    let tag = scene.tag(token)
    let gap = abs(token - head)
    let side = token < head ? "<" : ">"
    let distance = gap < Self.distances.count ? Self.distances[gap] : gap < 20 ? "10" : "20"
    sink.add("l", lemma)
    sink.add("t", tag, side)
    sink.add("x", side, distance)
    sink.add("xt", side, distance, tag)
    sink.add("xp", side, distance, places[at])
    if gap <= 4 {
      sink.add("xl", side, distance, lemma)
      sink.begin("xc")
      sink.part(side)
      sink.part(distance)
      sink.part(lemma)
      sink.part(scene.lemmas[head])
      sink.end()
    }
    sink.add("l-", scene.lemma(token - 1), places[at])
    sink.add("l+", scene.lemma(token + 1), places[at])
    sink.add("ll", scene.lemma(token - 1), lemma, side)
    sink.add("lr", lemma, scene.lemma(token + 1), side)
    sink.add("tt", scene.tag(token - 1), tag, scene.tag(token + 1))
    sink.add("c", String(commas[at]), side, state)
  }

  private func addQuotes<Sink: FeatureSink>(_ token: Int, _ at: Int, into sink: inout Sink) {
    let quote = quotes[at]
    sink.add("q", quote)
    sink.add("qp", quote, places[at])
    sink.add("qs", quote, state)
    sink.add("qg", quote, state, signature)
    sink.add("ql", quote, scene.lemmas[head])
    sink.add("q-", self.quote(at - 1), quote)
    sink.add("q+", quote, self.quote(at + 1))
  }

  private func addOwned<Sink: FeatureSink>(_ token: Int, _ at: Int, into sink: inout Sink) {
    let owned = owned[at]
    sink.add("o", owned)
    sink.add("op", owned, places[at])
    sink.add("ot", owned, scene.tag(token))
    sink.add("oc", owned, scene.tokens[head].tag, signature)
    sink.add("o-", self.owned(at - 1), owned)
    sink.add("o+", owned, self.owned(at + 1))
    sink.add("ol", owned, scene.lemmas[token])
    sink.add("om", owned, scene.mentionKinds[token], token < head ? "<" : ">")
  }

  /// Gives the features of the border between a token and the one before it to a sink.
  func collectBorder<Sink: FeatureSink>(before token: Int, into sink: inout Sink) {
    let at = token - window.lowerBound
    let branch = branches[at] == branches[at - 1] ? "=" : "|"
    let left = Self.kind(scene.tokens[token - 1])
    let right = Self.kind(scene.tokens[token])
    sink.add("E", branch)
    sink.add("Ek", left, right)
    sink.add("Eb", branch, left, right)
    sink.add("Ep", branch, places[at])
    sink.add("Eq", branch, quotes[at - 1], quotes[at])
    sink.add("Eo", owned[at - 1], owned[at])
    sink.add("Et", branch, scene.tag(token - 1), scene.tag(token))
    sink.add("El", branch, scene.lemmas[token])
    let opened = opened(at: token)
    let closed = closed(before: token)
    let above = scene.tokens[opened].head
    let stem = window.contains(above) ? places[above - window.lowerBound] : "out"
    let side = above < token ? "<" : ">"
    sink.add("Er", scene.tokens[opened].dep, side, left)
    sink.add("Es", scene.tokens[opened].dep, side, stem)
    sink.add("Eh", scene.tokens[opened].dep, scene.tag(above), scene.tag(opened))
    sink.add("Ew", scene.tokens[opened].dep, scene.lemmas[token], stem)
    sink.add("Ec", scene.tokens[closed].dep, scene.tokens[opened].dep, left)
    let ended = places[closed - window.lowerBound]
    sink.add("Ee", scene.tokens[closed].dep, ended, right)
    sink.add("Ed", String(min(3, depth(of: opened))), scene.tokens[opened].dep, left)
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

  private static func kind(_ token: Token) -> String {
    guard token.pos == .punctuation else { return token.pos == .space ? "_" : "w" }
    return token.text
  }
}
