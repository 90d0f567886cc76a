internal import Guidance

extension JSONWriter {
  /// A value of a policy: a number, true or false, `"unlimited"`, a word, or an object of kinds; null
  /// where there is none.
  mutating func value(_ value: PolicyValue?) {
    switch value {
    case nil: string(nil)
    case .length(let count, _)?: number(count)
    case .number(let number)?: self.number(number)
    case .unlimited?: string("unlimited")
    case .flag(let flag)?: boolean(flag)
    case .composition(let composition)?: kinds(composition)
    case .unit(let unit)?: string(unit.rawValue)
    case .normalization(let form)?: string(form.rawValue)
    case .match(let match)?: string(match.rawValue)
    }
  }

  /// The value that goes with an operator: `15` with `>=`; true where the operator says it all.
  mutating func value(of comparison: Comparison?) {
    switch comparison {
    case nil, .silent?, .atLeast(nil)?, .advisedKinds(nil)?: string(nil)
    case .atLeast(let number?)?: self.number(number)
    case .atMost(let number)?: self.number(number)
    case .noLimit?: string("unlimited")
    case .unit(let unit)?: string(unit.rawValue)
    case .match(let match)?: string(match.rawValue)
    case .normalization(let forms)?: array(forms) { $0.string($1.rawValue) }
    case .kinds(let kinds)?, .advisedKinds(let kinds?)?: self.kinds(kinds)
    case .anyOf(let ways)?: array(ways) { writer, way in writer.way(way) }
    case .require?, .forbid?, .accept?, .recommend?, .discourage?, .example?: boolean(true)
    }
  }

  private mutating func way(_ way: Comparison.Alternative) {
    object { writer in
      for part in way.parts {
        switch part {
        case .parameter(let parameter, let comparison):
          writer.name(escaping: parameter.key)
          writer.value(of: comparison)
        case .rate(let guesses, let minutes):
          writer.member("guesses", guesses)
          writer.member("minutes", minutes)
        }
      }
    }
  }

  /// Kinds of characters as in Kagiban's own policy form: an empty object for no demand.
  private mutating func kinds(_ composition: Composition) {
    object { writer in
      let single = composition.quotas.filter { $0.classes.count == 1 && $0.count > 0 }
      let unions = composition.quotas.filter { $0.classes.count != 1 && $0.count > 0 }
      for (kind, quotas) in Dictionary(grouping: single, by: { $0.classes[0].safeName })
        .sorted(by: { $0.key < $1.key })
      {
        writer.name(escaping: kind)
        writer.number(quotas.map(\.count).max())
      }
      if let variety = composition.variety, variety.count > 1 {
        writer.member("classes", variety.count)
        writer.member("of", variety.classes.map(\.safeName))
      }
      if !unions.isEmpty {
        writer.name("any")
        writer.array(unions) { writer, quota in
          writer.object { writer in
            writer.member("count", quota.count)
            writer.member("of", quota.classes.map(\.safeName))
          }
        }
      }
      guard !composition.tiers.isEmpty else { return }
      writer.name("tiers")
      writer.array(composition.tiers) { writer, tier in
        writer.object { writer in
          writer.member("classes", tier.classes)
          writer.member("min", tier.minimum)
        }
      }
    }
  }
}

extension Verdict {
  /// What the numbers of the verdict count.
  var unit: String? {
    switch effective ?? setting.value {
    case .length(_, let unit)?: unit.rawValue
    case .number?: judged.unit?.rawValue
    default: nil
    }
  }
}

extension CharacterClass {
  /// The name in reports; a product's own characters come from its file.
  var safeName: String { SafeText(untrusted: name).text }
}
