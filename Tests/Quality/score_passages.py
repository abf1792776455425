#!/usr/bin/env python3
"""Meetings with attendance, instruments with stages, commitments, relations in passages (passages.tsv).

The program reads each passage alone. Counted are units: a meeting and each attendance at it, an instrument
and each of its stages, a commitment, a relation (offices are not asked). A meeting and an
instrument are found where one of their mentions overlaps the annotated words, a commitment where it is the
same actor's and the ranges of the action share half of the shorter one.
"""
from __future__ import annotations

import collections
import sys
from dataclasses import dataclass, field

import corpora
import objects
import program

KINDS = ("meeting", "commitment", "instrument", "relation")
HALVES = ("seen", "held-out")


@dataclass
class Passage:
    id: str
    half: str
    file: str
    start: int
    text: str
    published: str
    asked: list[objects.Expected] = field(default_factory=list)


def load(given) -> list[Passage]:
    rows = program.rows(program.HERE / "passages.tsv")
    names = sorted({row[2] for row in rows if row[0] and row[2] != "own"})
    texts = program.documents(given.data, names)
    found: list[Passage] = []
    for row in rows:
        if not row[0]:
            found[-1].asked.append(objects.expected(row[1:]))
            continue
        name, half, file, start, end, sha, published = row
        text = sha if file == "own" else texts[file]["text"][int(start):int(end)]
        if file != "own" and corpora.checksum(text) != sha:
            program.fail(f"{file}: the passage at {start} is not the annotated one")
        found.append(Passage(name, half, file, int(start), text, published))
    return found


def span(words: str) -> tuple[int, int]:
    start, end = words.split("-")
    return int(start), int(end)


def shared(a: tuple[int, int], b: list[int] | tuple[int, int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def is_found(asked: objects.Expected, one: dict, start: int) -> bool:
    """Whether an answer is the annotated object, whatever its attendance, stages and dates."""
    fields = asked.fields
    if asked.kind in ("meeting", "instrument"):
        low, high = span(fields["at"])
        is_there = any(shared((low - start, high - start), words) for words in one["mentions"])
        return is_there and objects.agrees("status", fields.get("status", "?"), one)
    if asked.kind == "commitment":
        low, high = span(fields["action"])
        action = one["action"]
        shorter = min(high - low, action[1] - action[0])
        by = {"by": one["by"].get("actor") or one["by"].get("name")}
        return (2 * shared((low - start, high - start), action) >= shorter > 0
                and objects.agrees("by", fields["by"], by))
    stated = {key: value for key, value in fields.items() if key in ("a", "kind", "b", "status")}
    return objects.is_object(objects.Expected(asked.kind, stated), one)


def parts(kind: str, one: dict) -> list[tuple]:
    """The attendances of a meeting, the stages of an instrument."""
    if kind == "meeting":
        host = (one.get("host") or {}).get("actor")
        return [(part.get("actor") or part.get("name"), part.get("status"))
                for part in one["attendance"]
                if part.get("standing") != "host" and (host is None or part.get("actor") != host)]
    if kind == "instrument":
        return [(stage["stage"], stage.get("status", "happened"), str(stage.get("date") or ""))
                for stage in one["stages"]]
    return []


def is_part(kind: str, wanted: str, one: tuple) -> bool:
    if kind == "meeting":
        return all(any(choice in ("?", value) for choice in asked.split("|"))
                   for asked, value in zip(wanted.split(":"), one))
    for choice in wanted.split("|"):
        step, _, date = choice.partition("@")
        stage, _, status = step.partition("/")
        is_said = one[1] == status if status else (
            one[1] in ("happened", "ongoing") or stage in objects.EARLY)
        if stage == one[0] and is_said and one[2].startswith(date):
            return True
    return False


class Score:
    """Right, answered and asked units by half and kind; deadlines; what was wrong."""

    def __init__(self) -> None:
        self.counts = collections.defaultdict(lambda: [0, 0, 0])
        self.dues = collections.defaultdict(lambda: [0, 0])
        self.errors: list[tuple[str, str]] = []

    def count(self, passage: Passage, kind: str, right: int, answered: int, asked: int) -> None:
        for half in (passage.half, "all"):
            for place, units in enumerate((right, answered, asked)):
                self.counts[half, kind][place] += units

    def note(self, passage: Passage, words: str) -> None:
        text = " ".join(passage.text.split())
        self.errors.append((passage.half, f"{passage.id} {words} | {text}"))

    def passage(self, passage: Passage, kind: str, answer: dict) -> None:
        left = list(answer[objects.LAYERS[kind]])
        if kind == "relation":
            left = [one for one in left if one["kind"] != "office"]
        asked = [one for one in passage.asked if one.kind == kind]
        for one in sorted(asked, key=lambda one: "optional" in one.fields):
            hit = next((each for each in left if is_found(one, each, passage.start)), None)
            if hit is not None:
                left.remove(hit)
            if "optional" in one.fields:
                continue
            self.count(passage, kind, hit is not None, hit is not None, 1)
            if hit is None:
                self.note(passage, f"missed {kind} {one.fields}")
            self.parts(passage, one, hit)
            self.due(passage, one, hit)
        for one in left:
            self.count(passage, kind, 0, 1 + len(parts(kind, one)), 0)
            self.note(passage, f"spurious {kind} {one.get('why')}")

    def parts(self, passage: Passage, asked: objects.Expected, hit: dict | None) -> None:
        key = {"meeting": "attendance", "instrument": "stages"}.get(asked.kind)
        if key is None or hit is not None and key not in asked.fields:
            return
        wanted = [part for part in asked.fields.get(key, "").split(";") if part]
        left = parts(asked.kind, hit) if hit is not None else []
        for part in [part for part in wanted if not part.startswith("~")]:
            found = next((one for one in left if is_part(asked.kind, part, one)), None)
            if found is not None:
                left.remove(found)
            else:
                self.note(passage, f"missed {key} {part}")
            self.count(passage, asked.kind, found is not None, found is not None, 1)
        optional = [part[1:] for part in wanted if part.startswith("~")]
        for one in left:
            is_open = asked.kind == "instrument" and one[1] not in ("happened", "ongoing")
            if not is_open and not any(is_part(asked.kind, part, one) for part in optional):
                self.count(passage, asked.kind, 0, 1, 0)
                self.note(passage, f"spurious {key} {one}")

    def due(self, passage: Passage, asked: objects.Expected, hit: dict | None) -> None:
        if hit is None or "due" not in asked.fields:
            return
        is_right = objects.agrees("due", asked.fields["due"], hit)
        for half in (passage.half, "all"):
            self.dues[half][0] += is_right
            self.dues[half][1] += 1
        if not is_right:
            self.note(passage, f"due {hit.get('due')} for {asked.fields['due']}")

    def f1(self, half: str, kind: str) -> tuple[float, float, float]:
        right, answered, asked = self.counts[half, kind]
        precision = 100 * right / answered if answered else 0.0
        recall = 100 * right / asked if asked else 0.0
        return precision, recall, program.f1(precision, recall)

    def mean(self, half: str) -> float:
        return sum(self.f1(half, kind)[2] for kind in KINDS) / len(KINDS)


def main() -> None:
    given = program.options(__doc__.split("\n")[0]).parse_args()
    passages, score = load(given), Score()
    inputs = {one.id: {"id": one.id, "text": one.text}
              | ({"published": one.published} if one.published else {}) for one in passages}
    for kind in KINDS:
        answers = program.answers(given, inputs, layer=objects.LAYERS[kind])
        for one in passages:
            score.passage(one, kind, {objects.LAYERS[kind]: answers[one.id]})
    for half in (*HALVES, "all"):
        print(f"{half:<14}{'P':>8}{'R':>8}{'F1':>8}{'gold':>8}{'answers':>9}")
        for kind in KINDS:
            right, answered, asked = score.counts[half, kind]
            figures = "".join(f"{figure:>8.1f}" for figure in score.f1(half, kind))
            print(f"  {kind:<12}{figures}{asked:>8}{answered:>9}")
        right, matched = score.dues[half]
        print(f"  deadlines {right} of {matched} of matched commitments with one")
    for half, line in score.errors:
        if (half == "seen" and given.errors) or (half == "held-out" and given.held_out_errors):
            print(f"- {half}: {line}")
    overall, seen, held_out = (score.mean(half) for half in ("all", *HALVES))
    print(f"passages f1={overall:.2f} seen_f1={seen:.2f} held_out_f1={held_out:.2f}")
    if given.floor is not None and overall < given.floor:
        print(f"quality: passages below the floor of {given.floor}", file=sys.stderr)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
