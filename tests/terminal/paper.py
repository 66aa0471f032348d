#!/usr/bin/env python3
"""Printing, as a reader meets it: the site's own command in two sizes of letters, and the printer at
the reader's terminal.

usage: paper.py PAMPHLET SHIM    (SHIM: tests/faults/shim.c, built; it finds the terminals made here)
"""
import os, re, shutil, subprocess, sys, tempfile, time

from terminal import PATIENCE, SITE, Session, eventually, need, need_plain_build, run_all, shown

SHIM = sys.argv[2]  # LD_PRELOAD would part a whole path at its blanks
TERMINALS = r'''
paper-counts|counts what it passes on, use=vt220, mc5p=\EP%p1%c$<5>,
paper-switches|is switched, use=vt220,
paper-none|has no printer, use=vt220, mc0@, mc4@, mc5@,
'''


class Place:
    """A site that prints into a folder, and the terminal descriptions."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix='pamphlet-paper-')
        self.site = self.folder + '/site'
        shutil.copytree(SITE, self.site)
        open(self.folder + '/terminals', 'w').write(TERMINALS)
        subprocess.run(['tic', '-x', '-o', self.folder + '/terminfo', self.folder + '/terminals'], check=True)
        return self

    def __exit__(self, *error):
        shutil.rmtree(self.folder)

    def configure(self, words):
        with open(self.site + '/pamphlet.yaml', 'w') as file:
            file.write('title: Paper\n' + words)

    def command(self):
        """A print command that keeps its standard input and its arguments."""
        return f'[/bin/sh, -c, "cat >{self.folder}/out; echo \\"$@\\" >{self.folder}/args", lp, -d, desk]'

    def fails_when_told(self):
        """A print command that fails once the first of these files is there, for a busy machine needs its time for what
        is done before that; then the second is there."""
        fail, failed = self.folder + '/fail', self.folder + '/failed'
        self.configure(f'print: [/bin/sh, -c, "cat >/dev/null; until test -e {fail}; do sleep 0.1; done; '
                       f'echo >{failed}; exit 1"]\n')
        return fail, failed

    def session(self, *args, term='paper-counts', **more):
        return Session(*args, self.site, TERM=term, LD_PRELOAD=SHIM, SHIM_TERMINFO=self.folder + '/terminfo', **more)

    def printed(self):
        appears(self.folder + '/args', '\n')
        return open(self.folder + '/out').read(), open(self.folder + '/args').read()


def a_printer_that_fails_late_is_told_of_to_a_reader_who_presses_keys_meanwhile():
    with Place() as place:
        fail, failed = place.fails_when_told()
        s = place.session('--allow-print', term='xterm-256color')
        read(s)
        for others in 'jk', '/a':  # nor does typing hide it for good
            s.fresh().keys('p')
            s.until('taking its time')
            s.keys(others[0])
            open(fail, 'w').close()
            while not os.path.exists(failed):
                s.keys(others[1])
            for _ in range(10):
                s.keys(others[1])
            if others == '/a':
                s.keys('\x1b')
            s.until('ask for help')
            os.unlink(fail)
            os.unlink(failed)
        leave(s)


def a_printer_that_never_ends_is_told_of_in_the_end():
    with Place() as place:
        place.configure('print: [/bin/sleep, "600"]\n')
        # Only clocks are hastened: the helper gives up after 5 seconds, the reader waits for it for 2.
        s = place.session('--allow-print', term='xterm-256color', SHIM_HASTE='4')
        read(s)
        s.fresh().keys('p')
        s.until('taking its time')
        s.until('ask for help')
        leave(s)


def appears(name, ending=''):
    """Waits until a file is there that ends so."""
    assert eventually(lambda: os.path.exists(name) and open(name).read().endswith(ending)), name


def read(session):
    """Opens the page that is to be printed."""
    session.keys('/scia\r')
    session.until('Pain runs down')


def leave(session):
    session.keys('q')
    assert session.end() == 0 and session.is_sane()
    session.close()


def one_way_is_taken_at_once():
    with Place() as place:
        place.configure('print: ' + place.command() + '\n')
        s = place.session('--allow-print', term='xterm-256color', cols=200)
        read(s)
        s.until(' print')
        s.fresh().keys('p')
        s.until('ent to the printer.')
        text, args = place.printed()
        assert args == '-d desk\n' and 'Pain runs down' in text, (args, text)
        leave(s)


def a_command_is_given_all_that_it_was_to_be_given():
    with Place() as place:
        many = ', '.join(f'a{i}' for i in range(100))
        place.configure(f'print: {place.command()[:-1]}, {many}]\nlargePrint: {{arguments: [{many}]}}\n')
        s = place.session('--allow-print', term='xterm-256color')
        s.keys('/scia\r')
        s.fresh().keys('P')
        s.until('ent to the printer.')
        given = place.printed()[1].split()
        assert given[:3] == ['-d', 'desk', 'a0'] and given[2:102] == given[102:] and given[-1] == 'a99', given
        leave(s)


def a_printer_that_fails_late_is_told_of_but_not_to_the_next_reader():
    with Place() as place:
        fail, failed = place.fails_when_told()
        s = place.session('--kiosk')
        s.until('Press any key')
        s.keys(' ')
        read(s)
        s.fresh().keys('p')
        s.until('taking its time')
        open(fail, 'w').close()
        s.until('ask for help')
        os.unlink(fail)
        os.unlink(failed)
        s.fresh().keys('p')
        s.until('taking its time')
        s.keys('x')
        s.until('Press any key')
        s.keys(' ')
        open(fail, 'w').close()
        appears(failed, '\n')
        time.sleep(1)
        s.settle()
        assert 'ask for help' not in shown(s), shown(s)
        os.unlink(fail)  # but the next is told what becomes of a page of their own
        os.unlink(failed)
        read(s)
        s.fresh().keys('p')
        s.until('taking its time')
        open(fail, 'w').close()
        s.until('ask for help')
        os.kill(s.pid, 15)
        s.end()
        s.close()


def large_letters_are_offered_in_plain_words():
    with Place() as place:
        place.configure('print: ' + place.command() + '\nlargePrint: {arguments: [-o, cpi=6], columns: 40}\n')
        s = place.session('--kiosk')
        s.until('Press any key')
        s.keys(' ')
        read(s)
        s.fresh().keys('p')
        s.until('Print in large letters')
        assert 'your own terminal' not in shown(s), 'a kiosk has a printer of its own'
        foot = shown(s).rstrip().splitlines()[-1]
        assert re.search(r'Enter +print', foot) and 'go there' not in foot, foot
        s.fresh().keys('\x1b[B\r')
        s.until('ent to the printer.')
        text, args = place.printed()
        assert args == '-d desk -o cpi=6\n', args
        assert 'Pain runs down' in text and max(map(len, text.splitlines())) <= 40, text
        os.kill(s.pid, 15)
        s.end()
        s.close()


def sent_in_chunks(out):
    """What a terminal with mc5p, which is told each count of bytes, passes on to its printer."""
    text, at, chunks = b'', 0, 0
    while (at := out.find(b'\x1bP', at)) >= 0:
        count = out[at + 2]
        assert 1 <= count <= 255 and len(out) >= at + 3 + count, (at, count, len(out))
        text += out[at + 3:at + 3 + count]
        at += 3 + count
        chunks += 1
    return text, chunks


def is_clean(text):
    assert text.endswith(b'\r\n\r\f'), text[-20:]
    assert not re.search(rb'[^\r\n\f\x20-\x7e\x80-\xff]', text), text
    assert b'\x1b' not in text and b'\n' not in text.replace(b'\r\n', b''), text
    return text.decode()


def a_terminal_that_counts_is_told_each_byte():
    with Place() as place:
        place.configure('')
        for args in ((), ('--ssh',)):
            s = place.session(*args)
            read(s)
            s.fresh().keys('p')
            s.until('on a printer at your own terminal')
            s.fresh().keys('\r')
            end = time.monotonic() + PATIENCE
            while b'\f' not in s.out and time.monotonic() < end:
                s.settle()
            text, chunks = sent_in_chunks(s.out)
            assert chunks > 1 and 'Pain runs down' in is_clean(text), (chunks, text)
            s.keys('')
            s.until('Sent to the printer at your terminal.')
            leave(s)


def a_terminal_that_is_switched_is_believed_over_ssh():
    with Place() as place:
        place.configure('')
        s = place.session('--ssh', term='paper-switches')
        read(s)
        s.fresh().keys('\x10')
        s.until('Sent to the printer at your terminal.')
        told = re.findall(rb'\x1b\[5i(.*?)\x1b\[4i(.*)', s.out, re.S)
        assert len(told) == 1 and 'Pain runs down' in is_clean(told[0][0]), s.out
        assert 'Pain runs down' in told[0][1].decode(), 'the screen is not drawn again'
        leave(s)
        s = place.session(term='paper-switches')
        read(s)
        s.fresh().keys('p')
        s.until('no printer here')
        assert b'\x1b[5i' not in s.out
        leave(s)


ASKED = b'\x1b[?15n'


def print_and_answer(place, term, answer, wait=0):
    """Presses the key to print; when the program asks for the printer's status, sends this answer."""
    s = place.session('--ssh', term=term)
    read(s)
    assert ASKED not in s.out, 'asked before anybody wants to print'
    s.fresh()
    os.write(s.fd, b'\x10')
    end = time.monotonic() + PATIENCE
    while ASKED not in s.out and time.monotonic() < end:  # it does not wait long for an answer
        s.settle(quiet=0.005, limit=0.02)
    time.sleep(wait)
    s.keys(answer)
    return s


def a_terminal_that_says_it_has_no_printer_is_sent_nothing():
    with Place() as place:
        place.configure('')
        for term, sent in (('paper-switches', b'\x1b[5i'), ('paper-counts', b'\x1bP')):
            s = print_and_answer(place, term, '\x1b[?13n')
            s.until('There is no printer at your terminal.')
            assert sent not in s.out, s.out
            leave(s)
            s = print_and_answer(place, term, '/\x1b[?13n')
            s.until('Find:')  # a key pressed meanwhile is not lost
            assert sent not in s.out, s.out
            s.keys('\r')
            leave(s)


def any_other_answer_or_none_is_as_before():
    with Place() as place:
        place.configure('')
        for answer, wait in (('\x1b[?10n', 0), ('\x1b[?11n', 0), ('', 0), ('\x1b[?13n', 1)):
            s = print_and_answer(place, 'paper-switches', answer, wait)
            s.until('Sent to the printer at your terminal.')
            s.settle()
            assert s.out.count(b'\x1b[5i') == 1 and 'Sent to the printer' in shown(s), 'an answer was taken for keys'
            leave(s)


def an_answer_in_pieces_is_no_keys():
    """A slow line may bring it late and in two pieces; the first must not be taken for Escape."""
    with Place() as place:
        place.configure('')
        for pieces in (('\x1b', '[?13n'), ('\x1b[', '?13n'), ('\x1b[?1', '3n')):
            s = print_and_answer(place, 'paper-switches', pieces[0], 1)
            time.sleep(0.2)
            s.keys(pieces[1])
            s.until('Sent to the printer at your terminal.')
            s.settle()
            assert 'Sent to the printer' in shown(s), 'an answer was taken for keys: ' + repr(pieces)
            s.fresh().keys('\x1b')  # the key itself is still Escape
            s.until('Choose a topic')
            leave(s)


def the_end_of_a_torn_answer_is_no_key():
    """Its beginning was given up long before."""
    with Place() as place:
        place.configure('')
        whole = '\x1b[?11n'
        for at in range(2, len(whole)):
            s = print_and_answer(place, 'paper-switches', whole[:at])
            s.until('Sent to the printer at your terminal.')
            time.sleep(0.7)
            s.settle()
            s.fresh().keys(whole[at:])
            s.settle()
            assert not s.out, (at, s.out)
            s.keys('\x1b')
            s.until('Choose a topic')  # keys are keys again
            leave(s)


def a_folder_names_no_command_that_runs_unasked():
    with Place() as place:
        place.configure('print: ' + place.command() + '\nlargePrint: {arguments: [-o, cpi=6]}\n'
                        'keys: {print: [p, j, Space], print-large: [k]}\n')
        for term, answer in ('paper-none', '--allow-print'), ('paper-counts', 'at your own terminal'):
            s = place.session(term=term)
            read(s)
            s.fresh().keys('p')
            s.until(answer)
            for key in 'j k\x1b':
                s.keys(key)
                s.settle()
            leave(s)
        assert not os.path.exists(place.folder + '/args')


def without_a_printer_the_key_is_not_offered():
    with Place() as place:
        place.configure('')
        for args, term in (((), 'paper-none'), (('--ssh',), 'paper-none'), (('--kiosk',), 'paper-counts')):
            s = place.session(*args, term=term, cols=200)
            s.keys(' ')
            read(s)
            assert ' print' not in shown(s), shown(s)
            s.fresh().keys('p')
            s.until('no printer here')
            s.keys('\x10')
            assert b'\x1bP' not in s.out and ASKED not in s.out
            os.kill(s.pid, 15)
            s.end()
            s.close()


def no_command_runs_over_ssh():
    with Place() as place:
        place.configure('print: ' + place.command() + '\nlargePrint: {arguments: [-o, cpi=6]}\n')
        s = place.session('--ssh', term='paper-none')
        read(s)
        for key in 'pP':
            s.keys('j')
            s.fresh().keys(key)
            s.until('no printer here')
        assert not os.path.exists(place.folder + '/args')
        leave(s)


if __name__ == '__main__':
    sys.exit(run_all(need_plain_build, lambda: need('tic')))
