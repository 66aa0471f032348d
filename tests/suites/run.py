#!/usr/bin/env python3
"""Runs the public TOML and YAML suites through the front matter readers, if the suites are present.

usage: run.py DECODE [SUITES]   DECODE: the program of decode.c; SUITES: their folder

Every valid file must give the values its suite names, every invalid one an error with its place.
yaml.txt lists, with reasons, the YAML files that libyaml does not read as YAML 1.2 requires; to list a
file that is read correctly is a fault too.
"""
import datetime, json, math, os, re, subprocess, sys, tarfile, tempfile

here = os.path.dirname(os.path.abspath(__file__))
decode = sys.argv[1]
suites = sys.argv[2] if len(sys.argv) > 2 else os.path.join(here, '../../../shared/suites')
passed, faults = 0, []

def read_all(language, files):
    out = subprocess.run([decode, language] + files, capture_output=True, check=True, timeout=300)
    return json.loads(out.stdout)

def judge(name, problem):
    global passed
    if problem:
        faults.append(f'{name}: {problem}')
    else:
        passed += 1

def refused(result):
    """What is wrong with how an invalid file was refused, or None."""
    if 'error' not in result:
        return 'is invalid and was read'
    return None if result['line'] and result['column'] else 'the error has no place'

# TOML

def moment(text):
    text = re.sub(r'(\.\d+)', lambda m: (m[1] + '000000')[:7], text.upper().replace(' ', 'T'))
    return text.replace('Z', '+00:00')

def same_scalar(kind, ours, want):
    if kind == 'string':
        return ours == {'string': want}
    word = ours.get('word') if isinstance(ours, dict) else None
    if word is None:
        return False
    if kind == 'integer':
        return int(word.replace('_', ''), 0) == int(want)
    if kind == 'float':
        if not re.search(r'[.eE]|inf|nan', word):
            return False
        got, want = float(word.replace('_', '')), float(want)
        return got == want or (math.isnan(got) and math.isnan(want))
    if kind == 'bool':
        return word == want
    return moment(word) == moment(want)

def same_toml(ours, want):
    if isinstance(want, list):
        return isinstance(ours, list) and len(ours) == len(want) and all(map(same_toml, ours, want))
    if set(want) == {'type', 'value'} and isinstance(want['value'], str):
        return same_scalar(want['type'], ours, want['value'])
    if not isinstance(ours, dict) or 'map' not in ours or len(ours['map']) != len(want):
        return False
    # Our keys end at a NUL.
    want = {key.split('\0')[0]: value for key, value in want.items()}
    return all(key in want and same_toml(value, want[key]) for key, value in ours['map'])

def run_toml(folder):
    tests = os.path.join(folder, 'toml-test/tests')
    with open(os.path.join(tests, 'files-toml-1.0.0'), encoding='utf-8') as index:
        names = [line.strip() for line in index if line.strip().endswith('.toml')]
    results = read_all('toml', [os.path.join(tests, name) for name in names])
    for name, result in zip(names, results):
        if name.startswith('invalid'):
            judge('toml ' + name, refused(result))
            continue
        with open(os.path.join(tests, name[:-4] + 'json'), encoding='utf-8') as file:
            want = json.load(file)
        if 'error' in result:
            judge('toml ' + name, f"{result['line']}:{result['column']}: {result['error']}")
        else:
            judge('toml ' + name, None if same_toml(result['value'], want) else 'other values')

# YAML

def first_json(text):
    return json.JSONDecoder().raw_decode(text.lstrip())[0]

def same_word(word, want):
    if isinstance(want, bool):
        return word.lower() == str(want).lower()
    if isinstance(want, str):
        return word == want
    try:
        return float(int(word, 0) if re.match('0[ox]', word) else word) == want
    except ValueError:
        return False

def same_yaml(ours, want):
    if want is None or ours is None:
        return ours is None and want is None
    if isinstance(want, dict):
        if not isinstance(ours, dict) or len(ours.get('map', [])) != len(want):
            return False
        return all(key in want and same_yaml(value, want[key]) for key, value in ours['map'])
    if isinstance(want, list):
        return isinstance(ours, list) and len(ours) == len(want) and all(map(same_yaml, ours, want))
    if not isinstance(ours, dict):
        return False
    return ours.get('string') == want or same_word(ours.get('word', ''), want)

def known_differences():
    with open(os.path.join(here, 'yaml.txt'), encoding='utf-8') as file:
        return {line.strip() for line in file if line.strip() and line[0] != '#'}

def judge_yaml(folder, result):
    if os.path.exists(os.path.join(folder, 'error')):
        return refused(result)
    if 'error' in result:
        return f"{result['line']}:{result['column']}: {result['error']}"
    want = os.path.join(folder, 'in.json')
    if not os.path.exists(want):
        return None
    with open(want, encoding='utf-8') as file:
        text = file.read()
    return None if not text.strip() or same_yaml(result['value'], first_json(text)) else 'other values'

def run_yaml(folder):
    known = known_differences()
    inputs = sorted(os.path.join(at, 'in.yaml') for at, _, files in os.walk(folder)
                    if 'in.yaml' in files)
    for path, result in zip(inputs, read_all('yaml', inputs)):
        at = os.path.dirname(path)
        name = os.path.relpath(at, os.path.join(folder, 'yaml-test-suite-data'))
        problem = judge_yaml(at, result)
        if name in known:
            judge('yaml ' + name, None if problem else 'is read as YAML 1.2 wants now: not in yaml.txt')
        else:
            judge('yaml ' + name, problem)

def run(archive, judge_all):
    archive = os.path.join(suites, archive)
    if not os.path.exists(archive):
        print(f'SKIPPED suites: no {os.path.basename(archive)}')
        return
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(archive) as tar:
            tar.extractall(folder)
        judge_all(folder)

run('toml/toml-test.tar.xz', run_toml)
run('yaml/yaml-test-suite-data.tar.xz', run_yaml)
for fault in faults:
    print(fault)
print(f'suites: {passed} passed, {len(faults)} failed')
sys.exit(1 if faults else 0)
