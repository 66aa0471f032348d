#!/usr/bin/env python3
"""A real cupsd with queues that write files: what a kiosk's `p` makes of a page, in both sizes of
letters, from the key to the paper.

usage: run.py PAMPHLET    Debian: cups, cups-filters, poppler-utils

This cupsd has its configuration, socket and spool in a temporary folder, and disturbs no other.
"""
import os, re, shutil, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'terminal'))
from terminal import Session, Skipped, need, need_plain_build, shown, skip_all

HERE = os.path.dirname(os.path.abspath(__file__))
DAEMON = '/usr/sbin/cupsd'

PPD = '''*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "DESK.PPD"
*Manufacturer: "Test"
*Product: "(Desk)"
*ModelName: "Desk"
*ShortNickName: "Desk"
*NickName: "Desk"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*{filter}
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "36 36 559 806"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
'''

CONFIG = '''LogLevel warn
Listen {folder}/socket
Browsing No
DefaultAuthType None
WebInterface No
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
'''

# The filter of the queue "text": keeps its arguments user, title, copies and options, and the text as
# it came.
KEEP = '''#!/bin/sh
printf '%s|%s|%s|%s|\\n' "$2" "$3" "$4" "$5"
exec cat ${6:+"$6"}
'''


class Printer:
    def __init__(self, more=''):
        self.more = more

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix='pamphlet-cups-')
        os.chmod(self.folder, 0o755)
        for name in ('root', 'cache', 'spool', 'run', 'tmp', 'log', 'out'):
            os.mkdir(f'{self.folder}/{name}')
        os.chmod(self.folder + '/tmp', 0o1777)  # filters run as another user
        files = 'FileDevice Yes\n'
        for key, name in (('ServerRoot', 'root'), ('CacheDir', 'cache'), ('RequestRoot', 'spool'), ('StateDir', 'run'),
                          ('TempDir', 'tmp'), ('AccessLog', 'log/access'), ('ErrorLog', 'log/error'),
                          ('PageLog', 'log/page')):
            files += f'{key} {self.folder}/{name}\n'
        if os.geteuid() == 0:
            files += 'SystemGroup root\n'
        self.write('files.conf', files)
        self.write('cupsd.conf', CONFIG.format(folder=self.folder) + self.more)
        self.write('keep', KEEP)
        os.chmod(self.folder + '/keep', 0o755)
        self.write('text.ppd', PPD.format(filter=f'cupsFilter: "text/plain 0 {self.folder}/keep"'))
        self.write('paper.ppd', PPD.format(filter='cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"'))
        self.daemon = subprocess.Popen([DAEMON, '-f', '-c', self.folder + '/cupsd.conf', '-s',
                                        self.folder + '/files.conf'], stdin=subprocess.DEVNULL)
        self.environment = dict(os.environ, CUPS_SERVER=self.folder + '/socket')
        end = time.monotonic() + 15
        while not os.path.exists(self.folder + '/socket') and time.monotonic() < end:
            time.sleep(0.05)
        for queue in ('text', 'paper'):
            done = self.run('lpadmin', '-p', queue, '-E', '-P', f'{self.folder}/{queue}.ppd', '-v',
                            f'file://{self.folder}/out/{queue}')
            assert done.returncode == 0, done
        return self

    def __exit__(self, *error):
        self.daemon.terminate()
        self.daemon.wait()
        shutil.rmtree(self.folder)

    def write(self, name, words):
        with open(f'{self.folder}/{name}', 'w') as file:
            file.write(words)

    def run(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=20)

    def site(self, queue, more=''):
        """Copies the pages that come with the program and has them print here; returns their folder."""
        name = self.folder + '/site'
        shutil.rmtree(name, ignore_errors=True)
        shutil.copytree(HERE + '/../../content', name)
        with open(name + '/pamphlet.yaml', 'a') as file:
            file.write(f'\nprint: [/usr/bin/lp, -h, {self.folder}/socket, -d, {queue}, -t, leaflet, -o, media=A4, -o, '
                       f'cpi=10, -o, lpi=6]\n{more}')
        return name

    def printed(self, queue, limit=20):
        """Waits until all jobs are done; returns the file that the queue has written."""
        name = f'{self.folder}/out/{queue}'
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if os.path.exists(name) and os.path.getsize(name) and not self.run('lpstat', '-o').stdout:
                time.sleep(0.3)
                return name
            time.sleep(0.1)
        raise AssertionError(open(self.folder + '/log/error').read()[-1000:])


LARGE = 'largePrint: {arguments: [-o, cpi=6, -o, lpi=4], columns: 40}\n'


def press_in_a_kiosk(site, *keys):
    s = Session('--kiosk', site)
    for words in (' ', '/sciatica\r', *keys):
        s.keys(words)
    end = time.monotonic() + 10
    while 'ent to the printer.' not in shown(s) and time.monotonic() < end:
        s.settle()
    said = shown(s)
    os.kill(s.pid, 15)
    s.end()
    s.close()
    assert 'ent to the printer.' in said, said


def the_text_arrives_whole_with_a_neutral_title():
    with Printer() as printer:
        press_in_a_kiosk(printer.site('text'), 'p')
        with open(printer.printed('text'), encoding='utf-8') as file:
            head, text = file.read().split('\n', 1)
        assert '|leaflet|1|' in head and 'cpi=10' in head and 'ciatica' not in head, head
        for words in ('Sciatica', 'Emergency: 999', 'Last checked: ', 'Next check due: ', 'Published by: ', 'Questions? ',
                      'https://spine.example.org/conditions/sciatica/', '▀'):
            assert words in text, (words, text)
        assert not re.search(r'[\x00-\x09\x0b-\x1f\x7f-\x9f]', text), text
        assert max(map(len, text.splitlines())) <= 66
        log = open(printer.folder + '/log/error').read() + open(printer.folder + '/log/access').read()
        assert 'ciatica' not in log, log


def as_deployment_says():
    """The lines for cupsd.conf that doc/deployment.md gives to administrators."""
    words = open(HERE + '/../../doc/deployment.md', encoding='utf-8').read()
    return ''.join(line + '\n' for line in re.findall(r'^    (Preserve\w+ .*)$', words, re.M))


def a_printed_page_does_not_stay_in_the_spool():
    with Printer(as_deployment_says()) as printer:
        press_in_a_kiosk(printer.site('text'), 'p')
        printer.printed('text')
        end = time.monotonic() + 5
        while os.listdir(printer.folder + '/spool') != ['tmp'] and time.monotonic() < end:
            time.sleep(0.1)
        kept = [name for name in os.listdir(printer.folder + '/spool') if name != 'tmp']
        assert not kept, kept


def large_letters_reach_the_queue():
    with Printer() as printer:
        press_in_a_kiosk(printer.site('text', LARGE), 'p', '\x1b[B\r')
        with open(printer.printed('text'), encoding='utf-8') as file:
            head, text = file.read().split('\n', 1)
        assert 'cpi=6' in head and 'lpi=4' in head and 'cpi=10' not in head, head
        assert 'Emergency: 999' in text and max(map(len, text.splitlines())) <= 40, text


def letter_cols_of(name):
    """Points from letter to letter, and whether all words are inside the margins."""
    told = subprocess.run(['pdftotext', '-bbox', name, '-'], capture_output=True, text=True).stdout
    words = [(float(a), float(b), len(re.sub(r'&\w+;', 'x', word)))
             for a, b, word in re.findall(r'<word xMin="([\d.]+)".*? xMax="([\d.]+)".*?>(.*?)</word>', told)]
    assert len(words) > 50, told[:500]
    widths = sorted((b - a) / n for a, b, n in words)
    return widths[len(widths) // 2], min(a for a, b, n in words) >= 35 and max(b for a, b, n in words) <= 560


def letters_are_as_large_on_paper_as_is_said():
    need('pdftotext', '/usr/lib/cups/filter/texttopdf')
    with Printer() as printer:
        press_in_a_kiosk(printer.site('paper', LARGE), 'p', '\r')
        points, inside = letter_cols_of(printer.printed('paper'))
        assert abs(points - 72 / 10) < 0.1 and inside, (points, inside)
        os.unlink(printer.folder + '/out/paper')
        press_in_a_kiosk(printer.site('paper', LARGE), 'P')
        points, inside = letter_cols_of(printer.printed('paper'))
        assert abs(points - 72 / 6) < 0.1 and inside, (points, inside)


def a_queue_that_is_not_there_is_one_friendly_line():
    with Printer() as printer:
        s = Session('--kiosk', printer.site('nosuch'))
        for words in (' ', '/sciatica\r', 'p'):
            s.keys(words)
        end = time.monotonic() + 10
        while 'ask for help' not in shown(s) and time.monotonic() < end:
            s.settle()
        assert 'The printer did not take it. Please ask for help.' in shown(s), shown(s)
        os.kill(s.pid, 15)
        s.end()
        s.close()


def main():
    tests = [the_text_arrives_whole_with_a_neutral_title, a_printed_page_does_not_stay_in_the_spool,
             large_letters_reach_the_queue,
             letters_are_as_large_on_paper_as_is_said, a_queue_that_is_not_there_is_one_friendly_line]
    try:
        need_plain_build()
        need(DAEMON, '/usr/bin/lp', 'lpadmin', 'lpstat')
    except Skipped as why:
        return skip_all('cups', why)
    passed = failed = 0
    for test in tests:
        try:
            test()
            passed += 1
        except Skipped as why:
            print(f'SKIPPED {test.__name__}: {why}')
        except (AssertionError, OSError, subprocess.TimeoutExpired) as why:
            failed += 1
            print(f'FAILED {test.__name__}: {str(why)[:1500]}')
    print(f'cups: {passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
