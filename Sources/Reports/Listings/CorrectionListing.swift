public import Record

extension Listings {
  /// What people corrected, in the order of making; what was taken back says so.
  public static func corrections(
    _ listed: [(correction: Correction, isInForce: Bool)], _ style: TerminalStyle
  ) -> String {
    listed.map { item in
      let correction = item.correction
      var text = line(correction)
      if !item.isInForce, correction.action != .undo { text += " (taken back)" }
      let lines = style.wrap("\(correction.id)  \(text)", indent: 2).map { style(.strong, $0) }
      return
        (lines
        + style.wrap(signature(correction), indent: 4, firstIndent: 2).map { style(.faint, $0) })
        .joined(separator: "\n") + "\n"
    }.joined()
  }

  /// What a correction does.
  static func line(_ correction: Correction) -> String {
    switch correction.action {
    case .correct:
      "\(correction.entry): \(correction.field ?? "") is \(correction.value ?? "")"
    case .merge: "one entry: \(correction.value ?? "")"
    case .split: "\(correction.madeEntry ?? "") parted from \(correction.entry)"
    case .reject: "\(correction.entry) rejected"
    case .accept: "\(correction.entry) accepted"
    case .undo: "\(correction.entry) taken back"
    }
  }

  /// Who made it, when and why.
  static func signature(_ correction: Correction) -> String {
    "\(correction.author), \(correction.time): \(correction.because)"
  }
}
