#!/usr/bin/env python3
"""Holds states.tsv and state-names.tsv against the Factbook and against countrynames.

    python3 Scripts/build-knowledge/check_states.py KNOWLEDGE_FOLDER

Prints, by state, the conventional names, nouns and adjectives of nationality and capitals of the
Factbook's editions that the tables lack, and names of ours that countrynames gives to another state.
Writes into the source column of state-names.tsv whether an edition has the name. The differences
that stand are listed in names-decided.tsv with their reason.
"""
import re
import sys
from pathlib import Path

from shared import fold, iso3_of_iso2, states, table, write

NAMES_HEADER = """# Names, adjectives and capitals that a state bore for a part of the years since 1990, by hand; `?` as in
# states.tsv. An empty day is open. Checked against the Factbook's editions by
# Scripts/build-knowledge/check_states.py: `hand+factbook` = an edition has the name, `unverified` =
# none at hand has it.
# id	form	name	from	to	source
"""

def decided():
    """The differences that stand, by state and form, from names-decided.tsv."""
    found = {}
    for state, form, name, _ in table(Path(__file__).resolve().parent / "names-decided.tsv"):
        found.setdefault((state, form), set()).add(name)
    return found



def long_and_short(text):
    text = re.sub(r"\betymology:.*", "", text)
    for label in ("conventional long form", "conventional short form"):
        for found in re.findall(label + r"\s*:+\s*(.*?)(?=(?:conventional|local|former|abbreviation|"
                                r"note|\||$)[a-z ]*(?::|$))", text):
            for part in re.split(r"[,;]| or ", re.sub(r"\([^)]*\)", "", found)):
                yield part.strip(" .\"")


def nationality(text):
    for label in ("noun", "adjective"):
        for found in re.findall(label + r"\s*(?::|-+)\s*(.*?)(?=\s*(?:;? ?adjective|note|\||$))", text):
            for part in re.split(r"[,;]| or ", found):
                word = re.sub(r"\s*\((?!s\)|es\)).*", "", part)
                yield re.sub(r"\(s\)|\(es\)", "", word).strip()


def capitals(text):
    found = re.search(r"name:\s*(.*?)(?=geographic coordinates|time difference|note|$)", text)
    if found:
        for part in re.split(r"[;,]| or ", re.sub(r"\([^)]*\)", "", found[1])):
            yield part.strip()


def countrynames(knowledge):
    """Folded name -> ISO2 codes of countrynames' data.yaml."""
    found, code = {}, ""
    for line in (knowledge / "countrynames_MIT" / "data.yaml").read_text("utf-8").splitlines():
        head = re.match(r"^\W?(\w+)\W?:", line)
        item = re.match(r"^ *- [\"']?(.*?)[\"']?$", line)
        if head:
            code = head[1]
        elif item and code != "FAIL" and fold(item[1]):
            found.setdefault(fold(item[1]), set()).add(code)
    return found


def main():
    knowledge = Path(sys.argv[1])
    tables = Path(__file__).resolve().parents[2] / "Sources" / "Actors" / "Knowledge"
    iso, known = iso3_of_iso2(knowledge, dependencies=True), states(tables)
    ours = {}
    for state, row in known.items():
        row = row + [""] * (11 - len(row))
        for form, columns in {"name": (5, 6, 7), "adjective": (8, 9), "capital": (10,)}.items():
            for column in columns:
                for name in filter(None, row[column].split(";")):
                    ours.setdefault((state, form), set()).add(fold(name.rstrip("?")))
    dated = table(tables / "state-names.tsv")
    for row in dated:
        form = "adjective" if row[1] in ("adjective", "demonym") else row[1]
        ours.setdefault((row[0], form), set()).add(fold(row[2].rstrip("?")))
    said = {}
    sources = [("cia_factbook_country_names_PD/country_names.tsv", "name", long_and_short),
               ("cia_factbook_nationality_PD/nationality.tsv", "adjective", nationality),
               ("cia_factbook_capital_PD/capital.tsv", "capital", capitals)]
    whole = ""
    for path, form, read in sources:
        for row in table(knowledge / path):
            if len(row) < 4:
                continue
            whole += " " + fold(row[3])
            state = "KOS" if row[1] == "Kosovo" else iso.get(row[0])
            if state not in known:
                continue
            for name in read(row[3]):
                if 3 < len(fold(name)) < 60:
                    said.setdefault((state, form), set()).add(name)
    stand = decided()
    for (state, form), names in sorted(said.items()):
        have = ours.get((state, form), set())
        for name in sorted(names):
            folded = fold(name)
            plain = {folded, folded.removeprefix("the ")}
            if plain & have or folded == "none" or name in stand.get((state, form), set()):
                continue
            if form == "adjective" and any(folded.rstrip("s") == h.rstrip("s") for h in have):
                continue
            print(f"{state} {form}: {name}")
    theirs = countrynames(knowledge)
    back = {iso3: iso2 for iso2, iso3 in iso.items()}
    for (state, form), names in sorted(ours.items()):
        for name in sorted(names if form == "name" and known[state][1] == "state" else ()):
            other = theirs.get(name)
            if other and back.get(state) and back[state] not in other and name not in stand.get(
                    (state, "other"), set()):
                print(f"{state} other: {name} is {sorted(other)} to countrynames")
    for state, row in sorted(known.items()):
        if row[1] == "state" and not ours.get((state, "capital")):
            print(f"{state} has no capital")
    rows = []
    for row in dated:
        name = fold(row[2].rstrip("?"))
        row[5] = "hand+factbook" if re.search(rf"\b{re.escape(name)}\b", whole) else "unverified"
        rows.append(tuple(row))
    write(tables / "state-names.tsv", NAMES_HEADER, rows)


main()
