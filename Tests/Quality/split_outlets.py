#!/usr/bin/env python3
"""Splits the folder ner/worldwide by outlet, so that rules are made on one part and held on the other.

    python3 split_outlets.py GOLD SEEN HELD

The outlet is the file's name up to its last number. Of the sorted outlets every third is held out:
nobody looks at its files or at what is wrong in them, only at its figures. SEEN and HELD become
folders of links to the files of each part, for `score.py ner --gold`.
"""
import re
import sys
from pathlib import Path


def outlet(name):
    return re.sub(r"_\d+\.txt\.tsv$", "", name)


def split(names):
    """(the files of the outlets seen, the files of those held out), each sorted."""
    names = sorted(names)
    held = set(sorted({outlet(name) for name in names})[2::3])
    parts = ([], [])
    for name in names:
        parts[outlet(name) in held].append(name)
    return parts


def main(gold, *folders):
    gold = Path(gold).resolve()
    for part, folder in zip(split(path.name for path in gold.glob("*.tsv")), map(Path, folders)):
        folder.mkdir(parents=True, exist_ok=True)
        for name in part:
            if not (folder / name).exists():
                (folder / name).symlink_to(gold / name)
        print(folder, len(part))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
