#!/usr/bin/env python3
"""Writes a site of N pages of 3 KB whose text looks like language, the same in every run.

usage: site.py FOLDER PAGES

One page in ten has a French translation and one in twenty a Spanish one. Pages have sections, tags,
lists, and links to other pages.
"""
import os, random, sys

ROOTS = {
    'en': 'pain back nerve doctor muscle spine treat walk move help care sleep rest tablet clinic disc leg test week feel sit stand work bone'.split(),
    'fr': 'douleur dos nerf médecin muscle marche aide soin repos cachet clinique disque jambe semaine sentir debout travail os épaule été'.split(),
    'es': 'dolor espalda nervio médico músculo marcha ayuda cuidado reposo pastilla clínica disco pierna semana sentir trabajo hueso niño'.split(),
}
SMALL = {'en': 'the of and to in is it you that with for on your'.split(), 'fr': 'le de et à en est il vous que avec pour sur'.split(),
         'es': 'el de y a en es lo usted que con para su'.split()}
ENDS = ['', '', '', 's', 'ing', 'ed', 'ness', 'al', 'ful', 'ment', 'itis', 'pathy', 'algia', 'osis']
SECTIONS = ['conditions', 'treatments', 'getting-help', 'recovery', 'medicines', 'tests', 'living-with', 'children', 'clinic', 'research']
TAGS = ['back', 'neck', 'exercise', 'surgery', 'medicine', 'sleep', 'work', 'children', 'older people', 'urgent', 'imaging', 'nerves']


def vocabulary(language, rng):
    words = [root + end for root in ROOTS[language] for end in ENDS]
    letters = 'aeiou', 'bcdfglmnprstv'
    while len(words) < 6000:
        words.append(''.join(rng.choice(letters[1]) + rng.choice(letters[0]) for _ in range(rng.randint(2, 4))) + rng.choice(ENDS))
    return words


class Writer:
    def __init__(self, count):
        self.rng = random.Random(7)
        self.count = count
        self.words = {language: vocabulary(language, self.rng) for language in ROOTS}
        self.parts = {language: [self.part(language, i % 3 == 0) for i in range(min(count, 6000))] for language in ROOTS}

    def word(self, language):
        if self.rng.random() < 0.4:
            return self.rng.choice(SMALL[language])
        return self.words[language][int((self.rng.paretovariate(0.7) - 1) * 30) % 6000]

    def sentence(self, language):
        words = [self.word(language) for _ in range(self.rng.randint(6, 18))]
        if self.rng.random() < 0.15:
            words[3] = '**' + words[3] + '**'
        if self.rng.random() < 0.08:
            words[2] = '[%s](/%s/)' % (words[2], address(self.rng.randrange(self.count)))
        return ' '.join(words).capitalize() + '.'

    def paragraph(self, language):
        return ' '.join(self.sentence(language) for _ in range(self.rng.randint(3, 5))) + '\n\n'

    def part(self, language, heading):
        part = '## %s\n\n' % self.sentence(language) if heading else ''
        part += self.paragraph(language)
        if self.rng.random() < 0.2:
            part += ''.join('- %s\n' % self.sentence(language) for _ in range(3)) + '\n'
        return part

    def page(self, number, language):
        title = ' '.join(self.word(language) for _ in range(self.rng.randint(2, 4))).capitalize() + ' %d' % number
        text = ['---\ntitle: %s\ndescription: %s\ndate: 20%02d-%02d-%02d\ntags: [%s]\n---\n\n' % (
            title, self.sentence(language).replace('[', '').replace(']', ' ').replace('*', '').replace(':', ''), number % 25, number % 12 + 1, number % 28 + 1,
            ', '.join(self.rng.sample(TAGS, 2)))]
        size = 0
        while size < 2700:
            text.append(self.rng.choice(self.parts[language]))
            size += len(text[-1])
        return ''.join(text)


def address(number):
    return '%s/t%06d' % (SECTIONS[number % 10], number)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    writer = Writer(count)
    for section in SECTIONS:
        os.makedirs('%s/content/%s' % (folder, section), exist_ok=True)
        open('%s/content/%s/_index.md' % (folder, section), 'w').write('---\ntitle: %s\n---\n' % section.replace('-', ' ').capitalize())
    open(folder + '/hugo.yaml', 'w').write('title: Bench\nbaseURL: https://example.org/\ndefaultContentLanguage: en\ndisableKinds: [RSS, sitemap]\n'
                                           'languages:\n  en: {}\n  fr: {}\n  es: {}\n')
    made = number = 0
    while made < count:
        for language in ['en'] + ['fr'] * (number % 10 == 3) + ['es'] * (number % 20 == 7):
            if made < count:
                ending = '' if language == 'en' else '.' + language
                open('%s/content/%s%s.md' % (folder, address(number), ending), 'w').write(writer.page(number, language))
                made += 1
        number += 1


main()
