/// The place that an output's name stands for: different names of one place are equal.
enum OutputPlace: Hashable {
  /// One of our own descriptors: standard output for `-`.
  case descriptor(Int32)
  /// An entry of a folder; it need not exist yet.
  case entry(folder: FileIdentity, name: String)
  /// A name whose folder cannot be looked at.
  case unknown(String)

  /// The place of `argument`: a path, or `-`.
  init(_ argument: String) {
    if let number = argument == "-" ? 1 : ownDescriptor(namedBy: argument) {
      self = .descriptor(number)
      return
    }
    // A link is replaced, not followed, so that its name is a place of its own.
    let slash = argument.lastIndex(of: "/")
    let folder = slash.map { String(argument[...$0]) } ?? "."
    let name = slash.map { String(argument[argument.index(after: $0)...]) } ?? argument
    let status = try? FileStatus.following(folder)
    self = status.map { .entry(folder: $0.identity, name: name) } ?? .unknown(argument)
  }
}
