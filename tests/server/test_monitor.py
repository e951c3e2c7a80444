"""What the window shows of a server that runs."""

from __future__ import annotations

import datetime

from mriclassifier.server.monitor import Monitor


def test_requests_errors_and_refusals_are_counted_and_the_last_visits_named() -> None:
    now = datetime.datetime(2030, 1, 1, 12, tzinfo=datetime.UTC)
    monitor = Monitor(lambda: now)
    monitor.answered(address="192.0.2.1", name="Anna", status=200)
    now += datetime.timedelta(minutes=2)
    monitor.answered(address="192.0.2.1", name="Anna", status=500)
    monitor.answered(address="192.0.2.9", name="nobody", status=401, refused=True)
    counts = monitor.counts()
    assert (counts.requests, counts.errors, counts.refused, counts.clients) == (3, 1, 1, 1)
    assert [(v.name, v.requests, v.refused) for v in counts.last] == [
        ("nobody", 1, True),
        ("Anna", 2, False),
    ]
    now += datetime.timedelta(minutes=6)
    assert monitor.counts().clients == 0


def test_what_others_count_is_asked_of_them() -> None:
    monitor = Monitor()
    monitor.gauge("waiting", lambda: 3)
    monitor.gauge("batches", lambda: 2)
    monitor.connected(2)
    monitor.connected(-1)
    counts = monitor.counts()
    assert (counts.waiting, counts.batches, counts.connections) == (3, 2, 1)


def test_any_number_of_visitors_takes_bounded_memory() -> None:
    monitor = Monitor()
    for number in range(3000):
        monitor.answered(address=str(number), name="nobody", status=401, refused=True)
    assert len(monitor._visits) <= 500
    assert len(monitor.counts().last) == 20
