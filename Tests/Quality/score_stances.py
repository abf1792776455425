#!/usr/bin/env python3
"""Stances in passages (stances.tsv): holder, target and how the target is presented.

The program reads each passage alone. What it gives as denied, possible, conditional, proposed or called
for is no answer. A holder or target is right by its id or by its name.
"""
from __future__ import annotations

import collections
import sys
from dataclasses import dataclass, field

import corpora
import objects
import program

HALVES = ("seen", "held-out")


@dataclass
class Passage:
    id: str
    half: str
    text: str
    published: str
    asked: list[objects.Expected] = field(default_factory=list)


def load(given) -> list[Passage]:
    rows = program.rows(program.HERE / "stances.tsv")
    texts = program.documents(given.data, sorted({row[2] for row in rows if row[0]}))
    found: list[Passage] = []
    for row in rows:
        if not row[0]:
            found[-1].asked.append(objects.expected(row[1:]))
            continue
        name, half, file, start, end, sha, published = row
        text = texts[file]["text"][int(start):int(end)]
        if corpora.checksum(text) != sha:
            program.fail(f"{file}: the passage at {start} is not the annotated one")
        found.append(Passage(name, half, text, published))
    return found


def is_asked(asked: objects.Expected, one: dict) -> bool:
    def side(key: str) -> bool:
        wanted = [objects.plain(choice) for choice in asked.fields[key].split("|")]
        names = {objects.plain(one[key]), objects.plain(one[f"{key}Name"])}
        return "?" in wanted or any(choice in names for choice in wanted)

    return side("holder") and side("target") and objects.agrees(
        "stance", asked.fields["stance"], one)


def is_optional(asked: objects.Expected) -> bool:
    return asked.fields.get("optional") == "yes"


def judged(passage: Passage, found: list[dict]) -> tuple[int, list[dict], list[objects.Expected]]:
    """How many are right, what is spurious and what was missed."""
    left = [one for one in found if one["status"] not in objects.OPEN]
    missed = []
    right = 0
    for asked in [one for one in passage.asked if not is_optional(one)]:
        hit = next((one for one in left if is_asked(asked, one)), None)
        right += hit is not None
        if hit is None:
            missed.append(asked)
        # The same stance told by two sentences of a passage is one.
        left = [one for one in left if one is not hit and not is_asked(asked, one)]
    optional = [one for one in passage.asked if is_optional(one)]
    return right, [one for one in left if not any(is_asked(some, one) for some in optional)], missed


def main() -> None:
    given = program.options(__doc__.split("\n")[0]).parse_args()
    passages = load(given)
    inputs = {one.id: {"id": one.id, "text": one.text}
              | ({"published": one.published} if one.published else {}) for one in passages}
    answers = program.answers(given, inputs, layer="stances")
    counts = collections.Counter()
    for one in passages:
        right, spurious, missed = judged(one, answers[one.id])
        for half in (one.half, "all"):
            counts[half, "right"] += right
            counts[half, "answered"] += right + len(spurious)
            counts[half, "asked"] += right + len(missed)
        if given.errors and one.half == "seen" or given.held_out_errors and one.half != "seen":
            if spurious or missed:
                print(f"- {one.id}: {' '.join(one.text.split())}")
            for wrong in spurious:
                print(f"    spurious {wrong['holder']} {wrong['target']} {wrong['stance']}"
                      f" {wrong['status']} {wrong['why']}")
            for wrong in missed:
                print(f"    missed {wrong.fields}")
    print(f"{'':<12}{'P':>8}{'R':>8}{'F1':>8}{'gold':>8}{'answers':>9}")
    figures = {}
    for half in (*HALVES, "all"):
        right, answered, asked = (counts[half, key] for key in ("right", "answered", "asked"))
        precision, recall = 100 * right / max(answered, 1), 100 * right / max(asked, 1)
        figures[half] = program.f1(precision, recall)
        print(f"{half:<12}{precision:>8.1f}{recall:>8.1f}{figures[half]:>8.1f}"
              f"{asked:>8}{answered:>9}")
    print(f"stances f1={figures['all']:.2f} seen_f1={figures['seen']:.2f} "
          f"held_out_f1={figures['held-out']:.2f}")
    if given.floor is not None and figures["all"] < given.floor:
        print(f"quality: stances below the floor of {given.floor}", file=sys.stderr)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
