import Actors
import Documents
import GRDB

/// Gathers mentions into actors.
struct ActorQuery {
  let filter: Filter
  /// How many documents show a mention of each actor.
  private static let shown = 3

  /// What mentions of one actor have in common: its id, else its kind and folded name.
  private struct Identity: Hashable {
    let actor: String?
    let kind: String
    let name: String
  }

  private struct Gathered {
    var kinds: [String: Int] = [:]
    var names: [String: Int] = [:]
    var roles: Set<String> = []
    var mentions = 0
    /// The first mention of each document: document number, start and end.
    var places: [(document: Int64, range: TextRange)] = []
  }

  /// The actors that the filter leaves in, in order.
  func entries(_ db: Database) throws -> [ActorEntry] {
    guard filter.status == nil else { return [] }
    let documents = try documents(db)
    let gathered = try gather(documents, db)
    let roles = try EntryRoles(visibility: Visibility(knownBy: filter.knownBy), db)
    let partners = try filter.with.map { try roles.partners(of: $0) }
    var entries: [ActorEntry] = []
    for (identity, gathered) in gathered {
      let key = identity.actor ?? "?" + identity.name
      if let partners, !partners.contains(key) { continue }
      guard let entry = try entry(identity, gathered, roles, key: key) else { continue }
      guard
        filter.actor?.matches(
          entry.actor, entry.name, isPerson: entry.kind == .person) ?? true,
        filter.type.map({ $0.lowercased() == entry.kind.rawValue }) ?? true
      else { continue }
      entries.append(entry)
    }
    entries.sort { a, b in
      a.mentions == b.mentions ? a.id.precedes(b.id) : a.mentions > b.mentions
    }
    return try filter.limited(entries).map { entry in
      var entry = entry
      let identity = Identity(
        actor: entry.actor?.rawValue, kind: entry.actor == nil ? entry.kind.rawValue : "",
        name: entry.actor == nil ? Folding.name(entry.name) : "")
      let places = gathered[identity]?.places ?? []
      entry.evidence = try evidence(places, documents, db)
      return entry
    }
  }

  /// The documents asked about, by number.
  private func documents(_ db: Database) throws -> [Int64: Row] {
    let visibility = Visibility(knownBy: filter.knownBy)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT d.number, d.id, d.publisher, d.published, d.title, d.text
        FROM documents d WHERE \(visibility.condition)
        """, arguments: StatementArguments(visibility.arguments))
    var documents: [Int64: Row] = [:]
    for row in rows {
      let published = try row.day("published")
      let id: String = row["id"]
      guard filter.isTold(published, nil), filter.isWithin(nil, published),
        filter.document.map({ $0.rawValue == id }) ?? true
      else { continue }
      documents[row["number"]] = row
    }
    return documents
  }

  private func gather(
    _ documents: [Int64: Row], _ db: Database
  ) throws -> [Identity: Gathered] {
    var gathered: [Identity: Gathered] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT document, start, "end", kind, actor, name, folded, role FROM mentions
        WHERE kind IN ('state', 'organization', 'grouping', 'person', 'office', 'force')
          AND (actor IS NOT NULL OR folded <> '')
        ORDER BY document, ordinal
        """)
    while let row = try rows.next() {
      let document: Int64 = row["document"]
      guard documents[document] != nil else { continue }
      let (actor, folded, role): (String?, String, String?) = (
        row["actor"], row["folded"], row["role"]
      )
      // An office that resolved did so to the person who holds it.
      let stated: String = row["kind"]
      let kind = actor != nil && stated == "office" ? "person" : stated
      let identity = Identity(
        actor: actor, kind: actor == nil ? kind : "", name: actor == nil ? folded : "")
      var entry = gathered[identity] ?? Gathered()
      entry.kinds[kind, default: 0] += 1
      entry.names[row["name"], default: 0] += 1
      entry.mentions += 1
      if let role { entry.roles.insert(role) }
      if entry.places.last?.document != document {
        entry.places.append((document, try row.range("start", "end")))
      }
      gathered[identity] = entry
    }
    return gathered
  }

  private func entry(
    _ identity: Identity, _ gathered: Gathered, _ roles: EntryRoles, key: String
  ) throws -> ActorEntry? {
    guard let name = Self.commonest(gathered.names),
      let kind = Self.commonest(gathered.kinds).flatMap({ ActorKind(rawValue: $0) })
    else { return nil }
    return ActorEntry(
      id: identity.actor ?? Identifier.make("ac-", [identity.kind, identity.name]),
      actor: identity.actor.map { ActorID(rawValue: $0) }, kind: kind, name: name,
      roles: gathered.roles.sorted { $0.precedes($1) }, mentions: gathered.mentions,
      events: roles.events[key]?.count ?? 0, statements: roles.statements[key]?.count ?? 0,
      evidence: [])
  }

  private static func commonest(_ counts: [String: Int]) -> String? {
    counts.min { a, b in a.value == b.value ? a.key.precedes(b.key) : a.value > b.value }?.key
  }

  private func evidence(
    _ places: [(document: Int64, range: TextRange)], _ documents: [Int64: Row], _ db: Database
  ) throws -> [Evidence] {
    var shown: [(evidence: Evidence, text: Int64)] = []
    for place in places {
      guard let row = documents[place.document] else { continue }
      let evidence = Evidence(
        document: DocumentID(rawValue: row["id"]), publisher: row["publisher"],
        published: try row.day("published"), title: row["title"], range: place.range, text: "")
      shown.append((evidence, row["text"]))
    }
    shown.sort { $0.evidence.precedes($1.evidence) }
    return try shown.prefix(Self.shown).map { shown in
      var evidence = shown.evidence
      evidence.text = try Slice.text(shown.text, evidence.range, db)
      return evidence
    }
  }
}

/// Which actors take part in which entries.
private struct EntryRoles {
  /// The events of each actor, by id, of unresolved ones by `?` and folded name.
  private(set) var events: [String: Set<String>] = [:]
  /// The statements of each speaker.
  private(set) var statements: [String: Set<String>] = [:]
  /// The parties of each event with all that they are asked for by.
  private var parties: [String: [(keys: [String], party: EntryParty)]] = [:]

  init(visibility: Visibility, _ db: Database) throws {
    let arguments = StatementArguments(visibility.arguments)
    let witnesses = "JOIN witnesses w USING (witness) JOIN documents d ON d.number = w.document"
    var rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT w.entry, p.actor, p.name, p.delegate, p.delegateName
        FROM parties p \(witnesses) WHERE w.kind = 'event' AND \(visibility.condition)
        """, arguments: arguments)
    while let row = try rows.next() {
      let party = EntryParty(
        actor: row.actor("actor"), name: row["name"], delegate: row.actor("delegate"),
        delegateName: row["delegateName"])
      var keys = [party.actor?.rawValue ?? "?" + Folding.name(party.name)]
      if let delegate = party.delegate?.rawValue
        ?? party.delegateName.map({ "?" + Folding.name($0) })
      {
        keys.append(delegate)
      }
      let entry: String = row["entry"]
      for key in keys { events[key, default: []].insert(entry) }
      parties[entry, default: []].append((keys, party))
    }
    rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT w.entry, coalesce(s.speakerActor, '?' || s.speakerFolded)
        FROM statements s \(witnesses)
        WHERE s.speakerName IS NOT NULL AND \(visibility.condition)
        """, arguments: arguments)
    while let row = try rows.next() { statements[row[1], default: []].insert(row[0]) }
  }

  /// The actors that share an event with another party that matches.
  func partners(of term: ActorTerm) throws -> Set<String> {
    var partners: Set<String> = []
    for parties in parties.values where parties.contains(where: { term.matches($0.party) }) {
      for other in parties where !term.matches(other.party) { partners.formUnion(other.keys) }
    }
    return partners
  }
}

/// Cuts words out of stored texts.
enum Slice {
  /// The words of a range; SQLite counts code points, as Entente does.
  static func text(_ text: Int64, _ range: TextRange, _ db: Database) throws -> String {
    try String.fetchOne(
      try db.cachedStatement(sql: "SELECT substr(content, ?, ?) FROM texts WHERE text = ?"),
      arguments: [range.lowerBound + 1, range.count, text]) ?? ""
  }
}
