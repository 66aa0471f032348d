#!/usr/bin/env python3
"""How `pamphlet check` reports: its formats, lists and tables, and what settings have it say.

usage: reports.py PAMPHLET [accept]
"""
import json, os, re, sys, tempfile
sys.dont_write_bytecode = True
from sites import *

# A page's check.ignore covers faults found while it was read too. A kind that is a list is none.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\ndate: hello\ncheck: {ignore: [L21], reason: x}\n---\n{{< odd >}}\n')
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\ndate: hello\nkind: [condition]\n---\n{{< odd >}}\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['line']) for f in findings if f['rule'] == 'L21']
    check('what is passed over', told == [('b.md', 3), ('b.md', 4), ('b.md', 6)], told)

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

# A page with a field that seems to hide it, and does not, is still judged by every rule.
with tempfile.TemporaryDirectory() as folder:
    for path, head in (('a.md', 'headless: true'), ('b.md', 'build: {render: Never}'), ('c.md', 'weight: 1'),
                       ('h/index.md', 'headless: true'), ('n.md', 'build: {render: never}')):
        write(f'{folder}/content/{path}', f'---\ntitle: {path}\nkind: condition\n{head}\n---\nWords.\n')
    status, out, said = run('check', TODAY, cwd=folder)
    judged = [line.split(':')[0] for line in out.splitlines() if 'without an urgent or emergency card: ' in line]
    check('check judges what readers are shown', judged == ['content/a.md', 'content/b.md', 'content/c.md'], out)

# Of a page as a whole the line between which its front matter stands says nothing.
with tempfile.TemporaryDirectory() as folder:
    for name, text in (('a', '---\ntitle: A\n---\nWords.\n'), ('b', '+++\ntitle = "B"\n+++\nWords.\n'), ('c', '*A* b.\n')):
        write(f'{folder}/{name}.md', text)
    out = run('check', TODAY, folder)[1]
    shown = [line for line in out.splitlines() if line.startswith('  ') and line.strip() != '^']
    check('the mark of front matter', shown and set(shown) == {'  *A* b.'}, out)

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
check('SARIF, its version', json.loads(out)['version'] == '2.1.0' and json.loads(out)['$schema'].endswith('sarif-2.1.0.json'))
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
