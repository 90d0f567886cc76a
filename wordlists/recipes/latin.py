"""The lists in Latin letters: passwords, English words, names, passphrase words.

Every function takes the path of a package and returns {name of a list: its lines}, most common
first. No list has a line twice.
"""

import gzip
import json
import re
import tarfile
import unicodedata
import zipfile

# Beyond this a word has less than one place in ten million.
ENGLISH_WORDS = 40_000
# Seven of ten people counted have one of these.
SURNAMES = 10_000


def common_passwords(path):
    """John the Ripper's list. Its comments are not passwords, nor is its one empty line."""
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file]
    return {
        "common-passwords.txt": [
            line for line in lines if line and not line.startswith("#!comment:")
        ]
    }


def leaked_passwords(path):
    """Django's list, lower-cased by its authors."""
    packed = zipfile.ZipFile(path).read("django/contrib/auth/common-passwords.txt.gz")
    words = gzip.decompress(packed).decode("utf-8").split("\n")
    return {"leaked-passwords.txt": unique(word for word in words if is_password(word))}


def is_password(word):
    # Quotation marks stem from a table that somebody counted, and the letters between them from
    # the mark U+FFFD, read in the wrong encoding.
    return len(word) >= 2 and '"' not in word and "\u043f\u0457\u0455" not in word


def english_words(path):
    """Words by their count in film and television subtitles.

    Words with a count of exactly 50 were put there by hand and have no rank.
    """
    packed = zipfile.ZipFile(path).read("spellchecker/resources/en.json.gz")
    counts = json.loads(gzip.decompress(packed))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    # Nobody types the apostrophe: dont, its.
    words = unique(normalised(word).replace("'", "") for word, count in ranked if count > 50)
    letters = re.compile("[a-z]{2,}")
    words = [word for word in words if letters.fullmatch(word)]
    return {"english-words.txt": words[:ENGLISH_WORDS]}


def long_words(path):
    """Words of dictionaries, names among them, in alphabetical order.

    Of eight letters or more: shorter ones are in the counted list, or take few guesses anyhow.
    """
    with open(path, encoding="utf-8") as file:
        words = {line.rstrip("\n").lower() for line in file}
    letters = re.compile("[a-z]{8,}")
    return {"english-long-words.txt": sorted(word for word in words if letters.fullmatch(word))}


def american_names(path):
    """Names of the census of 1990 by the share of people who have them, the sexes together."""
    with tarfile.open(path) as archive:
        given = shares(archive, "dist.female.first")
        for name, share in shares(archive, "dist.male.first").items():
            given[name] = given.get(name, 0) + share
        surnames = shares(archive, "dist.all.last")
    return {"given-names.txt": by_share(given), "surnames.txt": by_share(surnames)[:SURNAMES]}


def shares(archive, name):
    """The shares in thousandths of a percent, in the order of the file."""
    text = archive.extractfile(f"names-0.3.0/names/{name}").read().decode("ascii")
    rows = (line.split() for line in text.splitlines())
    return {row[0].lower(): round(float(row[1]) * 1000) for row in rows if len(row[0]) >= 2}


def by_share(names):
    # The census ranked names of one share as well, and sorting keeps that order.
    return sorted(names, key=lambda name: -names[name])


def passphrase_words(path):
    """EFF's long list for dice. It is alphabetical: dice make all its words equally likely."""
    words = zipfile.ZipFile(path).read("xkcdpass/static/eff-long").decode("ascii").split("\n")
    return {"passphrase-words.txt": unique(word for word in words if word)}


def normalised(word):
    return unicodedata.normalize("NFKC", word).lower()


def unique(words):
    return list(dict.fromkeys(words))
