import Actors
import Documents
import Language

/// Who binds itself.
extension CommitmentCoder {
  /// Who binds itself by a verb; `we` is who speaks.
  func binders(of verb: Int) -> [Party] {
    let agents = syntax.agents(of: finite(verb))
    let parties = layers.parties.parties(at: agents)
    if !parties.isEmpty { return parties.filter(isPolitical) }
    return selves(agents)
  }

  /// `A urged B to sign and promised aid`: a finite verb that the parser hung beside an infinitive
  /// stands beside the finite verb above.
  private func finite(_ verb: Int) -> Int {
    guard tokens[verb].dep == "conj", ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag),
      parse.children(of: verb, "nsubj", "nsubjpass").isEmpty
    else { return verb }
    var node = tokens[verb].head
    for _ in 0..<4 where isInfinitive(node) || tokens[node].tag == "VB" { node = tokens[node].head }
    return syntax.isVerbal(node) && node != tokens[verb].head ? node : verb
  }

  /// The parties that first-person pronouns and the parties of a treaty stand for.
  func selves(_ heads: [Int]) -> [Party] {
    heads.flatMap { head -> [Party] in
      if speakers.isFirstPerson(head) {
        // `we` of those who issue a communiqué together
        if let mention = layers.parties.mention(at: head), mention.members.count > 1 {
          return layers.parties.parties(of: mention)
        }
        return speakers.party(ofPronoun: head).map { [$0] } ?? []
      }
      let isSignatory = ["party", "signatory", "parties"].contains(tokens[head].lemma.lowercased())
      guard isSignatory, tokens[head].pos == .properNoun else { return [] }
      return [Party(actor: nil, name: tokens[head].text, spans: [tokens[head].range])]
    }
  }

  /// Whether a party binds itself in politics: an actor or one with a name, not `the family`.
  func isPolitical(_ party: Party) -> Bool {
    if let sector = party.sector, sector != .place, !sector.isPolitical { return false }
    if party.actor != nil || party.sector != nil { return true }
    return party.name.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
  }
}
