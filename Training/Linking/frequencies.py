#!/usr/bin/env python3
"""Counts in how many documents words stand, over the output of `entente code --include tokens`.

    frequencies.py CODED… > word-frequencies.tsv

Each file is one corpus. A word counts that stands in at least two of them and in five documents:
what only one corpus has belongs to its stories.
"""
import collections
import json
import sys

CONTENT = {"NOUN", "VERB", "ADJ", "PROPN", "NUM"}
HEAD = """# In how many of {total} news documents a content word stands (own counts over {corpora} corpora, names of
# persons and places among them); a word that is missing stands in fewer than five. Written by
# Training/Linking/frequencies.py.
# word, lower-case lemma; documents. The first line: all documents.
*\t{total}
"""


def main():
    counts, total = [], 0
    for path in sys.argv[1:]:
        found = collections.Counter()
        for line in open(path, encoding="utf-8"):
            tokens = json.loads(line).get("tokens", [])
            total += 1
            found.update({t["lemma"].lower() for t in tokens if t["pos"] in CONTENT})
        counts.append(found)
    print(HEAD.format(total=total, corpora=len(counts)), end="")
    for word in sorted(set().union(*counts)):
        documents = [found[word] for found in counts]
        if sum(documents) >= 5 and sum(n > 0 for n in documents) > 1 and word.isalnum():
            print(f"{word}\t{sum(documents)}")


if __name__ == "__main__":
    main()
