#!/usr/bin/env python3
"""What `pamphlet check` finds in the front matter of pages, and in what that says of them.

usage: front.py PAMPHLET
"""
import os, re, sys, tempfile
sys.dont_write_bytecode = True
from sites import *

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

# A faq shortcode that finds no questions is reported: the website's template may use other names.
with tempfile.TemporaryDirectory() as folder:
    for name, faq in (('a', '[{frage: Q, antwort: A}]'), ('b', '[words]'), ('c', '[{question: Q, answer: A}]')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {name}\nfaq: {faq}\n---\n{{{{< faq >}}}}\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'finds no questions' in f['message']]
    check('questions that are none', told == ['a.md', 'b.md'], told)

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

# A page without a text has its description for its text, which is no shared block: with marks in it check ended.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/content/shared')
    open(f'{folder}/content/shared/knee.md', 'w').write('---\ntitle: K\n---\nSome knees.\n')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: A\ndescription: A **knee** and *more*.\nredflags: [knee]\n---\n')
    told = [os.path.basename(f['file']) for f in found_in(folder) if f['rule'] == 'L09']
    check('a description for a text', told == ['a.md'], told)

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
             'descripton: x', 'synonims: [x]', 'nextreveiw: 2027-01-01', 'params: {synonym: [x]}', 'translation_key: x', 'link_title: x', 'sumary: x', 'catagories: [x]', 'Tag: [x]')
    right = ('Draft: false', 'expirydate: 2036-01-01', 'publishDate: 2026-01-01', 'data: x', 'image: x', 'craft: x\ndraft: false', 'parameters: x', 'dt: x', 'a: x', 'publisher: X', 'experience: x', 'draught: x', 'authors: [x]', 'reviewer: x', 'source: x', 'params: {descriptions: x, synonyms: [x]}', 'synonyms: [x]', 'nextreview: 2027-01-01', 'tag: x\ntags: [x]', 'category: x', 'tabs: 3\ntags: [x]')
    for i, field in enumerate(wrong + right):
        open(f'{folder}/p{i:02}.md', 'w').write(f'---\ntitle: P{i}\n{field}\n---\nWords.\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'has no effect: write' in f['message'] and f['line'] == 3]
    check('misspelt fields', told == [f'p{i:02}.md' for i in range(len(wrong))], told)

# So is one of a taxonomy of the site's own, but no field that is near and another.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/hugo.yaml', 'taxonomies: {author: authors, ward: wards}\n')
    write(f'{folder}/content/a.md', '---\ntitle: A\nauthor: X\nward: [x]\ncatagories: [x]\ntag: [x]\n---\nWords.\n')
    told = [(f['line'], f['message']) for f in found_in(folder) if 'has no effect: write' in f['message']]
    check('a taxonomy that is misspelt', told == [(4, 'ward has no effect: write wards if that is meant')], told)

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
# loses its translation. Either may be the one that is checked.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, fr: {}}\n')
    for name, key in (('heart.md', 'heart'), ('knee.md', 'heart'), ('coeur.fr.md', 'heart'), ('hip.md', 'hip'), ('none.md', ''), ('other.md', '')):
        open(f'{folder}/{name}', 'w').write(f'---\ntitle: {name}\ntranslationKey: {key}\n---\n[ ](/hip/) [](/hip/) [![A hip](/x.png)](/hip/) [hip](/hip/)\n\nWords.\n\n[\xa0](/hip/)\n\n[ ](/hip/)\n\n[\u202f](/hip/)\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['line']) for f in findings if f['rule'] == 'L22']
    check('two pages with one key', told == [('heart.md', 3), ('knee.md', 3)], told)
    told = [(f['line'], f['column']) for f in findings if f['message'].startswith('a link without words') and f['file'].endswith('hip.md')]
    check('links without words', told == [(5, 1), (5, 12), (9, 1), (11, 1), (13, 1)], told)

# Titles that look the same are the same, whatever invisible characters and blanks they have.
with tempfile.TemporaryDirectory() as folder:
    for name, title in (('a', 'Knee pain'), ('b', 'Knee\xa0pain'), ('c', 'knee  pain'), ('d', 'Kn\xadee pain'), ('e', 'Kneepain'), ('k', 'Kn\u200bee\ufeff pain'), ('l', 'می\u200cروم'), ('m', 'میروم'),
                        ('f', 'Ärger'), ('g', 'ärger'), ('h', 'Arger')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: "{title}"\n---\nWords.\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'the title "' in f['message']]
    check('titles that look the same', told == ['a.md', 'b.md', 'c.md', 'd.md', 'f.md', 'g.md', 'k.md', 'l.md', 'm.md'], told)
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, fr: {}}\n')
    for name in ('i.md', 'i.fr.md', 'j.fr.md'):
        open(f'{folder}/{name}', 'w').write('---\ntitle: Ω\n---\nWords.\n')
    findings = found_in(folder)
    told = [(os.path.basename(f['file']), f['message'].split('that of ')[1]) for f in findings if 'the title "Ω"' in f['message']]
    check('and those of another language are others', told == [('i.fr.md', 'j.fr.md too: give each its own'), ('j.fr.md', 'i.fr.md too: give each its own')], told)

# Reviews to the day, the years of sources, and fields that hold nothing.
PERSONS = 'author: A\nclinicalReviewer: B\npublisher: P\nconflicts: none\n'
NO_YEAR = 'the source\'s year is no year: "%s"; write it as in 2024'
HEADS = [(f'reviewed: {reviewed}\nnextReview: {then}\n{PERSONS}', right) for reviewed, then, right in (
    ('2026-11-26', '2028-11-26', []), ('2026-11-27', '2028-11-26', ['reviewed is in the future: write the day when it was']), ('2026-11-01', '2026-11-25', ['the review is overdue: have the page reviewed, and write both days anew']),
    ('2026-11-01', '2026-11-26', ['the review is due today: have the page reviewed, and write both days anew']), ('2026-11-01', '2026-11-27', ['the review is due in 1 day']), ('2026-11-01', '2026-11-28', ['the review is due in 2 days']),
    ('2026-11-20', '2026-11-20', ['the review is overdue: have the page reviewed, and write both days anew']), ('2026-11-20', '2026-11-19', ['nextReview is before reviewed: mend the one that is wrong', 'the review is overdue: have the page reviewed, and write both days anew']),
    ('2025-11-26', '2028-11-28', []), ('2025-11-26', '2028-11-29', ['more than 3 years lie between the reviews: plan an earlier one']), ('', '2028-11-13', ['reviewed is missing: say it as a day, as in 2026-11-24']))]
HEADS += [(f'reviewed: 2026-11-16\nnextReview: 2028-11-13\n{PERSONS.replace(*names)}', right) for names, right in (
    (('r: B', 'r: Dr. a'), ['clinicalReviewer is the author: somebody else should look']), (('A\nclinicalReviewer: B', 'Ö. Lee\nclinicalReviewer: Ü. Lee'), []))]
HEADS += [(f'reviewed: 2026-11-16\nnextReview: 2028-11-13\n{PERSONS}{field}\n', right) for field, right in (
    ('sources: [{name: A, year: 2021}]', []), ('sources: [{name: A, year: 2020}]', ['the source is of 2020, more than 5 years old: look for a newer one']), ('sources: [{name: A, year: 1000}]', ['the source is of 1000, more than 5 years old: look for a newer one']),
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
          ['the source\'s year is no year: "soon"; write it as in 2024', 'the source is of 1990, more than 5 years old: look for a newer one'], told['L04'])
    check('a link that is guessed', ('hip.md', 4, 'link is only guessed by its last part: knee') in told['L15'], told['L15'])
    check('and one that is not', not any('foot' in message for _, _, message in told['L15']), told['L15'])
    open(f'{folder}/content/hip.md', 'w').write(f'---\ntitle: Hip\n---\n[Knee](/{"x" * 300}/knee/) and [the foot](/{"ü" * 150}/foot/)\n')
    places = re.findall(r'content/hip.md:4:(\d+): warning: link is only guessed', run('check', TODAY, folder)[1])
    check('two of long addresses', places == ['1', '321'], places)
    check('a title for a picture', ('foot.md', 4, 'alternative text is the page\'s title: say what the picture shows') in told['L06'], told['L06'])

# A word processor's quotes around a title are shown, since they are no quotes to YAML.
with tempfile.TemporaryDirectory() as folder:
    for name, title in (('a', '“Knee pain”'), ('b', '‘Hip’'), ('c', 'The “good” hip'), ('d', '"“Yes” and “no”"'), ('e', '"Foot"'), ('f', '“Yes” or “no”'),
                        ('g', '"“Shoulder”"')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: {title}\n---\nWords.\n')
    findings = found_in(folder)
    told = [os.path.basename(f['file']) for f in findings if 'quotes are shown' in f['message']]
    check('quotes of a title', told == ['a.md', 'b.md'], told)

# What the website's layout alone fills, an index of a section or a page of search, has nothing that needs a review.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/content/s/_index.md', '---\ntitle: S\ndescription: Pages of S.\n---\n<!-- a list -->\n')
    write(f'{folder}/content/search.md', '---\ntitle: Search\nlayout: search\n---\n')
    write(f'{folder}/content/s/a.md', '---\ntitle: A\nlayout: wide\n---\nWords.\n')
    write(f'{folder}/content/s/b.md', '---\ntitle: B\nlayout:\n---\n')
    write(f'{folder}/content/t/_index.md', '---\ntitle: T\n---\nTake 5mg.\n')
    write(f'{folder}/content/u/_index.md', '---\ntitle: U\nreviewed: 2020-01-01\nnextReview: 2021-01-01\n---\n')
    told = sorted({(os.path.relpath(f['file'], folder), 'missing' in f['message']) for f in found_in(folder) if f['rule'] in ('L02', 'L03', 'L05')})
    check('who needs a review', told == [('content/s/a.md', True), ('content/s/b.md', True), ('content/t/_index.md', True), ('content/u/_index.md', False)], told)
    listed = re.findall(r'content/\S+', run('check', TODAY, '--review', folder)[1])
    check('whose review is due', listed == ['content/s/a.md', 'content/s/b.md', 'content/t/_index.md', 'content/u/_index.md'], listed)

finish()
