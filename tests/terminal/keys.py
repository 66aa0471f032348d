#!/usr/bin/env python3
"""What comes from a terminal: keys of every kind of keyboard, text that is pasted, taps, and answers that are no keys.

usage: keys.py PAMPHLET
"""
import fcntl, os, random, re, select, struct, sys, tempfile, termios, time

from terminal import PATIENCE, SITE, Session, quits, run_all, shown


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


def escdelay_is_heeded_within_bounds():
    """More helps on a slow line, but Escape must be answered before its reader presses it again."""
    for wish, least, more in (('90', 0.085, ()), ('99999999', 0.095, ('--ssh',))):
        s = Session(*more, SITE, 'disc', ESCDELAY=wish)
        s.fresh()
        pressed = time.monotonic()
        os.write(s.fd, b'\x1b')
        assert select.select([s.fd], [], [], PATIENCE)[0], wish
        took = time.monotonic() - pressed
        s.until('Choose a topic')
        assert took > least, (wish, took)
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


def alt_and_an_arrow_lead_back_and_forth_on_any_terminal():
    for term in 'xterm-256color', 'vt220', 'linux':
        s = Session(TERM=term)
        s.fresh().keys('\r')
        assert 'All conditions.' in shown(s), (term, shown(s))
        s.keys('\x1b[1;3D')
        s.keys('\x1b[B')
        s.fresh().keys('\x1b[1;3C')
        assert 'All conditions.' in shown(s), (term, shown(s))
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


def any_bytes_as_keys():
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


if __name__ == '__main__':
    sys.exit(run_all())
