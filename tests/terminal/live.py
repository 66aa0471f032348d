#!/usr/bin/env python3
"""Runs the real program while its pages are edited, and while its library file is replaced.

usage: live.py PAMPHLET SHIM    (SHIM: tests/faults/shim.c, which has the disk keep whole seconds)
"""
import ctypes, glob, os, re, resource, shutil, signal, sqlite3, subprocess, sys, tempfile, time

from run import PATIENCE, PROGRAM, Session, Skipped, run_all, shown, skip_all
from strangers import CONFINED, ends

SHIM = os.path.abspath(sys.argv[2])
BEFORE = os.path.abspath('tests/sites/change/before')
AFTER = os.path.abspath('tests/sites/change/after')


def until(session, words, **more):
    return session.until(words, **more)


class Site:
    """A copy of a site that can be edited, and a session that reads it."""

    def __init__(self, *args, folder=BEFORE, **more):
        self.work = tempfile.mkdtemp(prefix='pamphlet-live-')
        self.folder = self.work + '/site'
        shutil.copytree(folder, self.folder)
        self.s = Session(*args, self.folder, XDG_CACHE_HOME=self.work + '/cache', **more)

    def write(self, name, text):
        with open(f'{self.folder}/{name}', 'w') as file:
            file.write(text)

    def rename_in(self, name, text):
        """Saves as most editors do."""
        self.write('.' + name + '.new', text)
        os.rename(f'{self.folder}/.{name}.new', f'{self.folder}/{name}')

    def watcher(self):
        return children(self.s.pid)

    def done(self):
        if self.s.pid:
            ends(self.s)
        shutil.rmtree(self.work)


def children(pid):
    return [int(p) for p in open(f'/proc/{pid}/task/{pid}/children').read().split()]


def is_gone(pid, limit=PATIENCE):
    end = time.monotonic() + limit
    while time.monotonic() < end:
        try:
            if open(f'/proc/{pid}/stat').read().rsplit(')', 1)[1].split()[0] == 'Z':
                return True
        except OSError:
            return True
        time.sleep(0.02)
    return False


def page(title, text):
    return f'---\ntitle: {title}\n---\n\n{text}\n'


def a_saved_page_is_shown_at_once():
    site = Site()
    site.s.keys('\x1b[B\x1b[B\r')
    until(site.s, 'A nerve runs')
    took = []
    while not took or (min(took) >= 3 and len(took) < 10):  # a machine may be busy with something else
        site.s.fresh()
        begun = time.monotonic()
        words = ('Written in place.', 'QUITE OTHER WORDS')[len(took) % 2]  # no letter where it was
        site.write('nerve.md', page('Nerve', words))
        until(site.s, words)
        took.append(time.monotonic() - begun)
    assert min(took) < 3, took
    site.s.fresh()
    site.rename_in('nerve.md', page('Nerve', 'Renamed into place.'))
    until(site.s, 'Renamed into place.')
    site.s.fresh()
    os.unlink(site.folder + '/nerve.md')
    until(site.s, 'not there any more')
    site.s.fresh()
    site.write('nerve.md', page('Nerve', 'Here again.'))
    until(site.s, 'Here again.')
    site.done()


def a_configuration_that_breaks_changes_nothing():
    """While it cannot be read, its author sees the old site; after that, the new one and its new pages."""
    site = Site()
    site.write('pamphlet.yaml', 'title: The spine\ncontact: Call us\nemergency: {number: "112"}\n')
    until(site.s, '112')
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Another\ncontact: a: Call us\nemergency: {number: "112"}\n')
    site.write('nerve.md', page('Sinews', 'Words.'))
    time.sleep(1)
    site.s.settle()
    assert not re.search('Another|Sinews', shown(site.s)), shown(site.s)
    site.write('pamphlet.yaml', 'title: Mended\ncontact: Call us\nemergency: {number: "0800"}\n')
    for words in 'Sinews', '0800', 'Mended':  # it may be read while its file is still empty
        until(site.s, words)
    site.done()
    site = Site(wait=False)  # one broken from the start hides no change
    ends(site.s)
    site.write('pamphlet.yaml', 'title: The spine\ncontact: a: Call us\n')
    site.s = Session(site.folder, XDG_CACHE_HOME=site.work + '/cache')
    site.s.fresh()
    site.write('nerve.md', page('Sinews', 'Words.'))
    until(site.s, 'Sinews')
    site.done()


def who_breaks_the_configuration_is_told():
    """Until the next key; and again if it is broken again after it was mended."""
    site = Site()
    for number in ('112', '0800'):
        site.write('pamphlet.yaml', 'title: The spine\nemergency: {number: "%s"}\n' % number)
        until(site.s, number)
        site.s.fresh()
        site.write('pamphlet.yaml', 'title: The spine\nemergency: {number: "999"\n')
        until(site.s, 'Error in the site')
        site.s.fresh().keys('\x0c')
        assert number in shown(site.s) and 'Error in' not in shown(site.s), shown(site.s)
    site.done()


def who_misspells_a_key_of_the_configuration_is_told():
    """What is misspelt has no effect, and the rest has: nothing said why the colours stayed."""
    site = Site()
    site.write('pamphlet.yaml', 'title: The spine\ntheem: dark\n')
    until(site.s, 'Error in the site')
    site.s.fresh().keys('\x0c')
    assert 'Error in' not in shown(site.s), shown(site.s)
    site.write('pamphlet.yaml', 'title: Another\ntheem: dark\n')  # known by now
    until(site.s, 'Another')
    time.sleep(0.5)
    site.s.settle()
    assert 'Error in' not in shown(site.s), shown(site.s)
    site.write('pamphlet.yaml', 'title: Another\nthmee: dark\n')  # one that was mended, and another in its place
    until(site.s, 'Error in the site')
    site.s.fresh().keys('\x0c')
    site.write('pamphlet.yaml', '\n\ntitle: Third\nthmee: dark\n')  # known, though it stands elsewhere
    until(site.s, 'Third')
    time.sleep(0.5)
    site.s.settle()
    assert 'Error in' not in shown(site.s), shown(site.s)
    site.done()


def a_configuration_that_is_half_saved_is_not_read():
    """An editor empties the file, then writes it. If the watcher looks at the folder between the two,
    for a saved page or on a second try, the emergency number must not disappear. Whenever this process
    pauses for so long that the file counts as saved, the test is tried again."""
    for _ in range(50):
        if saves_by_halves():
            return
    assert False, 'this machine leaves nobody the time to save a file'


def saves_by_halves():
    """False: it was saved too slowly for anything to be told from it."""
    site = Site()
    pauses, last = [], 0
    site.write('pamphlet.yaml', 'title: The spine\nemergency: {number: "112"}\n')
    until(site.s, '112')
    site.s.fresh()
    with open(site.folder + '/pamphlet.yaml', 'w') as saved:
        site.write('nerve.md', page('Sinews', 'Words.'))
        end = time.monotonic() + 0.7
        while time.monotonic() < end:
            last = time.monotonic()
            os.pwrite(saved.fileno(), b'#', 0)
            time.sleep(0.002)
            pauses.append(time.monotonic() - last)
        site.s.settle(limit=0.02)
        early = site.s.out
        saved.write('title: The spine\nemergency: {number: "0800"}\n')
    pauses.append(time.monotonic() - last)
    if max(pauses) >= 0.06:
        site.done()
        return False
    assert not early, early
    until(site.s, 'Sinews')
    assert '0800' in shown(site.s), shown(site.s)
    site.done()
    return True


def a_lone_page_is_followed_too():
    """A file opened alone is followed, however its editor saves it; its neighbours change nothing."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    file = work + '/leaflet.md'

    def put(name, text):
        with open(f'{work}/{name}', 'w') as out:
            out.write(page('Leaflet', text))

    put('leaflet.md', 'As it was.')
    s = Session(file, XDG_CACHE_HOME=work + '/cache')
    until(s, 'As it was.')
    s.fresh()
    put('leaflet.md', 'Written in place.')
    until(s, 'Written in place.')
    s.fresh()
    put('.new', 'Renamed into place.')
    os.rename(work + '/.new', file)
    until(s, 'Renamed into place.')
    s.fresh()
    os.unlink(file)
    put('beside.md', 'Another page.')
    s.settle()
    assert 'Another' not in shown(s) and 'not there' not in shown(s), shown(s)
    put('leaflet.md', 'There again.')
    until(s, 'There again.')
    watchers = children(s.pid)
    ends(s)
    assert watchers and all(is_gone(pid) for pid in watchers)
    shutil.rmtree(work)


def a_lone_page_is_followed_into_another_folder():
    """As when a branch without it is checked out and left again, and when its name is a symbolic link."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    file = work + '/folder/leaflet.md'

    def put(folder, text):
        os.makedirs(f'{work}/{folder}')
        open(f'{work}/{folder}/leaflet.md', 'w').write(page('Leaflet', text))

    put('folder', 'As it was.')
    s = Session(file)
    until(s, 'As it was.')
    s.fresh()
    os.rename(work + '/folder', work + '/left')
    time.sleep(0.5)
    put('folder', 'There again.')
    until(s, 'There again.')
    s.fresh()
    open(file, 'w').write(page('Leaflet', 'Changed there.'))
    until(s, 'Changed there.')
    ends(s)
    put('other', 'Quite new')
    os.symlink('folder/leaflet.md', work + '/name.md')
    s = Session(work + '/name.md')
    until(s, 'Changed there.')
    s.fresh()
    os.symlink('other/leaflet.md', work + '/next')
    os.rename(work + '/next', work + '/name.md')
    until(s, 'Quite new')
    ends(s)
    shutil.rmtree(work)


def a_folder_far_above_is_put_in_its_place():
    """As when a whole tree is deployed by renaming it."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    for name, text in ('one', 'As it was.'), ('two', 'Quite new'):
        os.makedirs(f'{work}/{name}/far/site/content')
        open(f'{work}/{name}/far/site/hugo.yaml', 'w').write('title: X\n')
        open(f'{work}/{name}/far/site/content/a.md', 'w').write(page('Leaflet', text))
    s = Session(work + '/one/far/site', 'a')
    until(s, 'As it was.')
    s.fresh()
    os.rename(work + '/one', work + '/old')
    os.rename(work + '/two', work + '/one')
    until(s, 'Quite new')
    ends(s)
    shutil.rmtree(work)


def a_configuration_beside_content_is_seen_when_it_comes():
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    os.makedirs(work + '/site/content')
    open(work + '/site/content/a.md', 'w').write(page('Leaflet', 'Words.'))
    s = Session(work + '/site/content')
    until(s, 'Leaflet')
    for name in ('Riverside', 'Spine'):
        s.fresh()
        open(work + '/site/pamphlet.yaml', 'w').write(f'title: {name}\n')
        until(s, name)
        s.fresh()
        os.unlink(work + '/site/pamphlet.yaml')
        time.sleep(0.5)
        s.settle()
    ends(s)
    shutil.rmtree(work)


def content_that_is_a_link_is_followed_too():
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    os.makedirs(work + '/real')
    os.makedirs(work + '/site')
    open(work + '/site/hugo.yaml', 'w').write('title: X\n')
    os.symlink('../real', work + '/site/content')
    file = work + '/real/a.md'
    open(file, 'w').write(page('Leaflet', 'As it was.'))
    s = Session(work + '/site', 'a', XDG_CACHE_HOME=work + '/cache')
    until(s, 'As it was.')
    s.fresh()
    open(file, 'w').write(page('Leaflet', 'Saved.'))
    until(s, 'Saved.')
    ends(s)
    shutil.rmtree(work)


def what_a_theme_brings_is_followed_too():
    """A theme is often a symbolic link, and so may the content be; a mount may be a hidden folder, or
    below the folder that Hugo publishes to."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    files = [f'{work}/group/content/legal.md', f'{work}/real/a.md', f'{work}/lent/about.md', f'{work}/site/.git-shared/b.md',
             f'{work}/site/public/c.md']
    for i, file in enumerate(files):
        os.makedirs(os.path.dirname(file))
        open(file, 'w').write(page(f'Leaflet {i}', 'As it was.'))
    os.mkdir(work + '/site/themes')
    os.symlink('../../group', work + '/site/themes/group')
    os.symlink('../real', work + '/site/content')
    os.symlink('../lent', work + '/site/lent')
    sources = 'content', 'lent/about.md', '.git-shared', 'public'
    targets = 'content', 'content/about.md', 'content/shared', 'content/more'
    open(work + '/site/hugo.yaml', 'w').write('theme: group\nmodule: {mounts: [%s]}\n' % ', '.join(
        '{source: %s, target: %s}' % pair for pair in zip(sources, targets)))
    s = Session(work + '/site', XDG_CACHE_HOME=work + '/cache')
    until(s, 'Leaflet 4')
    for i, file in enumerate(files):
        s.fresh()
        new = str(i) * 8  # differs in every letter from what is on the screen, so curses sends all of it
        open(file, 'w').write(page(f'"{new}"', 'Saved.'))
        until(s, new)
    ends(s)
    shutil.rmtree(work)


def a_link_that_leads_elsewhere_is_followed_too():
    """As when a site is deployed by redirecting a symbolic link."""
    for end in ('', '/', '/content'):
        work = tempfile.mkdtemp(prefix='pamphlet-live-')
        for name, text in ('one', 'As it was.'), ('two', 'Quite new'):
            os.makedirs(f'{work}/{name}/content')
            open(f'{work}/{name}/content/a.md', 'w').write(page('Leaflet', text))
        os.symlink('one', work + '/current')
        s = Session(work + '/current' + end, 'a', XDG_CACHE_HOME=work + '/cache')
        until(s, 'As it was.')
        s.fresh()
        os.symlink('two', work + '/next')
        os.rename(work + '/next', work + '/current')
        until(s, 'Quite new')
        ends(s)
        shutil.rmtree(work)


def the_list_follows():
    site = Site()
    site.s.fresh()
    os.makedirs(site.folder + '/new/folder')
    site.write('new/folder/a.md', page('In a new folder', 'x'))
    until(site.s, 'In a new folder')
    site.s.fresh()
    site.write('new/folder/b.md', page('Later in the new folder', 'x'))
    until(site.s, 'Later in the new folder')
    site.s.fresh()
    os.rename(site.folder + '/new', site.folder + '/old')
    site.write('old/folder/c.md', page('In a renamed folder', 'x'))
    until(site.s, 'In a renamed folder')
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Another name\n')
    until(site.s, 'Another name')
    site.done()


def on_ground(colour, session):
    """Whether anything was sent in this background colour (ECMA-48, SGR)."""
    return re.search(rb'\x1b\[(\d+;)*%dm' % colour, session.out) is not None


def the_look_follows_until_the_reader_chooses_one():
    site = Site()
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Dark\ntheme: dark\n')
    until(site.s, 'Dark')
    assert on_ground(40, site.s), site.s.out
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Bright\ntheme: light\n')
    until(site.s, 'Bright')
    assert on_ground(47, site.s), site.s.out
    site.s.fresh().keys('cccc')  # contrast, mono, default, dark
    shown(site.s)
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Unlit\ntheme: light\n')
    until(site.s, 'Unlit')
    assert not on_ground(47, site.s), site.s.out
    site.done()


def what_changed_before_anyone_watched_is_seen():
    site = Site()
    site.write('wrist.md', page('Elbow', 'x'))  # while the program starts
    until(site.s, 'Elbow')
    site.done()


def stopped_watcher(*args, **more):
    """A session whose watcher has not looked at anything yet, and that watcher."""
    s = Session(*args, wait=False, **more)
    watcher = []
    while not watcher:
        watcher = children(s.pid)
    os.kill(watcher[0], signal.SIGSTOP)
    return s, watcher[0]


def what_changed_within_the_second_is_seen():
    """A disk that keeps whole seconds says of a page that is saved after it was read, and before
    anybody watches, that it was saved before the program began."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    os.mkdir(work + '/site')
    file = work + '/site/leaflet.md'
    for of in (work + '/site', 'leaflet'), (file,):
        for _ in range(20):  # on a busy machine a start may take a whole second
            open(file, 'w').write(page('Leaflet', 'As it was.'))
            time.sleep(3 - time.time() % 1)
            second = int(time.time())
            s, watcher = stopped_watcher(*of, XDG_CACHE_HOME=work + '/cache', LD_PRELOAD=SHIM, SHIM_SECONDS='1')
            until(s, 'As it was.')
            s.fresh()
            open(file, 'w').write(page('Leaflet', 'QUITE NEW WORDS'))
            within = int(time.time()) == second
            os.kill(watcher, signal.SIGCONT)
            if within:
                until(s, 'QUITE NEW WORDS')
            ends(s)
            if within:
                break
        assert within, 'no start takes less than a second here'
    shutil.rmtree(work)


def what_is_saved_twice_within_the_second_is_seen():
    """With as many letters, so that a disk that keeps whole seconds tells no difference."""
    site = Site(LD_PRELOAD=SHIM, SHIM_SECONDS='1')
    site.s.keys('\x1b[B\x1b[B\r')
    until(site.s, 'A nerve runs')
    is_seen_twice(site)
    site.done()


def what_is_saved_twice_of_a_lone_page_is_seen():
    site = Site()
    ends(site.s)
    site.s = Session(site.folder + '/nerve.md', LD_PRELOAD=SHIM, SHIM_SECONDS='1')
    until(site.s, 'A nerve runs')
    is_seen_twice(site)
    site.done()


def is_seen_twice(site):
    """Saves the page twice within one second."""
    within = False
    while not within:
        time.sleep(3 - time.time() % 1)  # what was saved before is at rest
        second = int(time.time())
        site.s.fresh()
        site.write('nerve.md', page('Nerve', 'Written in place.'))
        until(site.s, 'Written in place.')
        site.s.fresh()
        site.write('nerve.md', page('Nerve', 'QUITE OTHER WORDS'))
        within = int(time.time()) == second
        until(site.s, 'QUITE OTHER WORDS')


def a_burst_is_read_once_or_twice():
    """Where this process had to wait meanwhile, it is not one burst: then it is tried again."""
    took = 1
    for _ in range(50):
        site = Site()
        (watcher,) = site.watcher()
        for i in range(30):
            site.write(f'.page{i}.md', page(f'Page {i:03}', 'x'))
        at_rest(watcher)
        before = written(watcher)
        begun = time.monotonic()
        for i in range(30):
            os.rename(f'{site.folder}/.page{i}.md', f'{site.folder}/page{i}.md')
        took = time.monotonic() - begun
        until(site.s.fresh(), 'Page 010')
        at_rest(watcher)
        wrote = written(watcher) - before
        site.done()
        if took < 0.1:
            break
    assert took < 0.1, 'this machine leaves nobody the time for a burst'
    assert wrote < 500_000, wrote


def at_rest(*pids):
    """Waits until these have not woken for a while; returns how often they had."""
    end = time.monotonic() + PATIENCE
    counts = None
    while time.monotonic() < end:
        before, counts = counts, [switches(pid) for pid in pids]
        if counts == before:
            return counts
        time.sleep(0.5)
    assert False, f'they never rest: {counts}'


def written(pid):
    return int(open(f'/proc/{pid}/io').read().split('wchar: ')[1].split()[0])


def what_cannot_be_read_for_a_moment_is_read_later():
    """No change in the folder shows that the system has descriptors again, so the watcher must retry."""
    for room in 0, 3:  # too few descriptors to read the folder, or to start a worker
        site = Site()
        (watcher,) = site.watcher()
        site.s.keys('\x1b[B\x1b[B\r')
        time.sleep(0.3)
        limit = resource.prlimit(watcher, resource.RLIMIT_NOFILE)
        used = max(int(fd) for fd in os.listdir(f'/proc/{watcher}/fd')) + 1
        resource.prlimit(watcher, resource.RLIMIT_NOFILE, (used + room, limit[1]))
        site.s.fresh()
        site.write('nerve.md', page('Nerve', 'Quite other words.'))
        time.sleep(0.5)
        site.s.settle()
        assert 'other words' not in shown(site.s), shown(site.s)
        resource.prlimit(watcher, resource.RLIMIT_NOFILE, limit)
        until(site.s, 'other words')
        site.done()


def a_reader_that_was_stopped_gets_the_last_state_only():
    """Libraries made for it meanwhile would take room on the disk, and be old when it takes them."""
    work = folder_of(1000)
    s = Session(work + '/site', 'page0123', XDG_CACHE_HOME=work + '/cache')
    until(s, 'text of page 123.')
    (watcher,) = children(s.pid)
    (kept,) = glob.glob(work + '/cache/pamphlet/*.library')
    os.kill(s.pid, signal.SIGSTOP)
    before = written(watcher)
    for words in 'one', 'first', 'second', 'third', 'half', 'nearly', 'almost', 'Quite done.':
        open(work + '/site/page0123.md', 'w').write(page('Page 0123', words))
        time.sleep(0.4)
    assert written(watcher) - before < 3 * os.path.getsize(kept), written(watcher) - before
    os.kill(s.pid, signal.SIGCONT)
    until(s, 'Quite done.')
    ends(s)
    shutil.rmtree(work)


def what_is_wrong_is_one_key_away():
    site = Site()
    site.s.keys('\x1b[B\x1b[B\r')
    site.s.fresh()
    site.write('nerve.md', '---\ntitle: [Nerve\n---\n\n[gone](nowhere.md)\n')
    until(site.s, 'press !')
    site.s.fresh().keys('!')
    until(site.s, 'Notes on this page')
    assert 'error: ' in shown(site.s) and 'nowhere.md' in shown(site.s), shown(site.s)
    site.s.keys('\r')
    site.s.fresh()
    site.write('nerve.md', b'\xff\xfe\x00'.decode('latin-1') * 1000)
    time.sleep(0.5)
    site.s.fresh()
    site.write('nerve.md', page('Nerve', 'Mended.'))
    until(site.s, 'Mended.')
    site.done()


def nobody_wakes_up_for_nothing():
    site = Site()
    (watcher,) = site.watcher()
    counts = at_rest(site.s.pid, watcher)
    time.sleep(1)
    assert [switches(site.s.pid), switches(watcher)] == counts, ([switches(site.s.pid), switches(watcher)], counts)
    site.write('.nerve.md.swp', 'x')  # an editor's own file wakes the watcher only
    time.sleep(0.3)
    assert switches(site.s.pid) == counts[0]
    site.done()


def switches(pid):
    return int(open(f'/proc/{pid}/status').read().split('\nvoluntary_ctxt_switches:')[1].split()[0])


def the_watcher_ends_with_the_reader():
    for way in ('q', signal.SIGTERM, signal.SIGKILL, signal.SIGHUP):
        site = Site()
        (watcher,) = site.watcher()
        if way == 'q':
            site.s.keys('q')
            assert site.s.end() == 0
        else:
            os.kill(site.s.pid, way)
            assert site.s.end() is not None
        assert is_gone(watcher), way
        site.s.close()
        site.s.pid = 0
        site.done()


def it_ends_in_the_middle_of_its_work():
    site = Site()
    (watcher,) = site.watcher()
    for i in range(2000):
        site.write(f'page{i}.md', page(f'Page {i}', 'some [link](nerve.md)\n\n' * 100))
    end = time.monotonic() + PATIENCE
    while not children(watcher) and time.monotonic() < end:
        time.sleep(0.005)
    workers = children(watcher)
    assert workers, 'it does not read'
    os.kill(site.s.pid, signal.SIGKILL)
    site.s.end()
    for pid in [watcher] + workers:
        assert is_gone(pid), pid
    site.s.close()
    site.s.pid = 0
    site.done()


def leave_while_it_is_kept(ending):
    """Whether the reader ended while the watcher was writing the file with this ending, not after that."""
    work = folder_of(5200)
    s = Session(work + '/site', wait=False, XDG_CACHE_HOME=work + '/cache')
    begun, kept = f'{work}/cache/pamphlet/*.{ending}.*', f'{work}/cache/pamphlet/*.{ending}'
    end = time.monotonic() + 30
    while not glob.glob(begun) and not glob.glob(kept) and time.monotonic() < end:
        s.settle(limit=0.002)
    in_time = bool(glob.glob(begun))
    assert in_time or glob.glob(kept), 'it keeps nothing'
    (watcher, *_) = children(s.pid)
    os.kill(s.pid, signal.SIGKILL)
    s.end()
    assert is_gone(watcher)
    assert not glob.glob(begun), os.listdir(work + '/cache/pamphlet')
    s.close()
    shutil.rmtree(work)
    return in_time


def who_leaves_early_leaves_no_file():
    """Where this process had to wait meanwhile, it may come too late: then it is tried again."""
    for ending in ('library', 'pages'):
        assert any(leave_while_it_is_kept(ending) for _ in range(20)), 'this machine leaves nobody the time to leave early'


def the_reader_outlives_the_watcher():
    site = Site()
    (watcher,) = site.watcher()
    site.s.fresh()
    os.kill(watcher, signal.SIGKILL)
    until(site.s, 'Changes are no longer seen here.')
    assert not children(site.s.pid), 'it lies there until the reader ends'
    (count,) = at_rest(site.s.pid)
    time.sleep(0.3)
    assert switches(site.s.pid) <= count + 1, 'it spins'
    site.s.fresh().keys('\x1b[B\r')
    until(site.s, 'Muscle number 1')
    site.s.keys('q')
    assert site.s.end() == 0
    site.s.close()
    site.s.pid = 0
    site.done()


def mounts_alone():
    """What this process and its children mount is theirs from now on: watchers of tests beside it wake for
    each mount that they share. False: it has no right to that."""
    CLONE_NEWNS = 0x20000
    return ctypes.CDLL(None).unshare(CLONE_NEWNS) == 0 and \
        subprocess.run(['mount', '--make-rprivate', '/'], capture_output=True).returncode == 0


def on_a_full_disk(test):
    """Runs test(folder) with a small file system for caches, mounted for this process alone. Without the
    right to mount one, it runs nothing."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    if mounts_alone() and \
       subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', work], capture_output=True).returncode == 0:
        test(work)
        subprocess.run(['umount', work], check=True)
    os.rmdir(work)


def a_full_disk_hides_no_change():
    def change(work):
        folder = folder_of(300)
        s = Session(folder + '/site', 'page0001', XDG_CACHE_HOME=work)
        s.fresh()
        open(folder + '/site/page0001.md', 'w').write(page('Page', 'Not in the cache.'))
        until(s, 'Not in the cache.')
        ends(s)
        shutil.rmtree(folder)
    on_a_full_disk(change)


def where_nothing_can_be_written_it_says_so():
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limit[1]))
    site = Site()  # copied just now, so it may be read, and this be said, before the next change
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    site.write('wrist.md', page('Elbow', 'x'))
    until(site.s, 'Changes are no longer seen here.')
    site.done()


def nothing_is_left_lying():
    def left():
        return set(glob.glob('/tmp/live.library*') + glob.glob(site.work + '/cache/pamphlet/live*'))
    site = Site()
    before = left()
    site.s.fresh()
    site.write('wrist.md', page('Elbow', 'x'))
    until(site.s, 'Elbow')
    end = time.monotonic() + PATIENCE
    while (lying := left() - before) and time.monotonic() < end:  # other runs of these tests have files there for a moment
        time.sleep(0.02)
    assert not lying, lying
    site.done()


def pages_that_are_mounted_again_are_shown():
    """A stick or a share that was taken away and comes back; then another one in its place."""
    if not mounts_alone():
        raise Skipped('no mount namespaces')
    site = Site()
    mount = lambda: subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', site.folder], capture_output=True).returncode
    umount = lambda: subprocess.run(['umount', '-l', site.folder], check=True, capture_output=True)
    mounted = 0
    try:
        until(site.s, 'Nerve')
        for words in 'One', 'Another', 'Third':
            if mount():
                raise Skipped('no mount namespaces')
            mounted += 1
            site.write('mounted.md', page(words + ' stick', 'x'))
            until(site.s.fresh(), words + ' stick')
            if words == 'One':
                umount()
                mounted -= 1
                until(site.s.fresh(), 'Nerve')
    finally:
        for _ in range(mounted):
            umount()
        site.done()


def folder_of(count):
    """A new folder with a site of this many pages in it."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    os.mkdir(work + '/site')
    for i in range(count):
        open(f'{work}/site/page{i:04}.md', 'w').write(page(f'Page {i:04}', f'The text of page {i}.'))
    time.sleep(0.1)
    return work


def a_large_folder_has_its_titles_first():
    """Stops the watcher, which reads the rest, for a while, so that it is late on any machine."""
    work = folder_of(5200)
    s, watcher = stopped_watcher(work + '/site', XDG_CACHE_HOME=work + '/cache')
    until(s, 'Page 0003', limit=20).keys('/0123')
    s.fresh().keys('\r')
    until(s, 'still being read')
    s.fresh()
    os.kill(watcher, signal.SIGCONT)
    until(s, 'text of page 123.', limit=20)  # "Th" was on the screen already
    s.fresh().keys('m')
    until(s, 'Page 0110')  # the whole list again, with the page just read chosen
    s.keys('q')
    assert s.end() == 0
    s.close()
    told = subprocess.run([PROGRAM, '-v', '-C', work + '/site', 'show', 'page0007'], capture_output=True, text=True,
                          env=dict(os.environ, XDG_CACHE_HOME=work + '/cache'))
    assert 'nothing has changed' in told.stderr, told.stderr
    shutil.rmtree(work)


def the_text_of_a_page_is_shown_before_all_is_read():
    """Meanwhile the cache keeps the old library; only a changed title has it made anew."""
    work = folder_of(300)
    s = Session(work + '/site', XDG_CACHE_HOME=work + '/cache')
    (kept,) = glob.glob(work + '/cache/pamphlet/*.library')
    before = os.stat(kept).st_ino
    until(s, 'Page 0003').keys('/0123')
    s.fresh().keys('\r')
    until(s, 'text of page 123.')
    for text in ('Other words.', 'Quite **different** ones.'):
        s.fresh()
        open(work + '/site/page0123.md', 'w').write(page('Page 0123', text))
        until(s, text.split('*')[0])
        assert os.stat(kept).st_ino == before, text
    s.fresh()
    open(work + '/site/page0123.md', 'w').write(page('A new title', 'Other words.'))
    until(s, 'A new title')
    end = time.monotonic() + PATIENCE
    while os.stat(kept).st_ino == before and time.monotonic() < end:
        time.sleep(0.02)
    assert os.stat(kept).st_ino != before
    assert len(os.listdir(work + '/cache/pamphlet')) == 2
    s.keys('q')
    assert s.end() == 0
    s.close()
    shutil.rmtree(work)


def strangers_have_no_watcher():
    for option in ('--kiosk', '--ssh'):
        site = Site(option)
        assert not site.watcher()
        site.write('wrist.md', page('Elbow', 'x'))
        time.sleep(0.4)
        site.s.keys(' ')
        assert 'Elbow' not in shown(site.s)
        site.done()


class Packed:
    """A library file that is replaced while a session reads it."""

    def __init__(self, *args, **more):
        self.work = tempfile.mkdtemp(prefix='pamphlet-live-')
        self.file = self.work + '/a.library'
        self.put(BEFORE)
        self.s = Session(*args, self.file, **more)

    def put(self, site, spoil=None):
        fresh = self.work + '/new.library'
        subprocess.run([PROGRAM, '-C', site, '-o', fresh, 'pack'], check=True, capture_output=True)
        if spoil:
            spoil(fresh)
        os.rename(fresh, self.file)

    def done(self):
        ends(self.s)
        shutil.rmtree(self.work)


def a_kiosk_takes_a_renamed_file_at_its_next_beginning():
    p = Packed('--kiosk')
    until(p.s, 'Press any key to begin').keys(' ')
    until(p.s, 'Disc')
    p.put(AFTER)
    p.s.fresh().keys('\x1b[B')
    assert 'Bone' not in shown(p.s), 'half way'
    p.s.fresh().keys('x')
    until(p.s, 'Press any key to begin').fresh().keys(' ')
    until(p.s, 'Bone')
    p.done()


def whoever_begins_has_the_newest_file():
    """The first screen may wait all night: what was packed meanwhile is there for the first reader of the day."""
    p = Packed('--kiosk')
    until(p.s, 'Press any key to begin')
    p.put(AFTER)
    p.s.fresh().keys(' ')
    until(p.s, 'Bone')
    p.s.fresh().keys('x')
    until(p.s, 'Press any key to begin')
    p.put(BEFORE)
    p.s.fresh().keys('e')  # the one key that does something there
    p.s.keys('m')
    until(p.s, 'Disc')
    p.done()


def a_renamed_file_comes_with_the_next_page():
    for option in ('--kiosk', '--ssh', '-v'):
        p = Packed(option)
        if option == '--kiosk':
            until(p.s, 'Press any key to begin').keys(' ')
        until(p.s, 'Nerve').keys('\x1b[B\x1b[B')
        p.put(AFTER)
        p.s.fresh().keys('\r')
        until(p.s, 'and tells when')
        p.s.fresh().keys('\x1b[D')
        until(p.s, 'Bone')
        p.put(BEFORE)
        p.s.fresh().keys('\x1b[B\r')  # and once more
        until(p.s, 'The spine')
        p.s.fresh().keys('m')
        until(p.s, 'Disc')
        p.done()


def a_damaged_cache_is_mended():
    """If damage shows only when a page is opened, the page still appears, and the next start is sound."""
    work = folder_of(300)
    environment = dict(os.environ, XDG_CACHE_HOME=work + '/cache')
    show = lambda: subprocess.run([PROGRAM, '-v', '-C', work + '/site', 'show', 'page0007'], capture_output=True, text=True,
                                  env=environment)
    show()
    (kept,) = glob.glob(work + '/cache/pamphlet/*.library')
    with sqlite3.connect(kept) as library:
        library.execute("UPDATE body SET page = x'00'")
    library.close()
    s = Session(work + '/site', XDG_CACHE_HOME=work + '/cache')
    until(s, 'Page 0003').keys('/0123\r')
    until(s, 'text of page 123.')
    s.keys('q')
    assert s.end() == 0
    s.close()
    told = show()
    assert 'nothing has changed' in told.stderr and 'text of page 7.' in told.stdout, told
    shutil.rmtree(work)


def lose_the_index(file):
    with sqlite3.connect(file) as library:
        library.execute("UPDATE words_data SET block = x'ff' WHERE id > 100")
    library.close()


def a_search_in_a_damaged_file_says_so():
    """It must not say that no page has the words."""
    p = Packed('--ssh')
    p.put(BEFORE, lose_the_index)
    done = subprocess.run([PROGRAM, '-C', p.file, 'search', 'nerve leg'], capture_output=True, text=True)
    assert done.returncode == 1 and 'is damaged' in done.stderr and 'no page has' not in done.stderr, done
    s = Session('--ssh', p.file)
    until(s, 'Nerve').keys('snerve leg')
    until(s, 'the library file is damaged')
    assert 'No page has' not in shown(s.fresh()), shown(s)
    ends(s)
    p.done()


def lose_the_names(file):
    with sqlite3.connect(file) as library:
        size, = library.execute('PRAGMA page_size').fetchone()
        root, = library.execute("SELECT rootpage FROM sqlite_master WHERE name = 'name'").fetchone()
    library.close()
    with open(file, 'r+b') as bytes_of:
        bytes_of.seek((root - 1) * size)
        bytes_of.write(bytes(size))


def a_page_of_a_damaged_file_is_not_called_missing():
    """'No such page; give nerve if that is meant' was said of one that is there."""
    p = Packed()
    p.put(BEFORE, lose_the_names)
    for args in ('-C', p.file, 'show', 'nerve'), ('--ssh', p.file):
        done = subprocess.run([PROGRAM, *args], capture_output=True, text=True, env=dict(os.environ, SSH_ORIGINAL_COMMAND='nerve'))
        assert done.returncode == 1 and 'no such page' not in done.stderr + done.stdout, done
        assert ('cannot be read at the moment' if '--ssh' in args else 'is damaged') in done.stderr, done
        assert done.stderr.count('damaged') <= 1, done
    s = Session(p.file, 'nerve')
    until(s, 'is damaged')
    assert 'no such page' not in shown(s), shown(s)
    s.end()
    s.close()
    p.done()


def a_search_in_a_damaged_file_ends():
    """Where the index is damaged and the list of words is out of order, the words near a misspelt one had no end."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + '/site')
        for name, text in (('pamphlet.yaml', 'title: A clinic\n'), ('_index.md', page('Home', 'Hello words')),
                           ('disc.md', page('Slipped disc', '## Two words\n\nWards and swords, worms.'))):
            with open(f'{folder}/site/{name}', 'w') as file:
                file.write(text)
        library = folder + '/a.library'
        subprocess.run([PROGRAM, '-C', folder + '/site', '-o', library, 'pack'], check=True, capture_output=True)
        lose_the_index(library)
        sound = open(library, 'rb').read()
        places = [match.start() for match in re.finditer(b'wards', sound)]
        assert places
        for at in places:
            with open(library, 'wb') as file:
                file.write(sound[:at] + b'z' + sound[at + 1:])
            done = subprocess.run([PROGRAM, '-C', library, 'search', '"two wurds" n'], capture_output=True, timeout=PATIENCE)
            assert done.returncode in (0, 1) and b'is damaged' in done.stderr, done


def cut(file):
    os.truncate(file, os.path.getsize(file) // 2)


def scribble(file):
    with open(file, 'r+b') as out:
        out.seek(100)
        out.write(b'\xff' * 4000)


def write_words(file):
    open(file, 'w').write('# no library\n')


def a_file_that_another_is_copied_over_is_taken_at_once():
    """As by "cp" and "scp", which write into the file that is open."""
    work = folder_of(4000)  # their list is longer than what is kept of the file in memory
    for name, first in ('one', 'Aspirin'), ('two', 'Zinc'):
        with open(work + '/site/first.md', 'w') as file:
            file.write(page(first, f'The text of {first}.'))
        subprocess.run([PROGRAM, 'pack', '-C', work + '/site', '-o', f'{work}/{name}.library'], check=True, capture_output=True)
    for args in ('--ssh',), ('--kiosk',):
        shutil.copyfile(work + '/one.library', work + '/live.library')
        s = Session(*args, work + '/live.library')
        s.keys(' ')
        until(s, 'Aspirin')
        shutil.copyfile(work + '/two.library', work + '/live.library')
        s.fresh().keys('G')
        until(s, 'Zinc')
        assert 'cannot be read' not in shown(s), shown(s)
        s.fresh().keys('\r')
        until(s, 'The text of Zinc.')
        ends(s)
    shutil.rmtree(work)


def a_damaged_file_is_left_alone():
    for spoil in (cut, scribble, write_words, os.unlink):
        p = Packed('--ssh', '-v')
        until(p.s, 'Nerve').keys('\x1b[B\x1b[B')
        try:
            p.put(AFTER, spoil)
        except FileNotFoundError:
            os.unlink(p.file)
        p.s.fresh().keys('\r')
        until(p.s, 'A nerve runs to the leg.')
        p.put(AFTER)
        p.s.fresh().keys('\x1b[D\r')
        until(p.s, 'and tells when')
        p.put(AFTER, cut)
        p.s.keys('\x1b[D\r')
        p.s.fresh().keys('q')
        assert p.s.end() == 0
        assert 'a newer file was left alone' in shown(p.s), shown(p.s)
        p.s.close()
        shutil.rmtree(p.work)


def a_damaged_file_is_told_at_once_where_that_is_kept():
    """A kiosk never ends, so it tells at once: once for each damaged file, never for a sound one."""
    with tempfile.NamedTemporaryFile() as journal:
        p = Packed('--kiosk', errors=journal.name)
        until(p.s, 'Press any key to begin')
        for spoil, told in ((cut, 1), (None, 1), (write_words, 2), (write_words, 3), ('again', 3)):
            p.s.keys(' ')
            if spoil != 'again':
                p.put(AFTER, spoil)
            p.s.fresh().keys('x')
            until(p.s, 'begin')
            assert open(journal.name).read().count('a newer file was left alone') == told, (spoil, open(journal.name).read())
        p.done()


def lose_the_pages(file):
    with sqlite3.connect(file) as library:
        library.execute("UPDATE body SET page = x'00'")
    library.close()


def a_damaged_page_is_told_where_that_is_kept():
    """Only a reader meets it: the file opened well. Once for each file, and for the screen there is a sentence."""
    with tempfile.NamedTemporaryFile() as journal:
        p = Packed('--kiosk', errors=journal.name)
        until(p.s, 'Press any key to begin')
        for spoils, told in ((True, 1), (False, 1), (True, 2)):
            if spoils:
                p.put(BEFORE, lose_the_pages)
            p.s.fresh().keys(' ')
            until(p.s, 'Nerve').keys('\r')
            until(p.s, 'the library file is damaged')
            p.s.fresh().keys('x')
            until(p.s, 'Press any key to begin')
            words = open(journal.name).read()
            assert words.count('its stored text is damaged') == told, (told, words)
        assert 'its stored text is damaged' not in shown(p.s), shown(p.s)
        p.done()


def a_file_that_may_not_be_read_is_told_of_too():
    """Such as a link out of the folder: the old pages stay, so somebody must know. Once for each file."""
    with tempfile.NamedTemporaryFile() as journal, tempfile.TemporaryDirectory() as elsewhere:
        p = Packed('--kiosk', errors=journal.name)
        until(p.s, 'Press any key to begin')
        for change, told in ((True, 1), (False, 1), (True, 2)):
            if change:
                p.put(AFTER)
                p.s.keys(' x')
                os.rename(p.file, elsewhere + '/a.library')
                os.symlink(elsewhere + '/a.library', p.file)
            p.s.keys(' ')
            p.s.fresh().keys('x')
            until(p.s, 'begin')
            words = open(journal.name).read()
            assert words.count('a newer file was left alone: it may not be read') == told, (told, words)
        p.done()


def a_kiosk_that_is_cut_off_ends():
    """Mounted anew, the folder is another one, which the wall does not open; once the old one cannot be read, only a
    new start helps."""
    with tempfile.NamedTemporaryFile() as journal, tempfile.TemporaryDirectory() as elsewhere:
        p = Packed('--kiosk', errors=journal.name)
        until(p.s, 'Press any key to begin').keys(' ')
        until(p.s, 'Nerve')
        os.rename(p.work, elsewhere + '/old')
        os.mkdir(p.work)
        p.put(AFTER)
        p.s.fresh().keys('x')
        until(p.s, 'Press any key to begin').keys(' ')
        until(p.s, 'Nerve')
        os.truncate(elsewhere + '/old/a.library', 0)
        p.s.fresh().keys('\r')
        until(p.s, 'the library file is damaged')
        p.s.fresh().keys('x')
        assert p.s.end() == 0, shown(p.s)
        words = open(journal.name).read()
        assert words.count('ends, so that a new start can open it') == 1, words
        p.s.close()
        shutil.rmtree(p.work)


def write_over(file):
    """As "cp" and "scp" do, which keep the file that is open, with what is no library."""
    size = os.path.getsize(file)
    with open(file, 'r+b') as out:
        out.write(b'no library ' * (size // 11 + 1))


def a_kiosk_whose_file_is_written_over_ends():
    """Nothing more can be read: a list of topics none of which opens helps nobody. A new start says that the kiosk is
    out of use, and begins by itself once there is a library."""
    with tempfile.NamedTemporaryFile() as journal:
        for meanwhile in 'reading', 'waiting':
            p = Packed('--kiosk', errors=journal.name)
            until(p.s, 'Press any key to begin')
            if meanwhile == 'reading':
                p.s.fresh().keys(' ')
                until(p.s, 'Nerve')
                write_over(p.file)
                p.s.fresh().keys('\r')
                until(p.s, 'the library file is damaged')
                p.s.fresh().keys('x')
            else:  # all night: the first reader of the day is told at once
                write_over(p.file)
                p.s.fresh().keys(' ')
            assert p.s.end() == 0, (meanwhile, shown(p.s))
            p.s.close()
            assert 'been written over' in open(journal.name).read(), (meanwhile, open(journal.name).read())
            os.truncate(journal.name, 0)
            if meanwhile == 'waiting':
                s = Session('--kiosk', p.file)
                until(s, 'does not work at the moment')
                p.put(AFTER)
                until(s, 'Press any key to begin')
                ends(s)
            shutil.rmtree(p.work)


def a_kiosk_beside_whose_file_another_is_written_stays():
    """What was renamed into its place and is no library leaves the file that is being read as it was."""
    p = Packed('--kiosk')
    until(p.s, 'Press any key to begin').keys(' ')
    until(p.s, 'Nerve')
    p.put(AFTER, write_words)
    p.s.fresh().keys('x')
    until(p.s, 'Press any key to begin').fresh().keys(' ')
    until(p.s, 'Nerve').fresh().keys('\r')
    until(p.s, 'The spine')
    p.s.fresh().keys('x')
    until(p.s, 'Press any key to begin')
    p.done()


def main():
    if not CONFINED:
        return skip_all('live', 'no Landlock, or built with AddressSanitizer')
    tests = [a_saved_page_is_shown_at_once, a_lone_page_is_followed_too, a_lone_page_is_followed_into_another_folder,
             a_folder_far_above_is_put_in_its_place, a_configuration_beside_content_is_seen_when_it_comes, content_that_is_a_link_is_followed_too,
             what_a_theme_brings_is_followed_too,
             a_link_that_leads_elsewhere_is_followed_too, a_configuration_that_breaks_changes_nothing,
             who_breaks_the_configuration_is_told, who_misspells_a_key_of_the_configuration_is_told, a_configuration_that_is_half_saved_is_not_read,
             the_list_follows, the_look_follows_until_the_reader_chooses_one, what_changed_before_anyone_watched_is_seen, what_changed_within_the_second_is_seen,
             what_is_saved_twice_within_the_second_is_seen,
             what_is_saved_twice_of_a_lone_page_is_seen,
             a_burst_is_read_once_or_twice, a_reader_that_was_stopped_gets_the_last_state_only,
             what_cannot_be_read_for_a_moment_is_read_later,
             what_is_wrong_is_one_key_away, nobody_wakes_up_for_nothing,
             the_watcher_ends_with_the_reader, it_ends_in_the_middle_of_its_work, who_leaves_early_leaves_no_file, the_reader_outlives_the_watcher,
             pages_that_are_mounted_again_are_shown, a_full_disk_hides_no_change, where_nothing_can_be_written_it_says_so, nothing_is_left_lying, a_large_folder_has_its_titles_first,
             the_text_of_a_page_is_shown_before_all_is_read, strangers_have_no_watcher, a_kiosk_takes_a_renamed_file_at_its_next_beginning,
             whoever_begins_has_the_newest_file,
             a_renamed_file_comes_with_the_next_page, a_file_that_another_is_copied_over_is_taken_at_once, a_damaged_file_is_left_alone,
             a_damaged_file_is_told_at_once_where_that_is_kept, a_file_that_may_not_be_read_is_told_of_too, a_damaged_page_is_told_where_that_is_kept,
             a_kiosk_that_is_cut_off_ends, a_kiosk_whose_file_is_written_over_ends, a_kiosk_beside_whose_file_another_is_written_stays,
             a_damaged_cache_is_mended,
             a_search_in_a_damaged_file_says_so, a_page_of_a_damaged_file_is_not_called_missing, a_search_in_a_damaged_file_ends]
    return run_all('live', tests)


if __name__ == '__main__':
    sys.exit(main())
