#!/usr/bin/env python3
"""Runs the real program as strangers meet it, in a kiosk and over SSH: no way out, nothing left
behind, nothing inherited from the process that started it.

usage: strangers.py PAMPHLET
       PASTE_BYTES and HANG_UPS in the environment: the length of a paste, the number of hang-ups
"""
import fcntl, os, pty, re, select, shutil, signal, sqlite3, struct, subprocess, sys, tempfile, termios, time

from run import (PATIENCE, PROGRAM, SITE, WATCHED, Session, Skipped, ended, ends, family, files_of, need, need_plain_build,
                 nobody_holds, run_all, shown, state)

ROOM = os.path.abspath('tests/sites/waiting-room')
OUT_OF_USE = 'This screen does not work at the moment.'
PASTE_BYTES = int(os.environ.get('PASTE_BYTES', 100000))
HANG_UPS = int(os.environ.get('HANG_UPS', 24))
CONFINED = b'sandbox: Landlock and a filter' in subprocess.run([PROGRAM, '-V'], capture_output=True).stdout


def kiosk(*args, **more):
    s = Session('--kiosk', *(args or (ROOM,)), **more)
    return s.until('Press any key to begin') if more.get('cols', 80) == 80 else s


def over_ssh(**more):
    return Session('--ssh', SITE, **more).until('quit')


def need_namespace(command):
    """For what `command` does in a mount namespace of its own."""
    if os.geteuid() != 0:
        raise Skipped('not root')
    if subprocess.run([*command, 'true'], capture_output=True).returncode:
        raise Skipped('no mount namespaces')


def lives(session):
    return os.waitpid(session.pid, os.WNOHANG)[0] == 0 and state(session.pid) not in 'TZ'


def last_screen(session):
    """What was sent since the screen was last cleared."""
    return re.split(rb'\x1b\[H\x1b\[2?J', session.out)[-1]


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


def it_asks_and_any_key_answers():
    s = kiosk()
    s.keys(' ')
    s.keys('\r')
    s.fresh().until('Are you still here?')
    assert b'\x07' in s.out, s.out
    s.fresh().keys('x')
    s.until('feel better')
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


def a_broken_configuration_is_told_where_that_is_kept():
    """What it says up to the error holds. The administrator is told, the person at the kiosk is not."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOM, folder + '/site')
        kept = folder + '/journal'
        name = folder + '/site/pamphlet.yaml'
        told = b'pamphlet.yaml:4:11: error: not valid YAML'
        open(name, 'w').write('emergency:\n  number: "112"\ntitle: T\ncontact: a: Call us\nformats: Large print\n')
        for args in (('--kiosk',), ('--kiosk', '-v'), ('--ssh',)):
            s = Session(*args, folder + '/site', errors=kept)
            assert b'112' in s.out, s.out
            ends(s)
            assert b'pamphlet: ' + told in open(kept, 'rb').read(), open(kept, 'rb').read()
            assert b'not valid' not in s.out, s.out
            os.unlink(kept)
            s = Session(*args, folder + '/site')
            ends(s)
            assert b'112' in s.out and b'not valid' not in s.out, s.out
        os.makedirs(folder + '/site/content' + '/deep' * 40)
        s = Session('--kiosk', folder + '/site', errors=kept)
        ends(s)
        assert b'folder is too deep' in open(kept, 'rb').read(), open(kept, 'rb').read()
        open(name, 'w').write('title: T\n')
        os.unlink(kept)
        shutil.rmtree(folder + '/site/content/deep')
        s = Session('--kiosk', folder + '/site', errors=kept)
        ends(s)
        assert open(kept, 'rb').read() == b'', open(kept, 'rb').read()


def a_setting_that_cannot_be_taken_is_told_where_that_is_kept():
    """Theme, emergency page and print command are checked as keys are; else a kiosk silently lacks them."""
    with tempfile.TemporaryDirectory() as folder:
        site, kept, name = folder + '/site', folder + '/journal', folder + '/site/pamphlet.yaml'
        shutil.copytree(ROOM, site)
        for wrong, told in (
                ('theme: neon', 'theme: no such theme; there are default, dark, light, contrast and mono'),
                ('emergency: {number: "112", page: /nothere/}', 'emergency.page: no page has this address'),
                ('print: [lp, -d, desk]', 'print: give the whole path of the command, as in /usr/bin/lp'),
                ('print: [/nowhere/lp]', 'print: there is no such command on this machine')):
            open(name, 'w').write(wrong + '\n')
            s = kiosk(site, errors=kept)
            ends(s)
            assert open(kept).read() == f'pamphlet: {told}\n', (wrong, open(kept).read())
            os.unlink(kept)
            s = kiosk(site)  # the person at the kiosk is not told
            ends(s)
            assert told[:12] not in shown(s), shown(s)
        for right in ('theme: dark', 'emergency: {number: "112", page: /sciatica/}', 'print: [/bin/true]'):
            open(name, 'w').write(right + '\n')
            s = kiosk(site, errors=kept)
            ends(s)
            assert open(kept).read() == '', (right, open(kept).read())


def a_page_that_cannot_be_read_is_told_where_that_is_kept():
    """It is shown with nothing but a sentence that it cannot be. Each file is told of once."""
    with tempfile.TemporaryDirectory() as folder:
        site, kept = folder + '/site', folder + '/journal'
        shutil.copytree(ROOM, site)
        for pages, told in ((1, ''), (3, f'pamphlet: {site}: 2 more files have errors like this\n')):
            for i in range(pages):
                open(f'{site}/content/utf16-{i}.md', 'wb').write('# Knee\n'.encode('utf-16'))
            s = kiosk(site, errors=kept)
            ends(s)
            words = open(kept).read()
            assert re.fullmatch(r'pamphlet: utf16-\d\.md: error: is UTF-16: save it as UTF-8\n' + re.escape(told), words), words
            os.unlink(kept)


def a_clock_that_lost_the_time_is_told_where_that_is_kept():
    """A machine whose battery is empty begins years ago, and has no page that has a date. Its screen says
    that it is out of use; its number to call is there."""
    with tempfile.TemporaryDirectory() as folder:
        site, kept = folder + '/site', folder + '/journal'
        os.mkdir(site)
        open(site + '/pamphlet.yaml', 'w').write('emergency: {number: "112"}\n')
        open(site + '/knee.md', 'w').write('---\ntitle: Knee pain\ndate: 2026-03-01\n---\nRest it.\n')
        for day, told, words in (('2026-02-28', 1, OUT_OF_USE), ('2026-03-02', 0, 'Press any key to begin')):
            for content in (site, folder + '/a.library'):
                subprocess.run([PROGRAM, '-C', site, '-o', folder + '/a.library', 'pack'], check=True, capture_output=True)
                s = Session('--kiosk', '--now', day, content, errors=kept).until(words)
                assert '112' in shown(s), shown(s)
                ends(s)
                assert open(kept).read().count("this machine's clock") == told, open(kept).read()
                os.unlink(kept)


def until_told(kept, words):
    """Waits until a journal has the words; returns its lines."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        lines = open(kept).read().splitlines()
        if lines and words in lines[-1]:
            return lines
        time.sleep(0.1)
    assert False, (words, lines)


def a_kiosk_without_its_library_says_so_until_that_is_there():
    """It was not there yet, then it was half copied. The journal has each reason once, the screen none."""
    with tempfile.TemporaryDirectory() as folder:
        name, kept = folder + '/clinic.library', folder + '/journal'
        subprocess.run([PROGRAM, '-C', ROOM, '-o', folder + '/whole', 'pack'], check=True, capture_output=True)
        whole = open(folder + '/whole', 'rb').read()
        s = Session('--kiosk', name, errors=kept).until(OUT_OF_USE)
        for words in ('reception desk', 'In an emergency', 'funktioniert zurzeit nicht', 'chwilowo'):
            assert words in shown(s), (words, shown(s))
        s.keys('\x03\x1aq \r\x1b')
        assert lives(s), 'it ended or stopped'
        open(name, 'wb').write(whole[:len(whole) // 2])
        until_told(kept, 'not')
        until_told(kept, 'clinic.library: ')
        while len(open(kept).read().splitlines()) < 2:
            s.settle(0.1)
        assert 'Press any key' not in shown(s) and 'clinic.library' not in shown(s), shown(s)
        os.rename(folder + '/whole', name)
        s.until('Press any key to begin')
        told = until_told(kept, 'can be read now')
        assert len(told) == 3 and 'No such file' in told[0] and 'No such file' not in told[1], told
        s.fresh().keys(' ')
        s.until('Back pain')
        shutil.copytree(ROOM, folder + '/site')  # what replaces it later is seen as ever
        open(folder + '/site/content/back.md', 'w').write('---\ntitle: Aching back\n---\nRest.\n')
        subprocess.run([PROGRAM, '-C', folder + '/site', '-o', name, 'pack'], check=True, capture_output=True)
        s.keys('x')
        s.fresh().keys(' ')
        s.until('Aching back')
        ends(s)


def a_kiosk_whose_folder_is_mounted_later_begins_then():
    """At boot the place is an empty folder. The languages of the site come first once they are known."""
    with tempfile.TemporaryDirectory() as folder:
        site, kept = folder + '/site', folder + '/journal'
        os.mkdir(site)
        s = Session('--kiosk', site, errors=kept, LANG='pl_PL.UTF-8').until('Ten ekran chwilowo')
        out = shown(s)
        assert out.index('Ten ekran') < out.index('This screen'), out
        shutil.copytree(ROOM, site, dirs_exist_ok=True)
        s.until('Press any key to begin')
        told = open(kept).read().splitlines()
        assert len(told) == 2 and 'there are no pages here' in told[0] and 'can be read now' in told[1], told
        ends(s)


def at_rest(session):
    """How many descriptors a kiosk has, and the states of its processes, when it is not just trying again:
    a second long they stay the same, and no process works."""
    seen = []
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        others = [state(int(pid)) for pid in family(session.pid)[1:]]
        seen.append((len(os.listdir(f'/proc/{session.pid}/fd')), others))
        if others in ([], ['Z']) and len(seen) > 10 and all(each == seen[-1] for each in seen[-10:]):
            return seen[-1]
        time.sleep(0.1)
    assert False, seen


def a_kiosk_that_tries_again_keeps_nothing():
    """Neither descriptors nor processes of the attempts before; nor does the screen flicker. Without its
    start page it waits, too."""
    with tempfile.TemporaryDirectory() as folder:
        s = Session('--kiosk', ROOM, 'nosuch', errors=folder + '/journal').until(OUT_OF_USE)
        assert '112' in shown(s) and 'Cet écran' in shown(s), shown(s)
        before = at_rest(s)
        s.fresh().settle(quiet=21, first=21)
        assert s.out == b'', s.out
        after = at_rest(s)
        assert after[0] == before[0], (before, after)
        told = open(folder + '/journal').read()
        assert told.count('nosuch: no such page') == 1 and len(told.splitlines()) == 1, told
        ends(s)


def what_is_wrong_is_not_for_the_screen():
    """Where standard error is the screen, paths and reasons are not on it; without a terminal the exit
    status and the words are as ever."""
    s = Session('--kiosk', '/nowhere/at/all').until(OUT_OF_USE)
    assert 'nowhere' not in shown(s) and 'No such' not in shown(s) and 'pamphlet:' not in shown(s), shown(s)
    ends(s)
    done = subprocess.run([PROGRAM, '--kiosk', '/nowhere/at/all'], capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
    assert done.returncode == 2 and b'pamphlet: /nowhere/at/all: No such file' in done.stderr, done
    assert done.stdout == b'', done


def over_ssh_a_client_is_told_to_ask():
    """Who can do nothing about it gets one sentence in their language, and no path of the server."""
    asks = 'These pages cannot be read at the moment.'
    for env, words in (({}, asks), ({'LANG': 'fr_FR.UTF-8'}, 'Ces pages ne peuvent pas être lues'),
                       ({'LANG': 'C', 'LANGUAGE': 'fr'}, asks)):
        s = Session('--ssh', '/nowhere/at/all', **env)
        status = s.end()
        assert status is not None and os.waitstatus_to_exitcode(status) == 2, status
        assert words in shown(s) and 'nowhere' not in shown(s), shown(s)
        assert s.is_sane()
        s.close()
    done = subprocess.run([PROGRAM, '--ssh', '/nowhere/at/all'], capture_output=True, stdin=subprocess.DEVNULL,
                          env=dict(os.environ, SSH_ORIGINAL_COMMAND='knee', LANG='C.UTF-8'), timeout=PATIENCE)
    assert done.returncode == 2 and done.stdout == b'' and done.stderr.decode().startswith(asks), done
    assert b'nowhere' not in done.stderr, done
    with tempfile.TemporaryDirectory() as folder:
        s = Session('--ssh', '/nowhere/at/all', errors=folder + '/kept')
        assert s.end() is not None
        assert asks in shown(s), shown(s)
        assert '/nowhere/at/all: No such file' in open(folder + '/kept').read()
        s.close()


def what_ends_a_kiosk_leaves_a_notice():
    """Until it is started again, its screen is not empty; nor is anything of the last reader on it."""
    for number in (signal.SIGSEGV, signal.SIGTERM, signal.SIGABRT):
        for term, away in (('xterm', b'\x1b[?1049l'), ('linux', b'\x1b[H\x1b[J')):
            s = kiosk(ASAN_OPTIONS='handle_segv=0', TERM=term)
            s.keys(' \r')
            assert s.fresh() and ends(s, number) & 0x7f == number
            s.out = s.out[s.out.rindex(away):]
            assert OUT_OF_USE in shown(s) and '112' in shown(s) and 'Cet écran' in shown(s), (term, shown(s))
            assert 'Back pain' not in shown(s), shown(s)
    s = over_ssh()
    ends(s)
    assert OUT_OF_USE not in shown(s), shown(s)


def without_a_description_of_any_terminal_a_kiosk_still_says_so():
    """In a mount namespace of its own, so only as root."""
    bare = ('for folder in /etc/terminfo /lib/terminfo /usr/share/terminfo; do '
            'test ! -d $folder || mount -t tmpfs none $folder || exit 1; done; exec "$@"')
    command = ['unshare', '-m', '/bin/sh', '-c', bare, 'sh']
    need_namespace(command)
    with tempfile.TemporaryDirectory() as folder:
        s = Session.__new__(Session)
        s.out = b''
        s.pid, s.fd = pty.fork()
        if s.pid == 0:
            os.dup2(os.open(folder + '/journal', os.O_WRONLY | os.O_CREAT), 2)
            os.execvpe('unshare', [*command, PROGRAM, '--kiosk', ROOM],
                       {'PATH': os.environ['PATH'], 'TERM': 'xterm', 'LANG': 'C.UTF-8'})
        s.slave = os.open('/dev/null', os.O_RDONLY)
        s.until(OUT_OF_USE)
        assert b'\x1b' not in s.out and 'terminfo' not in shown(s), s.out
        until_told(folder + '/journal', 'install terminfo')
        os.kill(s.pid, signal.SIGTERM)
        assert s.end() is not None
        s.close()


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
        s = Session.__new__(Session)
        start_at_once(s)
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


def start_at_once(s):
    s.out = b''
    s.pid, s.fd = pty.fork()
    if s.pid == 0:
        os.execve(PROGRAM, [PROGRAM, '--kiosk', ROOM], {'TERM': 'xterm', 'LANG': 'C.UTF-8'})
    s.slave = os.open('/dev/null', os.O_RDONLY)


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


def what_editors_are_told_is_not_for_strangers():
    with tempfile.TemporaryDirectory() as folder:
        open(folder + '/knee.md', 'w').write('---\ntitle: Knee\n---\n[Staff](internal/staff-only.md)\n')
        done = subprocess.run([PROGRAM, '--ssh', folder], capture_output=True, stdin=subprocess.DEVNULL,
                              env=dict(os.environ, SSH_ORIGINAL_COMMAND='knee'), timeout=PATIENCE)
        assert b'Knee' in done.stdout and done.stderr == b'', done
        done = subprocess.run([PROGRAM, '-C', folder, 'show', 'knee'], capture_output=True, timeout=PATIENCE)
        assert b'leads nowhere' in done.stderr, done


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


def without_a_terminal_it_says_so():
    for redirect in ('<&-', '>&-', '<&- >&-', '</dev/null', '<&- >&- 2>&-', '2>&-'):
        done = subprocess.run(['/bin/sh', '-c', f'exec "$0" --kiosk "$1" {redirect}', PROGRAM, ROOM],
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
        assert done.returncode == 2, (redirect, done)
        assert '2>&-' in redirect or b'needs a terminal' in done.stderr, (redirect, done)


def every_kind_of_terminal_is_safe():
    for term in ('linux', 'vt100', '', 'dumb', 'nosuch', '/tmp/x', '../../x', 'x' * 4096, 'x\x1b]0;hi\x07'):
        s = kiosk(TERM=term)
        assert 'Press any key to begin' in shown(s) and b'\x1b]' not in s.out, (term, s.out)
        ends(s)


def resident_kib(session):
    return int(re.search(r'VmRSS:\s+(\d+)', open(f'/proc/{session.pid}/status').read()).group(1))


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
        s = Session.__new__(Session)
        s.out = b''
        s.pid, s.fd = pty.fork()
        if s.pid == 0:
            os.execvpe('strace', ['strace', '-f', '-o', trace.name, '-e', 'trace=%file,execve,socket,connect', PROGRAM,
                                  '--kiosk', ROOM], {'PATH': os.environ['PATH'], 'TERM': 'xterm', 'LANG': 'C.UTF-8'})
        s.slave = os.open('/dev/null', os.O_RDONLY)
        s.settle(first=PATIENCE)
        for keys in (' ', '/sci\r', '/leg\r', 'c', 'h', 'x', ' ', '\r'):
            s.keys(keys)
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
    s = Session.__new__(Session)
    s.out = b''
    s.pid, s.fd = pty.fork()
    if s.pid == 0:
        os.execvpe('unshare', [*command, PROGRAM, '--kiosk', ROOM],
                   {'PATH': os.environ['PATH'], 'TERM': 'xterm', 'LANG': 'C.UTF-8'})
    s.slave = os.open('/dev/null', os.O_RDONLY)
    s.until('Press any key to begin')
    s.keys(' ')
    s.fresh().keys('\r')
    s.until('feel better')
    os.kill(s.pid, signal.SIGTERM)
    assert s.end() is not None
    s.close()


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
            s.fresh().keys('\x1b[B\r')
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


def nobody_reads_the_content_later():
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOM, folder + '/site')
        s = kiosk(folder + '/site')
        shutil.rmtree(folder + '/site')
        s.keys(' ')
        s.fresh().keys('\r')
        s.until('feel better')
        ends(s)


def options_only_ever_forbid():
    def says(*args, **env):
        return subprocess.run([PROGRAM, *args], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                              env=dict(os.environ, **env), timeout=PATIENCE)
    assert re.search(r'^quit +yes +yes +no ', says('--policy').stdout, re.M)
    for args in (('--policy', '--kiosk'), ('--kiosk', '--ssh', '--policy'), ('--ssh', '--kiosk', '--policy')):
        assert re.search(r'^quit +no ', says(*args).stdout, re.M), args
    assert re.search(r'^quit +yes ', says('--policy', '--ssh').stdout, re.M)
    assert 'sandbox: ' in says('--policy').stdout and 'sandbox: ' in says('--version').stdout
    for args in (('--kiosk', '--no-sandbox'), ('--no-sandbox', '--ssh')):
        assert says(*args, ROOM).returncode == 2, args
    for command in (('list',), ('show', 'back'), ('new', 'page', 'x.md'), ('check',)):
        for option, where in (('--kiosk', 'in a kiosk'), ('--ssh', 'over SSH')):
            done = says(option, '-C', ROOM, *command)
            assert done.returncode == 2 and 'not ' + where in done.stderr, done


def the_program_is_hardened():
    need_plain_build()
    need('readelf')
    told = subprocess.run(['readelf', '-hldW', '--dyn-syms', PROGRAM], capture_output=True, text=True).stdout
    assert re.search(r'Type:\s+DYN', told), 'not position-independent'
    assert 'GNU_RELRO' in told and re.search(r'BIND_NOW|\bNOW\b', told), 'tables can be written'
    assert re.search(r'GNU_STACK.*RW ', told), 'the stack can be run'
    assert '__stack_chk_fail' in told, 'no stack protector'
    assert 'RPATH' not in told and 'RUNPATH' not in told
    assert not os.stat(PROGRAM).st_mode & 0o6000


def the_console_loads_its_keys_after_the_system_did():
    """Debian's console-setup loads the country's keymap at the first boot after its font was changed, in
    the middle of that boot, and with it the keys that lead to other consoles."""
    unit = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/systemd/pamphlet-kiosk.service').read()
    after = ' '.join(re.findall(r'^After=(.*)', unit, re.M)).split()
    for loader in ('keyboard-setup.service', 'console-setup.service', 'systemd-vconsole-setup.service'):
        assert loader in after, (loader, after)


def the_service_leaves_on_the_screen_what_the_program_does():
    """With "yes" systemd clears the console at the end. With another type than "idle" it writes what else it starts
    over the first screen."""
    unit = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/systemd/pamphlet-kiosk.service').read()
    assert re.findall(r'^Type=(.*)', unit, re.M) == ['idle'], unit
    assert re.findall(r'^TTYVTDisallocate=(.*)', unit, re.M) == ['no'], unit


def the_service_brings_its_console_to_the_front():
    """Once its font is there. While the machine starts, Alt-F2 still leads to another console, from which no key led back."""
    unit = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/systemd/pamphlet-kiosk.service').read()
    console = re.findall(r'^TTYPath=/dev/tty(.*)', unit, re.M)
    assert re.findall(r'^ExecStartPre=\S*/chvt (.*)', unit, re.M) == console, unit
    assert unit.index('/loadkeys ') < unit.index('/chvt '), 'a key could follow'
    assert unit.index('/udevadm settle ') < unit.index('/loadkeys '), unit


def the_service_starts_without_a_keymap():
    """Where kbd is not installed, or refuses the file, patients still have something to read."""
    unit = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/systemd/pamphlet-kiosk.service').read()
    before = re.findall(r'^ExecStartPre=([-+]*)', unit, re.M)
    assert before and all('-' in prefix for prefix in before), before


def the_service_goes_on_where_memory_ends_for_one_page():
    """systemd would end all of it when the kernel kills one of its processes, and start it again for the same to happen."""
    for kind in ('kiosk', 'touch'):
        unit = open(os.path.dirname(os.path.abspath(__file__)) + f'/../../share/systemd/pamphlet-{kind}.service').read()
        assert re.findall(r'^OOMPolicy=(.*)', unit, re.M) == ['continue'], unit


def no_key_of_the_keyboard_turns_the_machine_off():
    """logind is told to ignore each such key by name, held down too: any not named keeps its meaning."""
    told = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/kiosk/logind.conf').read()
    for key in ('Power', 'Reboot', 'Suspend', 'Hibernate'):
        for how in ('', 'LongPress'):
            assert f'\nHandle{key}Key{how}=ignore\n' in told, (key, how)


if __name__ == '__main__':
    sys.exit(run_all('strangers', [
        a_kiosk_without_its_library_says_so_until_that_is_there, a_kiosk_whose_folder_is_mounted_later_begins_then,
        a_kiosk_that_tries_again_keeps_nothing, what_is_wrong_is_not_for_the_screen, over_ssh_a_client_is_told_to_ask,
        what_ends_a_kiosk_leaves_a_notice, without_a_description_of_any_terminal_a_kiosk_still_says_so,
        it_asks_and_any_key_answers, a_key_that_does_nothing_is_any_key, a_library_file_cannot_ask_for_ever, the_first_screen_invites, only_what_can_be_touched_asks_for_it, a_reset_is_a_cold_start, never_is_not_for_a_kiosk,
        a_broken_configuration_is_told_where_that_is_kept, a_setting_that_cannot_be_taken_is_told_where_that_is_kept,
        a_page_that_cannot_be_read_is_told_where_that_is_kept, a_clock_that_lost_the_time_is_told_where_that_is_kept,
        no_key_is_a_way_out, an_answer_to_somebody_else_is_no_keys, a_paste_is_only_keys, no_signal_of_the_keyboard_counts, signals_that_were_blocked_before_count, a_stop_over_ssh_is_refused,
        hang_up_and_crash_leave_nothing, a_hang_up_at_any_moment_ends_it, nothing_of_the_environment_counts, no_descriptor_is_inherited, what_editors_are_told_is_not_for_strangers,
        without_a_terminal_it_says_so, every_kind_of_terminal_is_safe, any_window_is_small, after_a_stop_any_window_is_small_too, the_walls_stand,
        nothing_is_written, a_bare_system_is_enough,
        content_that_changes_is_never_mixed, nobody_reads_the_content_later, options_only_ever_forbid, the_program_is_hardened,
        the_service_leaves_on_the_screen_what_the_program_does, the_console_loads_its_keys_after_the_system_did,
        the_service_starts_without_a_keymap, the_service_brings_its_console_to_the_front,
        the_service_goes_on_where_memory_ends_for_one_page, no_key_of_the_keyboard_turns_the_machine_off]))
