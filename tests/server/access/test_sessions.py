"""Sessions of browsers: how long they live, and what is kept of them."""

from __future__ import annotations

from mriclassifier.server.access.sessions import Sessions
from tests.helpers.clocks import Clock


def test_a_session_ends_when_it_is_not_used_and_in_any_case_at_last() -> None:
    clock = Clock()
    sessions = Sessions(clock, idle=100, longest=350)
    secret = sessions.open("Anna", "user", credential="a")
    for _ in range(3):
        clock.now += 99
        assert sessions.find(secret)
    clock.now += 99
    assert sessions.find(secret) is None, "over 350 s old, though it was used"
    idle = sessions.open("Anna", "user", credential="a")
    clock.now += 101
    assert sessions.find(idle) is None


def test_the_id_is_not_kept_and_the_owner_is_not_the_id() -> None:
    sessions = Sessions()
    secret = sessions.open("Anna", "user", credential="a")
    session = sessions.find(secret)
    assert session
    assert secret not in str(vars(sessions))
    assert session.principal.owner not in secret
    assert session.principal.csrf
    assert sessions.find(secret + "a") is None
    assert sessions.find("\udce9") is None


def test_there_are_only_so_many_and_the_one_unused_for_longest_goes() -> None:
    sessions = Sessions(Clock(), most=3)
    first, second, third = (sessions.open("a", "pairing", credential="p") for _ in range(3))
    assert sessions.find(first)
    sessions.open("a", "pairing", credential="p")
    assert sessions.find(second) is None
    assert sessions.find(first)
    assert sessions.find(third)
    assert len(sessions) == 3


def test_sessions_end_by_what_they_were_opened_with() -> None:
    sessions = Sessions()
    paired = sessions.open("a", "pairing", credential="p")
    user = sessions.open("b", "user", credential="u")
    sessions.close_all("p")
    assert sessions.find(paired) is None
    assert sessions.find(user)
    sessions.close(user)
    assert sessions.find(user) is None
    sessions.close("never there")
