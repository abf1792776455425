#!/usr/bin/env python3
"""Builds the generated knowledge tables of Sources/Actors/Knowledge.

    python3 Scripts/build-knowledge/build.py KNOWLEDGE_FOLDER

KNOWLEDGE_FOLDER holds the public sources (Factbook leaders, holders21 of every-politician-scrapers,
GeoNames cities, rigour territories) as plain files; they are not part of the repository. The
tables by hand beside this script and in Sources/Actors/Knowledge are read as well and win. Python
3.11, nothing else; the same input gives the same bytes.
"""
import sys
from pathlib import Path

import cities
import codes
import forces
import letters
import longtail
import people
import provinces


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: build.py KNOWLEDGE_FOLDER")
    knowledge = Path(sys.argv[1])
    tables = Path(__file__).resolve().parents[2] / "Sources" / "Actors" / "Knowledge"
    codes.build(knowledge, tables)
    cities.build(knowledge, tables)
    letters.build(tables)
    provinces.build(knowledge, tables)
    forces.build(knowledge, tables)
    longtail.build(knowledge, tables)
    people.build(knowledge, tables, Path(__file__).resolve().parent)


main()
