#!/usr/bin/env python3
"""Measures pamphlet beside its peers in the same run, and prints ratios.

usage: run.py BUILD_FOLDER

Both commands run in each of several rounds, in random order. Each round gives a ratio, and the median is
printed. A peer that is not installed is left out. The clock starts with the command itself: the time that
this interpreter takes to start it is the same for both, and would bring every ratio nearer to 1.
"""
import contextlib, ctypes, fcntl, mmap, os, pty, random, resource, select, shutil, signal, statistics, struct, subprocess, sys, tempfile, termios, time

BUILD = os.path.abspath(sys.argv[1])
PAMPHLET = BUILD + '/pamphlet'
MD2HTML = BUILD + '/md2html'
WORDS = ('the nerve root may be sore when a disc in your lower back presses on it and most people feel better '
         'after some weeks of gentle walking rest heat physiotherapy pain medicine or an injection').split()


def page(size):
    """A page of about this many bytes that looks like language."""
    rng = random.Random(size)
    text = '---\ntitle: A page of %d bytes\n---\n' % size
    number = 0
    while len(text) < size:
        number += 1
        text += '\n## Part %d\n\n' % number
        for _ in range(3):
            words = [rng.choice(WORDS) for _ in range(rng.randrange(30, 70))]
            words[5] = '**%s**' % words[5]
            words[20] = '[%s](/part-%d/)' % (words[20], number)
            text += ' '.join(words).capitalize() + '.\n\n'
        text += ''.join('- %s\n' % ' '.join(rng.choice(WORDS) for _ in range(7)) for _ in range(4))
    return text


def inherit_orphans():
    """Makes this process the parent of those that a command leaves behind, so that they are counted."""
    PR_SET_CHILD_SUBREAPER = 36
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def run(command):
    """Wall seconds of one run, and CPU seconds of all its processes."""
    nothing = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in range(3)]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=nothing)
    _, _, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    cpu = usage.ru_utime + usage.ru_stime
    with contextlib.suppress(ChildProcessError):  # a worker that was ended may outlive the command
        while True:
            _, _, usage = os.wait4(-1, 0)
            cpu += usage.ru_utime + usage.ru_stime
    return wall, cpu


def both(measure, ours, peer):
    """(measure(ours), measure(peer)), measured in random order."""
    if random.random() < 0.5:
        return measure(ours), measure(peer)
    theirs = measure(peer)
    return measure(ours), theirs


def compare(name, ours, peer, rounds):
    rows = [both(run, ours, peer) for _ in range(rounds)]
    wall = statistics.median(a[0] / b[0] for a, b in rows)
    cpu = statistics.median(a[1] / b[1] if b[1] else 0 for a, b in rows)
    print('%-34s wall %5.2fx (%.2f ms to %.2f)  cpu %5.2fx' % (
        name, wall, 1e3 * statistics.median(a[0] for a, _ in rows), 1e3 * statistics.median(b[0] for _, b in rows),
        cpu))


QUIET = 0.02


class Terminal:
    """A program on its own terminal. The silence that shows that it is done is never counted."""

    def __init__(self, command, size=(24, 80)):
        start = mmap.mmap(-1, 8)  # shared with the child
        program = shutil.which(command[0])
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            self.resize(size, 0)
            os.environ.update(TERM='xterm-256color', LANG='C.UTF-8', LC_ALL='C.UTF-8', LESSHISTFILE='-')
            struct.pack_into('d', start, 0, time.perf_counter())
            os.execv(program, command)
        last, self.size = self.read(2, 0.3)
        self.first = last - struct.unpack('d', start)[0]  # seconds until the first screen is there

    def resize(self, size, fd=None):
        rows, cols = size
        fcntl.ioctl(self.fd if fd is None else fd, termios.TIOCSWINSZ, struct.pack('HHHH', rows, cols, 0, 0))

    def read(self, wait=0.3, quiet=QUIET):
        """Reads into self.data until silence; returns the time of the last byte and the number of bytes. A
        first screen needs a longer silence: a program sets up the terminal before it has anything to show."""
        last, size, self.data = time.perf_counter(), 0, b''
        while select.select([self.fd], [], [], wait)[0]:
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                break
            if not data:
                break
            last, size, wait = time.perf_counter(), size + len(data), quiet
            self.data += data
        return last, size

    def press(self, key):
        """Milliseconds until all that a key changes has come, and its number of bytes."""
        start = time.perf_counter()
        os.write(self.fd, key.encode())
        last, size = self.read()
        return (last - start) * 1e3 if size else 0, size

    def drag(self, size):
        start = time.perf_counter()
        self.resize(size)
        last, count = self.read()
        return (last - start) * 1e3 if count else 0, count

    def key(self, key):
        return self.press(key)[1]

    def cpu(self):
        """CPU in milliseconds so far."""
        return int(open('/proc/%d/schedstat' % self.pid).read().split()[0]) / 1e6

    def close(self, key='q'):
        os.write(self.fd, key.encode())
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def first_screen(command):
    terminal = Terminal(command)
    taken = terminal.first
    terminal.close()
    return taken


def main():
    inherit_orphans()
    with tempfile.TemporaryDirectory() as folder:
        for name, size in (('2k', 2000), ('3k', 3000), ('100k', 100_000), ('1m', 1_000_000), ('10m', 10_000_000)):
            os.makedirs(f'{folder}/{name}')
            open(f'{folder}/{name}/page.md', 'w').write(page(size))
        print('pamphlet show beside md2html:')
        for name, rounds in (('2k', 200), ('100k', 60), ('1m', 20), ('10m', 5)):
            path = f'{folder}/{name}/page.md'
            compare(f'  one page of {name}', [PAMPHLET, 'show', path], [MD2HTML, path], rounds)
        text = subprocess.run([PAMPHLET, 'show', f'{folder}/3k/page.md'], capture_output=True).stdout
        open(f'{folder}/3k.txt', 'wb').write(text)
        print('full screen, 80x24, the same page of 3k:')
        less = ['less', f'{folder}/3k.txt']
        ours = [PAMPHLET, f'{folder}/3k', 'page']
        has_less = shutil.which('less')
        rows = [both(first_screen, ours, less) if has_less else (first_screen(ours), None) for _ in range(101)]
        mine = statistics.median(a for a, _ in rows)
        print('  first screen: pamphlet %.2f ms' % (mine * 1e3), end='')
        if has_less:
            print(', less %.2f ms: %.2fx' % (statistics.median(b for _, b in rows) * 1e3,
                                             statistics.median(a / b for a, b in rows)), end='')
        print()
        text = subprocess.run([PAMPHLET, 'show', f'{folder}/100k/page.md'], capture_output=True).stdout
        open(f'{folder}/100k.txt', 'wb').write(text)
        for name, command in (('pamphlet', [PAMPHLET, f'{folder}/100k', 'page']), ('less', ['less', f'{folder}/100k.txt'])):
            if shutil.which(command[0]):
                terminal = Terminal(command)
                line = statistics.mean(terminal.key('j') for _ in range(100))
                screen = statistics.mean(terminal.key(' ') for _ in range(30))
                print('  %s: %.0f bytes for a line down, %.0f for a screen' % (name, line, screen))
                terminal.close()


if __name__ == '__main__':
    main()
