#!/usr/bin/env python3
"""Compares where links lead on the website that Hugo makes of a site with where they lead here.

usage: links.py PAMPHLET [SITE...]   SITE: a Hugo site; those of ../shared if none is given

The real hugo builds the site with a plain theme, from front matter and configuration as the oracle's
mkoracle.py copies them, and from the texts without the tags of the site's own shortcodes. On each
published page, every link that a browser would follow to a published page, or by an alias to one, must
lead to the same page here. 995 of 1000 must; the others are listed with the reason. Without hugo, the
oracle or the sites it compares nothing, and says so.
"""
import collections, glob, html.parser, json, os, re, shutil, sqlite3, subprocess, sys, tempfile
import urllib.parse as url

here = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get('SHARED') or os.path.join(here, '../../../shared')
ORACLE = os.path.join(SHARED, 'hugo-oracle/mkoracle.py')
NEEDED = 0.995
KEPT = 'ref relref highlight figure'.split()
CODE = ['code-toggle'] # shortcodes that hold code
TAG = re.compile(r'\{\{([<%])(?!\s*/\*)\s*/?\s*([\w./-]+)'
                 r'(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`>%]|[>%](?!\}\}))*[>%]\}\}')
PAGE = '''<!doctype html><title>-</title><body data-url="{{ .RelPermalink }}" data-lang="{{ .Lang }}">
{{ .Content }}</body>'''

# The website that Hugo builds.

def body_of(text):
    """What follows the front matter, by Hugo's delimiters."""
    bare = text.lstrip('\ufeff \t\r\n')
    if bare[:3] in ('---', '+++'):
        end = re.compile(r'\n' + re.escape(bare[:3]) + r'[^\n]*\n?').search(bare, 3)
        return bare[end.end():] if end else ''
    if bare[:1] == '{':
        return bare[json.JSONDecoder().raw_decode(bare)[1]:]
    return text

def plain(body):
    """The text without the tags of shortcodes that only the site's own theme knows."""
    return TAG.sub(lambda tag: tag[0] if tag[2] in KEPT else '\n```\n' if tag[2] in CODE else ' ', body)

def original(site, below, folders):
    """The site's file from which the copy's file `below` was made; None if there is none."""
    for folder in folders:
        path = os.path.join(site, folder, below)
        if os.path.isfile(path):
            return path
    return None

def fill(site, copy):
    """Adds the texts to the copied pages, which have front matter only."""
    content = os.path.join(copy, 'content')
    folders = ['content', ''] + sorted(
        {os.path.relpath(at, site) for at, names, _ in os.walk(site) if len(at) - len(site) < 60})
    for at, _, files in os.walk(content):
        for name in files:
            path = os.path.join(at, name)
            source = original(site, os.path.relpath(path, content), folders)
            with open(source, encoding='utf-8', errors='replace', newline='') as file:
                body = plain(body_of(file.read()))
            with open(path, 'a', encoding='utf-8', newline='') as file:
                file.write(body)

def configure(copy):
    path = os.path.join(copy, 'config.json')
    with open(path, encoding='utf-8') as file:
        config = json.load(file)
    for key in ('outputs', 'outputFormats'):
        config.pop(key, None)
    languages = config.get('languages') or {}
    if 'false' in languages: # "no", Norwegian, as YAML 1.1 reads it
        languages['no'] = languages.pop('false')
    config['markup'] = {'goldmark': {'renderer': {'unsafe': True}, 'parser': {'attribute': {'block': True}}},
                        'highlight': {'noClasses': False}}
    config['refLinksErrorLevel'] = 'WARNING'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(config, file)
    shutil.rmtree(os.path.join(copy, 'layouts'))
    os.makedirs(os.path.join(copy, 'layouts/_default'))
    for name in ('single', 'list', 'terms', 'taxonomy'):
        with open(os.path.join(copy, f'layouts/_default/{name}.html'), 'w', encoding='utf-8') as file:
            file.write(PAGE)
    return url.urlsplit(config['baseurl'])

def publish(copy):
    """Runs hugo; empties and reports each text that it refuses, and tries again."""
    for _ in range(40):
        done = subprocess.run(['hugo', '--quiet', '--ignoreCache'], cwd=copy, capture_output=True,
                              text=True, env={**os.environ, 'TZ': 'UTC', 'HUGO_ENVIRONMENT': 'production'})
        if done.returncode == 0:
            return True
        said = done.stdout + done.stderr
        file = re.search(r'"?(/[^":]*\.(?:md|markdown|html)):\d+', said)
        if not file or not os.path.getsize(file[1]):
            print(said[:800])
            return False
        print(f'  hugo refuses {os.path.relpath(file[1], copy)}: {said[file.end():][:160]}')
        with open(file[1], encoding='utf-8', newline='') as f:
            text = f.read()
        with open(file[1], 'w', encoding='utf-8', newline='') as f:
            f.write(text[:len(text) - len(body_of(text))])
    return False

class Published(html.parser.HTMLParser):
    """One published file: its address and its links with their words, or the page it is an alias of."""
    def __init__(self, text):
        super().__init__()
        self.url = self.alias = self.lang = None
        self.links, self.ids, self.open = [], set(), None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.ids |= {given[key] for key in ('id', 'name') if given.get(key)}
        if tag == 'body':
            self.url, self.lang = given.get('data-url'), given.get('data-lang')
        elif tag == 'meta' and given.get('http-equiv') == 'refresh':
            self.alias = given['content'].split('url=', 1)[1]
        elif tag == 'a' and given.get('href') is not None:
            self.open = [given['href'], '']
            self.links.append(self.open)
        elif tag == 'img' and self.open:
            self.open[1] += given.get('alt') or ''

    def handle_endtag(self, tag):
        if tag == 'a':
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.open[1] += data

def read_website(copy):
    """The published files by their path on a server: {path: (Published, text)}."""
    website = {}
    public = os.path.join(copy, 'public')
    for path in glob.glob(glob.escape(public) + '/**/*.html', recursive=True):
        with open(path, encoding='utf-8', errors='replace') as file:
            text = file.read()
        website['/' + os.path.relpath(path, public)] = Published(text), text
    shutil.rmtree(public)
    return website

def build(site, copy):
    """The website of a site, and its base URL; None for both if hugo does not build it."""
    done = subprocess.run([sys.executable, ORACLE, site, copy], capture_output=True, text=True)
    if done.returncode:
        print(f'{site}: {done.stderr[-300:]}')
        return None, None
    fill(os.path.abspath(site), copy)
    base = configure(copy)
    return (read_website(copy), base) if publish(copy) else (None, None)

def serve(website, base, address):
    """The page at which a browser ends up; None if Hugo publishes none there."""
    for _ in range(4):
        parts = url.urlsplit(address)
        if parts.netloc != base.netloc or not parts.path.startswith(base.path.rstrip('/')):
            return None
        path = url.unquote(parts.path[len(base.path.rstrip('/')):]) or '/'
        found = next((website[p][0] for p in (path, path.rstrip('/') + '/index.html') if p in website), None)
        if not found or not found.alias:
            return found
        address = url.urljoin(address, found.alias)
    return None

def normal(words):
    """Words made comparable: without blanks and punctuation."""
    return re.sub(r'[\W_]+', '', words)

# Pamphlet's own pages.

def words_of(node):
    return node.get('text', '') + ''.join(map(words_of, node.get('children', [])))

def links_of(node):
    found = [node] if node['kind'] == 'link' else []
    for child in node.get('children', []):
        found += links_of(child)
    return found

class Ours:
    def __init__(self, pamphlet, site, folder):
        self.pamphlet, self.file = pamphlet, os.path.join(folder, 'packed')
        subprocess.run([pamphlet, 'pack', '-o', self.file, '-C', site], capture_output=True, check=True)
        rows = sqlite3.connect(self.file).execute(
            'SELECT page.id, page.path, page.address, language.code FROM page'
            ' LEFT JOIN language ON language.id = page.language').fetchall()
        self.address = {row[0]: row[2] for row in rows}
        self.path = {url.unquote(row[2]): row[1] for row in rows if row[2]}

    def links(self, address):
        """The links of the page at an address: {normal words: [link, ...]}, in order."""
        done = subprocess.run([self.pamphlet, 'show', '--json', '--typographer=off', '-C', self.file,
                               self.path[address]], capture_output=True, text=True)
        found = collections.defaultdict(list)
        for link in links_of(json.loads(done.stdout)['document']) if done.returncode == 0 else []:
            found[normal(words_of(link))].append(link)
        return found

def judge(ours, links, href, words, want):
    """Why a link does not lead to the address that it should, or None. Among several with the same
    words, takes the one with the website's address, else the first."""
    here = links[normal(words)]
    if not here:
        return 'there is no such link here'
    same = [i for i, link in enumerate(here) if url.unquote(link['address']) == url.unquote(href)]
    link = here.pop(same[0] if same else 0)
    if link['target'] != 'page':
        return f'{link["address"]}: its target is {link["target"]}'
    got = ours.address[link['page']]
    return None if url.unquote(got) == want else f'{link["address"]} leads to {got}'

def compare(website, base, ours):
    """(how many links, [faults])"""
    reached, faults = 0, []
    prefix = base.path.rstrip('/')
    for page, _ in website.values():
        if page.url is None:
            continue
        address = url.unquote(page.url)[len(prefix):]
        links = None
        for href, words in page.links:
            # An empty address, from a dead reference or a removed shortcode; a way back from a footnote.
            if not href.strip() or '\u21a9' in words:
                continue
            at = url.urljoin(f'{base.scheme}://{base.netloc}{page.url}', href)
            found = serve(website, base, at) if href.split('#')[0] else page
            if not found:
                continue
            if links is None:
                links = ours.links(address) if address in ours.path else collections.defaultdict(list)
            reached += 1
            want = url.unquote(found.url)[len(prefix):]
            why = judge(ours, links, href, words, want)
            if why:
                faults.append(f'{address}: "{words.strip()[:40]}" {href} -> {want}: {why}')
    return reached, faults

def try_site(pamphlet, site):
    with tempfile.TemporaryDirectory() as folder:
        website, base = build(site, os.path.join(folder, 'site'))
        if website is None:
            return 0, [f'hugo does not build {site}']
        return compare(website, base, Ours(pamphlet, site, folder))

def choose(name, given):
    """The sites to compare; none, and a line that says why, if something is missing."""
    sites = given or sorted(glob.glob(SHARED + '/hugo-oracle/cases/*/') + glob.glob(SHARED + '/corpora/*/'))
    for what, there in (('hugo', shutil.which('hugo')), ('oracle', os.path.exists(ORACLE)),
                        ('sites', sites)):
        if not there:
            print(f'SKIPPED {name}: no {what}')
            return []
    return sites

def main():
    arguments = sys.argv[1:]
    sites = choose('links', arguments[1:])
    if not sites:
        print('links: 0 passed, 0 failed')
        return 0
    total, wrong = 0, 0
    for site in sites:
        reached, faults = try_site(os.path.abspath(arguments[0]), site)
        print(f'{os.path.basename(site.rstrip("/"))}: {reached} links, {len(faults)} lead elsewhere')
        for fault in faults:
            print('  ' + fault)
        total, wrong = total + reached, wrong + len(faults)
    enough = total and (total - wrong) / total >= NEEDED
    print(f'{total - wrong} of {total} links lead where they lead on the website')
    print(f'links: {int(bool(enough))} passed, {int(not enough)} failed')
    return 0 if enough else 1

if __name__ == '__main__':
    sys.exit(main())
