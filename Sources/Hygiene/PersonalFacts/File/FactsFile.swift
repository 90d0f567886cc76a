extension PersonalFacts {
  /// What a facts file says that it is.
  public static let schema = "kagiban/facts/1"
  /// The most facts of a file.
  public static let mostFacts = 1000
  /// The most bytes of one.
  public static let longestFact = 1024

  /// Reads a facts file.
  ///
  /// - Parameter yaml: its bytes.
  /// - Throws: ``FactsFileError``, which has the line and nothing of the text.
  public init(yaml: Span<UInt8>) throws(FactsFileError) {
    self = try unsafe yaml.withUnsafeBufferPointer { bytes in
      Result { () throws(FactsFileError) in
        guard let events = unsafe FactsEvents(bytes) else {
          throw FactsFileError(line: nil, .noMemory)
        }
        var reader = FactsReader(events)
        return try reader.readDocument()
      }
    }.get()
  }
}

/// Reads facts from events: a mapping whose values are texts, lists of texts, or persons.
private struct FactsReader: ~Copyable {
  private var events: FactsEvents
  private var facts = PersonalFacts()
  private var line = 1
  private var persons = 0

  init(_ events: consuming FactsEvents) { self.events = events }

  mutating func readDocument() throws(FactsFileError) -> PersonalFacts {
    var isOpen = false
    while true {
      switch try next() {
      case .documentStart where !isOpen: isOpen = true
      case .documentStart, .unsupported: throw error(.unsupported)
      case .mappingStart where isOpen: try readOwner()
      case .end:
        guard hasSchema else { throw FactsFileError(line: nil, .noSchema) }
        return facts
      case .other: continue
      // Nothing but comments is an empty text.
      case .scalar("") where isOpen: continue
      default: throw error(hasSchema ? .noMapping : .noSchema)
      }
    }
  }

  private var hasSchema = false

  private mutating func readOwner() throws(FactsFileError) {
    try readMapping { (reader, key) throws(FactsFileError) in
      guard reader.hasSchema || key == "schema" else { throw reader.error(.noSchema) }
      switch key {
      case "schema": try reader.readSchema()
      case "partner", "children":
        let kinds = key == "partner" ? PersonKinds.partner : .child
        try reader.readPersons(kinds)
      default:
        guard let kind = Self.kinds[key] else { throw reader.error(.unknownKey) }
        try reader.readTexts(kind, of: 0)
      }
    }
  }

  private mutating func readSchema() throws(FactsFileError) {
    guard case .scalar(PersonalFacts.schema) = try next() else { throw error(.noSchema) }
    hasSchema = true
  }

  private static let kinds: [String: FactKind] = [
    "family": .familyName, "given": .givenName, "spellings": .spelledName,
    "nicknames": .nickname, "birthday": .birthday, "dates": .date, "phones": .phone,
    "postal-codes": .postalCode, "addresses": .address, "pets": .petName, "cars": .car,
    "employers": .employer, "numbers": .number, "words": .word,
  ]

  /// What the names and days of a member of the family count as.
  private struct PersonKinds {
    let name: FactKind
    static let partner = PersonKinds(name: .partnerName)
    static let child = PersonKinds(name: .childName)

    func kind(_ key: String) -> FactKind? {
      switch key {
      case "family": name == .partnerName ? .partnerName : nil
      case "given", "spellings", "nicknames": name
      case "birthday": .familyBirthday
      default: nil
      }
    }
  }

  /// One person or a list of them.
  private mutating func readPersons(_ kinds: PersonKinds) throws(FactsFileError) {
    switch try next() {
    case .mappingStart: try readPerson(kinds)
    case .scalar(""): return
    case .sequenceStart:
      while true {
        switch try next() {
        case .sequenceEnd: return
        case .mappingStart: try readPerson(kinds)
        default: throw error(.noMapping)
        }
      }
    default: throw error(.noMapping)
    }
  }

  private mutating func readPerson(_ kinds: PersonKinds) throws(FactsFileError) {
    persons += 1
    let person = persons
    try readMapping { (reader, key) throws(FactsFileError) in
      guard let kind = kinds.kind(key) else { throw reader.error(.unknownKey) }
      try reader.readTexts(kind, of: person)
    }
  }

  /// A text or a list of texts.
  private mutating func readTexts(_ kind: FactKind, of person: Int) throws(FactsFileError) {
    switch try next() {
    case .scalar(let text): try add(text, kind, person)
    case .sequenceStart:
      while true {
        switch try next() {
        case .sequenceEnd: return
        case .scalar(let text): try add(text, kind, person)
        case .unsupported: throw error(.unsupported)
        default: throw error(.noText)
        }
      }
    case .unsupported: throw error(.unsupported)
    default: throw error(.noText)
    }
  }

  private mutating func add(
    _ text: String, _ kind: FactKind, _ person: Int
  ) throws(FactsFileError) {
    let text = text.trimmingBlanks
    // A key of the template that nobody filled in.
    if text.isEmpty || text == "~" || text == "null" { return }
    // Written as an escape; nobody's name has one.
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      throw error(.notText)
    }
    guard text.utf8.count <= PersonalFacts.longestFact else {
      throw error(.tooLong(limit: PersonalFacts.longestFact))
    }
    guard facts.count < PersonalFacts.mostFacts else {
      throw error(.tooMany(limit: PersonalFacts.mostFacts))
    }
    switch kind {
    case .birthday, .familyBirthday, .date:
      guard FactDate(text) != nil else { throw error(.noDate) }
    case .phone, .postalCode, .number, .car:
      guard text.contains(where: \.isWholeNumber) else { throw error(.noDigits) }
    case .address: break
    default: if WrittenName(text).lacksReading { facts.noteMissingReading(line: line) }
    }
    facts.add(kind, text, of: person)
  }

  // MARK: - Events

  private mutating func readMapping(
    _ readValue: (inout FactsReader, _ key: String) throws(FactsFileError) -> Void
  ) throws(FactsFileError) {
    var known: Set<String> = []
    while true {
      switch try next() {
      case .mappingEnd: return
      case .scalar(let key):
        guard known.insert(key).inserted else { throw error(.duplicateKey) }
        try readValue(&self, key)
      case .unsupported: throw error(.unsupported)
      default: throw error(.unknownKey)
      }
    }
  }

  private mutating func next() throws(FactsFileError) -> FactsEvents.Event {
    let (event, line) = try events.next()
    self.line = line
    return event
  }

  private func error(_ reason: FactsFileError.Reason) -> FactsFileError {
    FactsFileError(line: line, reason)
  }
}
