#!/usr/bin/env python3
"""The process that watches a folder: what it costs, what it leaves behind, and how it and the reader outlive each other.

usage: watcher.py PAMPHLET
"""
import glob, os, resource, shutil, signal, subprocess, sys, tempfile, time

from terminal import PROGRAM, Session, children, ends, eventually, is_gone, need_walls, run_all, shown
from live import Site, at_rest, folder_of, mounts_alone, page, stopped_watcher, switches


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
        site.s.fresh().until('Page 010')
        at_rest(watcher)
        wrote = written(watcher) - before
        site.done()
        if took < 0.1:
            break
    assert took < 0.1, 'this machine leaves nobody the time for a burst'
    assert wrote < 500_000, wrote


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
        site.s.until('other words')
        site.done()


def a_reader_that_was_stopped_gets_the_last_state_only():
    """Libraries made for it meanwhile would take room on the disk, and be old when it takes them."""
    work = folder_of(1000)
    s = Session(work + '/site', 'page0123', XDG_CACHE_HOME=work + '/cache')
    s.until('text of page 123.')
    (watcher,) = children(s.pid)
    (kept,) = glob.glob(work + '/cache/pamphlet/*.library')
    os.kill(s.pid, signal.SIGSTOP)
    before = written(watcher)
    for words in 'one', 'first', 'second', 'third', 'half', 'nearly', 'almost', 'Quite done.':
        open(work + '/site/page0123.md', 'w').write(page('Page 0123', words))
        time.sleep(0.4)
    assert written(watcher) - before < 3 * os.path.getsize(kept), written(watcher) - before
    os.kill(s.pid, signal.SIGCONT)
    s.until('Quite done.')
    ends(s)
    shutil.rmtree(work)


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
    workers = eventually(lambda: children(watcher))
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
    site.s.until('Changes are no longer seen here.')
    assert not children(site.s.pid), 'it lies there until the reader ends'
    (count,) = at_rest(site.s.pid)
    time.sleep(0.3)
    assert switches(site.s.pid) <= count + 1, 'it spins'
    site.s.fresh().keys('\x1b[B\r')
    site.s.until('Muscle number 1')
    site.s.keys('q')
    assert site.s.end() == 0
    site.s.close()
    site.s.pid = 0
    site.done()


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
        s.until('Not in the cache.')
        ends(s)
        shutil.rmtree(folder)
    on_a_full_disk(change)


def where_nothing_can_be_written_it_says_so():
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limit[1]))
    site = Site()  # copied just now, so it may be read, and this be said, before the next change
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    site.write('wrist.md', page('Elbow', 'x'))
    site.s.until('Changes are no longer seen here.')
    site.done()


def nothing_is_left_lying():
    def left():
        return set(glob.glob('/tmp/live.library*') + glob.glob(site.work + '/cache/pamphlet/live*'))
    site = Site()
    before = left()
    site.s.fresh()
    site.write('wrist.md', page('Elbow', 'x'))
    site.s.until('Elbow')
    assert eventually(lambda: left() <= before), left() - before  # other runs of these tests have files there for a moment
    site.done()


def a_large_folder_has_its_titles_first():
    """Stops the watcher, which reads the rest, for a while, so that it is late on any machine."""
    work = folder_of(5200)
    s, watcher = stopped_watcher(work + '/site', XDG_CACHE_HOME=work + '/cache')
    s.until('Page 0003', limit=20).keys('/0123')
    s.fresh().keys('\r')
    s.until('still being read')
    s.fresh()
    os.kill(watcher, signal.SIGCONT)
    s.until('text of page 123.', limit=20)  # "Th" was on the screen already
    s.fresh().keys('m')
    s.until('Page 0110')  # the whole list again, with the page just read chosen
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
    s.until('Page 0003').keys('/0123')
    s.fresh().keys('\r')
    s.until('text of page 123.')
    for text in ('Other words.', 'Quite **different** ones.'):
        s.fresh()
        open(work + '/site/page0123.md', 'w').write(page('Page 0123', text))
        s.until(text.split('*')[0])
        assert os.stat(kept).st_ino == before, text
    s.fresh()
    open(work + '/site/page0123.md', 'w').write(page('A new title', 'Other words.'))
    s.until('A new title')
    assert eventually(lambda: os.stat(kept).st_ino != before)
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


if __name__ == '__main__':
    sys.exit(run_all(need_walls))
