import Actors
public import Documents
public import Record

/// Tables of what a record holds beside events and statements.
public enum Listings {
  /// One row a document.
  public static func documents(_ documents: [DocumentEntry], _ style: TerminalStyle) -> String {
    guard !documents.isEmpty else { return "No documents.\n" }
    var table = TerminalTable([
      ("document", .left), ("published", .left), ("events", .right), ("statements", .right),
      ("publisher and title", .left),
    ])
    for document in documents {
      let metadata = document.metadata
      let name = [metadata.publisher, metadata.title].compactMap(\.self).joined(separator: ": ")
      table.append([
        document.id.rawValue, metadata.published?.description ?? "undated",
        String(document.events), String(document.statements),
        name.isEmpty ? document.location ?? "" : name,
      ])
    }
    return table.lines(style).joined(separator: "\n") + "\n"
  }

  /// One row an actor.
  public static func actors(_ actors: [ActorEntry], _ style: TerminalStyle) -> String {
    guard !actors.isEmpty else { return "No actors.\n" }
    var table = TerminalTable([
      ("id", .left), ("kind", .left), ("mentions", .right), ("events", .right),
      ("statements", .right), ("name", .left),
    ])
    for actor in actors {
      table.append([
        actor.id, actor.kind.rawValue, String(actor.mentions), String(actor.events),
        String(actor.statements),
        ([actor.name] + actor.roles.prefix(1)).joined(separator: ", "),
      ])
    }
    return table.lines(style).joined(separator: "\n") + "\n"
  }

  /// Documents that could not be read, each with its code and reason.
  public static func rejections(_ rejections: [Rejection], _ style: TerminalStyle) -> String {
    rejections.map { rejection in
      let text = "\(rejection.path): \(rejection.message) (\(rejection.code))"
      return style.wrap(text, indent: 2).map { style(.fault, $0) }.joined(separator: "\n") + "\n"
    }.joined()
  }
}
