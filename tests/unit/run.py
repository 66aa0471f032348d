#!/usr/bin/env python3
"""Runs the unit tests: each suite in a process of its own, several at a time.

usage: run.py UNIT [SUITE...]

The tests of a suite share its process, since forking takes longer than most of them. A suite about the
end, the limits or the environment of a process has a process for each test; so has one that did not come
to its end, to say where.
"""
import concurrent.futures, os, re, resource, subprocess, sys

# The longest suites, which start first.
SLOW = ['amend', 'again', 'library_hostile', 'library_file', 'worker', 'cache', 'reader',
        'search', 'takeaway', 'printer', 'properties']
ENDING = {'memory', 'sandbox', 'printer', 'worker', 'pack', 'cache', 'words'}


HANGS_SECONDS = 600  # for a test that hangs, not for a busy machine
# For all tests of a suite: tests of what must take no long time take minutes where it does.
PROCESSOR_SECONDS = 4 * int(os.environ.get('CK_TIMEOUT_MULTIPLIER', '10'))


def attempt(suite, fork):
    """Runs a suite. Returns as run(), or None if it did not come to its end."""
    env = dict(os.environ, CK_RUN_SUITE=suite, CK_FORK=fork)
    env.setdefault('CK_TIMEOUT_MULTIPLIER', '10')
    try:
        done = subprocess.run([unit, 'run'], env=env, text=True, errors='replace', stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=HANGS_SECONDS)
    except subprocess.TimeoutExpired:
        return None
    counts = re.search(r'^unit: (\d+) passed, (\d+) failed$', done.stdout, re.M)
    if not counts or int(counts[1]) + int(counts[2]) == 0:
        return None
    skipped = re.findall(r'^SKIPPED .*\n', done.stdout, re.M)
    told = ''.join(skipped) if done.returncode == 0 else f'FAILED {suite}: {done.stdout}'
    return int(counts[1]) - len(skipped), int(counts[2]), told


def run(suite):
    """Returns how many tests passed, how many failed, and the output about those that failed or were skipped."""
    shared = None if suite in ENDING else attempt(suite, 'no')
    if shared:
        return shared
    passed, failed, told = attempt(suite, 'yes') or (0, 0, '')
    if suite not in ENDING or not passed + failed:
        failed, told = failed + 1, told + f'FAILED {suite}: it did not come to its end\n'
    return passed, failed, told


unit = os.path.abspath(sys.argv[1])
resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, resource.getrlimit(resource.RLIMIT_CPU)[1]))
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
