public import Actors
public import Documents

/// How a text's names resolve on a day, step by step.
public struct Resolution: Sendable {
  /// A mention with all that its words may mean.
  struct Step: Sendable {
    let mention: Mention
    let words: String
    let candidates: [NameCandidate]
    let offices: [OfficeSpell]
  }

  let text: SourceText
  let day: CalendarDate?
  let steps: [Step]
  /// What the whole text may mean where no mention was found in it.
  let unmentioned: [NameCandidate]
  private let knowledge: ActorKnowledge

  /// Explains mentions of a text.
  public init(
    _ mentions: [Mention], text: SourceText, on day: CalendarDate?, knowledge: ActorKnowledge
  ) {
    self.text = text
    self.day = day
    self.knowledge = knowledge
    steps = mentions.map { mention in
      let words = text[mention.range]
      let held = mention.actor.map { knowledge.offices(of: $0) } ?? []
      return Step(
        mention: mention, words: words, candidates: knowledge.candidates(for: words, on: day),
        offices: held.filter { spell in day.map(spell.covers) ?? false })
    }
    unmentioned = mentions.isEmpty ? knowledge.candidates(for: text.string, on: day) : []
  }

  /// The explanation as lines of text.
  public func lines(_ style: TerminalStyle) -> String {
    var lines: [String] = []
    for step in steps {
      let mention = step.mention
      let place = "\(mention.range.lowerBound)–\(mention.range.upperBound)"
      lines.append(style(.strong, "“\(step.words)”") + style(.faint, " \(place)"))
      lines += candidates(step.candidates, style)
      lines += step.offices.map { spell in
        "  office on the day: \(spell.title) of \(name(spell.at)), since \(spell.from) "
          + "[\(spell.source)]"
      }
      lines.append("  decided by \(mention.why)")
      let members = mention.members.map { name($0) }.joined(separator: ", ")
      let result = mention.actor.map { "\(mention.name) (\($0.rawValue))" } ?? mention.name
      lines.append(
        style(.actor, "  → \(mention.kind.rawValue) \(result)")
          + (mention.role.map { ", \($0)" } ?? "")
          + (members.isEmpty ? "" : ": \(members)"))
    }
    if steps.isEmpty {
      lines.append("No mention was found in “\(TerminalStyle.withoutControls(text.string))”.")
      lines += candidates(unmentioned, style)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func candidates(_ candidates: [NameCandidate], _ style: TerminalStyle) -> [String] {
    candidates.flatMap { candidate in
      let id = candidate.actor.map { " (\($0.rawValue))" } ?? ""
      let verdict = candidate.holds ? "may mean" : "not then:"
      return style.wrap(
        "\(verdict) \(candidate.name)\(id), \(candidate.form): \(candidate.reason)", indent: 4,
        firstIndent: 2)
    }
  }

  private func name(_ id: ActorID) -> String { knowledge.actor(id)?.name ?? id.rawValue }
}
