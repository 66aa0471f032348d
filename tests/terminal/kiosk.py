#!/usr/bin/env python3
"""A kiosk's first screen, the question whether somebody is there, and its beginning again, on any terminal in any window.

usage: kiosk.py PAMPHLET
"""
import fcntl, os, re, shutil, signal, sqlite3, struct, subprocess, sys, tempfile, termios, time

from terminal import PROGRAM, ROOM, WATCHED, ends, kiosk, last_screen, lives, resident_kib, run_all, shown, state


def a_library_file_cannot_ask_for_ever():
    """If nobody had to answer the question, the last reader's page would be there for the next."""
    with tempfile.TemporaryDirectory() as folder:
        name = folder + '/room.library'
        subprocess.run([PROGRAM, '-C', ROOM, 'pack', '-o', name], check=True, capture_output=True)
        file = sqlite3.connect(name)
        file.execute("INSERT OR REPLACE INTO fact VALUES('site idle.warning', '2000000000')")
        file.commit()
        file.close()
        s = kiosk(name)
        s.keys(' ')
        s.fresh().until('Are you still here?')
        assert 'within 30 seconds' in shown(s), shown(s)
        ends(s)


def it_asks_and_any_key_answers():
    s = kiosk()
    s.keys(' ')
    s.keys('\r')
    s.fresh().until('Are you still here?')
    assert b'\x07' in s.out, s.out
    s.fresh().keys('x')
    s.until('feel better')
    ends(s)


def the_first_screen_invites():
    s = kiosk()
    assert 'Press any key to begin' in shown(s) and '112' in shown(s) and 'Français' in shown(s), shown(s)
    s.fresh().keys('q')
    s.until('Back pain')
    ends(s)


def only_what_can_be_touched_asks_for_it():
    """A VT100 has no mouse. Whoever knows that this one has can say so."""
    for term, args, touched in (('xterm-256color', (), True), ('linux', (), False), ('vt100', (), False),
                                ('vt220', (), False), ('vt100', ('--mouse=on',), True)):
        s = kiosk(ROOM, *args, TERM=term)
        assert ('touch the screen' in shown(s)) == touched == (b'?1000h' in s.out), (term, args, shown(s))
        s.fresh().keys(' ')
        s.until('Back pain')
        assert ('Touch a topic' in shown(s)) == touched, (term, args, shown(s))
        ends(s)


def a_reset_is_a_cold_start():
    for way in ('/sci\rcx', 'c\r\t\x1b[Bccx', 'h/find\rnx'):
        s = kiosk()
        cold = last_screen(s)
        s.fresh().keys(' ')
        s.keys(way)
        assert last_screen(s) == cold, (way, cold, last_screen(s))
        s.fresh().keys(' ')
        s.keys('\x1b[D')
        s.until('Français')  # from the first screen, Back leads only to the menu, which names the languages
        ends(s)


def a_key_that_does_nothing_is_any_key():
    """F5, F12, Insert, F3, Ctrl-Space; a terminal's answers and focus are no keys."""
    for term in ('xterm-256color', 'linux'):
        for key in ('\x1b[15~', '\x1b[24~', '\x1b[[E', '\x1b[2~', '\x1bOR', '\x1b[[C', '\0'):
            s = kiosk(TERM=term)
            s.keys('\x1b[12;40R\x1b[?62;22c\x1b[I\x1b[200~\x1b[201~')
            assert 'Back pain' not in shown(s), shown(s)
            s.keys(key)
            s.until('Back pain')
            ends(s)
    s = kiosk()
    for keys in (' ', '\r', '/fe', '\x1b[15~', 'el'):
        s.keys(keys)
    s.fresh().keys('\x0c')
    assert re.search(r'Find:\s+feel', shown(s)), shown(s)  # it is still being typed
    ends(s)
    s = kiosk(LANG='C')
    s.keys('é')
    s.until('Back pain')
    ends(s)


def never_is_not_for_a_kiosk():
    """With "never" in place of the waiting room's 10 seconds, a kiosk asks after the default 120."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOM, folder + '/site')
        name = folder + '/site/pamphlet.yaml'
        words = open(name).read()
        assert 'after: 10\n' in words
        open(name, 'w').write(words.replace('after: 10\n', 'after: 0\n'))
        told = subprocess.run([PROGRAM, '-C', folder + '/site', 'list'], capture_output=True, text=True).stderr
        assert re.search(r'pamphlet\.yaml:\d+:\d+: info: idle\.after: 0 means never', told), told
        s = kiosk(folder + '/site')
        assert '120 seconds' in shown(s), shown(s)
        ends(s)


def every_kind_of_terminal_is_safe():
    for term in ('linux', 'vt100', '', 'dumb', 'nosuch', '/tmp/x', '../../x', 'x' * 4096, 'x\x1b]0;hi\x07'):
        s = kiosk(TERM=term)
        assert 'Press any key to begin' in shown(s) and b'\x1b]' not in s.out, (term, s.out)
        ends(s)


def any_window_is_small():
    s = kiosk(cols=65535, rows=65535)
    for cols, rows in ((0, 0), (1, 1), (1, 300), (65535, 65535), (80, 24)):
        s.resize(cols, rows)
        s.keys(' ')
        kib = resident_kib(s)
        assert WATCHED or kib < 40960, (cols, rows, kib)
    settled = 0
    for i in range(100000):
        os.kill(s.pid, signal.SIGWINCH)
        if i % 5000 == 0:
            fcntl.ioctl(s.fd, termios.TIOCSWINSZ, struct.pack('HHHH', 10 + i // 5000, 40 + i // 1000, 0, 0))
            s.keys('j')
        if i == 20000:
            settled = resident_kib(s)
    assert lives(s)
    assert WATCHED or resident_kib(s) <= settled + 1024, (settled, resident_kib(s))
    s.resize(80, 24)
    s.fresh().keys('x')
    s.until('Press any key to begin')
    ends(s)


def after_a_stop_any_window_is_small_too():
    """curses asks for the size itself then: with 65535 rows it ended the program, and of 20000 it made a screen."""
    for size in 65535, 20000:
        s = kiosk()
        s.resize(size, size)
        os.kill(s.pid, signal.SIGSTOP)
        while state(s.pid) != 'T':
            time.sleep(0.01)
        os.kill(s.pid, signal.SIGCONT)
        s.keys(' ')
        assert lives(s), size
        kib = resident_kib(s)
        assert WATCHED or kib < 40960, (size, kib)
        s.resize(80, 24)
        s.fresh().keys('x')
        s.until('Press any key to begin')
        ends(s)


if __name__ == '__main__':
    sys.exit(run_all())
