internal import Breach
internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The file beside a text list or a range directory in which `breach verify` notes that the list is
/// complete: `LIST.verified`.
struct RecordBesideList {
  private static let suffix = ".verified"

  /// The name of the file, as it is shown.
  let path: String
  private let list: FileStatus

  /// The place of the record; nil if the list has no name in a folder, like a pipe.
  ///
  /// Links are followed: the record stands beside the list itself, whatever name it was opened by.
  init?(of path: String, status: FileStatus) {
    guard status.kind == .regular || status.kind == .directory,
      let resolved = unsafe realpath(path, nil)
    else { return nil }
    defer { unsafe free(resolved) }
    let target = unsafe String(cString: resolved)
    // The root folder has nothing beside it, and a name may lead to another file by now.
    guard target != "/", (try? FileStatus.following(target))?.identity == status.identity else {
      return nil
    }
    var name = Substring(path)
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    let isLink = (try? Self.isLink(String(name))) ?? true
    let endsInDots = name == "." || name == ".." || name.hasSuffix("/.") || name.hasSuffix("/..")
    self.path = (isLink || endsInDots ? target : String(name)) + Self.suffix
    list = status
  }

  /// What was recorded; nil if there is nothing that may be relied on.
  ///
  /// Only a file that nobody could have left there but those who could also change the list for us:
  /// its owner, this user or the administrator.
  func read() -> CompletenessRecord? {
    guard let (bytes, status) = content, status.permissions & 0o022 == 0,
      [geteuid(), 0, list.owner].contains(status.owner)
    else { return nil }
    return CompletenessRecord(bytes: bytes.span)
  }

  /// Writes the record, readable by its owner alone.
  ///
  /// - Throws: ``OutputError``, also if a file of that name is something else.
  func write(_ record: CompletenessRecord) throws(OutputError) {
    if unsafe access(path, F_OK) == 0, !isRecord {
      throw .cannotCreate(OutputName(path), SystemError(EEXIST))
    }
    let file = try OutputFile(path)
    try file.write(record.bytes.span)
    try file.commit()
  }

  /// Takes away what was recorded, since it no longer holds; a file that is no record stays.
  func remove() {
    if isRecord { _ = unsafe unlink(path) }
  }

  private var isRecord: Bool {
    content.map { CompletenessRecord.recognises($0.bytes.span) } ?? false
  }

  private var content: (bytes: [UInt8], status: FileStatus)? {
    guard let file = try? Descriptor.opening(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
      let status = try? file.status(), status.kind == .regular,
      let bytes = try? file.readAll(limit: CompletenessRecord.sizeLimit)
    else { return nil }
    return (bytes, status)
  }

  private static func isLink(_ path: String) throws(SystemError) -> Bool {
    var status = stat()
    if unsafe lstat(path, &status) != 0 { throw .current }
    return status.st_mode & S_IFMT == S_IFLNK
  }
}

/// Opens a breach list of any form, with what was recorded about it.
///
/// - Parameters:
///   - descriptor: the list.
///   - path: its name.
///   - kind: what the hashes of a text or a range directory must be; nil if either will do.
/// - Returns: the list.
/// - Throws: ``BreachListError`` if it cannot be used.
func openListWithRecord(
  _ descriptor: borrowing Descriptor, _ path: String, _ kind: HashKind? = .sha1
) throws(BreachListError) -> any RangeSource {
  let number = descriptor.number
  guard let status = try? descriptor.status(),
    let record = RecordBesideList(of: path, status: status)?.read()
  else { return try openBreachList(fileDescriptor: number, name: path, kind: kind) }
  return try openBreachList(fileDescriptor: number, name: path, verifiedAs: record, kind: kind)
}
