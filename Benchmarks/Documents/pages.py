#!/usr/bin/env python3
"""Runs Entente and trafilatura over web pages and prints how both read them.

Pages a second are pages for each second of processor time: of the whole process of Entente, its
start included, and of trafilatura's calls alone.

    pages.py PROGRAM PAGES SCORER

Prints figures for all pages and for each half, even and odd places in the order of names: one half
was looked at in development, the other was not.
"""
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def by_entente(program, pages, target):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(target, "wb") as output:
        subprocess.run([program, "text", "--json", "--workers", "1", *map(str, pages)],
                       stdout=output, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def by_trafilatura(pages, target):
    import trafilatura
    from trafilatura.settings import use_config
    config = use_config()
    seconds = 0.0
    with open(target, "w", encoding="utf-8") as output:
        for page in pages:
            markup = page.read_bytes()
            start = time.process_time()
            found = trafilatura.bare_extraction(markup, with_metadata=True, config=config)
            seconds += time.process_time() - start
            found = found.as_dict() if found else {}
            output.write(json.dumps({
                "path": str(page), "title": found.get("title"), "byline": found.get("author"),
                "published": found.get("date"), "text": found.get("text") or ""}) + "\n")
    return seconds


def figures(scorer, pages, predictions, folder):
    folder.mkdir()
    for page in pages:
        (folder / page.parent.name).symlink_to(page.parent.resolve())
    names = {page.parent.name for page in pages}
    chosen = folder.with_suffix(".jsonl")
    with open(chosen, "w", encoding="utf-8") as output:
        for line in open(predictions, encoding="utf-8"):
            if Path(json.loads(line)["path"]).parent.name in names:
                output.write(line)
    last = subprocess.run(
        [sys.executable, scorer, "html", "--gold", folder, "--predictions", chosen],
        capture_output=True, text=True, check=True).stdout.strip().splitlines()[-1]
    return dict(re.findall(r"(\w+)=([\d.]+)", last))


def main():
    program, root, scorer = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    pages = sorted(root.glob("*/source.html"))
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        seconds = {"entente": by_entente(program, pages, work / "entente.jsonl"),
                   "trafilatura": by_trafilatura(pages, work / "trafilatura.jsonl")}
        print(f"{'pages':<12}{'reader':<14}{'text F1':>9}{'title':>8}{'byline':>8}{'pages/s':>9}")
        for part, chosen in (("all", pages), ("even", pages[::2]), ("odd", pages[1::2])):
            for reader in seconds:
                found = figures(scorer, chosen, work / f"{reader}.jsonl", work / f"{part}-{reader}")
                speed = f"{len(pages) / seconds[reader]:.1f}" if part == "all" else ""
                print(f"{part:<12}{reader:<14}{found['text_f1']:>9}{found['title_match']:>8}"
                      f"{found['byline_match']:>8}{speed:>9}")


main()
