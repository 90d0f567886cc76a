/// Reads what is asked of a parameter: an operator and a value.
struct ComparisonReader {
  let file: String

  /// The comparison of a requirement.
  func comparison(
    of parameter: Parameter, in fields: YAMLFields
  ) throws(PolicyError) -> Comparison {
    let op = try fields.required("op")
    switch op.string {
    case ">=":
      guard hasNumber(parameter) else { throw unfit(op, parameter) }
      return .atLeast(try fields.number("value"))
    case "<=":
      guard hasNumber(parameter) else { throw unfit(op, parameter) }
      guard let number = try fields.number("value") else {
        throw PolicyError(file: file, line: fields.line, .missingKey("value"))
      }
      return .atMost(number)
    case "==", "in": return try equality(parameter, op, fields)
    case "require":
      return parameter == .composition ? .kinds(try kinds(in: fields)) : .require
    case "recommend":
      guard parameter == .composition else { return .recommend }
      return .advisedKinds(fields["value"] == nil ? nil : try kinds(in: fields))
    case "forbid": return .forbid
    case "accept": return .accept
    case "discourage": return .discourage
    case "example": return .example
    case "silent": return .silent
    case "any_of":
      var ways: [Comparison.Alternative] = []
      for item in try fields.items("value") { ways.append(try way(at: item)) }
      guard !ways.isEmpty else {
        throw PolicyError(file: file, line: fields.line, .missingKey("value"))
      }
      return .anyOf(ways)
    default:
      throw fields.wrong(
        "op", op,
        Wording(
          verbatim: ">=, <=, ==, in, require, forbid, accept, recommend, discourage, example, "
            + "silent, any_of"))
    }
  }

  private func hasNumber(_ parameter: Parameter) -> Bool {
    parameter.kind == .length || parameter.kind == .number
  }

  private func unfit(_ op: YAMLNode, _ parameter: Parameter) -> PolicyError {
    PolicyError(
      file: file, line: op.line,
      .badValue(
        key: "op",
        expected: Wording(
          "an operator that suits \(parameter.key)", "\(parameter.key) に使える演算子")))
  }

  private func kinds(in fields: YAMLFields) throws(PolicyError) -> Composition {
    try PolicyValueReader(file: file).composition(at: try fields.required("value"))
  }

  private func equality(
    _ parameter: Parameter, _ op: YAMLNode, _ fields: YAMLFields
  ) throws(PolicyError) -> Comparison {
    if hasNumber(parameter) {
      let value = try fields.required("value")
      guard ["unlimited", "none", "never"].contains(value.string) else {
        throw fields.wrong("value", value, Wording(verbatim: "unlimited"))
      }
      return .noLimit
    }
    let reader = PolicyValueReader(file: file)
    let value = try fields.required("value")
    var forms: [Normalization] = []
    for item in value.items ?? [value] {
      switch try reader.value(of: parameter, at: item, unit: .codePoint) {
      case .unit(let unit): return .unit(unit)
      case .match(let match): return .match(match)
      case .normalization(let form): forms.append(form)
      default: throw unfit(op, parameter)
      }
    }
    guard !forms.isEmpty else { throw unfit(op, parameter) }
    return .normalization(forms)
  }

  /// A way: parameters with numbers, `unlimited` or true, or a rate of guesses.
  private func way(at node: YAMLNode) throws(PolicyError) -> Comparison.Alternative {
    guard let entries = node.entries else {
      throw PolicyError(
        file: file, line: node.line,
        .badValue(key: "value", expected: Wording("a mapping of keys", "キーと値の組")))
    }
    var parts: [Comparison.Part] = []
    var note: Wording?
    for entry in entries {
      switch entry.key {
      case "note": note = try Wording(entry.value, key: "note", file: file)
      case "guesses":
        let rate = try YAMLFields(node, ["guesses", "minutes", "note"], file: file)
        parts.append(
          .rate(guesses: try rate.number("guesses") ?? 0, minutes: try rate.number("minutes") ?? 0))
      case "minutes": continue
      default: parts.append(try part(entry))
      }
    }
    return Comparison.Alternative(parts, note: note)
  }

  private func part(_ entry: YAMLNode.Entry) throws(PolicyError) -> Comparison.Part {
    guard let parameter = Parameter(key: entry.key), parameter.kind != .alternatives else {
      throw PolicyError(file: file, line: entry.line, .unknownKey(entry.key))
    }
    if ["unlimited", "none", "never"].contains(entry.value.string) {
      return .parameter(parameter, .noLimit)
    }
    if entry.value.boolean == true { return .parameter(parameter, .require) }
    guard let number = entry.value.integer, (0...PolicyLimits.largestNumber).contains(number) else {
      throw PolicyError(
        file: file, line: entry.value.line,
        .badValue(
          key: entry.key, expected: Wording("a number, true or unlimited", "数値、true、unlimited")))
    }
    // More of what protects, less of what lets guess.
    let isCeiling = [.lockoutAttempts, .lockoutPerHour, .maximumAge, .inactiveDays]
      .contains(parameter)
    return .parameter(parameter, isCeiling ? .atMost(number) : .atLeast(number))
  }
}
