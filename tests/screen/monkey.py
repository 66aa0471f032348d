#!/usr/bin/env python3
"""Random keys in a kiosk, with random sizes of the window and random pauses: it never asks to quit,
never crashes, and forgets everything in the end.

usage: monkey.py PLAY KEYS [SEED]
"""
import os, random, subprocess, sys

NAMES = ['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PgUp', 'PgDn', 'Tab', 'S-Tab', 'Enter', 'Esc', 'Space',
         'Backspace', 'Delete', 'F1', 'Alt-Left', 'Alt-Right'] + ['C-' + chr(c) for c in range(97, 123)]
LETTERS = [chr(c) for c in range(33, 127)] + list('éßжحน中👩\u0301')


def step(rng):
    way = rng.random()
    if way < 0.02:
        return f'size {rng.choice((1, 2, 19, 20, 40, 64, 80, 200, 500))}x{rng.choice((1, 4, 5, 11, 24, 60, 300))}'
    if way < 0.03:
        return f'wait {rng.choice((1, 30, 119, 121, 149, 151))}'
    if way < 0.5:
        return 'key ' + rng.choice(NAMES)
    return 'type ' + rng.choice(LETTERS)


def main():
    play, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    rng = random.Random(seed)
    script = ['site content', 'bidi', 'kiosk', 'welcome', 'idle 120 30', 'save start']
    script += [step(rng) for _ in range(count)]
    script += ['size 80x24', 'wait 1000', 'key Space', 'wait 1000', 'save end']
    done = subprocess.run([play], input='\n'.join(script) + '\n', capture_output=True, text=True)
    out = done.stdout
    first = out.split('== start\n', 1)[-1].split('== ', 1)[0]
    last = out.rsplit('== end\n', 1)[-1]
    faults = [what for what, wrong in (
        (f'status {done.returncode}: {done.stderr[-3000:]}', done.returncode != 0),
        ('it asked to be left', 'asked to quit' in out or 'asked to suspend' in out),
        (f'the last screen is not the first:\n{last}', first != last)) if wrong]
    print(f'monkey: {count} keys, seed {seed}: ' + ('; '.join(faults) or 'alive'))
    return 1 if faults else 0


sys.exit(main())
