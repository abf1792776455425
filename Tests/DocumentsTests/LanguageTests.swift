import Documents
import Testing

@Suite struct LanguageTests {
  private let languages = LanguageReader()
  private let french =
    "Les ministres des deux pays se sont rencontrés mardi à Genève et ont annoncé la réouverture de leurs ambassades dans les semaines qui viennent."
  private let german =
    "Die Minister der beiden Länder haben sich am Dienstag in Genf getroffen und wollen ihre Botschaften in den kommenden Wochen wieder öffnen."
  private let russian =
    "Министры двух стран встретились во вторник в Женеве и объявили об открытии посольств."

  private func read(_ text: String) throws(Rejection) -> Document {
    try languages(reader(Array(text.utf8), location: "x.txt"))
  }

  private func reason(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error.code == "E-DOCUMENTS-35" ? error.message : nil
    }
  }

  @Test func `Text in another language is rejected and the language named`() {
    #expect(reason(french)?.contains("in French,") == true)
    #expect(reason(german)?.contains("in German,") == true)
    #expect(reason(russian)?.contains("Cyrillic") == true)
    #expect(
      reason("二つの国の外相は火曜日にジュネーブで会談し、大使館を再開することで合意した。")?
        .contains("Japanese") == true)
  }

  @Test func `English is kept, and stated`() throws {
    let document = try read(Sample.paragraphs)
    #expect(document.metadata.language == "en")
    #expect(document.body == Sample.paragraphs)
  }

  @Test func `The parts of a mixed text that are not English are not coded`() throws {
    let text = [Sample.first, french, Sample.second, russian, Sample.third].joined(
      separator: "\n\n")
    let document = try read(text)
    #expect(texts(.paragraph, in: document) == [Sample.first, Sample.second, Sample.third])
    #expect(document.text.string == text)
  }

  @Test(arguments: [
    "Ministers meet",
    "Emmanuel Durand, Jean-Luc de la Tour, María del Carmen y Ruiz, Lars von Bergen",
    "Le Monde, La Stampa and Die Zeit were there, and so was El País, as the ministers of the four states arrived.",
    "Paris – Genève – Oslo – Roma – Wien – Bern – Praha – Kraków – Malmö – Zürich – Köln – Liège – Gdańsk – Sofia",
  ])
  func `Short texts and names are not taken for another language`(text: String) throws {
    _ = try read(text)
  }
}
