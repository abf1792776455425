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
  let dating: Dating
  /// Words of temporal expressions.
  let timed: Set<Int>

  init(layers: Layers, cues: CueLexicon, model: AttributionModel) {
    document = layers.document
    syntax = layers.syntax
    parties = layers.parties
    self.cues = cues
    dating = layers.dating
    timed = Set(layers.times.lazy.flatMap(\.tokens))
    quotations = QuotationFinder()(document)
    let scene = SpeechScene(
      document: document, syntax: syntax, mentions: layers.mentions, quotations: quotations)
    reader = AttributionReader(scene: scene, cues: cues, model: model)
    finder = CueFinder(syntax: syntax, cues: cues, isQuoted: scene.quotationOf.map { $0 >= 0 })
  }

  var tokens: [Token] { syntax.tokens }

  /// All statements, by the start of their content and then the shortest first.
  ///
  /// - Complexity: O(*tokens*) and O(*cues* × *length of a sentence*).
  func statements() -> [Statement] {
    let attributions = withAsides(
      ofOwnSentences(
        withoutSiblings(
          withPlainSpeech(reader.attributions()).map(settled).map(withOwnSubject).map(withObject)
            .map(withWholeSource).map(withWholeClause).map(withoutOccasion))))
    var drafts = withinOthers(withoutDoubles(attributions))
      .filter { saysSomething($0) && keepsRoles($0) && isSaid($0) }
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

  func draft(of attribution: Attributed) -> Draft {
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
    let ranges = content.map(syntax.parse.textRange)
    let speech = quotations.filter { quotation in
      ranges.contains { $0.overlaps(quotation.range) }
        && !isTitle(syntax.parse.tokens(in: quotation.range))
    }
    var quoted = 0
    var all = 0
    for token in content.joined() {
      guard tokens[token].pos != .punctuation, tokens[token].pos != .space else { continue }
      all += 1
      let start = tokens[token].range.lowerBound
      if speech.contains(where: { $0.range.contains(start) }) { quoted += 1 }
    }
    if quoted == 0 { return .indirect }
    guard quoted == all, let first = content.first else { return .mixed }
    let opening = quotations.first {
      $0.range.overlaps(syntax.parse.textRange(first))
    }
    guard let opening else { return .mixed }
    if isDirect(opening, syntax.parse.tokens(in: opening.range)) { return .direct }
    // `“The road,” B said, “is long.”`: whole when its parts are joined.
    let last = content.last.flatMap { part in
      quotations.last { $0.range.overlaps(syntax.parse.textRange(part)) }
    }
    return isUtterance(from: opening, to: last ?? opening) ? .direct : .mixed
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
  func words(of quotations: [Quotation]) -> String {
    quotations.map { quotation in
      let inner = quotation.inner
      let endsWithComma = inner.last.map { document.text.scalars[$0] == "," } ?? false
      return document.text[endsWithComma ? inner.dropLast() : inner]
    }.joined(separator: " ")
  }
}
