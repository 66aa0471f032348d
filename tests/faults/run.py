#!/usr/bin/env python3
"""Makes calls of every kind fail, one at a time, while the program starts, lists, reads, searches, is
resized, packs and ends. It must go on, or say why not and end with the terminal restored.

usage: run.py PAMPHLET UNIT SHIM [POINTS]    POINTS: how many calls of each kind to try, spread evenly; 0: all
"""
import ctypes, errno, os, re, shutil, signal, struct, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'terminal'))
from run import PATIENCE, PROGRAM, SITE, Session, ended, ends, files_of, nobody_holds, shown

UNIT, SHIM = (os.path.abspath(name) for name in sys.argv[2:4])
POINTS = int(sys.argv[4]) if len(sys.argv) > 4 else 12
WATCHED = b'__asan_init' in open(PROGRAM, 'rb').read()
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
    (show, 'write', (errno.ENOSPC, errno.EIO), 'main'), (show, 'write', ('short', errno.EINTR), 'main'),
    (show, 'write', (errno.EIO,), 'child'), (show, 'write', ('short', errno.EINTR), 'child'),
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
    if scenario is show and trouble == errno.ENOSPC and run.status == 0 and run.out != expected.out:
        return 'says yes, but the disk is full'
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


def a_kernel_without_walls_is_told_of(place, told):
    """Each row: what the kernel lacks, what --version says, whether a kiosk or SSH session is refused."""
    for without, words, refused in (('', 'Landlock and a filter', False), ('landlock', 'but no Landlock', False),
                                    ('seccomp', 'but no filter', False), ('landlock,seccomp', 'sandbox: none', True)):
        env = dict(CLEAN, SHIM_WITHOUT=without)
        version = subprocess.run([PROGRAM, '--version'], env=env, capture_output=True, text=True).stdout
        assert words in version, (without, version)
        for args in (['--kiosk'], ['--ssh'], []):
            log = place + '/log'
            s = Session(*args, SITE, LD_PRELOAD=SHIM, SHIM_WITHOUT=without, SHIM_LOG=log)
            if refused and args:
                if args == ['--ssh']:
                    status = s.end()
                    assert status is not None and os.waitstatus_to_exitcode(status) == 70, (without, args, status)
                    s.until('These pages cannot be read at the moment.')
                    assert s.is_sane(), (without, args)
                else:
                    s.until('This screen does not work at the moment.')
                    s.keys(' \r')
                    os.kill(s.pid, signal.SIGTERM)
                    assert s.end() is not None
                assert 'Nerve' not in shown(s) and b'strangers sit here' not in s.out, s.out
                assert 'strangers sit here' in open(log).read()
                os.unlink(log)
            else:
                confined = open(f'/proc/{s.pid}/status').read()
                assert ('Seccomp:\t2' in confined) == ('seccomp' not in without), (without, args)
                os.kill(s.pid, signal.SIGTERM)
                assert s.end() is not None
                assert not os.path.exists(log), open(log).read()
            s.close()


def a_kiosk_without_walls_ends_with_its_terminal(place, told):
    """It shows that it is out of use, and its status is as ever. The terminal is not its own, so that
    no signal ends it."""
    with tempfile.TemporaryDirectory() as own:
        journal = own + '/walls'
        master, slave = os.openpty()
        with open(journal, 'w') as errors:
            process = subprocess.Popen([PROGRAM, '--kiosk', SITE], stdin=slave, stdout=slave, stderr=errors,
                                       env=dict(CLEAN, SHIM_WITHOUT='landlock,seccomp'), start_new_session=True)
        os.close(slave)
        out = b''
        while b'at the moment' not in out:
            out += os.read(master, 65536)
        os.close(master)
        try:
            assert process.wait(20) == 70, process.returncode
        finally:
            process.kill()
        assert open(journal).read() == 'pamphlet: kiosk: this kernel has neither Landlock nor seccomp, and strangers sit here\n'


def what_strangers_are_not_told_is_in_the_log(place, told):
    """Where standard error is their screen. Each reason is there once, however often a kiosk tries."""
    with tempfile.TemporaryDirectory() as own:
        log = own + '/log'
        for args, where in ((['--kiosk'], 'This screen does not work'), (['--ssh'], 'These pages cannot be read')):
            s = Session(*args, own + '/nosuch', LD_PRELOAD=SHIM, SHIM_LOG=log).until(where)
            if args == ['--kiosk']:
                time.sleep(11)
                ends(s)
            assert 'nosuch' not in shown(s), shown(s)
            words = open(log).read()
            assert re.fullmatch(r'pamphlet: /\S+/nosuch: No such file[^\n]*\n', words), words
            os.unlink(log)


def what_a_kiosk_lacks_is_in_the_log(place, told):
    """Where standard error is its screen, as on a touch screen, whose terminal has no other."""
    with tempfile.TemporaryDirectory() as own:
        log = own + '/log'
        site = own + '/lacking'
        os.mkdir(site)
        for name, words in (('knee.md', '---\ntitle: Knee\n---\nRest.\n'), ('pamphlet.yaml', 'theme: neon\nprint: [lp]\n')):
            with open(f'{site}/{name}', 'w') as file:
                file.write(words)
        s = Session('--kiosk', site, LD_PRELOAD=SHIM, SHIM_LOG=log).until('Press any key to begin')
        assert 'neon' not in shown(s) and 'whole path' not in shown(s), shown(s)
        ends(s)
        assert open(log).read() == ('pamphlet: theme: there are default, dark, light, contrast and mono\n'
                                    'pamphlet: print: give the whole path of the command, as in /usr/bin/lp\n')


def a_kiosk_begins_once_its_clock_is_set(place, told):
    """At boot the clock may be in 1970, until the network has told the time: all pages begin later."""
    with tempfile.TemporaryDirectory() as own:
        site, clock, journal = own + '/dated', own + '/clock', own + '/dated.journal'
        os.mkdir(site)
        for name, words in ((site + '/knee.md', '---\ntitle: Knee pain\ndate: 2026-03-01\n---\nRest.\n'), (clock, '7')):
            with open(name, 'w') as file:
                file.write(words)
        s = Session('--kiosk', site, errors=journal, LD_PRELOAD=SHIM, SHIM_CLOCK=clock)
        s.until('This screen does not work at the moment.')
        os.unlink(clock)
        s.until('Press any key to begin')
        s.fresh().keys(' ')
        s.until('Knee pain')
        ends(s)
        words = open(journal).read().splitlines()
        assert len(words) == 2 and "this machine's clock" in words[0] and 'can be read now' in words[1], words


def a_wall_is_not_taken_for_a_newer_file(place, told):
    """Where the reader may open nothing, its content still is the same; the journal says nothing."""
    journal = place + '/journal'
    for without in ('', 'landlock', 'seccomp'):
        for content in (SITE, place + '/library'):
            s = Session('--kiosk', content, errors=journal, LD_PRELOAD=SHIM, SHIM_WITHOUT=without)
            s.until('Press any key to begin')
            for key in ' \r':
                s.keys(key)
            s.until('back')
            ends(s)
            assert open(journal).read() == '', (without, content, open(journal).read())


def nothing_is_inherited_where_a_kernel_cannot_close_all_at_once(place, told):
    """A descriptor above a limit that was lowered later is closed too."""
    import resource
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    end, high = os.pipe()
    os.dup2(high, 700, inheritable=True)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (100, before[1]))
        s = Session('--kiosk', SITE, LD_PRELOAD=SHIM, SHIM_WITHOUT='close_range')
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
        os.close(high)
        os.close(700)
    s.until('Press any key to begin')
    opened, alone = files_of(s.pid), nobody_holds(end)
    ends(s)
    os.close(end)
    assert alone and all(name.startswith('/dev/pts/') for name in opened or []), opened


def a_kiosk_that_can_read_no_page_waits_until_it_can(place, told):
    """No process to read with could be started, as where a service allows too few: a list of pages that all say
    that they cannot be shown is no use to anybody. The journal has the reasons once."""
    page, refused = SITE + '/conditions/nerve/index.md', errno.EAGAIN
    begin = 'Press any key to begin'
    cases = ((SITE, f'fork:1:1000000:{refused}', 'Cet écran'), (SITE, f'fork:1:3:{refused}', begin), (page, f'fork:1:2:{refused}', begin))
    journals = [f'{place}/hindered{i}' for i in range(len(cases))]
    sessions = [Session('--kiosk', content, errors=journal, LD_PRELOAD=SHIM, SHIM_FAIL=fault)
                for (content, fault, _), journal in zip(cases, journals)]
    time.sleep(11)  # all have tried again
    for (_, _, then), journal, s in zip(cases, journals, sessions):
        s.until('This screen does not work at the moment.').until(then)
        ends(s)
        words = open(journal).read()
        for reason in ('no process can be started', 'could be read at the moment', 'none of its pages can be read'):
            assert words.count(reason) == 1, (reason, words)
        assert words.count('can be read now') == (then == begin), words


def what_a_kiosk_could_not_read_the_next_reader_has(place, told):
    """A page that could not be read, for lack of memory or files, is read again while the kiosk shows the others."""
    with tempfile.TemporaryDirectory() as own:
        site = own + '/site'
        os.mkdir(site)
        for title in 'First', 'Second':
            with open(f'{site}/{title}.md', 'w') as file:
                file.write(f'---\ntitle: The {title}\n---\nWords.\n')
        for call in range(1, 10):
            journal = f'{own}/journal{call}'
            s = Session('--kiosk', site, errors=journal, LD_PRELOAD=SHIM, SHIM_FAIL=f'read:{call}:{call}:{errno.EIO}')
            s.until('Press any key to begin')
            if 'Second.md: error: cannot be read' in open(journal).read():
                break
            ends(s)
        assert 'they are read again until the next reader has all of them' in open(journal).read(), open(journal).read()
        s.fresh().keys(' ')
        end = time.monotonic() + PATIENCE
        while 'The Second' not in shown(s) and time.monotonic() < end:
            s.fresh().keys('x')
            s.until('Press any key to begin').fresh().keys(' ')
        assert 'The First' in shown(s) and 'The Second' in shown(s), shown(s)
        ends(s)


def each_wall_holds_alone(place, told):
    """The unit tests of the sandbox pass without Landlock, without seccomp, and with each Landlock version."""
    kinds = [{'SHIM_WITHOUT': 'landlock'}, {'SHIM_WITHOUT': 'seccomp'}, {'SHIM_WITHOUT': 'landlock,seccomp'}]
    kinds += [{'SHIM_LANDLOCK': str(n)} for n in range(1, 7)]
    kinds += [{'SHIM_LANDLOCK': str(n), 'SHIM_WITHOUT': 'seccomp'} for n in range(1, 7)]
    for kind in kinds:
        done = subprocess.run([UNIT], env=dict(CLEAN, CK_RUN_SUITE='sandbox', **kind), capture_output=True, text=True)
        assert done.returncode == 0 and ', Failures: 0, Errors: 0' in done.stdout, (kind, done.stdout[-1500:])


def a_full_disk_is_said(place, told):
    done = subprocess.run(f'exec "{PROGRAM}" -C "{SITE}" show nerve >/dev/full', shell=True, capture_output=True)
    assert done.returncode not in (0, 1) and done.stderr, done
    done = subprocess.run(f'ulimit -f 8; trap "" XFSZ; exec "{PROGRAM}" -C "{SITE}" pack -o "{place}/full"', shell=True,
                          capture_output=True)
    assert done.returncode not in (0, 1) and done.stderr, done
    assert not [name for name in os.listdir(place) if name.startswith('full')], os.listdir(place)


def an_output_that_is_closed_is_said(place, told):
    """Nothing was printed, so it must not look like a success."""
    for words in ('show nerve', 'list', 'search nerve'):
        done = subprocess.run(f'exec "{PROGRAM}" -C "{SITE}" {words} >&-', shell=True, capture_output=True)
        assert done.returncode == 2 and b'standard output' in done.stderr, (words, done)


def a_limit_on_files_ends_nobody(place, told):
    """SIGXFSZ does not end the program: the file is given up, and the pages are still read."""
    with tempfile.TemporaryDirectory() as own:
        pages, cache = own + '/pages', own + '/cache'
        os.mkdir(pages)
        for i in range(300):
            with open(f'{pages}/p{i}.md', 'w') as file:
                file.write(f'---\ntitle: Page {i}\n---\n' + f'Words of page {i}. ' * 20)
        done = subprocess.run(f'ulimit -f 8; exec "{PROGRAM}" pack -o "{own}/limited" "{pages}"', shell=True,
                              capture_output=True)
        assert done.returncode == 2 and done.stderr, done
        done = subprocess.run(f'ulimit -f 8; exec "{PROGRAM}" -C "{pages}" search words', shell=True,
                              capture_output=True, env=dict(os.environ, XDG_CACHE_HOME=cache))
        assert done.returncode == 0 and b'Page 1' in done.stdout, done
        left = [name for name in os.listdir(own) + os.listdir(cache + '/pamphlet')
                if 'limited' in name or '.pages.' in name]
        assert not left, left
        for option in ('--help', '--version', 'check --rules'):
            done = subprocess.run(f'ulimit -f 0; exec "{PROGRAM}" {option} >"{own}/words"', shell=True, capture_output=True)
            assert done.returncode == 2 and b'standard output' in done.stderr, (option, done)


def what_is_missing_for_a_moment_is_not_packed(place, told):
    """One failing call may hide a page, what it includes, a picture, a folder or the clinic's number. The
    packed file is whole, or there is none."""
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
            lacking = [i for i in range(1, calls + 1) if packed(f'{name}:{i}:{i}:{errno.EIO}') not in (None, whole)]
            assert whole and calls and not lacking, (name, calls, lacking)


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


def fill(terminal):
    """Writes until nothing more is taken. The kernel passes what is written on, and then takes a little more."""
    line = os.open(terminal, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    taken = time.monotonic()
    while time.monotonic() < taken + 0.5:
        try:
            os.write(line, b'x')
            taken = time.monotonic()
        except BlockingIOError:
            time.sleep(0.01)
    os.close(line)


def whoever_stops_reading_keeps_no_process(place, told):
    """Neither while a page is drawn, nor while the terminal is given back."""
    for mode, key in (('--ssh', '\x1b[B'), ('--ssh', 'q'), ('--kiosk', 'x')):
        s = Session(mode, SITE, LD_PRELOAD=SHIM, SHIM_HASTE='60')
        s.until('quit' if mode == '--ssh' else 'Press any key')
        fill(os.ttyname(s.slave))
        os.write(s.fd, key.encode())
        assert ended(s.pid, 20), (mode, key)
        s.close()


def without_memory_for_more_it_says_so(place, told):
    """Under any limit on memory (ulimit) it shows the page, or ends with one line and status 70."""
    def within(kib, *args):
        command = f'ulimit -v {kib}; exec "$0" "$@"'
        return subprocess.run(['/bin/bash', '-c', command, PROGRAM, *args], capture_output=True)
    least = next(kib for kib in range(2000, 100000, 50) if within(kib, '--version').returncode == 0)
    statuses = set()
    for kib in range(least, least + 1500, 15):
        done = within(kib, '-C', SITE, 'show', 'nerve')
        # Close to the least, the system itself sometimes cannot load the program, and kills it.
        assert done.returncode in (0, 1, 2, 70) or within(kib, '--version').returncode, (kib, least, done)
        statuses.add(done.returncode)
    assert 0 in statuses and 70 in statuses, statuses


def main():
    if WATCHED or not shutil.which('addr2line'):
        print('faults: not run: needs addr2line, and a program that is not built for finding faults')
        print('faults: 0 passed, 0 failed')
        return 0
    told = {'runs': 0, 'curses': 0}
    failed = 0
    tests = [a_kernel_without_walls_is_told_of, a_kiosk_without_walls_ends_with_its_terminal,
             what_strangers_are_not_told_is_in_the_log, what_a_kiosk_lacks_is_in_the_log, a_kiosk_begins_once_its_clock_is_set,
             a_kiosk_that_can_read_no_page_waits_until_it_can, what_a_kiosk_could_not_read_the_next_reader_has, a_wall_is_not_taken_for_a_newer_file,
             nothing_is_inherited_where_a_kernel_cannot_close_all_at_once, each_wall_holds_alone, a_full_disk_is_said,
             an_output_that_is_closed_is_said, a_limit_on_files_ends_nobody,
             what_is_missing_for_a_moment_is_not_packed, a_signal_hides_no_page_of_html, without_memory_for_more_it_says_so, memory_that_ends_as_a_file_begins_leaves_none,
             whoever_stops_reading_keeps_no_process, each_call_fails_once_and_for_ever]
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
