#!/usr/bin/env python3
"""What `pamphlet check` finds in the files of sites: their names and languages, folders, mounts and links.

usage: files.py PAMPHLET
"""
import contextlib, json, os, shutil, sqlite3, sys, tempfile
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
findings = findings_of(a='<td>\n\n<table><tr><th>A</th></tr>\n<tr><td class="x">b</td></tr></table>\n\n'
                       '<ul>\n<li>c</li>\n</ul>\n\n<div>d</div>\n')
told = [f['message'] for f in findings if f['rule'] == 'L20']
check('a table of HTML', told == [f'raw HTML: <{name}>; {right}' for name, right in (
    ('td', 'leave the tag out'), ('table', 'write | between cells, and |---|---| below the first row'),
    ('ul', 'write - and a blank before each item'), ('div', 'leave the tag out, and an empty line between paragraphs'))], told)

# What a word processor writes around each paragraph is told once, with the words to look for.
findings = findings_of(a='<p class="MsoNormal"><b><span lang="EN">One</span></b></p>\n<p class="MsoNormal"><span style="x">Two</span> <P>three</P></p>\n\n<p hidden>Four</p>\n')
told = [(f['line'], f['column'], f['message'].split('; ')[0]) for f in findings if f['rule'] == 'L20']
check('tags of a word processor', told == [(4, 1, 'raw HTML: <p class="MsoNormal">'), (4, 22, 'raw HTML: <b>'), (4, 25, 'raw HTML: <span lang="EN">'), (7, 1, 'raw HTML: <p hidden>')], told)

# Without its tag a dose that is crossed out would be read as one that holds, a power as another number, and steps lost their order.
CROSSED, RAISED = 'take out what it crosses out', 'write <sup> or <sub>'
findings = findings_of(a='<span lang="en">Take</span> <s>5mg</s> <del>6mg</del> <strike>7mg</strike> <s>8mg</s> <span style="text-decoration: line-through">9mg</span> 10mg.\n\n'
                       'It is 10<span style="vertical-align: super">9</span>.\n\n<ol>\n<li>Rest</li>\n</ol>\n')
told = [f['message'].split('>; ', 1)[1] for f in findings if f['rule'] == 'L20']
check('tags that mean something', told == ['leave the tag out', *[CROSSED] * 5, RAISED, 'write 1. and a blank before each item'], told)

# What a tag shows that cannot just be left out is written in another way.
told = [f['message'].split('; ')[-1] for f in findings_of(a='<dl><dt>B6</dt></dl>\n\n<details><summary>More</summary>\n\nWords.\n\n</details>\n\n<iframe src="https://example.org/"></iframe>\n') if 'raw HTML' in f['message']]
check('tags without which words or links would be lost', told == ['write the term on a line of its own, and : and a blank before what it means',
      'leave the tag out', 'make a heading of its words', 'write [what it shows](address)'], told)

# A long tag is quoted up to a whole character.
told = [f['message'] for f in findings_of(a=f'<font face="x{"é" * 40}">Words</font>\n') if f['rule'] == 'L20']
check('a long tag', told == [f'raw HTML: <font face="x{"é" * 23}>; leave the tag out'], told)

# A list without its brackets is a single name, commas included.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\ntags: knee, pain\nkeywords: [a, b]\nsynonyms: "sore knee; bad knee"\n'
                                      'categories: knee\naliases: ["/a,b/"]\n---\nWords.\n')
    findings = found_in(folder)
    told = [(f['line'], f['message'].split(' ')[0]) for f in findings if f['rule'] == 'L21']
    check('lists without brackets', told == [(3, 'tags'), (5, 'synonyms')], told)

# Words between angle brackets that are no element were meant to be read.
findings = findings_of(a='Call <phone number> and say <Name>. <Span>a</Span> <font color="red">b</font> <o:p></o:p> <U>c</U>\n')
told = [(f['column'], f['message']) for f in findings if f['rule'] == 'L20']
check('a placeholder between angle brackets', told == [
    (6, 'taken for a tag of HTML and not shown: <phone number>; write \\< before it'),
    (29, 'taken for a tag of HTML and not shown: <Name>; write \\< before it'),
    (37, 'raw HTML: <Span>; leave the tag out'), (52, 'raw HTML: <font color="red">; leave the tag out'), (91, 'raw HTML: <U>; leave the tag out')], told)

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
findings = findings_of(a='A <mark>word</mark> <marquee> <svg><path d="M0"/><g><circle r="2"></circle></g></svg> <math><mi>x</mi></math>.\n\n'
                       'Dear <<Name>>, (<<first name>>) and a<<Name>>.\n\n'
                       'Write <name, date>, <nom du médecin>, <date/time>, <your clinic\'s name> or <x 2>, <b.c d-2>, <x y-2.5>.\n')
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
    BOTH = 'is the page here; make one file of both, or rename one'
    told = {'x.md': ('error', f'x.en.md {BOTH}'), 'y.html': ('error', f'y.md {BOTH}'), 'z.markdown': ('error', f'z.md {BOTH}'),
            's/_index.md': ('error', f's/_index.markdown {BOTH}'), 'b.md': ('error', f'b/index.md {BOTH}'),
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

# What a shortcode of the site's own names is in use, though what the website shows of it is not known.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/content/a/index.md', '---\ntitle: A\n---\n{{< fig src="pen one.jpg" >}}Words.{{< /fig >}}\n\n{{< leaflet file=diary.pdf pages="4" >}} lost.png\n\n`{{< fig src="code.png" >}}`\n')
    for name in ('pen one.jpg', 'diary.pdf', 'lost.png', 'code.png'):
        write(f'{folder}/content/a/{name}', 'x')
    told = [os.path.basename(f['file']) for f in found_in(folder) if f['rule'] == 'L25']
    check('files of own shortcodes', told == ['code.png', 'lost.png'], told)

# What a translation has lost of its original: cards, signs in them, doses and other numbers that no language writes as words.
CARD = '## Now\n\n> [!%s]\n> Call 999 if:\n>\n> - a\n> - b after 7 days\n'
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/pamphlet.yaml', 'languages: {en: {}, de: {}, fr: {}, ar: {}}\n')
    pages = (
        ('Take 5mg for 2 days, 1,000 times.', 'Nehmen Sie 5 mg zwei Tage, 1.000 mal.', []), ('Wait 2 days.', 'Warten Sie.', []),
        ('Take 5mg for 20 days.', 'Nehmen Sie es.', [(1, 'numbers of the original, p2.en.md, that are not in this translation: 5 20; compare the two')]),
        ('Take 5mg.', 'Nehmen Sie 50 mg.', [(1, 'numbers of the original, p3.en.md, that are not in this translation: 5; compare the two')]),
        ('We met on 3.4.2026 for 30 days.', 'Am 3. April für 30 Tage.', []), ('Take 2.5mg, 1.25mg and 1,500ml.', 'Nehmen Sie 2,5 mg, 1,25 mg und 1 500 ml.', []), ('Take 5.0mg.', 'Nehmen Sie ٥ mg.', []),
        (CARD % 'URGENT', CARD % 'URGENT', []), (CARD % 'NOTE', 'Call 999.', []),
        (CARD % 'URGENT', (CARD % 'URGENT').replace('7', 'sieben'), []), (CARD % 'URGENT', (CARD % 'URGENT').replace('a', 'a 2'), []),
        (CARD % 'URGENT', (CARD % 'URGENT').replace('7', '5'), [(6, 'this card says 5, and that of the original, p11.en.md, 7: compare the two')]),
        (CARD % 'EMERGENCY', (CARD % 'EMERGENCY').replace('> - a\n', ''), [(6, '1 sign in this card, 2 in that of the original, p12.en.md: compare the two')]),
        ((CARD + CARD) % ('URGENT', 'EMERGENCY'), CARD % 'URGENT', [(1, 'the emergency card of the original, p13.en.md, is not in this translation')]),
        (CARD % 'URGENT', CARD % 'NON-URGENT', [(1, 'the urgent card of the original, p14.en.md, is not in this translation')]),
        ('x', CARD % 'URGENT' + '20 mg', []),
        ('Open 8:30am to 20:45.', 'Von 8.30 bis 20.45 Uhr.', []), ('Open 8:30am to 20:45.', 'De 8 h 30 à 20h45.', []), ('Adrenaline 1:1000.', 'Adrenalin 1:10000.', [(1, 'numbers of the original, p18.en.md, that are not in this translation: 1000; compare the two')]), ('At 9: 30 minutes.', 'Um 9 Uhr.', [(1, 'numbers of the original, p19.en.md, that are not in this translation: 30; compare the two')]),
        # a chance may be said of another number of people, but must be the same
        *((english, german, []) for english, german in (
            ('It helps 1 in 50.', 'Es hilft 2 von 100 Menschen.'), ('It helps 20 in every 100.', 'Es hilft 1 Mensch von 5.'), ('It helps 20 people out of 100.', 'Es hilft 20 %.'), ('It helps 20%.', 'Es hilft 2 von 10.'), ('It helps 1 in 10,000.', 'Es hilft 0,01 Prozent.'), ('It helps 7 in 1,000.', 'Es hilft 0,7 %.'))),
        ('It helps 1 in 50.', 'Es hilft 5 von 100.', [(1, 'numbers of the original, p26.en.md, that are not in this translation: 50; compare the two')]),
        ('It helps 1 in 50 for 50 days.', 'Es hilft 2 von 100.', [(1, 'numbers of the original, p27.en.md, that are not in this translation: 50; compare the two')]))
    for i, (english, german, _) in enumerate(pages):
        write(f'{folder}/p{i}.en.md', f'---\ntitle: E{i}\n---\n{english}\n')
        write(f'{folder}/p{i}.de.md', f'---\ntitle: D{i}\n---\n{german}\n')
    findings = found_in(folder)
    for i, (english, german, right) in enumerate(pages):
        told = [(f['line'], f['message']) for f in findings if os.path.basename(f['file']) == f'p{i}.de.md' and f['rule'] == 'L20']
        check(f'{german!r} for {english!r}', told == right, told)
    check('nothing is said of the originals', not [f for f in findings if f['file'].endswith('.en.md') and f['rule'] == 'L20'])

finish()
