extension Correction {
  /// A correction as a dump has it.
  init(dumped value: DumpValue) throws {
    func text(_ name: String, in value: DumpValue) throws -> String {
      guard let text = value[name]?.text else { throw Damage(what: "a correction's \(name)") }
      return text
    }
    guard let action = Action(rawValue: try text("action", in: value)) else {
      throw Damage(what: "a correction's action")
    }
    self.init(
      action, entry: try text("entry", in: value), kind: try text("kind", in: value),
      field: value["field"]?.text, value: value["value"]?.text,
      signed: Signature(
        because: try text("because", in: value), author: try text("author", in: value),
        time: value["time"]?.text ?? ""),
      anchors: try (value["anchors"]?.values ?? []).map { anchor in
        Anchor(
          part: Int(anchor["part"]?.integer ?? 0), document: try text("document", in: anchor),
          key: try text("key", in: anchor), facet: try text("facet", in: anchor),
          words: try text("words", in: anchor), parties: try text("parties", in: anchor))
      })
    guard value["time"] == nil || id == value["id"]?.text else {
      throw Damage(what: "the id of a correction")
    }
  }
}
