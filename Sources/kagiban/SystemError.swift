internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Why the system refused something: an `errno`, said in the user's language.
///
/// `strerror` follows the system's locale, not ours.
struct SystemError: Error, Equatable, Sendable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// The reason of the call that has just failed.
  static var current: SystemError { SystemError(errno) }

  /// The reason as a clause: “permission denied”.
  func reason(in language: Language) -> String {
    guard let phrase = Self.phrases[code] else {
      return SystemPhrase.other.text(in: language, ["code": .text(String(code))])
    }
    return phrase.text(in: language)
  }

  private static let phrases: [Int32: SystemPhrase] = [
    ENOENT: .notFound, ENOTDIR: .notFound, EACCES: .denied, EPERM: .denied, EISDIR: .directory,
    EROFS: .readOnly, ENOSPC: .full, EDQUOT: .full, EFBIG: .tooBig, ELOOP: .loop,
    ENAMETOOLONG: .nameTooLong, EMFILE: .tooManyOpen, ENFILE: .tooManyOpen, EIO: .device,
    ENXIO: .nobodyListens, ENODEV: .nobodyListens, EBADF: .notOpen, ESTALE: .vanished,
    ETXTBSY: .busy, EBUSY: .busy, EPIPE: .closedPipe, EINVAL: .unsupported, ENOMEM: .memory,
    EXDEV: .otherVolume,
  ]
}

/// Reasons of the system.
enum SystemPhrase: Phrasebook {
  case notFound, denied, directory, readOnly, full, tooBig, loop, nameTooLong, tooManyOpen, device
  case nobodyListens, notOpen, vanished, busy, closedPipe, unsupported, memory, otherVolume, other

  var texts: Bilingual {
    switch self {
    case .notFound: Bilingual("no such file or folder", "ファイルまたはフォルダーがありません")
    case .denied: Bilingual("permission denied", "アクセス権がありません")
    case .directory: Bilingual("it is a folder", "フォルダーです")
    case .readOnly: Bilingual("the volume is read-only", "読み取り専用のボリュームです")
    case .full: Bilingual("no space left", "空き容量がありません")
    case .tooBig: Bilingual("the file would be too large", "ファイルの大きさの上限を超えます")
    case .loop: Bilingual("too many symbolic links", "シンボリックリンクが循環しています")
    case .nameTooLong: Bilingual("the name is too long", "名前が長すぎます")
    case .tooManyOpen: Bilingual("too many open files", "開いているファイルが多すぎます")
    case .device: Bilingual("the device reported an error", "装置が誤りを報告しました")
    case .nobodyListens: Bilingual("nothing is there to open", "開く相手がありません")
    case .notOpen: Bilingual("this descriptor is not open", "この記述子は開かれていません")
    case .vanished: Bilingual("the file has vanished", "ファイルがなくなりました")
    case .busy: Bilingual("the file is in use", "ファイルは使用中です")
    case .closedPipe: Bilingual("nobody reads it any more", "読み手がすでに閉じています")
    case .unsupported: Bilingual("the system does not support this", "システムが対応していません")
    case .memory: Bilingual("not enough memory", "メモリーが足りません")
    case .otherVolume: Bilingual("it is on another volume", "別のボリュームにあります")
    case .other: Bilingual("system error {code}", "システムエラー {code}")
    }
  }
}
