"""Counts over the case history, by day, week or month."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from mriclassifier.cases import dialects
from mriclassifier.cases.moments import text_of, time_of
from mriclassifier.cases.records import Period, State, Statistics
from mriclassifier.cases.schema import cases
from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError

STEPS = ("day", "week", "month")
_Counts = dict[str, Counter[str]]


def statistics(
    connection: Connection,
    *,
    since: datetime.datetime | None = None,
    until: datetime.datetime | None = None,
    step: str = "week",
) -> Statistics:
    """Count the cases that were recorded at or after ``since`` and before ``until``.

    Parameters
    ----------
    since, until
        With a time zone. The periods go from the one of ``since`` to the one before ``until`` ends; where
        they are left out, from the first case to the last one.
    step
        ``"day"``, ``"week"`` (ISO 8601, from Monday) or ``"month"``; days are those of this computer's time
        zone.

    Raises
    ------
    UsageError
        There is no such step.
    """
    if step not in STEPS:
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "Count by day, week or month, not by {step}."), step=step
        )
    within: list[ColumnElement[bool]] = []
    if since is not None:
        within.append(cases.c.recorded_at >= text_of(since))
    if until is not None:
        within.append(cases.c.recorded_at < text_of(until))
    days: list[datetime.date] = []
    day: ColumnElement[Any]
    if dialects.is_server(connection):
        # Days of this computer's time zone, which the server need not know
        days = _days(connection, within)
        day = dialects.interval_of(cases.c.recorded_at, [text_of(_midnight(one)) for one in days])
    else:
        day = func.date(cases.c.recorded_at, "localtime")
    columns = (day, cases.c.label, cases.c.outcome, cases.c.state, cases.c.reader_label)
    counted: defaultdict[datetime.date, _Counts] = defaultdict(
        lambda: {"states": Counter(), "labels": Counter(), "outcomes": Counter()}
    )
    states: Counter[str] = Counter()
    confusion: Counter[tuple[str, str]] = Counter()
    for found, label, outcome, state, reader_label, number in connection.execute(
        select(*columns, func.count()).where(*within).group_by(*columns)
    ):
        date = days[found - 1] if days else datetime.date.fromisoformat(found)
        counts = counted[_start(date, step)]
        counts["states"][state] += number
        counts["labels"][label] += number
        counts["outcomes"][outcome] += number
        states[state] += number
        if state != State.OPEN:
            confusion[label, reader_label] += number
    agreed, corrected = states[State.AGREED], states[State.CORRECTED]
    return Statistics(
        periods=tuple(
            Period(
                start=start,
                recorded=counted[start]["states"].total(),
                agreed=counted[start]["states"][State.AGREED],
                corrected=counted[start]["states"][State.CORRECTED],
                labels=dict(sorted(counted[start]["labels"].items())),
                outcomes=dict(sorted(counted[start]["outcomes"].items())),
            )
            for start in _starts(set(counted), since=since, until=until, step=step)
        ),
        confusion=dict(sorted(confusion.items())),
        total=states.total(),
        open=states[State.OPEN],
        agreed=agreed,
        corrected=corrected,
        agreement=agreed / (agreed + corrected) if agreed + corrected else None,
    )


def _days(connection: Connection, within: Sequence[ColumnElement[bool]]) -> list[datetime.date]:
    """All days from that of the first case to that of the last one."""
    first, last = connection.execute(
        select(func.min(cases.c.recorded_at), func.max(cases.c.recorded_at)).where(*within)
    ).one()
    if first is None:
        return []
    day, end = (time_of(moment).astimezone().date() for moment in (first, last))
    return [day + datetime.timedelta(days=n) for n in range((end - day).days + 1)]


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time()).astimezone()


def _starts(
    found: set[datetime.date],
    *,
    since: datetime.datetime | None,
    until: datetime.datetime | None,
    step: str,
) -> Iterator[datetime.date]:
    first = _start(since.astimezone().date(), step) if since else min(found, default=None)
    last = max(found, default=None)
    if until is not None:
        # A period that would begin with `until` itself is not wanted
        moment = until - datetime.timedelta(microseconds=1)
        last = _start(moment.astimezone().date(), step)
    if first is None or last is None:
        return
    while first <= last:
        yield first
        first = _after(first, step)


def _start(day: datetime.date, step: str) -> datetime.date:
    if step == "month":
        return day.replace(day=1)
    return day - datetime.timedelta(days=day.weekday()) if step == "week" else day


def _after(start: datetime.date, step: str) -> datetime.date:
    if step == "month":
        return (start + datetime.timedelta(days=31)).replace(day=1)
    return start + datetime.timedelta(days=7 if step == "week" else 1)
