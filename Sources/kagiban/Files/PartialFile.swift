internal import CPlatform

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file on its way to its name: under another name in the same folder, and known to the signal
/// handler, so that an interrupted run takes it along.
struct PartialFile {
  private let finalPath: String
  private let path: String
  private let note: Int32

  /// Chooses the name, and makes nothing yet.
  ///
  /// The handler has to know the file before it exists.
  init(beside finalPath: String) throws(SystemError) {
    self.finalPath = finalPath
    let folder = finalPath.lastIndex(of: "/").map { finalPath[...$0] } ?? ""
    path = folder + ".kagiban-" + String(UInt64.random(in: .min ... .max), radix: 36) + ".partial"
    note = unsafe kagiban_note_partial_file(path)
    if note < 0 { throw .current }
  }

  /// Makes the file, for the owner alone.
  func create() throws(SystemError) -> Descriptor {
    do {
      // Never through a link or into a file that is there: the name is in a folder of others,
      // perhaps.
      let descriptor = try Descriptor.opening(
        path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      try descriptor.restrictToOwner()
      return descriptor
    } catch {
      discard()
      throw error
    }
  }

  /// Moves the file to its name, over what was there.
  func giveItsName() throws(SystemError) {
    if unsafe rename(path, finalPath) != 0 { throw .current }
    kagiban_forget_partial_file(note)
  }

  /// Removes the file.
  func discard() {
    _ = unsafe unlink(path)
    kagiban_forget_partial_file(note)
  }
}
