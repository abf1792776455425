import Actors
import Documents
import Language

extension StatementCoder {
  /// Who the words of a source name.
  func speaker(in source: Range<Int>) -> Speaker? {
    let tops = source.filter { token in
      let head = syntax.tokens[token].head
      return !source.contains(head) || head == token
    }
    let names = tops.filter {
      [.noun, .properNoun, .pronoun, .adjective, .numeral, .determiner]
        .contains(syntax.tokens[$0].pos)
    }
    guard let head = names.first ?? tops.first else { return nil }
    let spans = [syntax.parse.textRange(source)]
    // Of `who said so` the one whom the clause describes.
    let named = antecedent(of: head) ?? head
    guard var speaker = speaker(at: named) else {
      return Speaker(spans: spans, actor: nil, name: document.text[spans[0]])
    }
    speaker.spans = spans
    return speaker
  }

  /// Whether a cue is `according to`.
  func isAccording(_ cue: Int) -> Bool { syntax.tokens[cue].text.lowercased() == "according" }

  private func antecedent(of pronoun: Int) -> Int? {
    guard ["WDT", "WP"].contains(syntax.tokens[pronoun].tag) else { return nil }
    var verb = syntax.tokens[pronoun].head
    while syntax.tokens[verb].dep != "relcl", syntax.tokens[verb].head != verb {
      verb = syntax.tokens[verb].head
    }
    return syntax.tokens[verb].dep == "relcl" ? syntax.tokens[verb].head : nil
  }

  /// Who a noun phrase names as the speaker.
  func speaker(at head: Int) -> Speaker? {
    let tokens = syntax.tokens
    if let person = apposed(to: head) { return person }
    if let mention = parties.mention(at: head), mention.kind != .place || mention.actor != nil {
      if mention.kind == .grouping, mention.actor == nil {
        // `the Kenyan and Ugandan presidents`: all their words.
        let words = syntax.parse.textRange(phraseRange(of: head))
        return Speaker(spans: [mention.range], actor: nil, name: document.text[words])
      }
      return Speaker(
        spans: [mention.range], actor: mention.actor, name: mention.name, role: mention.role,
        affiliation: mention.affiliation)
    }
    let phrase = phraseRange(of: head)
    guard tokens[head].pos == .noun || tokens[head].pos == .properNoun else {
      return tokens[head].pos == .pronoun
        ? Speaker(spans: [tokens[head].range], actor: nil, name: tokens[head].text) : nil
    }
    // `the words of X`, `X's spokesman`: the words are X's, the spokesman is himself.
    if ["word", "remark", "comment", "statement", "speech"].contains(tokens[head].lemma) {
      let owners =
        syntax.parse.children(of: head, "poss")
        + syntax.objects(of: head, prepositions: ["of", "by"])
      if let owner = owners.first, let speaker = speaker(at: owner) { return speaker }
    }
    let range = syntax.parse.textRange(phrase)
    let affiliation = parties.parties(at: head).first?.actor
    return Speaker(spans: [range], actor: nil, name: document.text[range], affiliation: affiliation)
  }

  /// `Ghana's trade minister, B,`: whom a post names by an apposition.
  private func apposed(to head: Int) -> Speaker? {
    guard syntax.tokens[head].tag == "NN", parties.mention(at: head)?.kind != .person else {
      return nil
    }
    let names = syntax.parse.children(of: head, "appos").compactMap(parties.mention)
    let person = names.first { name in
      let first = name.tokens.lowerBound
      // `Ghana's trade minister B` too
      return name.kind == .person && first > 0
        && (syntax.tokens[first - 1].text == "," || first == head + 1)
    }
    guard let person else { return nil }
    // The tables' post, or one with its state, says more than the text's words.
    let isWhole = person.actor != nil || person.role?.contains(" of ") == true
    let words = phraseRange(of: head).drop { syntax.tokens[$0].tag == "DT" }
    return Speaker(
      spans: [person.range], actor: person.actor, name: person.name,
      role: isWhole ? person.role : document.text[syntax.parse.textRange(words)],
      affiliation: person.affiliation ?? parties.parties(at: head).first?.actor)
  }

  /// To whom a cue is addressed: `told reporters`, `said to the council`.
  func audience(of cue: Int) -> Party? {
    guard syntax.tokens[cue].pos == .verb, !isAccording(cue) else { return nil }
    let addressed = ["tell", "inform", "brief", "remind", "assure", "warn", "urge", "ask"]
      .contains(syntax.tokens[cue].lemma)
    let heads =
      (addressed ? syntax.parse.children(of: cue, "dobj", "dative") : [])
      + syntax.objects(of: cue, prepositions: ["to"])
    guard let head = heads.first(where: { syntax.tokens[$0].pos != .adposition }) else {
      return nil
    }
    if let party = parties.parties(at: head).first { return party }
    let token = syntax.tokens[head]
    // `urged an immediate end`: what is urged, nobody.
    guard token.pos == .noun || token.pos == .properNoun,
      token.dep != "dobj" || syntax.tokens[cue].lemma != "urge"
        || !syntax.parse.children(of: cue, "xcomp", "ccomp").isEmpty
    else { return nil }
    let range = syntax.parse.textRange(phraseRange(of: head))
    return Party(actor: nil, name: document.text[range], spans: [range])
  }

  /// A noun phrase without relative clauses, appositions and conjuncts behind its head.
  private func phraseRange(of head: Int) -> Range<Int> {
    let parse = syntax.parse
    var low = head
    var high = head
    for child in parse.children(of: head) {
      let dep = parse.tokens[child].dep
      if child < head,
        ["det", "amod", "compound", "poss", "nummod", "nmod", "quantmod"].contains(dep)
      {
        low = min(low, parse.subtree(of: child).lowerBound)
      }
      if child > head, dep == "prep", parse.tokens[child].text.lowercased() == "of" {
        high = max(high, parse.subtree(of: child).upperBound - 1)
      }
    }
    return low..<high + 1
  }
}
