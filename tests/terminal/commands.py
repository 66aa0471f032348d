#!/usr/bin/env python3
"""Commands that show no screen: what they print and how they end.

usage: commands.py PAMPHLET
"""
import json, os, pty, re, select, signal, subprocess, sys, tempfile, time

from terminal import PATIENCE, PROGRAM, ROOM, SITE, Session, family, run, run_all, shown, state


def commands_and_exit_codes():
    assert run('--version').stdout.startswith(b'pamphlet ')
    assert run('--help').returncode == 0
    assert run('-C', SITE, 'list').stdout.startswith(b'Conditions\tconditions/_index.md\n')
    assert run('list', '--content', SITE).returncode == 0
    listed = run('-C', SITE, 'list').stdout
    assert run('list', SITE).stdout == run('list', SITE, '-C', '/nonexistent').stdout == listed
    assert run('list', '/nonexistent').returncode == 2
    assert run('list', SITE, SITE).returncode == 2
    shown_page = run('-C', SITE, 'show', 'disc')
    assert shown_page.returncode == 0 and b'sciatica[1]' in shown_page.stdout
    assert b'\x1b' not in shown_page.stdout
    # A dead link looks dead without colour, and its address is not printed: paper cannot follow it.
    assert b'nothing there[?]' in shown_page.stdout and b'/nowhere/' not in shown_page.stdout
    assert b'Links:' not in run('-C', SITE, 'show', 'disc', '--links=none').stdout
    assert max(map(len, run('-C', SITE, 'show', 'nerve', '-w', '30').stdout.decode().splitlines())) <= 30
    for name in ('/conditions/disc/', 'conditions/disc/index.md', 'conditions/disc', 'DISC'):
        assert run('-C', SITE, 'show', name).returncode == 0, name
    assert run('-C', SITE, 'show', './conditions/disc/index.md').returncode == 0
    with tempfile.TemporaryDirectory() as folder:
        for name, front in (('_index', 'title: Home'), ('old', 'title: Old\ndate: 2010-01-01'), ('new', 'title: New\ndate: 2020-01-01')):
            open(f'{folder}/{name}.md', 'w').write(f'---\n{front}\n---\n')
        listed = [line.split('\t')[0] for line in run('list', '--order=date', folder).stdout.decode().splitlines()]
        assert listed == [row['title'] for row in json.loads(run('list', '--order=date', '--json', folder).stdout)], listed
    page = SITE + '/conditions/disc/index.md'
    assert run('-C', page, 'show', 'index').stdout == run('-C', page, 'show', 'index.md').stdout != b''
    bad = run('pack', '-o', '/nonexistent/x.library', page)
    assert bad.returncode == 2 and b'takes a folder' in bad.stderr, bad
    with tempfile.TemporaryDirectory() as folder:
        open(folder + '/hugo.yaml', 'w').write('contentDir: nosuch\n')
        bad = run('list', folder)
        assert bad.returncode == 2 and b'/nosuch: No such file' in bad.stderr and b'hugo.yaml:1:13: ' in bad.stderr, bad
        bad = subprocess.run([PROGRAM, 'show', 'no.md'], capture_output=True, cwd=folder)
        assert bad.returncode == 2 and b'no.md: there is no such file' in bad.stderr, bad
    assert run('-C', SITE, 'show', 'nosuch').returncode == 1
    assert run('-C', '/nonexistent', 'list').returncode == 2
    assert run('--nosuch').returncode == 2
    assert run('show').returncode == 2
    assert run(SITE).returncode == 2  # no terminal
    bad = run('-C', SITE, 'show', 'x\x1b]0;owned\x07')
    assert bad.returncode == 1 and b'\x1b' not in bad.stderr


def words_to_search_for_may_be_followed_by_the_content():
    found = run('-C', SITE, 'search', 'sciatica', 'nerve')
    assert found.returncode == 0 and found.stdout
    assert run('search', 'sciatica', 'nerve', SITE).stdout == found.stdout
    folder, name = os.path.split(SITE.rstrip('/'))
    assert run('search', 'sciatica', 'nerve', './' + name, cwd=folder).stdout == found.stdout
    # The last argument is a word to search for if it has no slash, is alone, or names no file.
    assert run('search', 'sciatica', name, cwd=folder).returncode == 2
    for words in (['sciatica', '/nonexistent/nerve'], [SITE]):
        said = run('-C', SITE, 'search', *words, '--json')
        assert json.loads(said.stdout)['words'], said
    with tempfile.NamedTemporaryFile() as other:
        assert run('-C', SITE, 'search', 'sciatica', other.name).returncode == 2  # not a library


def a_page_through_a_pipe_is_shown():
    words = b'---\ntitle: Heat\n---\nA *warm* pad helps.\n' + b'More of it.\n' * 20000
    shown_page = subprocess.run([PROGRAM, 'show', '-'], input=words, capture_output=True, timeout=PATIENCE)
    assert shown_page.returncode == 0, shown_page
    assert shown_page.stdout.startswith(b'Heat\n') and b'A warm pad helps.' in shown_page.stdout
    assert b' '.join(shown_page.stdout.split()).count(b'More of it.') == 20000
    untitled = subprocess.run([PROGRAM, 'show', '-'], input=b'---\n: [\n---\nx\n', capture_output=True, timeout=PATIENCE)
    assert untitled.stdout == b'x\n' and b'standard input:2:' in untitled.stderr, untitled
    flood = subprocess.run([PROGRAM, 'show', '-'], input=b'x ' * (9 << 20), capture_output=True, timeout=PATIENCE)
    assert b'longer than a page can be' in flood.stdout and b'is too long' in flood.stderr, flood.stderr


def a_page_that_cannot_be_read_is_no_success():
    """A script that prints leaflets took the sentence in its place for one."""
    with tempfile.TemporaryDirectory() as folder:
        open(folder + '/heat.md', 'w').write('# Heat\n\nA warm pad helps.\n')
        open(folder + '/cold.md', 'w', encoding='utf-16').write('# Cold\n\nA cold pad helps.\n')
        open(folder + '/odd.md', 'w').write('---\ntitle: [Odd\n---\nIt is shown as well as possible.\n')
        for name, status in ('heat', 0), ('cold', 1), ('odd', 0):
            for command in ('-C', folder, 'show', name), ('show', f'{folder}/{name}.md'), ('-C', folder, '--json', 'show', name):
                done = run(*command)
                assert done.returncode == status and done.stdout, (command, done)


def a_fifo_is_refused_at_once():
    with tempfile.TemporaryDirectory() as folder:
        os.mkfifo(folder + '/a.md')
        open(folder + '/b.md', 'w').write('x')
        listed = run('-C', folder, 'list')
        assert listed.stdout == b'B\tb.md\n' and b'not a regular file' in listed.stderr


def stopped_workers(session):
    """Stops the workers of a program that has just started, and returns those that had not ended yet."""
    workers, stopped = [], []
    while not workers and state(session.pid) != 'Z':
        workers = [int(pid) for pid in family(session.pid)[1:]]
    for pid in workers:
        try:
            os.kill(pid, signal.SIGSTOP)
        except ProcessLookupError:
            continue
        stopped.append(pid)
    return stopped


def let_go_on(workers):
    for pid in workers:
        try:
            os.kill(pid, signal.SIGCONT)
        except ProcessLookupError:
            continue


def a_new_page_is_said_to_be_a_draft():
    """Whoever began a page looked for it in vain among those that readers see. A script is told nothing."""
    with tempfile.TemporaryDirectory() as folder:
        told = {}
        for kind, name in (('condition', 'knee'), ('service', 'desk'), ('condition', '_index.md')):
            master, slave = pty.openpty()
            done = subprocess.run([PROGRAM, 'new', kind, f'{folder}/{name}'], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE if name == 'desk' else slave)
            assert (done.returncode, done.stdout.decode()) == (0, f'{folder}/{name}' + ('\n' if name == '_index.md' else '/index.md\n')), done
            told[name] = os.read(master, 1000).decode() if select.select([master], [], [], 0)[0] else (done.stderr or b'').decode()
            os.close(master)
            os.close(slave)
    assert told['desk'] == '' and 'draft: true' in told['knee'] and '--drafts' in told['knee'], told
    assert 'pages of its folder' in told['_index.md'] and 'folder' not in told['knee'], told


def what_takes_long_says_how_far_it_is():
    """Stops the workers for a while, so that it takes long on any machine. If one of them had nothing
    left to do, the program has ended it meanwhile, and it was caught too late."""
    count, workers = 1500, []
    with tempfile.TemporaryDirectory() as folder:
        for i in range(count):
            open(f'{folder}/page{i}.md', 'w').write(f'# Page {i}\n\n' + 'word ' * 2000)
        for _ in range(20):
            s = Session('-C', folder, 'show', 'page7', wait=False)
            workers = stopped_workers(s)
            time.sleep(1.2 if workers else 0)
            caught = workers and all(state(pid) == 'T' for pid in workers)
            let_go_on(workers)
            if caught:
                break
            s.end()
            s.close()
        assert caught, 'it is never caught at work'
        s.settle(first=5)
        assert s.end() == 0
        told = re.findall(rf'(\d+) of {count} pages read, (\d+) a second', shown(s))
        assert told and all(0 < int(n) < count for n, _ in told), shown(s)[:300]
        last = shown(s).index(f'{count} pages read; now they are put in order')
        assert last > shown(s).rindex(' a second'), shown(s)[:300]
        assert all(len(words) < 50 for words in s.out.split(b'\r') if b'pages read' in words), 'on a narrow screen each is a line'
        assert s.out.index(b'\r' + b' ' * 60 + b'\r') < s.out.index(b'word word'), 'it stays'
        s.close()
        quiet = run('-C', folder, 'show', 'page7')
        assert b'pages read' not in quiet.stderr + quiet.stdout


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
    # Over SSH no command of the folder ever runs; a kiosk runs it anyway.
    for args in ('--ssh', '--allow-print'), ('--allow-print', '--ssh', '--policy'):
        done = says(*args, ROOM)
        assert done.returncode == 2 and done.stderr.startswith('pamphlet: --allow-print: '), done
    assert says('--kiosk', '--allow-print', '--policy').returncode == 0
    for command in (('list',), ('show', 'back'), ('new', 'page', 'x.md'), ('check',)):
        for option, where in (('--kiosk', 'in a kiosk'), ('--ssh', 'over SSH')):
            done = says(option, '-C', ROOM, *command)
            assert done.returncode == 2 and 'not ' + where in done.stderr, done


if __name__ == '__main__':
    sys.exit(run_all())
