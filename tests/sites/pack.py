#!/usr/bin/env python3
"""`pamphlet pack`: what is in the file, and what becomes of it when something goes wrong.

usage: pack.py PAMPHLET [accept]
"""
import contextlib, os, shutil, signal, socket, sqlite3, subprocess, sys, tempfile, time
sys.dont_write_bytecode = True
from sites import *

# pack says what it may not read, and leaves nothing out for that: nobody at the kiosk would see it.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o755)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    for name in ('site', 'site/locked', 'out'):
        os.mkdir(f'{folder}/{name}')
    open(f'{folder}/site/open.md', 'w').write('# Open\n')
    open(f'{folder}/site/shut.md', 'w').write('# Shut\n')
    open(f'{folder}/site/leads.md', 'w').write('# Leads\n\n[To a part](shut.md#part)\n')
    open(f'{folder}/site/locked/lost.md', 'w').write('# Lost\n')
    os.chmod(f'{folder}/site/shut.md', 0)
    os.chmod(f'{folder}/site/locked', 0)
    os.chmod(f'{folder}/out', 0o777)
    other = {'user': 65534, 'group': 65534, 'extra_groups': []} if os.geteuid() == 0 else {}
    done = subprocess.run([program, 'pack', '-C', 'site', '-o', 'out/library'], cwd=folder, capture_output=True, text=True,
                          env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
    os.chmod(f'{folder}/site/locked', 0o755)
    told = subprocess.run([program, 'check', 'site/shut.md', 'site/leads.md', '-C', 'site'], cwd=folder, capture_output=True, text=True,
                          env={'PATH': os.environ['PATH'], 'HOME': folder}, **other).stdout
    check('check names the cause alone, of a page that it cannot read, and no heading that it lacks',
          'shut.md: error: cannot be read' in told and 'shut.md:1' not in told and 'heading' not in told, told)
    check('pack tells of a folder that it cannot open', 'locked: error: folder cannot be opened' in done.stderr, done)
    check('and of a page', 'shut.md: error: cannot be read' in done.stderr, done)
    check('and packs nothing', done.returncode == 2 and 'you may not read all' in done.stderr and 'open.md' not in done.stderr
          and not os.listdir(f'{folder}/out'), done)

# It names whatever it may not read, pages or not, and a disk's own folder is no content.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o777)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    write(f'{folder}/site/pamphlet.yaml', 'title: S\n')
    write(f'{folder}/site/content/open.md', '# Open\n\n{{< readfile "part.txt" >}}\n')
    for name in ('site/content/part.txt', 'site/content/picture.png', 'site/content/page.html', 'site/static/in/leaflet.pdf',
                 'site/beside/notes.txt', 'site/assets/in.png', 'site/lost+found/x', 'elsewhere/page.md'):
        write(f'{folder}/{name}', '---\ntitle: x\n---\n')
    os.symlink('../../elsewhere/page.md', f'{folder}/site/content/link.md')
    os.chmod(f'{folder}/site/lost+found', 0)
    for shut, name in (('site/content/part.txt', 'open.md: error: includes part.txt'), ('site/content/picture.png', 'content/picture.png: error'),
                       ('site/content/page.html', 'page.html: error'), ('site/static/in', 'static/in: error'),
                       ('site/static', 'static: error'), ('site/assets', 'assets: error'), ('site/assets/in.png', 'assets/in.png: error'),
                       ('site/beside', None), ('elsewhere', 'link.md: error'), ('elsewhere/page.md', None)):
        os.chmod(f'{folder}/{shut}', 0)
        done = subprocess.run([program, 'pack', '-C', 'site', '-o', 'library'], cwd=folder, capture_output=True, text=True,
                              env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
        os.chmod(f'{folder}/{shut}', 0o755)
        check(f'pack names {shut}', (done.returncode == 2 and 'you may not read all' in done.stderr and name in done.stderr and
                                     done.stderr.count('\n') == 2) if name else done.returncode == 0 and not done.stderr, done)
    os.chmod(f'{folder}/site/lost+found', 0o755)

# The pictures in a packed file are those that pages can show, whichever of its folders names the site.
with tempfile.TemporaryDirectory() as folder:
    pictures = ['assets/a.png', 'content/in/c.svg', 'content/static/d.jpg', 'static/s.png']
    for name in pictures + ['public/s.png', 'backup/old.png', 'content/static/d.txt']:
        write(f'{folder}/site/{name}', name)
    write(f'{folder}/site/hugo.yaml', 'title: S\n')
    write(f'{folder}/site/content/in/_index.md', '# In\n')
    for named in '', '/content':
        status, _, said = run('pack', TODAY, '-o', f'{folder}/library', f'{folder}/site{named}')
        with contextlib.closing(sqlite3.connect(f'{folder}/library')) as packed:
            found = [path for path, in packed.execute('SELECT path FROM picture ORDER BY path')]
        check(f'the pictures of the site{named}', status == 0 and found == pictures, (found, said))
    os.unlink(f'{folder}/site/hugo.yaml')
    run('pack', TODAY, '-o', f'{folder}/library', f'{folder}/site/content')
    with contextlib.closing(sqlite3.connect(f'{folder}/library')) as packed:
        found = [path for path, in packed.execute('SELECT path FROM picture ORDER BY path')]
    check('the pictures of content alone', found == ['in/c.svg', 'static/d.jpg'], found)

# A part of many pages that is a page itself is named once, by its own name.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o777)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    for name in 'one', 'two':
        write(f'{folder}/site/{name}.md', f'# {name}\n\n{{{{< readfile "/shared/sign.md" >}}}}\n')
    write(f'{folder}/site/shared/sign.md', 'Call at once.\n')
    os.chmod(f'{folder}/site/shared/sign.md', 0)
    done = subprocess.run([program, 'pack', '-C', 'site', '-o', 'library'], cwd=folder, capture_output=True, text=True,
                          env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
    check('pack names a part that is a page once', done.returncode == 2 and done.stderr.count('\n') == 2
          and done.stderr.startswith('shared/sign.md: error: cannot be read'), done)
    done = subprocess.run([program, '-C', 'site', 'show', 'one'], cwd=folder, capture_output=True, text=True,
                          env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
    check('a part that may not be read is not said to be missing', 'is there, but cannot be read' in done.stderr, done)
    # One that is no page, in a language that is left out or a bundle, is named by those that include it.
    for settings, index in ('disableLanguages: [fr]\nlanguages: {en: {}, fr: {}}\n', False), ('title: x\n', True):
        write(f'{folder}/site/pamphlet.yaml', settings)
        os.rename(f'{folder}/site/shared/sign.md', f'{folder}/site/shared/sign.fr.md')
        if index:
            write(f'{folder}/site/shared/index.md', '# Shared\n')
        for name in 'one', 'two':
            write(f'{folder}/site/{name}.md', f'# {name}\n\n{{{{< readfile "/shared/sign.fr.md" >}}}}\n')
        done = subprocess.run([program, 'pack', '--index=strict', '-C', 'site', '-o', 'library'], cwd=folder, capture_output=True, text=True,
                              env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
        check(f'pack names a part that is no page for {settings!r}', done.returncode == 2 and
              'one.md: error: includes shared/sign.fr.md, which cannot be read: Permission denied\n' in done.stderr, done)
        os.rename(f'{folder}/site/shared/sign.fr.md', f'{folder}/site/shared/sign.md')
    os.chmod(f'{folder}/site/shared/sign.md', 0o644)

# Nothing is packed while the configuration is wrong: readers would lack the emergency number.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o777)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    os.mkdir(f'{folder}/content')
    open(f'{folder}/content/a.md', 'w').write('# A\n')
    for name, text, mode, why in (('pamphlet.yaml', 'emergency: {number: "9"}\ncontact: a: b\n', 0o644, ':2:11: error: not valid YAML'),
                                  ('pamphlet.yaml', 'emergncy: {number: "9"}\n', 0o644, 'there is no such key'),
                                  ('pamphlet.yaml', 'emergency: {number: "9"}\n', 0, 'error: cannot be read'),
                                  ('hugo.toml', 'title = \n', 0o644, 'hugo.toml:1:')):
        open(f'{folder}/{name}', 'w').write(text)
        os.chmod(f'{folder}/{name}', mode)
        for given in ('.', 'content'):
            done = subprocess.run([program, 'pack', '-C', given, '-o', 'out.library'], cwd=folder, capture_output=True,
                                  text=True, env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
            check(f'pack refuses {text!r} of {given}', done.returncode == 2 and why in done.stderr and not done.stdout and
                  done.stderr.count('\n') == 1 and sorted(os.listdir(folder)) == sorted(['content', 'pamphlet', name]), done)
        os.remove(f'{folder}/{name}')

# pack replaces a library or an empty file, and nothing else.
def kept(folder):
    return sorted((name, os.lstat(f'{folder}/{name}').st_mode, os.lstat(f'{folder}/{name}').st_ino)
                  for name in os.listdir(folder))

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/site')
    os.makedirs(f'{folder}/out/folder')
    os.makedirs(f'{folder}/store')
    open(f'{folder}/site/page.md', 'w').write('# Page\n')
    os.mkfifo(f'{folder}/out/pipe')
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f'{folder}/out/socket')
    os.symlink('pipe', f'{folder}/out/to-pipe')
    os.symlink('../store/missing', f'{folder}/out/to-nothing')
    open(f'{folder}/out/page.md', 'w').write('# A page that somebody wrote, whose name was typed by mistake\n' * 9)
    open(f'{folder}/out/short.md', 'w').write('short')
    before = kept(f'{folder}/out')
    # A library whose first bytes are damaged looks the same, and who packs every night has no other name for it.
    for name, words in (('page.md', 'no library file'), ('short.md', 'remove it, or name another'),
                        ('pipe', 'no regular file'), ('socket', 'no regular file'), ('folder', 'no regular file'),
                        ('to-pipe', 'no regular file'), ('to-nothing', 'not there')):
        status, out, said = run('pack', '-C', 'site', '-o', f'out/{name}', cwd=folder)
        check(f'pack refuses {name}', status == 2 and not out and f'out/{name}' in said and words in said, (status, said))
    check('and leaves all as it was', kept(f'{folder}/out') == before and not os.listdir(f'{folder}/store'), kept(f'{folder}/out'))
    open(f'{folder}/store/old', 'w').close()
    os.symlink('../store/old', f'{folder}/out/current')
    status, out, said = run('pack', '-C', 'site', '-o', 'out/current', cwd=folder)
    check('pack follows a link', status == 0 and os.readlink(f'{folder}/out/current') == '../store/old', (status, said))
    check('to the file', os.listdir(f'{folder}/store') == ['old'] and
          open(f'{folder}/store/old', 'rb').read(6) == b'SQLite', os.listdir(f'{folder}/store'))
    status, out, said = run('pack', '-C', 'site', '-o', 'out/current', cwd=folder)
    check('and replaces a library', status == 0 and run('list', '-C', 'out/current', cwd=folder)[0] == 0, said)

# What a finding quotes of a long address ends with a whole letter.
with tempfile.TemporaryDirectory() as folder:
    for before in ('', 'x'):  # so that either the first or the second byte of a letter is the last one quoted
        long = before + 'é' * 120
        write(f'{folder}/content/page.md', '---\ntitle: Page\n---\n\n'
              f'![A knee]({long}.png)\n\n{{{{< figure src="{long}.png" alt="A back" >}}}}\n\n'
              f'Read [about backs]({long}.md) and {{{{< ref "{long}.md" >}}}} too.\n')
        out = run('check', TODAY, 'content', cwd=folder)[1]
        quoted = [line for line in out.splitlines() if long[:90] in line and FINDING.match(line)]
        check('an address is quoted by whole letters', len(quoted) >= 4 and not any('�' in line for line in quoted), quoted)

# A new library file keeps the old one's owner and mode, so that the same accounts can read it.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/site')
    open(f'{folder}/site/page.md', 'w').write('# Page\n')
    for mask, mode in ((0o077, 0o644), (0o022, 0o640), (0o022, 0o600)):
        open(f'{folder}/library', 'w').close()
        os.chmod(f'{folder}/library', mode)
        if os.getuid() == 0:
            os.chown(f'{folder}/library', 1, 2)
        before = os.stat(f'{folder}/library')
        done = subprocess.run([pamphlet, 'pack', '-C', 'site', '-o', 'library'], cwd=folder, umask=mask, capture_output=True)
        now = os.stat(f'{folder}/library')
        check(f'pack keeps the rights {mode:o} of a file', done.returncode == 0 and now.st_size and
              (now.st_mode, now.st_uid, now.st_gid) == (before.st_mode, before.st_uid, before.st_gid), (done, now))
        os.unlink(f'{folder}/library')

# When a signal ends the program, its unfinished file is removed.
for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    signal.signal(number, signal.SIG_DFL)  # nohup, and a shell's "&", have the tests ignore them

def stop_packing(folder, number):
    """Starts pack, sends it the signal while its temporary file is there; returns the exit status."""
    packing = subprocess.Popen([pamphlet, 'pack', '-C', 'site', '-o', 'out/library'], cwd=folder,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while packing.poll() is None and not any(name.startswith('library.') for name in os.listdir(f'{folder}/out')):
        time.sleep(0.002)
    packing.send_signal(number)
    return packing.wait()

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/site')
    os.makedirs(f'{folder}/out')
    for number in range(300):
        open(f'{folder}/site/page{number}.md', 'w').write(f'# Page {number}\n\n' + f'Some words {number}. ' * 200)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGXCPU, signal.SIGPIPE):
        statuses = [stop_packing(folder, number) for _ in range(4)]
        check(f'{number.name} ends packing', -number in statuses and set(statuses) <= {0, -number}, statuses)
        left = [name for name in os.listdir(f'{folder}/out') if name != 'library']
        check('and nothing is left', not left, left)
        for name in left:
            os.unlink(f'{folder}/out/{name}')
    status, out, said = run('pack', '-C', 'site', '-o', 'out/\x1b[31m\a', cwd=folder)
    check('no escapes from a name', status == 0 and '\x1b' not in out and '\a' not in out and '[31m: 300 pages' in out, out)

# Who may not read or write something is told who can help, not to name a folder of pages.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o755)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    write(f'{folder}/open/a.md', '# A\n')
    write(f'{folder}/shut/a.md', '# A\n')
    run('pack', '-o', f'{folder}/a.library', f'{folder}/open')
    os.chmod(f'{folder}/shut', 0)
    os.chmod(f'{folder}/a.library', 0)
    for arguments, words in ((('list', './shut'), './shut: Permission denied: let this account read it'), (('check', './shut'), './shut: Permission denied: let this account read it'),
                             (('show', './shut/a.md'), './shut/a.md: Permission denied: let this account read it'),
                             (('list', './a.library'), './a.library: Permission denied: let this account read it'),
                             (('pack', '-o', 'shut/b.library', './open'), 'shut/b.library: this account may not write into its folder; name another file')):
        done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
        check(f'{arguments} may not', done.returncode == 2 and done.stderr == f'pamphlet: {words}\n', done)
    os.chmod(f'{folder}/shut', 0o755)

finish()
