"""Running programs, saying what is done, and failing with a clear sentence."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time

CLEANING_SECONDS = 60


class Problem(Exception):
    """Something the person at the keyboard has to know or to do."""


def say(text):
    """Tell the person what happens now."""
    print(f"\033[1m==> {text}\033[0m" if sys.stdout.isatty() else f"==> {text}")
    sys.stdout.flush()


def run(argv, **options):
    """Run a program to its end; a failing one is a :class:`Problem`."""
    argv = [str(part) for part in argv]
    try:
        return subprocess.run(argv, check=True, text=True, **options)
    except FileNotFoundError as error:
        raise Problem(f"{argv[0]} is not installed.") from error
    except subprocess.CalledProcessError as error:
        told = "\n".join(filter(None, (error.stdout, error.stderr)))
        raise Problem(
            f"failed with {error.returncode}: {shlex.join(argv)}\n{told}".rstrip()
        ) from error


def output(argv, **options):
    """Return what a program prints, without surrounding white space."""
    return run(argv, capture_output=True, **options).stdout.strip()


def status(argv, text=None, interactive=False, **options):
    """Run a program, with ``text`` as its input, and return its exit status.

    Unless it talks with the person, it runs in a process group of its own: it hears
    of an interruption from us alone, and gets the time to clean up.
    """
    argv = [str(part) for part in argv]
    if text is not None:
        options.update(stdin=subprocess.PIPE, text=True)
    if not interactive:
        options["process_group"] = 0
    with subprocess.Popen(argv, **options) as process:
        try:
            process.communicate(text)
        except KeyboardInterrupt:
            if not interactive:
                os.killpg(process.pid, signal.SIGINT)
            try:
                process.wait(CLEANING_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            raise
        return process.returncode


def is_root():
    """Tell whether this process may do everything."""
    return os.geteuid() == 0


def as_root(argv):
    """Return the command that runs ``argv`` as root, or ``None`` if it may not."""
    if is_root():
        return list(argv)
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    probe = [sudo, "-n", "true"] if not sys.stdin.isatty() else [sudo, "-v"]
    if status(probe, interactive=True, stderr=subprocess.DEVNULL) != 0:
        return None
    return [sudo, *argv]


def end_process(process, patience=20):
    """End a child that we started: politely, then for good."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def wait_until(condition, seconds, what):
    """Poll until ``condition()`` is true; a :class:`Problem` after ``seconds``."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise Problem(f"{what} did not happen within {seconds} seconds.")
        time.sleep(0.1)
