"""Measured figures in words: the same number reads the same in the report and on the model's card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from training.intervals import wilson

NO_TUMOUR_WORDS = "no tumour recognised"
NOT_MEASURED = "not measured"
Record = Mapping[str, Any]


def part(figures: Record, *path: str) -> Any:
    """Give what lies at a path of keys, or None where any step is missing."""
    found: Any = figures
    for key in path:
        if not isinstance(found, Mapping) or key not in found:
            return None
        found = found[key]
    return found


def number(value: Any, digits: int = 3) -> str:
    """Give a number with a fixed count of digits, or a dash."""
    return f"{value:.{digits}f}" if isinstance(value, int | float) else "–"


def with_interval(value: Any, interval: Sequence[float] | None, digits: int = 3) -> str:
    """Give a number and its 95 % interval."""
    if not isinstance(value, int | float):
        return "–"
    text = number(value, digits)
    if not interval:
        return text
    return f"{text} ({number(interval[0], digits)} to {number(interval[1], digits)})"


def rate_interval(rate: Record | None) -> Sequence[float] | None:
    """Choose the interval of a share.

    Drawing groups again says nothing where every picture, or none, is counted; Wilson's does.
    """
    if not rate or not rate.get("n"):
        return None
    grouped: Sequence[float] | None = rate.get("groups_95")
    if grouped and 0 < rate["count"] < rate["n"] and grouped[0] < grouped[1]:
        return grouped
    found: Sequence[float] | None = rate.get("wilson_95")
    return found


def rate(value: Record | None, digits: int = 3) -> str:
    """Give a share as ``count/n = share (low to high)``."""
    if not value or not value.get("n") or value.get("share") is None:
        return "–"
    text = with_interval(value["share"], rate_interval(value), digits)
    return f"{value['count']}/{value['n']} = {text}"


def sensitivity(found: Record) -> str:
    """Give a class's sensitivity with its interval, Wilson's where all or none were found."""
    return with_interval(found.get("sensitivity"), sensitivity_interval(found))


def sensitivity_interval(found: Record) -> Sequence[float] | None:
    """Choose the interval of a class's sensitivity, as :func:`rate_interval` does."""
    share, n = found.get("sensitivity"), found.get("n")
    if share is None or not n:
        return None
    if 0 < share < 1:
        interval: Sequence[float] | None = found.get("sensitivity_95")
        return interval
    return wilson(round(share * n), n)


def percent(value: Record | None) -> str:
    """Give a share as whole per cent of a count, for prose."""
    if not value or value.get("share") is None:
        return NOT_MEASURED
    return f"{value['count']} of {value['n']} ({value['share']:.0%})"


def class_words(name: str, no_tumour: str | None) -> str:
    """Give a class's name for people; the class without tumour is worded with care."""
    return NO_TUMOUR_WORDS if name == no_tumour else name


def why_missing(figures: Record, name: str) -> str:
    """Say that a part of the figures is not there, with its reason where one was noted."""
    reason = part(figures, "left_out", name)
    return f"Not measured: {reason or 'the figures do not hold it.'}"


def target_words(name: str, no_tumour: str | None) -> str:
    """Give a target's name for people; one that ends in a class's name gets the class's words."""
    what, comma, last = name.rpartition(", ")
    return f"{what}{comma}{class_words(last, no_tumour)}"
