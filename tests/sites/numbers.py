#!/usr/bin/env python3
"""What `pamphlet check` says of numbers to call in an emergency: that of the site, and those of other countries.

usage: numbers.py PAMPHLET
"""
import os, sys, tempfile
sys.dont_write_bytecode = True
from sites import *

# The number to call is that of pamphlet.yaml, however long it is and however a page writes it.
CARD = '## Now\n\n> [!EMERGENCY]\n> Call %s now if:\n>\n> - you cannot move\n'
for number, right, wrong in (('999', ('999', '999 or 112', '999/112', '**999**', '٩٩٩', '999, at any hour,', '999 24 hours a day', '`999`'),
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

# The page that the key for an emergency opens says the number, in each language.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "999", page: /help/}\nlanguages: {en: {}, de: {}}\n')
    for name, text in (('help.en', 'Go to hospital now.'), ('help.de', 'Rufen Sie 999 an.'), ('other.en', 'Rest.')):
        open(f'{folder}/{name}.md', 'w').write(f'---\ntitle: T\n---\n{text}\n')
    told = [(os.path.basename(f['file']), f['message']) for f in found_in(folder) if f['rule'] == 'L08']
    check('the page for an emergency says the number', told == [
        ('help.en.md', 'this is the page for an emergency, emergency.page, and it does not say the number 999: say to call it')], told)

# A number that lacks a digit of the site's own, as its contact says it in the page's language.
with tempfile.TemporaryDirectory() as folder:
    texts = (('en', 'Call us on 01632 96012.', True), ('en', 'Call us on 01632 960123 from 9am.', False), ('en', 'Call us on (01632) 960-123.', False), ('en', 'Ring 0163 960123.', True), ('en', 'Ring +44 1632 960123.', False),
             ('en', 'Ring 01632 960987.', False), ('en', 'Ring 960123.', False), ('en', 'Call us on 01632 960123 9 days after it.', False), ('en', 'Call 999.', False), ('en', 'Ring 01632 9601.', False),
             ('en', 'Ring +44 (0)1632 960123.', False), ('en', 'Ring +44(0) 1632 960123.', False), ('en', 'Ring (01632)96012.', False), ('en', 'Ring 1632 960123.', True),
             ('fr', 'Appelez le (514) 555-0123.', False), ('fr', 'Appelez le 514-555-0123.', False), ('fr', 'Appelez le 1 514 555-012.', True), ('fr', 'Appelez le 1 514 555-0123.', False),
             ('de', 'Rufen Sie 030 23125 043 an.', False), ('de', 'Rufen Sie 030 2312504 an.', True), ('de', 'Rufen Sie 01632 96012 an.', False), ('de', 'Rufen Sie 030 23125 04 an.', True))
    open(f'{folder}/pamphlet.yaml', 'w').write('contact: Call us on 01632 960123 8am to 5pm, or 999.\nlanguages: {en: {}, de: {contact: Rufen Sie 030 23125043 an.}, fr: {contact: 1-514-555-0123}}\n')
    for i, (lang, text, _) in enumerate(texts):
        open(f'{folder}/p{i}.{lang}.md', 'w').write(f'---\ntitle: Page {i}\n---\n{text}\n')
    findings = found_in(folder)
    for i, (lang, text, wrong) in enumerate(texts):
        told = [f['message'] for f in findings if os.path.basename(f['file']).startswith(f'p{i}.') and f['rule'] == 'L15' and f['level'] != 'info']
        check(f'{lang}: {text}', bool(told) == wrong, told)
    told = [f['message'] for f in findings if os.path.basename(f['file']) == 'p0.en.md' and f['rule'] == 'L15' and f['level'] == 'warning']
    check('a number that lacks a digit', told == ['01632 96012 lacks a digit of the number in pamphlet.yaml, which says: Call us on 01632 960123 8am to 5pm, or 999.'], told)

finish()
