"""How a browser is let in by whoever sits at the computer: an address with a token, or a code to type."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable

CODE_SECONDS = 600.0
WRONG_TRIES = 5  # then there is a new code
_BURST, _REFILL = 10, 10.0  # wrong codes of everybody at once, and seconds until one more


class Pairing:
    """The token of this start, and the code of these minutes; any thread may ask.

    Of a hundred million codes one is valid. Everybody together may try ten at once and then one every ten
    seconds, and each code is given up after five wrong tries or ten minutes: a day of guessing finds one with a
    chance of less than 1 in 10,000.

    Parameters
    ----------
    token
        As is; a new one unless given.
    clock
        Seconds that only grow.
    """

    def __init__(
        self, token: str | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._token = token or new_token()
        self._code = _new_code()
        self._until = clock() + CODE_SECONDS
        self._wrong = 0
        self._tries = float(_BURST)
        self._filled = clock()

    @property
    def token(self) -> str:
        """Part of the address that the window shows."""
        with self._lock:
            return self._token

    @property
    def code(self) -> str:
        """What can be typed at present, as ``4821-7390``."""
        with self._lock:
            self._renew_code_in_time()
            return f"{self._code[:4]}-{self._code[4:]}"

    def renew(self) -> None:
        """Give up token and code for new ones."""
        with self._lock:
            self._token = new_token()
            self._new_code()

    def fits(self, token: str) -> bool:
        """Whether this is the token."""
        sent = token.encode("utf-8", "surrogatepass")
        return secrets.compare_digest(sent, self.token.encode())

    def seconds_to_wait(self) -> float:
        """How long nobody may try a code, because too many wrong ones came."""
        with self._lock:
            self._refill()
            return 0.0 if self._tries >= 1 else (1 - self._tries) * _REFILL

    def take(self, code: str) -> bool:
        """Whether this is the code. A right one is given up, so that it opens one session."""
        digits = "".join(c for c in code if c in "0123456789")
        with self._lock:
            self._renew_code_in_time()
            self._refill()
            if self._tries < 1:
                return False
            if secrets.compare_digest(digits.encode(), self._code.encode()):
                self._new_code()
                return True
            self._tries -= 1
            self._wrong += 1
            if self._wrong >= WRONG_TRIES:
                self._new_code()
            return False

    def _refill(self) -> None:
        now = self._clock()
        self._tries = min(_BURST, self._tries + (now - self._filled) / _REFILL)
        self._filled = now

    def _renew_code_in_time(self) -> None:
        if self._clock() >= self._until:
            self._new_code()

    def _new_code(self) -> None:
        self._code = _new_code()
        self._until = self._clock() + CODE_SECONDS
        self._wrong = 0


def new_token() -> str:
    """A token that cannot be guessed, 43 characters that need no escaping in an address."""
    return secrets.token_urlsafe(32)


def _new_code() -> str:
    return f"{secrets.randbelow(10**8):08d}"
