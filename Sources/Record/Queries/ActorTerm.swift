public import Actors

/// An actor asked for, by id, by name, or by a name together with the ids that it may mean.
public struct ActorTerm: Sendable, Hashable, ExpressibleByStringLiteral {
  /// What was asked for.
  public var text: String
  /// The actors that the name means by the knowledge tables; empty where nobody looked.
  public var ids: [ActorID]

  /// An actor by id or name.
  public init(_ text: String, ids: [ActorID] = []) {
    self.text = text
    self.ids = ids
  }

  /// An actor by id or name.
  public init(stringLiteral text: String) { self.init(text) }

  /// The folded name.
  var name: String { Folding.name(text) }

  /// The ids that it may be; ids of states are written in capitals, those of persons are not.
  var spellings: [String] {
    ([text, text.uppercased(), text.lowercased()] + ids.map(\.rawValue)).distinct()
  }

  /// Whether an actor has this id, or this name, or, where it is unresolved or a person, a name
  /// with these words (`Kishida`).
  func matches(_ actor: ActorID?, _ text: String?, isPerson: Bool = false) -> Bool {
    if let actor, spellings.contains(actor.rawValue) { return true }
    guard !name.isEmpty, let text else { return false }
    let folded = Folding.name(text)
    if folded == name { return true }
    return (isPerson || actor == nil) && hasWordsInNames && " \(folded) ".contains(" \(name) ")
  }

  /// Whether names with these words are meant: where the tables know the actor, only it is.
  private var hasWordsInNames: Bool { ids.isEmpty }

  /// Whether a party is this actor or acts through it.
  func matches(_ party: EntryParty) -> Bool {
    matches(party.actor, party.name)
      || matches(party.delegate, party.delegateName, isPerson: true)
  }

  /// Whether a speaker is this actor or speaks for it.
  func matches(_ speaker: StatementEntry.Speaker) -> Bool {
    matches(speaker.actor, speaker.name, isPerson: true) || matches(speaker.affiliation, nil)
  }

  /// A condition in SQL that holds at least for all that match: by index where the actor is known,
  /// by the words of names where it is not.
  func condition(
    ids: [String], names: [String]
  ) -> (sql: String, arguments: [String]) {
    let marks = spellings.map { _ in "?" }.joined(separator: ", ")
    var tests = ids.map { "\($0) IN (\(marks))" }
    var arguments = ids.flatMap { _ in spellings }
    if !name.isEmpty {
      tests += names.map { hasWordsInNames ? "instr(' ' || \($0) || ' ', ?) > 0" : "\($0) = ?" }
      arguments += names.map { _ in hasWordsInNames ? " \(name) " : name }
    }
    return ("(\(tests.joined(separator: " OR ")))", arguments)
  }
}
