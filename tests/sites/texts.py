#!/usr/bin/env python3
"""What each rule says of single texts, most of which it must be silent about.

usage: texts.py PAMPHLET [accept]
"""
import collections, os, re, sys, tempfile
sys.dont_write_bytecode = True
from sites import *

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
        (False, '[words](/p1/#)'), (False, '[words](/p1/#top)'), (True, '[words](/p1/#x)'), (True, '[words](/p1/#hip)'), (True, '[words](/p1/#topics)'), (False, '[the page](/p1/) and [the page](p1.en.md)'), (True, '[the page](/p1/) and [the page](/p2/)'),
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
    ('L16', True, 'At the hip（a joint）KQX is new.'), ('L16', False, 'At the hip（a joint, KQX）it is new.'),
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
        'Your pain may be 7 out of 10 today.', 'Pain: 7 out of 10.', 'Rest when you score it 5 out of 10 or more.', 'In bed the pain was 7 out of 10.', 'Rate it: 7 out of 10.', 'RATE IT: 7 OUT OF 10.')],
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
    *[('L19', False, text) for text in ('Wait 5– 10 days.', 'Wait 5 –10 days.', 'The third Jan is here.', 'A wind Jan felt.', 'Call Jan.', 'You have 2 OCT scans.', 'Bring the MAR 2 chart.')],
    # Days that no calendar has.
    *[('L19', True, text) for text in ('We are shut on 31 June.', 'Come on the 31st of September.', 'On 29 February 2027 we are shut.', 'On 30\xa0February, go.', 'Come on Monday 25 December 2026.', 'Come on Monday, 25 December 2026.', 'Come on Monday the 25th of December 2026.', 'Come on 0 May.', 'Come on 32 March 2026.')],
    *[('L19', False, text) for text in ('We are shut on 31 May.', 'Come on the 30th of September.', 'On 29 February we are shut.', 'On 29 February 2028 we are shut.', 'Come on Friday 25 December 2026.', 'Come on Friday, 25th December 2026.', 'Come on Monday 25 December.', 'In 2026 May asked us.', 'Come on a Monday. 25 December 2026 is a Friday.', 'Each Monday from 25 December 2026.', 'Mayors: 45 Mayfair Road.', 'de: Am 31 June.', 'Call 01632 960131 March to May.', 'Of 100 people, 45 may feel sick.')],
    # A dose without its unit, by how often it is taken.
    *[('L19', True, text) for text in (
        'Take 10 to 20 twice a day.', 'Do not take 500 twice a day.', 'Do 5 lifts. Take 20 twice a day.',
        'Take 500 twice a day.', 'Take amoxicillin 500 three times a day.', 'Take 1000 every 6 hours.', 'Take 1,000 every six hours.', 'Take 250 4 times daily.', 'Take 20 once\xa0daily.', 'de: Nehmen Sie 500 dreimal am Tag.', 'de: Nehmen Sie 1000 alle 6 Stunden.', 'de: Nehmen Sie 500 3-mal täglich.',
        'fr: Prenez 500 trois fois par jour.', 'fr: Prenez 500 toutes les 6 heures.', 'es: Tome 500 tres veces al día.', 'es: Tome 500 cada 8 horas.', 'pl: Weź 500 trzy razy dziennie.', 'pl: Weź 500 co 8 godzin.', 'ar: خذ 500 ثلاث مرات في اليوم.', 'ar: خذ 500 كل 8 ساعات.')],
    *[('L19', False, text) for text in (
        'Do 10 to 20 twice a day.', 'Build up to doing at least 20 three times a day.', 'Repeat another 30 every 2 hours.', 'es: Haga de 10 a 20 dos veces al día.', 'fr: Faites-en 10 à 20 deux fois par jour.', 'de: Machen Sie 10 bis 20 zweimal am Tag.', 'pl: Wykonaj od 10 do 20 dwa razy dziennie.', 'ar: كرر 10 إلى 20 مرتين في اليوم.',
        'Take 500mg twice a day.', 'Take 2 twice a day.', 'Take 2 every 6 hours.', 'Take 2 tablets of 500mg 4 times a day.', 'We met in 2024 twice a day.', 'Ring 01632 960123 twice a day.', 'Come at 20.00 once a day.', 'It is 500 a day.', 'We see 500 every day.', 'Take 500 every hundred years.', 'Take 500 twice.', 'Take 500 every 6.', 'Bus X50 every 2 hours.', 'de: Nehmen Sie 500 mg dreimal am Tag.', 'de: 2 alle 6 Stunden.',
        'Your target blood test (INR) of 2.5 is fine.', 'A blood count (HbA1c) of 6.5.')],
    *[('L16', told, text) for told, text in ((False, 'The words are under CC BY 4.0.'), (False, 'Under CC BY-SA 3.0.'), (True, 'You may have BY in it.'), (True, 'A CC of it.'))],
    # A card's level as other programs write it is one, and so is one with wrong signs.
    *[('L07', told, f'> {mark}\n> Rest at home.') for told, mark in ((True, '[NONURGENT]'), (True, '[!nonurgent}'), (True, '![NON_URGENT]'), (True, '!NONURGENT'), (False, '[DONE]'), (False, '[Summary]'))],
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
    # What was meant as a table is no sentence.
    *[('L10', told, '|'.join(('', *(f'Day {i} take it' for i in range(7)), '')) + f'\n{rule}\n| 1 |') for told, rule in ((False, '|---|---|'), (False, '| two |'))],
    # A word that a printed line cut in two stays cut; hyphens that wait for another word do not.
    *[('L21', True, text) for text in ('Tell your gen-\neral practitioner.', '1. It be-\ncomes red.', '> Take your med-\n> ication.', 'fr: Le ge-\nnou étiré.', 'ar: كلمة.\n\nA med-\nicine.')],
    *[('L21', False, text) for text in ('Pre-\nand post-operative care.', 'de: Vor-\nund Nachteile.', 'de: Vor-\nsowie Nachteile.', 'It is 5 -\nor more.', 'See vitamin B-\n12.', '`gen-\neral`', '```\ngen-\neral\n```', 'Gen-\n\neral.', 'Words -\nwords.', 'A med-\nUp.')],
    # The next item of a list whose last one has more than one line.
    *[('L21', told, text) for told, text in ((True, '1. rest\nand sleep\n2.keep warm'), (True, '1. rest\n2. sleep\nat night\n3.Keep warm'), (False, '1. rest\nand see\n3.b of it'), (False, '1. rest\n\nWords and\n2.b of it'))],
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
        '[TOC]', '[[toc]]', '${toc}', '{{TOC}}', '\\newpage', 'H~2~O', '10~20 or 30~40', 'About ~5 or 10~20', '~(5) is 6~7', 'Take 10~20 mg/~ day.', '10^3^ cells', 'Ca^2+^', '[Important:]{.underline} rest.', '[red]{style="color:red"}', '![a back](back.png){width="3in"}', '{: .lead}', 'Words{: .lead #id}',
        '`<w:br/>`{=openxml}', 'Rest :smile:', '\n::: {.columns}\nWords.\n:::', ':::: {.callout-note}\nWords.\n::::', '\n:::spoiler Words\nWords.\n:::', '\n:::note[Title]\nWords.\n:::')],
    *[('L21', False, text) for text in (
        'It is ==here', 'a == b == c', 'It is a===b===c.', '`==x==` and `%%y%%`', '```\n==x==\n%%\n```', 'It is 5%% or 6%%%.', '50%', 'A {a} and {b c}.', 'Set {x=1} of it, y_{x=1}.', 'Mail [@ home] or a@b.example.', 'It costs $5 to $10.', 'It costs $$ to $$$.', 'x < 5% of y > 5%',
        'Use {{ note }}.', 'See [TOC] below.', 'A power^of 3', '10^3', '10~20 or 30', 'About ~5 or ~6.', 'It is (~5) or (~6).', 'Take ~5-~10 mg.', 'Take ~5–~10 mg.', 'Take ~5 mg/~10 ml.', 'Of x~(5) or 6~7.', 'It is 10~(20) mg~.', 'Take ~~it~~ ~them~.', 'About ~5 or 6 ~ 7.', '# Head {#id .x}\n\nWords.', 'Words.\n{.lead}', '{.lead}\nWords.', '- [x] rest\n- [ ] walk', '- [a] rest', 'At 10:30:00 or 1:100:2.', 'See :nothing: here.', ':::', '\\[TOC] is here', '*[a link](/p1/)*', 'Step^1 of it', '[^1] and [^2].\n\n[^1]: A.\n[^2]: B.')],
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
        *['– Quand ?\n\n– Demain.', '– one  \n– two', '– one<br>\n– two<br />\n– three', 'a) one<BR/>\nb) two', '-one<br>\r\n-two', '*one* two\n*three* four', '-one', '- one\n- two', '- one\n\n-two', '- one\n*two* three', '* one\n*two* three', '- one\n-2 degrees', '# One\n#2 of it', '#Hip #Knee', '#hip', 'Words\n#Hip', 'a) one', '## Take two a day.\n\nRest.', 'What helps\n---\nRest.', 'Take two.\n\n---\nRest.', '- one.\n---\nRest.', '- ## One.', '1. # One.\n\n   Words.', '> - ## One.', 'Term\n: ## One.', 'A note[^1].\n\n[^1]: ## One.', '<h2>\nOne.\n</h2>', '<h2 class="x"\nid="y">One.</h2>', 'Hands, feet, etc.\n====\n', '## [Two.](/p1/)\n\nRest.', 'Words (see above)[1] and (b)[^a].\n\n[^a]: Note.', 'Take **two** now.', '5mg** a day.\n\n**Not for all.', 'Take 5mg** a day or 10mg** a night.\n\n** With food. *** Not for all.', 'Take 5mg**, or 10mg***.\n\n**With food.', '`**` and `a ** b ** c`.', 'Take \\*\\*two\\*\\* now.', '***', 'A code 12***** here.', 'Words <!-- to do --> and more.', '<!-- as typed: <!- to do -> -->\n\nWords.', '`<!-- x`', '```\n<!-- x\n```', '<!---->', '    ```\n    code', '> ```\n> code\n\nWords.', '````\n```\n````', '``` and ```', '<!--\n```\n-->', '\\<!-- x', '<!DOCTYPE html>', 'Words <!', '5.4 to\n6.5 in all',
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
    ('Take 1.50 mg.', '1.5mg'), ('Take 10.0mg.', '10mg'), ('Take 100.00 mg.', '100mg'), ('Take 20.10 mg.', '20.1mg'), ('Take 1.250mg.', 'the one that is meant'), ('Take 1.0000mg.', '1mg'), ('Take 1,000.50mg.', '1,000.5mg'), ('Take 2.0 µg.', '2 micrograms'),
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

# The most that a site wants a rule to say holds for errors and warnings.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/content/a.md', '---\ntitle: A\n---\nTake 5mg tds. 0.2% or 1 in 5.\n')
    for cap, level in (('info', ['info', 'info']), ('warning', ['warning', 'warning']), ('error', ['error', 'warning']), ('off', [])):
        write(f'{folder}/pamphlet.yaml', f'check: {{levels: {{L16: {cap}, L19: {cap}}}}}\n')
        findings = found_in(f'{folder}/content')
        told = sorted(f['level'] for f in findings if f['rule'] in ('L16', 'L19') and 'mixed' not in f['message'])
        check(f'a rule that says at most {cap}', told == level, told)

# A link to one translation counts for all, whether their files' names or keys say that they are translations.
with tempfile.TemporaryDirectory() as folder:
    for name, key, text in (('a', '', '[B](b.md) [C](c.md)'), ('b', '', 'x'), ('b.es', '', 'x'), ('c', 'c', 'x'), ('d.es', 'c', 'x'), ('d', 'd', 'x'), ('e.es', 'e', 'x')):
        write(f'{folder}/{name}.md', f'---\ntitle: {name.upper()}\n{f"translationKey: {key}" if key else "weight: 1"}\n---\n{text}\n')
    told = sorted(os.path.basename(f['file']) for f in found_in(folder) if f['message'] == 'no other page leads here')
    check('pages that none leads to', told == ['a.md', 'd.md', 'e.es.md'], told)

# A rule that is off takes no finding of another one with it.
with tempfile.TemporaryDirectory() as folder:
    write(f'{folder}/content/a.md', '---\ntitle: A\nkind: thing\n---\nYou may DO it. [Words](javascript:x) ![a back](back.png)\n')
    write(f'{folder}/pamphlet.yaml', 'check: {levels: {L04: off, L06: off, L15: off, L16: off}}\n')
    told = sorted(f['rule'] for f in found_in(f'{folder}/content') if f['rule'] in ('L04', 'L06', 'L15', 'L16', 'L18', 'L20', 'L21', 'L24'))
    check('other rules than those that are off', told == ['L18', 'L20', 'L21', 'L24'], told)

# What prescribers, typists and copies leave in a text, in each language, and what only looks so.
with tempfile.TemporaryDirectory() as folder:
    lines = (('en', 'Take it Q4 HR.', ['L16: Q4 HR is for prescribers: write every 4 hours']),
             ('en', 'Come back in 2/52.', ['L16: 2/52 is for prescribers: write 2 weeks']),
             ('en', 'Come back in 2/52 for a check.', ['L16: 2/52 is for prescribers: write 2 weeks']),
             ('en', 'Walk after 3/12.', ["L16: 3/12 is for prescribers, or a day: write 3 months, or the month's name"]),
             ('en', 'Walk after 3/52.', ['L16: 3/52 is for prescribers: write 3 weeks']),
             ('en', 'Come back in 1/52.', ['L16: 1/52 is for prescribers: write 1 week']), ('en', 'Rest for 1/7.', ['L16: 1/7 is for prescribers: write 1 day']), ('en', 'It is on page 3/52.', []), ('en', 'Ask in Room 2/52.', []),
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
             *[('en', text, ['L18: a word in capitals: DO']) for text in ('You may DO it.', 'If it hurts, DO stop.', 'For pain, DO, please, stop.')],
             ('en', 'Call Dr Lee, NOW.', ['L18: a word in capitals: NOW']),
             ('en', 'Take the PO form.', ['L16: PO is not explained where it comes first']),
             ('es', 'En Calle Sol 12 CP 28001.', []),
             ('en', 'The stat is new, and so is 3 mane.', []), ('en', 'Write to PO Box 12.', []), ('en', 'A 5mg/day dose.', []), ('de', 'Der 3. Po.', []),
             ('en', 'See pp. 12-15 of it.', []), ('en', 'See p. 3-4 of it.', []),
             ('en', 'Eat 2 - 3 portions.', ['L19: a range with a dash: write 2 to 3']),
             ('en', 'Dip. 2-3 times.', ['L19: a range with a dash: write 2 to 3']),
             ('en', 'Take 1.5–2.5g of it.', ['L19: a range with a dash: write 1.5 to 2.5']),
             ('en', 'You rest, usually 2/52.', ['L16: 2/52 is for prescribers: write 2 weeks']),
             ('en', 'It was 90/52.', []),
             ('en', 'Take 300mg ON with food.', ['L16: ON is for prescribers: write at night']),
             *[('en', text, ['L16: ON is for prescribers: write at night']) for text in ('Take 300mg ON.', 'Take 300mg ON, and rest.', 'Take 300mg ON and rest.')],
             # where 'on' is only said aloud, 'at night' is not meant
             *[('en', text, ['L18: a word in capitals: ON']) for text in ('Take 300mg ON Mondays.', 'Put 5ml ON the skin.', 'Take 300mg ON 2 days.')],
             ('en', 'Log your doses on PC.', ['L16: PC is not explained where it comes first']),
             ('en', 'Take 10mg ON ALTERNATE DAYS.', ['L18: words in capitals are hard to read']),
             ('en', 'Take 300mg BD and 5mg OM.', ['L16: BD is for prescribers: write twice a day', 'L16: OM is for prescribers: write in the morning']),
             ('en', 'Take 300mg on Monday.', []), ('en', 'Take 2 tablets OM daily.', ['L16: OM is for prescribers: write in the morning']), ('en', 'Turn it ON.', ['L18: a word in capitals: ON']),
             ('en', 'Take 1.200mg.', ['L19: this is read as 1.2 or as 1,200: write the one that is meant']),
             ('en', 'Take 12.500mg.', ['L19: this is read as 12.5 or as 12,500: write the one that is meant']),
             ('en', 'Take 1.\u0662\u0660\u0660mg.', ['L19: this is read as 1.\u0662 or as 1,\u0662\u0660\u0660: write the one that is meant']),
             ('en', 'Take 0.500mg.', ['L19: a zero behind the point of a dose is read as ten times as much: write 0.5mg']),
             ('en', 'Take 1.20mg.', ['L19: a zero behind the point of a dose is read as ten times as much: write 1.2mg']),
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
             ('de', 'Nehmen Sie 500 dreimal am Tag.', ['L19: a dose without its unit: write 500 mg if milligrams are meant, or the unit that is meant']),
             ('es', 'Tome 1 c/6-8h\xa0hoy.', ['L16: c/6-8h is for prescribers: write cada 6 a 8 horas']), ('en', 'Take 1 q8h\xa0now.', ['L16: q8h is for prescribers: write every 8 hours']), ('es', 'Tome 1 c/8hoy.', []),
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

finish()
