"""Wrong logins make the next one wait, and never keep the owner of a name out for good."""

from __future__ import annotations

from mriclassifier.server.access.backoff import (
    ADDRESS_LONGEST,
    FORGOTTEN,
    FREE,
    NAME_LONGEST,
    LoginBackoff,
)
from tests.helpers.clocks import Clock


def test_the_wait_grows_and_ends() -> None:
    clock = Clock()
    backoff = LoginBackoff(clock)
    waits = []
    for _ in range(14):
        backoff.failed(address="192.0.2.1")
        waits.append(backoff.seconds_to_wait(address="192.0.2.1"))
    assert waits[:FREE] == [0] * FREE
    assert waits[FREE : FREE + 4] == [1, 2, 4, 8]
    assert waits[-1] == ADDRESS_LONGEST
    assert backoff.seconds_to_wait(address="192.0.2.2") == 0
    clock.now += ADDRESS_LONGEST
    assert backoff.seconds_to_wait(address="192.0.2.1") == 0
    clock.now += FORGOTTEN
    backoff.failed(address="192.0.2.1")
    assert backoff.seconds_to_wait(address="192.0.2.1") == 0


def test_guessing_at_a_name_from_everywhere_does_not_lock_its_owner_out() -> None:
    clock = Clock()
    backoff = LoginBackoff(clock)
    backoff.succeeded(address="192.0.2.1", name="Anna")
    for number in range(200):
        backoff.failed(address=f"198.51.100.{number}", name="anna ")
    assert 0 < backoff.seconds_to_wait(address="203.0.113.1", name="Anna") <= NAME_LONGEST
    assert backoff.seconds_to_wait(address="192.0.2.1", name="ANNA") == 0
    clock.now += NAME_LONGEST
    assert backoff.seconds_to_wait(address="203.0.113.1", name="Anna") == 0


def test_a_right_login_forgives() -> None:
    backoff = LoginBackoff(Clock())
    for _ in range(6):
        backoff.failed(address="192.0.2.1", name="a")
    backoff.succeeded(address="192.0.2.1", name="a")
    assert backoff.seconds_to_wait(address="192.0.2.1", name="a") == 0


def test_one_subscriber_is_one_however_many_addresses_there_are() -> None:
    backoff = LoginBackoff(Clock())
    for number in range(6):
        backoff.failed(address=f"2001:db8:1:2::{number}")
    assert backoff.seconds_to_wait(address="2001:db8:1:2:ffff::9") > 0
    assert backoff.seconds_to_wait(address="2001:db8:1:3::1") == 0
    for _ in range(6):
        backoff.failed(address="::ffff:192.0.2.1")
    assert backoff.seconds_to_wait(address="192.0.2.1") > 0


def test_any_number_of_addresses_takes_bounded_memory() -> None:
    backoff = LoginBackoff(Clock())
    for number in range(10_000):
        backoff.failed(address=f"{number}", name=f"{number}")
        backoff.succeeded(address=f"x{number}", name=f"{number}")
    assert len(backoff._tries) <= 4096
    assert len(backoff._known) <= 4096
