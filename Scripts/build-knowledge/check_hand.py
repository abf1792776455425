#!/usr/bin/env python3
"""Holds foreign-ministers-by-hand.tsv against second sources and notes in `checked` which agree.

    python3 Scripts/build-knowledge/check_hand.py SHARED_FOLDER [--write]

SHARED_FOLDER has knowledge/ (holders21 and the world list of Wikidata, Phoenix's actors of 2014
with their dates) and data/roles/ungdc-speakers.csv (who spoke for a state in a September). Of the
speakers only those of even years are compared line by line; of odd years, which stay unseen, only
totals are printed. A source agrees with a line if it names that person for that state within the line's days.
"""
import re
import sys
from pathlib import Path

import foreign
import holders21
from shared import csv_rows, fold, states, table

HERE = Path(__file__).resolve().parent
TABLES = HERE.parents[1] / "Sources" / "Actors" / "Knowledge"
POST = re.compile(r"(foreign|external|international)\b.*\b(affairs|relations)|foreign minister|"
                  r"relations with states", re.I)
OTHER = re.compile(r"deputy|vice|assistant|minister of state|second minister|representative|"
                   r"delegation|prime minister|president|head of|permanent secretary|envoy", re.I)
TITLES = re.compile(r"\b(mr|mrs|ms|dr|sir|dame|his|her|excellency|archbishop|sheikh|prince)\b\.?",
                    re.I)


def names_of_states():
    names = {}
    for row in states(TABLES).values():
        for name in [row[5], *row[6].split(";"), *row[7].split(";")]:
            if name:
                names.setdefault(fold(name.rstrip("?")), row[0])
    names.update({"congo kinshasa": "COD", "georgia": "GEO", "the gambia": "GMB", "china": "CHN"})
    return names


def wikidata(knowledge, names):
    """source -> (state, name, start, end) of holders21 and of the world list of 2022."""
    found = {"holders21": [], "world": []}
    for at, kind, _, name, _, _, start, end, other in holders21.spells(knowledge, names):
        if kind == "fm" and start:
            for n in filter(None, (name, other)):
                found["holders21"].append((at, n, foreign.full(start),
                                           foreign.full(end, True) if end else "2022-07-01"))
    for row in csv_rows(knowledge / holders21.WORLD):
        at = names.get(fold(row["countryLabel"]))
        if at and row["name"] and row["start"]:
            found["world"].append((at, row["name"], foreign.full(row["start"]), "2022-12-10"))
    return found


def phoenix(knowledge):
    """(state, name, start, end) of the dated government codes."""
    path = knowledge / "phoenix_cameo_MIT_2014" / "Phoenix.Countries.actors.txt"
    found, names = [], []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        line = line.split(";")[0].split("#")[0].rstrip()
        code = re.match(r"\s+\[(\w{3})GOV (?:(\d{6})-(\d{6})|>(\d{6}))\]", line)
        if re.match(r"\+?[A-Z]", line):
            name = line.lstrip("+").strip().strip("_").replace("_", " ")
            names = [*names, name] if line.startswith("+") else [name]
        elif code:
            start = century(code[2] or code[4])
            end = century(code[3]) if code[3] else "2014-12-31"
            found += [(code[1], name, start, end) for name in names if " " in name]
    return found


def century(text):
    return f"{'20' if text < '30' else '19'}{text[:2]}-{text[2:4]}-{text[4:6]}"


def speakers(shared):
    """(state, name, 25 September) of foreign ministers who spoke at the General Assembly."""
    for row in csv_rows(shared / "data" / "roles" / "ungdc-speakers.csv"):
        year = row.get("Year") or row.get("\ufeffYear")
        post = row["Post"]
        if POST.search(post) and not OTHER.search(post):
            yield row["ISO Code"].strip(), row["Name of Person Speaking"].strip(), f"{year}-09-25"


def agrees(line, at, name, start, end):
    if at != line.at or not any(foreign.names_alike(name, n) for n in line.names):
        return False
    return max(start, foreign.full(line.start)) <= min(end, line.last())


def same_speaker(line, name):
    """Speakers often have only a family name, in capitals or after a title."""
    words = [w for w in re.split(r"[\s,]+", TITLES.sub("", name)) if len(w) > 1]
    families = [w for w in words if w.isupper()] or words[-2:]
    known = {word for name_known in line.names for word in fold(name_known).split()}
    return any(foreign.names_alike(name, n) for n in line.names) or any(
        foreign.words_alike(fold(family), word) for family in families for word in known)


def main():
    arguments = [a for a in sys.argv[1:] if a != "--write"]
    if len(arguments) != 1:
        sys.exit("usage: check_hand.py SHARED_FOLDER [--write]")
    shared = Path(arguments[0])
    lines = foreign.lines(HERE)
    sources = wikidata(shared / "knowledge", names_of_states())
    sources["phoenix"] = phoenix(shared / "knowledge")
    by_state = {}
    for line in lines:
        by_state.setdefault(line.at, []).append(line)
    found = {id(line): set() for line in lines}
    for source, rows in sources.items():
        for row in rows:
            for line in by_state.get(row[0], []):
                if agrees(line, *row):
                    found[id(line)].add(source)
    totals = {parity: {"agree": 0, "differ": 0} for parity in ("even", "odd")}
    for at, name, day in speakers(shared):
        standing = [line for line in by_state.get(at, [])
                    if foreign.full(line.start) <= day <= line.last()]
        right = [line for line in standing if same_speaker(line, name)]
        even = int(day[:4]) % 2 == 0
        if standing:
            totals["even" if even else "odd"]["agree" if right else "differ"] += 1
        if even and standing and not right:
            print("differs", at, day[:4], name, "|", " / ".join(n.names[0] for n in standing))
        if even:
            for line in right:
                found[id(line)].add("ungdc")
    checked = [line for line in lines if found[id(line)]]
    print(f"{len(lines)} lines, {len(checked)} checked, {len(lines) - len(checked)} unverified;",
          ", ".join(f"{s} {sum(s in f for f in found.values())}"
                    for s in ("holders21", "world", "phoenix", "ungdc")))
    print("speakers of even years", totals["even"], "of odd years", totals["odd"])
    if "--write" in sys.argv:
        write([",".join(sorted(found[id(line)])) or "unverified" for line in lines])


def write(checked):
    path = HERE / foreign.TABLE
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = ["\t".join([*row[:6], mark, *row[7:]]) for row, mark in zip(table(path), checked, strict=True)]
    path.write_text("\n".join(head + rows) + "\n", encoding="utf-8")


main()
