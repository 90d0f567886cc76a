"""The Japanese lists: words, surnames, given names, places, and names of other things.

A line is a written form, a tab and its reading in hiragana, or a reading alone. The line of a
reading stands where all its written forms together belong: people who write in kana or in Latin
letters do not tell them apart. A written form in kana that differs from its reading only by the
kind of kana has no line of its own.
"""

import math
import re
import unicodedata
from collections import defaultdict

from mozc import SCALE, Dictionary

# How many lines each list has.
SIZES = {
    "japanese-words.tsv": 40_000,
    "japanese-surnames.tsv": 12_000,
    "japanese-given-names.tsv": 12_000,
    "japanese-places.tsv": 6_000,
    "japanese-proper-nouns.tsv": 6_000,
    "japanese-idioms.tsv": 800,
}

PEOPLE = ("japanese-surnames.tsv", "japanese-given-names.tsv")
NAMES = PEOPLE + ("japanese-places.tsv", "japanese-proper-nouns.tsv")

# Kinds of noun that stand alone.
NOUNS = {"一般", "サ変接続", "形容動詞語幹", "副詞可能", "代名詞", "ナイ形容詞語幹"}
OTHER_PARTS = {"副詞", "感動詞", "接続詞", "連体詞", "助詞"}
# The forms of a verb that a dictionary, a noun or a command has.
VERB_FORMS = {"基本形", "連用形", "命令ｅ", "命令ｉ", "命令ｒｏ", "命令ｙｏ"}
# A compound ends in one of these.
NOUN_ENDS = {"一般", "サ変接続", "形容動詞語幹", "副詞可能", "固有名詞", "接尾"}

# How many times as common a word is, so that a name of the same signs and reading is doubted.
SEVERAL = 4

READING = re.compile("[ぁ-ゖー]{2,}")
# Of words with one kana only these have a line: they join two others.
PARTICLES = set("はがをにでとのもへ")
WRITTEN = re.compile("[ぁ-ゖァ-ヺー々一-鿿㐀-䶿]+")
KATAKANA = re.compile("[ァ-ヺー]+")
FOUR_KANJI = re.compile("[一-鿿々]{4}")


def lists(path):
    dictionary = Dictionary(path)
    weights = {name: defaultdict(float) for name in SIZES}
    # Everything that is no name, sentence parts included: written form, then reading.
    words = defaultdict(lambda: defaultdict(float))
    for entry in dictionary.entries:
        name = list_of(entry)
        written = unicodedata.normalize("NFKC", entry.written)
        reading = unicodedata.normalize("NFKC", entry.reading)
        weight = math.exp(-entry.cost / SCALE)
        if name in (None, "japanese-words.tsv"):
            words[written][reading] += weight
        if name and has_a_line(written, reading):
            weights[name][written, reading] += weight
    for name in NAMES:
        weights[name] = believed(weights[name], words, name in PEOPLE)
    made = {name: ranked(weights[name])[:size] for name, size in SIZES.items()}
    made["japanese-idioms.tsv"] = idioms(dictionary, made["japanese-words.tsv"])
    return made


def idioms(dictionary, lines):
    """Nouns of four kanji of which neither half is a word of the list (七転八起, 四面楚歌). They are
    rarer than the last of the words; but who looks for a motto, or a password, has them in mind.
    """
    words = {line.split("\t")[0] for line in lines}
    weights = defaultdict(float)
    for entry in dictionary.entries:
        is_simple = entry.left == entry.right and entry.left[0] == "名詞"
        if not is_simple or list_of(entry) != "japanese-words.tsv":
            continue
        written = unicodedata.normalize("NFKC", entry.written)
        if not FOUR_KANJI.fullmatch(written) or written in words:
            continue
        if written[:2] not in words and written[2:] not in words:
            weights[written, entry.reading] += math.exp(-entry.cost / SCALE)
    lines = ranked({key: weight for key, weight in weights.items() if has_a_line(*key)})
    return lines[: SIZES["japanese-idioms.tsv"]]


def has_a_line(written, reading):
    if READING.fullmatch(reading):
        return WRITTEN.fullmatch(written)
    return written == reading and reading in PARTICLES


def list_of(entry):
    """The list that an entry belongs to, if any."""
    if entry.left == entry.right:
        return list_of_class(entry.left)
    if entry.left[0] == "接頭詞":
        return "japanese-words.tsv" if ends_a_word(entry.right) else None
    name = list_of_class(entry.left)
    if name is None or not ends_a_word(entry.right):
        return None
    # A name and something else is no longer a name of a person.
    return "japanese-proper-nouns.tsv" if name in PEOPLE else name


def list_of_class(parts):
    if parts[:2] == ("名詞", "固有名詞"):
        if parts[2] == "地域":
            return "japanese-places.tsv"
        if parts[3] == "姓":
            return "japanese-surnames.tsv"
        if parts[3] == "名":
            return "japanese-given-names.tsv"
        return "japanese-proper-nouns.tsv"
    is_word = (
        (parts[0] == "名詞" and parts[1] in NOUNS)
        or parts[0] in OTHER_PARTS
        or (parts[:2] == ("動詞", "自立") and parts[5] in VERB_FORMS)
        or (parts[:2] == ("形容詞", "自立") and parts[5] in ("基本形", "連用テ接続"))
        or (parts[0] == "助動詞" and parts[5] == "基本形")
    )
    return "japanese-words.tsv" if is_word else None


def ends_a_word(parts):
    if parts[0] == "名詞":
        return parts[1] in NOUN_ENDS
    return parts[0] in ("動詞", "形容詞", "助動詞") and parts[5] == "基本形"


def believed(weights, words, of_people):
    """Turns down names by how common the same signs are as a word (一人, 神), with another reading
    if they are names of people, and leaves out foreign people, whom katakana give away. A name that
    is read like the word (森) is believed, unless the word is several times as common (夏).

    The dictionary counted signs, and shared the count out to all readings that somebody listed.
    """
    kept = {}
    for (written, reading), weight in weights.items():
        if of_people and KATAKANA.fullmatch(written):
            continue
        doubt = sum(
            word_weight
            for word_reading, word_weight in words.get(written, {}).items()
            if not of_people
            or word_reading != reading
            or written == reading
            or word_weight > SEVERAL * weight
        )
        kept[written, reading] = weight * weight / (weight + doubt)
    return kept


def ranked(weights):
    """The lines, heaviest first. Rounding to the dictionary's unit makes ties that sort by text."""
    by_reading = defaultdict(float)
    lines = []
    for (written, reading), weight in weights.items():
        by_reading[reading] += weight
        if hiragana(written) != reading:
            lines.append((weight, reading, f"{written}\t{reading}"))
    lines += [(weight, reading, reading) for reading, weight in by_reading.items()]
    lines.sort(key=lambda line: (round(-SCALE * math.log(line[0])), line[1], line[2]))
    return [line[2] for line in lines]


def hiragana(text):
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
