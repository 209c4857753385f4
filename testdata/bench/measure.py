"""Runs a command and appends to a file the seconds it took on the wall and of processors, and the most memory that it or
a child of it held, in MB.

usage: measure.py FILE COMMAND...
"""

import resource
import subprocess
import sys
import time


def main():
    start = time.monotonic()
    status = subprocess.run(sys.argv[2:], check=False).returncode
    seconds = time.monotonic() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(sys.argv[1], "a", encoding="utf-8") as out:
        print(f"{seconds:.1f} {used.ru_utime + used.ru_stime:.1f} {used.ru_maxrss / 1024:.0f}", file=out)
    sys.exit(status)


main()
