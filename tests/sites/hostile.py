#!/usr/bin/env python3
"""A site with pages that no parser survives: each loses only itself, and costs one note.

usage: hostile.py PAMPHLET
"""
import os, resource, signal, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'terminal'))
from terminal import PROGRAM, WATCHED, Skipped

HEAD = '---\ntitle: %s\n---\n'

# Name: (text, whether the page is refused, words of its note). Newer md4c has time for the first three.
HOSTILE = {
    'brackets': ('[' * 50000 + ']' * 50000 + '\n\n[a]: /b\n', None, 'takes too long'),
    'definitions': ('[a]: /' + 'b' * 30000 + '\n\n' + '[a]\n' * 8000, None, 'too large when it is read'),
    'links': (']([\n' * 400000, None, 'takes too long'),
    'spans': ('*a* ' * 3500000, True, 'too large when it is read'),
    'cells': ('<table><tr>' + '<td rowspan=65000>a' * 60 + '<td>0' + '\n<tr><td>5 mg' * 60000 + '\n</table>\n', True, 'too large when it is read'),
    'quotes': ('> ' * 100000 + 'deep\n', False, ''),
    'lists': (''.join('  ' * i + '- item\n' for i in range(500)), False, ''),
    'marks': ('- ' * 100000 + '# Heading\n', False, ''),
    'word': ('a' * 1000000 + '\n', False, ''),
    'columns': ('|a' * 10000 + '|\n' + '|-' * 10000 + '|\n', False, ''),
    'headings': ('# Same\n\n' * 20000 + '[x](#same-19999)\n' * 5000, False, ''),
    'emphasis': ('*a ' * 20000 + '_b ' * 20000, False, ''),
}


def run(*args):
    """Runs the program; returns its output and its notes. It says by its status whether a page cannot be shown."""
    done = subprocess.run([PROGRAM, *args], capture_output=True, stdin=subprocess.DEVNULL, timeout=300)
    assert done.returncode == (b'cannot be shown' in done.stdout), (args, done.returncode, done.stderr[:500])
    return done.stdout.decode(), done.stderr.decode()


def put(folder, name, text):
    with open(f'{folder}/{name}.md', 'w', encoding='utf-8') as file:
        file.write(text)


def each_hostile_page_is_shown_or_refused_by_its_limit(folder):
    """The worker keeps its own time limit, and the note of a page that exceeds it says so."""
    for name, (text, refused, note) in HOSTILE.items():
        out, err = run('show', f'{folder}/{name}.md')
        assert out.startswith(name.capitalize()), (name, out[:100])
        is_refused = 'cannot be shown' in out
        assert refused in (None, is_refused), (name, out[:200])
        assert (note if is_refused else '') in err and is_refused == bool(err), (name, err)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    assert WATCHED or peak < 300, f'{peak} MiB'


def how_a_worker_ended_is_known_whoever_started_it(folder):
    """If the program starts with SIGCHLD ignored, as some parents leave it, wait() gives no status."""
    done = subprocess.run([PROGRAM, 'show', f'{folder}/spans.md'], capture_output=True, text=True, timeout=300,
                          preexec_fn=lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN))
    assert HOSTILE['spans'][2] in done.stderr, done.stderr


def all_others_are_there(folder):
    titles = [line.split('\t')[0] for line in run('-C', folder, 'list')[0].splitlines()]
    wanted = sorted([name.capitalize() for name in HOSTILE] + ['Page %02d' % i for i in range(40)])
    assert titles == wanted, titles
    assert 'spans.md: error:' in run('-C', folder, 'show', 'spans')[1]
    out, err = run('-C', folder, 'show', 'p07')
    assert 'Words of page 07.' in out and not err, err


def a_packed_file_has_them_too(folder):
    """Packs once, so that every page can be opened without being parsed again."""
    with tempfile.TemporaryDirectory() as other:
        library = other + '/site.library'
        assert f'{len(HOSTILE) + 40} pages' in run('-C', folder, 'pack', '-o', library)[0]
        for name, (_, refused, _) in HOSTILE.items():
            out, err = run('-C', library, 'show', name)
            assert out.startswith(name.capitalize()) and refused in (None, 'cannot be shown' in out), (name, out[:200])
        for i in range(40):
            out, err = run('-C', library, 'show', f'p{i:02}')
            assert f'Words of page {i:02}.' in out and not err, (out, err)


def a_draft_stays_hidden(_):
    with tempfile.TemporaryDirectory() as folder:
        put(folder, 'other', HEAD % 'Other')
        for text in ('---\ntitle: Withdrawn\ndraft: true\n---\n', '---\n[\ndraft: true\n---\n', '{"draft": true}\n'):
            put(folder, 'withdrawn', text + HOSTILE['links'][0])
            assert run('-C', folder, 'list')[0] == 'Other\tother.md\n', text
        shown = subprocess.run([PROGRAM, '-C', folder, 'show', 'withdrawn'], capture_output=True)
        assert shown.returncode == 1 and not shown.stdout, shown
        assert 'withdrawn' in run('-C', folder, '--drafts', 'list')[0]


def children(pid):
    try:
        with open(f'/proc/{pid}/task/{pid}/children') as file:
            return [int(word) for word in file.read().split()]
    except OSError:
        return []


def is_there(pid):
    try:
        with open(f'/proc/{pid}/stat') as file:
            return file.read().rsplit(')', 1)[1].split()[0] != 'Z'
    except OSError:
        return False


def busy_workers(program, least):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        workers = children(program.pid)
        if len(workers) >= least:
            return workers
        time.sleep(0.01)
    raise AssertionError('no worker is there')


def workers_are_confined_and_end_with_the_program(folder):
    if not os.path.exists(f'/proc/self/task/{os.getpid()}/children'):
        raise Skipped('no list of children in /proc')
    program = subprocess.Popen([PROGRAM, '-C', folder, 'show', 'p39'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    workers = busy_workers(program, 1)
    time.sleep(0.3)
    for pid in workers:
        if not is_there(pid):
            continue
        files = [os.readlink(f'/proc/{pid}/fd/{fd}') for fd in os.listdir(f'/proc/{pid}/fd')]
        assert WATCHED or (len(files) == 2 and all(file.startswith('pipe:') for file in files)), files
        with open(f'/proc/{pid}/status') as file:
            status = file.read()
        assert WATCHED or 'NoNewPrivs:\t1' in status, status
        assert WATCHED or not os.path.exists('/proc/sys/kernel/seccomp') or 'Seccomp:\t2' in status, status
    program.kill()
    program.wait()
    end = time.monotonic() + 60
    while any(is_there(pid) for pid in workers):
        assert time.monotonic() < end, 'a worker is left over'
        time.sleep(0.01)


def no_worker_is_left_when_all_is_read(folder):
    read, write = os.pipe()
    run_with = subprocess.Popen([PROGRAM, '-C', folder, 'show', 'p39'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                pass_fds=(write,))
    os.close(write)
    assert run_with.stdout.read()
    run_with.wait()
    os.set_blocking(read, False)
    time.sleep(0.1)
    assert os.read(read, 1) == b'', 'somebody still holds what the program was given'
    os.close(read)


def cpu_of_names(count):
    """CPU seconds of the children that read a site whose 40 pages all have so many other names."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + '/content')
        for i in range(40):
            put(folder + '/content', f'p{i}', HEAD % f'Knee {i}')
        with open(folder + '/synonyms.yaml', 'w', encoding='utf-8') as file:
            file.write('knee: [' + ', '.join(f'name {i}' for i in range(count)) + ']\n')
        used = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
        before = used()
        assert 'Knee 7' in run('-C', folder, 'search', f'name {count - 1}')[0]
        return used() - before


def thousands_of_names_for_one_thing_cost_no_square(_):
    few, many = (min(cpu_of_names(count) for _ in range(2)) for count in (500, 4000))
    assert many < 24 * few, f'8 times the names took {many / few:.0f} times the CPU'


def a_long_question_costs_no_square(_):
    with tempfile.TemporaryDirectory() as folder:
        for i in range(12):
            put(folder, f'p{i}', f'---\ntitle: Knee {i}\nsynonyms: [' + ', '.join(f'pain of a knee {j}' for j in range(50)) + ']\n---\n')
        used = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
        cpu = []
        for count in (60, 6000):
            before = used()
            assert 'Knee' in run('-C', folder, 'search', ' '.join(f'pain knee {i}' for i in range(count)))[0]
            cpu.append(used() - before)
        assert cpu[1] < 4 * cpu[0] + 0.5, f'100 times the words took {cpu[1]:.2f} s, not {cpu[0]:.2f}'


def cpu_of_links(pages):
    """CPU seconds of a check of so many pages, of which each has a hundred links that lead nowhere."""
    with tempfile.TemporaryDirectory() as folder:
        for i in range(pages):
            put(folder, f'p{i}', HEAD % f'Knee {i}' + ' '.join(f'[one](none{k}) [two](p0.md#none{k})' for k in range(50)))
        used = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
        before = used()
        assert b'none49' in subprocess.run([PROGRAM, 'check', folder], capture_output=True, timeout=300).stdout
        return used() - before


def many_links_that_lead_nowhere_cost_no_square(_):
    few, many = (min(cpu_of_links(pages) for _ in range(2)) for pages in (50, 400))
    assert many < 16 * few, f'8 times the pages took {many / few:.0f} times the CPU'


def cpu_of_places(ending, before, each, count):
    """CPU seconds of a check of a page with so many links or cards, of which it looks for the source."""
    with tempfile.TemporaryDirectory() as folder:
        with open(f'{folder}/pamphlet.yaml', 'w', encoding='utf-8') as file:
            file.write('languages: {en: {}, es: {}}\n')
        put(folder, 'to', HEAD % 'To' + 'Words.\n')
        with open(f'{folder}/from.{ending}', 'w', encoding='utf-8') as file:
            file.write(HEAD % 'From' + before * count + each * count)
        used = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
        start = used()
        assert subprocess.run([PROGRAM, 'check', folder], capture_output=True, stdin=subprocess.DEVNULL, timeout=300).returncode == 1
        return used() - start


def where_links_and_cards_were_written_costs_no_square(_):
    for case in (('html', '', '<p><a href="/to/">some words</a></p>\n' * 50), ('es.md', '', '{{< own >}}\n> [!EMERGENCY]\n> Vaya.\n\n'),
                 ('es.md', '{{< own >}}\n\n', '> [!EMERGENCY]\n> &nbsp;\n\n')):
        few, many = (cpu_of_places(*case, count) for count in (200, 800))
        assert many < 8 * few, f'{case[2][:30]}: 4 times the text took {many:.2f} s, not {few:.2f}'


def main():
    tests = [each_hostile_page_is_shown_or_refused_by_its_limit, how_a_worker_ended_is_known_whoever_started_it, all_others_are_there, a_packed_file_has_them_too,
             a_draft_stays_hidden, workers_are_confined_and_end_with_the_program,
             no_worker_is_left_when_all_is_read, thousands_of_names_for_one_thing_cost_no_square,
             a_long_question_costs_no_square, many_links_that_lead_nowhere_cost_no_square, where_links_and_cards_were_written_costs_no_square]
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (text, _, _) in HOSTILE.items():
            put(folder, name, HEAD % name.capitalize() + text)
        for i in range(40):
            put(folder, 'p%02d' % i, HEAD % ('Page %02d' % i) + f'Words of page {i:02}.\n')
        for test in tests:
            try:
                test(folder)
                passed += 1
            except Skipped as why:
                print(f'SKIPPED {test.__name__}: {why}')
            except (AssertionError, subprocess.TimeoutExpired) as why:
                failed += 1
                print(f'FAILED {test.__name__}: {str(why)[:1500]}')
    print(f'hostile: {passed} passed, {failed} failed')
    return 1 if failed else 0


sys.exit(main())
