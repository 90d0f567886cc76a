internal import CYAML

/// What libyaml's parser comes upon in a facts file, one thing after the other, each with its line.
///
/// Every copy that the parser makes of the text is overwritten before it goes back: the values of
/// events and the buffers it reads through. What it moves about in between it does not tell.
///
/// `unsafe` holds here because the parser lives from `init` to `deinit` at one address, and the bytes
/// that it reads are the caller's for longer than that.
@safe struct FactsEvents: ~Copyable {
  /// One thing in the text.
  enum Event {
    case scalar(String)
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
    case documentStart
    /// Tags, references: nothing that facts need.
    case unsupported
    case other
    case end
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>

  /// A parser over these bytes, or nil if there is no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    // Editors on Windows begin files with a mark, which is no part of the text.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = unsafe bytes.starts(with: mark) ? mark.count : 0
    unsafe self.bytes = unsafe UnsafeBufferPointer(rebasing: bytes[start...])
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, self.bytes.baseAddress, self.bytes.count)
  }

  deinit {
    // The parser gives them back without a look.
    if let start = unsafe parser.pointee.raw_buffer.start {
      unsafe overwrite(start, parser.pointee.raw_buffer.end - start)
    }
    if let start = unsafe parser.pointee.buffer.start {
      unsafe overwrite(start, parser.pointee.buffer.end - start)
    }
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next thing and its line, from 1.
  ///
  /// - Throws: ``FactsFileError``: the parser's own words may repeat the text, so they are not told.
  mutating func next() throws(FactsFileError) -> (event: Event, line: Int) {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      if unsafe parser.pointee.error == YAML_READER_ERROR {
        // It reads ahead, so its mark is not where the character stands.
        let place = unsafe min(Int(clamping: parser.pointee.problem_offset), bytes.count)
        let line = unsafe bytes[..<place].count { $0 == 0x0A } + 1
        throw FactsFileError(line: line, .notText)
      }
      let line = unsafe parser.pointee.problem_mark.line
      throw FactsFileError(line: Int(clamping: line) + 1, .syntax)
    }
    defer { unsafe Self.release(&event) }
    return unsafe (Self.read(event), Int(clamping: event.start_mark.line) + 1)
  }

  private static func release(_ event: inout yaml_event_t) {
    if unsafe event.type == YAML_SCALAR_EVENT, let value = unsafe event.data.scalar.value {
      unsafe overwrite(value, event.data.scalar.length)
    }
    unsafe yaml_event_delete(&event)
  }

  private static func read(_ event: yaml_event_t) -> Event {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      unsafe event.data.scalar.tag == nil
        ? .scalar(
          String(
            decoding: UnsafeBufferPointer(
              start: event.data.scalar.value, count: event.data.scalar.length),
            as: UTF8.self))
        : .unsupported
    case YAML_SEQUENCE_START_EVENT:
      unsafe event.data.sequence_start.tag == nil ? .sequenceStart : .unsupported
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      unsafe event.data.mapping_start.tag == nil ? .mappingStart : .unsupported
    case YAML_MAPPING_END_EVENT: .mappingEnd
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_ALIAS_EVENT: .unsupported
    case YAML_STREAM_END_EVENT: .end
    default: .other
    }
  }
}
