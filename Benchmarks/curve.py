#!/usr/bin/env python3
"""Time and memory of one document by its length: curve.py PROGRAM DATA [LARGEST].

Paragraphs of news, each once as long as they last; processor time of the whole run less that of one on
one sentence, so that what else the machine does counts little.
"""
import json, os, pathlib, subprocess, sys, tempfile

from texts import texts

program, data = sys.argv[1], pathlib.Path(sys.argv[2])
largest = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000_000
paragraphs = [line for text in texts(data) for line in text.split("\n") if len(line) > 40]
news = "\n\n".join(paragraphs)


def run(text):
    """Seconds of processor time and megabytes at the peak."""
    with tempfile.TemporaryFile() as lines:
        lines.write(json.dumps({"id": "a", "text": text}).encode() + b"\n")
        lines.seek(0)
        process = subprocess.Popen(
            [program, "code", "--workers", "1"], stdin=lines, stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"entente code ended with status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


start = min(run("Norway met Italy.")[0] for _ in range(3))
size = 1_000
print(f"{'characters':>12}{'seconds':>10}{'µs each':>10}{'MB':>8}")
while size <= largest:
    text = (news * (size // len(news) + 1))[:size]
    seconds, memory = run(text)
    seconds -= start
    print(f"{size:12}{seconds:10.2f}{seconds / size * 1e6:10.2f}{memory:8.0f}", flush=True)
    size *= 10
