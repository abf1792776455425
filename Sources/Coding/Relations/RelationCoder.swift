import Actors
import Documents
import Language

/// Finds what lasts between two actors of a document: memberships, alliances, disputes, offices.
///
/// Nouns and verbs that tell relations (`relation-nouns.tsv`, `relation-verbs.tsv`) are read with their
/// sides; the verb over a noun says whether it begins, holds or ends. Beginnings that the text does
/// not tell come from the reference tables where these know them, and `why` says so.
struct RelationCoder: Sendable {
  let layers: Layers
  let lexicon: RelationLexicon
  let areas: InstrumentLexicon
  private var tokens: [Token] { layers.tokens }

  /// The relations in text order.
  ///
  /// - Complexity: linear in the text's length.
  func relations() -> [Relation] {
    let sides = RelationSides(layers: layers, lexicon: lexicon)
    let dates = RelationDates(layers: layers)
    let offices = OfficeReader(layers: layers, lexicon: lexicon, sides: sides, dates: dates)
    let bonds = BondReader(
      layers: layers, lexicon: lexicon, areas: areas, sides: sides, dates: dates)
    let memberships = MembershipReader(
      layers: layers, lexicon: lexicon, sides: sides, dates: dates)
    let trade = TradeStopReader(layers: layers, sides: sides, dates: dates)
    let disputes = DisputeReader(layers: layers, sides: sides, dates: dates)
    var found: [Relation] = []
    for index in tokens.indices {
      if let rule = lexicon.noun(tokens[index]) {
        switch rule.shape {
        case .office: found += offices.relations(index, rule)
        case .bond, .directed, .mission: found += bonds.relations(index, rule)
        case .role, .membership, .application: found += memberships.relations(index, rule)
        }
      } else if tokens[index].pos == .verb {
        found += memberships.relations(ofVerb: index)
        found += disputes.relations(ofVerb: index) + trade.relations(ofVerb: index)
        found += bonds.cooperation(ofVerb: index)
      }
    }
    let reference = RelationReference(
      knowledge: layers.knowledge, day: layers.document.metadata.published)
    return joined(found).map(reference.dated)
  }

  /// Each relation once for each status; dates and issues of the repetitions are taken over.
  private func joined(_ relations: [Relation]) -> [Relation] {
    var result: [Relation] = []
    var places: [Key: Int] = [:]
    for relation in relations.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      let key = Key(relation, issue: issueKey(relation))
      if let place = places[key] {
        result[place].from = result[place].from ?? relation.from
        result[place].to = result[place].to ?? relation.to
        result[place].issue = result[place].issue ?? relation.issue
        for area in relation.areas where !result[place].areas.contains(area) {
          result[place].areas.append(area)
        }
      } else {
        places[key] = result.count
        result.append(relation)
      }
    }
    return result
  }

  /// Disputes of the same two over two issues are two; so are two posts of one person.
  private func issueKey(_ relation: Relation) -> String {
    guard relation.kind == .dispute || relation.kind == .office else { return "" }
    return relation.issue.map { layers.document.text[$0].lowercased() } ?? ""
  }

  private struct Key: Hashable {
    let sides: [String]
    let kind: Relation.Kind
    let status: EventStatus
    let issue: String

    init(_ relation: Relation, issue: String) {
      let a = relation.a.actor?.rawValue ?? relation.a.name
      let b = relation.b.actor?.rawValue ?? relation.b.name
      let isMutual = [.partnership, .alliance, .dispute, .exercise].contains(relation.kind)
      sides = isMutual ? [a, b].sorted() : [a, b]
      kind = relation.kind
      status = relation.status
      self.issue = issue
    }
  }
}
