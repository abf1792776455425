#!/usr/bin/env python3
"""Peak memory of `entente code` over some lines: memory.py PROGRAM LINES."""
import os, subprocess, sys

program, lines = sys.argv[1:]
with open(lines, "rb") as file:
    child = subprocess.Popen([program, "code", "--workers", "1"], stdin=file, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
if status:
    sys.exit(f"{program} code: exit status {os.waitstatus_to_exitcode(status)}")
print(f"{'peak memory':18}{usage.ru_maxrss / 1024:8.0f} MB")
