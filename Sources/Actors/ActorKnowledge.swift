import Synchronization

/// Who the actors of the diplomatic system are, what they are called and who holds which office,
/// by day, for all states since 1990.
///
/// The tables are compiled in; `Scripts/build-knowledge` makes the generated ones. No answer changes
/// after loading, so that one value serves all threads; rows that were read and words that were met
/// are kept.
public final class ActorKnowledge: Sendable {
  /// States, organisations and what users' tables add, in the order of loading.
  let loaded: [PoliticalActor]
  private let ids: KeyIndex
  private let namesOf: [ActorID: [String]]
  let officeTable: OfficeTable
  let membershipTable: MembershipTable
  private let iso2: [ActorID: String]
  private let otherCodes: [ActorID: [(scheme: String, code: String)]]
  private let capitalsOf: [ActorID: [String]]
  /// All relations of the tables.
  package let allRelations: [ActorRelation]
  let organsByName: KeyIndex
  let nounsOf: [ActorID: [String]]
  let index: NameIndex
  let personIndex: PersonIndex
  let rules: ResolutionRules
  /// Books of words that no thread has in hand.
  private let idle = Mutex<[WordBook]>([])

  /// Loads the compiled-in tables and those of users, which win where both speak of one name,
  /// office or membership.
  ///
  /// - Throws: ``KnowledgeError`` with table and line if a table is damaged.
  /// - Complexity: O(*bytes of the tables*), some milliseconds.
  public init(adding own: [ActorTable] = []) throws(KnowledgeError) {
    var loader = try KnowledgeLoader()
    try loader.load()
    for table in own { try loader.load(table) }
    loaded = loader.actors
    ids = loader.ids
    namesOf = loader.names
    officeTable = loader.offices
    membershipTable = loader.memberships
    iso2 = loader.iso2
    otherCodes = loader.otherCodes
    capitalsOf = loader.capitals
    allRelations = loader.relations
    organsByName = loader.organsByName
    nounsOf = loader.nouns
    index = loader.index
    personIndex = loader.persons
    rules = try ResolutionRules.load()
  }

  /// Lends a book of words to a document.
  func withWordBook<Result>(_ body: (inout WordBook) -> Result) -> Result {
    var book = idle.withLock { $0.popLast() } ?? WordBook()
    let result = body(&book)
    if !book.isFull { idle.withLock { [book] in $0.append(book) } }
    return result
  }

  /// All actors, sorted by id.
  ///
  /// - Complexity: O(*n* log *n*); made anew on every call.
  public var actors: [PoliticalActor] {
    let own = loaded.indices.filter { ids.last(of: loaded[$0].id.rawValue) == $0 }
      .map { loaded[$0] }
    let persons = (0..<personIndex.count).compactMap { personIndex.actor($0) }
      .filter { ids.last(of: $0.id.rawValue) == nil }
    return (own + persons).sorted { $0.id < $1.id }
  }

  /// All office spells of the tables.
  package var spells: [OfficeSpell] { (0..<officeTable.count).map { officeTable[$0] } }

  /// All memberships of the tables.
  package var allMemberships: [Membership] {
    (0..<membershipTable.count).map { membershipTable[$0] }
  }

  /// The actor of an id.
  public func actor(_ id: ActorID) -> PoliticalActor? {
    if let place = ids.last(of: id.rawValue) { return loaded[place] }
    return personIndex.person(id).flatMap { personIndex.actor($0) }
  }

  /// All names of an actor, the one to show first.
  public func names(of id: ActorID) -> [String] {
    if let person = personIndex.person(id) { return personIndex.names(of: person) }
    return namesOf[id] ?? []
  }

  /// The capitals of a state and towns where its government sits, those of the past too.
  public func capitals(of id: ActorID) -> [String] { capitalsOf[id] ?? [] }

  /// Codes of an actor in other schemes: `iso2`, `iso3`, `wikidata`, `cow` (Correlates of War),
  /// `cameo`.
  public func codes(of id: ActorID) -> [(scheme: String, code: String)] {
    guard let actor = actor(id) else { return [] }
    var codes: [(scheme: String, code: String)] = []
    if let iso2 = iso2[id] { codes = [("iso2", iso2), ("iso3", id.rawValue)] }
    if let wikidata = actor.wikidata { codes.append(("wikidata", wikidata)) }
    return codes + (otherCodes[id] ?? [])
  }
}
