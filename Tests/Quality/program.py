"""Running `entente code` on documents, and what the scorers share."""
from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

import corpora

HERE = Path(__file__).resolve().parent
KNOWLEDGE = HERE.parents[1] / "Sources" / "Actors" / "Knowledge"
# Words before a name or a description that two people draw differently.
LEADING = ("the", "a", "an", "this", "that", "these", "those")
POSSESSIVE = re.compile(r"\s*(?:'s|’s|(?<=[sz])['’])$")


def options(description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    parser.add_argument("--entente", default=".build/release/entente", help="the program")
    parser.add_argument("--answers", type=Path, help="saved output instead of running the program")
    parser.add_argument("--floor", type=float, help="exit 1 when the figure is below")
    parser.add_argument("--errors", choices=["seen"], help="list what is wrong in the seen half")
    parser.add_argument("--held-out-errors", action="store_true",
                        help="list what is wrong in the held-out half, which then is seen")
    return parser


def fail(message: str) -> None:
    print(f"quality: {message}", file=sys.stderr)
    raise SystemExit(2)


def rows(path: Path) -> list[list[str]]:
    """The rows of a table of ours, comments left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def documents(data: Path, names: list[str]) -> dict[str, dict]:
    corpora.require(data)
    try:
        return {name: corpora.document(data, name) for name in names}
    except corpora.DataError as error:
        fail(str(error))
        raise


def answers(given: argparse.Namespace, inputs: dict[str, dict],
            layer: str = "mentions") -> dict[str, list[dict]]:
    """One layer of each document's answer, by its name."""
    if given.answers:
        output = given.answers.read_text(encoding="utf-8")
    else:
        asked = "".join(json.dumps(one) + "\n" for one in inputs.values())
        try:
            run = subprocess.run([given.entente, "code"], input=asked, text=True,
                                 encoding="utf-8", stdout=subprocess.PIPE, check=False)
        except OSError as error:
            fail(f"{given.entente}: {error.strerror}; build it first (make build)")
            raise
        if run.returncode != 0:
            fail(f"{given.entente} code ended with status {run.returncode}")
        output = run.stdout
    found = {}
    for line in output.split("\n"):
        if line.strip():
            one = json.loads(line)
            if one.get("error"):
                fail(f"{one.get('id')}: {one['error']}")
            found[one["id"]] = one[layer]
    missing = [name for name in inputs if name not in found]
    if missing:
        fail(f"no answer for {missing[0]} and {len(missing) - 1} more")
    return found


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without a leading article or demonstrative and a trailing possessive."""
    possessive = POSSESSIVE.search(text[start:end])
    if possessive and possessive.start() > 0:
        end = start + possessive.start()
    first = re.match(r"(\S+)\s+(?=\S)", text[start:end])
    if first and first[1].lower() in LEADING:
        start += first.end()
    return start, end


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def around(text: str, start: int, end: int, width: int = 50) -> str:
    before, after = text[max(0, start - width):start], text[end:end + width]
    return " ".join(f"{before}[[{text[start:end]}]]{after}".split())
