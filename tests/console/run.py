#!/usr/bin/env python3
"""A real Linux console: the kiosk on /dev/tty1 with the keymap of share/kiosk, seen through /dev/vcs1.

usage: run.py PAMPHLET CONTENT    As root, on a console that nobody is using, with loadkeys and dumpkeys;
without these it runs nothing and says so. It restores what it changes: keymap, dev.tty.legacy_tiocsti.
"""
import fcntl, os, re, shutil, signal, struct, subprocess, sys, termios, time

CONSOLE = '/dev/tty1'
HERE = os.path.dirname(os.path.abspath(__file__))
KEYMAP = HERE + '/../../share/kiosk/console.keymap'
TYPING = '/proc/sys/dev/tty/legacy_tiocsti'
TAKEN = re.compile(r'Console|Boot|KeyboardSignal|SAK|Show_|Scroll_|Spawn')
PATIENCE = 10


def write(name, words):
    with open(name, 'w', encoding='latin1') as file:
        file.write(words)


def load(keymap):
    subprocess.run(['loadkeys', '-q', '-C', CONSOLE, keymap], check=True, stderr=subprocess.DEVNULL)


def keys_taken():
    """The lines of dumpkeys for keys that the kernel acts on itself, and all of its output."""
    with open(CONSOLE) as console:
        dump = subprocess.run(['dumpkeys'], stdin=console, capture_output=True, check=True).stdout.decode('latin1')
    return [line for line in dump.splitlines() if TAKEN.search(line)], dump


class Kiosk:
    def __init__(self, program, content):
        write(CONSOLE, '\x1bc')
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fd = os.open(CONSOLE, os.O_RDWR)
            fcntl.ioctl(fd, termios.TIOCSCTTY, 1)
            for to in range(3):
                os.dup2(fd, to)
            os.execve(program, [program, '--kiosk', content], {'TERM': 'linux', 'LANG': 'C.UTF-8'})

    def screen(self):
        fd = os.open(CONSOLE, os.O_RDWR | os.O_NOCTTY)
        rows, cols = struct.unpack('HHHH', fcntl.ioctl(fd, termios.TIOCGWINSZ, bytes(8)))[:2]
        os.close(fd)
        with open('/dev/vcs1', 'rb') as file:
            text = file.read()
        return '\n'.join(text[row * cols:(row + 1) * cols].decode('latin1').rstrip() for row in range(rows))

    def shows(self, words):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if words in self.screen():
                return True
            time.sleep(0.05)
        return False

    def keys(self, keys):
        fd = os.open(CONSOLE, os.O_RDWR | os.O_NOCTTY)
        for key in keys:
            fcntl.ioctl(fd, termios.TIOCSTI, bytes([key]))
        os.close(fd)

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def no_key_is_left_to_the_kernel(program, content):
    before = keys_taken()[1]
    layouts = ['us', 'gb', 'de', 'fr', 'es', 'pl', 'ara'] if shutil.which('ckbcomp') else []
    saved = f'/tmp/pamphlet-keymap-{os.getpid()}'
    try:
        for layout in [None, *layouts]:
            if layout:
                words = subprocess.run(['ckbcomp', layout], capture_output=True, check=True).stdout.decode('latin1')
                write(saved, words)
                load(saved)
                assert keys_taken()[0], f'{layout}: nothing to take away'
            load(KEYMAP)
            left = keys_taken()[0]
            assert not left, f'{layout}: {left[:3]}'
    finally:
        write(saved, before)
        load(saved)
        os.unlink(saved)


def the_kiosk_is_read_and_not_left(program, content):
    kiosk = Kiosk(program, content)
    try:
        assert kiosk.shows('Press any key to begin'), kiosk.screen()
        kiosk.keys(b' ')
        assert kiosk.shows('After an operation'), kiosk.screen()
        kiosk.keys(b'\x1b[B/back pain\r')
        assert kiosk.shows('Space more'), kiosk.screen()  # a page, and no longer the list, which names it too
        assert 'Back pain' in kiosk.screen() and 'Emergency: 999' in kiosk.screen(), kiosk.screen()
        kiosk.keys(b'\x03\x1a\x1c\x13\x11\x04q')
        time.sleep(0.5)
        assert os.waitpid(kiosk.pid, os.WNOHANG) == (0, 0), 'it ended'
        kiosk.keys(b'x')
        assert kiosk.shows('Press any key to begin'), kiosk.screen()
    finally:
        kiosk.end()


def main():
    program, content = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    there = os.geteuid() == 0 and os.path.exists(CONSOLE) and os.path.exists('/dev/vcs1') and shutil.which('loadkeys')
    if not there:
        print('SKIPPED console: needs root, /dev/tty1, /dev/vcs1 and loadkeys')
        print('console: 0 passed, 0 failed')
        return 0
    typing = open(TYPING).read() if os.path.exists(TYPING) else None
    failed = 0
    tests = [no_key_is_left_to_the_kernel, the_kiosk_is_read_and_not_left]
    try:
        if typing:
            write(TYPING, '1')
        for test in tests:
            try:
                test(program, content)
            except (AssertionError, OSError, subprocess.CalledProcessError) as why:
                failed += 1
                print(f'FAILED {test.__name__}: {why}')
    finally:
        if typing:
            write(TYPING, typing)
    print(f'console: {len(tests) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
