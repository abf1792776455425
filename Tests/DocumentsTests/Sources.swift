import Documents
import Foundation

/// What became of an item of a source.
struct Outcome: Equatable {
  var location: String
  var body: String?
  var code: String?
}

/// Everything that a file of some name and bytes holds, locations without the folder.
func outcomes(
  of bytes: [UInt8], named name: String, options: ReadingOptions = ReadingOptions()
) throws -> [Outcome] {
  try documents(in: bytes, named: name, options: options).map { location, result in
    switch result {
    case .success(let document): Outcome(location: location, body: document.body, code: nil)
    case .failure(let rejection): Outcome(location: location, body: nil, code: rejection.code)
    }
  }
}

/// The documents of a file, or why they are none.
func documents(
  in bytes: [UInt8], named name: String, options: ReadingOptions = ReadingOptions()
) throws -> [(location: String, result: Result<Document, Rejection>)] {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try Data(bytes).write(to: file)
  let items = SourceItems([SourceFile(path: file.path)], options: options)
  let reader = DocumentReader(options)
  var found: [(location: String, result: Result<Document, Rejection>)] = []
  while let item = items.next() {
    let location = String(item.location.dropFirst(folder.path.count + 1))
    found.append((location, Result { () throws(Rejection) in try reader(item) }))
  }
  return found
}

/// The only document of a file.
func document(in bytes: [UInt8], named name: String) throws -> Document {
  let found = try documents(in: bytes, named: name)
  guard found.count == 1, let first = found.first else {
    throw Rejection(.containerWithoutDocuments, path: "\(found.count) documents")
  }
  return try first.result.get()
}
