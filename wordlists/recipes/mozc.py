"""Reads the dictionary of Mozc, the open-source part of Google's Japanese input.

Its costs are probabilities: a word of a class costs -500 ln P(word | class), and going from one
class to the next costs -500 ln P(next | class). Over a class the words add up to about 1. What a
class makes up of all text is not in the dictionary, but follows from the transitions: it is the
distribution that they leave as it is.
"""

import math
import operator
import tarfile
from array import array
from collections import namedtuple

SCALE = 500
# The distribution moves by less than 0.00002 in the last step.
STEPS = 15

# `left` and `right` are the classes at the two ends: one and the same for a simple word. `cost` is
# that of the word among all words, in the dictionary's unit.
Entry = namedtuple("Entry", "written reading left right cost")


class Dictionary:
    """All entries that are no marked misspellings, with the classes as tuples of their parts."""

    def __init__(self, path):
        files = {}
        with tarfile.open(path) as archive:
            for member in archive:
                folder, _, name = member.name.rpartition("/")
                if folder.endswith("/src/data/dictionary_oss"):
                    files[name] = archive.extractfile(member).read().decode("utf-8")
        self.classes = classes(files["id.def"])
        class_costs = stationary(files["connection_single_column.txt"])
        self.entries = [
            entry
            for number in range(10)
            for entry in entries(files[f"dictionary{number:02}.txt"], self.classes, class_costs)
        ]


def classes(text):
    return [tuple(line.split(" ", 1)[1].split(",")) for line in text.splitlines()]


def entries(text, classes, class_costs):
    for line in text.splitlines():
        reading, left, right, cost, written, *mark = line.split("\t")
        if not mark:
            left, right = int(left), int(right)
            yield Entry(
                written, reading, classes[left], classes[right], class_costs[left] + int(cost))


def stationary(text):
    """The cost of every class: what share of all words belongs to it.

    Class 0 is the edge of a sentence. Leaving it out joins the sentences into one.
    """
    costs = array("i", map(int, text.split()))
    count = costs[0]
    probability = {cost: math.exp(-cost / SCALE) for cost in set(costs)}
    columns = [array("d", bytes(8 * count)) for _ in range(count)]
    for row in range(1, count):
        values = [probability[cost] for cost in costs[1 + row * count : 1 + (row + 1) * count]]
        values[0] = 0
        total = sum(values)
        for column, value in enumerate(values):
            columns[column][row] = value / total
    shares = [0] + [1 / (count - 1)] * (count - 1)
    for _ in range(STEPS):
        shares = [sum(map(operator.mul, shares, column)) for column in columns]
    return [round(-SCALE * math.log(share)) if share > 0 else math.inf for share in shares]
