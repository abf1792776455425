import Actors
import Documents
import Language

/// What every coder of a document reads: the text with its mentions and times, and the readers of its
/// grammar.
struct Layers: Sendable {
  let document: Document
  let knowledge: ActorKnowledge
  let mentions: [Mention]
  let times: [TemporalExpression]
  let syntax: Syntax
  let parties: PartyFinder
  let dating: Dating
  let status: StatusReader
  let predicates: [Predicate]

  var tokens: [Token] { syntax.tokens }
  var parse: Parse { syntax.parse }

  /// The sentence of a token.
  func sentence(of token: Int) -> Int { parse.sentenceOfToken[token] }
}
