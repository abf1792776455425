import Actors
import Documents
import Language

/// Reads offices held: titles before names, appositions, copulas, appointments and resignations.
struct OfficeReader: Sendable {
  let layers: Layers
  let lexicon: RelationLexicon
  let sides: RelationSides
  let dates: RelationDates
  private var syntax: Syntax { layers.syntax }
  private var tokens: [Token] { layers.tokens }

  /// The offices that a noun tells.
  func relations(_ noun: Int, _ rule: RelationLexicon.Noun) -> [Relation] {
    let carrier = carrier(of: noun)
    // `became the first president to visit B` tells of a visit.
    let isFirst = layers.parse.children(of: noun, "acl", "relcl").contains { $0 > noun }
    let phase = isFirst ? nil : carrier.flatMap { lexicon.phase(ofVerb: tokens[$0].lemma) }
    let people = sides.bearers(of: noun).compactMap(person)
    var result = people.flatMap { office(noun, $0, carrier: carrier, phase: phase) }
    // `will succeed B as president`: B holds or held it.
    if let carrier, ["succeed", "replace"].contains(tokens[carrier].lemma) {
      result = layers.parties.syntax.subjects(of: carrier).compactMap(person)
        .flatMap { office(noun, $0, carrier: carrier, phase: .begin) }
      result += syntax.objects(of: carrier).compactMap(person).flatMap {
        office(noun, $0, carrier: nil, phase: nil)
      }
    }
    return result
  }

  /// A copula, an appointment or `as` below a verb.
  private func carrier(of noun: Int) -> Int? {
    let head = tokens[noun].head
    switch tokens[noun].dep {
    case "attr", "oprd": return head
    case "pobj" where tokens[head].text.lowercased() == "as":
      let above = tokens[head].head
      return syntax.isVerbal(above)
        ? above : tokens[above].dep == "dobj" ? tokens[above].head : nil
    default: return nil
    }
  }

  private func person(_ head: Int) -> Mention? {
    guard let mention = layers.parties.mention(at: head), mention.kind == .person,
      tokens[head].pos != .pronoun || mention.actor != nil
    else { return nil }
    return mention
  }

  private func office(
    _ noun: Int, _ person: Mention, carrier: Int?, phase: RelationLexicon.Phase?
  ) -> [Relation] {
    guard let body = body(of: noun, person) else { return [] }
    let title = title(noun)
    let span =
      min(
        title.lowerBound, person.range.lowerBound)..<max(
        title.upperBound, person.range.upperBound)
    let status =
      carrier.map { layers.status.reading(ofVerb: $0).status } ?? EventStatus.happened
    let dates = dates.dates(of: noun, carrier: carrier, phase: phase)
    return [
      Relation(
        a: Party(actor: person.actor, name: person.name, spans: [person.range]), kind: .office,
        b: body, issue: title, from: dates.from, to: dates.to,
        status: status == .ongoing ? .happened : status, span: span,
        sentence: layers.sentence(of: noun), confidence: person.actor == nil ? 0.7 : 0.9,
        why: carrier.map { "office/\(tokens[$0].lemma)" } ?? "office/title")
    ]
  }

  /// The state or organisation that a title names, else the one that the person serves.
  private func body(of noun: Int, _ person: Mention) -> Party? {
    let named =
      sides.owners(of: noun) + sides.companions(of: noun, ["of", "for", "at", "in"])
    if let party = named.first(where: { $0.actor != person.actor && $0.actor != nil }) {
      return Party(actor: party.actor, name: party.name, spans: party.spans)
    }
    // `Japanese Prime Minister NAME`: the name heads title and people.
    if let party = sides.owners(of: person.head).first(where: { $0.actor != nil }) {
      return Party(actor: party.actor, name: party.name, spans: party.spans)
    }
    guard let id = person.affiliation else { return nil }
    return Party(
      actor: id, name: layers.knowledge.actor(id)?.name ?? id.rawValue, spans: [person.range])
  }

  /// The words of a post: its noun with what stands before it and the `of` behind.
  private func title(_ noun: Int) -> TextRange {
    var start = noun
    while start > 0, layers.sentence(of: start - 1) == layers.sentence(of: noun),
      isTitleWord(start - 1, of: noun)
    {
      start -= 1
    }
    var end = noun + 1
    for preposition in layers.parse.children(of: noun, "prep") where preposition == end {
      let below = layers.parse.subtree(of: preposition)
      if ["of", "for"].contains(tokens[preposition].text), below.count <= 6 {
        end = below.upperBound
      }
    }
    return layers.parse.textRange(start..<end)
  }

  private func isTitleWord(_ index: Int, of noun: Int) -> Bool {
    let token = tokens[index]
    guard [.properNoun, .noun, .adjective].contains(token.pos) || token.text == "-" else {
      return false
    }
    return layers.parties.mention(at: index).map { $0.kind == .other || $0.kind == .office } ?? true
  }
}
