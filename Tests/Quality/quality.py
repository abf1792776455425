#!/usr/bin/env python3
"""Tests the scorers, then runs each that has a floor in floors.tsv; the worst status is the end."""
from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import corpora
import program


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--entente", default=".build/release/entente")
    given = options.parse_args()
    corpora.require(given.data)
    python = [sys.executable, "-B"]
    tests = subprocess.run([*python, program.HERE / "test_scorers.py", "--quiet"], check=False)
    worst = 2 if tests.returncode else 0
    for scorer, floor in program.rows(program.HERE / "floors.tsv"):
        print(f"\nquality: {scorer}, floor {floor}", flush=True)
        command = [*python, program.HERE / f"score_{scorer}.py", "--data", given.data,
                   "--entente", given.entente, "--floor", floor]
        worst = max(worst, subprocess.run(command, check=False).returncode)
    raise SystemExit(worst)


if __name__ == "__main__":
    main()
