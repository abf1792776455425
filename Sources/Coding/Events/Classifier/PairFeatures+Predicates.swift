import Language

extension PairFeatures {
  /// The arcs below a predicate whose words tell what it means.
  private static let complements: Set<String> = [
    "dobj", "attr", "oprd", "acomp", "xcomp", "ccomp", "prep", "nsubjpass", "advcl", "dative",
    "agent",
  ]
  private static let markers: Set<String> = ["aux", "neg", "prt", "auxpass", "mark"]

  /// The main predicate and the others on the path, each with what it governs.
  func addPredicates(of path: PairPath, main: Int, to bag: inout FeatureBag) {
    describe(main, as: "m", value: 1, path: path, to: &bag)
    if let act = triggers.act(of: main) { bag.add("rule", act.rawValue) }
    if let status = status[main]?.rawValue {
      for type in types(main) { bag.add("mcS", type.name, status, value: type.share) }
    }
    let governor = tokens[main].head
    if governor != main {
      bag.add("g", lemmas[governor], tokens[main].dep, value: 0.5)
      bag.add("gd", tokens[main].dep, value: 0.3)
    }
    for other in predicates(of: path) where other != main {
      if onlyReports(other) { bag.add("cue", lemmas[other], value: 0.7) }
      describe(other, as: "m2", value: 0.8, path: path, to: &bag)
      if let act = triggers.act(of: other) { bag.add("rule2", act.rawValue) }
    }
  }

  private func describe(
    _ predicate: Int, as name: String, value: Float, path: PairPath, to bag: inout FeatureBag
  ) {
    let lemma = lemmas[predicate]
    bag.add(name, lemma, value: value)
    for type in types(predicate) { bag.add(name, "c", of: type.name, value: value * type.share) }
    if let status = status[predicate] {
      bag.add(name, "S", of: status.rawValue, value: value * 0.7)
    }
    for child in syntax.parse.children(of: predicate) {
      let dep = tokens[child].dep
      if Self.markers.contains(dep) {
        bag.add(name, dep, of: lemmas[child], value: value * 0.6)
        if dep == "prt" { bag.add(name, "+prt", of: lemma, lemmas[child], value: value) }
      }
      guard Self.complements.contains(dep) else { continue }
      bag.add(name, dep, of: lemmas[child], value: value * 0.8)
      bag.add(name, "+", dep, of: lemma, lemmas[child], value: value * 0.8)
      for type in types(child) {
        bag.add(name, dep, "c", of: type.name, value: value * 0.8 * type.share)
      }
      describe(complement: child, dep, as: name, value: value, to: &bag)
    }
  }

  /// One step further down: what a preposition or a complement governs.
  private func describe(
    complement: Int, _ dep: String, as name: String, value: Float, to bag: inout FeatureBag
  ) {
    for child in syntax.parse.children(of: complement) {
      let arc = tokens[child].dep
      if dep == "prep", arc == "pobj" || arc == "pcomp" {
        bag.add(name, "po", of: lemmas[complement], lemmas[child], value: value * 0.7)
        for type in types(child) {
          bag.add(name, "poc", of: type.name, value: value * 0.6 * type.share)
        }
      }
      guard ["xcomp", "ccomp", "dobj", "advcl"].contains(dep),
        ["dobj", "prep", "xcomp", "prt"].contains(arc)
      else { continue }
      bag.add(name, dep, "2", of: lemmas[child], value: value * 0.5)
      for type in types(child) {
        bag.add(name, dep, "2c", of: type.name, value: value * 0.5 * type.share)
      }
    }
  }
}
