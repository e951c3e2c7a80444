"""The last lines of a log file that may be long and that grows: no more is read than is shown."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.logs import without_paths

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_LINE = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ (DEBUG|INFO|WARNING|ERROR|CRITICAL) ")
_MOST_BYTES = 512 << 10
_MOST_LINES = 4000
_LONGEST = 2000  # letters of a line


@dataclass(frozen=True)
class Line:
    """A line and how grave it is; the lines of a traceback have the level of its first."""

    level: str
    text: str


class LogTail:
    """Reads what came since the last time.

    Parameters
    ----------
    file
        May be absent, may be replaced by a fresh one while it is read.
    most
        Bytes that are read at once; what lies before them is passed over.
    """

    def __init__(self, file: Path, *, most: int = _MOST_BYTES) -> None:
        self.file = file
        self._most = most
        self._place = 0
        self._mark: int | None = None
        self._rest = b""
        self._level = "INFO"
        self.lines: deque[Line] = deque(maxlen=_MOST_LINES)
        self.is_cut = False  # whether there is more in the file than is held here

    def read(self) -> list[Line]:
        """The lines that are new; none where the file cannot be read.

        Paths are taken out once more: lines could have come from elsewhere.
        """
        try:
            with self.file.open("rb") as file:
                facts = file.seek(0, 2), self.file.stat().st_ino
                if self._mark != facts[1] or facts[0] < self._place:
                    self._begin(facts[1])
                if facts[0] - self._place > self._most:
                    self._place = facts[0] - self._most
                    self._rest = b""
                    self.is_cut = True
                    file.seek(self._place)
                    self._place += len(file.readline())  # the half line that was cut
                file.seek(self._place)
                data = file.read(self._most)
        except OSError:
            return []
        self._place += len(data)
        whole, newline, self._rest = (self._rest + data).rpartition(b"\n")
        if not newline:
            return []
        new = [self._line(raw.decode("utf-8", "replace")) for raw in whole.split(b"\n")]
        self.is_cut = self.is_cut or len(self.lines) + len(new) > _MOST_LINES
        self.lines.extend(new)
        return new

    def _begin(self, mark: int) -> None:
        self._mark, self._place, self._rest = mark, 0, b""

    def _line(self, text: str) -> Line:
        found = _LINE.match(text)
        if found:
            self._level = found[1]
        return Line(self._level, without_paths(text.rstrip("\r")[:_LONGEST]))


def selected(lines: deque[Line] | list[Line], *, level: str, words: str) -> list[str]:
    """Lines of a level or above that hold all the words."""
    least = LEVELS.index(level)
    wanted = words.casefold().split()
    return [
        line.text
        for line in lines
        if LEVELS.index(line.level) >= least
        and all(word in line.text.casefold() for word in wanted)
    ]
