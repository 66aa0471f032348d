#!/usr/bin/env python3
"""A session in a terminal from its start to its end: pages, sizes of the window, signals, hang-up, and the state in
which the terminal is left.

usage: session.py PAMPHLET
"""
import fcntl, os, signal, struct, sys, tempfile, termios, time

from terminal import SITE, Session, ended, family, quits, run_all, shown, state


def lists_and_reads():
    s = Session()
    assert 'Slipped disc' in shown(s), shown(s)
    s.keys('/scia\r')
    assert 'Pain runs down the leg' in shown(s)
    quits(s)


def a_file_alone_is_read():
    with tempfile.TemporaryDirectory() as folder:
        open(folder + '/alone.md', 'w').write('---\ntitle: Heat or cold\n---\nA warm pad helps.\n')
        s = Session(folder + '/alone.md')
        assert 'A warm pad helps.' in shown(s), shown(s)
        s.fresh().keys('\x1b[D')
        assert '1 topic' in shown(s), shown(s)
        quits(s)


def sizes_from_tiny_to_huge():
    s = Session()
    for cols, rows in ((40, 11), (1, 1), (300, 100), (19, 4), (500, 3), (65535, 65535), (80, 24)):
        s.fresh().resize(cols, rows)
    assert 'Slipped disc' in shown(s)
    s = Session(cols=0, rows=0)
    assert 'Slipped disc' in shown(s)
    quits(s)


def a_hundred_resizes_leave_it_alive():
    s = Session(SITE, 'nerve')
    for i in range(100):
        fcntl.ioctl(s.fd, termios.TIOCSWINSZ, struct.pack('HHHH', 11 + i % 40, 30 + i, 0, 0))
        os.kill(s.pid, signal.SIGWINCH)
    s.settle()
    s.fresh().resize(80, 24)
    assert 'Sciatica' in shown(s)
    quits(s)


def signals_leave_the_terminal_whole():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGUSR1, signal.SIGSEGV,
                   signal.SIGABRT, signal.SIGTRAP, signal.SIGVTALRM, signal.SIGPROF, signal.SIGIO,
                   *(getattr(signal, name) for name in ('SIGPWR', 'SIGSTKFLT') if hasattr(signal, name))):
        s = Session()
        os.kill(s.pid, number)
        status = s.end()
        assert status is not None, f'{number} is ignored'
        assert s.is_sane(), f'terminal modes differ after {number}'
        assert b'\x1b[?1049l' in s.out, f'the screen is not given back after {number}'
        s.close()


def hang_up_ends_it():
    s = Session().until('Small Clinic')
    os.close(s.slave)
    os.close(s.fd)
    assert ended(s.pid), 'it is still there'


def no_process_that_parsed_is_left():
    s = Session().until('Small Clinic')
    left = [state(pid) for pid in family(s.pid) if pid != s.pid]
    assert 'Z' not in left, left
    quits(s)


def stops_and_comes_back():
    s = Session(shell=True)
    s.fresh().keys('\x1a')
    s.settle(0.3)
    assert b'back in the shell' in s.out, s.out
    assert 'Slipped disc' in shown(s).split('back in the shell')[1]
    s.keys('q')
    assert s.end() == 0
    s.close()


def stopped_by_others_it_takes_the_terminal_again():
    s = Session()
    taken = termios.tcgetattr(s.slave)
    os.kill(s.pid, signal.SIGSTOP)
    while state(s.pid) != 'T':
        time.sleep(0.01)
    termios.tcsetattr(s.slave, termios.TCSANOW, s.before)  # as a shell does for its own use
    os.kill(s.fresh().pid, signal.SIGCONT)
    s.settle()
    assert termios.tcgetattr(s.slave) == taken, 'keys are not read one by one'
    assert 'Slipped disc' in shown(s), 'the screen is not drawn again'
    quits(s)


if __name__ == '__main__':
    sys.exit(run_all())
