#!/usr/bin/env python3
"""Reads the layers from doc/architecture.md and fails on an include that breaks them.

Refused: an include from a lower layer of a higher one, between two rooms of one layer, across the
wall, or in a circle; of an outside library's header by any file but its owner; and of a header marked
"this room only" by a file of another room.
"""
import glob, os, re, sys

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
wall = ({'ui', 'layout', 'library', 'kiosk'}, {'content', 'sync'})

files = sorted(glob.glob('src/*/*.c') + glob.glob('include/pamphlet/*/*.h'))
name = lambda f: re.sub(r'^(src|include/pamphlet)/', '', f)
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

for room in sorted(step, key=lambda r: (step[r], r)):
    if room in arrows:
        print(f'{room:9} -> {" ".join(sorted(arrows[room], key=lambda r: step.get(r, 0))) or "-"}')
for fault in faults:
    print('make layers: ' + fault, file=sys.stderr)
sys.exit(1 if faults else 0)
