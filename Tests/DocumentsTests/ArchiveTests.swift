import Documents
import Testing

@Suite struct ArchiveTests {
  private let two = [
    Archive.Member("a.txt", Sample.first), Archive.Member("sub/b.txt", Sample.second),
  ]
  private func expected(_ path: String) -> [Outcome] {
    [
      Outcome(location: path + "!/a.txt", body: Sample.first),
      Outcome(location: path + "!/sub/b.txt", body: Sample.second),
    ]
  }

  @Test func `The members of archives are documents with locations of their own`() throws {
    #expect(try outcomes(of: Archive.zip(two), named: "x.zip") == expected("x.zip"))
    #expect(
      try outcomes(of: Archive.zip(two, isDeflated: true), named: "x.zip") == expected("x.zip"))
    #expect(try outcomes(of: Archive.tar(two), named: "x.tar") == expected("x.tar"))
    #expect(
      try outcomes(of: Archive.gzip(Archive.tar(two)), named: "x.tgz") == expected("x.tgz"))
  }

  @Test func `The kind of an archive is told by its content`() throws {
    #expect(try outcomes(of: Archive.zip(two), named: "page.html") == expected("page.html"))
  }

  @Test func `A packed file is the document that it packs`() throws {
    let found = try outcomes(of: Archive.gzip(Array(Sample.first.utf8)), named: "a.txt.gz")
    #expect(found == [Outcome(location: "a.txt.gz", body: Sample.first)])
  }

  @Test func `Archives in archives are opened up to the limit`() throws {
    let inner = Archive.zip([Archive.Member("in.tar", bytes: Archive.tar(two))])
    #expect(
      try outcomes(of: inner, named: "x.zip").map(\.location)
        == ["x.zip!/in.tar!/a.txt", "x.zip!/in.tar!/sub/b.txt"])
    var deep = inner
    for _ in 0..<3 { deep = Archive.zip([Archive.Member("in.zip", bytes: deep)]) }
    #expect(try outcomes(of: deep, named: "x.zip").map(\.code) == ["E-DOCUMENTS-20"])
  }

  @Test(arguments: ["../out.txt", "/etc/out.txt", "a/../../out.txt", "..\\out.txt", "C:/out.txt"])
  func `A name that leads out of its archive is refused and the others are read`(
    name: String
  ) throws {
    let found = try outcomes(
      of: Archive.zip([Archive.Member(name, Sample.first)] + two), named: "x.zip")
    #expect(found.first?.code == "E-DOCUMENTS-23")
    #expect(found.dropFirst().map(\.body) == [Sample.first, Sample.second])
  }

  @Test func `A link in an archive is not followed`() throws {
    var link = Archive.Member("passwords", "/etc/passwd")
    link.mode = 0o120777
    let found = try outcomes(of: Archive.zip([link] + two), named: "x.zip")
    #expect(found.map(\.code) == ["E-DOCUMENTS-24", nil, nil])
  }

  @Test func `Bombs are refused and what lies beside them is read`() throws {
    let blanks = [UInt8](repeating: 0x20, count: 20 << 20)
    let archive = Archive.zip([Archive.Member("bomb.txt", bytes: blanks)] + two, isDeflated: true)
    #expect(
      try outcomes(of: archive, named: "x.zip").map(\.code) == ["E-DOCUMENTS-19", nil, nil])
    #expect(
      try outcomes(of: Archive.gzip(blanks), named: "x.gz").map(\.code) == ["E-DOCUMENTS-19"])
    var options = ReadingOptions()
    options.limits.ratio = 100_000
    options.limits.documentBytes = 1 << 20
    #expect(
      try outcomes(of: archive, named: "x.zip", options: options).map(\.code)
        == ["E-DOCUMENTS-6", nil, nil])
  }

  @Test func `A damaged archive gives what was readable and a rejection`() throws {
    let found = try outcomes(of: Array(Archive.tar(two).prefix(700)), named: "x.tar")
    #expect(found.last?.code == "E-DOCUMENTS-22")
    #expect(
      try outcomes(of: Array(Archive.gzip(Array(Sample.first.utf8)).dropLast(12)), named: "x.gz")
        .map(\.code) == ["E-DOCUMENTS-22"])
  }

  @Test func `An archive without documents is a rejection`() throws {
    #expect(try outcomes(of: Archive.tar([]), named: "x.tar").map(\.code).count == 1)
    let hidden = Archive.zip([Archive.Member("__MACOSX/._a.txt", "x"), Archive.Member(".b", "y")])
    #expect(try outcomes(of: hidden, named: "x.zip").map(\.code) == ["E-DOCUMENTS-26"])
  }

  @Test func `A source with too many documents ends at the limit`() throws {
    var options = ReadingOptions()
    options.limits.documents = 1
    #expect(
      try outcomes(of: Archive.zip(two), named: "x.zip", options: options).map(\.code)
        == [nil, "E-DOCUMENTS-21"])
  }
}
