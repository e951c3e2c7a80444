"""How long the web server holds the window's thread: ``python -m tests.benchmarks.server_watchdog``.

Clients in a process of their own send pictures to the server of the whole program, with the model that comes
with it and the case history. Meanwhile the window opens, shows and classifies a series, and its panel counts.
The same series without the server comes first, as the measure of what the machine itself does.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import httpx2 as httpx

from tests.helpers.shared import REPOSITORY

CLIENT = "--client"


def send(url: str, token: str, folder: Path, count: int) -> None:
    """Be ``count`` clients until the standard input ends; prints what came of it."""
    pictures = [path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()]
    ends = threading.Event()
    answers: Counter[int] = Counter()
    times: list[float] = []

    def one(number: int) -> None:
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=url, headers=headers, timeout=120) as client:
            while not ends.is_set():
                number += 1
                data = pictures[number % len(pictures)]
                begun = time.monotonic()
                answer = client.post("/api/v1/classify", files={"file": ("picture.png", data)})
                answers[answer.status_code] += 1
                if answer.status_code == 200:
                    times.append(time.monotonic() - begun)
                else:  # busy: as a polite program does
                    ends.wait(float(answer.headers.get("Retry-After", "1")))

    threads = [threading.Thread(target=one, args=(17 * number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    sys.stdin.read()
    ends.set()
    for thread in threads:
        thread.join()
    times.sort()
    print(
        json.dumps(
            {
                "answers": {str(status): n for status, n in sorted(answers.items())},
                "median": times[len(times) // 2] if times else None,
            }
        )
    )


@contextlib.contextmanager
def clients(count: int, url: str, token: str, folder: Path) -> Iterator[Callable[[], str]]:
    """So many clients during the block; the function ends them and says what came of it."""
    command = [sys.executable, "-m", "tests.benchmarks.server_watchdog", CLIENT, url, token]
    child = subprocess.Popen(
        [*command, str(folder), str(count)],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def end() -> str:
        return child.communicate(timeout=180)[0].strip()

    try:
        yield end
    finally:
        if child.poll() is None:
            child.kill()
            child.communicate()


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder of pictures to send; drawn if absent")
    parser.add_argument("--clients", type=int, nargs="+", default=[8, 32])
    parser.add_argument("--slices", type=int, default=120)
    parser.add_argument("--seconds", type=float, default=20.0)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="server-watchdog-") as name:
        os.environ["MRICLASSIFIER_HOME"] = str(Path(name) / "home")
        from tests.benchmarks.server_watchdog_window import measure

        measure(
            Path(name),
            data=wanted.data,
            numbers=wanted.clients,
            slices=wanted.slices,
            seconds=wanted.seconds,
        )


if __name__ == "__main__":
    if CLIENT in sys.argv:
        _, _, address, secret, place, many = sys.argv
        send(address, secret, Path(place), int(many))
    else:
        main()
