/// Opens a breach list of any form, told apart by what it is: a range directory, an index or a text.
///
/// - Parameters:
///   - fileDescriptor: an open descriptor of a directory or a regular file; the list keeps a
///     duplicate, the caller closes its own.
///   - name: what to call the list, usually its path.
///   - kind: what the hashes of a text or a range directory must be; `nil` to go by the first row. An
///     index must be of SHA-1 hashes.
/// - Returns: the list.
/// - Throws: ``BreachListError`` if it is none of such hashes, or visibly damaged.
public func openBreachList(
  fileDescriptor: Int32, name: String, kind: HashKind? = .sha1
) throws(BreachListError) -> any RangeSource {
  let file = try OpenFile(duplicating: fileDescriptor, list: name)
  let state = try file.state()
  if state.isDirectory {
    return try RangeDirectory(directoryDescriptor: fileDescriptor, name: name, kind: kind)
  }
  guard state.isFile else { throw BreachListError(list: name, reason: .notAFile) }
  // Before the first of them: eight bytes of a cold file would bring 128 kilobytes along.
  file.expectRandomReads()
  var head = [UInt8](repeating: 0, count: min(state.size, IndexHeader.magic.count))
  let count = head.count
  var buffer = head.mutableSpan
  try file.read(count, at: 0, into: &buffer)
  if BreachIndex.recognises(head.span) {
    return try IndexedBreachList(BreachIndex(IndexFile(file)))
  }
  return try TextBreachList(fileDescriptor: fileDescriptor, name: name, kind: kind)
}
