#!/usr/bin/env python3
"""Writes the demo vault in every sample format, and the demo breach list.

Everything here is invented: the person, the passwords, the dates. The addresses use names that
RFC 2606 and JPRS keep for examples. Running the script twice gives the same bytes.
"""

import hashlib
import random
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
HARUKA = "haruka@example.com"
WORK = "h.yamada@example.co.jp"


class Login(NamedTuple):
    title: str
    url: str
    user: str
    password: str
    folder: str = ""
    totp: str = ""
    note: str = ""
    created: str = "2021-04-10"
    changed: str = ""
    used: str = "2026-10-30"


# Base32 of nothing in particular.
SEED = "JBSWY3DPEHPK3PXPKAGIBANDEMO23456"

VAULT = [
    # One password for seven services, and it is in the breach list.
    Login("楽天市場", "https://www.rakuten.co.jp/", HARUKA, "haruka0412", "買い物",
          created="2012-06-01"),
    Login("ZOZOTOWN", "https://zozo.jp/", HARUKA, "haruka0412", "買い物", created="2013-11-20"),
    Login("食べログ", "https://tabelog.com/", HARUKA, "haruka0412", created="2014-02-08"),
    Login("クックパッド", "https://cookpad.com/jp", HARUKA, "haruka0412", created="2014-05-17"),
    Login("Netflix", "https://www.netflix.com/login", HARUKA, "haruka0412", created="2016-01-03"),
    Login("Dropbox", "https://www.dropbox.com/login", HARUKA, "haruka0412", created="2012-09-30"),
    Login("じゃらん", "https://www.jalan.net/", HARUKA, "haruka0412", "旅行", created="2015-03-22"),
    # Another for four, in no list.
    Login("Instagram", "https://www.instagram.com/", "haruka.draws", "Sunflower#88"),
    Login("Pinterest", "https://www.pinterest.jp/", HARUKA, "Sunflower#88"),
    Login("Spotify", "https://accounts.spotify.com/", HARUKA, "Sunflower#88"),
    Login("Canva", "https://www.canva.com/login", HARUKA, "Sunflower#88"),
    # And another for three, exposed too; the fourth is the same in full-width letters.
    Login("Yahoo! JAPAN", "https://login.yahoo.co.jp/", "haru_yamada", "sakura2019",
          created="2010-04-02"),
    Login("メルカリ", "https://jp.mercari.com/", HARUKA, "sakura2019", "買い物",
          created="2018-07-11"),
    Login("ニコニコ動画", "https://account.nicovideo.jp/login", HARUKA, "sakura2019",
          created="2009-08-15", used="2023-01-09"),
    Login("ピクシブ", "https://accounts.pixiv.net/", "haruka_draws", "ｓａｋｕｒａ２０１９"),
    # A year at the end, changed each time it had to be.
    Login("社内ポータル", "https://portal.example.co.jp/", WORK, "Momiji_2024", "仕事"),
    Login("経費精算", "https://keihi.example.co.jp/", WORK, "Momiji_2025", "仕事"),
    Login("Slack", "https://yamada-design.slack.com/", WORK, "Momiji_2026!", "仕事"),
    # Two airlines, one password.
    Login("ANA マイレージクラブ", "https://www.ana.co.jp/", "4012345678", "Tokyo-Haneda7", "旅行"),
    Login("JAL マイレージバンク", "https://www.jal.co.jp/", "712345678", "Tokyo-Haneda7", "旅行"),
    # One service, two users, one password; and one with two users who do not share.
    Login("Nintendo", "https://accounts.nintendo.com/", HARUKA, "Switch!kawaii7", "家族"),
    Login("Nintendo (颯太)", "https://accounts.nintendo.com/", "sota@example.jp",
          "Switch!kawaii7", "家族"),
    Login("Google", "https://accounts.google.com/", HARUKA, "vT4#mq8Zr!uLw2Kd", totp=SEED,
          changed="2025-02-14"),
    Login("Google (家族)", "https://accounts.google.com/", "yamada.family@example.com",
          "quilt-otter-maple-77-Vane", "家族"),
    # The same login saved twice.
    Login("Amazon.co.jp", "https://www.amazon.co.jp/ap/signin", HARUKA, "7Yw?pLz3-kQe9Rt", "買い物",
          totp=f"otpauth://totp/Amazon:{HARUKA}?secret={SEED}&issuer=Amazon"),
    Login("amazon.co.jp", "https://www.amazon.co.jp/", HARUKA, "7Yw?pLz3-kQe9Rt"),
    # Guessed within seconds.
    Login("手芸フォーラム", "http://forum.example.net/login", "haru", "123456",
          created="2008-12-24", used="2016-05-05"),
    Login("mixi", "https://mixi.jp/", HARUKA, "password1", created="2007-03-30", used="2014-11-02"),
    Login("自宅ルーター", "http://192.168.0.1/", "admin", "admin"),
    Login("図書館", "http://library.example.jp/opac", "20114455", "0412"),
    Login("ゆうちょダイレクト 暗証番号", "https://direct.jp-bank.japanpost.jp/",
          "1234-5678-9012", "2580", "銀行"),
    Login("町内会カレンダー", "https://calendar.example.org/", "haruka", "kx9!f"),
    Login("Facebook", "https://www.facebook.com/", HARUKA, "facebook-haruka"),
    # No password: signed in some other way.
    Login("Apple Account", "https://account.apple.com/", HARUKA, "", note="パスキーでサインイン"),
    # The password went into the title as well.
    Login("Wi-Fi kotatsu-neko-5577", "", "", "kotatsu-neko-5577", "家族"),
    # As it should be. The second has every character that makes CSV readers stumble.
    Login("GitHub", "https://github.com/login", "haruka-yamada", "Jm8&vXc2^Tn5zBq7Hs", "仕事",
          totp=SEED, created="2019-09-09"),
    Login("三井住友銀行", "https://direct.smbc.co.jp/", "3456789", '9v,Kq"Zr7;Lm2\'Wd', "銀行",
          changed="2024-06-21"),
    Login("楽天証券", "https://www.rakuten-sec.co.jp/", "HY12345678",
          "copper-lantern-drizzle-41-Fig", "銀行", totp=SEED),
    Login("マイナポータル", "https://myna.go.jp/", HARUKA, "b6R!wq9uXz#3Ypd0",
          changed="2025-09-01"),
    Login("Zoom", "https://zoom.us/signin", WORK, "Gd5*kfP2@xWn8LtV", "仕事"),
    Login("NHK オンデマンド", "https://www.nhk-ondemand.jp/", HARUKA, "uN3$ctY7!hBq6ZeM"),
    Login("Wikipedia", "https://ja.wikipedia.org/", "HarukaY", "tundra kiosk velvet 93 abacus"),
]

# What the demo's breach list holds beside strangers, with invented counts. The last is in no entry
# of the vault, but one character away from one.
EXPOSED = {
    "haruka0412": 14,
    "sakura2019": 1932,
    "123456": 209972844,
    "password1": 4812763,
    "admin": 42085691,
    "0412": 3867,
    "2580": 95114,
    "Momiji_2023": 2,
}


def moment(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(hour=3, tzinfo=timezone.utc)


def seconds(day: str) -> str:
    return str(int(moment(day).timestamp()))


def milliseconds(day: str) -> str:
    return seconds(day) + "000"


def iso(day: str) -> str:
    return moment(day).strftime("%Y-%m-%dT%H:%M:%SZ")


def changed(login: Login) -> str:
    return login.changed or login.created


def otpauth(login: Login) -> str:
    if not login.totp or login.totp.startswith("otpauth:"):
        return login.totp
    return f"otpauth://totp/demo:{login.user}?secret={login.totp}&issuer=demo"


PASSWORD_COLUMNS = {"password", "login_password", "pwd"}


def guid(login: Login) -> str:
    """An identifier shaped like a UUID, the same on every run."""
    digest = hashlib.sha256(f"{login.title}\0{login.url}\0{login.user}".encode()).hexdigest()
    parts = digest[:8], digest[8:12], "4" + digest[13:16], "a" + digest[17:20], digest[20:32]
    return "-".join(parts)


class Layout(NamedTuple):
    """One product's columns, in order, with where each value comes from; and how it writes CSV."""

    columns: dict
    delimiter: str = ","
    newline: str = "\n"
    quotes_all: bool = False
    final_newline: bool = True
    # The cells of the secure note, where the format keeps notes among the logins.
    secure_note: dict = {}


def nothing(_: Login) -> str:
    return ""


LAYOUTS = {
    "bitwarden": Layout({
        "folder": lambda l: l.folder, "favorite": nothing, "type": lambda _: "login",
        "name": lambda l: l.title, "notes": lambda l: l.note, "fields": nothing,
        "reprompt": lambda _: "0", "login_uri": lambda l: l.url, "login_username": lambda l: l.user,
        "login_password": lambda l: l.password, "login_totp": lambda l: l.totp,
    }, newline="\r\n", final_newline=False,
        secure_note={"type": "note", "name": "合鍵", "notes": "お隣に預けてある", "reprompt": "0"}),
    "chromium": Layout({
        "name": lambda l: l.title, "url": lambda l: l.url, "username": lambda l: l.user,
        "password": lambda l: l.password, "note": lambda l: l.note,
    }),
    # Null (a realm that does not exist) is an empty cell here, while empty text is quoted.
    "firefox": Layout({
        "url": lambda l: l.url, "username": lambda l: l.user, "password": lambda l: l.password,
        "httpRealm": lambda _: None, "formActionOrigin": lambda l: l.url,
        "guid": lambda l: "{%s}" % guid(l), "timeCreated": lambda l: milliseconds(l.created),
        "timeLastUsed": lambda l: milliseconds(l.used),
        "timePasswordChanged": lambda l: milliseconds(changed(l)),
    }, newline="\r\n", quotes_all=True, final_newline=False),
    "apple": Layout({
        "Title": lambda l: l.title, "URL": lambda l: l.url, "Username": lambda l: l.user,
        "Password": lambda l: l.password, "Notes": lambda l: l.note, "OTPAuth": otpauth,
    }),
    "1password8": Layout({
        "Title": lambda l: l.title, "Url": lambda l: l.url, "Username": lambda l: l.user,
        "Password": lambda l: l.password, "OTPAuth": otpauth, "Favorite": lambda _: "false",
        "Archived": lambda l: "true" if l.used < "2018" else "false", "Tags": lambda l: l.folder,
        "Notes": lambda l: l.note,
    }),
    "lastpass": Layout({
        "url": lambda l: l.url or "http://", "username": lambda l: l.user,
        "password": lambda l: l.password, "totp": lambda l: SEED if l.totp else "",
        "extra": lambda l: l.note, "name": lambda l: l.title,
        "grouping": lambda l: l.folder or "(none)", "fav": lambda _: "0",
    }, secure_note={"url": "http://sn", "name": "合鍵", "extra": "お隣に預けてある", "fav": "0"}),
    "keepassxc": Layout({
        "Group": lambda l: "Root/" + l.folder if l.folder else "Root", "Title": lambda l: l.title,
        "Username": lambda l: l.user, "Password": lambda l: l.password, "URL": lambda l: l.url,
        "Notes": lambda l: l.note, "TOTP": otpauth, "Icon": lambda _: "0",
        "Last Modified": lambda l: iso(changed(l)), "Created": lambda l: iso(l.created),
    }, quotes_all=True),
    "proton": Layout({
        "type": lambda _: "login", "name": lambda l: l.title, "url": lambda l: l.url,
        "email": lambda l: l.user if "@" in l.user else "",
        "username": lambda l: "" if "@" in l.user else l.user, "password": lambda l: l.password,
        "note": lambda l: l.note, "totp": otpauth, "createTime": lambda l: seconds(l.created),
        "modifyTime": lambda l: seconds(changed(l)), "vault": lambda _: "Personal",
    }, newline="\r\n", final_newline=False,
        secure_note={"type": "note", "name": "合鍵", "note": "お隣に預けてある", "vault": "Personal"}),
    # A spreadsheet of somebody's own: semicolons, names of their own choosing.
    "generic": Layout({
        "service": lambda l: l.title, "website": lambda l: l.url, "login": lambda l: l.user,
        "pwd": lambda l: l.password, "memo": lambda l: l.note,
    }, delimiter=";"),
}

def line(values: list, layout: Layout) -> str:
    # Not Python's csv: before 3.12 it cannot leave one cell bare among quoted ones.
    cells = []
    for value in values:
        special = any(c in value for c in ',;"\r\n') or value != value.strip() if value else False
        if value is not None and (layout.quotes_all or special):
            value = '"' + value.replace('"', '""') + '"'
        cells.append(value or "")
    return layout.delimiter.join(cells)


def write_export(name: str, layout: Layout) -> None:
    def row(login: Login) -> list:
        return [value(login) for value in layout.columns.values()]

    rows = [list(layout.columns), *map(row, VAULT)]
    # A record that stops before its password, as if the disk had been full for a moment.
    forum = VAULT[0]._replace(title="古い掲示板", url="https://bbs.example.com/")
    stop = next(i for i, c in enumerate(layout.columns) if c.lower() in PASSWORD_COLUMNS)
    rows.insert(30, row(forum)[:stop])
    if layout.secure_note:
        rows.append([layout.secure_note.get(column, "") for column in layout.columns])
    text = layout.newline.join(line(cells, layout) for cells in rows)
    if layout.final_newline:
        text += layout.newline
    (HERE / f"demo-{name}.csv").write_bytes(text.encode())


def write_breach_list() -> None:
    chance = random.Random(20261123)
    counts = {hashlib.sha1(p.encode()).hexdigest().upper(): n for p, n in EXPOSED.items()}
    while len(counts) < 400:
        stranger = "%040X" % chance.getrandbits(160)
        counts[stranger] = int((1 - chance.random()) ** -0.9)
    text = "".join(f"{digest}:{counts[digest]}\n" for digest in sorted(counts))
    (HERE / "breach-list.txt").write_bytes(text.encode())


def main() -> None:
    for name, layout in LAYOUTS.items():
        write_export(name, layout)
    write_breach_list()


if __name__ == "__main__":
    main()
