#!/usr/bin/env python3
"""What `pamphlet check` finds in the words of pages, to the line and column: links, pictures, marks of Markdown and HTML.

usage: places.py PAMPHLET
"""
import json, os, resource, sys, tempfile
sys.dont_write_bytecode = True
from sites import *

# A page may end in a line of HTML that looks like an item, without an end of line: what is behind it was read.
with tempfile.TemporaryDirectory() as folder:
    for name, text in (('a', '<div>\n- a\n- b</div>'), ('b', '<div>\n- a'), ('c', '<div>\na\n- b'), ('d', '<div>\n1. a\nb'), ('e', '<div><p>a</p><p>b</p>\n- c\n- d</div>')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\n---\n{text}')
    status, out, said = run('check', TODAY, '--json', folder)
    told = [os.path.basename(f['file']) for f in json.loads(out)['findings'] if 'is not read in HTML' in f['message']]
    check('an item at the end of HTML', status == 1 and told == ['a.md', 'e.md'], (status, told, said))

# A dead link whose address lacks its scheme is reported with the scheme.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\n[one](www.example.org) [two](help@example.org) [three](/none/) [four](https//example.org) [five](“/none/”) [six](..\\none.md)\n'
        '[seven](http://localhost:1313/x/) [eight](https://127.0.0.1) [nine](https://localhost.example.org/) [ten](https://example.org/localhost)\n'
        '[eleven](C:\\Users\\lee\\knee.docx) [twelve](file:///S:/knee.pdf) [thirteen](c:/knee.pdf)\n')
    findings = found_in(folder)
    told = [f['message'].split('; ')[1:] for f in findings if 'leads to no page' in f['message']]
    check('what an address lacks', told == [['an address of the web begins with https://'],
                                            ['an address of mail begins with mailto:'], [], ['an address of the web begins with https://'],
                                            ['no quotes stand around an address'], ['between folders stands /']], told)
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\n---\n[one](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org) [two](https://www.google.com/url?q=x) [three](https://www.google.com/)\n')
    detours = [f for f in found_in(folder) if 'a mail program or' in f['message']]
    check('addresses of detours', len(detours) == 2, detours)
    told = [f['message'].split(' is ')[0] for f in findings if 'your own machine' in f['message']]
    check('addresses at home', told == ['http://localhost:1313/x/', 'https://127.0.0.1', 'C:\\Users\\lee\\knee.docx', 'file:///S:/knee.pdf', 'c:/knee.pdf'], told)
    told = [f['message'] for f in findings if f['line'] == 6]
    check('files of the own machine are told of once', len(told) == 3, told)

# An address of the site's own website that no page has is a dead link, though it leads out of the program.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/pamphlet.yaml', 'baseURL: https://clinic.example.org/spine/\n')
    write(f'{folder}/content/a.md', '---\ntitle: A\n---\n[one](https://clinic.example.org/spine/b/) [two](https://clinic.example.org/spine/gone/) [three](https://clinic.example.org/booking/)\n'
          '[four](https://clinic.example.org/spine/) [five](https://example.org/spine/gone/) [six](https://clinic.example.org/spines/)\n')
    write(f'{folder}/content/b.md', '---\ntitle: B\n---\nWords.\n')
    write(f'{folder}/content/c.md', '---\ntitle: C\n---\n[one](https://clinic.example.org/spine/care/b/) and [two](/care/b/)\n')
    told = [(f['column'], f['message'].split(':')[0]) for f in found_in(folder) if f['line'] == 4 and f['file'].endswith('c.md')]
    check('a guess by an address of the own website', told == [(1, 'link is only guessed by its last part'), (53, 'link is only guessed by its last part')], told)
    told = [(f['line'], f['column'], f['message']) for f in found_in(folder) if f['rule'] == 'L15' and f['line'] > 3 and f['file'].endswith('a.md')]
    check('a dead address of the own website', told == [(4, 44, 'no page that readers can see has this address of the site\'s own: https://clinic.example.org/spine/gone/; link to a page\'s file, as in [words](page.md)')], told)

# Where the website has the host to itself, other services may be there: only below a section's address it is known.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/pamphlet.yaml', 'baseURL: https://clinic.example.org/\n')
    write(f'{folder}/content/a.md', '---\ntitle: A\n---\n[one](https://clinic.example.org/care/gone/) [two](https://clinic.example.org/booking/)\n')
    write(f'{folder}/content/care/b.md', '---\ntitle: B\n---\nWords.\n')
    told = [f['message'].split(': ')[1] for f in found_in(folder) if f['rule'] == 'L15' and f['line'] == 4]
    check('a booking service beside the website', told == ['https://clinic.example.org/care/gone/; link to a page\'s file, as in [words](page.md)'], told)

# What is wrong with a link is known behind the hundredth too, where the notes on a page's links end.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/draft.md', '---\ntitle: D\ndraft: true\n---\n')
    write(f'{folder}/a.md', ''.join(f'- [where {i} is](gone{i}.md)\n' for i in range(120)) + '- [the draft](draft.md)\n')
    told = [f['message'] for f in found_in(folder) if f['message'].endswith(' draft.md')]
    check('a draft behind many dead links', told == ['link leads to a page that is hidden, a draft or by its dates: draft.md'], told)

# Words that a heading has too are placed where they are, if reading passes that heading over as it repeats the title.
four = 'Knee pain is pain in the knee. It is common. It gets better. It may come back.\n'
for head, line in (('# Knee pain', 6), ('# **Knee pain**', 6), ('', 6), ('# Knee pain at night', 6), ('# Knee pain\n\n## Knee pain', 8)):
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/a.md', f'---\ntitle: Knee pain\n---\n{head}\n\n{four}')
        told = [(f['line'], f['column']) for f in found_in(folder) if f['rule'] == 'L11']
        check(f'a paragraph below {head}', told == [(line, 1)], told)

# Of two pages that are at odds each is told of, for it may be the only one that somebody checks.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/pamphlet.yaml', 'languages: {en: {}, fr: {}}\n')
    for name in 'ab':
        write(f'{folder}/content/{name}.md', '---\ntitle: Knee pain\ntranslationKey: knee\nurl: /knee/\n---\nWords.\n')
    write(f'{folder}/content/c.fr.md', '---\ntitle: C\n---\nWords.\n')
    for asked, other in 'ab', 'ba':
        told = [f['message'] for f in found_in(f'{folder}/content/{asked}.md') if f['rule'] in ('L01', 'L22')]
        check(f'{asked}.md is at odds', len(told) == 3 and all(f' {other}.md ' in one for one in told), told)

# An unclosed comment hides what follows only if it begins a block, in a list item too.
with tempfile.TemporaryDirectory() as folder:
    for name, start in (('a', ''), ('b', '> - '), ('c', '1. '), ('d', 'Words '), ('e', '- Words ')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: A\n---\n{start}<!-- to do\n')
    findings = found_in(folder)
    told = ''.join(os.path.basename(f['file'])[0] for f in findings if f['message'].startswith('this comment is not closed'))
    shown = ''.join(os.path.basename(f['file'])[0] for f in findings if f['message'].startswith('this is no comment'))
    check('comments that hide', (told, shown) == ('abc', 'de'), (told, shown))

# A link without an address is reported in words that are right for Markdown, HTML and shortcodes.
told = [f['message'] for f in findings_of(a='[one]()\n\n<a href="">two</a>\n\n[three]({{< param "none" >}})\n') if f['rule'] == 'L15' and f['line'] > 3]
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

# A table with empty lines between its rows is one fault, and the message names it.
findings = findings_of(**dict((('a', '| A | B |\n|---|---|\n\n| 1 | 2 |\n\n| 3 | 4 |\n'), ('b', '| A | B |\n\n|---|---|\n\n| 1 | 2 |\n'))))
told = [(os.path.basename(f['file']), f['line'], f['message'].split(':')[0]) for f in findings if f['rule'] == 'L21']
check('rows with empty lines between', told == [('a.md', 7, 'this row is no part of the table above'),
                                                ('b.md', 4, 'this is no table')], told)

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
told = [f['line'] for f in findings_of(a='{{< figure src=“x.png” alt=“A back” >}}\n\n{{< ref ‘p1.md’ >}}\n') if 'must be straight' in f['message']]
check('quotes of one shortcode', told == [4, 6], told)

# A missing picture whose alternative text is an attribute is reported where its address is.
findings = findings_of(a='Words before.\n\n<p><img class="x" src="/a/one.png" alt="Words of it"></p>\n\n'
                       'More words.\n\n{{< figure\n  src="/a/two.png"\n  alt="A back from behind"\n>}}\n\n![A neck](three.png)\n')
told = [(f['line'], f['column']) for f in findings if f['rule'] == 'L24']
check('where pictures are', told == [(6, 24), (11, 8), (15, 1)], told)

# What is wrong with alternative text is told where its words are, also in a tag or a shortcode, and a file that is missing at its name.
findings = findings_of(a='Words {{< figure src="x.png" alt="Photo of a knee" >}}.\n\n{{< figure alt="Photo of a hip" src="x.png" >}}\n\nWords ![Photo of a toe](x.png).\n\n'
                       '<img src="x.png" alt="Photo of a leg">\n\n<img alt="Photo of an arm"\n  src="x.png">\n\n{{< figure src="x.png"\n  alt="Picture 1" >}}\n')
for rule, wanted in (('L06', [(4, 35), (6, 17), (8, 7), (10, 23), (12, 11), (16, 8)]), ('L24', [(4, 23), (6, 38), (8, 7), (10, 11), (13, 8), (15, 17)])):
    told = [(f['line'], f['column']) for f in findings if f['rule'] == rule]
    check(f'where {rule} is told of pictures', told == wanted, told)

# The words may be the file's name, which is in the same tag.
findings = findings_of(a='Words {{< figure src="x.png" alt="x.png" >}}.\n', c='{{< figure alt="x.png" src="x.png" >}}\n', b='<img src="x.png" alt=\'x.png\'>\n')
for rule, wanted in (('L06', [(4, 35), (4, 23), (4, 17)]), ('L24', [(4, 23), (4, 11), (4, 29)])):
    told = [(f['line'], f['column']) for f in findings if f['rule'] == rule]
    check(f'where {rule} is told of a picture that is described by its file', told == wanted, told)

# Each use of one picture file is reported in its own place, not in that of the first use.
findings = findings_of(a='![A knee](/x.png)\n\n![](/x.png)\n\n{{< figure src="/x.png" alt="Photo of it" >}}\n\n'
                       '{{< figure src="/x.png" alt="A leg" >}}\n\n![ ](/x.png)\n\nWords.\n\n![](/x.png)\n\n<p><img src="/x.png"><img src="/x.png" alt="Image of it"></p>\n')
told = [(f['line'], f['column']) for f in findings if f['rule'] == 'L06']
check('where pictures of one file are', told == [(6, 1), (8, 30), (12, 1), (16, 1), (18, 4), (18, 45)], told)
told = [f['line'] for f in findings if f['rule'] == 'L24']
check('and that it is missing', told == [4, 6, 8, 10, 12, 16, 18], told)

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

# The words of a link say where it leads, and the same words lead to the same place.
VAGUE = ('click here', 'here', 'more', 'more information', 'more info', 'read more', 'Learn more', 'find out more', 'this link', 'link',
         'this page', 'this', 'this website', 'website', 'this site', 'page', 'click', 'click this link', 'details', 'more details',
         'More…', 'more information >', '» here', 'Click this', 'click here for more', 'see here', '(here)', 'Read more →', 'this leaflet',
         'aquí', 'Haga clic aquí', 'Haga click aqui', 'Hier', 'mehr erfahren', 'ici', 'En savoir plus…', 'tutaj', 'Dowiedz się więcej', 'هنا', 'اضغط هنا', 'this PDF', 'This document', 'diesem Link', 'dieser Seite', 'este documento', 'tym linkiem', 'هذه الصفحة', 'من هنا')
CLEAR = ('more about the knee', 'the ward >', '…', 'Hier wohnen', 'plus de pain', 'here we are', 'the ward', 'our website', 'page two', 'click and collect')
findings = findings_of(a='\n'.join(
                       f'[{words}](https://example.org/{number})' for number, words in enumerate(VAGUE + CLEAR)), b='[the ward](https://example.org/1)\n[The ward](https://example.org/2)\n'
                       '[the clinic](https://example.org/1)\n[the clinic](https://example.org/1)\n[a dead end](/none/)\n[a dead end](https://example.org/1)\n[the end](https://example.org/1)\n[the end](/none/)\n')
told = [f['line'] for f in findings if f['file'].endswith('a.md') and 'does not say where the link leads' in f['message']]
check('words that say nothing', told == list(range(4, 4 + len(VAGUE))), told)
told = [(f['line'], f['message'], f['level']) for f in findings if f['file'].endswith('b.md') and '" leads to ' in f['message']]
check('words that lead elsewhere', told == [(5, '"The ward" leads to https://example.org/2 here, to https://example.org/1 above: give each words of its own', 'warning')], told)

# A page that only links to itself is one that no other leads to.
findings = findings_of(**{name: f'[the page]({link}.md)\n' for name, link in (('a', 'a'), ('b', 'c'), ('c', 'c'))})
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

# Stars that are shown as text are reported in their place and with what to do, also after the last
# word of a paragraph, and where bold words end in punctuation and the next word follows at once.
findings = findings_of(a='Take **two tablets:**then wait.\n\nA **b.\n\nOne ** two** three.\n\n'
                       'The **last words **\n\nMore words.\n\nSee {{ < note > }} here.\n\nDas „ist **„wichtig“**bitte.\n\n**重要：**请\n')
told = [(f['line'], f['column'], 'end in a sign' in f['message']) for f in findings if f['rule'] == 'L21']
check('the place of stars', told == [(4, 6, True), (6, 3, False), (8, 5, False), (10, 5, False), (14, 5, False),
                                (16, 12, True), (18, 1, True)], told)

# A star that works, as at the end of the line above or as a list mark, is not taken for the one
# that is shown; nor is the {#id} of a heading.
findings = findings_of(a='Words **bold**\n\n**重要：**请 more\n\nWords *x*.\n\n5*3 ml, then 2*4 ml.\n\n'
                       '* 5*3 ml, then 2*4 ml.\n\n## Head {#id}\n\n{{ < note > }} here.\n\nSay **so**\n\n** x **y\n')
told = [(f['line'], f['column']) for f in findings if f['rule'] == 'L21' or 'the * between' in f['message']]
check('the place of a sign behind another one', sorted(told) == [(6, 1), (10, 2), (10, 15), (12, 4), (12, 17), (16, 1), (20, 1)], told)

# In "(**two tablets ** daily)" the fault is the blank inside the stars, not the bracket.
told = [(f['line'], 'end in a sign' in f['message']) for f in findings_of(a='Say (**two tablets ** daily).\n\nSay "**two:**daily".\n') if f['rule'] == 'L21']
check('stars behind a bracket', told == [(4, False), (6, True)], told)

# Bold blanks, as word processors leave them, are told of where they are, and not as Markdown in the HTML below them.
told = [(f['line'], f['message'][:11]) for f in findings_of(a='**\xa0**\n\n<div>Rest</div>\n') if f['rule'] == 'L21']
check('bold blanks above HTML', told == [(4, '** is shown')], told)

# A heading without words, as word processors leave them, is reported where its mark is, and not as a level left out.
told = [(f['line'], f['message'].split(':')[0]) for f in findings_of(a='See [it](#heading) now.\n\n## \n\nWords.\n\n####\n\n## Rest\n\nWords.\n') if f['rule'] == 'L13']
check('headings without words', told == [(6, 'a heading without words'), (10, 'a heading without words')], told)

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

# A card of a page in another language is told of where it begins: a shortcode of the site's own in a line above was taken for it.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/pamphlet.yaml', 'languages: {en: {}, pl: {}}\n')
    for i, card in enumerate(('> [!EMERGENCY]\n> Zadzwoń pod 999, jeśli:\n>\n> - krwawisz', '{{< emergency >}}\nZadzwoń pod 999, jeśli:\n\n- krwawisz\n{{< /emergency >}}')):
        write(f'{folder}/content/{i}.pl.md', f'---\ntitle: A\n---\nCukier poniżej {{{{< dose 4 "mmol/l" >}}}}.\n\n{card}\n')
        told = [f['line'] for f in found_in(f'{folder}/content/{i}.pl.md') if 'compare emergency cards' in f['message']]
        check(f'where a card begins: {card[:8]}', told == [6], told)

# A link from the root that names the folders of a page whose address on the website is another is followed here, but not there.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/hugo.yaml', 'baseURL: https://example.org/base/\npermalinks: {s: "/s/:slug/"}\nlanguages: {en: {}, fr: {}}\n')
    write(f'{folder}/content/s/a.md', '---\ntitle: Night pain\naliases: [/old/]\n---\nWords.\n')
    write(f'{folder}/content/s/a.fr.md', '---\ntitle: La nuit\n---\nWords.\n')
    write(f'{folder}/content/b.md', '---\ntitle: B\n---\n[one](/s/a/) [two](/s/a) [three](/s/night-pain/) [four](/s/night-pain) [five](/base/s/night-pain/)\n[six](/s/a.md) [seven]({{< ref "/s/a" >}})'
          ' [eight](/old/) [nine](/s/) [ten](/fr/s/la-nuit/) [eleven](/fr/s/a/) [twelve](/base/s/a/) [thirteen](s/night-pain/) [fourteen](/)\n')
    told = [(f['line'], f['column'], f['message']) for f in found_in(folder) if 'the website has' in f['message']]
    check('addresses of files', told == [(4, 1, 'the website has no page at /s/a/: write /s/night-pain/'), (4, 14, 'the website has no page at /s/a: write /s/night-pain/'),
                                         (5, 112, 'the website has no page at /base/s/a/: write /s/night-pain/')], told)

finish()
