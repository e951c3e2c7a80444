"""How two images are related: whether they show one patient, and which of them is older."""

from __future__ import annotations

import enum
import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from mriclassifier.imaging.study import Header

_WEEKS_FROM, _MONTHS_FROM, _YEARS_FROM = 14, 61, 731  # days
_MONTH, _YEAR = 30.44, 365.25


class Kinship(enum.Enum):
    """Whether two images are of one patient, as far as the files say."""

    SAME = enum.auto()
    DIFFERENT = enum.auto()
    OTHER_NUMBERS = enum.auto()  # one name and birth date, two numbers: as of two hospitals
    UNPROVED = enum.auto()
    ONE_UNNAMED = enum.auto()
    BOTH_UNNAMED = enum.auto()


def kinship(one: Header, other: Header) -> Kinship:
    """Compare names, numbers and birth dates; in doubt they are different."""
    first, second = one.patient, other.patient
    if not first and not second:
        return Kinship.BOTH_UNNAMED
    if not first or not second:
        return Kinship.ONE_UNNAMED
    names = _same(_folded(first.name), _folded(second.name))
    births = _same(first.birth_date, second.birth_date)
    numbers = _same(first.id.strip().casefold(), second.id.strip().casefold())
    if names is False or births is False:
        return Kinship.DIFFERENT
    if numbers is False:
        return Kinship.OTHER_NUMBERS if names and births else Kinship.DIFFERENT
    if (numbers and (names or births)) or (names and births):
        return Kinship.SAME
    return Kinship.UNPROVED


def kinship_text(found: Kinship) -> str:
    """The sentence to be shown above both; empty where there is nothing to say."""
    return {
        Kinship.SAME: "",
        Kinship.DIFFERENT: _tr("These images are of two different patients."),
        Kinship.OTHER_NUMBERS: _tr(
            "Same name and birth date, but different patient numbers: check that it is one person."
        ),
        Kinship.UNPROVED: _tr("The files do not prove that both images are of the same patient."),
        Kinship.ONE_UNNAMED: _tr("One of these images does not say whose it is."),
        Kinship.BOTH_UNNAMED: _tr("Neither of these images says whose it is."),
    }[found]


def interval_text(of: str, than: str) -> str:
    """How much earlier or later an examination of the date ``of`` is than one of the date ``than``.

    Parameters
    ----------
    of, than
        ``YYYY-MM-DD``.

    Returns
    -------
    str
        ``"3 months earlier"``, ``"same day"``; empty where one of the dates is unknown.
    """
    first, second = _date(of), _date(than)
    if first is None or second is None:
        return ""
    days = (first - second).days
    if days == 0:
        return _tr("same day")
    words = _span(abs(days))
    return (_tr("{span} earlier") if days < 0 else _tr("{span} later")).format(span=words)


def _span(days: int) -> str:
    if days < _WEEKS_FROM:
        return _tr("1 day") if days == 1 else _tr("{number} days").format(number=days)
    if days < _MONTHS_FROM:
        return _tr("{number} weeks").format(number=round(days / 7))
    if days < _YEARS_FROM:
        return _tr("{number} months").format(number=round(days / _MONTH))
    return _tr("{number} years").format(number=round(days / _YEAR))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _same(one: str, other: str) -> bool | None:
    """None where one of them is unknown."""
    return one == other if one and other else None


def _folded(name: str) -> str:
    """A name without what scanners write differently: case, commas, order of the parts."""
    return " ".join(sorted(re.findall(r"\w+", name.casefold())))


def _tr(text: str) -> str:
    return QCoreApplication.translate("relation", text)
