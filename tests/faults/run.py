#!/usr/bin/env python3
"""Makes calls of every kind fail, one at a time, while the program starts, lists, reads, searches, is
resized, packs and ends. It must go on, or say why not and end with the terminal restored.

usage: run.py PAMPHLET SHIM [POINTS]    POINTS: how many calls of each kind to try, spread evenly; 0: all
"""
import ctypes, errno, os, shutil, signal, struct, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'terminal'))
from terminal import PROGRAM, SITE, Session, Skipped, need, need_plain_build, skip_all

SHIM = sys.argv[2]  # LD_PRELOAD would part a whole path at its blanks
POINTS = int(sys.argv[3]) if len(sys.argv) > 3 else 12
LIMIT_SECONDS = 6
CLEAN = {'PATH': os.environ['PATH'], 'TERM': 'xterm-256color', 'LANG': 'C.UTF-8', 'LD_PRELOAD': SHIM}
KEYS = '\r q/scia\r\t /pain\rn[]mlhlt\rlcL\x1b'
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER: orphans become our children


class Run:
    """The outcome of one run with one fault."""

    def __init__(self, place, scenario, fault=None, where='main'):
        self.place, self.report = place, place + '/report'
        if os.path.exists(self.report):
            os.unlink(self.report)
        env = dict(CLEAN, SHIM_COUNT=self.report, SHIM_WHERE=where)
        if fault:
            env['SHIM_FAIL'] = fault
        self.sane, self.litter, self.out = True, False, b''
        self.status = scenario(self, env)
        self.left = self.leftovers()

    def leftovers(self):
        """Whether any of its processes is still there after ten seconds, which is long on a busy machine."""
        end = time.monotonic() + 10
        while time.monotonic() < end:
            try:
                if os.waitpid(-1, os.WNOHANG) == (0, 0):
                    time.sleep(0.005)
            except ChildProcessError:
                return False
        return True

    def numbers(self):
        data = open(self.report, 'rb').read()
        return struct.unpack(f'{len(data) // 8}q', data)

    def count(self):
        return self.numbers()[0]

    def is_in_curses(self):
        """Whether the call that failed was made while curses set up the terminal or took its new size:
        there ncurses 6.4 does not check results."""
        callers = [hex(n - 1) for n in self.numbers()[1:] if n > 0]
        names = subprocess.run(['addr2line', '-f', '-e', PROGRAM, *callers], capture_output=True, text=True).stdout
        return 'open_as' in names or '_nc_' in names or 'resizeterm' in names


def ask(run, env, *args):
    """Runs the program without a terminal; returns its status, None if it does not end."""
    try:
        done = subprocess.run([PROGRAM, '-C', SITE, *args], env=env, capture_output=True, timeout=LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        return None
    run.out = done.stdout
    return done.returncode


def show(run, env):
    return ask(run, env, 'show', 'nerve')


def pack(run, env):
    name = run.place + '/packed'
    status = ask(run, env, 'pack', '-o', name)
    run.out = b''
    if os.path.exists(name):
        read = subprocess.run([PROGRAM, '-C', name, 'show', 'nerve'], capture_output=True)
        run.out = read.stdout if read.returncode != 2 else b'damaged'
        os.unlink(name)
    litter = [n for n in os.listdir(run.place) if n not in ('report', 'library')]
    for left in litter:
        os.unlink(f'{run.place}/{left}')
    run.litter = bool(litter)
    return status


def browse(run, env, content=SITE):
    s = Session.__new__(Session)
    s.out = b''
    master, s.slave = os.openpty()
    s.fd = master
    import fcntl, termios
    fcntl.ioctl(s.slave, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
    s.before = termios.tcgetattr(s.slave)
    process = subprocess.Popen([PROGRAM, content], env=env, stdin=s.slave, stdout=s.slave, stderr=s.slave,
                               start_new_session=True)
    s.pid = process.pid
    status = None
    for keys in (KEYS[:2], None, KEYS[3:], '\x1bq'):
        s.settle(quiet=0.01, first=0.15, limit=2)
        if process.poll() is not None:
            break
        try:
            if keys:
                os.write(s.fd, keys.encode())
            else:
                fcntl.ioctl(s.slave, termios.TIOCSWINSZ, struct.pack('HHHH', 11, 40, 0, 0))
                process.send_signal(signal.SIGWINCH)
        except OSError:
            break
    end = time.monotonic() + 5
    while process.poll() is None and time.monotonic() < end:
        s.settle(quiet=0.01, first=0.02, limit=0.2)
        if time.monotonic() > end - 4:
            os.write(s.fd, b'q')
    if process.poll() is None:
        process.kill()
        process.wait()
    else:
        status = process.returncode
    s.settle(quiet=0.01, first=0.01)
    run.sane = s.is_sane()
    run.out = s.out
    s.close()
    return status


def browse_library(run, env):
    return browse(run, env, run.place + '/library')


# (scenario, calls that fail, how they fail, in the program itself or in its children).
MEMORY = (errno.ENOMEM,)
FAULTS = [
    (show, 'memory', MEMORY, 'main'), (show, 'memory', MEMORY, 'child'),
    (show, 'open', (errno.EMFILE, errno.EACCES), 'main'), (show, 'read', (errno.EIO,), 'main'),
    (show, 'read', ('short', errno.EINTR), 'main'), (show, 'read', ('short', errno.EINTR), 'child'),
    (show, 'writev', ('short', errno.EINTR, errno.EIO), 'main'), (show, 'writev', ('short', errno.EINTR, errno.EIO), 'child'),  # to and from workers
    (show, 'fork', (errno.EAGAIN,), 'main'), (show, 'pipe', (errno.EMFILE,), 'main'),
    (show, 'poll', (errno.EINTR, errno.ENOMEM), 'main'), (show, 'stat', (errno.EIO,), 'main'),
    (show, 'list', (errno.EIO,), 'main'),
    (pack, 'memory', MEMORY, 'main'), (pack, 'open', (errno.ENFILE,), 'main'),
    (pack, 'write', (errno.ENOSPC,), 'main'), (pack, 'write', ('short', errno.EINTR), 'main'),
    (pack, 'read', ('short', errno.EINTR, errno.EIO), 'main'),
    (browse, 'memory', MEMORY, 'main'), (browse, 'open', (errno.EMFILE,), 'main'),
    (browse, 'read', (errno.EIO, errno.EINTR), 'main'), (browse, 'write', ('short', errno.EINTR, errno.EIO), 'main'),
    (browse, 'fork', (errno.EAGAIN,), 'main'), (browse, 'pipe', (errno.EMFILE,), 'main'),
    (browse, 'poll', (errno.EINTR,), 'main'),
    (browse_library, 'memory', MEMORY, 'main'), (browse_library, 'read', (errno.EIO, 'short'), 'main'),
    (browse_library, 'open', (errno.EMFILE,), 'main'), (browse_library, 'stat', (errno.EIO,), 'main'),
]
HARMLESS = ('short', errno.EINTR)


def points(count):
    if not POINTS or count <= POINTS:
        return range(1, count + 1)
    return sorted({1 + i * (count - 1) // (POINTS - 1) for i in range(POINTS)})


def verdict(run, scenario, trouble, expected):
    """What is wrong with how it ended, or None."""
    if run.status is None:
        return 'hangs'
    if run.left:
        return 'leaves a process behind'
    if not run.sane:
        return 'leaves the terminal in disorder'
    if run.litter:
        return 'leaves a file behind'
    if run.status < 0:
        return None if run.is_in_curses() else f'ends by signal {-run.status}'
    if run.status not in (0, 1, 2, 70):
        return f'status {run.status}'
    if scenario in (show, pack) and run.status == 0 and trouble in HARMLESS and run.out != expected.out:
        return 'says yes, but not all of it'
    if trouble in HARMLESS and run.status != expected.status:
        return f'status {run.status} for what is no fault'
    if scenario is pack and run.out == b'damaged':
        return 'leaves a damaged file'
    return None


def each_call_fails_once_and_for_ever(place, told):
    bad = []
    for scenario, name, troubles, where in FAULTS:
        expected = Run(place, scenario)
        assert expected.status == 0, (scenario.__name__, expected.status, expected.out[-300:])
        counted = Run(place, scenario, f'{name}:0:0:5')
        count = counted.count() if where == 'main' else 40
        assert count, f'{scenario.__name__} makes no call of {name}'
        curses = 0
        for trouble in troubles:
            for n in points(count):
                for last in (n, 10**9):
                    if trouble in HARMLESS and trouble != 'short' and last > n:
                        continue  # a call interrupted for ever would never end
                    run = Run(place, scenario, f'{name}:{n}:{last}:{trouble}', where)
                    told['runs'] += 1
                    why = verdict(run, scenario, trouble, expected)
                    curses += run.status is not None and run.status < 0
                    if why:
                        print(f'{scenario.__name__} {name}:{n}:{last}:{trouble} in {where}: {why}', flush=True)
                        bad.append(f'{scenario.__name__} {name}:{n}:{last}:{trouble} in {where}: {why}')
        told['curses'] += curses
    assert not bad, f'{len(bad)}: ' + '; '.join(bad[:40])


def shell(command, *args, **other):
    """Runs a command of the shell, whose $0 is the program, and $1 and so on the arguments."""
    return subprocess.run(['/bin/bash', '-c', command, PROGRAM, *args], capture_output=True, **other)


def a_full_disk_is_said(place, told):
    done = shell('exec "$0" -C "$1" show nerve >/dev/full', SITE)
    assert done.returncode == 2 and b'standard output' in done.stderr, done
    done = shell('ulimit -f 8; trap "" XFSZ; exec "$0" -C "$1" pack -o "$2"', SITE, place + '/full')
    assert done.returncode == 2 and done.stderr, done
    assert not [name for name in os.listdir(place) if name.startswith('full')], os.listdir(place)


def an_output_that_is_closed_is_said(place, told):
    """Nothing was printed, so it must not look like a success."""
    for words in ('show nerve', 'list', 'search nerve'):
        done = shell(f'exec "$0" -C "$1" {words} >&-', SITE)
        assert done.returncode == 2 and b'standard output' in done.stderr, (words, done)


def a_limit_on_files_ends_nobody(place, told):
    """SIGXFSZ does not end the program: the file is given up, and the pages are still read."""
    with tempfile.TemporaryDirectory() as own:
        pages, cache = own + '/pages', own + '/cache'
        os.mkdir(pages)
        for i in range(300):
            with open(f'{pages}/p{i}.md', 'w') as file:
                file.write(f'---\ntitle: Page {i}\n---\n' + f'Words of page {i}. ' * 20)
        done = shell('ulimit -f 8; exec "$0" pack -o "$1" "$2"', own + '/limited', pages)
        assert done.returncode == 2 and done.stderr, done
        done = shell('ulimit -f 8; exec "$0" -C "$1" search words', pages, env=dict(os.environ, XDG_CACHE_HOME=cache))
        assert done.returncode == 0 and b'Page 1' in done.stdout, done
        left = [name for name in os.listdir(own) + os.listdir(cache + '/pamphlet')
                if 'limited' in name or '.pages.' in name]
        assert not left, left
        for option in ('--help', '--version', 'check --rules'):
            done = shell(f'ulimit -f 0; exec "$0" {option} >"$1"', own + '/words')
            assert done.returncode == 2 and b'standard output' in done.stderr, (option, done)


def a_page_that_cannot_be_written_leaves_no_folder(place, told):
    """Neither the one of its own nor those above; what was there before stays, with what is in it."""
    with tempfile.TemporaryDirectory() as own:
        os.mkdir(own + '/content')
        for path in ('content/knee', 'content/a/b/c', 'x/y.md', 'content/../z/w', './v'):
            done = shell('ulimit -f 0; exec "$0" new condition "$1"', path, cwd=own)
            assert done.returncode == 2 and path.encode() in done.stderr, done
            assert os.listdir(own) == ['content'] and not os.listdir(own + '/content'), (path, os.listdir(own))
        done = shell('ulimit -f 0; exec "$0" new condition x/../content/y.md', cwd=own)
        assert done.returncode == 2 and os.listdir(own) == ['content'], (done, os.listdir(own))  # it was empty, and is not new's
        done = shell('exec "$0" new condition "$1"', f'a/{"n" * 256}/b', cwd=own)
        assert done.returncode == 2 and os.listdir(own) == ['content'], (done, os.listdir(own))


def what_cannot_be_read_is_not_left_out_of_a_packed_file(place, told):
    """One failing call may hide a page, what it includes, a picture, a folder or the clinic's number, for a
    moment or from whoever may not read it. The packed file is whole, or there is none."""
    with tempfile.TemporaryDirectory() as own:
        for name, text in (('pamphlet.yaml', 'emergency: {number: "999"}\n'), ('static/leaflet.pdf', 'x'),
                           ('content/spine/a.md', '---\ntitle: A\n---\n{{< readfile "/shared/sign.md" >}}\n\n[x](/leaflet.pdf)\n'),
                           ('content/spine/b.html', '---\ntitle: B\n---\n<p>x</p>\n'), ('content/spine/p.png', 'x'),
                           ('content/shared/sign.md', 'Call at once.\n')):
            os.makedirs(os.path.dirname(f'{own}/site/{name}'), exist_ok=True)
            with open(f'{own}/site/{name}', 'w') as file:
                file.write(text)
        os.symlink('a.md', own + '/site/content/spine/c.md')

        def packed(fault):
            if os.path.exists(own + '/report'):
                os.unlink(own + '/report')
            env = dict(CLEAN, SHIM_COUNT=own + '/report', SHIM_FAIL=fault)
            done = subprocess.run([PROGRAM, 'pack', '--now=2026-11-02', '-o', own + '/library', own + '/site'],
                                  env=env, capture_output=True)
            assert done.returncode in (0, 2), (fault, done)
            return done.stdout if done.returncode == 0 else None
        for name in 'open', 'list':
            whole = packed(f'{name}:0:0:0')
            calls = struct.unpack('q', open(own + '/report', 'rb').read(8))[0]
            for error in errno.EIO, errno.EACCES:
                lacking = [i for i in range(1, calls + 1) if packed(f'{name}:{i}:{i}:{error}') not in (None, whole)]
                assert whole and calls and not lacking, (name, error, calls, lacking)


def what_is_not_found_may_be_where_nothing_could_be_read(place, told):
    """'No such page' alone would be untrue where the folder that has it may not be opened."""
    with tempfile.TemporaryDirectory() as own:
        for name, title in ('spine/disc', 'A slipped disc'), ('foot/bunion', 'A bunion'):
            os.makedirs(os.path.dirname(f'{own}/site/{name}'))
            with open(f'{own}/site/{name}.md', 'w') as file:
                file.write(f'---\ntitle: {title}\n---\nWords.\n')
        for command in ('show', 'disc'), ('search', 'slipped'):
            for name, n in [(name, n) for name in ('open', 'list') for n in range(1, 13)]:
                env = dict(CLEAN, SHIM_FAIL=f'{name}:{n}:{n}:{errno.EACCES}')
                done = subprocess.run([PROGRAM, '-C', own + '/site', *command], env=env, capture_output=True)
                assert done.returncode == 0 or b'Permission denied' in done.stderr, (name, n, done)


def a_signal_hides_no_page_of_html(place, told):
    """Whether such a file is a page is seen by reading its beginning."""
    with tempfile.TemporaryDirectory() as own:
        with open(own + '/a.html', 'w') as file:
            file.write('---\ntitle: Page of HTML\n---\n<p>x</p>\n')
        for n in range(1, 21):
            env = dict(CLEAN, SHIM_FAIL=f'read:{n}:{n}:{errno.EINTR}')
            done = subprocess.run([PROGRAM, 'list', own], env=env, capture_output=True)
            assert done.stdout == b'Page of HTML\ta.html\n', (n, done)


def memory_that_ends_as_a_file_begins_leaves_none(place, told):
    """Every one of the first calls for memory, among which is the first file's; their spread over a run misses it."""
    expected = Run(place, pack)
    for n in range(1, 31):
        run = Run(place, pack, f'memory:{n}:{n}:{errno.ENOMEM}')
        why = verdict(run, pack, errno.ENOMEM, expected)
        assert not why, (n, why)


def without_memory_for_more_it_says_so(place, told):
    """Under any limit on memory (ulimit) it shows the page, or ends with one line and status 70."""
    def within(kib, *args):
        return shell(f'ulimit -v {kib}; exec "$0" "$@"', *args)
    least = next(kib for kib in range(2000, 100000, 50) if within(kib, '--version').returncode == 0)
    statuses = set()
    for kib in range(least, least + 1500, 15):
        done = within(kib, '-C', SITE, 'show', 'nerve')
        # Close to the least, the system itself sometimes cannot load the program, and kills it.
        assert done.returncode in (0, 1, 2, 70) or within(kib, '--version').returncode, (kib, least, done)
        statuses.add(done.returncode)
    assert 0 in statuses and 70 in statuses, statuses


def main():
    try:
        need_plain_build()
        need('addr2line')
    except Skipped as why:
        return skip_all('faults', why)
    told = {'runs': 0, 'curses': 0}
    failed = 0
    tests = [a_full_disk_is_said, a_page_that_cannot_be_written_leaves_no_folder, an_output_that_is_closed_is_said, a_limit_on_files_ends_nobody,
             what_cannot_be_read_is_not_left_out_of_a_packed_file, what_is_not_found_may_be_where_nothing_could_be_read,
             a_signal_hides_no_page_of_html,
             without_memory_for_more_it_says_so, memory_that_ends_as_a_file_begins_leaves_none,
             each_call_fails_once_and_for_ever]
    with tempfile.TemporaryDirectory() as place:
        subprocess.run([PROGRAM, '-C', SITE, 'pack', '-o', place + '/library'], check=True, stdout=subprocess.DEVNULL)
        for test in tests:
            try:
                test(place, told)
            except AssertionError as why:
                failed += 1
                print(f'FAILED {test.__name__}: {str(why)[:6000]}')
    print(f'faults: {told["runs"]} runs, {told["curses"]} ended inside curses, which is not ours')
    print(f'faults: {len(tests) - failed} passed, {failed} failed')
    return 1 if failed else 0


sys.exit(main())
