#!/usr/bin/env python3
"""A library file that is replaced or damaged while it is read.

usage: replaced.py PAMPHLET SHIM    (SHIM: tests/faults/shim.c, with which the pause before a second try is shorter)
"""
import glob, os, re, shutil, sqlite3, subprocess, sys, tempfile

from terminal import PATIENCE, PROGRAM, Session, ends, need_walls, run_all, shown
from live import AFTER, BEFORE, folder_of, page

SHIM = sys.argv[2]  # LD_PRELOAD would part a whole path at its blanks


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
    p.s.until('Press any key to begin').keys(' ')
    p.s.until('Disc')
    p.put(AFTER)
    p.s.fresh().keys('\x1b[B')
    assert 'Bone' not in shown(p.s), 'half way'
    p.s.fresh().keys('x')
    p.s.until('Press any key to begin').fresh().keys(' ')
    p.s.until('Bone')
    p.done()


def whoever_begins_has_the_newest_file():
    """The first screen may wait all night: what was packed meanwhile is there for the first reader of the day."""
    p = Packed('--kiosk')
    p.s.until('Press any key to begin')
    p.put(AFTER)
    p.s.fresh().keys(' ')
    p.s.until('Bone')
    p.s.fresh().keys('x')
    p.s.until('Press any key to begin')
    p.put(BEFORE)
    p.s.fresh().keys('e')  # the one key that does something there
    p.s.keys('m')
    p.s.until('Disc')
    p.done()


def a_renamed_file_comes_with_the_next_page():
    for option in ('--kiosk', '--ssh', '-v'):
        p = Packed(option)
        if option == '--kiosk':
            p.s.until('Press any key to begin').keys(' ')
        p.s.until('Nerve').keys('\x1b[B\x1b[B')
        p.put(AFTER)
        p.s.fresh().keys('\r')
        p.s.until('and tells when')
        p.s.fresh().keys('\x1b[D')
        p.s.until('Bone')
        p.put(BEFORE)
        p.s.fresh().keys('\x1b[B\r')  # and once more
        p.s.until('The spine')
        p.s.fresh().keys('m')
        p.s.until('Disc')
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
    s.until('Page 0003').keys('/0123\r')
    s.until('text of page 123.')
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
    s.until('Nerve').keys('snerve leg')
    s.until('the library file is damaged')
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
    s.until('is damaged')
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
        s.until('Aspirin')
        shutil.copyfile(work + '/two.library', work + '/live.library')
        s.fresh().keys('G')
        s.until('Zinc')
        assert 'cannot be read' not in shown(s), shown(s)
        s.fresh().keys('\r')
        s.until('The text of Zinc.')
        ends(s)
    shutil.rmtree(work)


def a_damaged_file_is_left_alone():
    for spoil in (cut, scribble, write_words, os.unlink):
        p = Packed('--ssh', '-v')
        p.s.until('Nerve').keys('\x1b[B\x1b[B')
        try:
            p.put(AFTER, spoil)
        except FileNotFoundError:
            os.unlink(p.file)
        p.s.fresh().keys('\r')
        p.s.until('A nerve runs to the leg.')
        p.put(AFTER)
        p.s.fresh().keys('\x1b[D\r')
        p.s.until('and tells when')
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
        p.s.until('Press any key to begin')
        for spoil, told in ((cut, 1), (None, 1), (write_words, 2), (write_words, 3), ('again', 3)):
            p.s.keys(' ')
            if spoil != 'again':
                p.put(AFTER, spoil)
            p.s.fresh().keys('x')
            p.s.until('begin')
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
        p.s.until('Press any key to begin')
        for spoils, told in ((True, 1), (False, 1), (True, 2)):
            if spoils:
                p.put(BEFORE, lose_the_pages)
            p.s.fresh().keys(' ')
            p.s.until('Nerve').keys('\r')
            p.s.until('the library file is damaged')
            p.s.fresh().keys('x')
            p.s.until('Press any key to begin')
            words = open(journal.name).read()
            assert words.count('its stored text is damaged') == told, (told, words)
        assert 'its stored text is damaged' not in shown(p.s), shown(p.s)
        p.done()


def a_file_that_may_not_be_read_is_told_of_too():
    """Such as a link out of the folder: the old pages stay, so somebody must know. Once for each file."""
    with tempfile.NamedTemporaryFile() as journal, tempfile.TemporaryDirectory() as elsewhere:
        p = Packed('--kiosk', errors=journal.name)
        p.s.until('Press any key to begin')
        for change, told in ((True, 1), (False, 1), (True, 2)):
            if change:
                p.put(AFTER)
                p.s.keys(' x')
                os.rename(p.file, elsewhere + '/a.library')
                os.symlink(elsewhere + '/a.library', p.file)
            p.s.keys(' ')
            p.s.fresh().keys('x')
            p.s.until('begin')
            words = open(journal.name).read()
            assert words.count('a newer file was left alone: it may not be read') == told, (told, words)
        p.done()


def a_kiosk_that_is_cut_off_ends():
    """Mounted anew, the folder is another one, which the wall does not open; once the old one cannot be read, only a
    new start helps."""
    with tempfile.NamedTemporaryFile() as journal, tempfile.TemporaryDirectory() as elsewhere:
        p = Packed('--kiosk', errors=journal.name)
        p.s.until('Press any key to begin').keys(' ')
        p.s.until('Nerve')
        os.rename(p.work, elsewhere + '/old')
        os.mkdir(p.work)
        p.put(AFTER)
        p.s.fresh().keys('x')
        p.s.until('Press any key to begin').keys(' ')
        p.s.until('Nerve')
        os.truncate(elsewhere + '/old/a.library', 0)
        p.s.fresh().keys('\r')
        p.s.until('the library file is damaged')
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
            p.s.until('Press any key to begin')
            if meanwhile == 'reading':
                p.s.fresh().keys(' ')
                p.s.until('Nerve')
                write_over(p.file)
                p.s.fresh().keys('\r')
                p.s.until('the library file is damaged')
                p.s.fresh().keys('x')
            else:  # all night: the first reader of the day is told at once
                write_over(p.file)
                p.s.fresh().keys(' ')
            assert p.s.end() == 0, (meanwhile, shown(p.s))
            p.s.close()
            assert 'been written over' in open(journal.name).read(), (meanwhile, open(journal.name).read())
            os.truncate(journal.name, 0)
            if meanwhile == 'waiting':
                s = Session('--kiosk', p.file, LD_PRELOAD=SHIM, SHIM_HASTE='5')
                s.until('does not work at the moment')
                p.put(AFTER)
                s.until('Press any key to begin')
                ends(s)
            shutil.rmtree(p.work)


def a_kiosk_beside_whose_file_another_is_written_stays():
    """What was renamed into its place and is no library leaves the file that is being read as it was."""
    p = Packed('--kiosk')
    p.s.until('Press any key to begin').keys(' ')
    p.s.until('Nerve')
    p.put(AFTER, write_words)
    p.s.fresh().keys('x')
    p.s.until('Press any key to begin').fresh().keys(' ')
    p.s.until('Nerve').fresh().keys('\r')
    p.s.until('The spine')
    p.s.fresh().keys('x')
    p.s.until('Press any key to begin')
    p.done()


if __name__ == '__main__':
    sys.exit(run_all(need_walls))
