import Actors
import Coding
import Documents

/// What tells whether two reports are of one event.
///
/// Only reports of the same `block` are compared; their `scope` says by what.
struct EventIdentity: Sendable, Hashable {
  /// How far the same words may reach.
  enum Scope: String, Sendable {
    /// A party is unresolved or no day and place are given: one only within one text.
    case text
    /// The day is known: one wherever it is told.
    case dated
    /// Only the place is known: one where it is told within a few days.
    case placed
  }

  let scope: Scope
  /// What all reports of the event share, hashed.
  let block: String
  /// What reports of one occurrence share even where they differ in day or standing, hashed; nil where
  /// a party is unresolved.
  let affair: Int64?
  /// Who acted for whom, as far as this report tells: `USA:biden-joe`.
  let delegates: Set<String>
  /// The id that the entry has where this report stands alone.
  let key: String

  /// Reads what identifies an event of a document.
  init(_ event: CodedEvent, lemma: String, textHash: String, rules: LinkingRules) {
    let joint = rules.jointActs.contains(event.act)
    var shared = [event.actName, event.mode ?? "", event.status.rawValue]
    shared += Self.parties(event, joint: joint)
    delegates = Self.delegates(event, joint: joint)
    var own: [String] = []

    let parties = event.actors + event.recipients
    let resolved = !event.actors.isEmpty && parties.allSatisfy { $0.actor != nil }
    affair =
      resolved
      ? Folding.hash([event.act.rawValue, lemma] + Self.parties(event, joint: joint)) : nil
    if resolved, let from = event.date?.from, let to = event.date?.to {
      scope = .dated
      shared += [from.description, to.description]
      if to.dayNumber - from.dayNumber >= rules.eventDaysDated {
        // A month or year alone does not tell two visits apart.
        shared += [lemma, Self.place(event)]
      }
    } else if resolved, event.date?.from == nil, event.date?.to == nil, event.place != nil {
      scope = .placed
      shared += [lemma, Self.place(event), event.date?.value ?? ""]
      own = [textHash]
    } else {
      scope = .text
      shared += [lemma, Self.place(event), event.date?.value ?? "", textHash]
      if !resolved { shared.append(Self.name(event.trigger)) }
    }
    block = Identifier.make("", [scope.rawValue] + shared)
    key = Identifier.make("ev-", [scope.rawValue] + shared + delegates.sorted() + own)
  }

  private static func name(_ range: TextRange) -> String {
    "\(range.lowerBound)-\(range.upperBound)"
  }

  private static func place(_ event: CodedEvent) -> String {
    guard let place = event.place else { return "" }
    return Folding.name(place.name) + "|" + (place.country?.rawValue ?? "")
  }

  private static func parties(_ event: CodedEvent, joint: Bool) -> [String] {
    func names(_ parties: [Party]) -> [String] {
      Set(parties.map { $0.actor?.rawValue ?? "?" + Folding.name($0.name) }).sorted()
    }
    if joint { return ["all"] + names(event.actors + event.recipients) }
    return ["by"] + names(event.actors) + ["to"] + names(event.recipients)
  }

  private static func delegates(_ event: CodedEvent, joint: Bool) -> Set<String> {
    func facts(_ parties: [Party], _ role: String) -> [String] {
      parties.compactMap { party in
        guard let who = party.delegate?.rawValue ?? party.delegateName.map(Folding.name) else {
          return nil
        }
        return "\(role)\(party.actor?.rawValue ?? Folding.name(party.name)):\(who)"
      }
    }
    return Set(
      facts(event.actors, joint ? "" : "by ") + facts(event.recipients, joint ? "" : "to "))
  }
}

/// Identifiers made of content, so that they do not depend on the order of reading.
enum Identifier {
  /// A prefix and the first twelve hexadecimal digits of the SHA-256 of some parts.
  static func make(_ prefix: String, _ parts: [String]) -> String {
    prefix + ContentHash.sha256(parts.joined(separator: "\u{1F}")).prefix(12)
  }
}
