import Documents
import Language

/// Gives acts their dates: from their own clause, then from the clause that governs them.
///
/// An act without a temporal expression stays undated; the day of publication is never taken.
struct Dating: Sendable {
  let syntax: Syntax
  /// The dated expressions by the tokens above them, nearest predicate first.
  private let expressionsOfPredicate: [Int: [TemporalExpression]]
  /// The last days by which something is to be done, by the tokens above their expressions.
  private let deadlineOfPredicate: [Int: CalendarDate]
  /// The dated expressions by the words that head them.
  private let expressionOfHead: [Int: TemporalExpression]

  init(syntax: Syntax, times: [TemporalExpression]) {
    self.syntax = syntax
    var expressions: [Int: [TemporalExpression]] = [:]
    var deadlines: [Int: CalendarDate] = [:]
    var heads: [Int: TemporalExpression] = [:]
    for time in times where time.from != nil && (time.kind == .date || time.kind == .time) {
      guard
        let head = time.tokens.first(where: { !time.tokens.contains(syntax.tokens[$0].head) })
          ?? time.tokens.first
      else { continue }
      heads[head] = time
      let isDeadline = Self.isDeadline(time, syntax)
      for predicate in Self.predicates(above: head, syntax) {
        if isDeadline {
          deadlines[predicate] = time.to
        } else {
          expressions[predicate, default: []].append(time)
        }
      }
    }
    expressionsOfPredicate = expressions
    deadlineOfPredicate = deadlines
    expressionOfHead = heads
  }

  /// Whether a word heads a dated expression.
  func isDated(_ word: Int) -> Bool { expressionOfHead[word] != nil }

  /// The date of an act by its words, nearest clause first; nil where the text gives none.
  func date(of token: Int, carrier: Int? = nil) -> EventDate? {
    for node in [token] + (carrier.map { [$0] } ?? []) {
      if let date = own(node) ?? whenDate(node) ?? sharedDay(node) { return date }
    }
    // Only forms without tense take the date of the clause that governs them.
    var verb = carrier ?? token
    if !syntax.isVerbal(verb) {
      guard let above = syntax.governingVerb(of: verb), syntax.tokens[verb].dep != "poss" else {
        return nil
      }
      guard ["dobj", "nsubjpass", "nsubj"].contains(syntax.tokens[verb].dep) else { return nil }
      verb = above
      if let date = own(verb) { return date }
    }
    for _ in 0..<Syntax.reach {
      guard isNonFinite(verb), let above = syntax.governingVerb(of: verb) else { return nil }
      verb = above
      if let date = own(verb) { return date }
    }
    return nil
  }

  /// `in November 2021, when B visited C`: the visit was then.
  private func whenDate(_ verb: Int) -> EventDate? {
    let head = syntax.tokens[verb].head
    guard ["advcl", "relcl"].contains(syntax.tokens[verb].dep),
      syntax.parse.children(of: verb, "advmod", "mark").contains(where: {
        $0 < verb && syntax.tokens[$0].text.lowercased() == "when"
      })
    else { return nil }
    if let time = expressionOfHead[head] {
      return EventDate(value: time.value, from: time.from, to: time.to)
    }
    return syntax.isVerbal(head) && head < verb ? own(head) : nil
  }

  /// `met B on Monday and said …`: one subject's deeds told in a row share the day that the first has.
  private func sharedDay(_ verb: Int) -> EventDate? {
    let head = syntax.tokens[verb].head
    guard syntax.tokens[verb].dep == "conj", head < verb,
      [syntax.tokens[verb].tag, syntax.tokens[head].tag] == ["VBD", "VBD"],
      syntax.parse.children(of: verb, "nsubj", "nsubjpass", "advmod", "advcl").isEmpty,
      let day = own(head), day.from != nil, day.from == day.to
    else { return nil }
    return day
  }

  /// The last day by which what a word tells is to be done.
  func deadline(of token: Int) -> CalendarDate? { deadlineOfPredicate[token] }

  /// `by 2030`, `until May`: a bound for what is to be done, not the day of the act.
  private static func isDeadline(_ time: TemporalExpression, _ syntax: Syntax) -> Bool {
    guard let first = time.tokens.first, first > 0 else { return false }
    return ["by", "until", "till"].contains(syntax.tokens[first - 1].text.lowercased())
  }

  /// The words that an expression dates: up to the verb that governs it.
  ///
  /// One inside a noun phrase (`the 2014 annexation`) dates the noun alone.
  private static func predicates(above head: Int, _ syntax: Syntax) -> [Int] {
    var result: [Int] = []
    let isModifier = ["compound", "nummod", "amod", "nmod", "poss"].contains(
      syntax.tokens[head].dep)
    for ancestor in syntax.ancestors(of: head) {
      result.append(ancestor)
      if isModifier || syntax.isVerbal(ancestor) { break }
      // `respect the protocol of 5 September`: the day is the protocol's.
      if syntax.tokens[ancestor].pos == .properNoun, isOf(head, ancestor, syntax) { break }
    }
    return result
  }

  /// Whether a time stands behind a noun with `of`.
  private static func isOf(_ time: Int, _ noun: Int, _ syntax: Syntax) -> Bool {
    let preposition = syntax.tokens[time].head
    return syntax.tokens[preposition].head == noun
      && syntax.tokens[preposition].text.lowercased() == "of"
  }

  /// The date that stands beside a word itself, not beside the clause around it; days in a row
  /// (`on 24 and 25 June`) are one span.
  func span(beside token: Int) -> EventDate? {
    guard let expressions = expressionsOfPredicate[token], let narrowest = own(token) else {
      return nil
    }
    let days = expressions.filter { $0.from != nil && $0.from == $0.to }
      .sorted { ($0.from?.dayNumber ?? 0) < ($1.from?.dayNumber ?? 0) }
    guard days.count == 2, let from = days[0].from, let to = days[1].to, from < to,
      to.dayNumber - from.dayNumber <= Self.longestMeeting,
      days[1].tokens.lowerBound - days[0].tokens.upperBound <= 1
    else { return narrowest }
    return EventDate(value: "\(days[0].value)/\(days[1].value)", from: from, to: to)
  }

  /// How many days apart two days are at most that bound one meeting.
  private static let longestMeeting = 14

  private func own(_ token: Int) -> EventDate? {
    guard let expressions = expressionsOfPredicate[token] else { return nil }
    // `on Monday in June 2022`: the narrowest is the date.
    let narrowest = expressions.min { width($0) < width($1) }
    return narrowest.map { EventDate(value: $0.value, from: $0.from, to: $0.to) }
  }

  private func width(_ time: TemporalExpression) -> Int {
    guard let from = time.from, let to = time.to else { return .max }
    return to.dayNumber - from.dayNumber
  }

  /// Participles share their governing clause's time; infinitives look ahead of it.
  private func isNonFinite(_ verb: Int) -> Bool {
    let auxiliaries = syntax.parse.children(of: verb, "aux", "auxpass")
    return auxiliaries.isEmpty && ["VBG", "VBN"].contains(syntax.tokens[verb].tag)
      && syntax.tokens[verb].dep != "ROOT"
  }
}
