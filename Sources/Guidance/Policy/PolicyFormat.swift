/// A form in which policies are found: one product's file, or Kagiban's own.
public struct PolicyFormat: Sendable {
  /// The name on the command line and in reports.
  public let id: ID
  /// The products that read it: proper nouns, the same in every language.
  public let products: [String]
  /// What policies of this format can say.
  public let reach: Policy.Reach
  /// The format whose reader takes these files: its own, or that of another file of the same
  /// product, since PAM's arguments go over `pwquality.conf` key by key.
  let readBy: ID
  /// Last parts of the names under which such files are usually found, in lower case.
  ///
  /// They decide where the content leaves it open: between several formats that fit, or if none
  /// does.
  let usualNames: Set<String>
  /// Whether a file is one, by its content alone.
  let recognise: @Sendable (PolicyFile) -> Bool
  /// The policies in these files, which stand in the order in which they were named.
  ///
  /// One system's files give one policy; a file with policies for several groups gives several.
  let read: @Sendable ([PolicyFile]) throws(PolicyError) -> [Policy]

  /// A format whose files are read together: several of them are layers of one policy.
  init(
    id: ID, products: [String], reach: Policy.Reach, readBy: ID? = nil,
    usualNames: Set<String> = [], recognise: @escaping @Sendable (PolicyFile) -> Bool,
    read: @escaping @Sendable ([PolicyFile]) throws(PolicyError) -> [Policy]
  ) {
    self.id = id
    self.products = products
    self.reach = reach
    self.readBy = readBy ?? id
    self.usualNames = usualNames
    self.recognise = recognise
    self.read = read
  }

  /// A format whose files each stand alone: two of them are two policies.
  init(
    id: ID, products: [String], reach: Policy.Reach, usualNames: Set<String> = [],
    recognise: @escaping @Sendable (PolicyFile) -> Bool,
    readEach: @escaping @Sendable (PolicyFile) throws(PolicyError) -> [Policy]
  ) {
    self.init(
      id: id, products: products, reach: reach, usualNames: usualNames, recognise: recognise,
      read: { (files: [PolicyFile]) throws(PolicyError) in
        var policies: [Policy] = []
        for file in files { policies += try readEach(file) }
        return policies
      })
  }

  /// A policy format's name.
  public struct ID: Sendable, Hashable, CustomStringConvertible {
    /// The name, in lower case with hyphens: `pwquality`.
    public let name: String

    /// An identifier with this name.
    init(_ name: String) { self.name = name }

    /// The format with this name, or nil if there is none.
    public init?(name: String) {
      guard let format = PolicyFormat.all.first(where: { $0.id.name == name }) else { return nil }
      self = format.id
    }

    /// The name.
    public var description: String { name }
  }

  /// The formats that are read, in the order in which they are listed.
  public static let all: [PolicyFormat] = [.kagiban] + linux + sites + products
}
