#!/usr/bin/env python3
"""What `pamphlet check` finds in whole sites: every rule, kept and broken; the files of a site; settings; and how long it takes.

usage: faults.py PAMPHLET [accept]
"""
import collections, os, resource, subprocess, sys, tempfile
sys.dont_write_bytecode = True
from sites import *

# A site that keeps every rule, with near misses and with code samples that would break them all.
status, out, _ = run('check', TODAY, 'rules/sound')
check('the sound site', status == 0 and out == '', out)

# A site that breaks every rule.
status, out, _ = run('check', TODAY, 'rules/broken')
same('the broken site', 'rules/broken.expected', out)
check('its status', status == 1, status)
found = [FINDING.match(line) for line in out.splitlines() if FINDING.match(line)]
rules = {match[5] for match in found}
for number in range(1, 26):
    check(f'L{number:02} is found', f'L{number:02}' in rules)
twice = [line for line, times in collections.Counter(match[0] for match in found).items() if times > 1]
check('no finding twice', not twice, twice)
places = [(int(m[2] or 0), int(m[3] or 0), m[1]) for m in found]
check('in order', all(a[2] != b[2] or a <= b for a, b in zip(places, places[1:])))
check('escapes stay out', '\x1b' not in out)

# What else there is to say to an editor, each in its place, with its level and in words.
status, out, _ = run('check', TODAY, 'rules/messages')
same('the messages', 'rules/messages.expected', out)

# A rule broken in an included file is reported once, in that file.
status, out, _ = run('check', TODAY, 'rules/shared')
same('the shared part', 'rules/shared.expected', out)

# Files, strictness, usage.
status, out, _ = run('check', TODAY, 'rules/broken/content/L11.md')
check('one file', all(' L11.md' in ' ' + os.path.basename(m[1]) for m in
                      (FINDING.match(l) for l in out.splitlines()) if m) and '[L11]' in out, out)
status, out, _ = run('check', TODAY, 'rules/warnings')
check('warnings are no errors', status == 0 and '[L11]' in out, (status, out))
status, out, _ = run('check', TODAY, '--strict', 'rules/warnings')
check('but with --strict', status == 1, status)
for wrong in (['--format=xml'], ['--within=soon'], ['--now=soon'], ['/nowhere'], ['--no-such']):
    status, out, said = run('check', *wrong, *([] if wrong[0].startswith('/') else ['rules/sound']))
    check(f'usage {wrong}', status == 2 and out == '' and said != '', (status, out, said))
with tempfile.TemporaryDirectory() as folder:
    status, out, said = run('check', folder)
    check('a folder without pages is told', status == 2 and out == '' and 'there are no pages here' in said, (status, out, said))
    check('and told what to give', said.endswith(': give a folder of Markdown pages\n'), said)
    os.symlink('/etc/passwd', f'{folder}/a.md')
    said = run('check', folder)[2]
    check('a folder whose only page is a link out of it', 'a.md: warning: symbolic link leads out' in said, said)
    os.unlink(f'{folder}/a.md')
    write(f'{folder}/content/a.md', '---\ntitle: A\n---\nText.\n')
    write(f'{folder}/hugo.yaml', "ignoreFiles: ['a']\n")
    for command in 'check', 'list':
        said = run(command, folder)[2]
        check(f'{command}: a folder whose pages are all left out', 'ignoreFiles' in said and 'no pages' not in said and
              'give a folder' not in said, said)

# A page's words are forgotten once it is judged, so that a large site takes little memory.
with tempfile.TemporaryDirectory() as folder:
    most = []
    for count in (200, 1200):
        for i in range(count):
            open(f'{folder}/{i}.md', 'w').write(f'---\ntitle: Page {i}\n---\n' + 'We walk to the shop and go home.\n\n' * 100)
        child = subprocess.Popen([pamphlet, 'check', TODAY, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 env={**os.environ, 'ASAN_OPTIONS': 'quarantine_size_mb=1'})
        most.append(os.wait4(child.pid, 0)[2].ru_maxrss)
    check('KB of memory for a page', (most[1] - most[0]) / 1000 < 30, most)

# Who names a page, or a part that pages include, is told what the whole site says of it; the other pages are not judged for that.
for site in ('broken', 'messages', 'shared', 'warnings'):
    whole = found_in(f'rules/{site}')
    for file in sorted({f['file'] for f in whole if f['file'].endswith('.md')}):
        alone = found_in(file) if os.path.exists(file) else None
        right = [f for f in whole if f['file'] == file]
        check(f'what is said of {file} alone', alone is None or alone == right, [f for f in alone or [] if f not in right] + [f for f in right if f not in (alone or [])])
with tempfile.TemporaryDirectory() as folder:
    for i in range(600):
        write(f'{folder}/content/{i}.md', f'---\ntitle: Page {i}\n---\n' + 'We walk to the shop and go home.\n\n' * 100)
    took = []
    for file in (folder, f'{folder}/content/7.md'):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        run('check', TODAY, file)
        took.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    check('one page of many', took[1] < took[0] / 2, took)

# A picture or a file is in use by Markdown alone; files of settings are never told of, others are.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/content/a.md', '---\ntitle: A\n---\n![A knee](shown.png)\n\nSee [our plan](led.pdf).\n')
    for name in ('shown.png', 'led.pdf', 'left.png', 'left.pdf', 'shown.svg', 'shown-old.svg', 'a.yaml', 'b.yml', 'c.toml', 'd.json', 'e.css', 'f.js'):
        write(f'{folder}/content/{name}', 'x')
    told = [os.path.basename(f['file']) for f in found_in(folder) if f['rule'] == 'L25']
    check('files that are not in use', told == ['left.pdf', 'left.png', 'shown-old.svg'], told)

# A prescriber's abbreviation that a site's readers know is told no more, and the others once a page.
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/pamphlet.yaml', 'w').write('check: {abbreviations: [tds]}\n')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: A\n---\nTake 5mg tds, 5mg TDS, 5mg b.d. and 6mg BD now.\n')
    for name, often in (('b', 'q1h'), ('c', 'q12h'), ('d', 'q1-2h')):
        open(f'{folder}/content/{name}.md', 'w').write(f'---\ntitle: {name}\n---\nTake 5mg {often} and 6mg q3h now.\n')
    findings = found_in(folder)
    told = [f['message'] for f in findings if f['rule'] == 'L16' and f['file'].endswith('a.md')]
    check('abbreviations of prescribers', told == ['b.d. is for prescribers: write twice a day'], told)
    told = [f['message'].split('write ')[1] for f in findings if f['rule'] == 'L16' and not f['file'].endswith('a.md')]
    check('how often something is taken', told == ['every hour', 'every 12 hours', 'every 1 to 2 hours'], told)

# Unclosed marks take time linear in the length of the page, not quadratic: ten times as many take ten times as long, and
# not a hundred times; nor is a page given up because it takes its worker too long.
with tempfile.TemporaryDirectory() as folder:
    took = []
    for size in (30000, 300000):
        for name, marks in (('a', ']('), ('b', '[]('), ('c', '[] ('), ('d', '[^'), ('e', '[^a] '), ('f', '[x]('), ('g', '<!--'), ('h', '<!–')):
            open(f'{folder}/{name}.md', 'w').write('---\ntitle: A\n---\n' + marks * (size // len(marks)) + '\n' + '-->' * (name == 'g'))
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        told = run('check', TODAY, folder)[1]
        took.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    check('many marks that are not closed', took[1] < 20 * took[0] and 'takes too long' not in told, took)

# So does a table of HTML in one line: each of its cells looked for the beginning of the line.
with tempfile.TemporaryDirectory() as folder:
    took = []
    for cells in (2000, 20000):
        open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n<table>' + '<tr><td>1 mg<td>2 mg' * cells + '</table>\n')
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        told = run('check', TODAY, folder)[1]
        took.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    check('many cells in a line', took[1] < 30 * took[0], took)

# A file in another encoding is one fault, reported once.
with tempfile.TemporaryDirectory() as folder:
    words = '---\ntitle: Café\nreviewed: x\n---\nIt’s a “café”.\n\nTwo – three.\n'
    for name, encoding in (('a', 'cp1252'), ('b', 'utf-16'), ('c', 'utf-8')):
        open(f'{folder}/{name}.md', 'wb').write(words.encode(encoding))
    findings = found_in(folder)
    told = {name: [(f['line'], f['message']) for f in findings if f['file'].endswith(f'{name}.md') and
                   (name == 'b' or f['rule'] in ('L20', 'L21'))] for name in 'abc'}
    check('another encoding', told == {'a': [(2, 'bytes that are no UTF-8: save the file in the encoding UTF-8')],
                                       'b': [(0, 'is UTF-16: save it as UTF-8')], 'c': []}, told)

# A file whose name makes it no page, or a page in another language than was meant, is told once.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, es: {}, pt-br: {}}\n')
    for name in ('knee.md', 'knee.es.md', 'hip.ES.md', 'foot.pt-BR.md', 'knee.fr.md', 'back.de.md', 'back.es.md', 'ward.it.md', 'v1.2.md', 'knee.new.md', 'arm.pt-br.md',
                 'Neck.MD', 'hand.md.txt', 'toe.Markdown', 'notes.txt', 'old.md.bak'):
        open(f'{folder}/{name}', 'w').write(f'---\ntitle: {name}\n---\nWords.\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['rule'], f['line'], f['level']) for f in findings if f['rule'] in ('L21', 'L25')]
    check('names of files', told == [
        ('Neck.MD', 'L21', 0, 'warning'), ('back.de.md', 'L21', 0, 'error'), ('hand.md.txt', 'L21', 0, 'warning'),
        ('knee.fr.md', 'L21', 0, 'error'), ('notes.txt', 'L25', 0, 'info'), ('old.md.bak', 'L25', 0, 'info'), ('toe.Markdown', 'L21', 0, 'warning')], told)

# A page that only the website shows, for it is in no Markdown, was told as a file that no page shows.
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/sec')
    for name in ('a.md', 'b.adoc', 'c.ORG', 'd.rst', 'e.pdc', 'sec/_content.gotmpl', 'sec/_content.de.gotmpl', 'f.gotmpl', 'content.gotmpl', 'organ', 'g.html'):
        open(f'{folder}/{name}', 'w').write('---\ntitle: A\n---\nWords.\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['rule'], f['message'].split(',')[0]) for f in findings if f['rule'] in ('L21', 'L25')]
    check('pages in another markup language', sorted(told) == [
        ('_content.de.gotmpl', 'L21', 'makes a page on the website only: write it in Markdown'), ('_content.gotmpl', 'L21', 'makes a page on the website only: write it in Markdown'), ('b.adoc', 'L21', 'makes a page on the website only: write it in Markdown'), ('c.ORG', 'L21', 'makes a page on the website only: write it in Markdown'), ('content.gotmpl', 'L25', 'no page shows this file or leads to it'), ('d.rst', 'L21', 'makes a page on the website only: write it in Markdown'),
        ('e.pdc', 'L21', 'makes a page on the website only: write it in Markdown'), ('f.gotmpl', 'L25', 'no page shows this file or leads to it'), ('organ', 'L25', 'no page shows this file or leads to it')], told)

# Who asks for a file is told that the site's configuration has errors: they hide faults on the page.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nCall 911 now.\n')
    for settings, wrong in (('emergency: {number: "999"}', False), ('emergency: {number: ""}', True), ('emergency: {number: "999"', True), ('idle: {after: 0}', False), ('theme: neon', True)):
        open(f'{folder}/pamphlet.yaml', 'w').write(settings + '\n')
        said = run('check', TODAY, '--json', f'{folder}/a.md')[2]
        check(f'{settings} where a file is checked', ('configuration has errors' in said) == wrong, said)
        said = run('check', TODAY, '--json', folder)[2]
        check(f'{settings} where all is checked', said == '', said)
    os.remove(f'{folder}/pamphlet.yaml')
    open(f'{folder}/pamphlet.toml', 'w').write('[emergency\n')
    said = run('check', TODAY, f'{folder}/a.md')[2]
    check('a broken TOML where a file is checked', 'configuration has errors' in said, said)

# Emergency cards on a site without an emergency number are told of once.
with tempfile.TemporaryDirectory() as folder:
    for name in 'ab':
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\n---\n## Now\n\n> [!EMERGENCY]\n> Call 999 now if:\n>\n> - x\n')
    for settings, count in (('', 1), ('emergency: {number: "999"}\n', 0), ('emergency: {page: /a/}\n', 1), ('emergency: {number: }\n', 0)):
        open(f'{folder}/pamphlet.yaml', 'w').write(settings)
        findings = found_in(folder)
        told = [(os.path.basename(f['file']), f['line'], f['level']) for f in findings if 'set emergency.number' in f['message']]
        check(f'cards and {settings!r}', told == [('a.md', 6, 'info')] * count, told)

# A page on which nothing stands is told, once, unless it is a section, which lists its pages, or a part of others.
with tempfile.TemporaryDirectory() as folder:
    bare = {'a': '', 'b': '\n \n\t\n', 'c': '<!-- to be written -->\n', 'd': '<!--more-->\n'}
    full = {'e': 'Words.\n', 'f': '![A knee](x.png)\n', 'g': '---\n', 'h': '{{< note >}}x{{< /note >}}\n', 'i': '> [!NOTE]\n', 'j': '```\ncode\n```\n',
            'k': '{{< gallery >}}\n', 'l': '<p>x</p>\n', '_index': ''}
    for name, text in {**bare, **full}.items():
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\n---\n{text}')
    open(f'{folder}/m.md', 'w').write('+++\ntitle = "M"\n+++\n')
    open(f'{folder}/n.md', 'w').write('---\ntitle: N\nbuild: {list: never, render: never}\n---\n')
    open(f'{folder}/o.md', 'w').write('')
    open(f'{folder}/p.md', 'w').write('---\ntitle: Search\nlayout: search\n---\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file'])[0], f['line']) for f in findings if 'this page has no text of its own' in f['message']]
    check('pages without words', told == [(name, 1) for name in 'abcdmo'], told)

# The limits in the settings of check may have decimals; wrong settings are reported.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n' + 'We walk to the shop and go home on the bus. ' * 12 + '\n')
    for limits, why in (('meanWords: 10.75', '11.0 words on average, more than 10.75'), ('meanWords: 11.25', ''), ('meanWords: 11.', ''), ('meanWords: 1.5.1', 'error: check.meanWords: give a number'),
                        ('meanWords: .5', 'check.meanWords: give a number'), ('meanWords: 1e3', 'check.meanWords: give a number'), ('terms: x', 'check.terms: give a list'),
                        ('terms: [[x]]', 'check.terms: give a list of texts'), ('levels: x', 'check.levels: give lines of key and value'), ('levels: {L99: off}', 'check.levels.L99: there is no such rule'),
                        ('levels: {L16: loud}', 'check.levels.L16: give off, info, warning or error'), ('words: 1', 'check.words: there is no such key'), ('terms:', '')):
        open(f'{folder}/pamphlet.yaml', 'w').write(f'check: {{{limits}}}\n' if limits[-1] != ':' else f'check:\n  {limits}\n')
        out = run('check', TODAY, folder)[1]
        check(f'{limits} of check', why in out and ('check: ' in out or 'on average' in out) == bool(why), out)

# By Amstad's formula one syllable a word and five words a sentence give 180 - 5 - 58.5.
for least, wanted in (('116.5', []), ('116.6', ['Flesch reading ease 116.5, less than 116.6: shorter sentences and words help'])):
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/pamphlet.yaml', f'defaultContentLanguage: de\nlanguages: {{de: {{}}}}\ncheck: {{readingEase: {least}}}\n')
        write(f'{folder}/content/a.md', '---\ntitle: A\n---\n' + 'Wir gehn zum Haus hin. ' * 24 + '\n')
        told = [f['message'] for f in found_in(folder) if f['rule'] == 'L12']
        check(f'reading ease of at least {least}', told == wanted, told)

# A limit is for the figure that is shown: it is never said that 5% are more than 5%.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('check: {meanWords: 8, boldPercent: 5}\n')
    for bold, more, right in ((10, 0, []), (10, 1, []), (11, 1, ['5.5% of the words are bold, more than 5%: keep those that matter most']), (10, 2, ['sentences have 8.1 words on average, more than 8: part the long ones'])):
        sentences = ['We walk home at noon and {0}rest{0} there{1}.\n\n'.format('**' * (at < bold), ' now' * (at < more)) for at in range(25)]
        open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n' + ''.join(sentences))
        told = [f['message'] for f in found_in(folder) if 'more than' in f['message']]
        check(f'{bold} bold words, {more} words more', told == right, told)

# Thousands of stars in one paragraph take no time to report.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n**' + '5*3 ' * 150000 + 'x**\n')
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    out = run('check', TODAY, folder)[1]
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - used
    check('many stars between numbers', '[L19]' in out and used < 6, used)

finish()
