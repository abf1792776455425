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
    sink.add(words.names.b, words.poses[head])
    sink.add(words.names.p, place)
    sink.add(words.names.w, ways[at])
    sink.add(words.names.wl, ways[at], cue)
    sink.add(words.names.pl, place, cue)
    sink.add(words.names.pt, place, words.tags[head])
    sink.add(words.names.pg, place, signature)
    sink.add(words.names.ps, place, state)
    sink.add(words.names.pT, place, words.tag(token))
    sink.add(words.names.pL, place, words.lemmas[token])
    sink.add(words.names.pD, place, words.deps[token])
    sink.add(words.names.pp, self.at(at - 1, places), place)
    sink.add(words.names.pn, place, self.at(at + 1, places))
    sink.add(words.names.pc, place, words.digits[commas[at]], signature)
    sink.add(words.names.cl, token < head ? words.names.before : words.names.after, cue, signature)
  }

  private func addWords<Sink: FeatureCollector>(_ token: Int, _ at: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let lemma = words.lemmas[token]
    let tag = words.tag(token)
    let gap = abs(token - head)
    let side: Text = token < head ? words.names.before : words.names.after
    let distance = distance(gap)
    sink.add(words.names.l, lemma)
    sink.add(words.names.t, tag, side)
    sink.add(words.names.x, side, distance)
    sink.add(words.names.xt, side, distance, tag)
    sink.add(words.names.xp, side, distance, places[at])
    if gap <= 4 {
      sink.add(words.names.xl, side, distance, lemma)
      sink.begin(words.names.xc, side)
      sink.part(distance)
      sink.part(lemma)
      sink.part(words.lemmas[head])
      sink.end()
    }
    sink.add(words.names.lBefore, words.lemma(token - 1), places[at])
    sink.add(words.names.lAfter, words.lemma(token + 1), places[at])
    sink.add(words.names.ll, words.lemma(token - 1), lemma, side)
    sink.add(words.names.lr, lemma, words.lemma(token + 1), side)
    sink.add(words.names.tt, words.tag(token - 1), tag, words.tag(token + 1))
    sink.add(words.names.c, words.digits[commas[at]], side, state)
  }

  private func addQuotes<Sink: FeatureCollector>(_ token: Int, _ at: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let quote = quotes[at]
    sink.add(words.names.q, quote)
    sink.add(words.names.qp, quote, places[at])
    sink.add(words.names.qs, quote, state)
    sink.add(words.names.qg, quote, state, signature)
    sink.add(words.names.ql, quote, words.lemmas[head])
    sink.add(words.names.qBefore, self.at(at - 1, quotes), quote)
    sink.add(words.names.qAfter, quote, self.at(at + 1, quotes))
  }

  private func addOwned<Sink: FeatureCollector>(_ token: Int, _ at: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let owned = owned[at]
    sink.add(words.names.o, owned)
    sink.add(words.names.op, owned, places[at])
    sink.add(words.names.ot, owned, words.tag(token))
    sink.add(words.names.oc, owned, words.tags[head], signature)
    sink.add(words.names.oBefore, self.at(at - 1, self.owned), owned)
    sink.add(words.names.oAfter, owned, self.at(at + 1, self.owned))
    sink.add(words.names.ol, owned, words.lemmas[token])
    sink.add(
      words.names.om, owned, words.kinds[token],
      token < head ? words.names.before : words.names.after)
  }

  /// Gives the features of the border between a token and the one before it to a sink.
  func collectBorder<Sink: FeatureCollector>(before token: Int, into sink: inout Sink)
  where Sink.Text == Text {
    let at = token - window.lowerBound
    let branch: Text = branches[at] == branches[at - 1] ? words.names.same : words.names.other
    let (left, right) = (kind(token - 1), kind(token))
    sink.add(words.names.E, branch)
    sink.add(words.names.Ek, left, right)
    sink.add(words.names.Eb, branch, left, right)
    sink.add(words.names.Ep, branch, places[at])
    sink.add(words.names.Eq, branch, quotes[at - 1], quotes[at])
    sink.add(words.names.Eo, owned[at - 1], owned[at])
    sink.add(words.names.Et, branch, words.tag(token - 1), words.tag(token))
    sink.add(words.names.El, branch, words.lemmas[token])
    let opened = opened(at: token)
    let closed = closed(before: token)
    let above = scene.tokens[opened].head
    let stem = window.contains(above) ? places[above - window.lowerBound] : words.names.out
    let side: Text = above < token ? words.names.before : words.names.after
    sink.add(words.names.Er, words.deps[opened], side, left)
    sink.add(words.names.Es, words.deps[opened], side, stem)
    sink.add(words.names.Eh, words.deps[opened], words.tag(above), words.tag(opened))
    sink.add(words.names.Ew, words.deps[opened], words.lemmas[token], stem)
    sink.add(words.names.Ec, words.deps[closed], words.deps[opened], left)
    let ended = places[closed - window.lowerBound]
    sink.add(words.names.Ee, words.deps[closed], ended, right)
    sink.add(words.names.Ed, words.digits[min(3, depth(of: opened))], words.deps[opened], left)
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
      return scene.tokens[token].pos == .space ? words.names.space : words.names.word
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
