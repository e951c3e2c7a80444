"""The frozen program as a user has it: run as a process, in surroundings that are said."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "mriclassifier"
_PATIENCE = 300
_END = 30
ANY_CODE = -1  # but 0
# Of the source tree and the developer, none of which the program may need
_DROPPED = re.compile(
    r"^(PYTHON|VIRTUAL_ENV|QT_|LD_|MRICLASSIFIER|KERAS|TF_|DISPLAY$|WAYLAND_DISPLAY$)"
)


class CheckError(AssertionError):
    """The program did not do what it should; the text says what."""


def demand(holds: object, text: str) -> None:
    """Raise :class:`CheckError` unless it holds."""
    if not holds:
        raise CheckError(text)


@dataclass(frozen=True, kw_only=True)
class Done:
    """How a command ended."""

    code: int
    output: str
    errors: str

    def ok(self) -> Done:
        """Itself where all was done."""
        demand(self.code == 0, f"exit code {self.code}: {(self.errors or self.output)[-600:]}")
        return self

    def one_sentence(self, code: int = 3) -> str:
        """The sentence on its error output, where it ended with this code and without a traceback."""
        lines = [line for line in self.errors.splitlines() if line.strip()]
        demand(
            self.code == code or (code == ANY_CODE and self.code),
            f"exit code {self.code} in place of {code}: {self.errors[-600:]}",
        )
        demand("Traceback" not in self.errors, f"a traceback: {self.errors[-600:]}")
        demand(len(lines) == 1, f"{len(lines)} lines in place of one: {lines[:4]}")
        return lines[0]

    def records(self) -> list[dict[str, Any]]:
        """Of ``--json``."""
        return [json.loads(line) for line in self.output.splitlines()]


@dataclass(frozen=True, kw_only=True)
class Program:
    """An installed program.

    Attributes
    ----------
    folder
        Holds the executable.
    home
        Where settings, cases and logs go; where it is None, to the user's own places.
    before
        What starts it: a user, a network of its own.
    values
        Further variables; None takes one away.
    """

    folder: Path
    home: Path | None
    before: tuple[str, ...] = ()
    values: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def executable(self) -> Path:
        """Of the commands."""
        if sys.platform == "win32":
            return self.folder / f"{COMMAND}-cli.exe"
        return self.folder / COMMAND

    @property
    def inside(self) -> Path:
        """Where libraries and resources lie."""
        return self.folder / "_internal"

    def command(self, *words: object) -> list[str]:
        """The whole command line."""
        return [*self.before, str(self.executable), *map(str, words)]

    def surroundings(self, **more: str) -> dict[str, str]:
        """Variables of a user who has nothing to do with the sources."""
        kept = {k: v for k, v in os.environ.items() if not _DROPPED.match(k)}
        kept |= {"LANG": "C.UTF-8", "NO_COLOR": "1"}
        if self.home is not None:
            kept["MRICLASSIFIER_HOME"] = str(self.home)
        for name, value in self.values.items():
            kept.pop(name, None)
            if value is not None:
                kept[name] = value
        return kept | more

    def run(self, *words: object, timeout: float = _PATIENCE, **more: str) -> Done:
        """One command, to its end."""
        done = subprocess.run(
            self.command(*words),
            env=self.surroundings(**more),
            cwd="/" if sys.platform != "win32" else None,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            encoding="utf-8",
            check=False,
        )
        return Done(code=done.returncode, output=done.stdout, errors=done.stderr)

    @contextmanager
    def running(self, *words: object, **more: str) -> Iterator[subprocess.Popen[bytes]]:
        """A process that goes on; it has to end when it is asked to, without a word on what went wrong."""
        child = subprocess.Popen(
            self.command(*words),
            env=self.surroundings(**more),
            cwd="/" if sys.platform != "win32" else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            yield child
            child.terminate()
            _, errors = child.communicate(timeout=_END)
            told = errors.decode("utf-8", "replace")
            demand("Traceback" not in told, f"a traceback: {told[-600:]}")
            demand(child.returncode in (0, 130), f"exit code {child.returncode}: {told[-600:]}")
        finally:
            if child.poll() is None:
                child.kill()
                child.communicate()


def source(words: Sequence[object], home: Path) -> Done:
    """The same command from the sources, which the frozen program has to agree with."""
    done = subprocess.run(
        [sys.executable, "-m", COMMAND, *map(str, words)],
        env={**os.environ, "MRICLASSIFIER_HOME": str(home), "LANG": "C.UTF-8"},
        cwd=ROOT,
        capture_output=True,
        timeout=_PATIENCE,
        encoding="utf-8",
        check=False,
    )
    return Done(code=done.returncode, output=done.stdout, errors=done.stderr)
