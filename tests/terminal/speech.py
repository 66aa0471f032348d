#!/usr/bin/env python3
"""Runs the real program in other languages: which one it uses, where it finds the words, and
whether it still has them once it can open nothing.

usage: speech.py PAMPHLET
"""
import glob, os, shutil, signal, subprocess, sys, tempfile

from terminal import PROGRAM, SITE, Session, need, need_plain_build, quits, run, run_all, shown as sent

WORDS = os.path.abspath('tests/sites/words')
LANGUAGES = sorted(os.path.basename(po)[:-3] for po in glob.glob('po/*.po'))


def shown(session):
    """The words on the screen, without what was sent between them."""
    return ' '.join(sent(session).split())


def speaks(words, *args, **env):
    s = Session(*(args or (SITE,)), **env)
    assert words in shown(s), (env, shown(s))
    quits(s)


def the_locale_decides_on_ones_own_machine():
    speaks('Enter read', LANG='en_GB.UTF-8')
    speaks('Intro leer', LANG='es_ES.UTF-8')
    speaks('Eingabe lesen', LANG='es_ES.UTF-8', LC_MESSAGES='de_DE.UTF-8')
    speaks('Entrée lire', LANG='es_ES.UTF-8', LC_ALL='fr_FR.UTF-8')
    speaks('Enter czytaj', LANG='en_GB.UTF-8', LANGUAGE='so:pl')
    speaks('Enter read', LANG='C', LANGUAGE='es')
    speaks('Enter read', LANG='so_SO.UTF-8')


def pages_begin_in_the_locales_language():
    two = os.path.abspath('tests/sites/languages')
    speaks('Deux langues', two, LANG='fr_FR.UTF-8')
    speaks('Two Tongues', two, LANG='en_GB.UTF-8')
    speaks('Two Tongues', two, LANG='de_DE.UTF-8')
    speaks('Two Tongues', '--lang=en', two, LANG='fr_FR.UTF-8')
    s = Session('--kiosk', two, LANG='fr_FR.UTF-8')
    s.keys(' ')
    assert 'Two Tongues' in shown(s), shown(s)
    os.kill(s.pid, signal.SIGTERM)
    s.end()


def an_option_goes_before_the_locale():
    speaks('Intro leer', '--lang=es', WORDS, LANG='de_DE.UTF-8')
    speaks('Eingabe lesen', '--lang=so', WORDS, LANG='de_DE.UTF-8')


def a_choice_is_spoken_in_the_sandbox():
    for args in ((), ('--ssh',)):
        s = Session(*args, '--bidi=off', WORDS)
        s.fresh().keys('L')
        s.keys('\x1b[B\r')
        assert 'leer' in shown(s), shown(s)
        s.fresh().keys('L')
        s.keys('\x1b[B\r')
        assert 'مساعدة' in shown(s), shown(s)
        s.fresh().keys('L')
        s.keys('\x1b[A\x1b[A\r')
        assert 'read' in shown(s), shown(s)
        quits(s)


def a_kiosk_begins_in_the_contents_language():
    s = Session('--kiosk', WORDS, LANG='de_DE.UTF-8', LANGUAGE='fr')
    assert 'Press any key to begin' in shown(s), shown(s)
    s.keys(' L')
    s.fresh().keys('\x1b[B\r')
    assert 'leer' in shown(s), shown(s)
    s.fresh().keys('x')
    assert 'Press any key to begin' in shown(s), shown(s)
    os.kill(s.pid, 15)
    s.end()
    s.close()


def a_kiosk_speaks_its_language_to_the_first_reader_too():
    """What it leaves on the screen when it ends is made ready in all languages; English, the last one, stayed."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(WORDS, folder + '/site')
        name = folder + '/site/pamphlet.yaml'
        words = open(name).read()
        open(name, 'w').write(words.replace('defaultContentLanguage: en', 'defaultContentLanguage: es'))
        for args in ((folder + '/site',), ('--lang=es', WORDS)):
            s = Session('--kiosk', *args, LANG='C.UTF-8')
            assert 'Pulse cualquier tecla' in shown(s), (args, shown(s))
            s.fresh().keys(' ')
            assert 'leer' in shown(s), (args, shown(s))
            os.kill(s.pid, 15)
            s.end()
            s.close()


def opened(*command, **env):
    with tempfile.NamedTemporaryFile(mode='r') as trace:
        subprocess.run(['strace', '-f', '-o', trace.name, '-e', 'trace=%file', PROGRAM, *command],
                       capture_output=True, env={'PATH': os.environ['PATH'], **env})
        return trace.read()


def no_file_is_opened_for_words():
    need_plain_build()
    need('strace')
    for locale in 'en_GB.UTF-8', 'es_ES.UTF-8':
        files = opened('-C', SITE, 'show', 'disc', LANG=locale)
        assert '/disc/index.md' in files and '.mo' not in files and 'locale.alias' not in files, files


def the_environment_has_no_say_where_catalogues_are():
    with tempfile.TemporaryDirectory() as folder:
        place = folder + '/es/LC_MESSAGES'
        os.makedirs(place)
        po = open('po/es.po', encoding='utf-8').read().replace('"leer"', '"OWNED"')
        subprocess.run(['msgfmt', '-o', place + '/pamphlet.mo', '-'], input=po.encode(), check=True)
        speaks('Intro leer', LANG='es_ES.UTF-8', TEXTDOMAINDIR=folder, NLSPATH=folder + '/%N', LOCPATH=folder,
               LANGUAGE='es:../..' + folder + '/es')
        # LANGUAGE is a list of languages, not of paths.
        speaks('Enter read', LANG='C.UTF-8', LANGUAGE='../../../../../..' + folder + '/es')


def installed_it_speaks_too():
    need_plain_build()
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(['make', '-s', 'install', 'DESTDIR=' + folder, 'PREFIX=/opt'], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        printed = subprocess.run([folder + '/opt/bin/pamphlet', '-C', WORDS, 'show', '--linear', 'sciatica', '--lang=es'],
                                 capture_output=True, text=True)
        assert 'Acerca de esta página' in printed.stdout, printed


def a_page_speaks_its_own_language():
    for locale in 'C.UTF-8', 'de_DE.UTF-8':
        printed = subprocess.run([PROGRAM, '-C', WORDS, 'show', 'sciatica.es.md'], capture_output=True, text=True,
                                 env={'LANG': locale}).stdout
        assert 'Emergencia: Llame al 112' in printed and 'Consejo: ' in printed, printed
    assert 'Emergency: Call 112' in run('-C', WORDS, 'show', 'sciatica.md').stdout.decode()
    with tempfile.TemporaryDirectory() as folder:
        file = folder + '/words.library'
        assert run('-C', WORDS, 'pack', '-o', file).returncode == 0
        assert 'Emergencia: Llame al 112' in run('-C', file, 'show', 'sciatica.es.md').stdout.decode()


def a_file_alone_speaks_its_own_language():
    """Its name tells the language, else --lang does; what its pictures are called goes with it."""
    text = '> [!EMERGENCY]\n> 112\n\n![a](b.png)\n'
    with tempfile.TemporaryDirectory() as folder:
        for name in ('a.es.md', 'a.md', 'a.v2.md'):
            open(f'{folder}/{name}', 'w').write(text)
        for name, option, card, picture in (('a.es.md', (), 'Emergencia: 112', '[Imagen: a]'),
                                            ('a.es.md', ('--lang=de',), 'Emergencia: 112', '[Imagen: a]'),
                                            ('a.md', (), 'Emergency: 112', '[Picture: a]'),
                                            ('a.v2.md', (), 'Emergency: 112', '[Picture: a]'),
                                            ('a.md', ('--lang=all',), 'Emergency: 112', '[Picture: a]'),
                                            ('a.md', ('--lang=de',), 'Notfall: 112', '[Bild: a]')):
            printed = run('show', *option, f'{folder}/{name}').stdout.decode()
            assert card in printed and picture in printed, (name, option, printed)
        s = Session('--bidi=off', f'{folder}/a.es.md', LANG='en_GB.UTF-8')
        assert 'Emergencia: 112' in shown(s), shown(s)
        quits(s)


def a_page_that_cannot_be_shown_says_so_in_its_language():
    with tempfile.TemporaryDirectory() as folder:
        text = '*a* ' * 3500000
        open(folder + '/a.md', 'w').write('# A\n')
        open(folder + '/a.es.md', 'w').write('---\ntitle: Una página\n---\n' + text)
        open(folder + '/b.md', 'w').write(text)
        printed = run('-C', folder, 'show', 'a.es.md').stdout.decode()
        assert 'Una página' in printed and 'Pregunte al personal' in printed, printed
        assert 'demasiado grande' in printed and 'too large' not in printed, printed
        assert 'too large' in run('-C', folder, 'show', 'b.md').stdout.decode()


def the_measure_is_kept():
    printed = run('-C', WORDS, 'show', 'sciatica.md').stdout.decode()
    assert max(map(len, printed.splitlines())) <= 50 and 'This line\nis long' in printed, printed
    assert 'wrapped at the measure.' in run('-C', WORDS, '-w', '100', 'show', 'sciatica.md').stdout.decode().splitlines()[3]


def a_small_window_says_which_keys_to_press():
    """The last row names, in a list, the arrows, Enter and help; in a page, the keys on and back."""
    for language in LANGUAGES:
        s = Session('--bidi=off', SITE, cols=40, rows=11, LANG=language + '.UTF-8')
        keys = {'es': ('Intro', 'Espacio'), 'fr': ('Entrée', 'Espace'), 'de': ('Eingabe', 'Leertaste'),
                'pl': ('Enter', 'Spacja'), 'ar': ('Enter', 'المسافة')}[language]
        text = shown(s)
        assert '↑↓' in text and keys[0] in text and '?' in text, (language, text)
        quits(s)
        s = Session('--bidi=off', SITE, 'nerve', cols=40, rows=11, LANG=language + '.UTF-8')
        assert keys[1] in shown(s) and '←' in shown(s), (language, shown(s))
        s.fresh().keys('G')  # the end of the page
        assert keys[1] not in shown(s) and '←' in shown(s), (language, shown(s))
        quits(s)


def without_unicode_it_is_still_read():
    s = Session(SITE, LANG='C', LC_ALL='pl_PL')
    assert 'Enter' in shown(s) and all(ord(c) < 128 for c in shown(s)), shown(s)
    quits(s)


def what_the_terminal_cannot_show_is_not_begun_in():
    for site in SITE, os.path.abspath('tests/sites/words'):
        s = Session(site, LANG='C', LC_ALL='ar_EG')
        assert 'Enter read' in shown(s) and '??' not in shown(s), (site, shown(s))
        quits(s)


if __name__ == '__main__':
    sys.exit(run_all())
