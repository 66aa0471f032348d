#!/usr/bin/env python3
"""What is sent to terminals of every kind: looks, letters, modes; and what never is.

usage: output.py PAMPHLET
"""
import os, re, signal, sys, tempfile

from terminal import SITE, Session, ends, quits, run, run_all, shown


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


def links_are_told_by_brackets_where_an_underline_is_a_colour():
    with tempfile.TemporaryDirectory() as site:
        open(site + '/a.md', 'w').write('# Heat\n\nSee [cold](b.md).\n')
        open(site + '/b.md', 'w').write('# Cold\n')
        for env, marked in (({'TERM': 'linux'}, True), ({'TERM': 'linux', 'NO_COLOR': '1'}, True), ({'TERM': 'xterm'}, False),
                            ({'TERM': 'vt100'}, False)):
            s = Session(site, 'a', **env).until('See')
            assert ('[1]cold' in shown(s)) == marked, (env, shown(s))
            s.out = b''
            s.keys('#')
            s.settle()
            assert ('[1]' in shown(s)) != marked, (env, shown(s))
            quits(s)


def no_colour_means_none_unless_it_is_empty():
    for env, wanted in (({}, True), ({'NO_COLOR': ''}, True), ({'NO_COLOR': '1'}, False)):
        s = Session('check', 'tests/sites/rules/broken', **env)
        assert bool(re.search(rb'\x1b\[[0-9;]*m', s.out)) == wanted, (env, s.out[:300])
        s.close()
        with tempfile.TemporaryDirectory() as site:
            open(site + '/a.md', 'w').write('# Heat\n')
            for setting in 'title: S', 'theme: light':
                open(site + '/pamphlet.yaml', 'w').write(setting + '\n')
                s = Session(site, **env).until('Heat')
                assert bool(re.search(rb'\x1b\[([0-9]+;)*[34][0-7][;m]', s.out)) == wanted, (env, setting, s.out[:300])
                quits(s)


def whoever_sees_rules_for_the_first_time_is_told_where_they_are():
    s = Session('check', 'tests/sites/rules/warnings').until('in 1 page')
    s.settle()
    assert b"'pamphlet check --rules'" in s.out, s.out[-300:]
    s.close()


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
        assert b'topics' in s.out and b'\x1b[' not in s.out, (leave, s.out)
        s.close()


def a_terminal_without_reverse_has_a_sign_for_the_chosen_link():
    """The cursor alone told which link Enter follows."""
    s = Session(SITE, 'disc', TERM='vt52', LANG='C')
    assert '[1]' in shown(s) and '[>]' not in shown(s), shown(s)
    s.keys('\t')
    s.fresh().keys('\x0c')
    assert '[>]' in shown(s), shown(s)
    quits(s)


def linear_has_no_frames():
    out = run('-C', 'tests/sites/clinic', 'show', '--linear', '--now=2026-01-01T00:00:00Z', 'conditions/sciatica').stdout.decode()
    assert '[1] slipped disc' in out and '## What helps' in out and '(overdue' in out, out
    assert not any(mark in out for mark in '─═│┃┼'), out
    assert 'What to do' in out and 'even where it hurts' in out, out


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


if __name__ == '__main__':
    sys.exit(run_all())
