import Actors
import Language

/// Whose meeting it is where those of one body meet among themselves.
extension MeetingGrammar {
  /// The body's meeting by who gathers: its leaders at a summit, its ministers at a ministerial.
  func gather(_ body: Party, _ head: Int, into found: inout MeetingReference) {
    found.organizer = body.actor
    found.use = .occasion
    let owner =
      body.actor.flatMap {
        lexicon.shortName(of: $0) ?? layers.knowledge.actor($0)?.name
      }
      ?? body.name
    switch lemma(head) {
    case "leader", "head", "president":
      found.kind = "summit"
      found.series = "\(owner) summit"
    case "minister":
      found.kind = "ministerial"
      let post = parse.children(of: head, "amod", "compound").map(lower).first {
        ["foreign", "defence", "defense", "finance", "trade", "energy", "interior"].contains($0)
      }
      found.series = post.map { "\(owner) \($0) ministers' meeting" } ?? "\(owner) ministerial"
    default: found.series = "\(owner) meeting"
    }
  }
}
