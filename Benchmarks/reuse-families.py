"""reuse-families.py COUNT SEED: planted passwords of another making than plant-families' own.

People here speak Japanese and English, take passphrases and leaked passwords, and have other habits;
strangers are of the kinds that are easily taken for relatives. A row is as plant-families writes it.
"""
import random
import sys

SERVICES = """
hatena qiita zenn moneyforward freee kinokuniya yodobashi biccamera joshin askul lohaco monotaro
eplus pia jreast odakyu skyscanner trivago wise revolut coinbase kraken bitflyer tailscale fastly
codeberg sourcehut proton tutanota fastmail posteo ikea muji uniqlo decathlon duolingo strava
""".split()
KANA = dict(zip(
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ",
    "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu"
    " me mo ya yu yo ra ri ru re ro wa wo n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be"
    " bo pa pi pu pe po".split()))
CITIES = "Tokyo Osaka Kyoto Sapporo London Paris Berlin Madrid".split()
SIGNS = "!?#@*-_.&+="


def lines(name):
    with open(f"../wordlists/{name}", encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t")[-1] for line in file if not line.startswith("#")]


def roman(kana):
    return "".join(KANA[sign] for sign in kana) if all(sign in KANA for sign in kana) else None


NAMES = [r for r in map(roman, lines("japanese-given-names.tsv")) if r and len(r) > 3]
PLACES = [r for r in map(roman, lines("japanese-places.tsv")) if r and len(r) > 4]
JAPANESE = [r for r in map(roman, lines("japanese-words.tsv")) if r and len(r) > 4]
KANA_WORDS = [w for w in lines("japanese-words.tsv") if len(w) > 3 and roman(w)]
DICE = lines("passphrase-words.txt")
LEAKED = [w for w in lines("leaked-passwords.txt") if len(w) > 5]


class Person:
    def __init__(self, chance):
        self.chance = chance
        self.birthday = f"{chance.randrange(1, 13):02}{chance.randrange(1, 29):02}"
        self.year = str(chance.randrange(1955, 2010))

    def pick(self, words):
        return words[int(len(words) * self.chance.random() ** 1.7)]

    def digits(self, count):
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def random(self, count):
        return "".join(self.chance.choice(
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(count))

    def number(self):
        return self.chance.choice(
            [self.birthday, self.year, self.year + self.birthday, self.digits(2), self.digits(3)])

    def base(self):
        c = self.chance
        return [
            lambda: self.pick(NAMES) + self.number(),
            lambda: self.pick(PLACES).capitalize() + c.choice(SIGNS) + self.number(),
            lambda: self.pick(JAPANESE) + self.pick(NAMES),
            lambda: self.pick(JAPANESE) + self.digits(4),
            lambda: c.choice("-. _").join(c.choice(DICE) for _ in range(c.randrange(3, 6))),
            lambda: self.random(c.randrange(8, 13)),
            lambda: c.choice(DICE).capitalize() + c.choice(DICE).capitalize() + self.digits(2),
            lambda: self.pick(KANA_WORDS) + self.pick(KANA_WORDS) + self.digits(2),
        ][c.randrange(8)]()

    def variant(self, text, service):
        c = self.chance
        place = c.randrange(len(text))
        one = c.choice("abcdefghkmnprstuvwxyz0123456789")
        swapped = "".join(
            {"a": "4", "e": "3", "i": "!", "o": "0", "s": "5", "t": "7"}.get(s, s) for s in text)
        words = text.split("-")
        end = len(text.rstrip("0123456789"))
        shifted = text[:end] + text[end:].translate(str.maketrans("1234567890", "!@#$%^&*()"))
        return c.choice([
            ("exact", text),
            ("sign-end", text + c.choice(SIGNS)),
            ("signs-around", c.choice(SIGNS) + text + c.choice(SIGNS)),
            ("count-end", text + str(c.randrange(1, 10))),
            ("123-end", text + "123"),
            ("case", text.capitalize() if text[0].islower() else text.lower()),
            ("case-all", text.upper()),
            ("case-one", text[:place] + text[place].swapcase() + text[place + 1:]),
            ("leet", swapped),
            ("typo-other", text[:place] + one + text[place + 1:]),
            ("typo-more", text[:place] + text[place] + text[place:]),
            ("typo-less", text[:place] + text[place + 1:]),
            ("typo-swap", text[:place] + text[place:place + 2][::-1] + text[place + 2:]),
            ("both-ends", one + text + one.upper()),
            ("two-typos", one + text[:place] + text[place + 1:]),
            ("service-end", text + service),
            ("service-front", service.capitalize() + text),
            ("service-sign", text + c.choice(SIGNS) + service[:4]),
            ("initials", service[0].upper() + c.choice(SIGNS) + text),
            ("backwards", text[::-1]),
            ("wide", "".join(chr(ord(s) + 0xFEE0) if "!" <= s <= "~" else s for s in text)),
            ("drop-last-word", "-".join(words[:-1]) if len(words) > 3 else text + "!"),
            ("leet-and-sign", swapped + c.choice(SIGNS)),
            ("case-and-year", text.capitalize() + "2025"),
            ("number-first", text[end:] + text[:end]),
            ("number-first-and-sign", text[end:] + text[:end] + c.choice(SIGNS)),
            ("shift-held", shifted),
            ("backwards-and-signs", text[::-1] + c.choice(SIGNS) + c.choice(SIGNS)),
            ("twice-and-sign", text + text + c.choice(SIGNS)),
            ("other-separators", text.replace("-", "+").replace(" ", "_")),
        ])

    def family(self, number):
        c = self.chance
        first = self.base()
        services = c.sample(SERVICES, c.randrange(2, 7))
        yield services[0], first, number, "first"
        for service in services[1:]:
            kind, text = self.variant(first, service)
            yield service, text, number, "exact" if text == first else kind

    def stranger(self):
        c = self.chance
        kind = c.choice(["random"] * 5 + ["human"] * 5 + ["leaked", "dice", "popular", "dated"])
        text = {
            "random": lambda: self.random(c.randrange(12, 25)),
            "human": self.base,
            "leaked": lambda: self.pick(LEAKED) + self.digits(3),
            # One frequent word in all of them.
            "dice": lambda: "correct-" + "-".join(c.choice(DICE) for _ in range(3)),
            "popular": lambda: c.choice(["sakura", "hanshin", "pokemon", "doraemon"])
            + c.choice([self.year + self.birthday, self.digits(5), self.digits(3) + "!?"]),
            "dated": lambda: c.choice(CITIES) + c.choice(SIGNS) + self.year + c.choice(SIGNS),
        }[kind]()
        return c.choice(SERVICES), text, -1, kind


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(seed)
    rows = []
    number = 0
    while len(rows) < count * 45 // 100:
        rows += Person(chance).family(number)
        number += 1
    while len(rows) < count:
        rows.append(Person(chance).stranger())
    chance.shuffle(rows)
    for index, row in enumerate(rows):
        print(index, *row, sep="\t")


main()
