#!/usr/bin/env python3
"""A real OpenSSH server on loopback with share/sshd/pamphlet.conf: what readers can do, and what
nobody can.

usage: run.py PAMPHLET    As root, since sshd must change its user; else it runs nothing and says so.

The account is made for the test and removed again. The process id is part of its name, so that two
runs at a time do not disturb each other.
"""
import fcntl, os, pty, re, select, shutil, signal, socket, struct, subprocess, sys, tempfile, termios, time

USER = f'pamphlet-{os.getpid()}'
HERE = os.path.dirname(os.path.abspath(__file__))


class Server:
    def __init__(self, program, content):
        self.folder = tempfile.mkdtemp(prefix='pamphlet-ssh-')
        os.chmod(self.folder, 0o755)
        self.program = os.path.join(self.folder, 'pamphlet')
        shutil.copy(program, self.program)
        os.chmod(self.program, 0o755)
        shutil.copytree(content, self.folder + '/content')
        subprocess.run(['chmod', '-R', 'a+rX', self.folder + '/content'], check=True)
        os.mkdir(self.folder + '/home', 0o755)
        subprocess.run(['userdel', USER], stderr=subprocess.DEVNULL)
        subprocess.run(['useradd', '-r', '-M', '-d', self.folder + '/home', '-s', '/bin/sh', USER], check=True)
        subprocess.run(['usermod', '-p', '*', USER], check=True)
        for key in ('host', 'reader'):
            subprocess.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', f'{self.folder}/{key}'], check=True)
        shutil.copy(self.folder + '/reader.pub', self.folder + '/keys')
        os.chmod(self.folder + '/keys', 0o644)
        with socket.socket() as s:
            s.bind(('127.0.0.1', 0))
            self.port = s.getsockname()[1]
        shipped = open(HERE + '/../../share/sshd/pamphlet.conf').read()
        shipped = shipped.replace('Match User pamphlet', 'Match User ' + USER)
        shipped = shipped.replace('/usr/local/bin/pamphlet', self.program).replace('/srv/pamphlet', self.folder + '/content')
        open(self.folder + '/snippet', 'w').write(shipped)
        open(self.folder + '/config', 'w').write(f'''Port {self.port}
ListenAddress 127.0.0.1
HostKey {self.folder}/host
PidFile none
AuthorizedKeysFile {self.folder}/keys
UsePAM no
StrictModes no
MaxStartups 300
AcceptEnv *
X11Forwarding yes
Subsystem sftp internal-sftp
Include {self.folder}/snippet
''')
        os.makedirs('/run/sshd', exist_ok=True)
        subprocess.run(['/usr/sbin/sshd', '-t', '-f', self.folder + '/config'], check=True)
        self.log = open(self.folder + '/log', 'wb')
        self.process = subprocess.Popen(['/usr/sbin/sshd', '-D', '-e', '-f', self.folder + '/config'],
                                        stdout=self.log, stderr=self.log)
        for _ in range(100):
            try:
                socket.create_connection(('127.0.0.1', self.port), 0.2).close()
                break
            except OSError:
                time.sleep(0.05)

    def options(self):
        return ['-F', 'none', '-i', self.folder + '/reader', '-o', 'StrictHostKeyChecking=no', '-o',
                'UserKnownHostsFile=/dev/null', '-o', 'BatchMode=yes', '-o', 'LogLevel=ERROR']

    def ssh(self, *words):
        return ['ssh', '-p', str(self.port), *self.options(), *words]

    def left(self, program='pamphlet'):
        """The process ids of the readers' programs that are still there."""
        out = subprocess.run(['pgrep', '-u', USER, '-x', program], capture_output=True, text=True).stdout
        return [int(pid) for pid in out.split()]

    def end_all(self):
        """Kills every process of the account that was made for the test."""
        for pid in subprocess.run(['pgrep', '-u', USER], capture_output=True, text=True).stdout.split():
            try:
                os.kill(int(pid), signal.SIGKILL)
            except ProcessLookupError:
                pass

    def close(self):
        self.process.terminate()
        self.process.wait()
        for _ in range(40):
            if not subprocess.run(['pgrep', '-u', USER], capture_output=True).stdout:
                break
            time.sleep(0.05)
        subprocess.run(['userdel', USER], stderr=subprocess.DEVNULL)
        shutil.rmtree(self.folder)


class Session:
    def __init__(self, server, *words, options=(), env=None):
        self.out = b''
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM='xterm-256color', LANG='C.UTF-8')
            os.environ.update(env or {})
            os.execvp('ssh', server.ssh('-tt', '-o', 'SendEnv=LANG', *options, '--', USER + '@127.0.0.1', *words))
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))

    def wait(self, words, limit=10):
        stop = time.monotonic() + limit
        while words not in self.text() and time.monotonic() < stop:
            if select.select([self.fd], [], [], 0.1)[0]:
                try:
                    got = os.read(self.fd, 65536)
                except OSError:
                    break
                if not got:
                    break
                self.out += got
        return words in self.text()

    def text(self):
        text = re.sub(rb'\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()].', b'', self.out)
        return text.decode('utf-8', 'replace')

    def keys(self, keys):
        self.out = b''
        os.write(self.fd, keys.encode())

    def end(self, limit=3):
        stop = time.monotonic() + limit
        while time.monotonic() < stop:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            if select.select([self.fd], [], [], 0.05)[0]:
                try:
                    self.out += os.read(self.fd, 65536)
                except OSError:
                    time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return None


def run(server, *words, options=(), give=b'', limit=20, **more):
    return subprocess.run(server.ssh(*options, '--', USER + '@127.0.0.1', *words), input=give, capture_output=True,
                          timeout=limit, **more)


def reads_a_page_and_follows_a_link(server):
    s = Session(server)
    assert s.wait('Riverside Spine Clinic'), s.text()
    s.keys('/sciatica\r')
    assert s.wait('Sciatica'), s.text()
    s.keys('\t\r\x0c')
    assert s.wait('Glossary of spine words'), s.text()
    s.keys('a')
    assert s.wait('https://spine.example.org/'), s.text()
    s.keys('q')  # leaves the address only
    assert s.wait('Glossary of spine words'), s.text()
    s.keys('q')
    assert s.end() == 0, s.text()


def a_name_opens_its_page(server):
    s = Session(server, 'sciatica')
    assert s.wait('Sciatica'), s.text()
    s.keys('q')
    assert s.end() == 0


def without_a_terminal_the_page_is_printed(server):
    done = run(server, 'sciatica')
    assert done.returncode == 0 and b'Sciatica' in done.stdout and b'\x1b' not in done.stdout, done
    done = run(server, '/conditions/sciatica/')
    assert done.returncode == 0 and b'Sciatica' in done.stdout, done
    done = run(server)
    assert done.returncode == 2 and b'terminal' in done.stderr and not done.stdout, done


def what_is_no_page_is_refused(server):
    for words in ('sh', '/bin/sh', 'id', '../../etc/passwd', '/etc/passwd', '$(id)', '`id`', '-x', '--help', '--kiosk',
                  'sciatica;id', 'sciatica id', 'sciatica\nid', '-c id', 'list', 'check', 'show sciatica', 'bash -i',
                  '\x1b[2Jx', 'x' * 65536, 'rsync --server .', '~/.profile', '*', 'exec sh'):
        done = run(server, words)
        assert done.returncode in (1, 2), (words[:60], done)
        assert not done.stdout and b'root:' not in done.stderr and b'uid=' not in done.stderr, (words[:60], done)
        assert b'\x1b' not in done.stderr and done.stderr.startswith(b'pamphlet: '), (words[:60], done)
        assert len(done.stderr) < 600, words[:60]


def nothing_is_copied(server):
    name = server.folder + '/copied'
    where = f'{USER}@127.0.0.1:/etc/passwd'
    port = ['-P', str(server.port)]
    for command in (['sftp', '-b', '/dev/null', *port, *server.options(), f'{USER}@127.0.0.1'],
                    ['scp', *port, *server.options(), where, name], ['scp', '-O', *port, *server.options(), where, name],
                    ['scp', *port, *server.options(), '/etc/hostname', f'{USER}@127.0.0.1:/tmp/copied-{USER}'],
                    ['scp', '-O', *port, *server.options(), '/etc/hostname', f'{USER}@127.0.0.1:/tmp/copied-{USER}']):
        done = subprocess.run(command, capture_output=True, timeout=20)
        assert done.returncode != 0, done
        assert not os.path.exists(name) and not os.path.exists(f'/tmp/copied-{USER}'), command


def nothing_is_forwarded(server):
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        free = s.getsockname()[1]
    done = run(server, options=['-W', f'127.0.0.1:{server.port}'])
    assert b'SSH-2.0' not in done.stdout and done.returncode != 0, done
    done = run(server, 'sciatica', options=['-o', 'ExitOnForwardFailure=yes', '-R', f'{free}:127.0.0.1:22'])
    assert done.returncode == 255, done
    s = Session(server, options=['-L', f'{free}:127.0.0.1:{server.port}'])
    assert s.wait('Riverside'), s.text()
    with socket.create_connection(('127.0.0.1', free), 2) as through:
        through.settimeout(3)
        assert through.recv(20) == b''
    s.keys('q')
    s.end()
    done = run(server, 'sftp', options=['-s'])
    assert not done.stdout.startswith(b'\0\0'), done


def open_files(pid):
    """What each descriptor of a process is open to. The process may end meanwhile, as workers do."""
    for fd in range(64):
        try:
            yield os.readlink(f'/proc/{pid}/fd/{fd}')
        except OSError:
            continue


def the_environment_stays_out(server):
    """Whatever variables the client sends, the program starts, and has no agent or X11 socket open."""
    sent = {'LD_PRELOAD': '/tmp/x.so', 'TERMINFO': '/tmp', 'LOCPATH': '/tmp', 'PAGER': 'sh', 'SECRET_OF_MINE': '1'}
    s = Session(server, options=['-A', '-X', '-o', 'SendEnv=LD_PRELOAD TERMINFO LOCPATH PAGER SECRET_OF_MINE'],
                env={**sent, 'DISPLAY': ':9'})
    assert s.wait('Riverside'), s.text()
    children = server.left()
    assert children
    for pid in children:
        for to in open_files(pid):
            assert 'agent' not in to and 'X11' not in to, to
    s.keys('q')
    assert s.end() == 0


def no_key_leads_to_a_shell(server):
    s = Session(server)
    assert s.wait('Riverside'), s.text()
    for keys in ('\x1a', '\x1c', '!sh\n', ':!sh\n', '|sh\n', 'v', '\x04', '\x1b!', '~C', '\x18\x05', '\x16\x03'):
        s.keys(keys)
        s.wait('no such words', 0.15)
        assert 'uid=' not in s.text() and '$ ' not in s.text(), (keys, s.text())
    out = subprocess.run(['ps', '-u', USER, '-o', 'comm='], capture_output=True, text=True).stdout.split()
    assert set(out) <= {'pamphlet', 'sshd', 'ssh'}, out
    os.kill(s.pid, signal.SIGKILL)
    s.end()


def a_cut_connection_leaves_nothing(server):
    sessions = [Session(server) for _ in range(8)]
    for s in sessions:
        assert s.wait('Riverside'), s.text()
    assert len(server.left()) >= 8, server.left()
    for s in sessions:
        os.kill(s.pid, signal.SIGKILL)
    # Includes the time that sshd itself takes to notice the dead connection.
    stop = time.monotonic() + 6
    while server.left() and time.monotonic() < stop:
        time.sleep(0.02)
    assert not server.left(), server.left()
    for s in sessions:
        s.end()


def a_second_session_on_one_connection_is_refused(server):
    control = server.folder + '/control'
    s = Session(server, options=['-M', '-S', control])
    assert s.wait('Riverside'), s.text()
    command = server.ssh('-S', control, '--', USER + '@127.0.0.1', 'sciatica')
    command[2] = '1'  # the port: ssh would try a new connection after a refusal
    done = subprocess.run(command, capture_output=True, timeout=20)
    assert b'Sciatica' not in done.stdout, done
    s.keys('q')
    s.end()


TESTS = [reads_a_page_and_follows_a_link, a_name_opens_its_page, without_a_terminal_the_page_is_printed,
         what_is_no_page_is_refused, nothing_is_copied, nothing_is_forwarded, the_environment_stays_out,
         no_key_leads_to_a_shell, a_cut_connection_leaves_nothing, a_second_session_on_one_connection_is_refused]


def missing():
    if os.geteuid() != 0:
        return 'needs root: sshd changes to another user'
    for program in ('/usr/sbin/sshd', 'ssh', 'sftp', 'useradd', 'pgrep'):
        if not shutil.which(program):
            return f'needs {program}'
    return None


def main():
    trouble = missing()
    if trouble:
        print(f'SKIPPED ssh: {trouble}')
        print('ssh: 0 passed, 0 failed')
        return 0
    failed = 0
    server = Server(sys.argv[1], HERE + '/../../content')
    try:
        for test in TESTS:
            try:
                test(server)
            except (AssertionError, subprocess.TimeoutExpired, OSError) as why:
                failed += 1
                server.end_all()
                print(f'FAILED {test.__name__}: {str(why)[:1500]}')
    finally:
        server.close()
    print(f'ssh: {len(TESTS) - failed} passed, {failed} failed')
    return failed != 0


if __name__ == '__main__':
    sys.exit(main())
