"""Makes the word lists of the packages that `rebuild.sh` fetched.

    python3 lists.py PACKAGES TARGET

A list whose package is not in the folder PACKAGES, or is another one than packages.txt says, is
left as it is and named on stderr; the exit status is then 66.
"""

import hashlib
import os
import sys

import japanese
import latin

# What makes lists of a package, by how the name of its file begins.
RECIPES = {
    "john-password": latin.common_passwords,
    "django": latin.leaked_passwords,
    "pyspellchecker": latin.english_words,
    "names": latin.american_names,
    "xkcdpass": latin.passphrase_words,
    "wamerican": latin.long_words,
    "mozc": japanese.lists,
}


def packages():
    """The lines of packages.txt: digest and file."""
    with open(os.path.join(os.path.dirname(__file__), "packages.txt"), encoding="utf-8") as table:
        return [line.split()[:2] for line in table if not line.startswith("#")]


def recipe(file):
    return next(make for start, make in RECIPES.items() if file.startswith(start))


def doubt(path, digest):
    """Why there is nothing to be made of a package, if so."""
    if not os.path.exists(path):
        return "is not here"
    with open(path, "rb") as file:
        same = hashlib.sha256(file.read()).hexdigest() == digest
    return None if same else "is not what packages.txt says"


def write(path, lines):
    """Writes beside the list and moves over it, so that an interrupted run leaves the old one."""
    with open(path + ".new", "w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)
    os.replace(path + ".new", path)


def main(folder, target):
    status = 0
    for digest, file in packages():
        path = os.path.join(folder, file)
        reason = doubt(path, digest)
        if reason:
            print(f"lists.py: {file} {reason}; its lists stay as they are", file=sys.stderr)
            status = 66
            continue
        for name, lines in recipe(file)(path).items():
            write(os.path.join(target, name), lines)
            print(f"{name}: {len(lines)} lines")
    return status


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
