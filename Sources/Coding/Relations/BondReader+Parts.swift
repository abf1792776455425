import Actors
import Documents
import Language

/// Status, dates, issue and areas of a relation, and its words.
extension BondReader {
  /// The verb that says something of the relation itself, else nothing.
  func carrier(of noun: Int) -> Tie? { sides.carrier(of: noun) }

  func relation(
    _ noun: Int, _ rule: RelationLexicon.Noun, _ a: Party, _ b: Party, carrier: Tie?,
    issue: TextRange?, areas: [String]
  ) -> Relation {
    let phase = carrier.flatMap { lexicon.phase(ofVerb: tokens[$0.word].lemma) }
    let dates = dates.dates(of: noun, carrier: carrier?.word, phase: phase)
    var relation = Relation(
      a: a, kind: rule.kind, b: b, issue: issue, from: dates.from, to: dates.to,
      status: status(noun, rule.kind, carrier, phase), span: span(noun, carrier),
      sentence: layers.sentence(of: noun), confidence: phase == nil ? 0.7 : 0.8,
      why: "\(rule.kind.rawValue)/\(tokens[noun].lemma.lowercased())")
    relation.areas = areas
    return relation
  }

  /// What lasts stands as long as nothing says that it is planned, possible or denied.
  func status(
    _ noun: Int, _ kind: Relation.Kind, _ carrier: Tie?, _ phase: RelationLexicon.Phase?
  ) -> EventStatus {
    let own = layers.status.reading(ofNoun: noun).status
    guard let carrier, phase != nil && phase != .change || isSteered(carrier) else {
      return [.happened, .ongoing, .cancelled].contains(own) ? .happened : own
    }
    let reading =
      carrier.role == "obj"
      ? layers.status.reading(ofNoun: noun, carriedBy: carrier.word)
      : layers.status.reading(ofVerb: carrier.word)
    // What is called off did not take place; what lasts had been there.
    if reading.status == .cancelled { return kind == .exercise ? .cancelled : .happened }
    return reading.status == .ongoing ? .happened : reading.status
  }

  /// `threatened sanctions`: the verb says where what it governs stands.
  func isSteered(_ carrier: Tie) -> Bool {
    guard carrier.role == "obj",
      let effect = layers.status.embedding.effect(ofVerb: carrier.word, in: syntax)
    else { return false }
    return effect != .happened && effect != .ongoing
  }

  func span(_ noun: Int, _ carrier: Tie?) -> TextRange {
    let phrase = parse.subtree(of: noun)
    let range = phrase.count <= 25 ? phrase : max(phrase.lowerBound, noun - 6)..<noun + 1
    guard let carrier, abs(carrier.word - noun) <= 8 else { return parse.textRange(range) }
    return parse.textRange(
      min(range.lowerBound, carrier.word)..<max(range.upperBound, carrier.word + 1))
  }

  /// What a dispute is over, which tier a partnership has.
  func issue(_ noun: Int, _ rule: RelationLexicon.Noun) -> TextRange? {
    let about = parse.children(of: noun, "prep").first {
      ["over", "about", "on", "regarding", "concerning"].contains(tokens[$0].text.lowercased())
    }
    if let about, rule.kind == .dispute {
      let below = parse.subtree(of: about)
      if below.count > 1, below.count <= 20 {
        return parse.textRange(below.lowerBound + 1..<below.upperBound)
      }
    }
    let modifiers = parse.children(of: noun, "amod", "compound", "nmod").filter {
      $0 < noun && layers.parties.mention(at: $0)?.actor == nil
    }
    guard let first = modifiers.first else { return nil }
    return parse.textRange(min(first, parse.subtree(of: first).lowerBound)..<noun + 1)
  }

  /// The areas that a partnership's clause lists: `in areas such as X and Y`.
  func coveredAreas(_ noun: Int, _ carrier: Tie?) -> [String] {
    let phrase = parse.subtree(of: noun)
    var found = areas.areas(in: noun..<max(noun, phrase.upperBound), of: tokens)
    guard let carrier, carrier.role == "obj" else { return found }
    for child in parse.children(of: carrier.word, "prep") where child > noun {
      guard ["in", "on", "including"].contains(tokens[child].text.lowercased()) else { continue }
      for area in areas.areas(in: parse.subtree(of: child), of: tokens) where !found.contains(area)
      {
        found.append(area)
      }
    }
    return found
  }

  /// Parties with an identity, each once; a person counts for the state served.
  func distinct(_ parties: [Party]) -> [Party] {
    let sectors: Set<Sector> = [.government, .place, .military]
    return sides.unique(
      parties.filter { $0.actor != nil && ($0.sector.map(sectors.contains) ?? true) })
  }
}
