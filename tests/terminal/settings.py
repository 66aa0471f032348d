#!/usr/bin/env python3
"""A site's configuration that is edited while its pages are read.

usage: settings.py PAMPHLET
"""
import os, re, shutil, sys, tempfile, time

from terminal import Session, ends, need_walls, run_all, shown
from live import Site, page


def a_configuration_that_breaks_changes_nothing():
    """While it cannot be read, its author sees the old site; after that, the new one and its new pages."""
    site = Site()
    site.write('pamphlet.yaml', 'title: The spine\ncontact: Call us\nemergency: {number: "112"}\n')
    site.s.until('112')
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Another\ncontact: a: Call us\nemergency: {number: "112"}\n')
    site.write('nerve.md', page('Sinews', 'Words.'))
    time.sleep(1)
    site.s.settle()
    assert not re.search('Another|Sinews', shown(site.s)), shown(site.s)
    site.write('pamphlet.yaml', 'title: Mended\ncontact: Call us\nemergency: {number: "0800"}\n')
    for words in 'Sinews', '0800', 'Mended':  # it may be read while its file is still empty
        site.s.until(words)
    site.done()
    site = Site(wait=False)  # one broken from the start hides no change
    ends(site.s)
    site.write('pamphlet.yaml', 'title: The spine\ncontact: a: Call us\n')
    site.s = Session(site.folder, XDG_CACHE_HOME=site.work + '/cache')
    site.s.fresh()
    site.write('nerve.md', page('Sinews', 'Words.'))
    site.s.until('Sinews')
    site.done()


def who_breaks_the_configuration_is_told():
    """Until the next key; and again if it is broken again after it was mended."""
    site = Site()
    for number in ('112', '0800'):
        site.write('pamphlet.yaml', 'title: The spine\nemergency: {number: "%s"}\n' % number)
        site.s.until(number)
        site.s.fresh()
        site.write('pamphlet.yaml', 'title: The spine\nemergency: {number: "999"\n')
        site.s.until('Error in the site')
        site.s.fresh().keys('\x0c')
        assert number in shown(site.s) and 'Error in' not in shown(site.s), shown(site.s)
    site.done()


def who_misspells_a_key_of_the_configuration_is_told():
    """What is misspelt has no effect, and the rest has: nothing said why the colours stayed."""
    site = Site()
    site.write('pamphlet.yaml', 'title: The spine\ntheem: dark\n')
    site.s.until('Error in the site')
    site.s.fresh().keys('\x0c')
    assert 'Error in' not in shown(site.s), shown(site.s)
    site.write('pamphlet.yaml', 'title: Another\ntheem: dark\n')  # known by now
    site.s.until('Another')
    time.sleep(0.5)
    site.s.settle()
    assert 'Error in' not in shown(site.s), shown(site.s)
    site.write('pamphlet.yaml', 'title: Another\nthmee: dark\n')  # one that was mended, and another in its place
    site.s.until('Error in the site')
    site.s.fresh().keys('\x0c')
    site.write('pamphlet.yaml', '\n\ntitle: Third\nthmee: dark\n')  # known, though it stands elsewhere
    site.s.until('Third')
    time.sleep(0.5)
    site.s.settle()
    assert 'Error in' not in shown(site.s), shown(site.s)
    site.done()


def a_configuration_that_is_half_saved_is_not_read():
    """An editor empties the file, then writes it. If the watcher looks at the folder between the two,
    for a saved page or on a second try, the emergency number must not disappear. Whenever this process
    pauses for so long that the file counts as saved, the test is tried again."""
    assert any(saves_by_halves(Site()) for _ in range(50)), 'this machine leaves nobody the time to save a file'


def saves_by_halves(site):
    """False: it was saved too slowly for anything to be told from it."""
    pauses, last = [], 0
    site.write('pamphlet.yaml', 'title: The spine\nemergency: {number: "112"}\n')
    site.s.until('112')
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
    site.s.until('Sinews')
    assert '0800' in shown(site.s), shown(site.s)
    site.done()
    return True


def a_configuration_beside_content_is_seen_when_it_comes():
    work = tempfile.mkdtemp(prefix='pamphlet-live-')
    os.makedirs(work + '/site/content')
    open(work + '/site/content/a.md', 'w').write(page('Leaflet', 'Words.'))
    s = Session(work + '/site/content')
    s.until('Leaflet')
    for name in ('Riverside', 'Spine'):
        s.fresh()
        open(work + '/site/pamphlet.yaml', 'w').write(f'title: {name}\n')
        s.until(name)
        s.fresh()
        os.unlink(work + '/site/pamphlet.yaml')
        time.sleep(0.5)
        s.settle()
    ends(s)
    shutil.rmtree(work)


def on_ground(colour, session):
    """Whether anything was sent in this background colour (ECMA-48, SGR)."""
    return re.search(rb'\x1b\[(\d+;)*%dm' % colour, session.out) is not None


def the_look_follows_until_the_reader_chooses_one():
    site = Site()
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Dark\ntheme: dark\n')
    site.s.until('Dark')
    assert on_ground(40, site.s), site.s.out
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Bright\ntheme: light\n')
    site.s.until('Bright')
    assert on_ground(47, site.s), site.s.out
    site.s.fresh().keys('cccc')  # contrast, mono, default, dark
    shown(site.s)
    site.s.fresh()
    site.write('pamphlet.yaml', 'title: Unlit\ntheme: light\n')
    site.s.until('Unlit')
    assert not on_ground(47, site.s), site.s.out
    site.done()


if __name__ == '__main__':
    sys.exit(run_all(need_walls))
