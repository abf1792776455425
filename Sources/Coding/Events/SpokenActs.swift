import Actors
import Language

/// Acts done by saying something of oneself or another: who says that another must act demands it, who
/// says that he will not do what somebody waits for refuses it.
struct SpokenActs: Sendable {
  let coder: EventCoder
  /// The events that the codebook's words tell.
  let events: [CodedEvent]

  private var syntax: Syntax { coder.syntax }
  private var tokens: [Token] { coder.syntax.tokens }
  private var parties: PartyFinder { coder.parties }

  /// How often a reported `must` is a demand of its subject, a reported `will not` a refusal.
  private static let confidence = 0.7

  /// The demands and refusals of a document, in text order.
  func callAsFunction() -> [CodedEvent] {
    tokens.indices.compactMap { clause in
      let speaker = tokens[clause].head
      guard tokens[clause].dep == "ccomp", speaker != clause, syntax.isVerbal(clause),
        coder.judge.features.onlyReports(speaker)
      else { return nil }
      if let act = needed(clause) { return demand(clause, act, of: speaker) }
      return switch coder.status.ownReading(of: clause, depth: 0)?.status {
      case .calledFor: demand(clause, clause, of: speaker)
      case .scheduled, .conditional, .proposed: refusal(clause, of: speaker)
      default: nil
      }
    }
  }

  /// `B had to act`: the act.
  private func needed(_ clause: Int) -> Int? {
    guard tokens[clause].lemma == "have", syntax.parse.children(of: clause, "neg").isEmpty else {
      return nil
    }
    return syntax.parse.children(of: clause, "xcomp").first { act in
      syntax.parse.children(of: act, "aux").contains { tokens[$0].tag == "TO" }
    }
  }

  /// `A said that B must act`.
  private func demand(_ clause: Int, _ act: Int, of speaker: Int) -> CodedEvent? {
    let actors = parties.parties(at: syntax.agents(of: speaker))
    let recipients = parties.parties(at: syntax.subjects(of: clause))
    guard let actor = actors.first, let recipient = recipients.first,
      !coder.roles.isSame(recipient, actor)
    else { return nil }
    let trigger = EventTrigger(token: speaker, verb: speaker)
    return event(
      trigger, .request, mode: "change", actors: actors, recipients: recipients,
      why: "request/\(tokens[speaker].lemma)+\(tokens[act].lemma)=called-for")
  }

  /// `A said that it would not release them`: what A will not do for others it refuses them; what it
  /// will not do to others is no refusal.
  private func refusal(_ clause: Int, of speaker: Int) -> CodedEvent? {
    guard syntax.parse.children(of: clause, "neg").contains(where: { $0 < clause }),
      !isOnlyLater(clause), let inner = events.first(where: { refused($0, in: clause) })
    else { return nil }
    let actors = parties.parties(at: syntax.agents(of: speaker))
    guard let actor = actors.first,
      inner.actors.contains(where: {
        $0.actor == actor.actor
          && (actor.actor != nil || $0.spans.contains { actor.spans.contains($0) })
      })
    else { return nil }
    let others = inner.recipients.isEmpty ? inner.actors : inner.recipients
    let recipients = others.filter { other in
      !actors.contains { $0.spans == other.spans || $0.actor != nil && $0.actor == other.actor }
    }
    return event(
      EventTrigger(token: speaker, verb: speaker), .reject,
      mode: ComplementReader.mode(of: .reject, about: inner), actors: actors,
      recipients: recipients,
      why: "reject/\(tokens[speaker].lemma)+\(tokens[clause].lemma)=denied")
  }

  /// `would not send them before May`: who will do it later refuses nothing.
  private func isOnlyLater(_ clause: Int) -> Bool {
    syntax.objects(of: clause, prepositions: ["before"]).contains {
      coder.dating.isDated($0)
    }
  }

  /// Whether an event is what a clause says will not be done, and somebody waits for it.
  private func refused(_ event: CodedEvent, in clause: Int) -> Bool {
    guard event.status == .denied, event.act.quad <= 2 else {
      return false
    }
    return syntax.parse.tokens(in: event.trigger).contains {
      $0 == clause || tokens[$0].head == clause && tokens[$0].dep == "dobj"
    }
  }

  private func event(
    _ trigger: EventTrigger, _ act: PloverType, mode: String?, actors: [Party],
    recipients: [Party], why: String
  ) -> CodedEvent {
    coder.event(
      trigger,
      EventCoder.Coding(
        act: act, mode: mode, contexts: ["diplomatic"], reading: coder.reading(of: trigger),
        confidence: Self.confidence, why: why), actors: actors, recipients: recipients)
  }
}
