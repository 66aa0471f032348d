#!/usr/bin/env python3
"""A whole machine: Debian under systemd in QEMU, made a kiosk by the commands of doc/deployment.md.

usage: run.py FOLDER    As root on Debian, with debootstrap, mke2fs and qemu-system-x86_64; without these it runs
nothing and says so. FOLDER keeps the Debian that the first run installs, 700 MB. Keys are pressed on the machine's
keyboard; its first console is read by a shell that a service of the tests has on the serial line.
"""
import base64, os, re, shutil, socket, subprocess, sys, time

ROOT = os.path.abspath(os.path.dirname(os.path.abspath(__file__)) + '/../..')
TOOLS = ('debootstrap', 'mke2fs', 'qemu-system-x86_64', 'unshare')
PACKAGES = 'systemd-sysv,udev,dbus,kmod,kbd,console-setup,initramfs-tools,libmd4c0,libqrencode4'
MODULES = 'virtio_pci\nvirtio_blk\next4\n'  # what the disk needs: all others would only cost time
PATIENCE = 600  # an emulated processor takes minutes for what a real one does in seconds
FIRST = 'Press any key to begin'
OUT_OF_USE = 'This screen does not work at the moment.'
PROBE = '''[Unit]
Description=A shell on the serial line
[Service]
ExecStart=/bin/sh -c 'stty -echo; exec sh -i'
StandardInput=tty
StandardOutput=tty
StandardError=tty
TTYPath=/dev/ttyS0
Environment=PS1=
SendSIGHUP=yes
[Install]
WantedBy=multi-user.target
'''


def write(name, words):
    os.makedirs(os.path.dirname(name), exist_ok=True)
    with open(name, 'w') as file:
        file.write(words)


def run(*command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    assert done.returncode == 0, f'{command}: {done.stdout[-2000:].decode(errors="replace")}'


def inside(tree, script):
    """Runs what an administrator would type, in a Debian that is not running."""
    env = dict(os.environ, SYSTEMD_OFFLINE='1', DEBIAN_FRONTEND='noninteractive')
    run('unshare', '--mount', 'chroot', tree, '/bin/sh', '-exc', 'mount -t proc proc /proc\n' + script, env=env)


def examples(part):
    """What doc/deployment.md says to type in one of its parts, or to write into a file: each piece of lines."""
    with open(ROOT + '/doc/deployment.md') as file:
        parts = re.split(r'^## (.*)\n', file.read(), flags=re.M)
    lines = dict(zip(parts[1::2], parts[2::2]))[part]
    return [re.sub('^    ', '', piece, flags=re.M) for piece in re.findall(r'(?:^    .*\n)+', lines, re.M)]


def instructions():
    """The commands for the account and for a console."""
    return ''.join(examples('The account') + examples('On a console')).replace(' --now', '')  # nothing runs yet


def install_debian(tree):
    with open('/etc/os-release') as file:
        release = re.search(r'^VERSION_CODENAME=(.*)', file.read(), re.M)[1]
    run('debootstrap', '--variant=minbase', '--include=' + PACKAGES, release, tree)
    write(tree + '/etc/initramfs-tools/modules', MODULES)
    write(tree + '/etc/initramfs-tools/conf.d/few', 'MODULES=list\n')
    inside(tree, 'apt-get install -y --no-install-recommends linux-image-amd64')
    write(tree + '/etc/fstab', '/dev/vda / ext4 defaults 0 1\n')
    write(tree + '/etc/systemd/system/probe.service', PROBE)
    inside(tree, 'systemctl enable probe')


def build(place):
    """A disk with Debian and a kiosk on it, and what it is booted with."""
    tree, debian = place + '/tree', place + '/debian'
    if not os.path.exists(debian):
        shutil.rmtree(tree, ignore_errors=True)
        install_debian(tree)
        os.rename(tree, debian)
    shutil.rmtree(tree, ignore_errors=True)
    run('cp', '-a', debian, tree)
    run('make', '-C', ROOT, 'install', 'DESTDIR=' + tree)
    shutil.copytree(ROOT + '/content', tree + '/srv/pamphlet')
    inside(tree, instructions())
    for name in os.listdir(tree + '/boot'):
        for kind, to in (('vmlinuz-', 'kernel'), ('initrd.img-', 'initrd')):
            if name.startswith(kind):
                shutil.copy(f'{tree}/boot/{name}', f'{place}/{to}')
    run('mke2fs', '-q', '-F', '-t', 'ext4', '-d', tree, place + '/disk', '1600M')
    shutil.rmtree(tree)


class Machine:
    def __init__(self, place):
        self.place = place
        self.boot()

    def boot(self):
        self.process = subprocess.Popen([
            'qemu-system-x86_64', '-accel', 'tcg', '-m', '1024', '-display', 'none', '-vga', 'std', '-nic', 'none',
            '-kernel', self.place + '/kernel', '-initrd', self.place + '/initrd', '-append', 'root=/dev/vda rw',
            '-drive', f'file={self.place}/disk,if=virtio,format=raw', *self.line('monitor'), *self.line('serial')])
        self.monitor, self.serial = self.connect('monitor'), self.connect('serial')
        self.awake = False

    def line(self, name):
        return f'-{name}', f'unix:{self.place}/{name},server,nowait'

    def connect(self, name):
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(1)
        for _ in range(100):
            try:
                line.connect(f'{self.place}/{name}')
                return line
            except OSError:
                time.sleep(0.1)
        raise AssertionError('the machine does not start')

    def cut_the_power(self):
        self.process.kill()
        self.process.wait()
        for name in ('monitor', 'serial'):
            os.unlink(f'{self.place}/{name}')

    def keys(self, names):
        for name in names.split():
            self.monitor.sendall(f'sendkey {name}\n'.encode())
            time.sleep(0.3)

    def ask(self, command):
        """What a command prints that root runs in the machine. Until its shell is there, nobody hears."""
        mark, heard = f'{time.monotonic_ns()}', ''
        end, again = time.monotonic() + PATIENCE, 0
        while f'answers {mark}' not in heard:
            assert time.monotonic() < end, f'no answer to {command}: {heard[-500:]}'
            try:
                if not self.awake and time.monotonic() > again:
                    again = time.monotonic() + 5
                    self.serial.sendall(f'\necho answers" "{mark}\n'.encode())
                elif self.awake and not again:
                    again = end
                    self.serial.sendall(f'{command}\necho answers" "{mark}\n'.encode())
                heard += self.serial.recv(65536).decode(errors='replace').replace('\r', '')
            except socket.timeout:
                pass  # it says nothing, or the line is full of what nobody has read yet
        if not self.awake:
            self.awake = True
            return self.ask(command)
        return heard[:heard.index(f'answers {mark}')]

    def screen(self):
        told = self.ask('stty size </dev/tty1; base64 -w0 /dev/vcsu1; echo')
        size = re.search(r'^(\d+) (\d+)\n(\S+)$', told, re.M)
        if not size:
            return told
        cols, text = int(size[2]), base64.b64decode(size[3]).decode('utf-32-le', errors='replace')
        return '\n'.join(text[at:at + cols].rstrip() for at in range(0, len(text), cols))

    def shows(self, words):
        end = time.monotonic() + PATIENCE
        while words not in (shown := self.screen()):
            assert time.monotonic() < end, f'{words} is not on the screen:\n{shown}'
            time.sleep(2)
        return shown

    def state(self):
        return self.ask('fgconsole; systemctl show -P MainPID pamphlet-kiosk; cat /proc/sys/kernel/random/boot_id').strip()

    def restart(self, before, words, told=''):
        """Restarts the kiosk after some commands, until its journal and its screen have some words. What it leaves on
        the screen when it stops is the same as what it shows when it has nothing to read. Returns its journal since."""
        since = self.ask(f'{before}\nsystemctl daemon-reload\nsystemctl stop pamphlet-kiosk\necho; date +%s').split()[-1]
        self.ask('systemctl start pamphlet-kiosk')
        end = time.monotonic() + PATIENCE
        while told not in (kept := self.ask(f'journalctl -u pamphlet-kiosk -o cat --since @{since}')):
            assert time.monotonic() < end, f'{told} is not in the journal: {kept}'
            time.sleep(2)
        self.shows(words)
        return kept


def it_comes_up_by_itself(machine):
    """With nothing else on the screen, whatever systemd tells there of the rest, and in letters beyond ASCII."""
    shown = machine.shows(FIRST)
    assert 'Español' in shown and '  OK  ' not in shown, shown
    kept = machine.ask('journalctl -b -u pamphlet-kiosk -o cat')
    assert 'pamphlet: ' not in kept, kept
    machine.keys('spc')
    machine.shows('After an operation')


def no_key_leads_away(machine):
    """To other consoles, to a stopped screen, to a restart, or to the end of the program."""
    before = machine.state()
    assert before.startswith('1\n'), before
    machine.keys('alt-f2 ctrl-alt-f3 alt-left alt-right alt_r-f4 alt-up print alt-print alt_r-print pause ctrl-pause menu '
                 'ctrl-alt-delete ctrl-alt-kp_decimal alt-sysrq-b sysrq ctrl-c ctrl-z ctrl-backslash ctrl-d ctrl-s '
                 'scroll_lock shift-scroll_lock ctrl-scroll_lock alt-scroll_lock shift-pgup shift-pgdn q')
    assert machine.state() == before, (before, machine.state())
    machine.keys('esc x')
    machine.shows(FIRST)


def another_console_is_not_left_in_front(machine):
    """Until the keymap is loaded, Alt-F2 leads there; then no key leads back."""
    machine.ask('chvt 2')
    machine.restart('', FIRST)
    assert machine.state().startswith('1\n'), machine.state()


def killed_it_is_there_again(machine):
    """And leaves nothing of what was read, even if it took long to come back."""
    place = '/etc/systemd/system/pamphlet-kiosk.service.d'
    machine.restart(f'mkdir {place}; printf "[Service]\\nRestartSec=1h\\n" >{place}/late.conf', FIRST)
    machine.keys('spc')
    machine.shows('After an operation')
    machine.ask('systemctl kill -s KILL pamphlet-kiosk')
    end = time.monotonic() + PATIENCE
    while (shown := machine.screen()).strip():
        assert time.monotonic() < end, f'still on the screen: {shown}'
        time.sleep(2)
    machine.restart(f'rm -r {place}', FIRST)
    machine.keys('spc')
    machine.shows('After an operation')
    machine.ask('systemctl kill -s KILL pamphlet-kiosk')
    machine.shows(FIRST)


def without_its_folder_it_waits(machine):
    kept = machine.restart('mv /srv/pamphlet /srv/away', OUT_OF_USE, 'No such file')
    assert kept.count('No such file') == 1, kept
    machine.ask('mv /srv/away /srv/pamphlet')
    machine.shows(FIRST)


def without_a_process_to_spare_it_waits(machine):
    place = '/etc/systemd/system/pamphlet-kiosk.service.d'
    kept = machine.restart(f'mkdir {place}; printf "[Service]\\nTasksMax=1\\n" >{place}/few.conf', OUT_OF_USE, 'none of its')
    assert kept.count('none of its pages can be read') == 1, kept
    machine.restart(f'rm -r {place}', FIRST)


def without_kbd_it_starts(machine):
    kept = machine.restart('mv /usr/bin/loadkeys /usr/bin/chvt /root', FIRST, '/usr/bin/chvt missing')
    assert '/usr/bin/loadkeys missing' in kept, kept
    machine.restart('mv /root/loadkeys /root/chvt /usr/bin', FIRST)


def packed_pages_are_read_in_place_of_the_folder(machine):
    """Packed by the service, which keeps the file of before when it cannot make another."""
    place = '/etc/systemd/system/pamphlet-kiosk.service.d'
    pack, unit = [piece for piece in examples('New content') if 'pamphlet-pack' in piece or piece.startswith('[Service]')]
    told = machine.ask(pack + 'systemctl is-active pamphlet-pack.timer; ls -l /srv/clinic; date +%s')
    assert '\nactive\n' in '\n' + told and '-rw-r--r-- 1 root root' in told, told
    since = told.split()[-1]
    told = machine.ask('cd /srv/clinic; sha256sum clinic.library >/root/sum; mv /srv/pamphlet /srv/away; '
                       'systemctl start pamphlet-pack; systemctl --failed | cat; sha256sum -c /root/sum; ls -A | wc -l; cd /; '
                       f'journalctl -u pamphlet-pack -o cat --since @{since}')
    for words in ('pamphlet-pack.service loaded failed', 'clinic.library: OK\n1\n', '/srv/pamphlet: No such file'):
        assert words in told, (words, told)
    machine.restart(f"mkdir {place}; printf '{unit}' >{place}/override.conf".replace('\n', '\\n'), FIRST)
    machine.keys('spc')
    machine.shows('After an operation')
    machine.ask('mv /srv/away /srv/pamphlet; systemctl start pamphlet-pack')
    machine.keys('esc x')
    machine.restart(f'rm -r {place}', FIRST)


def after_a_power_cut_it_comes_up_again(machine):
    machine.cut_the_power()
    machine.boot()
    machine.shows(FIRST)


def main():
    place = os.path.abspath(sys.argv[1])
    tests = [it_comes_up_by_itself, no_key_leads_away, another_console_is_not_left_in_front, killed_it_is_there_again,
             without_its_folder_it_waits, without_a_process_to_spare_it_waits, without_kbd_it_starts,
             packed_pages_are_read_in_place_of_the_folder, after_a_power_cut_it_comes_up_again]
    if os.geteuid() != 0 or not os.path.exists('/etc/debian_version') or not all(map(shutil.which, TOOLS)):
        print('SKIPPED machine: needs root on Debian, and debootstrap, e2fsprogs and qemu-system-x86')
        print('machine: 0 passed, 0 failed')
        return 0
    failed = 0
    os.makedirs(place, exist_ok=True)
    build(place)
    machine = Machine(place)
    try:
        for test in tests:
            try:
                test(machine)
            except AssertionError as why:
                failed += 1
                print(f'FAILED {test.__name__}: {why}')
    finally:
        machine.cut_the_power()
    print(f'machine: {len(tests) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
