#!/usr/bin/env python3
"""Looks for a second source of the entities by hand and writes it into their source columns.

    python3 Scripts/build-knowledge/check_entities.py KNOWLEDGE_FOLDER [TABLES_FOLDER]

Reads what the Factbook (memberships, terrorist groups, military forces, disputes, capitals, country
names), rigour's territories and the Phoenix dictionaries (international, armed groups, countries)
name, and marks each line of organizations, armed-groups, organs, forces, metonyms, disputes and regions
`hand+factbook`, `hand+phoenix`, `hand+rigour` or `unverified`. A name found confirms that the
entity is so called, not its days. Prints shares by table, and names that two entities claim.
"""
import re
import sys
from pathlib import Path

from factbook_memberships import ORGANIZATIONS
from shared import fold, table, write

SHAPES = {  # table -> (column of the name, column of its aliases)
    "organizations.tsv": (2, 3), "armed-groups.tsv": (2, 3), "organs.tsv": (1, 6),
    "forces.tsv": (1, 6), "metonyms.tsv": (0, None), "disputes.tsv": (1, 2), "regions.tsv": (0, None)}
ACRONYM = 6  # letters; shorter folded names prove nothing


def text_of(folder, pattern="*"):
    return " " + " ".join(
        fold(re.sub(r"[_+\[\]]", " ", path.read_text(encoding="utf-8", errors="replace")))
        for path in sorted(folder.glob(pattern)) if path.is_file()) + " "


def names_of(row, shape):
    name, aliases = shape
    names = [row[name]] + (row[aliases].split(";") if aliases is not None else [])
    return [n.split("=")[-1].rstrip("?") for n in names if n]


def header_of(path):
    return "".join(line for line in path.read_text(encoding="utf-8").splitlines(True)
                   if line.startswith("#"))


def main():
    knowledge = Path(sys.argv[1])
    tables = Path(sys.argv[2]) if len(sys.argv) > 2 else (
        Path(__file__).resolve().parents[2] / "Sources" / "Actors" / "Knowledge")
    factbook = "".join(text_of(knowledge / f"cia_factbook_{name}_PD") for name in (
        "terrorist_groups", "military_forces", "disputes", "country_names", "capital"))
    phoenix = text_of(knowledge / "phoenix_cameo_MIT_2014", "Phoenix.*.txt")
    rigour = text_of(knowledge / "rigour_territories_MIT" / "resources" / "territories")
    listed = set(ORGANIZATIONS.values())
    claims = {}
    for name, shape in SHAPES.items():
        path = tables / name
        rows, counts = [], {}
        for row in table(path):
            long = [f" {fold(n)} " for n in names_of(row, shape) if len(fold(n)) >= ACRONYM]
            if name == "organizations.tsv" and row[0] in listed:
                source = "hand+factbook"
            elif any(n in factbook for n in long):
                source = "hand+factbook"
            elif name == "disputes.tsv" and any(n in rigour for n in long):
                source = "hand+rigour"
            elif any(n in phoenix for n in long):
                source = "hand+phoenix"
            else:
                source = "unverified"
            row[-1] = source
            counts[source] = counts.get(source, 0) + 1
            rows.append(tuple(row))
            for own in set(names_of(row, shape)):
                if name != "regions.tsv":
                    claims.setdefault(own, set()).add((name, row[0]))
        write(path, header_of(path), rows)
        print("   ", counts)
    marked = {row[0] for row in table(tables / "ambiguities.tsv")}
    for name, owners in sorted(claims.items()):
        if len(owners) > 1 and name not in marked:
            print("claimed twice:", name, sorted(owners))


main()
