#!/usr/bin/env python3
"""From the start of `entente code` to its end on one sentence: cold.py PROGRAM."""
import resource, statistics, subprocess, sys, time

LINE = b'{"id":"a","text":"Norway met Italy."}\n'


def start():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run([sys.argv[1], "code"], input=LINE, stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


start()
runs = [start() for _ in range(11)]
for name, values in zip(("elapsed", "processor"), zip(*runs)):
    print(f"{name:18}{statistics.median(values) * 1e3:8.0f} ms, least {min(values) * 1e3:.0f} ms")
