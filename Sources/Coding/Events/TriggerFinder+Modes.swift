import Language

extension TriggerFinder {
  /// The mode of an act that no line of its verb gives: what most lines of that act with the same
  /// thing have, such as `missile` or `ceasefire`; nil where they do not agree.
  func mode(of act: PloverType, toldBy verb: Int) -> String? {
    guard syntax.isVerbal(verb) else { return nil }
    return rules.modesOfThings[act, default: []].first { holds($0.condition, verb: verb) }?.mode
  }
}

extension EventRules {
  /// The mode on which the lines of an act with the same thing at the same place agree.
  package func agreedMode(of act: PloverType, path: String, thing: String) -> String? {
    modesOfThings[act]?.first {
      $0.condition.path == path && $0.condition.nounClasses == [thing]
    }?.mode
  }
}
