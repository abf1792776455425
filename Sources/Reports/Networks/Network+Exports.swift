extension Network {
  /// A table of RFC 4180, one edge a line.
  public var csv: String {
    let head = ["source", "target", "joint", "act", "status", "events", "sources", "goldstein"]
    let rows = edges.map { edge in
      [
        edge.source, edge.target, edge.isJoint ? "1" : "0", edge.act, edge.status,
        String(edge.events), String(edge.sources), String(edge.goldstein),
      ]
    }
    return EventTable.csv([head] + rows)
  }

  /// One object: nodes and edges.
  public var json: JSON {
    [
      "version": 1,
      "nodes": .array(
        nodes.map {
          ["id": .string($0.id), "name": .string($0.name), "events": .integer($0.events)]
        }),
      "edges": .array(
        edges.map { edge in
          [
            "source": .string(edge.source), "target": .string(edge.target),
            "joint": .bool(edge.isJoint), "act": .string(edge.act),
            "status": .string(edge.status), "events": .integer(edge.events),
            "sources": .integer(edge.sources), "goldstein": .number(edge.goldstein),
          ]
        }),
    ]
  }

  /// GraphML (Brandes and others, 2002), as Gephi, igraph and NetworkX read it.
  public var graphML: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
    ]
    let keys = [
      ("name", "node", "string"), ("occurrences", "node", "int"), ("joint", "edge", "boolean"),
      ("act", "edge", "string"), ("status", "edge", "string"), ("events", "edge", "int"),
      ("sources", "edge", "int"), ("goldstein", "edge", "double"),
    ]
    lines += keys.map { name, domain, type in
      "  <key id=\"\(name)\" for=\"\(domain)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>"
    }
    lines.append("  <graph edgedefault=\"directed\">")
    for node in nodes {
      lines.append("    <node id=\"\(Self.escaped(node.id))\">")
      lines += Self.data([("name", node.name), ("occurrences", String(node.events))])
      lines.append("    </node>")
    }
    for edge in edges {
      let ends = "source=\"\(Self.escaped(edge.source))\" target=\"\(Self.escaped(edge.target))\""
      lines.append("    <edge \(ends) directed=\"\(edge.isJoint ? "false" : "true")\">")
      lines += Self.data([
        ("joint", String(edge.isJoint)), ("act", edge.act), ("status", edge.status),
        ("events", String(edge.events)), ("sources", String(edge.sources)),
        ("goldstein", String(edge.goldstein)),
      ])
      lines.append("    </edge>")
    }
    return (lines + ["  </graph>", "</graphml>"]).joined(separator: "\n") + "\n"
  }

  private static func data(_ values: [(key: String, value: String)]) -> [String] {
    values.map { "      <data key=\"\($0.key)\">\(escaped($0.value))</data>" }
  }

  /// Text as XML takes it; control characters, which XML 1.0 has no way to write, are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{00}"..."\u{08}", "\u{0B}", "\u{0C}", "\u{0E}"..."\u{1F}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
