import Actors
import Coding
import Documents
import GRDB

extension ObjectRows {
  /// Inserts figures.
  ///
  /// - Returns: their witnesses, in order.
  func insertFigures(_ relinking: inout Relinking, _ db: Database) throws -> [Int64] {
    try coded.figures.map { figure in
      let place = rows.places.of(figure.span, in: figure.sentence)
      let identity = rows.identities.of(figure, at: figure.span)
      let witness = try witness(identity, place, why: figure.why, &relinking, db)
      try put(
        "figures",
        [
          ("witness", witness), ("what", figure.what), ("value", figure.value),
          ("unit", figure.unit), ("approximate", figure.isApproximate),
        ] + columns("date", figure.date), db)
      try entries.insert([figure.of].compactMap(\.self), as: "of", of: witness, db)
      return witness
    }
  }

  /// Inserts measures; `figures` are the witnesses of the document's figures.
  func insertMeasures(figures: [Int64], _ relinking: inout Relinking, _ db: Database) throws {
    for measure in coded.measures {
      let place = rows.places.of(measure.span, in: measure.sentence)
      let identity = rows.identities.of(measure, at: measure.span)
      let witness = try witness(identity, place, why: measure.why, &relinking, db)
      try put(
        "measures",
        [
          ("witness", witness), ("kind", measure.kind),
          ("objectCitation", try cite(measure.object, db)),
          ("count", measure.count.map { figures[$0] }), ("status", measure.status.rawValue),
          ("confidence", measure.confidence),
        ] + columns("date", measure.date), db)
      try entries.insert([measure.sender], as: "sender", of: witness, db)
      try entries.insert([measure.target].compactMap(\.self), as: "target", of: witness, db)
    }
  }
}
