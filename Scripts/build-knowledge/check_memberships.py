#!/usr/bin/env python3
"""Holds memberships.tsv against second sources and writes what it finds into the source column.

    python3 Scripts/build-knowledge/check_memberships.py KNOWLEDGE_FOLDER [JOINING_YEARS]

KNOWLEDGE_FOLDER holds the Factbook's memberships by edition. JOINING_YEARS is a table of the years
in which states joined (country_data.tsv of the package country-converter, read for checking only).
A line counts as checked where a source has the same member in the same standing and neither the
first nor the last year differs by more than one: `hand+factbook`, `hand+years`. `hand+member`: the
Factbook has the member in that standing for part of the time, from its first edition that lists the
organisation at all, so that the membership is confirmed and its first day is not. Every other line
is `unverified`. Prints the lines on which a source speaks and disagrees.
"""
import sys
from pathlib import Path

from factbook_memberships import spells
from shared import csv_rows, states, table, write

HEADER = """# Memberships of headline organisations and groupings, by day, compiled by hand; an empty from means
# before 1990 or undated. Precision y: only the year is meant. Source: `hand+factbook` and
# `hand+years` = another source agrees within a year on beginning and end, `hand+member` = on the
# membership but lists the organisation too late to tell its beginning (found by
# Scripts/build-knowledge/check_memberships.py); `unverified` = no second source at hand.
# org	member	status	from	to	source	precision
"""
LIKE = {"dialogue-partner": "partner", "applicant": "candidate"}
COLUMNS = {  # columns of JOINING_YEARS that give years
    "EU": "EU", "OECD": "OECD", "UNO": "UNmember", "SCHENGEN": "Schengen", "EUROZONE": "EURO",
    "APEC": "APEC", "BRICS": "BRIC", "CIS": "CIS", "COE": "CoE", "G7": "G7", "G20": "G20"}
LAST = 2024  # a spell that reaches this edition goes on


def year(day, default):
    return int(day[:4]) if day else default


def agrees(row, first, last):
    begin, end = year(row[3], 0), year(row[4], 9999)
    if row[2] == "elected":  # terms of two calendar years: an edition within one confirms it
        return first <= end + 1 and last >= begin
    starts = first <= 1993 if begin <= 1991 else abs(first - begin) <= 1
    ends = last >= LAST if end == 9999 else abs(last - end) <= 1 or (end >= 2024 and last >= LAST)
    return starts and ends


def by_editions(row, found):
    years = found.get((row[0], row[1], LIKE.get(row[2], row[2])), [])
    return years, any(agrees(row, first, last) for first, last in years)


def is_listed(row, years, begins):
    """Whether the spell was running when the Factbook began to list the organisation."""
    begin, end = year(row[3], 0), year(row[4], 9999)
    listed = begins.get(row[0], 9999)
    return begin < listed and any(
        first <= listed + 3 and first <= end
        and (last >= LAST if end == 9999 else last <= end + 1 or end >= LAST)
        for first, last in years)


def by_joining(row, joined):
    if row[2] != "member" or row[0] not in COLUMNS:
        return None, False
    text = joined.get(row[1], {}).get(COLUMNS[row[0]], "")
    if not text.isdigit() or len(text) != 4 or row[4]:
        return text or None, False
    return text, abs(int(text) - year(row[3], 0)) <= 1 or (not row[3] and int(text) < 1990)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    knowledge = Path(sys.argv[1])
    tables = Path(__file__).resolve().parents[2] / "Sources" / "Actors" / "Knowledge"
    known = dict(states(tables)) | {"EU": None, "AU": None}
    found = spells(knowledge, known)
    begins = {}
    for (org, _, _), years in found.items():
        begins[org] = min(begins.get(org, 9999), years[0][0])
    joined = {}
    if len(sys.argv) == 3:
        joined = {row["ISO3"]: row for row in csv_rows(Path(sys.argv[2]), "\t")}
    rows, counts = [], {}
    for row in table(tables / "memberships.tsv"):
        row = (row + ["d"])[:7]
        years, agreed = by_editions(row, found)
        text, also = by_joining(row, joined)
        if not agreed and not also and is_listed(row, years, begins):
            also = None
        kept = row[5] if row[5].startswith("hand+years") and not joined else "unverified"
        row[5] = "hand+factbook" if agreed else "hand+years" if also else "hand+member" if (
            also is None) else kept
        counts[row[5]] = counts.get(row[5], 0) + 1
        if row[5] == "unverified" and (years or text):
            print("differs:", *row[:5], "| editions", years, "| joined", text)
        rows.append(tuple(row))
    write(tables / "memberships.tsv", HEADER, rows)
    print(counts)


main()
