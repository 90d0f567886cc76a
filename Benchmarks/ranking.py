"""Measures how well estimators rank passwords, beside each other on the same sets.

    ranking.py sets LISTS SETS                  makes sets of the ranked lists in a folder
    ranking.py compare SETS NAME=COMMAND...     asks every estimator, prints the correlations

A set is a file of lines `count<TAB>password`, or `count<TAB>reference<TAB>password` where the
reference is not the order by count: the higher it is, the later somebody comes to the password. An
estimator is a command that reads one password a line and prints one number for each.

The measure is the weighted Spearman correlation of Golla and Dürmuth, “On the accuracy of password
strength meters” (CCS 2018): ranks are weighted mid-ranks (the weight of all below, and half the
weight of those that are equal), compared by Pearson's correlation with the same weights. Passwords
are never printed.
"""

import bisect
import collections
import math
import os
import random
import shlex
import subprocess
import sys

# --- The measure -----------------------------------------------------------------------------


def mid_ranks(values, weights):
    """The weighted mid-rank of each value."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    below = 0.0
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        weight = math.fsum(weights[index] for index in order[start:end])
        for index in order[start:end]:
            ranks[index] = below + weight / 2
        below += weight
        start = end
    return ranks


def weighted_spearman(first, second, weights):
    """The correlation; nan where all of one side are equal."""
    total = math.fsum(weights)
    sides = []
    for values in (first, second):
        ranks = mid_ranks(values, weights)
        mean = math.fsum(rank * weight for rank, weight in zip(ranks, weights)) / total
        sides.append([rank - mean for rank in ranks])

    def moment(left, right):
        return math.fsum(l * r * w for l, r, w in zip(left, right, weights))

    scale = math.sqrt(moment(sides[0], sides[0]) * moment(sides[1], sides[1]))
    return moment(*sides) / scale if scale else math.nan


# --- Attacks, for the reference of the sets -----------------------------------------------------


class Markov:
    """Six characters in a row, smoothed after Witten and Bell."""

    order = 5

    def __init__(self, words):
        self.rows = [collections.defaultdict(collections.Counter) for _ in range(self.order + 1)]
        for password, weight in words:
            text = "\x02" * self.order + password + "\x03"
            for place in range(self.order, len(text)):
                for length, rows in enumerate(self.rows):
                    rows[text[place - length:place]][text[place]] += weight
        self.sums = [{row: sum(next_ones.values()) for row, next_ones in rows.items()}
                     for rows in self.rows]

    def logarithm(self, password):
        text = "\x02" * self.order + password + "\x03"
        sum_ = 0.0
        for place in range(self.order, len(text)):
            probability = 1 / 97
            for length, rows in enumerate(self.rows):
                row = text[place - length:place]
                if row not in rows:
                    break
                kinds = len(rows[row])
                probability = (rows[row].get(text[place], 0) + kinds * probability) / (
                    self.sums[length][row] + kinds)
            sum_ += math.log10(probability)
        return sum_

    def draw(self, chance):
        text = "\x02" * self.order
        while len(text) < self.order + 40:
            for length in range(self.order, -1, -1):
                row = text[len(text) - length:]
                if row not in self.rows[length]:
                    continue
                total, kinds = self.sums[length][row], len(self.rows[length][row])
                if chance.random() < total / (total + kinds):
                    next_ones = self.rows[length][row]
                    (letter,) = chance.choices(list(next_ones), list(next_ones.values()))
                    break
            else:
                letter = chr(chance.randrange(32, 127))
            if letter == "\x03":
                break
            text += letter
        return text[self.order:]


class Grammar:
    """Runs of letters, digits and signs (Weir et al., 2009), with the case of the letters apart."""

    def __init__(self, words):
        self.makes = collections.Counter()
        self.runs = collections.defaultdict(collections.Counter)
        self.cases = collections.defaultdict(collections.Counter)
        for password, weight in words:
            runs = self.split(password)
            self.makes[tuple(kind for kind, _ in runs)] += weight
            for kind, run in runs:
                self.runs[kind][run.lower()] += weight
                if kind[0] == "L":
                    self.cases[kind][self.case(run)] += weight
        self.sums = {id(table): sum(table.values())
                     for table in [self.makes, *self.runs.values(), *self.cases.values()]}

    @staticmethod
    def split(password):
        runs = []
        for letter in password:
            kind = "L" if letter.isalpha() else "D" if letter.isdigit() else "S"
            if runs and runs[-1][0] == kind:
                runs[-1][1] += letter
            else:
                runs.append([kind, letter])
        return [(f"{kind}{len(run)}", run) for kind, run in runs]

    @staticmethod
    def case(run):
        return "".join("U" if letter.isupper() else "l" for letter in run)

    def share(self, table, key):
        return math.log10(table[key] / self.sums[id(table)]) if key in table else -math.inf

    def logarithm(self, password):
        runs = self.split(password)
        sum_ = self.share(self.makes, tuple(kind for kind, _ in runs))
        for kind, run in runs:
            if sum_ == -math.inf:
                break
            sum_ += self.share(self.runs[kind], run.lower())
            if kind[0] == "L":
                sum_ += self.share(self.cases[kind], self.case(run))
        return sum_

    def draw(self, chance):
        def one(table):
            return chance.choices(list(table), list(table.values()))[0]

        password = ""
        for kind in one(self.makes):
            run = one(self.runs[kind])
            if kind[0] == "L":
                case = one(self.cases[kind])
                run = "".join(l.upper() if c == "U" else l for l, c in zip(run, case))
            password += run
        return password


def guess_numbers(attack, passwords, samples=4000):
    """When an attack that goes by probability comes to each (Dell'Amico and Filippone, 2015)."""
    chance = random.Random(5)
    drawn = sorted(attack.logarithm(attack.draw(chance)) for _ in range(samples))[::-1]
    drawn = [value for value in drawn if value > -math.inf]
    sums = [0.0]
    for value in drawn:
        sums.append(sums[-1] + 10 ** min(-value, 300) / len(drawn))
    ascending = [-value for value in drawn]
    numbers = []
    for password in passwords:
        value = attack.logarithm(password)
        place = bisect.bisect_left(ascending, -value)
        # Beyond what was drawn, only the order is known, which is all that a rank needs.
        numbers.append(1 + sums[place] if place < len(drawn)
                       else math.inf if value == -math.inf else max(sums[-1], 10 ** min(-value, 300)))
    return numbers


# --- Sets -----------------------------------------------------------------------------------------

# The most common passwords of each list, and as many passwords from the whole of it.
HEAD, SAMPLE = 900, 6000


def zipf(place):
    """About how often the password at a place was chosen, where the list has no counts."""
    return 1e6 / (place + 1) ** 0.8


def make_sets(folder, target):
    lists = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8", errors="ignore") as file:
            lines = [line.rstrip("\r\n") for line in file if not line.startswith("#!comment")]
        lines = [line for line in dict.fromkeys(lines) if line and line.isascii() and line.isprintable()]
        lists[name.split(".")[0]] = lines
    os.makedirs(target, exist_ok=True)
    for name, words in lists.items():
        with open(os.path.join(target, f"{name}-online.txt"), "w") as file:
            for place, word in enumerate(words[:HEAD]):
                file.write(f"{zipf(place):.3f}\t{word}\n")
        # The attacker has learned from the other lists only.
        others = [other for other in lists if not same_source(name, other)]
        if not others:
            continue
        chance = random.Random(7)
        places = sorted(range(len(words)), key=lambda place: -(chance.random() ** (1 / zipf(place))))
        places = places[:SAMPLE]
        sample = [words[place] for place in places]
        lessons = [(word, zipf(place)) for other in others for place, word in enumerate(lists[other])]
        ranks = {}
        for other in others:
            for place, word in enumerate(lists[other]):
                ranks[word] = min(ranks.get(word, math.inf), (place + 1) * len(others))
        attacks = [guess_numbers(attack(lessons), sample) for attack in (Markov, Grammar)]
        with open(os.path.join(target, f"{name}-offline.txt"), "w") as file:
            for place, word, *numbers in zip(places, sample, *attacks):
                number = min(*numbers, ranks.get(word, math.inf))
                file.write(f"{zipf(place):.3f}\t{min(number, 1e300):.6g}\t{word}\n")


def same_source(first, second):
    """nmap's list is the beginning of ncrack's longest one."""
    return first == second or {first, second} == {"nmap", "top50000"}


# --- Estimators -----------------------------------------------------------------------------------

PYTHON_PEERS = {
    "zxcvbn-rs-py": "import sys, math\nfrom zxcvbn_rs_py import zxcvbn\n"
    "for line in sys.stdin: print(math.log10(max(1, zxcvbn(line[:-1]).guesses)))",
    "zxcvbn-python": "import sys\nfrom zxcvbn import zxcvbn\n"
    "for line in sys.stdin: print(zxcvbn(line[:-1], max_length=1000)['guesses_log10'])",
}


def compare(folder, *estimators):
    sets = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            rows = [line.rstrip("\n").split("\t", 2 if "offline" in name else 1) for line in file]
        weights = [float(row[0]) for row in rows]
        reference = [float(row[1]) if len(row) > 2 else -float(row[0]) for row in rows]
        sets[name.removesuffix(".txt")] = ([row[-1] for row in rows], reference, weights)
    everything = list(dict.fromkeys(word for words, _, _ in sets.values() for word in words))
    print(f"{'':20}" + "".join(f"{name:>18}" for name in sets) + f"{'mean':>8}")
    for estimator in estimators:
        name, _, command = estimator.partition("=")
        command = shlex.split(command)
        if name in PYTHON_PEERS:
            command += ["-c", PYTHON_PEERS[name]]
        if not os.path.exists(command[0]):
            continue
        run = subprocess.run(
            command, input="\n".join(everything) + "\n", capture_output=True, text=True, check=True)
        guesses = dict(zip(everything, map(float, run.stdout.split()), strict=True))
        results = [
            weighted_spearman([round(guesses[word], 9) for word in words], reference, weights)
            for words, reference, weights in sets.values()
        ]
        print(f"{name:20}" + "".join(f"{result:18.3f}" for result in results)
              + f"{sum(results) / len(results):8.3f}", flush=True)


if __name__ == "__main__":
    {"sets": make_sets, "compare": compare}[sys.argv[1]](*sys.argv[2:])
