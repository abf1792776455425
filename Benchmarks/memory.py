#!/usr/bin/env python3
"""Peak memory of `entente code`, and allocations a document where ltrace's like is there: memory.py PROGRAM LINES."""
import os, pathlib, re, shutil, subprocess, sys, tempfile

program, lines = sys.argv[1:]
documents = pathlib.Path(lines).read_bytes().splitlines(keepends=True)


def run(command, count):
    """Runs over the first documents; the peak of memory in kB, what it reported."""
    with tempfile.TemporaryFile() as file:
        file.write(b"".join(documents[:count]))
        file.seek(0)
        child = subprocess.Popen(command, stdin=file, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        report = child.stderr.read().decode()
        _, _, usage = os.wait4(child.pid, 0)
    return usage.ru_maxrss, report


peak, _ = run([program, "code", "--workers", "1"], len(documents))
print(f"{'peak memory':18}{peak / 1024:8.0f} MB")
if shutil.which("valgrind"):
    few = min(12, len(documents))
    counts = []
    for count in (1, few):
        _, report = run(["valgrind", program, "code", "--workers", "1"], count)
        counts.append(int(re.search(r"total heap usage: ([\d,]+) allocs", report)[1].replace(",", "")))
    words = sum(len(line.split()) for line in documents[1:few])
    each = (counts[1] - counts[0]) / (few - 1)
    print(f"{'allocations':18}{each:8.0f} a document of {words // (few - 1)} words (by valgrind)")
