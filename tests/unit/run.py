#!/usr/bin/env python3
"""Runs the unit tests: each suite in a process of its own, several at a time.

usage: run.py UNIT [SUITE...]

CK_FORK=no in the environment runs the tests of a suite in one process, since forking is slow under a
sanitizer. Suites about the end, the limits or the environment of a process ignore it.
"""
import concurrent.futures, os, re, subprocess, sys

# The longest suites, which start first.
SLOW = ['properties', 'library_file', 'worker', 'cache', 'takeaway', 'reader', 'printer', 'sandbox', 'html']
ENDING = {'memory', 'sandbox', 'printer', 'worker', 'library_file', 'cache', 'words'}


def run(suite):
    """Returns how many tests passed, how many failed, and the output about failures."""
    env = dict(os.environ, CK_RUN_SUITE=suite)
    # The time limit is there for a test that hangs, not for a busy machine.
    env.setdefault('CK_TIMEOUT_MULTIPLIER', '10')
    if suite in ENDING:
        env.pop('CK_FORK', None)
    done = subprocess.run([unit, 'run'], env=env, text=True, errors='replace', stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    counts = re.search(r'^unit: (\d+) passed, (\d+) failed$', done.stdout, re.M)
    if not counts or int(counts[1]) + int(counts[2]) == 0:
        return 0, 1, f'FAILED {suite}: it ended ({done.returncode}) without a word\n{done.stdout}'
    told = '' if done.returncode == 0 else f'FAILED {suite}: {done.stdout}'
    return int(counts[1]), int(counts[2]), told


unit = os.path.abspath(sys.argv[1])
suites = sys.argv[2:] or subprocess.run([unit, 'list'], check=True, capture_output=True, text=True).stdout.split()
suites.sort(key=lambda suite: SLOW.index(suite) if suite in SLOW else len(SLOW))
passed = failed = 0
with concurrent.futures.ThreadPoolExecutor((os.cpu_count() or 2) + 1) as pool:
    for good, bad, told in pool.map(run, suites):
        passed += good
        failed += bad
        print(told, end='')
print(f'unit: {passed} passed, {failed} failed')
sys.exit(1 if failed else 0)
