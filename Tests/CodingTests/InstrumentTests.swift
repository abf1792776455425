import Actors
import Coding
import Testing

@Suite("Instruments of single passages")
struct InstrumentTests {
  /// Stages as `signed/happened@2001-05-03`.
  private func stages(_ instrument: Instrument) -> [String] {
    instrument.stages.map { stage in
      "\(stage.stage.rawValue)/\(stage.status.rawValue)"
        + (stage.date.map { "@\($0.value)" } ?? "")
    }
  }

  private func parties(_ instrument: Instrument) -> [String] {
    instrument.parties.map { $0.actor?.rawValue ?? $0.name }.sorted()
  }

  private func only(_ text: String, published: String? = nil) throws -> Instrument {
    let found = try Reader.read(text, published: published).instruments
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test("a named treaty has its name, its parties and the day of its signature")
  func signed() throws {
    let treaty = try only(
      "Norway and Finland signed the Reindeer Pasture Convention in Oslo on 4 May 2011.")
    #expect(treaty.name == "Reindeer Pasture Convention")
    #expect(treaty.kind == "treaty")
    #expect(parties(treaty) == ["FIN", "NOR"])
    #expect(stages(treaty) == ["signed/happened@2011-05-04"])
  }

  @Test("a plan to sign is a signature that is scheduled, a refusal one that is denied")
  func standing() throws {
    let planned = try only(
      "Kenya and Ghana will sign a trade agreement in May.", published: "2015-02-01")
    #expect(stages(planned) == ["signed/scheduled@2015-05"])
    let denied = try only("Chad has not ratified the Lagos Convention.")
    #expect(stages(denied) == ["ratified/denied"])
  }

  @Test("short forms and definite nouns take up a name")
  func chain() throws {
    let instrument = try only(
      "Peru joined the Andean Lakes Cooperation Programme (ALCP) in 2009. The programme covers"
        + " fisheries and climate change. Peru suspended the ALCP in 2016.")
    #expect(instrument.abbreviation == "ALCP")
    #expect(instrument.mentions.count == 3)
    #expect(instrument.areas == ["fisheries", "climate"])
    #expect(stages(instrument).last == "suspended/happened@2016")
  }

  @Test("a document is what the text calls it later")
  func named() throws {
    let instrument = try only(
      "Brazil and India will unveil a new document next week. The document, known as the Southern"
        + " Partnership Programme, is being drafted in Delhi.")
    #expect(instrument.name == "Southern Partnership Programme")
    #expect(instrument.mentions.count == 3)
    #expect(parties(instrument) == ["BRA", "IND"])
  }

  @Test("editions of two years are two instruments, and the text says which replaces which")
  func succession() throws {
    let found = try Reader.read(
      "The Nairobi Charter replaces the Mombasa Agreement."
    ).instruments
    let charter = try #require(found.first { $0.name == "Nairobi Charter" })
    let older = try #require(charter.succeeds)
    #expect(found[older].name == "Mombasa Agreement")
    #expect(stages(found[older]).contains("superseded/happened"))
    let editions = try Reader.read(
      "The 2004 Baltic Transport Strategy failed. The 2012 Baltic Transport Strategy did better."
    ).instruments
    #expect(editions.count == 2)
  }

  @Test("agreement of minds and what is no instrument's name are none")
  func none() throws {
    for text in [
      "There is wide agreement in Lima that the harvest was poor.",
      "Mali treats its guests well.",
      "Bill Adams met the Centre for Peace and Strategy in Rome.",
      "The plan to build a school in Malta was praised.",
    ] {
      #expect(try Reader.read(text).instruments.isEmpty)
    }
  }
}
