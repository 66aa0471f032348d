"""What the programs in this folder have in common: the real program in a real pseudo-terminal, its processes, and how
tests are run. Each imports what it needs, and ends with `run_all`; the path of pamphlet is its first argument.

TIMES=1 in the environment: prints how long each test takes.
"""
import array, concurrent.futures, fcntl, inspect, multiprocessing, os, pty, re, select, shutil, signal, struct, subprocess, sys, termios, time, tty

PROGRAM = os.path.abspath(sys.argv[1])
SITE = os.path.abspath('tests/sites/small')
ROOM = os.path.abspath('tests/sites/waiting-room')
OUT_OF_USE = 'This screen does not work at the moment.'
QUIET = 0.1  # seconds: longer than the program waits for the rest of an escape sequence
PATIENCE = 30  # seconds: enough for anything here on a machine that is merely busy
WATCHED = b'__asan_init' in open(PROGRAM, 'rb').read()  # built with AddressSanitizer
CONFINED = b'sandbox: Landlock and a filter' in subprocess.run([PROGRAM, '-V'], capture_output=True).stdout

for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    signal.signal(number, signal.SIG_DFL)  # nohup, and a shell's "&", have the tests ignore them


def children(pid):
    try:
        with open(f'/proc/{pid}/task/{pid}/children') as file:
            return [int(child) for child in file.read().split()]
    except OSError:
        return []


def family(pid):
    """A process and all its descendants."""
    return [pid] + [each for child in children(pid) for each in family(child)]


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


def eventually(holds, limit=PATIENCE):
    """Waits until `holds` says so; at the limit returns what it said last."""
    end = time.monotonic() + limit
    while not (said := holds()) and time.monotonic() < end:
        time.sleep(0.01)
    return said


def is_gone(pid):
    """Waits for a process that is no child of this one to end."""
    return eventually(lambda: state(pid) == 'Z')


def nobody_holds(end):
    """Whether all other ends of a pipe are closed, or will be soon."""
    return select.select([end], [], [], PATIENCE)[0] == [end] and os.read(end, 1) == b''


class Session:
    """One run of the program. Its output collects in self.out. `under`: a command that is given its command line."""

    def __init__(self, *args, cols=80, rows=24, shell=False, wait=True, errors=None, under=(), **env):
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
            if shell:
                under = '/bin/sh', '-c', 'set -m; "$@"; echo back in the shell; fg', 'sh'
            command = [*under, PROGRAM, *(args or (SITE,))]
            os.execvpe(command[0], command, clean)
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
    if eventually(lambda: os.waitpid(pid, os.WNOHANG)[0], limit):
        return True
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return False


def quits(session):
    session.keys('q')
    status = session.end()
    assert status == 0, f'status {status}'
    assert session.is_sane(), 'terminal modes differ'
    session.close()


def run(*args, **more):
    return subprocess.run([PROGRAM, *args], capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE, **more)


def kiosk(*args, **more):
    s = Session('--kiosk', *(args or (ROOM,)), **more)
    return s.until('Press any key to begin') if more.get('cols', 80) == 80 else s


def over_ssh(**more):
    return Session('--ssh', SITE, **more).until('quit')


def lives(session):
    return os.waitpid(session.pid, os.WNOHANG)[0] == 0 and state(session.pid) not in 'TZ'


def last_screen(session):
    """What was sent since the screen was last cleared."""
    return re.split(rb'\x1b\[H\x1b\[2?J', session.out)[-1]


def resident_kib(session):
    return int(re.search(r'VmRSS:\s+(\d+)', open(f'/proc/{session.pid}/status').read()).group(1))


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


def need_namespace(command):
    """For what `command` does in a mount namespace of its own."""
    if os.geteuid() != 0:
        raise Skipped('not root')
    if subprocess.run([*command, 'true'], capture_output=True).returncode:
        raise Skipped('no mount namespaces')


def need_walls():
    if not CONFINED:
        raise Skipped('no Landlock, or built with AddressSanitizer')


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


def run_all(*needs):
    """Runs the tests of the program that calls this: its functions without parameters, several at a time, in processes,
    since a test mostly waits. They are forked: a new Python would not find them. `needs`: what raises Skipped where none
    of them can run. Returns the exit status."""
    program = sys.modules['__main__']
    name = os.path.basename(program.__file__)[:-3]
    try:
        for need_of_all in needs:
            need_of_all()
    except Skipped as why:
        return skip_all(name, why)
    tests = [each for each in vars(program).values()
             if inspect.isfunction(each) and each.__module__ == '__main__' and not inspect.signature(each).parameters]
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
