#!/usr/bin/env python3
"""Compares the words of pages with those of the website that Hugo makes of them.

usage: words.py PAMPHLET [SITE...]   SITE: a Hugo site; those of ../shared if none is given

The site is built as links.py builds it, and pamphlet reads the same copy. Of each page, no letter and no
digit that Hugo publishes may be missing; if there are none in excess, their order must be the same too.
A first heading that repeats the title, line numbers in code, and drawings do not count. Pages with more
than Hugo's are reported, but are no fault: pamphlet keeps footnotes without a reference and unclosed HTML.
"""
import collections, html, html.parser, json, os, subprocess, sys, tempfile, unicodedata
import urllib.parse as url

import links

# Addresses of pages of the public sites that are known to differ, and why.
KNOWN = {'/docs/getting-started/example-page/': 'names of alerts, as [!DANGER], which newer Hugo does not show',
         '/moreinfence/': 'Hugo cuts a divider out of code and leaves the end of the fence',
         '/shortcodes/highlight/': 'numbers of lines that nothing tells from code'}
HIDDEN = ('script', 'style', 'title', 'noscript', 'svg')

def letters(text):
    """Letters and digits alone, since blanks between words and the look of quotes may differ."""
    return ''.join(c for c in unicodedata.normalize('NFKC', text).casefold() if c.isalnum())

class Words(html.parser.HTMLParser):
    """The words of a published page, without a first heading that repeats the title."""
    def __init__(self, text, title):
        super().__init__()
        self.out, self.hidden, self.heading, self.title = [], [], None, letters(title)
        self.feed(text)
        self.letters = letters(''.join(self.out))

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag in HIDDEN or given.get('class') in ('lnt', 'ln'):
            self.hidden.append(tag)
        elif self.hidden and tag == self.hidden[-1]:
            self.hidden.append(tag)
        if tag == 'h1' and not letters(''.join(self.out)):
            self.heading = len(self.out)
        if tag == 'img' and not self.hidden:
            self.out.append(html.unescape(given.get('alt') or ''))  # Hugo escapes its quotes twice

    def handle_endtag(self, tag):
        if self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()
        if tag == 'h1' and self.heading is not None:
            if letters(''.join(self.out[self.heading:])) == self.title:
                del self.out[self.heading:]
            self.heading = None

    def handle_data(self, data):
        if not self.hidden:
            self.out.append(data)

def ours(node):
    if node.get('fromFrontMatter') or node['kind'] == 'title':
        return ''
    own = node.get('text', '') if node['kind'] in ('text', 'code') else ''
    return own + ''.join(map(ours, node.get('children', [])))

def judge(website, page):
    """What is wrong, or None, and whether the page has more than the website's."""
    want = Words(website, page['title']).letters
    have = letters(ours(page['document']))
    lost = collections.Counter(want) - collections.Counter(have)
    if lost:
        return f'{sum(lost.values())} letters are lost, among them {"".join(lost)[:40]}', False
    if len(want) == len(have) and want != have:
        at = next(i for i in range(len(want)) if want[i] != have[i])
        return f'another order: {want[at:at + 30]}, here {have[at:at + 30]}', False
    return None, len(have) > len(want)

def try_site(pamphlet, site, folder):
    """How many pages there are, how many have more than the website's, and the faults."""
    copy = os.path.join(folder, 'site')
    website, base = links.build(site, copy)
    if website is None:
        return 0, 0, [f'hugo does not build {site}']
    here = links.Ours(pamphlet, copy, folder)
    count, more, faults = 0, 0, []
    for published, text in website.values():
        address = url.unquote(published.url or '')[len(base.path.rstrip('/')):]
        path = here.path.get(address)
        if not path or not path.endswith('.md'):
            continue
        done = subprocess.run([pamphlet, 'show', '--json', '--typographer=off', '-C', here.file, path],
                              capture_output=True, text=True, cwd='/')
        why, has_more = judge(text, json.loads(done.stdout)) if done.returncode == 0 else (done.stderr, False)
        count, more = count + 1, more + has_more
        if why and address not in KNOWN:
            faults.append(f'{address}: {why}')
    return count, more, faults

def main():
    sites = links.choose('words', sys.argv[2:])
    pages, wrong = 0, 0
    for site in sites:
        with tempfile.TemporaryDirectory() as folder:
            count, more, faults = try_site(os.path.abspath(sys.argv[1]), site, folder)
        print(f'{os.path.basename(site.rstrip("/"))}: {count} pages, {more} with more than the website has, '
              f'{len(faults)} with other words')
        for fault in faults:
            print('  ' + fault)
        pages, wrong = pages + count, wrong + len(faults)
    print(f'words: {pages - wrong} passed, {wrong} failed')
    return 1 if wrong else 0

if __name__ == '__main__':
    sys.exit(main())
