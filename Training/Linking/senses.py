#!/usr/bin/env python3
"""Writes the table of word senses that tells which words may name one event.

    senses.py WORDNET CODING OUTPUT

WORDNET is the folder of WordNet 3.0's database files (Debian's package wordnet-base), CODING the
folder Sources/Coding, OUTPUT the folder of the table. Taken are the commoner verbs and adjectives,
and the nouns that the project's tables hold for acts.
"""
import collections
import sys
from pathlib import Path

SENSES = 3
RADIUS = 10
# In tenths of a step: derivation, verb group, cause, entailment, opposite, similar, broader.
COSTS = {"+": 5, "$": 5, "&": 5, ">": 10, "*": 10, "!": 10, "@": 10, "@i": 10}
# A sense with so many narrower ones (move, act) ties nothing together.
GENERAL = 40
# How many senses of a word WordNet counted in texts: adjectives that denote events are few.
TAGGED = {"v": 2, "a": 4}
PARTS = {"v": "verb", "n": "noun", "a": "adj"}
NOTICE = """# Which words may name one event: the senses that each word has or comes near to.
# From WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved (WordNet licence:
# use, copying and distribution free of charge with this notice; https://wordnet.princeton.edu).
# Written by Training/Linking/senses.py, which says what is taken; senses of one word alone are left out.
# word; v, n or a; numbers of senses ascending, each with its distance in half steps.
"""


def synsets(folder):
    links, narrower = collections.defaultdict(dict), collections.Counter()
    for part, name in PARTS.items():
        for line in (folder / f"data.{name}").read_text("latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            sense, at = part + fields[0], 4 + 2 * int(fields[3], 16)
            for number in range(int(fields[at])):
                kind, offset, other, _ = fields[at + 1 + 4 * number:at + 5 + 4 * number]
                target = other.replace("s", "a") + offset
                if kind not in COSTS or target[0] not in PARTS:
                    continue
                ways = [(sense, target)] + ([(target, sense)] if kind in ">*" else [])
                for a, b in ways:
                    links[a][b] = min(COSTS[kind], links[a].get(b, 99))
                narrower[target] += kind in ("@", "@i")
    return links, narrower


def lemmas(folder, coding):
    rows = (coding / "Status/act-nouns.tsv").read_text().splitlines()
    rows += (coding / "Events/Codebook/event-nouns.tsv").read_text().splitlines()
    acts = {row.split("\t")[0] for row in rows if not row.startswith("#")}
    for part, name in PARTS.items():
        for line in (folder / f"index.{name}").read_text("latin-1").splitlines():
            fields = line.split()
            if line.startswith(" ") or not fields[0].isalpha():
                continue
            count, tagged = int(fields[2]), int(fields[-int(fields[2]) - 1])
            if fields[0] in acts if part == "n" else tagged >= TAGGED[part]:
                yield fields[0], part, [part + offset for offset in fields[-count:]][:SENSES]


def reached(senses, links, narrower):
    found = {}
    queue = sorted((5 * rank, sense) for rank, sense in enumerate(senses))
    while queue:
        cost, sense = queue.pop(0)
        if sense in found or cost > 0 and narrower[sense] > GENERAL:
            continue
        found[sense] = cost
        queue += [(cost + more, to) for to, more in links[sense].items() if cost + more <= RADIUS]
        queue.sort()
    return found


def main():
    folder, coding, output = map(Path, sys.argv[1:4])
    links, narrower = synsets(folder)
    words = sorted(lemmas(folder, coding))
    near = [(word, part, reached(senses, links, narrower)) for word, part, senses in words]
    counts = collections.Counter(sense for _, _, found in near for sense in found)
    used = sorted(sense for sense, count in counts.items() if count > 1)
    numbers = {sense: number for number, sense in enumerate(used)}
    with open(output / "word-senses.tsv", "w") as stream:
        stream.write(NOTICE)
        for word, part, found in near:
            row = sorted((numbers[sense], cost // 5) for sense, cost in found.items() if sense in numbers)
            if row:
                text = " ".join(f"{number}:{steps}" for number, steps in row)
                stream.write(f"{word}\t{part}\t{text}\n")


if __name__ == "__main__":
    main()
