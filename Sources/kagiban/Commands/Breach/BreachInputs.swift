internal import Breach
internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The inputs of `breach build`, told apart by what they are: a range directory, an index, a text.
struct BreachInputs: ~Copyable {
  /// The files among them, so that the index is written over none of them.
  let identities: Set<FileIdentity>
  /// The folder of the index, for temporary files.
  let folder: Descriptor
  private let inputs: [BreachListInput]

  /// Opens the inputs.
  ///
  /// - Parameters:
  ///   - paths: what was typed; `-` is standard input.
  ///   - isPlain: whether texts hold words rather than hashes.
  ///   - isSorted: whether the rows of texts are in the order of the hashes.
  ///   - output: the file that temporary files are to stand beside.
  /// - Throws: ``BreachListFailure`` for the first that cannot be used.
  init(
    _ paths: [String], isPlain: Bool, isSorted: Bool, besides output: String
  ) throws(BreachListFailure) {
    let folder = try Self.folder(of: output)
    var inputs: [BreachListInput] = []
    var identities: Set<FileIdentity> = []
    var known: Set<FileIdentity> = []
    for path in paths {
      let descriptor = try Self.open(path)
      let status = try Self.explaining(path) { () throws(SystemError) in try descriptor.status() }
      guard known.insert(status.identity).inserted else {
        throw .repeatedInput(InputName(path))
      }
      if status.kind == .regular { identities.insert(status.identity) }
      do throws(BreachListError) {
        inputs.append(
          try Self.input(
            descriptor, status, path,
            isPlain ? .words(folder.number) : isSorted ? .sorted : .unsorted(folder.number)))
      } catch {
        throw .input(.input(error), writing: OutputName(output))
      }
    }
    self.folder = folder
    self.inputs = inputs
    self.identities = identities
  }

  /// All of them together, or the index at `path` with their ranges in place of its own.
  ///
  /// - Throws: ``BreachListFailure`` if there is no usable index.
  func input(updating path: String?) throws(BreachListFailure) -> BreachListInput {
    guard let path else { return .merged(inputs) }
    return .updated(try OpenList(path).index(), with: .merged(inputs))
  }

  /// What a text holds, with the folder for sorting.
  private enum Text {
    case sorted
    case unsorted(Int32)
    case words(Int32)
  }

  private static func input(
    _ descriptor: borrowing Descriptor, _ status: FileStatus, _ path: String, _ text: Text
  ) throws(BreachListError) -> BreachListInput {
    let number = descriptor.number
    if status.kind == .directory {
      return try .rangeDirectory(directoryDescriptor: number, name: path)
    }
    if status.kind == .regular, case .sorted = text, OpenList.isIndex(descriptor) {
      return .index(try BreachIndex(fileDescriptor: number, name: path))
    }
    return switch text {
    case .sorted: try .sortedText(fileDescriptor: number, name: path)
    case .unsorted(let folder):
      try .unsortedText(fileDescriptor: number, name: path, temporaryFolder: folder)
    case .words(let folder):
      try .words(fileDescriptor: number, name: path, temporaryFolder: folder)
    }
  }

  private static func open(_ path: String) throws(BreachListFailure) -> Descriptor {
    try explaining(path) { () throws(SystemError) in
      let number = path == "-" ? 0 : ownDescriptor(namedBy: path)
      if let number { return try .duplicating(number) }
      return try .opening(path, O_RDONLY)
    }
  }

  private static func folder(of output: String) throws(BreachListFailure) -> Descriptor {
    let slash = output.lastIndex(of: "/")
    let path = slash.map { String(output[...$0]) } ?? "."
    do throws(SystemError) {
      return try .opening(path, O_RDONLY | O_DIRECTORY)
    } catch {
      throw .output(.cannotCreate(OutputName(output), error))
    }
  }

  private static func explaining<Value: ~Copyable>(
    _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(BreachListFailure) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .cannotOpenInput(InputName(path), error)
    }
  }
}
