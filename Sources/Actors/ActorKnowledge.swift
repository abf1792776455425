/// Who the actors of the diplomatic system are, what they are called and who holds which office,
/// by day, for all states since 1990.
///
/// The tables are compiled in; `Scripts/build-knowledge` makes the generated ones. Nothing changes
/// after loading, so that one value serves all threads.
public final class ActorKnowledge: Sendable {
  /// All actors, sorted by id.
  public let actors: [PoliticalActor]
  let indexOf: [ActorID: Int]
  let namesOf: [[String]]
  let persons: [ActorID: PersonFacts]
  let personIDs: [ActorID]
  /// All office spells of the tables.
  package let spells: [OfficeSpell]
  let spellsOfPerson: [ActorID: [Int]]
  let spellsOfOffice: [OfficeKey: [Int]]
  /// All memberships of the tables.
  package let allMemberships: [Membership]
  let membershipsOfMember: [ActorID: [Int]]
  let membershipsOfOrganization: [ActorID: [Int]]
  let iso2: [ActorID: String]
  let nounsOf: [ActorID: [String]]
  let index: NameIndex
  let personIndex: PersonIndex
  let rules: ResolutionRules

  /// What the person table says beside names.
  struct PersonFacts: Sendable {
    let family: [String]
    let familyFirst: Bool
    let gender: Gender?
    let names: [[String]]
  }

  /// An office at a state or organisation.
  struct OfficeKey: Hashable, Sendable {
    let office: OfficeClass
    let at: ActorID
  }

  /// Loads the compiled-in tables.
  ///
  /// - Throws: ``KnowledgeError`` if a table is damaged.
  /// - Complexity: O(*bytes of the tables*), tens of milliseconds.
  public init() throws(KnowledgeError) {
    var loader = KnowledgeLoader()
    try loader.load()
    actors = loader.actors.sorted { $0.id < $1.id }
    var indexOf: [ActorID: Int] = [:]
    indexOf.reserveCapacity(actors.count)
    for (index, actor) in actors.enumerated() { indexOf[actor.id] = index }
    self.indexOf = indexOf
    namesOf = actors.map { loader.names[$0.id] ?? [$0.name] }
    persons = loader.persons
    personIDs = loader.personIDs
    spells = loader.spells
    allMemberships = loader.memberships
    iso2 = loader.iso2
    nounsOf = loader.nouns
    index = loader.index
    personIndex = loader.personIndex
    rules = try ResolutionRules()
    spellsOfPerson = Self.positions(spells) { $0.person }
    spellsOfOffice = Self.positions(spells) { OfficeKey(office: $0.office, at: $0.at) }
    membershipsOfMember = Self.positions(allMemberships) { $0.member }
    membershipsOfOrganization = Self.positions(allMemberships) { $0.organization }
  }

  private static func positions<Element, Key: Hashable>(
    _ elements: [Element], _ key: (Element) -> Key
  ) -> [Key: [Int]] {
    var found: [Key: [Int]] = [:]
    for (index, element) in elements.enumerated() { found[key(element), default: []].append(index) }
    return found
  }

  /// The actor of an id.
  public func actor(_ id: ActorID) -> PoliticalActor? { indexOf[id].map { actors[$0] } }

  /// All names of an actor, the one to show first.
  public func names(of id: ActorID) -> [String] { indexOf[id].map { namesOf[$0] } ?? [] }

  /// Codes of an actor in other schemes: `iso3`, `iso2`, `wikidata`.
  public func codes(of id: ActorID) -> [(scheme: String, code: String)] {
    guard let actor = actor(id) else { return [] }
    var codes: [(scheme: String, code: String)] = []
    if let iso2 = iso2[id] { codes = [("iso2", iso2), ("iso3", id.rawValue)] }
    if let wikidata = actor.wikidata { codes.append(("wikidata", wikidata)) }
    return codes
  }
}
