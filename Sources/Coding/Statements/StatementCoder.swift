import Actors
import Documents
import Language

/// Codes quotations as statements with their speakers.
///
/// Direct speech keeps its words; a quoted fragment inside a reporting clause is mixed speech.
/// Quotation marks without a cue around a few words are irony or a title and no statement.
struct StatementCoder: Sendable {
  let document: Document
  let syntax: Syntax
  let parties: PartyFinder
  let cues: CueLexicon
  let quotations: [Quotation]
  private let finder: CueFinder
  private let dating: Dating

  init(
    document: Document, syntax: Syntax, parties: PartyFinder, cues: CueLexicon, dating: Dating
  ) {
    self.document = document
    self.syntax = syntax
    self.parties = parties
    self.cues = cues
    self.dating = dating
    quotations = QuotationFinder()(document)
    var isQuoted = [Bool](repeating: false, count: syntax.tokens.count)
    for quotation in quotations {
      for index in syntax.parse.tokens(in: quotation.range) { isQuoted[index] = true }
    }
    finder = CueFinder(syntax: syntax, cues: cues, isQuoted: isQuoted)
  }

  private var tokens: [Token] { syntax.tokens }

  /// All statements, in text order.
  ///
  /// - Complexity: O(*quotations* × *length of a sentence*).
  func statements() -> [Statement] {
    var result: [Statement] = []
    var previous: Quotation?
    for quotation in quotations {
      if let merged = continuing(result.last, previous, quotation) {
        result[result.count - 1] = merged
      } else if let statement = statement(of: quotation, after: result.last, previous) {
        result.append(statement)
      } else {
        continue
      }
      previous = quotation
    }
    return result
  }

  private func statement(of quotation: Quotation, after last: Statement?, _ previous: Quotation?)
    -> Statement?
  {
    let quoted = syntax.parse.tokens(in: quotation.range)
    guard !quoted.isEmpty else { return nil }
    if quotation.isBlock { return blockStatement(quotation, quoted) }
    let isTitle = isTitle(quoted)
    let isDirect = !isTitle && isDirect(quotation, quoted)
    if isDirect {
      let beside = finder.cue(
        beside: quoted, endsWithComma: endsWithComma(quotation),
        within: syntax.parse.tokens(in: document.blocks[quotation.block].range))
      if let beside { return make(.direct, quotation, quoted, cue: beside) }
      if let last, let previous, follows(quotation, previous) {
        return Statement(
          kind: .direct, content: [quotation.range], text: words(of: [quotation]), cue: nil,
          speaker: last.speaker, via: last.via,
          sentence: syntax.parse.sentenceOfToken[quoted.lowerBound],
          why: "same speaker goes on")
      }
    }
    guard !isTitle, let above = finder.cue(above: quoted) else {
      return isDirect ? make(.direct, quotation, quoted, cue: nil) : nil
    }
    return make(isDirect ? .direct : .mixed, quotation, quoted, cue: above)
  }

  /// A block quotation belongs to whoever the paragraph before it announces.
  private func blockStatement(_ quotation: Quotation, _ quoted: Range<Int>) -> Statement? {
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
  ) -> Statement {
    let sentence = syntax.parse.sentenceOfToken[quoted.lowerBound]
    var via: [String] = []
    if let cue, cue.why != "according to" {
      let source = finder.accordingTo(
        in: syntax.parse.sentences[syntax.parse.sentenceOfToken[cue.token]])
      via = source.map { $0.speakers.compactMap { speaker(at: $0)?.name } } ?? []
    }
    return Statement(
      kind: kind, content: [quotation.range], text: words(of: [quotation]),
      cue: cue.map { tokens[$0.token].range }, speaker: cue?.speakers.first.flatMap(speaker(at:)),
      audience: cue.flatMap { audience(of: $0.token) }, via: via,
      date: cue.flatMap { dating.date(of: $0.token) }, sentence: sentence,
      why: cue?.why ?? "no cue")
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
