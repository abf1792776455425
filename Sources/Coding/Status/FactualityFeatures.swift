import Language

/// What of a clause and its surroundings tells how certain it is: the features of `factuality.tsv`.
///
/// Names are never features, so that no story's actors are weighed.
struct FactualityFeatures: Sendable {
  private let status: StatusReader
  private let tokens: [Token]
  /// Where the predicates of the document stand, by token.
  private let standing: [EventStatus?]
  private let forms: [ClauseForm]
  /// Function words of each sentence, once each.
  private let functionWords: [[String]]
  private let asks: [Bool]

  /// - Complexity: O(*tokens*).
  init(status: StatusReader, standing: [EventStatus?]) {
    self.status = status
    let tokens = status.tokens
    self.tokens = tokens
    self.standing = standing
    forms = tokens.indices.map { ClauseForm(of: $0, status: status) }
    functionWords = status.parse.sentences.map { sentence in
      var words: [String] = []
      for index in sentence {
        switch tokens[index].pos {
        case .auxiliary, .pronoun, .subordinatingConjunction:
          let lemma = tokens[index].lemma
          if !words.contains(lemma) { words.append(lemma) }
        default: continue
        }
      }
      return words
    }
    asks = status.parse.sentences.map { sentence in
      sentence.suffix(3).contains { tokens[$0].text == "?" }
    }
  }

  /// Gives all features of a predicate to a sink.
  func collect<Sink: FeatureSink>(of index: Int, into sink: inout Sink) {
    addForm(index, &sink)
    addNeighbours(index, &sink)
    addDependents(index, &sink)
    addGovernors(index, &sink)
    let sentence = status.parse.sentenceOfToken[index]
    if asks[sentence] { sink.add("asks", forms[index].base) }
    for word in functionWords[sentence] { sink.add("with", word, forms[index].base) }
  }

  private func addForm<Sink: FeatureSink>(_ index: Int, _ sink: inout Sink) {
    let token = tokens[index]
    let form = forms[index]
    sink.add("status", name(of: standing[index]))
    sink.add("status", name(of: standing[index]), form.base)
    sink.add("tag", token.tag)
    sink.add("form", form.base, token.dep)
    if form.isNegated { sink.add("not", form.base) }
    sink.add("lemma", lemma(index))
    sink.add("lemma", lemma(index), form.base)
    sink.add("subject", subject(of: index), form.base)
  }

  private func addNeighbours<Sink: FeatureSink>(_ index: Int, _ sink: inout Sink) {
    let tag = tokens[index].tag
    if index + 1 < tokens.count { sink.add("next", lemma(index + 1)) }
    guard index > 0 else { return }
    sink.add("before", word(index - 1), tag)
    if index > 1 { sink.add("before", word(index - 2), word(index - 1), tag) }
  }

  private func addDependents<Sink: FeatureSink>(_ index: Int, _ sink: inout Sink) {
    let isNominal = [.noun, .properNoun, .adjective].contains(tokens[index].pos)
    for child in status.parse.children(of: index) {
      switch tokens[child].dep {
      case "mark": sink.add("mark", lemma(child))
      case "advmod", "npadvmod", "neg":
        sink.add("adverb", lemma(child))
        if tokens[child].tag == "WRB" { sink.add("mark", lemma(child)) }
      case "det", "poss", "amod", "compound", "nummod":
        if isNominal { sink.add("modifier", lemma(child)) }
      default: break
      }
    }
  }

  /// The chain of words above: what they are, in what form, and what they do to what they govern.
  private func addGovernors<Sink: FeatureSink>(_ index: Int, _ sink: inout Sink) {
    let base = forms[index].base
    let dep = tokens[index].dep
    guard let (governor, link) = governor(of: index) else { return sink.add("root", "0") }
    let form = forms[governor]
    let lemma = lemma(governor)
    let sign = form.isNegated ? "not" : "so"
    sink.add("link", link)
    sink.add("above", lemma, link)
    sink.add("above", lemma, base)
    sink.add("above", lemma, base + "<" + form.base)
    sink.add("under", form.base, dep, base + sign)
    if form.isNegated { sink.add("undernot", base, link) }
    sink.add("standing", name(of: standing[governor]), dep)
    sink.add("standing", name(of: standing[governor]), dep, base)
    if let effect = status.embedding.effect(of: governor, in: status.syntax) {
      sink.add("effect", effect.rawValue, base, sign)
    }
    if form.isModal { sink.add("modal", form.base, base) }
    guard let (second, _) = self.governor(of: governor) else { return sink.add("root", "1") }
    sink.add("second", forms[second].base, tokens[governor].dep, dep)
    sink.add("second", self.lemma(second), dep)
    if forms[second].isModal { sink.add("modal", forms[second].base, base) }
  }

  /// The clause above a word, and the path to it through prepositions and subordinators.
  private func governor(of index: Int) -> (token: Int, link: String)? {
    var head = tokens[index].head
    guard head != index else { return nil }
    var link = tokens[index].dep
    for _ in 0..<3 {
      let token = tokens[head]
      guard [.adposition, .subordinatingConjunction, .particle].contains(token.pos),
        token.head != head
      else { break }
      link += ">" + token.lemma
      head = token.head
    }
    return (head, link)
  }

  private func name(of status: EventStatus?) -> String { status?.rawValue ?? "none" }

  /// A word's base form; what names or counts is only named or counted.
  private func lemma(_ index: Int) -> String { general(tokens[index]) ?? tokens[index].lemma }

  private func word(_ index: Int) -> String { general(tokens[index]) ?? tokens[index].text }

  private func general(_ token: Token) -> String? {
    switch token.pos {
    case .properNoun: "PROPN"
    case .numeral: "NUM"
    case .space: "SPACE"
    default: nil
    }
  }

  /// Who the subject is: the pronoun itself, a name, a noun by its determiner.
  private func subject(of verb: Int) -> String {
    var node = verb
    for _ in 0..<4 {
      let own = status.parse.children(of: node).first {
        ["nsubj", "nsubjpass", "csubj", "expl"].contains(tokens[$0].dep)
      }
      if let own { return kind(ofSubject: own) }
      let head = tokens[node].head
      guard head != node, ["conj", "xcomp", "advcl"].contains(tokens[node].dep),
        status.syntax.isVerbal(head)
      else { return "none" }
      node = head
    }
    return "none"
  }

  private func kind(ofSubject subject: Int) -> String {
    let token = tokens[subject]
    guard token.pos != .pronoun else { return token.text }
    guard token.pos == .noun else { return token.pos.rawValue }
    let determiner = status.parse.children(of: subject).first {
      ["det", "poss", "nummod"].contains(tokens[$0].dep)
    }
    guard let determiner else { return token.tag == "NNS" ? "bare" : "mass" }
    return tokens[determiner].dep == "det" ? tokens[determiner].lemma : "its"
  }
}
