#!/usr/bin/env python3
"""Kills a run at random instants and lets it go on, many times; checks that nothing is lost and nothing done twice.

    benchmarks/kills/kills.py [KILLS] [SEED]        500 kills, seed 0

Needs the jar that ./makeweight builds, or another that MAKEWEIGHT_JAR names. Kinds of instants: any; just after the store
was written to; while a file of the report is being written. Killed are both virtual machines of a run, or one: the second, or the
first, and then the run goes on at once, while the second may still be ending. After each other kill the store is read from a copy:
what was stored before must be there with the same row number and the same times. After a few kills the run may end, and its folder
must then have the bytes of a run that nobody killed, no unfinished files, and nothing left among the temporary files.
"""

import collections
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
JAR = os.environ.get("MAKEWEIGHT_JAR", str(HERE.parent.parent / "cli/target/makeweight.jar"))
TABLES = {
    "trial": "key, rowid, train_seconds, predict_seconds, status",
    "choice": "key, rowid, status",
    "quality": "key, rowid",
    "origins": "key, rowid",
}


class Fault(Exception):
    pass


def start(out, temporary):
    return subprocess.Popen(
        ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", f"-Djava.io.tmpdir={temporary}", "-jar", JAR, "run", str(HERE / "kills.yaml"),
         "--out", str(out), "--threads", "2", "--quiet"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)


def whole_run(out, temporary):
    process = start(out, temporary)
    error = process.communicate()[1].decode()
    if process.returncode != 0:
        raise Fault(f"a run that nobody killed ends with {process.returncode}: {error}")


def stored(out):
    """All finished tasks of the store, read from a copy of it as the kill left it."""
    tasks = {}
    if not (out / "results.sqlite").exists():
        return tasks
    with tempfile.TemporaryDirectory() as copy:
        for name in ("results.sqlite", "results.sqlite-wal"):
            if (out / name).exists():
                shutil.copy(out / name, copy)
        connection = sqlite3.connect(pathlib.Path(copy) / "results.sqlite")
        known = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise Fault("the store is damaged")
        for table, columns in TABLES.items():
            if table in known:
                for row in connection.execute(f"SELECT {columns} FROM {table}"):
                    tasks[table, row[0]] = row[1:]
        connection.close()
    return tasks


def size(file):
    try:
        return file.stat().st_size, file.stat().st_mtime_ns
    except OSError:
        return 0, 0


def unfinished(out):
    return [str(p) for p in out.rglob("*") if p.name.endswith(".part") or p.name.endswith(".part.mode")]


def second(process):
    """The second virtual machine; none where it has not been started, or where Java has no vectors."""
    return [int(line) for line in subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True).stdout.split()]


def kill(process, victim):
    if victim == "both":
        os.killpg(process.pid, signal.SIGKILL)
    elif victim == "the first":
        process.send_signal(signal.SIGKILL)
    else:
        for machine in second(process) or [process.pid]:
            try:
                os.kill(machine, signal.SIGKILL)
            except ProcessLookupError:
                pass
    process.wait()


def wait(process, out, kind, chance, duration):
    """Waits for an instant of a kind; False if the run ended before."""
    begin = time.monotonic()
    if kind == "any":
        time.sleep(chance.uniform(0, duration))
    elif kind == "write":
        writes = chance.randrange(1, 20)
        log = out / "results.sqlite-wal"
        before = size(log)
        while writes and process.poll() is None and time.monotonic() - begin < 60:
            now = size(log)
            if now != before:
                before = now
                writes -= 1
            time.sleep(0.0005)
    else:
        files = chance.randrange(1, 40)
        seen = set()
        while len(seen) < files and process.poll() is None and time.monotonic() - begin < 60:
            for folder in (out, out / "tables", out / "figures"):
                try:
                    seen.update(name for name in os.listdir(folder) if name.endswith(".part"))
                except OSError:
                    pass
            time.sleep(0.0002)
    return process.poll() is None


def differences(whole, out):
    names = [line.split("  ", 1)[1] for line in (whole / "SHA256SUMS").read_text().splitlines()] + ["SHA256SUMS"]
    return [name for name in names if (whole / name).read_bytes() != (out / name).read_bytes()]


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    count = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="kills-") as place:
        place = pathlib.Path(place)
        temporary = place / "temporary"
        temporary.mkdir()
        whole = place / "whole"
        whole_run(whole, temporary)
        begin = time.monotonic()
        whole_run(place / "timed", temporary)
        duration = time.monotonic() - begin
        expected = set(stored(whole))
        print(f"a run takes {duration:.1f} s and stores {len(expected)} results", flush=True)
        while count["kills"] < kills:
            out = place / f"run-{count['runs']}"
            before = {}
            for kind in chance.choices(["any", "write", "report"], [4, 3, 3], k=chance.randrange(2, 9)):
                if count["kills"] == kills:
                    break
                process = start(out, temporary)
                victim = chance.choices(["both", "the first", "the second"], [2, 1, 1])[0]
                killed = wait(process, out, kind, chance, duration)
                if killed:
                    kill(process, victim)
                    killed = process.returncode != 0
                    if process.returncode not in (0, -signal.SIGKILL, 128 + signal.SIGKILL):
                        raise Fault(f"{victim} killed: ends with {process.returncode}: {process.stderr.read().decode()}")
                elif process.returncode != 0:
                    raise Fault(f"going on ends with {process.returncode}: {process.stderr.read().decode()}")
                count["kills" if killed else "ended before"] += 1
                count[f"kills, {kind}" if killed else "-"] += 1
                count[f"kills of {victim}" if killed else "-"] += 1
                if killed and victim == "the first":
                    continue
                if killed and unfinished(out):
                    count["kills that left an unfinished file"] += 1
                now = stored(out)
                lost = [key for key in before if key not in now]
                again = [key for key in before if key in now and now[key] != before[key]]
                if lost or again:
                    raise Fault(f"{out}: lost {lost}, done twice {again}")
                if killed and len(expected) > len(now) > len(before):
                    count["kills in the midst of the trials"] += 1
                if killed and len(now) == len(expected):
                    count["kills after the last trial"] += 1
                before = now
            whole_run(out, temporary)
            now = stored(out)
            if set(now) != expected or any(now[key] != before[key] for key in before):
                raise Fault(f"{out}: the store has other results than a run that nobody killed")
            if differences(whole, out):
                raise Fault(f"{out}: other bytes in {differences(whole, out)}")
            if unfinished(out):
                raise Fault(f"{out}: unfinished files {unfinished(out)}")
            if os.listdir(temporary):
                raise Fault(f"left among the temporary files: {os.listdir(temporary)}")
            shutil.rmtree(out)
            count["runs"] += 1
            print(f"{count['kills']} kills, {count['runs']} runs", flush=True)
    del count["-"]
    for name, number in sorted(count.items()):
        print(f"{name}: {number}")
    print("lost: 0; done twice: 0; other bytes: 0; unfinished files and folders left at the end: 0")


if __name__ == "__main__":
    try:
        main()
    except Fault as fault:
        sys.exit(f"FAULT: {fault}")
