import Actors
import Documents
import Language

/// Codes who says what: attributions found by learned weights, and quotations that these miss.
///
/// Direct speech keeps its words; mixed speech has some of them in quotation marks, indirect speech
/// none. Quotation marks without a cue around a few words are irony or a title and no statement.
struct StatementCoder: Sendable {
  /// A statement with what later steps ask of it.
  struct Draft {
    var statement: Statement
    /// The core of its cue.
    var head: Int?
    /// The last of its quotations.
    var quotation: Quotation?
  }

  let document: Document
  let syntax: Syntax
  let parties: PartyFinder
  let cues: CueLexicon
  let quotations: [Quotation]
  let finder: CueFinder
  private let reader: AttributionReader
  private let dating: Dating

  init(layers: Layers, cues: CueLexicon, model: AttributionModel) {
    document = layers.document
    syntax = layers.syntax
    parties = layers.parties
    self.cues = cues
    dating = layers.dating
    quotations = QuotationFinder()(document)
    let scene = SpeechScene(
      document: document, syntax: syntax, mentions: layers.mentions, quotations: quotations)
    reader = AttributionReader(scene: scene, cues: cues, model: model)
    finder = CueFinder(syntax: syntax, cues: cues, isQuoted: scene.quotationOf.map { $0 >= 0 })
  }

  private var tokens: [Token] { syntax.tokens }

  /// All statements, by the start of their content and then the shortest first.
  ///
  /// - Complexity: O(*tokens*) and O(*cues* × *length of a sentence*).
  func statements() -> [Statement] {
    var drafts = reader.attributions().map(settled).map(withObject).filter {
      saysSomething($0) && keepsRoles($0)
    }
    .map(draft(of:)).filter(isSpeech)
    addQuotations(to: &drafts)
    dropAgencies(from: &drafts)
    addChains(to: &drafts)
    return drafts.map(\.statement).sorted { first, second in
      let (a, b) = (first.content[0], second.content[0])
      return (a.lowerBound, a.upperBound, first.cue?.lowerBound ?? 0)
        < (b.lowerBound, b.upperBound, second.cue?.lowerBound ?? 0)
    }
  }

  // MARK: Attributions

  /// `according to B`: whatever the weights say, B is the source.
  private func settled(_ attribution: Attributed) -> Attributed {
    guard isAccording(attribution.head) else { return attribution }
    var attribution = attribution
    let prepositions = syntax.parse.children(of: attribution.head, "prep").filter {
      $0 == attribution.head + 1
    }
    guard let named = prepositions.flatMap({ syntax.parse.children(of: $0, "pobj") }).first else {
      return attribution
    }
    attribution.cue = attribution.head..<attribution.head + 2
    if attribution.source.map({ !$0.contains(named) }) ?? true {
      attribution.source = syntax.parse.subtree(of: named)
    }
    let taken = syntax.parse.subtree(of: named)
    attribution.content.removeAll { $0.overlaps(taken) }
    return attribution
  }

  /// `called the plan “useless”`: what is called so belongs to what is said of it.
  private func withObject(_ attribution: Attributed) -> Attributed {
    let tail = attribution.head + 1..<max(attribution.head + 1, attribution.cue.upperBound)
    guard cues.takesFragment(tokens[attribution.head]),
      tail.contains(where: { [.noun, .properNoun].contains(tokens[$0].pos) }),
      let first = attribution.content.firstIndex(where: { $0.lowerBound == tail.upperBound })
    else { return attribution }
    var attribution = attribution
    attribution.cue = attribution.cue.lowerBound..<tail.lowerBound
    attribution.content[first] = tail.lowerBound..<attribution.content[first].upperBound
    return attribution
  }

  /// Whether the content is not who does what a passive tells: `the plan was ignored by Peru`.
  private func keepsRoles(_ attribution: Attributed) -> Bool {
    guard syntax.isPassive(attribution.head) else { return true }
    let agents = syntax.parse.children(of: attribution.head, "agent").map { child in
      syntax.parse.subtree(of: child)
    }
    return !attribution.content.contains { part in agents.contains { $0.overlaps(part) } }
  }

  /// Whether the content has a word that means something.
  private func saysSomething(_ attribution: Attributed) -> Bool {
    attribution.content.joined().contains { token in
      ![.punctuation, .space, .subordinatingConjunction, .particle].contains(tokens[token].pos)
        && !(tokens[token].text.lowercased() == "that" && tokens[token].dep == "mark")
    }
  }

  private func draft(of attribution: Attributed) -> Draft {
    let content = attribution.content.map(syntax.parse.textRange)
    let kind = kind(of: attribution.content)
    let held = quotations.filter { quotation in content.contains { $0.overlaps(quotation.range) } }
    var speaker = attribution.source.flatMap(speaker(in:))
    if speaker == nil, kind == .direct {
      speaker = finder.speakers(of: attribution.head).first.flatMap(self.speaker(at:))
    }
    let statement = Statement(
      kind: kind, content: content,
      text: kind == .direct
        ? words(of: held) : content.map { document.text[$0] }.joined(separator: " "),
      cue: syntax.parse.textRange(attribution.cue), speaker: speaker,
      audience: audience(of: attribution.head), via: [], date: dating.date(of: attribution.head),
      sentence: syntax.parse.sentenceOfToken[attribution.content[0].lowerBound],
      why: "attributed by " + tokens[attribution.head].lemma)
    return Draft(statement: statement, head: attribution.head, quotation: held.last)
  }

  /// How many quoted words may be irony or a name where nobody says them.
  private static let fragment = 3

  /// Whether an attribution is more than a few words that somebody else set in quotation marks:
  /// `addressed the “threat”`, `referred to as its “partners”`.
  private func isSpeech(_ draft: Draft) -> Bool {
    guard draft.statement.kind == .mixed, let head = draft.head, cues.names(tokens[head]) else {
      return true
    }
    let quoted = quotations.filter { holds(draft.statement, $0) }
    return quoted.contains { quotation in
      syntax.parse.tokens(in: quotation.range).count { tokens[$0].pos != .punctuation }
        > Self.fragment
    }
  }

  /// How much of some tokens stands in quotation marks that mark speech.
  private func kind(of content: [Range<Int>]) -> Statement.Kind {
    var quoted = 0
    var all = 0
    for token in content.joined() {
      let place = tokens[token].range
      guard tokens[token].pos != .punctuation, tokens[token].pos != .space else { continue }
      all += 1
      let quotation = quotations.first { $0.range.contains(place.lowerBound) }
      if let quotation, !isTitle(syntax.parse.tokens(in: quotation.range)) { quoted += 1 }
    }
    if quoted == 0 { return .indirect }
    guard quoted == all, let first = content.first else { return .mixed }
    let opening = quotations.first {
      $0.range.overlaps(syntax.parse.textRange(first))
    }
    return opening.map { isDirect($0, syntax.parse.tokens(in: $0.range)) } == true
      ? .direct : .mixed
  }

  // MARK: Quotations that no attribution holds

  private func addQuotations(to drafts: inout [Draft]) {
    var previous: Int?
    for quotation in quotations {
      if quotation.isBlock {
        previous = addBlock(quotation, after: previous, to: &drafts)
        continue
      }
      if let held = drafts.firstIndex(where: { holds($0.statement, quotation) }) {
        previous = held
        // An agency's quotation of somebody who is named beside it is that one's.
        if let head = drafts[held].head, isAccording(head), let own = draft(of: quotation),
          let cue = own.head, !isAccording(cue), !drafts.contains(where: { $0.head == cue })
        {
          drafts.append(own)
          previous = drafts.count - 1
          continue
        }
        drafts[held].quotation = quotation
        continue
      }
      if let last = previous, continues(quotation, drafts[last]) {
        append(quotation, to: &drafts[last])
        continue
      }
      guard let found = draft(of: quotation) else { continue }
      // The cue may have been found with other content only.
      if let known = drafts.firstIndex(where: { $0.head != nil && $0.head == found.head }) {
        if found.statement.kind == .direct {
          append(quotation, to: &drafts[known])
          previous = known
        }
        continue
      }
      drafts.append(found)
      previous = drafts.count - 1
    }
  }

  /// Gives a block quotation to whom the paragraph before it announces, or to the block before it.
  private func addBlock(
    _ quotation: Quotation, after previous: Int?, to drafts: inout [Draft]
  ) -> Int? {
    let quoted = syntax.parse.tokens(in: quotation.range)
    if let previous, let last = drafts[previous].quotation, last.isBlock,
      last.block == quotation.block - 1
    {
      append(quotation, to: &drafts[previous])
      return previous
    }
    guard !quoted.isEmpty, let found = blockDraft(quotation, quoted) else { return previous }
    guard let known = drafts.firstIndex(where: { $0.head != nil && $0.head == found.head }) else {
      drafts.append(found)
      return drafts.count - 1
    }
    let speaker = drafts[known].statement.speaker ?? found.statement.speaker
    drafts[known] = found
    drafts[known].statement.speaker = speaker
    return known
  }

  /// `“…,” B said, according to A`: the words are B's, and came through A.
  private func dropAgencies(from drafts: inout [Draft]) {
    let outer = drafts.filter { draft in draft.head.map(isAccording) == true }
    for agency in outer {
      guard
        let inner = drafts.firstIndex(where: { draft in
          guard let head = draft.head, head != agency.head, draft.statement.kind != .indirect else {
            return false
          }
          let place = tokens[head].range.lowerBound
          return agency.statement.content.contains { $0.contains(place) }
            || syntax.parse.sentenceOfToken[head]
              == agency.head.map { syntax.parse.sentenceOfToken[$0] }
              && draft.statement.content.contains { said in
                agency.statement.content.contains { $0.overlaps(said) }
              }
        })
      else { continue }
      let name = agency.statement.speaker?.name
      for quotation in quotations
      where holds(agency.statement, quotation) && !holds(drafts[inner].statement, quotation)
        && quotation.range.lowerBound > drafts[inner].statement.content[0].lowerBound
      {
        append(quotation, to: &drafts[inner])
      }
      if let name, name != drafts[inner].statement.speaker?.name,
        !drafts[inner].statement.via.contains(name)
      {
        drafts[inner].statement.via.append(name)
      }
      drafts.removeAll { $0.head == agency.head }
    }
  }

  /// Whether a statement's content has most of a quotation.
  private func holds(_ statement: Statement, _ quotation: Quotation) -> Bool {
    let held = statement.content.reduce(0) { $0 + $1.clamped(to: quotation.range).count }
    return held * 2 > quotation.range.count
  }

  private func append(_ quotation: Quotation, to draft: inout Draft) {
    draft.statement.content = (draft.statement.content + [quotation.range]).sorted {
      $0.lowerBound < $1.lowerBound
    }
    draft.quotation = quotation
    if draft.statement.kind == .direct {
      draft.statement.text = words(
        of: quotations.filter { holds(draft.statement, $0) })
    } else {
      draft.statement.kind = .mixed
      draft.statement.text = draft.statement.content.map { document.text[$0] }.joined(
        separator: " ")
    }
  }

  private func draft(of quotation: Quotation) -> Draft? {
    let quoted = syntax.parse.tokens(in: quotation.range)
    guard !quoted.isEmpty else { return nil }
    if quotation.isBlock { return blockDraft(quotation, quoted) }
    let isTitle = isTitle(quoted)
    let isDirect = !isTitle && isDirect(quotation, quoted)
    if isDirect {
      let beside = finder.cue(
        beside: quoted, endsWithComma: endsWithComma(quotation),
        within: syntax.parse.tokens(in: document.blocks[quotation.block].range))
      if let beside { return make(.direct, quotation, quoted, cue: beside) }
    }
    guard !isTitle, let above = finder.cue(above: quoted) else {
      return isDirect ? make(.direct, quotation, quoted, cue: nil) : nil
    }
    return make(isDirect ? .direct : .mixed, quotation, quoted, cue: above)
  }

  /// A block quotation belongs to whoever the paragraph before it announces.
  private func blockDraft(_ quotation: Quotation, _ quoted: Range<Int>) -> Draft? {
    guard quotation.block > 0 else { return nil }
    let introduction = syntax.parse.tokens(in: document.blocks[quotation.block - 1].range)
    guard let last = introduction.last, tokens[last].text == ":" else { return nil }
    let sentence = syntax.parse.sentences[syntax.parse.sentenceOfToken[last]]
    let cue = finder.cue(
      beside: last + 1..<last + 1, endsWithComma: false, within: sentence.clamped(to: introduction))
    return make(.direct, quotation, quoted, cue: cue)
  }

  private func make(
    _ kind: Statement.Kind, _ quotation: Quotation, _ quoted: Range<Int>, cue: CueMatch?
  ) -> Draft {
    let statement = Statement(
      kind: kind, content: [quotation.range], text: words(of: [quotation]),
      cue: cue.map { syntax.parse.textRange(group(of: $0.token)) },
      speaker: cue?.speakers.first.flatMap(speaker(at:)),
      audience: cue.flatMap { audience(of: $0.token) }, via: [],
      date: cue.flatMap { dating.date(of: $0.token) },
      sentence: syntax.parse.sentenceOfToken[quoted.lowerBound], why: cue?.why ?? "no cue")
    return Draft(statement: statement, head: cue?.token, quotation: quotation)
  }

  /// A cue with its auxiliaries, negation and particle, and the colon or `to` that ends it.
  private func group(of cue: Int) -> Range<Int> {
    var low = cue
    var high = cue + 1
    for child in syntax.parse.children(of: cue).reversed() where child == low - 1 {
      guard ["aux", "auxpass", "neg", "advmod"].contains(tokens[child].dep) else { break }
      low = child
    }
    for child in syntax.parse.children(of: cue) where child == high {
      guard tokens[child].dep == "prt" || tokens[cue].text.lowercased() == "according" else {
        break
      }
      high = child + 1
    }
    if high < tokens.count, tokens[high].text == ":" { high += 1 }
    return low..<high
  }

  // MARK: Chains

  /// A statement inside another's content came through that one's speaker.
  private func addChains(to drafts: inout [Draft]) {
    let outer = drafts
    for index in drafts.indices {
      for other in outer.indices where other != index && reports(outer[other], drafts[index]) {
        guard let name = outer[other].statement.speaker?.name,
          name != drafts[index].statement.speaker?.name,
          !drafts[index].statement.via.contains(name)
        else { continue }
        drafts[index].statement.via.append(name)
      }
      guard let head = drafts[index].head, !isAccording(head) else { continue }
      let sentence = syntax.parse.sentences[syntax.parse.sentenceOfToken[head]]
      for source in finder.accordingTo(in: sentence)?.speakers.compactMap({ speaker(at: $0)?.name })
        ?? []
      where source != drafts[index].statement.speaker?.name
        && !drafts[index].statement.via.contains(source)
      {
        drafts[index].statement.via.append(source)
      }
    }
  }

  /// Whether one statement has another be said within it.
  private func reports(_ outer: Draft, _ inner: Draft) -> Bool {
    guard let head = inner.head, let above = outer.head,
      outer.statement.content.contains(where: { $0.contains(tokens[head].range.lowerBound) })
    else { return false }
    if outer.statement.kind == .direct { return true }
    var node = head
    for ancestor in syntax.ancestors(of: head) {
      if ancestor == above { return tokens[node].dep == "ccomp" }
      node = ancestor
    }
    return isAccording(above)
  }

  /// The words of some quotations without their marks and without the comma before the cue.
  private func words(of quotations: [Quotation]) -> String {
    quotations.map { quotation in
      let inner = quotation.inner
      let endsWithComma = inner.last.map { document.text.scalars[$0] == "," } ?? false
      return document.text[endsWithComma ? inner.dropLast() : inner]
    }.joined(separator: " ")
  }
}
