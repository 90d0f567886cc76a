internal import CYAML

/// What libyaml's parser comes upon, one thing after the other, each with its line.
///
/// `unsafe` holds here because the parser lives from `init` to `deinit` at one address, and because
/// the bytes that it reads are the caller's for longer than that: `init` is only called inside the
/// closure that lends them.
@safe struct YAMLEvents: ~Copyable {
  /// One thing in the text.
  enum Event {
    case scalar(String, isPlain: Bool)
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
    case documentStart
    case alias
    case tagged
    /// What carries nothing: the ends of documents, the start of the text.
    case other
    case end
  }

  /// Why the parser stopped.
  struct Failure: Error {
    /// Its own words.
    let problem: String
    /// The line, from 1.
    let line: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A parser over these bytes, or nil if there is no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next thing and its line, from 1.
  mutating func next() throws(Failure) -> (event: Event, line: Int) {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe (Self.read(event), Int(clamping: event.start_mark.line) + 1)
  }

  private var failure: Failure {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    // A reader's error has an offset and no mark; the mark then is where the parser had come to.
    let line =
      unsafe isReader ? parser.pointee.mark.line : parser.pointee.problem_mark.line
    return Failure(problem: problem ?? "cannot be read", line: Int(clamping: line) + 1)
  }

  private static func read(_ event: yaml_event_t) -> Event {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT: unsafe scalar(event.data.scalar)
    case YAML_SEQUENCE_START_EVENT:
      unsafe event.data.sequence_start.tag == nil ? .sequenceStart : .tagged
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      unsafe event.data.mapping_start.tag == nil ? .mappingStart : .tagged
    case YAML_MAPPING_END_EVENT: .mappingEnd
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_ALIAS_EVENT: .alias
    case YAML_STREAM_END_EVENT: .end
    default: .other
    }
  }

  private static func scalar(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar)
    -> Event
  {
    guard unsafe scalar.tag == nil else { return .tagged }
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return unsafe .scalar(
      String(decoding: bytes, as: UTF8.self),
      isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
  }
}
