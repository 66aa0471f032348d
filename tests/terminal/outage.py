#!/usr/bin/env python3
"""What a kiosk that cannot work shows, and where what is wrong is told: to whoever keeps the journal, not to strangers.

usage: outage.py PAMPHLET SHIM    (SHIM: tests/faults/shim.c, with which the pauses between two tries are shorter)
"""
import os, re, shutil, signal, subprocess, sys, tempfile, time

from terminal import (OUT_OF_USE, PATIENCE, PROGRAM, ROOM, WATCHED, Session, ends, eventually, family, kiosk, lives,
                      need_namespace, over_ssh, run_all, shown, state)

# A kiosk tries again every ten seconds; AddressSanitizer cannot be hastened.
HASTE = {} if WATCHED else {'LD_PRELOAD': sys.argv[2], 'SHIM_HASTE': '5'}
PAUSE_SECONDS = 10 if WATCHED else 2


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
        s = Session('--kiosk', ROOM, 'nosuch', errors=folder + '/journal', **HASTE).until(OUT_OF_USE)
        assert '112' in shown(s) and 'Cet écran' in shown(s), shown(s)
        before = at_rest(s)
        s.fresh().settle(quiet=2.1 * PAUSE_SECONDS, first=2.1 * PAUSE_SECONDS)
        assert s.out == b'', s.out
        after = at_rest(s)
        assert after[0] == before[0], (before, after)
        told = open(folder + '/journal').read()
        assert told.count('nosuch: no such page') == 1 and len(told.splitlines()) == 1, told
        ends(s)


def until_told(kept, words):
    """Waits until a journal has the words; returns its lines."""
    assert eventually(lambda: words in ''.join(open(kept).read().splitlines()[-1:])), (words, open(kept).read())
    return open(kept).read().splitlines()


def a_kiosk_without_its_library_says_so_until_that_is_there():
    """It was not there yet, then it was half copied. The journal has each reason once, the screen none."""
    with tempfile.TemporaryDirectory() as folder:
        name, kept, settings = folder + '/clinic.library', folder + '/journal', folder + '/site/pamphlet.yaml'
        shutil.copytree(ROOM, folder + '/site')
        words = open(settings).read()
        open(settings, 'w').write(words.replace('after: 10\n', 'after: 600\n'))
        subprocess.run([PROGRAM, '-C', folder + '/site', '-o', folder + '/whole', 'pack'], check=True, capture_output=True)
        whole = open(folder + '/whole', 'rb').read()
        s = Session('--kiosk', name, errors=kept, **HASTE).until(OUT_OF_USE)
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
        open(folder + '/site/content/back.md', 'w').write('---\ntitle: Aching back\n---\nRest.\n')  # what replaces it later is seen as ever
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
        s = Session('--kiosk', site, errors=kept, LANG='pl_PL.UTF-8', **HASTE).until('Ten ekran chwilowo')
        out = shown(s)
        assert out.index('Ten ekran') < out.index('This screen'), out
        shutil.copytree(ROOM, site, dirs_exist_ok=True)
        s.until('Press any key to begin')
        told = open(kept).read().splitlines()
        assert len(told) == 2 and 'there are no pages here' in told[0] and 'can be read now' in told[1], told
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


def a_kiosk_whose_last_page_has_ended_invites_nobody():
    """Whoever comes next sees that it is out of use, and the journal says why; one page that goes on is enough."""
    with tempfile.TemporaryDirectory() as folder:
        site, name, kept = folder + '/site', folder + '/clinic.library', folder + '/journal'
        os.mkdir(site)

        def pack(**ends):
            for page, end in ends.items():
                open(f'{site}/{page}.md', 'w').write(f'---\ntitle: {page} pain\nexpiryDate: {end}\n---\nRest it.\n')
            subprocess.run([PROGRAM, '-C', site, '-o', name, 'pack'], check=True, capture_output=True)

        pack(Back='2222-01-01', Knee='2222-01-01')
        s = kiosk(name, errors=kept)
        pack(Back='2020-01-01')
        s.keys(' ')
        s.until('Knee pain').keys('x')
        assert lives(s) and open(kept).read() == '', open(kept).read()
        pack(Knee='2020-01-01')
        s.fresh().keys(' ')
        s.until(OUT_OF_USE)
        assert s.end() == 0 and "this machine's clock" in open(kept).read(), open(kept).read()
        s.close()


def a_last_page_that_ends_while_nobody_is_there_is_told_without_a_key():
    """The first screen stood all night and invited to topics until somebody pressed a key."""
    with tempfile.TemporaryDirectory() as folder:
        end = time.time() + 8
        date = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(end))
        open(folder + '/knee.md', 'w').write(f'---\ntitle: Knee pain\nexpiryDate: {date}\n---\nRest it.\n')
        s = kiosk(folder, **HASTE)
        first = shown(s)
        assert OUT_OF_USE not in first or time.time() >= end, first  # a busy machine may begin late
        s.until(OUT_OF_USE, limit=3 * PATIENCE)
        assert s.end() == 0
        s.close()


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
        s = Session('--kiosk', ROOM, under=command, errors=folder + '/journal').until(OUT_OF_USE)
        assert b'\x1b' not in s.out and 'terminfo' not in shown(s), s.out
        until_told(folder + '/journal', 'install terminfo')
        os.kill(s.pid, signal.SIGTERM)
        assert s.end() is not None
        s.close()


def what_editors_are_told_is_not_for_strangers():
    with tempfile.TemporaryDirectory() as folder:
        open(folder + '/knee.md', 'w').write('---\ntitle: Knee\n---\n[Staff](internal/staff-only.md)\n')
        done = subprocess.run([PROGRAM, '--ssh', folder], capture_output=True, stdin=subprocess.DEVNULL,
                              env=dict(os.environ, SSH_ORIGINAL_COMMAND='knee'), timeout=PATIENCE)
        assert b'Knee' in done.stdout and done.stderr == b'', done
        done = subprocess.run([PROGRAM, '-C', folder, 'show', 'knee'], capture_output=True, timeout=PATIENCE)
        assert b'leads nowhere' in done.stderr, done


def without_a_terminal_it_says_so():
    for redirect in ('<&-', '>&-', '<&- >&-', '</dev/null', '<&- >&- 2>&-', '2>&-'):
        done = subprocess.run(['/bin/sh', '-c', f'exec "$0" --kiosk "$1" {redirect}', PROGRAM, ROOM],
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
        assert done.returncode == 2, (redirect, done)
        assert '2>&-' in redirect or b'needs a terminal' in done.stderr, (redirect, done)


if __name__ == '__main__':
    sys.exit(run_all())
