/// What part of a society a party belongs to, in PLOVER's codes.
///
/// PLOVER 2.0 (draft, 2021), "Sectors"; `PLC` is this project's own, see `party-nouns.tsv`.
public enum Sector: String, Sendable, Hashable, CaseIterable {
  case police = "COP"
  case government = "GOV"
  case courts = "JUD"
  case legislature = "LEG"
  case military = "MIL"
  case parties = "PTY"
  case armedGroups = "REB"
  case intelligence = "SPY"
  case agriculture = "AGR"
  case business = "BUS"
  case crime = "CRM"
  case civilians = "CVL"
  case education = "EDU"
  case journalists = "JRN"
  case labor = "LAB"
  case medicine = "MED"
  case refugees = "REF"
  case opposition = "OPP"
  case religion = "REL"
  case nonGovernmental = "NGO"
  case intergovernmental = "IGO"
  case place = "PLC"

  /// Whether who belongs to it takes part in politics by what it is, not only by what is done to it.
  var isPolitical: Bool {
    switch self {
    case .police, .government, .courts, .legislature, .military, .parties, .armedGroups,
      .intelligence, .opposition, .nonGovernmental, .intergovernmental, .refugees, .journalists:
      true
    case .agriculture, .business, .crime, .civilians, .education, .labor, .medicine, .religion,
      .place:
      false
    }
  }
}

/// The nouns that name parties, from `party-nouns.tsv`.
struct PartyNouns: Sendable {
  private let sectors: [String: Sector]
  /// Nouns that count others: `thousands of students` are students.
  private let quantities: Set<String>
  private static let quantity = "QTY"

  /// Reads the shipped table and those of the users' codebooks, whose lines win.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a line names no sector.
  init(adding codebooks: [OwnCodebook] = []) throws(CodingError) {
    var sectors: [String: Sector] = [:]
    var quantities: Set<String> = []
    var rows = try RuleTable(Resource.partyNounsTSV, name: "party-nouns.tsv").rows
    for codebook in codebooks { rows += try CodebookTables(codebook).rows(.parties) }
    for row in rows {
      let code = try row.value("sector")
      if code == Self.quantity {
        quantities.insert(try row.value("lemma"))
        continue
      }
      guard let sector = Sector(rawValue: code) else { throw row.unknown(code) }
      sectors[try row.value("lemma")] = sector
    }
    self.sectors = sectors
    self.quantities = quantities
  }

  /// Whether a noun only counts those who are named after it.
  func isQuantity(_ lemma: String) -> Bool { quantities.contains(lemma.lowercased()) }

  /// The sector of those whom a noun names.
  func sector(of lemma: String) -> Sector? { sectors[lemma.lowercased()] }
}
