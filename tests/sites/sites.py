"""What the programs that check whole sites have in common.

Each begins with `from sites import *`, takes the path of pamphlet and, to make the present output the
expected one, "accept": read it first.
"""
import json, os, re, subprocess, sys, tempfile

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

def findings_of(**pages):
    """What is found in a site of these pages. Each is given what stands behind its front matter, from line 4."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in pages.items():
            write(f'{folder}/{name}.md', f'---\ntitle: {name.upper()}\n---\n{text}')
        return found_in(folder)

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


def finish():
    print(f'{os.path.basename(sys.argv[0])}: {passed} passed, {failed} failed')
    sys.exit(1 if failed else 0)
