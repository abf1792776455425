#!/usr/bin/env python3
"""Documents as JSON Lines: lines.py DATA COUNT, so many of all texts, evenly spread."""
import json, pathlib, sys

from texts import texts

found = texts(pathlib.Path(sys.argv[1]))
if not found:
    sys.exit(f"no texts under {sys.argv[1]}; give their folder with --data")
for number, text in enumerate(found[:: max(1, len(found) // int(sys.argv[2]))]):
    print(json.dumps({"id": str(number), "text": text}))
