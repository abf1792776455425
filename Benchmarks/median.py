#!/usr/bin/env python3
"""The median of each line of several runs: `name  number unit`."""
import collections, re, statistics, sys

found = collections.defaultdict(list)
for line in sys.stdin:
    name, number, unit = re.fullmatch(r"(.*?)\s+([\d.]+) (\S+)\n?", line).groups()
    found[name, unit].append(float(number))
for (name, unit), numbers in found.items():
    print(f"{name:18}{statistics.median(numbers):8.1f} {unit}")
