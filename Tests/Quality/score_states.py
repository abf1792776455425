#!/usr/bin/env python3
"""Mentions of states: exact range and id, inside the annotated sentences (state-mentions.tsv).

The program reads the whole documents. Of its answers count mentions of kind `state`; those of kind
`place` or `organization` whose actor is a state count where the annotation has their range or
metonyms.tsv their name. Pronouns and descriptions without a name are not asked here. Articles and
possessives are trimmed on both sides. A sentence's place in the table decides its half: even is
seen, odd is held out.
"""
from __future__ import annotations

import collections
import re
import sys
from dataclasses import dataclass, field

import corpora
import program

FORMS = ("name", "adjective", "demonym", "capital", "other")
HALVES = ("seen", "held_out")
DRAWS = ("random", "dense", "seat")
NOT_NAMES = {"it", "its", "they", "their", "them", "we", "our", "us", "ours", "both", "he", "she",
             "his", "her", "who", "whose", "which", "each", "neither", "such"}


@dataclass
class Sentence:
    document: str
    start: int
    end: int
    sha: str
    half: str
    draw: str
    mentions: list[tuple[int, int, set[str], str, bool]] = field(default_factory=list)


def load() -> list[Sentence]:
    found: dict[tuple, Sentence] = {}
    for row in program.rows(program.HERE / "state-mentions.tsv"):
        document, start, end, sha, draw, first, last, ids, form, note = (row + [""] * 10)[:10]
        key = (document, int(start), int(end))
        if key not in found:
            found[key] = Sentence(*key, sha, HALVES[len(found) % 2], draw)
        if first:
            entry = (int(first), int(last), set(ids.split("|")), form, "optional" in note)
            found[key].mentions.append(entry)
    return list(found.values())


class Forms:
    """What form a text is that the annotation does not have, by the tables."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}
        self.ids: set[str] = set()
        for row in program.rows(program.KNOWLEDGE / "states.tsv"):
            cells = (row + [""] * 11)[:11]
            self.ids.add(cells[0])
            for form, columns in (("capital", cells[10:]), ("demonym", cells[9:10]),
                                  ("adjective", cells[8:9]), ("name", cells[5:8])):
                for name in ";".join(columns).split(";"):
                    self.of[name.rstrip("?")] = form
        metonyms = program.rows(program.KNOWLEDGE / "metonyms.tsv")
        self.metonyms = {row[0] for row in metonyms if row[1] in self.ids}

    def form(self, text: str) -> str:
        plain = " ".join(text.split())
        if plain not in self.of and self.of.get(plain.removesuffix("s")) == "adjective":
            return "demonym"
        return self.of.get(plain, "other")


def predicted(sentence: Sentence, text: str, mentions: list[dict], forms: Forms) -> dict:
    """Range -> id of the answers that count in one sentence."""
    asked = {program.trimmed(text, start, end) for start, end, *_ in sentence.mentions}
    found = {}
    for one in mentions:
        start, end = program.trimmed(text, one["start"], one["end"])
        if start < sentence.start or end > sentence.end or one["actor"] not in forms.ids:
            continue
        words = re.findall(r"\w+", text[start:end])
        named = [w for w in words if w[0].isupper() and (w.isupper() or w.lower() not in NOT_NAMES)]
        by_metonym = one["kind"] in ("place", "organization") and (
            (start, end) in asked or text[start:end] in forms.metonyms)
        is_description = one.get("why", "").startswith("coreference/the ")
        if named and not is_description and (one["kind"] == "state" or by_metonym):
            found[start, end] = one["actor"]
    return found


class Score:
    """Right, answered and asked by half and form; what was wrong."""

    def __init__(self) -> None:
        self.counts = collections.defaultdict(lambda: [0, 0, 0])
        self.errors: list[tuple[str, str]] = []

    def count(self, one: Sentence, form: str, right: int, answered: int, asked: int) -> None:
        for key in ((one.half, form), (one.half, "all"), ("all", form), ("all", "all"),
                    ("draw", one.draw)):
            for place, number in enumerate((right, answered, asked)):
                self.counts[key][place] += number

    def sentence(self, sentence: Sentence, text: str, found: dict, forms: Forms) -> None:
        def note(what: str, span: tuple[int, int]) -> None:
            line = f"{sentence.document} {what} | {program.around(text, *span)}"
            self.errors.append((sentence.half, line))

        left = dict(found)
        optional = []
        for start, end, ids, form, is_optional in sentence.mentions:
            span = program.trimmed(text, start, end)
            if is_optional:
                optional.append(span)
                continue
            answer = left.pop(span, None)
            self.count(sentence, form, answer in ids, answer is not None, 1)
            if answer is None:
                note(f"missed {form} {'|'.join(sorted(ids))}", span)
            elif answer not in ids:
                note(f"took {answer} for {form} {'|'.join(sorted(ids))}", span)
        for span, answer in sorted(left.items()):
            if not any(span[0] < end and start < span[1] for start, end in optional):
                self.count(sentence, forms.form(text[slice(*span)]), 0, 1, 0)
                note(f"spurious {answer}", span)

    def figures(self, half: str, form: str) -> tuple[float, float, float, int]:
        right, answered, asked = self.counts[half, form]
        precision = 100 * right / answered if answered else 0.0
        recall = 100 * right / asked if asked else 0.0
        return precision, recall, program.f1(precision, recall), asked


def report(score: Score) -> None:
    for half in (*HALVES, "all", "draw"):
        print(f"{half.replace('_', '-'):<12}{'P':>8}{'R':>8}{'F1':>8}{'gold':>8}{'answers':>9}")
        for form in DRAWS if half == "draw" else (*FORMS, "all"):
            precision, recall, f1, asked = score.figures(half, form)
            answered = score.counts[half, form][1]
            print(f"  {form:<10}{precision:>8.1f}{recall:>8.1f}{f1:>8.1f}{asked:>8}{answered:>9}")


def main() -> None:
    given = program.options(__doc__.split("\n")[0]).parse_args()
    sentences, forms, score = load(), Forms(), Score()
    inputs = program.documents(given.data, sorted({one.document for one in sentences}))
    for one in sentences:
        if corpora.checksum(inputs[one.document]["text"][one.start:one.end]) != one.sha:
            program.fail(f"{one.document}: the sentence at {one.start} is not the annotated one")
    answers = program.answers(given, inputs)
    for one in sentences:
        text = inputs[one.document]["text"]
        score.sentence(one, text, predicted(one, text, answers[one.document], forms), forms)
    report(score)
    for half, line in score.errors:
        if (half == "seen" and given.errors) or (half == "held_out" and given.held_out_errors):
            print(f"- {half.replace('_', '-')}: {line}")
    overall, seen, held_out = (score.figures(half, "all")[2] for half in ("all", *HALVES))
    print(f"states f1={overall:.2f} seen_f1={seen:.2f} held_out_f1={held_out:.2f}")
    if given.floor is not None and overall < given.floor:
        print(f"quality: states below the floor of {given.floor}", file=sys.stderr)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
