import Actors
import Documents
import Testing

@Suite("Names of who there is")
struct EntityNameTests {
  let tables: ActorKnowledge

  init() throws { tables = try knowledge.get() }

  private func find(_ name: String, _ day: String) -> [String] {
    tables.find(name, on: date(day)).map(\.rawValue)
  }

  @Test func `A name of one actor is no other's but marked or at another time`() {
    var bearers: [String: [PoliticalActor]] = [:]
    for actor in tables.actors where actor.kind != .person {
      for name in Set(tables.names(of: actor.id)) { bearers[name, default: []].append(actor) }
    }
    let shared = bearers.filter { name, all in
      guard all.count > 1, tables.ambiguousReadings[name] == nil else { return false }
      let inTime = all.sorted { ($0.to?.dayNumber ?? .max) < ($1.to?.dayNumber ?? .max) }
      return zip(inTime, inTime.dropFirst()).contains { earlier, later in
        guard let end = earlier.to, let start = later.from else { return true }
        return start <= end
      }
    }
    // A disputed place and the territory or organisation that bears its name are one name on purpose.
    let apart = shared.filter { !$0.value.contains { $0.kind == .place } }
    #expect(apart.map { "\($0.key): \($0.value.map(\.id.rawValue))" }.sorted() == [])
  }

  @Test func `Every actor ends after it begins`() {
    let wrong = tables.actors.filter { actor in
      guard let from = actor.from, let to = actor.to else { return false }
      return to < from
    }
    #expect(wrong.map(\.id.rawValue) == [])
  }

  @Test func `Every state has a capital but those that are a city`() {
    let bare = tables.actors.filter {
      $0.kind == .state && $0.country == nil && tables.capitals(of: $0.id).isEmpty
    }
    // Their capitals bear the state's own name.
    #expect(bare.map(\.id.rawValue) == ["DJI", "MCO", "SGP", "SMR"])
  }

  @Test(arguments: [
    ("Yugoslavia", "1991-03-01", "YUG"), ("Yugoslavia", "1999-04-01", "SCG"),
    ("Zaire", "1995-01-01", "COD"), ("Burma", "2001-01-01", "MMR"), ("FYROM", "2005-01-01", "MKD"),
    ("Swaziland", "2010-01-01", "SWZ"), ("Türkiye", "2023-01-01", "TUR"),
    ("Czech Republic", "2010-01-01", "CZE"), ("Ivory Coast", "2000-01-01", "CIV"),
    ("Cape Verde", "2000-01-01", "CPV"), ("East Timor", "2003-01-01", "TLS"),
    ("South Yemen", "1990-03-01", "YMD"), ("Aussies", "2020-01-01", "AUS"),
    ("Kiwis", "2020-01-01", "NZL"), ("Brits", "2020-01-01", "GBR"),
    ("Saudis", "2020-01-01", "SAU"), ("Emiratis", "2020-01-01", "ARE"),
    ("Dokdo", "2012-08-10", "DOKDO"), ("Takeshima", "2012-08-10", "DOKDO"),
    ("Malvinas", "2012-08-10", "FALKLANDS"), ("Diaoyu Islands", "2012-08-10", "SENKAKU"),
    ("al-Nusra Front", "2014-01-01", "NUSRA"), ("Houthis", "2015-01-01", "HOUTHIS"),
    ("CIA", "2015-01-01", "USA-CIA"), ("Black Sea Fleet", "2022-04-01", "RUS-BLACK-SEA-FLEET"),
    ("Knesset", "2015-01-01", "ISR-KNESSET"),
  ])
  func `A name finds its actor of the day`(name: String, day: String, id: String) {
    #expect(find(name, day).contains(id))
    #expect(id != "SCG" || !find(name, "1991-03-01").contains(id))
  }

  @Test(arguments: [
    ("Bonn", "1995-01-01", "DEU"), ("Almaty", "1995-01-01", "KAZ"), ("Lagos", "1990-06-01", "NGA"),
    ("Rangoon", "2003-01-01", "MMR"), ("Nur-Sultan", "2021-01-01", "KAZ"),
  ])
  func `A former capital is one only in its time`(town: String, day: String, state: String) {
    #expect(find(town, day).contains(state))
    #expect(!find(town, "2024-01-01").contains(state))
  }

  @Test func `Codes of other schemes are known`() {
    let codes = tables.codes(of: ActorID(rawValue: "JPN"))
    #expect(codes.map(\.scheme) == ["iso2", "iso3", "wikidata", "cow", "cameo"])
    #expect(codes.map(\.code) == ["JP", "JPN", "Q17", "740", "JPN"])
    let kosovo = tables.codes(of: ActorID(rawValue: "KOS"))
    #expect(kosovo.contains { $0 == ("cameo", "KSV") })
    #expect(kosovo.contains { $0 == ("cow", "347") })
  }

  @Test func `Organs belong to their state`() {
    let organs = tables.organs(of: ActorID(rawValue: "GBR"), on: date("2021-01-01"))
    #expect(organs.map(\.name).contains("Royal Navy"))
    #expect(organs.contains { $0.name == "Foreign, Commonwealth and Development Office" })
    #expect(!organs.contains { $0.name == "Foreign and Commonwealth Office" })
    let soviet = tables.organs(of: ActorID(rawValue: "SUN"))
    #expect(soviet.contains { $0.name == "KGB" && $0.to == date("1991-12-03") })
  }

  @Test func `Claims and administration of a disputed place are told apart`() {
    let place = ActorID(rawValue: "SENKAKU")
    let relations = tables.relations(of: place)
    #expect(
      Set(relations.filter { $0.kind == .claims }.map(\.subject.rawValue))
        == ["CHN", "JPN", "TWN"])
    #expect(relations.filter { $0.kind == .administers }.map(\.subject.rawValue) == ["JPN"])
    #expect(tables.actor(place)?.country == nil)
    #expect(tables.country(ofPlace: "Crimea")?.rawValue == "UKR")
  }

  @Test func `Relations hold on their days`() {
    let taiwan = ActorID(rawValue: "TWN")
    func recognised(_ day: String) -> [String] {
      tables.relations(of: taiwan, on: date(day)).filter {
        $0.kind == .recognises && $0.object == taiwan
      }.map(\.subject.rawValue)
    }
    #expect(recognised("2023-03-01").contains("HND"))
    #expect(!recognised("2023-04-01").contains("HND"))
    #expect(
      tables.relations(of: ActorID(rawValue: "SUN")).contains {
        $0.kind == .successorOf && $0.subject.rawValue == "RUS"
      })
    let wrong = tables.allRelations.filter { relation in
      guard let from = relation.from, let to = relation.to else { return false }
      return to < from
    }
    #expect(wrong.isEmpty)
  }

  @Test func `A grouping stands for its members and not for its partners`() {
    let brics = tables.constituents(of: ActorID(rawValue: "BRICS"), on: date("2025-02-01"))
    #expect(brics.count == 10)
    let pacific = tables.constituents(of: ActorID(rawValue: "PATG"), on: date("2022-06-29"))
    #expect(pacific.map(\.rawValue).contains("JPN"))
  }
}
