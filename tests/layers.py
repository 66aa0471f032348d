#!/usr/bin/env python3
"""Reads the layers from doc/architecture.md and fails on what breaks them.

usage: layers.py BUILD_FOLDER

Refused: an include from a lower layer of a higher one, between two rooms of one layer, across the
wall, or in a circle; of an outside library's header by any file but its owner; of a header marked
"this room only" by a file of another room; and of one marked "for the writing half only" by another
room on the reading side of the wall. And files that use each other in a circle, as their object
files say, unless the table of circles allows it; and a file, a function or a test that a document
or the first line of a test names and that is not there.
"""
import glob, os, re, signal, subprocess, sys

BUILD = sys.argv[1]
signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever reads its beginning, as head does, has enough

def table(text, heading):
    part = text.split('## ' + heading + '\n', 1)[1].split('\n## ', 1)[0]
    rows = [[cell.strip().replace('`', '') for cell in line.strip('|').split('|')]
            for line in part.splitlines() if line.startswith('|')]
    return rows[2:]

text = open('doc/architecture.md', encoding='utf-8').read()
step = {}
for number, (rooms, _) in enumerate(table(text, 'Layers')):
    for room in rooms.split(','):
        step[room.strip()] = number
owners = {}
for library, headers, owner, *_ in table(text, 'Dependencies'):
    for header in headers.split(','):
        owners[header.strip()] = {one.strip() for one in owner.split(',')}
wall = ({'ui', 'term', 'layout', 'library', 'kiosk'}, {'content', 'dialect', 'shortcode', 'markup', 'sync'})

files = sorted(glob.glob('src/*/*.c') + glob.glob('include/pamphlet/*/*.h'))
name = lambda f: re.sub(r'^(src|include/pamphlet)/', '', f)
writing = {name(f) for f in files if 'for the writing half only' in ' '.join(open(f, encoding='utf-8').read().replace('*', '').split())}
private = {name(f) for f in files if 'this room only' in ' '.join(open(f, encoding='utf-8').read().replace('*', '').split())}
faults, arrows, uses = [], {}, {}
for file in files:
    room = name(file).split('/')[0]
    arrows.setdefault(room, set())
    if room not in step:
        faults.append(f'{file}: room {room} is not in the table of layers')
        continue
    for number, line in enumerate(open(file, encoding='utf-8'), 1):
        ours = re.match(r'#include "([^"/]+)/([^"]+)"', line)
        theirs = re.match(r'#include <([^>]+)>', line)
        where = f'{file}:{number}'
        if ours:
            to = ours[1]
            uses.setdefault(name(file), set()).add(f'{ours[1]}/{ours[2]}')
            if to != room:
                arrows[room].add(to)
                if step.get(to, -1) <= step[room]:
                    faults.append(f'{where}: {room} may not include {to}')
                if room in wall[0] and to in wall[1]:
                    faults.append(f'{where}: the wall stands between {room} and {to}')
                if room in wall[0] and f'{to}/{ours[2]}' in writing:
                    faults.append(f'{where}: {to}/{ours[2]} is for the writing half only')
                if f'{to}/{ours[2]}' in private:
                    faults.append(f'{where}: {to}/{ours[2]} is for the room {to} only')
        elif theirs and name(file) not in owners.get(theirs[1], {name(file)}):
            faults.append(f'{where}: <{theirs[1]}> belongs to {" and ".join(sorted(owners[theirs[1]]))}')

def circle(start, at, seen):
    for to in uses.get(at, ()):
        if to == start:
            return True
        if to not in seen:
            seen.add(to)
            if circle(start, to, seen):
                return True
    return False

for file in uses:
    if file.endswith('.h') and circle(file, file, set()):
        faults.append(f'{file}: includes itself in a circle')

def uses_by_objects():
    """For each file the files that define what it uses, by what linkers know."""
    defined, wanted = {}, {}
    for file in (name(file)[:-2] for file in files if file.endswith('.c')):  # others' objects may be left there
        told = subprocess.run(['nm', '-P', f'{BUILD}/src/{file}.o'], capture_output=True, text=True, check=True).stdout
        for symbol, kind, *_ in map(str.split, told.splitlines()):
            if kind == 'U':
                wanted.setdefault(file, []).append(symbol)
            elif kind.isupper():
                defined[symbol] = file
    return {file: {defined[s] for s in symbols if s in defined} - {file} for file, symbols in wanted.items()}


def reached(uses, start):
    seen, left = set(), [start]
    while left:
        for file in uses.get(left.pop(), set()) - seen:
            seen.add(file)
            left.append(file)
    return seen


calls = uses_by_objects()
beyond = {file: reached(calls, file) for file in calls}
allowed = [{file.strip() for file in row[0].split(',')} for row in table(text, 'Circles')]
circles = {frozenset(other for other in beyond[file] if file in beyond.get(other, ())) for file in beyond if file in beyond[file]}
for one in sorted(map(sorted, circles)):
    if set(one) not in allowed:
        faults.append(f'{", ".join(one)}: use each other in a circle')
for one in allowed:
    if one not in circles:
        faults.append(f'{", ".join(sorted(one))}: are in the table of circles, and are none')


def named_in_vain(document, files, words):
    """The files in backticks, and the names of at least three parts, that a document has and nothing else."""
    text = open(document, encoding='utf-8').read()
    named = {name for name in re.findall(r'`([\w./-]+\.(?:c|h|py))`', text) if name not in owners}
    gone = {name for name in named if not any(('/' + file).endswith('/' + name) for file in files)}
    return sorted(gone | set(re.findall(r'\b[a-z]+(?:_[a-z0-9]+){2,}\b', text)) - words)


there = [file for folder in ('src', 'include', 'tests', 'po') for file in glob.glob(folder + '/**', recursive=True)
        if os.path.isfile(file)]
words = {os.path.splitext(os.path.basename(file))[0] for file in there}
for file in there:
    if file.endswith(('.c', '.h', '.py')):
        words.update(re.findall(r'\w+', open(file, encoding='utf-8').read()))
for document in sorted(glob.glob('doc/*.md')) + ['README.md']:
    faults += [f'{document}: {name} is nowhere' for name in named_in_vain(document, there, words)]

for file in sorted(glob.glob('tests/unit/test_*.c')):
    named = re.findall(r'\b(?:%s)/\w+' % '|'.join(step), open(file, encoding='utf-8').readline())
    faults += [f'{file}: {one} is nowhere' for one in named if not {one + '.c', one + '.h'} & set(map(name, files))]

for room in sorted(step, key=lambda r: (step[r], r)):
    if room in arrows:
        print(f'{room:9} -> {" ".join(sorted(arrows[room], key=lambda r: step.get(r, 0))) or "-"}')
for fault in faults:
    print('make layers: ' + fault, file=sys.stderr)
sys.exit(1 if faults else 0)
