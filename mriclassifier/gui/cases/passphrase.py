"""The passphrase of the screen lock: only a slow hash of it is kept."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Callable
from pathlib import Path

from mriclassifier.cases import private
from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError

_COST = {"n": 2**14, "r": 8, "p": 1}
_MEMORY = 64 * 2**20
_FREE = 3  # wrong tries without a wait
_LONGEST = 60.0  # s


class Passphrase:
    """Set, checked and taken away; wrong tries make the next one wait.

    Parameters
    ----------
    path
        The file of the hash, which only the account may read.
    clock
        Seconds.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._clock = clock
        self._wrong = 0
        self._until = 0.0

    @property
    def is_set(self) -> bool:
        """Whether unlocking asks for it. A file that cannot be read counts: it must not open the lock."""
        return self._path.exists()

    @property
    def wait(self) -> float:
        """Seconds until the next try is looked at."""
        return max(0.0, self._until - self._clock())

    def set(self, text: str) -> None:
        """Keep the hash of another passphrase; takes a tenth of a second.

        Raises
        ------
        OutputError
            It cannot be written.
        """
        salt = secrets.token_bytes(16)
        record = {"salt": salt.hex(), "hash": _hash(text, salt).hex(), **_COST}
        try:
            private.make_folder(self._path.parent)
            private.write(self._path, json.dumps(record).encode())
        except OSError as error:
            raise OutputError(
                QT_TRANSLATE_NOOP("errors", "The passphrase cannot be kept in {file}: {reason}."),
                file=self._path,
                reason=error.strerror or type(error).__name__,
            ) from error

    def remove(self) -> None:
        """Unlock without one from now on.

        Raises
        ------
        OutputError
            The file cannot be deleted.
        """
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                QT_TRANSLATE_NOOP("errors", "{file} cannot be deleted: {reason}."),
                file=self._path,
                reason=error.strerror or type(error).__name__,
            ) from error

    def check(self, text: str) -> bool:
        """Whether it is the one; always False while :attr:`wait` is above zero. Takes a tenth of a second."""
        if self.wait > 0:
            return False
        try:
            record = json.loads(self._path.read_bytes())
            salt, wanted = bytes.fromhex(record["salt"]), bytes.fromhex(record["hash"])
            right = hmac.compare_digest(_hash(text, salt), wanted)
        except (OSError, ValueError, KeyError, TypeError):
            right = False
        if right:
            self._wrong, self._until = 0, 0.0
        else:
            self._wrong += 1
            if self._wrong >= _FREE:
                self._until = self._clock() + min(_LONGEST, 2.0 ** (self._wrong - _FREE))
        return right


def _hash(text: str, salt: bytes) -> bytes:
    return hashlib.scrypt(text.encode(), salt=salt, maxmem=_MEMORY, **_COST)
