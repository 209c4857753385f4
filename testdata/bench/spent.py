"""Runs a command and prints what it took: seconds on the wall, the processor's seconds, peak memory in MiB.

usage: spent.py COMMAND...      its output goes to standard error
"""

import resource
import subprocess
import sys
import time

began = time.perf_counter()
status = subprocess.run(sys.argv[1:], stdout=sys.stderr, check=False).returncode
wall = time.perf_counter() - began
of = resource.getrusage(resource.RUSAGE_CHILDREN)  # the one child
print(f"{wall:.3f} {of.ru_utime + of.ru_stime:.3f} {of.ru_maxrss / 1024:.1f}")
sys.exit(status)
