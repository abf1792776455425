#!/usr/bin/env python3
"""Holds every line of holders-by-hand.tsv against second sources and writes its `checked` column.

    python3 Scripts/build-knowledge/check_holders.py SHARED_FOLDER

SHARED_FOLDER has `knowledge` (what build.py reads) and `data` (texts for development). A source by
its name agrees on the holder and, within a month, on the first day; with `~` it agrees that the
holder had the post at some time of the term. `texts~` are news texts that name the holder with the
post. `unverified` where nothing agrees.
"""
import datetime
import difflib
import re
import sys
from pathlib import Path

import second_sources
from shared import fold, state_names, table

TABLE = "holders-by-hand.tsv"
DAYS = 31
NOT_NAMES = {"al", "el", "de", "da", "bin", "van", "von", "der", "of", "the", "di", "la", "le", "dos"}
POSTS = {  # how a text writes the post before or after a name
    "sg": "secretary general|nato chief|un chief", "dg": "director general|chief|head",
    "md": "managing director|chief|head", "president": "president", "chair": "chairman|chairperson",
    "high-rep": "foreign policy chief|high representative", "prosecutor": "prosecutor",
    "nsa": "national security adviser|national security advisor",
    "dm": "defense secretary|defence secretary|secretary of defense|defense minister|"
          "defence minister|defense chief",
    "fm": "secretary of state|foreign minister|foreign secretary|foreign ministry",
    "hos": "president|king|queen|pope|prince|emir", "hog": "prime minister|premier|chancellor",
    "vp": "vice president", "high-commissioner": "high commissioner|refugee chief",
    "spokesperson": "press secretary|spokesman|spokeswoman|chief cabinet secretary",
    "cjcs": "chairman of the joint chiefs", "saceur": "supreme allied commander|nato commander"}


def names_alike(a, b):
    """Whether two spellings may be one person's name: the shorter's words are in the longer."""
    a, b = ([w for w in fold(n).split() if w not in NOT_NAMES and len(w) > 1] for n in (a, b))
    short, long = sorted((a, b), key=len)

    def near(word):
        return any(word == other or min(len(word), len(other)) >= 4 and
                   difflib.SequenceMatcher(None, word, other, False).ratio() >= 0.75 for other in long)
    common = sum(near(word) for word in short)
    return bool(short) and common >= min(2, len(short)) and common * 2 >= len(short)


def ordinal(text, last=False):
    text += {4: "-12-31" if last else "-01-01", 7: "-28" if last else "-01"}.get(len(text), "")
    return datetime.date.fromisoformat(text[:10]).toordinal()


def verdict(row, names, witnesses):
    """The sources that agree with a line, best word of each."""
    at, kind, _, _, start, end = row[:6]
    first, last = ordinal(start), ordinal(end or "2026-06-30", True)
    found = {}
    for witness in witnesses.get((at, kind), []) + witnesses.get((at, "any"), []):
        if not witness.first or not any(names_alike(n, witness.name) for n in names):
            continue
        begin, until = ordinal(witness.first), ordinal(witness.last, True)
        if witness.exact and abs(begin - first) <= DAYS and len(witness.first) == 10:
            found[witness.source] = witness.source
        elif max(begin, first) < min(until + 1, last):
            found.setdefault(witness.source, witness.source + "~")
    return found


def in_texts(row, names, words):
    """Whether a text names the holder beside the post."""
    post = POSTS.get(row[1])
    if not post:
        return False
    for name in names:
        if fold(name) not in words:
            continue
        full = re.escape(fold(name))
        if re.search(rf"\b(?:{post})\b(?: \w+){{0,3}} {full}\b", words) \
                or re.search(rf"\b{full}(?: \w+){{0,3}} (?:{post})\b", words):
            return True
    return False


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: check_holders.py SHARED_FOLDER")
    shared, folder = Path(sys.argv[1]), Path(__file__).resolve().parent
    tables = folder.parents[1] / "Sources" / "Actors" / "Knowledge"
    spellings = {}
    for name, state, _, others in (r + [""] * (4 - len(r)) for r in table(folder / "names-by-hand.tsv")):
        spellings[name, state] = [name, *filter(None, others.split(";"))]
    witnesses = second_sources.all_of(shared, state_names(tables))
    words = second_sources.texts(shared / "data")
    lines, rows = [], table(folder / TABLE)
    for row in (r + [""] * (8 - len(r)) for r in rows):
        names = spellings.get((row[3], row[0]), [row[3]])
        found = verdict(row, names, witnesses)
        if not found and in_texts(row, names, words):
            found["texts"] = "texts~"
        row[7] = ";".join(found[source] for source in sorted(found)) or "unverified"
        lines.append("\t".join(row))
    head = [line for line in (folder / TABLE).read_text(encoding="utf-8").splitlines()
            if line.startswith("#")]
    (folder / TABLE).write_text("\n".join(head + sorted(lines)) + "\n", encoding="utf-8")
    for kind in sorted({line.split("\t")[1] for line in lines}):
        mine = [line.split("\t")[7] for line in lines if line.split("\t")[1] == kind]
        exact = sum(any(not w.endswith("~") for w in m.split(";")) and m != "unverified" for m in mine)
        print(f"{kind:20}{len(mine):5} lines{exact:5} by the day"
              f"{len(mine) - exact - mine.count('unverified'):5} by holder"
              f"{mine.count('unverified'):5} unverified")


main()
