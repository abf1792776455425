#!/usr/bin/env python3
"""Draws the sentences that were annotated: the same seed gives the same sentences.

Prints more than were needed; fragments and addresses among them were skipped by the annotator.
"""
from __future__ import annotations

import argparse
import collections
import random
import re
from pathlib import Path

import corpora

SEED = 20261122
# (part of the data, sentences to draw; a third more than wanted)
PARTS = (("ner/worldwide", 120), ("quotes/polnear/dev", 50), ("quotes/polnear/train", 50),
         ("time/aquaint", 52), ("time/wikiwars/keyinline", 36), ("linking/ecbplus", 38),
         ("linking/meantime", 26))
# The same among documents that name several states, of which the parts above hold few.
DENSE_PARTS = (("ner/worldwide", 45), ("quotes/polnear/train", 18), ("time/aquaint", 12),
               ("time/wikiwars/keyinline", 20), ("linking/meantime", 15))
DENSE = 4
# Sentences with a capital or a residence, which may be governments or places: each name this often.
SEATS, OF_ONE_SEAT = 50, 4
RESIDENCES = ("White House", "Kremlin", "Pentagon", "Downing Street", "Capitol Hill", "Whitehall")
STATES = Path(__file__).resolve().parents[2] / "Sources" / "Actors" / "Knowledge" / "states.tsv"


def is_sentence(text: str) -> bool:
    """At least 7 words, ended by punctuation, with a capitalised word that is not the first."""
    words = text.split()
    inner = [word for word in words[1:] if re.match(r"[\"'“‘(]*[A-Z]", word)]
    return (7 <= len(words) <= 70 and bool(inner) and "http" not in text
            and bool(re.search(r"[.!?][\"'”’) ]*$", text)))


def state_column(column: int) -> list[str]:
    lines = STATES.read_text(encoding="utf-8").splitlines()
    cells = [(line.split("\t") + [""] * 11)[column] for line in lines if line and line[0] != "#"]
    return [name.rstrip("?") for cell in cells for name in cell.split(";") if name]


def pool_of(data: Path, part: str, dense: bool) -> list[tuple[str, int, int]]:
    found, names = [], state_column(5)
    for name in corpora.names(data, part):
        text = corpora.document(data, name)["text"]
        if not dense or sum(state in text for state in names) >= DENSE:
            found += [(name, start, end) for start, end in corpora.sentences(name, text)
                      if is_sentence(text[start:end])]
    return found


def seats(data: Path, seen: set) -> list[tuple[str, int, int]]:
    pool = [one for part, _ in PARTS for one in pool_of(data, part, False) if one not in seen]
    random.Random(f"{SEED} seats").shuffle(pool)
    names = sorted([*state_column(10), *RESIDENCES], key=len, reverse=True)
    seat = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b(?!\s*,)")
    counts, found = collections.Counter(), []
    for name, start, end in pool:
        match = seat.search(corpora.document(data, name)["text"][start:end])
        if match and counts[match[0]] < OF_ONE_SEAT and len(found) < SEATS:
            counts[match[0]] += 1
            found.append((name, start, end))
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    data = options.parse_args().data
    corpora.require(data)
    number, seen = 0, set()

    def show(name: str, start: int, end: int) -> None:
        nonlocal number
        number += 1
        seen.add((name, start, end))
        text = " ".join(corpora.document(data, name)["text"][start:end].split())
        print(number, name, start, end, text, sep="\t")

    for dense, parts in ((False, PARTS), (True, DENSE_PARTS)):
        for part, wanted in parts:
            pool = [one for one in pool_of(data, part, dense) if one not in seen]
            drawn = random.Random(f"{SEED} {part}" + " dense" * dense).sample(pool, wanted)
            for one in drawn:
                show(*one)
    for one in seats(data, seen):
        show(*one)


if __name__ == "__main__":
    main()
