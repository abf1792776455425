import Documents
import Synchronization

/// Memberships: found by organisation and member, read when asked for.
struct MembershipTable: ~Copyable, Sendable {
  private let tables: [FactTable]
  /// Memberships of users' tables; their rows follow those of the tables.
  private var own: [Membership] = []
  private var byOrganization = KeyIndex(capacity: 300)
  private var byMember = KeyIndex(capacity: 600)
  private let builtIn: Int
  /// The memberships of organisations that were asked for.
  private let read = Mutex<[ActorID: [Membership]]>([:])

  /// Finds the organisations and members of tables.
  init(_ tables: [FactTable]) {
    self.tables = tables
    var count = 0
    for table in tables {
      let bytes = table.text.utf8.span
      for row in 0..<table.count {
        byOrganization.insert(bytes.extracting(table.range(0, of: row)), count)
        byMember.insert(bytes.extracting(table.range(1, of: row)), count)
        count += 1
      }
    }
    builtIn = count
  }

  /// Reads every day of the tables.
  ///
  /// - Throws: ``KnowledgeError/malformedField(table:line:field:)`` for the first that is none.
  func check() throws(KnowledgeError) {
    for table in tables {
      for row in 0..<table.count {
        for column in 3...4 { _ = try table.date(column, of: row) }
      }
    }
  }

  /// How many memberships there are.
  var count: Int { builtIn + own.count }

  /// Adds a membership of a user's table.
  mutating func add(_ membership: Membership) {
    byOrganization.insert(membership.organization.rawValue, count)
    byMember.insert(membership.member.rawValue, count)
    own.append(membership)
    read.withLock { $0 = [:] }
  }

  /// The memberships of an organisation.
  func of(organization: ActorID) -> [Membership] {
    if let known = read.withLock({ $0[organization] }) { return known }
    let memberships = current(byOrganization.rows(of: organization.rawValue))
    read.withLock { $0[organization] = memberships }
    return memberships
  }

  /// The memberships of a member.
  func of(member: ActorID) -> [Membership] { current(byMember.rows(of: member.rawValue)) }

  /// Memberships without those of which a user's table says something else.
  private func current(_ rows: KeyIndex.Rows) -> [Membership] {
    guard !own.isEmpty else { return rows.map { self[$0] } }
    let rows = rows.map { ($0, self[$0]) }
    let told = Set(rows.filter { $0.0 >= builtIn }.map { [$0.1.organization, $0.1.member] })
    return rows.filter { row, membership in
      row >= builtIn || !told.contains([membership.organization, membership.member])
    }.map(\.1)
  }

  /// A membership; a day that cannot be read, which the tables' tests rule out, is none.
  subscript(row: Int) -> Membership {
    if row >= builtIn { return own[row - builtIn] }
    var row = row
    var place = 0
    while row >= tables[place].count {
      row -= tables[place].count
      place += 1
    }
    let table = tables[place]
    return Membership(
      organization: ActorID(rawValue: table.text(0, of: row)),
      member: ActorID(rawValue: table.text(1, of: row)), status: table.text(2, of: row),
      from: CalendarDate(table.text(3, of: row)), to: CalendarDate(table.text(4, of: row)),
      source: table.text(5, of: row))
  }
}
