#!/usr/bin/env python3
"""Writes the coverage of the office tables into Documentation/Actors.md, between its markers.

    python3 Scripts/build-knowledge/coverage.py

For each class and span of five years: the share of the states then existing for which the tables
name a holder, looked at in the middle of each quarter. Heads of government count for states that
have such an office in the tables; heads of state not where they are the British monarch abroad.
"""
import datetime
from pathlib import Path

from shared import states, table

REALMS = {"ATG", "AUS", "BHS", "BLZ", "CAN", "GRD", "JAM", "KNA", "LCA", "NZL", "PNG", "SLB", "TUV",
          "VCT"}
CLASSES = (("hos", "head of state"), ("hog", "head of government"), ("fm", "foreign minister"),
           ("dm", "defence minister"))
SPANS = [(year, min(year + 4, 2025)) for year in range(1990, 2026, 5)]
GRACE = 183  # as in OfficeSpell.swift
BEGIN, END = "<!-- coverage of offices -->", "<!-- end of coverage of offices -->"


def last_day(row):
    """The last day on which the tables believe a holder."""
    _, kind, _, _, _, end, _, asof, source = row[:9]
    if end or kind in ("hos", "hog") or source in ("hand", "unverified"):
        return end or "9999-12-31"
    return (datetime.date.fromisoformat(asof) + datetime.timedelta(GRACE)).isoformat()


def days(first, last):
    return [f"{year}-{middle}" for year in range(first, last + 1)
            for middle in ("02-15", "05-15", "08-15", "11-15")]


def exists(state, day):
    return (not state[3] or state[3] <= day) and (not state[4] or day <= state[4])


def share(kind, offices, known, span):
    """(state-quarters with a holder, all of them) of a class in a span."""
    held = total = 0
    for ident, state in sorted(known.items()):
        rows = offices.get((ident, kind), [])
        if state[1] != "state" or kind == "hos" and ident in REALMS or kind == "hog" and not rows:
            continue
        for day in days(*span):
            if exists(state, day):
                total += 1
                held += any(row[4] <= day <= last_day(row) for row in rows)
    return held, total


def by_source(rows):
    kinds = {}
    for row in rows:
        kinds.setdefault(row[1], {}).setdefault(row[8], []).append(row)
    sources = ("factbook", "holders21", "hand", "unverified")
    lines = ["| class | spells | " + " | ".join(sources) + " | marked |", "|---" * 7 + "|"]
    for kind in sorted(kinds, key=lambda k: (-sum(map(len, kinds[k].values())), k)):
        counts = [len(kinds[kind].get(source, [])) for source in sources]
        marked = sum(bool(row[9]) for found in kinds[kind].values() for row in found)
        lines.append(f"| `{kind}` | {sum(counts)} | " + " | ".join(map(str, counts)) +
                     f" | {marked} |")
    return lines


def report(tables):
    rows = [row + [""] * (10 - len(row)) for row in table(tables / "office-holders.tsv")]
    known, offices = states(tables), {}
    for row in rows:
        offices.setdefault((row[3], row[1]), []).append(row)
    lines = ["| class | " + " | ".join(f"{a}–{b}" for a, b in SPANS) + " |",
             "|---" * (len(SPANS) + 1) + "|"]
    for kind, name in CLASSES:
        shares = [share(kind, offices, known, span) for span in SPANS]
        lines.append(f"| {name} | " + " | ".join(
            f"{100 * held / total:.0f} %" for held, total in shares) + " |")
    return lines + ["", f"{len(rows)} spells of {len({row[0] for row in rows})} persons:", ""] + \
        by_source(rows)


def main():
    root = Path(__file__).resolve().parents[2]
    document = root / "Documentation" / "Actors.md"
    lines = report(root / "Sources" / "Actors" / "Knowledge")
    text = document.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    document.write_text(before + BEGIN + "\n" + "\n".join(lines) + "\n" + END + after,
                        encoding="utf-8")
    print("\n".join(lines))


main()
