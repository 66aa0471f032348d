#!/usr/bin/env python3
"""Measures keys, resizes and first screens beside less, lynx, info and w3m, and a bare curses viewer.

usage: keys.py BUILD_FOLDER

Each program shows the same text in a pseudo-terminal; only "less -R", lynx and w3m also show its bold
and underlined words, as pamphlet does. A key's time ends with the last byte before 20 ms of silence; the
silence is not counted. The programs take turns, several times each, so that whatever else the machine
does falls on all of them, and p99 is not one accident. A link leads to a page of other words; a program
that does not show them, or does not come back, is reported. Programs that are not installed are left
out. A ratio is pamphlet's figure divided by the peer's.
"""
import gc, os, re, shutil, statistics, subprocess, sys, tempfile
sys.dont_write_bytecode = True
from run import Terminal, page

BUILD = os.path.abspath(sys.argv[1])
TURNS = 3


def figures(rows):
    times, sizes = [t for t, _ in rows], [s for _, s in rows]
    return (statistics.mean(sizes), statistics.median(times), sorted(times)[int(len(times) * 0.99)])


def run_keys(command, size, keys):
    """Milliseconds and bytes of each key, and CPU in ms for 1,000 of them."""
    session = Terminal(command, size)
    before = session.cpu()
    rows = [session.press(key) for key in keys]
    used = session.cpu() - before
    session.kill()
    return rows, used * 1000 / len(keys)


def take_turns(run, commands):
    """For each program, run with its arguments: bytes, p50 and p99 in ms, and CPU in ms for 1,000 keys."""
    rows, used = {name: [] for name in commands}, {name: [] for name in commands}
    for _ in range(TURNS):
        for name, arguments in commands.items():
            more, cpu = run(*arguments)
            rows[name] += more
            used[name].append(cpu)
    return {name: figures(rows[name]) + (statistics.median(used[name]),) for name in commands}


def show(name, results):
    ours = results['pamphlet']
    print(name)
    for program, (size, middle, high, cpu) in results.items():
        print('  %-9s %6.0f bytes  p50 %5.2f ms  p99 %5.2f ms  cpu of 1,000 %5.0f ms%s' % (
            program, size, middle, high, cpu, '' if program == 'pamphlet' else
            '   pamphlet: bytes %.2fx, p50 %.2fx, p99 %.2fx, cpu %.2fx' % (
                ours[0] / max(size, 1), ours[1] / max(middle, .01), ours[2] / max(high, .01), ours[3] / max(cpu, .01))))


MARKS = {'a': 'XYLOPHONE', 'b': 'quadrature'}  # differ in every letter, so each is sent whole


def run_links(command, size, keys):
    """As run_keys: follows a chosen link and comes back, 20 times."""
    choose, follow, back = keys
    session = Terminal(command, size)
    if choose:
        session.press(choose)
    rows, wrong, before = [], 0, session.cpu()
    for _ in range(20):
        for key, mark in ((follow, 'b'), (back, 'a')):
            rows.append(session.press(key))
            wrong += MARKS[mark].encode() not in session.data
    used = session.cpu() - before
    session.kill()
    if wrong:
        print('  %s: another page than the one asked for is shown %d times of 40' % (command[0], wrong))
    return rows, used * 1000 / 40


def run_drags(command):
    """As run_keys: changes the window's size and changes it back, 30 times."""
    session = Terminal(command, (24, 80))
    before = session.cpu()
    rows = [session.drag((43, 132) if i % 2 == 0 else (24, 80)) for i in range(60)]
    used = session.cpu() - before
    session.kill()
    return rows, used * 1000 / 60


def write_site(folder, size):
    for name, other in (('a', 'b'), ('b', 'a')):
        text = page(size + ord(name))
        os.makedirs(f'{folder}/{name}')
        head = f'---\ntitle: Page {name}\n---\n[The other page](/{other}/).\n\n{MARKS[name]} stands here.\n'
        open(f'{folder}/{name}/index.md', 'w').write(head + text.split('---\n', 2)[2])
    show_page = [BUILD + '/pamphlet', '-C', folder, 'show', '--links=none', 'a']
    plain = subprocess.run(show_page, capture_output=True, check=True).stdout
    open(f'{folder}.txt', 'wb').write(plain)
    open(f'{folder}.info', 'wb').write(b'\x1f\nFile: x.info,  Node: Top,  Up: (dir)\n\n' + plain)
    looks = Terminal(show_page).data.replace(b'\r\n', b'\n')
    open(f'{folder}.looks', 'wb').write(re.sub(rb'\x1b\[8[hl]', b'', looks))
    for name, other in (('a', 'b'), ('b', 'a')):
        html = subprocess.run([BUILD + '/md2html', f'{folder}/{name}/index.md'], capture_output=True).stdout.decode()
        open(f'{folder}.{name}.html', 'w').write(html.replace(f'href="/{other}/"', f'href="{os.path.basename(folder)}.{other}.html"'))


def programs(folder):
    """Command; keys for a line and a screen down; keys to choose the first link, follow it and go back."""
    rows = {
        'pamphlet': ([BUILD + '/pamphlet', folder, 'a'], 'j', ' ', ('\t', '\r', '\x7f')),
        'less': (['less', folder + '.txt'], 'j', ' ', None),
        'less -R': (['less', '-R', folder + '.looks'], 'j', ' ', None),
        'viewer': ([BUILD + '/viewer', folder + '.txt'], 'j', ' ', None),
        'lynx': (['lynx', '-nopause', folder + '.a.html'], '\x0e', ' ', ('', '\x1b[C', '\x1b[D')),
        'info': (['info', '-f', folder + '.info'], '\x1b[B', ' ', None),
        'w3m': (['w3m', folder + '.a.html'], 'J', ' ', None),  # no links: it loads a page with pauses
    }
    return {name: row for name, row in rows.items() if shutil.which(row[0][0])}


def main():
    with tempfile.TemporaryDirectory() as work:
        for name, size in (('3k', 3000), ('100k', 100_000)):
            write_site(f'{work}/{name}', size)
        for size in ((24, 80), (60, 200)):
            table = programs(f'{work}/100k')
            where = '%dx%d, a page of 100k: ' % (size[1], size[0])
            show(where + 'a line down', take_turns(run_keys, {
                n: (c, size, [line] * 100) for n, (c, line, _, _) in table.items()}))
            show(where + 'a screen down', take_turns(run_keys, {
                n: (c, size, [screen] * 30) for n, (c, _, screen, _) in table.items()}))
            show(where + 'follow a link and back', take_turns(run_links, {
                n: (c, size, follow) for n, (c, _, _, follow) in table.items() if follow}))
        for name in ('3k', '100k'):
            show('80x24 to 132x43 and back, a page of ' + name, take_turns(run_drags, {
                n: (c,) for n, (c, *_) in programs(f'{work}/{name}').items()}))
        table, taken = programs(f'{work}/3k'), {}
        for _ in range(31):
            for program, (command, *_) in table.items():
                session = Terminal(command, (24, 80))
                taken.setdefault(program, []).append(session.first * 1e3)
                session.kill()
        print('first screen, 80x24, a page of 3k')
        for program, times in taken.items():
            ratio = statistics.median(a / b for a, b in zip(taken['pamphlet'], times))
            print('  %-9s %5.2f ms%s' % (program, statistics.median(times),
                                         '' if program == 'pamphlet' else '   pamphlet: %.2fx' % ratio))


gc.disable()
main()
