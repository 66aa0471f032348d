#!/usr/bin/env python3
"""Many readers at once over a real OpenSSH server, each pressing random keys: no session ends by itself,
memory does not grow, no process is left.

usage: soak.py PAMPHLET [SESSIONS [MINUTES [SEED]]]    As root. Prints its figures.
"""
import os, random, select, signal, sys, time

from run import HERE, Server, Session, missing

KEYS = ['\x1b[B', '\x1b[A', '\r', '\r', '\x1b[D', ' ', 'b', '\t', '\t\r', 'j', 'k', 'G', 'g', 'm', 'h', 'o', 'a', 'c', 'n', ']',
        '[', 't', '#', '3', 'L', 'e', 'x', '\x1b', '\x0c', 'p', '/pain\r', '/sci\r', '/back\r', '/zzz\x1b', '\x1b[6~',
        '\x1b[5~', '\x1a', '!sh\r']
PAUSE_SECONDS = (0.5, 4)  # between two keys of one reader
LOGIN_SECONDS = 60
GROWTH_MOST = 0.02  # of the memory of all sessions together
SETTLED_KEYS = 2000  # of each reader: the first 800 load what then stays in memory
DIALOGS = 8  # more than lie upon one another
TICKS = os.sysconf('SC_CLK_TCK')


class Reader:
    def __init__(self, server, now):
        self.session = Session(server)
        self.pressed = None  # when the last key was sent; None once it is answered
        self.due = now + random.uniform(*PAUSE_SECONDS)

    def read(self, now, waits):
        try:
            got = os.read(self.session.fd, 65536)
        except OSError:
            return False
        if got and self.pressed:
            waits.append(now - self.pressed)
            self.pressed = None
        self.session.out = got
        return bool(got)

    def press(self, now):
        os.write(self.session.fd, random.choice(KEYS).encode())
        self.pressed = now
        self.due = now + random.uniform(*PAUSE_SECONDS)


def figures(pids):
    """Sums over these processes: PSS in KiB and CPU seconds; and the most files any has open."""
    memory, seconds, files = 0, 0.0, 0
    for pid in pids:
        try:
            with open(f'/proc/{pid}/smaps_rollup') as file:
                memory += next(int(line.split()[1]) for line in file if line.startswith('Pss:'))
            with open(f'/proc/{pid}/stat') as file:
                parts = file.read().rsplit(')', 1)[1].split()
            seconds += (int(parts[11]) + int(parts[12])) / TICKS
            files = max(files, len(os.listdir(f'/proc/{pid}/fd')))
        except (OSError, StopIteration):
            continue
    return memory, seconds, files


def sshd_memory(server):
    """PSS in KiB of all sshd processes that serve the sessions."""
    children, todo = [], [server.process.pid]
    while todo:
        pid = todo.pop()
        try:
            for task in os.listdir(f'/proc/{pid}/task'):
                with open(f'/proc/{pid}/task/{task}/children') as file:
                    todo += [int(word) for word in file.read().split()]
            with open(f'/proc/{pid}/comm') as file:
                if file.read().startswith('sshd'):
                    children.append(pid)
        except OSError:
            continue
    return figures(children)[0]


def open_all(server, count):
    began = time.monotonic()
    readers = [Reader(server, began) for _ in range(count)]
    for reader in readers:
        assert reader.session.wait('Riverside', LOGIN_SECONDS), reader.session.text()[-300:]
    return readers, time.monotonic() - began


def read_at_random(server, readers, seconds):
    """Presses random keys for so many seconds. Returns the seconds until each key was answered, and a
    row of figures for each tenth of the time."""
    waits, rows = [], []
    by_fd = {reader.session.fd: reader for reader in readers}
    began = time.monotonic()
    next_row = began + seconds / 10
    poll = select.poll()
    for fd in by_fd:
        poll.register(fd, select.POLLIN)
    while (now := time.monotonic()) < began + seconds:
        for fd, event in poll.poll(20):
            assert by_fd[fd].read(time.monotonic(), waits), f'a session ended after {now - began:.0f} s'
        for reader in readers:
            if reader.due <= now:
                reader.press(time.monotonic())
        if now >= next_row:
            rows.append(figures(server.left()))
            next_row += seconds / 10
    return waits, rows


def close_all(server, readers):
    """Half of the readers quit, half are cut off. Returns unexpected statuses and the number of processes left."""
    for i, reader in enumerate(readers):
        if i % 2:
            os.kill(reader.session.pid, signal.SIGKILL)
        else:
            os.write(reader.session.fd, b'\x1b\x1b')
            time.sleep(0.06)  # else the next bytes would be taken for the rest of a sequence
            os.write(reader.session.fd, b'\x0c' + b'q' * DIALOGS)  # each leaves one, the last the list
    began = time.monotonic()
    bad = [status for i, reader in enumerate(readers) if (status := reader.session.end(10)) not in ((-9,) if i % 2 else (0,))]
    while server.left() and time.monotonic() < began + 10:
        time.sleep(0.05)
    return bad, len(server.left())


def tell(count, seconds, opened, waits, rows, ssh_kib):
    waits.sort()
    memory = [row[0] for row in rows]
    # What a reader uses for the first time stays in memory (above all the search index), so growth
    # counts only from when most readers have used most of it.
    first, last = sum(memory[4:7]) / 3, sum(memory[-3:]) / 3
    share = (rows[-1][1] - rows[0][1]) / (seconds * (len(rows) - 1) / 10)
    print(f'soak: {count} sessions for {seconds:.0f} s, opened in {opened:.1f} s, {len(waits)} keys answered')
    print(f'soak: from key to answer: median {waits[len(waits) // 2] * 1000:.0f} ms, 99 of 100 within '
          f'{waits[len(waits) * 99 // 100] * 1000:.0f} ms, longest {waits[-1] * 1000:.0f} ms')
    print(f'soak: memory (PSS) of a session: pamphlet {last / count:.0f} KiB, sshd {ssh_kib / count:.0f} KiB; '
          f'pamphlet from {first:.0f} to {last:.0f} KiB in all ({(last / first - 1) * 100:+.1f} %)')
    print('soak: pamphlet in MiB, each tenth of the time: ' + ' '.join(f'{row / 1024:.0f}' for row in memory))
    print(f'soak: processor: {share * 100:.1f} % of one core for all, {share / count * 1000:.2f} ms a second each; '
          f'most open files {max(row[2] for row in rows)}')
    return last / first - 1


def main():
    trouble = missing()
    if trouble:
        print(f'soak: not run: {trouble}')
        return 0
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seconds = 60 * float(sys.argv[3]) if len(sys.argv) > 3 else 600
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else int(time.time())
    random.seed(seed)
    print(f'soak: seed {seed}', flush=True)
    server = Server(sys.argv[1], HERE + '/../../content')
    try:
        readers, opened = open_all(server, count)
        waits, rows = read_at_random(server, readers, seconds)
        growth = tell(count, seconds, opened, waits, rows, sshd_memory(server))
        bad, left = close_all(server, readers)
        print(f'soak: {len(bad)} ended otherwise than asked {sorted(set(map(str, bad)))}, {left} processes left')
        keys = len(waits) // count
        grows = keys >= SETTLED_KEYS and growth >= GROWTH_MOST
        if keys < SETTLED_KEYS:
            print(f'soak: growth is not judged: that takes {SETTLED_KEYS} keys of each, and these were {keys}')
        print('soak: passed' if not (bad or left or grows) else f'soak: FAILED{": memory grows" if grows else ""}')
        return bool(bad or left or grows)
    except AssertionError as why:
        print(f'soak: FAILED: {why}')
        return 1
    finally:
        server.end_all()
        server.close()


if __name__ == '__main__':
    sys.exit(main())
