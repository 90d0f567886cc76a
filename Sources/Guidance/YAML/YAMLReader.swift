internal import CYAML

extension YAMLNode {
  /// The most levels that may stand inside one another.
  package static let depthLimit = 64
  /// The most values of one text.
  package static let valueLimit = 1_000_000

  /// The value that a YAML or JSON text is.
  ///
  /// References are refused, since a few lines of them can stand for gigabytes, as are tags, merge
  /// keys, a second document and keys that stand there twice.
  package init(parsing text: String, file: String) throws(PolicyError) {
    var text = JSONSurrogates.joined(in: text)
    self = try text.withUTF8 { bytes in
      Result { () throws(PolicyError) in
        guard let events = unsafe YAMLEvents(bytes) else {
          throw PolicyError(file: file, .syntax("out of memory"))
        }
        var reader = YAMLReader(events: events, file: file)
        return try reader.readDocument()
      }
    }.get()
  }
}

/// Makes a tree of the parser's events, within limits.
private struct YAMLReader: ~Copyable {
  private var events: YAMLEvents
  private let file: String
  private var values = 0
  private var line = 1

  init(events: consuming YAMLEvents, file: String) {
    self.events = events
    self.file = file
  }

  mutating func readDocument() throws(PolicyError) -> YAMLNode {
    while true {
      switch try next() {
      case .documentStart:
        let node = try readNode(from: try next(), depth: 0)
        try readEnd()
        return node
      case .end: throw PolicyError(file: file, .empty)
      default: continue
      }
    }
  }

  private mutating func readEnd() throws(PolicyError) {
    while true {
      switch try next() {
      case .end: return
      case .documentStart: throw error(.unsupportedYAML(.document))
      default: continue
      }
    }
  }

  private mutating func readNode(
    from event: YAMLEvents.Event, depth: Int
  ) throws(PolicyError) -> YAMLNode {
    guard depth < YAMLNode.depthLimit else { throw error(.tooDeep(limit: YAMLNode.depthLimit)) }
    values += 1
    guard values <= YAMLNode.valueLimit else {
      throw error(.tooManyValues(limit: YAMLNode.valueLimit))
    }
    let start = line
    switch event {
    case .scalar(let text, let isPlain):
      return YAMLNode(.scalar(text, isPlain: isPlain), line: start)
    case .sequenceStart: return YAMLNode(.sequence(try readItems(depth: depth)), line: start)
    case .mappingStart: return YAMLNode(.mapping(try readEntries(depth: depth)), line: start)
    case .alias: throw error(.unsupportedYAML(.alias))
    default: throw error(.unsupportedYAML(.tag))
    }
  }

  private mutating func readItems(depth: Int) throws(PolicyError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event { return items }
      items.append(try readNode(from: event, depth: depth + 1))
    }
  }

  private mutating func readEntries(depth: Int) throws(PolicyError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var known: Set<String> = []
    while true {
      let event = try next()
      let keyLine = line
      switch event {
      case .mappingEnd: return entries
      case .scalar(let key, let isPlain):
        if isPlain, key == "<<" { throw error(.unsupportedYAML(.mergeKey)) }
        guard known.insert(key).inserted else { throw error(.duplicateKey(key)) }
        let value = try readNode(from: try next(), depth: depth + 1)
        entries.append(YAMLNode.Entry(key: key, line: keyLine, value: value))
      case .alias: throw error(.unsupportedYAML(.alias))
      case .tagged: throw error(.unsupportedYAML(.tag))
      default: throw error(.unsupportedYAML(.compoundKey))
      }
    }
  }

  private mutating func next() throws(PolicyError) -> YAMLEvents.Event {
    do throws(YAMLEvents.Failure) {
      let (event, line) = try events.next()
      self.line = line
      return event
    } catch {
      throw PolicyError(file: file, line: error.line, .syntax(error.problem))
    }
  }

  private func error(_ reason: PolicyError.Reason) -> PolicyError {
    PolicyError(file: file, line: line, reason)
  }
}
