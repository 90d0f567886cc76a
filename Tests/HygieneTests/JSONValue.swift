#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Any JSON, read by a parser that is not ours.
indirect enum JSONValue: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  static func parse(_ bytes: [UInt8]) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var integer: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }
}

/// As much of JSON Schema (draft 2020-12) as `docs/assessment.schema.json` uses.
///
/// A keyword that it does not know is a fault, so that the schema cannot say what nobody checks.
struct JSONSchema {
  let root: JSONValue

  private static let ignored: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  /// What is wrong with `value`, each with its place.
  func faults(of value: JSONValue) -> [String] { faults(of: value, by: root, at: "") }

  private func faults(of value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(path): no schema"] }
    return keywords.flatMap { keyword, argument -> [String] in
      switch keyword {
      case "$ref": faults(of: value, by: definition(argument), at: path)
      case "const": value == argument ? [] : ["\(path): not the constant"]
      case "enum": argument.elements.contains(value) ? [] : ["\(path): not in the list"]
      case "type": fits(value, argument) ? [] : ["\(path): wrong type"]
      case "minimum": (value.integer ?? .max) >= (argument.integer ?? 0) ? [] : ["\(path): less"]
      case "maximum": (value.integer ?? .min) <= (argument.integer ?? 0) ? [] : ["\(path): more"]
      case "maxItems":
        value.elements.count <= (argument.integer ?? 0) ? [] : ["\(path): too many"]
      case "pattern": matches(value, argument) ? [] : ["\(path): does not match"]
      case "items":
        value.elements.enumerated().flatMap { index, element in
          faults(of: element, by: argument, at: "\(path)[\(index)]")
        }
      case "required":
        argument.elements.compactMap(\.text).filter { value[$0] == nil }
          .map { "\(path): lacks \($0)" }
      case "properties": memberFaults(of: value, by: argument, at: path)
      case "additionalProperties": otherFaults(of: value, argument, schema, at: path)
      case "propertyNames":
        members(of: value).keys.flatMap { faults(of: .string($0), by: argument, at: path) }
      case "oneOf":
        argument.elements.count { faults(of: value, by: $0, at: path).isEmpty } == 1
          ? [] : ["\(path): not one of several forms"]
      case _ where Self.ignored.contains(keyword): []
      default: ["\(path): unknown keyword \(keyword)"]
      }
    }
  }

  private func members(of value: JSONValue) -> [String: JSONValue] {
    if case .object(let members) = value { members } else { [:] }
  }

  private func memberFaults(
    of value: JSONValue, by properties: JSONValue, at path: String
  ) -> [String] {
    members(of: value).flatMap { key, member in
      properties[key].map { faults(of: member, by: $0, at: "\(path).\(key)") } ?? []
    }
  }

  private func otherFaults(
    of value: JSONValue, _ rule: JSONValue, _ schema: JSONValue, at path: String
  ) -> [String] {
    let known = members(of: schema["properties"] ?? .null)
    return members(of: value).filter { known[$0.key] == nil }.flatMap { key, member in
      rule == .boolean(false)
        ? ["\(path): \(key) is not expected"] : faults(of: member, by: rule, at: "\(path).\(key)")
    }
  }

  private func definition(_ reference: JSONValue) -> JSONValue {
    let name = reference.text?.split(separator: "/").last.map(String.init) ?? ""
    return root["$defs"]?[name] ?? .null
  }

  private func fits(_ value: JSONValue, _ type: JSONValue) -> Bool {
    let names = type.text.map { [$0] } ?? type.elements.compactMap(\.text)
    return names.contains { name in
      switch (name, value) {
      case ("null", .null), ("boolean", .boolean), ("string", .string), ("array", .array),
        ("object", .object):
        true
      case ("number", .number): true
      case ("integer", .number): value.integer != nil
      default: false
      }
    }
  }

  private func matches(_ value: JSONValue, _ pattern: JSONValue) -> Bool {
    guard let text = value.text else { return true }
    guard let pattern = pattern.text, let expression = try? Regex(pattern) else { return false }
    return text.firstMatch(of: expression) != nil
  }
}
