import Documents
import Synchronization

/// Offices held: of each row of office-holders.tsv the days are read ahead, the rest when asked for.
struct OfficeTable: ~Copyable, Sendable {
  /// Days since 1970-01-01, `.max` for none.
  private struct Days: Sendable {
    let from: Int32
    let to: Int32
    /// The last day on which an open end is believed.
    let until: Int32
    /// The last day that the source speaks of.
    let told: Int32
    /// Whether the holder yields to one without a mark.
    var isMarked = false
  }

  private let table: FactTable
  private var days: [Days] = []
  private var byPerson: KeyIndex
  private var byOffice: KeyIndex
  /// Spells of users' tables; their rows follow those of the table.
  private var own: [OfficeSpell] = []
  /// Spells that were read, each when first asked for.
  private let read = Mutex<[Int: OfficeSpell]>([:])

  /// Reads the days of a table and finds its persons and offices.
  ///
  /// - Throws: ``KnowledgeError/malformedField(table:line:field:)`` for a day that is none.
  init(_ table: FactTable) throws(KnowledgeError) {
    self.table = table
    days.reserveCapacity(table.count)
    byPerson = KeyIndex(capacity: table.count)
    byOffice = KeyIndex(capacity: table.count / 4)
    let bytes = table.text.utf8.span
    var fields: [Range<Int>] = []
    var key: [UInt8] = []
    for row in 0..<table.count {
      table.ranges(of: row, into: &fields)
      byPerson.insert(bytes.extracting(fields[0]), row)
      key.removeAll(keepingCapacity: true)
      for place in fields[1] { key.append(bytes[place]) }
      key.append(UInt8(ascii: "\t"))
      for place in fields[3] { key.append(bytes[place]) }
      byOffice.insert(key.span, row)
      guard let from = try table.date(4, of: row, at: fields[4]) else {
        throw table.malformed(4, of: row)
      }
      let to = try table.date(5, of: row, at: fields[5])
      let asOf = try table.date(7, of: row, at: fields[7])
      let isFollowed = OfficeSpell.isFollowed(
        table.string(at: fields[1]), source: table.string(at: fields[8]))
      days.append(Self.read(from, to, asOf, isFollowed: isFollowed))
      days[row].isMarked = !fields[9].isEmpty
    }
  }

  private static func read(
    _ from: CalendarDate, _ to: CalendarDate?, _ asOf: CalendarDate?, isFollowed: Bool
  ) -> Days {
    let believed = isFollowed ? nil : asOf?.adding(days: OfficeSpell.grace)
    return Days(
      from: Int32(clamping: from.dayNumber), to: Int32(clamping: to?.dayNumber ?? .max),
      until: Int32(clamping: (to ?? believed)?.dayNumber ?? .max),
      told: Int32(clamping: (to ?? asOf?.adding(days: 3_650))?.dayNumber ?? .max))
  }

  /// How many spells there are.
  var count: Int { days.count }
  /// Whether a spell comes from a user's table.
  func isOwn(_ row: Int) -> Bool { row >= table.count }
  /// Whether there are spells of users' tables.
  var hasOwn: Bool { !own.isEmpty }

  /// Adds a spell of a user's table.
  mutating func add(_ spell: OfficeSpell) {
    byPerson.insert(spell.person.rawValue, count)
    byOffice.insert(spell.office.rawValue + "\t" + spell.at.rawValue, count)
    days.append(Self.read(spell.from, spell.to, nil, isFollowed: true))
    own.append(spell)
  }

  /// The spells of a person.
  func rows(of person: ActorID) -> KeyIndex.Rows { byPerson.rows(of: person.rawValue) }

  /// The spells of an office.
  func rows(of office: OfficeClass, at: ActorID) -> KeyIndex.Rows {
    byOffice.rows(of: office.rawValue + "\t" + at.rawValue)
  }

  /// Whether an office was held on a day, as far as the source can know.
  func covers(_ row: Int, _ day: CalendarDate) -> Bool {
    days[row].from <= day.dayNumber && day.dayNumber <= days[row].until
  }

  /// Whether a holder is acting, disputed or one of several, and yields to one who is not.
  func isMarked(_ row: Int) -> Bool { days[row].isMarked }

  /// Whether a spell begins on a day.
  func begins(_ row: Int, on day: CalendarDate) -> Bool { days[row].from == day.dayNumber }

  /// Whether a spell ends on a day.
  func ends(_ row: Int, on day: CalendarDate) -> Bool { days[row].to == day.dayNumber }

  /// Whether the holder could be in the news on a day: from five years before to twenty years after.
  func isNear(_ row: Int, _ day: CalendarDate) -> Bool {
    Int(days[row].from) <= day.dayNumber + 1_830
      && day.dayNumber <= Int(days[row].told) + 7_305
  }

  /// A spell.
  subscript(row: Int) -> OfficeSpell {
    if isOwn(row) { return own[row - table.count] }
    if let known = read.withLock({ $0[row] }) { return known }
    let spell = spellOfTable(row)
    read.withLock { $0[row] = spell }
    return spell
  }

  private func spellOfTable(_ row: Int) -> OfficeSpell {
    var fields: [Range<Int>] = []
    table.ranges(of: row, into: &fields)
    func text(_ column: Int) -> String { table.string(at: fields[column]) }
    func day(_ column: Int) -> CalendarDate? { CalendarDate(text(column)) }
    return OfficeSpell(
      person: ActorID(rawValue: text(0)), office: OfficeClass(rawValue: text(1)), title: text(2),
      at: ActorID(rawValue: text(3)), from: CalendarDate(dayNumber: Int(days[row].from)),
      to: days[row].to == .max ? nil : CalendarDate(dayNumber: Int(days[row].to)),
      precision: text(6), asOf: day(7), source: text(8), mark: text(9))
  }

  /// Whose spell it is.
  func person(_ row: Int) -> ActorID {
    isOwn(row)
      ? own[row - table.count].person : ActorID(rawValue: table.text(0, of: row))
  }
}
