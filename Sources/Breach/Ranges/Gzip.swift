internal import CZlib

/// Unpacks gzip (RFC 1952).
@safe
enum Gzip {
  /// Unpacks all members in `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the packed text.
  ///   - limit: more than so many bytes are not unpacked: a small file can stand for a huge one.
  /// - Returns: `nil` if the bytes are damaged or cut, or are more when unpacked.
  static func unpack(_ bytes: Span<UInt8>, limit: Int) -> [UInt8]? {
    var unpacked: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let member = bytes.extracting(start...)
      guard let used = unpackMember(member, into: &unpacked, limit: limit) else { return nil }
      start += used
    }
    return unpacked
  }

  /// Unpacks the first member; how many bytes it takes, or `nil` if it is damaged.
  private static func unpackMember(
    _ bytes: Span<UInt8>, into unpacked: inout [UInt8], limit: Int
  ) -> Int? {
    var stream = unsafe z_stream()
    guard unsafe kagiban_inflate_gzip_init(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    return unsafe bytes.withUnsafeBufferPointer { input -> Int? in
      // zlib does not write to its input, though the type of the pointer lets it.
      unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.avail_in = UInt32(clamping: input.count)
      while true {
        let status = unsafe block.withUnsafeMutableBufferPointer { output in
          unsafe stream.next_out = output.baseAddress
          unsafe stream.avail_out = UInt32(output.count)
          return unsafe inflate(&stream, Z_NO_FLUSH)
        }
        guard status == Z_OK || status == Z_STREAM_END else { return nil }
        let got = unsafe block.count - Int(stream.avail_out)
        guard unpacked.count + got <= limit else { return nil }
        unpacked += block[..<got]
        if status == Z_STREAM_END { return unsafe input.count - Int(stream.avail_in) }
        // Nothing more comes, and the end was not reached.
        if unsafe stream.avail_in == 0, got == 0 { return nil }
      }
    }
  }
}
