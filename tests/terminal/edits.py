#!/usr/bin/env python3
"""Pages that are edited while they are read are shown as they are saved, however an editor, a link or a disk does it.

usage: edits.py PAMPHLET SHIM    (SHIM: tests/faults/shim.c, which has the disk keep whole seconds)
"""
import os, shutil, signal, subprocess, sys, tempfile, time

from terminal import Session, Skipped, children, ends, is_gone, need_walls, run_all, shown
from live import Site, mounts_alone, page, stopped_watcher

SHIM = sys.argv[2]  # LD_PRELOAD would part a whole path at its blanks


def follows(args, change, **more):
    """Reads what these name, which a change makes quite new."""
    s = Session(*args, **more)
    s.until('As it was.')
    s.fresh()
    change()
    s.until('Quite new')
    ends(s)


def a_link_that_leads_elsewhere_is_followed_too():
    """As when a site is deployed by redirecting a symbolic link."""
    for end in ('', '/', '/content'):
        work = tempfile.mkdtemp(prefix='pamphlet-live-')
        for name, text in ('one', 'As it was.'), ('two', 'Quite new'):
            os.makedirs(f'{work}/{name}/content')
            open(f'{work}/{name}/content/a.md', 'w').write(page('Leaflet', text))
        os.symlink('one', work + '/current')
        os.symlink('two', work + '/next')
        follows((work + '/current' + end, 'a'), lambda: os.rename(work + '/next', work + '/current'), XDG_CACHE_HOME=work + '/cache')
        shutil.rmtree(work)


def a_saved_page_is_shown_at_once():
    site = Site()
    site.s.keys('\x1b[B\x1b[B\r')
    site.s.until('A nerve runs')
    took = []
    while not took or (min(took) >= 3 and len(took) < 10):  # a machine may be busy with something else
        site.s.fresh()
        begun = time.monotonic()
        words = ('Written in place.', 'QUITE OTHER WORDS')[len(took) % 2]  # no letter where it was
        site.write('nerve.md', page('Nerve', words))
        site.s.until(words)
        took.append(time.monotonic() - begun)
    assert min(took) < 3, took
    site.s.fresh()
    site.rename_in('nerve.md', page('Nerve', 'Renamed into place.'))
    site.s.until('Renamed into place.')
    site.s.fresh()
    os.unlink(site.folder + '/nerve.md')
    site.s.until('not there any more')
    site.s.fresh()
    site.write('nerve.md', page('Nerve', 'Here again.'))
    site.s.until('Here again.')
    site.done()


def a_lone_page_is_followed_too():
    """A file opened alone is followed, however its editor saves it; its neighbours change nothing."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    file = work + '/leaflet.md'

    def put(name, text):
        with open(f'{work}/{name}', 'w') as out:
            out.write(page('Leaflet', text))

    put('leaflet.md', 'As it was.')
    s = Session(file, XDG_CACHE_HOME=work + '/cache')
    s.until('As it was.')
    s.fresh()
    put('leaflet.md', 'Written in place.')
    s.until('Written in place.')
    s.fresh()
    put('.new', 'Renamed into place.')
    os.rename(work + '/.new', file)
    s.until('Renamed into place.')
    s.fresh()
    os.unlink(file)
    put('beside.md', 'Another page.')
    s.settle()
    assert 'Another' not in shown(s) and 'not there' not in shown(s), shown(s)
    put('leaflet.md', 'There again.')
    s.until('There again.')
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
    s.until('As it was.')
    s.fresh()
    os.rename(work + '/folder', work + '/left')
    time.sleep(0.5)
    put('folder', 'There again.')
    s.until('There again.')
    s.fresh()
    open(file, 'w').write(page('Leaflet', 'Changed there.'))
    s.until('Changed there.')
    ends(s)
    put('other', 'Quite new')
    os.symlink('folder/leaflet.md', work + '/name.md')
    s = Session(work + '/name.md')
    s.until('Changed there.')
    s.fresh()
    os.symlink('other/leaflet.md', work + '/next')
    os.rename(work + '/next', work + '/name.md')
    s.until('Quite new')
    ends(s)
    shutil.rmtree(work)


def a_folder_far_above_is_put_in_its_place():
    """As when a whole tree is deployed by renaming it."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    for name, text in ('one', 'As it was.'), ('two', 'Quite new'):
        os.makedirs(f'{work}/{name}/far/site/content')
        open(f'{work}/{name}/far/site/hugo.yaml', 'w').write('title: X\n')
        open(f'{work}/{name}/far/site/content/a.md', 'w').write(page('Leaflet', text))

    def deploy():
        os.rename(work + '/one', work + '/old')
        os.rename(work + '/two', work + '/one')

    follows((work + '/one/far/site', 'a'), deploy)
    shutil.rmtree(work)


def content_that_is_a_link_is_followed_too():
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    os.makedirs(work + '/real')
    os.makedirs(work + '/site')
    open(work + '/site/hugo.yaml', 'w').write('title: X\n')
    os.symlink('../real', work + '/site/content')

    def write(text):
        with open(work + '/real/a.md', 'w') as file:
            file.write(page('Leaflet', text))

    write('As it was.')
    follows((work + '/site', 'a'), lambda: write('Quite new'), XDG_CACHE_HOME=work + '/cache')
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
    s.until('Leaflet 4')
    for i, file in enumerate(files):
        s.fresh()
        new = str(i) * 8  # differs in every letter from what is on the screen, so curses sends all of it
        open(file, 'w').write(page(f'"{new}"', 'Saved.'))
        s.until(new)
    ends(s)
    shutil.rmtree(work)


def the_list_follows():
    site = Site()
    site.s.fresh()
    os.makedirs(site.folder + '/new/folder')
    site.write('new/folder/a.md', page('In a new folder', 'x'))
    site.s.until('In a new folder')
    site.s.fresh()
    site.write('new/folder/b.md', page('Later in the new folder', 'x'))
    site.s.until('Later in the new folder')
    site.s.fresh()
    os.rename(site.folder + '/new', site.folder + '/old')
    site.write('old/folder/c.md', page('In a renamed folder', 'x'))
    site.s.until('In a renamed folder')
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Another name\n')
    site.s.until('Another name')
    site.done()


def what_changed_before_anyone_watched_is_seen():
    site = Site()
    site.write('wrist.md', page('Elbow', 'x'))  # while the program starts
    site.s.until('Elbow')
    site.done()


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
            s.until('As it was.')
            s.fresh()
            open(file, 'w').write(page('Leaflet', 'QUITE NEW WORDS'))
            within = int(time.time()) == second
            os.kill(watcher, signal.SIGCONT)
            if within:
                s.until('QUITE NEW WORDS')
            ends(s)
            if within:
                break
        assert within, 'no start takes less than a second here'
    shutil.rmtree(work)


def what_is_saved_twice_within_the_second_is_seen():
    """With as many letters, so that a disk that keeps whole seconds tells no difference."""
    site = Site(LD_PRELOAD=SHIM, SHIM_SECONDS='1')
    site.s.keys('\x1b[B\x1b[B\r')
    site.s.until('A nerve runs')
    is_seen_twice(site)
    site.done()


def what_is_saved_twice_of_a_lone_page_is_seen():
    site = Site()
    ends(site.s)
    site.s = Session(site.folder + '/nerve.md', LD_PRELOAD=SHIM, SHIM_SECONDS='1')
    site.s.until('A nerve runs')
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
        site.s.until('Written in place.')
        site.s.fresh()
        site.write('nerve.md', page('Nerve', 'QUITE OTHER WORDS'))
        within = int(time.time()) == second
        site.s.until('QUITE OTHER WORDS')


def what_is_wrong_is_one_key_away():
    site = Site()
    site.s.keys('\x1b[B\x1b[B\r')
    site.s.fresh()
    site.write('nerve.md', '---\ntitle: [Nerve\n---\n\n[gone](nowhere.md)\n')
    site.s.until('press !')
    site.s.fresh().keys('!')
    site.s.until('Notes on this page')
    assert 'error: ' in shown(site.s) and 'nowhere.md' in shown(site.s), shown(site.s)
    site.s.keys('\r')
    site.s.fresh()
    site.write('nerve.md', b'\xff\xfe\x00'.decode('latin-1') * 1000)
    time.sleep(0.5)
    site.s.fresh()
    site.write('nerve.md', page('Nerve', 'Mended.'))
    site.s.until('Mended.')
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
        site.s.until('Nerve')
        for words in 'One', 'Another', 'Third':
            if mount():
                raise Skipped('no mount namespaces')
            mounted += 1
            site.write('mounted.md', page(words + ' stick', 'x'))
            site.s.fresh().until(words + ' stick')
            if words == 'One':
                umount()
                mounted -= 1
                site.s.fresh().until('Nerve')
    finally:
        for _ in range(mounted):
            umount()
        site.done()


if __name__ == '__main__':
    sys.exit(run_all(need_walls))
