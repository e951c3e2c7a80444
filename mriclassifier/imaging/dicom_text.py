"""Texts of DICOM files for the screen: character sets, names of persons, dates; one line, bounded."""

from __future__ import annotations

import datetime
import unicodedata

from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_values import Values

MAX_LENGTH = 200
_ESCAPE = b"\x1b"
_SEXES = ("F", "M", "O")
_JOINERS = "\u200c\u200d"  # names in Persian and in Indian scripts need them
_DELIMITERS = frozenset(b"\\^=\t\r\n\f")


def encodings(values: Values) -> tuple[str, ...]:
    """Python's names of the character sets of a data set (PS3.3, C.12.1.1.2); none if it names none."""
    from pydicom.charset import convert_encodings

    names = values.codes(tags.CHARACTER_SET)
    return tuple(convert_encodings(list(names))) if any(names) else ()


def decoded(data: bytes, sets: tuple[str, ...]) -> str:
    """Text of bytes; where the file names no character set, UTF-8 if it is that, else Latin-1."""
    from pydicom.charset import decode_bytes

    if _ESCAPE not in data and (not sets or sets[0] == "iso8859"):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("latin-1")
    try:
        return decode_bytes(data, sets or ("iso8859",), set(_DELIMITERS))
    except (UnicodeError, LookupError):
        return data.decode("latin-1")


def one_line(text: str, *, limit: int = MAX_LENGTH) -> str:
    """Without control and formatting characters, blanks joined, cut with an ellipsis.

    Formatting characters go too (Unicode category Cf): they can turn the order of what is shown.
    """
    plain = "".join(
        letter if letter in _JOINERS or unicodedata.category(letter)[0] != "C" else " "
        for letter in text[: 8 * limit]
    )
    joined = " ".join(plain.split())
    return joined if len(joined) <= limit else joined[: limit - 1].rstrip() + "…"


def text(values: Values, tag: int, sets: tuple[str, ...]) -> str:
    """A free text."""
    return one_line(decoded(values.raw(tag)[:4096], sets))


def person(values: Values, tag: int, sets: tuple[str, ...]) -> str:
    """A person's name: ``"Yamada, Tarou (山田, 太郎; やまだ, たろう)"``.

    The first group of letters that the file gives, family name before given names, titles left out, and
    the same name in other scripts in brackets (PS3.5, 6.2.1.2).
    """
    groups = []
    for group in decoded(values.raw(tag)[:4096], sets).split("=")[:3]:
        parts = [one_line(part) for part in group.split("^")[:3]]
        family, given = parts[0], " ".join(part for part in parts[1:] if part)
        name = ", ".join(part for part in (family, given) if part)
        if name and name not in groups:
            groups.append(name)
    if not groups:
        return ""
    others = f" ({'; '.join(groups[1:])})" if groups[1:] else ""
    return one_line(groups[0] + others)


def date(values: Values, tag: int) -> str:
    """``YYYY-MM-DD``; empty where it is none, or none that can be."""
    digits = values.code(tag).replace(".", "").replace("-", "")[:8]
    if len(digits) != 8 or not digits.isdecimal() or not digits.isascii():
        return ""
    try:
        found = datetime.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return ""
    return found.isoformat() if found.year >= 1850 else ""


def sex(values: Values) -> str:
    """``"F"``, ``"M"``, ``"O"`` or nothing."""
    code = values.code(tags.PATIENT_SEX).upper()
    return code if code in _SEXES else ""
