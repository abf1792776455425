#!/usr/bin/env python3
"""Stories and events across documents, on the development topics of ECB+ (linking/ecbplus).

Stories: B³. Events: the CoNLL mean of MUC, B³ and CEAF-e, over all mentions in the annotated
sentences (`all`) and over those that meet one of the gold (`met`). Beside it a baseline on the same
mentions and the same stories: mentions of one lemma in one story are one event. The figure that is
held is the lead of Entente over that baseline, `all`.
"""
from __future__ import annotations

import collections
import json
import subprocess
import sys
from pathlib import Path

import chains
import program

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Training" / "Linking"))
import gold as corpus  # noqa: E402


def run(entente: str, arguments: list[str], documents: list[dict]) -> dict[str, dict]:
    asked = "".join(json.dumps({"id": one["id"], "text": one["text"]}) + "\n" for one in documents)
    try:
        done = subprocess.run([entente, *arguments], input=asked, text=True, encoding="utf-8",
                              stdout=subprocess.PIPE, check=False)
    except OSError as error:
        program.fail(f"{entente}: {error.strerror}; build it first (make build)")
        raise
    if done.returncode != 0:
        program.fail(f"{entente} {arguments[0]} ended with status {done.returncode}")
    return {one["id"]: one for one in map(json.loads, done.stdout.splitlines())}


def partners(document: dict, ranges: list[tuple[int, int]]) -> dict[int, int]:
    """For predicted ranges the gold mention that each meets, one to one, the best overlap first."""
    found = []
    for j, (start, end) in enumerate(ranges):
        for i, (first, last, _) in enumerate(document["mentions"]):
            shared = min(end, last) - max(start, first)
            if shared > 0:
                found.append((-shared / (max(end, last) - min(start, first)), i, j))
    taken, result = set(), {}
    for _, i, j in sorted(found):
        if i not in taken and j not in result:
            taken.add(i)
            result[j] = i
    return result


def groups(labels: dict) -> chains.Chains:
    found = collections.defaultdict(set)
    for item, label in labels.items():
        found[label].add(item)
    return list(found.values())


def main() -> None:
    given = program.options(__doc__).parse_args()
    folder = given.data / "linking" / "ecbplus"
    if not folder.exists():
        program.fail(f"{folder} is not there; name the data's folder with --data")
    documents = list(corpus.documents(folder, "dev"))
    links = run(given.entente, ["link"], documents)
    coded = run(given.entente, ["code", "--include", "tokens"], documents)
    asked, own, lemma = {}, {}, {}
    for document in documents:
        name = document["id"]
        lemmas = {token["start"]: token["lemma"].lower() for token in coded[name]["tokens"]}
        events = [event for event in links[name]["events"]
                  if any(s < event["end"] and event["start"] < e for s, e in document["regions"])]
        met = partners(document, [(event["start"], event["end"]) for event in events])
        asked.update({(name, i): chain for i, (_, _, chain) in enumerate(document["mentions"])})
        for j, event in enumerate(events):
            mention = (name, met[j]) if j in met else (name, "extra", j)
            own[mention] = event["cluster"]
            lemma[mention] = (links[name]["story"], lemmas[event["start"]])
    stories = chains.b_cubed(groups({one["id"]: one["story"] for one in documents}),
                             groups({name: one["story"] for name, one in links.items()}))
    print("stories    B3     P {:5.1f}  R {:5.1f}  F1 {:5.1f}".format(*stories))
    lead = {}
    for part, keep in (("all", lambda mention: True), ("met", lambda mention: mention in asked)):
        means = []
        for who, labels in (("entente", own), ("lemma", lemma)):
            answer = groups({mention: label for mention, label in labels.items() if keep(mention)})
            found = chains.conll(groups(asked), answer)
            means.append(found["conll"][2])
            print(f"{part}  {who:<8}" + "  ".join(
                f"{measure} {values[2]:5.1f}" for measure, values in found.items()))
        lead[part] = means[0] - means[1]
    print(f"lead over one lemma in one story: all {lead['all']:+.1f}, met {lead['met']:+.1f}")
    if given.floor is not None and lead["all"] < given.floor:
        print(f"quality: the lead {lead['all']:.1f} is below {given.floor}", file=sys.stderr)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
