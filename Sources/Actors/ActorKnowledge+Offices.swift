public import Documents

extension ActorKnowledge {
  /// All offices that a person has held, by first day.
  public func offices(of person: ActorID) -> [OfficeSpell] {
    officeTable.rows(of: person).map { officeTable[$0] }.sorted {
      ($0.from, $0.office, $0.at) < ($1.from, $1.office, $1.at)
    }
  }

  /// Who held an office on a day, by id.
  ///
  /// Where a term ends on the day the next one begins, only the later holder counts; where a user's
  /// table names a holder, only that one; acting and disputed holders yield to any other.
  public func holders(of office: OfficeClass, at: ActorID, on day: CalendarDate) -> [OfficeSpell] {
    let held = held(office, at, on: day)
    let kept = held.filter { isKept($0, among: held, on: day) }
    let plain = kept.filter { !officeTable.isMarked($0) }
    return (plain.isEmpty ? kept : plain).map { officeTable[$0] }
      .sorted { ($0.person, $0.from) < ($1.person, $1.from) }
  }

  /// The spells of an office that cover a day, a user's alone where there are such.
  private func held(_ office: OfficeClass, _ at: ActorID, on day: CalendarDate) -> [Int] {
    let held = officeTable.rows(of: office, at: at).filter { officeTable.covers($0, day) }
    guard let last = held.last, officeTable.isOwn(last) else { return held }
    return held.filter { officeTable.isOwn($0) }
  }

  /// Whether no successor takes over on a spell's last day.
  private func isKept(_ row: Int, among held: [Int], on day: CalendarDate) -> Bool {
    guard officeTable.ends(row, on: day) else { return true }
    return !held.contains {
      officeTable.begins($0, on: day) && officeTable.person($0) != officeTable.person(row)
    }
  }

  /// Whether a spell that covers a day is one of those that count on it.
  private func counts(_ row: Int, _ spell: OfficeSpell, on day: CalendarDate) -> Bool {
    if !officeTable.hasOwn, !officeTable.ends(row, on: day) { return true }
    let held = held(spell.office, spell.at, on: day)
    return held.contains(row) && isKept(row, among: held, on: day)
  }

  /// Whether a person could be in the news on a day: in office up to twenty years before or soon
  /// after.
  func mayBeInTheNews(_ person: Int, on day: CalendarDate) -> Bool {
    officeTable.rows(of: personIndex.id(of: person)).contains { officeTable.isNear($0, day) }
  }

  /// The post that a person holds on a day as a text would write it, `Prime Minister of Japan`.
  ///
  /// Of several posts the highest counts. Without a day, nil.
  public func roleTitle(of person: ActorID, on day: CalendarDate?) -> String? {
    mainOffice(of: person, on: day).map(roleTitle(of:))
  }

  /// The highest office that a person holds on a day.
  func mainOffice(of person: ActorID, on day: CalendarDate?) -> OfficeSpell? {
    guard let day else { return nil }
    var best: OfficeSpell?
    for row in officeTable.rows(of: person) where officeTable.covers(row, day) {
      let spell = officeTable[row]
      guard counts(row, spell, on: day) else { continue }
      if let known = best, Self.order(known) <= Self.order(spell) { continue }
      best = spell
    }
    return best
  }

  /// Highest first, of equals the earliest.
  private static func order(_ spell: OfficeSpell) -> (Int, CalendarDate, OfficeClass, ActorID) {
    (rank(spell), spell.from, spell.office, spell.at)
  }

  /// The highest office that a person ever held, of equals the latest.
  func bestOffice(of person: ActorID, before day: CalendarDate?) -> OfficeSpell? {
    offices(of: person).filter { spell in day.map { spell.from <= $0 } ?? true }
      .min { (Self.rank($0), -$0.from.dayNumber) < (Self.rank($1), -$1.from.dayNumber) }
  }

  /// Title and state or organisation in words.
  func roleTitle(of spell: OfficeSpell) -> String {
    "\(capitalized(spell.title)) of \(phrase(of: spell.at))"
  }

  /// The name of a state or organisation as it stands after `of`.
  func phrase(of id: ActorID) -> String {
    let name = actor(id)?.name ?? id.rawValue
    return rules.list(.articled, has: id.rawValue) ? "the \(name)" : name
  }

  /// `minister for foreign affairs` as `Minister for Foreign Affairs`.
  func capitalized(_ title: String) -> String {
    title.split(separator: " ").map { word in
      ["of", "for", "and", "the", "with", "to"].contains(word)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private static func rank(_ spell: OfficeSpell) -> Int {
    switch spell.office.rawValue {
    case "hos": 0
    case "hog", "sg", "president", "dg", "md": 1
    case "crown-prince", "vp", "chair", "high-rep": 2
    case "fm", "dm": 3
    default: 4
    }
  }

  /// The person or persons whom an office phrase means on a day.
  func holders(of title: OfficeTitle, at: ActorID, on day: CalendarDate) -> [OfficeSpell] {
    guard title.holder != .none else { return [] }
    if title.office.rawValue == "leader" { return leaders(of: at, on: day) }
    if actor(at)?.kind != .state {
      let chief = ["chief", "leader", "hos", "president"].contains(title.office.rawValue)
      let classes = chief ? OfficeClass.headsOfOrganization : [organizationClass(title.office)]
      for office in classes {
        let found = holders(of: office, at: at, on: day)
        if !found.isEmpty { return found }
      }
      return []
    }
    let found = holders(of: title.office, at: at, on: day)
    guard !title.titles.isEmpty else { return found }
    let fitting = found.filter { title.titles.contains($0.title) }
    if !fitting.isEmpty || title.holder == .strict { return fitting }
    return found
  }

  /// `foreign policy chief` of an organisation is its high representative.
  private func organizationClass(_ office: OfficeClass) -> OfficeClass {
    office == .foreignMinister ? OfficeClass(rawValue: "high-rep") : office
  }

  /// Who leads a state: the head of government where the state's order has one above the others.
  func leaders(of state: ActorID, on day: CalendarDate) -> [OfficeSpell] {
    let heads = holders(of: .headOfState, at: state, on: day)
    let governments = holders(of: .headOfGovernment, at: state, on: day)
    if let supreme = heads.first(where: { $0.title == "supreme leader" }) { return [supreme] }
    switch rules.governmentLeads(state, on: day) {
    case true?: return governments.isEmpty ? heads : governments
    case false?: return heads.isEmpty ? governments : heads
    case nil: break
    }
    let presidents = heads.filter { $0.title == "president" || $0.title == "chairman" }
    if presidents.isEmpty, !governments.isEmpty { return governments }
    return heads.isEmpty ? governments : presidents.isEmpty ? heads : presidents
  }
}
