#!/usr/bin/env python3
"""Measures library files and folders of 100 to 100,000 pages beside their peers, and prints ratios.

usage: library.py BUILD_FOLDER [PAGES...]

Sites come from site.py. Peers run in turn with pamphlet; one that is not installed is left out.
"""
import collections, os, pty, re, resource, select, shutil, signal, statistics, subprocess, sys, tempfile, time
sys.dont_write_bytecode = True
BUILD = os.path.abspath(sys.argv[1])
SIZES = [int(n) for n in sys.argv[2:]] or [100, 1000, 10000, 100000]
sys.argv = sys.argv[:2]
from run import Terminal, run

PAMPHLET = BUILD + '/pamphlet'
HERE = os.path.dirname(os.path.abspath(__file__))


def measure(command):
    """Wall and CPU seconds and peak memory in MB of one run and its children."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def private_mb(pid):
    rows = [line.split() for line in open('/proc/%d/smaps_rollup' % pid)]
    found = {row[0]: int(row[1]) for row in rows if len(row) == 3}
    return found['Private_Dirty:'] / 1024, found['Pss:'] / 1024


def first_screen(commands, rounds=21):
    """Milliseconds until the first screen of each command; the commands take turns."""
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            terminal = Terminal(command)
            times[name].append(terminal.first * 1e3)
            terminal.kill()
    return times


def idle(library, count=200):
    """PSS in MB of `count` idle sessions together, and their CPU in ms over a second."""
    sessions = [Terminal([PAMPHLET, library]) for _ in range(count)]
    cpu = lambda: sum(int(open('/proc/%d/schedstat' % s.pid).read().split()[0]) for s in sessions) / 1e6
    before = cpu()
    time.sleep(1)
    used = cpu() - before
    pss = sum(private_mb(s.pid)[1] for s in sessions)
    for session in sessions:
        session.kill()
    return pss, used


# The beginning of a word, common words, two of them together, a phrase, three with misspelt words.
QUESTIONS = ['ne', 'pain', 'the', 'pain back', '"back pain"', 'lalerofu', 'dolr', 'musclle nerv']


def rare_word(site):
    """One of the long words of the first pages: the one that the fewest pages have."""
    some = [os.path.join(at, name) for at, _, names in sorted(os.walk(site)) for name in sorted(names) if name.endswith('.md')][:20]
    words = sorted({w for path in some for w in re.findall(r'\b[a-z]{8,}\b', open(path).read())})[:200]
    seen = collections.Counter()
    for at, _, names in os.walk(site):
        for name in names:
            text = open(os.path.join(at, name), errors='ignore').read()
            seen.update(word for word in words if word in text)
    return min(words, key=lambda word: (seen[word], word))


def searches(library, site):
    """Times each question, asked repeatedly in one process, and peers that look through the pages."""
    asked = subprocess.run([BUILD + '/search', library, '50', rare_word(site), *QUESTIONS],
                           stdout=subprocess.PIPE, text=True, check=True).stdout
    print('search, CPU of the first 50 pages with extracts:\n  ' + asked.strip().replace('\n', '\n  '))
    for word in ('pain', 'dolr'):
        walls = {}
        for name, command in (('pamphlet', [PAMPHLET, '-C', library, 'search', word]), ('rg -il', ['rg', '-il', word, site])):
            if shutil.which(command[0]):
                walls[name] = statistics.median(measure(command)[0] for _ in range(5)) * 1e3
        print(f'  one process for "{word}": ' + ', '.join('%s %.1f ms' % row for row in walls.items()))


def titles(site, cache):
    """Seconds until the list of a folder that is new to it is shown, and until all is read and cached."""
    start = time.perf_counter()
    pid, fd = pty.fork()
    if pid == 0:
        os.environ.update(TERM='xterm-256color', LANG='C.UTF-8', LC_ALL='C.UTF-8', XDG_CACHE_HOME=cache)
        os.execv(PAMPHLET, [PAMPHLET, site])
    out, listed = b'', None
    kept = lambda: os.path.isdir(cache + '/pamphlet') and any(n.endswith('.library') for n in os.listdir(cache + '/pamphlet'))
    while not (listed and kept()) and time.perf_counter() < start + 300:
        if select.select([fd], [], [], 0.01)[0]:
            out += os.read(fd, 65536)
            listed = listed or (b'topics' in out and time.perf_counter() - start)
    whole = time.perf_counter() - start
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(fd)
    return listed, whole


def text_bytes(folder):
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)


def main():
    with tempfile.TemporaryDirectory() as work:
        os.environ['XDG_CACHE_HOME'] = work + '/cache'
        for pages in SIZES:
            site, library = f'{work}/{pages}', f'{work}/{pages}.library'
            subprocess.run([sys.executable, HERE + '/site.py', site, str(pages)], check=True)
            time.sleep(.1)  # a file that changed only just now is not cached
            wall, _, memory = measure([PAMPHLET, '-C', site, '-o', library, 'pack'])
            size, text = os.path.getsize(library), text_bytes(site)
            print(f'{pages} pages: pack {wall:.2f} s, {memory:.0f} MB; the file is {size / text:.2f}x its {text / 1e6:.1f} MB')
            wall, _, memory = measure([PAMPHLET, '-C', site, 'show', 't000001'])
            line = f'  a folder never seen: {wall:.2f} s, {memory:.0f} MB'
            hugo = measure(['hugo', 'list', 'all', '-s', site]) if shutil.which('hugo') and pages <= 10000 else None
            if hugo:
                peer, _, peer_memory = hugo
                line += f'; hugo list all {peer:.2f} s, {peer_memory:.0f} MB: {wall / peer:.2f}x, memory {memory / peer_memory:.2f}x'
            print(line)
            rows = [(measure([PAMPHLET, '-C', site, 'show', 't000001']), measure(['rg', '-m1', '^title:', site]))
                    for _ in range(5)] if shutil.which('rg') else []
            if rows:
                print('  the same again: %.1f ms, %.1f MB; rg -m1 ^title: %.1f ms; wall %.2fx, cpu %.2fx' % (
                    1e3 * statistics.median(a[0] for a, _ in rows), rows[-1][0][2], 1e3 * statistics.median(b[0] for _, b in rows),
                    statistics.median(a[0] / b[0] for a, b in rows), statistics.median(a[1] / max(b[1], .001) for a, b in rows)))
            if shutil.which('rg') and pages >= 5000:
                listed, whole = titles(site, f'{work}/cache{pages}')
                peer, _, _ = measure(['rg', '-m1', '^title:', site])
                print(f'  titles first: the list after {listed:.2f} s ({listed / peer:.1f}x rg, {peer:.2f} s), all after {whole:.2f} s' +
                      (f': {whole / hugo[0]:.2f}x hugo' if hugo else ''))
            with open(site + '/content/treatments/t000001.md', 'a') as page:
                page.write('\nAnd a word more.\n')
            time.sleep(.1)
            wall, cpu, memory = measure([PAMPHLET, '-C', site, 'show', 't000001'])
            print(f'  one page changed: {wall:.2f} s, {cpu:.2f} s of CPU, {memory:.0f} MB')
        small, large = f'{work}/{SIZES[0]}.library', f'{work}/{SIZES[-1]}.library'
        times = first_screen({'small': [PAMPHLET, small], 'large': [PAMPHLET, large]})
        print('first screen from a library of %d: %.2f ms (least %.2f), of %d: %.2f ms (least %.2f); %.2fx' % (
            SIZES[0], statistics.median(times['small']), min(times['small']), SIZES[-1], statistics.median(times['large']), min(times['large']),
            statistics.median(a / b for a, b in zip(times['large'], times['small']))))
        searches(large, f'{work}/{SIZES[-1]}')
        terminal = Terminal([PAMPHLET, large])
        for key in '/sci\r   ':
            terminal.key(key)
        print('an open session on %d pages: %.2f MB private, %.2f MB PSS' % ((SIZES[-1],) + private_mb(terminal.pid)))
        terminal.kill()
        print('200 idle sessions: %.0f MB PSS, %.2f ms of CPU in a second' % idle(large))


if __name__ == "__main__":
    main()
