import Actors
import Coding
import Documents
import GRDB

extension ObjectRows {
  /// Inserts commitments; `figures` are the witnesses of the document's figures.
  func insertCommitments(
    figures: [Int64], _ relinking: inout Relinking, _ db: Database
  ) throws {
    for commitment in coded.commitments {
      let place = rows.places.of(commitment.clause, in: commitment.sentence)
      let identity = rows.identities.of(commitment, at: commitment.action)
      let witness = try witness(identity, place, why: commitment.why, &relinking, db)
      try put(
        "commitments",
        [
          ("witness", witness), ("actionCitation", try cite(commitment.action, db)),
          ("amount", commitment.amount.map { figures[$0] }),
          ("conditionCitation", try cite(commitment.condition, db)),
          ("strength", commitment.strength.rawValue), ("status", commitment.status.rawValue),
          ("statement", commitment.statement.map { statements[$0] }),
          ("confidence", commitment.confidence),
        ] + columns("due", commitment.due) + columns("date", commitment.date), db)
      try entries.insert([commitment.by], as: "by", of: witness, db)
      try entries.insert([commitment.to].compactMap(\.self), as: "to", of: witness, db)
    }
  }

  /// Inserts relations.
  func insertRelations(_ relinking: inout Relinking, _ db: Database) throws {
    for relation in coded.relations {
      let place = rows.places.of(relation.span, in: relation.sentence)
      let identity = rows.identities.of(relation, at: relation.span)
      let witness = try witness(identity, place, why: relation.why, &relinking, db)
      try put(
        "relations",
        [
          ("witness", witness), ("kind", relation.kind.rawValue),
          ("issueCitation", try cite(relation.issue, db)),
          ("status", relation.status.rawValue), ("confidence", relation.confidence),
        ] + columns("since", relation.from) + columns("until", relation.to), db)
      try entries.insert([relation.a], as: "a", of: witness, db)
      try entries.insert([relation.b], as: "b", of: witness, db)
    }
  }

  /// Inserts stances.
  func insertStances(_ relinking: inout Relinking, _ db: Database) throws {
    for stance in coded.stances {
      let place = rows.places.of(stance.span, in: stance.sentence)
      let identity = rows.identities.of(stance, at: stance.span)
      let witness = try witness(identity, place, why: stance.why, &relinking, db)
      try put(
        "stances",
        [
          ("witness", witness), ("stance", stance.value.rawValue),
          ("strength", stance.strength), ("issueCitation", try cite(stance.issue, db)),
          ("status", stance.status.rawValue),
          ("statement", stance.statement.map { statements[$0] }),
          ("confidence", stance.confidence),
        ] + columns("date", stance.date), db)
      try entries.insert([stance.holder], as: "holder", of: witness, db)
      try entries.insert([stance.target], as: "target", of: witness, db)
    }
  }
}
