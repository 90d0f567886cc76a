public import Breach
public import Vaults
extension SkippedRecord.Reason { func text(in language: Language) -> String { rawValue } }
extension BreachListSummary.Doubt { func text(in language: Language) -> String { name } }
extension BreachListSummary.Doubt { var name: String { switch self { case .gapInHashes: "gap-in-hashes"; case .rangesMissing: "ranges-missing" } } }
extension BreachListError { func text(in language: Language) -> String { "" } }

extension BreachListError { public func explanation(in language: Language) -> String { "" } }
extension ExportError { public func explanation(of file: SafeText, in language: Language) -> String { "" } }
