"""What the programs about content that changes while it is read have in common: a site that is edited, and the process
that watches it."""
import ctypes, os, shutil, signal, subprocess, tempfile, time

from terminal import PATIENCE, Session, children, ends

BEFORE = os.path.abspath('tests/sites/change/before')
AFTER = os.path.abspath('tests/sites/change/after')


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


def page(title, text):
    return f'---\ntitle: {title}\n---\n\n{text}\n'


def stopped_watcher(*args, **more):
    """A session whose watcher has not looked at anything yet, and that watcher."""
    s = Session(*args, wait=False, **more)
    watcher = []
    while not watcher:
        watcher = children(s.pid)
    os.kill(watcher[0], signal.SIGSTOP)
    return s, watcher[0]


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


def switches(pid):
    return int(open(f'/proc/{pid}/status').read().split('\nvoluntary_ctxt_switches:')[1].split()[0])


def mounts_alone():
    """What this process and its children mount is theirs from now on: watchers of tests beside it wake for
    each mount that they share. False: it has no right to that."""
    CLONE_NEWNS = 0x20000
    return ctypes.CDLL(None).unshare(CLONE_NEWNS) == 0 and \
        subprocess.run(['mount', '--make-rprivate', '/'], capture_output=True).returncode == 0


def folder_of(count):
    """A new folder with a site of this many pages in it."""
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    os.mkdir(work + '/site')
    for i in range(count):
        open(f'{work}/site/page{i:04}.md', 'w').write(page(f'Page {i:04}', f'The text of page {i}.'))
    time.sleep(0.1)
    return work
