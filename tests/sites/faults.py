#!/usr/bin/env python3
"""What `pamphlet check` finds in whole sites, to the line and column: in the words of pages.

usage: faults.py PAMPHLET [accept]
"""
import collections, json, os, re, resource, subprocess, sys, tempfile
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

# Fields are shown as words too. A translation has its original's key; a page that ignores a rule says why in words; a text of eight words is one.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/pamphlet.yaml', 'emergency: {number: "999"}\nlanguages: {en: {}, de: {}}\n')
    for i, (front, rule, wanted) in enumerate((
            ('title: Call 911 now', 'L08', [2]), ('title: A\ndescription: Call 911 now', 'L08', [3]), ('title: A\nsummary: Call 911 now', 'L08', [3]), ('title: A\nfeatured_image: x.png\nfeatured_image_alt: A sign to call 911 now', 'L08', [4]),
            ('title: A\ntext: one two three four five six seven eight', 'L21', [3]), ('title: A\ntext: one two three four five six seven', 'L21', []),
            *((f'title: A\n{name}: one two three four five six seven eight', 'L21', []) for name in (
                'keywords cover image images resources outputs excerpt abstract bibtex citation history changes changelog todo license copyright metatext ogtext seotext socialtext shortdescription').split()),
            ('title: A\nparams: {conflict: none}', 'L21', [3]), ('title: A\nconflicts: none\nparams: {conflict: none}', 'L21', []), ('title: A\nparams: {conflict: none, conflicts: none}', 'L21', []),
            ('title: A\ncheck: {ignore: [L11], reason: [a]}', 'L21', [3]), ('title: A\ncheck: {ignore: [L11], reason: ""}', 'L21', [3]), ('title: A\ncheck: {ignore: [L11], reason: so}', 'L21', []))):
        write(f'{folder}/content/{i}.en.md', f'---\n{front}\n---\nWords.\n')
        told = [f['line'] for f in found_in(f'{folder}/content/{i}.en.md') if f['rule'] == rule]
        check(f'{rule} of {front!r}', told == wanted, told)
    for name in ('x.en', 'y.de'):
        write(f'{folder}/content/{name}.md', f'---\ntitle: {name}\ntranslationKey: one\n---\nWords.\n')
    told = [(os.path.basename(f['file']), f['message']) for f in found_in(folder) if f['rule'] == 'L22']
    check('a key that translations share', not told, told)

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

# A page may end in a line of HTML that looks like an item, without an end of line: what is behind it was read.
with tempfile.TemporaryDirectory() as folder:
    for name, text in (('a', '<div>\n- a\n- b</div>'), ('b', '<div>\n- a'), ('c', '<div>\na\n- b'), ('d', '<div>\n1. a\nb'), ('e', '<div><p>a</p><p>b</p>\n- c\n- d</div>')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\n---\n{text}')
    status, out, said = run('check', TODAY, '--json', folder)
    told = [os.path.basename(f['file']) for f in json.loads(out)['findings'] if 'is not read in HTML' in f['message']]
    check('an item at the end of HTML', status == 1 and told == ['a.md', 'e.md'], (status, told, said))

# A faq shortcode that finds no questions is reported: the website's template may use other names.
with tempfile.TemporaryDirectory() as folder:
    for name, faq in (('a', '[{frage: Q, antwort: A}]'), ('b', '[words]'), ('c', '[{question: Q, answer: A}]')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\nfaq: {faq}\n---\n{{{{< faq >}}}}\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'finds no questions' in f['message']]
    check('questions that are none', told == ['a.md', 'b.md'], told)

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

# A dead link whose address lacks its scheme is reported with the scheme.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n[one](www.example.org) [two](help@example.org) [three](/none/) [four](https//example.org) [five](“/none/”) [six](..\\none.md)\n'
        '[seven](http://localhost:1313/x/) [eight](https://127.0.0.1) [nine](https://localhost.example.org/) [ten](https://example.org/localhost)\n')
    findings = found_in(folder)
    told = [f['message'].split('; ')[1:] for f in findings if 'leads to no page' in f['message']]
    check('what an address lacks', told == [['an address of the web begins with https://'],
                                            ['an address of mail begins with mailto:'], [], ['an address of the web begins with https://'],
                                            ['no quotes stand around an address'], ['between folders stands /']], told)
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\n---\n[one](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org) [two](https://www.google.com/url?q=x) [three](https://www.google.com/)\n')
    detours = [f for f in found_in(folder) if 'a mail program or' in f['message']]
    check('addresses of detours', len(detours) == 2, detours)
    told = [f['message'].split(' is ')[0] for f in findings if 'your own machine' in f['message']]
    check('addresses at home', told == ['http://localhost:1313/x/', 'https://127.0.0.1'], told)

# A field that a section cascades, and that its pages' ends show, is not missing in those pages.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/content/s')
    said = {'publisher': 'The clinic', 'author': 'The team', 'clinicalReviewer': 'Dr Lee', 'conflicts': 'none',
            'sources': '[A book]', 'kind': 'medicine', 'reviewed': '2026-10-01', 'nextReview': '2028-10-01'}
    open(f'{folder}/content/s/_index.md', 'w').write('---\ntitle: S\ncascade:\n  params:\n' + ''.join(
        f'    {name}: {value}\n' for name, value in said.items()) + '---\n')
    open(f'{folder}/content/s/a.md', 'w').write('---\ntitle: A\n---\nWords.\n')
    open(f'{folder}/content/s/b.md', 'w').write('---\ntitle: B\nauthor:\nparams: {conflicts: }\n---\nWords.\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['line'], f['message'].split(':')[0]) for f in findings
            if not f['file'].endswith('_index.md') and f['rule'] in ('L02', 'L03', 'L04', 'L05', 'L07')]
    check('what a section says for its pages', told == [
        ('a.md', 1, 'a page of kind medicine without an urgent or emergency card'),
        ('b.md', 1, 'a page of kind medicine without an urgent or emergency card'),
        ('b.md', 3, 'author is missing'), ('b.md', 4, 'conflicts is missing')], told)

# A section that cascades a kind is only a list, and itself needs no card and no sources.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/content/s')
    open(f'{folder}/content/s/_index.md', 'w').write('---\ntitle: S\ncascade: {kind: medicine}\n---\n')
    open(f'{folder}/content/s/a.md', 'w').write('---\ntitle: A\n---\nWords.\n')
    findings = found_in(folder)
    told = sorted((os.path.basename(f['file']), f['rule']) for f in findings if 'of kind' in f['message'])
    check('what a section says its pages are', told == [('a.md', 'L04'), ('a.md', 'L07')], told)

# The picture of the front matter stands behind the text's first paragraph or card: it is no text after a card, and breaks
# no shared block.
with tempfile.TemporaryDirectory() as folder:
    card = '> [!URGENT]\n> Call us if:\n>\n> - x\n'
    os.makedirs(f'{folder}/content/shared')
    open(f'{folder}/content/shared/knee.md', 'w').write(f'---\ntitle: K\nfeatured_image_alt: A sign.\n---\n{card}\n## More\n\nSome knees.\n')
    for name, text in (('a', f'{card}\n## More\n\nSome knees.\n'), ('b', f'{card}\nWords.\n')):
        open(f'{folder}/content/{name}.md', 'w').write(f'---\ntitle: {name}\nfeatured_image_alt: A knee.\nredflags: [knee]\n---\n{text}')
    told = sorted((os.path.basename(f['file']), f['rule']) for f in found_in(folder) if f['rule'] in ('L07', 'L09'))
    check('a picture behind a card', told == [('b.md', 'L07'), ('b.md', 'L09')], told)

# An unclosed comment hides what follows only if it begins a block, in a list item too.
with tempfile.TemporaryDirectory() as folder:
    for name, start in (('a', ''), ('b', '> - '), ('c', '1. '), ('d', 'Words '), ('e', '- Words ')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: A\n---\n{start}<!-- to do\n')
    findings = found_in(folder)
    told = ''.join(os.path.basename(f['file'])[0] for f in findings if f['message'].startswith('this comment is not closed'))
    shown = ''.join(os.path.basename(f['file'])[0] for f in findings if f['message'].startswith('this is no comment'))
    check('comments that hide', (told, shown) == ('abc', 'de'), (told, shown))

# A link without an address is reported in words that are right for Markdown, HTML and shortcodes.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n[one]()\n\n<a href="">two</a>\n\n[three]({{< param "none" >}})\n')
    findings = found_in(folder)
    told = [f['message'] for f in findings if f['rule'] == 'L15' and f['line'] > 3]
    check('links without an address', told == ['link without an address: write where it leads'] * 3, told)


# A telephone number whose link dials another is told: readers trust either.
with tempfile.TemporaryDirectory() as folder:
    wrong = ('[01632 960123](tel:+441632960124)', '[999](tel:911)', '[01632\xa0960-123](tel:01632960132)', '[+44 (0)1632 960123](tel:01632690123)')
    right = ('[01632 960123](tel:+441632960123)', '[(01632) 960-123](tel:01632960123)', '[+44 (0)1632 960123](tel:01632-960-123;ext=4)', '[01632 960123/4](tel:01632960123)', '[the ward, 01632 960123](tel:01632960124)',
             '[01632 960123](tel:01632%20960123)', '[960123](tel:01632960123)', '[01632\u2009960\u2011123](tel:01632960123)', '[999](https://example.org/911)', '[1](tel:999)')
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n' + '\n'.join(wrong + right) + '\n')
    findings = found_in(folder)
    told = [(f['line'], f['column']) for f in findings if 'the link dials' in f['message']]
    check('a number that dials another', told == [(4, 1), (5, 1), (6, 1), (7, 1)], told)

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
        ('_content.de.gotmpl', 'L21', 'is a template of Go'), ('_content.gotmpl', 'L21', 'is a template of Go'), ('b.adoc', 'L21', 'is in AsciiDoc'), ('c.ORG', 'L21', 'is in Org'), ('content.gotmpl', 'L25', 'no page shows this file or leads to it'), ('d.rst', 'L21', 'is in reStructuredText'),
        ('e.pdc', 'L21', "is in Pandoc's Markdown"), ('f.gotmpl', 'L25', 'no page shows this file or leads to it'), ('organ', 'L25', 'no page shows this file or leads to it')], told)

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

# Marks of Markdown and HTML in a title or a description are told: both are shown as they are typed.
with tempfile.TemporaryDirectory() as folder:
    for name, head in (('a', 'title: Knee **pain**'), ('b', 'title: B\ndescription: "<i>All</i> about it"'), ('c', 'title: C &amp; D'), ('d', 'title: D\nlinkTitle: "**D**"'),
                       ('e', 'title: E & F; a < b > c, 2 ** 3'), ('f', 'title: F\ndescription: P<0.05 & more &c.; <3')):
        open(f'{folder}/{name}.md', 'w').write(f'---\n{head}\n---\nWords.\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file'])[0], f['line'], f['column'], f['message'].split(' in it')[0].split('the ')[1]) for f in findings if 'as it is typed' in f['message']]
    check('marks in titles', told == [('a', 2, 8, '**'), ('b', 3, 14, '<i>'), ('c', 2, 8, '&amp;'), ('d', 3, 12, '**')], told)

# Words in capitals are told of where lists and the top of a page show them.
with tempfile.TemporaryDirectory() as folder:
    for name, head in (('a', 'title: WHAT IS BACK PAIN?'), ('b', 'title: B\ndescription: IT HURTS A LOT'), ('c', 'title: C\nsummary: DO NOT REST'), ('d', 'title: "MRI, CT, EMG"'), ('e', 'title: MRI scan\ndescription: What an MRI or CT is')):
        open(f'{folder}/{name}.md', 'w').write(f'---\n{head}\n---\nWords.\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file'])[0], f['line']) for f in findings if f['rule'] == 'L18']
    check('capitals in fields', told == [('a', 2), ('b', 3), ('c', 3)], told)

# A misspelt field that was meant to hide the page is told: the page is shown; so is one by which the page would be found. Fields of a website's own are none of our business.
with tempfile.TemporaryDirectory() as folder:
    wrong = ('darft: true', 'drafts: true', 'Draf: true', 'expiry: 2026-01-01', 'expires: 2026-01-01', 'expiry_date: 2026-01-01', 'expirationDate: 2026-01-01', 'publish-date: 2027-01-01', 'param: {kind: condition}',
             'descripton: x', 'synonims: [x]', 'nextreveiw: 2027-01-01', 'params: {synonym: [x]}', 'translation_key: x', 'link_title: x', 'sumary: x')
    right = ('Draft: false', 'expirydate: 2036-01-01', 'publishDate: 2026-01-01', 'data: x', 'image: x', 'craft: x\ndraft: false', 'parameters: x', 'dt: x', 'a: x', 'publisher: X', 'experience: x', 'draught: x', 'authors: [x]', 'reviewer: x', 'source: x', 'params: {descriptions: x, synonyms: [x]}', 'synonyms: [x]', 'nextreview: 2027-01-01')
    for i, field in enumerate(wrong + right):
        open(f'{folder}/p{i:02}.md', 'w').write(f'---\ntitle: P{i}\n{field}\n---\nWords.\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'has no effect: write' in f['message'] and f['line'] == 3]
    check('misspelt fields', told == [f'p{i:02}.md' for i in range(len(wrong))], told)

# A title that is misspelt is told of where it stands; so is what can hold nothing, and a source that is none.
with tempfile.TemporaryDirectory() as folder:
    for i, (head, where, words) in enumerate((('titel: Knee', (2, 1), 'titel has no effect: write title if'), ('title: A\nparams: hello', (3, 9), 'params: give lines of key and value'),
            ('title: A\ncheck: L02', (3, 8), 'check: give lines of key and value: ignore'), ('title: A\ncheck: {ignor: [L02], reason: x}', (3, 9), 'check.ignor has no effect: there are ignore and reason'),
            ('title: A\nkind: condition\nsources: None', (4, 10), 'sources are missing'), ('title: A\nkind: condition\nsources:\n- n/a', (5, 1), 'sources are missing'),
            ('title: A\nparms:\n  reviewed: 2026-01-01', (3, 1), 'parms has no effect: write params if'))):
        open(f'{folder}/a.md', 'w').write(f'---\n{head}\n---\nWords.\n')
        findings = found_in(folder)
        told = [(f['line'], f['column']) for f in findings if words in f['message']]
        check(f'{head!r} is told of', told == [where], (told, findings))
    for head in ('params:', 'check:', 'check: {ignore: [L04], reason: x}', 'params: {kind: condition}'):
        open(f'{folder}/a.md', 'w').write(f'---\ntitle: A\n{head}\n---\nWords.\n')
        said = run('check', TODAY, folder)[1]
        check(f'{head!r} is right', ': give lines' not in said and 'no effect' not in said, said)

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
    told = [(os.path.basename(f['file'])[0], f['line']) for f in findings if 'nothing stands on this page' in f['message']]
    check('pages without words', told == [(name, 1) for name in 'abcdmo'], told)

# A table with empty lines between its rows is one fault, and the message names it.
with tempfile.TemporaryDirectory() as folder:
    for name, text in (('a', '| A | B |\n|---|---|\n\n| 1 | 2 |\n\n| 3 | 4 |\n'), ('b', '| A | B |\n\n|---|---|\n\n| 1 | 2 |\n')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\n---\n{text}')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['line'], f['message'].split(':')[0]) for f in findings if f['rule'] == 'L21']
    check('rows with empty lines between', told == [('a.md', 7, 'this row is no part of the table above'),
                                                    ('b.md', 4, 'this is no table')], told)

# Front matter shown as text is one fault, and not a long sentence besides.
with tempfile.TemporaryDirectory() as folder:
    fields = 'title: A\n' + ''.join(f'field{i}: some words of it\n' for i in range(9))
    for name, text in (('a', f'---\n{fields}\nWords.\n'), ('b', f'—\n{fields}—\nWords.\n'), ('c', f'----\n{fields}----\nWords.\n'),
                       ('d', f'---\n{fields}\n' + 'word ' * 35 + '.\n')):
        open(f'{folder}/{name}.md', 'w').write(text)
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['line'], f['rule']) for f in findings if f['level'] != 'info']
    check('front matter that is shown', told == [('a.md', 1, 'L21'), ('b.md', 1, 'L21'), ('c.md', 1, 'L21'),
                                                 ('d.md', 1, 'L21'), ('d.md', 13, 'L10')], told)

# A fault is reported in its place even after very many words that are written otherwise, as emoji are.
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/hugo.yaml', 'w').write('enableEmoji: true\n')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: A\n---\n' + '\n\n'.join(f'Rest {i} :smile: now.' for i in range(1600)) +
        '\n\n# Take 5*3 ml and 2*4 ml.\n\nRest :smile: now, 5*3 ml and 2*4 ml.\n')
    findings = found_in(folder)
    told = [(f['line'], f['column']) for f in findings if f['rule'] == 'L19']
    check('a fault behind many emoji', told == [(3204, 9), (3204, 20), (3206, 20), (3206, 31)], told)

# Notes are shown at the end of a page; a fault in one, and in what stands between, is told of where it was written.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "999"}\n')
    for name, text in (('a', 'Rest[^a] now[^b].\n\n[^b]: Take 5.0mg of it.\n\nWalk home, and wait 5-10 days.\n\n[^a]: Call 911 at once, and take 10U of it each day with a meal.\n\nTake .5mg then.\n'),
                       ('b', 'Rest[^a] now.\n\n[^a]: Call 911 at once, and take 10U of it each day with a meal.\n\nWait 5-10 days.\n')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\n---\n{text}')
    findings = found_in(folder)
    told = [(os.path.basename(f['file'])[0], f['line'], f['column']) for f in findings if f['rule'] in ('L08', 'L19')]
    check('where notes are', told == [('a', 6, 12), ('a', 8, 21), ('a', 10, 12), ('a', 10, 34), ('a', 12, 6), ('b', 6, 12), ('b', 6, 34), ('b', 8, 6)], told)

# A word processor's quotes are one fault of a shortcode, however many arguments have them.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n{{< figure src=“x.png” alt=“A back” >}}\n\n{{< ref ‘p1.md’ >}}\n')
    findings = found_in(folder)
    told = [f['line'] for f in findings if 'must be straight' in f['message']]
    check('quotes of one shortcode', told == [4, 6], told)

# A missing picture whose alternative text is an attribute is reported where its address is.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nWords before.\n\n<p><img class="x" src="/a/one.png" alt="Words of it"></p>\n\n'
        'More words.\n\n{{< figure\n  src="/a/two.png"\n  alt="A back from behind"\n>}}\n\n![A neck](three.png)\n')
    findings = found_in(folder)
    told = [(f['line'], f['column']) for f in findings if f['rule'] == 'L24']
    check('where pictures are', told == [(6, 24), (11, 8), (15, 1)], told)

# What is wrong with alternative text is told where its words are, also in a tag or a shortcode, and a file that is missing at its name.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '---\ntitle: A\n---\nWords {{< figure src="x.png" alt="Photo of a knee" >}}.\n\n{{< figure alt="Photo of a hip" src="x.png" >}}\n\nWords ![Photo of a toe](x.png).\n\n'
          '<img src="x.png" alt="Photo of a leg">\n\n<img alt="Photo of an arm"\n  src="x.png">\n\n{{< figure src="x.png"\n  alt="Picture 1" >}}\n')
    findings = found_in(folder)
    for rule, wanted in (('L06', [(4, 35), (6, 17), (8, 7), (10, 23), (12, 11), (16, 8)]), ('L24', [(4, 23), (6, 38), (8, 7), (10, 11), (13, 8), (15, 17)])):
        told = [(f['line'], f['column']) for f in findings if f['rule'] == rule]
        check(f'where {rule} is told of pictures', told == wanted, told)

# The words may be the file's name, which is in the same tag.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '---\ntitle: A\n---\nWords {{< figure src="x.png" alt="x.png" >}}.\n')
    write(f'{folder}/c.md', '---\ntitle: C\n---\n{{< figure alt="x.png" src="x.png" >}}\n')
    write(f'{folder}/b.md', '---\ntitle: B\n---\n<img src="x.png" alt=\'x.png\'>\n')
    findings = found_in(folder)
    for rule, wanted in (('L06', [(4, 35), (4, 23), (4, 17)]), ('L24', [(4, 23), (4, 11), (4, 29)])):
        told = [(f['line'], f['column']) for f in findings if f['rule'] == rule]
        check(f'where {rule} is told of a picture that is described by its file', told == wanted, told)

# Each use of one picture file is reported in its own place, not in that of the first use.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n![A knee](/x.png)\n\n![](/x.png)\n\n{{< figure src="/x.png" alt="Photo of it" >}}\n\n'
        '{{< figure src="/x.png" alt="A leg" >}}\n\n![ ](/x.png)\n\nWords.\n\n![](/x.png)\n\n<p><img src="/x.png"><img src="/x.png" alt="Image of it"></p>\n')
    findings = found_in(folder)
    told = [(f['line'], f['column']) for f in findings if f['rule'] == 'L06']
    check('where pictures of one file are', told == [(6, 1), (8, 30), (12, 1), (16, 1), (18, 4), (18, 45)], told)
    told = [f['line'] for f in findings if f['rule'] == 'L24']
    check('and that it is missing', told == [4, 6, 8, 10, 12, 16, 18], told)

# Mistyped addresses, names that are the same person's, fields that say nothing.
with tempfile.TemporaryDirectory() as folder:
    links = ('https:/example.org', 'http:///example.org', 'mailto:', 'tel:', 'https://', 'https://https://example.org', 'https://http://example.org', 'mailto:example.org', 'mailto:?to=a%40example.org', 'https://example.org/https://example.com',
             'https://example.org', 'mailto:a@example.org', 'tel:999', '//example.org/')
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n' + '\n'.join(f'[link {i}]({link})' for i, link in enumerate(links)) + '\n')
    for name, author, reviewer in (('b', 'Dr. A. Shah ', 'Dr A Shah'), ('c', 'A. Shah', 'dr a. shah'), ('d', 'A. Shah', 'B. Shah'), ('e', 'TODO', 'Dr A'), ('f', 'Team', '?'),
                                   ('g', 'Nurse Lee', 'Prof. Lee'), ('i', 'Dra. M. López', 'M. López'), ('j', 'Miss A. Weber', 'Dr. med. A. Weber')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\nauthor: "{author}"\nclinicalReviewer: "{reviewer}"\npublisher: "-"\nsources: [TBC]\nconflicts: n/a\nkind: condition\n---\nWords.\n')
    open(f'{folder}/h.md', 'w').write('---\ntitle: h\nsources: [{name: A, year: 2062}, {name: B, year: 2026}]\n---\nWords.\n')
    findings = found_in(folder)
    told = [f['line'] for f in findings if 'leads nowhere' in f['message']]
    check('addresses that lead nowhere', told == [4, 5, 6, 7, 8, 9, 10, 11], told)
    told = [(os.path.basename(f['file'])[0], f['message'].split(' is ')[0] + (':' if 'author' in f['message'].split(' is ')[1] else '')) for f in findings
            if f['rule'] == 'L03' and 'publisher' not in f['message'] and f['file'][-4] in 'bcdefgij']
    check('who is who', told == [('b', 'clinicalReviewer:'), ('c', 'clinicalReviewer:'), ('e', 'author'), ('f', 'clinicalReviewer'), ('i', 'clinicalReviewer:'), ('j', 'clinicalReviewer:')], told)
    told = [f['file'][-4] for f in findings if f['message'] in ('publisher is missing', 'sources are missing on a page of kind condition')]
    check('fields that say nothing', sorted(told) == sorted('abbccddeeffgghiijj'), told)
    told = [f['message'] for f in findings if 'to come' in f['message']]
    check('a source of the future', told == ["the source's year is still to come: 2062"], told)
    open(f'{folder}/h.md', 'w').write('---\ntitle: h\nsources: [{name: A, year: 2029}, {name: B, year: 2028}]\n---\nWords.\n')
    for day, come in ('2027-12-31', {'2028', '2029'}), ('2028-01-01', {'2029'}), ('2028-12-31', {'2029'}), ('2029-01-01', set()):
        out = run('check', f'--now={day}T12:00:00Z', folder)[1]
        told = set(re.findall(r'still to come: (\d+)', out))
        check(f'the year of {day}', told == come, told)

# Of two pages in one language with the same translationKey, as when front matter was copied, one
# loses its translation.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, fr: {}}\n')
    for name, key in (('heart.md', 'heart'), ('knee.md', 'heart'), ('coeur.fr.md', 'heart'), ('hip.md', 'hip'), ('none.md', ''), ('other.md', '')):
        open(f'{folder}/{name}', 'w').write(f'---\ntitle: {name}\ntranslationKey: {key}\n---\n[ ](/hip/) [](/hip/) [![A hip](/x.png)](/hip/) [hip](/hip/)\n\nWords.\n\n[\xa0](/hip/)\n\n[ ](/hip/)\n\n[\u202f](/hip/)\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['line']) for f in findings if f['rule'] == 'L22']
    check('two pages with one key', told == [('knee.md', 3)], told)
    told = [(f['line'], f['column']) for f in findings if f['message'].startswith('a link without words') and f['file'].endswith('hip.md')]
    check('links without words', told == [(5, 1), (5, 12), (9, 1), (11, 1), (13, 1)], told)

# Titles that look the same are the same, whatever invisible characters and blanks they have.
with tempfile.TemporaryDirectory() as folder:
    for name, title in (('a', 'Knee pain'), ('b', 'Knee\xa0pain'), ('c', 'knee  pain'), ('d', 'Kn\xadee pain'), ('e', 'Kneepain'), ('k', 'Kn\u200bee\ufeff pain'), ('l', 'می\u200cروم'), ('m', 'میروم'),
                        ('f', 'Ärger'), ('g', 'ärger'), ('h', 'Arger')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: "{title}"\n---\nWords.\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'the title "' in f['message']]
    check('titles that look the same', told == ['b.md', 'c.md', 'd.md', 'g.md', 'k.md', 'm.md'], told)
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, fr: {}}\n')
    for name in ('i.md', 'i.fr.md', 'j.fr.md'):
        open(f'{folder}/{name}', 'w').write('---\ntitle: Ω\n---\nWords.\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['message'].split('that of ')[1]) for f in findings if 'the title "Ω"' in f['message']]
    check('and those of another language are others', told == [('j.fr.md', 'i.fr.md too')], told)

# A picture's path is relative to its page, and leads no higher than the content folder.
with tempfile.TemporaryDirectory() as folder:
    for name in ('content/img/k.png', 'content/a/b/n.png', 'content/a/o.png', 'content/a/kn/o.png', 'out.png', 'content/img/my pic.png'):
        write(f'{folder}/{name}', name)
    pictures = (('../../img/k.png', True), ('../o.png', True), ('../kn/o.png', True), ('./n.png', True), ('.././o.png', True), ('../b/../o.png#x', True), ('../../img/my%20pic.png', True),
                ('../../../out.png', False), ('../../../../out.png', False), ('..o.png', False), ('../n.png', False), ('../img/k.png', False))
    open(f'{folder}/content/a/b/p.md', 'w').write('---\ntitle: P\n---\n' + '\n\n'.join(f'![A bent knee]({picture})' for picture, _ in pictures) + '\n')
    findings = found_in(folder)
    told = [f['line'] for f in findings if f['rule'] == 'L24']
    check('where pictures are looked for', told == [4 + 2 * i for i, (_, there) in enumerate(pictures) if not there], told)

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

# Reviews to the day, the years of sources, and fields that hold nothing.
PERSONS = 'author: A\nclinicalReviewer: B\npublisher: P\nconflicts: none\n'
NO_YEAR = 'the source\'s year is no year: "%s"; write it as in 2024'
HEADS = [(f'reviewed: {reviewed}\nnextReview: {then}\n{PERSONS}', right) for reviewed, then, right in (
    ('2026-11-26', '2028-11-26', []), ('2026-11-27', '2028-11-26', ['reviewed is in the future']), ('2026-11-01', '2026-11-25', ['the review is overdue']),
    ('2026-11-01', '2026-11-26', ['the review is due today']), ('2026-11-01', '2026-11-27', ['the review is due in 1 day']), ('2026-11-01', '2026-11-28', ['the review is due in 2 days']),
    ('2026-11-20', '2026-11-20', ['the review is overdue']), ('2026-11-20', '2026-11-19', ['nextReview is before reviewed', 'the review is overdue']),
    ('2025-11-26', '2028-11-28', []), ('2025-11-26', '2028-11-29', ['more than 3 years lie between the reviews']), ('', '2028-11-13', ['reviewed is missing: say it as a day, as in 2026-11-24']))]
HEADS += [(f'reviewed: 2026-11-16\nnextReview: 2028-11-13\n{PERSONS.replace(*names)}', right) for names, right in (
    (('r: B', 'r: Dr. a'), ['clinicalReviewer is the author: somebody else should look']), (('A\nclinicalReviewer: B', 'Ö. Lee\nclinicalReviewer: Ü. Lee'), []))]
HEADS += [(f'reviewed: 2026-11-16\nnextReview: 2028-11-13\n{PERSONS}{field}\n', right) for field, right in (
    ('sources: [{name: A, year: 2021}]', []), ('sources: [{name: A, year: 2020}]', ['the source is of 2020, more than 5 years old']), ('sources: [{name: A, year: 1000}]', ['the source is of 1000, more than 5 years old']),
    ('sources: [{name: A, year: 999}]', [NO_YEAR % 999]), ('sources: [{name: A, year: 10000}]', [NO_YEAR % 10000]), ('sources: [{name: A, year: 2024x}]', [NO_YEAR % '2024x']),
    ('sources: [{name: A, year: 9999}]', ["the source's year is still to come: 9999"]), ('kind:', []), ('kind: condition\nsources: TODO', ['sources are missing on a page of kind condition']),
    ('kind: condition\nsources: A book', []), ('kind: condition\nsources: []', ['sources are missing on a page of kind condition']))]
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('check: {levels: {L07: off, L15: off}}\n')
    for i, (head, _) in enumerate(HEADS):
        open(f'{folder}/p{i:02}.md', 'w').write(f'---\ntitle: Page {i}\n{head}---\nWords.\n')
    findings = found_in(folder)
    for i, (head, right) in enumerate(HEADS):
        told = [f['message'] for f in findings if os.path.basename(f['file']) == f'p{i:02}.md']
        check(f'front matter {head!r}', told == right, told)

# A limit is for the figure that is shown: it is never said that 5% are more than 5%.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('check: {meanWords: 8, boldPercent: 5}\n')
    for bold, more, right in ((10, 0, []), (10, 1, []), (11, 1, ['5.5% of the words are bold, more than 5%']), (10, 2, ['sentences have 8.1 words on average, more than 8: part the long ones'])):
        sentences = ['We walk home at noon and {0}rest{0} there{1}.\n\n'.format('**' * (at < bold), ' now' * (at < more)) for at in range(25)]
        open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n' + ''.join(sentences))
        told = [f['message'] for f in found_in(folder) if 'more than' in f['message']]
        check(f'{bold} bold words, {more} words more', told == right, told)

# Faults in front matter, and those found by names of files and by other pages.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/content/joints')
    for name, text in (('joints/knee', 'title: Knee\nsources: [{title: A, year: soon}, {title: B, year: 1990}, {title: C, year: 2026}]\n---\nx'),
                       ('hip', 'title: Hip\n---\n[Knee](knee) and [Foot](/joints/foot/)'),
                       ('joints/foot', 'title: The foot\n---\n![The Foot](/foot.png)')):
        open(f'{folder}/content/{name}.md', 'w').write(f'---\n{text}\n')
    findings = found_in(folder)
    told = {rule: [(os.path.basename(f['file']), f['line'], f['message']) for f in findings if f['rule'] == rule] for rule in ('L04', 'L06', 'L15')}
    open(f'{folder}/content/hip.md', 'w').write('---\ntitle: Hip\nsources: {title: A, year: 1990}\n---\nx\n')
    check('the year of one source', 'content/hip.md:3:27: warning: the source is of 1990' in run('check', TODAY, folder)[1])
    check('years of sources', [message for _, _, message in told['L04'] if 'source' in message and 'years' in message or 'no year' in message] ==
          ['the source\'s year is no year: "soon"; write it as in 2024', 'the source is of 1990, more than 5 years old'], told['L04'])
    check('a link that is guessed', ('hip.md', 4, 'link is only guessed by its last part: knee') in told['L15'], told['L15'])
    check('and one that is not', not any('foot' in message for _, _, message in told['L15']), told['L15'])
    open(f'{folder}/content/hip.md', 'w').write(f'---\ntitle: Hip\n---\n[Knee](/{"x" * 300}/knee/) and [the foot](/{"ü" * 150}/foot/)\n')
    places = re.findall(r'content/hip.md:4:(\d+): warning: link is only guessed', run('check', TODAY, folder)[1])
    check('two of long addresses', places == ['1', '321'], places)
    check('a title for a picture', ('foot.md', 4, 'alternative text is the page\'s title: say what the picture shows') in told['L06'], told['L06'])

# The words of a link say where it leads, and the same words lead to the same place.
VAGUE = ('click here', 'here', 'more', 'more information', 'more info', 'read more', 'Learn more', 'find out more', 'this link', 'link',
         'this page', 'this', 'this website', 'website', 'this site', 'page', 'click', 'click this link', 'details', 'more details',
         'More…', 'more information >', '» here', 'Click this', 'click here for more', 'see here', '(here)', 'Read more →', 'this leaflet',
         'aquí', 'Haga clic aquí', 'Haga click aqui', 'Hier', 'mehr erfahren', 'ici', 'En savoir plus…', 'tutaj', 'Dowiedz się więcej', 'هنا', 'اضغط هنا', 'this PDF', 'This document', 'diesem Link', 'dieser Seite', 'este documento', 'tym linkiem', 'هذه الصفحة', 'من هنا')
CLEAR = ('more about the knee', 'the ward >', '…', 'Hier wohnen', 'plus de pain', 'here we are', 'the ward', 'our website', 'page two', 'click and collect')
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n' + '\n'.join(
        f'[{words}](https://example.org/{number})' for number, words in enumerate(VAGUE + CLEAR)))
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\n---\n[the ward](https://example.org/1)\n[The ward](https://example.org/2)\n'
                                      '[the clinic](https://example.org/1)\n[the clinic](https://example.org/1)\n[a dead end](/none/)\n[a dead end](https://example.org/1)\n[the end](https://example.org/1)\n[the end](/none/)\n')
    findings = found_in(folder)
    told = [f['line'] for f in findings if f['file'].endswith('a.md') and 'does not say where the link leads' in f['message']]
    check('words that say nothing', told == list(range(4, 4 + len(VAGUE))), told)
    told = [(f['line'], f['message'], f['level']) for f in findings if f['file'].endswith('b.md') and '" leads to ' in f['message']]
    check('words that lead elsewhere', told == [(5, '"The ward" leads to https://example.org/2 here, to https://example.org/1 above', 'warning')], told)

# A page that only links to itself is one that no other leads to.
with tempfile.TemporaryDirectory() as folder:
    for name, link in (('a', 'a'), ('b', 'c'), ('c', 'c')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\n---\n[the page]({link}.md)\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if f['message'] == 'no other page leads here']
    check('pages that no other leads to', told == ['a.md', 'b.md'], told)

# A page of HTML is judged as others are, in its own places, and its tags are no fault.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.html', 'w').write('---\ntitle: A\n---\n<h2>When</h2>\n<p>Take 250 mg, <b>do NOT</b> wait.</p>\n<ul><li>rest and</li><li>walk</li></ul>\n<img src="a.png">\n<p>- one **b** [x](y)</p>\n<p>TODO: write</p>\n')
    findings = found_in(folder)
    told = [(f['line'], f['column'], f['rule']) for f in findings if f['line'] > 3]
    check('a page of HTML', told == [(5, 9, 'L19'), (5, 23, 'L18'), (6, 9, 'L14'), (7, 1, 'L06'), (9, 4, 'L21')], told)

# Headings without words are told of one by one, at a page's beginning and end too.
with tempfile.TemporaryDirectory() as folder:
    for name, text in (('a', 'Words.\n\n##\n'), ('b', '##\n\n## \n\nWords.\n\n###\n##\n\nMore.\n\n> ##\n'), ('c', '##\n')):
        open(f'{folder}/{name}.md', 'w').write(f'---\n# note\ntitle: {name}\n---\n{text}')
    findings = found_in(folder)
    told = [(os.path.basename(f['file'])[0], f['line'], f['column']) for f in findings if 'heading without words' in f['message']]
    open(f'{folder}/a.md', 'w').write('##\n' * 100000)  # each was looked for behind all above it
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    run('check', TODAY, '--json', folder)
    took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    check('headings without words take time in proportion', took < 10, took)
    check('headings without words', told == [('a', 7, 1), ('b', 5, 1), ('b', 7, 1), ('b', 11, 1), ('b', 12, 1), ('b', 16, 3), ('c', 5, 1)], told)

# A word processor's quotes around a title are shown, since they are no quotes to YAML.
with tempfile.TemporaryDirectory() as folder:
    for name, title in (('a', '“Knee pain”'), ('b', '‘Hip’'), ('c', 'The “good” hip'), ('d', '"“Yes” and “no”"'), ('e', '"Foot"'), ('f', '“Yes” or “no”'),
                        ('g', '"“Shoulder”"')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {title}\n---\nWords.\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'quotes are shown' in f['message']]
    check('quotes of a title', told == ['a.md', 'b.md'], told)

# Stars that are shown as text are reported in their place and with what to do, also after the last
# word of a paragraph, and where bold words end in punctuation and the next word follows at once.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nTake **two tablets:**then wait.\n\nA **b.\n\nOne ** two** three.\n\n'
                                      'The **last words **\n\nMore words.\n\nSee {{ < note > }} here.\n\nDas „ist **„wichtig“**bitte.\n\n**重要：**请\n')
    findings = found_in(folder)
    told = [(f['line'], f['column'], 'end in a sign' in f['message']) for f in findings if f['rule'] == 'L21']
    check('the place of stars', told == [(4, 6, True), (6, 3, False), (8, 5, False), (10, 5, False), (14, 5, False),
                                    (16, 12, True), (18, 1, True)], told)

# A star that works, as at the end of the line above or as a list mark, is not taken for the one
# that is shown; nor is the {#id} of a heading.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nWords **bold**\n\n**重要：**请 more\n\nWords *x*.\n\n5*3 ml, then 2*4 ml.\n\n'
                                      '* 5*3 ml, then 2*4 ml.\n\n## Head {#id}\n\n{{ < note > }} here.\n\nSay **so**\n\n** x **y\n')
    findings = found_in(folder)
    told = [(f['line'], f['column']) for f in findings if f['rule'] == 'L21' or 'the * between' in f['message']]
    check('the place of a sign behind another one', sorted(told) == [(6, 1), (10, 2), (10, 15), (12, 4), (12, 17), (16, 1), (20, 1)], told)

# In "(**two tablets ** daily)" the fault is the blank inside the stars, not the bracket.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nSay (**two tablets ** daily).\n\nSay "**two:**daily".\n')
    findings = found_in(folder)
    told = [(f['line'], 'end in a sign' in f['message']) for f in findings if f['rule'] == 'L21']
    check('stars behind a bracket', told == [(4, False), (6, True)], told)

# A box of another program is told of where it is, and not where the words behind it are.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nWords:\n\n- rest\n- [-] walk\n')
    findings = found_in(folder)
    told = [(f['line'], f['column'], f['message'][:8]) for f in findings if f['rule'] == 'L21']
    check('a box', told == [(7, 3, 'this box')], told)

# Bold blanks, as word processors leave them, are told of where they are, and not as Markdown in the HTML below them.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n**\xa0**\n\n<div>Rest</div>\n')
    findings = found_in(folder)
    told = [(f['line'], f['message'][:11]) for f in findings if f['rule'] == 'L21']
    check('bold blanks above HTML', told == [(4, '** is shown')], told)

# A heading without words, as word processors leave them, is reported where its mark is, and not as a level left out.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nSee [it](#heading) now.\n\n## \n\nWords.\n\n####\n\n## Rest\n\nWords.\n')
    findings = found_in(folder)
    told = [(f['line'], f['message'].split(':')[0]) for f in findings if f['rule'] == 'L13']
    check('headings without words', told == [(6, 'a heading without words'), (10, 'a heading without words')], told)

# Thousands of stars in one paragraph take no time to report.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n**' + '5*3 ' * 150000 + 'x**\n')
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    out = run('check', TODAY, folder)[1]
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - used
    check('many stars between numbers', '[L19]' in out and used < 6, used)

# Stars between numbers make italics, so another number is read: no advice on how to write that one.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nTake 5*3 ml a day, then 2*4 ml.\n\nTake *5* ml, 2*x*3 and **2**.\n')
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\nlang: de\n---\nNehmen Sie 5*3 ml und 2*4 ml.\n')
    findings = found_in(folder)
    told = [(f['line'], f['column'], f['level'], f['message'].split(':')[0]) for f in findings if f['rule'] == 'L19']
    check('a star between numbers', told == [(4, 7, 'error', 'the * between two numbers makes italics, and 53 is read'),
                                             (4, 26, 'error', 'the * between two numbers makes italics, and 24 is read'),
                                             (6, 7, 'warning', 'a blank between a number and its unit'),
                                             (5, 13, 'error', 'the * between two numbers makes italics, and 53 is read'),
                                             (5, 24, 'error', 'the * between two numbers makes italics, and 24 is read')], told)

finish()
