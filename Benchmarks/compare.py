"""Measures Kagiban beside a peer, in turns and in the same run, and prints the ratio.

The shell scripts beside this file build what is needed and call it; see README.md.
"""

import hashlib
import os
import random
import shutil
import statistics
import subprocess
import sys
import time

ROUNDS = 5

CPYTHON_READING = """
import csv, sys, time
start = time.perf_counter()
rows = -1
with open(sys.argv[1], newline="", encoding="utf-8") as export:
    for row in csv.reader(export):
        rows += 1
print(rows, time.perf_counter() - start)
"""


class Run:
    """A finished process: its time on the wall, peak memory, exit status and output."""

    def __init__(self, arguments, stdin=None, keep_output=True, keep_errors=True):
        start = time.perf_counter()
        process = subprocess.Popen(
            arguments,
            stdin=subprocess.PIPE if stdin is not None else subprocess.DEVNULL,
            stdout=subprocess.PIPE if keep_output else subprocess.DEVNULL,
            stderr=None if keep_errors else subprocess.DEVNULL,
        )
        if stdin is not None:
            process.stdin.write(stdin)
            process.stdin.close()
        self.output = process.stdout.read().decode() if keep_output else ""
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.perf_counter() - start
        process.returncode = self.status = os.waitstatus_to_exitcode(status)
        # Kilobytes on Linux, bytes on macOS.
        self.peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)

    def expect(self, *statuses):
        if self.status not in statuses:
            sys.exit(f"compare: exit status {self.status}")
        return self


def load():
    print("load average: %.2f %.2f %.2f" % os.getloadavg(), f"on {os.cpu_count()} processors")


def report(name, values, unit="s"):
    best = max(values) if unit.endswith("/s") else min(values)
    print(f"{name:42} median {statistics.median(values):9.3f} {unit}  best {best:9.3f} {unit}")
    return statistics.median(values)


def cpython_reading(export):
    rows, seconds = Run([sys.executable, "-c", CPYTHON_READING, export]).expect(0).output.split()
    return int(rows), float(seconds)


def read(reader, export):
    """Reading alone, against CPython's csv reading the same file."""
    load()
    size = os.path.getsize(export)
    ours, storing, theirs, peaks = [], [], [], []
    for _ in range(ROUNDS):
        run = Run([reader, export]).expect(0)
        credentials, skipped, into_store, into_vault = run.output.split()
        ours.append(float(into_store) + float(into_vault))
        storing.append(float(into_store))
        peaks.append(run.peak)
        rows, seconds = cpython_reading(export)
        theirs.append(seconds)
    print(f"{credentials} credentials and {skipped} skipped records; CPython counts {rows} rows")
    report("  of which bytes into locked memory", storing)
    mine = report("kagiban, bytes to vault", ours)
    peer = report(f"CPython {sys.version.split()[0]}, csv.reader", theirs)
    print(f"kagiban is {peer / mine:.2f} times as fast; {size / mine / 1e6:.0f} MB/s")
    print(f"peak memory {max(peaks) / size:.2f} times the file ({size / 1e6:.0f} MB)")
    load()


def formats(reader, generator, passwords, count):
    """Every format that can be read, each beside Chromium's on as many credentials."""
    load()
    names = Run([generator, "list"]).expect(0).output.splitlines()

    def generated(name):
        with open(passwords, "rb") as file, open(f"data/export-{name}.csv", "wb") as export:
            subprocess.run([generator, name, count], stdin=file, stdout=export, check=True)
        return export.name

    def rate(export, options):
        """Megabytes a second from the store to the vault."""
        run = Run([reader, export, *options]).expect(0)
        credentials, skipped, _, into_vault = run.output.split()
        if (credentials, skipped) != (count, "0"):
            sys.exit(f"compare: {credentials} credentials and {skipped} skipped in {export}")
        return os.path.getsize(export) / float(into_vault) / 1e6

    chromium = generated("chromium")
    rows = []
    for name, *named in map(str.split, names):
        export = chromium if name == "chromium" else generated(name)
        peers, ours = [], []
        for _ in range(ROUNDS):
            peers.append(rate(chromium, []))
            ours.append(rate(export, [name] if named else []))
        rows.append((statistics.median(ours) / statistics.median(peers), statistics.median(ours), name))
        if export != chromium:
            os.remove(export)
    print(f"{count} credentials in each format; of the rate of Chromium's in the same run:")
    for ratio, megabytes, name in sorted(rows):
        print(f"  {ratio:5.2f}  {megabytes:6.0f} MB/s  {name}")
    slow = [name for ratio, _, name in rows if ratio < 0.5]
    print(f"below half of it: {', '.join(slow) or 'none'}")
    os.remove(chromium)
    load()


def audit(kagiban, export):
    """A whole audit as a user starts it, against CPython's csv only reading the same file."""
    load()
    size = os.path.getsize(export)
    forms = ("text", "json")
    ours = {form: [] for form in forms}
    peaks = {form: 0 for form in forms}
    theirs = []
    for _ in range(ROUNDS):
        for form in forms:
            command = [kagiban, "audit", export, "--format", form, "--lang", "en", "--no-progress"]
            # 1 and 3 report findings and lists that could not be asked: the audit was whole.
            run = Run(command, keep_output=False).expect(0, 1, 3)
            ours[form].append(run.seconds)
            peaks[form] = max(peaks[form], run.peak)
        theirs.append(cpython_reading(export)[1])
    peer = report(f"CPython {sys.version.split()[0]}, csv.reader alone", theirs)
    for form in forms:
        mine = report(f"kagiban audit --format {form}", ours[form])
        print(f"  {peer / mine:.2f} times as fast as that reading;"
              f" peak memory {peaks[form] / size:.2f} times the file ({size / 1e6:.0f} MB)")
    load()


WORDS = [f"kagiban-benchmark-{index}" for index in range(1000)]


def digest(word):
    return hashlib.sha1(word.encode()).hexdigest().upper()


def plant():
    """Every second word, so that half of the look-ups find something."""
    print("\n".join(sorted(digest(word) for word in WORDS[::2])))


def lookup(looker, breach_list):
    """1,000 look-ups in one process and one at a time, against `look` processes."""
    load()
    words = WORDS[:]
    random.Random(1).shuffle(words)
    stdin = "\n".join(words).encode()
    os.environ["LC_ALL"] = "C"
    with open(breach_list, "rb") as file:  # Into the page cache, for both.
        while file.read(1 << 24):
            pass

    ours, theirs = [], []
    for _ in range(ROUNDS):
        asked, found, seconds = Run([looker, breach_list], stdin).expect(0).output.split()
        if (int(asked), int(found)) != (1000, 500):
            sys.exit(f"compare: {found} of {asked} found, not 500 of 1000")
        ours.append(float(seconds) * 1000)
        hits = 0
        start = time.perf_counter()
        for word in words:
            hits += Run(["look", digest(word), breach_list], keep_output=False).status == 0
        theirs.append((time.perf_counter() - start) * 1000)
        if hits != 500:
            sys.exit(f"compare: look found {hits}, not 500")
    mine = report("1,000 look-ups in one process", ours, "ms")
    peer = report("1,000 look processes", theirs, "ms")
    print(f"kagiban is {peer / mine:.0f} times as fast; {mine:.2f} µs a look-up")

    ours, theirs = [], []
    for word in words[:200]:
        ours.append(Run([looker, breach_list], word.encode()).expect(0).seconds * 1000)
        theirs.append(Run(["look", digest(word), breach_list]).seconds * 1000)
    mine = report("one look-up, a process for it", ours, "ms")
    peer = report("one look process", theirs, "ms")
    print(f"kagiban takes {mine / peer:.2f} times as long as look")
    load()


def evict(path):
    """Takes a file out of the page cache; what holds the disk of a virtual machine may keep it."""
    with open(path, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def warm(path):
    with open(path, "rb") as file:
        while file.read(1 << 24):
            pass


def keepassxc_database(words):
    """A database with these passwords and without a key of its own worth waiting for."""
    entries = "".join(
        f"<Entry><String><Key>Title</Key><Value>{word}</Value></String>"
        f"<String><Key>Password</Key><Value>{word}</Value></String></Entry>" for word in words)
    with open("data/words.xml", "w") as export:
        export.write("<KeePassFile><Meta/><Root><Group><Name>Root</Name>" + entries
                     + "</Group></Root></KeePassFile>")
    if os.path.exists("data/words.kdbx"):
        os.remove("data/words.kdbx")
    command = ["keepassxc-cli", "import", "-q", "-p", "-t", "100", "data/words.xml", "data/words.kdbx"]
    # It asks for the password on standard error, whoever is there.
    Run(command, b"made-up\nmade-up\n", keep_errors=False).expect(0)
    return "data/words.kdbx"


def breach_processes(kagiban, index, text):
    """`kagiban breach lookup` as a user starts it, in turns with `look`."""
    for state in ("warm", "cold"):
        ours, theirs = [], []
        warm(index), warm(text)
        for number, word in enumerate(WORDS[:62]):
            if state == "cold":
                evict(index), evict(text)
            # Every second one is in the list. A list without some ranges answers the others with 3.
            run = Run([kagiban, "breach", "lookup", index, "-"], f"{word}\n".encode(), keep_errors=False)
            run.expect(*((0, 3) if number % 2 else (1,)))
            ours.append(run.seconds * 1000)
            theirs.append(Run(["look", digest(word), text]).expect(number % 2).seconds * 1000)
        mine = report(f"{state}: kagiban breach lookup INDEX -", ours, "ms")
        peer = report(f"{state}: a look process", theirs, "ms")
        print(f"kagiban takes {mine / peer:.2f} times as long as look")


def breach_audits(kagiban, index, vault):
    """What an index adds to the audit of a large vault."""
    warm(index), warm(vault)
    command = [kagiban, "audit", vault, "--lang", "en", "--no-progress"]
    without, asking = [], []
    for _ in range(3):
        without.append(Run(command, keep_output=False).expect(0, 1, 3).seconds)
        run = Run([*command, "--breach-list", index], keep_output=False)
        asking.append(run.expect(0, 1, 3).seconds)
    first = report(f"kagiban audit {os.path.basename(vault)}", without)
    second = report("  with the index as --breach-list", asking)
    print(f"  the index adds {second - first:.2f} s")


def breach(builder, looker, kagiban, vault, text):
    """A breach index beside the text it is built of, and what searches that."""
    load()
    os.environ["LC_ALL"] = "C"
    name = os.path.splitext(text)[0]
    size = os.path.getsize(text)
    warm(text)
    indexes = {}
    for form, rounds in (("exact", 3), ("compact", 3)):
        index = indexes[form] = f"{name}-{form}.index"
        times, peaks, reading = [], [], []
        for _ in range(rounds):
            if os.path.exists(index):
                os.remove(index)
            reading.append(Run(["cat", text], keep_output=False).seconds)
            run = Run([builder, text, index] + ["compact"] * (form == "compact")).expect(0)
            hashes, stored, bytes_a_hash, seconds, processor = map(float, run.output.split())
            times.append(seconds)
            peaks.append(run.peak)
        print(f"{form}: {hashes:.0f} hashes, {stored:.0f} bytes, {bytes_a_hash:.3f} a hash;"
              f" the text has {size / hashes:.2f}")
        seconds = report(f"  building the {form} index", times)
        report("  cat of the text", reading)
        print(f"  {size / seconds / 1e9:.2f} GB of text a second, {processor:.2f} s of processors,"
              f" peak memory {max(peaks) / 1e6:.0f} MB")

    words = "\n".join(WORDS[:500:2] + [f"other-{index}" for index in range(999_750)]) + "\n"
    digests = "\n".join(digest(word) for word in words.split()) + "\n"
    for form, index in indexes.items():
        warm(index)
        rates, hash_rates, medians, worst = [], [], [], []
        for _ in range(ROUNDS):
            values = Run([looker, index, "words"], words.encode()).expect(0).output.split()
            if values[:2] != ["1000000", "250"]:
                sys.exit(f"compare: {values[1]} of {values[0]} found, not 250 of 1000000")
            rates.append(1 / (float(values[2]) + float(values[3])))
            medians.append(float(values[4]))
            worst.append(float(values[5]))
            values = Run([looker, index, "hashes"], digests.encode()).expect(0).output.split()
            hash_rates.append(1 / float(values[3]))
        report(f"{form}: passwords in one batch", rates, "M/s")
        report(f"{form}: hashes in one batch", hash_rates, "M/s")
        report(f"{form}: one password, median", medians, "ns")
        report(f"{form}: one password, 99 of 100", worst, "ns")

    index = indexes["exact"]
    for state in ("warm", "cold"):
        inner, ours, theirs = [], [], []
        if state == "warm":
            warm(index), warm(text)
        for word in WORDS[:31]:
            if state == "cold":
                evict(index)
            run = Run([looker, index, "words"], (word + "\n").encode()).expect(0)
            ours.append(run.seconds * 1000)
            inner.append(float(run.output.split()[7]) / 1e6)
            if state == "cold":
                evict(text)
            theirs.append(Run(["look", digest(word), text]).seconds * 1000)
        report(f"{state}: first search in the index", inner, "ms")
        mine = report(f"{state}: a process for it", ours, "ms")
        peer = report(f"{state}: a look process", theirs, "ms")
        print(f"a process for it takes {mine / peer:.2f} times as long as look")
    breach_processes(kagiban, index, text)
    breach_audits(kagiban, index, vault)
    warm(index)
    warm(text)

    asked = ("\n".join(WORDS) + "\n").encode()
    mine = report("1,000 passwords, a process", [
        Run([looker, index, "words"], asked).seconds for _ in range(ROUNDS)])
    start = time.perf_counter()
    for word in WORDS:
        Run(["look", digest(word), text], keep_output=False)
    peer = time.perf_counter() - start
    print(f"1,000 look processes took {peer:.2f} s: {peer / mine:.0f} times as long")
    peer = Run(["grep", "-F", "-c", digest("not in any list"), text]).seconds
    print(f"a linear scan for one hash, grep -F, took {peer:.2f} s: {peer / mine:.0f} times as long")
    if shutil.which("keepassxc-cli"):
        database = keepassxc_database(WORDS)
        command = ["keepassxc-cli", "analyze", "-q", "--hibp", text, database]
        run = Run(command, b"made-up\n", keep_errors=False).expect(0)
        print(f"keepassxc-cli analyze --hibp of 1,000 entries took {run.seconds:.2f} s and named"
              f" {run.output.count('kagiban-benchmark')}: {run.seconds / mine:.0f} times as long")
    else:
        print("keepassxc-cli is not installed (apt-get install keepassxc): left out")
    load()


RUST_ESTIMATING = """
import sys, time
from zxcvbn_rs_py import zxcvbn
passwords = sys.stdin.buffer.read().decode().split("\\n")[:-1]
start = time.process_time()
for password in passwords:
    zxcvbn(password)
print(len(passwords), time.process_time() - start)
"""


ROMAJI = "ka shi su te no ha n nn tto chi yu ou sa ku ra mi".split()


def rate(name, runs):
    """Passwords a second of runs that say how many there were and what they took."""
    values = [int(count) / float(seconds) for count, seconds in runs]
    print(f"{name:42} median {statistics.median(values):9.0f} /s  best {max(values):9.0f} /s")
    return statistics.median(values)


def strength(estimator, file, zxcvbn_c, python):
    """Estimating passwords, against zxcvbn-c and zxcvbn-rs, and long ones by themselves."""
    load()
    with open(file, "rb") as passwords:
        stdin = passwords.read()
    peers = {"zxcvbn-c": [zxcvbn_c], "zxcvbn-rs-py": [python, "-c", RUST_ESTIMATING]}
    peers = {name: command for name, command in peers.items() if os.path.exists(command[0])}
    ours, alone, starts = [], [], []
    theirs = {name: [] for name in peers}
    for _ in range(ROUNDS):
        count, seconds, start, _ = Run([estimator], stdin).expect(0).output.split()
        ours.append((count, seconds))
        starts.append(float(start) * 1000)
        alone.append(Run([estimator, "3"], stdin).expect(0).output.split()[:2])
        for name, command in peers.items():
            theirs[name].append(Run(command, stdin).expect(0).output.split()[:2])
    mine = rate("kagiban", ours)
    rate("kagiban, one by one", alone)
    for name, runs in theirs.items():
        print(f"kagiban is {mine / rate(name, runs):.1f} times as fast as {name}")
    report("making the estimator", starts, "ms")

    chance = random.Random(1)
    signs = "4@8({[<3691!|17$0$5+7%2"
    sorts = {
        "one character": lambda size: "a" * size,
        "a word": lambda size: "password" * (size // 8),
        "signs for letters": lambda size: "".join(chance.choice(signs) for _ in range(size)),
        "a, 4 and @": lambda size: "".join(chance.choice("a4@") for _ in range(size)),
        "o, u and 0": lambda size: "".join(chance.choice("ou0") for _ in range(size)),
        "1 and |": lambda size: "".join(chance.choice("1|") for _ in range(size)),
        "digits": lambda size: "".join(chance.choice("0123456789") for _ in range(size)),
        "random": lambda size: "".join(chr(chance.randrange(33, 127)) for _ in range(size)),
        "one digit": lambda size: "1" * size,
        "n and an apostrophe": lambda size: "n'" * (size // 2),
        "o and h": lambda size: "".join(chance.choice("oh") for _ in range(size)),
        "romaji": lambda size: "".join(chance.choice(ROMAJI) for _ in range(size // 2)),
        "small tsu": lambda size: "っ" * size,
        "kana": lambda size: "".join(chr(chance.randrange(0x3041, 0x3094)) for _ in range(size)),
    }
    for size in (10_000, 1_000_000):
        lines = "\n".join(make(size) for make in sorts.values()) + "\n"
        output = Run([estimator, "1"], lines.encode()).expect(0).output
        for name, line in zip(sorts, output.splitlines()):
            print(f"{size:9,} characters, {name:24} {float(line.split()[1]):9.2f} ms")
    load()


def facts(finder, file, python, export):
    """Looking for facts, against two automata of as many made-up words that only say where words stand."""
    load()
    with open(file, "rb") as passwords:
        stdin = passwords.read()
    # Nothing but names: every byte begins or continues many of them.
    names = b"\n".join([b"yamadatarosakura0305yamadataro"] * 20_000) + b"\n"
    chance = random.Random(2)
    syllables = [c + v for c in "kstnhmyrwgzdbp" for v in "aiueo"]
    has_peer = subprocess.run([python, "-c", "import ahocorasick"], stderr=subprocess.DEVNULL).returncode == 0
    for families in (1, 2, 14):
        names_of = ("deriving", "making", "judging", "adversarial", "grep", "peer making", "peer searching")
        figures = {name: [] for name in names_of}
        for _ in range(ROUNDS):
            output = Run([finder, str(families)], stdin).expect(0).output.split()
            count, size, hits = int(output[0]), int(output[3]), int(output[5])
            figures["deriving"].append(float(output[1]) * 1000)
            figures["making"].append(float(output[2]) * 1000)
            figures["judging"].append(float(output[4]) * 1e9 / size)
            output = Run([finder, str(families)], names).expect(0).output.split()
            figures["adversarial"].append(float(output[4]) * 1e9 / int(output[3]))
            words = {"".join(chance.choices(syllables, k=chance.randint(2, 6))) for _ in range(count)}
            with open("data/tokens.txt", "w") as tokens:
                tokens.write("\n".join(sorted(words)) + "\n")
            run = Run(["env", "LC_ALL=C", "grep", "-F", "-c", "-f", "data/tokens.txt", file]).expect(0, 1)
            figures["grep"].append(run.seconds * 1e9 / size)
            if has_peer:
                output = Run([python, "automaton.py", "data/tokens.txt", file]).expect(0).output.split()
                figures["peer making"].append(float(output[0]) * 1000)
                figures["peer searching"].append(float(output[1]) * 1e9 / size)
        print(f"{count:,} tokens of {families} families; {hits:,} passwords with facts")
        report("deriving the tokens", figures["deriving"], "ms")
        made = report("making the automaton", figures["making"], "ms")
        judged = report("judging, for each byte", figures["judging"], "ns")
        report("  of nothing but names", figures["adversarial"], "ns")
        theirs = report("grep -F, making and searching, for each byte", figures["grep"], "ns")
        print(f"  judging takes {judged / theirs:.2f} times as long as that, which counts lines")
        if has_peer:
            theirs = report("pyahocorasick, making", figures["peer making"], "ms")
            print(f"  making is {theirs / made:.1f} times as fast as that")
            theirs = report("pyahocorasick, searching, for each byte", figures["peer searching"], "ns")
            print(f"  judging takes {judged / theirs:.2f} times as long as that, which says where words stand")
    with open(export, "rb") as vault:
        stdin = vault.read()
    walls = {families: ([], []) for families in (0, 2, 14)}
    for _ in range(3):
        for families, (wall, cores) in walls.items():
            output = Run([finder, str(families), "vault"], stdin).expect(0).output.split()
            wall.append(float(output[1]))
            cores.append(float(output[2]))
    print(f"{int(output[0]):,} credentials, on {os.cpu_count()} processors, with their user names")
    for families, (wall, cores) in walls.items():
        report(f"facts of {families} families", wall)
        report("  of all cores", cores)
    load()


if __name__ == "__main__":
    commands = {"read": read, "audit": audit, "formats": formats, "plant": plant, "lookup": lookup, "breach": breach, "strength": strength, "facts": facts}
    commands[sys.argv[1]](*sys.argv[2:])
