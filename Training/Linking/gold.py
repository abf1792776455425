#!/usr/bin/env python3
"""Writes ECB+ (A. Cybulska and P. Vossen 2014, CC BY 3.0) as lines that train-linking reads.

    gold.py ECBPLUS [train|dev] > gold.jsonl

A line is a document of the training topics, or of those for development: {"id","topic","story","text","mentions":[[start,end,
chain]],"regions":[[start,end]]}. Only the sentences that the corpus lists are annotated in full.
"""
import collections
import csv
import json
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# The usual division of the corpus: these topics are for development, those after 35 for testing.
DEVELOPMENT = {2, 5, 12, 18, 21, 23, 34, 35}


def chains(root, name):
    """The chain of each markable: across documents by its note, within one by its relation."""
    found = {}
    for relation in root.find("Relations"):
        across = relation.tag == "CROSS_DOC_COREF"
        for source in relation.findall("source"):
            found[source.get("m_id")] = relation.get("note") if across else f"{name}/{relation.get('r_id')}"
    return found


def document(path, name, story, listed):
    root = ElementTree.fromstring(path.read_bytes())
    sentences = collections.defaultdict(list)
    for token in root.findall("token"):
        sentences[int(token.get("sentence"))].append((token.get("t_id"), token.text or ""))
    if 0 not in listed and any(text.startswith("http") for _, text in sentences.get(0, [])):
        del sentences[0]
    text, places, regions, in_listed = "", {}, [], set()
    for number in sorted(sentences):
        start = len(text)
        for key, word in sentences[number]:
            places[key] = (len(text), len(text) + len(word))
            text += word + " "
            if number in listed:
                in_listed.add(key)
        text = text[:-1] + "\n"
        if number in listed:
            regions.append([start, len(text) - 1])
    chain_of, mentions = chains(root, name), []
    for markable in root.find("Markables"):
        keys = [anchor.get("t_id") for anchor in markable.findall("token_anchor")]
        if keys and markable.tag.startswith(("ACTION", "NEG_ACTION")) and in_listed.issuperset(keys):
            chain = chain_of.get(markable.get("m_id"), f"{name}/{markable.get('m_id')}")
            mentions.append([min(places[k][0] for k in keys), max(places[k][1] for k in keys), chain])
    return {"id": name, "topic": int(name.split("_")[0]), "story": story, "text": text.rstrip("\n"),
            "mentions": sorted(mentions), "regions": regions}


def documents(folder, part):
    """All documents of a part of the corpus."""
    listed = collections.defaultdict(set)
    with open(folder / "ECBplus_coreference_sentences.csv", newline="") as stream:
        for row in csv.DictReader(stream):
            listed[int(row["Topic"]), row["File"]].add(int(row["Sentence Number"]))
    for (topic, file), numbers in sorted(listed.items()):
        if topic > 35 or (topic in DEVELOPMENT) != (part == "dev"):
            continue
        name = f"{topic}_{file}"
        story = f"{topic}-{'ecbplus' if file.endswith('ecbplus') else 'ecb'}"
        yield document(folder / str(topic) / f"{name}.xml", name, story, numbers)


def main():
    for line in documents(Path(sys.argv[1]), (sys.argv[2:] or ["train"])[0]):
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
