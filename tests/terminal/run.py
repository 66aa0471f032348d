#!/usr/bin/env python3
"""Runs the real program in a real pseudo-terminal: start, keys, resize, signals, hang-up, and the
state in which it leaves the terminal.

usage: run.py PAMPHLET          TIMES=1 in the environment: prints how long each test takes
"""
import array, concurrent.futures, fcntl, json, multiprocessing, os, pty, re, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time, tty

PROGRAM = os.path.abspath(sys.argv[1])
SITE = os.path.abspath('tests/sites/small')
WATCHED = b'__asan_init' in open(PROGRAM, 'rb').read()  # built with AddressSanitizer


QUIET = 0.1  # seconds: longer than the program waits for the rest of an escape sequence
OF_ITS_OWN = {k: v for k, v in os.environ.items() if not k.startswith(('MAKE', 'MFLAGS', 'KIND'))}  # for a make
PATIENCE = 30  # seconds: enough for anything here on a machine that is merely busy

for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    signal.signal(number, signal.SIG_DFL)  # nohup, and a shell's "&", have the tests ignore them


def family(pid):
    """A process and all its descendants."""
    try:
        with open(f'/proc/{pid}/task/{pid}/children') as file:
            children = file.read().split()
    except OSError:
        children = []
    return [pid] + [each for child in children for each in family(child)]


def state(pid):
    """The letter of a process's state: R and D are working, T is stopped, Z has ended."""
    try:
        with open(f'/proc/{pid}/stat') as file:
            return file.read().rsplit(')', 1)[1].split()[0]
    except OSError:
        return 'Z'


def files_of(pid):
    """The names of what a process has open. None: of a program that leaves no core only root may know."""
    try:
        return [os.readlink(f'/proc/{pid}/fd/{fd}') for fd in os.listdir(f'/proc/{pid}/fd')]
    except PermissionError:
        assert os.geteuid() != 0
        return None


kernels = {}  # by process: both ends of a pseudo-terminal that nobody else uses


def hand_over_what_was_written():
    """Waits until all that was written to any terminal has come out at its other end. The kernel has a process of
    its own hand it over, in turn, which took up to 0.17 s where other programs kept two processors busy. Until then
    the writer looks finished and the reader idle."""
    if os.getpid() not in kernels:
        kernels[os.getpid()] = pty.openpty()
        tty.setraw(kernels[os.getpid()][1])
    master, slave = kernels[os.getpid()]
    os.write(master, b'x')
    select.select([slave], [], [], PATIENCE)
    os.read(slave, 1)


def nobody_holds(end):
    """Whether all other ends of a pipe are closed, or will be soon."""
    return select.select([end], [], [], PATIENCE)[0] == [end] and os.read(end, 1) == b''


class Session:
    """One run of the program. Its output collects in self.out."""

    def __init__(self, *args, cols=80, rows=24, shell=False, wait=True, errors=None, **env):
        self.out = b''
        master, slave = pty.openpty()
        self.fd = master
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', rows, cols, 0, 0))
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        clean = {'PATH': os.environ['PATH'], 'TERM': 'xterm-256color', 'LANG': 'C.UTF-8'}
        clean.update((k, v) for k, v in os.environ.items() if k.endswith('SAN_OPTIONS'))
        clean.update(env)
        self.pid = os.fork()
        if self.pid == 0:
            os.close(master)
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for fd in (0, 1, 2):
                os.dup2(slave, fd)
            if errors:
                os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
            command = [PROGRAM, *(args or (SITE,))]
            if shell:
                command = ['/bin/sh', '-c', 'set -m; "$@"; echo back in the shell; fg', 'sh', *command]
            os.execve(command[0], command, clean)
        if wait:
            self.settle(first=PATIENCE)

    def works(self):
        """Whether it has keys left to read, or it or a descendant is busy."""
        unread = array.array('i', [0])
        if state(self.pid) == 'Z':
            return False
        if os.isatty(self.slave):
            fcntl.ioctl(self.slave, termios.FIONREAD, unread)
        return unread[0] > 0 or any(state(pid) in 'RD' for pid in family(self.pid))

    def settle(self, quiet=QUIET, limit=PATIENCE, first=0):
        """Reads until the program has been idle and silent for `quiet` seconds, so that a busy
        machine takes longer but sees the same; for `limit` seconds at most. However idle it looks,
        it gets `first` seconds to begin to send something. A look counts for no longer than a step:
        where the whole machine stood still, nobody was idle."""
        hand_over_what_was_written()
        now = time.monotonic()
        end, idle, started = now + limit, 0, now
        step = min(quiet / 5, 0.02)
        while now < end:
            before = now
            came = select.select([self.fd], [], [], step)[0]
            now = time.monotonic()
            if came:
                try:
                    data = os.read(self.fd, 65536)
                except OSError:
                    return
                if not data:
                    return
                self.out += data
                first = 0
            idle += min(now - before, step)
            if came or self.works() or (now - started < first and state(self.pid) != 'Z'):
                idle = 0
            elif idle > quiet - step / 2:
                hand_over_what_was_written()
                if not select.select([self.fd], [], [], 0)[0]:
                    return  # and what it sent while this process had to wait was read too

    def until(self, *words, limit=PATIENCE):
        """Reads until the words, or some of these, are on the screen; fails if they do not come in time."""
        end = time.monotonic() + limit
        self.settle()
        while not any(some in shown(self) for some in words) and time.monotonic() < end:
            self.settle(first=1)
        assert any(some in shown(self) for some in words), shown(self)
        return self

    def keys(self, text):
        os.write(self.fd, text.encode())
        self.settle()

    def resize(self, cols, rows):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack('HHHH', rows, cols, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)
        self.settle()

    def fresh(self):
        """Forgets the output so far; returns self."""
        self.out = b''
        return self

    def end(self, limit=PATIENCE):
        """Waits for it to end; returns its status, or kills it at the limit and returns None."""
        stop = time.monotonic() + limit
        while time.monotonic() < stop:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.settle(0.05, 0.3)
                return status
            self.settle(0.02, 0.1)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return None

    def is_sane(self):
        now = termios.tcgetattr(self.slave)
        return now[:4] == self.before[:4]

    def close(self):
        os.close(self.fd)
        os.close(self.slave)


def shown(session):
    return re.sub(rb'\x1b[\[(][0-9;?]*[ -/]*[@-~0-9AB]', b' ', session.out).decode('utf-8', 'replace')


def ends(session, number=signal.SIGTERM):
    """Ends a session by a signal. Returns its status."""
    os.kill(session.pid, number)
    status = session.end()
    assert status is not None, f'it outlives {number}'
    assert session.is_sane(), 'terminal modes differ'
    session.close()
    return status


def ended(pid, limit=PATIENCE):
    """Waits for a child to end; at the limit kills it and returns False."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if os.waitpid(pid, os.WNOHANG)[0]:
            return True
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return False


def quits(session):
    session.keys('q')
    status = session.end()
    assert status == 0, f'status {status}'
    assert session.is_sane(), 'terminal modes differ'
    session.close()


def lists_and_reads():
    s = Session()
    assert 'Slipped disc' in shown(s), shown(s)
    s.keys('/scia\r')
    assert 'Pain runs down the leg' in shown(s)
    quits(s)


def a_file_alone_is_read():
    with tempfile.TemporaryDirectory() as folder:
        open(folder + '/alone.md', 'w').write('---\ntitle: Heat or cold\n---\nA warm pad helps.\n')
        s = Session(folder + '/alone.md')
        assert 'A warm pad helps.' in shown(s), shown(s)
        s.fresh().keys('\x1b[D')
        assert '1 topic' in shown(s), shown(s)
        quits(s)


def every_terminal_is_usable():
    for env in ({'TERM': 'linux'}, {'TERM': 'vt100'}, {'TERM': 'nosuch'}, {'TERM': ''}, {'TERM': 'dumb'},
                {'TERM': '../../tmp/x'}, {'TERM': 'x\x1b]0;hi\x07'}, {'NO_COLOR': '1'}, {'LANG': 'C'},
                {'TERM': 'xterm', 'LINES': '30000', 'COLUMNS': '30000'}):
        s = Session(**env)
        assert 'Slipped disc' in shown(s), (env, s.out[:300])
        assert b'\x1b]' not in s.out, env
        s.keys('\x1b[B\r')
        quits(s)


def a_terminal_without_words_for_its_keypad_scrolls_all_its_rows_afterwards():
    for term in 'linux', 'vt220', 'xterm':
        s = Session(TERM=term)
        first = s.out.index(b'Small')
        assert b'\x1b[1;2r' in s.out[:first], (term, 'what opens it comes first', s.out[:300])
        quits(s)
        regions = re.findall(rb'\x1b\[[0-9;]*r', s.out[first:])
        assert not regions or regions[-1] == b'\x1b[r', (term, s.out[-200:])


def a_linux_console_is_told_that_letters_are_utf8():
    """Where Debian's installation chose another character set, its start has set the console to that. Other
    terminals are left alone, and so is a console whose locale has no such letters."""
    for env, told in (({'TERM': 'linux'}, True), ({'TERM': 'linux', 'LANG': 'C', 'LC_ALL': 'C'}, False), ({'TERM': 'xterm'}, False)):
        s = Session(**env)
        before = s.out[:s.out.index(b'Small')]
        assert (b'\x1b%G' in before) == told, (env, before)
        quits(s)


def no_colour_means_none_unless_it_is_empty():
    for env, wanted in (({}, True), ({'NO_COLOR': ''}, True), ({'NO_COLOR': '1'}, False)):
        s = Session('check', 'tests/sites/rules/broken', **env)
        assert bool(re.search(rb'\x1b\[[0-9;]*m', s.out)) == wanted, (env, s.out[:300])
        s.close()
        s = Session(**env)
        assert bool(re.search(rb'\x1b\[([0-9]+;)*[34][0-7][;m]', s.out)) == wanted, (env, s.out[:300])
        quits(s)


def a_terminal_without_looks_is_printed_plain_text():
    for command in (('-C', SITE, 'show', 'nerve'), ('-C', SITE, 'search', 'disc'), ('check', 'tests/sites/rules/broken')):
        for term, wanted in (('xterm', True), ('nosuch', True), ('dumb', False), ('', False)):
            s = Session(*command, TERM=term)
            assert (b'\x1b' in s.out) == wanted, (command, term, s.out[:300])
            assert 'show' not in command or ('Links:' in shown(s)) != wanted, (term, s.out[-300:])
            s.close()


def an_ascii_locale_gets_ascii():
    s = Session(LANG='C', LC_ALL='C')
    s.keys('\x1b[B\x1b[B\x1b[B\r')
    assert all(byte < 128 for byte in s.out)
    quits(s)
    for code in 'es', 'fr', 'pl':  # "[Ilustración: " is the program's word, not the page's
        s = Session('-C', 'content', '--lang=' + code, 'show', 'sciatica', LANG='C', LC_ALL='C')
        assert b'[' in s.out and all(byte < 128 for byte in s.out), (code, s.out)
        s.close()
    for command, word in (('list',), 'Bol plecow'), (('search', 'ból'), 'Bol plecow'), (('search', 'Rücken'), 'Ruckenschmerzen'):
        s = Session('-C', 'content', *command, LANG='C', LC_ALL='C')
        assert word in shown(s) and all(byte < 128 for byte in s.out), (command, s.out)
        s.close()


def what_ascii_has_no_letters_for_is_no_row_of_question_marks():
    """The page is named by its path, and what to do is said."""
    for command in ('show', 'sciatica'), ('list',), ('search', 'ألم'):
        s = Session('-C', 'content', '--lang=ar', *command, LANG='C', LC_ALL='C')
        assert 'a locale of UTF-8' in shown(s) and '??' not in shown(s), (command, s.out)
        assert command[0] == 'show' or re.search('conditions/sciatica/index.ar.md *\tconditions', shown(s)), (command, s.out)
        assert os.WEXITSTATUS(s.end()) == (command[0] == 'show'), command
        s.close()


def a_language_without_letters_here_is_not_begun_in():
    """All its words would be question marks; the key L refuses it, too."""
    for args in ('content',), ('content', 'sciatica'), ('--ssh', 'content'):
        s = Session('--lang=ar', *args, LANG='C', LC_ALL='C')
        assert 'This screen cannot show that language.' in shown(s) and '????' not in shown(s), (args, shown(s))
        s.fresh().keys('\x0c')
        assert 'iatica' in shown(s) if 'sciatica' in args else '71 topics' in shown(s), (args, shown(s))
        assert 'that language' not in shown(s), (args, shown(s))
        quits(s)
    s = Session('--kiosk', '--lang=ar', 'content', LANG='C', LC_ALL='C').until('Press any key')
    s.keys(' ')
    s.until('71 topics')
    ends(s)
    s = Session('--lang=ar', 'content')
    assert '71 topics' not in shown(s) and 'cannot show' not in shown(s), shown(s)
    quits(s)


def a_locale_that_is_not_installed_is_utf8_however_it_is_spelled():
    for name in 'xx_XX.UTF-8', 'xx_XX.utf8', 'xx_XX.utf-8', 'xx_XX.UTF8', 'xx_XX.UTF-8@euro', 'UTF-8':
        s = Session(LC_CTYPE=name)
        assert '▸' in shown(s), (name, shown(s))
        quits(s)


def what_is_cut_in_ascii_looks_not_like_its_end():
    s = Session('tests/sites/described', cols=30, rows=11, LANG='C', LC_ALL='C')
    assert 'Do not take any~' in shown(s) and 'any.' not in shown(s), shown(s)
    quits(s)


def sizes_from_tiny_to_huge():
    s = Session()
    for cols, rows in ((40, 11), (1, 1), (300, 100), (19, 4), (500, 3), (65535, 65535), (80, 24)):
        s.fresh().resize(cols, rows)
    assert 'Slipped disc' in shown(s)
    s = Session(cols=0, rows=0)
    assert 'Slipped disc' in shown(s)
    quits(s)


def a_hundred_resizes_leave_it_alive():
    s = Session(SITE, 'nerve')
    for i in range(100):
        fcntl.ioctl(s.fd, termios.TIOCSWINSZ, struct.pack('HHHH', 11 + i % 40, 30 + i, 0, 0))
        os.kill(s.pid, signal.SIGWINCH)
    s.settle()
    s.fresh().resize(80, 24)
    assert 'Sciatica' in shown(s)
    quits(s)


def signals_leave_the_terminal_whole():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGUSR1, signal.SIGSEGV,
                   signal.SIGABRT, signal.SIGTRAP, signal.SIGVTALRM, signal.SIGPROF, signal.SIGIO,
                   *(getattr(signal, name) for name in ('SIGPWR', 'SIGSTKFLT') if hasattr(signal, name))):
        s = Session()
        os.kill(s.pid, number)
        status = s.end()
        assert status is not None, f'{number} is ignored'
        assert s.is_sane(), f'terminal modes differ after {number}'
        assert b'\x1b[?1049l' in s.out, f'the screen is not given back after {number}'
        s.close()


def hang_up_ends_it():
    s = Session()
    os.close(s.slave)
    os.close(s.fd)
    assert ended(s.pid), 'it is still there'


def no_process_that_parsed_is_left():
    s = Session()
    shown(s)
    left = [state(pid) for pid in family(s.pid) if pid != s.pid]
    assert 'Z' not in left, left
    quits(s)


def stops_and_comes_back():
    s = Session(shell=True)
    s.fresh().keys('\x1a')
    s.settle(0.3)
    assert b'back in the shell' in s.out, s.out
    assert 'Slipped disc' in shown(s).split('back in the shell')[1]
    s.keys('q')
    assert s.end() == 0
    s.close()


def stopped_by_others_it_takes_the_terminal_again():
    s = Session()
    taken = termios.tcgetattr(s.slave)
    os.kill(s.pid, signal.SIGSTOP)
    while state(s.pid) != 'T':
        time.sleep(0.01)
    termios.tcsetattr(s.slave, termios.TCSANOW, s.before)  # as a shell does for its own use
    os.kill(s.fresh().pid, signal.SIGCONT)
    s.settle()
    assert termios.tcgetattr(s.slave) == taken, 'keys are not read one by one'
    assert 'Slipped disc' in shown(s), 'the screen is not drawn again'
    quits(s)


def no_control_byte_of_a_page_gets_through():
    with tempfile.TemporaryDirectory() as folder:
        bad = ''.join(map(chr, range(1, 32))) + '\x7f\x80\x9b31m\u202e\u2066\x1b]0;owned\x07\x1bPq\x1b\\'
        with open(folder + '/a.md', 'w', encoding='utf-8', newline='') as file:
            file.write('---\ntitle: "A \\e]0;owned\\a\\x9b \\u202e end"\n---\n# H ' + bad.replace('\n', ' ').replace('\r', ' ') + '\n\nx ' + bad +
                       '\n\n`' + bad + '` &#27;]0;owned&#7; [l ' + bad.replace('\n', '') + '](/x)\n')
        s = Session(folder)
        s.keys('\r')
        s.keys('\t')
        # Without what curses itself sends: CSI sequences, charset switches, keypad modes.
        rest = re.sub(rb'\x1b\[[0-9;?>]*[A-Za-z@`]|\x1b[()][0AB]|\x1b[=>78M]', b'', s.out)
        left = [b for b in rest.decode('utf-8') if (ord(b) < 32 and b not in '\r\n\b\x0f\x0e') or 127 <= ord(b) < 160
                or b in '\u202e\u2066']
        assert not left, left
        assert b'\x1b]' not in s.out
        quits(s)


def the_order_of_words_is_told():
    """ECMA-48 mode 8 (BDSM): we reorder, so the terminal must not. Every way out restores the mode."""
    page = os.path.abspath('tests/sites/rtl/sciatica.md')
    for leave in ('q', '\x1a', signal.SIGTERM):
        s = Session(os.path.dirname(page), shell=leave == '\x1a')
        assert b'\x1b[8l' in s.out and b'\x1b[8h' not in s.out, s.out
        if leave == signal.SIGTERM:
            os.kill(s.pid, leave)
        else:
            s.fresh().keys(leave)
        if leave == '\x1a':
            s.settle(0.3)
            assert re.search(rb'\x1b\[8h.*back in the shell.*\x1b\[8l', s.out, re.S), s.out
            s.keys('q')
        s.end()
        assert b'\x1b[8h' in s.out, (leave, s.out)
        s.close()
    s = Session(os.path.dirname(page), '--bidi=off')
    assert b'\x1b[8l' not in s.out
    quits(s)
    s = Session('show', page)
    s.end()
    assert re.match(rb'\x1b\[8l.*\x1b\[8h', s.out, re.S), s.out
    s.close()
    s = Session('show', os.path.abspath('tests/golden/cards.md'), LANG='C', LC_ALL='C')
    s.end()
    assert b'\x1b[8' not in s.out and all(byte < 128 for byte in s.out), s.out
    s.close()
    assert b'\x1b' not in run('show', page).stdout
    assert run('show', page).stdout != run('show', page, '--bidi=on').stdout
    assert run('show', page, '--bidi=maybe').returncode == 2


def a_terminal_of_another_kind_is_left_without_modes_of_ecma_48():
    """A VT52 takes their first bytes for "hold the screen", and shows the rest as letters."""
    for leave in ('q', signal.SIGTERM):
        s = Session(os.path.abspath('tests/sites/rtl'), TERM='vt52')
        if leave == signal.SIGTERM:
            os.kill(s.pid, leave)
        else:
            s.keys(leave)
        s.end()
        assert b'\x1b[' not in s.out, (leave, s.out)
        s.close()


def a_paste_of_several_lines_is_one_question():
    """The end of its first line is no Enter, and what follows are no commands."""
    s = Session(SITE)
    assert b'\x1b[?2004h' in s.out, s.out
    s.keys('s\x1b[200~pain\r\nin my\tleg\rq\x1b\x03\x1b[201~')
    s.fresh().keys('\x0c')
    assert re.search('Search: +pain  in my leg q', shown(s)), shown(s)
    s.keys('\r')
    s.fresh().keys('\x0c')
    assert 'Search: ' not in shown(s), shown(s)
    s.keys('m\x1b[200~q\rsciatica\x1b[201~')  # where nothing is typed
    s.fresh().keys('\x0c')
    assert 'Choose a topic' in shown(s), shown(s)
    s.keys('s\x1b[200~pain')  # its end is lost
    time.sleep(1.1)
    s.keys('\r')
    s.fresh().keys('\x0c')
    assert 'Search: ' not in shown(s), shown(s)
    s.keys('m\x1b[200~')
    for _ in range(2):
        s.fresh().keys('\x1b[B')  # no text has an arrow: this is a key, and the end was lost
    assert 'Sciatica' in shown(s), shown(s)
    s.fresh().keys('?')
    assert 'Help' in shown(s), shown(s)
    s.keys('q')
    s.fresh()
    quits(s)
    assert b'\x1b[?2004l' in s.out, s.out
    for term, marked in (('linux', False), ('vt100', False), ('screen', True), ('rxvt', True)):  # terminfo has BE for none
        s = Session(SITE, TERM=term)
        assert (b'\x1b[?2004h' in s.out) == marked, (term, s.out)
        s.fresh()
        quits(s)
        assert (b'\x1b[?2004l' in s.out) == marked, (term, s.out)


def cpu_seconds(pid):
    with open(f'/proc/{pid}/stat') as file:
        fields = file.read().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def what_is_pasted_is_not_drawn_letter_by_letter():
    """It was, and searched for too: a text as long as this took 20 s of processor time, and one of a megabyte minutes."""
    text = 'the quick brown fox jumps over a lazy dog with back pain ' * 50
    folder = tempfile.TemporaryDirectory()
    with open(f'{folder.name}/long.md', 'w') as file:
        file.write('# Long\n\n' + text * 400)
    content = os.path.abspath('content')
    for words, before, begins, after in (([content], 's', '\x1b[200~', '\x1b[201~'), ([content], '/', '', ''), ([folder.name, 'long'], '/', '', '')):
        s = Session(*words)
        s.keys(before)
        spent = cpu_seconds(s.pid)
        os.write(s.fd, begins.encode())
        for _ in range(20):
            os.write(s.fd, text.encode())
            s.settle(0.02)
        s.keys(after)
        spent = cpu_seconds(s.pid) - spent
        assert spent < 4, spent
        s.fresh().keys('\x0c')
        assert 'with back pain' in shown(s), shown(s)
        s.keys('\x1b\x1b')
        s.fresh()
        quits(s)


def taps_where_they_are_asked_for():
    s = Session('--mouse', SITE)
    assert b'\x1b[?1000h\x1b[?1006h' in s.out, s.out
    s.fresh().keys('\x1b[<0;5;7M')  # a topic's row,
    s.keys('\x1b[<0;5;4m\x1b[<0;5;7m')  # and off it
    assert 'A disc can bulge' not in shown(s), shown(s)
    s.fresh().keys('\x1b[<0;5;7M\x1b[<0;5;7m')
    assert 'A disc can bulge' in shown(s), shown(s)
    s.fresh().keys('\x1b[<65;5;7M')
    s.fresh().keys('\x1b[<0;14;24M\x1b[<0;14;24m')  # "back" in the foot
    assert 'Touch a topic' in shown(s), shown(s)
    s.keys('\x1b[<0;99999;99999M\x1b[<0;99999;99999m\x1b[<0;0;0M\x1b[<0;0;0m\x1b[<M\x1b[<1;2;3;4;5M')
    s.fresh()
    quits(s)
    assert b'\x1b[?1006l\x1b[?1000l' in s.out, s.out
    for args, env in (((SITE,), {}), (('--mouse=off', SITE), {}), (('--mouse', SITE), {'TERM': 'linux'})):
        s = Session(*args, **env)
        assert b'?1000h' not in s.out
        s.keys('\x1b[<0;5;7M')
        assert 'Pain runs down' not in shown(s)
        quits(s)


def taps_of_terminals_that_report_them_in_bytes():
    """xterm's mode 1000 without 1006: "CSI M" and three bytes, which were taken for keys: a tap in column 81 is "q"."""
    for term in ('xterm-256color', 'rxvt'):
        s = Session('--mouse', SITE, TERM=term)
        s.fresh().keys('\x1b[M qq\x1b[M xx\x1b[M#%\'')  # beyond the window, twice, and a button that is let go
        s.fresh().keys('\x1b[M \0x\x1b[M \0\0')  # beyond what a byte can tell, in one direction and in both
        assert not shown(s).strip(), shown(s)
        s.fresh().keys('\x1b[M %\'')  # a topic's row
        assert 'A disc can bulge' in shown(s), shown(s)
        s.fresh().keys('\x1b[M .8')  # "back" in the foot
        assert 'Touch a topic' in shown(s), shown(s)
        s.fresh().keys('\x1b[Ma%\'')  # the wheel
        assert '▸' in shown(s), shown(s)
        os.write(s.fd, b'\x1b[M \xff\xff')
        s.settle()
        s.fresh().keys('\x1b[M \x1b[A')  # the rest was lost, and a key came
        assert '▸' in shown(s), shown(s)
        s.fresh()
        quits(s)


def a_keypad_and_escape_at_once():
    s = Session()
    s.fresh().keys('\x1bOt')  # 4 on a keypad in application mode
    assert 'A disc can bulge' in shown(s), shown(s)
    s.fresh().settle(first=0.5)
    assert s.out == b'', 'something moves by itself'
    os.write(s.fd, b'\x1b')
    s.fresh().settle(quiet=0.3)  # less than the second that curses would wait
    assert 'Choose a topic' in shown(s), shown(s)
    quits(s)


def digits_of_a_keypad_are_digits_on_any_terminal():
    """What terminfo names as a keypad's corners is not Home and End: on PuTTY and Macs it is digits."""
    for term in ('xterm-256color', 'vt100', 'linux'):
        s = Session(TERM=term)
        s.fresh().keys('\x1bOq')  # 1
        assert 'All conditions.' in shown(s), (term, shown(s))
        s.fresh().keys('\x1bOn')  # .
        assert 'Choose a topic' in shown(s), (term, shown(s))
        s.keys('\x1bOr')  # 2
        s.fresh().keys('\x1bOp')  # 0
        assert 'Choose a topic' in shown(s), (term, shown(s))
        quits(s)


def the_middle_of_a_keypad_without_num_lock_is_enter():
    """It has no arrow on it, and did nothing: who holds only the keypad has it under the finger."""
    for term, middle in (('xterm-256color', '\x1b[E'), ('xterm-256color', '\x1bOE'), ('linux', '\x1b[G'),
                         ('vt220', '\x1b[1;2E')):
        s = Session(TERM=term)
        s.fresh().keys(middle)
        assert 'All conditions.' in shown(s), (term, middle, shown(s))
        quits(s)


def keys_held_with_shift_or_control_are_the_same_on_any_terminal():
    for term, held in (('xterm-256color', '\x1b[1;2B\x1b[1;5B\x1b[1;2A\x1b[1;6B'), ('tmux-256color', '\x1b[1;5B\x1b[1;2B'),
                       ('linux', '\x1b[1;5B\x1b[1;2B'), ('rxvt', '\x1b[b\x1bOb'), ('rxvt', '\x1b[8^\x1b[a\x1bOa')):
        s = Session(TERM=term)
        for key in re.findall('\x1b[^\x1b]*', held):
            s.keys(key)
        s.fresh().keys('\r')
        assert 'Pain runs down' in shown(s), (term, held, shown(s))
        quits(s)


def what_a_terminal_answers_others_is_no_key():
    """Its colours or its name, which an earlier program on this terminal asked for."""
    s = Session()
    s.fresh()
    for answer in ('\x1b]11;rgb:0c0c/2e2e/1616\x07', '\x1b]4;1;rgb:cdcd/0000/0000\x1b\\', '\x1bP>|xterm(390)\x1b\\',
                   '\x1bP1+r544e=787465726d\x1b\\', '\x1b_Gi=31;OK\x1b\\', '\x1b[?64;1;2;6;22c', '\x1b[>41;390;0c', '\x1b[>0;10;1c'):
        s.keys(answer)
        assert s.out == b'', (answer, shown(s))
    s.keys('\x1bP')  # Alt and a letter: Escape, then the letter
    s.fresh().keys('\x1b]' + 300 * 'j')  # a sequence without an end must be given up
    assert s.out, 'nothing is read any more'
    s.keys('\x1b')
    quits(s)


def keys_of_less_and_emacs_move():
    """Alt-v left the page for the topics, where it said that v does nothing."""
    s = Session()
    s.keys('?')
    for key, place in (('\x16', '%'), ('\x1bv', 'Top'), ('\x1b>', 'End'), ('\x1b<', 'Top'), ('>', 'End'), ('<', 'Top')):
        s.fresh().keys(key)
        assert place in shown(s), (key, place, shown(s))
    s.keys('q')  # leaves the help, as in less
    quits(s)


def a_key_behind_a_torn_answer_is_read():
    """A key that curses knows, Enter or another answer shows that the answer before it was cut off."""
    for torn in ('\x1b]10;rgb:ff', '\x1b[?62;1', '\x1b[<0;1', '\x1b[6$'):
        s = Session()
        s.fresh().keys(torn + '\x1bOB' + torn + '\x1bOB\r')
        assert 'Pain runs down' in shown(s), (torn, shown(s))
        quits(s)
    s = Session('--mouse', SITE)
    s.fresh()
    for answers in ('\x1b[<0;1\x1b[<35;1;2M', '\x1b\x1b]11;rgb:ss\x07'):
        s.keys(answers)
        assert b'Search' not in s.out and b'Pain runs' not in s.out, (answers, shown(s))
    quits(s)


def letters_with_alt_are_text_where_letters_are():
    """Whoever writes Polish holds the right Alt for ą, ł or ź. Where the keyboard is another one, that left the search,
    and the letter of ź then forgot everything."""
    s = Session('--mouse', SITE)
    for letter in 'sl':
        s.fresh().keys('s')
        s.fresh().keys(f'\x1b{letter}')
        assert 'Topics' not in shown(s) and letter in shown(s), shown(s)
        s.fresh().keys('\x1bx')
        assert 'x' in shown(s), shown(s)
        s.fresh().keys('\x1b')
        assert 'Touch a topic' in shown(s), shown(s)
    s.fresh().keys('\r')
    s.fresh().keys('\x1bs')  # elsewhere they are Escape and a key
    assert 'Type what you are looking for' in shown(s), shown(s)
    s.keys('\x1b')
    s.fresh()
    quits(s)
    screens = []
    for keys in ('\x1bf',), ('\x1b', 'f'):  # a screen forward in the list, which was not drawn between them
        s = Session('content', 'sciatica')
        for key in keys:
            s.keys(key)
        s.fresh().keys('\x0c')
        screens.append(shown(s))
        s.fresh()
        quits(s)
    assert screens[0] == screens[1] and 'topics' in screens[0], screens


def an_escape_key_that_is_held_down_freezes_nothing():
    """A whole paste of Escapes does not end the program, and with a book on the key it still draws."""
    s = Session()
    for _ in range(40):
        os.write(s.fd, b'\x1b' * 3000)
        s.settle(0.02)
    assert os.waitpid(s.pid, os.WNOHANG)[0] == 0, 'it ended'
    s.fresh()
    for i in range(60):
        os.write(s.fd, b'\x1b')
        if i == 20:
            fcntl.ioctl(s.fd, termios.TIOCSWINSZ, struct.pack('HHHH', 20, 60, 0, 0))
        s.settle(0.02)
    assert 'Choose a topic' in shown(s), 'nothing was drawn'
    s.keys('\x1b')
    quits(s)


def own_keys_are_checked():
    with tempfile.TemporaryDirectory() as folder:
        open(folder + '/a.md', 'w').write('x')
        open(folder + '/pamphlet.yaml', 'w').write('keys: {help: [H], quit: [Q, F1]}\n')
        s = Session(folder)
        s.fresh().keys('H')
        assert 'Choose a topic with the arrow keys and' in shown(s), shown(s)
        s.keys('Q')
        assert s.end() == 0
        s.close()
        for wrong in ('nosuch: [x]', 'help: [Hyper-x]', 'help: [Up]'):
            open(folder + '/pamphlet.yaml', 'w').write('keys: {%s}\n' % wrong)
            s = Session(folder)
            s.fresh().keys('?')  # the reader is not the one to tell
            assert 'Choose a topic with the arrow keys and' in shown(s) and 'keys.' not in shown(s), shown(s)
            s.keys('qq')
            assert s.end() == 0 and 'pamphlet: keys.' in shown(s), shown(s)
            s.close()


def linear_has_no_frames():
    out = run('-C', 'tests/sites/clinic', 'show', '--linear', '--now=2026-01-01T00:00:00Z', 'conditions/sciatica').stdout.decode()
    assert '[1] slipped disc' in out and '## What helps' in out and '(overdue' in out, out
    assert not any(mark in out for mark in '─═│┃┼'), out
    assert 'What to do' in out and 'even where it hurts' in out, out


def any_bytes_as_keys():
    import random
    random.seed(7)
    s = Session()
    for _ in range(40):
        junk = bytes(random.randrange(256) for _ in range(100))
        for leaving in b'q', b'Q', b'\x03', b'\x1a':
            junk = junk.replace(leaving, b'')
        os.write(s.fd, junk)
        s.settle(0.02)
    assert os.waitpid(s.pid, os.WNOHANG)[0] == 0, 'it ended'
    s.fresh().keys('\x1b')
    s.keys('m')
    s.keys('m\x0c')
    assert 'Slipped disc' in shown(s), shown(s)
    quits(s)


def several_lines_scroll_on_any_terminal():
    """Scrolls by more than one line with line feeds: not every terminal that calls itself xterm has SU."""
    s = Session(SITE, 'disc', rows=10)
    for key in '  dduub':
        s.keys(key)
    s.keys('s')
    for key in 'pain':
        s.keys(key)
    assert b'r\x1b[' in s.out or b'\n' in s.out, 'nothing scrolled'
    assert not re.search(rb'\x1b\[\d+[ST]', s.out), s.out
    s.keys('\x1b')
    s.keys('\x1b')
    quits(s)


def run(*args, **more):
    return subprocess.run([PROGRAM, *args], capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE, **more)


def commands_and_exit_codes():
    assert run('--version').stdout.startswith(b'pamphlet ')
    assert run('--help').returncode == 0
    assert run('-C', SITE, 'list').stdout.startswith(b'Conditions\tconditions/_index.md\n')
    assert run('list', '--content', SITE).returncode == 0
    listed = run('-C', SITE, 'list').stdout
    assert run('list', SITE).stdout == run('list', SITE, '-C', '/nonexistent').stdout == listed
    assert run('list', '/nonexistent').returncode == 2
    assert run('list', SITE, SITE).returncode == 2
    shown_page = run('-C', SITE, 'show', 'disc')
    assert shown_page.returncode == 0 and b'sciatica[1]' in shown_page.stdout
    assert b'\x1b' not in shown_page.stdout
    # A dead link looks dead without colour, and its address is not printed: paper cannot follow it.
    assert b'nothing there[?]' in shown_page.stdout and b'/nowhere/' not in shown_page.stdout
    assert b'Links:' not in run('-C', SITE, 'show', 'disc', '--links=none').stdout
    assert max(map(len, run('-C', SITE, 'show', 'nerve', '-w', '30').stdout.decode().splitlines())) <= 30
    for name in ('/conditions/disc/', 'conditions/disc/index.md', 'conditions/disc', 'DISC'):
        assert run('-C', SITE, 'show', name).returncode == 0, name
    assert run('-C', SITE, 'show', './conditions/disc/index.md').returncode == 0
    with tempfile.TemporaryDirectory() as folder:
        for name, front in (('_index', 'title: Home'), ('old', 'title: Old\ndate: 2010-01-01'), ('new', 'title: New\ndate: 2020-01-01')):
            open(f'{folder}/{name}.md', 'w').write(f'---\n{front}\n---\n')
        import json
        listed = [line.split('\t')[0] for line in run('list', '--order=date', folder).stdout.decode().splitlines()]
        assert listed == [row['title'] for row in json.loads(run('list', '--order=date', '--json', folder).stdout)], listed
    page = SITE + '/conditions/disc/index.md'
    assert run('-C', page, 'show', 'index').stdout == run('-C', page, 'show', 'index.md').stdout != b''
    bad = run('pack', '-o', '/nonexistent/x.library', page)
    assert bad.returncode == 2 and b'takes a folder' in bad.stderr, bad
    with tempfile.TemporaryDirectory() as folder:
        open(folder + '/hugo.yaml', 'w').write('contentDir: nosuch\n')
        bad = run('list', folder)
        assert bad.returncode == 2 and b'/nosuch: No such file' in bad.stderr, bad
        bad = subprocess.run([PROGRAM, 'show', 'no.md'], capture_output=True, cwd=folder)
        assert bad.returncode == 2 and b'no.md: there is no such file' in bad.stderr, bad
    assert run('-C', SITE, 'show', 'nosuch').returncode == 1
    assert run('-C', '/nonexistent', 'list').returncode == 2
    assert run('--nosuch').returncode == 2
    assert run('show').returncode == 2
    assert run(SITE).returncode == 2  # no terminal
    bad = run('-C', SITE, 'show', 'x\x1b]0;owned\x07')
    assert bad.returncode == 1 and b'\x1b' not in bad.stderr


def sources_for_others_are_packed_in_a_new_clone():
    """Where nothing has been built yet."""
    need('git')
    if not os.path.exists('.git'):
        raise Skipped('no git repository')
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['git', 'clone', '-q', '--depth=1', 'file://' + os.getcwd(), folder + '/clone'], check=True)
        shutil.copy('Makefile', folder + '/clone')
        done = subprocess.run(['make', '-s', 'dist'], cwd=folder + '/clone', capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        (packed,) = os.listdir(folder + '/clone/build')
        names = subprocess.run(['tar', 'tzf', packed], cwd=folder + '/clone/build', capture_output=True, text=True, check=True)
        assert '/Makefile' in names.stdout and '/po/es.po' in names.stdout, names


def the_program_is_not_linked_as_the_system_cannot_run_it():
    """A linker that packs relocations where the C library cannot read them, as in Ubuntu 22.04."""
    with tempfile.TemporaryDirectory() as folder:
        compiler = folder + '/cc'
        for answer, packed in (('exit 0', True), ('exit 127', False)):
            with open(compiler, 'w') as file:
                file.write('#!/bin/sh\nwhile [ $# -gt 0 ] && [ "$1" != -o ]; do shift; done\n[ $# -gt 0 ] || exit\n'
                           f'printf "#!/bin/sh\\n{answer}\\n" >"$2" && chmod +x "$2"\n')
            os.chmod(compiler, 0o755)
            told = subprocess.run(['make', '-s', '-f', '-', 'told', 'CC=' + compiler], text=True, capture_output=True, env=OF_ITS_OWN,
                                  input='include Makefile\ntold: ; @echo "$(LDFLAGS_release)"\n')
            assert ('pack-relative-relocs' in told.stdout) == packed, (answer, told)


def a_compiler_that_deps_installs_is_asked_too():
    """As by 'make deps run' on a new system of 32 bits: else it could not open files over 2 GB. Nothing is said of cc."""
    with tempfile.TemporaryDirectory() as folder:
        compiler = folder + '/cc'
        installed = f"printf '#!/bin/sh\\necho 4; echo x >>{folder}/asked\\n' >{compiler} && chmod +x {compiler}"
        done = subprocess.run(['make', '-s', '-f', '-', 'told', 'CC=' + compiler], text=True, capture_output=True, env=OF_ITS_OWN,
                              input=f'include Makefile\ninstalled: ; @{installed}\n'
                                    'told: installed ; @echo "$(CPPFLAGS)"; echo "$(CPPFLAGS)"\n')
        assert done.stdout.count('-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64') == 2 and not done.stderr, done
        assert open(folder + '/asked').read() == 'x\n', 'asked more than once'


def where_it_is_installed_may_be_named_from_here():
    """As when a package is made. All that administrators copy is installed, the sources do not change."""
    if not os.path.exists('build/release/pamphlet'):
        raise Skipped('no release build')
    with tempfile.TemporaryDirectory() as folder:
        for name in ('share', 'doc', 'po'):
            shutil.copytree(name, f'{folder}/{name}')
        shutil.copy2('Makefile', folder)
        os.symlink(os.path.abspath('build'), folder + '/build')
        done = subprocess.run(['make', '-s', '-o', 'build/pamphlet', '-o', 'build/libraries', 'install', 'DESTDIR=stage', 'PREFIX=/usr'],
                              cwd=folder, capture_output=True, text=True, env=OF_ITS_OWN)
        assert done.returncode == 0 and not done.stderr, done
        assert sorted(os.listdir(folder + '/share')) == sorted(os.listdir('share')), os.listdir(folder + '/share')
        unit = open(folder + '/stage/usr/share/pamphlet/systemd/pamphlet-kiosk.service').read()
        assert 'ExecStart=/usr/bin/pamphlet ' in unit, unit
        elsewhere = [f'{at}/{name}' for at, _, names in os.walk(folder + '/stage/usr/share') for name in names
                     if b'/usr/local' in open(f'{at}/{name}', 'rb').read()]
        assert not elsewhere, elsewhere
        own = folder + '/stage/usr/share/pamphlet/kiosk/own.keymap'
        for there in True, False, False:  # what somebody else put there stays, and nothing else
            if there:
                open(own, 'w').close()
            elif os.path.exists(own):
                os.unlink(own)
            done = subprocess.run(['make', '-s', 'uninstall', 'DESTDIR=stage', 'PREFIX=/usr'], cwd=folder, capture_output=True,
                                  text=True, env=OF_ITS_OWN)
            left = [f'{at}/{name}' for at, _, names in os.walk(folder + '/stage') for name in names]
            assert done.returncode == 0 and not done.stderr and left == [own] * there, (done, left)
        assert 'pamphlet' not in os.listdir(folder + '/stage/usr/share'), os.listdir(folder + '/stage/usr/share')


def words_to_search_for_may_be_followed_by_the_content():
    found = run('-C', SITE, 'search', 'sciatica', 'nerve')
    assert found.returncode == 0 and found.stdout
    assert run('search', 'sciatica', 'nerve', SITE).stdout == found.stdout
    folder, name = os.path.split(SITE.rstrip('/'))
    assert run('search', 'sciatica', 'nerve', './' + name, cwd=folder).stdout == found.stdout
    # The last argument is a word to search for if it has no slash, is alone, or names no file.
    assert run('search', 'sciatica', name, cwd=folder).returncode == 2
    for words in (['sciatica', '/nonexistent/nerve'], [SITE]):
        said = run('-C', SITE, 'search', *words, '--json')
        assert json.loads(said.stdout)['words'], said
    with tempfile.NamedTemporaryFile() as other:
        assert run('-C', SITE, 'search', 'sciatica', other.name).returncode == 2  # not a library


def a_page_through_a_pipe_is_shown():
    words = b'---\ntitle: Heat\n---\nA *warm* pad helps.\n' + b'More of it.\n' * 20000
    shown_page = subprocess.run([PROGRAM, 'show', '-'], input=words, capture_output=True, timeout=PATIENCE)
    assert shown_page.returncode == 0, shown_page
    assert shown_page.stdout.startswith(b'Heat\n') and b'A warm pad helps.' in shown_page.stdout
    assert b' '.join(shown_page.stdout.split()).count(b'More of it.') == 20000
    untitled = subprocess.run([PROGRAM, 'show', '-'], input=b'---\n: [\n---\nx\n', capture_output=True, timeout=PATIENCE)
    assert untitled.stdout == b'x\n' and b'standard input:2:' in untitled.stderr, untitled
    flood = subprocess.run([PROGRAM, 'show', '-'], input=b'x ' * (9 << 20), capture_output=True, timeout=PATIENCE)
    assert b'longer than a page can be' in flood.stdout and b'is too long' in flood.stderr, flood.stderr


def a_fifo_is_refused_at_once():
    with tempfile.TemporaryDirectory() as folder:
        os.mkfifo(folder + '/a.md')
        open(folder + '/b.md', 'w').write('x')
        listed = run('-C', folder, 'list')
        assert listed.stdout == b'B\tb.md\n' and b'not a regular file' in listed.stderr


def stopped_workers(session):
    """Stops the workers of a program that has just started, and returns those that had not ended yet."""
    workers, stopped = [], []
    while not workers and state(session.pid) != 'Z':
        workers = [int(pid) for pid in family(session.pid)[1:]]
    for pid in workers:
        try:
            os.kill(pid, signal.SIGSTOP)
        except ProcessLookupError:
            continue
        stopped.append(pid)
    return stopped


def let_go_on(workers):
    for pid in workers:
        try:
            os.kill(pid, signal.SIGCONT)
        except ProcessLookupError:
            continue


def a_new_page_is_said_to_be_a_draft():
    """Whoever began a page looked for it in vain among those that readers see. A script is told nothing."""
    with tempfile.TemporaryDirectory() as folder:
        told = {}
        for kind, name in (('condition', 'knee'), ('service', 'desk')):
            master, slave = pty.openpty()
            done = subprocess.run([PROGRAM, 'new', kind, f'{folder}/{name}'], stdout=subprocess.PIPE,
                                  stderr=slave if name == 'knee' else subprocess.PIPE)
            assert (done.returncode, done.stdout.decode()) == (0, f'{folder}/{name}/index.md\n'), done
            told[name] = os.read(master, 1000).decode() if select.select([master], [], [], 0)[0] else (done.stderr or b'').decode()
            os.close(master)
            os.close(slave)
    assert told['desk'] == '' and 'draft: true' in told['knee'] and '--drafts' in told['knee'], told


def what_takes_long_says_how_far_it_is():
    """Stops the workers for a while, so that it takes long on any machine. If one of them had nothing
    left to do, the program has ended it meanwhile, and it was caught too late."""
    count, workers = 1500, []
    with tempfile.TemporaryDirectory() as folder:
        for i in range(count):
            open(f'{folder}/page{i}.md', 'w').write(f'# Page {i}\n\n' + 'word ' * 2000)
        for _ in range(20):
            s = Session('-C', folder, 'show', 'page7', wait=False)
            workers = stopped_workers(s)
            time.sleep(1.2 if workers else 0)
            caught = workers and all(state(pid) == 'T' for pid in workers)
            let_go_on(workers)
            if caught:
                break
            s.end()
            s.close()
        assert caught, 'it is never caught at work'
        s.settle(first=5)
        assert s.end() == 0
        told = re.findall(rf'(\d+) of {count} pages read, (\d+) a second', shown(s))
        assert told and all(0 < int(n) < count for n, _ in told), shown(s)[:300]
        last = shown(s).index(f'{count} pages read; now they are put in order')
        assert last > shown(s).rindex(' a second'), shown(s)[:300]
        assert all(len(words) < 50 for words in s.out.split(b'\r') if b'pages read' in words), 'on a narrow screen each is a line'
        assert s.out.index(b'\r' + b' ' * 60 + b'\r') < s.out.index(b'word word'), 'it stays'
        s.close()
        quiet = run('-C', folder, 'show', 'page7')
        assert b'pages read' not in quiet.stderr + quiet.stdout


class Skipped(Exception):
    """Raised by a test that cannot run on this machine. Its words say what is missing: "no strace"."""


def need(*programs):
    for program in programs:
        if not shutil.which(program):
            raise Skipped('no ' + program)


def need_plain_build():
    """For what AddressSanitizer does itself: it takes memory, opens files and installs handlers."""
    if WATCHED:
        raise Skipped('built with AddressSanitizer')


def skip_all(name, why):
    """Says that none of a script's tests can run here. Returns its exit status."""
    print(f'SKIPPED {name}: {why}')
    print(f'{name}: 0 passed, 0 failed')
    return 0


def attempt(test):
    """'FAILED' or 'SKIPPED' and why, or '' twice; and the seconds it took."""
    began = time.monotonic()
    outcome, why = '', ''
    try:
        test()
    except Skipped as reason:
        outcome, why = 'SKIPPED', reason
    except Exception as fault:
        outcome, why = 'FAILED', f'{type(fault).__name__}: {str(fault)[:1500]}'
    return outcome, str(why), time.monotonic() - began


def run_all(name, tests):
    """Runs several at a time, in processes, since a test mostly waits. Returns the exit status.
    They are forked: a new Python would not find the tests of the script that calls this."""
    counts = {'': 0, 'FAILED': 0, 'SKIPPED': 0}
    forked = multiprocessing.get_context('fork')
    with concurrent.futures.ProcessPoolExecutor(6, mp_context=forked) as pool:
        for test, (outcome, why, took) in zip(tests, pool.map(attempt, tests)):
            counts[outcome] += 1
            if outcome:
                print(f'{outcome} {test.__name__}: {why}')
            if os.environ.get('TIMES'):
                print(f'{took:.1f} s {test.__name__}')
    print(f'{name}: {counts[""]} passed, {counts["FAILED"]} failed')
    return 1 if counts['FAILED'] else 0


if __name__ == '__main__':
    sys.exit(run_all('terminal', [
        lists_and_reads, a_file_alone_is_read, every_terminal_is_usable,
        a_terminal_without_words_for_its_keypad_scrolls_all_its_rows_afterwards, a_linux_console_is_told_that_letters_are_utf8,
        no_colour_means_none_unless_it_is_empty,
        a_terminal_without_looks_is_printed_plain_text, an_ascii_locale_gets_ascii,
        what_ascii_has_no_letters_for_is_no_row_of_question_marks, a_language_without_letters_here_is_not_begun_in,
        a_locale_that_is_not_installed_is_utf8_however_it_is_spelled,
        what_is_cut_in_ascii_looks_not_like_its_end,
        sizes_from_tiny_to_huge, a_hundred_resizes_leave_it_alive, signals_leave_the_terminal_whole,
        hang_up_ends_it, no_process_that_parsed_is_left, stops_and_comes_back,
        stopped_by_others_it_takes_the_terminal_again, no_control_byte_of_a_page_gets_through,
        the_order_of_words_is_told, a_terminal_of_another_kind_is_left_without_modes_of_ecma_48,
        a_paste_of_several_lines_is_one_question, what_is_pasted_is_not_drawn_letter_by_letter,
        taps_where_they_are_asked_for, taps_of_terminals_that_report_them_in_bytes, a_keypad_and_escape_at_once,
        digits_of_a_keypad_are_digits_on_any_terminal, the_middle_of_a_keypad_without_num_lock_is_enter,
        keys_held_with_shift_or_control_are_the_same_on_any_terminal,
        what_a_terminal_answers_others_is_no_key, a_key_behind_a_torn_answer_is_read,
        keys_of_less_and_emacs_move, letters_with_alt_are_text_where_letters_are,
        an_escape_key_that_is_held_down_freezes_nothing,
        own_keys_are_checked, linear_has_no_frames, any_bytes_as_keys,
        several_lines_scroll_on_any_terminal, commands_and_exit_codes, sources_for_others_are_packed_in_a_new_clone,
        the_program_is_not_linked_as_the_system_cannot_run_it, a_compiler_that_deps_installs_is_asked_too, where_it_is_installed_may_be_named_from_here,
        words_to_search_for_may_be_followed_by_the_content,
        a_page_through_a_pipe_is_shown, a_fifo_is_refused_at_once, what_takes_long_says_how_far_it_is,
        a_new_page_is_said_to_be_a_draft]))
