#!/usr/bin/env python3
"""Constructed passages on meetings, instruments, commitments, relations, measures, figures, stances.

Reads the golden files (Tests/CodingTests/Golden/*-cases.tsv of these kinds, or those given) and runs the
program on their passages. A passage is right when the objects of each checked kind are just those
written. Odd numbers are seen, even ones held out: `--errors seen` lists what is wrong with the first.
"""
from __future__ import annotations

import argparse
import collections
import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import objects
import program

GOLDEN = program.HERE.parents[0] / "CodingTests" / "Golden"
KINDS = ("meeting", "instrument", "commitment", "relation", "measure", "figure", "stance")


@dataclass
class Case:
    id: str
    construction: str
    published: str
    kinds: list[str]
    text: str
    asked: list[objects.Expected] = field(default_factory=list)

    @property
    def half(self) -> str:
        return "held-out" if int(self.id.rsplit("-", 1)[1]) % 2 == 0 else "seen"

    def of(self, kind: str) -> list[objects.Expected]:
        return [one for one in self.asked if one.kind == kind]

    def wrong(self, answer: dict) -> list[str]:
        """The kinds of which other objects were found."""
        return [kind for kind in self.kinds if not objects.is_whole(
            self.of(kind), objects.objects(kind, answer, self.text))]


def load(path: Path) -> list[Case]:
    cases: list[Case] = []
    for cells in program.rows(path):
        if cells[0]:
            name, construction, published, kinds, _, text = cells
            cases.append(Case(name, construction, published, kinds.split(","), text))
        else:
            cases[-1].asked.append(objects.expected(cells[1:]))
    return cases


def answers(cases: list[Case], entente: str) -> dict[str, dict]:
    asked = "".join(json.dumps({"id": one.id, "text": one.text, "published": one.published}) + "\n"
                    for one in cases)
    run = subprocess.run([entente, "code"], input=asked, text=True, encoding="utf-8",
                         stdout=subprocess.PIPE, check=False)
    if run.returncode != 0:
        program.fail(f"{entente} code ended with status {run.returncode}")
    found = {one["id"]: one for one in map(json.loads, run.stdout.splitlines())}
    for layer in objects.LAYERS.values():
        if any(layer not in one for one in found.values()):
            program.fail(f"{entente} gives no {layer}")
    return found


def shown(case: Case, kind: str, answer: dict) -> str:
    """What was asked and what was found, for reading."""
    keys = sorted({key for one in case.of(kind) for key in one.fields})
    lines = [f"- {case.id} {case.construction} {case.published}: {case.text}"]
    lines += [f"    asked {kind} {one.fields}" for one in case.of(kind)]
    for one in objects.objects(kind, answer, case.text):
        kept = {key: one.get(key) for key in keys or ["why", "status", "kind", "name"]}
        lines.append(f"    found {kind} {kept}")
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("files", nargs="*", type=Path, help="golden files; all by default")
    options.add_argument("--entente", default=".build/release/entente", help="the program")
    options.add_argument("--kind", choices=KINDS, help="one kind's file alone")
    options.add_argument("--errors", choices=["seen"], help="list what is wrong in the seen half")
    options.add_argument("--held-out-errors", action="store_true",
                         help="list what is wrong in the held-out half, which then is seen")
    given = options.parse_args()
    kinds = [given.kind] if given.kind else KINDS
    files = given.files or [GOLDEN / f"{kind}-cases.tsv" for kind in kinds]
    cases = {file.stem.removesuffix("-cases"): load(file) for file in files}
    found = answers([case for some in cases.values() for case in some], given.entente)
    counts = collections.Counter()
    for name, some in cases.items():
        for case in some:
            wrong = case.wrong(found[case.id])
            for key in (name, "all"):
                counts[key, case.half, "asked"] += 1
                counts[key, case.half, "right"] += not wrong
            if wrong and (given.errors if case.half == "seen" else given.held_out_errors):
                print(*(shown(case, kind, found[case.id]) for kind in wrong), sep="\n")
    for name in (*cases, "all"):
        figures = []
        for half in ("seen", "held-out"):
            right, asked = (counts[name, half, key] for key in ("right", "asked"))
            figures.append(f"{half} {right:>4} of {asked:<4} {100 * right / max(asked, 1):>5.1f}")
        print(f"{name:<12}" + "   ".join(figures))


if __name__ == "__main__":
    main()
