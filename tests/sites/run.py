#!/usr/bin/env python3
"""Checks whole sites with `pamphlet check` and compares what it says, to the line and column.

usage: run.py PAMPHLET [accept]     accept: makes the present output the expected one; read it first
"""
import collections, contextlib, json, os, re, resource, shutil, signal, socket, sqlite3, subprocess, sys, tempfile, time

pamphlet = os.path.abspath(sys.argv[1])
accept = sys.argv[2:] == ['accept']
os.chdir(os.path.dirname(os.path.abspath(__file__)))
TODAY = '--now=2026-11-26T12:00:00Z'
passed = failed = 0

def check(what, right, say=''):
    global passed, failed
    if right:
        passed += 1
    else:
        failed += 1
        print(f'FAILED {what} {say[:3000]}' if isinstance(say, str) else f'FAILED {what} {say}')

def run(*arguments, cwd='.'):
    done = subprocess.run([pamphlet, *arguments], capture_output=True, text=True, cwd=cwd)
    return done.returncode, done.stdout, done.stderr

def found_in(*places, cwd='.'):
    return json.loads(run('check', TODAY, '--json', *places, cwd=cwd)[1])['findings']

def same(what, file, text):
    if accept:
        open(file, 'w', encoding='utf-8').write(text)
    right = os.path.exists(file) and open(file, encoding='utf-8').read() == text
    check(what, right, '\n' + text if not right else '')

def write(file, text):
    """Writes a file, and makes the folders that it is in."""
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with open(file, 'w') as out:
        out.write(text)

FINDING = re.compile(r'^(\S+?)(?::(\d+)(?::(\d+))?)?: (error|warning|info): .* \[(L\d\d)\]$')

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

# (rule, whether it reports the text, text). Mostly texts that it must not report. A text that
# begins with a language code, as in "pt: ", is in that language, else in English.
TEXTS = [
    ('L06', True, '{{< figure src="x.png" >}}'),
    ('L20', True, 'A caf\ufffd there.'),
    *[('L20', True, words.encode().decode('cp1252')) for words in ('Don’t.', 'A café.', 'It is 5 – 6.', 'Take 5µg.', '38°C', 'Goût.', 'SOÛL et goût.')],
    *[('L20', False, words) for words in ('pt: Ã © e NÃO, âmbar, «É».', 'pt: A «IRM\u00c3\u00bb e a «MANH\u00c3\u00bb.', 'fr: Âgé de 5 € : « Où ? »', 'A café at 38°C, don’t.')],
    ('L20', True, 'Rest \uf0e0 walk.'), *[('L20', False, f'{before}\uf0b7 rest') for before in ('', '  ', '> ')], *[('L20', True, text) for text in ('\uf0b7rest', '\uf0b7', '\ue000 rest', '- \uf0b7 rest')], ('L20', False, 'Rest → walk.'),
    ('L15', True, 'See [the words]().'),
    *[('L15', told, text) for told, text in (
        (False, '[words](/p1/#)'), (False, '[words](/p1/#top)'), (True, '[words](/p1/#x)'), (False, '[the page](/p1/) and [the page](p1.en.md)'), (True, '[the page](/p1/) and [the page](/p2/)'),
        (True, '[the page](/p1/) and [the page](https://example.org/)'), (False, '[12](/p1/) and [12](/p2/)'), (True, '[](/p1/)'), (False, '[![](x.png)](/p1/)'))],
    ('L15', True, 'See [the words](<>).'),
    *[('L15', True, text) for text in (
        'See {{< ref "none.md" >}}.', 'See {{% relref "p0.en.md" %}}.', '{{< ref path="none.md" >}}', '- {{< ref "none.md" >}}', 'See ({{< ref "none.md" >}}) too.')],
    *[('L15', False, text) for text in (
        '[words]({{< ref "p0.en.md" >}})', '[words](<{{< ref "p0.en.md" >}}>)', '[words][one]\n\n[one]: {{< ref "p0.en.md" >}}', '<a href="{{< ref "p0.en.md" >}}">words</a>', "<a href='{{< ref \"p0.en.md\" >}}'>words</a>", '<a href={{< ref "p0.en.md" >}}>words</a>',
        '`{{< ref "none.md" >}}`', '```\n{{< ref "none.md" >}}\n```', '{{</* ref "none.md" */>}}', '{{< ref >}}')],
    ('L06', True, 'Words {{< img "x.png" >}} and words.'),
    ('L06', True, '{{< figure src="x.png" caption="**Here** it hurts" >}}'),
    ('L06', True, '{{< figure src="x.png" >}}Here{{< /figure >}}'),
    ('L06', False, '{{< figure src="x.png" alt="A back from behind" >}}'),
    ('L06', False, '{{< figure src="x.png" caption="A back from behind" >}}'),
    ('L06', False, '{{< figure src="x.png" title="A back from behind" >}}'),
    ('L06', False, '{{< figure src="line.png" alt="" >}}'),
    ('L06', False, '```\n{{< figure src="x.png" >}}\n```'),
    ('L06', False, '{{</* figure src="x.png" */>}}'),
    ('L06', False, '{{< video src="x.mp4" >}}'),
    *[('L06', told, text) for told, text in (
        (True, '<img src="x.png">'), (True, 'Words <IMG class="alt" src="x.png"/> more.'), (True, '<p><img\n  src="x.png"></p>'), (False, '<img src="x.png" alt="">'), (False, '<img src=x.png alt>'),
        (False, '<img src="x.png" ALT="A knee">'), (False, '`<img src="x.png">`'), (False, '<imgs src="x.png">'), (False, '<noscript><img src="https://a.example/x.gif"></noscript>'), (True, '<noscript></noscript><img src="x.png">'), (False, '<template><img src="x.png"></template>'), (True, '<template></template><img src="x.png">'), (False, '<!-- <img src="x.png"> -->'), (False, '</img>'))],
    ('L06', True, '![A picture of a back](x.png)'),
    ('L06', True, '![Photo of the ward](x.png)'),
    ('L06', True, '![Image of](x.png)'),
    *[('L06', True, f'![{alt}](x.png)') for alt in ('Picture 1', 'image1', 'DSC_0012', 'IMG 1234', 'Figure 2.', 'Screenshot 2026-01-03 at 10.15', 'Bild 3', '-',
        'A person, text Description automatically generated', 'Ein Knie Automatisch generierte Beschreibung')],
    *[('L06', False, f'![{alt}](x.png)') for alt in ('Knee 1', 'Figure 1: a bent knee', 'Screen of the lift', 'Photo 3 of the ward', 'B12', '5mg', '膝')],
    ('L06', False, '![Photo offer at the shop](x.png)'),
    ('L08', True, 'Call 999/911 now.'),
    ('L08', True, 'Call 911/112 now.'),
    ('L08', True, 'Ambulance ‣911'),
    *[('L08', True, text) for text in (
        'fr: Appelez le 15 ou le 911.', 'es: Llame al 061 o al 911.', 'de: Rufen Sie die 110 oder die 911.', 'de: Rufen Sie 110 oder 911.', 'pl: Zadzwoń pod 998 lub 911.', 'ar: اتصل على ٩٩٩ أو على ٩١١.', 'Call 101, or 911.')],
    *[('L08', False, text) for text in (
        'fr: Appelez le 15 en salle 110.', 'es: Llame al 061 o venga a la sala 911.')],
    ('L08', False, 'Call 999: an ambulance costs £911, €911 or $911.'),
    ('L08', False, 'Call us if your blood pressure is 120/110.'),
    ('L08', False, 'Call us on 112/7 or 110/80.'),
    ('L08', True, 'pl: Zadzwoń na numer 911.'),
    ('L08', True, 'de: Die Notrufnummer ist 911.'),
    ('L08', False, 'pl: Zadzwoń na numer 999.'),
    *[('L08', False, f'## Now\n\n> [!EMERGENCY]\n> Call 999 now if:\n>\n> - {sign}') for sign in (
        'your pulse is over 120', 'your blood pressure is over 120/110', 'you had pain for 110 minutes',
        'your sugar is above 120')],
    *[('L08', True, f'## Now\n\n> [!EMERGENCY]\n> Call 999 now if:\n>\n> - {item}') for item in (
        '911', '999 or 911', 'you cannot get 911')],
    *[('L08', False, f'## Now\n\n> [!EMERGENCY]\n> Call 999 now if:\n>\n> - you cannot move\n>\n> {sign}') for sign in (
        'Your blood pressure may be over 120/110.', 'Your blood pressure may be 120/110.', 'Your pulse may be more than 120.',
        'You had pain for 110 minutes.', 'Your sugar is 102mg.')],
    *[('L08', True, f'## Now\n\n> [!EMERGENCY]\n> Call 999 now if:\n>\n> - you cannot move\n>\n> {text}') for text in (
        'Call 120/110.', '120 helps you at any hour.', 'Your pulse is over 911.')],
    ('L08', False, 'de: ## Jetzt\n\n> [!EMERGENCY]\n> Rufen Sie 999 an, wenn:\n>\n> - Ihr Puls über 120 ist'),
    *[('L08', False, f'{lang}: ## x\n\n> [!EMERGENCY]\n> {call}:\n>\n> - {sign}') for lang, call, sign in (
        ('es', 'Llame al 999 si', 'su pulso es más de 120'), ('fr', 'Appelez le 999 si', 'votre pouls bat plus de 120'))],
    ('L08', False, 'pl: ## Teraz\n\n> [!EMERGENCY]\n> Zadzwoń pod 999, jeśli:\n>\n> - tętno jest ponad 120'),
    ('L08', True, '## Now\n\n> [!EMERGENCY]\n> Call 999 or 911 if:\n>\n> - you cannot move'),
    ('L08', True, '## Now\n\n> [!EMERGENCY]\n> Call 999 if:\n>\n> - you cannot move\n> - call 911 from abroad'),
    ('L08', True, 'ar: ## x\n\n> [!EMERGENCY]\n> اتصل بالرقم 999 إذا:\n>\n> - x\n>\n> اتصل على 911.'),
    ('L08', True, '## Now\n\n> [!EMERGENCY]\n> 911 and 999 help you if:\n>\n> - you cannot move'),
    ('L16', True, 'You may get a TENS.'),
    ('L16', False, 'TODO: write this, TBC.'),
    ('L16', True, 'Ask about MG and more.'), ('L16', False, 'Take 5 MG.'),
    *[('L16', True, f'Take 5mg {often}.') for often in ('tds', 'bd with food', 'od', 'prn', 'qd', 'nocte')],
    *[('L16', False, text) for text in ('Take 5mg three times a day (tds).', 'A bid to win.', 'pl: Biorę od rana.', 'de: Das bd.', 'The mods.')],
    ('L16', True, 'The MIX is new.'),
    ('L16', False, 'Do NOT drive after it.'),
    ('L18', True, 'Do NOT drive after it.'),
    ('L16', False, 'de: Fahren Sie NICHT.'),
    ('L16', False, 'es: Los EE. UU., la UE, el VIH y el ADN.'),
    ('L16', False, 'fr: Le VIH, le SIDA et l\u2019ADN.'),
    ('L17', False, 'Spinal stenosis, also called a tight canal.'),
    ('L17', False, 'Stenosis – a tight canal.'),
    ('L17', False, 'Stenosis, meaning a tight canal, hurts.'),
    ('L17', False, 'Stenosis, that is a tight canal, hurts.'),
    ('L17', True, 'You may have stenosis, and that hurts.'),
    ('L17', True, 'Chronic pain is bad.'),
    ('L19', False, 'Lose 0.5 to 1 kg a week.'),
    ('L19', False, 'Wait 1.5 or 2 hours.'),
    ('L19', False, 'Call 01632 123-960 or (01632) 960-999.'),
    ('L19', False, 'Your temperature is 37.2 degrees.'),
    ('L19', True, 'Wait 5-10 days.'),
    ('L19', True, 'In (about) 5-10 days.'),
    ('L19', False, 'A scanner of 1.5 Tesla.'),
    *[('L19', False, f'It helps 1 in 3 people. {score}') for score in (
        'Your pain may be 7 out of 10 today.', 'Pain: 7 out of 10.', 'Rest when you score it 5 out of 10 or more.', 'In bed the pain was 7 out of 10.', 'Rate it: 7 out of 10.')],
    ('L04', False, 'Stop when your pain is more than 5 out of 10.'),
    *[('L19', True, f'It helps 1 in 3 people. {share}') for share in (
        'The pain goes in 7 out of 10.', 'Back pain: 7 out of 10 people have it.', 'It stays for 2 out of 10.',
        'The success rate is 9 out of 10.', 'Your risk of pain is 9 out of 10.')],
    ('L04', True, 'It goes away in 9 out of 10.'),
    ('L19', True, 'It is 1.5 to 2 better.'),
    *[('L19', False, index) for index in ('A BMI of 25 to 29.9 is high.', 'Your INR should be 2.5 or less.', 'Your HbA1c is 6.5.', 'Your INR target is 2.5.')],
    ('L19', True, 'Your GP will say it is 1.5 better.'),
    ('L19', True, 'It is 1.5 better.'),
    ('L20', False, '<abbr\n title="x">TV</abbr>'),
    ('L20', True, '<abbreviation>TV</abbreviation>'),
    ('L07', False, '## Now\n\n> [!URGENT] Call us today if:\n>\n> - x'),
    ('L07', False, 'fr: ## Ici\n\n> [!URGENT] Appelez-nous si :\n>\n> - x'),
    ('L07', True, '## Now\n\n> [!URGENT] Call us today.\n>\n> - x'),
    ('L07', True, '## Now\n\n> [!URGENT]\n>\n> - x'),
    *[('L07', told, f'## Now\n\n> [!URGENT]\n> {words}\n>\n> - x') for told, words in (
        (False, 'Call 999 if your child:'), (False, 'Call 999 at once if you have:'), (False, 'Call us now **if** you:'), (False, 'Call us today if you have any of these:'),
        (True, 'If you are ill, call us today:'), (True, 'Call us now. So:'), (True, 'Call us to see if you may come in on the day:'), (True, 'Call about a gif you:'))],
    ('L07', True, '## Now\n\n> [EMERGENCY]\n> Call 999 now if:\n>\n> - x'),
    *[('L07', True, f'## Now\n\n> {mark}\n> Call us if:\n>\n> - x') for mark in ('! [Urgent]', '[!EMERGENCY}', '[EMERGENCY!]', '!EMERGENCY', '{!URGENT}', '[! NON-URGENT]')],
    *[('L07', False, f'> {words}') for words in ('! Note that it is late.', '!Important: not all of it.', '(Note) Words.', 'NOTE: words.', '[Note](/p1/) on it.')],
    ('L07', False, '> [Emergency](/p1/) is a page.'),
    ('L07', False, '> [1] A note of old.\n\n[Note] Words.'),
    ('L08', False, '## Now\n\n> [!EMERGENCY] Call 999 now if:\n>\n> - x'),
    ('L08', True, '## Now\n\n> [!EMERGENCY] Call 999 or 911 if:\n>\n> - x'),
    ('L07', False, '## Now\n\n{{< emergency title="Call 999 now if:" >}}\n\n- x\n{{< /emergency >}}'),
    ('L08', False, '## Now\n\n{{< emergency title="Call 999 now if:" >}}\n\n- x\n{{< /emergency >}}'),
    ('L13', False, '> [!NOTE] Read this first\n> It is short.'),
    ('L13', True, '**Read this first**\n\nIt is short.'),
    ('L13', True, '## &nbsp;\n\nIt is short.'),
    ('L13', True, '## One\n\nWords.\n\n#### &Eacute;tats of the knee\n\nWords.'),
    ('L18', False, '> [!NOTE] Read this first\n> It is short.'),
    ('L18', True, 'DO NOT EAT before it.'),
    ('L18', True, 'pl: NIE WOLNO JEŚĆ.'),
    ('L18', True, 'fr: À NE PAS MANGER.'),
    ('L18', True, 'THIS IS NOT A TOY.'),
    ('L18', False, 'You may have tests: MRI, CT, EMG.'),
    ('L18', False, 'de: Untersuchungen: MRT, CT, EMG.'),
    ('L18', False, 'It has vitamins A, B, C.'),
    *[(rule, False, 'Write the date as DD/MM/YYYY or DD/MM/YY.') for rule in ('L16', 'L18')],
    ('L18', False, 'fr: Les points A B C du dos.'),
    ('L18', False, 'ar: نص عربي عادي.'),
    # Limits on a page as a whole.
    *[('L10', told, ' '.join([sentence] * 12)) for told, sentence in (
        (True, 'We walk to the shop by the park and then we go home on the bus today.'),
        (False, 'We walk to the shop and go home on the bus.'))],
    *[('L18', told, ' '.join(['We walk to the shop and **rest** a bit at home.'] * bold + ['We walk to the shop and rest a bit at home.'] * 10))
      for told, bold in ((True, 20), (False, 10))],
    ('L06', True, f'![{"A back. " * 16}](x.png)'),
    ('L06', False, f'![{"A back. " * 15}](x.png)'),
    ('L06', True, '![knee.png](/pictures/knee.png)'),
    *[('L20', True, f'a{hidden}b') for hidden in '\x01\x08\x1b\x7f\x85\x9b\u202a\u202e\u2066\u2069'],
    ('L20', False, 'a\tb'),
    ('L17', False, 'You may ask: “Is it stenosis?”'),
    ('L17', False, 'You may ask: "Is it stenosis?"'),
    *[('L08', told, f'ar: ## x\n\n> [!EMERGENCY]\n> اتصل بالرقم 999 إذا:\n>\n> - x\n>\n> اتصل على {number}.') for told, number in (
        (True, '۹۱۱'), (True, '٩١١'), (False, '۹۹۹'), (False, '٩٩٩'), (True, '٩٩٩/٩١١'), (False, '٠٢٠ ٩١١ ١٢٣٤'),
        (False, '٩١١ ١٢٣'), (False, '١٢٣-٩١١'), (False, '١٬٩١١'), (False, '١٢٫٩١١'), (False, '٩١١٬٠٠٠'), (False, '٩١١٫٥'), (False, '٩١١٪'),
        (False, '١٢/٩١١'), (False, '٩١١/١٢'), (False, '+٩١١'))],
    *[('L19', True, text) for text in (
        'It comes back in 5% of people (1 in 200).', '2 in 100 people (20%) need it.', '3 in 100 women, that is 0.3%, have it.', 'It hurts 1 in 10 (that’s 1%).',
        'It hurts 5% of patients (1 in 2 patients).', 'It hurts 1 in 1,000 [10%].', 'Fewer than 1% of people (1 in 10) die.', 'It hurts 1 in 4, or less than 10%.', 'At least 1 in 2 (20%) get better.')],
    *[('L19', False, text) for text in (
        'It comes back in 5% of people (1 in 20).', 'It hurts 10% of people (1 in 50 of those over 60).', 'It hurts 10% of people (1 in 50 women).', 'Fewer than 1 in 100 (0.5%) die.', 'Up to 10% (1 in 20) need it.',
        'It hurts 1 in 200, or under 1%.', 'More than 80% (19 in 20) get better.', 'It is under 2% (1 in 100 people).', 'It hurts 2% of people. 1 in 5 of them need it.')],
    *[('L19', False, text) for text in (
        'Digoxin: 62.5 micrograms.', 'Take 0.5 microgram/kg.', 'Take 1.5mL.', 'Take 2.5\xa0litres.', 'Tablets come as 2.5, 5 or 10mg.', 'It is 1.5 and 3 metres long.', 'We open at 10.30 a.m. on Monday.',
        'We open from 8.30 to 17.00 on Monday.', 'Come between 9.30 and 11.45.', 'Come at 8.30 or 14.00.', 'Your T-score is 2.5 lower.', 'A pH of 7.4.', 'A shoe of size 4.5.', 'It is 2.50 € a day.')],
    *[('L19', True, text) for text in (
        'Take 5 mL now.', 'Take 250 MG now.', 'Take 10 mls now.', 'Take 250 mgs now.', 'Take 5\xa0mg now.', 'Take 5.0mL now.', 'It is 8.30 better.', 'It is at 8.75 now.', 'A graph 2.1 of it.')],
    *[('L19', False, text) for text in (
        'Come at 21.30 then.', 'We close at 23.45.', 'It was 3 in 2024 (50%).', 'Ring 555-1234.', 'Wait 10000-20000 days.', 'Wait 1000-20000 days.', 'A size 5-10x.')],
    *[('L19', True, text) for text in (
        'We close at 24.30.', 'We close at 31.30.', 'Walk 2.5 each day.', 'It hurts 1 in 3000 (10%).', 'It hurts 1 in 1500 (10%).', 'Wait 100-200 days.', 'Walk 5-10m.', 'Walk 5-10km.')],
    *[('L08', True, text) for text in (
        'es: Llame también al 911 si puede.', 'de: Rufen Sie auch 911 an bei Fieber.', 'fr: Appelez aussi le 911 si vous avez mal.', 'pl: Proszę też zadzwonić pod 911.', 'pl: Proszę zadzwonić także pod 911.', 'ar: اتصل أيضًا بالرقم 911 إذا كنت مريضًا.', 'ar: إذا كنت مريضًا فاتصل بالرقم 911.',
        '![A phone that shows 911, the number for an emergency.](x.png)', 'de: ![Ein Telefon zeigt 911, die Notrufnummer.](x.png)', 'es: ![Un teléfono que muestra 911, el número de emergencia.](x.png)', 'fr: ![Un téléphone qui montre 911, le numéro d’urgence.](x.png)', 'ar: ![هاتف يظهر عليه 911، رقم الطوارئ.](x.png)')],
    ('L08', True, '![A phone](x.png "Call 911 now")'),
    ('L08', False, '![A phone that shows 999, the number for an emergency.](x.png "Call 999 now")'),
    *[('L08', False, text) for text in ('Come to bay 911, the emergency staff are there.', 'It has 911, the number of our ward.', 'It has 112, the number for an emergency stop.')],
    *[('L08', False, text) for text in ('911 is our room.', '911 is the name of a number to call.')],
    *[('L19', True, text) for text in (
        'Take .5mg now.', 'Take .5 mg now.', 'Take (.25 micrograms) now.', 'de: Nehmen Sie ,5 mg.', 'es: Tome .5 mg.', 'Take .5 to 1 ml.',
        'Take 10U now.', 'Take 10 U of insulin.', 'Take 4u.', 'Take 4 U of it.', 'Take 10\xa0U now.', 'Take 10\u202fU now.', 'Give 10U/kg.',
        'Come on 3/4/26.', 'Come on 03/04/2026.', 'Come on 25/12/2026 at ten.', 'Come on 12/25/2026.', 'Come on 3.4.2026.', 'Come on 03-04-2026, at ten.')],
    *[('L19', False, text) for text in (
        'Take 0.5mg now.', 'So .5 of it.', 'Wait...5 mg.', 'No.5 mg.', 'de: Nehmen Sie 0,5 mg.', 'Take 10 units.', 'It has 2 U-turns.', 'It costs 5 U.S. dollars.', 'Nothing 4 U.', 'Go to ward 4U.', 'Take 10 UK pounds.', 'A 10Ü.',
        'Come on 2026-04-03.', 'Version 3.4.26 of it.', 'Take 10/20/40mg.', 'It is 1/2/3.', 'See 192.168.10.2026.', 'Call 01632/960/12.', 'It is 13/14/2026.', 'It is 3/4.', 'It is 0/4/26.', 'Come on 3/4/26/7.', 'It is 3/4.2026.',
        'It is 10/12/60.', 'de: Am 03.04.2026.', 'fr: Le 03/04/2026.')],
    # Doses that are misread, each where its language lets it be.
    *[('L19', True, text) for text in (
        'Take 5 mcg now.', 'Take 5mcg.', 'Take 5\u00b5g.', 'Take 5\xa0\u03bcg now.', 'Take 50 ug.', 'Take 5 to 10mcg.', 'Take 5–10 µg.', 'Give 5µg/kg.', 'es: Tome 5 µg.', 'fr: Prenez 5\xa0µg.', 'de: Nehmen Sie 50 µg.', 'pl: Weź 50 µg.', 'ar: خذ 50 µg.', 'de: Nehmen Sie 2,5 ug.',
        'Take 2,5mg.', 'Take 2,5 mg now.', 'Take 0,125mg.', 'Take 0,5 ml.', 'Take 1,25 micrograms.', 'Take 12,5mg.',
        'es: Tome 5,0 mg.', 'fr: Prenez 1,0\xa0mg.', 'de: Nehmen Sie 2,50 mg.', 'de: Nehmen Sie 1,0 Milligramm.', 'pl: Weź 5,0 ml.', 'es: Tome 5.0 mg.', 'ar: خذ 5.0 mg.', 'ar: خذ ٥٫٠ ملغ.', 'ar: خذ 1.0 مل.', 'ar: خذ 1.0 مل', 'it: Prenda 5,0 µg.', 'Take 1.0 milligrams.',
        'Take 250MG now.', 'Take 250mgs.', 'Take 5mls.', 'Take 5cc now.', 'Take 2 cc of it.', 'es: Ponga 2 cc.', 'de: Nehmen Sie 250 MG.',
        'Take ½ tablet.', 'Take 1½ tablets.', 'Take &frac14; of a tablet.', 'de: Nehmen Sie ⅓ Tablette.',
        'Take 1/2 tablet.', 'Take 1/2\u202ftablet.', 'Take 1/2 a tablet.', 'Take 1 1/2 tablets.', 'Take 11/2 tablets.', 'Take 1/4 of a tablet.', 'es: Tome 1/2 comprimido.', 'fr: Prenez 1/2 comprimé.', 'de: Nehmen Sie 1/2 Tablette.', 'pl: Weź 1/2 tabletki.', 'ar: خذ 1/2 قرص.', 'ar: خذ ١/٢ حبة.',
        'Take 2 500mg tablets.', 'Take 1 or 2 200mg tablets.', 'Take 2\xa0500 mg now.', 'Take 2\u202f500mg tablets.',
        'Take 10mgtwice a day.', 'Take Tegretol300mg.', 'fr: Prenez paracétamol500mg.', 'Take Inderal40 mg.',
        'It is over 38oC.', 'de: Ab 38,5 oC.', 'fr: Dès 38,5\u202foC.',
        'Wait 5 - 10 days.', 'Wait 5 – 10 days.', 'Take 1 - 2 tablets.', 'Take 5 - 10 mg.',
        'Take 400IU a day.', 'Take 400 IU.', 'Take 400\u202fIU.', 'es: Ponga 10U.', 'es: Ponga 10 U de insulina.', 'fr: 12U le soir.')],
    *[('L19', False, text) for text in (
        'Take 5 micrograms.', 'The word microgram is sometimes written with the Greek symbol μ followed by the letter g (μg).', 'The air has 40 µg/m³ of it.', 'It is 5µg/l in blood.', 'Go to mcg, ug and µg.', 'es: Tome 5 mcg.', 'fr: 5 microgrammes.', 'de: 2,5 Mikrogramm.', 'it: Prenda 5 µg.',
        'Take 1,000mg.', 'Take 10,000 units.', 'Tablets of 5,10 or 20mg.', 'Tablets of 5,10mg.', 'On days 1,2 and 3.', 'Scales 1,2,3.', 'es: Tome 2,5 mg.', 'fr: Prenez 0,5\xa0ml.', 'de: Nehmen Sie 12,5 mg.', 'pl: Weź 2,5 mg.', 'ar: خذ 2,5 mg.',
        'es: Tome 1.000 mg.', 'de: Nehmen Sie 1.000 mg.', 'es: Tome 1,000 mg.', 'de: Nehmen Sie 10 mg.', 'de: Es sind 4,0 mg/dl.', 'A creatinine of 1.0mg/dl.', 'ar: خذ ٥٠ ملغ.', 'de: Es sind 5,0 km.',
        'A 125cc motorbike.', 'de: Es sind 20 MG-Kranke.', 'It is 1/2/3 tablets.', 'Take 111/2 tablets.', 'Take 12/2 tablets.', 'A 125 cc motorbike.', 'Take 250mg.', 'Take 5mL.', 'fr: Prenez 5 mL.', 'Send it cc me.',
        'It is 1/2 a mile.', 'Take half a tablet.', 'It is ½ a mile.', 'Your disc L1/2 tablet.', 'It is 120/80.', 'Take 2/1 tablets.', 'de: Am 1/2/26.', 'See page 1/2.',
        'Take two 500mg tablets.', 'Take 2 tablets of 500mg.', 'Vitamin B12 50mg.', 'fr: Prenez 1 000 mg.', 'pl: Weź 1 000 mg.', 'Step 2: 500mg.', '| Day | Dose |\n|---|---|\n| 2 | 500mg |',
        'Take 10mg twice.', 'Q10 30mg.', 'Take co-codamol 8mg.', 'pl: 5 mlecznych.', 'Use `paracetamol500mg`.', 'See https://example.org/aspirin300mg.', 'Take CBD10mg.',
        'It is 38°C.', 'It is 38C.', 'It is 38 o’clock.', 'It is 5 of them.',
        'Beds 3 - 10 are free.', '2026 - 2027', 'Score 5 - 2 days ago.', 'Ring 555 - 1234.', 'Ward 1 – open 5 days.',
        'Take 400 units (IU).', 'Take 400 IU (international units).', 'International units: take 400IU.', 'de: Es sind 10 U.', 'es: La sala 4U.', 'es: Un grupo de 2 U.', 'fr: La chambre 12U.', 'es: Cuesta 10 U$S.', 'ar: طوله 5.0 ملم.')],
    *[('L19', True, text) for text in (
        *(f'Wait 5{dash}10 days.' for dash in '-–—\u2010\u2011\u2012\u2212'), *(f'Wait 5{blank}–{blank}10 days.' for blank in ' \xa0\u202f'),
        'Come on 3\xa0Jan now.', 'Come on 3rd Jan now.', 'Come on the 21st\u202fSept.', 'Come on Jan\xa03.', 'Come on Jan. 3.')],
    *[('L19', False, text) for text in ('Wait 5– 10 days.', 'Wait 5 –10 days.', 'The third Jan is here.', 'A wind Jan felt.', 'Call Jan.')],
    # A column's unit stands in its head.
    *[('L19', told, f'| Test | mmol/L |\n|---|---|\n| Potassium | {cell} |') for told, cell in (
        (False, '4.5'), (False, '**4.5**'), (False, '3.5 to 5.3'), (False, '8.30'), (False, '8.30, 17.00'), (False, '< 4.5'), (True, 'about 4.5 or so'), (True, '3.5-5.3'), (True, '.5mg'))],
    *[('L19', True, text) for text in ('Take 0.5-1mg.', 'Give 2.5 - 5ml.', 'Take 0.25–0.5 mg.')],
    *[('L19', False, text) for text in ('Ring 05-10.', 'Ring 01-2.', 'Take 0.5 to 1mg.')],
    # Numbers in cards, cells, tags and shortcodes.
    *[('L08', True, text) for text in (
        '<a href="tel:911">Help</a>', '{{< call emergencyNumber="911" >}}', '{{< call emergency-number="911" >}}', '{{< box level="emergency" number="911" >}}', '{{< emergency "911" >}}',
        '## Now\n\n> [!EMERGENCY]\n> Call 999 now if:\n>\n> - x\n>\n> Help is on 120 all day.',
        '## Now\n\n> [!EMERGENCY]\n> Call 999 now if:\n>\n> - x\n\n## Then\n\n> [!EMERGENCY]\n> Call us now if:\n>\n> - x')],
    *[('L08', False, text) for text in (
        'Call 120% more often.', 'Call 911-24 for it.', '| Who | Number |\n|---|---|\n| Ambulance | Bay 911 |', '{{< box number="911" >}}', '{{< box level="note" number="911" >}}',
        '## Now\n\n> [!EMERGENCY]\n> Call 999 now if:\n>\n> - 120 is too much for you', '## Now\n\n> [!EMERGENCY]\n> Call [999](tel:999) now if:\n>\n> - x')],
    # Figures that say the same or not, ranges that are none.
    *[('L19', True, text) for text in (
        'It was 3 in 2100 (50%).', 'It was 3 in 1899 (50%).', 'It hurts 5% of people, or 1 in 2 people', 'Wait 50-1000 days.', 'It was 2.5 3 days on.')],
    *[('L19', False, text) for text in (
        'It was 3 in 1900 (50%).', 'It was 3 in 2099 (50%).', 'It is 5 in 3 (1%).', 'It hurts 5 to 10% (1 in 100).', 'It hurts 5 or 10% (1 in 100).', 'It hurts 10% of women (1 in 50 users).',
        'It hurts 1 in 1000, or under 5%.', 'It hurts 1 in 4, or over 10%.', 'It is 5% (or 10%).', 'Wait 10-5 days.', 'Ring 05-10.', 'See 5-10-15.', 'See 5-10/3.', 'Come 5-10:30.')],
    *[('L08', True, f'Call 9{hyphen}1{hyphen}1 now.') for hyphen in '-–—\u2010\u2011\u2012\u2212'],
    *[('L08', True, f'Call 9{blank}1{blank}1 now.') for blank in ' \xa0\u202f'],
    *[('L08', True, text) for text in ('Dial 9 1 1.', 'es: Llame al 9 1 1.', 'Call 9 1 1 or 1 1 2.')],
    *[('L08', False, text) for text in ('Call 9\u20111\u20111\u20112 now.', 'Call 9\u20111\u201112 now.', 'Call 9\u20119\u20119 now.', 'Call 9 9 9 now.', 'Call 9 1 1 2 now.', 'Call 01632 9 1 1 now.', 'Call 9 1 12 now.', 'On days 9 1 1 call us.')],
    # Dates in figures: what may be a day, a month and a year.
    *[('L19', True, f'Come on {date} at ten.') for date in (
        '31/12/2026', '12/31/2026', '13/12/2026', '12/12/26', '3/4/36', '3/4/16', '3/4/1900', '3/4/2099', '3.12.2026', '1-2-2026')],
    *[('L19', False, f'Come on {date} at ten.') for date in (
        '32/4/2026', '4/32/2026', '13/13/2026', '3/0/2026', '3/4/37', '3/4/15', '3/4/1899', '3/4/2100', '3/4/20261', '3 4 2026', '3/4/2026.5')],
    *[('L08', False, text) for blank in ' \xa0\u202f' for text in (
        f'Call 911{blank}123{blank}4567 now.', f'## Now\n\n> [!EMERGENCY]\n> Call 999 or 0800{blank}911 now if:\n>\n> - x', f'## Now\n\n> [!EMERGENCY]\n> Call 9{blank}99 now if:\n>\n> - x')],
    ('L19', True, 'Come on 3/4/2026.'),
    *[('L19', True, f'Come on {date} at ten.') for date in ('3 / 4 / 2026', '03\xa0/\xa004\xa0/\xa02026', '3 - 4 - 2026', '3. 4. 2026', '3/4/2026 and 2 days later,', '3/4/26 or 2mg')],
    *[('L19', False, text) for text in (
        'Tablets of 10/20/30 mg.', 'Take 10/12/20\xa0mg now.', 'Vials of 10/12/20 ml.', 'It is 3 / 4 / 26.', 'Grades 3 /4/2026.', 'Step 3. 4 of 2026.', 'de: Am 3. 4. 2026.')],
    # Other signs than that of degrees, which are read out as other words.
    *[('L19', True, text) for text in ('It is over 38ºC.', 'It is over 38.5\xa0ºC.', 'It is over 38˚C.', 'It is 100 ºF.', 'es: Desde 38 ºC.', 'fr: Dès 38,5 ºC.')],
    *[('L19', False, text) for text in ('It is 38.5 °C.', 'It is 38.5 ° C.', 'A bend of 12.5°.', 'es: El 2º curso.', 'es: Vive en el 3.º C.', 'es: Es el 5ºC de la calle.', 'es: Piso 5º C.')],
    *[('L19', True, text) for text in ('Take 10 iu.', 'Take 400iu a day.', 'Take 400\u202fiu.', 'Take 10 u of insulin.', 'Give 4 u/kg.', 'es: Ponga 10 u de insulina.')],
    *[('L19', False, text) for text in ('Take 10 u.', 'es: De 10 u 11.', 'es: Son 7 u ocho.', 'Take 5 iuds.', 'Take 400 iu (international units).')],
    # Fractions of what is taken, units in a letter, degrees with the letter o, points with nothing before them.
    *[('L19', True, text) for text in (
        '.5mg is enough.', 'Take “.5mg”.', 'Take 1/2tablet.', 'Take ½tablet.', 'Take 1/2 dose.', 'es: Tome 1/2 dosis.', 'pl: Weź 1/2 dawki.', 'de: Nehmen Sie 1/2 Dosis.', 'fr: Prenez 1/2 dose.', 'ar: خذ 1/2 كبسولة.',
        'Take ¾ tablet.', 'Take ¼ tablet.', 'Take ⅐ tablet.', 'Take ⅞ tablet.', 'Take 4 U/kg.', 'es: Ponga 4 U de insulina.', 'It is 38oF.')],
    *[('L19', False, text) for text in (
        'Take 1/12 tablet.', 'Take 2/2 tablet.', 'It is 1:2 tablets.', 'Take “tablet”.', 'Take ⅟ tablet.', 'Take ¿ tablet.', 'Take » tablet.', 'Take é tablet.', 'It costs 25 U.S. dollars.', 'Nothing 4 U can do.', 'es: De 10 u 11 días.', 'fr: Le modèle 10Ué.',
        'A count of 4.0 × 10⁹/L.', 'A count of 4.0–11.0 × 10⁹/L.', 'A count of 4.5 x 10^12/L.', 'It is 0.4 to 4.0 mU/L.', 'It is 12.5 pmol/L.', 'It is 2.5 to 7.8 mmol/L.', 'It is 22.5 nmol/L.', 'It takes 1.5 years.', 'Walk for 2.5 minutes.', 'You score 7.5 out of 10.', 'It has 3.5 points.', 'Lenses of +2.5 dioptres.', 'Add 1.5 cups of it.', 'A wave of 2.5 Hz.', 'A CRP of 5 mg/L.', 'A sugar of 90 mg/dL.', 'A dose of 2.5 MBq.',
        'We fit 400 IUDs.', 'It is 38aC.', 'It is 38oCat.')],
    # Doses and what is beside them, to the letter and to the blank that does not break.
    *[('L19', True, text) for text in (
        'Take 10\u202fU now.', 'fr: Prenez 1/2\u202fcomprimé.', 'Take a 1/2-tablet.', 'Take 2\u202f500mg tablets.', 'Take 12 500mg tablets.', 'Take zinc5mg.', 'Take 10mgtwo.', 'de: Nehmen Sie 2,0 g.')],
    *[('L19', False, text) for text in (
        'Take 50cc.', 'Take mgs5mg.', 'Take 10mgab.', 'Wait 5weeks.', 'It was paracetamol500.', 'Take 250 500mg.', 'It has 2 500 beds.', 'Go to A10U.', 'de: Es sind 400 IU.',
        'Tablets of 5,10,25mg.', 'Take 1,125mg.', 'There were 5. MG is a car.', 'An albumin of 4.0 g/dl.', 'de: Ein Wert von 4,0 g/dl.', 'It is 1.0 mmol.')],
    ('L16', False, 'Take 250\xa0MG or 5\u202fML.'),
    *[('L16', True, f'Take 5mg {often}.') for often in ('b.d.', 'p.r.n.', 't.d.s. with food', 'q.d', 'stat', 'mane', 'p.o.', 'pc', 'b.i.d.')],
    *[('L16', True, text) for text in ('Take 5mg\xa0tds.', 'Take 5\xa0mg\u202fmane.')],
    *[('L16', True, f'Take 5mg {often}.') for often in ('q8h', 'q 8 h', 'Q8H', 'q4-6h', 'q4–6h', 'q6hr', 'q8hrs', 'q12h prn')],
    *[('L16', False, text) for text in ('Take 5mg every 8 hours (q8h).', 'The q8hour way.', 'Q8 helps.', 'An iq8h.', 'See q8 h2.', 'de: Nehmen Sie q8h 5 mg.', 'Take 5mg q8hx.')],
    *[('L06', True, f'fr: ![{start} genou](x.png)') for start in ('Image d’un', "Une photo d'un")],
    ('L06', False, 'fr: ![Image droite du genou](x.png)'),
    ('L16', False, 'Take 400 IU.'),
    *[('L16', False, text) for text in ('Take 5mg twice a day (b.d.).', 'The stat is new, as is mane.', 'It is o.k. for you.', 'At 5 p.m. or 9 a.m.', 'Use e.g. this, i.e. that.', 'A p.o. way.', 'de: Nehmen Sie 5 mg p.o.', 'Take 5mg at 9 a.m. too.')],
    *[('L21', False, text) for text in ('See [words] (below).', 'See [words] (a =5).', 'A list a](b c) of it.', '## Take two.\n---\n\nRest.')],
    ('L16', False, 'Take 250MG or 5 ML.'),
    *[('L08', True, text) for text in (
        'Ambulance – 911', '- Ambulance 911', '- Ambulance (911)', '- 911 (ambulance)', '911 for an ambulance.', '911: ambulance', 'Use 911 in an emergency.', 'Call EMS or 911.', 'Activate emergency medical services (911).',
        'Dial 9-1-1.', 'Dial 9-1-1 or 911.', 'es: Llame al 9-1-1.', 'es: Llame inmediatamente al 911.', 'es: Llama al 911.', 'es: Número de urgencias: 911', 'es: Debe marcar el 911.', 'fr: Appelez le SAMU (911).', 'de: Rufen Sie sofort 911.',
        'de: Rufen Sie bitte sofort die 911 an.', 'de: Rettungsdienst: 911', 'pl: Dzwoń natychmiast: 911.', 'pl: Wezwij pogotowie (911).', 'ar: اتصل بالرقم 911 فورًا.', 'ar: اتصل على ٩١١.', 'ar: رقم الطوارئ: 911', 'ar: الإسعاف 911',
        '| Who | Number |\n|---|---|\n| Ambulance | 911 |', '| Who | Where | Number |\n|---|---|---|\n| Emergency number | all | **911** |', 'Ambulance\n: 911')],
    *[('L08', False, text) for text in (
        'Room 911.', 'The 911 people of it.', 'Ring us on 01632 9-1-1.', 'It was 9-1-1-2.', '999 for an ambulance.', 'Call 9-9-9.', '| Who | Number |\n|---|---|\n| Our beds | 911 |\n| Ambulance | 999 |', 'Emergency beds 911.', 'We are at 110 (emergency).',
        '| Ambulance | 911 of them |\n|---|---|\n| Ambulance | 01632 960911 |', 'ar: غرفة ٩١١.', 'ar: اتصل بالرقم 999 فورًا.', 'Emergency ward. 911 of it.')],
    *[('L16', False, text) for text in (
        'This is cognitive behavioural therapy, or CBT.', 'This is cognitive behavioural therapy – CBT for short.', 'PICC stands for peripherally inserted central catheter.', 'CBT, short for cognitive behavioural therapy, helps.', 'OCD – obsessive compulsive disorder – is common.',
        'You need an electrocardiogram, or ECG.', 'Take a non-steroidal anti-inflammatory drug, called an NSAID.', 'The Department of Veterans Affairs, or DVA.', 'Shortness of breath, or SOB.', 'Your SOB: shortness of breath.', 'fr: Une thérapie cognitive, ou TC.', 'Write to PO Box 12.', 'Take ONE tablet TWICE a day, EVERY day, AFTER food.', 'PLEASE call.', 'es: Tome UNA pastilla.')],
    *[('L16', True, text) for text in (
        'A PICC line is thin.', 'I want CBT.', 'See the OT on Tuesday.', 'The role of the OT is clear.', 'For PET patients.', 'A CE/CT exam.', 'The OT may come on Tuesday.', 'Your internal IT team.', 'They centre in a CI line.', 'CBT helps. Cognitive behavioural therapy is a talk.', 'fr: L’ARS et la ville.', "fr: Pour l'ARS.", 'Take the PO way.', 'A tablet or TB.')],
    ('L18', True, 'Take ONE tablet.'),
    *[('L06', True, text) for text in (
        '![Image](x.png)', '![photo](x.png)', '![image showing a knee](x.png)', '![A photograph of a knee](x.png)', '![This picture shows a knee](x.png)', '![IMG-20240103-WA0001](/img/IMG-20240103-WA0001.jpg)', '![knee_2](knee_2.png)',
        '![&nbsp;](x.png)', '![ ](x.png)', '{{< figure src="x.png" alt="A bent knee" caption="A bent knee." >}}', 'es: ![Imagen de una rodilla](x.png)', 'de: ![Bild](x.png)', 'fr: ![Photo de genou](x.png)', 'ar: ![صورة](x.png)')],
    *[('L06', False, text) for text in (
        '![Knee](knee.png)', '![Images of two knees, side by side](x.png)', '![Photofit](x.png)', '![A knee](A)', '{{< figure src="x.png" alt="A bent knee" caption="Bend it" >}}', 'de: ![Ein Bildschirm](x.png)', 'fr: ![Une image devant un mur](x.png)')],
    *[('L14', True, f'{lang}: Puede:\n\n- andar {word}\n- parar') for lang, word in (
        ('en', 'and/or'), ('es', 'y'), ('es', 'o'), ('es', 'y/o'), ('de', 'und'), ('fr', 'ou'), ('pl', 'lub'), ('ar', 'أو'))],
    *[('L14', False, f'{lang}: Puede:\n\n- andar {word}\n- parar') for lang, word in (('en', 'candour'), ('en', 'y'), ('es', 'ayo'), ('de', 'rund'), ('pl', 'typu I'), ('es', 'O'))],
    *[('L21', True, text) for text in ('Call if it lasts\n> 2 hours.', '> 38 °C is a fever', '>65 years', '- >38', '- > 2 hours', '> > 5 mg', '> **2 hours**', '> *5 mg* a day', 'ar: > ٣٨ درجة')],
    *[('L21', False, text) for text in ('> Two hours', '> [!NOTE]\n> 5 of them.', '<blockquote>5 of them</blockquote>', '> Words.\n>\n> 5 of them.', '> - 5 of them', 'It lasts > 2 hours.', '- rest > 2 hours', '| > 2 hours | Call |\n|---|---|\n| > 5 | Rest |', '```\n> 2\n```', '<b>5</b> of them')],
    *[('L21', told, text) for told, text in (
        (True, 'See [our ward][ward] for it.'), (True, 'See [our ward][Ward 2].'), (False, 'See [our ward][ward].\n\n[ward]: /p1/'), (False, 'As told [1][2].'), (False, 'As told [a][2].'), (False, '`[a][b]`'), (False, 'A note[^1][^2].\n\n[^1]: A.\n[^2]: B.'))],
    *[('L11', False, text) for text in (
        'Dr. A. Shah is here. We are two. We are kind.', 'Dr. A.B. Jones MD saw you. We are two. We are kind.', 'Take it with food. Max. 8 a day. Drink too.', 'de: Prof. Dr. med. K. Weiß und Dipl.-Psych. H. Meier sind da. Am 24. 12. und 31. 12. ist zu. Mehr steht auf S. 3.',
        'pl: Zob. str. 4, rys. 2. Lek. med. J. Kowalski i m.in. EKG są tu. Weź ok. 5 mg, a po 2 tyg. 10 mg.', 'es: La Dra. M. López pesa 8 kg aprox. Máx. 4 dosis. Venga.', 'ar: د. أحمد وأ.د. سارة هنا. نعم. لا.')],
    *[('L11', True, text) for text in (
        'Take vitamin D. It helps. It is good. It is fine.', 'See Mr. Lee. A doctor comes. You wait. You go.', 'It is ok. We wait. You go. We stay.', 'Send us a PR. We wait. You go. We stay.', 'We have 12. 3 are ill. We wait. You go.')],
    ('L19', False, 'de: Nehmen Sie 2 in 4 Stunden und 8 in 24 Stunden.'),
    ('L04', False, 'de: Nehmen Sie höchstens 8 in 24 Stunden.'),
    *[('L04', True, text) for text in (
        'de: Es hilft 10 %.', 'de: Es hilft 12,5 %.', 'de: Es hilft 10 Prozent.', 'fr: Cela aide 10\u202f%.', 'fr: Cela aide 12,5\xa0%.', 'fr: Cela aide 10 pour cent.', 'es: Ayuda al 10 por ciento.', 'pl: Pomaga 10 procent.',
        'ar: يساعد ١٠٪ منهم.', 'ar: يساعد ١٢٫٥ ٪.', 'ar: يساعد 10%.', 'ar: يساعد 10 في المئة.', 'It helps 10 per cent.', 'It helps 10\u202f%.', 'It helps 12.5%.')],
    *[('L04', False, text) for text in ('![A knee](x.png){width=50%}', '![A knee](x.png){ width="50%" }', 'Words {: style="width: 50%"} here.')],
    *[('L04', False, text) for text in (
        'Use hydrocortisone 1% cream.', 'Put on a 5% or 10% gel.', 'Rinse with 0.9% saline.', 'Wash with 70% alcohol.', 'Call if your oxygen level is 92% or less.', 'An HbA1c of 48 mmol/mol (6.5%).', 'Your A1C is 6.5%.', 'You get 10% off.', 'Socks of 100% cotton.')],
    *[('L04', True, text) for text in ('The cream helps 20% of people.', 'It helps 5% more than gel.', 'Of those on oxygen 5% cough.', '![A knee](x.png){width=50%} It helps 20%.', 'The set {50%, 10%} helps.', 'The rate=50%.')],
    *[('L04', False, text) for text in ('de: Es sind 10 Proben.', 'de: Es sind 10.', 'ar: يساعد ١٠ منهم.', 'It is 10percent.')],
    *[('L07', False, f'## Now\n\n{card}') for card in (
        '> [!URGENT]\n>\n> Call us today if:\n>\n> - x', '> [!URGENT]\n>\n> **Call us today if:**\n>\n> 1. x', '> [!URGENT]\n> **Call us today if:**\n>\n> - x')],
    *[('L07', True, f'## Now\n\n{card}') for card in (
        '> [!URGENT]\n>\n> Call us today.\n>\n> - x', '> [!URGENT]\n>\n> Call us today if:\n>\n> x', '> [!URGENT]\n> Call us.\n>\n> Call us today if:\n>\n> - x', '> [!URGENT]')],
    *[(rule, False, '> [!DANGER]\n> Call us if:\n>\n> - x') for rule in ('L16', 'L18')],
    *[('L16', False, text) for text in ('Stage IIIB is here.', 'A type IIA fracture.', 'Size XL or XXL.', 'The WC.', 'de: MRT und EKG im EG, HNO im 1. OG.', 'fr: Une IRM sur RDV, le SAMU.', 'es: Un TAC, con su DNI.', 'pl: USG i RTG na NFZ.')],
    *[('L16', True, text) for text in ('The IIIB is here.', 'An MRT and an EG.', 'fr: Un MRT.', 'Stage TNM.')],
    ('L16', False, 'We are in Springfield, IL 62701.'),
    *[('L16', False, text) for text in ('Text START to 01632 960700.', 'Reply CANCEL to it.', 'Send the word HELP to us.', 'Type ROLE in the box.', 'Text “ROLE” to us.', "Text 'ROLE' to us.")],
    *[('L16', True, text) for text in ('The OT texts TENS to us.', 'We send OT forms.')],
    ('L16', True, 'You need IL 6270 of it.'),
    *[('L10', told, text) for told, text in (
        (True, 'We open the door of the ward each day at 8 a.m. Monday to Friday and you can come in then with a friend.'),)],
    *[('L11', told, text) for told, text in (
        (True, 'We close at 5 p.m. Please call first. We are kind. We are two.'), (False, 'We open at 8 a.m. Monday to Friday. We are kind. We are two.'))],
    *[('L08', True, text) for text in ('Call 111 for an ambulance.', 'If you cannot move call 111 for an ambulance.', 'Do not wait. Call 111 for an ambulance.', 'Get an ambulance on 111.', 'Ambulance: 111', 'Ring us at 911 MAIN.')],
    *[('L08', False, text) for text in ('Call 111 or an ambulance.', 'Do not call 111 for an ambulance.', 'Don’t use 111 for an ambulance.', 'Call 999 and not 111 for an ambulance.', 'If you need no ambulance, call 111.', 'Call 999 for an ambulance.', 'Call 112 for an ambulance.', 'Call 111 for advice.', 'Call ward 311 for an ambulance chair.', 'Call room\xa0311 for an ambulance.', 'Ring extension 111 for the ambulance.', 'Call ext. 111 for an ambulance.', 'Ring us at 110 Bridge Street.', 'Call at 911 Main Street.')],
    *[('L11', False, text) for text in (
        'de: Ab dem 2. Tag stehen Sie auf. Ab der 6. Woche gehen Sie. PD Dr. med. habil. T. Krüger ist im 1. Stock.', 'pl: Zob. art. 15 ust. 2 ustawy z dn. 27 maja. Tak. Nie.')],
    ('L11', True, 'de: Es sind 12. Nehmen Sie 2. Gehen Sie. Gut so.'),
    # Each word in a rule's list.
    *[('L06', True, f'![{start} a back](x.png)') for start in (
        'Image of', 'Picture of', 'Photo of', 'Photograph of', 'An image of', 'A picture of', 'A photo of')],
    *[('L16', False, f'You may see the sign {word} there.') for word in (
        'GP', 'A&E', 'NHS', 'MRI', 'CT', 'EMG', 'UK', 'US', 'USA', 'EU', 'TV', 'OK', 'AM', 'PM', 'DVD', 'HIV', 'ID', 'DNA',
        'AIDS', 'SMS', 'QR', 'PDF', 'BBC', 'FAQ', 'HTML', 'CSS', 'URL', 'PIN')],
    *[('L17', True, f'You may have {term} now.') for term in (
        'analgesic', 'analgesics', 'analgesia', 'anaesthetic', 'arthrodesis', 'benign', 'bilateral', 'cauda equina', 'cervical',
        'chronic', 'comorbidity', 'contraindicated', 'degenerative', 'discectomy', 'electromyography', 'epidural', 'foramen',
        'foraminal', 'haematoma', 'haemorrhage', 'hypertension', 'idiopathic', 'incontinence', 'intervertebral', 'kyphosis',
        'laminectomy', 'lordosis', 'lumbar', 'malignant', 'myelopathy', 'neuropathy', 'oedema', 'osteophyte', 'osteophytes',
        'paraesthesia', 'radicular', 'radiculopathy', 'sacroiliac', 'spondylolisthesis', 'spondylosis', 'stenosis', 'thoracic',
        'thrombosis', 'unilateral', 'vertebrae')],
    *[('L17', True, f'You may have {term} now.') for term in (
        'haematomas', 'hematomas', 'Anesthetics', 'edema', 'hemorrhage', 'paresthesia', 'EDEMA', 'Lumbar')],
    *[('L17', False, text) for text in ('You may have stenosist now.', 'You may have chronics-x now.', 'You may have stenosis—a tight canal.', 'You may have haematomas (bruises) now.')],
    *[('L13', False, text) for text in ('ar: **هل تشعر بألم؟**\n\nنص.', 'it: **我們更新了此指南。**\n\nWords.', '**Call us (today.)**\n\nWords.', '**Read this first:**\n\nWords.')],
    *[('L17', False, f'You may have stenosis{sign}a tight canal.') for sign in (
        ' is ', ' means ', ' are ', ', or ', ', which ', ', a ', ', an ', ', the ', ', also ', ', meaning ', ', that is ', ' – ',
        ': ', ' (', ', when ', ', where ')],
    *[('L17', False, f'A tight canal is {name}stenosis.') for name in ('called ', 'known as ', 'called a ', 'called an ', 'named ')],
    *[('L19', False, f'It may be 1.5 {unit} here.') for unit in (
        'g', 'kg', 'l', 'cm', 'mm', 'm', 'km', '%', 'per', 'am', 'pm', 'mSv', 'tesla', 'Tesla', 'T', 'mmol', 'C', '°C', 'litres',
        'hours', 'hour', '\u00b5mol', 'metres', 'kilograms', 'grams', 'millimetres', 'centimetres', 'times', 'inches', 'degrees',
        'stone', 'units', 'million', 'billion', 'MB', 'GB', 'KB')],
    *[('L19', False, f'It may be {measure} here.') for measure in ('1.5mg', '1.5 micrograms', '1.5ml', '$1.50', '£1.50', '€1.50')],
    *[('L19', True, f'It may be {dose} here.') for dose in ('5 mg', '5 ml', '5 mcg', '5.0mg', '5.0ml', '5.0mcg', '5.0 mg')],
    *[('L19', True, f'It helps 1 in 10, {words} 50%, of them.') for words in (
        'or', 'or about', 'or around', 'that is', 'which is', 'which means', 'or nearly', 'or roughly', 'or just over',
        'or just under', 'approximately', 'that equals', 'i.e.', 'or almost')],
    *[('L19', False, f'It helps 1 in 10, {words} 10%, of them.') for words in ('or', 'that is', 'i.e.', 'or almost')],
    *[('L19', True, f'We meet on 3 {month} at ten.') for month in (
        'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec')],
    *[('L19', False, f'We meet on 3 {month} at ten.') for month in ('May', 'June', 'December')],
    *[('L19', False, f'Read {name} 2.1 of it.') for name in (
        'version', 'level', 'section', 'figure', 'table', 'chapter', 'grade', 'step', 'part', 'release')],
    *[('L21', True, f'Words:\n\n{sign} keep moving\n{sign} rest') for sign in '•·▪‣◦●■\uf0b7'],
    *[('L21', True, f'Words:\n\n{sign}{blank}keep moving\n{sign}{blank}rest') for sign in ('•', '–', '-', '1.', '☐') for blank in '\xa0\u202f'],
    *[('L21', True, text) for text in (
        *(f'Call {words} now.' for words in ('XXXX', 'xxxxx', '01632 xxx', '01632\xa0XXX XXX', '[name]', '[phone number]', '[insert]')),
        '\n::: warning\nWords.\n:::', '!!! note\n    Words.', '!!! tip "Words"', 'See [[hip]].', 'See [[hip|the hip]] too.', 'TODO: write this.', 'TODO write this.', 'Call (TBC).', 'Call (TBC soon).', 'The number is TBC', 'The number is TBC, so wait.', 'We [TBD] open.', 'Lorem ipsum dolor.', 'Call [insert number here].', 'es: Llame al [insertar número].', '• keep moving\n• rest', 'Words:\n\n·\tkeep moving', '\uf0b7\xa0keep moving', 'o\tkeep moving', '##\xa0Heading', '-\xa0item', '1.\xa0item\n2.\xa0item',
        '##Heading', 'Dose\tMorning\nOne\t1', 'Dose    Morning\n10mg    1', '> Dose   Day\n> 10mg   1', '| Dose | Day |\n| One | 1 |', '[words](my page.md)', '![a back](my back.png)',
        '[words] (/p1/)', '[words] (https://example.org/a)', 'See (words)[https://example.org/a].', '| A | B |\n|---|---|\n| 1 | 2 | 3 |', 'A | B\n---|---\n1 | 2\n1 | 2 | 3', 'A note[^none].', '{{ < note > }}x{{ < /note > }}', '{{ figure src="x.png" alt="A back" }}', '{{figure src="x.png" >}}', '| A | B |\n|---|---|\n| 1 | 2 |\nWords right below.', '{< note >}', '{{< figure src=“x.png” alt=“A back” >}}', '{{< ref ‘p1.md’ >}}', '[words](/p1/ and on.', '> • keep moving', '<pre>one</pre>\n\n• keep moving\n\n<pre>two</pre>',
        'Do:\n\n– rest\n– keep warm', '— rest\n— keep warm', '-rest\n-keep warm', '*rest\n*keep warm', '1.rest\n2.keep warm', '- rest\n-keep warm', '* rest\n*Do not lift.', '1. rest\n2.keep warm', '-rest\n- keep warm', '> - rest\n> -keep warm', '#Causes\n\nWords.', 'Words.\n\n#Causes\nMore words.', 'a) rest\nb) keep warm', 'Take two a day.\n---\nRest.', 'Take two\na day.\n---\nRest.',
        'See (words)[/p1/].', 'See (words)[p1.md].', 'Take ** two ** now.', 'Take **two ** now.', 'Take **two now.', '**Two now.\n\nThen rest** more.',
        'Words.\n\n<!-- to do\n\nMore words.', 'Words.\n\n```\ncode\n\n## Words\n\nMore.', '~~~\ncode\n```\nwords', '````\ncode\n```\nwords', 'Words <!-- to do', '<!– to do –>', '<!— to do — >', '<!- to do ->')],
    # What clinicians write on real pages: ranges with a unit, capitals in pairs, titles and abbreviations that end no sentence.
    *[('L19', True, text) for text in ('Take 15-20g of it.', 'Drink 1.5-2L of it.', 'Wait 2-3hrs.', 'Wait 2-3h.', 'Come at 9-10pm.', 'Walk 5-10kg.', 'Give 2-4units.')],
    *[('L19', False, text) for text in ('See code 5-10a.', 'It is 9-5pm.', 'See 5-10hx.', 'An INR of 2.0 to 3.0 (or 2.5 to 3.5).')],
    *[('L18', told, text) for told, text in ((True, 'DO NOT lift it.'), (True, 'You may NOT OFTEN lift.'), (True, 'IT HELPS OPD LBP so.'), (False, 'The OPD LBP is here.'))],
    *[('L16', told, text) for told, text in ((True, 'The OPD LBP is here.'), (True, 'We say A PICC.'), (False, 'IT HELPS OPD LBP so.'), (False, 'So OPD LBP HELPS now.'), (False, 'So HELPS OPD LBP.'))],
    *[('L11', False, text) for text in (
        'fr: Voir M. Martin et le Pr. Roy. Un. Deux.', 'es: Véase pág. 2 o Pág. 3. Uno. Dos.', 'de: Spritzen Sie es s.c. 1x, i.m. 2x, p.o. 3x. Eins. Zwei.', 'de: Nehmen Sie 3 Tbl. 2x, 4 Kps. 1x und 20 Trpf. 3x. Eins. Zwei.', 'pl: Weź 1 tabl. 3 razy. Raz. Dwa.', 'See Ref. 3 and Ch. 4. Two. Three.', 'de: Bd. 2 und 3 Std. 5 Min. Eins. Zwei.')],
    *[('L11', True, text) for text in ('Take 3 tabs. Rest. Walk. Sleep.', 'Inject it s.c. Rest. Walk. Sleep.', 'We are 12 M. and you. Ok. Go. Now. Rest.', 'fr: Un PR. Deux. Trois. Quatre.')],
    *[('L08', False, text) for text in (
        'In Germany call 110.', 'From the US call 911.', 'In the U.S. call 911.', 'es: Desde EE. UU. llame al 911.', 'In India call 108.', 'In Japan call 119.', 'In China call 120.', 'pl: W Niemczech zadzwoń pod 110.', 'ar: في ألمانيا اتصل على 110.')],
    *[('L08', True, text) for text in ('In France call 110.', 'We fly to the US. Call 911.', 'In Germany it is nice. Call 110.', 'In Germany call 911.', 'In Indiana call 108.')],
    *[('L06', True, text) for text in (
        '![image1.jpg](wound.png)', '![IMG_1.JPG](x.png)', '![knee-bend.webp](x.png)', 'de: ![Bild der Wirbelsäule](x.png)', 'de: ![Foto eines Knies](x.png)', 'fr: ![Photo du dos](x.png)', 'fr: ![Une image des os](x.png)', 'es: ![Foto del brazo](x.png)')],
    *[('L06', False, text) for text in ('![Save it as knee.jpg](x.png)', '![A.B](x.png)', 'de: ![Bildung der Knochen](x.png)', 'fr: ![Photo durable](x.png)')],
    # Limits to the letter, and each word of the lists.
    ('L16', True, 'An entrant, or ENT.'), ('L16', False, 'An entrancet, or ENT.'), ('L16', False, 'See www.example.org/TENS.'),
    *[('L16', False, f'{lang}: Da ist {word} hier.') for lang, words in (
        ('de', 'MRT EKG HNO EG OG UG AOK DRK'), ('es', 'TAC RM DNI IVA'), ('fr', 'IRM RDV RDC SAMU'), ('pl', 'USG EKG RTG TK NFZ ZUS PESEL SOR')) for word in words.split()],
    *[('L16', False, text) for text in ('Take it for 120/7.', 'Come in 124/52.')],
    ('L07', False, '## Now\n\n> [!URGENT]\n> Call us if you have one of these:\n>\n> - x'), ('L07', True, '## Now\n\n> [!URGENT]\n> Call us if you have two of the signs:\n>\n> - x'),
    *[('L08', True, f'Call 111{words}.') for words in (' for an ambulance', ' for the ambulance', ' (ambulance)', ' to get an ambulance', ' and ask for an ambulance', ' to call an ambulance')],
    *[('L08', True, f'Get an {words}111.') for words in ('ambulance on ', 'ambulance: ', 'ambulance (', 'ambulance at ', 'ambulance by calling ', 'ambulance – ')],
    *[('L08', False, f'{lang}: {words} {call} 911.') for lang, call, places in (
        ('en', 'call', ('In the US', 'In the USA', 'In the United States', 'In America', 'In Canada', 'From the USA')), ('de', 'rufen Sie', ('In den USA', 'Aus den USA')),
        ('fr', 'appelez le', ('Aux États-Unis', 'Aux Etats-Unis', 'Au Canada')), ('es', 'llame al', ('En Estados Unidos', 'En EE. UU.', 'Desde Estados Unidos', 'En México')),
        ('pl', 'zadzwoń pod', ('W USA', 'Z USA', 'W Stanach')), ('ar', 'اتصل على', ('في الولايات المتحدة', 'في أمريكا'))) for words in places],
    *[('L15', told, f'[{words}](/p1/) and [{words}](/p2/)') for told, words in ((True, 'hip'), (False, 'it'))],
    *[('L18', told, f'We may **{" ".join(["rest"] * words)}** and walk.') for told, words in ((False, 12), (True, 13))],
    *[('L19', False, f'Go to {place} 4U.') for place in ('ward', 'room', 'bay', 'bed', 'block', 'building', 'floor', 'level', 'unit', 'gate', 'bus', 'line', 'flat', 'house', 'zone', 'area', 'bench', 'desk', 'rack')],
    *[('L21', True, f'{lang}: Call {words}') for lang, words in (
        ('en', 'lorem ipsum'), ('en', '[insert it]'), ('en', '[enter it]'), ('en', '[add it]'), ('en', '[your name]'), ('es', '[insertar eso]'), ('en', '[insert]'), ('en', '[name]'), ('en', '[date]'), ('en', '[number]'), ('en', '[telephone number]'), ('en', '[clinic name]'))],
    *[('L21', told, f'| A | B |\n|---|---|\n| 1 | 2 |\n{line}') for told, line in ((False, 'Words'), (True, 'Words below.'))],
    # Reading ease, where a language has a formula for it.
    *[('L12', True, f'{lang}: ' + hard * 10) for lang, hard in (
        ('es', 'La administración de antiinflamatorios está contraindicada en pacientes con antecedentes de hemorragia gastrointestinal. '), ('fr', 'L’administration d’anti-inflammatoires est contre-indiquée chez les patients présentant une hémorragie digestive. '),
        ('de', 'Die Verabreichung nichtsteroidaler Antirheumatika ist bei dokumentierter gastrointestinaler Blutung kontraindiziert. '), ('it', 'La somministrazione di antinfiammatori è controindicata nei pazienti con precedenti emorragie gastrointestinali. '))],
    *[('L12', False, f'{lang}: ' + easy * 20) for lang, easy in (
        ('es', 'Ande un poco cada día. '), ('fr', 'Marchez un peu chaque jour. '), ('de', 'Gehen Sie jeden Tag ein paar Schritte. '), ('pl', 'Przeciwwskazane niesteroidowe leki przeciwzapalne. '), ('ar', 'الأدوية المضادة للالتهاب غير الستيرويدية. '))],
    # Each abbreviation of prescribers, where it is one.
    *[('L16', True, f'{lang}: X {words} x.') for lang, list_of_words in (
        ('en', [f'5mg {word}' for word in 'bd bds bid tds tid qds qid od qd qod prn nocte mane stat po ac pc hs BD BDS BID OD QD QOD MANE STAT PO AC PC HS'.split()] + ['1 gtt', '2 gtts', '5mg/d', '3/d', 'TDS', 'TID', 'QDS', 'QID', 'PRN', 'Nocte']),
        ('es', ['1 comp', '1 cp', '1 cáps', '5 gts', '3 v/d', '5mg vo', '5 mg/d', '3/d']), ('fr', ['1 cp', '2 cps', '1 cpr', '1 gél', '5 gttes', 'per os', '3/j', '5 mg/j']),
        ('de', ['tgl', '1 Tbl', '1 Tabl', '1 Kps', '5 Trpf', '5 mg bB', '5 mg zN', '5 mg b.B.', '5 mg z.N.', '5 mg/d', '3/d']), ('pl', ['1 tabl', '1 kaps', '2 dz', '2x dz', '10 jm', '5 mg/d', '3/d'])) for words in list_of_words],
    *[('L16', told, f'X {words} po x.') for told, words in (*((True, dose) for dose in (
        '5mg', '5\xa0ml', '1 g', '2 grams', '1 unit', '4 units', '5 milligrams', '5 micrograms', 'one tablet', 'two tablets', '1 tab', '2 tabs', '1 capsule', '2 caps', '2 puffs', 'one sachet', 'a spoonful', 'a teaspoon', 'each dose', 'it', 'them', '5mg iv')),
        (False, 'the'), (False, 'g'), (False, 'units'), (False, '5 km'), (False, '5mg then'))],
    *[('L16', False, text) for text in ('The tds-like way.', 'The t.dxs way.', "The tds' way.", 'A mgpo way.', 'A 5mgpo way.', 'de: Ein 3x Po.', 'Go to Ward 3/D.', 'de: Zimmer 3/D ist oben.', 'fr: La salle 12/J est là.', 'pl: Ul. Długa 3/D.')],
    *[('L16', told, f'The {word} is new.') for told, word in ((True, 'PATENT'), (False, 'PATIENT'))],
    *[('L10', told, ' '.join(['We walk to the shop by the park and then we go home on the bus with a friend today.'] * 4) + f' We walk to the shop by the park and then we go home on the bus with a friend{end}.') for told, end in ((True, ' now'), (False, ''))],
    ('L08', True, '## Now\n\n> [!EMERGENCY]\n> Call us now if:\n>\n> - x\n\nCall 999.'), ('L08', True, '> [!EMERGENCY]\n> Call us now if:\n>\n> - x\n\n## Call 999\n\nNow.'),
    *[('L21', False, text) for text in ('`` ` <o:p> ``', 'See (words)[/p1/ and on].', 'Call TTTT now, lllll.', '| A |\n|---|\n| \\| b |')],
    *[('L17', told, text) for told, text in ((False, 'Stenosis\n: A tight canal.'), (True, 'A canal\n: You have stenosis now.'), (False, '| Stenosis | tight |\n|---|---|\n| a | b |'), (True, '| A | B |\n|---|---|\n| a | stenosis now |'))],
    # What is left of a printed leaflet.
    *[('L21', True, text) for text in (
        'Page 1 of 2', 'Call us. Page 2 of 2.', '© The Clinic 2026 - Page 1 of 12', 'The Clinic | Page 1/2 | 2026', 'PAGE 1 OF 2', 'Rest.\nPage\xa01 of\xa02', '*Page 1 of 2*', '(Ref. 3) Page 1 of 2', '## Page 1 of 2\n\nWords.', 'See overleaf.', 'Overleaf you see it.', 'Rest<br>Page 1 of 2',
        'es: Página 1 de 2', 'es: Pág. 2 de 3.', 'fr: Page 1 sur 2', 'fr: Page 1/2', 'de: Seite 1 von 2', 'de: Umseitig steht mehr.', 'pl: Strona 1 z 2', 'pl: Str. 2/2', 'ar: صفحة 1 من 2', 'ar: الصفحة ١ من ٢')],
    *[('L21', False, text) for text in (
        'Bring page 1 of 2.', 'This is page 1 of 2 of it.', 'Page 1 of 2 is for you.', 'Page 2 of 1', 'Page 1 of 100', 'Page 0 of 2', 'Part 1 of 2', 'Page 1, 2', 'Page of 2', '1 of 2', 'Page 1', 'Homepage 1 of 2', 'Of this, page 1 of 2.', '`Page 1 of 2`', 'A cloverleaf.', 'de: Wir sind in der Max-Planck-Str. 5/7', 'de: Max-Str. 5/7.')],
    # Marks of other programs, which the website shows: Obsidian, Typora, iA Writer, Pandoc, Zettlr, HackMD, Jekyll.
    *[('L21', True, text) for text in (
        'The ==main== point.', 'Rest. %%ask Dr Shah%%', '%%\nask Dr Shah\n%%', '%%\nask\n\nDr Shah\n%%', 'Rest{>>ask Dr Shah<<} now.', 'Rest {++a lot++} now.', 'Rest {--a lot--} now.',
        'Words^[A note.] and more.', 'As told [@Shah2020, p. 4].', '*[MRI]: a scan', '$$\na^2 + b^2\n$$', '<% tp.date.now() %>', 'At {{ .Site.Title }}.', 'At {{ site.title }}.', 'On {{page.date}}.',
        '[TOC]', '[[toc]]', '${toc}', '{{TOC}}', '\\newpage', 'Words with a name. ^abc123', 'H~2~O', '10~20 or 30~40', 'About ~5 or 10~20', '10^3^ cells', 'Ca^2+^', '[Important:]{.underline} rest.', '[red]{style="color:red"}', '![a back](back.png){width="3in"}', '{: .lead}', 'Words{: .lead #id}',
        '`<w:br/>`{=openxml}', '- [-] rest', '- [!] rest', 'Rest :smile:', '\n::: {.columns}\nWords.\n:::', ':::: {.callout-note}\nWords.\n::::', '\n:::spoiler Words\nWords.\n:::', '\n:::note[Title]\nWords.\n:::')],
    *[('L21', False, text) for text in (
        'It is ==here', 'a == b == c', 'It is a===b===c.', '`==x==` and `%%y%%`', '```\n==x==\n%%\n```', 'It is 5%% or 6%%%.', '50%', 'A {a} and {b c}.', 'Set {x=1} of it, y_{x=1}.', 'Mail [@ home] or a@b.example.', 'It costs $5 to $10.', 'It costs $$ to $$$.', 'x < 5% of y > 5%',
        'Use {{ note }}.', 'See [TOC] below.', 'A power^of 3', '10^3', '10~20 or 30', 'About ~5 or ~6.', 'Take ~~it~~ ~them~.', 'About ~5 or 6 ~ 7.', '# Head {#id .x}\n\nWords.', 'Words.\n{.lead}', '{.lead}\nWords.', '- [x] rest\n- [ ] walk', '- [a] rest', 'At 10:30:00 or 1:100:2.', 'See :nothing: here.', ':::', '\\[TOC] is here', '*[a link](/p1/)*', 'Step^1 of it', '[^1] and [^2].\n\n[^1]: A.\n[^2]: B.')],
    # Markdown in a block of HTML, as Notion writes its asides.
    *[('L21', True, text) for text in (
        '<div>\n**Rest** now.\n</div>', '<aside>\n💡 **Rest** now.\n\n</aside>', '<div>\n[our page](/p1/)\n</div>', '<details>\n<summary>More</summary>\n- rest\n- walk\n\n</details>', '<p>\n## Rest\n</p>', '<br>\n**Rest** now.', '> <div>\n> **Rest** now.\n> </div>',
        '- <div>\n  **Rest** now.\n  </div>', 'Words\n<div>**Rest** now.', '<img src="x.png" alt="A knee">\n**Rest** now.')],
    *[('L21', False, text) for text in (
        '<div>\n\n**Rest** now.\n\n</div>', '<!-- x -->\n**Rest** now.', '<span>**Rest**</span> now.', 'Words\n<span>\n**rest**', '<div>\n5 * 3 and 2 ** 4\n</div>', '<p>\n- one\nand two\n</p>', '<pre>\n**x**\n</pre>', '<div>\n#1 of it\n</div>\n\n**Rest** now.\n\n- a\n- b', '<div>Rest</div>\n\n[our page](/p1/)', '{{< note >}}\n**Rest** now.\n{{< /note >}}')],
    *[('L21', True, text) for text in (
        'Words<o:p></o:p>', '<p>Words<o:p>&nbsp;</o:p></p>', '<?xml:namespace prefix = o ns = "urn:x" />Words', '<![if !supportLists]>·<![endif]>Words', '<st1:place>Words</st1:place>')],
    *[('L21', False, text) for text in (
        '`<o:p>`', '```\n<o:p>\n```', '<!--[if gte mso 9]><o:p></o:p><![endif]-->', '<https://a.example/>', '<mailto:a@b.example>', '<p>Words</p>')],
    *[('L21', True, text) for text in (
        '![](https://a.example/b.png =300x200)', '![a back](back.png =50%x)', 'Rest.\\', '\\', '# Rest\\\n\nWords.', '- rest\\', '| A |\n|---|\n| b\\ |')],
    *[('L21', False, text) for text in (
        'Rest.\\\nWalk.', 'In `C:\\`', 'In C:\\\\dir', 'It is in C:\\\\', '- in C:\\\\\n- in D:\\\\', '| C:\\\\ |\n|---|\n| D:\\\\ |', '[words](/p1/ "a = b")')],
    *[('L06', True, f'![{alt}](x.png)') for alt in ('A knee|300', 'A knee|300x200', '300')],
    *[('L06', False, f'![{alt}](x.png)') for alt in ('A knee | bent', 'A knee|bent', 'Scores of 5|6 and more', 'B12')],
    *[('L13', False, text) for text in (
        '<details>\n<summary>More</summary>\n\nWords.\n\n</details>', '<details><summary>\n<b>More</b>\n</summary>Words.</details>',
        'Words.\n\n<details>\n<summary>**More**</summary>\n\nWords.\n\n</details>', '<details>\n<summary>💡 More</summary>\n\nWords.\n\n</details>')],
    *[('L13', told, text) for told, text in (
        (True, '### A part\n\nWords.'), (False, '## A part\n\nWords.'), (True, '## A part\n\n#### Deep\n\nWords.'), (False, '- **Read this**\n\n- **And this**'), (False, '| **Read this** |\n|---|\n| **And this** |'), (True, '## Really? \n\nWords.'))],
    *[('L14', told, f'You can:\n\n- {item}\n- rest') for told, item in ((True, 'walk and,'), (True, 'walk, or; '), (True, 'walk and.'), (False, 'walk on sand'), (True, 'Walk. Then run.'), (False, 'walk. then run'))],
    *[('L13', True, text) for text in (
        '<p><b>More</b></p>\n\nWords.', '<details>\n<summary>More</summary>\n\n**Words**\n\n</details>')],
    # Marks of lists by hand, and as word processors paste them.
    *[('L21', True, text) for text in (
        'o   rest\n§  walk', '§\trest', 'Ø\trest', 'ü\trest', '\uf0fc\trest', '\uf0a7 rest', 'a. rest\nb. walk', 'A. Rest\nB. Walk\nC. Sleep', 'A) Rest\nB) Walk', 'A. rest\nB. walk', 'a.\trest\nb.\twalk', 'i. rest\nii. walk', 'iv) rest\nv) walk', '(a) rest\n(b) walk', '(1) rest\n(2) walk', '1\\) rest\n2\\) walk', '1\\. rest\n2\\. walk', '\\- rest\n\\- walk', '1- rest\n2- walk',
        '☐ rest\n☑ walk', '✅ rest\n❌ run', '➢ rest\n➢ walk', '⚠️ rest\n⚠️ walk', '① rest\n② walk', 'Words:\n(a) rest\n(b) walk', '> a) rest\n> b) walk')],
    *[('L21', False, text) for text in (
        '§ 12 of it\n§ 13 of it', 'o rest', 'v 5 of it', 'A. Shah\nD. Lee', 'A. Shah\nB. Lee', 'A. Shah wrote it,\nB. Lee read it.', 'By A. Shah,\nB. Lee and\nC. Ek.', 'a. rest', '(a) rest', '(see it)\n(see that)', '(1) rest\nand (2) walk', 'I. Shah\nM. Lee', '☐ rest', '☐ rest\nwalk', '☐ rest  \n☑ walk', '(a) rest<br>\n(b) walk', '(1) rest\\\n(2) walk', '(a) rest\n\n(b) walk', '1\\. May is here.', '2026\\. It is\n2027\\. It was', '5- or\n10- fold', '`(a) x`\n`(b) y`')],
    *[('L21', True, text) for text in ('- • rest\n- • walk', '- rest\n- • walk', '* · rest', '1. • rest', '> - • rest', '-\t• rest')],
    *[('L21', False, text) for text in ('- keep • moving', '- `• x`', '- •', '- \uf0b7 rest', '- ☐ rest', '- 5 • 6')],
    *[('L21', told, text) for told, text in (
        (False, 'Words.\r\n\r\n    one\ttwo\r\n    three\tfour\r\n'), (False, '- one\n\nWords.\n\n    one\ttwo\n    three\tfour'), (True, 'Words.\n\n  one\ttwo\n  three\tfour'))],
    # Tables as Pandoc writes them.
    *[('L21', True, text) for text in (
        '+------+-----+\n| Dose | Day |\n+======+=====+\n| One  | 1   |\n+------+-----+', '  Dose Day\n  ---- -----\n  One  1', 'Dose\n---- ----\nOne', '| The ward\n| 1 High Street', '> +----+----+\n> | One | 1 |\n> +----+----+')],
    *[('L21', False, text) for text in ('- - -', '* * *', '--- ---', 'Words\n\n------', 'Words\n\n-- --', '```\n+----+\n---- ----\n```', '+ ----', '| The ward', '| Dose | Day |\n| ---- | ---- |\n| One | 1 |', 'Dose | Day\n---- | ----\nOne | 1')],
    *[('L21', False, text) for text in (
        '!!! 5 of them.', 'Stop!!! note it.', ':::', 'A list [[1], [2]].', '[[1]](/p1/)', 'Use `[[hip]]`.', '[a [b] c](/p1/)', 'A TODO-list, TODOS and mTODO.', 'See the TODO plugin.', 'See Article XXX.', 'It is size XXXL, or XXXXL.', 'The TBC-123 is TBCs.', 'A 47,XXX pattern.', 'A love xxx.', 'See [names] and [date](/p1/).', 'See `XXXX`.', 'A maxxxx is.', 'See [inserts] and [your](/p1/).', '`TODO`', '```\nTODO\n```', '- keep • moving\n- a\tb\n- c\td', '```\n• code\n##code\na\tb\na\tb\n```', 'Use `[a](b c)` and `| a | b |`.', '#1 of 2', '- item',
        'One\ttab.', 'One    gap.\nAnd none.', 'Two  blanks.  Here.\nAnd  here.', '- one    a\n- two    b', '1.5 mg', '| Dose | Day |\n|---|---|\n| One | 1 |', '[words](/p1/ "A title")', '[1] (see above)', '[1] (see https://example.org/a)', 'Words (one)[`b`].', '[words](<my page.md>)',
        '[^1]:\tWords.\n\nNote[^1].', 'Term\n:\tWords\n:\tMore', '>\tone\n>\ttwo', '| A | B |\n|---|---|\n| 1 | `a|b` |\n| 1 \\| 2 | 3 |\n| 1 |', '[^a b]', 'It is open from\n1.\xa0March on.\n\n2.\xa0May too.', '{{</* note */>}}', '{{< note title="He said “no” to me" >}}x{{< /note >}}', 'A set {a} and {{ b }}.', 'Use {{ note }} or {{ other a=b }}.', '| A | B |\n|---|---|\n| 1 | 2 |\n{.striped}\n\n{{< tab >}}\n| A | B |\n|---|---|\n| 1 | 2 |\n{{< /tab >}}', 'A | B\n---|---\n1 | 2\n\nWords.', '{%}','* * *',
        '| A\t| B\t|\n|---\t|---\t|\n| 1\t| 2\t|\n| 3\t|\t4 |', 'Dose\t| Day\n---|---\nOne\t| 1', 'Words\t\t\r\nand more\t\t\r\n',
        *[before + '##code\na\tb\nc\td\n• e f\n' + behind for before, behind in (
            ('{{< highlight go >}}\n', '{{< /highlight >}}'), ('<pre>\n', '</pre>'), ('{{< mermaid >}}\n', '{{< /mermaid >}}'))],
        *['– Quand ?\n\n– Demain.', '– one  \n– two', '– one<br>\n– two<br />\n– three', 'a) one<BR/>\nb) two', '-one<br>\r\n-two', '*one* two\n*three* four', '-one', '- one\n- two', '- one\n\n-two', '- one\n*two* three', '* one\n*two* three', '- one\n-2 degrees', '# One\n#2 of it', '#Hip #Knee', '#hip', 'Words\n#Hip', 'a) one', '## Take two a day.\n\nRest.', 'What helps\n---\nRest.', 'Take two.\n\n---\nRest.', '- one.\n---\nRest.', '- ## One.', '1. # One.\n\n   Words.', '> - ## One.', 'Term\n: ## One.', 'A note[^1].\n\n[^1]: ## One.', '<h2>\nOne.\n</h2>', '<h2 class="x"\nid="y">One.</h2>', 'Hands, feet, etc.\n====\n', '## [Two.](/p1/)\n\nRest.', 'Words (see above)[1] and (b)[^a].\n\n[^a]: Note.', 'Take **two** now.', '5mg** a day.\n\n**Not for all.', 'Take 5mg** a day or 10mg** a night.\n\n** With food. *** Not for all.', 'Take 5mg**, or 10mg***.\n\n**With food.', '`**` and `a ** b ** c`.', 'Take \\*\\*two\\*\\* now.', '***', 'A code 12***** here.', 'Words <!-- to do --> and more.', '`<!-- x`', '```\n<!-- x\n```', '<!---->', '    ```\n    code', '> ```\n> code\n\nWords.', '````\n```\n````', '``` and ```', '<!--\n```\n-->', '\\<!-- x', '<!DOCTYPE html>', 'Words <!', '5.4 to\n6.5 in all',
          '-1 or\n-2 degrees', '1. one\n2. two', 'It is on\n- call', '---\n***'],
        '- item\n\n      one\ttwo\n      three\tfour',
        '| A | B |\n|---|---|\n| 1 | 2 |\n# One | two | three', '| A | B |\n|---|---|\n| 1 | 2 |\n- one | two | three')],
]
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "999"}\nlanguages: {en: {}, de: {}, fr: {}, es: {}, pl: {}, ar: {}, it: {}}\n')
    pages = []
    for rule, told, text in TEXTS:
        lang, text = (text[:2], text[4:]) if text[2:4] == ': ' else ('en', text)
        pages.append(f'p{len(pages)}.{lang}.md')
        open(f'{folder}/content/{pages[-1]}', 'w').write(f'---\ntitle: Page {len(pages)}\ntranslationKey: k{len(pages)}\n---\n{text}\n')
    findings = found_in(folder)
    by_page = collections.defaultdict(list)
    for finding in findings:
        by_page[os.path.basename(finding['file']), finding['rule']].append(finding['message'])
    for page, (rule, told, text) in zip(pages, TEXTS):
        said = [message for message in by_page[page, rule] if message != 'no other page leads here']
        check(f'{rule} {"tells" if told else "is silent"} of {text!r}', bool(said) == told, said)

# How serious each of them is: the messages without what they quote of a page, each once.
def bare(message):
    message = re.sub(r'"[^"]*"', '""', message)
    message = re.sub(r'^.{1,30}? (?=is for prescribers|is not explained|is not the emergency|sends no|is of a printed|begins no card|is shown as it is)', '', message)
    message = re.sub(r'(?<=month first in ).*|(?<=there is no file ).*|(?<=leads to ).*|(?<=the size ).*', '', message)
    return re.sub(r'\d[\d.,]*', '0', message).split(':')[0]
same('the levels', 'rules/levels.expected', ''.join(f'{line}\n' for line in sorted({f"{f['rule']} {f['level']}: {bare(f['message'])}" for f in findings})))

# With hardWraps line ends are shown, so lines that look like a list but are none are no fault.
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: A\n---\na) rest\nb) keep warm\n\n– rest\n– keep warm\n\n• rest\n\n☐ rest\n☑ walk\n')
    for keeps in ('false', 'true'):
        open(f'{folder}/hugo.yaml', 'w').write('markup: {goldmark: {renderer: {hardWraps: %s}}}\n' % keeps)
        findings = found_in(folder)
        told = [f['line'] for f in findings if f['rule'] == 'L21']
        check(f'lines of a list that is none, hardWraps {keeps}', told == ([4, 7, 10, 12] if keeps == 'false' else [10]), told)

# Where a site has emoji, their names are shown as such, and only words that are none as they are.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/content/a.md', '---\ntitle: A\n---\nRest :smile: now.\n')
    for has in ('false', 'true'):
        write(f'{folder}/hugo.yaml', f'enableEmoji: {has}\n')
        told = [f['message'] for f in found_in(folder) if f['rule'] == 'L21' and f['line'] == 4]
        check(f'emoji where enableEmoji is {has}', bool(told) == (has == 'false'), told)

# The advice on a dose is how to write it whole, with its unit in the right spelling and not as the page has it.
ADVICE = [
    ('Take 250 MG.', '250mg'), ('Take 5 Mg.', '5mg'), ('Take 3 mgs.', '3mg'), ('Take 10 ML.', '10ml'), ('Take 4 mls.', '4ml'), ('Take 6 mL.', '6mL'), ('Take 7 mcg.', '7 micrograms'),
    ('Take 8MG.', '8mg'), ('Take 9mgs.', '9mg'), ('Take 2 cc.', '2ml'), ('Take 49cc.', '49ml'), ('Take 2 CC.', '2ml'), ('Take 3 Mls.', '3ml'), ('Take 3mLs.', '3mL'), ('Take 7 MCG.', '7 micrograms'),
    ('Take 1.50 mg.', '1.5mg'), ('Take 10.0mg.', '10mg'), ('Take 100.00 mg.', '100mg'), ('Take 20.10 mg.', '20.1mg'), ('Take 1.250mg.', '1.25mg'), ('Take 1.0000mg.', '1mg'), ('Take 1,000.50mg.', '1,000.5mg'), ('Take 2.0 µg.', '2 micrograms'),
    ('Take 2,5 mg.', '2.5mg'), ('Take 1,5 milligrams.', '1.5 milligrams'), ('Take 0,50 mg.', '0.5mg'), ('Take 0,250 mg.', '0.25mg'), ('Take 0,0 mg.', '0mg'),
    ('Take 1.0 g.', '1 g'), ('Take 1.0g.', '1g'), ('Inject 5.0 units.', '5 units'), ('Take 0,5 g.', '0.5 g'), ('Take 1.50 grams.', '1.5 grams'),
    ('Take 3.000 mg.', 'the one that is meant'), ('Take 2.5 500mg.', 'its unit, or a whole number'), ('Take .5mcg.', '0.5'),
    ('es: Ponga 5,0 unidades.', '5 unidades'), ('de: Nehmen Sie 1,0 Milligramm.', '1 Milligramm'), ('de: Nehmen Sie 2,50\u202fmg.', '2,5 mg'), ('de: Spritzen Sie 4,0 Einheiten.', '4 Einheiten'),
    ('fr: Prenez 2,0\xa0g.', '2\xa0g'), ('fr: Prenez 5 µg.', '5 microgrammes'), ('pl: Weź 5 µg.', '5 mikrogramów'), ('ar: خذ ٥٫٠ ملغ', '٥ ملغ'), ('ar: خذ ۵٫۰ ملغ.', '۵ ملغ')]
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, de: {}, fr: {}, es: {}, pl: {}, ar: {}}\n')
    for i, (text, right) in enumerate(ADVICE):
        lang, text = (text[:2], text[4:]) if text[2:4] == ': ' else ('en', text)
        open(f'{folder}/p{i}.{lang}.md', 'w').write(f'---\ntitle: Page {i}\n---\n{text}\n')
    findings = found_in(folder)
    for i, (text, right) in enumerate(ADVICE):
        told = [f['message'].split('write ')[-1] for f in findings if f['rule'] == 'L19' and os.path.basename(f['file']).startswith(f'p{i}.')]
        check(f'advice on {text!r}', told == [right], told)

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

# A new page belongs to the site that its path is in, whatever the working directory, and is refused
# where it would only be part of another page.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/other/content/conditions')
    os.makedirs(f'{folder}/content')
    open(f'{folder}/pamphlet.yaml', 'w').write('emergency: {number: "111"}\n')
    open(f'{folder}/other/pamphlet.yaml', 'w').write('emergency: {number: "222"}\n')
    for where, path, number in (('other/content', 'conditions/a', '222'), ('other/content', 'new/deep/a.md', '222'),
                                ('.', 'other/content/b', '222'), ('.', 'content/b', '111'),
                                ('other/content/conditions', 'c', '222'),
                                ('other', f'{folder}/content/d/e', '111'), ('other', 'content/f', '222')):
        status, out, said = run('new', 'condition', path, cwd=f'{folder}/{where}')
        text = open(os.path.join(folder, where, path if path.endswith('.md') else path + '/index.md')).read()
        check(f'new in {where}: {path}', status == 0 and f'Call {number} now' in text, text)
    status, out, said = run('-C', 'content', 'new', 'condition', 'other/content/g', cwd=folder)
    check('new for a site that is named', 'Call 111 now' in open(f'{folder}/other/content/g/index.md').read())
    status, out, said = run('new', 'condition', 'content/b/more.md', cwd=folder)
    check('pages beside an index file, where nothing is of Hugo', status == 0, said)
    write(f'{folder}/hugo.toml', '')
    status, out, said = run('new', 'condition', 'content/b/other.md', cwd=folder)
    check('pages beside an index file, where a file of Hugo is', status == 2 and 'makes one page of its folder' in said, said)
    os.remove(f'{folder}/hugo.toml')
    open(f'{folder}/content/_index.md', 'w').write('---\ntitle: x\n---\n')
    for path in ('content/b/extra.md', 'content/b/deep/extra', 'content/d/e/f.md'):
        status, out, said = run('new', 'condition', path, cwd=folder)
        check(f'new within a page: {path}', status == 2 and 'makes one page of its folder' in said
              and not os.path.exists(f'{folder}/{path}'), said)
    status, out, said = run('new', 'condition', 'content/d', cwd=folder)
    check('new over pages that are there', status == 2 and 'd/e/index.md in it' in said
          and not os.path.exists(f'{folder}/content/d/index.md'), said)
    open(f'{folder}/content/b/_index.md', 'w').write('---\ntitle: x\n---\n')
    for path in ('content/b/extra.md', 'content/d/beside.md', 'content/beside.md', 'content/d/e/_index.md'):
        status, out, said = run('new', 'condition', path, cwd=folder)
        check(f'new beside a page: {path}', status == 0, said)
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, es: {}, pt-br: {}}\n')
    for path, file, title in (('content/q/hip/', 'content/q/hip/index.md', 'Hip'), ('content/q/leg//', 'content/q/leg/index.md', 'Leg'),
                              ('content/q/knee.es.md', 'content/q/knee.es.md', 'Knee'), ('content/q/eye/index.pt-br.md', 'content/q/eye/index.pt-br.md', 'Eye'),
                              ('content/q/part.fr.md', 'content/q/part.fr.md', 'Part.fr'), ('content/q/.es.md', 'content/q/.es.md', '.es')):
        status, out, said = run('new', 'test', path, cwd=folder)
        text = open(f'{folder}/{file}').read() if status == 0 else ''
        check(f'new {path}', out == file + '\n' and f'title: "{title}"\n' in text, (out, said, text[:50]))
    status, out, said = run('new', 'test', 'content/x\x1b[31m\x07', cwd=folder)
    check('new says a name that is clean', status == 0 and not re.search('[\x1b\x07]', out), repr(out))

    def small():
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    done = subprocess.run([pamphlet, 'new', 'test', 'content/full'], cwd=folder, capture_output=True, text=True,
                          preexec_fn=small)
    check('half a page is not left behind', done.returncode == 2 and 'File too large' in done.stderr
          and not os.path.exists(f'{folder}/content/full/index.md'), done.stderr)

with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/one.md', 'w').write('---\ntitle: One\n---\nWords.\n')
    status, out, said = run('check', TODAY, folder)
    open(f'{folder}/two.md', 'w').write('---\ntitle: Two\n---\nWords.\n')
    open(f'{folder}/pamphlet.yaml', 'w').write('title: x\n')
    named = run('check', TODAY, f'{folder}/two.md')[2]
    check('one page of two is one', named.endswith(' in 1 page\n'), named)
    open(f'{folder}/late.md', 'w').write('---\ntitle: Late\npublishDate: 2999-01-01\n---\nWords.\n')
    late = run('check', TODAY, f'{folder}/late.md')[2]
    check('a page that is hidden is not said to be right', 'no page was checked' in late and '--all' in late and '0 errors' not in late, late)
    late = run('check', TODAY, '--all', f'{folder}/late.md')[2]
    check('and is checked where that is asked for', late.endswith(' in 1 page\n') and 'no page' not in late, late)
    check('one is not many', re.search(r'\b1 infos?\b.* in 1 page$', said) and '1 infos' not in said, said)

# Names of files are cleaned before they reach a terminal, and so are mistyped options.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/e\x1b[31m\u202e.md', 'w').write('---\ntitle: One\n---\nWords.\n')
    for words in (['list'], ['search', 'Words'], ['show', 'One'], ['check'], ['check', '--readability'],
                  ['check', '--review'], ['--no\x1b[31m\u202e']):
        status, out, said = run('-C', folder, *words)
        check(f'{words} says a name that is clean', not re.search('[\x1b\u202e]', out + said), repr(out + said))
    os.mkdir(f'{folder}/\x1b[31m')
    shutil.copy(f'{folder}/e\x1b[31m\u202e.md', f'{folder}/\x1b[31m/one.md')
    for form in ('text', 'github', 'json', 'sarif'):
        status, out, said = run('check', f'--format={form}', f'{folder}/\x1b[31m')
        check(f'check says a folder that is clean as {form}', status == 1 and 'one.md' in out and '\x1b' not in out + said, repr(out))
    shutil.rmtree(f'{folder}/\x1b[31m')
    os.mkdir(f'{folder}/content')
    for name in (b'content/a\xff.md', b'content/b\nc.md', b'content/index.md', b'content/_index.md'):
        open(os.path.join(folder.encode(), name), 'w').write('---\ntitle: [One]\n---\nWords.\n')
    status, out, said = run('check', TODAY, cwd=folder)
    places = {line.split(':')[0] for line in out.splitlines() if line[:1] not in ' '}
    check('a name that is cleaned keeps its folder',
          {'content/a\ufffd.md', 'content/b c.md'} < places and all(p.startswith('content/') for p in places), places)
    check('the home page has an address', 'the address / is that of' in out, out)
    check('a title that is a list is one', 'no title' not in out and 'title: give one text' in out, out)
    os.mkfifo(f'{folder}/fifo.md')
    status, out, said = run('show', 'fifo.md', cwd=folder)
    check('a FIFO is there, but no file', status in (1, 2) and 'this is no file' in said, (status, said))
for words, why in ((['--nothing'], 'no such option'), (['-Q'], 'no such option'), (['--json=1'], 'no value'),
                   (['-w'], 'has to follow'), (['--width'], 'has to follow')):
    status, out, said = run(*words)
    check(f'{words} is refused', status == 2 and why in said and said.count('\n') == 1, said)

# Over SSH a hidden page does not exist: readers cannot ask for it, nor learn that there is one.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\n---\nx\n')
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\ndraft: true\n---\nx\n')
    for twin in ('x', 'y'):
        os.mkdir(f'{folder}/{twin}')
        open(f'{folder}/{twin}/d.md', 'w').write('---\ntitle: D\ndraft: true\n---\nx\n')
    for name, status in (('a', 0), ('b', 1), ('c', 1), ('d', 1)):
        done = subprocess.run([pamphlet, '--ssh', folder], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              env={**os.environ, 'SSH_ORIGINAL_COMMAND': name})
        check(f'page {name} over SSH', done.returncode == status and
              done.stderr == (f'pamphlet: {name}: no such page\n' if status else ''), done)
    check('on one\'s own machine it is told', '--all shows it' in run('show', '-C', folder, 'b')[2])
    for name, page in (('a1', True), ('s/a1/', True), ('p\u00e4ge2', True), ('p\u00c4GE2', True), ('a1;', False), ('a 1', False), ('a1\n', False),
                       ('$a1', False), ('--all', False), ('s/../a1', False), ('a1' * 101, False)):
        done = subprocess.run([pamphlet, '--ssh', folder], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              env={**os.environ, 'LC_ALL': 'C.UTF-8', 'SSH_ORIGINAL_COMMAND': name})
        check(f'{name!r} {"may be" if page else "is not"} the name of a page', not done.stdout and
              (done.stderr == f'pamphlet: {name}: no such page\n' if page else 'give the name of a page and nothing else' in done.stderr), done)

# `hugo new` begins every page as a draft: whoever lists only such pages is not left with nothing.
with tempfile.TemporaryDirectory() as folder:
    open(f'{folder}/a.md', 'w').write('---\ntitle: A\ndraft: true\n---\nx\n')
    status, out, said = run('list', folder)
    check('a list of drafts alone says so', (status, out, said) == (0, '', 'pamphlet: all pages here are hidden (draft); --all shows them\n'), (status, out, said))
    status, out, said = run('-C', folder, 'search', 'x')
    check('a search among drafts alone says so', (status, out, said) == (1, '', 'pamphlet: all pages here are hidden (draft); --all shows them\n'), (status, out, said))
    check('and how to see them', run('list', '--all', folder) == (0, 'A\ta.md\tdraft\n', ''))
    open(f'{folder}/b.md', 'w').write('---\ntitle: B\n---\nx\n')
    check('a list that has a page says nothing', run('list', folder) == (0, 'B\tb.md\n', ''))
    status, out, said = run('-C', folder, 'search', 'nothing like it')
    check('nor does a search there', 'no page has these words' in said and 'hidden' not in said, (status, out, said))

# What tells pages of one title apart in lists, and the answers to requests for what is not there.
with tempfile.TemporaryDirectory() as folder:
    for path, head in (('a', 'title: Exercises'), ('knees/a', 'title: Exercises'), ('hips/a', 'title: Exercises\ndraft: true'),
                       ('late', 'title: Late\nexpiryDate: 2020-01-01'), ('part/index', 'title: Part'), ('part/b', 'title: Beside')):
        write(f'{folder}/content/{path}.md', f'---\n{head}\n---\nWords of {path.replace("/", "")}.\n')
    open(f'{folder}/pamphlet.yaml', 'w').write('languages: {en: {}, fr: {}}\n')
    out = run('list', '--all', '-C', folder)[1]
    check('pages of one title are told apart, and hidden ones are said to be', out == 'Beside\tpart/b.md\nExercises\ta.md\n'
          'Exercises (Hips)\thips/a.md\tdraft\nExercises (Knees)\tknees/a.md\nLate\tlate.md\texpired\nPart\tpart/index.md\n', out)
    for site in ('pamphlet.yaml', 'hugo.yaml'):
        open(f'{folder}/{site}', 'a').write('title: S\n')
        for index, pages in (('strict', ['part/index.md']), ('lenient', ['part/b.md', 'part/index.md'])):
            out = run('list', f'--index={index}', '-C', folder)[1]
            check(f'an index.md is {index} beside {site}', sorted(re.findall(r'part/.*', out)) == pages, out)
    for words, wrong, why in ((['list', '--lang=zz'], 1, 'zz: no such language; there is en, fr'), (['show', '--lang=zz', 'a'], 1, 'zz: no such language; there is en, fr'),
                              (['list', '--index=x'], 2, "--index: give 'strict' or 'lenient'"), (['show', 'A.MD'], 0, ''),
                              (['search', 'words', 'late', 'kneesa'], 0, 'no page has all of these together; these have some of:\nwords kneesa\n')):
        status, out, said = run(*words, '-C', folder)
        check(f'{words} says why', status == wrong and why in said and bool(out) == (status == 0), (status, out, said))

# An option that a command does not use is told of: 'pamphlet --review' opened the browser.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '# A\n')
    for words, why in ((['--review', folder], '--review: only check uses it'), (['--readability', folder], '--readability: only check uses it'),
                       (['--json', folder], '--json: only show, list, search and check use it'),
                       (['list', '--limit=3', folder], '--limit: only search uses it'),
                       (['list', '--within=3', folder], '--within: only check uses it'), (['pack', '--strict', '-o', f'{folder}/x', folder], '--strict: only check uses it'),
                       (['-ä', folder], '-ä: there is no such option'), (['-vä', folder], '-ä: there is no such option')):
        status, out, said = run(*words)
        check(f'{words} is told of', status == 2 and not out and said.startswith(f'pamphlet: {why}') and said.count('\n') == 1, (status, out, said))
    for words in (['list', '--theme=mono', '--linear', '--mouse', folder], ['list', '-w', '60', '--links=none', folder], ['list', '--order=date', '--json', folder], ['check', '--json', folder]):
        check(f'{words} holds for readers too, or is used', run(*words)[0] < 2)

# Many terminals show a soft hyphen as a hyphen: 5-0 for 50.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '---\ntitle: Ti\u00adtle\ndescription: De\u00adscribed\n---\nTake 5\u00ad0 here.\n\n    5\u00ad0\n')
    for words in (['list'], ['search', 'take'], ['search', '--json', 'take'], ['show', 'a']):
        out = run(*words, '-C', folder)[1]
        check(f'{words} has no soft hyphen', out and '\u00ad' not in out and ('50' in out or words == ['list']), out)

# A file that is no page, and a folder, are told what they are: a library file was printed byte by byte.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/site/a.md', '# A\n')
    run('pack', '-o', f'{folder}/library', f'{folder}/site')
    open(f'{folder}/a.png', 'wb').write(b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
    open(f'{folder}/a.txt', 'w').write('*Text* is text.\n')
    open(f'{folder}/nul.md', 'wb').write(b'A\0B\n')
    for words, wrong, why in ((['show', 'library'], 2, 'library: this is a library file: give one of its pages'), (['show', 'a.png'], 2, 'a.png: this is no text'),
                              (['show', 'site'], 2, 'site: this is a folder: give one of its pages'), (['show', 'a.txt'], 0, ''), (['show', 'nul.md'], 0, ''),
                              (['check', 'library'], 2, 'library: this is a library file, which has no text'), (['check', 'site', 'library'], 2, 'library: this is a library file'),
                              (['check', 'gone.md'], 2, 'gone.md: No such file'), (['pack', '-o', 'x', 'library'], 2, 'library: pack takes a folder')):
        status, out, said = run(*words, cwd=folder)
        once = 'library' not in words or said.count('\n') == 1
        check(f'{words} says what that is', status == wrong and why in said and bool(out) == (status == 0) and once, (status, out, said))

# The help names the kinds of page that new makes.
said = run('new', 'conditon', 'x')[2]
kinds = re.search(r'give (.*)', said)[1].split(', ')
line = re.search(r'^KIND is (.*)\.$', run('--help')[1], re.M)[1]
check('the help names the kinds', re.split(', | or ', line) == kinds and len(kinds) == 6, (line, kinds))

manual = open('../../doc/pamphlet.1').read()
for option in re.findall(r'--([a-z-]+)', run('--help')[1]):
    check(f'the manual has --{option}', re.search(rf'^\.It Fl .*-{option}( |$)', manual, re.M), option)

# What bash offers behind Tab; and nothing in the names of files is run.
if shutil.which('bash'):
    script = os.path.abspath('../../share/bash-completion/pamphlet')
    program = os.path.abspath(pamphlet)
    with tempfile.TemporaryDirectory() as folder:
        for name in 'knees/sciatica/index.md', 'knees/scan.md', 'hips/$(touch ran).md':
            write(f'{folder}/content/{name}', '# A\n')
        words = '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _pamphlet; printf "%s\\n" "${COMPREPLY[@]}"'

        def bash_offers(typed):
            return subprocess.run(['bash', '-c', words, script, program, *typed], capture_output=True, text=True, cwd=folder)

        for typed, offers in ((['sho'], ['show']), (['show', 'sc'], ['scan', 'sciatica']), (['show', 'knees/s'], ['knees/scan', 'knees/sciatica']),
                              (['show', '$'], ['$(touch ran)']), (['-C', 'content/knees', 'show', 's'], ['scan', 'sciatica']), (['-C', 'content/knees', 'show', 'knees/s'], ['']), (['--content', '=', 'content/knees', 'show', 'knees/s'], ['']), (['--content', 'content/knees', 'show', 'knees/s'], ['']), (['--content', 'content/knees', 'show', 's'], ['scan', 'sciatica']), (['--output', 'list', 'pac'], ['pack']), (['--links', '=', 'list', 'show', 'sc'], ['scan', 'sciatica']), (['--content', '=', 'c'], ['content']), (['new', 's'], ['self-care', 'service']),
                              (['--theme', '=', 'd'], ['dark', 'default']), (['--links', '='], ['list', 'none']), (['check', '--re'], ['--readability', '--review']),
                              (['check', 'con'], ['content']), (['-C', 'co'], ['content'])):
            done = bash_offers(typed)
            check(f'bash offers for {typed}', sorted(done.stdout.split('\n')[:-1]) == offers and not done.stderr, done)
        # No option that the command refuses; and all that it takes, but for what only show does something with.
        values = {'--output': 'x', '--width': '9', '--links': 'none', '--limit': '9', '--bidi': 'on', '--typographer': 'on', '--order': 'date', '--index': 'strict',
                  '--now': '2027-01-01', '--format': 'json', '--within': '9', '--theme': 'mono', '--lang': 'en', '--content': 'x'}
        for command in 'show', 'list', 'search', 'check', 'new', 'pack':
            offered = bash_offers([command, '--']).stdout.split()
            for option in bash_offers(['--']).stdout.split():
                if option in ('--help', '--version', '--policy'):
                    continue
                word = f'{option}={values[option]}' if option in values else option
                said = run(command, word, 'gone/', cwd=folder)[2]
                refused = bool(re.search(': only .* (use|writes)|not in a kiosk|not over SSH', said))
                if option not in ('--width', '--links'):
                    check(f'bash offers {option} for {command} as it is taken', (option in offered) != refused, (offered, said))
        check('bash offers show its own', {'--width', '--links'} <= set(bash_offers(['show', '--']).stdout.split()))
        check('no name is run', not os.path.exists(f'{folder}/ran') and not os.path.exists(f'{folder}/content/ran'))

# A misspelt page names the one that may be meant, but none that is hidden.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/knees/sciatica.md', '---\ntitle: A\n---\n')
    write(f'{folder}/sciaticas/index.md', '---\ntitle: B\ndraft: true\n---\n')
    for name, words in (('siatica', 'no such page; give sciatica if that is meant'), ('knees/Sciatca.md', 'no such page; give sciatica if that is meant'),
                        ('scaiticas', "no such page; 'pamphlet list' names them all"), ('sci', "no such page; 'pamphlet list' names them all")):
        status, out, said = run('show', name, '-C', folder)
        check(f'{name} is no page', status == 1 and said == f'pamphlet: {name}: {words}\n', (status, said))

# A link to a page in another language says so, in the words of the page that it is on, unless the author does.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/hugo.yaml', 'languages: {en: {languageName: English}, fr: {languageName: Français}, it: {languageName: Italiano}}\n')
    write(f'{folder}/content/knee.md', '# Knee\n\nSee [genou](/fr/genou/) and [ginocchio](/it/ginocchio/).\n')
    write(f'{folder}/content/hip.md', '# Hip\n')
    write(f'{folder}/content/ginocchio.it.md', '# Ginocchio\n')
    write(f'{folder}/content/genou.fr.md', '# Genou\n\nVoir [genou](/knee/), [hanche](/hip/) (page en anglais), [en anglais](/hip/), [ici](/fr/genou/).\n')
    for name, words in (('genou', 'Voir genou (en anglais), hanche (page en anglais), en anglais, ici.'), ('knee', 'See genou (in French) and ginocchio (Italiano).')):
        out = run('show', '--links=none', name, '-C', f'{folder}/content')[1]
        check(f'links of {name} say in which language their pages are', words in ' '.join(out.split()), out)

# A page that is not found may be one of those that cannot be read: a few of these are named.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/a.md', '# A\n')
    for count, more in ((1, ''), (5, ''), (6, f'pamphlet: {folder}: 1 more file has such an error\n'), (300, f'pamphlet: {folder}: 295 more files have errors like this\n')):
        for i in range(count):
            open(f'{folder}/{i:03}.md', 'wb').write('# B\n'.encode('utf-16'))
        for command in ('show', 'zebra'), ('search', 'zebra'):
            said = run(*command, '-C', folder)[2].splitlines(True)
            named = [f'pamphlet: {i:03}.md: error: is UTF-16: save it as UTF-8\n' for i in range(min(count, 5))]
            check(f'{command[0]} names a few of {count} files that cannot be read', said[1:] == named + ([more] if more else []), said)

# A command that lacks something says so in one line, with what to type.
for lacking, words in ((['show'], 'pamphlet show '), (['search'], 'pamphlet search '), (['new'], 'pamphlet new condition '),
                       (['new', 'content/knee'], 'pamphlet new condition '), (['list', 'a', 'b'], 'pamphlet list '),
                       (['pack', 'a', 'b', '-o', 'c'], 'pamphlet pack '), (['list', '-o', 'c'], '--output: only pack writes a file'), (['serch', 'pain'], 'no such command; write search if'), (['sciatica'], "no such command, folder or file; 'pamphlet --help' names the commands, and 'pamphlet show sciatica' prints"), (['it is'], "'pamphlet show PAGE' prints"), ([''], "'pamphlet show PAGE' prints"),
                       (['serch', 'pain', '-C', 'content'], 'no such command; write search if'), (['--lnks=none', 'list'], 'no such option: write --links if'),
                       (['no/folder'], 'a folder of Markdown pages')):
    status, out, said = run(*lacking)
    check(f'{lacking} is short of something', status == 2 and not out and words in said and said.count('\n') == 1, said)

# After the words of a search, a folder's name without a slash is one more word; if that finds less,
# the program says how to name the folder.
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f'{folder}/content')
    open(f'{folder}/content/a.md', 'w').write('---\ntitle: Pain\n---\nWords.\n')
    for words, told in ((['pain', 'content'], True), (['pain', './content'], False), (['pain'], False),
                        (['pain', 'xyz'], False), (['-C', 'content', 'pain', 'content'], False)):
        done = subprocess.run([os.path.abspath(pamphlet), 'search', *words], cwd=folder, capture_output=True, text=True)
        check(f'search {words} in a folder', ('put ./ before it' in done.stderr) == told and 'Pain\ta.md' in done.stdout, done)

# The most that a site wants a rule to say holds for errors and warnings.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/content/a.md', '---\ntitle: A\n---\nTake 5mg tds. 0.2% or 1 in 5.\n')
    for cap, level in (('info', ['info', 'info']), ('warning', ['warning', 'warning']), ('error', ['error', 'warning']), ('off', [])):
        write(f'{folder}/pamphlet.yaml', f'check: {{levels: {{L16: {cap}, L19: {cap}}}}}\n')
        findings = found_in(f'{folder}/content')
        told = sorted(f['level'] for f in findings if f['rule'] in ('L16', 'L19') and 'mixed' not in f['message'])
        check(f'a rule that says at most {cap}', told == level, told)

# What prescribers, typists and copies leave in a text, in each language, and what only looks so.
with tempfile.TemporaryDirectory() as folder:
    lines = (('en', 'Take it Q4 HR.', ['L16: Q4 HR is for prescribers: write every 4 hours']),
             ('en', 'Come back in 2/52.', ['L16: 2/52 is for prescribers: write 2 weeks']),
             ('en', 'Come back in 2/52 for a check.', ['L16: 2/52 is for prescribers: write 2 weeks']),
             ('en', 'Walk after 3/12.', ["L16: 3/12 is for prescribers, or a day: write 3 months, or the month's name"]),
             ('en', 'Walk after 3/52.', ['L16: 3/52 is for prescribers: write 3 weeks']),
             ('en', 'Walk in 3/12.', ['L16: 3/12 is for prescribers: write 3 months']),
             ('en', 'Rest for 5/7, then walk.', ['L16: 5/7 is for prescribers: write 5 days']),
             ('en', 'We are open for 24/7.', []), ('en', 'It helps in 5/7 of people.', []),
             ('en', 'Take 1-0-1 with food.', ['L16: 1-0-1 is for prescribers: write how many in the morning, at noon and at night']),
             ('en', 'Count 3-2-1 and lift.', []), ('en', 'Code 1-0-12.', []), ('es', 'Ver s/8h hoy.', []), ('en', 'Code 1-0-1-0-1.', []), ('en', 'Code 1-0-1-A.', []),
             ('en', 'Take 5mg/d.', ['L16: /d is for prescribers: write a day']), ('en', 'See room A/d.', []),
             ('en', 'Comp the bill, 1 comp.', []),
             ('en', 'Take ** two ** now.\n\n<div>\nWords.\n</div>', ['L21: ** is shown']),
             ('en', 'Take 30mg PO QDS PRN.', ['L16: PO is for prescribers: write by mouth', 'L16: QDS is for prescribers: write 4 times a day', 'L16: PRN is for prescribers: write when you need it']),
             ('en', 'Take 1 g TDS.', ['L16: TDS is for prescribers: write 3 times a day']),
             ('en', 'Take 5mg T.D.S. now.', ['L16: T.D.S. is for prescribers: write 3 times a day']),
             ('en', 'Take one tablet OD.', ['L16: OD is for prescribers: write once a day']),
             ('en', 'Take 2 puffs BD.', ['L16: BD is for prescribers: write twice a day']),
             ('en', 'Take 2 tablets mane.', ['L16: mane is for prescribers: write in the morning']),
             ('en', 'Use 4 units TDS AC.', ['L16: TDS is for prescribers: write 3 times a day', 'L16: AC is for prescribers: write before food']),
             ('en', 'Give 4mg IV STAT.', ['L16: STAT is for prescribers: write at once']),
             ('en', 'Use 1 drop OD.', ['L16: OD is for prescribers: write once a day, or in the right eye']),
             ('en', 'Use 2 drops od.', ['L16: od is for prescribers: write once a day, or in the right eye']),
             ('en', 'Use 2 drops bd.', ['L16: bd is for prescribers: write twice a day']),
             ('en', 'Take 5mg b.d. PO.', ['L16: b.d. is for prescribers: write twice a day', 'L16: PO is for prescribers: write by mouth']),
             ('en', 'Take 5mg then PO.', ['L16: PO is not explained where it comes first']),
             ('en', 'Use 1 gtt now.', ['L16: gtt is for prescribers: write drop']),
             ('es', 'Tome 1 g VO.', ['L16: VO is for prescribers: write por la boca']),
             ('es', 'Tome 3 comp/día.', ['L16: comp is for prescribers: write comprimido']),
             ('fr', 'Prenez-le per os.', ['L16: per os is for prescribers: write par la bouche']),
             ('de', 'Trinken Sie 2xtgl. Tee.', ['L16: tgl is for prescribers: write täglich']),
             ('pl', 'Weź to 3xdz. rano.', ['L16: dz is for prescribers: write dziennie']),
             ('en', 'Take it OD at 6pm.', ['L16: OD is for prescribers: write once a day']),
             ('en', 'Send them PO Box 12.', []), ('en', 'Our IT PC is slow.', ['L16: IT is not explained where it comes first', 'L16: PC is not explained where it comes first']),
             ('en', 'Take OD advice.', ['L16: OD is not explained where it comes first']),
             ('en', 'Ask A. Lee, BDS, today.', ['L16: BDS is not explained where it comes first']),
             *[('en', text, ['L16: DO is not explained where it comes first']) for text in ('Ask Dr Lee, DO, today.', 'You see Dr Lee, DO.', 'Our doctors (A. Lee, DO) help.')],
             *[('en', text, ['L18: a word in capitals: DO']) for text in ('You may DO it.', 'If it hurts, DO stop.', 'For pain, DO, please, stop.')],
             ('en', 'Call Dr Lee, NOW.', ['L18: a word in capitals: NOW']),
             ('en', 'Take the PO form.', ['L16: PO is not explained where it comes first']),
             ('es', 'En Calle Sol 12 CP 28001.', []),
             ('en', 'The stat is new, and so is 3 mane.', []), ('en', 'Write to PO Box 12.', []), ('en', 'A 5mg/day dose.', []), ('de', 'Der 3. Po.', []),
             ('en', 'See pp. 12-15 of it.', []), ('en', 'See p. 3-4 of it.', []),
             ('en', 'Eat 2 - 3 portions.', ["L19: a range with a dash: write 2 - 3 with 'to'"]),
             ('en', 'Dip. 2-3 times.', ["L19: a range with a dash: write 2-3 with 'to'"]),
             ('en', 'Take \u0430spirin.', ['L20: a letter of another alphabet']),
             ('en', 'Use cre\u0430m.', ['L20: a letter of another alphabet']),
             ('en', 'The word \u043d\u043e\u0441 is nose.', []), ('en', 'TNF\u03b1 is a protein.', None),
             ('en', '[www.example.org](https://example.com/a)',
              ['L15: the words say example.org, the link leads to example.com: keep the right one']),
             ('en', '[https://www.example.org/knee](https://example.com/knee)',
              ['L15: the words say example.org, the link leads to example.com: keep the right one']),
             ('en', '[www.example.org.](https://example.org/)', []),
             ('en', '[www.example.org](https://EXAMPLE.org/knee)', []), ('en', '[www.example.org](https://care.example.org)', []),
             ('en', '[www.example.org](https://badexample.org)',
              ['L15: the words say example.org, the link leads to badexample.org: keep the right one']),
             ('en', '[care.pdf](https://example.org/care.pdf)', []), ('en', '[www.example.org for care](https://example.com)', []),
             ('es', 'Tome 1 comp. por la noche.', ['L16: comp is for prescribers: write comprimido']),
             ('es', 'Tome 1 c/8h.', ['L16: c/8h is for prescribers: write cada 8 horas']),
             ('es', 'Crema 3 v/d.', ['L16: v/d is for prescribers: write veces al día']),
             ('es', 'Vive en la c/8 hoy.', []), ('es', 'Trae tu comp. hoy.', []),
             ('fr', 'Prenez 1 cp le matin.', ['L16: cp is for prescribers: write comprimé']),
             ('fr', 'Prenez 5 mg/j.', ['L16: /j is for prescribers: write par jour']),
             ('fr', 'Lisez cp et a/j.', []),
             ('de', 'Nehmen Sie 1 Tbl. ein.', ['L16: Tbl is for prescribers: write Tablette']),
             ('de', 'Üben Sie 3x tgl. hier.', ['L16: tgl is for prescribers: write täglich']),
             ('de', 'Der Po tut weh.', []),
             ('pl', 'Weź 1 tabl. rano.', ['L16: tabl is for prescribers: write tabletka']),
             ('pl', 'Weź 2 x dz. wodę.', ['L16: dz is for prescribers: write dziennie']),
             ('pl', 'Weź 10 j.m. wieczorem.', ['L16: j.m. is for prescribers: write jednostek']))
    os.mkdir(f'{folder}/content')
    write(f'{folder}/pamphlet.yaml', 'defaultContentLanguage: en\nlanguages: {en: {}, es: {}, fr: {}, de: {}, pl: {}}\n')
    for i, (language, line, _) in enumerate(lines):
        write(f'{folder}/content/{i}.{language}.md', f'---\ntitle: T{i}\n---\n{line}\n')
    findings = found_in(f'{folder}/content')
    for i, (language, line, wanted) in enumerate(lines):
        told = [f"{f['rule']}: {f['message']}" for f in findings
                if os.path.basename(f['file']) == f'{i}.{language}.md' and f['line'] == 4]
        check(f'of {line!r} check says', wanted is None or (len(told) == len(wanted) and
              all(a.startswith(b) for a, b in zip(told, wanted))), told)

# Search: the page that a patient means is among the first three answers.
content = os.path.abspath('../../content')
questions = [line.rstrip('\n').split('\t') for line in open('questions.txt') if not line.startswith('#')]
with tempfile.TemporaryDirectory() as folder:
    packed = f'{folder}/content.library'
    run('pack', '-C', content, '-o', packed)
    for words, path, *language in questions:
        language = language[0] if language else 'en'
        status, out, said = run('search', '-C', packed, f'--lang={language}', '--limit=3', '--json', words)
        pages = [page['path'] for page in json.loads(out)['pages']]
        check(f'search {words}', any(page.startswith(path) for page in pages), pages)
    # Where and when something happens does not hide the page that is called as the signs of an emergency are.
    told = {'en': ['at home', 'since yesterday', 'when i walk', 'in the shower'],
            'es': ['en casa', 'desde ayer', 'cuando camino', 'en el trabajo'],
            'fr': ['à la maison', 'depuis hier', 'quand je marche', 'au travail'],
            'de': ['zu Hause', 'seit gestern', 'beim Gehen', 'bei der Arbeit'],
            'pl': ['w domu', 'od wczoraj', 'kiedy chodzę', 'w pracy'],
            'ar': ['في البيت', 'منذ أمس', 'عند المشي', 'في العمل']}
    asked, missed, behind, signs = 0, [], [], []
    for page in ('conditions/cauda-equina-syndrome', 'getting-help/emergency'):
        for language, ends in told.items():
            name = f'{content}/{page}/index{"" if language == "en" else "." + language}.md'
            synonyms = re.search(r'^  synonyms:\n((?:    - .*\n)+)', open(name).read(), re.M).group(1)
            for i, sign in enumerate(re.findall(r'- "?(.*?)"?\n', synonyms)):
                words = f'{sign} {ends[i % len(ends)]}'
                pages = [found['path'] for found in json.loads(
                    run('search', '-C', packed, f'--lang={language}', '--limit=3', '--json', words)[1])['pages']]
                asked += 1
                signs.append((sign, language))
                helps = ['/cauda-equina-syndrome/' in path or '/emergency/' in path for path in pages]
                if not any(helps):
                    missed.append((words, pages))
                elif not helps[0]:
                    behind.append((words, pages))
    check('an emergency is found wherever it happens', asked > 500 and len(missed) <= 3, (asked, missed))
    check('and is mostly the first of what is found', len(behind) <= 24, (len(behind), behind))
    # Nor does a page's name beside it, whichever of the two pages with signs is called so: each fourth sign is asked.
    beside = {'en': 'and slipped disc', 'es': 'después de la operación', 'fr': 'et hernie discale', 'de': 'und Bandscheibenvorfall',
              'pl': 'i leki przeciwbólowe', 'ar': 'بعد العملية'}
    behind = []
    for words, language in signs[::4]:
        pages = [found['path'] for found in json.loads(run(
            'search', '-C', packed, f'--lang={language}', '--limit=3', '--json', f'{words} {beside[language]}')[1])['pages']]
        if not pages or not any(name in pages[0] for name in ('/cauda-equina-syndrome/', '/emergency/')):
            behind.append((words, pages))
    check('a sign beside a name is the first of what is found', len(signs) > 1000 and len(behind) <= 5, (len(signs), behind))
    # A sign of an emergency comes first also beside words that have a harmless name of their own,
    for language, words in (('en', 'not been for a poo and cant pee'), ('en', 'no poo for days and cannot feel my bottom'),
                            ('en', 'not had a poo and numb'), ('en', 'no poo for 3 days and legs weak'),
                            ('en', 'constipated and cannot pee'), ('en', 'stiff neck with fever and rash'),
                            ('en', 'throat closing up'), ('en', 'tongue swelling after tablet'), ('en', 'baby not breathing'),
                            ('en', 'i dont feel like going on'), ('en', 'vomiting blood'), ('en', 'back pain and cant feel when i need a wee'),
                            ('en', 'severe allergic reaction'), ('de', 'Lungenembolie'), ('fr', 'je saigne beaucoup'),
                            ('pl', 'mocno krwawię'),
                            ('en', 'fell down stairs cant feel legs'), ('de', 'steifer Nacken und Fieber'),
                            ('fr', 'cou raide et fièvre'), ('es', 'cuello rígido y fiebre'), ('ar', 'تصلب الرقبة مع حمى'),
                            ('en', 'took too many co-codamol'), ('en', 'cant make it to the toilet'),
                            ('en', 'clot on my lung'), ('en', 'strugling to breathe after injection'),
                            ('pl', 'spuchnięty język'), ('de', 'geschwollene Zunge'), ('fr', 'langue gonflée'),
                            ('es', 'lengua hinchada'), ('ar', 'تورم اللسان'), ('en', 'pregnant and cant pee'),
                            ('en', 'i wish i was dead'), ('en', 'end my life'), ('en', 'took my whole packet of tablets'),
                            ('es', 'quiero estar muerta'), ('fr', 'je veux être mort'), ('de', 'wäre lieber tot'),
                            ('pl', 'wolałbym nie żyć'), ('ar', 'اتمنى الموت'),
                            ('en', 'chest pain better when i sit down'), ('en', 'nobody believes me and i want to die'),
                            ('en', 'feel like a burden want to die'), ('en', '5 months pregnant cannot pee'),
                            ('en', 'wheezing and swollen face'), ('en', 'hives and trouble breathing'),
                            ('en', 'i took a whole box of tablets'), ('en', 'oxycontin overdose'), ('en', 'bleeding a lot'),
                            ('en', 'husband drank alcohol with tramadol and will not wake up'), ('en', 'left arm pain'),
                            ('en', 'off work and feel suicidal'), ('en', 'better off without me'),
                            ('es', 'me he tomado una caja de pastillas'), ('fr', "j'ai avalé une boîte de comprimés"),
                            ('de', 'habe eine Packung Tabletten genommen'), ('pl', 'połknęłam opakowanie tabletek'),
                            ('ar', 'أخذت علبة حبوب'), ('en', 'cant go on'), ('en', 'i cannot go on any more'),
                            ('en', 'pain like tearing into my back'), ('en', 'tummy pain like tearing into back'),
                            ('es', 'dolor de barriga hasta la espalda'), ('fr', 'mal au ventre jusque dans le dos'),
                            ('de', 'bauchschmerzen die in den ruecken reissen'), ('pl', 'ból brzucha aż do pleców'),
                            ('ar', 'ألم بطن يصل إلى الظهر'), ('en', 'throbbing lump in my tummy and back pain'),
                            ('en', 'legs weak after sitting'), ('en', 'chest heavy lifting boxes'), ('en', 'hands clumsy at work'),
                            ('en', 'elephant sitting on my chest'), ('en', 'too many tablets'), ('de', 'zu viele Tabletten'),
                            ('en', 'cant get an erection since back went'), ('fr', 'pris trop de doliprane'),
                            ('es', 'hormigueo en los genitales'), ('en', 'they would all be better off without me around'),
                            ('en', 'mum is very sleepy after her patch'), ('en', 'gran had a fall hit head on warfarin'), ('en', 'wrost headache of my life'),
                            ('en', 'sudden back pain and sweating'), ('es', 'dolor de espalda y sudor frío'),
                            ('fr', 'mal de dos et sueurs froides'), ('de', 'Rückenschmerzen und kalter Schweiß'),
                            ('pl', 'ból pleców i zimny pot'), ('ar', 'ألم الظهر وعرق بارد'),
                            ('en', 'ripping pain between shoulder blades'), ('en', 'everyone would be better without me'),
                            ('en', 'cough blood and leg swollen'), ('en', 'erection gone since back pain'),
                            ('es', 'piernas débiles de repente'), ('fr', 'jambes faibles soudain'),
                            ('fr', 'avalé tous mes cachets'), ('de', 'habe alle Tabletten genommen'),
                            ('pl', 'połknęłam wszystkie tabletki'), ('ar', 'لا أستطيع الحركة'),
                            ('en', 'pregnant and my back is killing me cannot pee'), ('en', 'slipped a disc cannot pee'),
                            ('en', 'fell and hurt my back cannot move'), ('en', 'worse in the cold both legs weak'),
                            ('en', 'tablets make me so sleepy i stop breathing'), ('en', 'headache from my neck with rash and fever'),
                            ('en', 'scared i will hurt myself'), ('en', 'how many tablets to die'), ('es', 'cuántas pastillas para morir'),
                            ('fr', 'combien de comprimés pour mourir'), ('de', 'wie viele Tabletten zum Sterben'),
                            ('pl', 'ile tabletek żeby umrzeć'), ('ar', 'كم حبة حتى أموت'),
                            ('en', 'numb back passage after my operation'), ('es', 'genitales dormidos después de la operación'),
                            ('de', 'Suizid Schmerzmittel'), ('pl', 'samobójstwo wypadnięcie dysku'),
                            ('en', 'incontinent since slipped disc'), ('en', 'cannot come when i have sex'),
                            ('en', 'cannot go on a day longer'), ('en', 'could i die'),
                            ('en', 'triple nine'), ('fr', 'parle mal'), ('en', 'wet myself back pain'), ('en', 'too many tablets in the morning'),
                            ('en', 'worst back pain ever suddenly and sweating'),
                            ('en', 'too many morphine'), ('en', 'drank bleach'), ('en', 'bladder not working since decompression'),
                            ('en', 'incontinent after laminectomy'), ('en', 'leaking poo since sciatica'),
                            ('es', 'se me duermen los genitales y tengo ciática'), ('es', 'no siento el culo y hernia discal'),
                            ('es', 'incontinencia después de la operación'), ('fr', 'les deux jambes faibles et hernie discale'),
                            ('fr', 'engourdi au niveau du sexe et mal au dos'), ('fr', 'mon mari ne bouge plus'),
                            ('de', 'mache mir in die hose und kreuzschmerzen'), ('de', 'zu viele schmerzmittel geschluckt'),
                            ('de', 'mein mann ist umgefallen'), ('pl', 'drętwieje krocze i rwa kulszowa'),
                            ('pl', 'słabe obie nogi i wypadnięcie dysku'), ('ar', 'ضعف الساقين بعد العملية'), ('ar', 'تسرب البول وألم الظهر'),
                            ('ar', 'خدر في الأعضاء التناسلية والانزلاق الغضروفي')):
        pages = [page['path'] for page in json.loads(
            run('search', '-C', packed, f'--lang={language}', '--limit=3', '--json', words)[1])['pages']]
        check(f'{words}: the emergency comes first', any(name in pages[0] for name in ('/cauda-equina-syndrome/', '/emergency/')), pages)
    # and what is harmless is not led to an emergency by a word that both have.
    for language, words, path in (('en', 'feel like giving up', 'recovery/mood'), ('en', 'feel like a failure', 'recovery/mood'),
                                  ('en', 'giving up smoking', 'clinic/before-your-operation'),
                                  ('en', 'no poo', 'recovery/constipation'), ('en', 'how many paracetamol', 'treatments/pain-medicines'),
                                  ('es', 'dedos del pie dormidos', 'conditions/sciatica'), ('es', 'pie dormido', 'conditions/sciatica'),
                                  ('de', 'Hand eingeschlafen', 'conditions/trapped-nerve'), ('de', 'nicht einschlafen', 'recovery/sleep'),
                                  ('fr', "je n'arrive pas à dormir", 'recovery/sleep'), ('fr', 'torticolis', 'conditions/neck-pain'),
                                  ('de', 'Wirbel zusammengebrochen', 'conditions/spine-fracture'), ('pl', 'boli tyłek', 'conditions/sciatica'),
                                  ('ar', 'رجلي تؤلمني', 'conditions/sciatica'), ('ar', 'ألم في قدمي', 'conditions/sciatica'),
                                  ('en', 'painkillers', 'treatments/pain-medicines'), ('en', 'pills', 'treatments/pain-medicines'),
                                  ('en', 'toilet', 'clinic/visiting'), ('de', 'Nackenschmerzen', 'conditions/neck-pain'),
                                  ('en', 'weak bones', 'conditions/osteoporosis'), ('en', 'packet of paracetamol', 'treatments/pain-medicines'),
                                  ('en', 'reason for surgery', 'getting-help/deciding'), ('en', 'life after surgery', 'recovery/after-an-operation'),
                                  ('en', 'thigh pain', 'conditions/sciatica'), ('pl', 'opakowanie tabletek', 'treatments/pain-medicines'),
                                  ('en', 'collapsed vertebra', 'conditions/spine-fracture'), ('en', 'cannot move my neck', 'conditions/neck-pain'),
                                  ('en', 'box of tablets', 'treatments/pain-medicines'), ('en', 'i feel better', 'treatments/watchful'),
                                  ('en', 'better off without surgery', 'getting-help/deciding'),
                                  ('en', 'i dont want an operation', 'getting-help/deciding'), ('en', 'cant go', 'recovery/constipation'),
                                  ('en', 'cant go on holiday', 'recovery/travelling'), ('en', 'how many tablets', 'treatments/pain-medicines'),
                                  ('de', 'wie viele Tabletten', 'treatments/pain-medicines'), ('fr', 'je parle mal anglais', 'clinic/contact'),
                                  ('en', 'cafe', 'clinic/visiting'), ('en', 'coffee before surgery', 'clinic/before-your-operation'),
                                  ('en', 'flying to spain after back op', 'recovery/travelling'),
                                  ('en', '7 months gone and my back is killing me', 'conditions/pregnancy'),
                                  ('en', 'feel sleepy', 'treatments/pain-medicines'), ('en', 'patch', 'treatments/pain-medicines'),
                                  ('en', 'much better', 'treatments/watchful'), ('en', 'headache', 'conditions/neck-pain'),
                                  ('en', 'annular tear lower back', 'conditions/back-pain'), ('en', 'im scared', 'recovery/mood'),
                                  ('es', 'caja de pastillas', 'treatments/pain-medicines'), ('fr', 'boîte de comprimés', 'treatments/pain-medicines'),
                                  ('en', 'aneurysm clip and mri', 'tests/mri-scan'), ('en', 'night sweats and back pain', 'getting-help/when-to'),
                                  ('en', 'cannot go to work', 'recovery/work'), ('de', 'Schweiß in der Nacht', 'getting-help/when-to'),
                                  ('pl', 'czuję się lepiej', 'recovery/_index'), ('ar', 'أشعر بتحسن', 'recovery/_index'),
                                  ('ar', 'كم حبة في اليوم', 'treatments/pain-medicines'), ('ar', 'لا أستطيع الحضور إلى الموعد', 'clinic/contact'),
                                  ('ar', 'لا أستطيع تحريك رقبتي', 'conditions/neck-pain'), ('en', 'sore tummy after tablets', 'treatments/pain-medicines'),
                                  ('fr', 'mal au ventre après ibuprofène', 'treatments/pain-medicines'), ('de', 'Bauchweh nach Ibuprofen', 'treatments/pain-medicines'),
                                  ('pl', 'ból brzucha po ibuprofenie', 'treatments/pain-medicines'),
                                  ('en', 'cannot come to my appointment', 'clinic/visiting'), ('en', 'collapsed disc', 'conditions/degenerative'),
                                  ('en', 'help me to stop smoking', 'clinic/before-your-operation'),
                                  ('en', 'hurt myself lifting', 'recovery/lifting'), ('en', 'cannot go on my bike', 'recovery/staying-active'),
                                  ('en', 'ambulance transport to clinic', 'clinic/visiting'), ('en', 'cannot stand up straight', 'conditions/back-pain'),
                                  ('en', 'tablets for seizures', 'treatments/pain-medicines'), ('en', 'tummy', 'treatments/pain-medicines'),
                                  ('en', 'pulse', 'tests/nerve-tests'), ('ar', 'أريد أن أشتكي', 'clinic/contact'),
                                  ('fr', 'points de suture', 'recovery/wound-care'), ('pl', 'duże litery', 'clinic/contact'),
                                  ('es', 'queja', 'clinic/contact'), ('ar', 'الصيام قبل العملية', 'clinic/before'),
                                  ('en', 'numb foot sciatica', 'conditions/sciatica'), ('en', 'one leg weak', 'conditions/sciatica'),
                                  ('en', 'tingling in one leg', 'conditions/sciatica'), ('en', 'weak foot', 'conditions/sciatica'),
                                  ('es', 'una pierna dormida', 'conditions/sciatica'), ('es', 'pie débil', 'conditions/sciatica'),
                                  ('fr', 'jambe engourdie', 'conditions/sciatica'), ('de', 'Bein taub', 'conditions/sciatica'),
                                  ('pl', 'słaba noga', 'conditions/sciatica'), ('ar', 'تشنج الساق', 'conditions/sciatica'),
                                  ('en', 'accident at work form', 'recovery/work'), ('en', 'cannot get comfortable', 'recovery/sleep'),
                                  ('en', 'cannot get through on the phone', 'clinic/contact'),
                                  ('en', 'took my tablet late', 'treatments/pain-medicines'), ('de', 'Bluthochdruck', 'treatments/pain-medicines'),
                                  ('fr', 'peur de tomber', 'recovery/walking-aids'), ('ar', 'الحمام', 'clinic/visiting'),
                                  ('en', 'restless legs', 'recovery/sleep'), ('en', 'back to work', 'recovery/work'), ('en', 'going back to work', 'recovery/work'), ('en', 'not working', 'recovery/work'), ('en', 'cannot get up in the morning', 'conditions/back-pain'), ('en', 'numb patch', 'conditions/sciatica')):
        pages = [page['path'] for page in json.loads(
            run('search', '-C', packed, f'--lang={language}', '--limit=3', '--json', words)[1])['pages']]
        check(f'{words}: {path} comes first', pages[0].startswith(path), pages)
    # What is shown of a page must not say less than no: the words that deny something stand in the same sentence.
    for language, words, shown in (('en', 'can i take ibuprofen when pregnant', 'Do not take ibuprofen, or a tablet like it, while you are pregnant'),
                                   ('de', 'ibuprofen schwanger', 'Nehmen Sie kein Ibuprofen und nichts Ähnliches, wenn Sie schwanger sind'),
                                   ('fr', 'ibuprofène enceinte', 'Ne prenez pas d’ibuprofène, ni de comprimés proches, si vous êtes enceinte'),
                                   ('es', 'ibuprofeno embarazada', 'No tome ibuprofeno ni pastillas parecidas si está embarazada'),
                                   ('pl', 'ibuprofen w ciąży', 'Ibuprofenu i podobnych tabletek nie należy zażywać w ciąży'),
                                   ('ar', 'إيبوبروفين حامل', 'على الحامل ألا تأخذ الإيبوبروفين أو ما يشبهه'),
                                   ('en', 'amitriptyline for back pain', 'So they do not advise amitriptyline.'),
                                   ('en', 'does paracetamol help', 'Paracetamol · It does not do much on its own.'),
                                   ('de', 'hilft paracetamol', 'Paracetamol · Allein bewirkt es nicht viel.')):
        pages = json.loads(run('search', '-C', packed, f'--lang={language}', '--json', words)[1])['pages']
        check(f'{words}: shown as it is meant', any(shown in page['extract'] for page in pages if 'pain-medicines' in page['path']), pages)
    # Below the first title is what it says of that, and no part of it that only has the question's common words.
    for words, shown in (('wet myself back pain', 'An emergency: squeezed nerves'), ('sick note', 'you need a note for your boss'),
                         ('bring my daughter', 'a son or daughter'), ('where do i complain', 'You can complain')):
        first = json.loads(run('search', '-C', packed, '--lang=en', '--json', words)[1])['pages'][0]
        check(f'{words}: told below the title', shown in first['extract'], first)
    # Of all languages, a question in English is not answered in one where its words are small ones.
    for words in ('i think i will die', 'a man in pain', 'am i in danger', 'was in the war', 'old man back pain'):
        pages = [page['lang'] for page in json.loads(run('search', '-C', packed, '--limit=3', '--json', words)[1])['pages']]
        check(f'{words}: answered in English', pages == ['en'] * 3, pages)
    # What is spelt correctly is not taken for a word that frightens or is of no use.
    for word in ('important prose money market trade export import drama story loan tree lake drum rose ship sail army punish prove '
                 'election invention tradition pollution position passion lawyer soldier hunter queen honour lemon parade clever '
                 'actor motion vision edition legend dear highway discover friendship justice pretend handsome threaten treaty').split():
        answer = json.loads(run('search', '-C', packed, '--lang=en', '--json', word)[1])
        check(f'{word} is no misspelt word', answer['answer'] != 'spelt', answer['words'])
    # What no page is about is not answered as if one were, though some have all the words somewhere.
    for language, words in (('en', 'who will look after my cat'), ('en', 'head lice'), ('en', 'knee replacement'), ('en', 'wifi password'),
                            ('es', 'quien cuidara de mi gato'), ('fr', 'qui va garder mon chat'),
                            ('de', 'wer füttert meine katze'), ('pl', 'kto zajmie się moim kotem'), ('ar', 'من سيعتني بقطتي')):
        answer = json.loads(run('search', '-C', packed, f'--lang={language}', '--json', words)[1])
        check(f'{words}: no page is about that', answer['answer'] in ('some', 'nothing'), answer)
    folders, files = (json.loads(run('list', '--json', '-C', place)[1]) for place in (content, packed))
    check('a file lists what its folder lists', folders == files and any(page['summary'] for page in files),
          [pair for pair in zip(folders, files) if pair[0] != pair[1]][:1])
    status, out, said = run('search', '-C', packed, 'qqqqq')
    check('nothing is found', status == 1 and out == '' and 'fewer' in said, (status, out, said))
    for nothing in ('', '  ', '?!'):
        status, out, said = run('search', '-C', packed, nothing)
        check(f'"{nothing}" is no word', status == 1 and out == '' and 'give words' in said, (status, out, said))
    status, out, said = run('search', '-C', packed, '--json', 'Qqqqq  "wwwww', 'xxxxx')
    check('for the words as they were typed', status == 1 and json.loads(out) ==
          {'words': 'Qqqqq  "wwwww xxxxx', 'answer': 'nothing', 'more': False, 'pages': []}, (status, out, said))
    status, out, said = run('search', '-C', packed, '--lang=en', 'siatica')
    check('a misspelt word', status == 0 and out.startswith('Sciatica\t') and 'sciatica' in said, said)
    status, out, said = run('search', '-C', packed, '--limit=0', 'pain')
    check('a wrong limit', status == 2 and '10000' in said, said)

# What to do in an emergency begins behind the number: the page is called as the number is, in each language.
for language in ('en', 'ar', 'de', 'es', 'fr', 'pl'):
    name = f'{content}/getting-help/emergency/index{"" if language == "en" else "." + language}.md'
    title = re.search(r'^title: "(.*)"$', open(name, encoding='utf-8').read(), re.M).group(1)
    said = 'Emergency' if language == 'en' else re.search(
        r'^msgid "Emergency"\nmsgstr "(.*)"$', open(f'../../po/{language}.po', encoding='utf-8').read(), re.M).group(1)
    check(f'the emergency page in {language} is called as its number', title == said, (title, said))

# pack says what it may not read, and leaves nothing out for that: nobody at the kiosk would see it.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o755)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    for name in ('site', 'site/locked', 'out'):
        os.mkdir(f'{folder}/{name}')
    open(f'{folder}/site/open.md', 'w').write('# Open\n')
    open(f'{folder}/site/shut.md', 'w').write('# Shut\n')
    open(f'{folder}/site/locked/lost.md', 'w').write('# Lost\n')
    os.chmod(f'{folder}/site/shut.md', 0)
    os.chmod(f'{folder}/site/locked', 0)
    os.chmod(f'{folder}/out', 0o777)
    other = {'user': 65534, 'group': 65534, 'extra_groups': []} if os.geteuid() == 0 else {}
    done = subprocess.run([program, 'pack', '-C', 'site', '-o', 'out/library'], cwd=folder, capture_output=True, text=True,
                          env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
    os.chmod(f'{folder}/site/locked', 0o755)
    check('pack tells of a folder that it cannot open', 'locked: error: folder cannot be opened' in done.stderr, done)
    check('and of a page', 'shut.md: error: cannot be read' in done.stderr, done)
    check('and packs nothing', done.returncode == 2 and 'you may not read all' in done.stderr and 'open.md' not in done.stderr
          and not os.listdir(f'{folder}/out'), done)

# It names whatever it may not read, pages or not, and a disk's own folder is no content.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o777)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    write(f'{folder}/site/pamphlet.yaml', 'title: S\n')
    write(f'{folder}/site/content/open.md', '# Open\n\n{{< readfile "part.txt" >}}\n')
    for name in ('site/content/part.txt', 'site/content/picture.png', 'site/content/page.html', 'site/static/in/leaflet.pdf',
                 'site/beside/notes.txt', 'site/assets/in.png', 'site/lost+found/x', 'elsewhere/page.md'):
        write(f'{folder}/{name}', '---\ntitle: x\n---\n')
    os.symlink('../../elsewhere/page.md', f'{folder}/site/content/link.md')
    os.chmod(f'{folder}/site/lost+found', 0)
    for shut, name in (('site/content/part.txt', 'open.md: error: includes part.txt'), ('site/content/picture.png', 'content/picture.png: error'),
                       ('site/content/page.html', 'page.html: error'), ('site/static/in', 'static/in: error'),
                       ('site/static', 'static: error'), ('site/assets', 'assets: error'), ('site/assets/in.png', 'assets/in.png: error'),
                       ('site/beside', None), ('elsewhere', 'link.md: error'), ('elsewhere/page.md', None)):
        os.chmod(f'{folder}/{shut}', 0)
        done = subprocess.run([program, 'pack', '-C', 'site', '-o', 'library'], cwd=folder, capture_output=True, text=True,
                              env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
        os.chmod(f'{folder}/{shut}', 0o755)
        check(f'pack names {shut}', (done.returncode == 2 and 'you may not read all' in done.stderr and name in done.stderr and
                                     done.stderr.count('\n') == 2) if name else done.returncode == 0 and not done.stderr, done)
    os.chmod(f'{folder}/site/lost+found', 0o755)

# The pictures in a packed file are those that pages can show, whichever of its folders names the site.
with tempfile.TemporaryDirectory() as folder:
    pictures = ['assets/a.png', 'content/in/c.svg', 'content/static/d.jpg', 'static/s.png']
    for name in pictures + ['public/s.png', 'backup/old.png', 'content/static/d.txt']:
        write(f'{folder}/site/{name}', name)
    write(f'{folder}/site/hugo.yaml', 'title: S\n')
    write(f'{folder}/site/content/in/_index.md', '# In\n')
    for named in '', '/content':
        status, _, said = run('pack', TODAY, '-o', f'{folder}/library', f'{folder}/site{named}')
        with contextlib.closing(sqlite3.connect(f'{folder}/library')) as packed:
            found = [path for path, in packed.execute('SELECT path FROM picture ORDER BY path')]
        check(f'the pictures of the site{named}', status == 0 and found == pictures, (found, said))
    os.unlink(f'{folder}/site/hugo.yaml')
    run('pack', TODAY, '-o', f'{folder}/library', f'{folder}/site/content')
    with contextlib.closing(sqlite3.connect(f'{folder}/library')) as packed:
        found = [path for path, in packed.execute('SELECT path FROM picture ORDER BY path')]
    check('the pictures of content alone', found == ['in/c.svg', 'static/d.jpg'], found)

# A part of many pages that is a page itself is named once, by its own name.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o777)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    for name in 'one', 'two':
        write(f'{folder}/site/{name}.md', f'# {name}\n\n{{{{< readfile "/shared/sign.md" >}}}}\n')
    write(f'{folder}/site/shared/sign.md', 'Call at once.\n')
    os.chmod(f'{folder}/site/shared/sign.md', 0)
    done = subprocess.run([program, 'pack', '-C', 'site', '-o', 'library'], cwd=folder, capture_output=True, text=True,
                          env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
    check('pack names a part that is a page once', done.returncode == 2 and done.stderr.count('\n') == 2
          and done.stderr.startswith('shared/sign.md: error: cannot be read'), done)
    done = subprocess.run([program, '-C', 'site', 'show', 'one'], cwd=folder, capture_output=True, text=True,
                          env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
    check('a part that may not be read is not said to be missing', 'is there, but cannot be read' in done.stderr, done)
    # One that is no page, in a language that is left out or a bundle, is named by those that include it.
    for settings, index in ('disableLanguages: [fr]\nlanguages: {en: {}, fr: {}}\n', False), ('title: x\n', True):
        write(f'{folder}/site/pamphlet.yaml', settings)
        os.rename(f'{folder}/site/shared/sign.md', f'{folder}/site/shared/sign.fr.md')
        if index:
            write(f'{folder}/site/shared/index.md', '# Shared\n')
        for name in 'one', 'two':
            write(f'{folder}/site/{name}.md', f'# {name}\n\n{{{{< readfile "/shared/sign.fr.md" >}}}}\n')
        done = subprocess.run([program, 'pack', '--index=strict', '-C', 'site', '-o', 'library'], cwd=folder, capture_output=True, text=True,
                              env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
        check(f'pack names a part that is no page for {settings!r}', done.returncode == 2 and
              'one.md: error: includes shared/sign.fr.md, which cannot be read: Permission denied\n' in done.stderr, done)
        os.rename(f'{folder}/site/shared/sign.fr.md', f'{folder}/site/shared/sign.md')
    os.chmod(f'{folder}/site/shared/sign.md', 0o644)

# Nothing is packed while the configuration is wrong: readers would lack the emergency number.
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o777)
    program = shutil.copy(os.path.realpath(pamphlet), folder)
    os.mkdir(f'{folder}/content')
    open(f'{folder}/content/a.md', 'w').write('# A\n')
    for name, text, mode, why in (('pamphlet.yaml', 'emergency: {number: "9"}\ncontact: a: b\n', 0o644, ':2:11: error: not valid YAML'),
                                  ('pamphlet.yaml', 'emergncy: {number: "9"}\n', 0o644, 'there is no such key'),
                                  ('pamphlet.yaml', 'emergency: {number: "9"}\n', 0, 'error: cannot be read'),
                                  ('hugo.toml', 'title = \n', 0o644, 'hugo.toml:1:')):
        open(f'{folder}/{name}', 'w').write(text)
        os.chmod(f'{folder}/{name}', mode)
        for given in ('.', 'content'):
            done = subprocess.run([program, 'pack', '-C', given, '-o', 'out.library'], cwd=folder, capture_output=True,
                                  text=True, env={'PATH': os.environ['PATH'], 'HOME': folder}, **other)
            check(f'pack refuses {text!r} of {given}', done.returncode == 2 and why in done.stderr and not done.stdout and
                  done.stderr.count('\n') == 1 and sorted(os.listdir(folder)) == sorted(['content', 'pamphlet', name]), done)
        os.remove(f'{folder}/{name}')

# pack replaces a library or an empty file, and nothing else.
def kept(folder):
    return sorted((name, os.lstat(f'{folder}/{name}').st_mode, os.lstat(f'{folder}/{name}').st_ino)
                  for name in os.listdir(folder))

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/site')
    os.makedirs(f'{folder}/out/folder')
    os.makedirs(f'{folder}/store')
    open(f'{folder}/site/page.md', 'w').write('# Page\n')
    os.mkfifo(f'{folder}/out/pipe')
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f'{folder}/out/socket')
    os.symlink('pipe', f'{folder}/out/to-pipe')
    os.symlink('../store/missing', f'{folder}/out/to-nothing')
    open(f'{folder}/out/page.md', 'w').write('# A page that somebody wrote, whose name was typed by mistake\n' * 9)
    open(f'{folder}/out/short.md', 'w').write('short')
    before = kept(f'{folder}/out')
    # A library whose first bytes are damaged looks the same, and who packs every night has no other name for it.
    for name, words in (('page.md', 'no library file'), ('short.md', 'remove it, or name another'),
                        ('pipe', 'no regular file'), ('socket', 'no regular file'), ('folder', 'no regular file'),
                        ('to-pipe', 'no regular file'), ('to-nothing', 'not there')):
        status, out, said = run('pack', '-C', 'site', '-o', f'out/{name}', cwd=folder)
        check(f'pack refuses {name}', status == 2 and not out and f'out/{name}' in said and words in said, (status, said))
    check('and leaves all as it was', kept(f'{folder}/out') == before and not os.listdir(f'{folder}/store'), kept(f'{folder}/out'))
    open(f'{folder}/store/old', 'w').close()
    os.symlink('../store/old', f'{folder}/out/current')
    status, out, said = run('pack', '-C', 'site', '-o', 'out/current', cwd=folder)
    check('pack follows a link', status == 0 and os.readlink(f'{folder}/out/current') == '../store/old', (status, said))
    check('to the file', os.listdir(f'{folder}/store') == ['old'] and
          open(f'{folder}/store/old', 'rb').read(6) == b'SQLite', os.listdir(f'{folder}/store'))
    status, out, said = run('pack', '-C', 'site', '-o', 'out/current', cwd=folder)
    check('and replaces a library', status == 0 and run('list', '-C', 'out/current', cwd=folder)[0] == 0, said)

# What a finding quotes of a long address ends with a whole letter.
with tempfile.TemporaryDirectory() as folder:
    for before in ('', 'x'):  # so that either the first or the second byte of a letter is the last one quoted
        long = before + 'é' * 120
        write(f'{folder}/content/page.md', '---\ntitle: Page\n---\n\n'
              f'![A knee]({long}.png)\n\n{{{{< figure src="{long}.png" alt="A back" >}}}}\n\n'
              f'Read [about backs]({long}.md) and {{{{< ref "{long}.md" >}}}} too.\n')
        out = run('check', TODAY, 'content', cwd=folder)[1]
        quoted = [line for line in out.splitlines() if long[:90] in line and FINDING.match(line)]
        check('an address is quoted by whole letters', len(quoted) >= 4 and not any('�' in line for line in quoted), quoted)

# A new library file keeps the old one's owner and mode, so that the same accounts can read it.
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/site')
    open(f'{folder}/site/page.md', 'w').write('# Page\n')
    for mask, mode in ((0o077, 0o644), (0o022, 0o640), (0o022, 0o600)):
        open(f'{folder}/library', 'w').close()
        os.chmod(f'{folder}/library', mode)
        if os.getuid() == 0:
            os.chown(f'{folder}/library', 1, 2)
        before = os.stat(f'{folder}/library')
        done = subprocess.run([pamphlet, 'pack', '-C', 'site', '-o', 'library'], cwd=folder, umask=mask, capture_output=True)
        now = os.stat(f'{folder}/library')
        check(f'pack keeps the rights {mode:o} of a file', done.returncode == 0 and now.st_size and
              (now.st_mode, now.st_uid, now.st_gid) == (before.st_mode, before.st_uid, before.st_gid), (done, now))
        os.unlink(f'{folder}/library')

# When a signal ends the program, its unfinished file is removed.
for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    signal.signal(number, signal.SIG_DFL)  # nohup, and a shell's "&", have the tests ignore them

def stop_packing(folder, number):
    """Starts pack, sends it the signal while its temporary file is there; returns the exit status."""
    packing = subprocess.Popen([pamphlet, 'pack', '-C', 'site', '-o', 'out/library'], cwd=folder,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while packing.poll() is None and not any(name.startswith('library.') for name in os.listdir(f'{folder}/out')):
        time.sleep(0.002)
    packing.send_signal(number)
    return packing.wait()

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f'{folder}/site')
    os.makedirs(f'{folder}/out')
    for number in range(300):
        open(f'{folder}/site/page{number}.md', 'w').write(f'# Page {number}\n\n' + f'Some words {number}. ' * 200)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGXCPU, signal.SIGPIPE):
        statuses = [stop_packing(folder, number) for _ in range(4)]
        check(f'{number.name} ends packing', -number in statuses and set(statuses) <= {0, -number}, statuses)
        left = [name for name in os.listdir(f'{folder}/out') if name != 'library']
        check('and nothing is left', not left, left)
        for name in left:
            os.unlink(f'{folder}/out/{name}')
    status, out, said = run('pack', '-C', 'site', '-o', 'out/\x1b[31m\a', cwd=folder)
    check('no escapes from a name', status == 0 and '\x1b' not in out and '\a' not in out and '[31m: 300 pages' in out, out)

print(f'sites: {passed} passed, {failed} failed')
sys.exit(1 if failed else 0)
