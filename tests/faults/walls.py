#!/usr/bin/env python3
"""Kiosks and SSH sessions where something is missing: a kernel's walls, pages, memory, the time, whoever reads.

usage: walls.py PAMPHLET UNIT SHIM
"""
import errno, os, re, resource, signal, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'terminal'))
from terminal import PATIENCE, PROGRAM, SITE, Session, ended, ends, files_of, need_plain_build, nobody_holds, run_all, shown

UNIT, SHIM = os.path.abspath(sys.argv[2]), sys.argv[3]  # LD_PRELOAD would part a path at its blanks
HASTE = {'LD_PRELOAD': SHIM, 'SHIM_HASTE': '5'}  # a kiosk tries again every ten seconds
CLEAN = {'PATH': os.environ['PATH'], 'TERM': 'xterm-256color', 'LANG': 'C.UTF-8', 'LD_PRELOAD': SHIM}


def a_kernel_without_walls_is_told_of():
    """Each row: what the kernel lacks, what --version says, whether a kiosk or SSH session is refused."""
    with tempfile.TemporaryDirectory() as place:
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
                        printed = subprocess.run([PROGRAM, *args, SITE], stdin=subprocess.DEVNULL, capture_output=True,
                                                 env=dict(CLEAN, SHIM_WITHOUT=without, SSH_ORIGINAL_COMMAND='nerve'))
                        assert printed.returncode == 70 and not printed.stdout, printed
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


def a_kiosk_without_walls_ends_with_its_terminal():
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


def what_strangers_are_not_told_is_in_the_log():
    """Where standard error is their screen. Each reason is there once, however often a kiosk tries."""
    with tempfile.TemporaryDirectory() as own:
        log = own + '/log'
        for args, where in ((['--kiosk'], 'This screen does not work'), (['--ssh'], 'These pages cannot be read')):
            s = Session(*args, own + '/nosuch', SHIM_LOG=log, **HASTE).until(where)
            if args == ['--kiosk']:
                time.sleep(2.5)
                ends(s)
            assert 'nosuch' not in shown(s), shown(s)
            words = open(log).read()
            assert re.fullmatch(r'pamphlet: /\S+/nosuch: No such file[^\n]*\n', words), words
            os.unlink(log)


def what_a_kiosk_lacks_is_in_the_log():
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
        assert open(log).read() == ('pamphlet: theme: no such theme; there are default, dark, light, contrast and mono\n'
                                    'pamphlet: print: give the whole path of the command, as in /usr/bin/lp\n')


def a_kiosk_begins_once_its_clock_is_set():
    """At boot the clock may be in 1970, until the network has told the time: all pages begin later. Or a wrong one is
    so far ahead that all have ended."""
    for wrong in ('7', '99999999999'):
        begins_once_the_clock_is_set(wrong)


def begins_once_the_clock_is_set(wrong):
    with tempfile.TemporaryDirectory() as own:
        site, clock, journal = own + '/dated', own + '/clock', own + '/dated.journal'
        os.mkdir(site)
        page = '---\ntitle: Knee pain\ndate: 2026-03-01\nexpiryDate: 2126-03-01\n---\nRest.\n'
        for name, words in ((site + '/knee.md', page), (clock, wrong)):
            with open(name, 'w') as file:
                file.write(words)
        s = Session('--kiosk', site, errors=journal, SHIM_CLOCK=clock, **HASTE)
        s.until('This screen does not work at the moment.')
        os.unlink(clock)
        s.until('Press any key to begin')
        s.fresh().keys(' ')
        s.until('Knee pain')
        ends(s)
        words = open(journal).read().splitlines()
        assert len(words) == 2 and "this machine's clock" in words[0] and 'can be read now' in words[1], words


def a_kiosk_that_can_read_no_page_waits_until_it_can():
    """No process to read with could be started, as where a service allows too few: a list of pages that all say
    that they cannot be shown is no use to anybody. The journal has the reasons once."""
    with tempfile.TemporaryDirectory() as place:
        page, refused = SITE + '/conditions/nerve/index.md', errno.EAGAIN
        begin = 'Press any key to begin'
        cases = ((SITE, f'fork:1:1000000:{refused}', 'Cet écran'), (SITE, f'fork:1:3:{refused}', begin), (page, f'fork:1:2:{refused}', begin))
        journals = [f'{place}/hindered{i}' for i in range(len(cases))]
        sessions = [Session('--kiosk', content, errors=journal, SHIM_FAIL=fault, **HASTE)
                    for (content, fault, _), journal in zip(cases, journals)]
        time.sleep(2.5)  # all have tried again
        for (_, _, then), journal, s in zip(cases, journals, sessions):
            s.until('This screen does not work at the moment.').until(then)
            ends(s)
            words = open(journal).read()
            for reason in ('no process can be started', 'could be read at the moment', 'none of its pages can be read'):
                assert words.count(reason) == 1, (reason, words)
            assert words.count('can be read now') == (then == begin), words


def what_a_kiosk_could_not_read_the_next_reader_has():
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
            if '.md: error: cannot be read: Input/output error' in open(journal).read():
                break  # either page: how many calls come before one differs from run to run
            ends(s)
        assert 'they are read again until the next reader has all of them' in open(journal).read(), open(journal).read()
        s.fresh().keys(' ')
        end = time.monotonic() + PATIENCE
        while not ('The First' in shown(s) and 'The Second' in shown(s)) and time.monotonic() < end:
            s.fresh().keys('x')
            s.until('Press any key to begin').fresh().keys(' ')
        assert 'The First' in shown(s) and 'The Second' in shown(s), shown(s)
        ends(s)


def a_wall_is_not_taken_for_a_newer_file():
    """Where the reader may open nothing, its content still is the same; the journal says nothing."""
    with tempfile.TemporaryDirectory() as place:
        journal = place + '/journal'
        subprocess.run([PROGRAM, '-C', SITE, 'pack', '-o', place + '/library'], check=True, stdout=subprocess.DEVNULL)
        for without in ('', 'landlock', 'seccomp'):
            for content in (SITE, place + '/library'):
                s = Session('--kiosk', content, errors=journal, LD_PRELOAD=SHIM, SHIM_WITHOUT=without)
                s.until('Press any key to begin')
                for key in ' \r':
                    s.keys(key)
                s.until('back')
                ends(s)
                assert open(journal).read() == '', (without, content, open(journal).read())


def nothing_is_inherited_where_a_kernel_cannot_close_all_at_once():
    """A descriptor above a limit that was lowered later is closed too."""
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


def each_wall_holds_alone():
    """The unit tests of the sandbox pass without Landlock, without seccomp, and with each Landlock version."""
    kinds = [{'SHIM_WITHOUT': 'landlock'}, {'SHIM_WITHOUT': 'seccomp'}, {'SHIM_WITHOUT': 'landlock,seccomp'}]
    kinds += [{'SHIM_LANDLOCK': str(n)} for n in range(1, 7)]
    kinds += [{'SHIM_LANDLOCK': str(n), 'SHIM_WITHOUT': 'seccomp'} for n in range(1, 7)]
    for kind in kinds:
        done = subprocess.run([UNIT], env=dict(CLEAN, CK_RUN_SUITE='sandbox', **kind), capture_output=True, text=True)
        assert done.returncode == 0 and ', Failures: 0, Errors: 0' in done.stdout, (kind, done.stdout[-1500:])


def nothing_outside_is_read_where_a_kernel_cannot_keep_within_a_folder():
    """As Linux before 5.6 and containers that refuse openat2: the unit tests of what is read pass there too."""
    done = subprocess.run([UNIT], env=dict(CLEAN, CK_RUN_SUITE='sync', SHIM_WITHOUT='openat2'), capture_output=True, text=True)
    assert done.returncode == 0 and ', Failures: 0, Errors: 0' in done.stdout, done.stdout[-1500:]


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


def whoever_stops_reading_keeps_no_process():
    """Neither while a page is drawn, nor while the terminal is given back."""
    for mode, key in (('--ssh', '\x1b[B'), ('--ssh', 'q'), ('--kiosk', 'x')):
        s = Session(mode, SITE, LD_PRELOAD=SHIM, SHIM_HASTE='60')
        s.until('quit' if mode == '--ssh' else 'Press any key')
        fill(os.ttyname(s.slave))
        os.write(s.fd, key.encode())
        assert ended(s.pid, 20), (mode, key)
        s.close()


def whoever_is_away_over_ssh_is_asked_unless_the_site_says_never():
    """After twenty minutes."""
    for setting, asked in ('', True), ('idle: {after: 0}\n', False):
        with tempfile.TemporaryDirectory() as site:
            open(site + '/a.md', 'w').write('# Heat\n')
            open(site + '/pamphlet.yaml', 'w').write('title: S\n' + setting)
            s = Session('--ssh', site, LD_PRELOAD=SHIM, SHIM_HASTE='400').until('Heat')
            if asked:
                assert s.end() == 0 and b'still here' in s.out, shown(s)
            else:
                time.sleep(5)  # more than half an hour
                s.keys('q')
                assert s.end() == 0 and b'still here' not in s.out, shown(s)
            s.close()


def nor_does_whoever_stops_reading_what_is_printed():
    """Over SSH without a terminal; a slow reader has the whole page, and on one's own machine nobody is hurried."""
    with tempfile.TemporaryDirectory() as site:
        with open(site + '/long.md', 'w') as page:
            page.write('# Long\n\n' + 'Some words. ' * 100000 + '\n\nThe end.\n')
        for mode, hurried in ((['--ssh', site], True), (['-C', site, 'show', 'long'], False)):
            env = dict(CLEAN, LD_PRELOAD=SHIM, SHIM_HASTE='60', SSH_ORIGINAL_COMMAND='long')
            with subprocess.Popen([PROGRAM, *mode], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as run:
                try:
                    run.wait(PATIENCE if hurried else 6)
                    assert hurried, run.returncode
                except subprocess.TimeoutExpired:
                    assert not hurried, 'it stays'
                    run.kill()
        with subprocess.Popen([PROGRAM, '--ssh', site], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as run:
            words = b''
            while part := os.read(run.stdout.fileno(), 65536 * 2):
                words += part
                time.sleep(0.25)
            assert run.wait() == 0 and b'The end.' in words, (run.returncode, words[-80:])


sys.exit(run_all(need_plain_build))
