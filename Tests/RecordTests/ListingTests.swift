import Actors
import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `Limited questions` {
  /// Reports by many publishers over ten years, some planned long before and some undated.
  private static let drafts: [Draft] = {
    var generator = SeededGenerator(state: 5)
    let states = ["NOR", "SWE", "FIN", "DNK", "ISL", "EST"]
    return (0..<90).map { number in
      let day = CalendarDate(dayNumber: 15_000 + Int(generator.next() % 3000))
      let published = generator.next() % 9 == 0 ? nil : day.description
      let own = CalendarDate(
        dayNumber: day.dayNumber - 20 + Int(generator.next() % (number % 7 == 0 ? 900 : 60)))
      let (a, b) = (states[Int(generator.next() % 6)], states[Int(generator.next() % 5)])
      let other = a == b ? states[5] : b
      let act: PloverType = [.aid, .accuse, .consult][Int(generator.next() % 3)]
      let status: EventStatus = [.happened, .scheduled, .denied][Int(generator.next() % 3)]
      let text = "Report \(number). Anna Berg of \(a) sent boats to \(other) at Port \(number % 4)."
      return Draft("d\(number)", text, publisher: "Paper \(number % 8)", published: published)
        .event(
          text, trigger: "sent", act, by: [a + ":berg-anna"], to: [other],
          on: generator.next() % 4 == 0 ? nil : own.description,
          at: generator.next() % 3 == 0 ? "Port" : nil, status: status
        )
        .meeting(
          "Port \(number % 4)", series: "Port \(number % 4)",
          from: generator.next() % 3 == 0 ? nil : own.description, attendance: [a, other]
        )
        .commitment("sent boats to \(other)", by: a)
        .statement("sent boats to \(other) at Port", by: "?Anna Berg \(number % 3)", cue: "sent")
    }
  }()

  private static let terms: [ActorTerm?] = [
    nil, "NOR", "berg-anna", "Anna Berg", "Berg", "FIN", "nobody",
  ]

  private static var filters: [Filter] {
    var filters: [Filter] = []
    for actor in terms {
      for with in [nil, "EST"] as [ActorTerm?] {
        for since in [nil, CalendarDate("2014-01-01")] {
          for knownBy in [nil, CalendarDate("2024-01-10")] {
            var filter = Filter(actor: actor, with: with, since: since, knownBy: knownBy)
            filters.append(filter)
            filter.type = "AID"
            filter.until = CalendarDate("2016-06-01")
            filters.append(filter)
            filter.type = nil
            filter.status = .scheduled
            filter.asOf = CalendarDate("2015-01-01")
            filters.append(filter)
          }
        }
      }
    }
    return filters
  }

  @Test func `give the first of what unlimited ones give, whatever is asked for`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(Array(Self.drafts[..<60]), to: scratch, known: "2024-01-01", batch: 7)
    try write(Array(Self.drafts[60...]), to: scratch, known: "2024-02-01", batch: 7)
    let hand = try Hand(scratch)
    var reader = try RecordReader(path: scratch.path)
    let some = try reader.events()
    _ = try hand.editor.correct(
      some[9].id, field: "date", value: "2005-01-01", hand.signed(0))
    _ = try hand.editor.merge([some[3].id, some[30].id], hand.signed(1))
    _ = try hand.editor.judge(some[5].id, .reject, hand.signed(2))
    reader = try RecordReader(path: scratch.path)
    var answered = 0
    for filter in Self.filters {
      for limit in [1, 4, 25] {
        var limited = filter
        limited.limit = limit
        let events = try reader.events(filter)
        answered += events.count
        #expect(try reader.events(limited) == Array(events.prefix(limit)), "\(limited)")
        #expect(
          try reader.statements(limited) == Array(reader.statements(filter).prefix(limit)))
        #expect(try reader.meetings(limited) == Array(reader.meetings(filter).prefix(limit)))
        #expect(
          try reader.commitments(limited) == Array(reader.commitments(filter).prefix(limit)))
        #expect(try reader.documents(limited) == Array(reader.documents(filter).prefix(limit)))
      }
      var limited = filter
      limited.limit = 6
      #expect(try reader.everything(limited) == Array(reader.everything(filter).prefix(6)))
    }
    #expect(answered > 1000)
    #expect(try reader.check() == [])
  }

  @Test func `and those for a document read no table from end to end`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(Self.drafts, to: scratch, batch: 30)
    let reader = try RecordReader(path: scratch.path)
    var asked: [Filter] = [
      Filter(limit: 5), Filter(actor: "NOR", limit: 5), Filter(actor: "Anna Berg", limit: 5),
      Filter(actor: "NOR", with: "FIN", limit: 5), Filter(type: "AID", limit: 5),
      Filter(status: .scheduled, limit: 5), Filter(since: CalendarDate("2014-01-01"), limit: 5),
      Filter(until: CalendarDate("2012-01-01"), limit: 5),
      Filter(asOf: CalendarDate("2014-01-01"), limit: 5),
      Filter(knownBy: CalendarDate("2024-01-10"), limit: 5),
      Filter(document: DocumentID(rawValue: "d7"), limit: 5),
      Filter(document: DocumentID(rawValue: "d7")),
      Filter(actor: ActorTerm("NOR", ids: [ActorID(rawValue: "NOR")])),
    ]
    asked.append(Filter(actor: "NOR", status: .denied, since: CalendarDate("2013-01-01"), limit: 5))
    for filter in asked {
      let plans = try reader.plans {
        _ = try reader.events(filter)
        _ = try reader.statements(filter)
        _ = try reader.meetings(filter)
        _ = try reader.instruments(filter)
        _ = try reader.commitments(filter)
        _ = try reader.relations(filter)
        _ = try reader.stances(filter)
        _ = try reader.measures(filter)
        _ = try reader.figures(filter)
        _ = try reader.everything(filter)
        if filter.actor == nil { _ = try reader.documents(filter) }
      }
      #expect(plans.count > 5)
      for plan in plans { #expect(plan.scans.isEmpty, "\(plan.sql)") }
    }
    let id = try #require(try reader.events(Filter(limit: 1)).first?.id)
    let plans = try reader.plans {
      _ = try reader.explain(id)
      _ = try reader.search("boats")
    }
    for plan in plans { #expect(plan.scans.isEmpty, "\(plan.sql)") }
  }
}
