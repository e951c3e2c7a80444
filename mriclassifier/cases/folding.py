"""Texts as a search compares them: without case and without accents, so that "muller" finds "Müller"."""

from __future__ import annotations

import sys
import unicodedata
from functools import cache, lru_cache

# Letters that Unicode does not take apart (NFKD, UAX #15), as they are typed where a keyboard lacks them
_LETTERS = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
}
_REMEMBERED = 1 << 17  # a search is typed letter by letter, and compares the same names each time


def fold(text: str) -> str:
    """``text`` without case and accents."""
    return text.lower() if text.isascii() else _fold(text)


def words_of(text: str) -> tuple[str, ...]:
    """The different words of a search, folded, the longest first; those within others are left out."""
    chosen: list[str] = []
    for word in sorted(set(fold(text).split()), key=lambda word: (-len(word), word)):
        if not any(word in longer for longer in chosen):
            chosen.append(word)
    return tuple(chosen)


@lru_cache(maxsize=_REMEMBERED)
def _fold(text: str) -> str:
    return unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_table())


@cache
def _table() -> dict[int, str | None]:
    accents = (n for n in range(sys.maxunicode + 1) if unicodedata.combining(chr(n)))
    return {**dict.fromkeys(accents), **{ord(letter): plain for letter, plain in _LETTERS.items()}}
