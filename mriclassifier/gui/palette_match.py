"""How well typed letters fit a command's name: all of them in their order, word beginnings count more."""

from __future__ import annotations

import unicodedata

_WORD_START, _NEIGHBOUR, _ANY = 8, 5, 1
_WHOLE = 40  # the words as they were typed, one after the other
_BEGINNING = 20


def folded(text: str) -> str:
    """Without case and accents, so that "grosse" finds "Größe"; as long as the text where it can be."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def score(typed: str, text: str) -> int | None:
    """Points for ``typed`` in ``text``; None where a word of it is not there.

    Each word of what was typed is looked for by itself, in any order: "folder open" finds "Open Folder".
    """
    words = folded(typed).split()
    target = folded(text)
    total = 0
    for word in words:
        points = _word_score(word, target)
        if points is None:
            return None
        total += points
    # Of two that fit alike, the shorter name is the likelier one
    return total * 100 - min(len(target), 99)


def _word_score(word: str, target: str) -> int | None:
    place = target.find(word)
    best = None
    while place >= 0:
        points = _WHOLE + len(word) * _NEIGHBOUR
        if _starts_word(target, place):
            points += _BEGINNING
        best = points if best is None else max(best, points)
        place = target.find(word, place + 1)
    return best if best is not None else _scattered(word, target)


def _scattered(word: str, target: str) -> int | None:
    """Letters with gaps: only such as begin at a word, or everything would fit a long name."""
    starts = [i for i in range(len(target)) if target[i] == word[0] and _starts_word(target, i)]
    found = [points for start in starts if (points := _from(word, target, start)) is not None]
    return max(found, default=None)


def _from(word: str, target: str, start: int) -> int | None:
    points, last = _WORD_START, start
    for letter in word[1:]:
        if last + 1 < len(target) and target[last + 1] == letter:
            points, last = points + _NEIGHBOUR, last + 1
            continue
        # Behind a gap a word's beginning is what was meant, as in "cf" for "Classify Folder"
        nexts = [i for i in range(last + 1, len(target)) if target[i] == letter]
        heads = [i for i in nexts if _starts_word(target, i)]
        if not nexts:
            return None
        last = heads[0] if heads else nexts[0]
        points += _WORD_START if heads else _ANY
    return points


def _starts_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
