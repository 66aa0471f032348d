#!/usr/bin/env python3
"""Presses random keys, and after every few checks what must hold on every screen: the cursor is on the
screen, and on the chosen row if there is one; the emergency number is one tap away, and Back from it
leads to the same screen; Back and Forward undo each other; the question whether somebody is there
changes nothing, and neither does another size of the window. Where the screen can be touched, the
second tap of two hits nothing that was not there for the first, and a tap on a sentence that names a
key does what the key does. The keyboard of the screen comes each time for the same keys, and begins
with its first letter. And after a reader has gone, the next one is shown what would be shown after a start.

usage: model.py PLAY [FIRST-SEED [SEEDS]]
"""
import os, random, re, subprocess, sys

SITES = [('content', '999'), ('tests/sites/clinic', '112'), ('tests/sites/words', '112'), ('tests/sites/small', None),
         ('tests/sites/twins', None), ('tests/sites/rtl', None)]
SIZES = [(80, 24), (40, 11), (64, 18), (132, 43), (49, 7)]
KEYS = ['Up', 'Down', 'Enter', 'Left', 'Right', 'Tab', 'S-Tab', 'Space', 'PgUp', 'PgDn', 'Home', 'End', 'Backspace',
        'Alt-Left', 'Alt-Right', 'Esc', 'F1']
LETTERS = "kjudgGm/snNo][ceht'#123456789+-*.0ap"
WORDS = ['pain', 'sci', 'the', 'zzz', 'ال', 'גב']
MENU = re.compile('What you can do|Was Sie hier tun|Qué puede hacer|Ce que vous pouvez|Co można tu|ما يمكنك فعله|ﻪﻠﻌﻓ ﻚﻨﻜﻤﻳ ﺎﻣ')
IDLE, ASKED = 120, 30
LETTERS_FIRST = re.compile(r'\[[aﺍا]\]')
SENTENCE = re.compile(r'Press (Enter|\S) (?:to|for|again|and)\b')
KEYED = 2 # sentences of a seed that are tapped and pressed, each in a script of its own
ROUNDS = 40
NEXT = 15 # screens of the next reader


def moves(rng):
    for _ in range(rng.randint(1, 4)):
        way = rng.random()
        if way < 0.55:
            yield 'key ' + rng.choice(KEYS)
        elif way < 0.8:
            yield 'type ' + rng.choice(LETTERS)
        else:
            yield 'type ' + rng.choice('/s')
            yield 'type ' + rng.choice(WORDS)
            if rng.random() < 0.8:
                yield 'key ' + rng.choice(['Enter', 'Down'])


class Script:
    """Steps for play, and the checks that compare the screens they save."""

    def __init__(self, seed):
        rng = random.Random(seed)
        site, self.number = rng.choice(SITES)
        words = rng.choice(['en', 'de', 'ar', 'pl'])
        bidi = rng.random() < 0.5
        self.taps = rng.random() < 0.6
        self.english = words == 'en'
        self.size = rng.choice(SIZES)
        self.steps = [f'site {site}', 'kiosk', f'idle {IDLE} {ASKED}', 'words ' + words] + ['bidi'] * bidi + ['taps'] * self.taps
        self.steps += ['size %dx%d' % self.size, 'save start']
        self.cols = self.size[0] # of every screen that is saved
        self.checks = []
        for _ in range(ROUNDS):
            self.steps += moves(rng)
            self.one_check(rng)

    def save(self):
        """Saves the screen twice: as NAME said, with any message, and as NAME, after a redraw without it."""
        name = str(len(self.steps))
        self.steps += [f'save {name} said', 'key C-l', 'save ' + name]
        return name

    def one_check(self, rng):
        way = rng.randrange(6)
        if way == 4:
            self.tap_twice(rng)
            return
        if way == 5:
            self.type_twice(rng)
            return
        before = self.save()
        if way == 0:
            # Taps both ends of the row: the number's depends on the language, which a key may have changed.
            self.steps += [f'tap 1x{self.size[0] - 2}', 'tap 1x3']
            there = self.save()
            self.steps.append('key Left')
            self.checks.append((emergency, before, there, self.save()))
        elif way == 1:
            names = [before]
            for key in 'Alt-Left', 'Alt-Right', 'Alt-Left':
                self.steps.append('key ' + key)
                names.append(self.save())
            self.checks.append((inverse, *names))
        elif way == 2:
            self.steps += [f'wait {IDLE + 1}', f'save {before} asked', rng.choice(['key Down', 'type z', 'tap 5x5'])]
            self.checks.append((question, before, before + ' asked', self.save()))
        else:
            self.steps += ['size %dx%d' % size for size in rng.sample(SIZES, 2) + [self.size]]
            self.checks.append((resized, before, self.save()))


    def look(self):
        """Saves the screen as it is: a redraw would be a key."""
        name = f'{len(self.steps)} seen'
        self.steps.append('save ' + name)
        return name

    def tap_twice(self, rng):
        row = rng.choice((1, 2, self.size[1], rng.randint(1, self.size[1]), rng.randint(3, self.size[1])))
        col = rng.randint(1, self.size[0])
        names = [self.look()]
        for _ in range(2):
            self.steps += [f'tap {row}x{col}']
            names.append(self.look())
        self.steps.append('wait 1')
        self.checks.append((twice, *names, (row, col)))

    def type_twice(self, rng):
        self.steps += ['key Esc'] * 12 # to the list, where nothing is typed
        names = []
        for _ in range(2):
            self.steps += ['type /', 'type *']
            names.append(self.save())
            self.steps += ['key ' + rng.choice(['Down', 'Right', 'Up']) for _ in range(rng.randint(1, 4))] + ['type *']
        self.checks.append((spelt, *names))


class Screen:
    def __init__(self, text):
        self.text = text[:text.index('\n', text.rindex('\ncursor ') + 1)] # without what follows: requests
        *lines, cursor = self.text.split('\n')
        self.rows, self.styles = [], {}
        for line in lines:
            if line.startswith('~'):
                self.styles[len(self.rows) - 1] = line[1:]
            elif not line.startswith('== '):
                self.rows.append(line)
        self.row, self.col = map(int, re.fullmatch(r'cursor (\d+) (\d+)', cursor).groups())

    def has(self, mark):
        return [row + 1 for row, marks in self.styles.items() if mark in marks]

    def same(self, other, first=0, last=None):
        return self.words(first, last) == other.words(first, last)

    def words(self, first, last):
        """Rows without the numbers of a list, which are not shown while letters are words."""
        return [re.sub(r'^\d | \d$', '', row).strip() for row in self.rows[first:last]]


def is_list(screen):
    return any(row[:1] in '▸>' or row.endswith('◂') for row in screen.rows[1:] if row)


def is_typed(screen):
    """Whether letters are words now: the line they are typed in is the second or the last."""
    return screen.row in (2, len(screen.rows))


def is_spelt(screen):
    """Whether the keyboard of the screen is shown, whose chosen cell has brackets. It belongs to the typing,
    which ends where the reader leaves."""
    row = screen.row - 1
    return 'F' in screen.styles.get(row, '') and re.search(r'\[[^\[\]]{1,12}\]', screen.rows[row])


def is_answered(screen, name):
    """Whether a message has the cursor: from there on down there is nothing but the bar it is on."""
    foot = range(screen.row - 1, len(screen.rows))
    return name.endswith((' said', ' seen')) and all(screen.styles.get(row, '').startswith('R') for row in foot)


def title(screen):
    """What the head says, but for the key for emergencies, which is not shown while letters are text."""
    return screen.rows[0].replace(' E ', '   ').split()


def hint(screen, row, col):
    """The words of a row between gaps, at a column: in the foot, a key and what it does."""
    for part in re.finditer(r'\S+(?: \S+)*', screen.rows[row - 1] if row <= len(screen.rows) else ''):
        if part.start() - 1 <= col - 1 <= part.end():
            return part.group()


def everywhere(screens, script, name):
    screen = screens[name]
    if is_spelt(screen) and script.number and ' E ' in screen.rows[0] + ' ':
        return 'the head names a key that is a letter'
    if is_spelt(screen) and 'Press Enter' in says_nothing(screen):
        return 'Enter takes a letter, and does not what is said'
    if screen.styles.get(len(screen.rows) - 1, '').startswith('R') and not screen.rows[-1].strip():
        return 'the foot says nothing'
    if not (1 <= screen.row <= len(screen.rows) and 1 <= screen.col <= script.cols):
        return 'the cursor is outside'
    focus = screen.has('F')
    if focus and screen.row not in focus and not screen.has('h') and not is_typed(screen) \
            and not is_answered(screen, name):
        return 'the cursor is not on the chosen row'


def said(screens, name):
    return not screens[name + ' said'].same(screens[name])


def emergency(screens, script, before, there, back):
    if script.number and not any(script.number in row for row in screens[there].rows[1:10]):
        return 'the number is not in the first ten lines'
    unmoved = title(screens[before]) == title(screens[there])
    asks = is_typed(screens[before]) and not is_list(screens[before])
    asks = asks or is_spelt(screens[before])
    if script.number and not unmoved and not asks and not screens[before].same(screens[back], 3, -1):
        return 'back from the emergency page is another screen'


def inverse(screens, script, before, back, forward, again):
    unmoved = title(screens[before]) == title(screens[back])
    asks = MENU.search(screens[back].rows[0]) # Back on the first screen opens the menu
    if unmoved or asks or any(said(screens, name) for name in (back, forward, again)):
        return None
    typed = is_typed(screens[before]) or is_spelt(screens[before])
    if not screens[before].same(screens[forward], 1, -1) and not typed:
        return 'back and forward is another screen'
    if not screens[back].same(screens[again]) and not is_spelt(screens[back]):
        return 'forward and back is another screen'


def question(screens, script, before, asked, after):
    if script.number and not any(script.number in row for row in screens[asked].rows):
        return 'the question lacks the number'
    if screens[asked].same(screens[before]):
        return 'nothing was asked'
    if not screens[before].same(screens[after]):
        return 'the question took something'


def resized(screens, script, before, after):
    if not is_list(screens[before]) and not screens[before].same(screens[after]):
        return 'another size of the window took the place'


def twice(screens, script, before, once, again, place):
    """Letters, and a hint that stays where it is, may be meant twice."""
    row, col = place
    first, second = (hint(screens[name], row, col) or '' for name in (before, once))
    stays = row == len(screens[once].rows) and (first in second or second in first) # hints may stand close together
    letters = is_spelt(screens[before]) and is_spelt(screens[once]) and row > 2
    if not stays and not letters and not screens[once].same(screens[again]):
        return f'the second tap at {row}x{col} was taken for another'


def spelt(screens, script, *names):
    for name in names:
        if not LETTERS_FIRST.search('\n'.join(screens[name].rows)):
            return 'the letters are not there, or not from the first'


def says_nothing(screen):
    """What a list or a search says where it has nothing to show, in English."""
    words = ' '.join(row.strip() for row in screen.rows[2:5])
    return words if words.startswith(('No topic has', 'No page has', 'Press Enter and')) else ''


def sentence(screen, name):
    """The row of a sentence that names a key, and the key: of a message, or where nothing was found."""
    answered = is_answered(screen, name)
    words = ' '.join(row.strip() for row in screen.rows[screen.row - 1:]) if answered else says_nothing(screen)
    found = SENTENCE.search(words)
    if found:
        return (screen.row if answered else 3), found.group(1)


def press_and_tap(script, screens):
    """The faults of sentences that a finger and a key understand in different ways."""
    wanted = [(name, sentence(screen, name)) for name, screen in screens.items()
              if script.taps and script.english and name.endswith(' said')]
    for name, (row, key) in [one for one in wanted if one[1]][:KEYED]:
        before = script.steps[:script.steps.index('save ' + name)]
        there = [run(before + ['wait 1', step, 'save 0'])['0'] for step in ('key ' + key, f'tap {row}x5')]
        if title(there[0]) != title(there[1]):
            yield f'a tap at row {row} does not what {key} does', [name]


def run(steps):
    done = subprocess.run([sys.argv[1]], input='\n'.join(steps) + '\n', capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f'it ended with {done.returncode}: {done.stderr[-2000:]}')
    parts = re.split(r'^== (start|\d+(?: said| asked| seen)?)\n', done.stdout, flags=re.M)
    return {name: Screen(text) for name, text in zip(parts[1::2], parts[2::2])}


def play(seed):
    script = Script(seed)
    try:
        screens = run(script.steps)
    except RuntimeError as why:
        return [str(why)]
    faults = [(why, [name]) for name in screens for why in [everywhere(screens, script, name)] if why]
    for check, *names in script.checks:
        why = check(screens, script, *names)
        if why:
            faults.append((why, [name for name in names if name in screens]))
    faults += press_and_tap(script, screens)
    return [f'{why}\n' + script_of(script, names[0]) + ''.join(screens[name].text + '\n' for name in names)
            for why, names in faults] + list(forgets(script, random.Random(f'next after {seed}')))


def forgets(script, rng):
    """The faults of a reader who is gone: the same keys lead the next one to other screens than after a start."""
    begin = script.steps[:script.steps.index('save start')]
    gone = ['size %dx%d' % script.size] + ['wait 1000'] * 2 + ['key Space']
    following = [step for i in range(NEXT) for step in (*moves(rng), f'save {i}')]
    stays = [step for step in script.steps if not step.startswith('save')]
    stays += ['key Esc'] * 6 + ['type L', 'key Down', 'key Enter', *moves(rng)] # in another language
    after, fresh = run(stays + gone + following), run(begin + gone + following)
    for name in fresh:
        if after[name].text != fresh[name].text:
            yield (f'the next reader sees another screen than after a start\n' + '\n'.join(stays + gone + following) +
                   f'\n{after[name].text}\n{fresh[name].text}\n')
            return


def script_of(script, name):
    end = script.steps.index('save ' + name) if 'save ' + name in script.steps else 1
    return '\n'.join(step for step in script.steps[:end] if not step.startswith('save')) + '\n'


def main():
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    failed = 0
    for seed in range(first, first + count):
        faults = play(seed)
        failed += bool(faults)
        for fault in faults[:1]:
            print(f'FAILED seed {seed}: {fault}')
    print(f'model: {count - failed} passed, {failed} failed')
    return 1 if failed else 0


sys.exit(main())
