#!/usr/bin/env python3
"""Temporal expressions of whole documents against our annotation (time-expressions.tsv).

Matching is one to one, the largest overlap first, as in TempEval-3: strict and relaxed F1 of the
ranges; type and value F1 count the overlapping pairs whose type or value is right too. A value or
type `A|B` takes either; an answer that overlaps an optional range and nothing asked counts neither
way. The figure that is held is value F1, which is never above relaxed F1.
"""
from __future__ import annotations

import collections
import sys
from dataclasses import dataclass, field

import corpora
import program

HALVES = ("seen", "held-out")
MEASURES = ("strict", "relaxed", "type", "value")


@dataclass
class Expression:
    start: int
    end: int
    kinds: set[str]
    values: set[str]


@dataclass
class Document:
    half: str
    sha: str
    asked: list[Expression] = field(default_factory=list)
    optional: list[tuple[int, int]] = field(default_factory=list)


def load() -> dict[str, Document]:
    found: dict[str, Document] = {}
    for row in program.rows(program.HERE / "time-expressions.tsv"):
        name, start, end, half, kind, value = (row + [""] * 6)[:6]
        if kind == "checksum":
            found[name] = Document(half, value)
        elif kind == "optional":
            found[name].optional.append((int(start), int(end)))
        else:
            found[name].asked.append(
                Expression(int(start), int(end), set(kind.split("|")), set(value.split("|"))))
    return found


def pairs(asked: list[Expression], answers: list[dict]) -> list[tuple[int, int]]:
    """Indices of overlapping ranges, one to one, the same range first, then the largest overlap."""
    found = []
    for i, one in enumerate(asked):
        for j, answer in enumerate(answers):
            shared = min(one.end, answer["end"]) - max(one.start, answer["start"])
            if shared > 0:
                is_same = (one.start, one.end) == (answer["start"], answer["end"])
                found.append((not is_same, -shared, i, j))
    used_asked, used_answers, result = set(), set(), []
    for _, _, i, j in sorted(found):
        if i not in used_asked and j not in used_answers:
            used_asked.add(i)
            used_answers.add(j)
            result.append((i, j))
    return sorted(result)


class Score:
    """Right, answered and asked by half; what was wrong."""

    def __init__(self) -> None:
        self.counts = collections.defaultdict(collections.Counter)
        self.errors: list[tuple[str, str]] = []

    def document(self, name: str, document: Document, text: str, answers: list[dict]) -> None:
        found = pairs(document.asked, answers)
        matched_asked, matched = {i for i, _ in found}, {j for _, j in found}
        spurious = [
            one for j, one in enumerate(answers) if j not in matched
            and not any(one["start"] < end and start < one["end"]
                        for start, end in document.optional)]
        counts = collections.Counter(
            asked=len(document.asked), answered=len(found) + len(spurious), relaxed=len(found))

        def note(what: str, start: int, end: int) -> None:
            line = f"{name} {what} | {program.around(text, start, end)}"
            self.errors.append((document.half, line))

        for i, one in enumerate(document.asked):
            if i not in matched_asked:
                note(f"missed {'|'.join(sorted(one.values))}", one.start, one.end)
        for one in spurious:
            note(f"spurious {one['value']}", one["start"], one["end"])
        for i, j in found:
            one, answer = document.asked[i], answers[j]
            counts["strict"] += (one.start, one.end) == (answer["start"], answer["end"])
            counts["type"] += answer["type"] in one.kinds
            counts["value"] += answer["value"] in one.values
            if answer["value"] not in one.values:
                wanted = "|".join(sorted(one.values))
                note(f"took {answer['value']} for {wanted}", one.start, one.end)
        for half in (document.half, "all"):
            self.counts[half] += counts

    def f1(self, half: str, measure: str) -> float:
        counts = self.counts[half]
        both = counts["asked"] + counts["answered"]
        return 200 * counts[measure] / both if both else 0.0


def main() -> None:
    given = program.options(__doc__.split("\n")[0]).parse_args()
    documents, score = load(), Score()
    inputs = program.documents(given.data, sorted(documents))
    for name, document in documents.items():
        if corpora.checksum(inputs[name]["text"]) != document.sha:
            program.fail(f"{name} is not the annotated text")
    answers = program.answers(given, inputs, layer="times")
    for name, document in documents.items():
        score.document(name, document, inputs[name]["text"], answers[name])
    for half in (*HALVES, "all"):
        counts = score.counts[half]
        figures = "".join(f"{measure:>10}{score.f1(half, measure):>7.1f}" for measure in MEASURES)
        print(f"{half:<10}{figures}{counts['asked']:>8} asked{counts['answered']:>6} answered")
    for half, line in score.errors:
        if (half == "seen" and given.errors) or (half == "held-out" and given.held_out_errors):
            print(f"- {half}: {line}")
    overall, seen, held_out = (score.f1(half, "value") for half in ("all", *HALVES))
    print(f"time value_f1={overall:.2f} seen_value_f1={seen:.2f} held_out_value_f1={held_out:.2f} "
          f"relaxed_f1={score.f1('all', 'relaxed'):.2f}")
    if given.floor is not None and overall < given.floor:
        print(f"quality: time below the floor of {given.floor}", file=sys.stderr)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
