#!/usr/bin/env python3
"""What `pamphlet check` finds in the files and the configuration of sites, and how it prints that.

usage: files.py PAMPHLET [accept]
"""
import contextlib, json, os, re, shutil, sqlite3, sys, tempfile
sys.dont_write_bytecode = True
from sites import *

# Names of files join translations too, without a translationKey.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, fr: {}}\n')
    for name in ('a.md', 'a.fr.md', 'b.md'):
        open(f'{folder}/{name}', 'w').write(f'---\ntitle: {name}\n---\nWords.\n')
    open(f'{folder}/c.md', 'w').write('---\ntitle: C\nlang: en\n---\nWords.\n')
    open(f'{folder}/d.md', 'w').write('---\ntitle: D\ntranslationKey: d\n---\nWords.\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'translationKey' in f['message']]
    check('a translation by its name', told == ['b.md'], told)

# A translation into a language that the site does not name becomes a page of the default language;
# one with a translationKey of its own is parted from its original.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, fr: {}}\n')
    open(f'{folder}/d.md', 'w').write('---\ntitle: D\ntranslationKey: d\n---\nWords.\n')
    open(f'{folder}/d.fr.md', 'w').write('---\ntitle: E\ntranslationKey: d\n---\nWords.\n')
    for name in ('a.md', 'a.pl.md', 'a.fr.md', 'b.pl.md', 'c.md', 'c.v2.md', 'c.mri.md', 'c.old.md'):
        open(f'{folder}/{name}', 'w').write(f'---\ntitle: {name}\ntranslationKey: {name}\n---\nWords.\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['message'].split(':')[1]) for f in findings if f['rule'] in ('L20', 'L21') and ' language' in f['message']]
    parted = [(os.path.basename(f['file']), f['line']) for f in findings if 'parts it from' in f['message']]
    check('a translation with a key of its own', parted == [('a.fr.md', 3)], parted)
    check('a translation into no language', told == [('a.pl.md', ' if pl is a language, name it in the site\'s languages')], told)

# A table of HTML is one fault, not one for each cell.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n<td>\n\n<table><tr><th>A</th></tr>\n<tr><td class="x">b</td></tr></table>\n\n'
                                      '<ul>\n<li>c</li>\n</ul>\n\n<div>d</div>\n')
    findings = found_in(folder)
    told = [f['message'] for f in findings if f['rule'] == 'L20']
    check('a table of HTML', told == [f'raw HTML: <{name}>' for name in ('td', 'table', 'ul', 'div')], told)

# A list without its brackets is a single name, commas included.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\ntags: knee, pain\nkeywords: [a, b]\nsynonyms: "sore knee; bad knee"\n'
                                      'categories: knee\naliases: ["/a,b/"]\n---\nWords.\n')
    findings = found_in(folder)
    told = [(f['line'], f['message'].split(' ')[0]) for f in findings if f['rule'] == 'L21']
    check('lists without brackets', told == [(3, 'tags'), (5, 'synonyms')], told)

# Words between angle brackets that are no element were meant to be read.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nCall <phone number> and say <Name>. <Span>a</Span> <font color="red">b</font> <o:p></o:p> <U>c</U>\n')
    findings = found_in(folder)
    told = [(f['column'], f['message']) for f in findings if f['rule'] == 'L20']
    check('a placeholder between angle brackets', told == [
        (6, 'taken for a tag of HTML and not shown: <phone number>; write \\< before it'),
        (29, 'taken for a tag of HTML and not shown: <Name>; write \\< before it'),
        (37, 'raw HTML: <Span>'), (52, 'raw HTML: <font color="red">'), (91, 'raw HTML: <U>')], told)

# What a browser hides is shown here: an old dose would be read as one that holds.
with tempfile.TemporaryDirectory() as folder:
    tags = ('<p hidden>', '<div style="color: red; display:none">', '<span style="Visibility: hidden">')
    others = ('<div style="display: block">', '<p title="hidden">', '<span style="x-display:none">')
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n' + '\n\n'.join(tag + 'Take 5 tablets.' for tag in tags + others))
    findings = found_in(folder)
    told = [f['message'].split('; the website')[0].removeprefix('raw HTML: ') for f in findings
            if f['rule'] == 'L20' and 'the website hides' in f['message']]
    check('what the website hides', told == list(tags), told)

# SVG, formulas and old elements are tags, not placeholders, and "<<Name>>" is shown.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nA <mark>word</mark> <marquee> <svg><path d="M0"/><g><circle r="2"></circle></g></svg> <math><mi>x</mi></math>.\n\n'
                                      'Dear <<Name>>, (<<first name>>) and a<<Name>>.\n\n'
                                      'Write <name, date>, <nom du médecin>, <date/time>, <your clinic\'s name> or <x 2>, <b.c d-2>, <x y-2.5>.\n')
    findings = found_in(folder)
    told = [(f['line'], f['column'], f['message'].split(' ')[0]) for f in findings if f['rule'] == 'L20']
    check('tags that are no placeholders', [t for t in told if t[2] != 'raw'] == [(6, 39, 'taken'), (8, 95, 'taken')] and len(told) == 10, told)

# If a word processor made a dash of the three hyphens, there is no front matter: one fault.
with tempfile.TemporaryDirectory() as folder:
    for name, first in (('a', '—'), ('b', '–-'), ('c', '—\n\nWords'), ('d', '---')):
        open(f'{folder}/{name}.md', 'w').write(f'{first}\ntitle: {name}\n{first}\nWords.\n')
    open(f'{folder}/e.md', 'w').write('Title: E\nAuthor: Dr Shah\n\nWords.\n')
    open(f'{folder}/f.md', 'w').write('Words: these.\n\ntitle: F\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['line']) for f in findings if 'three hyphens' in f['message']]
    bare = [(os.path.basename(f['file']), f['line']) for f in findings if 'two lines of ---' in f['message']]
    check('front matter without its lines', bare == [('e.md', 1)], bare)
    lost = {os.path.basename(f['file']) for f in findings if f['rule'] in ('L01', 'L02', 'L03')}
    check('what it lacks is not told besides', lost == {'c.md', 'd.md', 'f.md'}, lost)
    check('one dash of three', told == [('a.md', 1), ('b.md', 1)], told)

# The number to call is that of pamphlet.yaml, however long it is and however a page writes it.
CARD = '## Now\n\n> [!EMERGENCY]\n> Call %s now if:\n>\n> - you cannot move\n'
for number, right, wrong in (('999', ('999', '999 or 112', '999/112', '**999**', '٩٩٩', '999, at any hour,', '999 24 hours a day'),
                                     ('111', '0800 111 999', '99', '9999')),
                             ('01632 960960', ('01632 960960', '01632 960 960', '(01632) 960960'), ('01632 960961', '960960')),
                             ('+44 1632 960960', ('+44 1632 960960', '+44 (1632) 960-960'), ('999',)),
                             ('112 or 999', ('112', '999', '112 or 999'), ('111',)), ('112/999', ('999/112',), ('100',)),
                             ('15', ('15', '15 or 112'), ('15 or 911', '112'))):
    with tempfile.TemporaryDirectory() as folder:
        open(f'{folder}/pamphlet.yaml', 'w').write(f'emergency: {{number: "{number}"}}\n')
        for i, said in enumerate(right + wrong):
            open(f'{folder}/p{i}.md', 'w').write(f'---\ntitle: Page {i}\n---\n{CARD % said}')
        findings = found_in(folder)
        for i, said in enumerate(right + wrong):
            told = [f['message'] for f in findings if f['file'].endswith(f'p{i}.md') and f['rule'] == 'L08']
            check(f'{said} where {number} is to be called', bool(told) == (said in wrong), told)

# A fault of a card as a whole is where its level is named, whatever that is called in the page's language.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "999"}\nlanguages: {en: {}, de: {}, ar: {}}\n')
    for lang in ('en', 'de', 'ar'):
        open(f'{folder}/a.{lang}.md', 'w').write('---\ntitle: A\n---\nWords [! of it.\n\n## Now\n\n> [!EMERGENCY]\n> Call us if:\n>\n> - x\n\n## Then\n\n{{< emergency >}}\nGo, if:\n\n- x\n{{< /emergency >}}\n\n---\n\n> [!URGENT]\n')
    findings = found_in(folder)
    for lang in ('en', 'de', 'ar'):
        told = sorted((f['line'], f['column']) for f in findings if f['file'].endswith(f'a.{lang}.md') and f['rule'] in ('L07', 'L08'))
        check(f'where the cards of a page in {lang} are', told == [(8, 5), (15, 5), (15, 5), (23, 5), (23, 5)], told)

# In Poland 999 brings an ambulance beside 112, in France 119 helps children; and who names a country may say its number, but no other one.
with tempfile.TemporaryDirectory() as folder:
    texts = (('pl', 'Zadzwoń pod 112 lub 999.', False), ('pl', 'Zadzwoń pod 911.', True), ('de', 'Rufen Sie 112 oder 999.', True), ('fr', 'Appelez le 119.', False), ('fr', 'Appelez le 911.', True),
             ('en', 'In the UK call 999.', False), ('en', 'Call 112. Call 999 in the UK too.', False), ('en', 'We met in the UK. Call 999.', True), ('en', 'Call 999. We met in the UK.', True), ('en', 'Call 911 in the usage of it.', True),
             ('en', 'In the UK, call 911.', True), ('en', 'In the US call 999.', True), ('en', 'In Australia call 000, in New Zealand call 111.', False),
             ('en', 'If you travel in the USA, call 911.', False), ('de', 'In den USA rufen Sie 911.', False), ('fr', 'Aux États-Unis, appelez le 911.', False), ('es', 'En Estados Unidos, llame al 911.', False), ('pl', 'W USA dzwoń pod 911.', False),
             ('en', '## Now\n\n> [!EMERGENCY]\n> Call 112, or 999 in the UK, if:\n>\n> - x', True))
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "112"}\nlanguages: {en: {}, de: {}, fr: {}, es: {}, pl: {}}\n')
    for i, (lang, text, _) in enumerate(texts):
        open(f'{folder}/p{i}.{lang}.md', 'w').write(f'---\ntitle: Page {i}\n---\n{text}\n')
    findings = found_in(folder)
    for i, (lang, text, wrong) in enumerate(texts):
        told = [f['message'] for f in findings if os.path.basename(f['file']).startswith(f'p{i}.') and f['rule'] == 'L08']
        check(f'{lang}: {text}', bool(told) == wrong, told)

# What is told of a number depends on the site's own.
for settings, text, right in (
        ('emergency: {number: "111"}', 'Call 111 for an ambulance.', []), ('title: T', 'Call 911 for an ambulance, or 111.', []),
        ('emergency: {number: "999 112"}', 'Call 112 or 999.', []), ('emergency: {number: "999"}\ncheck: {emergencyNumbers: [911]}', 'Call 911 or 911.', []),
        ('emergency: {number: "112"}', 'Call 116117 for an ambulance.', ['116117 sends no ambulance here: the number is 112']),
        ('emergency: {number: "112"}', 'Call 811 for an ambulance.', ['811 sends no ambulance here: the number is 112']),
        ('emergency: {number: "112"}', 'Call 111 for an ambulance.', ['111 sends no ambulance here: the number is 112']),
        ('emergency: {number: "112"}', 'Call 811 for advice.', []),
        ('emergency: {number: "911"}', 'In Europe call 112, in Poland call 999.', []), ('emergency: {number: "911"}', 'In Germany call 112 or 110.', []),
        ('emergency: {number: "911"}', 'In Europe call 999.', ['999 is not the emergency number here, which is 911'])):
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/pamphlet.yaml', settings + '\n')
        write(f'{folder}/a.md', f'---\ntitle: A\n---\n{text}\n')
        told = [f['message'] for f in found_in(folder) if f['rule'] == 'L08']
        check(f'{settings}: {text}', told == right, told)

# Australia's 106 is the emergency number for text telephones.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "000"}\n')
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nDeaf? Call 106 for an ambulance.\n')
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\n---\nCall 911 for an ambulance.\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if f['rule'] == 'L08']
    check('106 sends an ambulance where 000 is to be called', told == ['b.md'], told)

# A page's check.ignore covers faults found while it was read too. A kind that is a list is none.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\ndate: hello\ncheck: {ignore: [L21], reason: x}\n---\n{{< odd >}}\n')
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\ndate: hello\nkind: [condition]\n---\n{{< odd >}}\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['line']) for f in findings if f['rule'] == 'L21']
    check('what is passed over', told == [('b.md', 3), ('b.md', 4), ('b.md', 6)], told)

# In a site below a folder of its host, addresses of files may begin with that folder or not.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/content')
    os.makedirs(f'{folder}/static/img')
    open(f'{folder}/pamphlet.yaml', 'w').write('baseURL: https://e.example/sub/\n')
    open(f'{folder}/static/img/s.png', 'w').write('s')
    open(f'{folder}/content/t.png', 'w').write('t')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: A\n---\n![one word](/sub/img/s.png) ![two words](/img/s.png)'
        ' ![three words](/sub/t.png) [the file](/sub/img/s.png)\n\n![not there](/sub/img/u.png)\n\n![nor there](/submit/s.png)\n')
    open(f'{folder}/content/own.png', 'w').write('o')
    open(f'{folder}/content/b.md', 'w').write('---\ntitle: B\n---\n![one word](https://e.example/sub/own.png) ![two words]('
        '//E.example/sub/img/s.png)\n\n![not there](http://e.example/sub/x.png)\n\n![elsewhere](https://e.example.org/sub/own.png)\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['rule'], f['line']) for f in findings
            if f['rule'] in ('L20', 'L24', 'L25') or f['rule'] == 'L15' and f['level'] != 'info']
    check('files of a site in a folder', told == [('a.md', 'L24', 6), ('a.md', 'L24', 8), ('b.md', 'L24', 6), ('b.md', 'L20', 8)], told)

# A site's staticDir, or a mount, names other folders of files; then "static" is none.
for i, settings in enumerate(('staticDir: files\n', 'staticDir: [more, files, ../out]\n', 'languages: {en: {staticDir: [files]}}\n',
                              'staticDir: static\nmodule: {mounts: [{source: files, target: ./static/}]}\n',
                              'module: {mounts: [{source: files, target: static}, {source: content, target: content}]}\n')):
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/site/hugo.yaml', settings)
        for name in 'files/in/a.pdf', 'files/a.png', 'static/b.pdf', '../out/c.pdf':
            write(f'{folder}/site/{name}', 'x')
        write(f'{folder}/site/content/a.md', '---\ntitle: A\n---\n[the first](/in/a.pdf)\n\n[the second](/b.pdf)\n\n[the third](/c.pdf)\n\n![a knee](/a.png)\n')
        told = run('-C', f'{folder}/site', 'show', 'a')[2]
        check(f'other static files, listed {i}', 'a.pdf' not in told and 'not there: /b.pdf' in told and 'not there: /c.pdf' in told, told)
        findings = found_in(f'{folder}/site')
        told = [(f['rule'], f['line']) for f in findings if f['rule'] in ('L24', 'L25') or f['rule'] == 'L15' and f['level'] != 'info']
        check(f'other static files {i}', told == [('L15', 6), ('L15', 8)], findings)
        status, _, said = run('pack', '-C', f'{folder}/site', '-o', f'{folder}/library')
        with contextlib.closing(sqlite3.connect(f'{folder}/library')) as packed:
            packs = [path for path, in packed.execute('SELECT path FROM picture ORDER BY path')]
        check(f'their pictures are packed {i}', status == 0 and packs == ['files/a.png'], (packs, said))

# A mount may put a folder's files below the website's root: they were called dead.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/hugo.yaml', 'module: {mounts: [{source: docs, target: static/leaflets}, {source: content, target: content}]}\n')
    write(f'{folder}/docs/a.pdf', 'x')
    write(f'{folder}/static/b.pdf', 'x')
    write(f'{folder}/content/a.md', '---\ntitle: A\n---\n[the first](/leaflets/a.pdf)\n\n[the second](/a.pdf)\n\n[the third](/b.pdf)\n')
    told = run('-C', folder, 'show', 'a')[2]
    check('static files below the root, listed', 'leaflets' not in told and 'not there: /a.pdf' in told and 'not there: /b.pdf' in told, told)
    findings = found_in(folder)
    told = [f['line'] for f in findings if f['rule'] == 'L15' and f['level'] != 'info']
    check('static files below the root', told == [6, 8], findings)

# Words that are crossed out say so wherever they are printed: without links too.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '---\ntitle: A\n---\nTake ~~5 mg~~ [10 mg](https://e.example/).\n')
    for options in (), ('--links=none',), ('--links=list',), ('--linear', '--links=none'):
        said = run('show', *options, f'{folder}/a.md')[1]
        check(f'crossed out {options}', '[Crossed out: 5 mg]' in said, said)

# With content from a theme, the site's other folders are still not content: their pictures can be
# used but are not reported as unused, and no page can include their files.
with tempfile.TemporaryDirectory() as folder:
    for name, text in (('hugo.yaml', 'theme: group\n'), ('static/s.png', 's'), ('static/logo.png', 's'), ('public/p.png', 'p'),
                       ('content/a/t.png', 't'), ('themes/group/content/own.png', 'o'), ('content/unused.png', 'u'),
                       ('themes/group/content/legal.md', '---\ntitle: Legal\n---\n![one word](own.png)\n'),
                       ('content/b.md', '---\ntitle: B\n---\n![one word](/s.png) ![two words](/a/t.png) ![three words](a/t.png) '
                        '![four words](/own.png)\n\n![not there](/u.png)\n\n{{< readfile "/hugo.yaml" >}}\n')):
        write(f'{folder}/{name}', text)
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['rule'], f['line']) for f in findings if f['rule'] in ('L21', 'L24', 'L25')]
    check('files of a site with a theme', sorted(told) == [('b.md', 'L21', 8), ('b.md', 'L24', 6), ('unused.png', 'L25', 0)], told)

# However it is spelled, an address leads to no file outside the site.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/site/static')
    os.makedirs(f'{folder}/site/content/in')
    open(f'{folder}/outside.png', 'w').write('o')
    open(f'{folder}/site/static/in.png', 'w').write('i')
    open(f'{folder}/site/hugo.yaml', 'w').write('title: S\n')
    open(f'{folder}/site/content/a.md', 'w').write('---\ntitle: A\n---\n' + '\n\n'.join(f'![A back]({address})' for address in (
        '/../../outside.png', '/%2e%2e/%2E%2e/outside.png', '/.%2e/%2e./outside.png', '/..%2f..%2foutside.png', '/in/%2e%2e/in.png')) + '\n')
    findings = found_in(f'{folder}/site')
    told = [f['line'] for f in findings if f['rule'] == 'L24']
    check('no address leads out of a site', told == [4, 6, 8, 10], told)

# A file is in use if one with another ending is, however many lie between them.
with tempfile.TemporaryDirectory() as folder:
    for name in ('disc.png', 'disc.svg', *(f'disc.q{number}.svg' for number in range(30))):
        open(f'{folder}/{name}', 'w').write('d')
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n![A disc](disc.png)\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if f['rule'] == 'L25']
    check('the drawing of a picture', 'disc.svg' not in told and len(told) == 30, told)

# Of two pamphlet.yaml files, a fault is reported in the one that has it.
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/pamphlet.yaml', 'w').write('title: x\nmeasure: 5\n')
    open(f'{folder}/content/pamphlet.yaml', 'w').write('contact: x\n\n\ntheme: neon\n')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: A\n---\nx\n')
    for where, root, content in ((folder, 'pamphlet.yaml', 'content/pamphlet.yaml'),
                                 (f'{folder}/content', '../pamphlet.yaml', '../content/pamphlet.yaml')):
        out = run('check', TODAY, '.', cwd=where)[1]
        told = re.findall(r'^(\S*pamphlet\.yaml):(\d+)', out, re.M)
        check('two files of settings', sorted(told) == sorted([(root, '2'), (content, '4')]), told)

# Translations are found as the program finds them, here with a folder for each language.
with tempfile.TemporaryDirectory() as folder:
    def put(path, text):
        write(f'{folder}/{path}', text)
    put('hugo.yaml', 'languages:\n  en: {contentDir: content/english, weight: 1}\n'
                     '  fr: {contentDir: content/francais, weight: 2}\n')
    put('content/english/care/knee.md', '---\ntitle: Knee\nreviewed: 2026-10-01\n---\n')
    put('content/francais/care/knee.md', '---\ntitle: Genou\nreviewed: 2026-09-01\n---\n')
    put('content/english/care/hip.md', '---\ntitle: Hip\n---\n')
    status, out, _ = run('check', TODAY, cwd=folder)
    missing = [line for line in out.splitlines() if '[L23]' in line]
    check('a translation in a folder is one', len(missing) == 1 and 'english/care/hip.md' in missing[0] and
          'other languages: fr' in missing[0], out)
    check('and may be older than its original', 'francais/care/knee.md:3:' in out and
          'reviewed before its original, english/care/knee.md' in out, out)

# The words that shortcodes add within a line are in the page's language.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/hugo.yaml', 'w').write('languages: {en: {weight: 1}, fr: {weight: 2}}\n')
    os.mkdir(f'{folder}/content')
    for language in ('', '.fr'):
        open(f'{folder}/content/a{language}.md', 'w').write(
            '---\ntitle: A\n---\n{{< emergency >}}112{{< /emergency >}} {{< note title="Note" >}}x{{< /note >}}\n\n'
            '{{< include "no.md" >}}\n')
    status, out, _ = run('-C', folder, '--lang=fr', 'show', 'a.fr.md')
    check('a card within a line is in French', 'Urgence vitale : 112 Remarque : x' in out.replace('\xa0', ' '), out)
    check('and a file that is not there', '[fichier inclus no.md]' in out, out)
    status, out, _ = run('-C', folder, '--lang=en', 'show', 'a.md')
    check('in English', 'Emergency: 112 Note: x' in out and '[included file no.md]' in out, out)
    open(f'{folder}/content/b.fr.md', 'w').write(
        '---\ntitle: B\n---\n{{< note title="Remarque" >}}x{{< /note >}}\n\n'
        'y {{< note title="remarque" >}}z{{< /note >}}\n')
    status, out, _ = run('-C', folder, '--lang=fr', 'show', 'b.fr.md')
    check('a title that says the level in French does not say it again', out.lower().count('remarque') == 2, out)

# A name that translations share is the page in the language asked for; an address and a file name one page.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/hugo.yaml', 'languages: {en: {weight: 1}, fr: {weight: 2}, de: {weight: 3}}\n')
    write(f'{folder}/content/care/knee/index.md', '---\ntitle: Knee\n---\n')
    write(f'{folder}/content/care/knee/index.fr.md', '---\ntitle: Genou\n---\n')
    for options, name, title in (('--lang=fr', 'care/knee', 'Genou'), ('--lang=fr', 'knee', 'Genou'),
                                 ('--lang=fr', 'Care/Knee/', 'Genou'), ('--lang=de', 'care/knee', 'Knee'),
                                 ('--lang=en', 'care/knee', 'Knee'), ('--lang=fr', '/care/knee/', 'Knee'),
                                 ('--lang=fr', 'care/knee/index.md', 'Knee'), ('--lang=en', 'fr/care/knee', 'Genou')):
        status, out, said = run('-C', folder, options, 'show', name)
        check(f'{name} with {options}', status == 0 and out.startswith(title), out + said)

# A page with a field that seems to hide it, and does not, is still judged by every rule.
with tempfile.TemporaryDirectory() as folder:
    for path, head in (('a.md', 'headless: true'), ('b.md', 'build: {render: Never}'), ('c.md', 'weight: 1'),
                       ('h/index.md', 'headless: true'), ('n.md', 'build: {render: never}')):
        write(f'{folder}/content/{path}', f'---\ntitle: {path}\nkind: condition\n{head}\n---\nWords.\n')
    status, out, said = run('check', TODAY, cwd=folder)
    judged = [line.split(':')[0] for line in out.splitlines() if 'without an urgent or emergency card [L07]' in line]
    check('check judges what readers are shown', judged == ['content/a.md', 'content/b.md', 'content/c.md'], out)

# A file that could be a page but is none is reported, with the page that takes its place.
with tempfile.TemporaryDirectory() as folder:
    def page(path, head=''):
        write(f'{folder}/content/{path}', f'---\ntitle: {path}\n{head}---\nWords.\n')
    for path in ('x.md', 'x.en.md', 'y.md', 'y.html', 'z.md', 'z.markdown', 's/_index.md',
                 's/_index.markdown', 'k/index.md', 'k/inner.md', 'k/more.md', 'k/more.en.md', 'k/z/index.md', 'k/z/a.md', 'b.md', 'b/index.md',
                 'deep/index.md', 'deep/in/_index.md', 'deep/in/a.md'):
        page(path)
    page('h/index.md', 'headless: true\n')
    page('h/part.md')
    open(f'{folder}/content/k/words.txt', 'w').write('Words\n')
    told = {'x.md': ('error', 'x.en.md is the page here'), 'y.html': ('error', 'y.md is the page here'),
            'z.markdown': ('error', 'z.md is the page here'), 's/_index.md': ('error', 's/_index.markdown is the page'),
            'b.md': ('error', 'b/index.md is the page'),
            'k/inner.md': ('info', 'a part of the page k/index.md and no page of its own, like 4 more files; were that '
                           'called _index.md, they would be pages'),
            'deep/in/_index.md': ('warning', 'a part of the page deep/index.md and no page of its own, like 1 more file;')}
    status, out, said = run('list', cwd=folder)
    lines = [line for line in said.splitlines() if 'is not shown' in line or 'is a part' in line]
    check('list tells of each', len(lines) == len(told) and all(
        any(line.startswith(f'{file}: {level}: ') and words in line for line in lines)
        for file, (level, words) in told.items()), said)
    status, out, said = run('check', TODAY, cwd=folder)
    lines = [line for line in out.splitlines() if '[L21]' in line]
    check('and check', status == 1 and len(lines) == len(told) and all(
        any(line.startswith(f'content/{file}: {level}: ') and words in line for line in lines)
        for file, (level, words) in told.items()), out)
    for file, words in [(file, words) for file, (level, words) in told.items()] + [
            ('k/more.md', 'k/index.md'), ('h/part.md', 'is a part of the page h/index.md'), ('k/words.txt', 'is no page')]:
        status, out, said = run('check', TODAY, f'content/{file}', cwd=folder)
        lines = [line for line in out.splitlines() if '[L21]' in line]
        check(f'and where {file} is asked for', len(lines) == 1 and words in lines[0], (out, said))
    shutil.rmtree(f'{folder}/content')
    open(f'{folder}/hugo.yaml', 'w').write('title: S\n')
    page('_index.fr.md')
    page('_index.md')
    status, out, said = run('list', cwd=folder)
    check('a language that the site lacks', '_index.fr.md: error: is not shown: _index.md is the page here; if fr is a '
          'language' in said, said)

# A file is checked as a page of the site above it, whatever the working directory.
with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    for path, text in (('content/conditions/sciatica/index.md', '[Knee](../knee.md) [Walk](../../treat/walk.md) [No](no.md)\n'),
                       ('content/conditions/knee.md', '[Sciatica](sciatica)\n'), ('content/treat/walk.md', 'Words.\n'),
                       ('plain/pamphlet.yaml', 'title: S\n'), ('plain/a/x.md', '[Y](../b/y.md)\n'), ('plain/b/y.md', 'Words.\n'),
                       ('docs/hugo.yaml', 'contentDir: pages\n'), ('docs/pages/a/x.md', '[Y](../b/y.md)\n'),
                       ('docs/pages/b/y.md', 'Words.\n'), ('lone/a/x.md', '[Y](../b/y.md)\n'), ('lone/b/y.md', 'Words.\n')):
        write(f'{folder}/{path}', text if path.endswith('yaml') else f'---\ntitle: {path}\n---\n{text}')
    for at, file, named in (('content/conditions', 'sciatica/index.md', '../conditions/sciatica/index.md'),
                            ('content/conditions/sciatica', 'index.md', '../../conditions/sciatica/index.md'),
                            ('content', 'conditions/sciatica/index.md', 'conditions/sciatica/index.md'),
                            ('.', 'content/conditions/sciatica/index.md', 'content/conditions/sciatica/index.md'),
                            ('plain', f'{folder}/content/conditions/sciatica/index.md',
                             f'{folder}/content/conditions/sciatica/index.md')):
        status, out, said = run('check', TODAY, file, cwd=f'{folder}/{at}')
        dead = [line for line in out.splitlines() if 'link leads to no page' in line]
        check(f'{file} in {at}', len(dead) == 1 and dead[0].startswith(f'{named}:4:') and 'no.md' in dead[0], out + said)
        check(f'only {file} in {at} is counted', said.endswith(' in 1 page\n'), said)
    for at, file in (('plain/a', 'x.md'), ('plain', 'a/x.md'), ('.', 'plain/a/x.md'), ('docs/pages/a', 'x.md'), ('docs', 'pages/a/x.md')):
        status, out, said = run('check', TODAY, file, cwd=f'{folder}/{at}')
        check(f'{file} in {at}', 'a/x.md:1:1: ' in out and 'leads to no page' not in out and 'no site' not in said, out + said)
    # So is a folder below a site's content, unless it is a site itself.
    for at, part, files, dead in (('.', 'content/conditions', {'knee.md', 'index.md'}, ['index.md']), ('content', 'conditions', {'knee.md', 'index.md'}, ['index.md']),
                                  ('.', 'content/treat/', {'walk.md'}, []), ('.', f'{folder}/content/treat', {'walk.md'}, []), ('plain', 'a', {'x.md'}, []),
                                  ('.', 'content', {'knee.md', 'index.md', 'walk.md'}, ['index.md']), ('.', 'plain', {'x.md', 'y.md'}, []), ('docs', 'pages/a', {'x.md'}, []),
                                  ('docs', '.', {'x.md', 'y.md'}, []), ('lone', 'a', {'x.md'}, ['x.md'])):
        findings = found_in(part, cwd=f'{folder}/{at}')
        check(f'only {part} in {at}', {os.path.basename(f['file']) for f in findings} == files, findings)
        check(f'its links in {at}', [os.path.basename(f['file']) for f in findings if 'leads to no page' in f['message']] == dead, findings)
        check(f'it is a folder in {at}', not any('is no page' in f['message'] for f in findings), findings)
    # Files named after the folder that holds them are reported alone, as after a content folder.
    for names, files in ((('content/conditions', 'content/conditions/knee.md'), {'knee.md'}), (('content/conditions/', 'content/conditions/knee.md'), {'knee.md'}),
                         (('content/conditions', 'content/treat'), {'knee.md', 'index.md', 'walk.md'})):
        findings = found_in(*names, cwd=folder)
        check(f'only {names}', {os.path.basename(f['file']) for f in findings} == files, findings)
    # A folder without pages is an error, as for content: "nothing is wrong" would mislead.
    for at in 'content/empty', 'content/pictures':
        os.mkdir(f'{folder}/{at}')
    open(f'{folder}/content/pictures/x.png', 'w').close()
    for named in ('content/empty',), ('content/pictures',), ('.', 'content/empty'), ('content/treat', 'content/empty'), ('-C', 'content', 'content/empty'):
        status, out, said = run('check', TODAY, *named, cwd=folder)
        check(f'{named} has no pages', (status, out) == (2, '') and named[-1] + ': there are no pages here' in said, (status, out, said))
    status, out, said = run('check', TODAY, 'x.md', cwd=f'{folder}/lone/a')
    check('a lone file', 'x.md:4:' in out and 'no site is above it' in said, out + said)
    status, out, said = run('check', TODAY, '-C', '..', 'x.md', cwd=f'{folder}/lone/a')
    check('and where its site is given', 'leads to no page' not in out and 'no site' not in said, out + said)

# Symbolic links that are left out are reported, and not by the rule for the links of a page.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n[b](b.md) [c](#c) [d](d.pdf)\n')
    for name, to in (('out.md', '/etc/passwd'), ('gone.md', 'nowhere'), ('folder', '/etc')):
        os.symlink(to, f'{folder}/{name}')
    status, out, _ = run('check', TODAY, folder)
    lines = [line for line in out.splitlines() if '[L21]' in line]
    check('symbolic links', len(lines) == 3 and all('symbolic link' in line for line in lines), out)
    status, out, _ = run('check', TODAY, '--json', folder)
    left = {os.path.basename(f['file']) for f in json.loads(out)['findings'] if f['rule'] == 'L21'}
    check('symbolic links in JSON', left == {'out.md', 'gone.md', 'folder'}, left)
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: A\n---\nx\n')
    os.symlink('/etc/passwd', f'{folder}/content/out.md')
    os.mkfifo(f'{folder}/content/pipe')
    status, out, _ = run('check', TODAY, folder)
    left = {line.split(': ')[0] for line in out.splitlines() if '[L21]' in line}
    check('what is left out is named where it lies', left == {f'{folder}/content/out.md', f'{folder}/content/pipe'}, left)

# The other formats say the same.
lines = run('check', TODAY, 'rules/broken')[1].splitlines()
found = [FINDING.match(line) for line in lines if FINDING.match(line)]
status, out, _ = run('check', TODAY, '--json', 'rules/broken')
data = json.loads(out)
check('JSON', len(data['findings']) == len(found) and
      data['errors'] + data['warnings'] + data['infos'] == len(found))
check('JSON, one by one', [(f['file'], f['line'], f['column'], f['level'], f['rule'])
                           for f in data['findings']] ==
      [(m[1], int(m[2] or 0), int(m[3] or 0), m[4], m[5]) for m in found])
manual = open('../../doc/pamphlet.1', encoding='utf-8').read().split('.Sh CHECKING PAGES')[1].split('.Sh ')[0]
told = [name for line in re.findall(r'^\.It Cm (.*)$', manual, re.M) for name in line.split(' , ')]
check('JSON, as the manual has it', sorted(told) == sorted([*data, *data['findings'][0]]) and
      all(f.keys() == data['findings'][0].keys() for f in data['findings']), told)
check('JSON, its values', data['format'] == 'pamphlet-check' and data['version'] == 1 and
      all(f['line'] >= 0 and f['column'] >= 0 and '\n' not in f['message'] for f in data['findings']))
status, out, _ = run('check', TODAY, '--format=sarif', 'rules/broken')
check('SARIF, its version', json.loads(out)['version'] == '2.1.0')
data = json.loads(out)['runs'][0]
check('SARIF', len(data['results']) == len(found) and len(data['tool']['driver']['rules']) == 25)
check('SARIF refers to its rules', all(
    data['tool']['driver']['rules'][r['ruleIndex']]['id'] == r['ruleId'] for r in data['results']))
# There a place counts characters, and an address has no blanks.
with tempfile.TemporaryDirectory() as folder:
    line = 'Zażółć é [one]() ł [two]() and 膝 [three]().'
    for name in ('a knee-ż_1.md', 'b.md'):
        open(f'{folder}/{name}', 'w').write(f'---\ntitle: A\n---\nGęś [four]().\n\n{line}\n')
    results = json.loads(run('check', TODAY, '--format=sarif', folder)[1])['runs'][0]['results']
    where = [result['locations'][0]['physicalLocation'] for result in results
             if result['ruleId'] == 'L15' and result['locations'][0]['physicalLocation']['region']['startLine'] > 1]
    check('SARIF, its places', [(place['region']['startLine'], place['region']['startColumn']) for place in where] ==
          2 * [(4, 5), *((6, line.index(word) + 1) for word in ('[one', '[two', '[three'))], where)
    check('SARIF, its addresses', {place['artifactLocation']['uri'].split('/')[-1] for place in where} ==
          {'a%20knee-%C5%BC_1.md', 'b.md'}, where)
status, out, _ = run('check', TODAY, '--format=github', 'rules/broken')
check('GitHub', len(out.splitlines()) == len(found) and all(
    re.match(r'::(error|warning|notice) file=[^:]+,title=L\d\d [^:]+::', line)
    for line in out.splitlines()), out[:300])
check('GitHub, its places', re.findall(r'file=([^,:]+)(?:,line=(\d+))?(?:,col=(\d+))?', out) ==
      [(m[1], m[2] or '', m[3] or '') for m in found], out[:300])

# In Hugo's files, theme is the website's, and a value that Hugo accepts never stops packing.
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: A\n---\nx\n')
    open(f'{folder}/hugo.toml', 'w').write('theme = "ananke"\nbaseURL = "example.org"\n')
    status, out, said = run('check', TODAY, folder)
    lines = [line for line in out.splitlines() if 'hugo.toml' in line]
    check('a theme of Hugo', len(lines) == 1 and 'warning: baseURL: give an address' in lines[0], out)
    status, out, said = run('pack', '-o', f'{folder}/a.lib', folder)
    check('an address of Hugo', status == 0, said)
    # Nor are keys there ours that merely have the same name.
    open(f'{folder}/hugo.toml', 'w').write('print = ["lp"]\n[keys]\nmap = "a"\n[check]\nsmog = "x"\n[check.levels]\nL05 = "off"\n')
    status, out, said = run('check', TODAY, folder)
    check('our keys in a file of Hugo', 'hugo.toml' not in out and '[L05]' in out, out)

# The list of rules, and the tables of readability and reviews.
status, out, _ = run('check', '--rules')
check('the list of rules', status == 0 and len(re.findall(r'^L\d\d  ', out, re.M)) == 25)
status, out, _ = run('check', TODAY, '--readability', 'rules/sound/content/pain.md')
same('readability', 'rules/readability.expected', out)
# The hardest page is first, those without a score are last. Flesch's formula with one syllable a
# word and five words a sentence gives 206.835 - 1.015 * 5 - 84.6.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, ar: {}}\n')
    for name, text in (('a', 'We walk to the shop. ' * 24), ('b', 'We communicate difficulties regularly afterwards. ' * 24),
                       ('c', 'Short.'), ('d.ar', 'نص عربي عادي. ' * 50)):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\n---\n{text}\n')
    rows = [line.split() for line in run('check', TODAY, '--readability', folder)[1].splitlines()[1:]]
    check('the hardest page first', [os.path.basename(row[-1]) for row in rows] == ['b.md', 'a.md', 'c.md', 'd.ar.md'], rows)
    hard = re.findall(r'a\.md:4:(\d+): We walk', run('check', TODAY, '--readability', f'{folder}/a.md')[1])
    check('of equally hard sentences the first', hard == [str(1 + 21 * i) for i in range(5)], hard)
    check('its scores', rows[1][:2] == ['117.2', '-1.8'] and rows[1][6:8] == ['120', '24'], rows)
status, out, _ = run('check', TODAY, '--review', '--within=100', 'rules/broken')
same('reviews', 'rules/review.expected', out)

# Faults in settings that readers would otherwise meet first; dates of reviews.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n' + '.' * 100000 + ' a b\n')  # and a hard sentence
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\ndraft: true\n---\nx\n')
    for setting, where, told in (
            ('theme: neon', '1:8', 'theme: no such theme; there are default'), ('theme: dark', None, ''),
            ('keys: {help: [H, F99]}', '1:14', 'keys.help: F99: there is no such key'),
            ('keys: {help: [H], back: [H]}', '1:25', 'keys.back: H: another command was given this key'),
            ('keys: {emergency: []}', '1:19', 'keys.emergency: E stays its key: name others'),
            ('keys: {frob: [x]}', '1:14', 'frob: there is no such command'), ('keys: {help: [H], theme: []}', None, ''),
            ('emergency: {number: "9", page: /nothere/}', '1:32', 'emergency.page: no page has this address'),
            ('emergency: {number: "9", page: /b/}', '1:32', 'emergency.page: this page is hidden'),
            ('emergency: {number: "9", page: /a/}', None, ''),
            ('print: [lp]', '1:8', 'print: give the whole path'), ('print: [/nowhere/lp]', '1:8', 'no such command'),
            ('print: {command: /usr/bin/env}', '1:8', 'print: give a list'), ('print: [/usr]', '1:8', 'no such command'),
            *((f'check:\n  {key}:\n', None, '') for key in ('levels', 'terms', 'abbreviations', 'emergencyNumbers', 'smog')),
            ('check: {terms: [a, [b]]}', '1:20', 'check.terms: give a list of texts'),
            ('check: {levels: [L12]}', '1:17', 'check.levels: give lines of key and value')):
        open(f'{folder}/pamphlet.yaml', 'w').write(setting + '\n')
        status, out, said = run('check', TODAY, folder)
        lines = [line for line in out.splitlines() if 'pamphlet.yaml' in line]
        right = len(lines) == 1 and f'pamphlet.yaml:{where}:' in lines[0] and told in lines[0] if where else not lines
        check(f'setting {setting}', right, out)
    for days in ('0', '1', '2'):
        out = run('check', TODAY, '--review', f'--within={days}', 'rules/sound')[1]
        check('days', out == f'No page is due within {days} day{"" if days == "1" else "s"}.\n', out)
    open(f'{folder}/pamphlet.yaml', 'w').write('check: {reviewDays: 200}\n')
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\nreviewed: 2026-11-20\nnextReview: 2027-04-13\n---\nx\n')
    check('due as the site counts', 'a.md' in run('check', TODAY, '--review', folder)[1] and
          'a.md' not in run('check', TODAY, '--review', '--within=60', folder)[1])
    open(f'{folder}/pamphlet.yaml', 'w').write('')
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\nreviewed: 2026-11-20\nnextReview: soon\n---\nx\n')
    check('reviewed once', 'no next review ' in run('check', TODAY, '--review', folder)[1])
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\nreviewed: lately\n---\nx\n')
    check('days ask for the table', run('check', TODAY, '--within=9', folder)[1] == run('check', TODAY, '--review', '--within=9', folder)[1])
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\nreviewed: [2026-11-20]\n---\nx\n')
    out = run('check', TODAY, folder)[1]
    check('a list is no day', 'reviewed: give one day' in out and 'reviewed is missing' not in out, out)
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\nreviewed: lately\n---\nx\n')
    check('never reviewed', 'never reviewed ' in run('check', TODAY, '--review', folder)[1])
    os.remove(f'{folder}/a.md')
    status, out, said = run('check', TODAY, folder)
    check('drafts alone', status == 0 or 'no page was checked' in said, said)

# A template from `pamphlet new` breaks no rule once it is filled in.
def fill(text):
    text = re.sub(r'^draft:.*\n', '', text, flags=re.M)
    text = re.sub(r'^(\s*)(description|summary|translationKey|author|publisher):.*$', r'\1\2: A B', text,
                  flags=re.M)
    text = re.sub(r'reviewed:.*', 'reviewed: 2026-11-20', text)
    text = re.sub(r'nextReview:.*', 'nextReview: 2028-11-20', text)
    text = re.sub(r'clinicalReviewer:.*', 'clinicalReviewer: C D', text)
    text = re.sub(r'conflicts:.*', 'conflicts: none', text)
    text = re.sub(r'name:.*', 'name: A study', re.sub(r'year:.*', 'year: 2025', text))
    return re.sub(r'<!-- .*? -->', 'This is short.', text)

status, out, said = run('new', 'test', '')
check('new nowhere', status == 2 and not out and "give the page's path" in said, (status, out, said))

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "999"}\n')
    for kind in ('condition', 'procedure', 'medicine', 'test', 'self-care', 'service'):
        path = f'content/{kind}/index.md'
        status, out, said = run('new', kind, f'content/{kind}', cwd=folder)
        check(f'new {kind}', status == 0 and out == path + '\n', (out, said))
        text = open(f'{folder}/{path}').read()
        status, out, said = run('check', TODAY, path, cwd=folder)
        check(f'an empty {kind} is not accepted', status == 1, out)
        open(f'{folder}/{path}', 'w').write(fill(text))
    status, out, said = run('check', TODAY, '--strict', cwd=folder)
    check('filled in', status == 0, out)
    status, out, said = run('new', 'test', 'content/test', cwd=folder)
    check('nothing is written over', status == 2 and 'exists already: give another path' in said, said)
    status, out, said = run('new', 'poem', 'content/poem', cwd=folder)
    check('no such kind', status == 2 and 'condition' in said, said)

finish()
