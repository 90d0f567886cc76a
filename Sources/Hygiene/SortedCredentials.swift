internal import Vaults

extension [CredentialID] {
  /// Where the credential stands in this sorted list, if it does; O(log count).
  func sortedIndex(of id: CredentialID) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == id ? low : nil
  }
}
