#!/usr/bin/env python3
"""Whether every word of the program's own that a reader sees can be translated, and is.

usage: words.py           fails on a literal that is not marked for translation, on one that
                          po/pamphlet.pot lacks, on one that is untranslated or fuzzy in a language,
                          and on wrong format directives or blanks
       words.py update    updates po/pamphlet.pot and po/*.po from the sources
"""
import glob, os, re, subprocess, sys, tempfile

KEYWORDS = ['words_say', 'words_say_of', 'words_say_count:1,2', 'words_say_in:2', 'WORDS',
            'WORDS_OF:1c,2', 'X:5']
POT = 'po/pamphlet.pot'

# The files with words for readers. Those of other rooms are for editors and administrators and stay
# English, but for a few sentences that are marked.
ROOMS = ['src/ui/*.c', 'src/term/*.c', 'src/layout/*.c', 'src/kiosk/command.c',
         'src/kiosk/printer.c', 'src/kiosk/idle.c']

# The literals of these files are for the person who starts the program, or for machines.
NOT_FOR_READERS = {
    'src/term/term.c': 'errors of a terminal that cannot be used; terminfo',
    'src/term/term_words.c': 'terminfo',
    'src/term/term_print.c': 'terminfo',
    'src/term/term_keys.c': 'terminfo',
    'src/term/pen.c': 'escape sequences',
    'src/term/paint.c': 'escape sequences',
    'src/term/rescue.c': 'escape sequences',
    'src/term/surroundings.c': 'names of the environment',
    'src/term/theme.c': 'names for --theme',
    'src/term/input.c': 'what keys send',
    'src/term/glyph.c': 'marks of one letter',
}

# Literals that are not in any language: names of settings and of facts in the library, keys,
# formats, paths.
NO_WORDS = re.compile(r'''^(
    [a-z]+(\.[a-z]+)+\.?            # emergency.label
  | contact | formats | measure | theme | address | keys\. | none | en
  | 0000-00-00 | %Y-%m-%d
  | /dev/null | PATH=.* | LANG=C.UTF-8
  | (S-|Alt-|C-)?(Up|Down|Left|Right|Tab|Enter|Backspace|Home|End|PgUp|PgDn|Esc|Space|Dot|Comma|F1|Delete|[a-zA-Z])
  | \ (\.[a-z0-9]+\ )+              # endings of files
  | \#fnref                         # addresses of the ways back from notes
  | https: | tel: | mailto:          # what an address begins with
  | \[Picture:\                     # what layout says where nobody gives it better words
)$''', re.X)

# In src/ui/keys.c: sentences for the author of a configuration. In src/ui/keys_hints.c: names of keys,
# which key_words translates.
ALLOWED = {
    'src/ui/keys.c': ['there is no such key: pamphlet(1) has their names',
                      'no more than 64 keys can be given: leave some out',
                      'the arrows, Enter, E and C-c stay what they are: give another key',
                      'E stays its key: name others besides, or take the line out',
                      '%s: there is no such command: ', 'pamphlet(1) has their names',
                      'another command was given this key before: give it to one of them'],
    'src/ui/keys_hints.c': ['Up/Down'],
    'src/ui/compose.c': ['ar', 'de', 'es', 'fr', 'pl'], # codes of languages
    'src/ui/view_choices.c': ['tags', 'categories'], # folders of the taxonomies that every site has
    # what is on keyboards
    'src/term/key.c': ["qwertyuiop[]asdfghjkl;'zxcvbnm,./?E0123456789",
                      'ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\ufefbىةوزظ؟\u064f٠١٢٣٤٥٦٧٨٩'],
}

def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    return done.returncode, done.stdout + done.stderr

def extract(to):
    files = sorted(glob.glob('src/*/*.c') + glob.glob('include/pamphlet/*/*.h'))
    files.remove('include/pamphlet/base/words.h')
    status, said = run('xgettext', '--language=C', '--from-code=UTF-8', '--sort-by-file', '--no-wrap',
        '--add-comments=Translators:', '--package-name=pamphlet', '--keyword',
        '--flag=words_say:1:pass-c-format', '--flag=words_say_count:1:pass-c-format',
        '--flag=words_say_count:2:pass-c-format', '--flag=buffer_format:2:c-format',
        *['--keyword=' + word for word in KEYWORDS], '-o', to, *files)
    if status:
        sys.exit(said)
    text = open(to, encoding='utf-8').read()
    text = re.sub(r'\A(#.*\n)+', '# The words of pamphlet that a reader sees.\n#, fuzzy\n', text)
    text = re.sub(r'"POT-Creation-Date: [^"]*"\n', '', text)
    text = text.replace('charset=CHARSET', 'charset=UTF-8')
    text = re.sub(r'^#: .*$', lambda places: re.sub(r':\d+', '', places[0]), text, flags=re.M)
    open(to, 'w', encoding='utf-8').write(text)

def messages(text):
    """Each entry without the comments that say where it is used."""
    entries = []
    for block in text.split('\n\n'):
        lines = [line for line in block.splitlines() if line and not line.startswith(('#:', '# '))]
        if lines:
            entries.append('\n'.join(lines))
    return entries

def unescape(literal):
    literal = re.sub(r'\\x[0-9a-f]{2}', ' ', literal)
    literal = re.sub(r'\\u([0-9a-f]{4})', lambda m: chr(int(m[1], 16)), literal)
    return re.sub(r'\\(.)', lambda m: {'n': '\n', 't': '\t'}.get(m[1], m[1]), literal)

TOKEN = re.compile(r'''/\*.*?\*/ | //[^\n]* | ^\#[^\n]*(?:\\\n[^\n]*)* | (?P<string>"(?:\\.|[^"\\\n])*")
    | '(?:\\.|[^'\\])*' | (?P<name>[A-Za-z_]\w*) | (?P<other>\S)''', re.X | re.S | re.M)

def literals(source):
    """(line, text, names of the calls around it) of each run of adjacent string literals."""
    calls, name, run_of, found = [], '', [], []
    line = 1
    at = 0
    for token in TOKEN.finditer(source):
        line += source.count('\n', at, token.start())
        at = token.start()
        if token['string']:
            run_of.append(unescape(token['string'][1:-1]))
            where = line if len(run_of) == 1 else where
            continue
        if run_of and (token['name'] or token['other']):
            found.append((where, ''.join(run_of), list(calls)))
            run_of = []
        if token['name']:
            name = token['name']
        elif token['other'] == '(':
            calls.append(name)
            name = ''
        elif token['other'] == ')':
            calls and calls.pop()
            name = ''
        elif token['other']:
            name = ''
    return found

MARKS = {word.split(':')[0] for word in KEYWORDS}

def has_words(text):
    text = re.sub(r'%(\d+\$)?[-.*0-9]*(zu|llu|[a-z])', ' ', text)
    return re.search(r'[^\W\d_]{2}', text)

def unmarked(file, source):
    return [(line, text) for line, text, calls in literals(source)
            if has_words(text) and not MARKS & set(calls) and not NO_WORDS.match(text)
            and text not in ALLOWED.get(file, [])]

def entries(po):
    """(context, msgid, plural, [msgstr]) of each entry."""
    found = []
    for block in open(po, encoding='utf-8').read().split('\n\n'):
        parts, key = {}, None
        for line in block.splitlines():
            head = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) "(.*)"$', line)
            if head:
                key = head[1]
                parts[key] = unescape(head[2])
            elif key and line.startswith('"'):
                parts[key] += unescape(line[1:-1])
        if parts.get('msgid'):
            found.append((parts.get('msgctxt'), parts['msgid'], parts.get('msgid_plural'),
                          [v for k, v in parts.items() if k.startswith('msgstr')]))
    return found

def blanks(text):
    return text[:len(text) - len(text.lstrip(' '))], text[len(text.rstrip(' ')):]

def faults_of(po):
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        status, said = run('msgfmt', '--check', '--statistics', '-o', folder + '/x.mo', po)
    if status or 'fuzzy' in said or 'untranslated' in said:
        faults.append(f'{po}: {said.strip()}')
    status, said = run('msgcmp', po, POT)
    if status:
        faults.append(f'{po}: {said.strip()}')
    for context, english, plural, own in entries(po):
        for text in own:
            if blanks(text) != blanks(english):
                faults.append(f'{po}: blanks at the ends: {english!r}, {text!r}')
            if re.search('[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]', text):
                faults.append(f'{po}: a control character: {text!r}')
    return faults

def self_test():
    """Plants what the checks must find, and fails if they do not."""
    planted = 'void f(void) { app->message = "Nobody marked this."; g(words_say("One"), WORDS("Two")); }'
    assert [text for _, text in unmarked('x.c', planted)] == ['Nobody marked this.'], unmarked('x.c', planted)
    with tempfile.TemporaryDirectory() as folder:
        for name, wrong in ('missing', 'msgstr ""'), ('fuzzy', '#, fuzzy'), ('directive', '%s'):
            po = f'{folder}/{name}.po'
            text = open('po/es.po', encoding='utf-8').read()
            entry = re.search(r'\n(#, c-format\n)(msgid "[^"]*%s[^"]*"\n)msgstr "[^"]*"\n', text)
            new = {'missing': entry[1] + entry[2] + 'msgstr ""\n',
                   'fuzzy': '#, fuzzy, c-format\n' + entry[2] + 'msgstr "%s"\n',
                   'directive': entry[1] + entry[2] + 'msgstr "%d"\n'}[name]
            open(po, 'w', encoding='utf-8').write(text.replace(entry[0], '\n' + new))
            assert faults_of(po), name

def check():
    self_test()
    passed = failed = 0
    def tell(faults):
        nonlocal passed, failed
        for fault in faults:
            print(fault)
        passed, failed = passed + (not faults), failed + bool(faults)
    files = sorted(f for room in ROOMS for f in glob.glob(room) if f not in NOT_FOR_READERS)
    for file in files:
        source = open(file, encoding='utf-8').read()
        tell([f'{file}:{line}: not marked to be translated: {text!r}'
              for line, text in unmarked(file, source)])
    with tempfile.TemporaryDirectory() as folder:
        extract(folder + '/new.pot')
        new = messages(open(folder + '/new.pot', encoding='utf-8').read())
    old = messages(open(POT, encoding='utf-8').read())
    tell([f'{POT}: lacks (make po):\n{entry}' for entry in new if entry not in old] +
         [f'{POT}: is no more (make po):\n{entry}' for entry in old if entry not in new])
    for po in sorted(glob.glob('po/*.po')):
        tell(faults_of(po))
    print(f'words: {passed} passed, {failed} failed')
    sys.exit(failed > 0)

def update():
    extract(POT)
    for po in sorted(glob.glob('po/*.po')):
        status, said = run('msgmerge', '--quiet', '--no-wrap', '--no-fuzzy-matching', '--update', '--backup=none', po, POT)
        if status:
            sys.exit(said)
        status, said = run('msgattrib', '--no-obsolete', '--no-wrap', '-o', po, po)

update() if sys.argv[1:] == ['update'] else check()
