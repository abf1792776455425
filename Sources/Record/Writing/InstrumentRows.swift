import Actors
import Coding
import Documents
import GRDB

extension ObjectRows {
  /// Inserts instruments with their stages, then which of them succeeds which.
  func insertInstruments(_ relinking: inout Relinking, _ db: Database) throws {
    var witnesses: [Int64] = []
    for instrument in coded.instruments {
      let place = rows.places.ofSentence(instrument.mentions, in: instrument.sentence)
      let identity = rows.identities.of(
        instrument, at: instrument.mentions.first ?? place.citation)
      let witness = try witness(identity, place, why: instrument.why, &relinking, db)
      try put(
        "instruments",
        [
          ("witness", witness), ("name", instrument.name),
          ("abbreviation", instrument.abbreviation), ("kind", instrument.kind),
          ("areas", ListColumn.join(instrument.areas)), ("confidence", instrument.confidence),
        ], db)
      try entries.insert(instrument.parties, as: "party", of: witness, db)
      try insert(instrument.mentions, as: "mention", of: witness, db)
      for (ordinal, stage) in instrument.stages.enumerated() {
        try put(
          "stages",
          [
            ("witness", witness), ("ordinal", ordinal), ("stage", stage.stage.rawValue),
            ("status", stage.status.rawValue), ("citation", try cite(stage.span, db)),
          ] + columns("date", stage.date), db)
      }
      witnesses.append(witness)
    }
    for (instrument, witness) in zip(coded.instruments, witnesses) {
      guard let before = instrument.succeeds else { continue }
      try db.execute(
        sql: "UPDATE instruments SET succeeds = ? WHERE witness = ?",
        arguments: [witnesses[before], witness])
    }
  }
}
