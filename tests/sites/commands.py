#!/usr/bin/env python3
"""What the other commands print, and what they answer to mistakes: new, show, list, and options.

usage: commands.py PAMPHLET [accept]
"""
import os, re, resource, shutil, signal, subprocess, sys, tempfile
sys.dont_write_bytecode = True
from sites import *

# A new page belongs to the site that its path is in, whatever the working directory, and is refused
# where it would only be part of another page.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/other/content/conditions')
    os.makedirs(f'{folder}/content')
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "111"}\n')
    open(f'{folder}/other/pamphlet.yaml', 'w').write('emergency: {number: "222"}\n')
    for where, path, number in (('other/content', 'conditions/a', '222'), ('other/content', 'new/deep/a.md', '222'),
                                ('.', 'other/content/b', '222'), ('.', 'content/b', '111'),
                                ('other/content/conditions', 'c', '222'),
                                ('other', f'{folder}/content/d/e', '111'), ('other', 'content/f', '222')):
        status, out, said = run('new', 'condition', path, cwd=f'{folder}/{where}')
        text = open(os.path.join(folder, where, path if path.endswith('.md') else path + '/index.md')).read()
        check(f'new in {where}: {path}', status == 0 and f'Call {number} now' in text, text)
    for path in ('third/content/a', 'third/b', 'knee.md', '.'):
        status, out, said = run('new', 'condition', path, cwd=folder)
        check(f'new beside the content of the site: {path}', status == 2 and f'is outside of {os.path.realpath(folder)}/content, where' in said
              and not os.path.exists(f'{folder}/third') and not os.path.exists(f'{folder}/knee.md'), said)
    with tempfile.TemporaryDirectory() as nowhere:
        status, out, said = run('new', 'condition', f'{nowhere}/a', cwd=folder)
        text = open(f'{nowhere}/a/index.md').read()
        check('new gives no number of a site that the page is none of', 'Call for help now' in text and '111' not in text, text)
    for path, words in (('a.txt', 'ends in .md: give content/a.md, or content/a for'), ('a.html', 'ends in .md: give content/a.md'), ('a.docx', 'give content/a.md'), ('a.MD', 'small letters: give content/a.md'),
                        ('???', 'give one with letters'), ('--.md', 'give one with letters'), ('a\tb', 'give a name without them'), ('\x1b[31m\x07', 'give a name without them'), ('.a.md', '.a.md is passed over'), ('.a/b', '.a is passed over'), ('#a', '#a is passed over'), ('a~/b.md', 'a~ is passed over')):
        before = sorted(os.walk(f'{folder}/content'))
        status, out, said = run('new', 'condition', f'content/{path}', cwd=folder)
        check(f'new for what can be no page: {path!r}', status == 2 and words in said and '\x1b' not in said and sorted(os.walk(f'{folder}/content')) == before, said)
    for path in ('content/h/./a', 'content/Dr.Smith', 'content/1', 'content/ä ö', 'content/v1.5'):
        status, out, said = run('new', 'condition', path, cwd=folder)
        check(f'new for a name that is none of a file: {path}', status == 0, said)
    status, out, said = run('-C', 'content', 'new', 'condition', 'other/content/g', cwd=folder)
    check('new for a site that is named', 'Call 111 now' in open(f'{folder}/other/content/g/index.md').read())
    status, out, said = run('new', 'condition', 'content/b/more.md', cwd=folder)
    check('pages beside an index file, where nothing is of Hugo', status == 0, said)
    write(f'{folder}/hugo.toml', '')
    status, out, said = run('new', 'condition', 'content/b/other.md', cwd=folder)
    check('pages beside an index file, where a file of Hugo is', status == 2 and 'makes one page of its folder' in said, said)
    os.remove(f'{folder}/hugo.toml')
    open(f'{folder}/content/_index.md', 'w').write('---\ntitle: x\n---\n')
    for path in ('content/b/extra.md', 'content/b/deep/extra', 'content/d/e/f.md'):
        status, out, said = run('new', 'condition', path, cwd=folder)
        check(f'new within a page: {path}', status == 2 and 'makes one page of its folder' in said
              and not os.path.exists(f'{folder}/{path}'), said)
    status, out, said = run('new', 'condition', 'content/d', cwd=folder)
    check('new over pages that are there', status == 2 and 'd/e/index.md in it' in said
          and not os.path.exists(f'{folder}/content/d/index.md'), said)
    open(f'{folder}/content/b/_index.md', 'w').write('---\ntitle: x\n---\n')
    for path in ('content/b/extra.md', 'content/d/beside.md', 'content/beside.md', 'content/d/e/_index.md'):
        status, out, said = run('new', 'condition', path, cwd=folder)
        check(f'new beside a page: {path}', status == 0, said)
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, es: {}, pt-br: {}}\n')
    for path, file, title in (('content/q/hip/', 'content/q/hip/index.md', 'Hip'), ('content/q/leg//', 'content/q/leg/index.md', 'Leg'),
                              ('content/q/knee.es.md', 'content/q/knee.es.md', 'Knee'), ('content/q/eye/index.pt-br.md', 'content/q/eye/index.pt-br.md', 'Eye'),
                              ('content/q/part.fr.md', 'content/q/part.fr.md', 'Part.fr')):
        status, out, said = run('new', 'test', path, cwd=folder)
        text = open(f'{folder}/{file}').read() if status == 0 else ''
        check(f'new {path}', out == file + '\n' and f'title: "{title}"\n' in text, (out, said, text[:50]))
    os.makedirs(f'{folder}/content/r')
    open(f'{folder}/content/r/index.es.md', 'w').write('---\ntitle: Brazo\n---\n')
    status, out, said = run('new', 'test', 'content/r/leg.md', cwd=folder)
    check('new within a page of another language', status == 2 and 'r/index.es.md makes one page of its folder' in said, said)
    status, out, said = run('new', 'test', 'content/r/arm', cwd=folder)
    check('new within a page of another language: the index file that Hugo makes the first page of its own', status == 0
          and '\tr/arm/index.md' in run('list', '--drafts', folder)[1], said)
    # What would take the place of a page, have none, or be left out was written all the same; the first hid what readers had.
    write(f'{folder}/content/flat.md', '---\ntitle: Flat\n---\n')
    for path, words in (('content/flat', 'flat.md would not be shown any more'), ('content/q/hip.md', 'is not shown: q/hip/index.md is the page here'), ('content/secret', "configuration leaves this path out")):
        open(f'{folder}/pamphlet.yaml', 'a').write('ignoreFiles: [secret]\n' if 'secret' in path else '')
        status, out, said = run('new', 'test', path, cwd=folder)
        check(f'new where a page is: {path}', status == 2 and words in said and not os.path.exists(f'{folder}/content/flat'), said)

    def small():
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    done = subprocess.run([pamphlet, 'new', 'test', 'content/full'], cwd=folder, capture_output=True, text=True,
                          preexec_fn=small)
    check('half a page is not left behind', done.returncode == 2 and 'File too large' in done.stderr
          and not os.path.exists(f'{folder}/content/full/index.md'), done.stderr)

with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/one.md', 'w').write('---\ntitle: One\n---\nWords.\n')
    status, out, said = run('check', TODAY, folder)
    open(f'{folder}/two.md', 'w').write('---\ntitle: Two\n---\nWords.\n')
    open(f'{folder}/pamphlet.yaml', 'w').write('title: x\n')
    named = run('check', TODAY, f'{folder}/two.md')[2]
    check('one page of two is one', named.endswith(' in 1 page\n'), named)
    open(f'{folder}/late.md', 'w').write('---\ntitle: Late\npublishDate: 2999-01-01\n---\nWords.\n')
    late = run('check', TODAY, f'{folder}/late.md')[2]
    check('a page that is hidden is not said to be right', 'no page was checked' in late and '--all' in late and '0 errors' not in late, late)
    late = run('check', TODAY, '--all', f'{folder}/late.md')[2]
    check('and is checked where that is asked for', late.endswith(' in 1 page\n') and 'no page' not in late, late)
    check('one is not many', re.search(r'\b1 infos?\b.* in 1 page$', said) and '1 infos' not in said, said)

# Names of files are cleaned before they reach a terminal, and so are mistyped options.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/e\x1b[31m\u202e.md', 'w').write('---\ntitle: One\n---\nWords.\n')
    for words in (['list'], ['search', 'Words'], ['show', 'One'], ['check'], ['check', '--readability'],
                  ['check', '--review'], ['--no\x1b[31m\u202e']):
        status, out, said = run('-C', folder, *words)
        check(f'{words} says a name that is clean', not re.search('[\x1b\u202e]', out + said), repr(out + said))
    os.mkdir(f'{folder}/\x1b[31m')
    shutil.copy(f'{folder}/e\x1b[31m\u202e.md', f'{folder}/\x1b[31m/one.md')
    for form in ('text', 'github', 'json', 'sarif'):
        status, out, said = run('check', f'--format={form}', f'{folder}/\x1b[31m')
        check(f'check says a folder that is clean as {form}', status == 1 and 'one.md' in out and '\x1b' not in out + said, repr(out))
    shutil.rmtree(f'{folder}/\x1b[31m')
    os.mkdir(f'{folder}/content')
    for name in (b'content/a\xff.md', b'content/b\nc.md', b'content/index.md', b'content/_index.md'):
        open(os.path.join(folder.encode(), name), 'w').write('---\ntitle: [One]\n---\nWords.\n')
    status, out, said = run('check', TODAY, cwd=folder)
    places = {line.split(':')[0] for line in out.splitlines() if line[:1] not in ' '}
    check('a name that is cleaned keeps its folder',
          {'content/a\ufffd.md', 'content/b c.md'} < places and all(p.startswith('content/') for p in places), places)
    check('the home page has an address', 'the address / is that of' in out, out)
    check('a title that is a list is one', 'no title' not in out and 'title: give one text' in out, out)
    os.mkfifo(f'{folder}/fifo.md')
    status, out, said = run('show', 'fifo.md', cwd=folder)
    check('a FIFO is there, but no file', status in (1, 2) and 'this is no file' in said, (status, said))
for words, why in ((['--nothing'], 'no such option'), (['-Q'], 'no such option'), (['--json=1'], 'no value'),
                   (['-w'], 'has to follow'), (['--width'], 'has to follow')):
    status, out, said = run(*words)
    check(f'{words} is refused', status == 2 and why in said and said.count('\n') == 1, said)

# Over SSH a hidden page does not exist: readers cannot ask for it, nor learn that there is one.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nx\n')
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\ndraft: true\n---\nx\n')
    for twin in ('x', 'y'):
        os.mkdir(f'{folder}/{twin}')
        open(f'{folder}/{twin}/d.md', 'w').write('---\ntitle: D\ndraft: true\n---\nx\n')
    for name, status in (('a', 0), ('b', 1), ('c', 1), ('d', 1)):
        done = subprocess.run([pamphlet, '--ssh', folder], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              env={**os.environ, 'SSH_ORIGINAL_COMMAND': name})
        check(f'page {name} over SSH', done.returncode == status and
              done.stderr == (f'pamphlet: {name}: no such page\n' if status else ''), done)
    check('on one\'s own machine it is told', '--all shows it' in run('show', '-C', folder, 'b')[2])
    for name, page in (('a1', True), ('s/a1/', True), ('p\u00e4ge2', True), ('p\u00c4GE2', True), ('a1;', False), ('a 1', False), ('a1\n', False),
                       ('$a1', False), ('--all', False), ('s/../a1', False), ('a1' * 101, False)):
        done = subprocess.run([pamphlet, '--ssh', folder], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              env={**os.environ, 'LC_ALL': 'C.UTF-8', 'SSH_ORIGINAL_COMMAND': name})
        check(f'{name!r} {"may be" if page else "is not"} the name of a page', not done.stdout and
              (done.stderr == f'pamphlet: {name}: no such page\n' if page else 'give the name of a page and nothing else' in done.stderr), done)

# `hugo new` begins every page as a draft: whoever lists only such pages is not left with nothing.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\ndraft: true\n---\nx\n')
    status, out, said = run('list', folder)
    check('a list of drafts alone says so', (status, out, said) == (0, '', 'pamphlet: all pages here are hidden (draft); --all shows them\n'), (status, out, said))
    status, out, said = run('-C', folder, 'search', 'x')
    check('a search among drafts alone says so', (status, out, said) == (1, '', 'pamphlet: all pages here are hidden (draft); --all shows them\n'), (status, out, said))
    check('and how to see them', run('list', '--all', folder) == (0, 'A\ta.md\tdraft\n', ''))
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\n---\nx\n')
    check('a list that has a page says nothing', run('list', folder) == (0, 'B\tb.md\n', ''))
    status, out, said = run('-C', folder, 'search', 'nothing like it')
    check('nor does a search there', 'no page has these words' in said and 'hidden' not in said, (status, out, said))

# What tells pages of one title apart in lists, and the answers to requests for what is not there.
with tempfile.TemporaryDirectory() as folder:
    for path, head in (('a', 'title: Exercises'), ('knees/a', 'title: Exercises'), ('hips/a', 'title: Exercises\ndraft: true'),
                       ('late', 'title: Late\nexpiryDate: 2020-01-01'), ('part/index', 'title: Part'), ('part/b', 'title: Beside')):
        write(f'{folder}/content/{path}.md', f'---\n{head}\n---\nWords of {path.replace("/", "")}.\n')
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, fr: {}}\n')
    out = run('list', '--all', '-C', folder)[1]
    check('pages of one title are told apart, and hidden ones are said to be', out == 'Beside\tpart/b.md\nExercises\ta.md\n'
          'Exercises (Hips)\thips/a.md\tdraft\nExercises (Knees)\tknees/a.md\nLate\tlate.md\texpired\nPart\tpart/index.md\n', out)
    for site in ('pamphlet.yaml', 'hugo.yaml'):
        open(f'{folder}/{site}', 'a').write('title: S\n')
        for index, pages in (('strict', ['part/index.md']), ('lenient', ['part/b.md', 'part/index.md'])):
            out = run('list', f'--index={index}', '-C', folder)[1]
            check(f'an index.md is {index} beside {site}', sorted(re.findall(r'part/.*', out)) == pages, out)
    for words, wrong, why in ((['list', '--lang=zz'], 1, 'zz: no such language; there is en, fr'), (['show', '--lang=zz', 'a'], 1, 'zz: no such language; there is en, fr'),
                              (['list', '--index=x'], 2, "--index: give 'strict' or 'lenient'"), (['show', 'A.MD'], 0, ''),
                              (['search', 'words', 'late', 'kneesa'], 0, 'no page has all of these together; these have some of:\nwords kneesa\n')):
        status, out, said = run(*words, '-C', folder)
        check(f'{words} says why', status == wrong and why in said and bool(out) == (status == 0), (status, out, said))

# An option that a command does not use is told of: 'pamphlet --review' opened the browser.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '# A\n')
    for words, why in ((['--review', folder], '--review: only check uses it'), (['--readability', folder], '--readability: only check uses it'),
                       (['--json', folder], '--json: only show, list, search and check use it'),
                       (['list', '--limit=3', folder], '--limit: only search uses it'),
                       (['list', '--within=3', folder], '--within: only check uses it'), (['pack', '--strict', '-o', f'{folder}/x', folder], '--strict: only check uses it'),
                       (['-ä', folder], '-ä: there is no such option'), (['-vä', folder], '-ä: there is no such option')):
        status, out, said = run(*words)
        check(f'{words} is told of', status == 2 and not out and said.startswith(f'pamphlet: {why}') and said.count('\n') == 1, (status, out, said))
    for words in (['list', '--theme=mono', '--linear', '--mouse', folder], ['list', '-w', '60', '--links=none', folder], ['list', '--order=date', '--json', folder], ['check', '--json', folder]):
        check(f'{words} holds for readers too, or is used', run(*words)[0] < 2)

# Many terminals show a soft hyphen as a hyphen: 5-0 for 50.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '---\ntitle: Ti\u00adtle\ndescription: De\u00adscribed\n---\nTake 5\u00ad0 here.\n\n    5\u00ad0\n')
    for words in (['list'], ['search', 'take'], ['search', '--json', 'take'], ['show', 'a']):
        out = run(*words, '-C', folder)[1]
        check(f'{words} has no soft hyphen', out and '\u00ad' not in out and ('50' in out or words == ['list']), out)

# A file that is no page, and a folder, are told what they are: a library file was printed byte by byte.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/site/a.md', '# A\n')
    run('pack', '-o', f'{folder}/library', f'{folder}/site')
    open(f'{folder}/a.png', 'wb').write(b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
    open(f'{folder}/a.txt', 'w').write('*Text* is text.\n')
    open(f'{folder}/nul.md', 'wb').write(b'A\0B\n')
    for words, wrong, why in ((['show', 'library'], 2, 'library: this is a library file: give one of its pages'), (['show', 'a.png'], 2, 'a.png: this is no text'),
                              (['show', 'site'], 2, 'site: this is a folder: give one of its pages'), (['show', 'a.txt'], 0, ''), (['show', 'nul.md'], 0, ''),
                              (['check', 'library'], 2, 'library: this is a library file, which has no text'), (['check', 'site', 'library'], 2, 'library: this is a library file'),
                              (['check', 'gone.md'], 2, 'gone.md: No such file'), (['pack', '-o', 'x', 'library'], 2, 'library: pack takes a folder')):
        status, out, said = run(*words, cwd=folder)
        once = 'library' not in words or said.count('\n') == 1
        check(f'{words} says what that is', status == wrong and why in said and bool(out) == (status == 0) and once, (status, out, said))

# The help names the kinds of page that new makes.
said = run('new', 'conditon', 'x')[2]
kinds = re.search(r'give (.*)', said)[1].split(', ')
line = re.search(r'^KIND is (.*)\.$', run('--help')[1], re.M)[1]
check('the help names the kinds', re.split(', | or ', line) == kinds and len(kinds) == 6, (line, kinds))

manual = open('../../doc/pamphlet.1').read()
for option in re.findall(r'--([a-z-]+)', run('--help')[1]):
    check(f'the manual has --{option}', re.search(rf'^\.It Fl .*-{option}( |$)', manual, re.M), option)

# What bash offers behind Tab; and nothing in the names of files is run.
if shutil.which('bash'):
    script = os.path.abspath('../../share/bash-completion/pamphlet')
    program = os.path.abspath(pamphlet)
    with tempfile.TemporaryDirectory() as folder:
        for name in 'knees/sciatica/index.md', 'knees/scan.md', 'hips/$(touch ran).md':
            write(f'{folder}/content/{name}', '# A\n')
        words = '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _pamphlet; printf "%s\\n" "${COMPREPLY[@]}"'

        def bash_offers(typed):
            return subprocess.run(['bash', '-c', words, script, program, *typed], capture_output=True, text=True, cwd=folder)

        for typed, offers in ((['sho'], ['show']), (['show', 'sc'], ['scan', 'sciatica']), (['show', 'knees/s'], ['knees/scan', 'knees/sciatica']),
                              (['show', '$'], ['$(touch ran)']), (['-C', 'content/knees', 'show', 's'], ['scan', 'sciatica']), (['-C', 'content/knees', 'show', 'knees/s'], ['']), (['--content', '=', 'content/knees', 'show', 'knees/s'], ['']), (['--content', 'content/knees', 'show', 'knees/s'], ['']), (['--content', 'content/knees', 'show', 's'], ['scan', 'sciatica']), (['--output', 'list', 'pac'], ['pack']), (['--links', '=', 'list', 'show', 'sc'], ['scan', 'sciatica']), (['--content', '=', 'c'], ['content']), (['new', 's'], ['self-care', 'service']),
                              (['--theme', '=', 'd'], ['dark', 'default']), (['--links', '='], ['list', 'none']), (['check', '--re'], ['--readability', '--review']),
                              (['check', 'con'], ['content']), (['-C', 'co'], ['content'])):
            done = bash_offers(typed)
            check(f'bash offers for {typed}', sorted(done.stdout.split('\n')[:-1]) == offers and not done.stderr, done)
        # No option that the command refuses; and all that it takes, but for what only show does something with.
        values = {'--output': 'x', '--width': '9', '--links': 'none', '--limit': '9', '--bidi': 'on', '--typographer': 'on', '--order': 'date', '--index': 'strict',
                  '--now': '2027-01-01', '--format': 'json', '--within': '9', '--theme': 'mono', '--lang': 'en', '--content': 'x'}
        for command in 'show', 'list', 'search', 'check', 'new', 'pack':
            offered = bash_offers([command, '--']).stdout.split()
            for option in bash_offers(['--']).stdout.split():
                if option in ('--help', '--version', '--policy'):
                    continue
                word = f'{option}={values[option]}' if option in values else option
                said = run(command, word, 'gone/', cwd=folder)[2]
                refused = bool(re.search(': only .* (use|writes)|not in a kiosk|not over SSH', said))
                if option not in ('--width', '--links'):
                    check(f'bash offers {option} for {command} as it is taken', (option in offered) != refused, (offered, said))
        check('bash offers show its own', {'--width', '--links'} <= set(bash_offers(['show', '--']).stdout.split()))
        check('no name is run', not os.path.exists(f'{folder}/ran') and not os.path.exists(f'{folder}/content/ran'))

# A misspelt page names the one that may be meant, but none that is hidden.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/knees/sciatica.md', '---\ntitle: A\n---\n')
    write(f'{folder}/sciaticas/index.md', '---\ntitle: B\ndraft: true\n---\n')
    write(f'{folder}/night.md', '---\ntitle: Pain at Ñight\n---\n')
    for name, words in (('siatica', 'no such page; give sciatica if that is meant'), ('knees/Sciatca.md', 'no such page; give sciatica if that is meant'),
                        ('pain at night', 'no such page; give night if that is meant'), ('b', "no such page; 'pamphlet list' names them all"),
                        ('scaiticas', "no such page; 'pamphlet list' names them all"), ('sci', "no such page; 'pamphlet list' names them all")):
        status, out, said = run('show', name, '-C', folder)
        check(f'{name} is no page', status == 1 and said == f'pamphlet: {name}: {words}\n', (status, said))

# A link to a page in another language says so, in the words of the page that it is on, unless the author does.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/hugo.yaml', 'languages: {en: {languageName: English}, fr: {languageName: Français}, it: {languageName: Italiano}}\n')
    write(f'{folder}/content/knee.md', '# Knee\n\nSee [genou](/fr/genou/) and [ginocchio](/it/ginocchio/).\n')
    write(f'{folder}/content/hip.md', '# Hip\n')
    write(f'{folder}/content/ginocchio.it.md', '# Ginocchio\n')
    write(f'{folder}/content/genou.fr.md', '# Genou\n\nVoir [genou](/knee/), [hanche](/hip/) (page en anglais), [en anglais](/hip/), [ici](/fr/genou/),'
          ' [dos](/hip/) *(en* anglais), [](/hip/)fin.\n')
    for name, words in (('genou', 'Voir genou (en anglais), hanche (page en anglais), en anglais, ici, dos (en anglais), fin.'), ('knee', 'See genou (in French) and ginocchio (Italiano).')):
        out = run('show', '--links=none', name, '-C', f'{folder}/content')[1]
        check(f'links of {name} say in which language their pages are', words in ' '.join(out.split()), out)

# So does one where languages are named with their countries; of two countries with one language the names are told.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/hugo.yaml', 'defaultContentLanguage: en-us\nlanguages: {en-us: {languageName: English}, en-gb: {languageName: English (UK)}, es-mx: {languageName: Español}}\n')
    write(f'{folder}/content/knee.md', '# Knee\n\nSee [rodilla](/es-mx/rodilla/) and [hip](/en-gb/hip/).\n')
    write(f'{folder}/content/rodilla.es-mx.md', '# Rodilla\n\nVea [knee](/knee/).\n')
    write(f'{folder}/content/hip.en-gb.md', '# Hip\n')
    for name, words in (('knee', 'See rodilla (in Spanish) and hip (English (UK)).'), ('rodilla', 'Vea knee (en inglés).')):
        out = run('show', '--links=none', name, '-C', f'{folder}/content')[1]
        check(f'links of {name} say in the words for its language in which their pages are', words in out, out)

# A page that is not found may be one of those that cannot be read: a few of these are named.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '# A\n')
    for count, more in ((1, ''), (5, ''), (6, f'pamphlet: {folder}: 1 more file has such an error\n'), (300, f'pamphlet: {folder}: 295 more files have errors like this\n')):
        for i in range(count):
            open(f'{folder}/{i:03}.md', 'wb').write('# B\n'.encode('utf-16'))
        for command in ('show', 'zebra'), ('search', 'zebra'):
            said = run(*command, '-C', folder)[2].splitlines(True)
            named = [f'pamphlet: {i:03}.md: error: is UTF-16: save it as UTF-8\n' for i in range(min(count, 5))]
            check(f'{command[0]} names a few of {count} files that cannot be read', said[1:] == named + ([more] if more else []), said)

# A command that lacks something says so in one line, with what to type.
for lacking, words in ((['show'], 'pamphlet show '), (['search'], 'pamphlet search '), (['new'], 'pamphlet new condition '),
                       (['new', 'content/knee'], 'pamphlet new condition '), (['list', 'a', 'b'], 'pamphlet list '),
                       (['pack', 'a', 'b', '-o', 'c'], 'pamphlet pack '), (['list', '-o', 'c'], '--output: only pack writes a file'), (['serch', 'pain'], 'no such command; write search if'), (['sciatica'], "no such command, folder or file; 'pamphlet --help' names the commands, and 'pamphlet show sciatica' prints"), (['it is'], "'pamphlet show PAGE' prints"), ([''], "'pamphlet show PAGE' prints"),
                       (['serch', 'pain', '-C', 'content'], 'no such command; write search if'),(['serch', '-C', 'small'], 'this needs a terminal; to read a page'), (['--lnks=none', 'list'], 'no such option: write --links if'),
                       (['no/folder'], 'a folder of Markdown pages')):
    status, out, said = run(*lacking)
    check(f'{lacking} is short of something', status == 2 and not out and words in said and said.count('\n') == 1, said)

# After the words of a search, a folder's name without a slash is one more word; if that finds less,
# the program says how to name the folder.
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: Pain\n---\nWords.\n')
    for words, told in ((['pain', 'content'], True), (['pain', './content'], False), (['pain'], False),
                        (['pain', 'xyz'], False), (['-C', 'content', 'pain', 'content'], False)):
        done = subprocess.run([os.path.abspath(pamphlet), 'search', *words], cwd=folder, capture_output=True, text=True)
        check(f'search {words} in a folder', ('put ./ before it' in done.stderr) == told and 'Pain\ta.md' in done.stdout, done)

finish()
