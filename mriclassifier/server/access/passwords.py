"""Passwords: the rule for new ones, and slow hashes (argon2id) of which no request sees more than yes or no."""

from __future__ import annotations

import secrets
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError

SHORTEST = 12
LONGEST = 200  # characters; hashing costs time for every one
NAME_LONGEST = 64


def clean_name(name: str) -> str:
    """A user's or token's name as it is kept.

    Raises
    ------
    UsageError
        It is empty, too long, or holds characters that cannot be seen.
    """
    shown = unicodedata.normalize("NFC", name).strip()
    if not shown or len(shown) > NAME_LONGEST or not shown.isprintable():
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "A name has 1 to {longest} characters, all of which can be seen."
            ),
            longest=NAME_LONGEST,
        )
    return shown


def check_password(name: str, password: str) -> None:
    """Go on only with a password that may be used.

    Raises
    ------
    UsageError
        It is too short, too long, or the name.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "A password has {shortest} to {longest} characters; several words in a row are easy to keep.",
            ),
            shortest=SHORTEST,
            longest=LONGEST,
        )
    if (
        name
        and name.casefold() in password.casefold()
        and len(password) - len(name) < SHORTEST // 2
    ):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "The password is hardly more than the name; choose another."
            )
        )
    if len(set(password)) < 5:
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "The password repeats very few characters; choose another.")
        )


class Passwords:
    """Makes and checks hashes; one check takes some hundredths of a second and 64 MiB."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._nobody: str | None = None

    def hash(self, password: str) -> str:
        """The text to keep."""
        return self._hasher.hash(_normal(password))

    def fits(self, kept: str | None, password: str) -> bool:
        """Whether ``password`` is the one; without a hash it costs the same and is never right."""
        if self._nobody is None:
            self._nobody = self._hasher.hash(secrets.token_urlsafe(16))
        if len(password) > LONGEST:  # none is kept that is so long
            kept, password = None, ""
        try:
            right = self._hasher.verify(kept or self._nobody, _normal(password))
        except (Argon2Error, InvalidHashError):
            return False
        return right and kept is not None


def _normal(password: str) -> bytes:
    # One key may give two forms of the same letter on two systems
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
