#!/usr/bin/env python3
"""Feeds `entente code` through a pipe and watches its memory: stream.py PROGRAM DATA [DOCUMENTS] [WORKERS].

Every document is another one: paragraphs of news put together anew, with numbers and names of places that no other has.
"""
import json, pathlib, random, subprocess, sys, threading

from texts import texts

program, data = sys.argv[1], pathlib.Path(sys.argv[2])
total = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000
workers = sys.argv[4] if len(sys.argv) > 4 else "2"
chance = random.Random(7)
paragraphs = [line for text in texts(data) for line in text.split("\n") if 40 < len(line) < 900]


def feed(pipe):
    for number in range(total):
        name = "".join(chance.choice("aeioulmnrst") for _ in range(7)).capitalize()
        text = f"{name} {number}. " + "\n\n".join(chance.choice(paragraphs) for _ in range(3))
        pipe.write(json.dumps({"id": str(number), "text": text}).encode() + b"\n")
    pipe.close()


def resident(process):
    """Resident memory now and at its peak, in MB."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return [int(line.split()[1]) / 1024 for key in ("VmRSS", "VmHWM") for line in status.split("\n") if line.startswith(key)]


process = subprocess.Popen([program, "code", "--workers", workers], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
threading.Thread(target=feed, args=[process.stdin], daemon=True).start()
for number, line in enumerate(process.stdout, 1):
    assert json.loads(line)["id"] == str(number - 1), f"line {number} is out of order"
    if number in (100, 1_000, 2_000, 5_000, 10_000, 15_000, total - 10):
        now, peak = resident(process)
        print(f"document {number:6}: {now:6.0f} MB, peak {peak:6.0f} MB", flush=True)
