#!/usr/bin/env python3
"""Checks the pages that come with the program against what is promised of them.

usage: pages.py PAMPHLET [SHARED]   SHARED: a folder with facts.md and patients.md; default ../shared

The numbers of pages and pictures, front matter, links between pages, readability, that translations
say what their originals say, as their languages write it, and that no eight words in a row are also in
the notes that the pages were written from, where those are present.
"""
import collections, glob, json, os, re, sqlite3, subprocess, sys, tempfile

pamphlet = os.path.abspath(sys.argv[1])
os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../content'))
shared = sys.argv[2] if len(sys.argv) > 2 else '../../shared'
FIELDS = ['title', 'description', 'summary', 'tags', 'featured_image', 'featured_image_alt', 'translationKey']
PARAMS = ['kind', 'reviewed', 'nextReview', 'author', 'clinicalReviewer', 'publisher', 'sources', 'conflicts',
          'version', 'synonyms', 'codes']
passed = failed = 0

def check(what, wrong):
    """wrong: what breaks the promise; empty if nothing does."""
    global passed, failed
    passed, failed = (passed, failed + 1) if wrong else (passed + 1, failed)
    if wrong:
        print(f'FAILED {what}: {str(wrong)[:1500]}')

def run(*arguments, cwd='.'):
    done = subprocess.run([pamphlet, *arguments], capture_output=True, text=True, cwd=cwd)
    return done.returncode, done.stdout

def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()

def head(path):
    return re.match(r'---\n(.*?)\n---\n', read(path), re.S)[1]

def kind(path):
    found = re.search(r'^  kind: (\S+)', head(path), re.M)
    return found[1] if found else None

LANGUAGES = {'es': 12, 'ar': 12, 'de': 10, 'fr': 10, 'pl': 10} # and how many pages each has at least
TRANSLATED = re.compile(rf'\.({"|".join(LANGUAGES)})\.md$')
files = sorted(glob.glob('**/*.md', recursive=True))
english = [f for f in files if not TRANSLATED.search(f) and not f.startswith('shared/')]
pages = [f for f in english if os.path.basename(f) == 'index.md']

# The number of pages, and no fault in any on the day when the last was reviewed: the next reviews are no matter of
# the program, of which nothing is to fail some day because time went by.
reviewed = max(day for f in files for day in re.findall(r'^  reviewed: (\S+)', head(f), re.M))
check('45 pages or more', [] if len(pages) >= 45 else len(pages))
check('check --strict says nothing', run('check', '--strict', f'--now={reviewed}T12:00:00Z', '.')[1])

# Front matter.
check('fields', {f: missing for f in pages for missing in [
    [k for k in FIELDS if not re.search(rf'^{k}:.', head(f), re.M)] +
    [k for k in PARAMS if not re.search(rf'^  {k}:', head(f), re.M)]] if missing})
# "These can make you fall: do not rush" says that it is not rushing that does.
HARM = r'(These (can|are)|Some things|Esto puede|Ceci peut|Das kann|To może|هذه الأشياء)'
NOT = r'(do not|no|ne|nie|لا) |.*\bnicht\b'
check('what is not to be done is not said to do harm', [
    f for f in files if re.search(rf'^{HARM}[^\n]*:\n\n- ({NOT})', read(f), re.M)])
DO_NOT = {'en': ('Do not', r'do not '), 'es': ('Qué no hacer', r'no '), 'fr': ('À éviter', r"n(e |’)"),
          'de': ('Was Sie lassen sollten', r'.*\b(nicht|kein\w*)\b'), 'pl': ('Czego nie robić', r'nie '),
          'ar': (r'لا تفعلي?', r'(لا|ولا) ')}
def language(path):
    found = TRANSLATED.search(path)
    return found[1] if found else 'en'
def items(path, heading):
    """The items of the first list below a heading."""
    found = re.search(rf'^## {heading}\n(?:(?!#|- ).*\n)*((?:- .*\n?)+)', read(path), re.M)
    return re.findall(r'^- (.+)', found[1], re.M) if found else []
# "Do not: stay off the road" is read as its opposite.
check('each item of what is not to be done says not', [
    (f, item) for f in files for item in items(f, DO_NOT[language(f)][0])
    if not re.match(DO_NOT[language(f)][1], item)])
def people(path):
    return set(re.findall(r'^  (?:author|clinicalReviewer): .*', head(path), re.M))
said = set.union(*map(people, english))
check('who wrote and checked a translation is said in its language', [
    f for f in files if TRANSLATED.search(f) and people(f) & said])
check('two sources for what is medical', [
    f for f in pages if kind(f) in ('condition', 'procedure', 'medicine', 'test') and
    len(re.findall(r'^    - name: ', head(f), re.M)) < 2])
def synonyms(path):
    found = re.search(r'^  synonyms:\n((?:    - .*\n?)+)', head(path) + '\n', re.M)
    return [line.strip().lower() for line in found[1].splitlines()] if found else []
check('no synonym twice', [f for f in files if len(set(synonyms(f))) < len(synonyms(f))])

check('each page says that it is a sample', [f for f in pages if '/shared/sample.md' not in read(f)])

# Cards: what one page calls urgent or an emergency, no other leaves to the family doctor.
def signs(path, level=r'\w+(?:-\w+)?'):
    cards = re.findall(rf'^> \[!{level}\]\n((?:>.*\n?)+)', read(path), re.M)
    return [line for card in cards for line in re.findall(r'^> - (.+)', card, re.M)]

shared_cards = sorted(f for f in glob.glob('shared/*.md') if signs(f))
urgent = {part for f in shared_cards if not TRANSLATED.search(f)
          for sign in signs(f) for part in re.split(r', or |, such as ', sign) if len(part.split()) > 3}
check('what is urgent is urgent everywhere', [
    (f, sign) for f in english for sign in signs(f, 'NON-URGENT') for part in urgent if part in sign])
check('as many signs in each language', [
    f for f in shared_cards if len(signs(f)) != len(signs(TRANSLATED.sub('.md', f)))])

# Readability. In the table a page too short for a score has "short" in place of it.
rows = {row[-1]: row for row in (line.split() for line in run('check', '--readability', '.')[1].splitlines())}
def grade(f, column):
    try:
        return float(rows[next(p for p in rows if p.endswith(f))][column])
    except (ValueError, StopIteration):
        return 0.0
hard = [f for f in pages if f != 'glossary/index.md' and (grade(f, 1) > 6 or grade(f, 2) > 8)]
check('Flesch-Kincaid 6 and SMOG 8 at most', hard)
check('the table has every page', [f for f in pages if not any(p.endswith(f) for p in rows)])

# Links.
def links(node):
    found = [node] if node['kind'] == 'link' else []
    for child in node.get('children', []):
        found += links(child)
    return found

with tempfile.TemporaryDirectory() as folder:
    run('pack', '-C', '.', '-o', f'{folder}/packed')
    path_of = dict(sqlite3.connect(f'{folder}/packed').execute('SELECT id, path FROM page').fetchall())
    out, into, dead = {}, collections.defaultdict(set), []
    for f in english:
        # Run in another folder: here f also names a file, which would be shown without its site.
        tree = json.loads(run('show', '--json', '-C', 'packed', f, cwd=folder)[1])['document']
        found = links(tree)
        dead += [(f, link['address']) for link in found if link['target'] in ('dead', 'unresolved', 'refused')]
        out[f] = {path_of[link['page']] for link in found if link['target'] == 'page'} - {f}
        for to in out[f]:
            into[to].add(f)
check('no dead link', dead)
check('4 links out at least', [(f, len(out[f])) for f in pages if len(out[f]) < 4])
check('2 links in at least', [(f, len(into[f])) for f in pages if len(into[f]) < 2])

# On the smallest screen that shows all of a page, of 40 columns and 11 rows, the first says what to do: the words for a
# picture took its place.
check('an emergency begins with the number', [
    (f, top) for f in files if f.startswith(('getting-help/emergency/', 'conditions/cauda-equina-syndrome/'))
    for top in ['\n'.join(run('show', '-w', '40', f)[1].splitlines()[:9])] if '999' not in top])

# What to do after surgery is long, and its signs are at its end: the first words lead there.
check('whoever feels worse after surgery is led to the signs at once', [
    (f, top) for f in files if f.startswith(('recovery/after-an-operation/', 'recovery/wound-care/'))
    for top in [read(f).split('---\n', 2)[2].split('<!--more-->')[0]]
    if not re.search(r'\]\(#(when-to-get-urgent-help|cuándo-pedir-ayuda-urgente|متى-تطلب-مساعدة-عاجلة|'
                     r'quand-demander-de-laide-vite|wann-sie-dringend-hilfe-brauchen|kiedy-pilnie-szukać-pomocy)\)', top)])

# Whoever gets worse while they read finds the signs of an emergency on this page or one step away.
help_pages = {'getting-help/emergency/index.md', 'getting-help/when-to-get-help/index.md',
              'conditions/cauda-equina-syndrome/index.md'}
check('help is one step away', [
    f for f in english if not (out[f] | {f}) & help_pages and
    not re.search(r'> \[!EMERGENCY\]|/shared/(cauda-equina|emergency-neck)\.md', read(f))])

# Whoever reads of the neck takes the signs of the low back for all there are.
check('a page on the neck too leads to the signs of the neck', [
    f for f in pages if re.search(r'^  bodyArea: .*\bneck\b', head(f), re.M) and
    '/shared/cauda-equina.md' in read(f) and not re.search(r'/shared/(emergency-neck|also-after-neck-surgery)\.md|/neck-pain/#emergency-signs', read(f))])

# Steps along the links of pages, and from each section to the pages in its list.
steps, edge = {'_index.md': 0}, ['_index.md']
for f in edge:
    listed = {p for p in english if os.path.basename(f) == '_index.md' and
              os.path.dirname(os.path.dirname(p) if os.path.basename(p).endswith('index.md') else p) == os.path.dirname(f)}
    for to in sorted(out.get(f, set()) | (listed - {f})):
        if to not in steps:
            steps[to] = steps[f] + 1
            edge.append(to)
check('in three steps from the first page', [(f, steps.get(f)) for f in pages if steps.get(f, 9) > 3])

# The glossary.
words = re.findall(r'^#{2,3} (.+)', read('glossary/index.md'), re.M)
terms = [line for line in read('glossary/index.md').splitlines() if re.match(r'#{2,4} |\*\*', line)]
used = set(re.findall(r'/glossary/#([\w-]+)', ''.join(map(read, english))))
check('40 words or more', [] if max(len(words), len(terms)) >= 40 else (len(words), len(terms)))
check('that pages link to', [] if len(used) >= 40 else sorted(used))

# Pictures.
def picture(page, file):
    return file[1:] if file[0] == '/' else os.path.normpath(os.path.join(os.path.dirname(page), file))

shown = {}
for f in english:
    for alt, file, caption in re.findall(r'!\[([^\]]*)\]\((\S+?)(?: "([^"]*)")?\)', read(f)):
        shown[picture(f, file)] = alt, caption
    featured = re.search(r'^featured_image: (\S+)', head(f), re.M)
    if featured:
        shown.setdefault(picture(f, featured[1]), None)
check('8 pictures or more', [] if len(shown) >= 8 else len(shown))
check('each as PNG and SVG', [p for p in shown if not os.path.exists(p) or not os.path.exists(p[:-4] + '.svg')])
check('each with words and a caption', [p for p, said in shown.items() if said is not None and not all(said)])
check('none that nobody sees', [p for p in glob.glob('**/*.png', recursive=True) if p not in shown])

# Translations.
for code, count in LANGUAGES.items():
    theirs = [f for f in files if f.endswith(f'/index.{code}.md') and not f.startswith('shared/')]
    check(f'{count} pages in {code}', [] if len(theirs) >= count else theirs)
    check(f'{code} is joined to its original', [
        f for f in theirs if re.search(r'^translationKey: (.+)', head(f), re.M)[1] !=
        re.search(r'^translationKey: (.+)', head(f.replace(f'.{code}.md', '.md')), re.M)[1]])
    check(f'{code} is marked as not reviewed', [f for f in theirs if '/shared/sample' not in read(f)])

# What a translation says that its original does not, or how its language does not write it.
def prose(path):
    text = re.sub(r'{{.*?}}|<!--.*?-->|^> \[!.*', '', read(path).split('---\n', 2)[2], flags=re.M)
    said = re.findall(r'^(?:title|description|summary|featured_image_alt): "(.*)"', head(path), re.M)
    return '\n'.join(said) + '\n' + re.sub(r'(\]\()[^ )]*', r'\1', text)

def numbers(path):
    text = re.sub(r'(?<=\d)[ ,\u202f\xa0](?=\d{3})', '', prose(path))
    text = re.sub(r'(\d+)pm', lambda at: f'{at[1]} {int(at[1]) + 12}', text)
    return set(re.findall(r'\d+', re.sub(r'^\d+\.', '', text, flags=re.M)))

translations = [f for f in files if TRANSLATED.search(f)]
check('each number of a translation is one of its original', [
    (f, more) for f in translations for more in [numbers(f) - numbers(TRANSLATED.sub('.md', f))] if more])

# One is a word: "a leg".
check('each number of a part that pages share is in its translations', [
    (f, lost) for f in translations if f.startswith('shared/') for lost in [numbers(TRANSLATED.sub('.md', f)) - numbers(f) - {'1'}] if lost])

FOREIGN = {'de': 'auf Englisch', 'es': 'en inglés', 'fr': 'en anglais', 'pl': 'po angielsku', 'ar': 'بالإنجليزية'}
check('a link to an English page says so', [
    (f, link) for f in translations for link, to, after in
    re.findall(r'(?<!!)\[([^\]]*)\]\((/[^)]*)\)([^\[\n]*)', read(f))
    if not to.startswith(f'/{language(f)}/') and FOREIGN[language(f)] not in link + after])

QUOTES = {'de': ('„', '“'), 'es': ('«', '»'), 'fr': ('«', '»'), 'pl': ('„', '”')}
check('quotes are those of the language', [
    (f, quote) for f in translations if language(f) in QUOTES
    for quote in re.findall(r'["„“”«»].?', re.sub(r'\]\( *"([^"]*)"\)', r'\1', prose(f)))
    if quote[0] not in ''.join(QUOTES[language(f)])])
check('blanks of French that no line ends at', [
    (f, at) for f in translations if language(f) == 'fr'
    for at in re.findall(r'[^\u202f\xa0](?:[:;?»]|!(?!\[))|«[^\u202f\xa0]|\d \d{3}\b', prose(f).replace('01632 ', ''))])

# Wording: no eight words in a row from the notes.
def runs(text):
    text = re.findall(r"[a-z0-9']+", text.lower().replace('\u2019', "'"))
    return {' '.join(text[i:i + 8]) for i in range(len(text) - 7)}

for name in ('facts.md', 'patients.md'):
    if not os.path.exists(f'{shared}/{name}'):
        print(f'SKIPPED no eight words of {name}: no {name}')
        continue
    notes = runs(read(f'{shared}/{name}'))
    check(f'no eight words of {name}', {f: both for f in files for both in [runs(read(f)) & notes] if both})

if '-v' in sys.argv:
    print(len(pages), 'pages,', len(shown), 'pictures,', len(used), 'glossary words that pages link to;',
          'most steps', max(steps[f] for f in pages))
print(f'pages: {passed} passed, {failed} failed')
sys.exit(1 if failed else 0)
