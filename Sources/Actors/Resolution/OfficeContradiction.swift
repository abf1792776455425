public import Documents
import Language

/// A post that a text gives to someone who, by the tables, held another one on that day.
///
/// The mention stays resolved by the stronger evidence, the name; the text's claim and the tables'
/// word are kept side by side.
public struct OfficeContradiction: Sendable, Hashable {
  /// The post in the text, such as `Prime Minister of France`.
  public let claimed: String
  /// Name and post as they stand in the text.
  public let range: TextRange
  /// The office claimed and where.
  public let office: OfficeClass
  /// The state or organisation of the office claimed.
  public let at: ActorID
  /// The office that the person held by the tables.
  public let known: OfficeSpell
  /// That office in words, such as `President of France`.
  public let knownTitle: String
}

extension DocumentReading {
  /// Days before and after which terms must hold for the tables to be sure of them: reports are
  /// written around changes of office, and sources differ by days.
  private static let margin = 30

  /// What the tables say against the post that stands beside a person's name.
  ///
  /// Silent unless they are sure: the office is one person's at a time and was another's, this one
  /// held a different office there, both for a month around the day, and no line is unverified.
  func contradiction(of draft: Draft) -> OfficeContradiction? {
    guard draft.form == .person, let person = draft.actor, let day else { return nil }
    let after = title(after: draft.tokens.upperBound, head: draft.head).reading
    let claims = [title(before: draft.tokens.lowerBound), after].compactMap(\.self)
    guard !claims.isEmpty, let own = knowledge.mainOffice(of: person, on: day),
      isSure(own, around: day)
    else { return nil }
    for claim in claims {
      guard let at = claim.affiliation, at == own.at, !claim.isFormer, !isNext(claim),
        knowledge.rules.list(.singleHolder, has: claim.title.office.rawValue),
        isAnothers(claim.title, at, than: person, around: day)
      else { continue }
      return OfficeContradiction(
        claimed: "\(knowledge.capitalized(claim.title.shown)) of \(knowledge.phrase(of: at))",
        range: parse.textRange(hull(draft.tokens, claim)), office: claim.title.office, at: at,
        known: own, knownTitle: knowledge.roleTitle(of: own))
    }
    return nil
  }

  private func isSure(_ spell: OfficeSpell, around day: CalendarDate) -> Bool {
    spell.isVerified && spell.covers(day.adding(days: -Self.margin))
      && spell.covers(day.adding(days: Self.margin))
  }

  /// Whether an office was held by one other person all around a day, and by this one at no time
  /// near it.
  private func isAnothers(
    _ title: OfficeTitle, _ at: ActorID, than person: ActorID, around day: CalendarDate
  ) -> Bool {
    let days = [-Self.margin, 0, Self.margin].map { day.adding(days: $0) }
    let holders = days.map { knowledge.holders(of: title, at: at, on: $0) }
    guard let holder = holders[1].first, holders[1].count == 1, isSure(holder, around: day) else {
      return false
    }
    return holders.allSatisfy { spells in spells.allSatisfy { $0.person != person } }
  }

  /// `the next prime minister`, `the incoming president`.
  private func isNext(_ claim: TitleReading) -> Bool {
    let start = claim.tokens.lowerBound
    return (max(0, start - 3)..<start).contains { isListed($0, .notYet) }
  }

  /// From the name or the title, whichever is first, to the end of the later one with its state.
  private func hull(_ name: Range<Int>, _ claim: TitleReading) -> Range<Int> {
    var high = max(name.upperBound, claim.tokens.upperBound)
    if high == claim.tokens.upperBound, complement(after: high) != nil {
      var token = high + 1
      while claimed[token] == nil { token += 1 }
      high = claimed[token].map { drafts[$0].tokens.upperBound } ?? high
    }
    return min(name.lowerBound, claim.tokens.lowerBound)..<high
  }
}
