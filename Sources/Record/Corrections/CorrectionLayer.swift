import Documents
import GRDB

/// What people's corrections make of the entries that linking found, for one question.
///
/// Nothing that was read or linked is overwritten: the layer lies between the stored reports and the
/// entries that answers merge of them, so that a question as of an earlier day of knowledge sees what
/// held then.
struct CorrectionLayer: Sendable {
  /// Entries, as linking gives them, that a correction is about; questions look at all of them.
  private(set) var touched: [String: Set<String>] = [:]
  private var homes: [Int64: String] = [:]
  private var aliases: [String: String] = [:]
  private var fields: [String: [Correction]] = [:]
  private var kinds: [String: String] = [:]
  private(set) var rejected: [String: Correction] = [:]

  /// A report that a correction is about.
  private struct Report {
    let witness: Int64
    let entry: String
    /// Whether the question sees this state of its document.
    let isSeen: Bool
  }

  /// Nothing corrected.
  init() {}

  /// What holds on a day of knowledge, nil for today.
  ///
  /// - Complexity: O(*reports that corrections are about*).
  init(knownBy: CalendarDate?, _ db: Database) throws {
    let corrections = try CorrectionLog.corrections(db, by: knownBy, withAnchors: false)
    guard !corrections.isEmpty else { return }
    let visibility = Visibility(knownBy: knownBy)
    var reports: [Int64: [Int: [Report]]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT x.correction, x.part, x.witness, w.entry, w.kind, \(visibility.condition) AS seen
        FROM correctedWitnesses x JOIN witnesses w USING (witness)
        JOIN documents d ON d.number = w.document
        ORDER BY x.correction, x.part, x.witness
        """, arguments: StatementArguments(visibility.arguments))
    while let row = try rows.next() {
      let (kind, entry): (String, String) = (row["kind"], row["entry"])
      touched[kind, default: []].insert(entry)
      reports[row["correction"], default: [:]][row["part"], default: []]
        .append(Report(witness: row["witness"], entry: entry, isSeen: row["seen"]))
    }
    for (number, correction) in CorrectionLog.inForce(corrections) {
      apply(correction, reports[number] ?? [:])
    }
    fields = fields.reduce(into: [:]) { merged, item in
      merged[resolved(item.key), default: []] += item.value
    }.mapValues { $0.sorted(by: CorrectionLog.precedes) }
  }

  private mutating func apply(
    _ correction: Correction, _ parts: [Int: [Report]]
  ) {
    let named = parts.sorted { $0.key < $1.key }.compactMap { home(of: $0.value, correction) }
    guard let target = named.first else {
      // A conflict between sources is no stored entry: it is known by its id alone.
      if correction.kind == "conflict" {
        rejected[correction.entry] = correction.action == .reject ? correction : nil
      }
      return
    }
    kinds[target] = correction.kind
    switch correction.action {
    case .correct: fields[target, default: []].append(correction)
    case .merge:
      for other in named.dropFirst() where other != target { aliases[other] = target }
      fields[target, default: []].append(correction)
    case .split:
      kinds[correction.splitEntry] = correction.kind
      for report in parts[0] ?? [] { homes[report.witness] = correction.splitEntry }
      fields[target, default: []].append(correction)
      fields[correction.splitEntry, default: []].append(correction)
    case .reject: rejected[target] = correction
    case .accept:
      rejected[target] = nil
      for report in parts[0] ?? [] { homes[report.witness] = target }
      fields[target, default: []].append(correction)
    case .undo: break
    }
  }

  /// The entry that holds most of some reports now; of equals the one that was named.
  private func home(
    of reports: [Report], _ correction: Correction
  ) -> String? {
    let seen = reports.filter(\.isSeen)
    var counts: [String: Int] = [:]
    for report in seen.isEmpty ? reports : seen {
      counts[entry(of: report.witness, in: report.entry), default: 0] += 1
    }
    return counts.max { a, b in
      if a.value != b.value { return a.value < b.value }
      if a.key == correction.entry || b.key == correction.entry { return b.key == correction.entry }
      return b.key.precedes(a.key)
    }?.key
  }

  /// The entry that holds a report, which linking put into another.
  func entry(of witness: Int64, in linked: String) -> String { resolved(homes[witness] ?? linked) }

  /// The entry that an entry was merged into, itself where it was not.
  func resolved(_ entry: String) -> String {
    var entry = entry
    while let next = aliases[entry] { entry = next }
    return entry
  }

  /// The kind of an entry that only corrections know.
  func kind(of entry: String) -> String? { kinds[entry] }

  /// An entry with its corrections applied; nil where it was rejected and that is not asked for.
  func corrected<Entry: Correctable>(
    _ entry: Entry, id: String, showingRejected: Bool = false
  ) -> Entry? {
    if let rejection = rejected[id] {
      guard showingRejected else { return nil }
      var entry = entry
      entry.corrections.append(AppliedCorrection(rejection))
      return entry
    }
    guard let fields = fields[id] else { return entry }
    var entry = entry
    for correction in fields {
      var applied = AppliedCorrection(correction)
      if let field = correction.field, let value = correction.value {
        // Values are read when they are stored; one that a newer Entente stored is shown alone.
        applied.was = (try? entry.take(field, value)) ?? nil
      }
      entry.corrections.append(applied)
    }
    return entry
  }
}
