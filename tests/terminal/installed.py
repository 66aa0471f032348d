#!/usr/bin/env python3
"""What is made and installed: the sources, the program as it is linked, and the files with which a system starts it.

usage: installed.py PAMPHLET
"""
import os, re, shutil, subprocess, sys, tempfile

from terminal import PROGRAM, Skipped, need, need_plain_build, run_all

OF_ITS_OWN = {k: v for k, v in os.environ.items() if not k.startswith(('MAKE', 'MFLAGS', 'KIND'))}  # for a make


def sources_for_others_are_packed_in_a_new_clone():
    """Where nothing has been built yet."""
    need('git')
    if not os.path.exists('.git'):
        raise Skipped('no git repository')
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['git', 'clone', '-q', '--depth=1', 'file://' + os.getcwd(), folder + '/clone'], check=True)
        shutil.copy('Makefile', folder + '/clone')
        done = subprocess.run(['make', '-s', 'dist'], cwd=folder + '/clone', capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        (packed,) = os.listdir(folder + '/clone/build')
        names = subprocess.run(['tar', 'tzf', packed], cwd=folder + '/clone/build', capture_output=True, text=True, check=True)
        assert '/Makefile' in names.stdout and '/po/es.po' in names.stdout, names


def the_program_is_not_linked_as_the_system_cannot_run_it():
    """A linker that packs relocations where the C library cannot read them, as in Ubuntu 22.04."""
    with tempfile.TemporaryDirectory() as folder:
        compiler = folder + '/cc'
        for answer, packed in (('exit 0', True), ('exit 127', False)):
            with open(compiler, 'w') as file:
                file.write('#!/bin/sh\nwhile [ $# -gt 0 ] && [ "$1" != -o ]; do shift; done\n[ $# -gt 0 ] || exit\n'
                           f'printf "#!/bin/sh\\n{answer}\\n" >"$2" && chmod +x "$2"\n')
            os.chmod(compiler, 0o755)
            told = subprocess.run(['make', '-s', '-f', '-', 'told', 'CC=' + compiler], text=True, capture_output=True, env=OF_ITS_OWN,
                                  input='include Makefile\ntold: ; @echo "$(LDFLAGS_release)"\n')
            assert ('pack-relative-relocs' in told.stdout) == packed, (answer, told)


def a_compiler_that_deps_installs_is_asked_too():
    """As by 'make deps run' on a new system of 32 bits: else it could not open files over 2 GB. Nothing is said of cc."""
    with tempfile.TemporaryDirectory() as folder:
        compiler = folder + '/cc'
        installed = f"printf '#!/bin/sh\\necho 4; echo x >>{folder}/asked\\n' >{compiler} && chmod +x {compiler}"
        done = subprocess.run(['make', '-s', '-f', '-', 'told', 'CC=' + compiler], text=True, capture_output=True, env=OF_ITS_OWN,
                              input=f'include Makefile\ninstalled: ; @{installed}\n'
                                    'told: installed ; @echo "$(CPPFLAGS)"; echo "$(CPPFLAGS)"\n')
        assert done.stdout.count('-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64') == 2 and not done.stderr, done
        assert open(folder + '/asked').read() == 'x\n', 'asked more than once'


def where_it_is_installed_may_be_named_from_here():
    """As when a package is made, also with a blank in the name. All that administrators copy is there, the sources do not change."""
    if not os.path.exists('build/release/pamphlet'):
        raise Skipped('no release build')
    with tempfile.TemporaryDirectory() as folder:
        for name in ('share', 'doc', 'po'):
            shutil.copytree(name, f'{folder}/{name}')
        shutil.copy2('Makefile', folder)
        os.symlink(os.path.abspath('build'), folder + '/build')
        done = subprocess.run(['make', '-s', '-o', 'build/pamphlet', '-o', 'build/libraries', 'install', 'DESTDIR=a stage', 'PREFIX=/usr'],
                              cwd=folder, capture_output=True, text=True, env=OF_ITS_OWN)
        assert done.returncode == 0 and not done.stderr, done
        assert sorted(os.listdir(folder + '/share')) == sorted(os.listdir('share')), os.listdir(folder + '/share')
        unit = open(folder + '/a stage/usr/share/pamphlet/systemd/pamphlet-kiosk.service').read()
        assert 'ExecStart=/usr/bin/pamphlet ' in unit, unit
        elsewhere = [f'{at}/{name}' for at, _, names in os.walk(folder + '/a stage/usr/share') for name in names
                     if b'/usr/local' in open(f'{at}/{name}', 'rb').read()]
        assert not elsewhere, elsewhere
        own = folder + '/a stage/usr/share/pamphlet/kiosk/own.keymap'
        for there in True, False, False:  # what somebody else put there stays, and nothing else
            if there:
                open(own, 'w').close()
            elif os.path.exists(own):
                os.unlink(own)
            done = subprocess.run(['make', '-s', 'uninstall', 'DESTDIR=a stage', 'PREFIX=/usr'], cwd=folder, capture_output=True,
                                  text=True, env=OF_ITS_OWN)
            left = [f'{at}/{name}' for at, _, names in os.walk(folder + '/a stage') for name in names]
            assert done.returncode == 0 and not done.stderr and left == [own] * there, (done, left)
        assert 'pamphlet' not in os.listdir(folder + '/a stage/usr/share'), os.listdir(folder + '/a stage/usr/share')


def the_program_is_hardened():
    need_plain_build()
    need('readelf')
    told = subprocess.run(['readelf', '-hldW', '--dyn-syms', PROGRAM], capture_output=True, text=True).stdout
    assert re.search(r'Type:\s+DYN', told), 'not position-independent'
    assert 'GNU_RELRO' in told and re.search(r'BIND_NOW|\bNOW\b', told), 'tables can be written'
    assert re.search(r'GNU_STACK.*RW ', told), 'the stack can be run'
    assert '__stack_chk_fail' in told, 'no stack protector'
    assert 'RPATH' not in told and 'RUNPATH' not in told
    assert not os.stat(PROGRAM).st_mode & 0o6000


def the_console_loads_its_keys_after_the_system_did():
    """Debian's console-setup loads the country's keymap at the first boot after its font was changed, in
    the middle of that boot, and with it the keys that lead to other consoles."""
    unit = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/systemd/pamphlet-kiosk.service').read()
    after = ' '.join(re.findall(r'^After=(.*)', unit, re.M)).split()
    for loader in ('keyboard-setup.service', 'console-setup.service', 'systemd-vconsole-setup.service'):
        assert loader in after, (loader, after)


def the_service_leaves_on_the_screen_what_the_program_does():
    """With "yes" systemd clears the console at the end. With another type than "idle" it writes what else it starts
    over the first screen."""
    unit = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/systemd/pamphlet-kiosk.service').read()
    assert re.findall(r'^Type=(.*)', unit, re.M) == ['idle'], unit
    assert re.findall(r'^TTYVTDisallocate=(.*)', unit, re.M) == ['no'], unit


def the_service_brings_its_console_to_the_front():
    """Once its font is there. While the machine starts, Alt-F2 still leads to another console, from which no key led back."""
    unit = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/systemd/pamphlet-kiosk.service').read()
    console = re.findall(r'^TTYPath=/dev/tty(.*)', unit, re.M)
    assert re.findall(r'^ExecStartPre=\S*/chvt (.*)', unit, re.M) == console, unit
    assert unit.index('/loadkeys ') < unit.index('/chvt '), 'a key could follow'
    assert unit.index('/udevadm settle ') < unit.index('/loadkeys '), unit


def the_service_starts_without_a_keymap():
    """Where kbd is not installed, or refuses the file, patients still have something to read."""
    unit = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/systemd/pamphlet-kiosk.service').read()
    before = re.findall(r'^ExecStartPre=([-+]*)', unit, re.M)
    assert before and all('-' in prefix for prefix in before), before


def the_service_goes_on_where_memory_ends_for_one_page():
    """systemd would end all of it when the kernel kills one of its processes, and start it again for the same to happen."""
    for kind in ('kiosk', 'touch'):
        unit = open(os.path.dirname(os.path.abspath(__file__)) + f'/../../share/systemd/pamphlet-{kind}.service').read()
        assert re.findall(r'^OOMPolicy=(.*)', unit, re.M) == ['continue'], unit


def no_key_of_the_keyboard_turns_the_machine_off():
    """logind is told to ignore each such key by name, held down too: any not named keeps its meaning."""
    told = open(os.path.dirname(os.path.abspath(__file__)) + '/../../share/kiosk/logind.conf').read()
    for key in ('Power', 'Reboot', 'Suspend', 'Hibernate'):
        for how in ('', 'LongPress'):
            assert f'\nHandle{key}Key{how}=ignore\n' in told, (key, how)


if __name__ == '__main__':
    sys.exit(run_all())
