#!/usr/bin/env python3
"""The program as strangers meet it, in a kiosk and over SSH: no way out, nothing left behind, nothing inherited from the
process that started it.

usage: strangers.py PAMPHLET
       PASTE_BYTES and HANG_UPS in the environment: the length of a paste, the number of hang-ups
"""
import os, re, select, shutil, signal, subprocess, sys, tempfile, time

from terminal import (CONFINED, PATIENCE, PROGRAM, ROOM, SITE, WATCHED, Session, ended, ends, files_of, kiosk, last_screen,
                      lives, need, need_namespace, need_plain_build, nobody_holds, over_ssh, resident_kib, run_all, shown)

PASTE_BYTES = int(os.environ.get('PASTE_BYTES', 100000))
HANG_UPS = int(os.environ.get('HANG_UPS', 24))


def content_that_changes_is_never_mixed():
    """Swaps, cuts, empties and removes the library file while it is read: each page is wholly old or new."""
    with tempfile.TemporaryDirectory() as folder:
        for word in ('alpha', 'omega'):
            os.makedirs(f'{folder}/{word}')
            for n in range(60):
                body = (word + ' ') * 400
                open(f'{folder}/{word}/p{n:02}.md', 'w').write(f'---\ntitle: Page {n:02} {word}\n---\n{body}\n')
            subprocess.run([PROGRAM, '-C', f'{folder}/{word}', 'pack', '-o', f'{folder}/{word}.lib'], check=True,
                           capture_output=True)
        now = folder + '/now'
        shutil.copy(folder + '/alpha.lib', now)
        s = Session('--ssh', now)
        s.until('Page 00')
        for cycle in range(60):
            shutil.copy(folder + ('/omega.lib' if cycle % 2 else '/alpha.lib'), now + '.new')
            os.rename(now + '.new', now)
            os.write(s.fresh().fd, b'\x1b[B\r')
            s.until('alpha alpha', 'omega omega')
            one, other = 'alpha alpha' in shown(s), 'omega omega' in shown(s)
            assert one != other, shown(s)
            s.keys('m')
        os.unlink(now)
        s.fresh().keys('\r\x0c')
        s.until('omega omega' if other else 'alpha alpha')
        assert lives(s)
        ends(s)
        shutil.copy(folder + '/alpha.lib', now)
        s = Session('--ssh', now)
        s.until('Page 00')
        with open(now, 'r+b') as file:  # what nobody should do: change the file itself, not its name
            file.truncate(8192)
        for keys in ('\r', 'm', '\x1b[B\x1b[B\r', 'm', 'G\r', 'm', '/page 33\r'):
            s.keys(keys)
        assert lives(s), 'it ended'
        ends(s)


def no_key_is_a_way_out():
    s = kiosk()
    for byte in [3, 26, 28, 19, 17, 4, 22, 15, 25] * 30 + list(range(256)):
        os.write(s.fd, bytes((byte,)))
        if byte % 16 == 0:
            s.settle(0.01)
    for second in b'[O]P_^X':
        os.write(s.fd, bytes((27, second)) + b'99;!:sh\r\n\x1b\\')
        s.settle(0.02)
    s.settle()
    assert lives(s), 'it ended or stopped'
    s.keys('\x1b')
    s.keys('mm')
    s.fresh().keys('x')
    s.until('Press any key to begin')
    ends(s)


def an_answer_to_somebody_else_is_no_keys():
    """A shell or an editor asked the terminal for a colour, its name or the clipboard: a late answer."""
    s = kiosk()
    s.keys(' ')
    s.keys('/')
    s.keys('\x0c')
    before = last_screen(s)
    for answer in ('\x1b]11;rgb:1a1a/1b1b/2626\x1b\\', '\x1b]52;c;SGVsbG8=\x07', '\x1bP>|XTerm(380)\x1b\\',
                   '\x1bP1$r0;1m\x1b\\', '\x1bP1+r544e=78746572\x1b\\', '\x1bP!|00000000\x1b\\', '\x1b]4;1;rgb:cd/00/00\x07',
                   '\x1b]10;rgb:ff/ff\x1b[?62;22c', '\x1b[?62;1\x1b[?62;22c', '\x1b[1\x1b]11;?\x07'):
        s.fresh().keys(answer)
        s.keys('\x0c')
        assert last_screen(s) == before, (answer, shown(s))
    s.fresh().keys('\x1bPain')  # a person's Escape, then a word
    assert 'Press any key' not in shown(s) and lives(s), shown(s)
    ends(s)


def paste(session, data):
    """Writes as much at a time as the terminal accepts, and reads what comes meanwhile."""
    os.set_blocking(session.fd, False)
    end = time.monotonic() + PATIENCE
    while data:
        ready = select.select([session.fd], [session.fd], [], 1)
        if ready[0]:
            session.out = os.read(session.fd, 65536)
        if ready[1]:
            taken = os.write(session.fd, data[:1024])
            data, end = data[taken:], time.monotonic() + PATIENCE
        assert time.monotonic() < end, f'{len(data)} bytes are not taken'
    os.set_blocking(session.fd, True)


def a_paste_is_only_keys():
    """Into the filter of the list, into a page, and into the search."""
    for first in ('/', '\r', 's'):
        s = kiosk()
        s.keys(' ')
        s.keys(first)
        before = resident_kib(s)
        paste(s, b'\x1b[200~' + b'\x03!sh;q ' * (PASTE_BYTES // 8) + b'\x1b[201~')
        s.settle()
        assert lives(s), 'it ended or stopped'
        assert WATCHED or resident_kib(s) < before + 4096, (before, resident_kib(s))
        s.keys('\x1b')
        s.fresh().keys('mx')
        s.until('Press any key to begin')
        ends(s)


def a_hang_up_at_any_moment_ends_it():
    """At moments from before it reads its content until after the first screen and some keys."""
    for number in range(HANG_UPS):
        mode = ('--kiosk', '--ssh', '--theme=mono')[number % 3]
        s = Session(mode, SITE, wait=False)
        while open(f'/proc/{s.pid}/comm').read().strip() != os.path.basename(PROGRAM)[:15]:
            time.sleep(0.0005)
        time.sleep(number * 0.0077 % 0.06)
        if number % 2:
            os.write(s.fd, b' \rs')
        os.close(s.slave)
        os.close(s.fd)
        assert ended(s.pid), f'number {number} ({mode}) is still there'


def no_signal_of_the_keyboard_counts():
    s = kiosk()
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU, signal.SIGUSR1,
                   signal.SIGUSR2, signal.SIGPIPE, signal.SIGWINCH):
        for _ in range(20):
            os.kill(s.pid, number)
        s.settle(0.02)
        assert lives(s), number
    ends(s)
    for moment in range(4):
        s = Session('--kiosk', ROOM, wait=False)
        end = time.monotonic() + PATIENCE
        while not ignores(s, signal.SIGTSTP) and time.monotonic() < end:
            pass
        time.sleep(moment / 200)
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
            os.kill(s.pid, number)
        s.until('Press any key to begin')
        assert lives(s), f'moment {moment}'
        os.kill(s.pid, signal.SIGKILL)
        os.waitpid(s.pid, 0)
        s.close()


def signals_that_were_blocked_before_count():
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    s = Session('--kiosk', ROOM, wait=False)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    s.until('Press any key to begin')
    s.fresh().resize(60, 20)
    s.until('Press any key to begin')
    assert ends(s) == signal.SIGTERM


def ignores(session, number):
    ignored = re.search(r'SigIgn:\s+(\w+)', open(f'/proc/{session.pid}/status').read()).group(1)
    return int(ignored, 16) >> (number - 1) & 1


def a_stop_over_ssh_is_refused():
    s = over_ssh()
    s.fresh().keys('\x1a')
    s.until('not possible here')
    os.kill(s.pid, signal.SIGTSTP)
    s.settle()
    assert lives(s)
    s.keys('q')
    assert s.end() == 0
    s.close()


def hang_up_and_crash_leave_nothing():
    for mode in ('--kiosk', '--ssh'):
        for hang_up in range(3):
            s = Session(mode, SITE)
            s.keys(' \r')
            time.sleep(hang_up * 0.003)
            os.close(s.slave)
            os.close(s.fd)
            assert ended(s.pid), 'it is still there'
    for number in (signal.SIGSEGV, signal.SIGALRM, signal.SIGABRT, signal.SIGHUP):
        s = kiosk(ASAN_OPTIONS='handle_segv=0')  # a sanitizer would end it in its own way
        s.keys(' \r')
        os.kill(s.pid, number)
        status = s.end()
        assert status is not None and os.WTERMSIG(status) == number and not os.WCOREDUMP(status), (number, status)
        assert s.is_sane() and b'\x1b[?1049l' in s.out, number
        s.close()


def nothing_of_the_environment_counts():
    with tempfile.TemporaryDirectory() as home:
        for folder in (home + '/.terminfo/x', home + '/x', home + '/.terminfo/78', home + '/78'):
            os.makedirs(folder)
            open(folder + '/xterm-256color', 'wb').write(b'\x1a\x01' + b'\xff' * 400)
        hostile = dict(TERMINFO=home, TERMINFO_DIRS=home, HOME=home, LOCPATH=home, NLSPATH=home + '/%N',
                       GCONV_PATH=home, PAGER='/bin/sh', EDITOR='/bin/sh', BROWSER='/bin/sh', LINES='30000',
                       COLUMNS='30000', ESCDELAY='99999999', NCURSES_TRACE='9', TZ=':/etc/shadow',
                       TERMCAP='xterm-256color:ti=OWNED:', MALLOC_TRACE=home + '/trace', SHELL='/bin/sh')
        plain = over_ssh()
        s = over_ssh(**hostile)
        assert s.out == plain.out, (s.out, plain.out)
        assert sorted(os.listdir(home)) == ['.terminfo', '78', 'x'], os.listdir(home)
        ends(s)
        ends(plain)


def no_descriptor_is_inherited():
    end, other = os.pipe()
    others = [other] + [os.dup(other) for _ in range(500)]
    for fd in others:
        os.set_inheritable(fd, True)
    s = kiosk()
    for fd in others:
        os.close(fd)
    assert WATCHED or nobody_holds(end)
    assert WATCHED or not [name for name in files_of(s.pid) or [] if ROOM in name], files_of(s.pid)
    ends(s)
    os.close(end)


def the_walls_stand():
    for args in (('--kiosk', ROOM), ('--ssh', ROOM), (ROOM,)):
        s = Session(*args)
        status = open(f'/proc/{s.pid}/status').read()
        limits = open(f'/proc/{s.pid}/limits').read()
        if CONFINED:
            assert 'Seccomp:\t2' in status and 'NoNewPrivs:\t1' in status, status
            assert re.search(r'Max core file size\s+0\s+0', limits), limits
            assert re.search(r'Max processes\s+0\s+0', limits), limits
        ends(s)
    s = Session('--no-sandbox', ROOM)
    assert 'Seccomp:\t0' in open(f'/proc/{s.pid}/status').read()
    ends(s)


def nothing_is_written():
    """Looks at every file that the program and its workers open, from start to end."""
    need_plain_build()
    need('strace')
    with tempfile.NamedTemporaryFile(suffix='.trace') as trace:
        s = Session('--kiosk', ROOM, under=('strace', '-f', '-o', trace.name, '-e', 'trace=%file,execve,socket,connect'))
        for keys in (' ', '/sci\r', '/leg\r', 'c', 'h', 'x', ' ', '\r'):
            s.keys(keys)
        assert 'Pain runs down the leg' in shown(s), shown(s)
        os.close(s.fd)
        os.close(s.slave)
        os.waitpid(s.pid, 0)
        lines = open(trace.name).read().splitlines()
    writing = [l for l in lines if re.search(r'O_WRONLY|O_RDWR|O_CREAT|O_APPEND|O_TRUNC|mkdir|unlink|rename|creat\(', l)]
    assert not writing, writing
    assert len([l for l in lines if 'execve(' in l]) == 1, 'it runs programs'
    assert not [l for l in lines if 'socket(' in l or 'connect(' in l]


def a_bare_system_is_enough():
    """A read-only root, no /proc, nothing shared: in a mount namespace of its own, so only as root."""
    bare = 'mount -o remount,bind,ro / && umount -l /proc && ! touch /tmp/pamphlet-bare 2>/dev/null && exec "$@"'
    command = ['unshare', '-m', '/bin/sh', '-c', bare, 'sh']
    need_namespace(command)
    done = subprocess.run([*command, PROGRAM, '-C', SITE, 'list'], capture_output=True, text=True)
    # LeakSanitizer, which looks for leaks at the end, fails without /proc.
    assert (WATCHED or done.returncode == 0) and 'Sciatica' in done.stdout, done
    words = os.path.abspath('tests/sites/words')
    spoken = subprocess.run([*command, PROGRAM, '-C', words, 'show', 'sciatica', '--lang=es'], capture_output=True, text=True)
    assert 'Enlaces:' in spoken.stdout, spoken
    s = kiosk(under=command)
    s.keys(' ')
    s.fresh().keys('\r')
    s.until('feel better')
    os.kill(s.pid, signal.SIGTERM)
    assert s.end() is not None
    s.close()


def nobody_reads_the_content_later():
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOM, folder + '/site')
        s = kiosk(folder + '/site')
        shutil.rmtree(folder + '/site')
        s.keys(' ')
        s.fresh().keys('\r')
        s.until('feel better')
        ends(s)


if __name__ == '__main__':
    sys.exit(run_all())
