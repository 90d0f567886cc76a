extension Policy {
  /// The policies in files that were named together.
  ///
  /// Files are layers of one system: those of one product are read together, and where several
  /// products each give one policy, the later is laid over the earlier. A file that holds policies
  /// for several groups or sites gives all of them.
  ///
  /// - Parameters:
  ///   - files: the files, in the order in which they are laid over one another.
  ///   - format: the format of all files; without one, each is recognised by its content.
  /// - Returns: one policy, or several; none if the files hold none.
  /// - Throws: ``PolicyError`` with the file and, where there is one, the line.
  public static func policies(
    in files: [PolicyFile], as format: PolicyFormat.ID? = nil
  ) throws(PolicyError) -> [Policy] {
    var readers: [PolicyFormat.ID] = []
    var groups: [PolicyFormat.ID: [PolicyFile]] = [:]
    for file in files {
      let found = try PolicyFormat.format(of: file, named: format)
      var file = file
      file.format = found.id
      if groups[found.readBy] == nil { readers.append(found.readBy) }
      groups[found.readBy, default: []].append(file)
    }
    var read: [[Policy]] = []
    for id in readers {
      guard let reader = PolicyFormat.all.first(where: { $0.id == id }) else { continue }
      read.append(try reader.read(groups[id] ?? []))
    }
    if read.allSatisfy({ $0.count == 1 }), let whole = Policy(layers: read.flatMap(\.self)) {
      return [whole]
    }
    return read.flatMap(\.self)
  }
}

extension PolicyFormat {
  /// The format of a file: the one that was named, or else the one that its content fits.
  ///
  /// The name of the file only decides where the content leaves it open; two formats that both fit
  /// are never guessed between.
  static func format(of file: PolicyFile, named: ID? = nil) throws(PolicyError) -> PolicyFormat {
    if let named, let format = all.first(where: { $0.id == named }) { return format }
    let fitting = all.filter { $0.recognise(file) }
    if fitting.count == 1, let format = fitting.first { return format }
    let name = file.lastNameComponent.lowercased()
    let usual = (fitting.isEmpty ? all : fitting).filter { $0.usualNames.contains(name) }
    if usual.count == 1, let format = usual.first { return format }
    if fitting.isEmpty, let error = file.treeError, file.claimsToBeATree { throw error }
    throw PolicyError(
      file: file.name, fitting.isEmpty ? .unknownFormat : .ambiguousFormat(fitting.map(\.id)))
  }
}

extension PolicyFile {
  /// Whether the text begins as a JSON object or list does.
  package var looksLikeJSON: Bool {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
    return first == "{" || first == "["
  }

  /// Whether what is wrong with the text as JSON or YAML is worth saying: a file of another kind is
  /// neither, and that is no flaw.
  fileprivate var claimsToBeATree: Bool {
    looksLikeJSON
      || [".json", ".yaml", ".yml"].contains { lastNameComponent.lowercased().hasSuffix($0) }
  }

  /// What the text is as JSON or YAML.
  ///
  /// - Throws: ``PolicyError`` with the line if it is neither.
  func requireTree() throws(PolicyError) -> YAMLNode {
    if let treeError { throw treeError }
    guard let tree else { throw PolicyError(file: name, .empty) }
    return tree
  }
}
