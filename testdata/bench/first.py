"""Tells how long a program takes from its start to its first line of output.

usage: first.py TIMES PROGRAM ARGUMENT...
Prints the median, the fastest and the slowest, in milliseconds.
"""

import statistics
import subprocess
import sys
import time


def once(command):
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as running:
        line = running.stdout.readline()
        took = time.perf_counter() - start
        running.stdout.read()
    if not line or running.returncode != 0:
        sys.exit(f"{command}: no line, status {running.returncode}")
    return took * 1000


def main():
    took = [once(sys.argv[2:]) for _ in range(int(sys.argv[1]))]
    print(f"{statistics.median(took):.1f} {min(took):.1f} {max(took):.1f}")


main()
