"""Times as the database holds them: ISO 8601 texts in UTC with microseconds, which sort as they are."""

from __future__ import annotations

import datetime


def now() -> datetime.datetime:
    """The present moment, in UTC."""
    return datetime.datetime.now(datetime.UTC)


def text_of(moment: datetime.datetime) -> str:
    """``moment`` (with a time zone) as it is stored."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="microseconds")


def time_of(text: str) -> datetime.datetime:
    """What :func:`text_of` wrote."""
    return datetime.datetime.fromisoformat(text)
