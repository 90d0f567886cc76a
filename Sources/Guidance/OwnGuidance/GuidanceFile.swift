/// Reads guidance of somebody's own: a profile in YAML, in the form of `docs/policy.md`.
public struct GuidanceFile {
  static let schema = "kagiban/guidance/1"
  private static let keys: Set<String> = [
    "schema", "name", "title", "publisher", "date", "addressee", "url", "basis", "note",
    "requirements",
  ]
  private static let requirementKeys: Set<String> = [
    "parameter", "op", "value", "modality", "clause", "confidence", "factor", "chosen-by",
    "note",
  ]

  private let file: String
  private let comparisons: ComparisonReader

  private init(file: String) {
    self.file = file
    comparisons = ComparisonReader(file: file)
  }

  /// The profile in a file with these bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: the file's name, for errors.
  /// - Returns: the profile.
  /// - Throws: ``PolicyError`` with the line of what is wrong.
  public static func profile(
    in bytes: [UInt8], file name: String
  ) throws(PolicyError) -> GuidanceProfile {
    let file = try PolicyFile(name: name, bytes: bytes)
    if let error = file.treeError { throw error }
    guard let tree = file.tree else { throw PolicyError(file: name, .empty) }
    return try GuidanceFile(file: name).profile(at: tree)
  }

  private func profile(at tree: YAMLNode) throws(PolicyError) -> GuidanceProfile {
    try tree.require(schema: Self.schema, file: file)
    let fields = try YAMLFields(tree, Self.keys, file: file)
    let name = try fields.required("name")
    guard let id = name.string, Self.isName(id) else {
      throw fields.wrong(
        "name", name,
        Wording("lower-case letters, digits, dots and hyphens", "英小文字・数字・ピリオド・ハイフン"))
    }
    guard GuidanceProfile.named(id) == nil else {
      throw fields.wrong(
        "name", name, Wording("a name that no built-in guidance has", "内蔵のものと重ならない名前"))
    }
    var requirements: [Requirement] = []
    for item in try fields.items("requirements") { requirements.append(try requirement(at: item)) }
    return GuidanceProfile(
      id: GuidanceProfile.ID(id), title: try fields.text("title") ?? id,
      publisher: try fields.text("publisher") ?? "", date: try fields.text("date") ?? "",
      addressee: try fields.word("addressee", GuidanceProfile.Addressee.self) ?? .organisation,
      url: try fields.text("url") ?? "",
      basis: try fields.wording("basis")
        ?? Wording("A file of the user's own.", "利用者が用意したファイル。"),
      note: try fields.wording("note"), requirements: requirements)
  }

  private static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        byte == 0x2D || byte == 0x2E || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
      }
  }

  private func requirement(at node: YAMLNode) throws(PolicyError) -> Requirement {
    let fields = try YAMLFields(node, Self.requirementKeys, file: file)
    let key = try fields.required("parameter")
    guard let parameter = key.string.flatMap({ Parameter(key: $0) }) else {
      throw fields.wrong("parameter", key, Wording("a parameter's key", "項目のキー"))
    }
    return Requirement(
      parameter, try comparisons.comparison(of: parameter, in: fields),
      try modality(at: try fields.required("modality")),
      try fields.text("clause") ?? "",
      try fields.word("confidence", Requirement.Confidence.self) ?? .high,
      when: try condition(in: fields), note: try fields.wording("note"))
  }

  private func condition(in fields: YAMLFields) throws(PolicyError) -> Requirement.Condition? {
    if let chooser = fields["chosen-by"] {
      guard chooser.string == "random" else {
        throw fields.wrong("chosen-by", chooser, Wording(verbatim: "random"))
      }
      return .chosenAtRandom
    }
    switch try fields.word("factor", Conformance.Factor.self) {
    case .single?: return .singleFactor
    case .multi?: return .multiFactor
    case nil: return nil
    }
  }

  /// One of the words that standards use, or any word with its force: `{word: …, force: must}`.
  private func modality(at node: YAMLNode) throws(PolicyError) -> Modality {
    if node.entries != nil {
      let fields = try YAMLFields(node, ["word", "force"], file: file)
      guard let words = try fields.wording("word"),
        let force = try fields.word("force", Modality.Force.self)
      else { throw PolicyError(file: file, line: node.line, .missingKey("force")) }
      return Modality(words, force)
    }
    guard let word = node.string, let force = Self.forces[word.lowercased()] else {
      throw PolicyError(
        file: file, line: node.line,
        .badValue(
          key: "modality",
          expected: Wording(verbatim: Self.forces.keys.sorted().joined(separator: ", "))))
    }
    return Modality(word, force)
  }

  /// The words of RFC 2119 and those that standards use beside them.
  private static let forces: [String: Modality.Force] = [
    "must": .must, "must not": .must, "shall": .must, "shall not": .must, "required": .must,
    "should": .should, "should not": .should, "recommended": .should, "not recommended": .should,
    "may": .may, "optional": .may,
  ]
}
