"""Texts that every database can hold: PostgreSQL takes no zero character."""

from __future__ import annotations


def storable(text: str) -> str:
    """``text``, with a question mark for what is no character (half of a pair, a byte of a file's name)."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "?")


def is_storable(text: str) -> bool:
    """Whether :func:`storable` would leave ``text`` as it is."""
    return storable(text) == text
