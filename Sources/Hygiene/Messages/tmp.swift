import Breach
import Vaults
extension SkippedRecord.Reason { func text(in language: Language) -> String { rawValue } }
extension BreachListSummary.Doubt { func text(in language: Language) -> String { rawValue } }
extension BreachListError { func text(in language: Language) -> String { "" } }
extension BreachListSummary.Doubt { var name: String { rawValue } }
