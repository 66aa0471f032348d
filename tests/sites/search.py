#!/usr/bin/env python3
"""Search: whether the page that a patient means is among the first answers.

usage: search.py PAMPHLET [accept]
"""
import json, os, re, sys, tempfile, zlib
sys.dont_write_bytecode = True
from sites import *

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
    # Nor does a page's name beside it, whichever of the two pages with signs is called so: of four signs one is asked,
    # whatever others there are.
    beside = {'en': 'and slipped disc', 'es': 'después de la operación', 'fr': 'et hernie discale', 'de': 'und Bandscheibenvorfall',
              'pl': 'i leki przeciwbólowe', 'ar': 'بعد العملية'}
    behind = []
    for words, language in (sign for sign in signs if zlib.crc32(sign[0].encode()) % 4 == 0):
        pages = [found['path'] for found in json.loads(run(
            'search', '-C', packed, f'--lang={language}', '--limit=3', '--json', f'{words} {beside[language]}')[1])['pages']]
        if not pages or not any(name in pages[0] for name in ('/cauda-equina-syndrome/', '/emergency/')):
            behind.append((words, pages))
    check('a sign beside a name is the first of what is found', len(signs) > 1000 and len(behind) <= 4, (len(signs), behind))
    # A sign of an emergency comes first also beside words that have a harmless name of their own,
    for language, words in (('en', 'not been for a poo and cant pee'), ('en', 'no poo for days and cannot feel my bottom'),
                            ('en', 'not had a poo and numb'), ('en', 'no poo for 3 days and legs weak'),
                            ('en', 'constipated and cannot pee'), ('en', 'stiff neck with fever and rash'),
                            ('en', 'took doble dose'), ('en', 'numb'), ('en', 'cannot tell if i have pooped'), ('de', 'Brust tut weh beim Einatmen'), ('de', 'taub in beiden fuessen'), ('pl', 'boli klatka przy wdechu'),
                            ('es', 'cuello tieso y manchas'), ('ar', 'تيبس الرقبة وطفح'), ('en', 'my smile is crooked'),
                            # in another language than the screen's, or in two
                            ('en', 'my babcia nie moze siku'), ('en', 'please زوجي لا يستطيع التبول'), ('en', 'my husband nie moze chodzic'),
                            ('en', 'my mama no puede mover las piernas'), ('en', 'dor no peito'), ('en', 'bacaklarımı hissetmiyorum'),
                            # Arabic's "and" is one word with a "not" of two letters
                            ('ar', 'انزلاق غضروفي ولا أستطيع التبول'), ('ar', 'شرب الكحول ولا يستيقظ'),
                            ('ar', 'بعد العملية ولا أستطيع التنفس'), ('ar', 'انزلاق غضروفي ومش قادر أتبول'),
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
                            ('en', 'took too much paracetamol'), ('en', 'he took too much codeine'), ('en', 'too much blood'),
                            ('es', 'la niña comió mis pastillas'), ('fr', 'mon fils a avalé des comprimés'),
                            ('de', 'Baby hat meine Pillen gegessen'), ('pl', 'dziecko połknęło tabletki'),
                            ('ar', 'ابني بلع حبوب المسكن'), ('en', 'little one got into my tablets'),
                            ('ar', 'زوجي يريد أن يموت'), ('ar', 'أبي ما يقدر يبول'), ('ar', 'أمي لا تستطيع التبول'), ('ar', 'أمي ما تحس برجولها'),
                            ('en', 'cant tell when im going for a number two'),
                            ('en', 'legs just gave out in tesco'), ('pl', 'nogi od rana słabe'),
                            ('es', 'sangra mucho la herida'), ('ar', 'الجرح ينزف كثيرا'), ('pl', 'rana mocno krwawi'),
                            ('en', 'child swallowed my tablets'), ('en', 'kid ate my tablets'), ('fr', 'ma fille a mangé des comprimés'), ('pl', 'dziecko połknęło tabletkę'),
                            ('es', 'a mi padre le cuesta hablar'), ('ar', 'أبي ما يقدر يتكلم'), ('ar', 'أبي وقع على الأرض'), ('ar', 'زوجي لا يستطيع القيام'), ('ar', 'أبي لا يستطيع المشي'),
                            ('fr', "l'urine coule toute seule"),
                            ('en', 'took double dose'), ('en', 'my son drank bleach'), ('ar', 'أخذت الدواء مرتين'),
                            ('es', 'se ha caído y no siente las piernas'), ('es', 'me he caído y no puedo moverme'),
                            ('es', 'tomé doble dosis'), ('fr', 'pris une double dose'), ('de', 'habe doppelte Dosis genommen'),
                            ('pl', 'wzięłam podwójną dawkę'),
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
                            ('en', 'scared i will hurt myself'), ('en', 'hurting myself'), ('en', 'hurts to pee and cannot pee'), ('es', 'ardor al orinar y no puedo orinar'),
                            ('de', 'kann kein Wasser lassen Blasenentzündung'), ('en', 'nefes alamıyorum'), ('en', 'не могу дышать'),
                            ('en', 'bladder infection and lost control of bladder'), ('en', 'how many tablets to die'), ('es', 'cuántas pastillas para morir'),
                            ('fr', 'combien de comprimés pour mourir'), ('de', 'wie viele Tabletten zum Sterben'),
                            ('pl', 'ile tabletek żeby umrzeć'), ('ar', 'كم حبة حتى أموت'),
                            ('en', 'numb back passage after my operation'), ('es', 'genitales dormidos después de la operación'),
                            ('de', 'Suizid Schmerzmittel'), ('pl', 'samobójstwo wypadnięcie dysku'),
                            ('en', 'incontinent since slipped disc'), ('en', 'cannot come when i have sex'),
                            ('en', 'cannot go on a day longer'), ('en', 'could i die'),
                            ('en', 'triple nine'), ('fr', 'parle mal'), ('en', 'wet myself back pain'), ('en', 'too many tablets in the morning'),
                            ('en', 'worst back pain ever suddenly and sweating'),
                            ('en', 'too many morphine'), ('en', 'too much medicine'), ('ar', 'أشتكي من ألم في صدري'), ('ar', 'خدر في الساق ألم في صدري'), ('ar', 'ألم في ظهري وألم في صدري'), ('en', 'cannot sleep and cannot pee'),
                            ('en', 'too much medication'), ('en', 'drank bleach'), ('en', 'bladder not working since decompression'),
                            ('en', 'incontinent after laminectomy'), ('en', 'leaking poo since sciatica'),
                            ('es', 'se me duermen los genitales y tengo ciática'), ('es', 'no siento el culo y hernia discal'),
                            ('es', 'incontinencia después de la operación'), ('fr', 'les deux jambes faibles et hernie discale'),
                            ('fr', 'engourdi au niveau du sexe et mal au dos'), ('fr', 'mon mari ne bouge plus'),
                            ('de', 'mache mir in die hose und kreuzschmerzen'), ('de', 'zu viele schmerzmittel geschluckt'),
                            ('de', 'mein mann ist umgefallen'), ('pl', 'drętwieje krocze i rwa kulszowa'),
                            ('pl', 'słabe obie nogi i wypadnięcie dysku'), ('ar', 'ضعف الساقين بعد العملية'), ('ar', 'تسرب البول وألم الظهر'),
                            # nor by what is called in one leg, or of work, as it is in both legs
                            ('en', 'numb legs'), ('en', 'my legs are numb'), ('en', 'weak feet'), ('en', 'tingling in my legs'),
                            ('en', 'numb patch between my legs'), ('en', 'numb patch on my bottom'), ('en', 'legs not working'),
                            ('en', 'my legs stopped working'), ('de', 'meine Beine sind taub'), ('de', 'Füße taub'),
                            ('fr', 'jambes engourdies'), ('es', 'pies débiles'), ('pl', 'drętwe nogi'), ('pl', 'nogi drętwieją'),
                            ('ar', 'خدر في الأعضاء التناسلية والانزلاق الغضروفي'),
                            # what fails, of what, of whom, and what is told beside it
                            ('en', "can't feel when my bladder is full and back pain"),
                            ('en', 'trouble starting to pee after the operation'), ('en', "can't hold my poo"),
                            ('en', "can't feel myself poo"), ('en', 'my son is fitting and back pain'),
                            ('en', 'banged his head and is being sick since yesterday'),
                            ('es', 'mi madre no siente las piernas después de la operación'),
                            ('es', 'no tengo fuerza en las piernas después de la operación'),
                            ('es', 'me quedé paralizado'), ('es', 'me fallan las piernas de repente'),
                            ('es', 'entumecida la entrepierna después de la operación'),
                            ('es', 'se me escapa el pis y dolor de espalda'),
                            ('es', 'me hago caca encima después de la operación'),
                            ('es', 'se me escapan las heces qué hago'),
                            ('es', 'no tengo erección desde el dolor de espalda'),
                            ('es', 'me falta el aire después de la operación'),
                            ('es', 'se ahoga después de la operación'),
                            ('es', 'se le hincharon los labios y dolor de espalda'),
                            ('es', 'tiene la cara torcida después de la operación'),
                            ('es', 'choque de coche dolor de cuello ayuda por favor'),
                            ('es', 'accidente de moto después de la operación'),
                            ('es', 'labios morados y dolor de espalda'),
                            ('fr', "j'ai plus de force dans les jambes après l'opération"),
                            ('fr', "jambes mortes d'un coup"), ('fr', 'fourmis dans les deux jambes depuis hier'),
                            ('fr', "je tiens plus debout après l'opération"),
                            ('fr', 'douleur dans les deux jambes que faire'), ('fr', 'entrejambe endormi que faire'),
                            ('fr', 'peux pas faire pipi et mal au dos'), ('fr', 'je peux plus pisser et mal au dos'),
                            ('fr', 'rien ne sort quand je veux uriner et mal au dos'),
                            ('fr', "plus d'érection depuis mon mal de dos"),
                            ('fr', 'je bande plus depuis le dos aidez-moi'), ('fr', "essoufflé d'un coup et mal au dos"),
                            ('fr', "tombé d'une échelle mal au dos"), ('fr', "tombée dans l'escalier et mal au dos"),
                            ('fr', 'ça saigne sans arrêt et mal au dos'),
                            ('de', 'meine Mutter spürt ihre Beine nicht und Rückenschmerzen'),
                            ('de', 'Kribbeln in beiden Beinen'), ('de', 'Schmerzen in beiden Beinen'),
                            ('de', 'Beine eingeschlafen seit gestern beide'), ('de', 'Taubheit am Po'),
                            ('de', 'spüre meinen Hintern nicht mehr'), ('de', 'kribbeln im Intimbereich'),
                            ('de', 'Genitalien gefühllos und Rückenschmerzen'),
                            ('de', 'ich kann nicht mehr urinieren bitte helfen'),
                            ('de', 'mein Vater kann nicht pipi machen und Rückenschmerzen'),
                            ('de', 'es kommt kein Urin und Rückenschmerzen'), ('de', 'meine Oma macht sich nass'),
                            ('de', 'Stuhl geht ab ohne dass ich es merke'),
                            ('de', 'spüre den Stuhlgang nicht nach der Operation'), ('de', 'ersticke was tun'),
                            ('de', 'Lippen geschwollen bitte helfen'), ('de', 'Gesicht hängt herunter'),
                            ('de', 'er krampft seit gestern'), ('de', 'hört nicht auf zu bluten'),
                            ('de', 'Lippen blau und Rückenschmerzen'), ('pl', 'nie mam siły w nogach i ból pleców'),
                            ('pl', 'nogi jak martwe co robić'), ('pl', 'mrowienie w obu nogach proszę o pomoc'),
                            ('pl', 'zdrętwiałe miejsca intymne po operacji'), ('pl', 'drętwy penis i ból pleców'),
                            ('pl', 'mrowienie w kroczu od wczoraj'), ('pl', 'tata nie może siusiu i ból pleców'),
                            ('pl', 'mocz nie leci i ból pleców'), ('pl', 'nie sikałam od wczoraj i ból pleców'),
                            ('pl', 'sikam pod siebie co robić'), ('pl', 'straciłem kontrolę nad pęcherzem po operacji'),
                            ('pl', 'nie mam erekcji od bólu pleców'), ('pl', 'nie staje mi od kiedy bolą plecy'),
                            ('pl', 'boli mnie w piersiach i ręka'), ('pl', 'brakuje mi tchu i ból pleców'),
                            ('pl', 'spuchły usta po operacji'), ('pl', 'bełkocze'), ('pl', 'chyba ma udar i ból pleców'),
                            ('pl', 'krew nie przestaje lecieć'), ('ar', 'ما بحس باجريي من امبارح'),
                            ('ar', 'فقدت الإحساس في الساقين بعد العملية'), ('ar', 'رجلي مشلولة'),
                            ('ar', 'قدماي خدرتان من امبارح'), ('ar', 'خدر في العضو بعد العملية'),
                            ('ar', 'مش عارف اتبول بعد العملية'), ('ar', 'أمي تبول على نفسها'),
                            ('ar', 'لا أشعر بامتلاء المثانة بعد العملية'), ('ar', 'المثانة لا تعمل فجأة'),
                            ('ar', 'أتبرز على نفسي بعد العملية'), ('ar', 'عملتها على حالي'),
                            ('ar', 'وجهها مائل بعد العملية'), ('ar', 'وجهه اعوج مع ألم في الظهر'),
                            ('ar', 'عنده تشنج مع ألم في الظهر'), ('ar', 'أغمي عليه بعد العملية'),
                            ('ar', 'تيبس الرقبة وحرارة'), ('en', 'there is no strength in either leg'),
                            ('en', 'my bum cheeks have gone dead'), ('es', 'un peso en el pecho'),
                            ('es', 'está temblando y no responde'), ('fr', 'mes jambes ne me portent plus'),
                            ('de', 'Papa fühlt seine Füße nicht mehr'), ('de', 'ein Gewicht auf der Brust'),
                            ('pl', 'trzęsie się i nie reaguje'), ('ar', 'رجلي مو شايلتني'), ('ar', 'زوجي بال على نفسه'),
                            ('ar', 'أمي ما تتحكم بالبراز'), ('ar', 'يرتجف ولا يستجيب'), ('ar', 'ما بدي عيش')):
        pages = [page['path'] for page in json.loads(
            run('search', '-C', packed, f'--lang={language}', '--limit=3', '--json', words)[1])['pages']]
        check(f'{words}: the emergency comes first', any(name in pages[0] for name in ('/cauda-equina-syndrome/', '/emergency/')), pages)
    # and what is harmless is not led to an emergency by a word that both have.
    for language, words, path in (('en', 'feel like giving up', 'recovery/mood'), ('en', 'feel like a failure', 'recovery/mood'),
                                  ('en', 'giving up smoking', 'clinic/before-your-operation'),
                                  ('en', 'no poo', 'recovery/constipation'), ('en', 'how many paracetamol', 'treatments/pain-medicines'),
                                  ('es', 'dedos del pie dormidos', 'conditions/sciatica'), ('es', 'pie dormido', 'conditions/sciatica'),
                                  ('fr', 'pied endormi', 'conditions/sciatica'), ('en', 'private room', 'getting-help/your-rights'),
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
                                  ('en', 'bladder infection', 'getting-help/when-to-get-help'), ('de', 'Blasenentzündung', 'getting-help/when-to-get-help'),
                                  ('pl', 'zapalenie pęcherza', 'getting-help/when-to-get-help'), ('ar', 'التهاب المثانة', 'getting-help/when-to-get-help'),
                                  ('en', 'dolor de espalda exercises', 'conditions/back-pain'), ('en', 'ejercicios para cuello', 'conditions/neck-pain'),
                                  ('en', 'bel ağrısı', 'clinic/other-formats'), ('en', 'tercüman', 'clinic/other-formats'),
                                  ('fr', 'peur de tomber', 'recovery/walking-aids'), ('ar', 'الحمام', 'clinic/visiting'),
                                  ('en', 'restless legs', 'recovery/sleep'), ('en', 'back to work', 'recovery/work'), ('en', 'going back to work', 'recovery/work'),
                                  ('en', 'not working', 'recovery/work'), ('en', 'tablets not working', 'treatments/pain-medicines'),
                                  ('en', 'serious accident at work', 'getting-help/when-to-get-help'),
                                  ('en', 'injection not working', 'treatments/nerve-root-injection'), ('en', 'my leg is numb', 'conditions/sciatica'),
                                  ('en', 'tingling in my leg', 'conditions/sciatica'), ('de', 'Fuß taub', 'conditions/sciatica'),
                                  ('pl', 'noga drętwieje', 'conditions/sciatica'), ('en', 'cannot get up in the morning', 'conditions/back-pain'), ('en', 'numb patch', 'conditions/sciatica'),
                                  ('en', 'one shoulder higher', 'conditions/scoliosis'), ('en', 'high sugar', 'treatments/nerve-root-injection'),
                                  ('en', "my child's spine", 'conditions/scoliosis'), ('en', "kid's back hurts", 'conditions/back-pain'),
                                  ('en', 'child scan', 'tests/mri-scan'), ('fr', 'un comprimé', 'treatments/pain-medicines'),
                                  ('fr', 'puis-je manger avant mes médicaments', 'treatments/pain-medicines'),
                                  ('fr', 'manger avec mes médicaments', 'treatments/pain-medicines'),
                                  ('de', 'vor der Tablette gegessen', 'treatments/pain-medicines'), ('de', 'vor der Operation gegessen', 'clinic/before-your-operation'),
                                  ('es', 'comí antes de la operación', 'clinic/before-your-operation'), ('pl', 'zjadłem śniadanie', 'clinic/before-your-operation'),
                                  ('pl', 'tabletka', 'treatments/pain-medicines'), ('ar', 'الجلوس على الأرض', 'recovery/posture'),
                                  ('ar', 'القيام من السرير', 'recovery/walking-aids'), ('ar', 'لا أستطيع الجلوس', 'conditions/sciatica'),
                                  ('ar', 'الألم لا يتوقف', 'getting-help/when-to-get-help'), ('ar', 'الحبوب', 'treatments/pain-medicines'), ('ar', 'وجع اظهر', 'conditions/back-pain'),
                                  ('en', 'ate something before surgery', 'clinic/before-your-operation'), ('ar', 'أتألم كثيرا', 'conditions/neck-pain'),
                                  ('ar', 'مخدر موضعي', 'conditions/sciatica'), ('ar', 'متى تمشي أمي', 'recovery/staying-active'),
                                  ('en', "can't sit for long", 'conditions/back-pain'),
                                  ('en', 'my back is crooked', 'conditions/scoliosis'), ('en', 'droopy shoulder', 'conditions/scoliosis'),
                                  ('en', 'lopsided hips', 'conditions/scoliosis'), ('en', 'can i chew my tablets', 'treatments/pain-medicines'),
                                  ('en', 'what is the point of surgery', 'getting-help/deciding'), ('en', 'droopy foot', 'conditions/sciatica'),
                                  ('pl', 'opada mi stopa', 'conditions/sciatica'), ('es', 'parche para el dolor', 'treatments/pain-medicines'),
                                  ('de', 'Schmerzpflaster', 'treatments/pain-medicines'),
                                  ('es', 'dolor entre los omóplatos', 'getting-help/when-to-get-help'),
                                  ('es', 'olvidé una dosis', 'treatments/pain-medicines'),
                                  ('fr', "je n'arrive pas à me pencher", 'conditions/back-pain'),
                                  ('fr', "analyse d'urine", 'clinic/before-your-operation'),
                                  ('fr', 'chevilles gonflées', 'treatments/pain-medicines'),
                                  ('de', 'Arm und Nacken tun weh', 'conditions/trapped-nerve-in-the-neck'),
                                  ('de', 'Dosis Ibuprofen', 'treatments/pain-medicines'),
                                  ('de', 'Dosis vergessen', 'treatments/pain-medicines'),
                                  ('de', 'geschwollene Knöchel', 'treatments/pain-medicines'),
                                  ('pl', 'ból nogi przy chodzeniu', 'conditions/sciatica'),
                                  ('pl', 'zapomniałam dawki', 'treatments/pain-medicines'),
                                  ('pl', 'opuchnięte kostki', 'treatments/pain-medicines'),
                                  ('ar', 'ألم بين لوحي الكتف', 'getting-help/when-to-get-help'),
                                  ('ar', 'هل أستطيع الاستحمام', 'recovery/after-an-operation'),
                                  ('ar', 'نسيت جرعة', 'treatments/pain-medicines'),
                                  ('en', 'how long will my foot be numb', 'conditions/sciatica'),
                                  ('en', 'my thigh tingles sometimes', 'conditions/sciatica'), ('fr', 'ma cuisse picote parfois', 'conditions/sciatica'),
                                  ('pl', 'udo czasem mrowi', 'conditions/sciatica'), ('pl', 'słabe mięśnie brzucha', 'recovery/staying-active'),
                                  ('de', 'schwache Bauchmuskeln', 'recovery/staying-active'), ('es', 'músculos débiles de la barriga', 'recovery/staying-active')):
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
    # A 'cannot' alone is no sign: what it denies is on no page. It may tell of one, so that the page is not far.
    for language, words in (('en', 'I cannot knit'), ('fr', 'je ne peux pas tricoter'), ('de', 'ich kann nicht stricken'), ('pl', 'nie mogę szydełkować')):
        pages = [page['path'] for page in json.loads(
            run('search', '-C', packed, f'--lang={language}', '--limit=3', '--json', words)[1])['pages']]
        helps = ['/cauda-equina-syndrome/' in path or '/emergency/' in path for path in pages]
        check(f'{words}: leads to no emergency first', not helps[0] and any(helps), pages)
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

finish()
